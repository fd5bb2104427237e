"""Sentences with a label, and whether what `scan` makes of one agrees with its label.

A line of `sentences/*.jsonl`: `expect` is `flag` (a warning or error on those figures), `claim` (bound as
a claim of the kind, and consistent), `silent` (no warning or error, and without a kind no claim that
binds those figures) or `note` (a note at the most); `figures` has a list of printed operands a claim.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "sentences"
LOUD = frozenset({"warning", "error"})
SAME_STATEMENT = (
    frozenset({"share", "multiple", "ratio", "rate"}),
    frozenset({"change", "difference", "multiple", "order", "relation", "share"}),
    frozenset({"total", "difference", "partition", "part"}),
    frozenset({"rate", "product", "average", "ratio"}),
)
"""Kinds in which one statement can be written: an average of 36 stalls is a rate per stall."""


@dataclass(frozen=True, slots=True)
class Sentence:
    id: str
    text: str
    expect: str
    kind: str | None
    figures: tuple[tuple[str, ...], ...]
    why: str
    met: str


def sentences() -> list[Sentence]:
    """Every labelled sentence, file by file in the order of their names."""
    read = []
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            row["figures"] = tuple(tuple(group) for group in row["figures"])
            row.pop("verdict")
            read.append(Sentence(**row))
    return read


def agrees(sentence: Sentence, document: dict[str, Any]) -> bool:
    """Whether a document of `Report.to_dict()` says of the sentence what its label says."""
    if sentence.expect == "flag":
        return all(_flagged(sentence, group, document) for group in sentence.figures)
    if alarms(document):
        return False
    if sentence.expect == "claim":
        return all(_bound(sentence, group, document) for group in sentence.figures)
    return sentence.kind is not None or not any(
        _covered(group, [claim], sentence.text, document)
        for group in sentence.figures
        if len(group) > 1
        for claim in _checked(document)
    )


def alarms(document: dict[str, Any]) -> list[str]:
    """The messages of the warnings and errors."""
    return [each["message"] for each in document["findings"] if each["severity"] in LOUD]


def _checked(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [claim for claim in document["claims"] if claim["verdict"] != "unchecked"]


def _flagged(sentence: Sentence, group: tuple[str, ...], document: dict[str, Any]) -> bool:
    """Four operands say one thing twice (a step and its percent): a finding on three of them is it."""
    for each in document["findings"]:
        claims = [document["claims"][at] for at in each["claims"]]
        met = sum(_meets(printed, claims, sentence.text, document) for printed in group)
        if each["severity"] in LOUD and met >= min(len(group), max(3, len(group) - 1)):
            return True
    return False


def _bound(sentence: Sentence, group: tuple[str, ...], document: dict[str, Any]) -> bool:
    kinds = {sentence.kind}.union(*(same for same in SAME_STATEMENT if sentence.kind in same))
    claims = [
        claim
        for claim in document["claims"]
        if claim["verdict"] == "consistent"
        and claim["kind"] in kinds
        and sum(_meets(text, [claim], sentence.text, document) for text in group) >= min(2, len(group))
    ]
    return _covered(group, claims, sentence.text, document)


def _covered(
    group: tuple[str, ...], claims: list[dict[str, Any]], text: str, document: dict[str, Any]
) -> bool:
    return bool(claims) and all(_meets(printed, claims, text, document) for printed in group)


def _meets(printed: str, claims: list[dict[str, Any]], text: str, document: dict[str, Any]) -> bool:
    held = {at for claim in claims for role in claim["roles"].values() for at in role}
    spans = [(document["figures"][at]["start"], document["figures"][at]["end"]) for at in held]
    return any(
        start < at + len(printed) and at < end for at in _places(printed, text) for start, end in spans
    )


def _places(printed: str, text: str) -> list[int]:
    """Where the printed figure stands by itself, not as a piece of a longer number."""
    places, at = [], text.find(printed)
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(printed) : at + len(printed) + 1]
        if not any(each.isdigit() for each in around):
            places.append(at)
        at = text.find(printed, at + 1)
    return places
