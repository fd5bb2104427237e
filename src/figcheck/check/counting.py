"""Lengths of time that do not count alike: one takes in both the first day and the last, another only one.

A note, never more: each length is right by its own count, and a writer may mean nights here and days there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from figcheck.check.changes import Repair
from figcheck.check.findings import fingerprint, place
from figcheck.check.repairs import change
from figcheck.check.report import Finding, Judgement
from figcheck.claims.article import Article
from figcheck.numbers.interval import exactly

if TYPE_CHECKING:
    from figcheck.claims.duration import Duration

SLIPS = {True: "inclusive for exclusive count", False: "exclusive for inclusive count"}
"""Whether a length counts both ends -> what happened if it should count as the others do."""


def counted_otherwise(article: Article, judgements: Sequence[Judgement]) -> Iterator[Finding]:
    """A note where lengths of an article need different counts, with the change of each that stands alone."""
    counts: dict[bool, list[tuple[int, Duration]]] = {False: [], True: []}
    for index, judgement in enumerate(judgements):
        claim = judgement.claim
        if claim.kind != "duration" or judgement.verdict != "consistent" or claim.binding.strength == "weak":
            continue
        from figcheck.claims.duration import Duration

        if isinstance(claim, Duration) and (inclusive := claim.inclusive()) is not None:
            counts[inclusive].append((index, claim))
    if not counts[True] or not counts[False]:
        return
    (first, both), (second, one) = counts[True][0], counts[False][0]
    start, end, line, column = place(article, judgements[first])
    yield Finding(
        path=article.document.path,
        rule="duration",
        rules=("duration",),
        severity="note",
        message=f"{_said(both)} counts both ends, {_said(one)} only one of them",
        start=start,
        end=end,
        line=line,
        column=column,
        claims=(first, second),
        working="\n".join(line for claim in (both, one) for line in claim.explain().lines),
        repairs=tuple(_repairs(counts)),
        fingerprint=fingerprint(article, "duration", [both.length, one.length]),
    )


def _said(claim: Duration) -> str:
    return f"{claim.length.text} from {claim.start.text} to {claim.end.text}"


def _repairs(counts: dict[bool, list[tuple[int, Duration]]]) -> Iterator[Repair]:
    """What a length would become that is alone with its count."""
    for inclusive, claims in counts.items():
        if len(claims) != 1:
            continue
        index, claim = claims[0]
        other = claim.length.base_value + (-claim.length.step if inclusive else claim.length.step)
        made = change(claim.length, exactly(other))
        if made is not None:
            yield Repair((made,), (index,), SLIPS[inclusive], None, (claim,))
