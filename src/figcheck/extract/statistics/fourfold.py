"""Two counts with their wholes and the ratio or the p that is printed with them: 12/40 vs 6/41, OR 2.5.

Which of the two groups a ratio is taken of is not said, so the one that fits it is. A ratio that was
adjusted is none of these counts: where it is said, nothing is read. A near miss, which says the same, is a
weak reading, and so is every one where the study speaks of models, and a p, which may come from any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain

from figcheck.engine.fourfold import MEASURES
from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import near
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.statistics.limits import BLANK
from figcheck.extract.statistics.notation import BOUND, CHANCE, DIGITS, group
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact

_SHARE = r"(?:,?\s?[(\[]?\d+(?:[.·]\d+)?\s?%[)\]]?)?"
_WORDS = r"[^\d;.\n]{0,50}?"
_ONE = r"(?<![\d/.,])(?P<a>\d{1,6})(?:/|\s(?:out\s)?of\s)(?P<m>\d{1,6})(?![\d/]|[.,]\d)" + _SHARE
_OTHER = r"(?P<c>\d{1,6})(?:/|\s(?:out\s)?of\s)(?P<n>\d{1,6})(?![\d/]|[.,]\d)" + _SHARE
_PAIR = rf"{_ONE}{_WORDS}\b(?:vs\b\.?|versus\b|compared (?:with|to)\b){_WORDS}{_OTHER}"
_WORDS_OF_RATIOS = ("OR", "RR", "dds ratio", "isk ratio", "elative risk")
_RATIO = (
    rf"(?:\b(?:OR|RR)\b|\b[Oo]dds ratio\b|\b[Rr](?:isk ratio|elative risk)\b)(?:{BLANK}?[(\[](?:OR|RR)[)\]])?"
    rf"{BLANK}?(?:[:=,]|of|was|is)?{BLANK}?(?P<estimate>{DIGITS})"
)
_P = rf"[pP]{BLANK}?(?:[ -]?[Vv]alue)?{BLANK}?(?P<bound>{BOUND}){BLANK}?(?P<p>{CHANCE})"
_ESTIMATED = (
    re.compile(rf"{_PAIR}[^\d.\n]{{0,30}}?{_RATIO}"),
    re.compile(rf"{_RATIO}{BLANK}?(?:[(\[;,]|from\b){_WORDS}{_PAIR}"),
)
_TESTED = (re.compile(rf"{_PAIR}[^\d.\n]{{0,40}}?{_P}"),)
_RATIOS = tuple(
    re.compile(rf"{word}[)\]]?(?: \([A-Z]+\))?[\s:=,]*(?:of |was |is )?\d") for word in _WORDS_OF_RATIOS
)
_COMPARING = ("vs", "versus", "compared ")
_COMPARED = (re.compile("vs"), re.compile("versus"), re.compile("compared (?:with|to)"))
_COUNTED = re.compile(r"\d(?:/|\s(?:out\s)?of\s)\d")
_BEFORE, _AFTER = 230, 230
"""How far a comparison reaches from its word, and from the name of its ratio."""
_OTHERWISE = re.compile(
    r"adjust|\b(?:adj|a)\.?\s?(?:OR|RR)|hazard|per\s(?:year|month|day|unit)|inverse|weighted|matched|cluster",
    re.IGNORECASE,
)
_MODELLED = re.compile(
    r"adjust|multivaria|mixed[- ]|regression|propensity|estimating|stratif|covariate|cluster|weighted",
    re.IGNORECASE,
)
"""Words of a study whose ratios may be those of a model."""
_AROUND = 40
Pair = tuple[Figure, Figure]
"""A count, and what is left of its whole."""
A_LITTLE = Fraction(1, 8)
"""How far off, of the printed ratio, a model may have moved it. Decides how sure the reading is only."""


def _pairs(
    text: str, figures: Figures, patterns: tuple[re.Pattern[str], ...], printed: str
) -> Iterator[tuple[Found, bool]]:
    """Both counts with what is left of their wholes, the printed ratio or p, and whether that is near."""
    if not any(word in text for word in _COMPARING) or _COUNTED.search(text) is None:
        return
    done: set[int] = set()
    anchors = _RATIOS if printed == "estimate" else _COMPARED
    for pattern in patterns:
        for match in near(pattern, anchors, text, before=_BEFORE, after=_AFTER):
            a, m, c, n = (group(text, match, name) for name in ("a", "m", "c", "n"))
            said = group(text, match, printed, "bound" if printed == "p" else None)
            if a is None or m is None or c is None or n is None or said is None or a.start in done:
                continue
            done.add(a.start)
            around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
            if a.value > m.value or c.value > n.value or _OTHERWISE.search(around):
                continue
            pairs = (a, _rest(m, a)), (c, _rest(n, c))
            ways = [pairs, pairs[::-1]] if printed == "estimate" else [pairs]
            off, held = min(((_off(way, said), way) for way in ways), key=lambda each: each[0])
            cells = zip("abcd", chain(*held), strict=True)
            roles = {role: figure if figure.given else figures.keep(figure) for role, figure in cells}
            yield (
                Found({**roles, printed: figures.keep(said)}),
                said.step < 2 * off < A_LITTLE * 2 * said.value,
            )


def _rest(whole: Figure, part: Figure) -> Figure:
    """What is left of a whole: a count that is not printed."""
    rest = int(whole.value - part.value)
    return Figure(f"{rest}", rest, given=f"{whole.text} less {part.text}")


def _off(way: tuple[Pair, Pair], said: Figure) -> Exact:
    """How far the nearer of both ratios of a table is from the printed one."""
    a, b, c, d = (int(figure.value) for figure in chain(*way))
    found = [MEASURES[name]((a, b, c, d)) for name in ("odds ratio", "risk ratio")]
    return min((abs(value - said.value) for value in found if value is not None), default=said.value)


def _estimated(text: str, figures: Figures) -> Iterator[Found]:
    pairs = list(_pairs(text, figures, _ESTIMATED, "estimate"))
    if pairs and _MODELLED.search(text) is None:
        yield from (found for found, close in pairs if not close)


def _nearly(text: str, figures: Figures) -> Iterator[Found]:
    pairs = list(_pairs(text, figures, _ESTIMATED, "estimate"))
    modelled = bool(pairs) and _MODELLED.search(text) is not None
    return (found for found, close in pairs if close or modelled)


def _tested(text: str, figures: Figures) -> Iterator[Found]:
    return (found for found, _ in _pairs(text, figures, _TESTED, "p"))


_HINTS = ("OR", "RR", " ratio", "elative risk")
FORMS: tuple[Form, ...] = (
    Form(
        "a/n vs c/m, OR",
        "table2x2",
        _HINTS,
        _estimated,
        whole=True,
        reads=(
            "12{a}/40 vs 6{c}/41, OR 2.50{estimate}",
            "adrenaline (64{a}/272 (23.5%) vs. 22{c}/262 (8.4%); OR 3.4{estimate}, 95% CI 2.0–5.6)",
            "345{a}/2973 (11.6%) came compared with 106{c}/993 (10.7%) who (odds ratio 1.10{estimate})",
            "OR 2.5{estimate} from 12{a}/40 vs 6{c}/41",
            "36{c}/147 (24.5%) vs control 39{a}/139 (28.1%) (OR 1.20{estimate}, P = 0.52)",
        ),
        leaves=(
            "12/40 vs 6/41, adjusted OR 2.50",
            "12/40 vs 6/41. The OR was 2.50",
            "12/40 and 6/41, OR 2.50",
            "42/40 vs 6/41, OR 2.50",
            "39/139 (28.1%) vs control 36/147 (24.5%) (OR 0.84, P = 0.52)",
            "267/658 versus 206/680 (OR 2.77). Logistic mixed-effects models were used.",
        ),
    ),
    Form(
        "a/n vs c/m, nearly the OR or that of a model",
        "table2x2",
        _HINTS,
        _nearly,
        whole=True,
        strength="weak",
        reads=(
            "39{c}/139 (28.1%) vs control 36{a}/147 (24.5%) (OR 0.84{estimate}, P = 0.52)",
            "23{c}/139 in one vs 25{a}/147 in the other group (OR 1.02{estimate})",
            "267{a}/658 versus 206{c}/680 (OR 2.77{estimate}). Mixed-effects models were used.",
        ),
        leaves=("12/40 vs 6/41, OR 2.50", "12/40 vs 6/41, OR 9.50"),
    ),
    Form(
        "a/n vs c/m, p",
        "table2x2",
        _COMPARING,
        _tested,
        whole=True,
        strength="weak",
        reads=(
            "24{a}/30 (80%) in the treated group compared to 10{c}/26 (38%) of controls (p = 0.0024{p})",
            "(11{a}/39 versus 11{c}/117, p = 0.003{p})",
        ),
        leaves=(
            "24/30 compared to 10/26, adjusted p = 0.0024",
            "24/30 compared to 10/26. Here p = 0.0024",
        ),
    ),
)
