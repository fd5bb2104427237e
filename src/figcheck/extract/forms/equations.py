"""Sums that a text writes out: 1,200 + 340 + 56 = 1,596, (56 - 50) / 50 = 12%.

Figures with signs of arithmetic between them and an equals sign behind can mean nothing else, as long as
they are amounts: units, nouns, years, ranges and lost exponents say that they are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from math import prod
from string import ascii_lowercase

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.forms.written_sums import Equation, equations
from figcheck.extract.surroundings import YEARS
from figcheck.numbers.figure import COUNT, PERCENT, Figure
from figcheck.numbers.units import CURRENCIES

_NO_NOUN = frozenset({
    "in", "and", "so", "but", "for", "on", "at", "as", "by", "with", "if", "which", "that", "altogether",
    "exactly",
})  # fmt: skip
_MANY = frozenset({"dozen", "score", "gross", "pair", "pairs", "couple", "couples"})
"""Words that stand for a number of their own."""
_PERCENT_MORE = ("a + b", "a - b")
_POWER = re.compile(r"10\d{1,2}")
"""A power of ten whose exponent has lost its height: 5 x 106 for five million."""


def _amounts(text: str) -> Iterator[Equation]:
    return filter(_is_of_amounts, equations(text))


def _is_of_amounts(found: Equation) -> bool:
    """Whether nothing about the figures says that they are no sum: units, nouns, years, ranges, powers."""
    if not _MANY.isdisjoint(found.nouns):
        return False
    units = {figure.unit for figure in found.operands} - {COUNT}
    if found.marks <= {"+", "-"}:
        return _of_one_kind(found) and not _is_range(found) and not _is_of_powers(found)
    if found.result.unit not in {*units, COUNT, PERCENT}:
        return False
    if found.expression == "a / b":
        return _is_quotient(found)
    powers = any(_POWER.fullmatch(figure.text) for figure in found.operands)
    return not powers or found.marks != {"*"} or _product(found) == found.result.value


def _of_one_kind(found: Equation) -> bool:
    """Whether the figures of a sum count one kind of thing: 2 pints + 2 pints = 1 quart do not."""
    units = {figure.unit for figure in (*found.operands, found.result)} - {COUNT}
    bare = [noun for figure, noun in zip(found.operands, found.nouns, strict=False) if figure.unit == COUNT]
    if len(units) > 1 or (units == {PERCENT} and bare) or (units - CURRENCIES and any(bare)):
        return False
    *nouns, whole = found.nouns
    alike = len(set(nouns)) == 1 and nouns[0] and whole and whole not in _NO_NOUN
    if alike and nouns[0].rstrip("s") != whole.rstrip("s"):
        return False
    return found.result.exponent >= 0 or any(figure.exponent < 0 for figure in found.operands)


def _is_range(found: Equation) -> bool:
    """Whether "5 - 8 = 3" codes a range, or two years have a dash between them."""
    if found.expression != "a - b":
        return False
    first, last = found.operands
    years = first.value in YEARS and last.value in YEARS and "," not in first.text
    return years or (first.value < last.value and found.result.mantissa >= 0)


def _is_of_powers(found: Equation) -> bool:
    """Whether the last digit of every term is a power that has lost its height: 32 + 42 = 25."""
    terms = [divmod(abs(figure.mantissa), 10) for figure in found.operands if figure.exponent == 0]
    powers = {power for _, power in terms}
    if found.marks != {"+"} or len(terms) < len(found.operands) or len(powers) != 1:
        return False
    raised = sum(base**power for base, power in terms)
    return bool(raised == found.result.value != sum(figure.value for figure in found.operands))


def _is_quotient(found: Equation) -> bool:
    """Whether a / b is divided: a count of a count in percent is a share, and 3/4 = 12 none of both."""
    part, whole = found.operands
    counts = all(figure.unit == COUNT and figure.exponent == 0 for figure in found.operands)
    if not whole.value or (counts and found.result.unit == PERCENT):
        return False
    apart = whole.start - part.end > 1
    held = Fraction(part.base_value) / Fraction(whole.base_value) == found.result.base_value
    return apart or held or not counts or found.result.exponent < 0


def _product(found: Equation) -> Fraction:
    return prod((Fraction(figure.value) for figure in found.operands), start=Fraction(1))


def _is_percent_more(found: Equation) -> bool:
    """Whether a percent of the first figure is added to it: $50 + 8% = $54."""
    before, change = found.operands
    units = {before.unit, found.result.unit} - {COUNT}
    return change.unit == PERCENT and PERCENT not in units and len(units) <= 1


def _sums(text: str, figures: Figures) -> Iterator[Found]:
    for found in _amounts(text):
        if found.marks == {"+"}:
            operands, result = _kept(found, figures)
            yield Found({"parts": operands, "total": result})


def _products(text: str, figures: Figures) -> Iterator[Found]:
    for found in _amounts(text):
        if found.marks == {"*"}:
            operands, result = _kept(found, figures)
            yield Found({"factors": operands, "product": result})


def _changes(text: str, figures: Figures) -> Iterator[Found]:
    for found in equations(text):
        if found.expression in _PERCENT_MORE and _is_percent_more(found):
            (before, change), after = _kept(found, figures)
            direction = "rise" if "+" in found.marks else "fall"
            yield Found({"before": before, "change": change, "after": after}, {"direction": direction})


def _relations(text: str, figures: Figures) -> Iterator[Found]:
    for found in _amounts(text):
        if len(found.marks) > 1 or not found.marks <= {"+", "*"}:
            operands, result = _kept(found, figures)
            roles = dict(zip(ascii_lowercase, operands, strict=False))
            yield Found({**roles, "result": result}, {"formula": f"{found.expression} = result"})


def _kept(found: Equation, figures: Figures) -> tuple[tuple[Figure, ...], Figure]:
    """The figures of an equation; a whole number that fractions come to was rounded to one: 100 / 3 = 33."""
    result = found.result
    broken = "/" in found.marks or any(each.exponent < 0 or each.unit == PERCENT for each in found.operands)
    if broken and result.exponent == 0 and result.unit != PERCENT:
        result = replace(result, printed_step=1)
    return tuple(map(figures.keep, found.operands)), figures.keep(result)


def _form(
    name: str,
    kind: str,
    hints: tuple[str, ...],
    find: Callable[[str, Figures], Iterator[Found]],
    reads: tuple[str, ...],
    leaves: tuple[str, ...],
) -> Form:
    return Form(name, kind, hints, find, whole=True, reads=reads, leaves=leaves)


FORMS: tuple[Form, ...] = (
    _form(
        "a + b = c",
        "total",
        ("+", " plus "),
        _sums,
        reads=(
            "In all: 1,200{parts} + 340{parts} + 56{parts} = 1,596{total}.",
            "12{parts} men plus 14{parts} women = 26{total} people",
            "It is $3{parts}+$4.50{parts}=$7.50{total}",
        ),
        leaves=(
            "grades 3 + 4 = 12 patients",
            "y + 3 + 4 = 7",
            "2 pints + 2 pints = 1 quart",
            "a blackboard reading 2+2=5",
            "as in “3 + 2 = 6”",
            "2 x 3 + 4 = 12 or 14",
            "g(200) = 62 + 752 + 892 + 2262 = 64658",
            "8 + 7 = 3 (mod 12)",
        ),
    ),
    _form(
        "a x b = c",
        "product",
        ("=",),
        _products,
        reads=(
            "It holds 3{factors} x 14{factors} = 42{product} cups",
            "$195,000{factors} × 73%{factors} = $142,000{product}",
            "1024{factors}x768{factors} = 786,432{product}",
        ),
        leaves=(
            "k = 2.0 × 10 -4 = 0.3",
            "5 x 106 = 5,000,000",
            "12 inches x 12 inches = 1 square foot",
            "checks every report: 5×5 per domain = 250 checks",
        ),
    ),
    _form(
        "a + z% = b",
        "change",
        ("=",),
        _changes,
        reads=("$50{before} + 8%{change} = $54{after}", "less tax, 100{before} - 20%{change} = 80{after}"),
        leaves=("20% + 12% = 32%", "50 + 8% = 54%", "50 + 8 = 58"),
    ),
    _form(
        "(a - b) / c = d",
        "relation",
        ("=",),
        _relations,
        reads=(
            "350{a} - 20{b} = 330{result}",
            "It rose: (56{a} - 50{b}) / 50{c} = 12%{result}.",
            "the odds are 0.79{a}/0.25{b} = 3.16{result}",
            "$1,234{a} divided by 5{b} = $247{result}",
        ),
        leaves=(
            "10/12 = Oct 12",
            "t(28) = 2.20, p = 0.036",
            "1998 - 2003 = 5 years",
            "types 3/4 = 12",
            "a score of 5 - 8 = 3 points",
            "p = 10-3 = 0.001",
            "191/266 = 71%",
        ),
    ),
)
