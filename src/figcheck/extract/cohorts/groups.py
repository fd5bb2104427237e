# ruff: noqa: E501
"""The sizes of the groups of a study beside the number of people who were put into them, and said twice.

A miss is told only where it is telling: the words say that all were put into these groups, and the sizes
come near. What is far off is another study, or another stage of this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from figcheck.extract.cohorts.allocation import HINTS, Allocation, allocations, verbs
from figcheck.extract.cohorts.arms import Arm, mentioned, names
from figcheck.extract.cohorts.boxes import flows
from figcheck.extract.cohorts.misses import alike
from figcheck.extract.cohorts.randomised import randomised
from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.numbers.figure import Figure
from figcheck.numbers.token import Token

_NOT_YET = re.compile(
    r"\b(?:enrol+ed|recruited|included|eligible|screened|selected|identified|agreed|consent\w*|assessed|invited)\b"
    r"(?![^.;]{0,60} and [^.;\d]{0,40}(?:randomi|randomly|assign|allocat))"
)
"""Of these people not all need have been put into groups."""
_TO = re.compile(r"\bto (?:receive )?")
_MOST = 30
"""Sentences of one text that are held against each other: no study puts people into groups more often."""
_MORE_STUDIES = re.compile(
    r"\b(?:[Ee]xperiments?|[Ss]tud(?:y|ies)|[Tt]rials?|[Pp]hases?|[Pp]art|[Cc]ohorts?|[Ss]tage|[Ss]tep) "
    r"(?:[12I]\b|one\b|two\b)"
    r"|\b(?:both|two|three|four|first|second) (?:experiments|studies|trials|phases|cohorts)\b"
)
"""A text about more than one study has sizes of its own for each."""


def _within(text: str, figures: Figures) -> Iterator[Found]:
    """Groups that add to the people of their sentence."""
    for said in allocations(figures):
        people = said.people
        if people is not None and (
            people.mantissa == said.total or (_all_of(text, said, people) and _near(said, people.mantissa))
        ):
            yield _total(said, figures.of(people, said.start), figures)


def _all_of(text: str, said: Allocation, people: Token) -> bool:
    """Whether a sentence says of all its people that they were put into its groups."""
    return said.plain(text) and _NOT_YET.search(text, people.end, said.arms[0].size.start) is None


def _near(said: Allocation, people: int) -> bool:
    return max(arm.size.mantissa for arm in said.arms) < people and alike(people, said.total)


def _elsewhere(text: str, figures: Figures) -> Iterator[Found]:
    """Groups that add to the number of people who were randomised, by another sentence."""
    open_groups = [said for said in allocations(figures) if said.people is None][:_MOST]
    sizes = randomised(figures)[:_MOST] if open_groups else ()
    for said in open_groups:
        others = [size for size in sizes if not said.start <= size.start < said.end]
        if not others or not said.plain(text):
            continue
        equal = [size for size in others if size.value == said.total]
        if equal:
            yield _total(said, equal[0], figures)
        elif (
            len({size.value for size in others}) == 1
            and _near(said, int(others[0].value))
            and _MORE_STUDIES.search(text) is None
        ):
            yield _total(said, others[0], figures)


def _total(said: Allocation, people: Figure, figures: Figures) -> Found:
    parts = tuple(figures.of(arm.size, said.start) for arm in said.arms)
    return Found({"parts": parts, "total": figures.keep(people)})


def _again(text: str, figures: Figures) -> Iterator[Found]:
    """The sizes of groups that are named once more, by the same names."""
    said = allocations(figures)[:_MOST]
    for at, other in enumerate(said):
        paired = ((one, pairs) for one in said[:at] if (pairs := _paired(one.arms, other.arms)))
        one, pairs = next(paired, (other, []))
        if pairs and one.plain(text) and other.plain(text) and _of_one_study(text, pairs):
            for pair in pairs:
                yield _same(*pair, figures)
    taken = {arm.size.start for each in said for arm in each.arms}
    for arm in (*mentioned(text, verbs(text)), *_boxed(text)) if said else ():
        called = [group for each in said if (group := arm.called(each.arms)) is not None and each.plain(text)]
        if called and arm.size.start not in taken and alike(called[0].size.mantissa, arm.size.mantissa):
            yield _same(called[0], arm, figures)


def _boxed(text: str) -> Iterator[Arm]:
    """The groups of a flow figure."""
    for boxes in flows(text):
        for box in boxes:
            if box.holds == "group":
                yield Arm(box.size, names(_TO.split(box.label)[-1]))


def _same(one: Arm, other: Arm, figures: Figures) -> Found:
    first, second = sorted((one.size, other.size))
    return Found({"figures": (figures.of(first, first.start), figures.of(second, second.start))})


def _paired(arms: Sequence[Arm], others: Sequence[Arm]) -> list[tuple[Arm, Arm]]:
    """Each group with the only one of the others that is called so; nothing where that is not told."""
    if len(arms) != len(others):
        return []
    pairs = [(arm, other) for arm in arms if (other := arm.called(others)) is not None]
    return pairs if len({other.size for _, other in pairs}) == len(arms) else []


def _of_one_study(text: str, pairs: Sequence[tuple[Arm, Arm]]) -> bool:
    """Whether sizes are those of one study: the same, exchanged, or one of them printed otherwise."""
    sizes = [(one.size.mantissa, other.size.mantissa) for one, other in pairs]
    differing = [pair for pair in sizes if pair[0] != pair[1]]
    if not differing:
        return True
    if _MORE_STUDIES.search(text) is not None:
        return False
    exchanged = sorted(one for one, _ in sizes) == sorted(other for _, other in sizes)
    return exchanged or len(differing) == 1


FORMS: tuple[Form, ...] = (
    Form(
        "N were put into groups of a and b",
        "total",
        HINTS,
        _within,
        whole=True,
        reads=(
            "In all, 39{total} patients were randomised; 20{parts} to the oil group and 19{parts} to the balm group.",
            "We saw adults (n = 80{total}) who were, at random, allocated to green tea (A, n = 41{parts}) or to water (B, n = 38{parts}).",
        ),
        leaves=(
            "A total of 80 adults were recruited and 41 were allocated to tea and 35 to water.",
            "80 adults were randomised to tea (n = 41) or water (n = 39), of whom 12 drank coffee (n = 12).",
            "In 12 clinics, doctors were randomised to tea (n = 41) or water (n = 39).",
        ),
    ),
    Form(
        "N were randomised, their groups elsewhere",
        "total",
        HINTS,
        _elsewhere,
        whole=True,
        reads=(
            "A total of 80{total} adults were randomised.\n\nPatients were randomised to tea (n = 41{parts}) or water (n = 39{parts}).",
            "We randomised 80{total} adults. They were randomly assigned to tea (41{parts} adults) or water (38{parts} adults).",
        ),
        leaves=(
            "We randomised 80 adults. In all, 60 completed it, allocated to tea (n = 31) or water (n = 29).",
            "In study 1, we randomised 80 adults. They were randomised to tea (n = 41) or water (n = 38).",
            "A total of 800 adults were randomised. They were randomised to tea (n = 41) or water (n = 38).",
        ),
    ),
    Form(
        "the size of a group, said twice",
        "same",
        HINTS,
        _again,
        whole=True,
        reads=(
            "They were randomised to tea (n = 41{figures}) or water (n = 39).\n\nAssessed for eligibility (n=90)\nExcluded (n=10)\nAllocated to tea (n=42{figures})\nAllocated to no drink (n=39)",
            "They were randomised to tea (n = 41{figures}) or water (n = 39{figures}).\n\nAt first, 39{figures} were assigned to the water group and 42{figures} to the tea group.",
            "They were randomised to tea (n = 41{figures}) or water (n = 39).\n\nOf the 40{figures} adults randomised to tea, 12 coughed.",
        ),
        leaves=(
            "They were randomised to tea (n = 41) or water (n = 39). Then 30 were assigned to water and 38 to tea.",
            "They were randomised to tea (n = 41) or water (n = 39). Analysed were those who were randomised to tea (n = 40) or water (n = 39).",
            "In experiment 1, they were randomised to tea (n = 41) or water (n = 39). In experiment 2, they were randomised to tea (n = 40) or water (n = 39).",
        ),
    ),
)
