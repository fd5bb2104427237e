"""Tables stored column by column: the digits that they keep, and what is no such table."""

from __future__ import annotations

import sys
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from tests.needs import library

from figcheck.app.projects import Projects
from figcheck.app.tables import verify_tables
from figcheck.errors import InputError
from figcheck.records.columnar import columnar

COLUMNS: dict[str, list[Any]] = {
    "study": ["A", 'B, "two"\nlines', None],
    "mean": [Decimal("5.19"), Decimal("5.20"), Decimal("5.21")],
    "n": [28.0, None, 28.5],
    "parts": [[1, 2], [], None],
    "whole": [True, False, None],
}
TEXT = 'study,mean,n,parts,whole\nA,5.19,28.0,1; 2,true\n"B, ""two"" lines",5.20,,,false\n,5.21,28.5,,\n'


def stored(path: str, columns: dict[str, Any]) -> bytes:
    """The bytes of a file with these columns."""
    table, file = library("pyarrow").table(columns), BytesIO()
    if path.endswith(".parquet"):
        library("pyarrow.parquet").write_table(table, file)
    else:
        library("pyarrow.feather").write_feather(table, file)
    return file.getvalue()


@pytest.mark.parametrize("path", ["t.parquet", "t.feather", "T.ARROW"])
def test_cells_keep_the_digits_that_are_printed(path: str) -> None:
    rows = columnar(path, stored(path, COLUMNS), max_size=10_000)
    assert rows.text == TEXT
    assert [record.line for record in rows.records()] == [2, 3, 4]


def test_floats_have_the_digits_of_their_width() -> None:
    pyarrow = library("pyarrow")
    narrow = pyarrow.array([5.19, -3.0, 0.1], pyarrow.float32())
    data = stored("t.parquet", {"mean": narrow, "wide": [5.19, 1e20, 0.1]})
    assert columnar("t.parquet", data, max_size=10_000).text == (
        "mean,wide\n5.19,5.19\n-3.0,1e+20\n0.1,0.1\n"
    )  # fmt: skip


@pytest.mark.parametrize("suffix", [".parquet", ".feather"])
def test_a_table_is_judged_as_its_text_would_be(tmp_path: Path, suffix: str) -> None:
    columns = {"mean": ["5.19", "5.21"] * 15_000, "n": [28] * 30_000}
    path = tmp_path / f"means{suffix}"
    path.write_bytes(stored(path.name, columns))
    (document,) = verify_tables("average", [path], Projects()).documents
    assert document.judgements.counts()["inconsistent"] == 15_000  # type: ignore[attr-defined]
    assert [finding.line for finding in document.findings[:2]] == [2, 4]


@pytest.mark.parametrize("path", ["t.parquet", "t.feather"])
@pytest.mark.parametrize("data", [b"", b"mean,n\n5.19,28\n", b"PAR1" + bytes(40) + b"PAR1"])
def test_other_bytes_are_refused(path: str, data: bytes) -> None:
    library("pyarrow")
    with pytest.raises(InputError, match=r"this is no (Parquet|Arrow) table"):
        columnar(path, data, max_size=10_000)


def test_a_torn_table_is_read_or_refused() -> None:
    data, refused = stored("t.parquet", COLUMNS), 0
    for at in range(4, len(data) - 8, 97):
        try:
            columnar("t.parquet", data[:at] + bytes(8) + data[at + 8 :], max_size=10_000)
        except InputError:
            refused += 1
    assert refused > 3


def test_a_table_that_unpacks_to_more_than_is_read_is_refused() -> None:
    data = stored("t.parquet", {"mean": ["5.19"] * 100_000, "n": [28] * 100_000})
    assert len(data) < 10_000
    with pytest.raises(InputError, match=r"larger than 10,000 characters; --max-size sets the limit"):
        columnar("t.parquet", data, max_size=10_000)


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match=r'needs pyarrow: pip install "figcheck\[parquet\]"'):
        columnar("t.parquet", b"", max_size=10_000)
