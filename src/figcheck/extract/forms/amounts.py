"""Amounts and what they are made of: an average of each, a price for so many, a fee of a whole."""

from __future__ import annotations

import re

from figcheck.extract.forms.form import Form, Found
from figcheck.extract.forms.matching import MONEY, NOUN, NUMBER, PERCENT, searched
from figcheck.numbers.figure import Figure

_EACH = re.compile(
    rf"(?P<n>{NUMBER})(?: [a-z-]+){{1,3}} (?P<total>{NUMBER})(?: [a-z]+){{1,2}}, (?:or )?an?"
    rf" (?:average|mean) of (?P<mean>{NUMBER})(?: [a-z]+)?"
    r" (?:each|apiece|per (?:person|head|member|volunteer|household))"
)
_PRODUCT = re.compile(
    rf"(?P<count>{NUMBER}){NOUN} at (?P<price>{MONEY})(?: each| apiece| a share| per share)?"
    rf",? (?:for|raising|fetching|totall?ing|for a total of|to raise|worth) (?P<product>{MONEY})"
)
_FEES = ("fees", "commission", "tax", "interest")
_FEE = re.compile(
    rf"(?P<whole>{MONEY})[;,] (?:with )?(?:fees|commissions?|tax|interest) of"
    rf" (?P<share>{PERCENT}), (?:or )?(?:just |about |nearly |over |under )*(?P<part>{MONEY})"
)
_PER_HEAD = re.compile(
    rf"(?P<count>{MONEY})[^.;\d]{{0,20}}, or (?:about |some |just )?(?P<rate>{MONEY})"
    rf" for (?:each|every one) of (?:the )?(?:[a-z']+ ){{0,3}}(?P<base>{NUMBER})(?= [a-z])"
)
_OF_EACH = re.compile(
    rf"(?P<one>{NUMBER}) [a-z]+ of (?P<other>{NUMBER}) [a-z]+(?: each)?"
    rf" (?:make|makes|hold|come to) (?P<product>{NUMBER})"
)
_AS_MANY = re.compile(
    rf"(?P<times>(?<![\d.])\d[\d.]* times) as (?:many|much)[^.;()]{{0,80}}\((?P<result>{NUMBER})"
    rf" (?:against|versus|vs\.?|compared with|to) (?P<base>{NUMBER})\)"
)


def _each(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return Found(read, {"integers": False}) if read["n"].value < read["total"].value else None


def _product(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return Found({"factors": (read["count"], read["price"]), "product": read["product"]})


def _fee(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return Found(read) if read["part"].unit == read["whole"].unit else None


def _alone(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return Found(read)


def _of_each(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return Found({"factors": (read["one"], read["other"]), "product": read["product"]})


FORMS: tuple[Form, ...] = (
    Form(
        "n gave t, an average of m each",
        "average",
        ("average of ", "mean of "),
        searched(
            _EACH, _each, r"average of .{1,40}(?:each|apiece|per )", r"mean of .{1,40}(?:each|apiece|per )"
        ),
        fewest=3,
        reads=(
            "In all 1,340{n} volunteers gave 58,960 hours{total}, an average of 44 hours{mean} each.",
            "The 12{n} crews laid 600 miles{total}, an average of 50{mean} apiece",
        ),
        leaves=(
            "The 12 crews laid 600 miles, an average of 50 a day.",
            "12 crews worked with an average of 50 each",
        ),
    ),
    Form(
        "x at u, for m",
        "product",
        (" at $", " at £", " at €"),
        searched(_PRODUCT, _product, r" at [$£€]\d"),
        fewest=3,
        reads=(
            "The committee ordered 3{factors} at $4.50{factors}, for $13.50{product}.",
            "sold 450,000{factors} shares at $26.00{factors}, raising $11.7 million{product}",
        ),
        leaves=("ordered 3 at $4.50", "sold 450,000 shares at $26.00, up from $24.10"),
    ),
    Form(
        "y; fees of z%, x",
        "share",
        _FEES,
        searched(_FEE, _fee, *(rf"{what} of \d" for what in _FEES)),
        fewest=3,
        reads=(
            "an offering of $21.1 billion{whole}; fees of 1 percent{share}, just over $2 billion{part}",
            "a sale of £400{whole}, with commission of 5%{share}, £20{part}, to pay",
        ),
        leaves=(
            "an offering of $21.1 billion; fees of 1 percent",
            "a sale of £400, tax of 5%, 20 days later",
        ),
    ),
    Form(
        "m, or u for each of y",
        "rate",
        (" for e",),
        searched(_PER_HEAD, _alone, " for each of", " for every one of"),
        fewest=3,
        reads=(
            "It cost £2.4 million{count}, or £60{rate} for each of the town's 40,000{base} people.",
            "raised $1,200{count}, or $150{rate} for every one of 8{base} men",
        ),
        leaves=("It cost £2.4 million, or £60 for each of them.", "raised $1,200 for each of 8 men"),
    ),
    Form(
        "x of y make z",
        "product",
        (" make", " hold ", " come to "),
        searched(_OF_EACH, _of_each, " makes? \\d", " made \\d", " hold \\d", " give \\d", " c[ao]me to \\d"),
        fewest=3,
        reads=(
            "48{factors} crates of 24{factors} bottles make 1,152{product} bottles.",
            "3{factors} rows of 12{factors} seats each hold 36{product} people",
        ),
        leaves=("48 crates of 24 bottles were sold for 1,152 dollars", "3 of 12 seats make 4 rows"),
    ),
    Form(
        "k times as many (b against a)",
        "multiple",
        (" times as ",),
        searched(_AS_MANY, _alone, " times as (?:many|much)"),
        fewest=3,
        reads=(
            "It has 4.9 times{times} as many rows as before (31,902{result} against 6,524{base}).",
            "sold 3 times{times} as much as its rival (900{result} versus 300{base})",
        ),
        leaves=("It has 4.9 times as many rows (31,902).", "3 times as much (95% against 30%)"),
    ),
)
