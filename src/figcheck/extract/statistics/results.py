"""Test results as they are printed: a statistic with its degrees of freedom, and the p behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from figcheck.extract.forms.anchored import places_of
from figcheck.extract.statistics.notation import BOUND, CHANCE, DIGITS, GAP, SIGN, figure, group
from figcheck.numbers.figure import Figure
from figcheck.numbers.immutable import immutable

_BOUNDS = "=<>≤≥⩽⩾≈＜＞＝"
_CHI = (
    r"(?:\\?[Cc]hi|\?\??(?=2)|[χΧ𝜒𝛘]|(?<![A-Za-z])[Xx](?=[\s*_${}]*[\^²2]|-squared))[\s*_${}-]*(?:\^?[\s{]*[2²]\^?|[Ss]quared?)"
    r"(?:[ -]?(?:test|statistic))?"
    r"|[χΧ](?=[(\[][^()\[\]]{1,20}[)\]][2²])"
)
_NAME = (
    r"(?<![^\W_])(?<![.^²'’\\/-])(?:(?P<name>[tFrzZ𝑡𝐹𝑟𝑧𝑍]|Q(?:[\s_{-]*(?:[bw]|[Bb]etween|[Ww]ithin)\b)?)"
    rf"|(?P<chi>{_CHI}))"
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_DF = r"(?:d\.?\s?f\.?\s?=?\s?)?"
_COUNT = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_FREEDOM = (
    rf"(?:{GAP}[(\[]{GAP}{_DF}(?P<first>\d*\.?\d+)"
    rf"(?:{GAP}[,;/]{GAP}(?:{_DF}(?P<second>{_COUNT})|[Nn]{GAP}={GAP}(?P<number>\d[\d,]*)))?{GAP}[)\]]"
    r"|[\s*$]*[_{~][\s{(]*(?P<below>\d+(?:\.\d+)?)(?:[\s,]+(?P<beside>\d+(?:\.\d+)?))?[\s)}~]*"
    r"|(?<=F)\s?(?P<lost>\d{1,2}),\s?(?P<lost2>\d{1,4}(?:\.\d+)?)|(?<=t)\s?(?P<lost1>\d{2,4})"
    r"|(?<=[2²])\s{1,2}(?P<lost3>\d{1,3}))?"
)
_STATISTIC = re.compile(rf"{_NAME}{_FREEDOM}(?:(?<=[)\]])[2²])?{GAP}\Z")
_ALSO = (
    rf"(?:[,;]{GAP}(?:(?!(?:[tFrzZQpP]|df|d\.f\.)\b)"
    rf"[A-Za-zηωεΔ∆\\][\w²^{{}}\\ ]{{0,14}}?{GAP}[=<>]{GAP}{SIGN}{DIGITS}"
    rf"|9[059]% ?CI{GAP}[=:]?{GAP}[(\[]{SIGN}{DIGITS}{GAP}(?:[,;]|to|[–-]){GAP}{SIGN}{DIGITS}[)\]])){{0,3}}"
)
"""What may stand between a statistic and its p: an effect size, a mean square."""
_P = (
    rf"{GAP}(?:[,;:]|\(|\[|\)(?:[,;]{GAP}\(?)?)?{GAP}(?:and |with |(?:a|an) |at )*"
    r"(?:(?:two|one|2|1)[ -]?(?:tailed|sided)[,;]?\s?)?"
    r"(?:(?![pP])(?:[A-Z][A-Za-z]{2,12}[ -]){0,2}(?:(?:un)?(?:corrected|adjusted)|exact)[ -])?"
    rf"(?:[pP𝑝𝑃]{GAP}(?:[ -]?[Vv]alue)?{GAP}(?:\((?:two|one|2|1)[ -]?(?:tailed|sided)\)\s?)?"
    rf"(?:(?P<bound>{BOUND})|of|was|is){GAP}(?:(?P<p>{CHANCE})|(?P<not>[Nn]\.?[Ss]\b\.?))"
    r"|(?P<ns>[Nn]\.?[Ss]\b\.?))"
)
_DEGREES = (
    rf"(?:{GAP}(?:[,;(\[]|with|on){GAP}"
    rf"(?:d\.?\s?f\.?\s?(?:=|of)?\s?(?P<behind>{_COUNT})(?:{GAP},{GAP}(?P<behind2>{_COUNT}))?"
    rf"|(?P<behind3>{_COUNT})\s?(?:df|d\.f\.|degrees? of freedom)))?"
)
_ON = re.compile(rf"(?P<sign>{BOUND}){GAP}\??(?P<value>{SIGN}{DIGITS}){_DEGREES}{_ALSO}{_P}")
_ENDS_ASIDE = re.compile(r"[.;](?:\s|\Z)|\n\n|[tFrzZ]\s?\(")
_LETTERS = "tFrzχ"
_NO_STATISTICS = frozenset("pPnN")
_UPRIGHT = str.maketrans("𝑡𝐹𝑟𝑧𝑍", "tFrzZ")
_BACK, _ASIDE = 60, 36
_IN_NAME = [
    _STATISTIC.groupindex[name]
    for name in ("first", "second", "below", "beside", "lost", "lost2", "lost1", "lost3")
]
_BEHIND = [_ON.groupindex[name] for name in ("behind", "behind2", "behind3")]
_FREEDOMS = {"t": 1, "F": 2, "r": 1, "z": 0, "chi2": 1, "Q": 1}


@immutable()
class Result:
    """One result: its figures by role, and where it begins and its p ends."""

    statistic: str
    roles: dict[str, Figure]
    n: Figure | None
    """The number of people, where it stands among the degrees of freedom."""
    aside: str
    start: int
    end: int


@lru_cache(maxsize=1)
def results(text: str) -> tuple[Result, ...]:
    """Every result of a text, in its order; of the last text they are kept, since more than one form asks."""
    return tuple(_results(text))


def outside(text: str, places: Sequence[int]) -> Sequence[int]:
    """The places of figures that stand in no result."""
    free: list[int] = []
    done = 0
    for result in results(text):
        begins = bisect_left(places, result.start, done)
        free += places[done:begins]
        done = bisect_left(places, result.end, begins)
    return [*free, *places[done:]] if done else places


def _results(text: str) -> Iterator[Result]:
    done = 0
    for at in sorted(at for bound in _BOUNDS if bound in text for at in places_of(bound, text)):
        if at < done or _of_chance(text, at):
            continue
        on = _ON.match(text, at)
        named = None if on is None else _named(text, max(done, at - _BACK), at)
        if on is None or named is None:
            continue
        done = on.end()
        roles = _roles(text, named, on)
        if roles is not None:
            n = group(text, named, "number")
            yield Result(_called(named), roles, n, _aside(text, named.start(), done), named.start(), done)


def _of_chance(text: str, bound: int) -> bool:
    """Whether a lone p or n stands before a bound, as before most of them: then no statistic does."""
    last = bound - (text[bound - 1 : bound] == " ")
    return text[last - 1 : last] in _NO_STATISTICS and not text[last - 2 : last - 1].isalpha()


def _named(text: str, start: int, at: int) -> re.Match[str] | None:
    """The statistic in front of a bound: most are a letter on its own, with or without a bracket."""
    opened = text.rfind("(", start, at)
    for begins in (opened - 1, opened - 2, at - 2):
        if begins > start and text[begins] in _LETTERS and text[begins - 1] in " (\n":
            named = _STATISTIC.match(text, begins, at)
            if named is not None:
                return named
    return _STATISTIC.search(text, start, at)


def _called(named: re.Match[str]) -> str:
    if named["chi"]:
        return "chi2"
    name = named["name"][:1].translate(_UPRIGHT)
    return "z" if name == "Z" else name


def _aside(text: str, start: int, end: int) -> str:
    """A result with what is said of it right behind, in small letters."""
    ending = _ENDS_ASIDE.search(text, end, end + _ASIDE)
    return text[start : ending.start() if ending else end + _ASIDE].lower()


def _roles(text: str, named: re.Match[str], on: re.Match[str]) -> dict[str, Figure] | None:
    """The figures of a result by role; None where it has not the degrees of freedom of its statistic.

    r(2) is r squared, its exponent lost.
    """
    before, behind = named.regs, on.regs
    spans = [before[n] for n in _IN_NAME if before[n][0] >= 0] + [
        behind[n] for n in _BEHIND if behind[n][0] >= 0
    ]
    freedoms = [found for span in spans if (found := figure(text, *span)) is not None]
    statistic = _called(named)
    if statistic == "chi2" and len(freedoms) == 2 and named["second"]:
        freedoms.pop()
    elif _FREEDOMS[statistic] == 1 and len(freedoms) == 2 and _GROUPED.fullmatch(text, *_both(named)):
        freedoms = [held for held in [figure(text, *_both(named))] if held is not None]
    if len(freedoms) != _FREEDOMS[statistic] or (statistic == "r" and freedoms[0].text == "2"):
        return None
    value, p = group(text, on, "value", "sign"), _chance(text, on)
    if value is None or p is None:
        return None
    return {"value": value, "p": p, **dict(zip(("df1", "df2"), freedoms, strict=False))}


def _both(named: re.Match[str]) -> tuple[int, int]:
    return named.start("first"), named.end("second")


def _chance(text: str, on: re.Match[str]) -> Figure | None:
    if on["p"]:
        return group(text, on, "p", "bound")
    name = "ns" if on["ns"] else "not"
    return Figure(on[name], 5, -2, hedge=">", start=on.start(name), end=on.end(name))
