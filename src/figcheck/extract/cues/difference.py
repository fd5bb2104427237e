# ruff: noqa: E501
"""Differences: by how much, in units or in percentage points, from what, to what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figcheck.check.slips import slip
from figcheck.extract.cues.language import Cue
from figcheck.extract.cues.step import COMPARED
from figcheck.numbers.figure import COUNT


def _left(roles: Mapping[str, Any]) -> bool:
    """Whether what is left is the rest, or but for one slip: others may be gone as well."""
    before, gone, after = (roles[role].value for role in ("before", "difference", "after"))
    return bool(before - gone == after or slip(roles["after"], str(before - gone)) is not None)


def _of_size(roles: Mapping[str, Any]) -> bool:
    """Whether the figures are amounts, no ranks or scores: of one unit, counts of more than two digits."""
    figures = [roles[role] for role in ("before", "difference", "after")]
    after = roles["after"]
    large = after.unit != COUNT or after.scaled or min(roles["before"].value, after.value) >= _LARGE
    return bool(large and len({figure.unit for figure in figures}) == 1)


_LARGE = 100
_BY_STEPS = r"\bevery\b|\bincrements?\b|\bsteps? of\b"
"""Words of what goes up again and again, by as much each time."""

CUES: tuple[Cue, ...] = (
    Cue(
        "rise c points to b% from a%",
        "dir:rise|fall|better preposition|of? difference:points|few|measure ,? when to|at reach after:percent while against base before:percent",
        reads=(
            "Unemployment fell 0.4 percentage points{difference} to 4.9%{after} from 5.3%{before}",
            "the margin widened by 210 basis points{difference} to 17.3%{after}, compared with 15.2%{before}",
        ),
        leaves=("fell 0.4 points to 4.9% in May", "rose 3 points to 58 from 55"),
    ),
    Cue(
        "rise c points from a% to b%",
        "dir:rise|fall|better preposition|of? difference:points|few|measure when ,|(? from base before:percent while to reach after:percent",
        reads=(
            "turnout rose seven{difference} points, from 51%{before} to 58%{after}",
            "a drop of 2 percentage points{difference} from 12%{before} in May to 10%{after} in June",
        ),
        leaves=("rose seven points from 2001 to 2005", "a drop of 2 points from 12%"),
    ),
    Cue(
        "b%, up c points from a%",
        "clear after:percent pause dir:rise|fall|better preposition|of? difference:points|few|measure when ,? against base before:percent",
        reads=(
            "The margin was 17.3%{after}, up 210 basis points{difference} from 15.2%{before}",
            "stood at 41%{after} in May, down 6{difference} points from 47%{before}",
        ),
        leaves=("was 17.3%, up 210 basis points from last year", "stood at 41%, down 6 from 47"),
    ),
    Cue(
        "b%, a c-point rise from a%",
        "clear after:percent pause difference:points ~2 dir:rise|fall|better when ,? against|preposition|hedge base before:percent",
        reads=(
            "The margin was 17.2%{after}, a 210 basis point{difference} increase from the prior year's 15.1%{before}",
            "came to 25.5%{after} in May, which was a 3{difference} point improvement compared with a rate of 22.5%{before}",
        ),
        leaves=("was 17.2%, a 210 basis point increase from last year", "rose 2%, a 4 point change to 5%"),
    ),
    Cue(
        "b% from a%, a c-point rise",
        "after:percent while against base before:percent break difference:points ~2 dir:rise|fall|better",
        reads=(
            "rose to 23.4%{after} of sales compared to 20.8%{before} in May, a 260 basis point{difference} improvement",
            "stood at 41%{after} versus 47%{before} in the poll before, a 6{difference} point drop",
        ),
        leaves=(
            "was 23.4% compared to 20.8% in May, 260 basis points of it new",
            "41% versus 47%, a 6 point plan",
        ),
    ),
    Cue(
        "a c-point rise to b% from a%",
        "difference:points ~2 dir:rise|fall|better when to reach after:percent while against base before:percent",
        reads=(
            "a 30 basis point{difference} increase in margins to 15.1%{after} from 14.8%{before} in the prior year",
            "saw a 6{difference} point drop to 41%{after} compared to 47%{before}",
        ),
        leaves=("a 30 basis point increase in margins to 15.1%", "a 6 point plan to 41% from 47%"),
    ),
    Cue(
        "b%, c points above a%",
        "clear after:percent pause difference:points dir:rise|fall not base before:percent",
        reads=(
            "a margin of 10.5%{after}, which is 80 basis points{difference} above the 9.7%{before} of 2019",
            "is 41%{after}, 6{difference} points lower than the 47%{before} it had",
        ),
        leaves=(
            "a margin of 10.5%, 80 basis points above that of 2019",
            "41%, 6 points lower than the 9 seats",
        ),
    ),
    Cue(
        "from a% to b%, a rise of c points",
        "from base before:percent while to reach after:percent break dir:rise|fall|better of|preposition? difference:points|few|measure",
        reads=(
            "went from 51%{before} to 58%{after}, a gain of 7{difference} points",
            "dropped from 12%{before} in May to 10%{after} in June, a fall of two percentage points{difference}",
        ),
        leaves=("went from 51% to 58%, a gain of 7 seats", "from 12% to 10%, down 2%"),
    ),
    Cue(
        "b% from a%, a rise of c points",
        "after:percent while < rise|fall|better >? against base before:percent break dir:rise|fall|better of|preposition? difference:points|few|measure",
        reads=(
            "Turnout climbed to 58%{after} from 51%{before}, a gain of 7 percentage points{difference}",
            "stands at 41%{after}, down from 47%{before} in March, a fall of 6{difference} points",
        ),
        leaves=("rose to 58% from 51%, a gain of 7 seats", "41% against 47%, 6 points"),
    ),
    Cue(
        "from a% to b% (c points)",
        "dir:rise|fall|better from base before:percent while to reach after:percent ( ~3 difference:points",
        reads=(
            "fell from 18.2%{before} to 15.1%{after} (absolute difference 3.1 percentage points{difference})",
            "rose from 51%{before} in May to 58%{after} (7 percentage points{difference})",
        ),
        leaves=(
            "fell from 18.2% to 15.1% (relative difference 17%)",
            "rose from 51 to 58 (7 percentage points)",
        ),
    ),
    Cue(
        "b% to a%, a margin of c points",
        "after:percent to before:percent , ~1 w of difference:points|few|measure",
        reads=(
            "Jones won 52.3%{after} to 47.7%{before}, a margin of 4.6{difference} points",
            "was ahead by 48%{after} to 41%{before}, a lead of seven{difference} points",
        ),
        leaves=("rose 48% to 50%, a lead of 3%", "won 52.3% to 47.7%, a margin of 5,000 votes"),
    ),
    Cue(
        "rise c from a to b",
        "dir:rise|fall|better preposition|of? difference:any ~2 ,? from before:any aside rated while to after:any",
        unless=_BY_STEPS,
        reads=(
            "Enrolment fell by 214{difference} pupils, from 3,190{before} to 2,976{after}",
            "the lake dropped 4.4 feet{difference}, from 512.6{before} to 508.2 feet{after}",
        ),
        leaves=(
            "fell by 214 pupils from 1990 to 1995",
            "lost 20 men on the way from 3 to 4",
            "the load was raised by 3 kg from 16 to 34 kg every hour",
        ),
    ),
    Cue(
        "rise c to b from a",
        "dir:rise|fall|better preposition|of? difference:any ~2 ,? to after:any aside rated while from before:any",
        unless=_BY_STEPS,
        reads=(
            "Cash rose by $31 million{difference} to $204 million{after} from $173 million{before}",
            "fell 12{difference} to 88{after} in May from 100{before}",
        ),
        leaves=("rose by $31 million to $204 million", "fell 12 to 88 from the year before"),
    ),
    Cue(
        "after c were dropped from a, b remained",
        "preposition ~1 difference:count ~1 not? ~~6 fall? from before:count ~2 , after:count be? another",
        settings={"direction": "fall"},
        requires=_left,
        reads=(
            "After 583{difference} records without a date were dropped from 4,252{before}, 3,669{after} remained.",
            "With 12{difference} ships gone from 40{before}, 28{after} were left",
        ),
        leaves=("After 583 records were dropped from 4,252, some remained.", "From May 12, 40 remained"),
    ),
    Cue(
        "the remaining c of a; b were",
        "rest difference:count of ~1 before:count ~~3 not? ~~4 fall? ;|, who? after:count be",
        settings={"direction": "fall"},
        requires=_left,
        reads=(
            "The remaining 155{difference} of the 1,118{before} contracts were not reviewed; 963{after} were.",
            "The other 12{difference} of 40{before} ships sank, but 28{after} were saved",
        ),
        leaves=("The remaining 155 of the 1,118 contracts were late.", "other 12 of 40 sank; 9 were new"),
    ),
    Cue(
        "to b from a, a rise of c",
        "dir:rise|fall|better to after:any aside rated while against base before:any aside rated break rise|fall of "
        "difference:any",
        reads=(
            "The fund grew to $4.8 million{after} from $4.1 million{before}, a gain of $0.7 million{difference}",
            "fell to 88{after} from 100{before} in May, a drop of 12{difference}",
        ),
        leaves=(
            "grew to $4.8 million from $4.1 million, a gain of 17%",
            "fell to 88 from 100, 12 of them new",
        ),
    ),
    Cue(
        "from a to b, a rise of c",
        "dir:rise|fall|better from base before:any aside rated while to after:any aside rated break rise|fall of difference:any",
        reads=(
            "grew from $4.1 million{before} to $4.8 million{after}, a gain of $0.7 million{difference}",
            "fell from 100{before} in May to 88{after} in June, a drop of 12{difference}",
        ),
        leaves=(
            "grew from $4.1 million to $4.8 million, a gain of 17%",
            "rose from 1990 to 1995, a gain of 5",
        ),
    ),
    Cue(
        "b, up an amount c from a",
        "clear after:any aside rated pause dir:rise|fall of|preposition? difference:any when ,? from base before:any once",
        behind=COMPARED,
        unless=_BY_STEPS,
        requires=_of_size,
        reads=(
            "was $64.2 billion{after} in March, down $6.4 billion{difference} from $70.6 billion{before} in February",
            "is home to 64,634{after} people, up 284{difference} from the 64,350{before} of 2010",
        ),
        leaves=(
            "is ranked 12, up 3 from 15",
            "was $64.2 billion, down $6.4 billion from 2019",
            "was $64.2 billion, down 12 from 80",
        ),
    ),
)
