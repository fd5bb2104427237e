"""What is left of a whole within one sentence: of the 564, 153 were taken out, leaving 411."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.extract.cohorts.misses import slipped
from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.tokens import read_line
from figcheck.extract.words import COUNT, FEW
from figcheck.numbers.figure import Figure
from figcheck.numbers.token import Token

_LEAVING = re.compile(
    r"\bleaving (?:(?:a|an|the|us|with|only|just|final|total|remaining|sample|cohort|number|of) )*\Z"
)
_WHOLE = re.compile(
    r"(?:\b[Oo]f (?:the |these |those |all |our )*|\b[Tt]otal of |\b[Ff]rom (?:the |an? [a-z]+ )*)\Z"
)
_OPEN = re.compile(r"[(\[][^()\[\]]*\Z")
_MOST, _MOST_BETWEEN = 4, 12


def _left(text: str, figures: Figures) -> Iterator[Found]:
    line = read_line(text, 0, len(text))
    counts = [
        token for at, token in zip(line.at, line.tokens, strict=True) if line.letters[at] in COUNT + FEW
    ]
    for number, last in enumerate(counts):
        verb = _LEAVING.search(text, max(0, last.start - 60), last.start)
        ahead = counts[:number] if verb is not None else []
        whole = next((at for at, token in enumerate(ahead) if _is_whole(text, token)), None)
        if whole is None or len(ahead) - whole > _MOST_BETWEEN:
            continue
        outside = [token for token in ahead[whole + 1 :] if _OPEN.search(text, 0, token.start) is None]
        taken = outside or ahead[whole + 1 :]
        total = figures.of(ahead[whole], 0)
        parts = tuple(figures.of(token, 0) for token in (*taken, last))
        if 1 < len(parts) <= _MOST and _adds(total, parts):
            yield Found({"parts": parts, "total": total})


def _is_whole(text: str, token: Token) -> bool:
    return _WHOLE.search(text, max(0, token.start - 40), token.start) is not None


def _adds(total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether parts are their total, or would be but for one slip; few in words may count something else."""
    if total.hedge is not None or any(part.hedge is not None for part in parts):
        return False
    if sum(part.value for part in parts) == total.value:
        return True
    return all(part.text[0].isdigit() for part in parts) and slipped(total, parts)


FORMS: tuple[Form, ...] = (
    Form(
        "of T a were taken, leaving b",
        "total",
        (" leaving ",),
        _left,
        reads=(
            "Of the 564{total} boats, 153{parts} (27%) sank, leaving a total of 411{parts} boats.",
            "Of a total of 79{total} eggs (4 nests) 40{parts} broke (2 nests), leaving 38{parts} (2 nests).",
            "Of the 3,905{total} forms received, 412{parts} were void, leaving 3,593{parts}.",
            "Of 1,741{total} cards, 75{parts} were torn and 23{parts} lost, leaving 1,643{parts}.",
        ),
        leaves=(
            "We excluded 4 cohorts, leaving 6 cohorts with a total of 15,300 men.",
            "Of the 564 boats, 153 sank before leaving 20 harbours.",
            "Of the 564 boats that sailed, 153 sank and a few were stolen, leaving 380.",
            "Of the 564 boats, about 150 sank, leaving 400.",
            "Of the 79 boats seen from one of two towers, 40 sank, leaving 39.",
        ),
    ),
)
