"""Smallest repairs of 200 figures under 100 sums: exact search against scipy's HiGHS on the same systems.

    python benchmarks/repairs.py [SYSTEMS]           the sums, by both
    python benchmarks/repairs.py tables [SYSTEMS]    tables of shares of a total, by the exact search alone

Each system is made of true values, printed exactly or rounded, of which a few are then misprinted. HiGHS
gets the usual model: a binary for every figure that may leave its set, as far as a large constant allows,
and the fewest of them. An answer of HiGHS is wrong where it calls the system infeasible, needs more
figures than the exact search, or fewer, which exact arithmetic shows not to do.

A table has a count and a share in every row, and a total that is the base of the shares and may itself be
misprinted: products, which HiGHS does not take.
"""

import random
import statistics
import sys
import time
from fractions import Fraction

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

from figcheck.engine.cause import Effort
from figcheck.engine.constraints import Product, Sum
from figcheck.engine.oracle import Statements
from figcheck.engine.repairs import Repairs, repairs
from figcheck.numbers.interval import COUNTS, NOT_NEGATIVE, exactly, interval

FIGURES, CLAIMS = 200, 100


def system(seed: int, largest: int, misprints: int) -> Statements:
    """Sums of 2 to 4 earlier figures, values up to about 10^largest."""
    dice = random.Random(seed)
    values = [dice.randint(1, 10 ** dice.randint(2, largest)) for _ in range(FIGURES - CLAIMS)]
    groups = {}
    for claim in range(CLAIMS):
        parts = dice.sample(range(len(values)), dice.randint(2, 4))
        terms = (*((1, part) for part in parts), (-1, len(values)))
        groups[claim] = (Sum(terms),)
        values.append(sum(values[part] for part in parts))
    used = sorted({variable for (one,) in groups.values() for variable in one.variables})
    misprinted = set(dice.sample(used, misprints))
    domains = {}
    for figure, value in enumerate(values):
        step = 10 ** dice.choice([0, 0, 0, 1, 2, 3]) if value > 10**5 else 1
        printed = (value + step // 2) // step * step
        if figure in misprinted:
            printed += step * dice.choice([-1, 1]) * dice.randint(2, 1 + max(3, printed // step // 2))
        half = Fraction(step, 2)
        domains[figure] = (
            exactly(printed) if step == 1 else interval(printed - half, printed + half, whole=True)
        )
    return Statements(domains, groups)


def exact(given: Statements) -> Repairs:
    return repairs(given, dict.fromkeys(given.domains, COUNTS), effort=Effort(cheapest_only=True))


def fewest(found: Repairs) -> int | None:
    """How many figures must change, or None where that was not settled within the budget."""
    if found.undecided or not all(cause.complete for cause in found.causes):
        return None
    return sum(len(cause.repairs[0].variables) for cause in found.causes)


def highs(given: Statements) -> int | None:
    """The same by HiGHS; None where it says that nothing will do."""
    lows = numpy.array([float(given.domains[one].low or 0) for one in range(FIGURES)])
    highest = numpy.array([float(given.domains[one].high or 0) for one in range(FIGURES)])
    large = 10 * highest.max()
    sums = numpy.zeros((CLAIMS, 2 * FIGURES))
    for claim, (one,) in given.groups.items():
        for weight, figure in one.terms:
            sums[claim, figure] = weight
    identity = numpy.eye(FIGURES)
    above, below = numpy.hstack([identity, large * identity]), numpy.hstack([identity, -large * identity])
    answer = milp(
        numpy.concatenate([numpy.zeros(FIGURES), numpy.ones(FIGURES)]),
        constraints=[
            LinearConstraint(sums, 0, 0),
            LinearConstraint(above, lows, numpy.inf),
            LinearConstraint(below, -numpy.inf, highest),
        ],
        integrality=numpy.concatenate([numpy.zeros(FIGURES), numpy.ones(FIGURES)]),
        bounds=Bounds(
            numpy.zeros(2 * FIGURES), numpy.concatenate([numpy.full(FIGURES, numpy.inf), numpy.ones(FIGURES)])
        ),
        options={"time_limit": 20},
    )
    return None if answer.x is None else round(answer.fun)


def table(seed: int, rows: int, misprints: int) -> Statements:
    """Counts that add to a total, and the share of each in it to a tenth of a percent."""
    dice = random.Random(seed)
    counts = [dice.randint(5, 10 ** dice.randint(2, 5)) for _ in range(rows)]
    total = sum(counts)
    names = ["total", *((kind, row) for kind in ("count", "share") for row in range(rows))]
    wrong = set(dice.sample(names, misprints))

    def printed(name: object, value: int) -> int:
        return value + dice.choice([1, 2, 5]) * max(3, value // 7) if name in wrong else value

    domains = {"total": exactly(printed("total", total))}
    groups = {"total": (Sum((*((1, ("count", row)) for row in range(rows)), (-1, "total"))),)}
    for row, count in enumerate(counts):
        domains["count", row] = exactly(printed(("count", row), count))
        tenths = printed(("share", row), round(Fraction(count * 1000, total)))
        domains["share", row] = interval(
            Fraction(max(2 * tenths - 1, 0), 2000), Fraction(2 * tenths + 1, 2000)
        )
        groups[row] = (Product(("share", row), "total", ("count", row)),)
    return Statements(domains, groups)


def tables(count: int) -> None:
    """Print a line a size."""
    print("rows  misprints  exact, median and worst   settled")
    for rows in (10, 30):
        for misprints in (1, 2, 3):
            times, settled = [], 0
            for seed in range(count):
                given = table(seed, rows, misprints)
                free = {name: NOT_NEGATIVE if name[0] == "share" else COUNTS for name in given.domains}
                start = time.perf_counter()
                found = repairs(given, free, effort=Effort(cheapest_only=True))
                times.append(time.perf_counter() - start)
                settled += fewest(found) is not None
            taken = f"{statistics.median(times):8.3f} s {max(times):8.3f} s"
            print(f"{rows:<5} {misprints:<10} {taken}   {settled:>4}/{count}")


def main() -> None:
    """Print a line a size."""
    asked = sys.argv[1:]
    if asked[:1] == ["tables"]:
        tables(int(asked[1]) if len(asked) > 1 else 20)
        return
    count = int(asked[0]) if asked else 20
    print("values to  misprints  exact, median and worst   HiGHS, median and worst   settled   HiGHS wrong")
    for largest in (6, 9, 12):
        for misprints in (1, 3, 5, 6, 7, 8):
            ours, theirs, wrong, settled = [], [], 0, 0
            for seed in range(count):
                given = system(seed, largest - 1, misprints)
                start = time.perf_counter()
                least = fewest(exact(given))
                middle = time.perf_counter()
                other = highs(given)
                theirs.append(time.perf_counter() - middle)
                ours.append(middle - start)
                settled += least is not None
                wrong += least is not None and other != least
            times = [f"{statistics.median(some):8.3f} s {max(some):8.3f} s" for some in (ours, theirs)]
            print(
                f"10^{largest:<7} {misprints:<10} {times[0]}   {times[1]}   {settled:>4}/{count}   {wrong:>4}"
            )


if __name__ == "__main__":
    main()
