"""Random rows, possible and impossible, decided by `check_rows` and by brute force: both must agree.

    python benchmarks/differ.py [rows] [seed]
    python benchmarks/differ.py sound [rows] [seed]

n, items, decimals, percent, scale bounds and divisor vary; rows are means and deviations of samples, each
printed by a tie rule of its own, and about half of them have a digit changed. With `sound` none has, samples
are larger, and only that none is flagged is asked.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from math import isqrt

import oracles

import figcheck

ROWS = 20_000
RULES = ("up", "down", "even")
Row = tuple[dict[str, str], bool | None]
"""What is printed, and whether it is possible; None where brute force does not say."""
VALUES = (range(1, 8), range(1, 6), range(11), range(-3, 4))
SCALES = ((1, 5), (1, 7), (0, 3), (0, 10))


def printed(value: Fraction, decimals: int, rule: str) -> str:
    """A value rounded to so many decimals, ties by a rule."""
    size = abs(value) * 10**decimals
    whole, rest = divmod(size, 1)
    up = rest > Fraction(1, 2) or (
        rest == Fraction(1, 2) and (rule == "up" or (rule == "even" and whole % 2 == 1))
    )
    digits = f"{int(whole) + up:0{decimals + 1}d}"
    sign = "-" if value < 0 and digits.strip("0") else ""
    return (
        f"{sign}{digits[: len(digits) - decimals]}{'.' if decimals else ''}{digits[len(digits) - decimals :]}"
    )


def root(value: Fraction) -> Fraction:
    """The square root to 30 digits, and exact where it is rational."""
    top, bottom = isqrt(value.numerator * value.denominator), value.denominator
    if top * top == value.numerator * value.denominator:
        return Fraction(top, bottom)
    return Fraction(isqrt(value.numerator * 10**60 // value.denominator), 10**30)


def misprinted(rng: random.Random, text: str) -> str:
    """The print with one digit changed."""
    at = rng.choice([index for index, sign in enumerate(text) if sign.isdigit()])
    return text[:at] + str((int(text[at]) + rng.randint(1, 9)) % 10) + text[at + 1 :]


def averages(rng: random.Random) -> Row:
    n, items = rng.choice((rng.randint(1, 60), rng.randint(60, 900))), rng.choice((1, 1, 2, 3, 7))
    decimals = rng.randint(0, 4)
    percent = rng.random() < 0.3
    value = Fraction(rng.randint(-3 if not percent else 0, 9 * n * items), n * items) * (
        100 if percent else 1
    )
    mean = printed(value, decimals, rng.choice(RULES))
    if rng.random() < 0.5:
        mean = misprinted(rng, mean)
    row = {"mean": mean + "%" * percent, "n": str(n), "items": str(items)}
    return row, oracles.average(mean, n, items, percent=percent)


def spreads(rng: random.Random) -> Row:
    n, items, decimals = rng.randint(2, 14), rng.choice((1, 1, 1, 2, 3)), rng.choice((1, 2, 2, 3))
    scale, divisor = rng.choice((None, None, *SCALES)), rng.choice((1, 1, 0))
    low, high = scale or (rng.randint(-4, 3), rng.randint(4, 9))
    if scale and (n * items > 24 or n > 8):
        n, items = rng.randint(2, 8), 1
    data = [rng.randint(low * items, high * items) for _ in range(n)]
    if rng.random() < 0.5:
        data = [rng.choice(data[:2]) for _ in data]
    total, squares = sum(data), sum(x * x for x in data)
    rule = rng.choice(RULES)
    mean = printed(Fraction(total, n * items), decimals, rule)
    variance = Fraction(n * squares - total**2, n * (n - divisor) * items**2)
    sd = printed(root(variance), rng.choice((decimals, 2)), rule)
    if rng.random() < 0.4:
        sd = misprinted(rng, sd)
    elif rng.random() < 0.2:
        mean = misprinted(rng, mean)
    row = {"mean": mean, "sd": sd, "n": str(n), "items": str(items), "divisor": "n-1" if divisor else "n"}
    if scale:
        row |= {"low": str(low), "high": str(high)}
    return row, oracles.spread(mean, sd, n, items, scale, divisor)


def binaries(rng: random.Random) -> Row:
    n = rng.choice((rng.randint(2, 60), rng.randint(60, 2500)))
    ones = rng.choice((rng.randint(0, n), rng.randint(0, min(n, 3))))
    rule, decimals = rng.choice(RULES), rng.randint(1, 4)
    mean = printed(Fraction(ones, n), decimals, rule)
    sd = printed(root(Fraction(ones * (n - ones), n * (n - 1))), rng.choice((decimals, 2, 3)), rule)
    if rng.random() < 0.4:
        sd = misprinted(rng, sd)
    elif rng.random() < 0.2:
        mean = misprinted(rng, mean)
    return {"mean": mean, "sd": sd, "n": str(n)}, oracles.binary(mean, sd, n)


def tests(rng: random.Random) -> Row:
    statistic = rng.choice(("t", "F", "r", "z", "chi2", "Q"))
    size = rng.random() if statistic == "r" else abs(rng.gauss(0, 2)) * rng.choice((1, 1, 3))
    value = printed(Fraction(size), rng.choice((1, 2, 2, 3)), "up")
    if value.strip("0.") == "1" and statistic == "r":
        value = "0.9"
    df1 = "" if statistic == "z" else str(rng.choice((rng.randint(1, 9), rng.randint(10, 200))))
    df2 = str(rng.randint(3, 300)) if statistic == "F" else ""
    decimals = rng.choice((2, 3, 3, 4))
    exact = next(
        (
            p
            for p in (
                f"{step / 10**decimals:.{decimals}f}"
                for step in range(1, 10**decimals, max(10**decimals // 97, 1))
            )
            if oracles.test(statistic, value, df1, df2, p)
        ),
        f"{rng.random():.{decimals}f}",
    )
    p = rng.choice(
        (exact, f"{rng.random():.{decimals}f}", "<.05", "<.001", "<.01", ">.05", f"{rng.random() / 20:.3f}")
    )
    row = {"statistic": statistic, "value": rng.choice(("", "", "-")) * (statistic in "trz") + value, "p": p}
    row |= {role: df for role, df in (("df1", df1), ("df2", df2)) if df}
    return row, oracles.test(statistic, value, df1, df2, p)


def compare(kind: str, make: Callable[[random.Random], Row], rng: random.Random, count: int) -> None:
    """Decide rows both ways; a row that is unchecked must be possible."""
    rows, truths = zip(*(make(rng) for _ in range(count)), strict=True)
    seen: Counter[str] = Counter()
    for row, truth, verdict in zip(rows, truths, figcheck.check_rows(kind, list(rows)), strict=True):
        if truth is None:
            seen["not asked"] += 1
            continue
        seen[f"{'possible' if truth else 'impossible'}, {verdict}"] += 1
        if (verdict == "inconsistent") == truth:
            raise SystemExit(
                f"{kind}: {row} is {'possible' if truth else 'impossible'}, and judged {verdict}"
            )
    print(kind, ", ".join(f"{name}: {number:,}" for name, number in sorted(seen.items())))


def study(rng: random.Random, values: range) -> dict[str, str]:
    """A sample of many as a study prints it."""
    n, items, decimals = rng.randint(2, 120), rng.choice((1, 1, 2, 3)), rng.choice((1, 2, 2, 3))
    rule, divisor = rng.choice(RULES), rng.choice((1, 1, 1, 0))
    if len(values) == 2:
        items, divisor = 1, 1
    data = [sum(rng.choices(values, k=items)) for _ in range(n)]
    total, squares = sum(data), sum(x * x for x in data)
    variance = Fraction(n * squares - total * total, n * (n - divisor) * items * items)
    mean = printed(Fraction(total, n * items), decimals, rule)
    row = {"mean": mean, "sd": printed(root(variance), rng.choice((decimals, 2)), rule), "n": str(n)}
    if items > 1:
        row["items"] = str(items)
    if len(values) > 2 and rng.random() < 0.2:
        row |= {"low": str(values[0]), "high": str(values[-1])}
    return row if divisor else {**row, "divisor": "n"}


def sound(count: int, rng: random.Random) -> None:
    """None of the samples that were made may be flagged."""
    studies = [study(rng, rng.choice(VALUES)) for _ in range(count)]
    means = [{role: cell for role, cell in row.items() if role in ("mean", "n", "items")} for row in studies]
    ones = [study(rng, range(2)) for _ in range(count)]
    for kind, rows in (("average", means), ("binary", ones), ("spread", studies)):
        verdicts = Counter(figcheck.check_rows(kind, rows))
        print(kind, f"{count:,} true rows:", dict(verdicts))
        if verdicts["inconsistent"]:
            raise SystemExit(f"{kind}: a possible sample was flagged")


def main(arguments: list[str]) -> None:
    numbers = [int(given) for given in arguments if given != "sound"]
    count, seed = (*numbers, *(ROWS, 1)[len(numbers) :])
    rng = random.Random(seed)
    if "sound" in arguments:
        sound(count, rng)
        return
    compare("average", averages, rng, count)
    compare("binary", binaries, rng, count)
    compare("spread", spreads, rng, count)
    compare("test", tests, rng, count // 10)


if __name__ == "__main__":
    main(sys.argv[1:])
