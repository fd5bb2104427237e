"""Claims from their entries: names become figures, and what a kind refuses becomes a problem."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from figcheck.claims.claim import Binding, Claim
from figcheck.numbers.figure import Figure
from figcheck.records.book import FigureBook
from figcheck.records.claim_entries import ClaimEntry
from figcheck.records.fields import Fields
from figcheck.records.nodes import Node, Scalar
from figcheck.records.schema import Record

_NAME = re.compile(r"[^\W\d]\w*")


class _LostError(Exception):
    """A figure of the claim is not to be had: said elsewhere, so the claim is left out."""


def bind_claims(record: Record, book: FigureBook, at: Fields) -> tuple[Claim, ...]:
    """The claims of a record in the order of the text; without a text, in that of the record."""
    claims = []
    for entry in record.claims:
        if entry.broken:
            continue
        try:
            claims.append(_bound(entry, book, at))
        except _LostError:
            continue
    return tuple(sorted(claims, key=lambda claim: claim.binding.start))


def _bound(entry: ClaimEntry, book: FigureBook, at: Fields) -> Claim:
    marked = book.marked(entry.quote) if entry.quote else []
    figures = _figures(entry, marked, book, at)
    several = entry.shape.several
    held: dict[str, Any] = {
        role: tuple(found) if role in several else found[0] for role, found in figures.items()
    }
    for name, (_, value) in entry.settings.items():
        held[name] = value
    binding = _binding(marked or [figure for found in figures.values() for figure in found], entry.key)
    try:
        return entry.shape.model(binding=binding, **held)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_context=False, include_input=False):
            role = str(fault["loc"][0]) if fault["loc"] else ""
            at.problem(_refusal(entry, role, fault["type"], fault["msg"]), _place(entry, role))
        raise _LostError from None


def _binding(figures: Sequence[Figure], key: Scalar) -> Binding:
    """The stretch of the text that the figures lie in; none where they stand in no text."""
    starts = [figure.start for figure in figures if figure.end]
    ends = [figure.end for figure in figures if figure.end]
    if not ends:
        return Binding(line=key.line, column=key.column)
    return Binding(start=min(starts), end=max(ends), line=key.line, column=key.column)


def _figures(
    entry: ClaimEntry, marked: list[Figure] | None, book: FigureBook, at: Fields
) -> dict[str, list[Figure]]:
    """Role -> its figures: those marked in the quote first, then those named in the block."""
    figures: dict[str, list[Figure]] = {}
    lost = marked is None
    if entry.quote is not None and marked:
        for mark, figure in zip(entry.quote.quote.marks, marked, strict=True):
            role = mark.role or mark.name
            if role in entry.shape.roles or entry.shape.open:
                figures.setdefault(role, []).append(figure)
    for role, nodes in entry.roles.items():
        for node in nodes:
            named = _of_role(node, book, at)
            if named is None:
                lost = True
            else:
                figures.setdefault(role, []).append(named)
    for role, found in figures.items():
        if len(found) > 1 and role not in entry.shape.several:
            at.problem(f"the role {role} of {entry.kind} takes one figure, here it has several", entry.key)
            lost = True
    if entry.shape.open:
        for name in _formula_names(entry):
            if name not in figures and (by_name := book.named(name)) is not None:
                figures[name] = [by_name]
            lost = lost or name in book.lost
    if lost:
        raise _LostError
    return figures


def _of_role(node: Scalar, book: FigureBook, at: Fields) -> Figure | None:
    """The figure that a role names, or the number written there in a record without a text."""
    text = node.text
    figure = book.named(text)
    if figure is not None or text in book.lost:
        return figure
    if book.document is None:
        if book.has_names and _NAME.fullmatch(text):
            book.unknown(node, text)
            return None
        return book.literal(node, text)
    if _NAME.fullmatch(text):
        book.unknown(node, text)
    else:
        at.problem(
            f"{text} stands in a role: name the number in a quote, or put it under given: with its source",
            node,
        )
    return None


def _formula_names(entry: ClaimEntry) -> tuple[str, ...]:
    """The names in a claim's formula: each may stand for the figure of that name."""
    from figcheck.claims.formula import FormulaError, parse

    for _, value in entry.settings.values():
        if isinstance(value, str):
            try:
                return parse(value).names()
            except FormulaError:
                return ()
    return ()


def _place(entry: ClaimEntry, role: str) -> Node:
    if role in entry.settings:
        return entry.settings[role][0]
    if entry.roles.get(role):
        return entry.roles[role][0]
    return entry.key


def _refusal(entry: ClaimEntry, role: str, fault: str, message: str) -> str:
    """What pydantic refuses, in a sentence about the claim."""
    if fault == "missing":
        what = "the setting" if role in entry.shape.settings else "a figure in the role"
        return f"the claim {entry.kind} needs {what} {role}"
    if fault == "too_short":
        return f"the claim {entry.kind} needs more figures in the role {role}"
    said = message.removeprefix("Value error, ").removeprefix("Input ")
    what = (
        f"the setting {role} of {entry.kind}" if role in entry.shape.settings else f"the claim {entry.kind}"
    )
    return f"{what}: {said[:1].lower()}{said[1:]}"
