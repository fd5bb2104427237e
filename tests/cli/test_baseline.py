"""`figcheck baseline` and `--baseline`, on records and on texts."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import BRIDGES, Run


def test_what_is_known_does_not_fail_a_check(run: Run, project: Path) -> None:
    assert run("verify").code == 1
    done = run("baseline", "write")
    assert (done.code, done.out, done.err) == (0, "", "figcheck: figcheck-baseline.json: 1 known finding\n")
    known = run("verify", "--baseline", "figcheck-baseline.json")
    assert known.code == 0
    assert "1 known finding in figcheck-baseline.json" in known.out
    (project / "figcheck.toml").write_text('baseline = "figcheck-baseline.json"\n')
    assert run("verify").code == 0
    assert run("scan", "texts").code == 0


def test_a_new_finding_beside_known_ones_fails(run: Run, project: Path) -> None:
    run("baseline", "write", "texts", "--baseline", "known.json")
    text = project / "texts" / "bridges.md"
    text.write_text(f"{BRIDGES}\nOf the 800 ferries, 472, or 19%, were late.\n")
    result = run("scan", "texts", "--baseline", "known.json", "--format", "concise")
    assert (result.code, result.out.count("\n")) == (1, 1)
    assert "472 of 800 is 59%, not 19%" in result.out


def test_known_findings_are_shown_and_pruned(run: Run, project: Path) -> None:
    run("baseline", "write", "texts/bridges.md", "data")
    entries = json.loads((project / "figcheck-baseline.json").read_text())["findings"]
    assert [entry["count"] for entry in entries] == [2]
    assert run("baseline", "show").out == (
        "texts/bridges.md: share 472 of 5,229 is 9%, not 19% (2 times): "
        "“5,229 bridges inspected, 472, or 19%”\n"
    )
    (project / "texts" / "bridges.md").write_text(BRIDGES.replace("19%", "9%"))
    assert run("baseline", "prune", "texts").code == 0
    assert json.loads((project / "figcheck-baseline.json").read_text())["findings"] == []


def test_a_baseline_is_not_written_when_an_input_cannot_be_read(run: Run, project: Path) -> None:
    result = run("baseline", "write", "texts", "missing.md")
    assert result.code == 2
    assert "not written, since not all could be checked" in result.err
    assert not (project / "figcheck-baseline.json").exists()


def test_rules_that_are_left_out_are_no_stale_entries(run: Run, project: Path) -> None:
    run("baseline", "write", "texts")
    result = run(
        "scan", "texts", "--baseline", "figcheck-baseline.json", "--ignore", "share", "--format", "json"
    )
    assert json.loads(result.out)["documents"][0]["findings"] == []


def test_known_findings_follow_the_schema(run: Run, project: Path) -> None:
    run("baseline", "write", "texts")
    found = json.loads(run("scan", "texts", "--baseline", "figcheck-baseline.json", "--format", "json").out)
    [finding] = found["documents"][0]["findings"]
    assert finding["acknowledged"] == {
        "figure": "472",
        "reason": "a known finding",
        "baseline": "figcheck-baseline.json",
    }
    assert found["summary"]["acknowledged"] == 1
