"""Numbers, blanks, markup and bounds as statistics are printed with them.

A p of `.036`, `0·036`, `1.6e-5` or `5.2 x 10^-5` is no number of running text, so these are read here and
not by the lexer. Patterns are pieces: each names its groups only where it is used once.
"""

from __future__ import annotations

import re

from figcheck.numbers.figure import Figure

GAP = (
    r"(?:[\s\u200a\u200b\u2009\u202f\u2060\u00a0\ufeff*_$~{}]|\\[,;! ()]"
    r"|\\(?:textit|textbf|text|emph|mathit|mathrm|it)(?![A-Za-z]))*"
)
"""Blanks of all widths, line breaks, and the markup of Markdown and LaTeX."""
MINUS = "-\u2212\u2010\u2011\u2012\u2013\u2014\ufe63\uff0d"
SIGN = rf"(?:[{MINUS}]\s{{0,8}})?"
"""A sign; behind one that HTML wrote as a name stand the blanks that fill it up."""
NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:[.·]\d+)?|\d+(?:[.·]\d+)?|[.·]\d+)(?!\d|[.,·]\d)"
"""Digits with groups, or a decimal without its zero; no part of a longer number."""
DIGITS = rf"{NUMBER}(?!%)"
"""The same that are no percentage."""
BOUND = r"(?:=\s?[<>]|[<>]\s?=|[=<>≤≥⩽⩾≈＜＞＝])"
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_POWER = rf"10{GAP}\^?{GAP}\(?(?:[{MINUS}⁻]\s?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
CHANCE = (
    rf"(?:(?:[01]?[.·]\d+|\d(?:[.·]\d+)?(?=\s?[eE]|{GAP}(?:[x×*·]|\\times){GAP}{_POWER})|[01])"
    rf"(?:\s?[eE]\s?[{MINUS}]\s?\d+|{GAP}(?:[x×*·]|\\times){GAP}{_POWER})?|{_POWER})(?![\d%]|[.,·]\d)"
)
"""A p in digits, with its power of ten."""
_EXPONENT = re.compile(
    r"(?:[eE]|10[\s*_$~{}\\]*\^?[\s*_$~{}\\]*\(?)(?P<power>[-−–‐‑‒—﹣－⁻]\s?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)\Z"
)
_NO_DIGITS, _NO_FIGURE = re.compile(r"\D"), re.compile(rf"[{MINUS},*\s]")
_MOST_DIGITS, _MOST_POWER = 40, 400
_HEDGES = {"<": "<", ">": ">", "≤": "≤", "≥": "≥", "⩽": "≤", "⩾": "≥", "<=": "<=", ">=": ">=", "≈": "≈",
           "=<": "<", "=>": ">", "＜": "<", "＞": ">"}  # fmt: skip


def figure(text: str, start: int, end: int, bound: tuple[int, int] | None = None) -> Figure | None:
    """The number printed between two offsets, under the bound before it; None where it is too long."""
    printed = text[start:end]
    whole, _, decimals = printed.partition(".")
    digits = whole + decimals
    if not digits.isdigit() or not digits.isascii():
        read = _loosely(printed)
        if read is None:
            return None
        value, exponent = read
    elif len(digits) > _MOST_DIGITS:
        return None
    else:
        value, exponent = int(digits), -len(decimals)
    if bound is None or text[slice(*bound)] == "=":
        return Figure(printed, value, exponent, start=start, end=end)
    hedge = _HEDGES.get("".join(text[slice(*bound)].split()))
    start = bound[0] if hedge is not None else start
    return Figure(text[start:end], value, exponent, hedge=hedge, start=start, end=end)


def _loosely(printed: str) -> tuple[int, int] | None:
    """Mantissa and exponent of a number with a sign, groups, a raised point or a power of ten."""
    mantissa, power = printed, 0
    if (exponent := _EXPONENT.search(printed)) is not None:
        digits = _NO_DIGITS.sub("", exponent["power"].translate(_SUPERSCRIPTS))
        power = -int(digits[:4] or 0)
        mantissa = printed[: exponent.start()].rstrip(" \u00a0\u2009\u202f*×x·$_{}~\\times") or "1"
    whole, _, decimals = _NO_FIGURE.sub("", mantissa).replace("·", ".").partition(".")
    if len(whole) + len(decimals) > _MOST_DIGITS or power < -_MOST_POWER:
        return None
    value = int((whole + decimals) or 0)
    return -value if printed[:1] in MINUS else value, power - len(decimals)


def group(text: str, match: re.Match[str], name: str, bound: str | None = None) -> Figure | None:
    """The number of a group of a match, under the bound in another one."""
    start, end = match.span(name)
    if start < 0:
        return None
    sign = None if bound is None or match[bound] is None else match.span(bound)
    return figure(text, start, end, sign)
