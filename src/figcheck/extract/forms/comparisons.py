"""By how much one figure is above or below another, an average of each, two sides of a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from figcheck.check.slips import slip
from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import near
from figcheck.extract.forms.form import Form, Found
from figcheck.numbers.figure import COUNT, Figure
from figcheck.numbers.lexer import bare, figure_at
from figcheck.numbers.tokens import token_at
from figcheck.numbers.units import CURRENCIES

_BARE = r"\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?(?![\d%/-]|,\d|\.\d)"
_N = rf"(?<![\d.,/-])[$£€]?{_BARE}"
_M = rf"[$£€]{_BARE}"
_P = r"(?<![\d.,/-])\d[\d.]*(?:%| percent| per cent)"
_NOUN = r"(?: (?!than\b|of\b|to\b|from\b)[a-z][a-z'-]*){0,3}"
_SHORT_OF = re.compile(
    rf"(?P<after>{_N}){_NOUN}, (?:about |just |some |or )?(?P<difference>{_N}){_NOUN}"
    r" (?P<word>more than|above|fewer than|less than|below|short of)"
    rf" (?:the |its |their |(?:last|this) [a-z]+'s |a )?(?:[a-z]+ ){{0,2}}(?P<before>{_N})"
)
_COMPARED = ("more than", "above", "fewer than", "less than", "below", "short of")
_FEWER = frozenset({"fewer than", "less than", "below", "short of"})
_BY = re.compile(
    rf"\bby (?:a margin of |just |only )?(?P<difference>{_N}) (?:votes|ballots|seats|points|runs),? (?:by )?"
    rf"(?P<after>{_N})(?: votes)? to (?P<before>{_N})(?=[.,;)]| (?:in|on|over|against)\b|\Z)"
)
_JUMP = re.compile(
    rf"(?P<after>{_N})[^.;:\d]{{0,40}}?, (?:or )?(?P<step>{_N}) more than (?:in|during|for) \d{{4}},"
    rf" (?:or )?(?:a |an )?(?P<change>{_P}) (?:rise|jump|increase|gain)"
)
_EACH = re.compile(
    rf"(?P<n>{_N})(?: [a-z-]+){{1,3}} (?P<total>{_N})(?: [a-z]+){{1,2}}, (?:or )?an? (?:average|mean) of "
    rf"(?P<mean>{_N})(?: [a-z]+)? (?:each|apiece|per (?:person|head|member|volunteer|household))"
)
_PRODUCT = re.compile(
    rf"(?P<count>{_N}){_NOUN} at (?P<price>{_M})(?: each| apiece| a share| per share)?"
    rf",? (?:for|raising|fetching|totall?ing|for a total of|to raise|worth) (?P<product>{_M})"
)
_FEES = ("fees", "commission", "tax", "duty", "levy", "interest", "royalty")
_FEE = re.compile(
    rf"(?P<whole>{_M})[;,] (?:with )?(?:fees|commissions?|tax|duty|levy|interest|royalty) of"
    rf" (?P<share>{_P}), (?:or )?(?:just |about |nearly |some |over |under )*(?P<part>{_M})"
)
_TOGETHER = re.compile(
    rf"(?P<one>{_N}) and (?P<other>{_N}) (?P<noun>[a-z]+)[;,] [\"“]?(?P<total>{_BARE})[\"”]?"
    r" (?:together|combined|in all)"
)
_DENIED = ("did not", "were not", "was not", "have not", "had not", "do not", "are not", "said no")
_DID_NOT = re.compile(
    rf"(?P<yes>{_P})(?: of(?: [a-z]+){{1,4}}?)?"
    r" (?P<verb>did|were|was|have|had|do|are|said yes)(?: so)?,?"
    rf" (?:and |while |but )?(?P<no>{_P}) (?:(?P=verb) not|said no)(?=[.,;]|\Z)"
)
_BEFORE, _AFTER = 160, 120
_TO_A_NUMBER = r" (?:the |its |their |(?:last|this) [a-z]+'s |a )?(?:[a-z]+ ){0,2}[$£€]?\d"
Shape = Callable[[re.Match[str], dict[str, Figure]], Found | None]


def _search(
    pattern: re.Pattern[str], shape: Shape, *anchors: str
) -> Callable[[str, Figures], Iterator[Found]]:
    """A form's finder: the figures of the groups of a pattern, put into roles by `shape`."""
    marks = tuple(re.compile(anchor) for anchor in anchors)

    def find(text: str, figures: Figures) -> Iterator[Found]:
        done: set[int] = set()
        for match in near(pattern, marks, text, before=_BEFORE, after=_AFTER):
            read = None if match.start() in done else _read(text, match, figures)
            done.add(match.start())
            found = None if read is None else shape(match, read)
            if found is not None:
                yield found

    return find


def _read(text: str, match: re.Match[str], figures: Figures) -> dict[str, Figure] | None:
    """Group name -> figure; None where one is a year or part of something longer."""
    read = {}
    for name in match.groupdict().keys() - {"word", "verb", "noun"}:
        at = match.start(name) + (text[match.start(name)] in "$£€")
        token = token_at(text, at, len(text))
        if (
            token is None
            or token.glued
            or (token.unit == COUNT and match[name].isdigit() and _year(token.mantissa))
        ):
            return None
        figure = bare(text, token) if name == "before" else figure_at(text, token, match.start())
        read[name] = figures.keep(figure)
    return read


