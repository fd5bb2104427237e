"""What a number is by the words around it: an operand of a claim, or a year, a level, a label, a range."""

from __future__ import annotations

from figcheck.extract import surroundings as near
from figcheck.extract import words as w
from figcheck.extract.gaps import Gap
from figcheck.numbers.figure import BASIS_POINTS, COUNT, PERCENT, POINTS, TIMES
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import token_at
from figcheck.numbers.units import CURRENCIES, DURATIONS


def label(text: str, token: Token, between: Gap, letters: str, right: int) -> tuple[str, int]:
    """The letter of a number, and where what belongs to it ends.

    `between` is the stretch before it, `letters` the last letters of the sentence so far, `right` its end.
    """
    start, end, _, _, unit, form, _, scaled, glued = token
    if glued or ((text[start - 1] in _RAISED or text[start] in _MINUS) and _exponent(text, start)):
        return _glued(text, token)
    last = between.last
    after = text[end] if end < right else " "
    follow = text[end + 1 : end + 2]
    if after == "," and follow.isalpha():
        return w.IDENTIFIER, end
    if after in _TO_YEAR and end - start == _YEAR_DIGITS and (season := _season(text, token, right)):
        return w.DATE, season
    if (
        (follow if after == " " else after) in _LEADS_ON
        and (match := near.RANGE.match(text, end, right) or near.PLUS_MINUS.match(text, end, right))
        and not _of_a_year(text, token, last, match.end() - 1)
    ):
        return w.RANGE, _beyond(text, match.end() - 1, right)
    if last and last[-1] in near.SIGNS and letters[-2:-1] not in ("", "(", ",", ";"):
        return w.VALUE, end
    if last in near.NEGATIVE and unit != COUNT:
        return w.VALUE, end
    if unit == COUNT and not scaled and form != "fraction":
        return _bare(text, token, after, follow, between, letters, right)
    if unit == PERCENT:
        if start and text[start - 1] in ")]" and (token.exponent < -2 or token.mantissa > 100):
            return w.IDENTIFIER, end
        level = after not in "),.;" and near.LEVEL.match(text, end, right)
        return (w.LEVEL, level.end()) if level else (w.PERCENT, end)
    if form == "fraction":
        return w.FRACTION, end
    if text[start:end].isdigit() and _dated(text, token, after, follow, last, letters, right):
        return w.DATE, end  # the unit is that of a number behind it: from 40 in 2009 to 50 tons
    if unit in _CURRENCY_UNITS:
        each = near.EACH.match(text, end, right)
        return (w.EACH, each.end()) if each else (w.MONEY, end)
    return (w.DECIMAL if unit == COUNT else _OF_UNIT.get(unit, w.MEASURE)), end


def _season(text: str, token: Token, right: int) -> int:
    """Where a year of accounts or of sports ends, begun in one year and over in the next; 0 if none."""
    if token.unit != COUNT or token.exponent or token.mantissa not in near.YEARS:
        return 0
    match = near.SEASON.match(text, token.end, right)
    if match is None or (token.mantissa + 1) % 10 ** len(match[1]) != int(match[1]):
        return 0
    return match.end()


def _of_a_year(text: str, token: Token, last: str, second: int) -> bool:
    """Whether a dash between blanks stands behind a year, and no year behind it: "in 2010 – 34 per cent"."""
    start, end = token.start, token.end
    return (
        text[end] == " "
        and text[second - 1] == " "
        and end - start == _YEAR_DIGITS
        and token.mantissa in near.YEARS
        and last in _BEFORE_YEAR
        and not text[second : second + _YEAR_DIGITS].isdigit()
    )


def _exponent(text: str, start: int) -> bool:
    """Whether a number is the power behind a unit: kg-1, s−1, cm^2."""
    sign = start if text[start] in _MINUS else start - 1
    if sign <= 0 or text[sign] not in _RAISED:
        return False
    return text[sign - 1].isalpha() or text[start - 1] == "^"


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


