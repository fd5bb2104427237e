"""Recall and false alarms on the labelled sentences; the floors only ever rise."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.extract.labelled import Sentence, agrees, alarms, sentences

import figcheck

FLOORS = {"flag": 96, "claim": 95, "silent": 99, "note": 100}
"""Percent of the sentences of an expectation that must come out as labelled."""

FALSE_ALARMS = 1
"""How many sentences without a fault may be reported; it only ever falls."""


@pytest.fixture(scope="module")
def outcomes() -> list[tuple[Sentence, bool, list[str]]]:
    read = []
    for sentence in sentences():
        document = figcheck.scan(sentence.text).to_dict()["documents"][0]
        read.append((sentence, agrees(sentence, document), alarms(document)))
    return read


def test_the_set_is_large_and_every_label_is_known() -> None:
    read = sentences()
    assert len(read) >= 500
    assert len({each.id for each in read}) == len({each.text for each in read}) == len(read)
    assert {each.expect for each in read} == set(FLOORS)


def test_every_printed_operand_stands_in_its_sentence() -> None:
    for each in sentences():
        for group in each.figures:
            assert all(printed in each.text for printed in group), each.id


@pytest.mark.parametrize("expect", FLOORS)
def test_recall_stays_above_its_floor(expect: str, outcomes: list[tuple[Sentence, bool, list[str]]]) -> None:
    asked = [(sentence, right) for sentence, right, _ in outcomes if sentence.expect == expect]
    right = sum(right for _, right in asked)
    assert 100 * right >= FLOORS[expect] * len(asked), table(asked)


def test_false_alarms_stay_below_their_ceiling(outcomes: list[tuple[Sentence, bool, list[str]]]) -> None:
    false = [
        f"{sentence.id}: {sentence.text!r} ({sentence.why}): {said[0]}"
        for sentence, _, said in outcomes
        if said and sentence.expect != "flag"
    ]
    assert len(false) <= FALSE_ALARMS, "\n".join(["", *false])


def table(asked: list[tuple[Sentence, bool]]) -> str:
    """What came out as labelled, a line a kind, and the sentences that did not."""
    total = Counter(str(sentence.kind) for sentence, _ in asked)
    right = Counter(str(sentence.kind) for sentence, good in asked if good)
    rows = [f"{kind:12} {right[kind]:4} of {total[kind]:4}" for kind in sorted(total)]
    missed = [f"{sentence.id}: {sentence.text!r} ({sentence.why})" for sentence, good in asked if not good]
    return "\n".join(["", *rows, *missed])
