"""`figcheck verify --kind --plot`: a picture of a table, by the ending of its file."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.needs import library

MEANS = "study,mean,n\nA,5.19,28\nB,5.21,28\nC,4.40,41\nD,3.1,900\n<script>,-0.50,10\n"
SPREADS = "study,mean,sd,n,low,high\nA,3.97,0.08,15,1,7\nB,4.00,1.00,9,1,7\nC,3.44,3.45,9,1,7\n"
BINARY = 'mean,sd,n\n0.446,0.54,56\n0.77,0.42,"1,683"\n'


@pytest.fixture
def table(project: Path) -> Path:
    library("matplotlib")
    (project / "means.csv").write_text(MEANS)
    return project


@pytest.mark.parametrize(("ending", "begin"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("PDF", b"%PDF")])
def test_a_picture_is_made_beside_the_report(table: Path, run: Run, ending: str, begin: bytes) -> None:
    made = table / f"means.{ending}"
    result = run("verify", "--kind", "average", "means.csv", "--plot", made.name)
    assert result.code == 1
    assert "no whole total of 28 gives a mean of 5.19" in result.out
    assert result.err == ""
    data = made.read_bytes()
    assert data.startswith(begin)
    assert len(data) > 5_000
    run("verify", "--kind", "average", "means.csv", "--plot", made.name)
    assert made.read_bytes() == data, "the same table is the same picture"


@pytest.mark.parametrize(("kind", "text"), [("average", MEANS), ("spread", SPREADS), ("binary", BINARY)])
def test_every_kind_has_its_picture(table: Path, run: Run, kind: str, text: str) -> None:
    (table / "table.csv").write_text(text)
    assert run("verify", "--kind", kind, "table.csv", "--plot", "table.png").err == ""
    width, height = struct.unpack(">II", (table / "table.png").read_bytes()[16:24])
    assert width == 1800
    assert 700 < height < 1200


@pytest.mark.parametrize("rows", [1, 3_000])
def test_one_row_and_thousands(table: Path, run: Run, rows: int) -> None:
    lines = [f"{row % 700 // 100}.{row % 100:02d},{row % 97 + 1}" for row in range(rows)]
    (table / "table.csv").write_text("mean,n\n" + "\n".join(lines) + "\n")
    assert run("verify", "--kind", "average", "table.csv", "--plot", "table.svg").err == ""
    assert (table / "table.svg").stat().st_size < 1_000_000


def test_whatever_a_row_is_called_it_is_drawn_and_nothing_said(table: Path, run: Run) -> None:
    names = ["$\\frac{1$", "😀 研究 مثال", "\x1b[31m<b>&", "x" * 500, "%d {x}", "\u202e", "-", ""]
    cells = [
        "5.19,28",
        "52.1%,48",
        "-3.41,17",
        "123456.78,45",
        "5.5,1",
        "5.1234,12",
        '5.123456,"1,212"',
        "5,12",
    ]
    rows = "".join(f'"{name}",{cell}\n' for name, cell in zip(names, cells, strict=True))
    (table / "table.csv").write_text(f"study,mean,n\n{rows}", encoding="utf-8")
    for ending in ("png", "svg", "pdf"):
        assert run("verify", "--kind", "average", "table.csv", "--plot", f"table.{ending}").err == ""
    assert "\x1b" not in (table / "table.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--kind", "share", "--plot", "x.png"],
            "no picture is drawn of share, but of average, spread, binary",
        ),
        (["--kind", "average", "--plot", "x"], "a picture ends in .png, .svg or .pdf"),
        (["--kind", "average", "--plot", "x.csv"], "a picture ends in .png, .svg or .pdf, not .csv"),
        (["--kind", "average", "--plot", "x.png", "-o", "x.png"], "--output names the same file"),
        (["--plot", "x.png"], "--plot goes with --kind"),
        (["--figures"], "--figures goes with --kind"),
        (["--decimal", "comma"], "--decimal goes with --kind"),
        (["--kind", "average", "--plot", "gone/x.png"], "gone/x.png: cannot be written: no such file"),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence(table: Path, run: Run, arguments: list[str], said: str) -> None:
    result = run("verify", "means.csv", *arguments)
    assert result.code == 2
    assert said in result.err
    assert result.err.count("\n") == 1
    assert not (table / "x.png").exists()


def test_rows_that_cannot_be_checked_are_no_picture(table: Path, run: Run) -> None:
    (table / "means.csv").write_text("mean,n\n3.1,400\n?,3\n")
    result = run("verify", "--kind", "average", "means.csv", "--plot", "means.png")
    assert result.code == 2
    assert "2 rows unchecked" in result.out
    assert result.err == "figcheck: no picture is drawn: no row of average could be checked\n"


def test_without_matplotlib_the_extra_is_named(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "means.csv").write_text(MEANS)
    monkeypatch.setattr("figcheck.report.picture.find_spec", lambda name: None)
    result = run("verify", "--kind", "average", "means.csv", "--plot", "means.png")
    assert (result.code, result.out) == (2, "")
    assert result.err == 'figcheck: a picture needs matplotlib: pip install "figcheck[plot]"\n'


def test_matplotlib_is_imported_only_to_draw(table: Path) -> None:
    code = (
        "import sys; from figcheck.cli.main import execute;"
        "execute(['verify', '--kind', 'average', 'means.csv']);"
        "sys.exit('matplotlib' in sys.modules or 'numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
