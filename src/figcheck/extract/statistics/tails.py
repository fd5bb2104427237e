"""Whether a result is said to be of one tail: right behind it, or in front of it in its sentence.

Words in front may be of another result (a hypothesis, a plan), so they count only where the p is that of one
tail and not of two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from figcheck.claims.registry import kind

_ONE_TAILED = re.compile(r"\b(?:one|1)[ -]?(?:tailed|sided)", re.IGNORECASE)
_FRONT = 120
_BREAK = re.compile(r"[.;]\s|\n\s*\n|\d\)?[.,;]?\s(?:and|but|while|whereas)\s")
"""Where words in front are those of another sentence or result."""


def said_of(aside: str) -> bool:
    """Whether a result with what stands right behind it says so."""
    return _ONE_TAILED.search(aside) is not None


def said_before(text: str, start: int, values: Mapping[str, Any]) -> bool:
    """Whether the sentence says so before a result that begins at `start`, and the p agrees."""
    for match in _ONE_TAILED.finditer(text, max(0, start - _FRONT), start):
        if _BREAK.search(text, match.end(), start) is None:
            claim: Any = kind("test").of_figures(values)
            return claim.untestable() is None and not claim.meets() and claim.fits_one_tail()
    return False
