"""Failed claims to findings: one cause, one finding."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Sequence

from figcheck.check.changes import Repair
from figcheck.check.exchanges import exchanges
from figcheck.check.repairs import repairs
from figcheck.check.report import Finding, Judgement, Severity
from figcheck.claims.article import Article
from figcheck.numbers.figure import Figure

ORDER: dict[str, int] = {"error": 0, "warning": 1, "note": 2}
"""Severities, worst first."""


def findings(
    article: Article, judgements: Sequence[Judgement], parts: Sequence[Sequence[int]]
) -> list[Finding]:
    """A finding for every cause of failed claims, with its repairs; `parts` are the components."""
    groups: dict[tuple[int, ...], list[Repair]] = {}
    limits: dict[tuple[int, ...], list[str]] = {}
    for component in parts:
        failed = [index for index in component if judgements[index].verdict == "inconsistent"]
        if not failed:
            continue
        offered = repairs(article, judgements, component)
        sound = [index for index in component if judgements[index].verdict == "consistent"]
        for cause in causes(failed, offered):
            chosen = [repair for repair in offered if set(repair.settles) & set(cause)]
            if sound and not any(set(repair.settles) >= set(cause) for repair in chosen):
                from figcheck.check.joint_repairs import joint_repairs  # most are of one figure

                together = joint_repairs(article, judgements, [*cause, *sound], cause)
                chosen, limits[cause] = [*together.repairs, *chosen], together.limits
            groups[cause] = chosen
    if groups:
        _exchange(groups, exchanges(article, judgements))
    return [
        finding(article, judgements, cause, groups[cause], limits.get(cause, ())) for cause in sorted(groups)
    ]


def _exchange(groups: dict[tuple[int, ...], list[Repair]], offered: Sequence[Repair]) -> None:
    """Add the exchanges of two figures; one that settles two causes of one claim makes them one."""
    for repair in offered:
        if repair.settles in groups:
            groups[repair.settles].append(repair)
        elif all((index,) in groups for index in repair.settles):
            alone = [other for index in repair.settles for other in groups.pop((index,))]
            groups[repair.settles] = [repair, *alone]


def causes(failed: Sequence[int], offered: Sequence[Repair]) -> list[tuple[int, ...]]:
    """Failed claims put together by the repairs that settle several of them; repairs come best first."""
    open_claims = list(failed)
    groups: list[tuple[int, ...]] = []
    for repair in offered:
        settled = tuple(index for index in repair.settles if index in open_claims)
        if len(settled) > 1:
            groups.append(settled)
            open_claims = [index for index in open_claims if index not in settled]
    return sorted([*groups, *((index,) for index in open_claims)])


def worst(severities: Collection[Severity]) -> Severity:
    """The worst of some severities."""
    return min(severities, key=ORDER.__getitem__)


def finding(
    article: Article,
    judgements: Sequence[Judgement],
    cause: tuple[int, ...],
    offered: Sequence[Repair],
    limits: Sequence[str] = (),
) -> Finding:
    """The finding on claims that fail for one cause; `limits` say which repairs may be missing."""
    chosen = [judgements[index] for index in cause]
    workings = [judgement.working for judgement in chosen]
    kinds = tuple(dict.fromkeys(judgement.claim.kind for judgement in chosen))
    start, end, line, column = place(article, chosen[0])
    several = len(chosen) > 1
    return Finding(
        path=article.document.path,
        rule=kinds[0],
        rules=kinds,
        severity=worst([judgement.severity or "error" for judgement in chosen]),
        message="; ".join(dict.fromkeys(working.message for working in workings)),
        start=start,
        end=end,
        line=line,
        column=column,
        claims=cause,
        working="\n".join(
            [
                f"{judgement.claim.kind}: {line}" if several else line
                for judgement, working in zip(chosen, workings, strict=True)
                for line in working.lines
            ]
            + list(limits)
        ),
        repairs=tuple(offered),
        fingerprint=fingerprint(
            article, kinds[0], [figure for j in chosen for _, figure in j.claim.operands()]
        ),
    )


def place(article: Article, judgement: Judgement) -> tuple[int, int, int, int]:
    """Start, end, line and column of all figures of a claim; the record's line where there is no text."""
    anchored = [figure for _, figure in judgement.claim.operands() if figure.end > figure.start]
    if not anchored:
        binding = judgement.claim.binding
        return 0, 0, binding.line or 1, binding.column
    start, end = min(figure.start for figure in anchored), max(figure.end for figure in anchored)
    return start, end, *article.document.place(start)


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of the text, then of the record; of one place the worst first."""
    return tuple(sorted(found, key=_place_in_order))


def _place_in_order(finding: Finding) -> tuple[int | str, ...]:
    place = finding.start, finding.end, finding.line, finding.column
    return *place, ORDER[finding.severity], finding.rule


def worded_fingerprint(path: str, rule: str, message: str) -> str:
    """A name for a finding that is about no figures: rule, file and what it says."""
    return _digest([rule, _file_name(path), message])


def fingerprint(article: Article, rule: str, figures: Sequence[Figure]) -> str:
    """A name for a finding that stays when text elsewhere changes: rule, words around, printed values."""
    anchored = [figure for figure in figures if figure.end > figure.start]
    quote = ""
    if anchored:
        start, end = min(figure.start for figure in anchored), max(figure.end for figure in anchored)
        quote = re.sub(r"\s+", " ", article.document.source[start : min(end, start + 400)])
    return _digest([rule, _file_name(article.document.path), quote, *(figure.text for figure in figures)])


def _file_name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def _digest(parts: Sequence[str]) -> str:
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
