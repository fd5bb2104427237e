"""A record file as it is written: its keys read into specifications, not yet tied to a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, cast

from figcheck.claims.article import Acknowledgement, Rounding
from figcheck.errors import did_you_mean
from figcheck.records.claim_entries import ClaimEntry, QuoteEntry, read_claim, read_quote_entry
from figcheck.records.fields import Fields
from figcheck.records.nodes import Mapping, Node, Scalar

Entry = TypeVar("Entry")
ROUNDINGS: tuple[Rounding, ...] = ("ladder", "nearest", "cut off")
KEYS = {
    "title": "what the article is called in reports",
    "text": "path of the article's text, relative to this file",
    "sha256": "checksum of the text; a changed one is a note",
    "rounding": "the one reading that replaces the ladder",
    "quotes": "words of the text, with names in braces after their numbers",
    "claims": "relations between figures, one kind each",
    "figures": "names and numbers of a record that has no text",
    "given": "figures that do not stand in the text, with their source",
    "set aside": "figures of the text that are no result, with the reason",
    "trusted": "names of figures that no repair changes",
    "steps": "names of whole numbers and the step that they were rounded to",
    "acknowledged": "figures that a person has accepted as misprinted, with the reason",
}
"""Every key of a record, with what it holds."""
ACKNOWLEDGEMENT = ("figure", "reason", "expected", "by", "date", "until")
"""The keys of an entry of `acknowledged:`."""


@dataclass(slots=True)
class NamedNumber:
    """A name and a number as printed, of `figures:`, `given:` or `steps:`."""

    name: Scalar
    number: Scalar
    source: str | None = None


@dataclass(slots=True)
class Record:
    """What a record file says."""

    title: str = ""
    text: Scalar | None = None
    sha256: Scalar | None = None
    rounding: Rounding = "ladder"
    quotes: list[QuoteEntry] = field(default_factory=list)
    claims: list[ClaimEntry] = field(default_factory=list)
    figures: list[NamedNumber] = field(default_factory=list)
    given: list[NamedNumber] = field(default_factory=list)
    aside: list[tuple[Scalar, str]] = field(default_factory=list)
    trusted: list[Scalar] = field(default_factory=list)
    steps: list[NamedNumber] = field(default_factory=list)
    acknowledged: list[tuple[Scalar, Acknowledgement]] = field(default_factory=list)


def read_record(node: Node, at: Fields) -> Record:
    """The record in a document's node; all that is wrong with it goes to the problems of `at`."""
    record = Record()
    if not isinstance(node, Mapping):
        at.problem("a record is a mapping of keys such as title, text and claims", node)
        return record
    found = {key: value for key, (_, value) in at.keys(node, "a record", KEYS).items()}
    if "title" in found:
        record.title = at.text(found["title"], "the title") or ""
    record.text = _scalar(found.get("text"), "the path of the text", at)
    record.sha256 = _scalar(found.get("sha256"), "the checksum", at)
    record.rounding = _rounding(found.get("rounding"), at)
    record.quotes = _each(found, "quotes", at, read_quote_entry)
    record.claims = _each(found, "claims", at, read_claim)
    record.given = _each(found, "given", at, _given)
    record.aside = _each(found, "set aside", at, _aside)
    record.trusted = _each(found, "trusted", at, lambda item, fields: fields.name(item))
    record.acknowledged = _each(found, "acknowledged", at, _acknowledgement)
    record.figures = _named_numbers(found, "figures", at)
    record.steps = _named_numbers(found, "steps", at)
    if record.text is not None and record.figures:
        at.problem(
            "figures: is for a record without a text; name them in quotes, or in given:", found["figures"]
        )
    return record


def _scalar(node: Node | None, what: str, at: Fields) -> Scalar | None:
    if node is None or at.text(node, what) is None:
        return None
    return cast(Scalar, node)


def _each(
    found: dict[str, Node], key: str, at: Fields, read: Callable[[Node, Fields], Entry | None]
) -> list[Entry]:
    """The sound items of the list at a key."""
    items = at.items(found[key], key) if key in found else []
    return [entry for item in items if (entry := read(item, at)) is not None]


def _rounding(node: Node | None, at: Fields) -> Rounding:
    text = at.text(node, "rounding") if node is not None else "ladder"
    for known in ROUNDINGS:
        if text == known:
            return known
    if text is not None and node is not None:
        choices = ", ".join(ROUNDINGS)
        at.problem(f'rounding is one of {choices}, not "{text}"{did_you_mean(text, ROUNDINGS)}', node)
    return "ladder"


def _named_numbers(found: dict[str, Node], key: str, at: Fields) -> list[NamedNumber]:
    numbers = []
    for key_node, value in at.entries(found[key], key) if key in found else ():
        name, number = at.name(key_node), _scalar(value, "a number", at)
        if name is not None and number is not None:
            numbers.append(NamedNumber(name, number))
    return numbers


def _given(node: Node, at: Fields) -> NamedNumber | None:
    """`fy2020: 400,651` with its `source:`."""
    entries = at.entries(node, "an entry of given")
    named = [(key, value) for key, value in entries if key.text != "source"]
    sources = [value for key, value in entries if key.text == "source"]
    if len(named) != 1:
        at.problem("an entry of given is one name with its number, and source: where it comes from", node)
        return None
    source = at.text(sources[0], "the source") if sources else None
    if not sources:
        at.problem(f'the given figure "{named[0][0].text}" needs source: where it comes from', node)
    name, number = at.name(named[0][0]), _scalar(named[0][1], "a number", at)
    if name is None or number is None or source is None:
        return None
    return NamedNumber(name, number, source)


def _required(node: Node, what: str, known: tuple[str, ...], at: Fields) -> dict[str, Scalar] | None:
    """The values of an entry that needs `figure` and `reason`."""
    found = at.keys(node, what, known)
    values: dict[str, Scalar] = {}
    for key in known:
        if key in found:
            scalar = _scalar(found[key][1], key, at)
            if scalar is None:
                return None
            values[key] = scalar
    missing = [key for key in ("figure", "reason") if key not in found]
    if missing and isinstance(node, Mapping):
        at.problem(f"{what} needs {' and '.join(f'{key}:' for key in missing)}", node)
    return None if missing else values


def _aside(node: Node, at: Fields) -> tuple[Scalar, str] | None:
    values = _required(node, "an entry of set aside", ("figure", "reason"), at)
    return (values["figure"], values["reason"].text) if values else None


def _acknowledgement(node: Node, at: Fields) -> tuple[Scalar, Acknowledgement] | None:
    values = _required(node, "an acknowledgement", ACKNOWLEDGEMENT, at)
    if values is None:
        return None
    texts = {key: value.text for key, value in values.items()}
    return values["figure"], Acknowledgement(**texts, line=node.line, column=node.column)
