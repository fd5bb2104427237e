"""Hedges as a project's configuration has them: in a scan, in a record, on the page of an article."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import pytest

from figcheck.app.configuration import settings_for
from figcheck.app.customs import hedges
from figcheck.app.run import check_any, check_record
from figcheck.app.scan import checked
from figcheck.app.settings import Settings
from figcheck.check.report import DocumentReport
from figcheck.documents.reader import read_text
from figcheck.errors import InputError
from figcheck.numbers.customs import Reach
from figcheck.numbers.lexer import figures
from figcheck.numbers.readings import possible

ABOUT = "About 435,000 of 870,000, or 45%, left.\n"
OVER = "More than 5,000 of 10,000 people, or 92%, stayed.\n"
RECORD = "title: x\ntext: a.txt\nclaims:\n  - share: About 435,000{part} of 870,000{whole}, or 45%{share}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ABOUT)
    (tmp_path / "a.yaml").write_text(RECORD)
    return tmp_path


def verdicts(document: DocumentReport) -> list[str | None]:
    return [judgement.severity or judgement.verdict for judgement in document.judgements]


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        (ABOUT, {}, "warning"),
        (ABOUT, {"about": "0.2"}, "consistent"),
        (ABOUT, {"About": "20%"}, "consistent"),
        (ABOUT, {"about": {"least": "0.2", "most": "0.3"}}, "consistent"),
        (ABOUT, {"about": {"least": "0.02", "most": "0.3"}}, "warning"),
        (ABOUT, {"roughly": "0.2"}, "warning"),
        (ABOUT.replace("About", "Roughly"), {"about": "0.2"}, "consistent"),
        (ABOUT.replace("About", "Roughly"), {"about": "0.2", "roughly": 0}, "warning"),
        (OVER, {}, "consistent"),
        (OVER, {"more than": "1/2"}, "warning"),
        (OVER.replace("92%", "42%"), {"more than": 5}, "error"),
    ],
)
def test_an_entry_moves_the_customary_side_alone(
    text: str, written: dict[str, object], expected: str
) -> None:
    settings = Settings(Path(), hedges=hedges(written))
    assert verdicts(checked(read_text(text), settings=settings)) == [expected]


@pytest.mark.parametrize(("printed", "reach"), [("1.2 million", 100_000), ("435,000", 8_700), ("400", 40)])
def test_the_page_says_how_far_a_hedge_reaches(printed: str, reach: int) -> None:
    page = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert re.search(rf'"about {printed}":[^;)]*\b{reach:,}[;)]', " ".join(page.split()))
    [figure] = list(figures(f"about {printed} people"))
    values = possible(figure)
    assert values.low is not None
    assert figure.value - values.low == reach


def test_records_pages_and_scans_read_hedges_alike(folder: Path) -> None:
    usual = settings_for(folder)
    (folder / "figcheck.toml").write_text('[hedges]\nabout = "0.2"\n')
    ours = settings_for(folder)
    for settings, expected in ((usual, "warning"), (ours, "consistent")):
        found = [
            check_record(Path("a.yaml"), settings),
            check_any(Path("a.txt"), settings),
            checked(read_text(ABOUT), settings=settings),
        ]
        assert [verdicts(document) for document in found] == [[expected]] * 3
    [hedged] = [figure for figure in found[1].article.figures if figure.hedge]
    assert possible(hedged).low == Fraction(348_000)


def test_threads_with_customs_of_their_own_do_not_meet() -> None:
    settings = [Settings(Path(), hedges=hedges({"about": f"{reach}%"})) for reach in (1, 20)] * 20
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda each: verdicts(checked(read_text(ABOUT), settings=each)), settings))
    assert found == [["warning"], ["consistent"]] * 20
    assert verdicts(checked(read_text(ABOUT))) == ["warning"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("hedges = 3\n", '1: hedges is to be a table such as { nearly = "0.15" }'),
        ('[hedges]\nnearli = "0.1"\n', 'and none is called "nearli"; did you mean "nearly"?'),
        ("[hedges]\nnearly = true\n", 'for "nearly", a part of the number such as "0.15"'),
        ("[hedges]\nnearly = 1e999999999\n", 'for "nearly", a part of the number'),
        ("[hedges]\nnearly = { least = 0.1 }\n", 'for "nearly", a part of the number'),
        ("[hedges]\nnearly = { least = 0.2, most = 0.1 }\n", 'for "nearly" least is to be no more than most'),
    ],
)
def test_an_unsound_entry_is_told(folder: Path, written: str, told: str) -> None:
    (folder / "figcheck.toml").write_text(written)
    with pytest.raises(InputError) as caught:
        settings_for(folder)
    assert told in str(caught.value)


def test_a_decimal_without_quotation_marks_is_exact(folder: Path) -> None:
    (folder / "figcheck.toml").write_text("[hedges]\nnearly = 0.1\n")
    tenth = Fraction(1, 10)
    assert settings_for(folder).hedges == {"nearly": Reach(tenth, tenth)}