_MINUS = frozenset("-−")
_RAISED = frozenset("-−^")
_YEAR_DIGITS = 4
_TO_YEAR = frozenset("-–‑/")
_BEFORE_YEAR = frozenset({"in", "since", "of", "during", "from"})
_LEADS_ON = frozenset("-–—−‐‑‒±+")
"""With what the second end of a range begins, or a margin."""
_CURRENCY_UNITS = frozenset(CURRENCIES)
_OF_UNIT = {POINTS: w.POINTS, BASIS_POINTS: w.POINTS, TIMES: w.TIMES} | dict.fromkeys(DURATIONS, w.PERIOD)


def _bare(
    text: str, token: Token, after: str, follow: str, between: Gap, letters: str, right: int
) -> tuple[str, int]:
    """The letter of a number without a unit; `follow` is what stands behind the character `after` it."""
    start, end, mantissa = token.start, token.end, token.mantissa
    before = text[start - 1] if start else " "
    if dated := _dated(text, token, after, follow, between.last, letters, right):
        return w.DATE, dated
    if after in _BEFORE_UNIT and (match := near.MEASURE.match(text, end, right)):
        return w.MEASURE, match.end()
    if before == "[" and (match := near.CITATION.match(text, end, right)):
        return w.IDENTIFIER, match.end()
    if before == "/" and letters[-2:-1] in (w.LABEL, w.DATE, w.IDENTIFIER):
        return letters[-2:-1], end
    if before == "±":
        return w.RANGE, end
    if _names(text, token, after, follow, between, letters, right):
        return w.LABEL, end
    if follow == "p" and after in " -" and mantissa <= 100 and near.POINTS.match(text, end, right):
        return w.POINTS, end
    if mantissa <= near.FEW and text[start].isalpha():
        return w.FEW, end
    return (w.COUNT if token.exponent == 0 else w.DECIMAL), end


_LAST_DAY = 31
_BEFORE_UNIT = frozenset(" -/°")


def _dated(text: str, token: Token, after: str, follow: str, last: str, letters: str, right: int) -> int:
    """Where the date or time ends that a number begins or is; 0 where it is none."""
    start, end, mantissa = token.start, token.end, token.mantissa
    if after in "/-." and (match := near.DATE.match(text, end, right)):
        return match.end()
    if after == ":" and near.CLOCK.match(text, end, right):
        return _beyond(text, end + 1, right)
    if (
        after == " "
        and mantissa <= _LAST_DAY
        and (follow == "o" or follow.isupper())
        and (match := near.MONTH.match(text, end, right))
    ):
        return match.end()
    size = end - start
    if size == 2 and start > 1 and text[start - 2 : start] in (" '", " ’", " `"):
        return end
    if last in near.MONTHS and letters[-1:] == "w" and (mantissa <= _LAST_DAY or size == 4):
        return end
    if size != 4 or token.exponent or mantissa not in near.YEARS:
        return 0
    return end if letters.endswith("Y,") or _is_year(text, end, last, letters, right) else 0


def _names(text: str, token: Token, after: str, follow: str, between: Gap, letters: str, right: int) -> bool:
    """Whether a number is a name or part of one: grade 3, Pier 1, the 5' end, a 100-bed house."""
    start, end, mantissa = token.start, token.end, token.mantissa
    if after in "-‑" and follow.isalpha():
        return True
    if after == "^" or (after in "'′’" and follow in (" ", "-", "–")):
        return True
    if not start or text[start - 1] != " ":
        return False
    last = between.last
    if last in near.ALWAYS:
        counts = after == "/" and near.OF_MANY.match(text, end, right)
        return not counts and near.THIS.search(text, max(0, start - 14), start) is None
    if (after == "/" or follow == "o") and near.OF_WHOLE.match(text, end, right):
        return False
    if between.named and mantissa < 100 and after != "(":
        return True
    if last in near.SMALL and mantissa >= 100:
        return False
    if last in near.LABELS:
        return near.THIS.search(text, max(0, start - 14), start) is None
    return after != "/" and letters.endswith(near.LISTED)


def _is_year(text: str, end: int, last: str, letters: str, right: int) -> bool:
    """Whether four digits that could be a year are one, by the word before and what follows."""
    after = text[end : end + 1]
    if after == "/":
        return near.SHORT_YEAR.match(text, end, right) is not None
    if last in ("/", "=") or letters[-2:] in (")o", "No", "uo") or near.COUNTED.match(text, end, right):
        return False
    return last not in near.OPENING or after != " " or not text[end + 1 : end + 2].islower()
