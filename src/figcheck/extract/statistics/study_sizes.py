"""How many people a study has: said more than once, and beside the degrees of freedom of its tests.

A study speaks of other studies and of its own groups too, so only sentences of one form are read, and only
numbers that are the same or nearly so are taken for one quantity: others are of something else. Degrees of
freedom of t and r are fewer than the people, unless something else was counted: a weak reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import places_of
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.statistics.notation import figure
from figcheck.extract.statistics.results import results
from figcheck.numbers.figure import Figure

_SIZE = r"(?P<size>\d{1,3}(?:,\d{3})+|\d{2,6})(?!\d|[.,/]\d)"
_PEOPLE = (
    r"(?:patients|participants|subjects|women|men|children|infants|people|individuals|adults|students|volunteers"
    r"|adolescents|pupils|nurses|veterans)"
)
_PEOPLE_BEFORE = re.compile(rf"{_SIZE} (?:[a-z-]+ ){{0,2}}{_PEOPLE} (?:with [a-z ]{{1,40}} )?\Z")
_OPENING = re.compile(
    r"(?:^|[.\n:;]\s*(?:(?:In|Of|From|Between|During) [^.\d]{0,40}, )?"
    r"|\b[Tt]otal of |\b(?:[Ii]n total|[Oo]verall),? )\Z"
)
_RANDOMISED = r"(?:randomi[sz]ed|randomly (?:assigned|allocated))"
_WERE = re.compile(r"were(?: subsequently| then)?\Z")
_ALL = re.compile(rf" {_RANDOMISED}(?! to (?:receive )?(?:the )?[a-z ]{{3,40}}[.;])")
"""Not to one group of them."""
_WE = re.compile(rf"e {_RANDOMISED} (?:a total of )?{_SIZE} (?:[a-z-]+ ){{0,2}}{_PEOPLE}")
_VERB, _BEFORE = 18, 110
"""How far a verb reaches back, and how far before it a number of people stands."""
_NUMBER = re.compile(rf"\b[Nn]\s?=\s?{_SIZE}")
_END = re.compile(r"[.;]\s|\n")
_NEAR = 100
_NEARLY = 25
"""One over how far another number may be off, of the first, and be a print of the same."""


def _repeated(text: str, figures: Figures) -> Iterator[Found]:
    said: dict[int, Figure] = {}
    places = list(places_of(" random", text))
    for at in places if len(places) > 1 else ():
        match = _WE.match(text, max(0, at - 1)) or _passive(text, at)
        size = figure(text, *match.span("size")) if match is not None else None
        if size is not None:
            said[size.start] = size
    sizes = [(int(said[at].value), said[at]) for at in sorted(said)]
    alike = [size for value, size in sizes if _NEARLY * abs(value - sizes[0][0]) <= sizes[0][0]]
    if len(alike) > 1:
        yield Found({"figures": tuple(figures.keep(size) for size in alike)})


def _passive(text: str, at: int) -> re.Match[str] | None:
    """People of whom a sentence that begins with them says that they were randomised."""
    verb = _WERE.search(text, max(0, at - _VERB), at)
    if verb is None or _ALL.match(text, at) is None:
        return None
    people = _PEOPLE_BEFORE.search(text, max(0, verb.start() - _BEFORE), verb.start())
    if people is None or not _OPENING.search(text, max(0, people.start() - _NEAR), people.start()):
        return None
    return people


def _freedoms(text: str, figures: Figures) -> Iterator[Found]:
    """Degrees of freedom with the one N that their sentence names."""
    for result in results(text):
        df = result.roles.get("df1")
        if result.statistic not in ("t", "r") or df is None or "." in df.text:
            continue
        sizes = list(_NUMBER.finditer(text, max(0, df.start - _NEAR), result.end + _NEAR))
        if len(sizes) == 1 and _END.search(text, *sorted((sizes[0].end(), df.start))) is None:
            size = figure(text, *sizes[0].span("size"))
            if size is not None:
                yield Found({"part": figures.keep(df), "whole": figures.keep(size)})


FORMS: tuple[Form, ...] = (
    Form(
        "N were randomised, in more than one place",
        "same",
        (" random",),
        _repeated,
        whole=True,
        reads=(
            "120{figures} patients were randomised 1:1.\n\nA total of 120{figures} patients were randomised.",
            "We randomized 1,204{figures} patients.\n\nIn total, 1,240{figures} patients were randomised.",
        ),
        leaves=(
            "120 patients were randomised.\n\nIn the other trial, 60 patients were randomised.",
            "A total of 120 patients were randomised.",
            "120 patients were randomised. Of these 118 were treated.",
        ),
    ),
    Form(
        "df of t or r, N",
        "part",
        ("n =", "n=", "N =", "N="),
        _freedoms,
        whole=True,
        strength="weak",
        reads=(
            "In all (N = 30{whole}), t(45{part}) = 2.20, p = .033.",
            "They were related, r(38{part}) = .32, p = .044, n = 40{whole}.",
        ),
        leaves=(
            "Two groups (n = 30, n = 32), t(45) = 2.20, p = .033.",
            "There were N = 30. Over trials, t(45) = 2.20, p = .033.",
        ),
    ),
)
