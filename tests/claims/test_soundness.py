"""Figures that are made from true numbers and printed by rounding are never called inconsistent."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.check.ladder import judge
from figcheck.claims.registry import kind
from figcheck.engine.proportion_limits import methods
from figcheck.numbers.dates import WEEKDAYS

EXACT = Fraction | int
COUNTS = st.integers(0, 10**7)
SIZES = st.integers(1, 10**7)
DECIMALS = st.integers(0, 3)
REALS = st.fractions(Fraction(1, 100), 10**6, max_denominator=997)


def rounded(value: EXACT, decimals: int, *, up: bool = True) -> str:
    """A number as print gives it; ties by the rule that is asked for."""
    scaled = abs(Fraction(value)) * 10**decimals
    whole = int(scaled + Fraction(1, 2)) if up else -int(-(scaled - Fraction(1, 2)) // 1)
    whole = max(whole, 0)
    text = f"{whole // 10**decimals:,}" + (f".{whole % 10**decimals:0{decimals}d}" if decimals else "")
    return f"-{text}" if value < 0 and whole else text


def percent(share: EXACT, decimals: int, *, up: bool = True) -> str:
    return rounded(share * 100, decimals, up=up) + "%"


def assert_sound(name: str, **operands: object) -> None:
    judgement = judge(kind(name)(**operands))
    assert judgement.verdict != "inconsistent", (operands, judgement.working)
    assert judgement.reading in (None, "nearest"), operands


@given(COUNTS, SIZES, DECIMALS, st.booleans())
def test_share(part: int, whole: int, decimals: int, up: bool) -> None:
    share = percent(Fraction(part, whole), decimals, up=up)
    assert_sound("share", part=f"{part:,}", whole=str(whole), share=share)
    if part <= whole:
        assert_sound("share", whole=str(whole), share=share)
    assert_sound("share", part=str(part), share=share)


@given(st.lists(REALS, min_size=1, max_size=12), DECIMALS, st.booleans())
def test_total(parts: list[Fraction], decimals: int, up: bool) -> None:
    printed = [f"${rounded(part, decimals, up=up)}" for part in parts]
    if decimals:
        assert_sound("total", parts=printed, total=f"${rounded(sum(parts), decimals, up=not up)}")
        assert_sound(
            "total", parts=printed[1:] or printed, total=f"${rounded(sum(parts), decimals)}", complete=False
        )


@given(st.lists(COUNTS, min_size=1, max_size=12))
def test_total_of_counts(parts: list[int]) -> None:
    assert_sound("total", parts=[str(part) for part in parts], total=f"{sum(parts):,}")


@given(st.lists(SIZES, min_size=2, max_size=12), DECIMALS)
def test_partition(parts: list[int], decimals: int) -> None:
    assert_sound("partition", shares=[percent(Fraction(part, sum(parts)), decimals) for part in parts])


@given(REALS, REALS, DECIMALS, DECIMALS)
def test_change(before: Fraction, after: Fraction, places: int, decimals: int) -> None:
    share = percent(after / before - 1, decimals)
    printed = {"before": f"€{rounded(before, places + 1)}", "after": f"€{rounded(after, places + 1)}"}
    if rounded(before, places + 1).strip("0.,"):
        assert_sound("change", **printed, change=share)
        way = "fall" if after < before else "rise"
        assert_sound("change", **printed, change=share.lstrip("-"), direction=way)


@given(REALS, REALS, DECIMALS)
def test_difference(before: Fraction, after: Fraction, decimals: int) -> None:
    printed = [percent(each / 10**6, decimals) for each in (before, after)]
    points = rounded((after - before) / 10**4, decimals)
    assert_sound("difference", before=printed[0], after=printed[1], difference=f"{points} percentage points")


@given(SIZES, SIZES, DECIMALS)
def test_ratio_multiple_and_rate(left: int, right: int, decimals: int) -> None:
    ratio = rounded(Fraction(left, right), decimals)
    assert_sound("ratio", left=str(left), right=str(right), ratio=ratio)
    assert_sound("multiple", result=str(left), base=str(right), times=ratio)
    rate = rounded(Fraction(left, right) * 1000, decimals)
    assert_sound("rate", count=str(left), base=f"{right:,}", rate=rate, per="1,000")


@given(REALS, REALS, st.integers(1, 3))
def test_product(left: Fraction, right: Fraction, decimals: int) -> None:
    factors = [f"{rounded(left, decimals)}", f"${rounded(right, decimals)}"]
    assert_sound("product", factors=factors, product=f"${rounded(left * right, decimals)}")


@given(st.lists(REALS, min_size=3, max_size=3), DECIMALS)
def test_range_and_order(values: list[Fraction], decimals: int) -> None:
    low, middle, high = (f"{rounded(value, decimals + 1)} km" for value in sorted(values))
    assert_sound("range", low=low, value=middle, high=high)
    if len(set(values)) == 3:
        assert_sound("order", figures=[low, middle, high], direction="rise")
        assert_sound("order", figures=[high, middle, low], direction="fall")


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=60), st.integers(1, 3), DECIMALS, st.booleans())
def test_average(data: list[int], items: int, decimals: int, up: bool) -> None:
    n = -(-len(data) // items)
    mean = rounded(Fraction(sum(data), n * items), decimals, up=up)
    assert_sound("average", mean=mean, n=str(n), items=items)
    assert_sound("average", mean=mean, n=str(n), items=items, total=str(sum(data)))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_projection(data: st.DataObject) -> None:
    sample = data.draw(st.integers(1, 400))
    part, population = data.draw(st.integers(0, sample)), data.draw(st.integers(sample, 20_000))
    lower, upper = data.draw(st.sampled_from(list(methods()))).limits(part, sample, population)
    if data.draw(st.booleans()):
        low, high = rounded(max(lower.low, 0), 0), rounded(upper.high, 0)
    else:
        low, high = str(max(lower.high, 0) // 1), str(-(-upper.low // 1))
    assert_sound(
        "projection", part=str(part), sample=str(sample), population=str(population), low=low, high=high
    )


@given(st.dates(), st.integers(0, 40_000), st.booleans())
def test_dates(start: date, days: int, counted: bool) -> None:
    try:
        end = start + timedelta(days=days)
    except OverflowError:
        return
    if start.year < 1000:
        return
    assert_sound("weekday", date=start.isoformat(), weekday=WEEKDAYS[start.weekday()])
    assert_sound("duration", start=start.isoformat(), end=end.isoformat(), length=f"{days + counted} days")
    years = end.year - start.year - ((end.month, end.day) < (start.month, start.day))
    assert_sound("duration", start=start.isoformat(), end=end.isoformat(), length=f"{years} years")
    assert_sound("duration", start=str(start.year), end=str(end.year), length=f"{years} years")


@given(REALS, DECIMALS, DECIMALS)
def test_conversion(value: Fraction, one: int, other: int) -> None:
    left, right = rounded(value, one), rounded(value * Fraction("1.609344"), other)
    assert_sound("conversion", left=f"{left} miles", right=f"{right} km")


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 3))
def test_relation(a: int, b: int, decimals: int) -> None:
    c = rounded(Fraction(2 * a + b, b), decimals)
    assert_sound("relation", formula="(2 * a + b) / b = c", a=str(a), b=f"{b:,}", c=c)


@pytest.mark.parametrize("value", ["0.5", "2.5", "12.45"])
def test_the_rounding_that_this_test_prints(value: str) -> None:
    places = len(value.partition(".")[2]) - 1
    up, down = rounded(Fraction(value), places), rounded(Fraction(value), places, up=False)
    assert Fraction(up) - Fraction(down) == Fraction(1, 10**places)
