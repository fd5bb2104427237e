"""The verdict on one claim alone: the first rung of the ladder of readings on which it holds."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.check.report import Judgement, Severity
from figcheck.check.sets import Rung, domains, round_steps, said_loosely, system, widest
from figcheck.claims.article import Rounding
from figcheck.claims.claim import Claim
from figcheck.claims.registry import in_preview
from figcheck.claims.wording import like
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact
from figcheck.numbers.reading import Reading
from figcheck.numbers.readings import round_number_step

LENIENT = (Reading.ROUNDED_TWICE, Reading.CUT_OFF, Reading.ROUNDED_UP)


def judge(claim: Claim, rounding: Rounding = "ladder", *, preview: bool = False) -> Judgement:
    """Judge a claim by the ladder, or by the one convention that `rounding` names.

    With `preview` off, a claim of a kind in preview is left unchecked.
    """
    if in_preview(claim.kind) and not preview:
        return Judgement(claim, "unchecked", reason=f"{claim.kind} is in preview, and preview is off")
    if reason := claim.untestable():
        return Judgement(claim, "unchecked", reason=reason)
    if rounding != "cut off" and claim.holds_plainly() and _each_once(claim):
        return Judgement(claim, "consistent", Reading.NEAREST)
    undecided = False
    for reading, rung in () if claim.fails_plainly() else _rungs(claim, rounding):
        outcome = solve(system(claim, rung)).outcome
        if outcome is Outcome.UNDECIDED:
            undecided = True
        elif outcome is Outcome.POSSIBLE:
            held = _held(claim, reading, rung, rounding)
            if held.verdict == "consistent" or not undecided:  # a stricter rung may hold too
                return held
    if undecided:
        return Judgement(claim, "unchecked", reason="undecided within the step budget")
    if rounding == "ladder" and (said := _only_if_said_loosely(claim)) is not None:
        return Judgement(claim, "inconsistent", severity="note", note=said)
    if rounding == "ladder" and (rescue := claim.rescued()) is not None:
        return Judgement(claim, "inconsistent", severity=_severity(claim, "warning"), note=rescue)
    return Judgement(claim, "inconsistent", severity=_severity(claim, "error"), outside=_outside(claim))


def _each_once(claim: Claim) -> bool:
    """Whether no figure stands in two places of a claim: a plain proof may give it another value in each."""
    figures = [figure for _, figure in claim.operands()]
    return len(set(figures)) == len(figures)


def _rungs(claim: Claim, rounding: Rounding) -> Iterator[tuple[Reading, Rung]]:
    """Every assignment of readings, strict to lenient."""
    if rounding == "cut off":
        yield Reading.CUT_OFF, Rung(Reading.CUT_OFF, Reading.CUT_OFF)
        return
    hedged = any(figure.hedge for _, figure in claim.operands())
    rounds = rounding == "ladder" and bool(round_steps(claim))
    for customary in (True, False) if hedged else (True,):
        yield Reading.NEAREST, Rung(customary=customary)
        if rounds:
            yield Reading.ROUND_NUMBER, Rung(round_numbers=True, customary=customary)
    if rounding == "nearest" or _hopeless(claim):
        return
    for reading in LENIENT:
        if claim.derived is not None:
            yield reading, Rung(derived=reading, customary=not hedged)
        yield reading, Rung(reading, reading, round_numbers=True, customary=not hedged)


def _only_if_said_loosely(claim: Claim) -> str | None:
    """What a spoken fraction would have to be said for: journalists call 12 % one in ten."""
    loose = said_loosely(claim)
    if loose is None or solve(loose[0]).outcome is not Outcome.POSSIBLE:
        return None
    whole, figure = loose
    return f"only if “{figure.text}” is said loosely, for {like(figure, whole.domains[figure])}"


def _hopeless(claim: Claim) -> bool:
    """Whether no reading helps, seen at once: most claims that fail do not fail by a hair."""
    wide = widest(claim)
    return wide is not None and solve(wide).outcome is Outcome.IMPOSSIBLE


def _held(claim: Claim, reading: Reading, rung: Rung, rounding: Rounding) -> Judgement:
    if reading in LENIENT and rounding == "ladder":
        return Judgement(
            claim, "inconsistent", reading, severity=_severity(claim, "warning"), note=only_if(claim, rung)
        )
    if not rung.customary:
        hedges = " and ".join(
            dict.fromkeys(f"“{figure.text}”" for _, figure in claim.operands() if figure.hedge)
        )
        return Judgement(
            claim,
            "inconsistent",
            reading,
            severity=_severity(claim, "warning"),
            note=f"only if {hedges} stretches further than such words usually do",
        )
    return Judgement(claim, "consistent", reading)


def only_if(claim: Claim, rung: Rung) -> str:
    """Which print would have to be taken leniently: "71% only if cut off instead of rounded"."""
    reading = rung.derived
    how = {
        Reading.CUT_OFF: "cut off instead of rounded",
        Reading.ROUNDED_UP: "always rounded up",
        Reading.ROUNDED_TWICE: "rounded twice",
    }[reading]
    if rung.others is Reading.NEAREST and claim.derived is not None:
        return f"{_printed(claim, claim.derived)} only if {how}"
    by_step = sorted(
        (figure for _, figure in claim.operands()), key=lambda figure: _step(figure) * figure.factor
    )
    if claim.derived is None and len(by_step) == 2 and _step(by_step[0]) < _step(by_step[1]):
        return f"{by_step[1].text} only if {by_step[0].text} was {how}"
    return f"only if every figure was {how}"


def _step(figure: Figure) -> Exact:
    """To what a figure may have been brought: the step of a round number, or of its last digit."""
    return round_number_step(figure) or figure.step


def _printed(claim: Claim, role: str) -> str:
    return ", ".join(figure.text for name, figure in claim.operands() if name == role)


def _outside(claim: Claim) -> str | None:
    """What is wrong with a figure that lies outside its own possible set, whatever the others say."""
    if not any(figure.upper is not None or figure.mantissa < 0 for _, figure in claim.operands()):
        return None
    sets = domains(claim)
    for name, figure in claim.operands():
        if not sets[figure].empty:
            continue
        if figure.upper is not None and figure.upper.base_value < figure.base_value:
            return f"{figure.text} runs from the larger to the smaller"
        if figure.base_value < 0:
            return f"{figure.text} is below zero, which no {name} can be"
    return None


def _severity(claim: Claim, severity: Severity) -> Severity:
    """A guess never fails a build: what a weak cue bound is worth a look, no more."""
    return severity if claim.binding.strength == "strong" else "note"
