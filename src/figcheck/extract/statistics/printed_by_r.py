"""What R prints around a test result: the name of the test, and the alternative that was tested.

    Exact Wilcoxon-Mann-Whitney Test

data:  pd by age (12-26 Weeks, At term)
Z = -1.2247, p-value = 0.2544
alternative hypothesis: true mu is not equal to 0
"""

from __future__ import annotations

import re

_BLOCK = 700
"""Characters from the name of a test to its result, at the most."""
_EXACT = re.compile(r"\bexact\b", re.IGNORECASE)
_SIMULATED = re.compile(
    r"\b(?:approximative|simulated|monte carlo|permutation|resampl|bootstrap)", re.IGNORECASE
)
_ALTERNATIVE = re.compile(
    r"\s+alternative hypothesis:[^\n]{0,60}?\b(?P<way>less|greater|two\.sided|not equal)\b"
)


def said_by_r(text: str, start: int, end: int) -> dict[str, str]:
    """The settings of a result that stands in such a block; none for every other one."""
    data = text.rfind("\ndata:", max(0, start - _BLOCK), start)
    if data < 0 or "\n\n" in text[data:start].rstrip():
        return {}
    title = text[max(0, data - _BLOCK) : data].rstrip().rpartition("\n")[2]
    found = {"method": "exact"} if _EXACT.search(title) else {}
    if _SIMULATED.search(title):
        found = {"method": "simulated"}
    way = _ALTERNATIVE.match(text, end)
    if way is not None and way["way"] in ("less", "greater"):
        found["direction"] = "fall" if way["way"] == "less" else "rise"
    return found
