"""What the README shows is what figcheck prints, and what it links is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import figcheck
from figcheck.cli.main import execute

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def sessions() -> list[tuple[str, str]]:
    """Every command of the console blocks with what is printed below it."""
    found = []
    pages = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    for block in re.findall(r"```console\n(.*?)```", pages, re.DOTALL):
        for part in block.split("$ figcheck ")[1:]:
            command, _, printed = part.partition("\n")
            found.append((command, printed))
    return found


@pytest.mark.parametrize(("command", "printed"), [case for case in sessions() if case[1]])
def test_the_examples_print_what_is_shown(
    command: str, printed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT / "docs" / "examples")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    execute(shlex.split(command))
    assert capsys.readouterr().out == printed


def test_the_sentence_on_the_command_line_holds(capsys: pytest.CaptureFixture[str]) -> None:
    [command] = [command for command, printed in sessions() if not printed]
    assert execute(shlex.split(command)) == 0
    assert "1 holds" in capsys.readouterr().out


def test_the_record_shown_is_the_record_that_lies_there() -> None:
    record = (ROOT / "docs" / "examples" / "bridges.yaml").read_text(encoding="utf-8")
    assert record.partition("\n")[2] in README


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


def test_the_configuration_shown_is_sound_and_complete(tmp_path: Path) -> None:
    from figcheck.app.configuration import settings_for
    from figcheck.app.settings import KEYS, Settings

    [shown] = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "figcheck.toml").write_text(shown, encoding="utf-8")
    settings = settings_for(tmp_path)
    assert (settings.data, settings.fail_on, settings.max_size) == (
        "data",
        "warning",
        Settings(tmp_path).max_size,
    )
    assert {line.split(" =")[0] for line in shown.splitlines()} == set(KEYS)
