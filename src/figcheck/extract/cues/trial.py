# ruff: noqa: E501
"""Shares and group sizes as studies print them: several groups in one bracket, arms with their n."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figcheck.extract.cues.language import Cue
from figcheck.extract.cues.share import ESTIMATED, LIST, printed

_UNASSIGNED = r"(?s)\A(?!.*\b(?:randomi[sz]ed|assigned|allocated|allotted|divided|split|distributed)\b)"
"""A sentence without a word that puts everyone into one group."""
_ARM = "way arm count arm_end"
_LOST = (
    r"exclu|analy[sz]ed|evaluable|evaluated|completed|withdr|dropp|drop-?out|lost|discontinu|remain|follow(?:ed|-| )up"
    r"|matched|crossover|cross-over|\beach|cluster|respectively|planned|power|of whom|\bincluding"
)
"""Words by which the sizes of groups need not add to those who were put into them."""


_NO_PEOPLE = (
    r"(?s)\A(?!.*(?:%|percent|per cent|pct) of (?:the |all |these |those |our )?\d[\d,]* (?:[a-z-]+ )?"
    r"(?:patients|people|men|women|children|participants|subjects|cases|infants|adults|nurses|girls|boys"
    r"|households|individuals|students|persons|respondents|volunteers|deaths|eyes|hospitals|schools)\b)"
)
"""A sentence without a share of so many who can only be counted one by one."""
_COMPUTED = (
    r"weight|estimat|median|mean\b|average|model|predict|expect|imput|adjust|standardi|simulat|assum|project"
    r"|power|sample size|kaplan|actuarial|extrapolat|bootstrap"
)
"""Words of a share that nobody counted."""


def _fine(roles: Mapping[str, Any]) -> bool:
    """Whether the whole is so small that most shares of so many decimals are of no whole number."""
    share, whole = roles["share"], roles["whole"]
    return bool(
        share.exponent < 0
        and share.hedge is None
        and whole.hedge is None
        and whole.value < 10 ** (1 - share.exponent)
    )


def _arms(roles: Mapping[str, Any]) -> bool:
    """Whether sizes of groups are near enough to their total to be all of them."""
    total, parts = roles["total"].value, [part.value for part in roles["parts"]]
    return bool(max(parts) < total and 9 * total < 10 * sum(parts) < 11 * total)


CUES: tuple[Cue, ...] = (
    Cue(
        "(z%, x/y vs z%, x/y)",
        "( share:percent ,|;|: part:count / whole:count ~5 < ,|; versus|and? | versus|and > ~2 share2:percent ,|;|: part2:count / whole2:count",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "paid work (72.8%{share}, 99{part}/136{whole} vs 60.1%{share2}, 227{part2}/378{whole2}) was commoner",
            "at entry (74%{share}, 70{part}/94{whole} old; 69%{share2}, 63{part2}/91{whole2} new drug)",
        ),
        leaves=("at entry (74% vs 69%, P = 0.4)", "at entry (74%, 70 to 94 vs 69%, 63 to 91)"),
    ),
    Cue(
        "(x of y; z%)",
        "( n=? part:count of whole:count ~4 ; share:percent ;|,|)",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "the wrong guesses (3{part} of 13{whole}; 23%{share}) were like them",
            "a subset (n = 491{part} of 1,964{whole} in all; 25%{share}) agreed",
        ),
        leaves=("the wrong guesses (3 of them; 23%)", "eyes (112 of 64 patients; 60% right)"),
    ),
    Cue(
        "x of y (= z%)",
        "part:count out? of whole:count ~4 ( = share:percent )|,|;",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "62{part} of 79{whole} (=78%{share}) took part",
            "9{part} out of 12{whole} cats (= 75%{share}) came",
        ),
        leaves=("62 of 79 (>78%) took part", "9 of 12 cats (n = 75)"),
    ),
    Cue(
        "(z%; x of y)",
        "( share:percent ;|,|: n=? part:count of whole:count ~3 ;|)",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "worse with the herb (3%{share}; 1{part} of 37{whole}) than without (18%{share2}; 7{part2} of 39{whole2})",
            "silenced in CDH1 (54.9%{share}; 45{part} of 82{whole} tumours)",
        ),
        leaves=("worse with the herb (3%; 1 of those)", "silenced in 54.9%; 45 of 82 tumours"),
    ),
    Cue(
        "(z%, n = x/y)",
        "( share:percent ,|; n = part:count / whole:count",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "nearly all infants had it (94%{share}, n = 475{part}/504{whole})",
            "mostly women (65.8%{share}; n=102{part}/155{whole})",
        ),
        leaves=("nearly all infants had it (94%, n = 475)", "mostly women (65.8%, 95% CI 102/155)"),
    ),
    Cue(
        "x/y, or z%",
        "alone part:count / whole:count ~2 ,? or share:percent !of",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "its specificity was 88{part}/91{whole} or 96.7 %{share} overall",
            "he won 12{part}/48{whole} games, or 25%{share}",
        ),
        leaves=("his MCID was 11/100 or 37% of baseline", "grade 3/4 or 20%"),
    ),
    Cue(
        "(x/y) z%",
        "( part:count / whole:count )|;? share:percent !of",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "with (183{part}/274{whole}) 66.8%{share} being graded",
            "half of them (332{part}/668{whole} 49.7%{share}) were old",
        ),
        leaves=("the arms (17/18) 95% CI", "with (183/274) 66.8% of all"),
    ),
    Cue(
        "y … of whom x (z%)",
        "whole:count ~6 be ~2 of whom ~3 part:count ~2 ( share:percent !of",
        keeps=("whole",),
        then=LIST,
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "A total of 552{whole} patients were recruited of whom 352{part} (63.8%{share}) were young",
            "114{whole} practices were asked of which 49{part} (43 %{share}) sent data",
        ),
        leaves=("552 patients were recruited of whom 352 were young", "were recruited of whom 352 (63.8%)"),
    ),
    Cue(
        "z% of y people",
        "share:percent of whole:count w",
        unless=_NO_PEOPLE + "|" + _COMPUTED,
        requires=_fine,
        reads=(
            "All told, 21.4%{share} of the 28{whole} nurses smoked",
            "a rash was seen in 12.5%{share} of 40{whole} treated patients",
        ),
        leaves=(
            "the model gave 19.5% of 28 patients",
            "21% of the 28 nurses smoked",
            "70.5% of 48 planned sessions were kept",
        ),
    ),
    Cue(
        "(N = T) were put into a and b",
        f"total:count ) be way arm {{parts: count arm_end {_ARM} < {_ARM} >? < {_ARM} >? < {_ARM} >? }} all_arms",
        kind="total",
        unless=_UNASSIGNED + "|" + _LOST,
        requires=_arms,
        reads=(
            "The sample (N = 218{total}) was split into drug (n = 74{parts}), walks (n = 71{parts}) and rest (n = 73{parts}).",
            "Adults (n = 80{total}) were allocated to tea (n = 41{parts}) or water (n = 39{parts}).",
        ),
        leaves=(
            "The sample (N = 218) was split into drug (n = 74) and walks.",
            "divided into an old group (n=164), a young group (n=35) and the others (n=135).",
        ),
    ),
    Cue(
        "T were put into a and b",
        f"total:count )? way arm {{parts: count arm_end {_ARM} < {_ARM} >? < {_ARM} >? < {_ARM} >? }} all_arms",
        kind="total",
        behind="/|=|[NSX][^A-Z]{0,4}o",
        unless=_UNASSIGNED + "|" + _LOST,
        requires=_arms,
        reads=(
            "158{total} patients were randomly assigned to the tablet (n = 79{parts}), the patch (n = 39{parts}) or sugar (n = 40{parts}).",
            "We allotted 65{total} dogs to food A (31{parts} dogs) or food B (n=34{parts}) by lot.",
        ),
        leaves=(
            "158 patients took the tablet (n = 79) or the patch (n = 79).",
            "those assigned, Asian 10.8 (61) Black 5.9 (11) 4.3 (8) 5.2 (10) 5.1 (29) mixed 1.6 (3)",
            "divided into an old group (n=164), a young group (n=35) and the others (n=135).",
            "158 patients were randomised to the tablet (n = 79) and completed it (n = 60).",
            "1,020 pupils were put by lot into red (n = 250), blue (n = 250), pink (n = 250), grey (n = 250) or no group (n = 20).",
        ),
    ),
)
