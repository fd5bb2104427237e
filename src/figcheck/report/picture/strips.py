"""A few rows one by one: the values that their print allows, and the values that data can have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt
from typing import Any

from figcheck.check.digits.cells import Printed
from figcheck.claims.sampling import MOST_TRIES
from figcheck.engine.samples import Span, UndecidedError, has_sample, printed_span, squares
from figcheck.engine.scaled_samples import Scale, has_sample_on
from figcheck.report.picture.points import Point
from figcheck.report.picture.style import INK, LOOKS, QUIET, ROOM, RULE, bare, titled

REACH = 6
"""Units of the last digit to each side that are drawn at the most."""
_ROOM, _GAP = Fraction(5, 2), Fraction(1, 5)
_LEAST_STRIPS = 6
_DENSE = 150
"""Of more possible values than this every place of the strip has one."""
_ROOT = 10**12


@dataclass(frozen=True, slots=True)
class Strip:
    """A printed number, and the possible values around it in units of its last digit from it."""

    point: Point
    what: str
    printed: Printed
    possible: tuple[Fraction, ...]
    dense: bool = False


def strip_of(kind: str, point: Point) -> Strip:
    """The strip of a row: of its mean, and where the mean can be, of its standard deviation."""
    if kind == "average" or point.sd is None:
        return Strip(point, "mean", point.mean, _means(point))
    whole = printed_span(*point.mean).times(point.n * point.items)
    sums = [each for each in whole if kind != "binary" or 0 <= each <= point.n]
    if not sums:
        return Strip(point, "mean", point.mean, _means(point))
    if len(sums) > _DENSE:
        return Strip(point, "SD", point.sd, (), dense=True)
    found = _binary(point, sums) if kind == "binary" else _deviations(point, sums)
    return Strip(point, "SD", point.sd, tuple(sorted(found))[:_DENSE], dense=len(found) > _DENSE)


def _means(point: Point) -> tuple[Fraction, ...]:
    mantissa, decimals = point.mean
    answers, scale = point.n * point.items, 10**decimals
    window = Span(mantissa - REACH, mantissa + REACH, scale).times(answers)
    if len(window) > _DENSE:
        return ()
    around = range(min(window.start, mantissa * answers // scale), max(window.stop, window.start) + 1)
    return tuple(Fraction(total * scale, answers) - mantissa for total in around)


def _binary(point: Point, sums: Sequence[int]) -> set[Fraction]:
    return {_in_units(point, Fraction(one * (point.n - one), point.n * (point.n - 1))) for one in sums}


def _deviations(point: Point, sums: Sequence[int]) -> set[Fraction]:
    """The standard deviations that whole numbers with one of the sums have, near the printed one."""
    mantissa, decimals = point.sd or (0, 0)
    near = Span(max(mantissa - REACH, 0), mantissa + REACH, 10**decimals)
    found: set[Fraction] = set()
    for total in sums:
        window = squares(total, point.n, point.items, near, point.n - 1)
        for square in window[:MOST_TRIES]:
            if len(found) > _DENSE or not _has(point, total, square):
                continue
            top = point.n * square - total * total
            found.add(_in_units(point, Fraction(top, point.n * (point.n - 1) * point.items**2)))
    return found


def _has(point: Point, total: int, square: int) -> bool:
    try:
        if point.scale is not None:
            low, high = (end * point.items for end in point.scale)
            return low < high and has_sample_on(point.n, total, square, Scale(low, high))
        return has_sample(point.n, total, square)
    except UndecidedError:
        return False


def _in_units(point: Point, variance: Fraction) -> Fraction:
    """The square root of a variance less the printed SD, in units of its last digit; cut for drawing."""
    mantissa, decimals = point.sd or (0, 0)
    root = isqrt(variance.numerator * _ROOT**2 // variance.denominator)
    return Fraction(root * 10**decimals, _ROOT) - mantissa


def draw_strips(axes: Any, strips: Sequence[Strip]) -> None:
    """One strip a row, the first at the top: a band for the print, a line for every possible value."""
    for at, strip in enumerate(strips):
        look = LOOKS[strip.point.state]
        axes.broken_barh(
            [(-0.5, 1)], (at - 0.3, 0.6), facecolor=look.pale, edgecolor=look.colour, linewidth=1
        )
        if strip.dense:
            start = max(-REACH, -strip.printed[0] if strip.what == "SD" else -REACH)
            axes.broken_barh([(start, REACH - start)], (at - 0.38, 0.76), facecolor=ROOM, zorder=0.5)
            axes.text(REACH, at, "too many lines to draw", ha="right", va="center", fontsize=7.5, color=QUIET)
            continue
        for value in strip.possible:
            if abs(value) <= REACH:
                inside = abs(value) <= Fraction(1, 2)
                axes.plot(
                    [float(value)] * 2, [at - 0.38, at + 0.38], color=look.colour if inside else INK,
                    linewidth=2.2 if inside else 1.1, solid_capstyle="butt", zorder=3,
                )  # fmt: skip
        _name_neighbours(axes, at, strip)
        if not strip.possible:
            axes.text(0.75, at, "none near it", va="center", fontsize=7.5, color=QUIET)
    axes.set_xlim(-REACH - 0.6, REACH + 0.6)
    axes.set_ylim(max(len(strips), _LEAST_STRIPS) - 0.4, -0.75)
    axes.set_yticks(range(len(strips)), [_name(strip.point) for strip in strips], parse_math=False)
    for at, strip in enumerate(strips):
        axes.text(
            1.01, at, _told(strip), transform=axes.get_yaxis_transform(), va="center", fontsize=8.5,
            color=INK, parse_math=False,
        )  # fmt: skip
    axes.set_xlabel("distance from the printed number, in units of its last digit")
    bare(axes)
    axes.tick_params(axis="y", length=0, labelcolor=INK, labelsize=8.5)
    axes.spines["left"].set_visible(False)
    axes.set_axisbelow(True)
    axes.grid(axis="x", color=RULE, linewidth=0.5)
    titled(axes, "Bands: what the print allows. Lines: what whole numbers can give")


def _name_neighbours(axes: Any, at: int, strip: Strip) -> None:
    """The possible values next to a print that none of them fits."""
    if any(abs(value) <= Fraction(1, 2) for value in strip.possible):
        return
    below = max((value for value in strip.possible if value < 0), default=None)
    above = min((value for value in strip.possible if value > 0), default=None)
    for value in (below, above):
        if value is not None:
            _name_value(axes, at, _value(strip, value), value)


def _name_value(axes: Any, at: int, text: str, value: Fraction) -> None:
    """A possible value beside its line: between band and line where there is room."""
    sign = 1 if value > 0 else -1
    if abs(value) > REACH:
        text, place, inward = (f"{text} →" if sign > 0 else f"← {text}"), Fraction(sign * REACH), True
    else:
        inward = abs(value) >= _ROOM
        place = value - sign * _GAP if inward else value + sign * _GAP
    side = "right" if inward == (sign > 0) else "left"
    axes.text(
        float(place), at, text, ha=side, va="center", fontsize=7.5, color=QUIET, zorder=4,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6},
    )  # fmt: skip


def _value(strip: Strip, value: Fraction) -> str:
    """A possible value with a digit more than the print."""
    mantissa, decimals = strip.printed
    tenths = round((value + mantissa) * 10)
    return _decimal(tenths, decimals + 1)


def _decimal(mantissa: int, decimals: int) -> str:
    sign, digits = "−" if mantissa < 0 else "", f"{abs(mantissa):0{decimals + 1}d}"
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else f"{sign}{digits}"


def _told(strip: Strip) -> str:
    """`5.19, n = 28` or `SD 0.32, n = 28`."""
    of = f"n = {strip.point.n:,}" + (f" × {strip.point.items}" if strip.point.items > 1 else "")
    print_of = strip.point.cells[strip.what == "SD"] or _decimal(*strip.printed)
    return (
        f"{print_of}, {of}"
        if strip.what == "mean" and strip.point.sd is None
        else f"{strip.what} {print_of}, {of}"
    )


def _name(point: Point) -> str:
    label = "".join(char if char.isprintable() else "?" for char in point.label)
    short = label if len(label) <= 15 else f"{label[:14]}…"
    return f"{short}  line {point.line}" if short else f"line {point.line}"
