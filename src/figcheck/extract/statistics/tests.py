"""The p of a test result against its statistic, with what the text says of how it was tested."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.engine.distributions import SIGNED
from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.statistics.printed_by_r import said_by_r
from figcheck.extract.statistics.results import results
from figcheck.extract.statistics.tails import said_before, said_of

_OTHERWISE = re.compile(
    r"[abcefhmpqs](?<!un.)(?<!not .)(?:(?<=c)orrected|(?<=a)djusted|(?<=b)onferroni|(?<=b)ootstrap|(?<=h)olm"
    r"|(?<=f)dr|(?<=f)we|(?<=e)xact|(?<=p)ermut|(?<=m)onte carlo|(?<=s)imulat"
    r"|(?<=q)[ -]?value)"
)
"""The p is not that of the statistic alone. (What starts with one of some letters is found fast.)"""
_METHODS = {"exact": "exact"} | dict.fromkeys(("permut", "bootstrap", "monte carlo", "simulat"), "simulated")
_RESAMPLING = ("ermutation", "ootstrap", "onte Carlo", "andomization test", "andomisation test")
"""Where the sentence of a result says one of these ahead of it, its p was counted from resampled data."""
_AHEAD = 200
"""How far back such a word is looked for, in code points."""


def _tests(text: str, figures: Figures) -> Iterator[Found]:
    by_r, tailed = "\ndata:" in text, "tailed" in text or "sided" in text
    resampling = [word for word in _RESAMPLING if word in text]
    for result in results(text):
        settings = {"statistic": result.statistic}
        if (word := _OTHERWISE.search(result.aside)) is not None:
            settings["method"] = _METHODS.get(word[0], "corrected")
        elif resampling and any(word in _ahead(text, result.start) for word in resampling):
            settings["method"] = "simulated"
        if tailed and result.statistic in SIGNED:
            said = said_of(result.aside) or said_before(text, result.start, result.roles | settings)
            settings |= {"tails": "1"} if said else {}
        if by_r:
            settings |= said_by_r(text, result.start, result.end)
        yield Found({role: figures.keep(figure) for role, figure in result.roles.items()}, settings)


def _ahead(text: str, start: int) -> str:
    """What the sentence of a result says before it."""
    floor = max(0, start - _AHEAD)
    return text[max(floor, text.rfind(". ", floor, start)) : start]


FORMS: tuple[Form, ...] = (
    Form(
        "t(df) = v, p = q",
        "test",
        ("=", "<", ">", "≤", "≥"),
        _tests,
        whole=True,
        reads=(
            "t(28{df1}) = 2.20{value}, p = .06{p}",
            "t(28{df1})=2.20{value},p=.036{p}",
            "F (2{df1}, 44{df2}) = 5.1{value}; P < 0.01{p}",
            "an effect, t[28{df1}] = −2.20{value} (p = .036{p})",
            "χ²(1{df1}, N = 90) = 3.5{value}, ns{p}",
            "χ2 (1{df1}, 90) = 3.5{value}, p > .05{p}",
            "chi-square(1{df1}) = 3.5{value}, n.s.{p}",
            r"$\chi^2(1{df1}, N = 90) = 3.5{value}$, $p = .061{p}$",
            "*t*(28{df1}) = 2.20{value}, *p* = .036{p}",
            "r(28{df1}) = .31{value}, p-value of .03{p}",
            "z = 2.1{value}, p = .036{p}, and so on",
            "t(1,000{df1}) = 4.33{value}, p = 1.6e-5{p}",
            "t(28{df1}) = 4.80{value}, P = 5.2 x 10^-5{p}",
            "t(28{df1}) = 4.80{value}, P = 5.2 × 10⁻⁵{p}",
            "t = 2.20{value}, df = 28{df1}, p = .036{p}",
            "F(2{df1}, 44{df2}) = 5.1{value}, MSE = 12.3, p = .010{p}",
            "t(28{df1})\u2009=\u20092.20{value},\u00a0p\u2009=\u2009.036{p}",
            "Qb(10{df1}) = 13{value}, p < .001{p}",
            "_t_(28{df1}) = 2.20{value}, _p_ = .036{p}",
            r"\(t(28{df1}) = 2.20{value}\), \(p = .036{p}\)",
            "χ(1{df1})2 = 3.5{value}, p = 0.06{p}",
            "F2{df1},44{df2} = 5.1{value}, p < .01{p}",
            "t28{df1} = 2.20{value}, p = .036{p}",
            "F 2{df1}, 44{df2} = 5.1{value}, p < .01{p}, where F<sub>2, 44</sub> had stood",
            "χ2  1{df1} = 3.5{value}, p = .061{p}",
            "t~28{df1}~ = 2.20{value}, p = .036{p}",
            "χ^2^(1{df1}) = 3.5{value}, p = .061{p}",
            "𝑡(28{df1}) = 2.20{value}, 𝑝 ＜ .05{p}",
            "t(28{df1})\u200b = 2.20{value}, 95% CI [0.1, 2.3], p = .036{p}",
            "χ² = 3.5{value}, 1{df1} df, P = .061{p}",
            "chi-square of 3.5, t = 2.20{value} with 28{df1} degrees of freedom, p = .036{p}",
            "t(28{df1}) = 2.20{value}, Bonferroni-corrected p = .10{p}",
            "t(28{df1}) = 2.20{value}, p = .10{p} (Bonferroni corrected)",
            "F(2{df1}, 44{df2}) = 5.1{value}, uncorrected p = .010{p}",
            "t(28{df1}) = 2.20{value}, p = .072{p} (simulated)",
            "In a permutation test, t(28{df1}) = 2.20{value}, p = .072{p}",
            "X-squared = 3.5{value}, df = 1{df1}, p-value = 0.061{p}",
            "t(28{df1}) = 2.20{value}, d = 0.82, 95% CI [0.05, 1.6], p = .036{p}",
        ),
        leaves=(
            "R²(12) = 3.4, p < .05",
            "r(2) = 0.24; P<0.001",
            "G²(12) = 3.4, p < .05",
            "F < 1, ns",
            "t(28) = 2,20, p = ,036",
            "F(2, 44) = 5.1, t(28) = 2.20",
            "at = 3, p = .03",
        ),
    ),
)
