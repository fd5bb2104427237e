"""Medians with their quartiles: median 5 (IQR 3-9), median (IQR) 5 (3-9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import near
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.statistics.limits import BLANK, NOT_ITS, UNIT
from figcheck.extract.statistics.notation import DIGITS, SIGN, group

_NUMBER = rf"{SIGN}{DIGITS}"
_MEDIAN = rf"(?<![\w.,·/±–−-])(?P<median>{_NUMBER}){UNIT}?{BLANK}?"
_RANGE = (
    rf"{BLANK}?(?P<q1>{_NUMBER}){UNIT}?{BLANK}?(?:-|–|—|−|‐|‑|to|and|,|;){BLANK}?(?P<q3>{_NUMBER})"
    rf"(?!{BLANK}?(?:%|[-–—−/]{BLANK}?\d))"
)
_NAMED = r"(?:IQR|[Ii]nter-?quartile(?: [Rr]anges?)?)"
_BEHIND = re.compile(
    rf"{_MEDIAN}(?:[a-z]+{BLANK})?[(\[,;]{BLANK}?{_NAMED}(?:{BLANK}?[\[(,]{BLANK}?IQR[\])]?)?"
    rf"{BLANK}?[:=,]?{BLANK}?(?:of{BLANK}|from{BLANK}|was{BLANK})?[(\[]?{_RANGE}"
)
_AHEAD = re.compile(
    rf"[Mm]edians?,?{BLANK}?[(\[]{_NAMED}(?:{BLANK}?[\[(,]{BLANK}?IQR[\])]?)?[)\]](?:{BLANK}[^\d().;:\[\]\n]{{0,80}}?)?"
    rf"{BLANK}?[:=]?{BLANK}?{_MEDIAN}[(\[]{_RANGE}{UNIT}?{BLANK}?[)\]]"
)
_ANCHORS = (re.compile("IQR"), re.compile("nter-?quartile"))
_BEFORE, _AFTER = 60, 150
"""How far a median and its quartiles reach from their name."""
_BACK = 30
_WIDE = 80
_OF_MEANS = re.compile(r"\b(?:[Mm]eans?|[Aa]verage)\b(?![^.]*[Mm]edian)[^.]*\Z")
"""A mean may lie outside of the quartiles."""


def _medians(text: str, figures: Figures) -> Iterator[Found]:
    done: set[int] = set()
    for pattern in (_AHEAD, _BEHIND):
        for match in near(pattern, _ANCHORS, text, before=_BEFORE, after=_AFTER):
            roles = {role: group(text, match, role) for role in ("q1", "median", "q3")}
            q1, median, q3 = roles.values()
            if q1 is None or median is None or q3 is None or median.start in done:
                continue
            done.add(median.start)
            before = text[max(0, median.start - _BACK) : median.start]
            if _OF_MEANS.search(text, max(0, median.start - _WIDE), median.start):
                continue
            if q1.value <= q3.value and (pattern is _AHEAD or not NOT_ITS.search(before)):
                yield Found({role: figures.keep(figure) for role, figure in roles.items() if figure})


FORMS: tuple[Form, ...] = (
    Form(
        "median m (IQR a-b)",
        "quartiles",
        ("IQR", "uartile"),
        _medians,
        reads=(
            "median 5{median} (IQR 3{q1}-9{q3})",
            "a median of 6.5{median} (interquartile range 5{q1} to 9{q3})",
            "median 28{median} yrs, IQR: 24{q1}–32{q3}",
            "The median (IQR) time was 125{median} (112{q1} – 158{q3}) seconds",
            "median [IQR] 23.6{median} ng/ml [13.9{q1}-43.0{q3} ng/ml]",
        ),
        leaves=(
            "a median of 113 (IQR 222)",
            "989 pg.mL-1 [IQR 499; 2005] and 8.0 mm3, interquartile range 7.0-10.0",
            "The mean volume was 10.57 mL (IQR, 1.58-8.81 mL).",
            "median 5 (IQR 9-3)",
            "median 5 (range 3-9)",
            "a median age of 16.1 years (SD: 0.5; interquartile range: 15.8, 16.4 years)",
            "a median duration of 5 days and an interquartile range of 3 days",
        ),
    ),
)
