"""One quantity in two units: 30 feet (9 metres), 95 degrees Fahrenheit (35 C).

Only metric beside customary units. Many are rounded by eye ("500 miles (800 km)"): what is off by less than
a tenth is left alone unless both are printed to three digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from figcheck.claims.conversions import Line, between
from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import near
from figcheck.extract.forms.form import Form, Found
from figcheck.numbers.figure import Figure
from figcheck.numbers.lexer import figure_at
from figcheck.numbers.tokens import token_at
from figcheck.numbers.units import UNIT_WORDS

_CUSTOMARY = frozenset({
    "inch", "foot", "yard", "mile", "square foot", "acre", "square mile", "pound", "ounce", "mile per hour",
})  # fmt: skip
_METRIC = frozenset({
    "millimetre", "centimetre", "metre", "kilometre", "square metre", "square kilometre", "hectare", "gram",
    "kilogram", "tonne", "kilometre per hour",
})  # fmt: skip
"""Units whose factor is one and the same everywhere: a gallon or a ton is not."""
_LENGTHS = frozenset({"inch", "foot", "yard", "mile", "millimetre", "centimetre", "metre", "kilometre"})
_UNIT = "|".join(
    re.escape(spelling)
    for spelling in sorted(UNIT_WORDS, key=len, reverse=True)
    if UNIT_WORDS[spelling] in _CUSTOMARY | _METRIC
)
_NUMBER = r"\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?"
_HEDGE = r"(?:about |around |approximately |roughly |nearly |almost |some |just over |just under |over |~)?"
_WORD = r"(?:[- ](?:tall|long|high|wide|deep|thick|away|square))?"
_PAIR = re.compile(
    rf"(?<![\d/⁄.,$£€+±×–—-])(?P<left>{_NUMBER})[ -]?(?P<from>{_UNIT})(?:\)|,)?"
    rf"(?: \({_HEDGE}|, or {_HEDGE})(?P<right>{_NUMBER})[ -]?(?P<to>{_UNIT}){_WORD}(?=[),.;])"
)
_COMPOUND = re.compile(
    rf"(?:\d[ -]?(?:{_UNIT}|stone|st|degrees)[ ,-]*(?:and )?"
    r"|[x×] ?|\bby |/|\bto |\bminus |\.\s+)\Z"
)
"""What says that the left figure is only the end of a longer one: 5 feet 10 inches, 10 by 20 feet; no
sentence begins with digits, but a decimal that a blank has broken goes on with them: 2. 5 miles."""
_SECOND = (
    rf"{_HEDGE}{_NUMBER}(?=[ -]?[a-zA-Z°])[ -]?"
    rf"(?:{_UNIT}|(?:degrees? |° ?)?(?:Fahrenheit|Celsius|[CF])\b)"
)
_BRIDGES = (re.compile(rf" \({_SECOND}"), re.compile(rf", or {_SECOND}"))
_LONGEST_SIDE = 60
_NEAR = 20
_WIDE = 60
_PRECISE = 3
_MILLION = 6
"""What the lexer takes `m` for right behind digits: here it is a metre."""
_TENTH = Fraction(1, 10)
_CUT_SHORT = Fraction(1, 200)
"""3.28 feet to the metre, 2.2 pounds to the kilogram are less than this from the true factor."""

_SCALE = r"(?:[Dd]egrees? |DEGREES? |° ?)?(?P<{}>Fahrenheit|Celsius|[CF])\b"
_TEMPERATURES = re.compile(
    rf"(?<![\d/.,+±–—-])(?P<left>\d[\d,]*(?:\.\d+)?) ?{_SCALE.format('from')} \({_HEDGE}"
    rf"(?P<right>\d[\d,]*(?:\.\d+)?) ?{_SCALE.format('to')}\)"
)
_NAMES = {"F": "fahrenheit", "C": "celsius", "Fahrenheit": "fahrenheit", "Celsius": "celsius"}
_BY = re.compile(
    r"\b(?:(?:warm|cool|heat|ris|rose|increas|decreas|drop|fell|fall|climb)\w* by"
    r"|(?:rise|increase|warming|drop|decrease|fall|difference|change|jump) of)"
    r" (?:about |around |up to |more than |at least |nearly |an average of )?\Z"
)
_BELOW = re.compile(r"(?:minus |below |[-–−])\Z")
_STEPS = re.compile(r" (?:warmer|cooler|hotter|colder|above|higher|lower|below)")
_STEP_WORDS = re.compile(
    r"warm|cool|heat|ris|rose|increas|decreas|drop|fell|fall|climb|jump|differ|swing|range|chang|above|below|limit"
)
_SMALL_STEP = 18
"""Degrees: a larger one without such words is a reading."""


def _sided(
    pattern: re.Pattern[str], bridges: tuple[re.Pattern[str], ...], text: str
) -> Iterator[re.Match[str]]:
    """Pairs with a bridge between their sides."""
    return near(pattern, bridges, text, before=_LONGEST_SIDE, after=_LONGEST_SIDE)


def _units(text: str, figures: Figures) -> Iterator[Found]:
    for match in _sided(_PAIR, _BRIDGES, text):
        one, other = UNIT_WORDS[match["from"]], UNIT_WORDS[match["to"]]
        if (one in _CUSTOMARY) == (other in _CUSTOMARY):
            continue
        line = between(one, other)
        if line is None or _COMPOUND.search(text, max(0, match.start() - _NEAR), match.start()):
            continue
        sides = _sides(text, match, (one, other), figures)
        if sides is not None and _told(*sides, line) and not (one in _LENGTHS and _areas(*sides, line)):
            yield Found({"left": sides[0], "right": sides[1]})


def _areas(left: Figure, right: Figure, line: Line) -> bool:
    """Whether two lengths agree as areas: then the text has lost the small 2 of its units."""
    squared = Line(Fraction(line.factor) ** 2)
    agree = _fits(left, right, squared) or not _told(left, right, squared)
    return agree and not _fits(left, right, line)


def _temperatures(text: str, figures: Figures) -> Iterator[Found]:
    for match in _sided(_TEMPERATURES, _BRIDGES[:1], text):
        units, start = (_NAMES[match["from"]], _NAMES[match["to"]]), match.start()
        reading, step = between(*units), between(*units, difference=True)
        if units[0] == units[1] or reading is None or step is None:
            continue
        if _BELOW.search(text, max(0, start - _NEAR), start):
            continue
        sides = _sides(text, match, units, figures)
        if sides is None:
            continue
        by, behind = _BY.search(text, max(0, start - _WIDE), start), _STEPS.match(text, match.end())
        changed = by is not None or behind is not None
        if not changed and not _fits(*sides, reading) and _fits(*sides, step):
            around = text[max(0, start - _WIDE) : match.end() + _WIDE]
            changed = sides[0].value <= _SMALL_STEP or _STEP_WORDS.search(around) is not None
        if changed:
            yield Found({"left": sides[0], "right": sides[1]}, {"measure": "difference"})
        elif _told(*sides, reading):
            yield Found({"left": sides[0], "right": sides[1]})


def _sides(
    text: str, match: re.Match[str], units: tuple[str, str], figures: Figures
) -> tuple[Figure, Figure] | None:
    """The two figures, each in its unit."""
    found = []
    for group, unit in zip(("left", "right"), units, strict=True):
        token = token_at(text, match.start(group), len(text))
        if token is not None and token.scaled and not match[group][-1].isalpha():
            token = token._replace(exponent=token.exponent - _MILLION, scaled=False)
        kept = (
            None if token is None else figures.keep(replace(figure_at(text, token, match.start()), unit=unit))
        )
        if kept is None or kept.form != "number" or not kept.value:
            return None
        found.append(kept)
    return found[0], found[1]


def _fits(left: Figure, right: Figure, line: Line) -> bool:
    """Whether the prints agree, each rounded to its last digit."""
    exact = Fraction(left.value) * line.factor + line.offset
    return abs(exact - right.value) <= Fraction(left.step * line.factor + right.step) / 2


def _told(left: Figure, right: Figure, line: Line) -> bool:
    """Whether what the two sides say is more than a rounding by eye, or by a factor cut short."""
    if _fits(left, right, line):
        return True
    exact = Fraction(left.value) * line.factor + line.offset
    off = abs(exact - right.value)
    if min(_digits(left), _digits(right)) >= _PRECISE:
        return off > abs(exact) * _CUT_SHORT
    return off > abs(exact) * _TENTH + Fraction(left.step * line.factor) / 2


def _digits(figure: Figure) -> int:
    """How many digits of a print tell: 800 has one, 225 two, 42.0 three."""
    digits = str(figure.mantissa)
    return len(digits if figure.exponent < 0 else digits.rstrip("0").removesuffix("5"))


FORMS: tuple[Form, ...] = (
    Form(
        "a unit (b unit)",
        "conversion",
        (" (", ", or "),
        _units,
        reads=(
            "The wall is 30 feet{left} (9 metres{right}) high.",
            "A 14-inch{left} (36 cm{right}) crack was found.",
            "The fire burned 5,200 acres{left} (2,104 hectares{right}).",
            "a ditch of 6.5 meters{left} (31.3 feet{right}) under the road",
            "the 1.3m{left} (4.3ft{right}) robot",
        ),
        leaves=(
            "It lies 500 miles (800 km) to the north.",
            "a base camp at 5533 m (18,148 ft) on the ridge",
            "derailed a train 225 km (135 miles) to the east",
            "He is 5 feet 10 inches (1.78 metres) tall.",
            "a run of 26 mi 385 yd (42.195 km) through the town",
            "The village is 2. 5 miles (4 km) southwest of it.",
            "The chest of 15st 10lb (100kg) broke windows 1⁄2 mile (800 m) away.",
            "two panels of 38 m (409 ft) each",
            "The 9 mm (.357) round was tested.",
            "a field of 10 by 20 feet (6 metres) and 12 months (6 weeks)",
        ),
    ),
    Form(
        "a degrees (b degrees)",
        "conversion",
        ("C (", "F (", "sius (", "heit ("),
        _temperatures,
        reads=(
            "It was 95 degrees Fahrenheit{left} (35{right} C) at noon.",
            "The sea warmed by 2{left} C (3.6{right} F) in a century.",
            "kept at 37°C{left} (98.6°F{right})",
        ),
        leaves=("It fell to minus 40 C (40 F) below.", "vitamins C (12 mg) and F (3 mg)"),
    ),
)
