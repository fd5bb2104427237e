"""Whether a record, loaded, says what the article said that it was written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from figcheck.check.ladder import judge
from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.errors import InputError
from figcheck.numbers.figure import COUNT, Figure
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
        return [
            Disagreement(index, f"a record cannot say it: {message}", by_print=True)
            for index, message in hit.items()
        ]
    back = {places[claim.binding.line]: claim for claim in loaded.claims if claim.binding.line in places}
    said = {_at(complaint.line, places): complaint.message for complaint in loaded.complaints}
    return [
        fault
        for index in sorted(wanted)
        if (fault := _fault(index, article, back.get(index), said.get(index))) is not None
    ]


def _at(line: int, places: Mapping[int, int]) -> int:
    """The claim whose lines a line of the record belongs to; -1 where it is before all of them."""
    before = [start for start in places if start <= line]
    return places[max(before)] if before else -1


def _fault(index: int, article: Article, back: Claim | None, said: str | None) -> Disagreement | None:
    claim, rounding = article.claims[index], article.rounding
    if back is None:
        return Disagreement(index, said or "its words cannot be quoted", by_print=False)
    if _settings(claim) != _settings(back):
        return Disagreement(index, "its settings cannot be written", by_print=False)
    meant, found = list(claim.operands()), list(back.operands())
    if [role for role, _ in meant] != [role for role, _ in found]:
        return Disagreement(index, "its figures cannot be marked", by_print=False)
    for (_, one), (_, other) in zip(meant, found, strict=True):
        if not _alike(one, other):
            reason = f"“{one.text}” is read otherwise where it stands alone in a quote"
            return Disagreement(index, reason, by_print=True)
    here, there = judge(claim, rounding), judge(back, rounding)
    if (here.verdict, here.reading) != (there.verdict, there.reading):
        return Disagreement(index, "a record would judge it otherwise", by_print=False)
    return None


def _settings(claim: Claim) -> dict[str, object]:
    return {name: getattr(claim, name, None) for name in shape(claim.kind).settings}


def _alike(figure: Figure, other: Figure) -> bool:
    """Whether two figures of a place are one set; a bare number may have taken its partner's unit."""
    return _reading(figure) == _reading(other) and other.unit in (figure.unit, COUNT)


def _reading(figure: Figure) -> tuple[object, ...]:
    """All that a figure's set depends on but its unit, and its place; of a date, its words."""
    if figure.form == "date":
        return figure.start, figure.end, figure.form
    upper = None if figure.upper is None else (figure.upper.value, figure.upper.step)
    return (
        figure.start, figure.end, figure.value, figure.step, figure.hedge, figure.form,
        figure.denominator, figure.scaled, figure.idiom, upper,
    )  # fmt: skip
