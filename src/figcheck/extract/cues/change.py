# ruff: noqa: E501
"""Changes in percent: by how much, from what, to what."""

from __future__ import annotations

from figcheck.extract.cues.language import Cue

_OTHERWISE = (
    r"^\W*(?:on an? (?:comparable|organic|like-for-like|constant|same-store)|pro forma|adjusted for"
    r"|excluding|in real terms|at constant|in constant)"
    r"|(?:%|percent|pct|per cent) (?:a|per|each) (?:year|month|quarter|annum|week|day)\b(?! (?:ago|before|earlier))"
)
"""What opens a sentence whose change is of other figures than it prints; a rate of change a year."""
_QUOTED_INVERSELY = (
    r"against the (?:dollar|yen|mark|euro|pound)|to the (?:dollar|euro)|exchange rate|yen against"
)
"""A currency that rises is quoted by a falling number."""

_GUESSED = "[NDMUE]w{0,2}t|[l!][wo]{0,3}[NDMUE]a"
"""Behind "$1 million to" or "between $1 million and" the figure ends a range."""

CUES: tuple[Cue, ...] = (
    Cue(
        "rise z% to b from a",
        "dir:rise|fall|better preposition|of? change:percent ,? when < against when >? to|at after:any aside rated while against base before:any",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        reads=(
            "Sales rose{dir} 4%{change} to $3.28 billion{after} from $3.16 billion{before}",
            "fell 26 pct{change} to 283 mln marks{after} from 380 mln{before}",
            "profit surged 42%{change} to 40.21 billion yen{after}, or 16.09 yen a share, from 28.36 billion yen{before}",
            "grew 83.4 pct{change} to 7,326{after}, compared with the 3,994{before} sold in 1986",
            "rose 14%{change} to 88.32 billion yen{after} ($618.1 million) from 77.6 billion yen{before} a year earlier",
        ),
        leaves=(
            "rose 4% to $3.28 billion from the prior year despite a $0.22 charge",
            "rose 1.6 pct to 55.9 pct from 54.3 pct",
            "fell 3% to 12 months from 14 months",
        ),
    ),
    Cue(
        "rise z% from a to b",
        "dir:rise|fall|better preposition|of? change:percent when ,|(? from base before:any aside rated while to after:any",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        reads=(
            "arrivals increased by 42 percent{change}, from 304 million{before} to 431 million{after}",
            "sales decreased 20%{change} from $2.07 billion{before} to $1.65 billion{after}",
            "grew by 41.5%{change} from $124.0 million{before} for the year ended December 31, 2018, to $175.5 million{after}",
        ),
        leaves=("rose 20% from 1978 to 2005", "fell 5% from 12 months to 10 months"),
    ),
    Cue(
        "z% rise from a to b",
        "change:percent ~2 dir:rise|fall|better when ,? from base before:any aside rated while to after:any",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        reads=(
            "a 41%{change} funding increase from $1.74 million{before} to $2.44 million{after}",
            "an 8%{change} drop in visits, from 50{before} to 46{after}",
        ),
        leaves=("a 41% increase from 2001 to 2004", "an 8% drop from 50%"),
    ),
    Cue(
        "z% rise to b from a",
        "change:percent ~2 dir:rise|fall|better when to after:any aside rated while against base before:any",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        reads=(
            "a 32 pct{change} rise in payments to 528.14 mln francs{after} on 1986 results from 399.62 mln{before}",
            "last year saw a 79%{change} jump to $42.1 million{after} from $23.5 million{before}",
        ),
        leaves=("a 32 pct rise to 1990 from 1986", "a 79% jump to 12 from the year before"),
    ),
    Cue(
        "from a to b, z%",
        "dir:rise|fall|better when from base before:any aside rated while to after:any aside rated "
        "< ,? or|– | ( > ~1 change:percent",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        reads=(
            "fell from 7,613{before} to 6,630{after}, or 12.9%{change}",
            "an increase in weight from 31.3{before} to 32.4{after} (3.5%{change})",
        ),
        leaves=("fell from 7,613 to 6,630 (95% CI 6,000 to 7,000)", "rose from 1990 to 1995, or 12%"),
    ),
    Cue(
        "from a to b, a z% rise",
        "from base before:any aside rated while to after:any aside rated break change:percent ~2 dir:rise|fall|better",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        reads=(
            "up from $75 million{before} in the third quarter to $87 million{after} in the fourth, a 16%{change} improvement",
            "went from 50{before} to 60{after}, a 20%{change} increase",
        ),
        leaves=("from 1990 to 1995, a 12% rise", "went from 50 to 60, a gain of 5 points"),
    ),
    Cue(
        "from a to b, a rise of z%",
        "from base before:any aside rated while to after:any aside rated break dir:rise|fall|better of|preposition? "
        "change:percent",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        reads=(
            "rose from £5.5bn{before} to £8.2bn{after} a year, a rise of 49.1%{change}",
            "moved from 200{before} in May to 150{after} in June, down 25%{change}",
        ),
        leaves=("from £5.5bn to £8.2bn, a rise of 4 points", "from 2001 to 2005, up 25%"),
    ),
    Cue(
        "b, up z% from a",
        "clear after:any aside rated pause dir:rise|fall|better preposition|of? change:percent when ,? against|preposition base "
        "before:any",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        behind=_GUESSED,
        reads=(
            "sales were $141 million{after}, up 20%{change} from $118 million{before} in the prior year",
            "reached 474,156{after} in March, up 16.2 pct{change} from 408,170{before} a year ago",
            "totaled 1.916 trillion yen{after}, climbing 17%{change} from 1.637 trillion yen{before}",
        ),
        leaves=(
            "was $1.87, up 14% from the prior year despite a $0.22 charge",
            "sales of $141 million in 12 shops, up 20%",
        ),
    ),
    Cue(
        "b, a z% rise from a",
        "clear after:any aside rated pause change:percent ~2 dir:rise|fall|better against|preposition|hedge base before:any",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        behind=_GUESSED,
        reads=(
            "a crop of 27.7 mln tonnes{after}, a 36 pct{change} increase on last year's crop of 20.3 mln tonnes{before}",
            "came to $50{after}, a 25%{change} increase from $40{before}",
        ),
        leaves=("27.7 mln, a 36 pct increase on last year", "$50, a 25% increase in 3 of 4 shops"),
    ),
    Cue(
        "b vs a, up z%",
        "clear after:any aside rated when against base before:any aside rated break dir:rise|fall|better of|preposition? "
        "change:percent",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        reads=(
            "was $144 million{after} this year versus $244.1 million{before} last year, a decrease of 41%{change}",
            "$1.28{after} a pound versus $0.75{before} a pound last year at this time, so an increase of 70%{change}",
            "were $0.62{after} compared to $0.35{before} in the prior year, growth of 77%{change}",
        ),
        leaves=("was $144 versus $120 last year", "was 12% versus 10% last year, up 20%"),
    ),
    Cue(
        "b vs a, a z% rise",
        "clear after:any aside rated when against base before:any aside rated break change:percent ~2 dir:rise|fall|better",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        reads=(
            "was $150{after} compared with $100{before} a year ago, a 50%{change} increase",
            "sold 80{after} against 100{before} in May, a 20%{change} drop",
        ),
        leaves=("was $150 compared with $100 a year ago, a 3 point rise", "80 against 100, a 95% CI"),
    ),
    Cue(
        "b, up from a for a z% rise",
        "clear after:any aside rated pause dir:rise|fall|better from base before:any aside rated pause change:percent ~2 rise|fall",
        unless=f"{_QUOTED_INVERSELY}|{_OTHERWISE}",
        reads=(
            "reached 6,750,431{after}, up from 5,522,932{before} in March 1986 for a 22 pct{change} increase",
            "was $30{after}, down from $40{before}, a 25%{change} fall",
        ),
        leaves=("reached 6,750, up from 5,522 in March", "was $30, down from $40, and 25% of it"),
    ),
    Cue(
        "rise z% in a time (from a to b)",
        "dir:rise|fall|better preposition? change:percent ~~9 ( from before:any aside rated while to after:any",
        unless=_OTHERWISE,
        reads=(
            "fell by 23%{change} between 2021 and 2022 (from 34,120{before} to 26,240{after})",
            "rose 20%{change} in the year to May (from $50{before} to $60{after})",
        ),
        leaves=("fell by 23% (from 1990 to 1995)", "rose 20% in the year (from 50 men)"),
    ),
    Cue(
        "rise z% to b, up from a",
        "dir:rise|fall|better preposition? change:percent when to after:any aside rated while rise|fall from base "
        "before:any",
        unless=_OTHERWISE,
        reads=(
            "Arrivals grew by 4.2 per cent{change} to 871 million{after} in 2011, up from 836 million{before} before",
            "fell 20%{change} to 40{after} in May, down from 50{before} in April",
        ),
        leaves=("grew by 4.2 per cent to 871 million, up from 2010", "fell 20% to 40, down 10"),
    ),
    Cue(
        "b (year: a), a rise of z%",
        "clear after:any ~2 ( date : before:any ) ,|– ~2 dir:rise|fall|better of|preposition? change:percent",
        unless=_OTHERWISE,
        reads=(
            "cut spending to £44.2m{after} (2019: £48.2m{before}), a reduction of 8.3%{change}",
            "sold 330{after} boats (2021: 300{before}), up 10%{change}",
        ),
        leaves=("cut spending to £44.2m (2019: £48.2m), of which 8.3% was on staff", "330 (2021: 300)"),
    ),
    Cue(
        "z% rise, up to b against a",
        "change:percent ~2 dir:rise|fall|better ~~9 –|, rise|fall to after:any when ,? against base before:any",
        unless=_OTHERWISE,
        reads=(
            "a 6%{change} increase in serious cases – up to 44,693{after} last year, compared with 42,187{before} in 2009",
            "a 20%{change} drop in May, down to 40{after} from 50{before}",
        ),
        leaves=("a 6% increase – up to 44,693 last year", "a 20% drop in May, to 40 from 2009"),
    ),
    Cue(
        "rise z%, up a to b",
        "dir:rise|fall|better preposition? change:percent ~~10 , rise|fall from? before:any to after:any",
        unless=_OTHERWISE,
        reads=(
            "Applications rose by 18%{change} in the year to January, up from 31,400{before} to 36,900{after}",
            "fell by 20%{change} between May and June, down 50{before} to 40{after}",
        ),
        leaves=("rose by 18% in the year, up from 1990 to 1995", "rose by 18%, from 31,400 to 36,900"),
    ),
    Cue(
        "a is cut by z% to b",
        "before:any ~3 ,? be dir:fall preposition ~4 ( change:percent ) to ~4 of? after:any",
        unless=_OTHERWISE,
        reads=(
            "The backlog, 6.40 million{before} claims, was reduced by a set share (35 percent{change}) to reach 4.16 million{after}",
            "its 80{before} shops were cut by a fourth (25%{change}) to 60{after}",
        ),
        leaves=("80 shops were cut by a fourth (25%)", "80 were cut (25% of them) to 12 months"),
    ),
    Cue(
        "b, z% more than a",
        "clear after:any ~~5 change:percent dir:rise|fall not base before:any",
        unless=_OTHERWISE,
        behind=f"{_GUESSED}|(?:v[tp]?|f)[wdzhYHOi@'on]{{0,4}}",
        reads=(
            "lent 48,100{after} books, 14%{change} more than the 42,300{before} of 2021",
            "Backlog of $733 million{after} was 14%{change} higher than the $641 million{before} of a year ago",
            "came to 720{after}, 25 percent{change} fewer than the 960{before} of the year before",
        ),
        leaves=("lent 48,100 books, 14% more than last year", "48,100 of 90,000, more than 42%"),
    ),
    Cue(
        "z% more than a, at b",
        "change:percent dir:rise|fall not base before:any ~~8 , at after:any",
        unless=_OTHERWISE,
        reads=(
            "were 24%{change} fewer than the 1,450{before} written in 2019, at 1,102{after}",
            "sales were 10%{change} higher than the $50{before} of May, at $55{after}",
        ),
        leaves=("were 24% fewer than the 1,450 written in 2019", "24% of 50, at 12"),
    ),
)
