"""What is in preview never reports unless it is asked for, and is listed where rules are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import figcheck
from figcheck.app.configuration import settings_for
from figcheck.app.scan import checked
from figcheck.app.settings import Settings
from figcheck.claims import registry
from figcheck.claims.rules_page import pages
from figcheck.cli.main import execute
from figcheck.documents.reader import read_text
from figcheck.extract.cues import cues
from figcheck.extract.cues.language import Cue
from figcheck.extract.forms import forms
from figcheck.extract.offered import Bindable, offered, previewed

SHARE = "Of the 5,229 bridges inspected, 472, or 19%, were rated unsafe.\n"
RECORD = (
    "title: x\ntext: a.md\nclaims:\n  - share: 5,229{whole} bridges inspected, 472{part}, or 19%{share}\n"
)
TEXTS = [(form, re.sub(r"\{\w+\}", "", text)) for form in (*cues(), *forms()) for text in form.reads]
OF_PREVIEW = [(form, text) for form, text in TEXTS if form in previewed()]
ON, OFF = Settings(Path(), preview=True), Settings(Path())


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(SHARE)
    (tmp_path / "a.yaml").write_text(RECORD)
    return tmp_path


def bound_by(text: str, settings: Settings) -> set[str | None]:
    found = checked(read_text(text), cues="all", settings=settings)
    return {judgement.claim.binding.cue for judgement in found.judgements}


@pytest.mark.parametrize(("form", "text"), OF_PREVIEW)
def test_a_form_in_preview_binds_when_it_is_asked_for_alone(form: Bindable, text: str) -> None:
    assert form.name in bound_by(text, ON)
    assert form.name not in bound_by(text, OFF)
    alone = figcheck.scan(text).documents[0]
    assert form.name not in {judgement.claim.binding.cue for judgement in alone.judgements}


def test_no_form_in_preview_binds_anything_anywhere_without_being_asked_for() -> None:
    new = {form.name for form in previewed()}
    everything = "\n\n".join(text for _, text in TEXTS)
    assert new & bound_by(everything, ON)
    assert not new & bound_by(everything, OFF)


def test_a_cue_is_offered_as_a_form_is() -> None:
    new = Cue("new", "part:count of whole:count", "share", preview=True)
    old = Cue("old", "part:count of whole:count", "share")
    assert list(offered([new, old], preview=False)) == [old]
    assert list(offered([new, old], preview=True)) == [new, old]


@pytest.mark.parametrize(
    "command", [["verify", "a.yaml"], ["scan", "a.md"], ["scan", "a.md", "--cues", "all"]]
)
def test_a_kind_in_preview_never_reports_without_the_flag(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    assert execute(command) == 1
    monkeypatch.setattr(registry, "PREVIEW", frozenset({"share"}))
    monkeypatch.setattr("figcheck.extract.read._BINDERS", {})
    assert execute(command) == 0
    assert execute([*command, "--preview"]) == 1
    (project / "figcheck.toml").write_text("preview = true\n")
    capsys.readouterr()
    assert execute([*command, "--format", "concise"]) == 1
    assert capsys.readouterr().out == "a.md:1:8: share 472 of 5,229 is 9%, not 19%\n"


def test_a_record_says_why_its_claim_is_not_checked(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(registry, "PREVIEW", frozenset({"share"}))
    execute(["verify", "a.yaml", "--format", "json"])
    [claim] = json.loads(capsys.readouterr().out)["documents"][0]["claims"]
    assert (claim["verdict"], claim["reason"]) == ("unchecked", "share is in preview, and preview is off")


def test_rules_list_what_is_in_preview(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new = {(form.kind, form.name) for form in previewed()}
    execute(["rules", "--format", "json"])
    told = json.loads(capsys.readouterr().out)["rules"]
    assert {(rule["name"], name) for rule in told for name in rule["preview_forms"]} == new
    assert not any(rule["preview"] for rule in told)
    execute(["rules"])
    listed = capsys.readouterr().out
    assert all(name in listed for _, name in new)
    for rule, name in new:
        execute(["rules", rule])
        assert name in " ".join(capsys.readouterr().out.split())
    monkeypatch.setattr(registry, "PREVIEW", frozenset({"share"}))
    execute(["rules", "share"])
    assert "This rule is in preview" in capsys.readouterr().out
    assert " In preview.\n" in pages()["share.md"]


def test_the_page_on_configuration_names_what_is_in_preview() -> None:
    page = (Path(__file__).parents[1] / "docs" / "configuration.md").read_text(encoding="utf-8")
    listed = page.partition("## Preview")[2]
    assert re.findall(r"^- `(\w+)`: (.+)$", listed, re.MULTILINE) == [
        (form.kind, form.name) for form in previewed()
    ]


def test_preview_is_a_key_of_the_configuration(project: Path) -> None:
    assert settings_for(project).preview is False
    (project / "figcheck.toml").write_text("preview = true\n")
    assert settings_for(project).preview is True


GRANT = "The town pays $1,200 a month for 24 months, or $28,900.\n"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["show", "grant.md"], "not $28,900"),
        (["show", "grant.md:1"], "= $28,800"),
        (["baseline", "write", "grant.md", "--baseline", "known.json"], "1 known finding"),
        (["draft", "grant.md", "-o", "-"], "$28,900{product=months}"),
    ],
)
def test_every_command_that_reads_words_takes_those_in_preview(
    project: Path, capsys: pytest.CaptureFixture[str], command: list[str], told: str
) -> None:
    (project / "grant.md").write_text(GRANT)
    execute(command)
    assert told not in "".join(capsys.readouterr())
    if command[0] != "draft":
        execute([*command, "--preview"])
        assert told in "".join(capsys.readouterr())
    (project / "figcheck.toml").write_text("preview = true\n")
    execute(command)
    assert told in "".join(capsys.readouterr())
