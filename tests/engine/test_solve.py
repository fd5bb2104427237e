"""`solve` against facts, brute force and printed truth."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.engine.constraints import Box, Constraint, Function, Order, Product, Sum, System
from figcheck.engine.propagate import Propagation
from figcheck.engine.solve import Outcome, hull, solve
from figcheck.numbers.interval import (
    COUNTS,
    EVERYTHING,
    NOT_NEGATIVE,
    Exact,
    Interval,
    exactly,
    interval,
)

HALF = Fraction(1, 2)


def rounded(text: str, step: str, factor: Exact = 1) -> Interval:
    half = Fraction(step) / 2
    return interval((Fraction(text) - half) * factor, (Fraction(text) + half) * factor)


def system(*constraints: Constraint, **domains: Interval) -> System:
    return System(dict(domains), constraints)


def total(parts: str, whole: str) -> Sum:
    return Sum((*((1, part) for part in parts.split()), (-1, whole)))


SHARE = Product("share", "whole", "part")
PERCENT = Fraction(1, 100)


@pytest.mark.parametrize(
    ("domains", "outcome"),
    [
        ({"part": exactly(11754), "whole": exactly(339478), "share": rounded("3", "1", PERCENT)}, "possible"),
        ({"part": exactly(191), "whole": exactly(266), "share": rounded("71", "1", PERCENT)}, "impossible"),
        ({"part": COUNTS, "whole": exactly(28), "share": rounded("19.5", "0.1", PERCENT)}, "impossible"),
        ({"part": COUNTS, "whole": exactly(28), "share": rounded("21.4", "0.1", PERCENT)}, "possible"),
        ({"part": exactly(0), "whole": exactly(0), "share": EVERYTHING}, "possible"),
        ({"part": exactly(1), "whole": exactly(0), "share": EVERYTHING}, "impossible"),
        (
            {
                "part": interval(10**5, 2 * 10**6, whole=True),
                "whole": interval(2 * 10**6, 5 * 10**6, whole=True),
                "share": exactly(Fraction(999983, 2999957)),
            },
            "possible",
        ),
        (
            {
                "part": interval(10**5, 333330, whole=True),
                "whole": interval(3 * 10**5, 999990, whole=True),
                "share": rounded("0.33333335", "0.00000001"),
            },
            "impossible",
        ),
    ],
)
def test_shares(domains: dict[str, Interval], outcome: str) -> None:
    assert solve(system(SHARE, **domains)).outcome == outcome


def test_what_is_left_for_a_freed_figure_is_exact() -> None:
    share = rounded("71", "1", PERCENT)
    part = solve(system(SHARE, part=COUNTS, whole=exactly(266), share=share)).domains["part"]
    assert part == interval(188, 190, whole=True)
    span = interval(Fraction(55, 1000), Fraction(75, 1000))
    whole = solve(system(SHARE, part=exactly(22040), whole=COUNTS, share=span)).domains["whole"]
    assert whole == interval(293867, 400727, whole=True)
    change = interval(Fraction(3135, 1000), Fraction(3145, 1000))
    before = solve(
        system(
            Sum(((1, "factor"), (-1, "change")), exactly(1)),
            Product("before", "factor", "after"),
            change=change,
            factor=EVERYTHING,
            before=NOT_NEGATIVE,
            after=interval(1_600_000, None, low_open=True),
        )
    ).domains["before"]
    assert before == interval(Fraction(1_600_000 * 1000, 4145), None, low_open=True)


def test_a_joint_contradiction_of_sums_that_hold_alone() -> None:
    sums = [total("a b", "ab"), total("b c", "bc"), total("a c", "ac")]
    printed = {"a": "10", "b": "10", "c": "10", "ab": "21", "bc": "21", "ac": "19"}
    domains = {name: rounded(text, "1") for name, text in printed.items()}
    assert solve(System(dict(domains), tuple(sums))).outcome is Outcome.IMPOSSIBLE
    for one in sums:
        assert solve(System(dict(domains), (one,))).outcome is Outcome.POSSIBLE


@pytest.mark.parametrize(
    ("constraints", "domains", "outcome"),
    [
        ([Sum((), exactly(1))], {}, "impossible"),
        ([Sum((), interval(0, 1))], {}, "possible"),
        ([Sum(((1, "x"), (-1, "x")), exactly(1))], {"x": EVERYTHING}, "impossible"),
        ([Order("x", "x", strict=True)], {"x": EVERYTHING}, "impossible"),
        (
            [Order("x", "y", strict=True), Order("y", "x")],
            {"x": rounded("1", "1"), "y": rounded("1", "1")},
            "impossible",
        ),
        ([Order("x", "y", strict=True)], {"x": interval(0, 1), "y": interval(-1, 0)}, "impossible"),
        ([Order("x", "y", strict=True)], {"x": exactly(3), "y": interval(0, 4, whole=True)}, "possible"),
        (
            [total("x y", "z")],
            {"x": rounded("1e-12", "1e-13"), "y": exactly(10**15), "z": exactly(10**15)},
            "impossible",
        ),
        ([Product("x", "x", "y")], {"x": interval(-9, 9, whole=True), "y": exactly(49)}, "possible"),
        ([Product("x", "x", "y")], {"x": EVERYTHING, "y": exactly(-1)}, "impossible"),
        ([], {"x": Interval(2, 1)}, "impossible"),
    ],
)
def test_corners(constraints: list[Constraint], domains: dict[str, Interval], outcome: str) -> None:
    assert solve(System(dict(domains), tuple(constraints))).outcome == outcome


def test_a_root_that_is_not_rational_stays_undecided() -> None:
    found = solve(system(Product("x", "x", "y"), x=interval(1, 2), y=exactly(2)), steps=300)
    assert found.outcome is Outcome.UNDECIDED
    assert Fraction(141421356, 10**8) in found.domains["x"] or found.domains["x"].low is not None


def test_functions_take_part() -> None:
    def even(box: Box) -> Box:
        values = box["x"]
        low, high = int(values.low or 0), int(values.high or 0)
        return {"x": interval(low + low % 2, high - high % 2, whole=True)}

    relation = Function(("x",), even, "even")
    found = solve(system(relation, Order("x", "y"), x=interval(1, 9, whole=True), y=exactly(3)))
    assert found.outcome is Outcome.POSSIBLE
    assert found.witness == {"x": 2, "y": 3}
    assert solve(system(relation, x=exactly(3))).outcome is Outcome.IMPOSSIBLE


def test_ends_of_a_hull_are_attained() -> None:
    share, wholes = rounded("33.3333", "0.0001", PERCENT), interval(10, 2000, whole=True)
    found = hull(system(SHARE, part=COUNTS, whole=wholes, share=share), "whole")
    assert (found.low, found.high) == (12, 1998)
    odd = hull(system(total("a a", "b"), a=COUNTS, b=interval(3, 9, whole=True)), "b")
    assert (odd.low, odd.high) == (4, 8)


def test_a_hull_of_what_cannot_be_is_empty() -> None:
    assert hull(system(total("a a", "b"), a=COUNTS, b=exactly(3)), "a").empty
    assert hull(
        system(SHARE, part=exactly(191), whole=exactly(266), share=rounded("71", "1", PERCENT)), "share"
    ).empty


def test_thousands_of_variables_in_one_component_stay_within_the_budget() -> None:
    count = 2000
    names = [f"x{number}" for number in range(count + 1)]
    links = [Sum(((1, low), (-1, high)), interval(-1, HALF)) for low, high in pairwise(names)]
    chain = System({name: rounded("10", "1") for name in names}, tuple(links))
    found = solve(chain)
    assert found.outcome is not Outcome.IMPOSSIBLE
    state = Propagation(chain)
    assert state.start()
    assert state.spent <= 20 * count


def printed(value: Fraction, decimals: int) -> Interval:
    return around(value, Fraction(1, 10**decimals))


@given(
    parts=st.lists(st.fractions(0, 10**6, max_denominator=10**6), min_size=1, max_size=6),
    decimals=st.lists(st.integers(0, 5), min_size=7, max_size=7),
)
def test_true_sums_printed_by_rounding_are_possible(parts: list[Fraction], decimals: list[int]) -> None:
    names = [f"x{number}" for number in range(len(parts))]
    domains = {n: printed(v, d) for n, v, d in zip(names, parts, decimals, strict=False)}
    domains["total"] = printed(sum(parts, Fraction(0)), decimals[-1])
    found = solve(System(dict(domains), (total(" ".join(names), "total"),)))
    assert found.outcome is Outcome.POSSIBLE


@given(
    whole=st.integers(1, 10**9),
    part=st.integers(0, 10**9),
    decimals=st.integers(0, 7),
    step=st.integers(0, 6),
)
def test_true_shares_printed_by_rounding_are_possible(
    whole: int, part: int, decimals: int, step: int
) -> None:
    coarse = 10**step
    around = [
        interval(max(0, (n // coarse - 1) * coarse), (n // coarse + 1) * coarse, whole=True)
        for n in (whole, part)
    ]
    domains = {"whole": around[0], "part": around[1], "share": printed(Fraction(part, whole), decimals)}
    found = solve(system(SHARE, **domains))
    assert found.outcome is Outcome.POSSIBLE


def holds(constraint: Constraint, values: dict[str, int]) -> bool:
    if isinstance(constraint, Sum):
        return sum(c * values[str(v)] for c, v in constraint.terms) in constraint.within
    if isinstance(constraint, Product):
        left, right, result = (values[str(v)] for v in constraint.variables)
        return left * right == result
    assert isinstance(constraint, Order)
    low, high = values[str(constraint.low)], values[str(constraint.high)]
    return low < high if constraint.strict else low <= high


@st.composite
def small_systems(draw: st.DrawFn) -> System:
    names = "abcd"[: draw(st.integers(2, 4))]
    domains: dict[object, Interval] = {}
    for name in names:
        low = draw(st.integers(-6, 6))
        domains[name] = interval(low, low + draw(st.integers(0, 6)), whole=True)
    one = st.sampled_from(names)
    sums = st.builds(
        lambda terms, low, width: Sum(tuple(terms), interval(low, low + width)),
        st.lists(st.tuples(st.integers(-4, 4), one), min_size=1, max_size=3),
        st.integers(-9, 9),
        st.sampled_from([0, 0, HALF, 2]),
    )
    relations: st.SearchStrategy[Constraint] = st.one_of(
        sums, st.builds(Product, one, one, one), st.builds(Order, one, one, st.booleans())
    )
    return System(domains, tuple(draw(st.lists(relations, min_size=1, max_size=4))))


def every_choice(domains: dict[object, Interval]) -> Iterable[dict[str, int]]:
    grids = [range(int(values.low or 0), int(values.high or 0) + 1) for values in domains.values()]
    for choice in product(*grids):
        yield dict(zip(map(str, domains), choice, strict=True))


@settings(max_examples=300, deadline=None)
@given(small_systems())
def test_small_whole_systems_agree_with_trying_every_choice(small: System) -> None:
    solutions = [v for v in every_choice(small.domains) if all(holds(c, v) for c in small.constraints)]
    found = solve(small)
    assert found.outcome is (Outcome.POSSIBLE if solutions else Outcome.IMPOSSIBLE)
    for name, values in found.domains.items():
        assert all(solution[str(name)] in values for solution in solutions)
    if solutions:
        ends = [solution["a"] for solution in solutions]
        reached = hull(small, "a")
        assert (reached.low, reached.high) == (min(ends), max(ends))


def around(value: Fraction, step: Fraction) -> Interval:
    nearest = round(value / step) * step
    return interval(nearest - step / 2, nearest + step / 2)
