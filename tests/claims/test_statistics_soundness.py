"""Statistics of simulated data, printed by rounding, are never called inconsistent."""

from __future__ import annotations

from fractions import Fraction
from math import exp
from statistics import median, quantiles

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.check.ladder import judge
from figcheck.claims.registry import kind
from figcheck.engine.distributions import Statistic, p_value
from figcheck.engine.effects import Measure, formulas
from figcheck.engine.fourfold import MEASURES, chances
from figcheck.engine.intervals import multipliers
from figcheck.engine.normal import square_root, two_sided_quantile
from figcheck.numbers.interval import exactly

ANSWERS = st.lists(st.integers(1, 7), min_size=2, max_size=80)
DECIMALS = st.integers(0, 3)
LEVELS = st.sampled_from([90, 95, 99])


def rounded(value: Fraction | float, decimals: int) -> str:
    """As print gives it."""
    scaled = abs(Fraction(value)) * 10**decimals
    whole = int(scaled + Fraction(1, 2))
    text = str(whole // 10**decimals) + (f".{whole % 10**decimals:0{decimals}d}" if decimals else "")
    return f"-{text}" if value < 0 and whole else text


def assert_sound(name: str, **operands: object) -> None:
    judgement = judge(kind(name)(**operands))
    assert judgement.verdict != "inconsistent", (operands, judgement.working)


def deviation(data: list[int], items: int, divisor: int) -> Fraction:
    n, total = len(data), sum(data)
    return square_root(Fraction(n * sum(x * x for x in data) - total * total, n * divisor * items**2)).low


@given(ANSWERS, st.integers(1, 3), DECIMALS, DECIMALS, st.booleans())
def test_spread(data: list[int], items: int, places: int, decimals: int, whole: bool) -> None:
    n = len(data)
    mean, sd = Fraction(sum(data), n * items), deviation(data, items, n - 1)
    printed = {"mean": rounded(mean, places), "sd": rounded(sd, decimals), "n": str(n)}
    assert_sound("spread", **printed, items=items)
    if items == 1:
        assert_sound("spread", **printed, low="1", high="7", integers=whole)
    other = rounded(deviation(data, 1, n), decimals)
    assert_sound("spread", mean=rounded(Fraction(sum(data), n), places), sd=other, n=str(n), divisor="n")


@given(st.lists(st.integers(0, 1), min_size=2, max_size=300), DECIMALS, DECIMALS)
def test_binary(data: list[int], places: int, decimals: int) -> None:
    n = len(data)
    sd = rounded(deviation(data, 1, n - 1), decimals)
    assert_sound("binary", mean=rounded(Fraction(sum(data), n), places), sd=sd, n=str(n))


@given(ANSWERS, st.integers(0, 2))
def test_median_and_quartiles(data: list[int], decimals: int) -> None:
    middle = rounded(Fraction(median(data)), decimals)
    assert_sound("median", median=middle, n=str(len(data)))
    q1, _, q3 = (rounded(Fraction(cut), decimals) for cut in quantiles(data, n=4, method="inclusive"))
    mean = rounded(Fraction(sum(data), len(data)), decimals)
    ends = {"min": str(min(data)), "max": str(max(data))}
    assert_sound("quartiles", **ends, q1=q1, median=middle, q3=q3, mean=mean)


@given(st.integers(1, 10**6), LEVELS, st.integers(0, 2), st.fractions(1, 3, max_denominator=10))
def test_margin(n: int, level: int, decimals: int, design: Fraction) -> None:
    margin = two_sided_quantile(Fraction(level, 100)).high * square_root(Fraction(1, 4 * n)).high * design
    assert_sound("margin", n=str(n), margin=f"{rounded(margin * 100, decimals)}%", level=str(level))


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["t", "F", "r", "z", "chi2"]),
    st.fractions(-4, 4, max_denominator=500),
    st.integers(1, 120),
    st.integers(1, 120),
    st.integers(1, 3),
    DECIMALS,
)
def test_test_and_effect(
    statistic: Statistic, value: Fraction, df1: int, df2: int, places: int, decimals: int
) -> None:
    pytest.importorskip("scipy")
    if statistic == "r":
        value = value / 5
    if statistic in ("F", "chi2"):
        value = abs(value)
    printed: dict[str, object] = {"statistic": statistic, "value": rounded(value, places)}
    freedoms = {"t": (None, df2), "r": (None, df2), "F": (df1, df2), "chi2": (df1, None), "z": (None, None)}
    first, second = freedoms[statistic]
    printed |= {name: str(df) for name, df in (("df1", first), ("df2", second)) if df is not None}
    p = p_value(statistic, value, first, second)
    assert_sound("test", **printed, p=rounded(p, decimals))
    measures: tuple[Measure, ...] = ("d", "r", "eta squared")
    for measure in measures:
        for formula in formulas(statistic, measure, first, second, None):
            effect = formula.effects(exactly(abs(value))).low
            assert_sound("effect", **printed, effect=rounded(effect or 0, decimals), measure=measure)


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[st.integers(0, 60)] * 4), DECIMALS, st.sampled_from(sorted(MEASURES)))
def test_tables(cells: tuple[int, int, int, int], decimals: int, measure: str) -> None:
    counts = dict(zip("abcd", map(str, cells), strict=True))
    value = MEASURES[measure](cells)
    if value is not None:
        assert_sound("table2x2", **counts, estimate=rounded(value, decimals), measure=measure)
    for found in chances(cells).values():
        assert_sound("table2x2", **counts, p=rounded(found.low, decimals))


@settings(max_examples=60, deadline=None)
@given(
    st.fractions(-5, 5, max_denominator=200),
    st.fractions(Fraction(1, 50), 2, max_denominator=200),
    LEVELS,
    st.integers(1, 3),
    st.booleans(),
)
def test_intervals(middle: Fraction, error: Fraction, level: int, decimals: int, logarithmic: bool) -> None:
    share = Fraction(level, 100)
    half = (multipliers(share).low or 0) * error
    ends = [middle, middle - half, middle + half]
    shown = [exp(end) for end in ends] if logarithmic else ends
    estimate, low, high = (rounded(each, decimals) for each in shown)
    p = rounded(p_value("z", middle / error), decimals)
    printed = {"estimate": estimate, "low": low, "high": high, "level": str(level)}
    assert_sound("interval", **printed)
    assert_sound(
        "interval", **printed, se=rounded(error, decimals), p=p, scale="log" if logarithmic else "linear"
    )
