"""Which printed numbers are figures to account for, and which are plainly none: years, dates, labels.

An article's every figure is in a claim, set aside, or listed; a year or a page number is not listed.
A number that somebody names in a record or binds in a claim is a figure whatever this says.
"""

from __future__ import annotations

from string import ascii_letters, digits

from figcheck.numbers.dates import MONTHS
from figcheck.numbers.enumerations import numbers_a_part
from figcheck.numbers.figure import COUNT, PERCENT, Figure
from figcheck.numbers.identifiers import is_identifier
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
    "highway", "flight", "age", "aged", "fig", "recommendation", "recommendations", "strategy", "covid",
    "series", "volume", "vol.", "issue", "enclosure", "footnote", "footnotes",
})  # fmt: skip
_CITING = digits + ",;–- "
_SOLID = frozenset(ascii_letters + digits + "_:")


def is_result(text: str, figure: Figure) -> bool:
    """Whether a figure read at its place in `text` is one to account for."""
    if figure.form in ("date", "duration") or _is_code(figure.text):
        return False
    before = text[max(0, figure.start - _BEHIND) : figure.start]
    after = text[figure.end : figure.end + _BEHIND]
    if figure.form == "range" and figure.upper is not None:
        if is_identifier(text, figure.start, figure.end):
            return False
        return not (_is_year(figure) and _is_year(figure.upper)) and not _is_cited(before, after)
    if figure.form != "number":
        return True
    if _is_glued(before) or (figure.text[-1:].isdigit() and _is_glued_behind(after)):
        return False
    if figure.unit == PERCENT:
        return not _is_level(after)
    if figure.unit != COUNT:
        return True
    if figure.hedge is not None or figure.scaled:
        return not is_identifier(text, figure.start, figure.end)
    if not figure.text[-1:].isnumeric() and not any(map(str.isnumeric, figure.text)):
        return figure.value > _SMALL_WORDS
    if _is_year(figure) or _is_label(text, figure, before, after) or _is_cited(before, after):
        return False
    return not is_identifier(text, figure.start, figure.end)


def _is_code(printed: str) -> bool:
    """Digits behind a zero, as no count is printed: 007."""
    return printed[0] == "0" and len(printed) > 1 and printed.isdigit()


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


def _is_label(text: str, figure: Figure, before: str, after: str) -> bool:
    word = word_before(before)
    if figure.value <= _LAST_DAY and (_is_month_before(before, word) or _is_month_after(after)):
        return True
    if before[-1:] in ("#", "@", "_") and before:
        return True
    if word in _LABELS or before.endswith("fig.") or _is_time(before, after):
        return True
    return numbers_a_part(text, figure, before, after)


def _is_time(before: str, after: str) -> bool:
    """The month of `9/2032`, the last year of `2022–23`, the day of `2026-03-12`, the hour of `8 a.m.`."""
    if after[:1] == "/" and after[1:3] in ("19", "20") and after[3:5].isdigit():
        return True
    left = before.rstrip(" ")
    if left[-1:] in ("-", "–", "/"):
        year = left[-8:-4] if left[-4:-3] == "-" and left[-3:-1].isdigit() else left[-5:-1]
        if year.isdigit() and "16" <= year[:2] <= "20":
            return not left[: -1 - len(year)][-1:].isdigit() or year != left[-5:-1]
    return after.removeprefix(" ").startswith(("a.m.", "p.m.", "am ", "pm ", "o'clock", "o’clock"))


def _is_month_before(before: str, word: str) -> bool:
    """`June 12`, and the 9 of `Jan. 4 to 9` and `May 4–9`."""
    if word.removesuffix(".") in MONTHS:
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


def _is_cited(before: str, after: str) -> bool:
    """`[3, 4]` and `[12–14]`."""
    opened = before.rfind("[")
    if opened < 0 or before[opened + 1 :].strip(_CITING):
        return False
    return after.lstrip(_CITING)[:1] == "]"
