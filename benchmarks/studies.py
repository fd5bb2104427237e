"""Simulated studies, printed by rounding: none may be flagged, and how many rows a second are judged.

    python benchmarks/studies.py [rows]

All speeds are the best of some rounds that run in turn in one process, beside a loop that only multiplies and
divides the same numbers and, where it is installed (`pip install grim`), beside the Python package grim.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from math import isqrt
from pathlib import Path

import figcheck
from figcheck.app.projects import Projects
from figcheck.app.tables import verify_tables
from figcheck.report.formats import pieces
from figcheck.report.options import Options

ROWS = 100_000
ROUNDS = 5
Rows = list[dict[str, str]]


def rounded(value: Fraction, decimals: int) -> str:
    scaled = int(value * 10**decimals + Fraction(1, 2))
    whole, rest = divmod(scaled, 10**decimals)
    return f"{whole}.{rest:0{decimals}d}" if decimals else str(whole)


def study(rng: random.Random, values: range, size: int | None = None) -> dict[str, str]:
    """One sample with its mean and standard deviation as a study prints them."""
    n, items, decimals = size or rng.randint(2, 120), rng.choice((1, 1, 2, 3)), rng.choice((1, 2, 2, 3))
    if len(values) == 2:
        items = 1
    data = [sum(rng.choices(values, k=items)) for _ in range(n)]
    total, squares = sum(data), sum(x * x for x in data)
    variance = Fraction(n * squares - total * total, n * (n - 1) * items * items)
    sd = Fraction(isqrt(variance.numerator * 10**24 // variance.denominator), 10**12)
    mean = rounded(Fraction(total, n * items), decimals)
    row = {"mean": mean, "sd": rounded(sd, decimals), "n": str(n)}
    return row if items == 1 else {**row, "items": str(items)}


def misprinted(rng: random.Random, row: dict[str, str]) -> dict[str, str]:
    """The row with another last digit of its mean or SD, in every other case."""
    role = rng.choice([role for role in ("mean", "sd") if role in row])
    return {**row, role: f"{row[role][:-1]}{rng.randint(0, 9)}"} if rng.random() < 0.5 else row


def sound(kind: str, rows: Rows) -> None:
    """None of the rows may be flagged."""
    verdicts = Counter(figcheck.check_rows(kind, rows))
    flagged, left = verdicts["inconsistent"], verdicts["unchecked"]
    print(f"{kind:8} {len(rows):,} true rows: {flagged} flagged, {left:,} unchecked")
    if flagged:
        raise SystemExit(f"{kind}: a possible sample was flagged")


def tested(rng: random.Random, rows: int) -> str:
    """A table of results whose p's are drawn by lot, so that nearly all of them fail."""
    lines = ["statistic,value,df1,df2,p"]
    for _ in range(rows):
        statistic = rng.choice(("t", "r", "F", "chi2"))
        value = rng.uniform(-0.6, 0.6) if statistic == "r" else rng.uniform(0.5, 8)
        df2 = rng.randint(5, 200) if statistic == "F" else ""
        lines.append(f"{statistic},{value:.2f},{rng.randint(2, 99)},{df2},{rng.random():.3f}")
    return "\n".join(lines) + "\n"


def measure(means: Rows, spreads: Rows, folder: Path) -> None:
    """Rows a second of every way, half of the rows misprinted."""
    table = folder / "means.csv"
    table.write_text("mean,n\n" + "".join(f"{row['mean']},{row['n']}\n" for row in means))

    def plain() -> None:
        for row in means:
            _ = int(row["n"]) * int(row["mean"].replace(".", "")) // 100

    results = folder / "results.csv"
    results.write_text(tested(random.Random(2), len(spreads)))

    def report(form: str, kind: str = "average", path: Path = table) -> None:
        found = verify_tables(kind, [path], Projects())
        sum(len(piece) for piece in pieces(form, found, Options()))

    ways: dict[str, tuple[Callable[[], object], int]] = {
        "a plain loop": (plain, len(means)),
        "GRIM, check_rows": (lambda: figcheck.check_rows("average", means), len(means)),
        "GRIM, CSV to report": (lambda: report("full"), len(means)),
        "GRIM, CSV to results": (lambda: report("results"), len(means)),
        "p's that fail, CSV to report": (lambda: report("full", "test", results), len(spreads)),
        "GRIMMER at n = 100": (lambda: figcheck.check_rows("spread", spreads), len(spreads)),
    }
    try:
        from grim.mean_tester import consistency_check
    except ImportError:
        pass
    else:
        ways["GRIM, the package grim"] = (
            lambda: [consistency_check(row["mean"], row["n"]) for row in means],
            len(means),
        )
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):
        for name, (way, _rows) in ways.items():
            start = time.perf_counter()
            way()
            best[name] = min(best[name], time.perf_counter() - start)
    for name, (_way, rows) in ways.items():
        ratio = best[name] / rows / (best["a plain loop"] / len(means))
        print(f"{name:28}{rows / best[name]:12,.0f} rows/s {ratio:8.1f} times the plain loop")


def main(count: int) -> None:
    rng = random.Random(1)
    studies = [study(rng, range(1, 8)) for _ in range(count)]
    sound("average", [{key: cell for key, cell in row.items() if key != "sd"} for row in studies])
    sound("spread", studies)
    sound("binary", [study(rng, range(2)) for _ in range(count)])
    means = [misprinted(rng, {"mean": row["mean"], "n": row["n"]}) for row in studies if "items" not in row]
    spreads = [misprinted(rng, study(rng, range(1, 8), 100)) for _ in range(count // 10)]
    with tempfile.TemporaryDirectory() as folder:
        measure(means, spreads, Path(folder))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
