"""The rows of a table judged: each keeps a letter of its verdict, and is made a judgement when looked at.

So a million rows take no more room than their file and a few bytes each.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from figcheck.check.digits.outcome import HOLDS, UNTESTABLE
from figcheck.check.report import Counted, Judgement, Unchecked
from figcheck.numbers.reading import Reading
from figcheck.records.delimited import Record
from figcheck.records.rows import AS_USUAL, Terms, judge_row, quick
from figcheck.records.tables import Table

Tick = Callable[[int, int], None]
PACE = 1_000
"""Rows between two looks at how far the run is."""
MOST_KEPT = 5_000
"""Judgements that took long are kept, up to so many."""
MOST_REASONS = 100
HELD, ROUND, CUT_OFF, UNCHECKED, ERROR, WARNING, NOTE = range(7)
_VERDICTS = (*["consistent"] * 3, "unchecked", *["inconsistent"] * 3)
_HELD = {Reading.ROUND_NUMBER: ROUND, Reading.CUT_OFF: CUT_OFF}
_SEVERITIES = {"error": ERROR, "warning": WARNING, "note": NOTE}
_NUMBER = re.compile(r"[0-9][0-9.,]*|“[^”]*”|\"[^\"]*\"")


@dataclass(slots=True)
class Reason:
    """Why some rows are unchecked: the words for the first of them, its line, and how many are like it."""

    words: str
    line: int
    count: int = 0


@dataclass(slots=True, eq=False)
class JudgedRows(Counted[Judgement]):
    """The judgements on the rows of a table, in their order."""

    table: Table
    terms: Terms = AS_USUAL
    codes: bytearray = field(default_factory=bytearray)
    reasons: dict[str, Reason] = field(default_factory=dict)
    figures: int = 0
    """How many there are in all rows."""
    _starts: array[int] = field(default_factory=lambda: array("I"))
    _ends: array[int] = field(default_factory=lambda: array("I"))
    _lines: array[int] = field(default_factory=lambda: array("I"))
    _kept: dict[int, Judgement] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.codes)

    def item(self, index: int) -> Judgement:
        return self.judgement(index, self.record(index))

    def counts(self) -> Counter[str]:
        """By verdict, and those that hold as a round number by that reading."""
        found: Counter[str] = Counter()
        for code, verdict in enumerate(_VERDICTS):
            found[verdict] += self.codes.count(code)
        found[Reading.ROUND_NUMBER] = self.codes.count(ROUND)
        return found

    def severities(self) -> Counter[str]:
        """How many rows fail with every severity."""
        return Counter({word: self.codes.count(code) for word, code in _SEVERITIES.items()})

    def failing(self) -> array[int]:
        """The places of the rows that do not hold."""
        return array("I", (at for at, code in enumerate(self.codes) if code >= ERROR))

    def unchecked(self) -> tuple[Unchecked, ...]:
        """Why rows are unchecked, the most first."""
        found = (Unchecked(reason.words, reason.line, reason.count) for reason in self.reasons.values())
        return tuple(sorted(found, key=lambda entry: (-entry.count, entry.line)))

    def each(self) -> Iterator[tuple[Record, bool]]:
        """Every row, and whether it holds as printed, so that there is no more to say of it."""
        for code, record in zip(self.codes, self.table.rows.records(), strict=True):
            yield record, code == HELD

    def judgement(self, index: int, record: Record) -> Judgement:
        """The judgement on a row at a place."""
        return self._kept.get(index) or judge_row(self.table, record, self.terms)

    def record(self, index: int) -> Record:
        """A row as written."""
        return self.table.rows.record(self._starts[index], self._ends[index], self._lines[index])

    def add(self, record: Record, code: int, figures: int) -> None:
        """Keep what is known of the next row."""
        self._starts.append(record.start)
        self._ends.append(record.end)
        self._lines.append(record.line)
        self.codes.append(code)
        self.figures += figures

    def add_slowly(self, record: Record) -> None:
        """Judge the next row by its claim."""
        found = judge_row(self.table, record, self.terms)
        if found.verdict == "unchecked":
            self.give_reason(found.reason or "", record.line)
            code = UNCHECKED
        elif found.verdict == "consistent":
            code = _HELD.get(found.reading or Reading.NEAREST, HELD)
        else:
            code = _SEVERITIES[found.severity or "error"]
        if len(self._kept) < MOST_KEPT:
            self._kept[len(self)] = found
        self.add(record, code, sum(1 for _ in found.claim.operands()))

    def give_reason(self, words: str, line: int) -> Reason:
        """Count a row as unchecked for a reason, whatever its numbers are."""
        key = _NUMBER.sub("#", words)
        if key not in self.reasons and len(self.reasons) == MOST_REASONS:
            key, words = "", "other reasons"
        reason = self.reasons.setdefault(key, Reason(words, line))
        reason.count += 1
        return reason


def judge_table(table: Table, terms: Terms = AS_USUAL, tick: Tick | None = None) -> JudgedRows:
    """Judge every row; `tick` is told the lines that are done and those of the table.

    Raises InputError for a table that is torn.
    """
    rows = JudgedRows(table, terms)
    plain, total, columns = quick(table, terms), table.text.count("\n"), len(table.head)
    settings, too_large = len(table.roles) > len(table.figures), None
    for done, record in enumerate(table.rows.records(), 1):
        if tick is not None and done % PACE == 0:
            tick(record.line, total)
        cells = record.cells
        row = table.operands(cells)
        outcome = plain(row) if len(cells) <= columns else None
        if outcome is None or (outcome is UNTESTABLE and too_large is None):
            rows.add_slowly(record)
            if outcome is UNTESTABLE:
                too_large = next(reversed(rows.reasons.values()))
            continue
        if outcome is UNTESTABLE and too_large is not None:
            too_large.count += 1
        code = HELD if outcome is HOLDS else _SEVERITIES.get(outcome.severity or "", UNCHECKED)
        rows.add(record, code, sum(map(table.figures.__contains__, row)) if settings else len(row))
    return rows
