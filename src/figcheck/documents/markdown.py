"""Markdown to text of the same length: what a reader does not see is blanked, table bars stay.

Not a parser of CommonMark: each construct is found by one linear pass over the whole text, and what
is no markup by its rules stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.documents.blank import blank, blanked, without_addresses, without_spans
from figcheck.documents.front_matter import front_matter
from figcheck.documents.html import masked_markup
from figcheck.documents.links import without_links

_FENCE = re.compile(r"^[ \t>]{0,12}(`{3,}+|~{3,}+)([^\n]*+)$", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n[ \t]*+\n")
_TICKS = re.compile(r"`++")
_BLOCK_MARK = re.compile(
    r"^(?:(?:[ \t]{0,12}(?:>[ \t]?)++)?[ \t]*+"
    r"(?:\#{1,6}(?=[ \t])|[-*+][ \t]++(?:\[[ xX]\](?=\s))?|(?P<number>\d{1,9})[.)](?=[ \t]))"
    r"|[ \t]{0,12}>++"
    r"|[ \t]{0,3}(?:=++|(?:[-*_][ \t]*+){2,}+)$"
    r"|[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|)++[ \t]*+(?::?-++:?)?[ \t]*+$)",
    re.MULTILINE,
)
_CLOSING_MARK = re.compile(r"[ \t]\#++[ \t]*+$", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"\*\**+|_(?<!\w_)_*+(?=\S)|_(?<=\S_)_*+(?!\w)|~~")
"""Every branch begins with its sign, so that the search runs from sign to sign."""
_HEADING = re.compile(r"^\#{1,2}[ \t]++([^\n]++)", re.MULTILINE)


def masked_markdown(source: str) -> tuple[str, dict[str, str], str]:
    """The masked text, the keys of the front matter, and the title that it or the first heading gives."""
    keys, body = front_matter(source)
    text = masked_markup(without_code(blank(source[:body]) + source[body:]))
    text = without_addresses(without_links(text))
    heading = _HEADING.search(text)
    text = _ESCAPE.sub(" ", _without_block_marks(text))
    text = _EMPHASIS.sub(_emphasis, text)
    title = keys.get("title") or (" ".join(heading[1].split()) if heading else "")
    return text, keys, title


def without_code(text: str) -> str:
    """The text with blocks of code and code within paragraphs blanked."""
    text = without_spans(text, _fences(text))
    return without_spans(text, _code(text))


def _fences(text: str) -> Iterator[tuple[int, int]]:
    """Blocks of code between fences; one that is not closed runs to the end."""
    opened: re.Match[str] | None = None
    for match in _FENCE.finditer(text):
        if opened is None:
            if "`" not in match[2]:
                opened = match
        elif match[1].startswith(opened[1]) and not match[2].strip():
            yield opened.start(), match.end()
            opened = None
    if opened is not None:
        yield opened.start(), len(text)


def _code(text: str) -> Iterator[tuple[int, int]]:
    """Code within a paragraph: from a run of backticks to the next one of the same length."""
    if "`" not in text:
        return
    edges = [match.start() for match in _PARAGRAPH_END.finditer(text)] + [len(text)]
    runs: list[re.Match[str]] = []
    edge = 0
    for run in _TICKS.finditer(text):
        if run.start() > edges[edge]:
            yield from _pairs(runs)
            runs = []
        while run.start() > edges[edge]:
            edge += 1
        runs.append(run)
    yield from _pairs(runs)


def _pairs(runs: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    places: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        places.setdefault(len(runs[index][0]), []).append(index)
    index = 0
    while index < len(runs):
        same = places[len(runs[index][0])]
        while same and same[-1] <= index:
            same.pop()
        if same:
            yield runs[index].start(), runs[same[-1]].end()
            index = same[-1]
        index += 1


def _without_block_marks(text: str) -> str:
    """Blanks for the marks of headings, quotations, rules, table heads and list items.

    A number that only happens to stand first on a line of a paragraph is no list number: a list
    starts after an empty line or with 1, and goes on with the next number.
    """
    last = 0

    def replaced(match: re.Match[str]) -> str:
        nonlocal last
        if match["number"]:
            number = int(match["number"])
            if number not in (1, last + 1) and not _starts_paragraph(text, match.start()):
                return match[0]
            last = number
        return blank(match[0])

    marked = _BLOCK_MARK.sub(replaced, text)
    return _CLOSING_MARK.sub(blanked, marked) if "#" in marked else marked


def _starts_paragraph(text: str, at: int) -> bool:
    """Whether the line that starts at `at` is the first, or follows an empty one."""
    return at == 0 or not text[text.rfind("\n", 0, at - 1) + 1 : at].strip()


def _emphasis(match: re.Match[str]) -> str:
    """Blanks for a mark of emphasis; a lone star between blanks or digits is a sign of its own."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    alone = (not before or before.isspace()) and (not after or after.isspace())
    product = end - start == 1 and before.isdigit() and after.isdigit()
    return match[0] if alone or product else " " * (end - start)
