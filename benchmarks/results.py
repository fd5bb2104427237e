"""Texts full of test results: none that is true may be flagged, and how fast they are read and checked.

    python benchmarks/results.py [results]

Statistics are drawn, their p's computed and both printed by rounding; a share of the p's is then printed
wrong. Each speed is the best of some rounds over texts that were not seen before, in one process and in
processor time.
"""

from __future__ import annotations

import random
import sys
import time
from fractions import Fraction

import figcheck
from figcheck.documents.reader import read_text
from figcheck.engine.distributions import Statistic, p_value
from figcheck.extract.read import read_article

RESULTS = 3_000
ROUNDS = 3
A_TEXT = 60
"""Results in one text: about as many as a long article prints."""
WRONG = (0, 0.1, 0.5)
HEADS = (
    "Participants in the second condition answered faster and more often than those in the first, ",
    "The effect of the instruction on free recall remained when age and education were both held constant, ",
    "There was a reliable interaction of the kind of training with the delay between training and the test, ",
)


def result(rng: random.Random, wrong: float) -> str:
    """One result as it is printed: `t(28) = 2.20, p = .036`."""
    statistic: Statistic = rng.choice(("t", "t", "F", "F", "r", "chi2", "z"))
    df1, df2 = rng.randint(1, 6), rng.randint(10, 200)
    names = {"t": f"t({df2})", "F": f"F({df1}, {df2})", "r": f"r({df2})", "chi2": f"χ2({df1})", "z": "z"}
    freedoms = {"F": (df1, df2), "chi2": (df1, None), "z": (None, None)}.get(statistic, (None, df2))
    value = rng.uniform(0.01, {"t": 4, "F": 12, "r": 0.45, "chi2": 14, "z": 4}[statistic])
    chance = p_value(statistic, Fraction(value), *freedoms)
    if rng.random() < wrong:
        chance = min(0.99, chance * rng.choice((rng.uniform(0.2, 0.6), rng.uniform(1.7, 4))) + 0.002)
    said = "p < .001" if chance < 0.0005 else f"p = {chance:.3f}".replace("0.", ".")
    return f"{names[statistic]} = {value:.2f}, {said}"


def text(rng: random.Random, wrong: float, *, sentences: bool) -> str:
    """A text with a result a sentence, or a line."""
    printed = [result(rng, wrong) for _ in range(A_TEXT)]
    if not sentences:
        return "".join(f"{each}\n" for each in printed)
    return "\n\n".join(
        " ".join(f"{rng.choice(HEADS)}{each}, as had been expected." for each in printed[at : at + 6])
        for at in range(0, A_TEXT, 6)
    )


def speeds(seed: int, results: int, wrong: float, *, sentences: bool) -> tuple[float, float]:
    """Megabytes a second of reading alone, and of all from the text to the report as data."""
    rng = random.Random(seed)
    texts = [text(rng, wrong, sentences=sentences) for _ in range(results // A_TEXT)]
    size = sum(len(each.encode()) for each in texts) / 1e6
    start = time.process_time()
    for each in texts:
        read_article(read_text(each))
    middle = time.process_time()
    reports = [figcheck.scan(each).to_dict() for each in texts]
    end = time.process_time()
    if not wrong and any(report["summary"]["inconsistent"] for report in reports):
        raise SystemExit("a true result was flagged")
    return size / (middle - start), size / (end - middle)


def main(results: int) -> None:
    speeds(0, A_TEXT, 0.2, sentences=True)
    print(f"{'MB/s':<24}{'reading':>10}{'the whole':>12}")
    for sentences, name in ((True, "a result a sentence"), (False, "a result a line")):
        for wrong in WRONG:
            found = [speeds(seed, results, wrong, sentences=sentences) for seed in range(1, ROUNDS + 1)]
            reading, whole = (max(column) for column in zip(*found, strict=True))
            print(f"{name}, {wrong:.0%} wrong".ljust(30) + f"{reading:4.1f}{whole:12.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RESULTS)
