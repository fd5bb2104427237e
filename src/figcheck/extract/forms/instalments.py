"""An amount a week for so many weeks, and what it comes to.

In preview: the texts at hand print one of these in ten million words, so false alarms are not measured.
"""

from __future__ import annotations

import re

from figcheck.extract.forms.form import Form, Found
from figcheck.extract.forms.matching import MONEY, NUMBER, searched
from figcheck.numbers.figure import Figure

_COMES_TO = (
    r"(?:,? or|,? (?:for )?a total of|,? totall?ing|,? (?:which )?(?:comes|adds up) to|, in all"
    r"| \((?:an? )?(?:maximum|total) of)"
)
_ENDS = r"(?=[.;)]|$|,? (?:in all|altogether|in total)\b)"
_FOR_SO_MANY = re.compile(
    rf"(?P<amount>{MONEY}) (?:an?|per|each|every) (?P<UNIT>[a-z]+) for (?:the )?(?P<count>{NUMBER})"
    rf" (?P=UNIT)s{_COMES_TO} (?P<product>{MONEY}){_ENDS}"
)
_SO_MANY_AT = re.compile(
    rf"(?P<count>{NUMBER}) (?P<UNIT>[a-z]+?)s (?:at|of) (?P<amount>{MONEY}) (?:an?|per|each) (?P=UNIT)"
    rf"{_COMES_TO} (?P<product>{MONEY}){_ENDS}"
)


def _product(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return Found({"factors": (read["count"], read["amount"]), "product": read["product"]})


FORMS: tuple[Form, ...] = (
    Form(
        "u a week for n weeks, or t",
        "product",
        (" for ",),
        searched(_FOR_SO_MANY, _product, r" for (?:the )?\d"),
        fewest=3,
        preview=True,
        reads=(
            "The town pays $1,200{factors} a month for 24 months{factors}, or $28,800{product}.",
            "Grants are $250,000{factors} per year for 2 years{factors} (maximum of $500,000{product}).",
            "It is £15{factors} per week for the 40 weeks{factors}, a total of £600{product}",
        ),
        leaves=(
            "The town pays $1,200 a month for 24 months, up from $900.",
            "$1,200 a month for 24 weeks, or $28,800",
        ),
    ),
    Form(
        "n weeks at u a week, or t",
        "product",
        (" at $", " at £", " at €", " of $", " of £", " of €"),
        searched(_SO_MANY_AT, _product, r" at [$£€]\d", r" of [$£€]\d"),
        fewest=3,
        preview=True,
        reads=(
            "Some 40 hours{factors} at $15{factors} an hour comes to $600{product}.",
            "He worked 12 days{factors} at £80{factors} a day, totalling £960{product}",
        ),
        leaves=("40 hours at $15 an hour, or $20 on Sundays and $600", "40 hours at $15 a day, or $600"),
    ),
)
