"""Rows judged by their digits: as the ladder judges their claims, rung by rung and word for word."""

from __future__ import annotations

from fractions import Fraction
from math import erfc, exp, sqrt
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from figcheck.check.digits import plainly
from figcheck.check.digits.outcome import judgement
from figcheck.check.ladder import judge
from figcheck.claims.registry import kind
from figcheck.engine.distributions import SIGNED, p_value
from figcheck.engine.fourfold import MEASURES, chi_squared
from tests.needs import library


@st.composite
def printed(draw: st.DrawFn, low: int, high: int) -> str:
    """A number from low to high with up to three decimals."""
    decimals = draw(st.integers(0, 3))
    mantissa = draw(st.integers(low * 10**decimals, high * 10**decimals))
    digits = f"{abs(mantissa):0{decimals + 1}d}"
    sign = "-" if mantissa < 0 else ""
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else f"{sign}{digits}"


SIZES = st.integers(2, 120).flatmap(lambda n: st.sampled_from((f"{n}", f"{n}", f"{n}.0")))
ITEMS = st.integers(1, 4).map(str)
AVERAGES = st.fixed_dictionaries({"mean": printed(-3, 7), "n": SIZES}, optional={"items": ITEMS})
SPREADS = st.fixed_dictionaries(
    {"mean": printed(-3, 7), "sd": printed(0, 4), "n": SIZES}, optional={"items": ITEMS}
)
SCALED = st.fixed_dictionaries(
    {"mean": printed(1, 5), "sd": printed(0, 3), "n": SIZES, "low": st.just("1"), "high": st.just("5")}
)
BINARY = st.fixed_dictionaries({"mean": printed(0, 1), "sd": printed(0, 1), "n": SIZES})
SHARES = st.fixed_dictionaries(
    {
        "part": st.integers(0, 150).map(str),
        "whole": st.integers(1, 150).map(str),
        "share": printed(0, 100).map("{}%".format),
    }
)
MARGINS = st.fixed_dictionaries(
    {"n": st.integers(50, 3000).map(str), "margin": printed(1, 9).map("{}%".format)},
    optional={"level": st.sampled_from(("90", "95%", "0.99", "80"))},
)
MEDIANS = st.fixed_dictionaries({"median": printed(-3, 7), "n": SIZES})
QUARTILES = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("min", "q1", "median", "q3", "max", "mean"), printed(-1, 2))
)


@st.composite
def intervals(draw: st.DrawFn) -> dict[str, str]:
    """Limits about as far from an estimate as a standard error and a p say, or not quite."""
    scale = draw(st.sampled_from((None, "linear", "log")))
    middle, error = draw(st.floats(-1, 1)), draw(st.floats(0.05, 0.6))
    decimals, off = draw(st.integers(1, 3)), draw(st.floats(-0.02, 0.02))
    low, high = middle - 1.96 * error, middle + 1.96 * error
    on = exp if scale == "log" else float
    row = {"estimate": on(middle + off), "low": on(low), "high": on(high)}
    found = {role: f"{value:.{decimals}f}" for role, value in row.items()}
    if scale is not None:
        found["scale"] = scale
    if draw(st.booleans()):
        found["p"] = f"{erfc(abs(middle + 3 * off) / error / sqrt(2)):.{draw(st.integers(1, 3))}f}"
    if draw(st.booleans()):
        found["se"] = f"{error + off:.2f}"
    return found


@st.composite
def tables(draw: st.DrawFn) -> dict[str, str]:
    """Four counts, an estimate near to one of their measures, and a p near to one of their tests."""
    cells = draw(st.tuples(*[st.integers(0, 40)] * 4))
    row = dict(zip("abcd", map(str, cells), strict=True))
    measure = draw(st.sampled_from((None, *MEASURES)))
    value = MEASURES[measure or "odds ratio"](cells)
    if measure is not None:
        row["measure"] = measure
    if value is not None and draw(st.booleans()):
        near = float(value) + draw(st.sampled_from((0, 0, 0.004, -0.006, 0.3)))
        row["estimate"] = f"{near:.{draw(st.integers(0, 2))}f}"
    statistic = draw(
        st.one_of(st.just(chi_squared(cells, corrected=draw(st.booleans()))), st.fractions(0, 9))
    )
    if statistic is not None and draw(st.booleans()):
        row["p"] = (
            f"{draw(st.sampled_from(('', '<', '> ')))}{erfc(sqrt(statistic / 2)):.{draw(st.integers(1, 3))}f}"
        )
    return row


@st.composite
def results(draw: st.DrawFn) -> dict[str, str]:
    """A statistic, and its p as some assumption and some rounding would have it."""
    statistic = draw(st.sampled_from(("t", "F", "r", "z", "chi2", "Q")))
    size = draw(printed(0, 1) if statistic == "r" else printed(0, 12))
    freedoms = draw(st.lists(DEGREES, min_size=2, max_size=2))[: {"F": 2, "z": 0}.get(statistic, 1)]
    row = {"statistic": statistic, "value": size, **dict(zip(("df1", "df2"), freedoms, strict=False))}
    if statistic in SIGNED and size.strip("0.") and draw(st.booleans()):
        row["value"] = f"-{size}"
    if draw(st.booleans()):
        row["tails"] = draw(st.sampled_from(("1", "2")))
    exact = [Fraction(df) for df in freedoms]
    near = p_value(statistic, Fraction(size), *exact) * draw(st.sampled_from((0.5, 1, 1, 1, 2, 3, 7)))
    decimals = draw(st.integers(1, 4))
    p = f"{min(max(near + draw(st.integers(-1, 1)) * 0.9 * 10**-decimals, 0), 1):.{decimals}f}"
    row["p"] = draw(st.sampled_from((p, p, p, p.removeprefix("0"), f"< {p}", f"p > {p}", "ns")))
    return row


DEGREES = st.one_of(st.integers(1, 200).map(str), printed(1, 60))
ROWS = st.one_of(
    st.tuples(st.just("margin"), MARGINS),
    st.tuples(st.just("median"), MEDIANS),
    st.tuples(st.just("quartiles"), QUARTILES),
    st.tuples(st.just("interval"), intervals()),
    st.tuples(st.just("table2x2"), tables()),
    st.tuples(st.just("average"), AVERAGES),
    st.tuples(st.just("spread"), SPREADS),
    st.tuples(st.just("spread"), SCALED),
    st.tuples(st.just("binary"), BINARY),
    st.tuples(st.just("share"), SHARES),
)


@settings(max_examples=400, deadline=None)
@given(ROWS)
def test_digits_judge_as_the_ladder_does(entry: tuple[str, dict[str, Any]]) -> None:
    judges_as_the_ladder(*entry)


@settings(max_examples=300, deadline=None)
@given(results())
def test_results_are_judged_as_the_ladder_does(row: dict[str, str]) -> None:
    library("scipy")
    judges_as_the_ladder("test", row)


def judges_as_the_ladder(name: str, row: dict[str, Any]) -> None:
    plain = plainly(name)
    assert plain is not None
    outcome = plain(row)
    assume(outcome is not None)
    assert outcome is not None
    claim = kind(name)(**row)
    expected = judge(claim)
    assume(expected.reason != "undecided within the step budget")
    found = judgement(claim, outcome)
    assert (found.verdict, found.reading, found.severity, found.reason) == (
        expected.verdict, expected.reading, expected.severity, expected.reason,
    )  # fmt: skip
    assert found.note == expected.note
    assert outcome.verdict == expected.verdict
    assert outcome.severity == expected.severity
