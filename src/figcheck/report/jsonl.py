"""One finding a line as JSON, each with its own claims and figures, so that a line stands alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from figcheck.check.report import DocumentReport, Report
from figcheck.report.options import Options

Json = dict[str, Any]


def render(report: Report, options: Options) -> str:
    """Every finding, acknowledged ones too; keys as in `--format json`, indices into the line's own lists."""
    return "".join(pieces(report, options))


def pieces(report: Report, options: Options) -> Iterator[str]:
    """The same line by line."""
    for document in report.documents:
        for part in [document] if document.table is None else _rows(document):
            found = Report((part,)).to_dict()
            for line in _lines(found["documents"][0], found["tool"]):
                yield json.dumps(line) + "\n"


def _rows(document: DocumentReport) -> Iterator[DocumentReport]:
    """Every failing row of a table as a document of its own: rows share no figure."""
    for finding in document.findings:
        judgements = tuple(document.judgements[index] for index in finding.claims)
        alone = replace(finding, claims=tuple(range(len(judgements))))
        yield replace(document, judgements=judgements, findings=(alone,), table=None)


def _lines(document: Json, tool: Json) -> Iterator[Json]:
    for finding in document["findings"]:
        settled = (index for repair in finding["repairs"] for index in repair["settles"])
        claims = list(dict.fromkeys([*finding["claims"], *settled]))
        held = [index for claim in claims for index in _figures(document["claims"][claim])]
        changed = [entry["figure"] for repair in finding["repairs"] for entry in repair["figures"]]
        figures = sorted(dict.fromkeys([*held, *changed]))
        claim_at = {index: at for at, index in enumerate(claims)}
        figure_at = {index: at for at, index in enumerate(figures)}
        yield {
            "version": 1,
            "tool": tool,
            "title": document["title"],
            **finding,
            "claims": [_claim(document["claims"][index], figure_at) for index in claims],
            "figures": [document["figures"][index] for index in figures],
            "repairs": [_repair(repair, claim_at, figure_at) for repair in finding["repairs"]],
        }


def _figures(claim: Json) -> list[int]:
    return [index for indices in claim["roles"].values() for index in indices]


def _claim(claim: Json, figure_at: dict[int, int]) -> Json:
    roles = {role: [figure_at[index] for index in indices] for role, indices in claim["roles"].items()}
    return {**claim, "roles": roles}


def _repair(repair: Json, claim_at: dict[int, int], figure_at: dict[int, int]) -> Json:
    return {
        **repair,
        "figures": [{**entry, "figure": figure_at[entry["figure"]]} for entry in repair["figures"]],
        "settles": [claim_at[index] for index in repair["settles"]],
    }
