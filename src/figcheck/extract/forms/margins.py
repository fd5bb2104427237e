"""The margin of error of a poll, beside the number of its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.passages import sentences
from figcheck.numbers.figure import COUNT, PERCENT, POINTS
from figcheck.numbers.tokens import token_at

_MARGIN = re.compile(
    r"margin of (?:sampling )?error\b(?: for (?:the )?(?:full|total|overall|entire|whole) sample)?"
    r"(?: (?:of|is|was|at|for the poll (?:is|was)))?(?: (?:about|around|roughly|approximately))?,?"
    r" ?(?:plus[ -]or[ -]minus|plus/minus|±|\+/-|\+/−|\+-)? ?(?P<margin>\d{1,2}(?:\.\d)?)"
    r"[ -]?(?:percentage|percent|%|point|pct|per cent)"
)
_PEOPLE = (
    "adults|voters|people|respondents|residents|americans|registered|likely|households|citizens|women|men"
    "|students|workers|employees|drivers|users|consumers|britons|canadians|members|parents|teachers"
    "|physicians|doctors"
)
_SIZE = re.compile(
    r"(?:(?:poll|survey|sample)(?:ed|s|ing)? (?:of |was of |included )?|interview(?:ed|s with) "
    r"|questioned |asked |responses from )"
    r"(?:a (?:random |representative |national )*sample of |some |a total of )?"
    rf"(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{3,5}})(?= (?:[a-z-]+ ){{0,3}}(?:{_PEOPLE}))",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"9[09](?:\.\d)?(?:%| ?percent| per cent)|subgroup|subsample|half of|among|each (?:state|group)"
    r"|larger|higher"
)
"""Another level than 95 percent, or a part of those who were asked."""
_LONGEST = 700
_BEFORE = 400


def _margins(text: str, figures: Figures) -> Iterator[Found]:
    for match in _MARGIN.finditer(text):
        start = max(0, text.rfind("\n", 0, match.start()), match.start() - _BEFORE)
        end = text.find("\n", match.end())
        end = (
            min(len(text), match.end() + _LONGEST - _BEFORE) if end < 0 else min(end, match.end() + _LONGEST)
        )
        own = next((s for s in sentences(text, start, end) if s[0] <= match.start() < s[1]), (start, end))
        sizes = {size["n"]: size for size in _SIZE.finditer(text, *own)}
        if len(sizes) != 1 or _ANOTHER.search(text, *own) or len(_MARGIN.findall(text, *own)) != 1:
            continue
        size, margin = next(iter(sizes.values())), token_at(text, match.start("margin"), len(text))
        n = token_at(text, size.start("n"), len(text))
        if n is None or margin is None or n.unit != COUNT or n.glued or margin.unit not in (PERCENT, POINTS):
            continue
        yield Found({"n": figures.of(n, own[0]), "margin": figures.of(margin, match.start())})


FORMS: tuple[Form, ...] = (
    Form(
        "poll of n, margin of error of m",
        "margin",
        ("argin of ",),
        _margins,
        reads=(
            "A poll of 1,004{n} adults has a margin of error of plus or minus 3.1 percentage points{margin}.",
            "A sample of 506{n} likely voters gives a margin of error of 2.0 percentage points{margin}.",
            "It surveyed 812{n} registered voters and has a margin of sampling error of 3.5 percent{margin}.",
        ),
        leaves=(
            "The poll of 1,000 adults has a margin of error of 2.6 points at the 90 percent level.",
            "The poll of 1,000 adults, 400 of them asked again, won by a margin of 3 points.",
            "Of 1,000 adults polled, the margin of error among 400 parents is 6 percentage points.",
        ),
    ),
)
