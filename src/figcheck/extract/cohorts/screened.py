# ruff: noqa: E501
"""Those who were asked or screened, those who left before the draw, and those who were randomised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from figcheck.extract.cohorts.allocation import HINTS, verbs
from figcheck.extract.cohorts.counts import sentence_around, whole_numbers
from figcheck.extract.cohorts.misses import slipped
from figcheck.extract.cohorts.people import PEOPLE
from figcheck.extract.cohorts.randomised import randomised
from figcheck.extract.cohorts.reasons import LEAVERS
from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import places_of
from figcheck.extract.forms.form import Form, Found
from figcheck.numbers.token import Token

_LEFT = ("xcluded", "not meet", "eclined")
_OF = re.compile(r"(?:\b[Oo]f|\b[Aa]mong)(?: the| these| those| all)? \Z")
_ASKED = re.compile(
    rf"(?: [a-z-]+){{0,3}}? {PEOPLE}\b[^.;()]{{0,60}}? (?:assessed|screened|approached|invited|identified|referred|enrolled|recruited|eligible)\b"
)


def _screened(text: str, figures: Figures) -> Iterator[Found]:
    for start, end in _sentences(text) if verbs(text) else ():
        sizes = randomised(figures)
        asked = _asked(text, whole_numbers(text, figures.places, start, end), start)
        if asked is None or len({size.value for size in sizes}) != 1:
            continue
        total, part = (figures.of(token, start) for token in asked)
        parts = part, figures.keep(sizes[0])
        if part.value + sizes[0].value == total.value or slipped(total, parts):
            yield Found({"parts": parts, "total": total})


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Every sentence about people who left."""
    done = 0
    for at in sorted([at for piece in _LEFT if piece in text for at in places_of(piece, text)]):
        if at >= done:
            start, done = sentence_around(text, at)
            yield start, done


def _asked(text: str, counts: Sequence[Token], start: int) -> tuple[Token, Token] | None:
    """The one number of those who were asked, and the only one of those who left, of a sentence."""
    left = [number for number, token in enumerate(counts) if LEAVERS.match(text, token.end)]
    if len(left) != 1:
        return None
    asked = [
        token
        for token in counts[: left[0]]
        if _OF.search(text, max(start, token.start - 20), token.start) or _ASKED.match(text, token.end)
    ]
    return (asked[0], counts[left[0]]) if len(asked) == 1 else None


FORMS: tuple[Form, ...] = (
    Form(
        "screened, left, randomised",
        "total",
        HINTS,
        _screened,
        whole=True,
        reads=(
            "A total of 341{total} men were screened and 13{parts} were excluded.\n\nIn total, 328{parts} men were randomised.",
            "Of the 1,024{total} women asked, 735{parts} (72%) declined. We randomised 389{parts} women.",
        ),
        leaves=(
            "A total of 341 men were screened, 13 were excluded and 4 declined. In total, 324 men were randomised.",
            "Of the 341 men asked, 41 declined. We randomised 250 men.",
            "Of 144 randomised men, 5 were excluded. We randomised 144 men.",
        ),
    ),
)