def _year(value: int) -> bool:
    return 1900 <= value <= 2050


def _one_unit(read: Mapping[str, Figure]) -> dict[str, Figure] | None:
    """The figures in one unit: where two name one, the third has it too."""
    units = {figure.unit for figure in read.values()} - {COUNT}
    if len(units) > 1:
        return None
    money = units & CURRENCIES
    if money and any(figure.unit == COUNT for figure in read.values()):
        return None
    unit = next(iter(units), COUNT)
    return {
        name: figure if figure.unit == unit else replace(figure, unit=unit) for name, figure in read.items()
    }


def _difference(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    """Only a difference that holds, or misses by one slip: "12 more than" may be more than something else."""
    alike = _one_unit(read)
    if alike is None:
        return None
    after, before, difference = (Fraction(alike[role].value) for role in ("after", "before", "difference"))
    word = match.groupdict().get("word")
    signed = after - before if word is None or word not in _FEWER else before - after
    reach = sum(Fraction(figure.step) for figure in alike.values()) / 2
    if abs(signed - difference) > reach and not _slipped(alike["difference"], signed):
        return None
    direction = "fall" if word in _FEWER else "rise"
    return Found(alike, {"direction": direction})


def _slipped(figure: Figure, value: Fraction) -> bool:
    digits = str(round(value / Fraction(10) ** figure.exponent))
    return value > 0 and slip(figure, digits) is not None


def _jump(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return (
        Found(read, {"formula": "change = step ÷ (after - step)"})
        if read["step"].value < read["after"].value
        else None
    )


def _each(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return Found(read, {"integers": False}) if read["n"].value < read["total"].value else None


def _product(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return Found({"factors": (read["count"], read["price"]), "product": read["product"]})


def _fee(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return Found(read) if read["part"].unit == read["whole"].unit else None


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


FORMS: tuple[Form, ...] = (
    Form(
        "a, d more than b",
        "difference",
        _COMPARED,
        _search(_SHORT_OF, _difference, *(word + _TO_A_NUMBER for word in _COMPARED)),
        reads=(
            "It has 611{after} sworn officers, 48{difference} short of its authorized 659{before}.",
            "employs 1,200{after} people, 300{difference} more than the 900{before} of last year",
            "is $40 million{after}, $5 million{difference} less than last week's $45 million{before}",
        ),
        leaves=(
            "It has 611 officers, 48 more than in 2019.",
            "employs 1,200 people, 300 more than the 40 shops had",
            "sold 40, 12% more than the 36 of May",
        ),
    ),
    Form(
        "by d votes, a to b",
        "difference",
        (" votes", " ballots", " seats", " points", " runs"),
        _search(
            _BY,
            _difference,
            *(rf" {what},? (?:by )?\d" for what in ("votes", "ballots", "seats", "points", "runs")),
        ),
        reads=(
            "He won by 312{difference} votes, 5,120{after} to 4,808{before}.",
            "lost by just 12{difference} points, 88{after} to 76{before}",
        ),
        leaves=(
            "He won by 312 votes in 40 of 60 towns.",
            "lost by 12 points after leading 40 to 38 at the half",
        ),
    ),
    Form(
        "x, d more than in year, a z% jump",
        "relation",
        (" more than in ", " more than during ", " more than for "),
        _search(_JUMP, _jump, r" more than (?:in|during|for) \d"),
        reads=(
            "In all 3,902{after} were reported, 1,140{step} more than in 2022, a 41 percent{change} jump.",
            "sold 330{after} boats, 30{step} more than in 2019, a 10%{change} rise",
        ),
        leaves=("sold 330, 30 more than in 2019", "sold 330 boats, 30 more than in May, a 10% rise"),
    ),
    Form(
        "n gave t, an average of m each",
        "average",
        ("average of ", "mean of "),
        _search(
            _EACH, _each, r"average of .{1,40}(?:each|apiece|per )", r"mean of .{1,40}(?:each|apiece|per )"
        ),
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
        _search(_PRODUCT, _product, r" at [$£€]\d"),
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
        _search(_FEE, _fee, *(rf"{what} of \d" for what in _FEES)),
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
        "a and b; T together",
        "total",
        ("together", "combined", "in all"),
        _search(_TOGETHER, _together, "together", "combined", "in all"),
        reads=(
            '462,888{parts} and 654,044{parts} ballots; "1.16 million{total}" together',
            "40{parts} and 60{parts} boats, 100{total} in all",
        ),
        leaves=("40 and 60 boats, 900 in all", "40 boats, 100 in all"),
    ),
    Form(
        "z% did, w% did not",
        "partition",
        _DENIED,
        _search(_DID_NOT, _did_not, *_DENIED),
        reads=(
            "60 percent{shares} did and 43 percent{shares} did not.",
            "Of them 61%{shares} of members were, 39%{shares} were not.",
        ),
        leaves=("60 percent did and 30 percent did not.", "60 percent did, 41 percent did not know"),
    ),
)
