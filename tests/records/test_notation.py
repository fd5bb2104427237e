"""How a table writes its decimals: by the table as a whole, or refused in one sentence."""

from __future__ import annotations

import pytest

from figcheck.errors import InputError
from figcheck.records.notation import decide, decimal_of
from figcheck.records.tables import read_table


@pytest.mark.parametrize(
    ("cell", "decimal"),
    [
        ("5.19", "point"), ("5,19", "comma"), ("0,500", "comma"), ("0.500", "point"), (".036", "point"),
        (",036", "comma"), ("1,234.5", "point"), ("1.234,5", "comma"), ("1,234,567", "point"),
        ("1.234.567", "comma"), ("1234,567", "comma"), ("5,1234", "comma"), ("-0,03", "comma"),
        ("p < ,05", "comma"), ("12,5 %", "comma"), ("10; 20,5", "comma"),
        ("28", None), ("1,234", None), ("1.234", None), ("12.345", None), ("about 5", None), ("x", None),
    ],
)  # fmt: skip
def test_what_a_cell_says(cell: str, decimal: str | None) -> None:
    assert decimal_of(cell) == decimal


@pytest.mark.parametrize(
    ("cells", "separator", "decimal"),
    [
        ([], ",", "point"),
        (["28", "1.234"], ";", "point"),
        (["5,19", "1.234"], ";", "comma"),
        (["5,19", "5,21", "5.22"], ";", "comma"),
        (["5.19", "5.21", "5,22"], ",", "point"),
        (["1,234"], ",", "point"),
        (["1,234", "0,5"], "\t", "comma"),
        (["1,234", "0.5"], ";", "point"),
    ],
)
def test_a_table_writes_decimals_as_most_of_its_cells(cells: list[str], separator: str, decimal: str) -> None:
    assert decide("t.csv", enumerate(cells, 2), separator) == decimal


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (
            ["5,19", "5.21"],
            't.csv:2: "5,19" has a decimal comma, and "5.21" in line 3 a decimal point: say --',
        ),
        (
            ["28", "1,234"],
            't.csv:3: "1,234" may be 1234 or 1.234, and no other cell says which: say --decimal',
        ),
    ],
)
def test_a_table_that_may_be_read_two_ways_is_refused(cells: list[str], said: str) -> None:
    with pytest.raises(InputError) as raised:
        decide("t.csv", enumerate(cells, 2), ";")
    assert str(raised.value).startswith(said)


@pytest.mark.parametrize(
    ("text", "decimal", "operands"),
    [
        ("mean;n\n5,19;28\n", None, {"mean": "5.19", "n": "28"}),
        ("mean;n\n1.234,50;28\n", None, {"mean": "1,234.50", "n": "28"}),
        ("mean\tn\n5,19\t1.028\n", None, {"mean": "5.19", "n": "1,028"}),
        ('mean,n\n"5,19",28\n', None, {"mean": "5.19", "n": "28"}),
        ("mean;n\n1,234;28\n", "comma", {"mean": "1.234", "n": "28"}),
        ("mean;n\n1,234;28\n", "point", {"mean": "1,234", "n": "28"}),
        ("mean;n;items\n5,19;28;2\n", None, {"mean": "5.19", "n": "28", "items": "2"}),
        ("mean;note;n\n5.19;1,5;28\n", None, {"mean": "5.19", "n": "28"}),
    ],
)  # fmt: skip
def test_cells_are_read_as_the_table_is_written(text: str, decimal: str | None, operands: object) -> None:
    table = read_table("average", "t.csv", text, decimal)  # type: ignore[arg-type]
    (record,) = table.rows.records()
    assert table.operands(record.cells) == operands
