"""How one claim is written in a record: its quote with marks, the names it uses, and its settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from figcheck.claims.claim import Claim
from figcheck.numbers.figure import Figure
from figcheck.records.fragments import Fragment, Fragments, Marked
from figcheck.records.naming import Names
from figcheck.records.shapes import shape
from figcheck.records.writing import value

_WIDEST = 100


@dataclass(slots=True)
class Anchored:
    """The figures that a quote has already marked, and the names given to them."""

    figures: set[Figure] = field(default_factory=set)
    names: dict[Figure, str] = field(default_factory=dict)


@dataclass(slots=True)
class Written:
    """A claim's lines, and the lines that its figures need under `quotes:`."""

    lines: list[str]
    quotes: list[str]


class Marking:
    """Writes the claims of one text."""

    def __init__(self, fragments: Fragments, names: Names) -> None:
        self._fragments = fragments
        self._names = names

    def write(self, claim: Claim, anchored: Anchored, used_again: set[Figure], *, brackets: bool) -> Written:
        """A claim as the record says it; `anchored` learns of the figures that it marks.

        `brackets` puts the whole print of every figure between brackets before its mark.
        """
        operands = list(claim.operands())
        figures = [figure for _, figure in operands]
        used_again = used_again | {figure for figure in figures if figures.count(figure) > 1}
        new = list(dict.fromkeys(figure for figure in figures if figure not in anchored.figures))
        together = self._together(claim, new)
        quotes = []
        for figure in new:
            if figure not in together:
                role = next(role for role, other in operands if other is figure)
                name = self._name(claim, figure, role, anchored)
                quotes += quote_lines(self._fragments.cut([_marked(figure, name, brackets=brackets)]))
        if not together:
            return Written(_block(claim, None, _by_name(operands, anchored)), quotes)
        lines = self._quoted(claim, operands, together, anchored, used_again, brackets=brackets)
        return Written(lines, quotes)

    def _together(self, claim: Claim, new: list[Figure]) -> list[Figure]:
        """Of the figures that no quote has marked yet, those that the claim's own quote is to hold."""
        if new and self._fragments.in_one_clause(new):
            return new
        if any(len(figures) > 1 for figures in _held(claim).values()):
            return []
        runs: list[list[Figure]] = []
        for figure in sorted(new, key=lambda figure: figure.start):
            if runs and self._fragments.in_one_clause([*runs[-1], figure]):
                runs[-1].append(figure)
            else:
                runs.append([figure])
        longest = max(runs, key=len, default=[])
        return longest if len(longest) > 1 else []

    def _quoted(
        self,
        claim: Claim,
        operands: list[tuple[str, Figure]],
        new: list[Figure],
        anchored: Anchored,
        used_again: set[Figure],
        *,
        brackets: bool,
    ) -> list[str]:
        """A claim whose new figures stand in one quote; those marked before are called by name."""
        named_roles = _roles_by_name(claim, new)
        for role, figure in sorted(operands, key=lambda operand: operand[1].start):
            if figure in new and (role in named_roles or figure in used_again):
                self._name(claim, figure, role, anchored)
        anchored.figures |= set(new)
        marked: list[Marked] = []
        kept: list[tuple[str, Figure]] = []
        seen: set[Figure] = set()
        for role, figure in operands:
            if figure in seen or figure not in new:
                kept.append((role, figure))
                continue
            seen.add(figure)
            if role in named_roles:
                mark = anchored.names[figure]
                kept.append((role, figure))
            elif figure in used_again:
                mark = f"{role}={anchored.names[figure]}"
            else:
                mark = role
            marked.append(_marked(figure, mark, brackets=brackets))
        return _block(claim, self._fragments.cut(marked), _by_name(kept, anchored))

    def _name(self, claim: Claim, figure: Figure, role: str, anchored: Anchored) -> str:
        anchored.figures.add(figure)
        if figure not in anchored.names:
            anchored.names[figure] = self._names.name(figure, role, shape(claim.kind).roles)
        return anchored.names[figure]


def quote_lines(fragment: Fragment) -> list[str]:
    """An item of `quotes:`."""
    if fragment.nth is None:
        return [f"  - {value(fragment.written)}"]
    return [f"  - quote: {value(fragment.written)}", f"    nth: {fragment.nth}"]


def _marked(figure: Figure, mark: str, *, brackets: bool) -> Marked:
    return Marked(figure, mark, brackets or figure.upper is not None)


def _held(claim: Claim) -> dict[str, list[Figure]]:
    held: dict[str, list[Figure]] = {}
    for role, figure in claim.operands():
        held.setdefault(role, []).append(figure)
    return held


def _roles_by_name(claim: Claim, new: Sequence[Figure]) -> set[str]:
    """Roles of several figures that marks alone would not list in the claim's own order."""
    return {
        role
        for role, figures in _held(claim).items()
        if len(figures) > 1
        and (not set(figures) <= set(new) or figures != sorted(figures, key=lambda figure: figure.start))
    }


def _by_name(operands: Sequence[tuple[str, Figure]], anchored: Anchored) -> dict[str, list[str]]:
    named: dict[str, list[str]] = {}
    for role, figure in operands:
        named.setdefault(role, []).append(anchored.names[figure])
    return named


def _block(claim: Claim, fragment: Fragment | None, named: dict[str, list[str]]) -> list[str]:
    """The claim on one line where it is a bare quote or short, else as a block."""
    several = shape(claim.kind).several
    fields = {
        role: f"[{', '.join(names)}]" if role in several else names[0] for role, names in named.items()
    } | dict(_settings(claim))
    if fragment is None:
        line = f"  - {claim.kind}: {{{', '.join(f'{key}: {held}' for key, held in fields.items())}}}"
        if len(line) <= _WIDEST:
            return [line]
        return [f"  - {claim.kind}:", *(f"      {key}: {held}" for key, held in fields.items())]
    if not fields and fragment.nth is None:
        return [f"  - {claim.kind}: {value(fragment.written)}"]
    nth = {} if fragment.nth is None else {"nth": str(fragment.nth)}
    fields = {"quote": value(fragment.written)} | nth | fields
    return [f"  - {claim.kind}:", *(f"      {key}: {held}" for key, held in fields.items())]


def _settings(claim: Claim) -> list[tuple[str, str]]:
    """The settings that are not what the kind assumes."""
    found = []
    for name in sorted(shape(claim.kind).settings):
        held: Any = getattr(claim, name, None)
        if held != type(claim).model_fields[name].default and held is not None:
            found.append((name, _printed(held)))
    return found


def _printed(held: Any) -> str:
    if isinstance(held, bool):
        return "true" if held else "false"
    if isinstance(held, tuple | list):
        return f"[{', '.join(map(_printed, held))}]"
    return value(str(held), flow=True)
