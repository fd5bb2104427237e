"""The sets that a claim's figures stand for on one rung of the ladder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from figcheck.claims.claim import Claim
from figcheck.claims.roles import Role
from figcheck.engine.constraints import Constraint, System, Unknown, Variable
from figcheck.numbers.figure import Figure
from figcheck.numbers.fractions import CUSTOMARY, said_for
from figcheck.numbers.interval import Interval, interval
from figcheck.numbers.reading import Reading
from figcheck.numbers.readings import possible, round_number_step


@dataclass(frozen=True, slots=True)
class Rung:
    """One assignment of readings to the figures of a claim.

    `derived` reads the derived figure, `others` all the rest; with `round_numbers` whole counts may
    have been rounded; with `customary` a hedge also keeps to its customary side.
    """

    others: Reading = Reading.NEAREST
    derived: Reading = Reading.NEAREST
    round_numbers: bool = False
    customary: bool = True


PLAIN = Rung()


def domains(claim: Claim, rung: Rung = PLAIN) -> dict[Variable, Interval]:
    """What every figure of a claim may be on a rung, in engine units."""
    steps = round_steps(claim) if rung.round_numbers else {}
    found: dict[Variable, Interval] = {}
    for name, figure in claim.operands():
        role = claim.roles[name]
        reading = rung.derived if name == claim.derived else rung.others
        values = possible(
            figure,
            reading,
            whole=role.whole,
            customary=rung.customary,
            measured=role.measured,
            round_step=steps.get(figure),
        )
        values = within(values, role)
        found[figure] = values & found[figure] if figure in found else values
    return found


def within(values: Interval, role: Role) -> Interval:
    """The values that a role admits; whether they are whole is for the print to say, not the role."""
    low, high = role.domain.low, role.domain.high
    if high is None and (low is None or (values.low is not None and values.low > low)):
        return values
    return values & interval(low, high, role.domain.low_open, role.domain.high_open)


def round_steps(claim: Claim) -> dict[Variable, int]:
    """The step of every figure of a claim that may be a round number.

    Operands share one step, the finest among them; the derived figure, and every partner where no
    role is derived from the others, may be coarser.
    """
    if not claim.round_numbers:
        return {}
    operands: list[Figure] = []
    steps: dict[Variable, int] = {}
    for name, figure in claim.operands():
        if claim.roles[name].fixed or claim.roles[name].measured:
            continue
        step = round_number_step(figure)
        if name == claim.derived or claim.derived is None:
            if step is not None:
                steps[figure] = step
        else:
            operands.append(figure)
    finest = min((round_number_step(figure) or figure.step for figure in operands), default=1)
    if finest > 1:
        steps |= {figure: int(finest) for figure in operands if round_number_step(figure) is not None}
    return steps


def system(claim: Claim, rung: Rung = PLAIN) -> System:
    """A claim on one rung, ready to be solved."""
    constraints = tuple(claim.constraints())
    return System(domains(claim, rung) | unknowns(constraints), constraints)


def widest(claim: Claim) -> System | None:
    """A claim with every value that any reading leaves its figures; None where a hedge bounds one.

    No convention takes a rounded figure for a value a step away, and none moves an exact one.
    """
    steps = round_steps(claim)
    found: dict[Variable, Interval] = {}
    for name, figure in claim.operands():
        if figure.hedge is not None or figure.upper is not None:
            return None
        role, step = claim.roles[name], steps.get(figure)
        values = possible(figure, whole=role.whole, measured=role.measured, round_step=step)
        if values.point is None and values.low is not None and values.high is not None:
            reach = (step or figure.step) * figure.factor
            values = interval(values.low - reach, values.high + reach, whole=values.whole)
        values = within(values, role)
        found[figure] = values & found[figure] if figure in found else values
    constraints = tuple(claim.constraints())
    return System(found | unknowns(constraints), constraints)


def said_loosely(claim: Claim) -> tuple[System, Figure] | None:
    """A claim with its spoken fraction ("one in ten") for any share that people call so, and the fraction."""
    for name, figure in claim.operands():
        spoken = figure.form == "fraction" and figure.idiom and figure.hedge is None
        if spoken and figure.value in CUSTOMARY:
            said = within(Interval(*said_for(Fraction(figure.value))), claim.roles[name])
            constraints = tuple(claim.constraints())
            return System(domains(claim) | {figure: said} | unknowns(constraints), constraints), figure
    return None


def unknowns(constraints: Iterable[Constraint]) -> dict[Variable, Interval]:
    """The domains of the unknowns that some constraints name."""
    return {
        variable: variable.domain
        for constraint in constraints
        for variable in constraint.variables
        if isinstance(variable, Unknown)
    }
