"""Known findings: a file of their fingerprints, so that a check fails only for what is new.

An entry is a rule, a file, and a fingerprint of the words and printed values; no line number, so editing
elsewhere changes nothing. It has a count: a second equal mistake is a new one. The quoted words stand
beside the fingerprint for people to read; they decide nothing.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from figcheck.app.paths import shown
from figcheck.check.findings import worded_fingerprint
from figcheck.check.report import DocumentReport, Finding, Report
from figcheck.claims.article import Acknowledgement
from figcheck.errors import InputError, Problem
from figcheck.report.listing import figures_of, in_text, reported

VERSION = 1
DEFAULT = "figcheck-baseline.json"
_KEYS = {"path": str, "rule": str, "fingerprint": str, "count": int, "message": str, "quote": str}

Key = tuple[str, str, str]
"""Path from the baseline's folder, rule, fingerprint."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Equal findings of one file that are known, and how many of them."""

    path: str
    rule: str
    fingerprint: str
    count: int
    message: str
    quote: str

    @property
    def key(self) -> Key:
        return self.path, self.rule, self.fingerprint


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a baseline file says; `file` is where it lies."""

    file: Path
    entries: tuple[Entry, ...]


def load(file: Path) -> Baseline:
    """Read a baseline. Raises InputError: no such file, no baseline, or one of another version."""
    name = shown(file)
    try:
        held = json.loads(file.read_bytes())
    except FileNotFoundError:
        how = "figcheck baseline write makes it"
        raise InputError(Problem(name, f"there is no such baseline; {how}")) from None
    except OSError as error:
        raise InputError(Problem(name, f"cannot be read: {(error.strerror or '').lower()}")) from None
    except (ValueError, RecursionError):
        raise InputError(Problem(name, "this is no baseline: not JSON")) from None
    if not isinstance(held, dict) or "figcheck baseline" not in held:
        raise InputError(Problem(name, "this is no baseline of figcheck"))
    version = held["figcheck baseline"]
    if version != VERSION:
        told = f"a baseline of version {version!r}, and this figcheck reads version {VERSION}"
        raise InputError(Problem(name, f"{told}; figcheck baseline write makes it anew"))
    return Baseline(file, tuple(_entries(name, held.get("findings"))))


def _entries(name: str, held: Any) -> Iterator[Entry]:
    for number, entry in enumerate(held if isinstance(held, list) else [None], 1):
        sound = isinstance(entry, dict) and set(entry) == set(_KEYS)
        if not sound or not all(type(entry[key]) is kind for key, kind in _KEYS.items()):
            raise InputError(Problem(name, f"entry {number} of the baseline is not one that figcheck wrote"))
        yield Entry(**entry)


def written(baseline: Baseline) -> str:
    """The text of a baseline file, sorted, an entry a block, so that two changes to it merge."""
    entries = sorted(baseline.entries, key=lambda entry: entry.key)
    findings = [{key: getattr(entry, key) for key in _KEYS} for entry in entries]
    return json.dumps({"figcheck baseline": VERSION, "findings": findings}, indent=2) + "\n"


def of_report(report: Report, file: Path) -> Baseline:
    """A baseline of everything that a report finds and nobody acknowledged."""
    counts: Counter[Key] = Counter()
    first: dict[Key, Entry] = {}
    for document, finding in reported(report):
        key = _key(finding, file)
        counts[key] += 1
        first.setdefault(key, Entry(*key, 0, finding.message, in_text(document, finding)))
    return Baseline(file, tuple(replace(entry, count=counts[key]) for key, entry in first.items()))


def with_known(report: Report, baseline: Baseline) -> Report:
    """The report with known findings acknowledged, and a note for each file whose entries are stale."""
    left = Counter({entry.key: entry.count for entry in baseline.entries})
    documents = [_with_known(document, baseline, left) for document in report.documents]
    return replace(report, documents=tuple(_with_stale(entry, baseline, left) for entry in documents))


def pruned(baseline: Baseline, report: Report) -> Baseline:
    """The baseline without what a report on some files no longer finds; other files keep their entries."""
    found = {entry.key: entry.count for entry in of_report(report, baseline.file).entries}
    checked = _checked(report.documents, baseline.file)
    kept = (
        replace(entry, count=min(entry.count, found.get(entry.key, 0))) if entry.path in checked else entry
        for entry in baseline.entries
    )
    return replace(baseline, entries=tuple(entry for entry in kept if entry.count))


def _with_known(document: DocumentReport, baseline: Baseline, left: Counter[Key]) -> DocumentReport:
    found = list(document.findings)
    for index, finding in enumerate(found):
        key = _key(finding, baseline.file)
        if finding.acknowledged is None and left[key] > 0:
            left[key] -= 1
            names = [figure.name or figure.text for figure in figures_of(document, finding)]
            known = Acknowledgement(
                names[0] if names else "", "a known finding", baseline=shown(baseline.file)
            )
            found[index] = replace(finding, acknowledged=known)
    return replace(document, findings=tuple(found))


def _with_stale(document: DocumentReport, baseline: Baseline, left: Counter[Key]) -> DocumentReport:
    """A note on the entries of a document that nothing matched; each is told once."""
    paths = _checked([document], baseline.file)
    stale = [key for key, number in left.items() if number > 0 and key[0] in paths]
    number = sum(left.pop(key) for key in stale)
    if not number:
        return document
    one = number == 1
    message = (
        f"{number} known finding{'' if one else 's'} of {document.path} {'is' if one else 'are'} gone: "
        "figcheck baseline prune takes "
        f"{'it' if one else 'them'} out"
    )
    path, rule = shown(baseline.file), "suppression"
    mark = worded_fingerprint(path, rule, message)
    note = Finding(path, rule, (rule,), "note", message, fingerprint=mark)
    return replace(document, findings=(*document.findings, note))


def _checked(documents: Iterable[DocumentReport], file: Path) -> set[str]:
    """The paths that findings of documents may stand in."""
    paths = ((document.path, document.article.record) for document in documents)
    return {_from(file, path) for both in paths for path in both if path}


def _key(finding: Finding, file: Path) -> Key:
    return _from(file, finding.path), finding.rule, finding.fingerprint


def _from(file: Path, path: str) -> str:
    """A path as the baseline's folder sees it, so that a run from any folder means the same files."""
    try:
        return Path(os.path.relpath(path, file.parent)).as_posix()
    except ValueError:
        return Path(path).as_posix()
