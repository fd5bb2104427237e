"""Confidence limits as they are printed: a level, two limits, perhaps a p; and the estimate before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from figcheck.extract.forms.anchored import places_of
from figcheck.extract.statistics.notation import BOUND, CHANCE, MINUS, NUMBER, SIGN, group
from figcheck.numbers.figure import PERCENT, Figure

BLANK = r"[\s\u00a0\u2009\u202f]"
_PER_CENT = rf"{BLANK}?(?:%|percent\b|per{BLANK}cent\b)"
_AHEAD = (
    rf"(?:(?<![\d.,·])(?P<level>(?:80|90|95|97|98|99)(?:[.·]\d)?){_PER_CENT}{BLANK}?"
    r"|(?<=[(\[,;=])|(?<=[(\[,;] ))"
    r"(?:two-sided |one-sided |Wald |exact )?"
)
_LEVEL = (
    _AHEAD + r"(?:C\.?I\.?s?\b|Cr\.?I\b"
    rf"|(?:[Cc]onfidence|[Cc]redible)(?: [Ii]nterval| [Ll]imit)s?(?:{BLANK}?[(\[,]{BLANK}?CI[)\]]?)?)"
    rf"(?:{BLANK}95%)?"
)
UNIT = (
    rf"(?:{BLANK}?(?:percentage points|points?|months?|years?|yrs?|weeks?|wks?|days?|hours?|hrs?|min(?:utes)?"
    rf"|seconds?|cases per [\d,]+|per [\d,]+(?: [a-z-]+){{0,2}}"
    r"|[cmkμµn]?(?:m|g|l|L|mol|M|U|s)(?:[2²³])?(?:/[A-Za-z\d]{1,6}){0,2}(?![a-z])|mm ?Hg|dB|dL|kcal|letters"
    r"|°C|IU(?:/[a-zA-Z]+)?))"
)
_LIMITS = (
    rf"{BLANK}?[)\]]?{BLANK}?[:=,;]?{BLANK}?(?:of{BLANK}|from{BLANK}|was{BLANK}|is{BLANK})?[(\[{{]?{BLANK}?\+?"
    rf"(?P<low>{SIGN}{NUMBER})(?P<low_percent>{_PER_CENT})?{UNIT}?{BLANK}?"
    rf"(?:[-–—−‐‑](?!{BLANK}?[-–—−‐‑]\d+{BLANK}?[-–—−‐‑])|to|and|,|;|\.\.\.?|…){BLANK}?\+?"
    rf"(?P<high>{SIGN}{NUMBER})(?P<high_percent>{_PER_CENT})?"
    rf"(?!{BLANK}?[-–—−]{BLANK}?\d|{BLANK}?[x×]{BLANK}?10|[/:]\d|{BLANK}?[(\[]\d)"
)
_CHANCE = (
    rf"(?:{UNIT}?{BLANK}?[)\]]?{BLANK}?[,;:]?{BLANK}?[(\[]?"
    rf"[pP]{BLANK}?(?:[ -]?[Vv]alue)?{BLANK}?(?P<bound>{BOUND}){BLANK}?(?P<p>{CHANCE}))?"
)
_FOUND = re.compile(_LEVEL + _LIMITS + _CHANCE)
_BEHIND = re.compile(
    rf"{_LEVEL}{BLANK}?[)\]]?{BLANK}?[:,=]?{BLANK}?(?:of{BLANK}|was{BLANK}|were{BLANK}|={BLANK}?)?"
    rf"(?P<estimate>{SIGN}{NUMBER})(?P<percent>{_PER_CENT})?{UNIT}?{BLANK}?[(\[]{BLANK}?"
    rf"(?P<low>{SIGN}{NUMBER})(?P<low_percent>{_PER_CENT})?{BLANK}?(?:[-–—−‐‑]|to|,|;){BLANK}?"
    rf"(?P<high>{SIGN}{NUMBER})(?P<high_percent>{_PER_CENT})?{BLANK}?[)\]]{_CHANCE}"
)
"""The level said first: OR (95% CI): 0.72 (0.56-0.92)."""
_ESTIMATE = re.compile(
    rf"(?<![{MINUS}\d.,·/±\w])(?P<estimate>(?:[{MINUS}]{BLANK}?)?{NUMBER})(?P<percent>{_PER_CENT})?{UNIT}?"
    rf"{BLANK}?[)\]]?{BLANK}?[,;:]?{BLANK}?[(\[]?{BLANK}?(?:with (?:an? )?)?(?:two-sided )?\Z"
)
NOT_ITS = re.compile(
    rf"(?:\b(?:[nNpPtFzZQ]|[pP][ -]?values?|[dD]\.?f\.?|SD|SEM?|[Ss]tandard errors?|χ2?|of \d[\d,]*|MSE|W|U)"
    rf"{BLANK}?"
    rf"(?:\([^()]{{0,20}}\))?²?{BLANK}?(?:[=<>≤≥:]{BLANK}?)?"
    rf"|\d[)%]?{BLANK}?(?:of|/|±|\+/-|-|–|to|out of)?{BLANK}?|\d\.{BLANK}|\b[A-Z]{{1,6}}-?"
    rf"|\b(?:[Mm]ax|[Mm]in)(?:imum)?\.?{BLANK}?[=:]?{BLANK}?"
    rf"|\^|[<>≤≥x×*]{BLANK}?|\bper{BLANK}"
    r"|\b(?:over|at|after|for|within|during|in|by|until|every|first|last|next|past|aged?"
    r"|day|week|month|year) )\Z"
)
"""What stands before a number that limits behind it do not belong to: a p, an n, a bound, a power, a name,
or the digits before a stop that a blank has broken off."""
_NAMES = ("Confidence", "confidence", "Credible", "credible", "CI", "CrI")
"""What a level is called; the longer names first, since a short one may stand in brackets behind them."""
_NAMED = re.compile(_AHEAD + r"\Z")
_BEFORE = 30
"""How far before its name a level begins at the most."""
_BACK = 60
"""How far before them the estimate stands at the most."""


@dataclass(frozen=True, slots=True)
class Limited:
    """An estimate, its limits and the p behind them; `start` is that of the estimate."""

    estimate: Figure
    low: Figure
    high: Figure
    p: Figure | None
    level: str | None
    start: int
    """Where what is said of the estimate ends."""
    said: bool
    """Whether the level was said first, so that the limits can be of no other number."""
    apart: bool = False
    """Whether a bracket or a line ends between the estimate and the limits."""


def limited(text: str) -> Iterator[Limited]:
    """Every estimate that stands right before its confidence limits, in the order of the names."""
    levels = list(_levels(text))
    done: set[int] = set()
    for level in levels:
        match = _FOUND.match(text, level)
        if match is None or match.start("low") in done:
            continue
        done.add(match.start("low"))
        back = max(0, match.start() - _BACK)
        before = _ESTIMATE.search(text, back, match.start())
        if before is not None and (found := _read(text, match, before)) is not None:
            yield found
    for level in levels:
        match = _BEHIND.match(text, level)
        if match is None or match.start("low") in done:
            continue
        if (found := _read(text, match, match)) is not None:
            done.add(match.start("low"))
            yield found


@dataclass(frozen=True, slots=True)
class Levelled:
    """Two limits with the level that is said of them; `start` is where it is said."""

    level: str
    low: Figure
    high: Figure
    start: int


def levelled(text: str) -> list[Levelled]:
    """Every two limits with their level, whatever stands before it, in the order of the text."""
    matches = {match.start(): match for at in _levels(text) if (match := _FOUND.match(text, at)) is not None}
    found = [
        Levelled(match["level"], low, high, start)
        for start, match in sorted(matches.items())
        if match["level"]
        and not (match["low_percent"] or match["high_percent"])
        and (low := group(text, match, "low")) is not None
        and (high := group(text, match, "high")) is not None
    ]
    return [each for each in found if each.low.value <= each.high.value]


def _levels(text: str) -> Iterator[int]:
    """Where every level of confidence begins."""
    for name in _NAMES:
        for at in places_of(name, text):
            ahead = _NAMED.search(text, max(0, at - _BEFORE), at)
            if ahead is not None:
                yield ahead.start()


def _read(text: str, match: re.Match[str], before: re.Match[str]) -> Limited | None:
    """The figures of one match; None where the limits are no numbers of the estimate's unit."""
    estimate = group(text, before, "estimate")
    low, high = group(text, match, "low"), group(text, match, "high")
    if estimate is None or low is None or high is None or low.value > high.value:
        return None
    if before["percent"]:
        estimate = _percent(text, estimate, before.end("percent"))
        low = _percent(text, low, match.end("low_percent"))
        high = _percent(text, high, match.end("high_percent"))
    elif match["low_percent"] or match["high_percent"]:
        return None
    p, level = group(text, match, "p", "bound"), match["level"]
    if before is match:
        return Limited(estimate, low, high, p, level, match.start(), said=True)
    between = text[estimate.end : match.start()]
    apart = ")" in between or "]" in between or "\n" in text[estimate.end : low.start]
    return Limited(estimate, low, high, p, level, estimate.start, said=False, apart=apart)


def _percent(text: str, figure: Figure, end: int) -> Figure:
    """The figure as a percentage; its sign may stand with a neighbour only (`end` below 0)."""
    end = max(end, figure.end)
    return replace(figure, unit=PERCENT, text=text[figure.start : end], end=end)
