"""HTML to text of the same length: tags, scripts, styles and comments blanked, entities written out.

A tag of a block (a paragraph, a heading, a list item) becomes line ends, so that what stands in two
blocks never reads as one sentence; the edge of a table cell becomes a bar.
"""

from __future__ import annotations

import re

from figcheck.documents.blank import blank, without_addresses

_MARKUP = re.compile(
    r"<!--|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*+)(?>[^<>\"']|\"[^\"<]*+\"|'[^'<]*+'|[\"'])*+>"
    r"|<[!?][^<>]*+>|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
)
_INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|rp|rt|ruby|s|samp"
    "|small|span|strike|strong|sub|sup|time|tt|u|var|wbr"
)
_CELLS = frozenset(("td", "th"))
_UNSEEN = frozenset(("script", "style", "template", "noscript", "title", "textarea", "svg", "math"))
_LINE_ENDS = str.maketrans("\r\n", "  ")
_TITLE = re.compile(r"<title[^<>]*+>([^<]*+)", re.IGNORECASE)


def masked_html(source: str) -> str:
    """The text that a browser would show, every other character a filler."""
    return without_addresses(masked_markup(source, flows=True))


def masked_markup(source: str, *, flows: bool = False) -> str:
    """The text with tags, comments and entities replaced, in one pass.

    Where it `flows`, a line end is a blank, but for what is shown as it was typed (`<pre>`).
    """
    parts: list[str] = []
    at = 0
    as_typed = not flows
    while (match := _MARKUP.search(source, at)) is not None:
        parts.append(_text(source[at : match.start()], as_typed=as_typed))
        at = _end(source, match)
        parts.append(_filler(match, source[match.start() : at]))
        if flows and (match["name"] or "").lower() == "pre":
            as_typed = not match["close"]
    parts.append(_text(source[at:], as_typed=as_typed))
    return "".join(parts)


def _text(text: str, *, as_typed: bool) -> str:
    return text if as_typed else text.translate(_LINE_ENDS)


def title_of(source: str) -> str:
    """What stands in the document's `<title>`, or nothing."""
    found = _TITLE.search(source)
    return " ".join(_unescaped(found[1]).split()) if found else ""


def _end(source: str, match: re.Match[str]) -> int:
    """Where the markup ends: past its closing tag where what it holds is not seen."""
    if match[0] == "<!--":
        end = source.find("-->", match.end())
        return len(source) if end < 0 else end + 3
    name = (match["name"] or "").lower()
    if name not in _UNSEEN or match["close"] or match[0].endswith("/>"):
        return match.end()
    closing = re.compile(rf"</{name}(?=[\s/>])[^<>]*+>?", re.IGNORECASE).search(source, match.end())
    return closing.end() if closing else len(source)


def _filler(match: re.Match[str], text: str) -> str:
    if text[0] == "&":
        return _entity(text)
    name = (match["name"] or "").lower()
    if not name or _INLINE.fullmatch(name) or name in _UNSEEN:
        return blank(text)
    if name in _CELLS:
        return blank(text) if match["close"] else " |" + blank(text[2:])
    return "\n" + blank(text[1:]) if name == "br" else "\n" * len(text)


def _entity(text: str) -> str:
    """The character that an entity stands for, filled up; a blank is a no-break one, which no filler is."""
    char = _unescaped(text)
    if char == text or len(char) > len(text) or char == "\xad":
        return text if char == text else blank(text)
    if char in " \t\n\r":
        char = "\xa0"
    return char + " " * (len(text) - len(char))


def _unescaped(text: str) -> str:
    from html import unescape  # the names of all entities: a text without one need not wait for them

    return unescape(text)
