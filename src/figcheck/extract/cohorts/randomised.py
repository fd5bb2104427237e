# ruff: noqa: E501
"""How many people were randomised, wherever a text says so.

A study speaks of other studies and of its own groups too, so only sentences of few forms are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from figcheck.extract.cohorts.allocation import HINTS, allocations, verbs
from figcheck.extract.cohorts.boxes import flows
from figcheck.extract.cohorts.people import PEOPLE
from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.statistics.notation import figure
from figcheck.numbers.figure import Figure

_SIZE = r"(?P<size>\d{1,3}(?:,\d{3})+|\d{2,6})(?!\d|[.,/]\d)"
_PEOPLE_BEFORE = re.compile(rf"{_SIZE} (?:[a-z-]+ ){{0,2}}{PEOPLE} (?:with [a-z ]{{1,40}} )?\Z")
_OPENING = re.compile(
    r"(?:^|[.\n:;]\s*(?:(?:In|Of|From|Between|During) [^.\d]{0,40}, )?"
    r"|\b[Tt]otal of |\b(?:[Ii]n total|[Oo]verall|[Tt]hus|[Tt]herefore|[Ff]inally|[Ee]ventually),? "
    r"|\b(?:[Tt]he|[Aa]ll) )\Z"
)
_RANDOMISED = r"(?:randomi[sz]ed|randomly (?:assigned|allocated|divided))"
_WERE = re.compile(r"were(?: subsequently| then)?\Z")
_ALL = re.compile(rf" {_RANDOMISED}(?! to (?:receive )?(?:the )?[a-z ]{{3,40}}[.;])")
"""Not to one group of them."""
_WE = re.compile(rf"e {_RANDOMISED} (?:a total of )?{_SIZE} (?:[a-z-]+ ){{0,2}}{PEOPLE}")
_OF_ALL = re.compile(rf"\b(?:[Oo]f|[Tt]he|[Aa]ll)(?: the| these)? {_SIZE}(?P<people> {PEOPLE})?\Z")
_THOSE = re.compile(rf" randomi[sz]ed(?P<people> {PEOPLE})?(?! (?:to|into|in)\b|[a-z-])")
"""Of all 120 randomised women, of the 120 women randomised."""
_VERB, _BEFORE = 18, 110
"""How far a verb reaches back, and how far before it a number of people stands."""
_NEAR = 100
_NEARLY = 25
"""One over how far another number may be off, of the first, and be a print of the same."""


@lru_cache(maxsize=1)
def randomised(figures: Figures) -> tuple[Figure, ...]:
    """Every number of people who were randomised, as the text prints it; kept of the last text."""
    return tuple(sorted(_randomised(figures), key=lambda size: size.start))


def _randomised(figures: Figures) -> Iterator[Figure]:
    text, said = figures.text, allocations(figures)
    in_one_group = {arm.size.start for each in said for arm in each.arms}
    found = {
        each.people.start: figure(text, each.people.start, each.people.end)
        for each in said
        if each.people is not None
        and each.people.mantissa == each.total
        and text[each.people.start].isdigit()
    }
    for boxes in flows(text):
        for box in boxes:
            if box.holds == "randomised":
                found[box.size.start] = figure(text, box.size.start, box.size.end)
    for at in (verb - 2 for verb in verbs(text) if text.startswith(" random", verb - 2)):
        match = _WE.match(text, max(0, at - 1)) or _passive(text, at) or _of_all(text, at)
        if match is not None and match.start("size") not in in_one_group:
            found[match.start("size")] = figure(text, *match.span("size"))
    yield from (size for size in found.values() if size is not None)


def _passive(text: str, at: int) -> re.Match[str] | None:
    """People of whom a sentence that begins with them says that they were randomised."""
    verb = _WERE.search(text, max(0, at - _VERB), at)
    if verb is None or _ALL.match(text, at) is None:
        return None
    people = _PEOPLE_BEFORE.search(text, max(0, verb.start() - _BEFORE), verb.start())
    if people is None or not _OPENING.search(text, max(0, people.start() - _NEAR), people.start()):
        return None
    return people


def _of_all(text: str, at: int) -> re.Match[str] | None:
    """People who are called by this that they were randomised."""
    those = _THOSE.match(text, at)
    people = None if those is None else _OF_ALL.search(text, max(0, at - _BEFORE), at)
    if those is None or people is None or bool(those["people"]) == bool(people["people"]):
        return None
    return people


def _repeated(text: str, figures: Figures) -> Iterator[Found]:
    """Numbers that are the same or nearly so are one quantity: others are of something else."""
    sizes = randomised(figures) if len(verbs(text)) > 1 and not _of_several(figures) else ()
    alike = [size for size in sizes if _NEARLY * abs(int(size.value) - int(sizes[0].value)) <= sizes[0].value]
    if len(alike) > 1:
        yield Found({"figures": tuple(figures.keep(size) for size in alike)})


def _of_several(figures: Figures) -> bool:
    """Whether two numbers have groups of their own that add to them: then there were two trials."""
    totals = (each.total for each in allocations(figures) if each.people is not None)
    return len({total for total in totals if total}) > 1


FORMS: tuple[Form, ...] = (
    Form(
        "N were randomised, in more than one place",
        "same",
        HINTS,
        _repeated,
        whole=True,
        reads=(
            "120{figures} patients were randomised 1:1.\n\nA total of 120{figures} patients were randomised.",
            "In total, 120{figures} men were randomised.\n\nAssessed for eligibility (n=160)\nExcluded (n=38)\nRandomised (n=122{figures})",
            "In total, 120{figures} men were randomised.\n\nOf the 122{figures} randomised men 7 left, and of all 120{figures} men randomised.",
            "We randomized 1,204{figures} patients.\n\nIn total, 1,240{figures} patients were randomised.",
        ),
        leaves=(
            "120 patients were randomised.\n\nIn the other trial, 60 patients were randomised.",
            "A total of 120 patients were randomised.",
            "847 men were randomised to tea (n=421) or milk (n=426) in the first trial. 836 men were randomised to tea (n=416) or milk (n=420) in the second.",
            "120 patients were randomised. Of these 118 were treated.",
            "80 men were randomised to tea and 41 to milk.\n\n81 men were randomised to tea and 41 to milk.",
        ),
    ),
)
