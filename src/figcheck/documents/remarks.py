"""What a text says to figcheck: comments `<!-- figcheck: … -->` in Markdown and HTML, and `[sic]`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.claims.document import Remark
from figcheck.documents.blank import without_spans
from figcheck.documents.formats import TextFormat
from figcheck.documents.markdown import without_code

_OPENING, _CLOSING = "<!--", "-->"
_OURS = re.compile(r"\s*figcheck\s*:(.*)", re.DOTALL | re.IGNORECASE)
_SIC = re.compile(r"\[\s*sic\s*!?\s*\]", re.IGNORECASE)


def with_remarks(source: str, masked: str, format: TextFormat) -> tuple[str, tuple[Remark, ...]]:  # noqa: A002
    """The masked text with every `[sic]` blanked too, so that words bind across it, and all remarks."""
    marks = [Remark(*match.span()) for match in _SIC.finditer(masked)] if "[" in masked else []
    if marks:
        masked = without_spans(masked, ((mark.start, mark.end) for mark in marks))
    orders = list(_orders(source, format)) if "<!--" in source and format != "text" else []
    return masked, tuple(sorted([*marks, *orders], key=lambda remark: remark.start))


def _orders(source: str, format: TextFormat) -> Iterator[Remark]:  # noqa: A002
    """Comments that speak to figcheck; one within code is an example of a comment."""
    text = without_code(source) if format == "markdown" else source
    for start, end in _comments(text):
        ours = _OURS.fullmatch(text, start + len(_OPENING), end - len(_CLOSING))
        if ours is not None:
            yield Remark(start, end, " ".join(ours[1].split()) or "nothing")


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Where comments begin and end; one that is not closed is none."""
    start = text.find(_OPENING)
    while start >= 0:
        closing = text.find(_CLOSING, start + len(_OPENING))
        if closing < 0:
            return
        yield start, closing + len(_CLOSING)
        start = text.find(_OPENING, closing + len(_CLOSING))
