"""A fraction in words beside its percent: six in ten (52%), more than half (43%), a majority of 46%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import near
from figcheck.extract.forms.form import Form, Found
from figcheck.numbers.figure import PERCENT, Figure
from figcheck.numbers.lexer import figure_at
from figcheck.numbers.parse import NumberError, read
from figcheck.numbers.tokens import token_at

_HEDGE = (
    r"(?:(?:more|less|fewer) than |about |around |nearly |almost |just (?:over|under) |over |under |roughly "
    r"|approximately |at least )?"
)
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_FRACTION = (
    rf"(?:(?:one-)?half|(?:a|{_COUNT})[ -](?:third|quarter|fifth|sixth|eighth|tenth)s?"
    rf"|{_COUNT} (?:in|out of) (?:every )?(?:two|three|four|five|six|eight|ten|10|20|100))"
)
_PERCENT = r"(?P<share>\d[\d.]*(?:%| percent| per cent))"
_BRACKET = re.compile(
    rf"(?<![\w-])(?<!and a )(?P<phrase>(?i:{_HEDGE}{_FRACTION}))(?: of)?"
    rf"(?: (?!and\b|or\b)[a-z][a-z'’-]*){{0,5}} \({_PERCENT}\)"
    r"(?! (?:or|and|to|versus|vs\.?) (?:[a-z]+ ){0,3}\(|, [a-z ]{0,24}\()"
)
"""Behind "strongly (47%) or somewhat (22%)" the percent is a part of what the fraction says."""
_MAJORITY = re.compile(
    rf"\b(?P<phrase>[Aa] (?:clear |small |slim |narrow )?majority)(?: of {_PERCENT}(?! of)"
    rf"|(?: of)?(?: [a-z]+){{0,3}} \({_PERCENT.replace('share', 'share2')}\))"
)
_SAID = re.compile(r"alf\b|third|quarter|fifth|sixth|eighth|tenth| in (?:every |[tfse1]|20)| out of ")
"""What a fraction in words cannot do without."""
_ANCHORS = (re.compile(r"\(\d[\d.]*(?:%| percent| per cent)\)"),)
_MAJORITIES = (re.compile(r"majority (?:of )?"),)
_BEFORE, _AFTER = 90, 20
_HALF = 50


def _fractions(text: str, figures: Figures) -> Iterator[Found]:
    for match in near(_BRACKET, _ANCHORS, text, before=_BEFORE, after=_AFTER, said=_SAID):
        start, end = match.span("phrase")
        try:
            figure = read(match["phrase"].lower())
        except NumberError:
            continue
        phrase = Figure(
            match["phrase"], figure.mantissa, figure.exponent, figure.unit, figure.hedge, figure.form,
            figure.denominator, scaled=figure.scaled, idiom=figure.idiom, start=start, end=end,
        )  # fmt: skip
        yield from _beside(text, phrase, match.start("share"), figures)


def _majorities(text: str, figures: Figures) -> Iterator[Found]:
    for match in near(_MAJORITY, _MAJORITIES, text, before=20, after=_BEFORE):
        start, end = match.span("phrase")
        phrase = Figure(match["phrase"], _HALF, unit=PERCENT, hedge="over", start=start, end=end)
        yield from _beside(text, phrase, match.start("share" if match["share"] else "share2"), figures)


def _beside(text: str, phrase: Figure, at: int, figures: Figures) -> Iterator[Found]:
    """A phrase and its percent, if they can be meant as one: two thirds of a dose (5%) is something else."""
    token = token_at(text, at, len(text))
    if token is None:
        return
    share = figure_at(text, token, at)
    if phrase.base_value < 2 * share.base_value and share.base_value < 2 * phrase.base_value:
        yield Found({"figures": (figures.keep(phrase), figures.keep(share))})


FORMS: tuple[Form, ...] = (
    Form(
        "one in k (z%)",
        "same",
        ("%)", "cent)"),
        _fractions,
        whole=True,
        reads=(
            "Six in ten{figures} (52%{figures}) said it was too high",
            "More than half{figures} of the members (56%{figures}) stayed away",
            "About a third{figures} (34 percent{figures}) agreed",
        ),
        leaves=(
            "two thirds of the dose (5%) was lost",
            "half of the 74 buses (49%)",
            "were two and a half times more likely (36 percent) to go",
            "a third and more (34%)",
            "nearly seven in ten strongly (47%) or somewhat (22%) agree",
        ),
    ),
    Form(
        "a majority of z%",
        "same",
        ("majority",),
        _majorities,
        whole=True,
        reads=(
            "A majority{figures} of 46%{figures} voted to leave",
            "said a slim majority{figures} of the members (51%{figures})",
        ),
        leaves=("a majority of 20% of the seats", "A majority of them, 51 of 60, left"),
    ),
)
