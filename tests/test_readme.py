"""What the README shows is what figcheck prints, and what it links is there."""

from __future__ import annotations

import html
import importlib
import re
import shlex
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import figcheck
from figcheck.app.configuration import settings_for
from figcheck.app.settings import KEYS, Settings
from figcheck.cli.main import execute
from figcheck.numbers.customs import usual as usual_reach
from figcheck.numbers.hedges import HEADS, HEDGES
from tests.needs import library

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TUTORIAL = ROOT / "docs" / "tutorial.md"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
EXAMPLES = [page for page in PAGES if page != TUTORIAL]
"""Pages whose commands run in `docs/examples`."""


def sessions(*chosen: Path) -> list[tuple[str, str]]:
    """Every command of the console blocks of some pages with what is printed below it."""
    found = []
    pages = "\n".join(page.read_text(encoding="utf-8") for page in chosen)
    for block in re.findall(r"```console\n(.*?)```", pages, re.DOTALL):
        for part in block.split("$ figcheck ")[1:]:
            command, _, printed = part.partition("\n")
            found.append((command, printed))
    return found


@pytest.mark.parametrize(("command", "printed"), [case for case in sessions(*EXAMPLES) if case[1]])
def test_the_examples_print_what_is_shown(
    command: str, printed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_in(ROOT / "docs" / "examples", command, printed, monkeypatch, capsys)


@pytest.mark.parametrize(("command", "printed"), sessions(TUTORIAL))
def test_the_tutorial_prints_what_is_shown(
    command: str, printed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    printed_in(ROOT, command, printed, monkeypatch, capsys)


def printed_in(
    folder: Path,
    command: str,
    printed: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    execute(shlex.split(command))
    assert capsys.readouterr().out == printed


def test_the_sentence_on_the_command_line_holds(capsys: pytest.CaptureFixture[str]) -> None:
    [command] = [command for command, printed in sessions(*EXAMPLES) if not printed]
    assert execute(shlex.split(command)) == 0
    assert capsys.readouterr().out.startswith("✓ the text\n\n3 figures, all of them in 1 claim: 1 holds")


def test_the_tutorial_shows_the_record_that_lies_there() -> None:
    record = (ROOT / "data" / "rca-releases.yaml").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", TUTORIAL.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == 2
    assert all(block in record for block in blocks)


def test_the_commands_of_the_tutorial_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", TUTORIAL.read_text(encoding="utf-8"), re.DOTALL))
    commands = re.findall(r"^figcheck (.*?)(?:  +#.*)?$", shell, re.MULTILINE)
    monkeypatch.chdir(ROOT)
    sheet = tmp_path / "sheet.csv"
    codes = [
        execute(shlex.split(command.replace("sheet.csv", sheet.as_posix())))
        for command in commands
        if "--watch" not in command
    ]
    assert codes == [1, 0]
    assert sheet.read_text(encoding="utf-8").startswith("line,sentence,figure,")
    assert "1. Line 23 gives 191 of 266 as 71%, and beside it 11,754 (line 16)," in capsys.readouterr().out


@pytest.mark.parametrize("picture", sorted((ROOT / "docs" / "pictures").glob("*.svg")), ids=lambda p: p.stem)
def test_the_pictures_show_what_is_printed(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stale: run `python docs/pictures/draw.py`."""
    monkeypatch.syspath_prepend(str(picture.parent))
    draw = importlib.import_module("draw")
    folder, arguments = draw.COMMANDS[picture.stem.rpartition("-")[0]]
    words = re.sub(r"<[^>]*>", " ", picture.read_text(encoding="utf-8"))
    drawn = set(html.unescape(words).replace("\xa0", " ").split())
    printed = re.sub(r"\x1b\[[0-9;]*m", "", draw.run(folder, arguments))
    assert printed
    assert [word for word in printed.split() if re.search(r"\w", word) and word not in drawn] == []


def test_the_record_shown_is_the_record_that_lies_there() -> None:
    record = (ROOT / "docs" / "examples" / "bridges.yaml").read_text(encoding="utf-8")
    assert record.partition("\n")[2] in README


def test_the_acknowledgement_shown_is_for_the_record_shown(tmp_path: Path) -> None:
    record, acknowledged = re.findall(r"```yaml\n((?:title|acknowledged):.*?)```", README, re.DOTALL)
    name = re.search(r"`(\d+%)\{share=rate\}`", README)
    assert name is not None
    named = record.replace(f"{name[1]}{{share}}", f"{name[1]}{{share=rate}}")
    (tmp_path / "bridges.yaml").write_text(named + acknowledged, encoding="utf-8")
    text = (ROOT / "docs" / "examples" / "bridges.md").read_text(encoding="utf-8")
    (tmp_path / "bridges.md").write_text(text, encoding="utf-8")
    assert execute(["verify", str(tmp_path / "bridges.yaml")]) == 0


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    [code] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {"figcheck": figcheck})  # noqa: S102
    assert capsys.readouterr().out == "1 472 of 5,229 is 9%, not 19% 9%\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)|(?:src|srcset)=\"([^\"]+)\"", text)
    for link in (one or other for one, other in links):
        if not link.startswith("https://"):
            assert (page.parent / link).exists(), link


def settings_of(block: str, folder: Path) -> Settings:
    (folder / "figcheck.toml").write_text(block, encoding="utf-8")
    return settings_for(folder)


def test_every_configuration_shown_is_sound_and_every_key_is_shown(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    usual, *others = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    shown = {*settings_of(usual, tmp_path).lines}
    assert replace(settings_of(usual, tmp_path), source=None, lines={}) == Settings(tmp_path)
    for block in (*others, *re.findall(r"```toml\n(.*?)```", README, re.DOTALL)):
        shown |= {*settings_of(block, tmp_path).lines}
    assert {key for key in shown if not key.startswith("hedges.")} == set(KEYS)


def test_the_page_on_configuration_has_every_hedge_and_how_far_it_reaches() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    for head, rule in HEADS.items():
        [words] = re.findall(
            rf"^- \*\*{re.escape(head)}\*\*:(.*?)(?=^- |^#|\Z)", page, re.DOTALL | re.MULTILINE
        )
        assert {head, *re.findall(r"`(.+?)`", " ".join(words.split()))} == {
            each for each in HEDGES if HEDGES[each] is rule
        }
        [row] = [line for line in page.splitlines() if line.startswith("|") and f"`{head}`" in line]
        reach = usual_reach(head)
        bounds = ["", ""] if reach is None else [str(reach.least), str(reach.most)]
        assert [cell.strip() for cell in row.split("|")[3:5]] == bounds


def test_the_table_goes_to_a_frame_and_to_its_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    library("pandas")
    library("matplotlib")
    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    (command,) = re.findall(r"```sh\nfigcheck (.*?)\n```", page)
    (tmp_path / "means.csv").write_bytes((ROOT / "docs" / "examples" / "means.csv").read_bytes())
    monkeypatch.chdir(tmp_path)
    held: dict[str, Any] = {"figcheck": figcheck}
    exec(code, held)  # noqa: S102
    assert list(held["table"]["verdict"]).count("inconsistent") == 4
    assert execute(shlex.split(command)) == 1
    assert (tmp_path / "means.png").stat().st_size > 50_000
    capsys.readouterr()
