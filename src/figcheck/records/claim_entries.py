"""The claims and quotes of a record as they are written: one line each, or a block of roles and settings."""

from __future__ import annotations

from dataclasses import dataclass, field

from figcheck.claims.registry import KINDS
from figcheck.errors import did_you_mean
from figcheck.records.fields import Fields
from figcheck.records.nodes import Mapping, Node, Scalar, Sequence, Spot
from figcheck.records.quotes import Quote, QuoteError, read_quote
from figcheck.records.shapes import QUOTE_KEYS, Shape, shape, unknown_kind


@dataclass(slots=True)
class QuoteEntry:
    """Words of the text with their marks, and which of several places is meant."""

    quote: Quote
    written: Scalar
    nth: int | None = None
    under: str | None = None


@dataclass(slots=True)
class ClaimEntry:
    """A claim as written: its quote, its roles (names or numbers) and its settings."""

    kind: str
    shape: Shape
    key: Scalar
    quote: QuoteEntry | None = None
    roles: dict[str, list[Scalar]] = field(default_factory=dict)
    settings: dict[str, tuple[Scalar, str | list[str]]] = field(default_factory=dict)
    broken: bool = False
    """Whether something of it is a problem already: its names count, but no claim comes of it."""


def read_quote_entry(node: Node, at: Fields) -> QuoteEntry | None:
    """An item of `quotes:`; its marks are names only."""
    if isinstance(node, Mapping):
        if node.entries and not any(key.text in QUOTE_KEYS for key, _ in node.entries):
            at.problem("YAML takes what stands before ': ' for a key: put the quote in single quotes", node)
            return None
        entry = _read_block({key.text: (key, value) for key, value in node.entries}, node, at)
        for key, _ in at.entries(node, "a quote"):
            if key.text not in QUOTE_KEYS:
                at.problem(f'a quote has no key "{key.text}"{did_you_mean(key.text, QUOTE_KEYS)}', key)
    else:
        entry = _read_words(node, at)
    if entry is None:
        return None
    for mark in entry.quote.marks:
        if mark.role is not None:
            at.problem(
                f"{{{mark.role}={mark.name}}} is for a claim's quote; here write {{{mark.name}}}", node
            )
            return None
    return entry


def read_claim(node: Node, at: Fields) -> ClaimEntry | None:
    """An item of `claims:`: a kind with its quote on one line, or with a block."""
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        at.problem(
            "a claim is one kind and what it holds, such as share: 9{part} of 12{whole}, 75%{share}", node
        )
        return None
    key, value = node.entries[0]
    if key.text not in KINDS:
        at.problem(unknown_kind(key.text), key)
        return None
    claim = ClaimEntry(key.text, shape(key.text), key)
    before = at.found
    if isinstance(value, Scalar):
        claim.quote = _read_words(value, at)
    elif isinstance(value, Mapping):
        _read_roles(claim, value, at)
    else:
        at.problem(
            f"the claim {key.text} is a quote or a mapping of its roles, not a list{_meant(claim)}", value
        )
        return None
    if claim.quote is not None:
        _check_marks(claim, claim.quote, at)
    claim.broken = at.found > before
    return claim


def _meant(claim: ClaimEntry) -> str:
    """What a list for a claim was meant to be, where the kind has one role that takes several figures."""
    several = sorted(claim.shape.several)
    return f"; did you mean {claim.kind}: {{{several[0]}: […]}}?" if len(several) == 1 else ""


def _read_words(node: Node, at: Fields) -> QuoteEntry | None:
    written = at.quoted(node)
    if written is None:
        return None
    try:
        return QuoteEntry(read_quote(written.text), written)
    except QuoteError as error:
        place = written
        if written.plain and written.start.line == written.end.line:
            spot = Spot(written.start.line, written.start.column + error.at)
            place = Scalar("", spot, spot)
        at.problem(str(error), place)
        return None


def _read_block(found: dict[str, tuple[Scalar, Node]], node: Node, at: Fields) -> QuoteEntry | None:
    """The quote of a mapping, with `nth` and `under`."""
    if "quote" not in found:
        at.problem("nth: and under: say where a quote stands: quote: is missing", node)
        return None
    entry = _read_words(found["quote"][1], at)
    nth = at.text(found["nth"][1], "nth") if "nth" in found else None
    if nth is not None and not (nth.isascii() and nth.isdigit() and 0 < len(nth) < 7 and int(nth)):
        at.problem("nth is a whole number from 1: which of the places is meant", found["nth"][1])
        nth = None
    if entry is not None:
        entry.nth = int(nth) if nth is not None else None
        entry.under = at.text(found["under"][1], "under") if "under" in found else None
    return entry


def _read_roles(claim: ClaimEntry, node: Mapping, at: Fields) -> None:
    found = (
        dict(_all(node, at))
        if claim.shape.open
        else at.keys(node, f"the claim {claim.kind}", claim.shape.keys)
    )
    if any(key in found for key in QUOTE_KEYS):
        claim.quote = _read_block(found, node, at)
    for name, (key, value) in found.items():
        if name in claim.shape.settings:
            _read_setting(claim, key, value, at)
        elif name not in QUOTE_KEYS:
            claim.roles[name] = _read_figures(claim, name, value, at)


def _all(node: Mapping, at: Fields) -> list[tuple[str, tuple[Scalar, Node]]]:
    return [(key.text, (key, value)) for key, value in at.entries(node, "a claim") if at.name(key, "a role")]


def _read_setting(claim: ClaimEntry, key: Scalar, value: Node, at: Fields) -> None:
    if isinstance(value, Sequence):
        texts = [at.text(item, key.text) for item in at.items(value, key.text)]
        claim.settings[key.text] = (key, [text for text in texts if text is not None])
    elif (text := at.text(value, f"the setting {key.text}")) is not None and isinstance(value, Scalar):
        claim.settings[key.text] = (value, text)


def _read_figures(claim: ClaimEntry, role: str, value: Node, at: Fields) -> list[Scalar]:
    if isinstance(value, Sequence):
        if role not in claim.shape.several:
            at.problem(f"the role {role} of {claim.kind} takes one figure, not a list", value)
            return []
        items = at.items(value, role)
    else:
        items = [value]
    return [
        item for item in items if at.text(item, f"the role {role}") is not None and isinstance(item, Scalar)
    ]


def _check_marks(claim: ClaimEntry, entry: QuoteEntry, at: Fields) -> None:
    """Every mark of a claim's quote is a role, or names its figure for another use with `role=name`."""
    shape_ = claim.shape
    for mark in entry.quote.marks:
        role = mark.role or mark.name
        if mark.role is None and role not in shape_.roles and (claim.roles or shape_.open):
            continue
        if role not in shape_.roles and not shape_.open:
            at.problem(
                f'the claim {claim.kind} has no role "{role}"{did_you_mean(role, shape_.roles)}',
                entry.written,
            )
