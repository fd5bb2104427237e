"""What a record says of figures besides its claims: set aside, trusted, acknowledged."""

from __future__ import annotations

from datetime import date

from figcheck.claims.article import Acknowledgement, Complaint, SetAside
from figcheck.numbers.figure import Figure
from figcheck.numbers.parse import NumberError, read
from figcheck.records.book import FigureBook
from figcheck.records.fields import Fields
from figcheck.records.schema import Record


def set_aside(record: Record, book: FigureBook) -> tuple[tuple[SetAside, ...], tuple[Complaint, ...]]:
    """The figures set aside, by name or as printed (then every one printed so), and those not found."""
    found: list[SetAside] = []
    missing: list[Complaint] = []
    for node, reason in record.aside:
        named = book.named(node.text)
        figures = [named] if named is not None else _printed(node.text, book)
        found += (SetAside(figure, reason) for figure in figures)
        if not figures and node.text not in book.lost:
            message = f"the figure “{node.text}” that is set aside does not stand in the text"
            missing.append(Complaint("quote", message, "error", node.line, node.column))
    return tuple(found), tuple(missing)


def trusted(record: Record, book: FigureBook) -> frozenset[Figure]:
    """The figures that no repair changes: those named so, and those given."""
    names = {figure for figure in book.figures() if figure.given}
    for node in record.trusted:
        figure = book.named(node.text)
        if figure is not None:
            names.add(figure)
        elif node.text not in book.lost:
            book.unknown(node, node.text)
    return frozenset(names)


def acknowledged(record: Record, book: FigureBook, at: Fields) -> tuple[Acknowledgement, ...]:
    """The acknowledgements; one of a name that there is not is a problem."""
    for node, entry in record.acknowledged:
        if book.named(entry.figure) is None and entry.figure not in book.lost:
            book.unknown(node, entry.figure)
        for key, value in (("date", entry.date), ("until", entry.until)):
            if value is not None and not _is_date(value):
                at.problem(f"{key}: of an acknowledgement is a date such as 2025-01-31, not “{value}”", node)
    return tuple(entry for _, entry in record.acknowledged)


def _printed(text: str, book: FigureBook) -> list[Figure]:
    try:
        wanted = read(text)
    except NumberError:
        return []
    return [
        figure
        for figure in book.figures()
        if figure.end
        and (figure.value, figure.step, figure.unit, figure.form, figure.denominator)
        == (wanted.value, wanted.step, wanted.unit, wanted.form, wanted.denominator)
    ]


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
