"""Links, images, footnote marks and link definitions of Markdown: the words stay, the addresses go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.documents.blank import blanked, without_spans

_TOKEN = re.compile(r"\\.|!?\[|\][(\[]?|\n[ \t]*+\n")
_TARGET = re.compile(r"\((?:[^()\n]++|\([^()\n]*+\))*+\)")
_TITLE = re.compile(r"\S*+(?:\s++[\"'(].*)?", re.DOTALL)
_LABEL = re.compile(r"\[([^\[\]\n]{0,200}+)\]")
_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]\n^][^\[\]\n]{0,200}+)\]:[ \t]*+\S[^\n]*+$", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,60}+\]:?")
_AUTOLINK = re.compile(r"<[a-zA-Z][a-zA-Z0-9+.-]{1,31}+:[^\s<>]*+>|<[^\s<>@]{1,80}+@[^\s<>@]{1,80}+>")


def without_links(text: str) -> str:
    """The text with every address of a link, every image and every footnote mark blanked."""
    if "<" in text:
        text = _AUTOLINK.sub(blanked, text)
    if "[" not in text:
        return text
    text = _FOOTNOTE.sub(blanked, text)
    labels = {_folded(match[1]) for match in _DEFINITION.finditer(text)}
    text = _DEFINITION.sub(blanked, text)
    return without_spans(text, sorted(_spans(text, labels)))


def _spans(text: str, labels: set[str]) -> Iterator[tuple[int, int]]:
    """What to blank of every link: its opening bracket, and all from its closing one on."""
    opened: list[re.Match[str]] = []
    hidden = 0
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if token.start() < hidden or mark[0] == "\\":
            continue
        if mark[0] == "\n":
            opened.clear()
        elif mark[-1] == "[" and mark[0] != "]":
            opened.append(token)
        elif opened:
            opening = opened.pop()
            end = _end(text, token, labels, opening.end())
            if end is None:
                if mark == "][":
                    opened.append(token)
                continue
            hidden = end
            if opening[0] == "![":
                yield opening.start(), end
            else:
                yield opening.span()
                yield token.start(), end


def _end(text: str, closing: re.Match[str], labels: set[str], start: int) -> int | None:
    """Where the address of a link ends; None where the brackets are no link."""
    after = closing.start() + 1
    if closing[0] == "](":
        target = _TARGET.match(text, after)
        return target.end() if target and _TITLE.fullmatch(target[0][1:-1].strip()) else None
    if closing[0] == "][":
        label = _LABEL.match(text, after)
        named = label and (label[1].strip() or text[start : closing.start()])
        return label.end() if label and named and _folded(named[:300]) in labels else None
    return None


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
