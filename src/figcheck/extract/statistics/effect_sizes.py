"""Effect sizes that stand behind the test result they follow from: t(28) = 2.20, p = .036, d = 0.83.

A partial eta squared, an r and a phi follow from their result alone. An eta squared that is not called
partial may be smaller, where other factors share the total; a d depends on the sizes of the groups and
on how pairs were standardised. Those are read strictly only where they fit, or where no usual design
explains them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from figcheck.claims.registry import kind
from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.statistics.notation import DIGITS, GAP, SIGN, group
from figcheck.extract.statistics.results import Result, results
from figcheck.numbers.figure import Figure

_PARTIAL = r"[\s_^{}$*]*[pρP]"
_ETA = (
    rf"(?P<called>[Pp]artial[\s-])?(?:\\?[Ee]ta|[ηΗ𝜂]|[hn](?=p2))(?P<below>{_PARTIAL})?"
    rf"[\s_^{{}}$*]*(?:[2²]|-?\s?squared)(?P<beside>{_PARTIAL}(?![A-Za-z]))?"
)
_EFFECT = re.compile(
    rf"(?<![^\W_])(?:(?P<eta>{_ETA})|(?P<d>d)(?:_?[sz])?|r|(?P<phi>φ|ϕ|\\phi|[Pp]hi)){GAP}={GAP}"
    rf"(?P<effect>{SIGN}{DIGITS})"
)
_NEXT = re.compile(
    r"[.;]\s+[A-Z]|\n|(?<![A-Za-z])(?:[tFzZQχ]|[Cc]hi)[\s*_$²2^]*[(\[]|\b(?:and|versus|vs|[Gg]enerali[sz]ed)\b"
)
_AS_FAR = 40
"""How far behind a p the effect size stands at the most."""
_UNBALANCED = 9
"""A d whose square is more than 9 t² / df, three halves of the usual d, needs groups of which one is eight
times the other."""


def _sized(text: str, figures: Figures) -> Iterator[tuple[Found, bool]]:
    """Every result with its effect size, and whether they can be held to each other."""
    for result in results(text):
        start, far = result.roles["value"].end, result.end + _AS_FAR
        stop = _NEXT.search(text, result.end, far)
        found = _EFFECT.search(text, start, stop.start() if stop else far)
        found = found and _EFFECT.match(text, found.start())  # the last digits may lie beyond
        effect = group(text, found, "effect") if found else None
        if found is None or effect is None or any("." in df.text for df in _freedoms(result)):
            continue
        measure = "eta squared" if found["eta"] else "d" if found["d"] else "r"
        roles = {role: figure for role, figure in result.roles.items() if role != "p"} | {"effect": effect}
        if found["phi"] and result.n is not None:
            roles["n"] = result.n
        kept = {role: figures.keep(figure) for role, figure in roles.items()}
        settings = {"statistic": result.statistic, "measure": measure}
        bare = found["eta"] and not (found["called"] or found["below"] or found["beside"])
        strict = _strict(kept | settings, "at most" if bare else measure)
        if strict is not None:
            yield Found(kept, settings), strict


def _freedoms(result: Result) -> list[Figure]:
    return [figure for role, figure in result.roles.items() if role in ("df1", "df2")]


def _strict(values: dict[str, Any], relation: str) -> bool | None:
    """Whether an effect size is of its result alone; None where none follows from it."""
    claim = kind("effect").of_figures(values)
    if claim.untestable() is not None:
        return None
    if claim.holds_plainly() or relation in ("eta squared", "r"):
        return True
    value, effect = values["value"].base_value, values["effect"].base_value
    freedom = (values.get("df2") or values["df1"]).value
    if relation == "d":
        squared = value if values["statistic"] == "F" else value * value
        return bool(effect * effect * freedom > _UNBALANCED * abs(squared))
    part = values["df1"].value * value if values["statistic"] == "F" else value * value
    return bool(effect * (part + freedom) > part)


def _strong(text: str, figures: Figures) -> Iterator[Found]:
    return (found for found, strict in _sized(text, figures) if strict)


def _weak(text: str, figures: Figures) -> Iterator[Found]:
    return (found for found, strict in _sized(text, figures) if not strict)


_HINTS = ("η", "Η", "eta", "d =", "d=", "d* =", "φ", "ϕ", "phi", ", r", "; r", "np2")
FORMS: tuple[Form, ...] = (
    Form(
        "t(df) = v, p = q, effect size",
        "effect",
        _HINTS,
        _strong,
        reads=(
            "t(28{df1}) = 2.20{value}, p = .036, d = 0.80{effect}",
            "t(28{df1}) = -2.20{value}, p = .036, Cohen's d = 0.83{effect}",
            "t(28{df1}) = 2.20{value}, d = 0.83{effect}, 95% CI [0.05, 1.6], p = .036",
            "F(2{df1}, 44{df2}) = 5.1{value}, p = .010, η² = .19{effect}",
            "F(2{df1}, 44{df2}) = 5.1{value}, p = .010, partial η2 = .30{effect}",
            "F(2{df1}, 44{df2}) = 5.1{value}, P < .05, ηp2 = 0.188{effect}",
            r"$F(2{df1}, 44{df2}) = 5.1{value}$, $p = .010$, $\eta_p^2 = .19{effect}$",
            "t(28{df1}) = 2.20{value}, p = .036, r = .38{effect}",
            "χ²(1{df1}, N = 90{n}) = 3.5{value}, p = .061, φ = .20{effect}",
            "t(28{df1}) = 2.20{value}, p = .036, d = 1.83{effect}",
        ),
        leaves=(
            "t(28) = 2.20, p = .036, d = 0.20",
            "F(2, 44) = 5.1, p = .010, η² = .09",
            "F(2, 44) = 5.1, p = .010, generalized η² = .30",
            "t(28) = 2.20, p = .036. The d = 1.83 was",
            "t(28) = 2.20, p = .036, and t(30) = 2.20, p = .036",
            "χ²(3, N = 90) = 3.5, p = .32, d = .20",
        ),
    ),
    Form(
        "t(df) = v, p = q, effect size of a design that is not said",
        "effect",
        _HINTS,
        _weak,
        strength="weak",
        reads=(
            "t(28{df1}) = 2.20{value}, p = .036, d = 0.20{effect}",
            "t(28{df1}) = 2.20{value}, p = .036, d = 0.82{effect}",
            "F(2{df1}, 44{df2}) = 5.1{value}, p = .010, η² = .09{effect}",
        ),
        leaves=(
            "t(28) = 2.20, p = .036, d = 0.80",
            "F(2, 44) = 5.1, p = .010, partial η² = .30",
        ),
    ),
)
