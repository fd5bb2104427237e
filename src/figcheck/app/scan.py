"""From a text to its report: read, check."""

from __future__ import annotations

from typing import Literal

from figcheck.check.article import check
from figcheck.check.report import Report
from figcheck.claims.document import document
from figcheck.extract.read import read_article


def scan(
    text: str, path: str | None = None, format: str = "text", *, cues: Literal["strong", "all"] = "strong"
) -> Report:
    """Read a text without a record, check the claims its words make, and report."""
    article = read_article(document(path or "", text), cues=cues)
    return Report((check(article, list_unclaimed=False),))
