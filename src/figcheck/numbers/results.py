"""Which printed numbers are figures to account for, and which are plainly none: years, dates, labels.

An article's every figure is in a claim, set aside, or listed; a year or a page number is not listed.
A number that somebody names in a record or binds in a claim is a figure whatever this says.
"""

from __future__ import annotations

import re

from figcheck.numbers.figure import COUNT, PERCENT, Figure

_BEHIND = 24
_SMALL_WORDS = 12
"""Up to here a number in words is mostly no result: two recommendations, one of them."""
_YEAR = re.compile(r"(?:1[6-9]|20)[0-9]{2}")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?\s(?:[0-9]{{1,2}}\s?(?:-|–|to|and)\s?)?\Z", re.IGNORECASE)
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b", re.IGNORECASE)
_LABEL_BEFORE = re.compile(
    r"(?:\b(?:tables?|figures?|figs?\.|chapters?|sections?|pages?|pp?\.|nos?\.|numbers?|grades?|phases?|stages?|steps?|types?"
    r"|class|levels?|weeks?|days?|article|rule|appendix|title|item|version|note|ref\.|room|route|highway|flight|age|aged)\s"
    r"|[#@_])\Z",
    re.IGNORECASE,
)
_LEVEL_AFTER = re.compile(r"\s?(?:CIs?\b|CrI|confidence|credible)")
_LIST_BEFORE = re.compile(r"(?:\A|\n)[ \t]*(?:[-*•][ \t]*)?\Z")
_LIST_AFTER = re.compile(r"[.)][ \t]|[ \t]*(?:\r?\n|\Z)")
"""Behind a number that stands first on its line; alone there it is a page number or a counter."""
_CITED = re.compile(r"\[[0-9,;–\- ]*\Z")
_CITED_AFTER = re.compile(r"[0-9,;–\- ]*\]")
_GLUED_BEFORE = re.compile(r"(?:[A-Za-z0-9_:]|[A-Za-z][-‑/]|[0-9]\.)\Z")
"""COVID-19, xX2ra, 3:23, 1.2.3: here the digits are part of something longer."""
_GLUED_AFTER = re.compile(r"[A-Za-z0-9_:]|\.[0-9]")
_DIGITS = re.compile(r"[0-9¼-¾⅐-⅞]")


def is_result(text: str, figure: Figure) -> bool:
    """Whether a figure read at its place in `text` is one to account for."""
    if figure.form in ("date", "duration"):
        return False
    before = text[max(0, figure.start - _BEHIND) : figure.start]
    after = text[figure.end : figure.end + _BEHIND]
    if figure.form == "range" and figure.upper is not None:
        return not (_is_year(figure) and _is_year(figure.upper)) and not _is_cited(before, after)
    if figure.form != "number":
        return True
    if _GLUED_BEFORE.search(before) or _is_glued_behind(figure, after):
        return False
    if figure.unit == PERCENT:
        return _LEVEL_AFTER.match(after) is None
    if figure.unit != COUNT or figure.hedge is not None or figure.scaled:
        return True
    if not _DIGITS.search(figure.text):
        return figure.value > _SMALL_WORDS
    return not (_is_year(figure) or _is_label(figure, before, after) or _is_cited(before, after))


def _is_year(figure: Figure) -> bool:
    """Four digits without a group or a hedge, of the centuries that news and reports speak of."""
    digits = figure.text[:4] if figure.form == "range" else figure.text
    return figure.hedge is None and figure.unit == COUNT and _YEAR.fullmatch(digits) is not None


def _is_glued_behind(figure: Figure, after: str) -> bool:
    return figure.text[-1:].isdigit() and _GLUED_AFTER.match(after) is not None


def _is_label(figure: Figure, before: str, after: str) -> bool:
    if figure.value <= 31 and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)):
        return True
    if _LIST_BEFORE.search(before) and _LIST_AFTER.match(after):
        return True
    return _LABEL_BEFORE.search(before) is not None


def _is_cited(before: str, after: str) -> bool:
    return bool(_CITED.search(before) and _CITED_AFTER.match(after))
