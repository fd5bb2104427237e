"""Known findings: by words and values, with their number, and of which file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from figcheck.app.baseline import Baseline, load, of_report, pruned, with_known, written
from figcheck.app.projects import Projects
from figcheck.app.scan import scan_paths
from figcheck.check.report import Report
from figcheck.errors import InputError


def wrong(share: int) -> str:
    return f"Of the 5,229 bridges inspected, 472, or {share}%, were rated unsafe.\n\n"


TWENTY = "".join(map(wrong, range(20, 40)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    return tmp_path


def scan(text: str, name: str = "texts/report.md") -> Report:
    Path(name).write_text(text)
    return scan_paths([Path(name)], Projects())


def kept(report: Report) -> Baseline:
    """The baseline of a report, as it is read from its file."""
    file = Path("known.json")
    file.write_text(written(of_report(report, file)))
    return load(file)


def new(report: Report) -> list[str]:
    return [
        finding.message
        for document in report.documents
        for finding in document.findings
        if finding.acknowledged is None
    ]


def test_twenty_known_findings_and_one_new(folder: Path) -> None:
    baseline = kept(scan(TWENTY))
    assert new(with_known(scan(TWENTY), baseline)) == []
    edited = f"# A head\n\nWords of 2024.\n\n{TWENTY.replace('rated', 'called')}{wrong(50)}"
    assert new(with_known(scan(edited), baseline)) == ["472 of 5,229 is 9%, not 50%"]


def test_a_second_equal_mistake_is_new(folder: Path) -> None:
    baseline = kept(scan(wrong(20)))
    assert new(with_known(scan(wrong(20) * 2), baseline)) == ["472 of 5,229 is 9%, not 20%"]
    assert [entry.count for entry in kept(scan(wrong(20) * 3)).entries] == [3]


def test_a_file_of_the_same_name_elsewhere_is_another(folder: Path) -> None:
    baseline = kept(scan(wrong(20)))
    (folder / "old").mkdir()
    assert new(with_known(scan(wrong(20), "old/report.md"), baseline)) == ["472 of 5,229 is 9%, not 20%"]


def test_the_folder_from_which_it_is_run_changes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(scan(wrong(20)))
    monkeypatch.chdir(folder / "texts")
    report = scan_paths([Path("report.md")], Projects())
    assert new(with_known(report, load(Path("../known.json")))) == []


def test_what_is_gone_is_a_note_and_is_pruned(folder: Path) -> None:
    both = Report((*scan(TWENTY).documents, *scan(wrong(20), "texts/other.md").documents))
    baseline = kept(both)
    report = with_known(scan(wrong(20) + wrong(21)), baseline)
    assert new(report) == [
        "18 known findings of texts/report.md are gone: figcheck baseline prune takes them out"
    ]
    [note] = [entry for entry in report.documents[0].findings if entry.rule == "suppression"]
    assert (note.severity, note.path) == ("note", "known.json")
    left = pruned(baseline, scan(wrong(20) + wrong(21)))
    assert sorted((entry.path, entry.message[-4:]) for entry in left.entries) == [
        ("texts/other.md", " 20%"),
        ("texts/report.md", " 20%"),
        ("texts/report.md", " 21%"),
    ]


def test_the_file_is_the_same_bytes_and_has_no_line_numbers(folder: Path) -> None:
    baseline = of_report(scan(TWENTY), Path("known.json"))
    assert written(baseline) == written(of_report(scan(f"\n\n{TWENTY}"), Path("known.json")))
    entry = json.loads(written(baseline))["findings"][0]
    assert set(entry) == {"path", "rule", "fingerprint", "count", "message", "quote"}
    assert entry["quote"].startswith("5,229 bridges inspected, 472, or ")


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (None, "there is no such baseline; figcheck baseline write makes it"),
        ("{", "this is no baseline: not JSON"),
        ("\x00\xff", "this is no baseline: not JSON"),
        ("[" * 100_000, "this is no baseline: not JSON"),
        ("[]", "this is no baseline of figcheck"),
        ('{"version": 1}', "this is no baseline of figcheck"),
        (
            '{"figcheck baseline": 2, "findings": []}',
            "a baseline of version 2, and this figcheck reads version 1",
        ),
        ('{"figcheck baseline": 1}', "entry 1 of the baseline is not one that figcheck wrote"),
        ('{"figcheck baseline": 1, "findings": [{}]}', "entry 1 of the baseline is not one"),
    ],
)
def test_a_file_that_is_no_baseline_is_one_sentence(folder: Path, held: str | None, told: str) -> None:
    if held is not None:
        Path("known.json").write_text(held, encoding="latin-1")
    with pytest.raises(InputError) as caught:
        load(Path("known.json"))
    assert str(caught.value).startswith(f"known.json: {told}")


def test_a_folder_is_no_baseline(folder: Path) -> None:
    with pytest.raises(InputError, match="texts: cannot be read: is a directory"):
        load(Path("texts"))
