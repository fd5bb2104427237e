"""What a number is by the words around it: an operand of a claim, or a year, a level, a label, a range."""

from __future__ import annotations

import re

from figcheck.extract import words as w
from figcheck.numbers.figure import BASIS_POINTS, COUNT, PERCENT, POINTS, TIMES
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import token_at
from figcheck.numbers.units import CURRENCIES, DURATIONS

_MONTH = re.compile(
    r" (?:of )?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_MEASURE = re.compile(
    r"[ -]?(?:mmHg|mmol|mol|mM|µM|μM|nM|U|IU|kDa|kb|bp|bpd|Hz|kHz|MHz|GHz|MWe|GWe|watts?|volts?|V|calories|kcal|kJ|J|pH|rpm|"
    r"bushels?|carats?|points?|nm|µm|μm|ng|dL|dl|µl|μl|°|am|pm|a\.m|p\.m|o'clock|GMT|EST|EDT)\b(?![-‑])|/[A-Za-z]\w*"
)
_LEVEL = re.compile(
    r"[ -]?(?:(?:two|one)-sided )?(?:CIs?\b|C\.I|CrI|confidence|credib|conf\b|prediction|posterior|uncertainty|level|limits|"
    r"HPD|HDI|significance|probability|power\b|sure\b|certain)"
)
_EACH = re.compile(
    r",? ?(?:a|an|per|each|/) ?(?:share|pound|ounce|tonne?|barrel|unit|bushel|gallon|head|capita|person|lb|"
    r"square foot|kilo(?:gram)?|mile|hour|day|week|month|year|annum)\b"
)
_RANGE = re.compile(r"[ ]?(?:-|–|—|−|‐|‑)[ ]?[$£€]?[ ]?\d")
_PLUS_MINUS = re.compile(r"[ ]?(?:±|\+/?[-−])[ ]?[$£€]?\d")
_DATE = re.compile(r"/\d{1,2}/\d{2,4}\b|(?:-\d{2}){2}\b|\.\d{1,2}\.\d{4}\b")
_CLOCK = re.compile(r":\d")
_YEAR = range(1600, 2050)
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
_LABELS = frozenset(
    [
        "grade",
        "grades",
        "stage",
        "stages",
        "table",
        "tables",
        "figure",
        "figures",
        "fig",
        "figs",
        "model",
        "models",
        "phase",
        "phases",
        "step",
        "steps",
        "type",
        "types",
        "class",
        "level",
        "levels",
        "group",
        "arm",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "visit",
        "question",
        "item",
        "chapter",
        "section",
        "no",
        "nos",
        "number",
        "version",
        "protocol",
        "page",
        "pages",
        "pp",
        "title",
        "article",
        "line",
        "route",
        "routes",
        "highway",
        "highways",
        "roads",
        "road",
        "groups",
        "levels",
        "visits",
        "questions",
        "box",
        "appendix",
        "gcs",
        "version",
        "part",
        "room",
        "flight",
        "boeing",
        "airbus",
        "psalm",
        "verse",
        "law",
        "rule",
        "act",
        "form",
        "schedule",
        "exhibit",
        "note",
        "footnote",
        "ref",
        "reference",
        "case",
        "experiment",
        "study",
        "trial",
        "cohort",
        "series",
        "lot",
        "apollo",
        "formula",
        "channel",
        "studio",
        "size",
        "sections",
        "articles",
        "tier",
        "category",
        "score",
        "scores",
        "scale",
        "cycle",
        "cycles",
        "round",
        "aged",
        "age",
        "ages",
        "chromosome",
        "lane",
        "exon",
        "intron",
        "residue",
        "residues",
        "codon",
        "position",
        "positions",
        "compound",
        "compounds",
        "q",
        "fy",
        "quarter",
        "nikkei",
        "dow",
    ]
)
_OPENING = frozenset("(,;:")
"""Marks behind which four digits are a count, where a word in small letters follows."""
_SIGNS = frozenset("<>≤≥")


