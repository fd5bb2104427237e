"""Twice the text, twice the time: the lexer and a whole scan over texts made to be hard.

    python benchmarks/linear.py            texts of 50,000 and 100,000 characters
    python benchmarks/linear.py 1000000    of a million and two

A line each: the processor's time for the shorter text and for one of twice its length (the best of some
runs, at most 2.2 times as long), and the most memory of a scan of the shorter one beside it, in bytes a
character. Ends with 1 where a text takes more.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from collections.abc import Callable
from functools import partial

import figcheck
from figcheck.documents.formats import TextFormat
from figcheck.documents.reader import read_text
from figcheck.numbers.lexer import figures

MOST = 2.2
FORMS: tuple[TextFormat, ...] = ("markdown", "html")
ROUNDS = 3
SHORTEST = 0.02
"""Seconds below which a ratio tells of the clock, not of the text."""
DEEP = 10_000
TEXTS = {
    "one line of prose": "In district 77, 1,829 of 2,231 (82.0%) agreed, up from 1,500 in 2019 ",
    "sentences": "Of the 40 offices, 10 (25%) were shut and 30 were not. ",
    "failing claims": "10 of 40 (26%)\n",
    "digits": "0123456789",
    "groups": "123,456,789,",
    "blank groups": "123 456 ",
    "single digits": "1 ",
    "lines of digits": "5\n",
    "fractions": "1/2/",
    "ranges": "5-6-",
    "percents": "5%, ",
    "number words": "one hundred and ",
    "hyphened words": "twenty-",
    "brackets": "(" * DEEP + "5" + ")" * DEEP,
    "opening brackets": "[",
    "no blank": "abcdef",
    "blanks": "5 per" + " " * DEEP,
    "hedges": "more than about ",
    "signs": "≥ $",
    "dashes": "-" * DEEP + "5",
    "sums": "5 + 6 = 12, ",
    "totals": "a total of 50: 20 men, 31 women. ",
    "intervals": "95% CI 1 to 2, ",
    "tests": "t(28) = 2.2, p = .03, ",
    "table": "| 5 | 6% |\n",
}
MARKUP = {
    "comments": "<!-- figcheck: ",
    "tags": '<a "',
    "links": "[5](",
    "images": "![",
    "footnotes": "[^5",
    "code": "`5 ``",
    "fences": "~~~\n5\n",
    "list": "1. 5\n",
    "emphasis": "**_5",
    "entities": "&#5",
}
"""The same for what makes up a text; only reading it is timed."""


def main(size: int) -> int:
    """Print a line a text; 1 where one of them takes more than its share."""
    worst = 0.0
    for name, unit in TEXTS.items():
        text, twice = ((unit * (length // len(unit) + 1))[:length] for length in (size, 2 * size))
        lexed, scanned = _ratio(_lex, text, twice), _ratio(figcheck.scan, text, twice)
        memory = f"{_peak(text):6.1f} bytes a character"
        print(f"{name:<20}lexer {_told(*lexed)}   scan {_told(*scanned)}   {memory}")
        worst = max([worst, *(ratio for ratio, seconds in (lexed, scanned) if seconds >= SHORTEST)])
    for name, unit in MARKUP.items():
        text, twice = ((unit * (length // len(unit) + 1))[:length] for length in (size, 2 * size))
        read = {form: _ratio(partial(_read, form), text, twice) for form in FORMS}
        print(f"{name:<20}{'   '.join(f'{form} {_told(*taken)}' for form, taken in read.items())}")
        worst = max([worst, *(ratio for ratio, seconds in read.values() if seconds >= SHORTEST)])
    print(f"worst {worst:.2f}   (at most {MOST})")
    return int(worst > MOST)


def _read(form: TextFormat, text: str) -> None:
    read_text(text, "-", form)


def _lex(text: str) -> None:
    for _ in figures(text):
        pass


def _ratio(task: Callable[[str], object], text: str, twice: str) -> tuple[float, float]:
    """How much longer the text of twice the length takes, and the seconds of the shorter one."""
    short, long = (min(_seconds(task, given) for _ in range(ROUNDS)) for given in (text, twice))
    return long / short, short


def _seconds(task: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    task(text)
    return time.process_time() - start


def _peak(text: str) -> float:
    """Bytes a character at the height of a scan, over what was there before."""
    tracemalloc.start()
    figcheck.scan(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / len(text)


def _told(ratio: float, seconds: float) -> str:
    return f"{seconds:8.3f} s x {ratio:4.2f}"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 50_000))
