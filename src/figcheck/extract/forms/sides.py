"""The two sides of a whole: a and b together, did and did not."""

from __future__ import annotations

import re
from fractions import Fraction

from figcheck.extract.forms.form import Form, Found
from figcheck.extract.forms.matching import BARE, NUMBER, PERCENT, searched
from figcheck.numbers.figure import Figure

_TOGETHER = re.compile(
    rf"(?P<one>{NUMBER}) and (?P<other>{NUMBER}) [a-z]+[;,] [\"“]?(?P<total>{BARE})[\"”]?"
    r" (?:together|combined|in all)"
)
_FOR_A_TOTAL = re.compile(
    rf"(?P<one>{NUMBER})[^.;:\d()]{{1,60}}? and (?:[a-z]+ ){{0,3}}(?P<other>{NUMBER})[^.;:\d()]{{0,60}}?,?"
    rf" for a (?:combined )?total of (?P<total>{NUMBER})"
)
_DENIED = ("not", "said no")
_DID_NOT = re.compile(
    rf"(?P<yes>{PERCENT})(?: of(?: [a-z]+){{1,4}}?)?"
    r" (?P<VERB>did|were|was|have|had|do|are|said yes)(?: so)?,?"
    rf" (?:and |while |but )?(?P<no>{PERCENT}) (?:(?P=VERB) not|said no)(?=[.,;]|\Z)"
)
_OF_THEM = re.compile(
    rf"\bhas (?P<whole>{NUMBER}) [a-z]+[;,–—-]+ ?(?P<part>{NUMBER}) of them (?:were|are|had|have|did)\b"
)


def _together(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    """Two parts and what they make: near enough to be their sum."""
    one, other, total = read["one"], read["other"], read["total"]
    added = Fraction(one.value + other.value)
    if (
        len({figure.unit for figure in read.values()}) > 1
        or not 80 * total.value < 100 * added < 125 * total.value
    ):
        return None
    return Found({"parts": (one, other), "total": total})


def _did_not(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    """Less than all is no contradiction: some did not say."""
    added = read["yes"].value + read["no"].value
    return Found({"shares": (read["yes"], read["no"])}) if 98 <= added < 150 else None


def _of_them(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return Found(read)


FORMS: tuple[Form, ...] = (
    Form(
        "a and b; T together",
        "total",
        ("together", "combined", "in all"),
        searched(_TOGETHER, _together, "together", "combined", "in all"),
        fewest=3,
        reads=(
            '462,888{parts} and 654,044{parts} ballots; "1.16 million{total}" together',
            "40{parts} and 60{parts} boats, 100{total} in all",
        ),
        leaves=("40 and 60 boats, 900 in all", "40 boats, 100 in all"),
    ),
    Form(
        "a and b, for a total of T",
        "total",
        (" total of ",),
        searched(_FOR_A_TOTAL, _together, r" for a (?:combined )?total of"),
        fewest=3,
        reads=(
            "One holds 412{parts} pupils and the other 388{parts}, for a total of 800{total}.",
            "spent $200{parts} on food and $50{parts} on rent for a combined total of $250{total}",
        ),
        leaves=("sold 20 in May and 30 in June, for a total of 900", "9 of 12, for a share of 75%"),
    ),
    Form(
        "z% did, w% did not",
        "partition",
        _DENIED,
        searched(_DID_NOT, _did_not, *_DENIED),
        reads=(
            "60 percent{shares} did and 43 percent{shares} did not.",
            "Of them 61%{shares} of members were, 39%{shares} were not.",
        ),
        leaves=("60 percent did and 30 percent did not.", "60 percent did, 41 percent did not know"),
    ),
    Form(
        "has y; x of them were",
        "part",
        (" of them ",),
        searched(_OF_THEM, _of_them, " of them (?:were|are|had|have|did)"),
        reads=(
            "The town has 2,100{whole} homes; 1,400{part} of them were flooded.",
            "It has 40{whole} boats, 12{part} of them are new.",
        ),
        leaves=("It has 40 boats and sold 12 of them", "It has 40 boats; 30% of them are old."),
    ),
)
