# ruff: noqa: E501
"""Changes in percent: by how much, from what, to what."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from figcheck.extract.cues.language import Cue

REBASED = (
    r"^\W*(?:on an? (?:comparable|organic|like-for-like|constant|same-store)|pro forma|adjusted for"
    r"|in real terms|at constant|in constant)"
    r"|(?:%|percent|pct|per cent) (?:a|per|each|every) (?:year|month|quarter|annum|week|day)\b(?! (?:ago|before|earlier))"
    r"|against the (?:dollar|yen|mark|euro|pound)|to the (?:dollar|euro)|exchange rate|yen against"
)
"""A change of other figures than the sentence prints, a rate of change a year, or of a currency: one that
rises is quoted by a falling number."""
OTHERWISE = rf"^\W*excluding|{REBASED}"
"""The same, where the change is said first: it may leave out what the figures behind it hold."""


AGAIN = (
    "aside while and|,|who < and >? be? < dir:rise|fall of|preposition? >? change:percent "
    "< dir2:rise|fall not | when to reach after:any aside rated while against | when against|preposition|hedge > "
    "base before:any"
)
"""A second figure with which the same is compared: ", and 7 percent higher than the 633.5 of a year ago"."""


def _of_last_year(roles: Mapping[str, Any]) -> bool:
    """Whether a figure in brackets can be the one of the year before: it gives a change of the size printed."""
    before, after, change = (Fraction(roles[role].value) for role in ("before", "after", "change"))
    return bool(before > 0 and abs(after - before) * 50 < before * change < abs(after - before) * 200)


CUES: tuple[Cue, ...] = (
    Cue(
        "rise z% to b from a",
        "dir:rise|fall|better < preposition|of? | ~5 of? > change:percent ,? when < against when >? to|at reach after:any aside rated while against base before:any",
        keeps=("after",),
        then=AGAIN,
        unless=OTHERWISE,
        reads=(
            "fell 22.4%{change} to 9,001{after} in the year to July, from 11,594{before}",
            "Sales rose{dir} 4%{change} to $3.28 billion{after} from $3.16 billion{before}",
            "fell 26 pct{change} to 283 mln marks{after} from 380 mln{before}",
            "profit surged 42%{change} to 40.21 billion yen{after}, or 16.09 yen a share, from 28.36 billion yen{before}",
            "grew 83.4 pct{change} to 7,326{after}, compared with the 3,994{before} sold in 1986",
            "rose 14%{change} to 88.32 billion yen{after} ($618.1 million) from 77.6 billion yen{before} a year earlier",
            "Metal prices slid 4.9 pct{change} to a seasonally adjusted rate of 1.71 mln{after} in May from a revised 1.798 mln{before}",
            "voted to raise the yearly dividend 7.1 pct{change} to 60 cts{after} a share from 56 cts{before}",
            "rose 16.5 pct{change} to 274.3 mln{after} from 235.3 mln{before} and 33.8 pct{change2} year-to-date to 710.3 mln{after2} from 530.7 mln{before2}",
            "grew 21%{change} to $2.42{after} a share in comparison to $2.00{before}",
            "fell 13.3%{change} to $41.4 million{after} from $47.7 million{before} in May, and were off 1.1%{change2} from $41.8 million{before2} in 2019",
            "surged 70%{change} to 2.39bn{after} rupees ($54.98m; £29.32m) in May compared with 1.41bn{before} a year earlier",
        ),
        leaves=(
            "rose 4% to $3.28 billion from the prior year despite a $0.22 charge",
            "rose 1.6 pct to 55.9 pct from 54.3 pct",
            "fell 3% to 12 months from 14 months",
        ),
    ),
    Cue(
        "rise z% from a to b",
        "dir:rise|fall|better < preposition|of? | ~6 > change:percent < from when , | when < between date and date >? ,|(? > from base before:any aside rated while to reach after:any once",
        unless=OTHERWISE,
        reads=(
            "arrivals increased by 42 percent{change}, from 304 million{before} to 431 million{after}",
            "fell by 90%{change} between 1970 and 2010, from 20,000{before} pairs to 2,000{after}",
            "sales decreased 20%{change} from $2.07 billion{before} to $1.65 billion{after}",
            "fell by about 31 percent{change} from fiscal year 2011 through 2015, from $399 billion{before} to $274 billion{after}",
            "grew by 41.5%{change} from $124.0 million{before} for the year ended December 31, 2018, to $175.5 million{after}",
        ),
        leaves=(
            "rose 20% from 1978 to 2005",
            "would cut it by 60 percent, from 50 tons to caps of 30 tons in 2008, and 20 tons in 2018",
        ),
    ),
    Cue(
        "z% rise from a to b",
        "change:percent ~2 dir:rise|fall|better when ,? from base before:any aside rated while to reach after:any",
        unless=OTHERWISE,
        reads=(
            "a 41%{change} funding increase from $1.74 million{before} to $2.44 million{after}",
            "an 8%{change} drop in visits, from 50{before} to 46{after}",
        ),
        leaves=("a 41% increase from 2001 to 2004", "an 8% drop from 50%"),
    ),
    Cue(
        "z% rise to b from a",
        "change:percent ~2 dir:rise|fall|better when to|at reach after:any aside rated while against base before:any",
        unless=OTHERWISE,
        reads=(
            "a 32 pct{change} rise in payments to 528.14 mln francs{after} on 1986 results from 399.62 mln{before}",
            "last year saw a 79%{change} jump to $42.1 million{after} from $23.5 million{before}",
            "its trade abroad was 39 pct{change} down at 2,967{after} units from 4,864{before}",
        ),
        leaves=("a 32 pct rise to 1990 from 1986", "a 79% jump to 12 from the year before"),
    ),
    Cue(
        "from a to b, z%",
        "dir:rise|fall|better when from base before:any aside rated while to reach after:any aside rated < ,? or|– | ( > ~1 change:percent",
        unless=OTHERWISE,
        reads=(
            "fell from 7,613{before} to 6,630{after}, or 12.9%{change}",
            "an increase in weight from 31.3{before} to 32.4{after} (3.5%{change})",
        ),
        leaves=("fell from 7,613 to 6,630 (95% CI 6,000 to 7,000)", "rose from 1990 to 1995, or 12%"),
    ),
    Cue(
        "from a to b, a z% rise",
        "from base before:any aside rated while to reach after:any aside rated break change:percent ~2 dir:rise|fall|better",
        unless=OTHERWISE,
        reads=(
            "up from $75 million{before} in the third quarter to $87 million{after} in the fourth, a 16%{change} improvement",
            "went from 50{before} to 60{after}, a 20%{change} increase",
        ),
        leaves=("from 1990 to 1995, a 12% rise", "went from 50 to 60, a gain of 5 points"),
    ),
    Cue(
        "from a to b, a rise of z%",
        "from base before:any aside rated while to reach after:any aside rated break dir:rise|fall|better of|preposition? change:percent",
        unless=OTHERWISE,
        reads=(
            "rose from £5.5bn{before} to £8.2bn{after} a year, a rise of 49.1%{change}",
            "moved from 200{before} in May to 150{after} in June, down 25%{change}",
        ),
        leaves=("from £5.5bn to £8.2bn, a rise of 4 points", "from 2001 to 2005, up 25%"),
    ),
    Cue(
        "rise z% in a time (from a to b)",
        "dir:rise|fall|better preposition? change:percent ~~9 ( from before:any aside rated while to after:any",
        unless=OTHERWISE,
        reads=(
            "fell by 23%{change} between 2021 and 2022 (from 34,120{before} to 26,240{after})",
            "rose 20%{change} in the year to May (from $50{before} to $60{after})",
        ),
        leaves=("fell by 23% (from 1990 to 1995)", "rose 20% in the year (from 50 men)"),
    ),
    Cue(
        "rise z% to b, up from a",
        "dir:rise|fall|better preposition? change:percent ,? when to reach after:any aside rated while < ,? and? who be >? rise|fall from base before:any",
        unless=OTHERWISE,
        reads=(
            "Arrivals grew by 4.2 per cent{change} to 871 million{after} in 2011, up from 836 million{before} before",
            "fell 20%{change} to 40{after} in May, down from 50{before} in April",
            "decreased 2.3 percent{change}, to $31.2 billion{after}, down from $31.9 billion{before} a year ago",
            "fell 32%{change} to $0.40{after} in the quarter and that was down from $0.59{before} a year ago",
        ),
        leaves=("grew by 4.2 per cent to 871 million, up from 2010", "fell 20% to 40, down 10"),
    ),
    Cue(
        "rise z% to b (a)",
        "dir:rise|fall preposition|of? change:percent when to reach after:any w? ( < date : >? before:any ) !from !versus",
        unless=OTHERWISE,
        requires=_of_last_year,
        reads=(
            "Net sales rose 6.4 per cent{change} to SEK 1,512.3 m{after} (1,421.0{before}).",
            "profit fell 20%{change} to €40 million{after} (50{before})",
            "Profit before tax increased by 32 per cent{change} to 41.7 million{after} (2002: 31.6 million{before}).",
        ),
        leaves=(
            "rose 6.4 per cent to 1,512 (in 3 towns)",
            "rose 20% to 40 (12)",
            "fell 20% to 52.8 billion yen ($40)",
        ),
    ),
    Cue(
        "z% rise, up to b against a",
        "change:percent ~2 dir:rise|fall|better ~~9 –|, rise|fall to after:any when ,? against base before:any",
        unless=OTHERWISE,
        reads=(
            "a 6%{change} increase in serious cases – up to 44,693{after} last year, compared with 42,187{before} in 2009",
            "a 20%{change} drop in May, down to 40{after} from 50{before}",
        ),
        leaves=("a 6% increase – up to 44,693 last year", "a 20% drop in May, to 40 from 2009"),
    ),
    Cue(
        "rise z%, up a to b",
        "dir:rise|fall|better preposition? change:percent ~~10 , rise|fall from? before:any to after:any",
        unless=OTHERWISE,
        reads=(
            "Applications rose by 18%{change} in the year to January, up from 31,400{before} to 36,900{after}",
            "fell by 20%{change} between May and June, down 50{before} to 40{after}",
        ),
        leaves=("rose by 18% in the year, up from 1990 to 1995", "rose by 18%, from 31,400 to 36,900"),
    ),
    Cue(
        "a is cut by z% to b",
        "before:any ~3 ,? be dir:fall preposition ~4 ( change:percent ) to ~4 of? after:any",
        unless=OTHERWISE,
        reads=(
            "The backlog, 6.40 million{before} claims, was reduced by a set share (35 percent{change}) to reach 4.16 million{after}",
            "its 80{before} shops were cut by a fourth (25%{change}) to 60{after}",
        ),
        leaves=("80 shops were cut by a fourth (25%)", "80 were cut (25% of them) to 12 months"),
    ),
    Cue(
        "fell z% last year, to b from a",
        "dir:rise|fall preposition|of? change:percent when < against when >? , to reach after:any aside rated while against base before:any",
        unless=OTHERWISE,
        reads=(
            "Crime fell 8.4 percent{change} last year, to 2,117{after} offenses from 2,311{before}",
            "grew by 10%{change} in May, to $330{after} from $300{before}",
            "were up 34 percent{change} from the previous year, to $681.6 million{after} from $508.6 million{before}",
        ),
        leaves=(
            "rose by more than 70 pct in February, year-on-year, to 8.14 billion dlrs from 5.7 billion in January",
            "On a like-for-like basis profit was up 5%, to $88 from $97",
            "fell 8.4 percent last year, to 1990 from 1989",
            "fell 8.4 percent in May, to 91%",
        ),
    ),
)
