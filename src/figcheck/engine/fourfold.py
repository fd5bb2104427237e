"""What follows from a table of two rows and two columns: ratios, chances and tests, exactly or bracketed.

The cells are a, b (first row) and c, d (second row); the first column holds the events.
Sources: Pearson (1900); Yates (1934); Fisher, Statistical Methods for Research Workers (1934), the
two-sided p as the sum over all tables no more likely; G test, Sokal & Rohlf, Biometry (1995).
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from math import comb

from figcheck.engine.normal import Bracket, natural_logarithm, square_root, two_sided_tail

Cells = tuple[int, int, int, int]
LARGEST = 20_000
"""Up to so many in a table, Fisher's test is computed."""


def chi_squared(cells: Cells, *, corrected: bool = False) -> Fraction | None:
    """Pearson's statistic, with Yates's continuity correction if so asked."""
    a, b, c, d = cells
    margins = (a + b) * (c + d) * (a + c) * (b + d)
    if not margins:
        return None
    total = a + b + c + d
    apart = Fraction(abs(a * d - b * c))
    if corrected:
        apart = max(apart - Fraction(total, 2), Fraction(0))
    return apart * apart * total / margins


def _over(top: int, bottom: int) -> Fraction | None:
    return Fraction(top, bottom) if bottom else None


def _risk_ratio(cells: Cells) -> Fraction | None:
    a, b, c, d = cells
    return _over(a * (c + d), c * (a + b))


def _risk_difference(cells: Cells) -> Fraction | None:
    a, b, c, d = cells
    return Fraction(a, a + b) - Fraction(c, c + d) if a + b and c + d else None


def _number_to_treat(cells: Cells) -> Fraction | None:
    difference = _risk_difference(cells)
    return 1 / abs(difference) if difference else None


MEASURES: dict[str, Callable[[Cells], Fraction | None]] = {
    "odds ratio": lambda cells: _over(cells[0] * cells[3], cells[1] * cells[2]),
    "risk ratio": _risk_ratio,
    "difference": _risk_difference,
    "NNT": _number_to_treat,
    "sensitivity": lambda cells: _over(cells[0], cells[0] + cells[2]),
    "specificity": lambda cells: _over(cells[3], cells[1] + cells[3]),
    "PPV": lambda cells: _over(cells[0], cells[0] + cells[1]),
    "NPV": lambda cells: _over(cells[3], cells[2] + cells[3]),
    "chi-squared": chi_squared,
    "Yates": lambda cells: chi_squared(cells, corrected=True),
}
"""Name of a measure -> its value for a table, None where it has none. Rows are tests, columns conditions
for sensitivity and the like: a true positives, b false positives, c false negatives, d true negatives.
"""


def likelihood_ratio(cells: Cells) -> Bracket | None:
    """The G statistic: twice the sum of observed x ln(observed / expected)."""
    a, b, c, d = cells
    total, low, high = a + b + c + d, Fraction(0), Fraction(0)
    rows, columns = (a + b, c + d), (a + c, b + d)
    if not all((*rows, *columns)):
        return None
    for index, cell in enumerate(cells):
        if cell:
            bracket = natural_logarithm(Fraction(cell * total, rows[index // 2] * columns[index % 2]))
            low, high = low + 2 * cell * bracket.low, high + 2 * cell * bracket.high
    return Bracket(max(low, Fraction(0)), max(high, Fraction(0)))


@lru_cache(maxsize=512)
def chances(cells: Cells) -> dict[str, Bracket]:
    """Name of a test -> its two-sided p."""
    found: dict[str, Bracket] = {}
    for name, corrected in (("chi-squared", False), ("Yates", True)):
        statistic = chi_squared(cells, corrected=corrected)
        if statistic is not None:
            found[name] = _beyond(Bracket(statistic, statistic))
    ratio = likelihood_ratio(cells)
    if ratio is not None:
        found["likelihood ratio"] = _beyond(ratio)
    if sum(cells) <= LARGEST:
        exact, middle = fisher(cells)
        found["Fisher"] = Bracket(exact, exact)
        found["mid-p"] = Bracket(middle, middle)
    return found


def _beyond(statistic: Bracket) -> Bracket:
    """P of a chi-squared with one degree of freedom above a statistic: both tails of a normal one."""
    near, far = square_root(statistic.low).low, square_root(statistic.high).high
    return Bracket(two_sided_tail(far).low, two_sided_tail(near).high)


def fisher(cells: Cells) -> tuple[Fraction, Fraction]:
    """Fisher's two-sided p, and the same with the table itself counted half."""
    a, b, c, d = cells
    row, column, total = a + b, a + c, a + b + c + d
    first, last = max(0, row + column - total), min(row, column)
    weight = comb(column, first) * comb(total - column, row - first)
    weights = [weight]
    for x in range(first, last):
        weight = weight * (column - x) * (row - x) // ((x + 1) * (total - column - row + x + 1))
        weights.append(weight)
    own, whole = weights[a - first], sum(weights)
    exact = sum(each for each in weights if each <= own)
    return Fraction(exact, whole), Fraction(2 * exact - own, 2 * whole)
