"""Means and spreads of answers on a scale, where the text says that each answer is a whole number.

Without such words a mean may be one of anything, and nothing is read. An average of several items is read
only where their number is stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import near
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.passages import sentences
from figcheck.extract.statistics.notation import DIGITS, GAP, SIGN, group

_BETWEEN = rf"{GAP}[,;:]{GAP}(?:and )?"
_IS = rf"{GAP}[=:]{GAP}"
_N = rf"[nN]{_IS}(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d+)(?![\d.])"
_SD = rf"(?:SD|S\.D\.|[Ss]\.?d\.?){_IS}(?P<sd>{DIGITS})"
_MEAN = rf"(?<![\w.])(?:M|[Mm]ean){_IS}(?P<mean>{SIGN}{DIGITS})"
_MEAN_FIRST = re.compile(rf"{_MEAN}(?:{_BETWEEN}{_SD})?{_BETWEEN}{_N}")
_N_FIRST = re.compile(rf"(?<![\w.]){_N}{_BETWEEN}{_MEAN}(?:{_BETWEEN}{_SD})?")
_MEANS = (re.compile(r"M[\s*_$]{0,4}[=:]"), re.compile(r"ean[\s*_$]{0,4}[=:]"))
_BEFORE, _AFTER = 40, 120
"""How far a mean with its n reaches from its name."""
_WORDS = "three|four|five|six|seven|eight|nine|ten|eleven"
_SCALE = re.compile(
    rf"\b(?:\d{{1,3}}|{_WORDS})[ -]point(?:s|ed)?\b[ -](?:[A-Za-z-]+ ){{0,2}}?"
    r"(?:scale|item|rating|Likert|question)",
    re.IGNORECASE,
)
_LIKERT = re.compile(r"\bLikert\b", re.IGNORECASE)
_ENDS = re.compile(
    r"(?:scale|scored|rated|rating|ranging|range|from|Likert)[^.;()]{0,40}?\b(?P<low>[01])\s?"
    r"(?:\([^)]{0,40}\)\s?|=\s?[a-z ]{1,30},?\s?)?(?:-|–|to|through)\s?(?P<high>\d{1,3})\b(?!\.\d|%)"
)
_ITEMS = re.compile(r"\b(?P<items>\d{1,3}|two|" + _WORDS + r")[ -]items?\b", re.IGNORECASE)
_COMPOSED = re.compile(
    r"composite|averag|subscale|sub-scale|\bindex\b|\balpha\b|\bα\b|cronbach|questionnaire|inventory|factor|items"
    r"|visual analog|\bVAS\b|slider|weighted|imputed|estimated|adjusted|marginal|\btransformed|\bsum\b"
    r"|total|change",
    re.IGNORECASE,
)
"""Words of a mean that is not that of one whole number a person."""
_NUMBERS = {word: number for number, word in enumerate(("two", *_WORDS.split("|")), 2)}


def _answers(text: str, figures: Figures) -> Iterator[Found]:
    for pattern in (_MEAN_FIRST, _N_FIRST):
        for match in near(pattern, _MEANS, text, before=_BEFORE, after=_AFTER):
            settings = _whole(_around(text, match.start()))
            mean, n = group(text, match, "mean"), group(text, match, "n")
            if settings is None or mean is None or n is None or mean.exponent == 0:
                continue
            sd = group(text, match, "sd")
            if sd is None:
                kept = {"mean": figures.keep(mean), "n": figures.keep(n)}
                yield Found(kept, {name: held for name, held in settings.items() if name == "items"})
            else:
                yield Found(
                    {"mean": figures.keep(mean), "sd": figures.keep(sd), "n": figures.keep(n)}, settings
                )


def _around(text: str, at: int) -> str:
    """The sentence of a place."""
    start = max(text.rfind("\n\n", 0, at), at - 600, 0)
    end = text.find("\n\n", at)
    end = min(len(text) if end < 0 else end, at + 600)
    return next((text[a:b] for a, b in sentences(text, start, end) if a <= at < b), text[start:end])


def _whole(said: str) -> dict[str, Any] | None:
    """The settings of answers in whole numbers, or None where the words do not say that they are."""
    scale, items = _SCALE.search(said), list(_ITEMS.finditer(said))
    if scale is None and not _LIKERT.search(said):
        return None
    numbers = {_count(each["items"]) for each in items}
    if len(numbers) > 1 or _COMPOSED.search(_ITEMS.sub("", said)):
        return None
    settings: dict[str, Any] = {"items": numbers.pop()} if numbers else {}
    ends = list(_ENDS.finditer(said))
    if len(ends) == 1 and int(ends[0]["high"]) > int(ends[0]["low"]):
        settings |= {"low": ends[0]["low"], "high": ends[0]["high"]}
    return settings if settings.get("items", 1) > 0 else None


def _count(said: str) -> int:
    return int(said) if said.isdigit() else _NUMBERS[said.lower()]


def _means(text: str, figures: Figures) -> Iterator[Found]:
    return (found for found in _answers(text, figures) if "sd" not in found.roles)


def _spreads(text: str, figures: Figures) -> Iterator[Found]:
    return (found for found in _answers(text, figures) if "sd" in found.roles)


_HINTS = ("-point", " point", "ikert")
FORMS: tuple[Form, ...] = (
    Form(
        "M, SD, n on a scale of whole numbers",
        "spread",
        _HINTS,
        _spreads,
        whole=True,
        reads=(
            "(M = 5.19{mean}, SD = 1.34{sd}, n = 28{n}, 7-point scale)",
            "On a five-point Likert scale the group (n = 30{n}; M = 3.53{mean}; SD = 0.90{sd}) agreed.",
        ),
        leaves=(
            "(M = 5.19, SD = 1.34, n = 28)",
            "An average of items on a 7-point scale (M = 5.19, SD = 1.34, n = 28)",
            "On the 7-point scale one was higher. Age (M = 35.19, SD = 1.34, n = 28) was not.",
        ),
    ),
    Form(
        "M, n on a scale of whole numbers",
        "average",
        _HINTS,
        _means,
        whole=True,
        reads=(
            "(M = 5.19{mean}, n = 28{n}, 7-point scale)",
            "Rated on a seven-point scale (n = 28{n}, M = 5.21{mean}), it did well.",
        ),
        leaves=(
            "(M = 5.19, n = 28)",
            "A visual analogue scale, ten-point rating (M = 5.19, n = 28)",
        ),
    ),
)
