# ruff: noqa: E501
"""People who left a study, and for what reasons: 66 were excluded (42 too ill, 8 declined, 16 other).

The reasons stand in one bracket behind the verb, each with its number, or behind a colon, or each with
its number in a bracket. A list that names only some of them says so, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from figcheck.extract.cohorts.misses import telling
from figcheck.extract.cohorts.people import PEOPLE
from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.tokens import read_line
from figcheck.extract.words import COUNT, FEW
from figcheck.numbers.token import Token

HINTS = (
    "xcluded",
    "ithdr",
    "dropped out",
    "iscontinued",
    "lost to follow",
    "d not ",
    "eclined",
    "efused",
    "eligible",
)
_LEFT = (
    r"(?:(?:excluded|withdrawn|ineligible|not (?:eligible|enrolled|included|randomi[sz]ed|analy[sz]ed|available)"
    r"|lost to follow(?:-| )?up|unavailable)\b"
    r"|withdrew\b|dropped out\b|discontinued\b|declined\b|refused\b"
    r"|(?:did|could) not (?:complete|meet|finish|participate|attend|return|start|receive|undergo|be)\b"
    r"|(?:exclusions|withdrawals|drop-?outs|discontinuations)\b)"
)
LEAVERS = re.compile(
    rf"(?: \(\d[\d.]*%\))?(?: of (?:the|these|those|all)?[^,;.()]{{0,30}})?(?: [a-z-]+)?(?: {PEOPLE})?"
    rf"(?: who)?(?: (?:were|was|had|had been|have been|also|then|subsequently|later|prematurely|initially)){{0,3}} {_LEFT}"
)
"""Behind a number of people: that they left."""
_DIGITS = re.compile(r"\d[\d,]*")
_BRACKET = re.compile(r"[^()\[\]\d.;:]{0,60}[(\[](?P<list>(?:[^()\[\]]|[(\[][^()\[\]]{0,80}[)\]])*)[)\]]")
_COLON = re.compile(r"[^()\[\]\d.;:]{0,60}: ?(?P<list>[^;.:]+)")
_BECAUSE = re.compile(r"[^()\[\]\d.;:,]{0,30}(?:\b(?:due to|because|owing to|for)\b|:)")
_AHEAD = re.compile(r"(?:^|[,;] ?|\band )(?:and )?\Z")
_IS_N = re.compile(r"[,;:( ][nN]\s?=\s?\Z")
_ITS_OWN = re.compile(r"[(\[](?:[nN]\s?=\s?)?\Z")
_CLOSED = re.compile(rf"(?: {PEOPLE})?(?:[,;] ?\d[\d.]*%)?[)\]]")
_NOT_ALL = re.compile(
    r"\b(?:including|includes?|e\.g|mainly|mostly|main|most|such as|at least|more than|several|multiple|some"
    r"|respectively|each|either|both|common|primarily|among|example)\b"
)


def _reasons(text: str, figures: Figures) -> Iterator[Found]:
    """The reasons of one sentence."""
    if not any(LEAVERS.match(text, number.end()) for number in _DIGITS.finditer(text)):
        return
    line = read_line(text, 0, len(text))
    counts = [
        token for at, token in zip(line.at, line.tokens, strict=True) if line.letters[at] in COUNT + FEW
    ]
    for all_who_left in counts:
        verb = LEAVERS.match(text, all_who_left.end)
        if verb is None:
            continue
        later = [token for token in counts if token.start >= verb.end()]
        parts, last = _listed(text, verb.end(), later)
        if telling(all_who_left, parts) and not _NOT_ALL.search(text, verb.end(), last):
            sizes = tuple(figures.of(part, 0) for part in parts)
            yield Found({"parts": sizes, "total": figures.of(all_who_left, 0)})


def _listed(text: str, at: int, counts: Sequence[Token]) -> tuple[list[Token], int]:
    """The numbers of the reasons behind a verb, and where their list ends."""
    for within in (_BRACKET, _COLON):
        said = within.match(text, at)
        if said is not None:
            first, last = said.span("list")
            inside = [token for token in counts if first <= token.start < last]
            parts = [
                token
                for token in inside
                if _begins(text, first, token) or _IS_N.search(text, token.start - 5, token.start)
            ]
            if len(parts) > 1:
                return (parts if len(parts) == len(inside) else []), last
    return _each_in_brackets(text, counts) if _BECAUSE.match(text, at) else ([], at)


def _begins(text: str, first: int, token: Token) -> bool:
    """Whether a number begins an item of a list."""
    return token.start == first or _AHEAD.search(text, max(first, token.start - 6), token.start) is not None


def _each_in_brackets(text: str, counts: Sequence[Token]) -> tuple[list[Token], int]:
    """Numbers that stand in a bracket each, up to the first that does not."""
    parts: list[Token] = []
    for token in counts:
        if not (_ITS_OWN.search(text, token.start - 6, token.start) and _CLOSED.match(text, token.end)):
            return parts, token.start
        parts.append(token)
    return parts, len(text)


FORMS: tuple[Form, ...] = (
    Form(
        "people who left, and their reasons",
        "total",
        HINTS,
        _reasons,
        fewest=3,
        reads=(
            "In period 1, 14{total} patients dropped out (9{parts}, moved away; 4{parts}, ill (two days or more); 1{parts}, no reason).",
            "Of these, 66{total} were excluded because they were too ill (n = 42{parts}), declined (n = 8{parts}) or moved away (n = 15{parts}).",
            "12{total} were lost to follow-up (10{parts} could not be traced and 2{parts} left the country).",
        ),
        leaves=(
            "Of these, 66 were excluded, mainly because they were too ill (n = 42) or declined (n = 22).",
            "After 8 patients were excluded, results were better with tea (n = 49) than with milk (n = 52).",
            "In all, 30 patients withdrew (3 died, 2 moved away).",
            "Patients were excluded (18 to 20 years; 3 doses).",
        ),
    ),
)
