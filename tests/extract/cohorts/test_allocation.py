"""Sentences that put people into groups."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from figcheck import scan
from figcheck.extract.cohorts.allocation import allocations
from figcheck.extract.figures import Figures

SENTENCES = (
    ("All 80 adults were randomised to tea (n = 41) or water (n = 39).", 80, [41, 39]),
    ("Sixty adults were randomly assigned to tea (31 adults) or water (29 adults).", 60, [31, 29]),
    ("We randomized 201 adults to drink tea (n = 100) or water (n\u2009=\u2009101).", 201, [100, 101]),
    ("Adults (N = 101) were randomised to hot tea (A, n = 50) or cold tea (B, n = 51).", 101, [50, 51]),
    ("Adults were randomised (n = 416, mean age 63) to tea (n = 211) or water (n = 205).", 416, [211, 205]),
    ("Overall, 493 adults were randomized to tea and 166 to water.", None, [493, 166]),
    ("Of 287 adults seen, 86 were randomly assigned: 44 to the tea group and 42 to the rest.", 86, [44, 42]),
    ("In 2014, adults were randomised at 12 clinics to tea (n = 50) or water (n = 50).", None, [50, 50]),
)  # fmt: skip
NONE = (
    "The trial was randomised and controlled (n = 41), in two clinics (n = 2).",
    "Adults randomised to tea (n = 41) slept better.",
    "Randomised trials found that tea helps [15] and that water does not [16].",
    "Adults were randomised in a ratio of 1:1 to tea 200 mg or water 100 mg.",
)


@pytest.mark.parametrize(("text", "people", "sizes"), SENTENCES)
def test_reads_the_groups_and_the_number_of_all(text: str, people: int | None, sizes: list[int]) -> None:
    (said,) = allocations(Figures(text))
    assert [arm.size.mantissa for arm in said.arms] == sizes
    assert (said.people and said.people.mantissa) == people


@pytest.mark.parametrize("text", NONE)
def test_leaves_other_sentences_alone(text: str) -> None:
    assert allocations(Figures(text)) == ()


NAMES = st.lists(
    st.sampled_from(["tea", "hot milk", "water", "placebo", "usual care", "drug B 20 mg", "no drink"]),
    min_size=2,
    max_size=5,
    unique=True,
)


@settings(deadline=None)
@given(NAMES, st.data())
def test_groups_that_add_are_never_flagged_and_a_number_too_many_is(
    names: list[str], data: st.DataObject
) -> None:
    sizes = [data.draw(st.integers(20, 500)) for _ in names]
    assume((sum(sizes) + 2) % 1_000)  # a round number may be a rounded one
    groups = ", ".join(f"{name} (n = {size})" for name, size in zip(names, sizes, strict=True))
    for people, errors in ((sum(sizes), 0), (sum(sizes) + 2, 1)):
        report = scan(f"A total of {people} patients were randomised to {groups}.").to_dict()
        assert report["summary"]["errors"] == errors


@settings(deadline=None)
@given(NAMES, st.data())
def test_the_same_groups_in_another_order_are_the_same(names: list[str], data: st.DataObject) -> None:
    sizes = {name: data.draw(st.integers(20, 500)) for name in names}
    once, again = (
        ", ".join(f"{name} (n = {sizes[name]})" for name in order)
        for order in (names, data.draw(st.permutations(names)))
    )
    text = f"Patients were randomised to {once}.\n\nThe patients were randomly assigned to {again}."
    claims = scan(text).to_dict()["documents"][0]["claims"]
    assert [claim["verdict"] for claim in claims if claim["kind"] == "same"] == ["consistent"] * len(names)
