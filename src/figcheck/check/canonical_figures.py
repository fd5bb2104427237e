"""Figures as plain data: what each prints, and the set that it stands for in the claims it is in.

Most figures are digits alone, and both ends of their sets are decimals again: those are written from the
integers that were read, without an interval and its fractions in between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from figcheck.check.changes import in_print
from figcheck.check.sets import PLAIN, domains
from figcheck.claims.claim import Claim
from figcheck.claims.roles import Role
from figcheck.numbers.digits import decimal_text, power_text
from figcheck.numbers.figure import COUNT, Figure
from figcheck.numbers.hedges import HEDGES, OVER, UNDER
from figcheck.numbers.interval import EVERYTHING, Exact
from figcheck.numbers.readings import is_exact, possible

Use = tuple[Claim, Role | None]
"""The claim that gives a figure its set, and the role in it; None where it is in more than one."""
Place = Callable[[int], tuple[int, int]]
"""Line and column of an offset."""
_NO_ROLE = Role()


def uses_of(claim: Claim) -> Iterator[tuple[Figure, Use]]:
    """Every figure of a claim with the use that the claim makes of it; the last one of a figure counts."""
    roles, met = claim.roles, set[Figure]()
    for name, figure in claim.operands():
        yield figure, (claim, None if figure in met else roles[name])
        met.add(figure)


def as_json(place: Place, figure: Figure, use: Use | None) -> dict[str, Any]:
    """A figure with its set in printed units; without a use the set is what the print alone allows."""
    line, column = place(figure.start)
    plain = figure.denominator == 1 and figure.printed_step is None
    return {
        "text": figure.text,
        "name": figure.name,
        "start": figure.start,
        "end": figure.end,
        "line": line,
        "column": column,
        "value": power_text(figure.mantissa, figure.exponent) if plain else decimal_text(figure.value),
        "step": power_text(1, figure.exponent) if plain else decimal_text(figure.step),
        "unit": figure.unit,
        "hedge": figure.hedge,
        "set": _set(figure, use, plain=plain),
    }


def _set(figure: Figure, use: Use | None, *, plain: bool) -> dict[str, Any]:
    role = _NO_ROLE if use is None else use[1]
    if plain and role is not None and figure.form == "number":
        found = _rounded(figure, role) if figure.hedge is None else _bounded(figure, role)
        if found is not None:
            return found
    values = in_print(figure, possible(figure) if use is None else domains(use[0], PLAIN)[figure])
    return _entries(
        end_text(values.low), end_text(values.high), values.low_open, values.high_open, values.whole
    )


def _rounded(figure: Figure, role: Role) -> dict[str, Any] | None:
    """The set of digits alone; None where the role cuts off some of it, or leaves whole numbers only."""
    mantissa, exponent = figure.mantissa, figure.exponent
    if not role.measured and is_exact(figure):
        if not _admits(role, figure, mantissa, mantissa, exponent):
            return None
        text = power_text(mantissa, exponent)
        return _entries(text, text, whole=role.whole and figure.unit == COUNT)
    low, high = 10 * mantissa - 5, 10 * mantissa + 5
    if role.whole or not _admits(role, figure, low, high, exponent - 1):
        return None
    return _entries(power_text(low, exponent - 1), power_text(high, exponent - 1))


def _bounded(figure: Figure, role: Role) -> dict[str, Any] | None:
    """The set below or above a printed value; None where the hedge or the role says more."""
    rule = figure.custom or HEDGES[figure.hedge or ""]
    if (
        role.whole
        or (rule is not OVER and rule is not UNDER)
        or not _admits(role, figure, *2 * (figure.mantissa,), figure.exponent)
    ):
        return None
    value = power_text(figure.mantissa, figure.exponent)
    if rule is OVER:
        return _entries(value, end_text(role.domain.high), low_open=True)
    return _entries(end_text(role.domain.low), value, high_open=True)


def _admits(role: Role, figure: Figure, low: int, high: int, exponent: int) -> bool:
    """Whether a role's domain holds `low` to `high` x 10^`exponent` with room at both ends."""
    if role.domain is EVERYTHING:
        return True
    least, most = role.domain.low, role.domain.high
    if least is not None and (least != 0 or low <= 0):
        return False
    if most is None:
        return True
    return figure.factor == 1 and high * 10 ** max(exponent, 0) < most * 10 ** max(-exponent, 0)


def _entries(
    low: str | None, high: str | None, low_open: bool = False, high_open: bool = False, whole: bool = False
) -> dict[str, Any]:
    return {"low": low, "high": high, "low_open": low_open, "high_open": high_open, "whole": whole}


def end_text(end: Exact | None) -> str | None:
    """One end of a set; None where it has none."""
    return None if end is None else decimal_text(end)