def label(text: str, token: Token, last: str, letters: str, right: int) -> tuple[str, int]:
    """The letter of a number, and where what belongs to it ends.

    `last` and `letters` are the last token and the letters before it in the sentence, `right` its end.
    """
    start, end, unit = token.start, token.end, token.unit
    if token.glued or _exponent(text, start):
        return _glued(text, token)
    after = text[end] if end < right else " "
    if after in "-–—−‐‑ ±+":
        if match := _RANGE.match(text, end, right):
            return w.RANGE, _beyond(text, match.end() - 1, right)
        if match := _PLUS_MINUS.match(text, end, right):
            return w.RANGE, _beyond(text, match.end() - 1, right)
    if last and last[-1] in _SIGNS and letters[-2:-1] not in ("", "(", ",", ";"):
        return w.VALUE, end
    if unit == PERCENT:
        level = _LEVEL.match(text, end, right)
        return (w.LEVEL, level.end()) if level else (w.PERCENT, end)
    if token.form == "fraction":
        return w.FRACTION, end
    if unit in _CURRENCY_UNITS:
        each = _EACH.match(text, end, right)
        return (w.EACH, each.end()) if each else (w.MONEY, end)
    if unit != COUNT:
        return _OF_UNIT.get(unit, w.MEASURE), end
    if token.scaled:
        return w.DECIMAL, end
    return _bare(text, token, after, last, letters, right)


def _exponent(text: str, start: int) -> bool:
    """Whether a number is the power behind a unit: kg-1, s−1."""
    sign = start if text[start] in "-−" else start - 1
    return sign > 0 and text[sign] in "-−" and text[sign - 1].isalpha()


def _glued(text: str, token: Token) -> tuple[str, int]:
    """A number that is part of a word: no figure at all, or a period ("12-month")."""
    if token.form == "duration":
        return w.PERIOD, token.end
    end = token.end
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return "w", end


def _beyond(text: str, at: int, right: int) -> int:
    """The end of the number that begins at `at`, its unit included."""
    token = token_at(text, at, right)
    return token.end if token else at + 1


_CURRENCY_UNITS = frozenset(CURRENCIES)
_OF_UNIT = {POINTS: w.POINTS, BASIS_POINTS: w.POINTS, TIMES: w.TIMES} | dict.fromkeys(DURATIONS, w.PERIOD)
_CITATION = re.compile(r"(?:[ ,–-]+\d+)* ?(?=\])")
_LISTED = re.compile("G(?:,|a|,a|t|r)$")
_OF_WHOLE = re.compile(r"/\d\d| (?:out )?of (?:the )?\d")


def _bare(text: str, token: Token, after: str, last: str, letters: str, right: int) -> tuple[str, int]:
    """The letter of a number without a unit."""
    start, end = token.start, token.end
    before = text[start - 1] if start else " "
    if after in "/-." and (match := _DATE.match(text, end, right)):
        return w.DATE, match.end()
    if after == ":" and (match := _CLOCK.match(text, end, right)):
        return w.DATE, _beyond(text, end + 1, right)
    if after == " " and (match := _MONTH.match(text, end, right)):
        return w.DATE, match.end()
    if match := _MEASURE.match(text, end, right):
        return w.MEASURE, match.end()
    if before == "[" and (match := _CITATION.match(text, end, right)):
        return w.IDENTIFIER, match.end()
    if after in "-‑" and text[end + 1 : end + 2].isalpha():
        return w.LABEL, end
    if last in _MONTHS and before == " ":
        return w.DATE, end
    if after in "'′’" and text[end + 1 : end + 2] in (" ", "-", "–"):
        return w.LABEL, end
    if last in _LABELS and before == " " and not _OF_WHOLE.match(text, end, right):
        return w.LABEL, end
    if before == " " and _LISTED.search(letters):
        return w.LABEL, end
    if before == "/" and letters[-2:-1] in (w.LABEL, w.DATE, w.IDENTIFIER):
        return letters[-2:-1], end
    if before == "±":
        return w.RANGE, end
    if (
        token.exponent == 0
        and token.mantissa in _YEAR
        and end - start == 4
        and _is_year(last, text, end, right)
    ):
        return w.DATE, end
    return (w.COUNT if token.exponent == 0 else w.DECIMAL), end


_COUNTED = re.compile(
    r" (?:[a-z-]+ )?(?:patients|people|men|women|children|participants|subjects|cases|infants|adults|samples|households|"
    r"individuals|students|persons|boys|girls|babies|deliveries|pregnancies|births|deaths|eyes|respondents)\b"
)
_SHORT_YEAR = re.compile(r"/(?:\d\d|(?:19|20)\d\d)\b")


def _is_year(last: str, text: str, end: int, right: int) -> bool:
    """Whether four digits that could be a year are one, by the word before and what follows."""
    after = text[end : end + 1]
    if after == "/":
        return bool(_SHORT_YEAR.match(text, end, right))
    if last in ("/", "=") or _COUNTED.match(text, end, right):
        return False
    return last not in _OPENING or after != " " or not text[end + 1 : end + 2].islower()
