"""Which sentences are read at all."""

from __future__ import annotations

import pytest

from figcheck.claims.document import document
from figcheck.extract.candidates import candidates
from figcheck.extract.places import figure_places, passages
from figcheck.extract.read import read_article


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Of the 40 cases, 10 (25%) were mild.", True),
        ("Sales rose 4% to $3 from $2.", True),
        ("In 2019 the town had a mayor.", False),
        ("No figure here: not one.", False),
        ("It was 5 in May.", False),
        ("60 men (36 old and 24 young) came.", True),
    ],
)
def test_only_what_may_hold_a_claim_is_read(text: str, read: bool) -> None:
    assert bool(list(candidates(text, passages(text, figure_places(text))))) is read


def test_weak_cues_read_every_sentence_with_two_figures() -> None:
    text = "It has room for 415 people in 2024, which is up from 340 in 2023."
    assert read_article(document("", text)).claims == ()
    (claim,) = read_article(document("", text), cues="all").claims
    assert (claim.kind, claim.binding.strength) == ("order", "weak")
