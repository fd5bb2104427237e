"""A hedge on a figure that is printed to the last digit: "approximately 22,040".

A note, never more: the words may be the source's own. Only whole counts of four or more digits
none of which is a trailing zero's rounding are taken for exact.
"""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.check.findings import fingerprint
from figcheck.check.report import Finding
from figcheck.claims.article import Article
from figcheck.numbers.figure import COUNT, Figure

VAGUE = frozenset({"about", "approximately", "around", "roughly", "some", "circa", "~", "or so"})
DIGITS = 4
"""Significant digits from which a count is no estimate."""


def hedged_exactly(article: Article) -> Iterator[Finding]:
    """A note for every figure of a claim that is called vague and printed exactly."""
    vague = {figure for figure in article.figures if figure.hedge in VAGUE and to_the_last_digit(figure)}
    for claim in article.claims if vague else ():
        for _, figure in claim.operands():
            if figure not in vague:
                continue
            vague.remove(figure)
            line, column = article.document.place(figure.start)
            yield Finding(
                path=article.document.path,
                rule="hedge",
                rules=("hedge",),
                severity="note",
                message=f"“{figure.text}” hedges a figure that is printed to its last digit",
                start=figure.start,
                end=figure.end,
                line=line,
                column=column,
                working=f"{figure.text}: {DIGITS} or more significant digits are no estimate",
                fingerprint=fingerprint(article, "hedge", [figure]),
            )


def to_the_last_digit(figure: Figure) -> bool:
    """Whether a figure is a whole count that is printed with many significant digits."""
    return (
        figure.unit == COUNT
        and figure.form == "number"
        and figure.exponent == 0
        and not figure.scaled
        and len(str(abs(figure.mantissa)).rstrip("0")) >= DIGITS
    )
