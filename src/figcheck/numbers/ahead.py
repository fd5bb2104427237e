"""What stands before the digits of a number: sign, currency, a leading point, or a word it is glued to."""

from __future__ import annotations

import re

from figcheck.numbers.units import CURRENCY_SIGNS

FREE = frozenset(" (\n[\t\r{\u00a0\"'“‘\u2009\u202f:;=<>~≈≤≥|!?*•…’”±\u2014")
"""What neither belongs to a number behind it nor glues it to anything."""
CODE_ENDS = frozenset(
    ["SD", "BP", "UR", "PY", "HF", "Fr", "DM", "Rs", "s.", *(f" {sign}" for sign in "$£€¥₹₩₽"), "S$", "A$"]
)
"""The last two characters of what may stand for a currency with a blank behind it."""
MINUS = "-\u2212\u2013\u2011"
SIGNS = "$£€¥₹₩₽"
HYPHENS = "-\u2010\u2011"

_CURRENCY = re.compile(
    r"(?:(?<![A-Za-z])(?:US|AU|CA|HK|NZ|NT|U\.S\.|[ACSR])?\$|[£€¥₹₩₽]"
    r"|(?<![A-Za-z])(?:USD|GBP|EUR|JPY|CHF|SFr|Rs\.?|DM))[ \u00a0]?\Z"
)
_LETTERED = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:[-\u2010\u2011][0-9]+)*[-\u2010\u2011]\Z")
_LONGEST_CODE = 7
_CURRENCY_ENDS = frozenset("$£€¥₹₩₽DPRYFrs.M")
"""The last characters of what `_CURRENCY` finds: most numbers have none of them before them."""
_BLANKS = frozenset(" \u00a0")


def currency_ahead(text: str, start: int, floor: int) -> tuple[int, str] | None:
    """Where the currency begins that ends at `start`, and its name."""
    last = text[start - 1]
    if (text[start - 2] if last in _BLANKS else last) not in _CURRENCY_ENDS:
        return None
    window = max(floor, start - _LONGEST_CODE)
    found = _CURRENCY.search(text[window:start])
    return None if found is None else (window + found.start(), CURRENCY_SIGNS[found.group().strip(" \u00a0")])


def solid(text: str, at: int, floor: int) -> bool:
    """Whether a letter or a digit stands at `at`."""
    return at >= floor and (text[at].isalnum() or text[at] == "_")


def is_minus(text: str, at: int, floor: int) -> bool:
    """Whether the dash at `at` is a minus: no number stands before it that it could join."""
    if at <= floor:
        return True
    before = text[at - 1]
    if before in "([=<>±~,;:/|":
        return True
    if not before.isspace():
        return False
    if text[at] == "\u2212":
        return True
    behind = text[max(floor, at - 4) : at].rstrip()
    return not (behind and (behind[-1].isdigit() or behind[-1] in "%)"))


def point_ahead(text: str, start: int, floor: int) -> bool:
    """Whether a leading decimal point stands before the digits, as in `p = .03`."""
    return start > floor and text[start - 1] in ".·" and not solid(text, start - 2, floor)


def sign_and_currency(text: str, start: int, floor: int) -> tuple[int, bool, str | None]:
    """Where the number begins, whether it is negative, and its currency: `-$5`, `$-5`, `−0.5`, `+3`."""
    negative, currency = False, None
    if start > floor and text[start - 1] in MINUS:
        negative = is_minus(text, start - 1, floor) or (start - 2 >= floor and text[start - 2] in SIGNS)
        start -= negative
    found = currency_ahead(text, start, floor)
    if found is not None:
        start, currency = found
        if start > floor and text[start - 1] in MINUS and is_minus(text, start - 1, floor):
            negative, start = True, start - 1
    elif start > floor and text[start - 1] == "+" and not negative and not solid(text, start - 2, floor):
        start -= 1
    return start, negative, currency


def is_glued(text: str, start: int, floor: int) -> bool:
    """Whether the number is the end of something longer: COVID-19, B2B, #5, 1.2.3, S4-1."""
    if start <= floor:
        return False
    before = text[start - 1]
    if before.isalnum() or before in "_#@":
        return True
    if before in ".,·":
        return solid(text, start - 2, floor) and (before != "," or text[start - 2].isdigit())
    if before in HYPHENS:
        return _LETTERED.search(text, max(floor, start - 24), start) is not None
    return before == "/" and start - 2 >= floor and text[start - 2].isalpha()
