"""Every kind of claim and the module that holds it: imported only when a claim of the kind is made."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from figcheck.claims.claim import Claim

KINDS: dict[str, str] = {
    "share": "Share",
    "total": "Total",
    "partition": "Partition",
    "part": "Part",
    "same": "Same",
    "change": "Change",
    "difference": "Difference",
    "multiple": "Multiple",
    "ratio": "Ratio",
    "rate": "Rate",
    "product": "Product",
    "range": "Range",
    "order": "Order",
    "average": "Average",
    "spread": "Spread",
    "binary": "Binary",
    "interval": "Interval",
    "margin": "Margin",
    "test": "Test",
    "effect": "Effect",
    "table2x2": "Table2x2",
    "median": "Median",
    "quartiles": "Quartiles",
    "projection": "Projection",
    "duration": "Duration",
    "conversion": "Conversion",
    "weekday": "Weekday",
    "relation": "Relation",
}
"""Name of the kind, which is also its module's, -> its class."""
PREVIEW: frozenset[str] = frozenset()
"""Kinds in preview: new, and off unless a project asks for them."""


@cache
def kind(name: str) -> type[Claim]:
    """The class of a kind. Raises KeyError for a name that is none."""
    found: type[Claim] = getattr(import_module(f"figcheck.claims.{name}"), KINDS[name])
    return found


def in_preview(name: str) -> bool:
    """Whether a kind is in preview."""
    return name in PREVIEW
