"""The report as Markdown: for a comment on a pull request or the summary of a job."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.check.report import DocumentReport, Finding, Report
from figcheck.report.listing import in_text, reported
from figcheck.report.options import Options
from figcheck.report.safe import safe
from figcheck.report.settling import repair_in_words
from figcheck.report.tally import total
from figcheck.report.wording import changes_in_words, count

MOST_REPAIRS = 4
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def render(report: Report, options: Options) -> str:
    """A count, then a section a finding; what was acknowledged is counted alone."""
    if not report.documents and not report.problems:
        return ""
    return "\n".join(_lines(report)).rstrip("\n") + "\n"


def escaped(text: str) -> str:
    """A text of strangers in which nothing is markup, an address or a mention."""
    return _MARKUP.sub(r"\\\1", safe(text)).replace("@", "@\u2060").replace("://", ":\u2060//")


def code(text: str) -> str:
    """A text of strangers as code, whatever backticks it holds."""
    text = safe(text)
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _lines(report: Report) -> Iterator[str]:
    counts = total(report.documents)
    found = list(reported(report))
    yield from ("## figcheck", "")
    claims = ", ".join([count(counts.claims, "claim"), *counts.outcomes()])
    yield f"{count(len(report.documents), 'document')}: {claims}; {counts.severities()}"
    for document, finding in found:
        yield from _finding(document, finding)
    if report.problems:
        yield from ("", "### Not checked", "")
        yield from (f"- {escaped(str(problem))}" for problem in report.problems)
    if found:
        yield from ("", "figcheck sees that figures disagree, not which of them is wrong.")


def _finding(document: DocumentReport, finding: Finding) -> Iterator[str]:
    place = f"{finding.path}:{finding.line or 1}"
    yield from ("", f"### {escaped(finding.message)}", "")
    yield f"{code(place)} · {', '.join(finding.rules)} · {finding.severity}"
    if quoted := in_text(document, finding):
        yield from ("", f"> {escaped(quoted)}")
    if finding.working:
        yield ""
        yield from (f"- {escaped(line)}" for line in finding.working.splitlines())
    if finding.repairs:
        offered = finding.repairs[:MOST_REPAIRS]
        alone = len(finding.claims) < 2
        words = [
            changes_in_words(repair) if alone else repair_in_words(document, finding, repair)
            for repair in offered
        ]
        yield from ("", "Would settle it:" if alone else "Repairs:", "")
        yield from (f"- {escaped(each)}" for each in words)
        if len(finding.repairs) > len(offered):
            yield f"- and {count(len(finding.repairs) - len(offered), 'other repair')}"
