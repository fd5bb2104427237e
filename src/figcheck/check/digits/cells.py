"""Cells of plain digits as integers, and the values that they may stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from figcheck.engine.samples import Span, printed_span
from figcheck.numbers.reading import Reading

Row = Mapping[str, Any]
"""Role -> printed text, or number."""
Printed = tuple[int, int]
"""Mantissa and decimals; a percent has two decimals more than it shows."""
TRUE = frozenset({True, "true", "True", "yes", None, ""})
_PLAIN = re.compile(r"-?(?:[0-9]{1,18}(?:\.([0-9]{1,9}))?|\.([0-9]{1,9}))(%)?")
_KEPT = 65_536


def text_of(cell: object) -> str:
    """A cell as it would be printed; a float of a whole number without its point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def number_of(cell: object) -> Printed | None:
    """A plainly printed number; None for every other cell."""
    return _parsed(cell if type(cell) is str else text_of(cell))


@lru_cache(maxsize=_KEPT)
def _parsed(text: str) -> Printed | None:
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    places = len(found[1] or found[2] or "")
    if found[3]:
        return int(text[:-1].replace(".", "")), places + 2
    return int(text.replace(".", "")), places


def count_of(cell: object) -> int | None:
    """A plainly printed whole number above 0, also as 28.0; None for every other cell."""
    if type(cell) is int:
        return cell if cell > 0 else None
    found = number_of(cell)
    if found is None or found[0] <= 0:
        return None
    if found[1] == 0:
        return found[0]
    count, rest = divmod(found[0], 10 ** found[1])
    return None if rest or is_percent(cell) else count


def is_percent(cell: object) -> bool:
    """Whether a cell is a percentage."""
    return type(cell) is str and cell.endswith("%")


def span_of_print(printed: Printed, reading: Reading | None) -> Span:
    """The values that a print may stand for on a rung; without one, a step each way, which none leaves."""
    if reading is None:
        return Span(printed[0] - 1, printed[0] + 1, 10 ** printed[1])
    return printed_span(*printed) if reading is Reading.NEAREST else lenient_span(printed, reading)


def lenient_span(printed: Printed, reading: Reading) -> Span:
    """The values that a print may stand for on a lenient rung; see `numbers.readings.around`."""
    mantissa, decimals = printed
    scale = 10**decimals
    if reading is Reading.ROUNDED_TWICE:
        return Span(20 * mantissa - 11, 20 * mantissa + 11, 20 * scale)
    if reading is Reading.CUT_OFF:
        below, above = mantissa <= 0, mantissa >= 0
    else:
        below, above = mantissa > 0, mantissa < 0
    return Span(mantissa - below, mantissa + above, scale, below, above)
