"""A sentence as one letter a token, with the number behind every capital letter."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from figcheck.extract import words as w
from figcheck.extract.gaps import Gap, gap
from figcheck.extract.labels import label
from figcheck.numbers import spelled, tokens
from figcheck.numbers.lexer import spoken_fraction
from figcheck.numbers.token import Token


@dataclass(slots=True)
class Line:
    """The letters of one sentence; `at` holds the letter index of each number, `tokens` the numbers."""

    start: int
    end: int
    letters: str = ""
    at: list[int] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    compared: set[int] = field(default_factory=set)
    """Where numbers start that stand behind "5% more than": those words are no hedge of theirs."""

    def token(self, letter_index: int) -> Token:
        """The number that stands at a letter index."""
        return self.tokens[bisect_left(self.at, letter_index)]


class _Reader:
    """Takes the numbers of a sentence one by one and writes its letters."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.end = end
        self.left = start
        self.letters = ""
        self.at: list[int] = []
        self.tokens: list[Token] = []
        self.compared: set[int] = set()

    def figure(self, token: Token, between: Gap) -> None:
        """The words up to a number, and the number."""
        if between.letters == "i" and self._speaks(token):
            return
        letters = self.letters
        if letters.endswith(_MEASURED) and (than := _COMPARED.match(self.text, self.left)):
            letters += _comparison(than)
            if than.end() == token.start or self.text[than.end() : token.start] in _CURRENCY_SIGNS:
                self.compared.add(token.start)
            else:
                letters += gap(self.text, than.end(), token.start).letters
        else:
            letters += between.letters
        letter, self.left = label(self.text, token, between, letters[-3:], self.end)
        if letter == w.DATE and letters.endswith(_INSIDE_DATE):
            letters = letters[:-1] + "w"
        if letter != "w":
            self.at.append(len(letters))
            self.tokens.append(token)
        self.letters = letters + letter

    def _speaks(self, token: Token) -> bool:
        """Whether a number ends a fraction ("one in four") that the one before began: then they are one."""
        before = self.tokens[-1] if self.tokens else None
        if before is None or self.left != before.end or not self.text[before.start].isalpha():
            return False
        spoken = spoken_fraction(self.text, before, token)
        if spoken is None:
            return False
        self.tokens[-1] = Token(
            before.start, token.end, spoken.mantissa, form="fraction", denominator=spoken.denominator
        )
        self.letters = self.letters[: self.at[-1]] + w.FRACTION
        self.left = token.end
        return True

    def words(self, end: int) -> Gap:
        """Write the number words up to `end`; returns what stands behind the last of them."""
        text = self.text
        for token in spelled.tokens(text, self.left, end):
            if token.start < self.left or _OF_A_KIND.match(text, token.end, end):
                continue
            if text[token.start : token.end].lower() == "one" and not _counts(text, token):
                continue
            self.figure(token, gap(text, self.left, token.start))
        return gap(text, self.left, max(end, self.left))


_OF_A_KIND = re.compile(
    r" (?:[a-z-]+ )?(?:groups|arms|treatments|conditions|sites|cent(?:er|re)s|categories|cohorts|phases"
    r"|stages|types|periods|studies|trials|ways|times|parts|steps|sections|reasons|main|key|major|different)\b"
)
"""What number words count that is no result: two groups, three main reasons."""
_INSIDE_DATE = w.DATE + ","
"""The comma of "March 31, 1989" ends no clause: it is written as a word."""
_MEASURED = (w.PERCENT, w.POINTS)
_COMPARED = re.compile(
    r"(?P<sign>\))?(?: points?)?,? (?:(?P<more>(?:more|higher|greater|larger) than|above|ahead of)"
    r"|(?P<less>(?:less|fewer|lower|smaller) than|below|short of)"
    r"|(?P<rise>(?:increase|rise|gain|jump|improvement|growth|advance|higher) )?over"
    r"(?= (?:the |its |their |our |an? )?[$£€]?\d))"
    r"\b(?: (?:the |its |their |our |an? )?(?=[$£€]?\d))?"
)
"""Behind a percent or points these words say what it is compared with; elsewhere they are hedges."""
_CURRENCY_SIGNS = ("$", "£", "€")


def _comparison(than: re.Match[str]) -> str:
    """The letters of the words that compare."""
    sign = than["sign"] or ""
    if than["more"] or than["less"]:
        return sign + w.WORDS["rise" if than["more"] else "fall"][0] + w.WORDS["not"][0]
    return sign + (w.WORDS["rise"][0] if than["rise"] else "") + w.WORDS["from"][0]


_COUNTING_ONE = re.compile(
    r"(?:\band |, |\()one \w|.{0,5}\bone (?:\(|(?:out )?of (?:the )?\d|in (?:every )?\w)", re.IGNORECASE
)


def _counts(text: str, token: Token) -> bool:
    """Whether the word `one` is a number here: "one of 26", "one (4%)", "two men and one woman"."""
    return _COUNTING_ONE.search(text, max(0, token.start - 5), token.end + 16) is not None


def read_line(text: str, start: int, end: int) -> Line:
    """The letters of the sentence between two places."""
    reader = _Reader(text, start, end)
    for token in tokens.tokens(text, start, end):
        at = token.start
        if at >= reader.left:
            between = gap(text, reader.left, at)
            reader.figure(token, reader.words(at) if between.spelled else between)
    last = gap(text, reader.left, end)
    if last.spelled:
        last = reader.words(end)
    letters = reader.letters
    if letters.endswith(_MEASURED) and (than := _COMPARED.match(text, reader.left)):
        letters, last = letters + _comparison(than), gap(text, than.end(), end)
    return Line(start, end, letters + last.letters, reader.at, reader.tokens, reader.compared)
