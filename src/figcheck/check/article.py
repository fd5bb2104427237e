"""Check one article: verdicts on every claim, findings with repairs, and what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from figcheck.check.accounting import counted, unclaimed
from figcheck.check.acknowledgements import acknowledge
from figcheck.check.components import components, joint
from figcheck.check.findings import ORDER, findings
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


def check(
    article: Article, *, acknowledged: bool = True, list_unclaimed: bool = True, today: str | None = None
) -> DocumentReport:
    """The report on one article; with `acknowledged` off, acknowledgements are ignored."""
    judgements: list[Judgement] = [judge(claim, article.rounding) for claim in article.claims]
    found = systematic(findings(article, judgements), judgements)
    judgements, conflicting = judged_together(article, judgements)
    found += conflicting
    found = [_without_prescription(entry, judgements) for entry in found]
    found += hedged_exactly(article)
    found += [_complaint(article, entry) for entry in article.complaints]
    if acknowledged:
        found = acknowledge(article, judgements, found, today)
    left = unclaimed(article)
    return DocumentReport(
        article,
        _with_implied(judgements),
        tuple(
            sorted(
                found, key=lambda finding: (finding.start, finding.end, ORDER[finding.severity], finding.rule)
            )
        ),
        left,
        list_unclaimed,
        len(left) if article.figure_count is None else article.figure_count - counted(article)[1],
    )


def _without_prescription(finding: Finding, judgements: Sequence[Judgement]) -> Finding:
    """A claim with an inferred base shows that figures disagree; it does not say what any should be."""
    if any(judgements[index].claim.binding.inferred for index in finding.claims):
        return replace(finding, repairs=())
    return finding


def _with_implied(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Add to every unchecked claim what its missing figures would have to be."""
    done = list(judgements)
    for component in components(judgements):
        sound = [judgements[index] for index in component if judgements[index].verdict == "consistent"]
        for index in component:
            if judgements[index].verdict != "unchecked":
                continue
            solution = solve(joint([judgements[index], *sound], HARD))
            if solution.outcome is Outcome.IMPOSSIBLE:
                continue
            missing = tuple(
                (variable.name, set_in_words(values))
                for variable, values in solution.domains.items()
                if isinstance(variable, Unknown)
                and variable.name in judgements[index].claim.roles
                and getattr(judgements[index].claim, variable.name) is None
                and (values.low is not None or values.high is not None)
                and values != variable.domain
            )
            done[index] = replace(judgements[index], implied=missing)
    return tuple(done)


def _complaint(article: Article, entry: Complaint) -> Finding:
    return Finding(
        path=article.record or article.document.path,
        rule=entry.rule,
        rules=(entry.rule,),
        severity=entry.severity,
        message=entry.message,
        line=entry.line,
        column=entry.column,
    )
