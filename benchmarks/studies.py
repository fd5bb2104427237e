"""Simulated studies, printed by rounding: none may be flagged, and how many rows a second are judged.

    python benchmarks/studies.py [rows]

Speed is given beside a loop that only multiplies and divides the same numbers, in the same run.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from fractions import Fraction
from math import isqrt

import figcheck

ROWS = 100_000


def rounded(value: Fraction, decimals: int) -> str:
    scaled = int(value * 10**decimals + Fraction(1, 2))
    whole, rest = divmod(scaled, 10**decimals)
    return f"{whole}.{rest:0{decimals}d}" if decimals else str(whole)


def study(rng: random.Random, values: range) -> dict[str, str]:
    """One sample with its mean and standard deviation as a study prints them."""
    n, items, decimals = rng.randint(2, 120), rng.choice((1, 1, 2, 3)), rng.choice((1, 2, 2, 3))
    if len(values) == 2:
        items = 1
    data = [sum(rng.choices(values, k=items)) for _ in range(n)]
    total, squares = sum(data), sum(x * x for x in data)
    variance = Fraction(n * squares - total * total, n * (n - 1) * items * items)
    sd = Fraction(isqrt(variance.numerator * 10**24 // variance.denominator), 10**12)
    mean = rounded(Fraction(total, n * items), decimals)
    row = {"mean": mean, "sd": rounded(sd, decimals), "n": str(n)}
    return row if items == 1 else {**row, "items": str(items)}


def timed(kind: str, rows: list[dict[str, str]]) -> None:
    start = time.perf_counter()
    verdicts = Counter(figcheck.check_rows(kind, rows))
    spent = time.perf_counter() - start
    start = time.perf_counter()
    for row in rows:
        _ = int(row["n"]) * int(row["mean"].replace(".", "")) // 100
    plain = time.perf_counter() - start
    flagged, left = verdicts["inconsistent"], verdicts["unchecked"]
    print(
        f"{kind:8} {len(rows):,} rows, {flagged} flagged, {left:,} unchecked,"
        f" {len(rows) / spent:,.0f} rows/s, {spent / plain:.1f} times a plain loop"
    )
    if flagged:
        raise SystemExit(f"{kind}: a possible sample was flagged")


def main(count: int) -> None:
    rng = random.Random(1)
    studies = [study(rng, range(1, 8)) for _ in range(count)]
    timed("average", [{key: cell for key, cell in row.items() if key != "sd"} for row in studies])
    timed("spread", studies)
    timed("binary", [study(rng, range(2)) for _ in range(count)])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
