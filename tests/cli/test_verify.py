"""`figcheck verify` through its entry point."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from tests.cli.conftest import ACCEPTED, RECORD, Run


def test_a_mismatch_is_told_with_its_repair_and_exits_1(run: Run) -> None:
    result = run("verify")
    assert result.code == 1
    assert "✗ 472 of 5,229 is 9%, not 19%" in result.out
    assert "texts/bridges.md:3:8 · share · error" in result.out
    assert "▸ 19% → 9%" in result.out
    assert "4 figures, 3 of them in 1 claim: 1 contradicted · 1 error" in result.out
    assert result.err == ""


@pytest.mark.parametrize("folder", [".", "data", "texts"])
def test_the_data_folder_is_found_from_any_folder_below(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.chdir(project / folder)
    result = run("verify", "--format", "concise")
    path = os.path.relpath(project / "texts" / "bridges.md")
    assert result.out == f"{path}:3:8: share 472 of 5,229 is 9%, not 19%\n"
    assert result.code == 1


def test_an_acknowledged_finding_passes_until_it_is_ignored(run: Run, project: Path) -> None:
    (project / "data" / "bridges.yaml").write_text(ACCEPTED)
    accepted = run("verify")
    assert accepted.code == 0
    assert "1 acknowledged · no new finding" in accepted.out
    assert "a misprint, told to the office" in accepted.out
    assert run("verify", "--no-acknowledged").code == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--exit-zero"], 0),
        (["--fail-on", "error"], 1),
        (["--min-claims", "1", "--exit-zero"], 0),
        (["--fail-on", "none"], 2),
        (["--min-claims", "-1"], 2),
        (["--max-size", "huge"], 2),
        (["--max-size", "10"], 2),
        (["--format", "xml"], 2),
        (["missing.yaml"], 2),
        (["texts/bridges.md"], 2),
        (["texts"], 2),
    ],
)
def test_exit_codes(run: Run, arguments: list[str], code: int) -> None:
    result = run("verify", *arguments)
    assert result.code == code
    assert (result.err != "") == (code == 2)
    assert "Traceback" not in result.err


def test_demands_that_are_not_met_fail(run: Run, project: Path) -> None:
    (project / "texts" / "bridges.md").write_text("Of 20, 10, or 50%, did. A crew of 14,210 did.\n")
    (project / "data" / "bridges.yaml").write_text(
        "text: ../texts/bridges.md\nclaims:\n  - share: 20{whole}, 10{part}, or 50%{share}\n"
    )
    assert run("verify").code == 0
    few = run("verify", "--min-claims", "2")
    assert (few.code, few.err) == (1, "figcheck: 1 claim was checked, fewer than the 2 asked for\n")
    incomplete = run("verify", "--complete")
    told = "figcheck: 1 figure is in no claim, and none may be: 14,210 (texts/bridges.md:1)\n"
    assert (incomplete.code, incomplete.err) == (1, told)
    (project / "figcheck.toml").write_text("complete = true\n")
    assert run("verify").code == 1


def test_json_follows_the_report(run: Run) -> None:
    result = run("verify", "--format", "json")
    report = json.loads(result.out)
    assert report["summary"]["errors"] == 1
    assert report["documents"][0]["path"] == "texts/bridges.md"
    assert report["documents"][0]["claims"][0]["verdict"] == "inconsistent"


def test_sound_records_are_reported_beside_unsound_ones(run: Run, project: Path) -> None:
    (project / "data" / "broken.yaml").write_text("titel: x\nclaims: [\n")
    (project / "data" / "other.yaml").write_text("titel: x\n")
    result = run("verify")
    assert result.code == 2
    assert "472 of 5,229" in result.out
    assert "figcheck: data/broken.yaml:" in result.err
    assert 'did you mean "title"?' in result.err


def test_another_text_for_the_one_record(run: Run, project: Path) -> None:
    other = project / "original.txt"
    other.write_text("Of the 5,229 bridges inspected, 472, or 19%, were bad.\n")
    result = run("verify", "data/bridges.yaml", "--text", "original.txt", "--format", "concise")
    assert result.out == "original.txt:1:8: share 472 of 5,229 is 9%, not 19%\n"
    (project / "data" / "second.yaml").write_text(RECORD)
    assert "--text goes with one record, not with 2" in run("verify", "--text", "original.txt").err


def test_without_records_it_says_what_to_do(run: Run, project: Path) -> None:
    (project / "data" / "bridges.yaml").unlink()
    result = run("verify")
    assert result.code == 2
    assert "figcheck scan FILE" in result.err
    (project / "figcheck.toml").write_text('data = "records"\n')
    assert run("verify").err.startswith("figcheck: records: there is no such folder")


def test_a_configuration_with_a_typo(run: Run, project: Path) -> None:
    (project / "figcheck.toml").write_text('dta = "records"\n')
    result = run("verify")
    assert (result.code, result.out) == (2, "")
    assert result.err == 'figcheck: figcheck.toml:1: unknown key "dta"; did you mean "data"?\n'


def test_an_output_file_is_whole_and_plain(run: Run, project: Path) -> None:
    result = run("verify", "--output", "report.txt")
    assert (result.code, result.out) == (1, "")
    assert "✗ 472 of 5,229" in (project / "report.txt").read_text(encoding="utf-8")
    refused = run("verify", "--output", "missing/report.txt")
    assert refused.code == 2
    assert refused.err == "figcheck: missing/report.txt: cannot be written: no such file or directory\n"


def test_an_error_of_figchecks_own_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a \x1b fault")

    monkeypatch.setattr("figcheck.app.run.check", broken)
    result = run("verify")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(
        "figcheck: data/bridges.yaml: figcheck failed on this (ZeroDivisionError: a \\x1b fault)"
    )
    monkeypatch.setenv("FIGCHECK_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("verify")


def test_ctrl_c_is_130_without_a_word(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("figcheck.app.run.check", interrupted)
    result = run("verify")
    assert (result.code, result.out, result.err.strip()) == (130, "", "")


def test_findings_of_a_record_without_a_text_come_in_its_order(run: Run, project: Path) -> None:
    claims = (
        "total: {parts: ['10', '20'], total: '31'}",
        "share: {part: '20', whole: '40', share: 45%}",
        "part: {part: '11', whole: '10'}",
    )
    record = "claims:\n" + "".join(f"  - {claim}\n" for claim in claims)
    (project / "data" / "bridges.yaml").write_text(record)
    told = run("verify", "--format", "concise").out.splitlines()
    assert [line.split(" ")[:2] for line in told] == [
        ["data/bridges.yaml:2:5:", "total"],
        ["data/bridges.yaml:3:5:", "share"],
        ["data/bridges.yaml:4:5:", "part"],
    ]


def test_a_given_figure_counts_only_where_a_claim_uses_it(run: Run, project: Path) -> None:
    given = "given:\n  - last_year: 400,651\n    source: the office\n"
    (project / "data" / "bridges.yaml").write_text(RECORD + given)
    assert "4 figures, 3 of them in 1 claim" in run("verify").out
    used = "  - range: {value: last_year, low: last_year, high: last_year}\n"
    (project / "data" / "bridges.yaml").write_text(RECORD + used + given)
    assert "5 figures, 4 of them in 2 claims" in run("verify").out


def test_the_closing_sentence_is_for_figures_that_disagree(run: Run, project: Path) -> None:
    closing = "figcheck sees that figures disagree"
    assert closing in run("verify").out
    (project / "data" / "bridges.yaml").write_text("text: ../texts/bridges.md\nquotes:\n  - 5,228{a}\n")
    lost = run("verify")
    assert lost.code == 1
    assert closing not in lost.out
