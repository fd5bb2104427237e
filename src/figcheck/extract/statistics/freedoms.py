"""Degrees of freedom of t and r beside the people of a study: fewer, unless something else was counted.

A weak reading: over trials or eyes there may be more of them than there are people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.statistics.notation import figure
from figcheck.extract.statistics.results import results

_NUMBER = re.compile(r"\b[Nn]\s?=\s?(?P<size>\d{1,3}(?:,\d{3})+|\d{2,6})(?!\d|[.,/]\d)")
_END = re.compile(r"[.;]\s|\n")
_NEAR = 100


def _freedoms(text: str, figures: Figures) -> Iterator[Found]:
    """Degrees of freedom with the one N that their sentence names."""
    for result in results(text):
        df = result.roles.get("df1")
        if result.statistic not in ("t", "r") or df is None or "." in df.text:
            continue
        sizes = list(_NUMBER.finditer(text, max(0, df.start - _NEAR), result.end + _NEAR))
        if len(sizes) == 1 and _END.search(text, *sorted((sizes[0].end(), df.start))) is None:
            size = figure(text, *sizes[0].span("size"))
            if size is not None:
                yield Found({"part": figures.keep(df), "whole": figures.keep(size)})


FORMS: tuple[Form, ...] = (
    Form(
        "df of t or r, N",
        "part",
        ("n =", "n=", "N =", "N="),
        _freedoms,
        whole=True,
        strength="weak",
        reads=(
            "In all (N = 30{whole}), t(45{part}) = 2.20, p = .033.",
            "They were related, r(38{part}) = .32, p = .044, n = 40{whole}.",
        ),
        leaves=(
            "Two groups (n = 30, n = 32), t(45) = 2.20, p = .033.",
            "There were N = 30. Over trials, t(45) = 2.20, p = .033.",
        ),
    ),
)
