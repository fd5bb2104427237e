"""Means, spreads and medians of answers on a scale, where the text says that each answer is a whole number.

Without such words a mean may be one of anything, and nothing is read. An average of several items is read
only where their number is stated. Counts and ages in years are whole as a rule only: a weak reading.
What stands behind a ± is a spread only where the sentence calls it a standard deviation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.passages import sentences
from figcheck.extract.statistics.evidence import COUNTS, SCALES, counted, counts, on_a_scale, scales
from figcheck.extract.statistics.notation import DIGITS, GAP, SIGN, group

_BETWEEN = rf"{GAP}(?:[,;:()]{GAP})+(?:and )?"
_IS = rf"{GAP}[=:]{GAP}"
_N = rf"[nN]{_IS}(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d+)(?!\d|\.\d)"
_SD = rf"(?:SD|S\.D\.|[Ss]\.?d\.?){_IS}(?P<sd>{DIGITS})"
_MEAN = rf"(?<![\w.])(?:M|[Mm]ean){_IS}(?P<mean>{SIGN}{DIGITS})"
_PLUS_MINUS = rf"(?<![\d.,])(?P<mean>{DIGITS}){GAP}(?:±|\+/-|\\pm){GAP}(?P<sd>{DIGITS})"
_MEDIAN = rf"(?<![\w.])(?:Mdn|[Mm]edian){_IS}(?P<median>{DIGITS})"
_MEANS = (
    re.compile(rf"{_MEAN}(?:{_BETWEEN}{_SD})?{_BETWEEN}{_N}"),
    re.compile(rf"(?<![\w.]){_N}{_BETWEEN}{_MEAN}(?:{_BETWEEN}{_SD})?"),
    re.compile(rf"{_PLUS_MINUS}{_BETWEEN}{_N}"),
    re.compile(rf"(?<![\w.]){_N}{_BETWEEN}{_PLUS_MINUS}"),
)
_MEDIANS = (re.compile(rf"{_MEDIAN}{_BETWEEN}{_N}"), re.compile(rf"(?<![\w.]){_N}{_BETWEEN}{_MEDIAN}"))
_DEVIATION = re.compile(r"\bSDs?\b|S\.D\.|[Ss]tandard [Dd]eviation")


def _averages(text: str, figures: Figures, *, sure: bool) -> Iterator[Found]:
    """Means with n, and with an SD where it is one, in sentences that say that they are of whole numbers."""
    done: set[int] = set()
    for start, end in _saying(text, scales(text) if sure else counts(text)):
        said = text[start:end]
        settings = on_a_scale(said) if sure else counted(said)
        if settings is None:
            continue
        for pattern in _MEANS:
            for match in pattern.finditer(text, start, end):
                mean, n, sd = (group(text, match, name) for name in ("mean", "n", "sd"))
                if mean is None or n is None or mean.exponent == 0 or mean.start in done:
                    continue
                done.add(mean.start)
                kept = {"mean": figures.keep(mean), "n": figures.keep(n)}
                if sd is None or ("±" in pattern.pattern and not _DEVIATION.search(said)):
                    yield Found(kept, {name: held for name, held in settings.items() if name == "items"})
                else:
                    yield Found({**kept, "sd": figures.keep(sd)}, settings)


def _saying(text: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence that one of some places, in order, lies in."""
    done = -1
    for at in places:
        if at >= done:
            start, done = _around(text, at)
            yield start, done


def _around(text: str, at: int) -> tuple[int, int]:
    """The sentence of a place."""
    start = max(text.rfind("\n\n", 0, at), at - 600, 0)
    end = text.find("\n\n", at)
    end = min(len(text) if end < 0 else end, at + 600)
    return next((each for each in sentences(text, start, end) if each[0] <= at < each[1]), (start, end))


def _means(text: str, figures: Figures) -> Iterator[Found]:
    return (found for found in _averages(text, figures, sure=True) if "sd" not in found.roles)


def _spreads(text: str, figures: Figures) -> Iterator[Found]:
    return (found for found in _averages(text, figures, sure=True) if "sd" in found.roles)


def _of_counts(text: str, figures: Figures) -> Iterator[Found]:
    """Of a count only the mean is held to n: how it spreads over few people is its own affair."""
    for found in _averages(text, figures, sure=False):
        yield Found({role: figure for role, figure in found.roles.items() if role != "sd"})


def _medians(text: str, figures: Figures) -> Iterator[Found]:
    for start, end in _saying(text, scales(text)):
        settings = on_a_scale(text[start:end])
        if settings is None or "items" in settings:
            continue
        for pattern in _MEDIANS:
            for match in pattern.finditer(text, start, end):
                median, n = group(text, match, "median"), group(text, match, "n")
                if median is not None and n is not None:
                    yield Found({"median": figures.keep(median), "n": figures.keep(n)})


FORMS: tuple[Form, ...] = (
    Form(
        "M, SD, n on a scale of whole numbers",
        "spread",
        SCALES,
        _spreads,
        whole=True,
        reads=(
            "(M = 5.19{mean}, SD = 1.34{sd}, n = 28{n}, 7-point scale)",
            "On a five-point Likert scale the group (n = 30{n}; M = 3.53{mean}; SD = 0.90{sd}) agreed.",
            "On a 7-point scale liking was high, M = 5.21{mean} (SD = 1.34{sd}), n = 28{n}.",
            "The mean ± SD on a 7-point scale was 5.21{mean} ± 1.34{sd} (n = 28{n}).",
        ),
        leaves=(
            "(M = 5.19, SD = 1.34, n = 28)",
            "6.55 ± 1.91 (n = 28)",
            "An average of items on a 7-point scale (M = 5.19, SD = 1.34, n = 28)",
            "On the 7-point scale one was higher. Age (M = 35.19, SD = 1.34, n = 28) was not.",
        ),
    ),
    Form(
        "M, n on a scale of whole numbers",
        "average",
        SCALES,
        _means,
        whole=True,
        reads=(
            "(M = 5.19{mean}, n = 28{n}, 7-point scale)",
            "Rated on a seven-point scale (n = 28{n}, M = 5.21{mean}), it did well.",
            "On a 10-point Likert scale it came to 6.55{mean} ± 1.91 (n = 20{n}).",
        ),
        leaves=(
            "(M = 5.19, n = 28)",
            "A visual analogue scale, ten-point rating (M = 5.19, n = 28)",
            "6.55 ± 1.91 (n = 28) on the visual analogue scale, a 10-point rating",
        ),
    ),
    Form(
        "M, n of a count or an age in years",
        "average",
        COUNTS,
        _of_counts,
        whole=True,
        strength="weak",
        reads=(
            "The number of children (M = 2.19{mean}, SD = 1.34, n = 28{n}) was low.",
            "Age in years (n = 28{n}, M = 35.19{mean}) did not differ.",
        ),
        leaves=(
            "The mean number of children a day (M = 2.19, n = 28) was low.",
            "Weight (n = 28, M = 65.19) did not differ.",
        ),
    ),
    Form(
        "Mdn, n on a scale of whole numbers",
        "median",
        SCALES,
        _medians,
        whole=True,
        reads=(
            "(Mdn = 2.5{median}, n = 153{n}, 7-point scale)",
            "On a five-point Likert scale (n = 30{n}; median = 3.5{median}) they agreed.",
        ),
        leaves=(
            "(Mdn = 2.5, n = 153)",
            "A composite on a 7-point scale (Mdn = 2.5, n = 153)",
        ),
    ),
)
