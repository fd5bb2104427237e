"""Whether a record, loaded, says what the article said that it was written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.errors import InputError
from figcheck.numbers.figure import Figure
from figcheck.records.load import load_source
from figcheck.records.shapes import shape


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A claim that a record does not say as it was meant; `by_print` where a figure is read otherwise."""

    claim: int
    reason: str
    by_print: bool


def disagreements(
    source: str, article: Article, places: Mapping[int, int], wanted: set[int]
) -> list[Disagreement]:
    """What is lost when a record is loaded; `places` tells on which line which claim was written."""
    try:
        loaded = load_source(source, "draft", article.document)
    except InputError as error:
        found = {_at(problem.line, places): problem.message for problem in error.problems}
        found = {index: message for index, message in found.items() if index >= 0}
        hit = {index: message for index, message in found.items() if index in wanted} or dict.fromkeys(
            wanted, str(error.problems[0].message)
        )
        return [Disagreement(index, message, by_print=True) for index, message in hit.items()]
    back = {places[claim.binding.line]: claim for claim in loaded.claims if claim.binding.line in places}
    said = {_at(complaint.line, places): complaint.message for complaint in loaded.complaints}
    return [
        fault
        for index in sorted(wanted)
        if (fault := _fault(index, article.claims[index], back.get(index), said.get(index))) is not None
    ]


def _at(line: int, places: Mapping[int, int]) -> int:
    """The claim whose lines a line of the record belongs to; -1 where it is before all of them."""
    before = [start for start in places if start <= line]
    return places[max(before)] if before else -1


def _fault(index: int, claim: Claim, back: Claim | None, said: str | None) -> Disagreement | None:
    if back is None:
        return Disagreement(index, said or "its words cannot be quoted", by_print=False)
    if _settings(claim) != _settings(back):
        return Disagreement(index, "its settings cannot be written", by_print=False)
    meant, found = list(claim.operands()), list(back.operands())
    if [role for role, _ in meant] != [role for role, _ in found]:
        return Disagreement(index, "its figures cannot be marked", by_print=False)
    for (_, one), (_, other) in zip(meant, found, strict=True):
        if _reading(one) != _reading(other):
            reason = f"“{one.text}” alone is read as “{other.text}” ({other.unit}), here as {one.unit}"
            return Disagreement(index, reason, by_print=True)
    return None


def _settings(claim: Claim) -> dict[str, object]:
    return {name: getattr(claim, name, None) for name in shape(claim.kind).settings}


def _reading(figure: Figure) -> tuple[object, ...]:
    """All that a figure's set depends on, and its place."""
    upper = None if figure.upper is None else (figure.upper.value, figure.upper.step)
    return (
        figure.start, figure.end, figure.value, figure.step, figure.unit, figure.hedge, figure.form,
        figure.denominator, figure.scaled, figure.idiom, upper,
    )  # fmt: skip
