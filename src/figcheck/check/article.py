"""Check one article: verdicts on every claim, findings with repairs, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from figcheck.check.accounting import counted, unclaimed
from figcheck.check.acknowledgements import acknowledge
from figcheck.check.assumptions import assumed
from figcheck.check.components import components, statements, system_of
from figcheck.check.counting import counted_otherwise
from figcheck.check.findings import findings, in_order, worded_fingerprint
from figcheck.check.hedging import hedged_exactly
from figcheck.check.ladder import judge
from figcheck.check.patterns import systematic
from figcheck.check.report import DocumentReport, Finding, Judgement
from figcheck.check.sets import Rung
from figcheck.check.together import judged_together
from figcheck.claims.article import Article, Complaint
from figcheck.engine.constraints import Unknown
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.printing import set_in_words

HARD = Rung(customary=False)
"""Hard sides of hedges only: an implied set may be wide, never too narrow."""
OWN = -1
"""The label of the unchecked claim among the sound ones, which stand under their indices."""


def check(
    article: Article, *, acknowledged: bool = True, list_unclaimed: bool = True, today: str | None = None
) -> DocumentReport:
    """The report on one article; with `acknowledged` off, acknowledgements are ignored."""
    judgements: list[Judgement] = [
        judge(claim, article.rounding, preview=article.preview) for claim in article.claims
    ]
    parts = components(judgements)
    found = systematic(assumed(findings(article, judgements, parts), judgements), judgements)
    judgements, conflicting = judged_together(article, judgements, parts)
    found += conflicting
    found = [_without_prescription(entry, judgements) for entry in found]
    found += hedged_exactly(article)
    found += counted_otherwise(article, judgements)
    found += [_complaint(article, entry) for entry in article.complaints]
    if acknowledged:
        found = acknowledge(article, judgements, found, today)
    left = unclaimed(article)
    return DocumentReport(
        article,
        _with_implied(judgements, parts),
        in_order(found),
        left,
        list_unclaimed,
        len(left) if article.figure_count is None else article.figure_count - counted(article)[1],
    )


def _without_prescription(finding: Finding, judgements: Sequence[Judgement]) -> Finding:
    """A claim with an inferred base shows that figures disagree; it does not say what any should be."""
    inferred = [
        f"{figure.text} is inferred: it is the {role} of other claims here, which hold"
        for index in finding.claims
        for role, figure in judgements[index].claim.operands()
        if role in judgements[index].claim.binding.inferred
    ]
    if not inferred:
        return finding
    return replace(finding, repairs=(), working="\n".join(dict.fromkeys([finding.working, *inferred])))


def _with_implied(judgements: Sequence[Judgement], parts: Sequence[Sequence[int]]) -> tuple[Judgement, ...]:
    """Add to every unchecked claim what its missing figures would have to be."""
    done = list(judgements)
    for component in parts:
        sound = {index: judgements[index] for index in component if judgements[index].verdict == "consistent"}
        for index in component:
            if judgements[index].verdict == "unchecked":
                done[index] = replace(judgements[index], implied=_implied(judgements[index], sound))
    return tuple(done)


def _implied(judgement: Judgement, sound: Mapping[int, Judgement]) -> tuple[tuple[str, str], ...]:
    """Role that is missing -> its set in words, after all that sound claims say of the others."""
    whole = statements({OWN: judgement, **sound}, HARD)
    own = {variable for constraint in whole.groups[OWN] for variable in constraint.variables}
    solution = solve(system_of(whole))
    if solution.outcome is Outcome.IMPOSSIBLE:
        return ()
    return tuple(
        (variable.name, set_in_words(values))
        for variable, values in solution.domains.items()
        if isinstance(variable, Unknown)
        and variable in own
        and variable.name in judgement.claim.roles
        and (values.low is not None or values.high is not None)
        and values != variable.domain
    )


def _complaint(article: Article, entry: Complaint) -> Finding:
    path = article.record or article.document.path
    return Finding(
        path=path,
        rule=entry.rule,
        rules=(entry.rule,),
        severity=entry.severity,
        message=entry.message,
        line=entry.line,
        column=entry.column,
        fingerprint=worded_fingerprint(path, entry.rule, entry.message),
    )
