"""Which printed numbers are figures to account for, and which are plainly none: years, dates, labels.

An article's every figure is in a claim, set aside, or listed; a year or a page number is not listed.
A number that somebody names in a record or binds in a claim is a figure whatever this says.
"""

from __future__ import annotations

from string import ascii_letters, digits

from figcheck.numbers.dates import MONTHS
from figcheck.numbers.figure import COUNT, PERCENT, Figure
from figcheck.numbers.neighbours import first_word, word_before

_BEHIND = 24
_SMALL_WORDS = 12
"""Up to here a number in words is mostly no result: two recommendations, one of them."""
_LAST_DAY = 31
_ORDINALS = ("st", "nd", "rd", "th")
_LABELS = frozenset({
    "table", "tables", "figure", "figures", "fig.", "figs.", "chapter", "chapters", "section", "sections",
    "page", "pages", "p.", "pp.", "no.", "nos.", "number", "numbers", "grade", "grades", "phase", "phases",
    "stage", "stages", "step", "steps", "type", "types", "class", "level", "levels", "week", "weeks", "day",
    "days", "article", "rule", "appendix", "title", "item", "version", "note", "ref.", "room", "route",
    "highway", "flight", "age", "aged",
})  # fmt: skip
_CITING = digits + ",;–- "
_SOLID = frozenset(ascii_letters + digits + "_:")


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
    if _is_glued(before) or (figure.text[-1:].isdigit() and _is_glued_behind(after)):
        return False
    if figure.unit == PERCENT:
        return not _is_level(after)
    if figure.unit != COUNT or figure.hedge is not None or figure.scaled:
        return True
    if not figure.text[-1:].isnumeric() and not any(map(str.isnumeric, figure.text)):
        return figure.value > _SMALL_WORDS
    return not (_is_year(figure) or _is_label(figure, before, after) or _is_cited(before, after))


def _is_year(figure: Figure) -> bool:
    """Four digits without a group or a hedge, of the centuries that news and reports speak of."""
    year = figure.text[:4] if figure.form == "range" else figure.text
    if figure.hedge is not None or figure.unit != COUNT or len(year) != 4 or year.strip(digits):
        return False
    return "16" <= year[:2] <= "20"


def _is_glued(before: str) -> bool:
    """Whether the digits end something longer: COVID-19, xX2ra, 3:23, 1.2.3."""
    last, other = before[-1:], before[-2:-1]
    if last in ("-", "‑", "/"):
        return other != "" and other in ascii_letters
    return last in _SOLID or (last == "." and other != "" and other in digits)


def _is_glued_behind(after: str) -> bool:
    return after[:1] in _SOLID or (after[:1] == "." and after[1:2] != "" and after[1:2] in digits)


def _is_level(after: str) -> bool:
    """Whether a percentage is that of a confidence interval."""
    said = after[1:] if after[:1].isspace() else after
    return said.startswith(("CrI", "confidence", "credible")) or first_word(said) in ("CI", "CIs")


def _is_label(figure: Figure, before: str, after: str) -> bool:
    if figure.value <= _LAST_DAY and (_is_month_before(before) or _is_month_after(after)):
        return True
    if before[-1:] in ("#", "@", "_") and before:
        return True
    return word_before(before) in _LABELS or (_starts_line(before) and _ends_mark(after))


def _is_month_before(before: str) -> bool:
    """`June 12`, and the 9 of `Jan. 4 to 9` and `May 4–9`."""
    if word_before(before).removesuffix(".") in MONTHS:
        return True
    left = before.removesuffix(" ")
    for joint in ("-", "–", "to", "and"):
        if left.lower().endswith(joint):
            day = left[: -len(joint)].removesuffix(" ")
            month = day.rstrip(digits)
            return 0 < len(day) - len(month) < 3 and word_before(month).removesuffix(".") in MONTHS
    return False


def _is_month_after(after: str) -> bool:
    """`3 March`, `the 5th of May`."""
    said = after[2:] if after[:2].lower() in _ORDINALS else after
    if not said[:1].isspace():
        return False
    said = said[1:].lower()
    if said.startswith("of "):
        said = said[3:]
    return first_word(said) in MONTHS


def _starts_line(before: str) -> bool:
    """Whether nothing but a list's mark stands before the number on its line."""
    left = before.rstrip(" \t")
    if left[-1:] in ("-", "*", "•"):
        left = left[:-1].rstrip(" \t")
    return not left or left[-1] == "\n"


def _ends_mark(after: str) -> bool:
    """Whether what stands first on its line is a list's number, or a page number or counter alone there."""
    if after[:1] in (".", ")"):
        return after[1:2] in (" ", "\t")
    left = after.lstrip(" \t")
    return not left or left.startswith(("\n", "\r\n"))


def _is_cited(before: str, after: str) -> bool:
    """`[3, 4]` and `[12–14]`."""
    opened = before.rfind("[")
    if opened < 0 or before[opened + 1 :].strip(_CITING):
        return False
    return after.lstrip(_CITING)[:1] == "]"
