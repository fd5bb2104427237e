"""Numbers written out: one, forty-two, one hundred and seventy-six, three dozen, two-thirds, doubled."""

from __future__ import annotations

SMALL: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES: dict[str, int] = {
    "mln": 10**6, "mn": 10**6, "bln": 10**9, "bn": 10**9,
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
GROUPS: dict[str, int] = {"dozen": 12, "score": 20, "dozens": 12}
DENOMINATORS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "twentieths": 20, "hundredth": 100,
    "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip
MULTIPLES: dict[str, tuple[int, int]] = {
    "doubled": (2, 1), "double": (2, 1), "doubling": (2, 1), "twice": (2, 1), "twofold": (2, 1),
    "tripled": (3, 1), "triple": (3, 1), "tripling": (3, 1), "trebled": (3, 1), "thrice": (3, 1),
    "quadrupled": (4, 1), "quadruple": (4, 1), "quadrupling": (4, 1), "quintupled": (5, 1),
    "halved": (1, 2), "halving": (1, 2),
}  # fmt: skip
"""Word -> numerator and denominator of what the quantity was multiplied by."""
FOLDS: dict[str, int] = {f"{word}fold": value for word, value in SMALL.items() if value > 1} | {
    "hundredfold": 100
}

CARDINALS: frozenset[str] = frozenset({*SMALL, *TENS, "hundred", *SCALES, *GROUPS})
"""Every word that a written-out whole number is made of, but for "a" and "and"."""


def cardinal(words: list[str]) -> int | None:
    """The whole number that lower-case words say, or None where they are no number.

    `a` counts as one before hundred, a scale or a dozen; `and` may stand after hundred or a scale.
    """
    total = block = 0
    last = last_scale = 10**18
    seen = False
    for at, word in enumerate(words):
        if word == "and":
            if not seen or at + 1 == len(words) or words[at - 1] not in ("hundred", *SCALES):
                return None
            continue
        if word in ("a", "an"):
            if seen or at + 1 == len(words) or words[at + 1] not in ("hundred", *SCALES, *GROUPS):
                return None
            block, last = 1, 1
        elif word in SMALL:
            if last <= 10 or (10 < last < 100 and SMALL[word] > 9) or (SMALL[word] == 0 and len(words) > 1):
                return None
            block, last = block + SMALL[word], 1
        elif word in TENS:
            if last < 100:
                return None
            block, last = block + TENS[word], 20
        elif word == "hundred":
            if not 0 < block < 100:
                return None
            block, last = block * 100, 100
        elif word in SCALES:
            if block == 0 or SCALES[word] >= last_scale:
                return None
            total, block, last, last_scale = total + block * SCALES[word], 0, 1000, SCALES[word]
        elif word in GROUPS:
            return total + block * GROUPS[word] if block and at + 1 == len(words) else None
        else:
            return None
        seen = True
    return total + block if seen else None
