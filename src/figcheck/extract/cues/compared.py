# ruff: noqa: E501
"""Changes in percent said behind the figure: what it is, and by how much it is more than another."""

from __future__ import annotations

from figcheck.extract.cues.change import AGAIN, REBASED
from figcheck.extract.cues.language import Cue

_GUESSED = (
    "[NDMUE]w{0,2}t|[l!][wo]{0,3}[NDMUE]a|x[wdo]{0,3}|[jq¡]x[wdozøYi']{0,9}"
    "|[jq¡][ip][wdpihz@']{0,7}o|[NSDMUX]w?o[wd]?"
)
"""Behind "$1 million to" or "between $1 million and" the figure ends a range, behind "excluding" it is left out,
behind "an increase in salt of" it is a change itself, behind "higher than" what another is compared with,
behind "31,400 of" it says of what or of which year."""

_BOUNDS = frozenset({"less than", "fewer than", "under", "below", "more than", "over", "above"})
"""Of what is only said to lie beyond a figure, no change is told: "42% less than $1,000" is a share of people."""

CUES: tuple[Cue, ...] = (
    Cue(
        "b, up z% from a",
        "clear after:any aside rated pause < rise|fall of|preposition? percent when against|preposition ~5 ,? and ,? >? dir:rise|fall|better preposition|of? change:percent when ,? against|preposition|hedge base before:any",
        keeps=("after",),
        then=AGAIN,
        unless=REBASED,
        behind=_GUESSED,
        reads=(
            "sales were $141 million{after}, up 20%{change} from $118 million{before} in the prior year",
            "reached 474,156{after} in March, up 16.2 pct{change} from 408,170{before} a year ago",
            "totaled 1.916 trillion yen{after}, climbing 17%{change} from 1.637 trillion yen{before}",
            "earnings of $1.51{after} were up 89%{change} from last year's adjusted earnings per share of $0.80{before}",
            "sold 32.4 mln tons{after}, up six pct{change} over the 30.6 mln{before} of May",
            "The sector, at 182,400{after}, is down 31%{change} from its 2003 peak of 264,300{before}",
            "brought in $121 million{after}, which was up 29%{change} from $94 million{before}",
            "totaled $103.8 million{after}, up 4.9 percent{change} from $99.0 million{before} in May and 38.5 percent{change2} below the $168.6 million{before2} of 2019",
            "was 1.25 mln tonnes{after}, down 2 pct from February and up 3.4 pct{change} from 1.21 mln{before} a year earlier",
        ),
        leaves=(
            "was $1.87, up 14% from the prior year despite a $0.22 charge",
            "sales of $141 million in 12 shops, up 20%",
            "was $50 million, up 3 percent from May in 12 shops and up 25 percent from $40",
        ),
    ),
    Cue(
        "b, a z% rise from a",
        "clear after:any aside rated pause change:percent ~2 dir:rise|fall|better against|preposition|hedge base before:any",
        unless=REBASED,
        behind=_GUESSED,
        reads=(
            "a crop of 27.7 mln tonnes{after}, a 36 pct{change} increase on last year's crop of 20.3 mln tonnes{before}",
            "came to $50{after}, a 25%{change} increase from $40{before}",
            "was $42.4 million{after}, or $1.82 per diluted share, a 75%{change} increase over the $24.2 million{before} of 2020",
        ),
        leaves=("27.7 mln, a 36 pct increase on last year", "$50, a 25% increase in 3 of 4 shops"),
    ),
    Cue(
        "b vs a, up z%",
        "clear after:any aside rated while against base before:any aside rated break dir:rise|fall|better of|preposition? ~2 change:percent",
        unless=REBASED,
        reads=(
            "was $144 million{after} this year versus $244.1 million{before} last year, a decrease of 41%{change}",
            "remained at 33.7{after} mt versus 33.1{before} mt last year, clocking a growth of a mere 1.8 per cent{change}",
            "$1.28{after} a pound versus $0.75{before} a pound last year at this time, so an increase of 70%{change}",
            "were $0.62{after} compared to $0.35{before} in the prior year, growth of 77%{change}",
        ),
        leaves=("was $144 versus $120 last year", "was 12% versus 10% last year, up 20%"),
    ),
    Cue(
        "b vs a, a z% rise",
        "clear after:any aside rated while against base before:any aside rated break change:percent ~2 dir:rise|fall|better",
        unless=REBASED,
        reads=(
            "was $150{after} compared with $100{before} a year ago, a 50%{change} increase",
            "sold 80{after} against 100{before} in May, a 20%{change} drop",
            "was $428{after}, as compared to $242{before} in Q4, which is a 77%{change} increase",
            "Dividends of $1.80{after} per share compare with $1.50{before} last year, a 20%{change} increase",
        ),
        leaves=("was $150 compared with $100 a year ago, a 3 point rise", "80 against 100, a 95% CI"),
    ),
    Cue(
        "b, up from a for a z% rise",
        "clear after:any aside rated pause dir:rise|fall|better from base before:any aside rated pause change:percent ~2 rise|fall",
        unless=REBASED,
        reads=(
            "reached 6,750,431{after}, up from 5,522,932{before} in March 1986 for a 22 pct{change} increase",
            "was $30{after}, down from $40{before}, a 25%{change} fall",
        ),
        leaves=("reached 6,750, up from 5,522 in March", "was $30, down from $40, and 25% of it"),
    ),
    Cue(
        "b (year: a), a rise of z%",
        "clear after:any when ( date : before:any ~1 ) ,|–|be ~2 dir:rise|fall|better of|preposition? change:percent",
        unless=REBASED,
        reads=(
            "cut spending to £44.2m{after} (2019: £48.2m{before}), a reduction of 8.3%{change}",
            "sold 330{after} boats (2021: 300{before}), up 10%{change}",
            "Revenue of £812m{after} (2022: £764m{before}) was up 6%{change}",
            "burned 1.42{after} Mt of coal in 2022 (2021: 1.61{before} Mt), a reduction of 11.8%{change}",
        ),
        leaves=("cut spending to £44.2m (2019: £48.2m), of which 8.3% was on staff", "330 (2021: 300)"),
    ),
    Cue(
        "b, z% more than a",
        "clear after:any < ~~5 | ; ~2 be > change:percent dir:rise|fall not base before:any",
        requires=lambda roles: roles["after"].hedge not in _BOUNDS,
        unless=REBASED,
        behind=f"{_GUESSED}|(?:v[tp]?|f)[wdzhYHOi@'on]{{0,4}}",
        reads=(
            "were at a rate of 819,000{after}; this is 2.4 percent{change} above the revised May figure of 800,000{before}",
            "lent 48,100{after} books, 14%{change} more than the 42,300{before} of 2021",
            "Backlog of $733 million{after} was 14%{change} higher than the $641 million{before} of a year ago",
            "had 142 mm{after} of rain, 38%{change} above the 1991-2020 mean of 103 mm{before}",
            "came to 720{after}, 25 percent{change} fewer than the 960{before} of the year before",
            "had sales of $643{after}, 21%{change} below the $816{before} of a year ago",
        ),
        leaves=(
            "lent 48,100 books, 14% more than last year",
            "some 60% made less than $2,100 a year, 42% less than $1,000",
            "12% higher than last year's spending of $7.1 million and 81 percent higher than the $4.4 million before",
            "up 8% from the 31,400 of 2018, but 5% below the 36,600 foreseen",
        ),
    ),
    Cue(
        "z% more than a, at b",
        "change:percent dir:rise|fall not base before:any ~~8 , at after:any",
        unless=REBASED,
        reads=(
            "were 24%{change} fewer than the 1,450{before} written in 2019, at 1,102{after}",
            "sales were 10%{change} higher than the $50{before} of May, at $55{after}",
        ),
        leaves=("were 24% fewer than the 1,450 written in 2019", "24% of 50, at 12"),
    ),
    Cue(
        "z% higher, at b, than a",
        "change:percent dir:rise|fall , at after:any ~3 , not base before:any",
        unless=REBASED,
        reads=(
            "Revenue was 6 percent{change} higher, at $6.13 billion{after}, than revenue of $5.77 billion{before} a year ago",
            "sales were 10%{change} lower, at 45{after}, than the 50{before} of May",
        ),
        leaves=("was 6 percent higher, at $6.13 billion, than a year ago", "was 6% higher, at 40, not 38%"),
    ),
)
