"""Rows that keep a letter each: made again as they were judged, placed in the text, and little to hold."""

from __future__ import annotations

import tracemalloc

import pytest

from figcheck.errors import InputError
from figcheck.records.judged import JudgedRows, judge_table
from figcheck.records.tables import read_table


def judged(kind: str, text: str, path: str = "t.csv") -> JudgedRows:
    return judge_table(read_table(kind, path, text))


TABLES = {
    "average": 'study,mean,n,items\n"Lee\n2019, ""b""",5.19,28,\nB,5.21,28,\n\n,,,\nC,0.81,28,2\n'
    'D,5.19,280,1\nE,about 5,28,1\nF,"1,005.19",28,1\nG,5.19,28,x\nH,5.19,28,1,9\nI,NA,28,1\n',
    "share": "part,whole,share\n191,266,71%\n190,266,71%\n435000,662000,65.8%\n,28,19.5%\n5,x,1%\n",
    "total": "parts,total\n1;2; 3,6\n1;2;3,7\n",
    "test": "statistic,value,df1,p\nt,2.20,28,.06\nt,2.20,28,<.05\nt,2.20,28,ns\n",
}


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_figure_lies_where_it_is_printed(kind: str, ends: str) -> None:
    text = TABLES[kind].replace("\n", ends)
    rows = judged(kind, text)
    assert len(rows) >= 2
    placed = 0
    for judgement in rows:
        for _, figure in judgement.claim.operands():
            if figure.end:
                placed += 1
                assert rows.table.text[figure.start : figure.end] == figure.text
    assert placed >= len(rows)


@pytest.mark.parametrize("kind", TABLES)
def test_counts_are_those_of_the_rows_made_again(kind: str) -> None:
    rows = judged(kind, TABLES[kind])
    verdicts = [judgement.verdict for judgement in rows]
    counts = rows.counts()
    assert [counts[verdict] for verdict in ("consistent", "inconsistent", "unchecked")] == [
        verdicts.count("consistent"), verdicts.count("inconsistent"), verdicts.count("unchecked"),
    ]  # fmt: skip
    assert [judgement.severity for judgement in rows if judgement.severity] == [
        rows[at].severity for at in rows.failing()
    ]
    assert sum(rows.severities().values()) == counts["inconsistent"]
    assert sum(entry.count for entry in rows.unchecked()) == counts["unchecked"]
    assert rows.figures == sum(1 for judgement in rows for _ in judgement.claim.operands())


def test_lines_are_those_of_the_file() -> None:
    rows = judged("average", TABLES["average"])
    assert [judgement.claim.binding.line for judgement in rows] == [2, 4, 7, 8, 9, 10, 11, 12, 13]


def test_reasons_are_told_once_with_their_number() -> None:
    rows = judged("average", "mean,n\n5.19,300\n5.20,400\n?,3\n5.19,\n1,2,3\n")
    assert [(entry.reason, entry.line, entry.count) for entry in rows.unchecked()] == [
        ("n is too large for a mean printed as 5.19 to be tested", 2, 2),
        ('mean: "?" is no number', 4, 1),
        ("no n given", 5, 1),
        ("3 cells in a table of 2 columns: a cell with a comma goes in quotation marks", 6, 1),
    ]


def test_a_row_takes_no_more_room_than_a_few_bytes() -> None:
    def peak(rows: int) -> int:
        table = read_table("average", "t.csv", "mean,n\n" + "5.19,28\n5.21,28\n5.21,300\n" * rows)
        judge_table(table)
        tracemalloc.start()
        judge_table(table)
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    assert peak(4_000) - peak(1_000) < 9_000 * 40


LINES = """\
{"study": "A \\"mean\\": 5", "mean": 5.20, "n": 28}

{"n": 28, "mean": "5.21", "items": null, "study": "B"}
{"mean": [5.1, 5.2], "n": 28}
{"mean": NaN, "n": 28, "items": 2}
{"mean": 4.70, "n": 10, "integers": true}
"""


def test_json_lines_keep_the_digits_that_are_printed() -> None:
    rows = judged("average", LINES, "t.jsonl")
    assert [judgement.verdict for judgement in rows] == [
        "inconsistent", "consistent", "unchecked", "unchecked", "consistent",
    ]  # fmt: skip
    assert [judgement.claim.binding.line for judgement in rows] == [1, 3, 4, 5, 6]
    first = dict(rows[0].claim.operands())["mean"]
    assert (first.text, rows.table.text[first.start : first.end]) == ("5.20", "5.20")
    assert rows.unchecked()[1].reason == "no mean given"


def test_lists_of_json_lines_are_several_figures() -> None:
    text = '{"parts": [10, 20.5, 30], "total": 61}\n{"total": 60, "parts": "10;20;30"}\n'
    rows = judged("total", text, "t.ndjson")
    assert [judgement.verdict for judgement in rows] == ["inconsistent", "consistent"]
    for judgement in rows:
        for _, figure in judgement.claim.operands():
            assert not figure.end or rows.table.text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"mean": 5, "n": 28}\n[1]\n', "t.jsonl:2: this line is no JSON object"),
        ("[" * 100_000, "t.jsonl:1: this line is no JSON object"),
        ('{"mean": 5}\n', 't.jsonl:1: no column is called "n"; the table has "mean"'),
        ("\n", "t.jsonl: the table is empty: every line is a JSON object"),
    ],
)
def test_json_lines_that_are_no_table(text: str, said: str) -> None:
    with pytest.raises(InputError) as raised:
        judged("average", text, "t.jsonl")
    assert str(raised.value).startswith(said)


@pytest.mark.parametrize("text", ['study,mean,n\n"Lee,5.19,28\nB,5.21,28\n', 'mean,n\n5.19,"28\n'])
def test_a_quotation_mark_that_is_not_closed_is_told_by_its_line(text: str) -> None:
    with pytest.raises(InputError, match=r"t\.csv:2: a cell begins in this row whose quotation mark"):
        judged("average", text)
