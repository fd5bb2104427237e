"""Exact factors between units of measure. The names of units are those of `numbers.units`."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from figcheck.claims.wording import Style
from figcheck.numbers.interval import Exact
from figcheck.numbers.units import UNIT_WORDS


@dataclass(frozen=True, slots=True)
class Line:
    """right = factor x left + offset."""

    factor: Exact
    offset: Exact = 0

    def words(self) -> str:
        """`1.609344`, `9/5 + 32`."""
        fraction = Fraction(self.factor)
        short = Style(decimals=6).shortest(fraction)
        text = short if Fraction(short.replace(",", "")) == fraction else f"{fraction}"
        if not self.offset:
            return text
        sign = "+" if self.offset > 0 else "-"
        return f"{text} {sign} {Style(decimals=2).shortest(abs(Fraction(self.offset)))}"


def _scale(**rows: str) -> dict[str, Fraction]:
    return {name.replace("_", " "): Fraction(worth) for name, worth in rows.items()}


_DIMENSIONS: tuple[dict[str, Fraction], ...] = (
    _scale(millimetre="0.001", centimetre="0.01", metre="1", kilometre="1000", inch="0.0254", foot="0.3048",
           yard="0.9144", mile="1609.344"),
    _scale(square_metre="1", square_kilometre="1000000", hectare="10000", square_foot="0.09290304",
           acre="4046.8564224", square_mile="2589988.110336"),
    _scale(microgram="0.000000001", milligram="0.000001", gram="0.001", kilogram="1", tonne="1000",
           ounce="0.028349523125", pound="0.45359237", ton="907.18474"),
    _scale(millilitre="0.001", litre="1", gallon="3.785411784", barrel="158.987294928"),
    _scale(kilometre_per_hour="1", mile_per_hour="1.609344"),
    _scale(kilowatt="1", megawatt="1000", gigawatt="1000000"),
    {"kilowatt-hour": Fraction(1), "megawatt-hour": Fraction(1000)},
    _scale(second="1", minute="60", hour="3600", day="86400", week="604800"),
    _scale(month="1", quarter="3", year="12", decade="120"),
    {"cent": Fraction(1), "$": Fraction(100)},
)  # fmt: skip
_TEMPERATURES: dict[str, tuple[Fraction, Fraction]] = {
    "celsius": (Fraction(1), Fraction(0)),
    "fahrenheit": (Fraction(5, 9), Fraction(-160, 9)),
    "kelvin": (Fraction(1), Fraction(-27315, 100)),
}
"""Unit -> factor and offset that make it degrees Celsius."""


def between(left: str, right: str, *, difference: bool = False) -> Line | None:
    """The way from one unit to another, both by any of their spellings; None where there is no fixed one."""
    one, other = _name(left), _name(right)
    if one in _TEMPERATURES and other in _TEMPERATURES:
        (factor, offset), (per, start) = _TEMPERATURES[one], _TEMPERATURES[other]
        return Line(factor / per, 0 if difference else (offset - start) / per)
    for scale in _DIMENSIONS:
        if one in scale and other in scale:
            return Line(scale[one] / scale[other])
    return None


def _name(unit: str) -> str:
    return UNIT_WORDS.get(unit) or UNIT_WORDS.get(unit.casefold()) or unit.casefold()
