"""Numbers that are names: of telephones, postcodes, addresses, laws, reports, notes and pages on the web."""

from __future__ import annotations

from string import ascii_letters, ascii_uppercase, digits

_BEHIND = 80
_AHEAD = 40
_WEB = ("://", "www.", "@")
_REPORTERS = frozenset({
    "u.s.c.", "u.s.c", "c.f.r.", "c.f.r", "stat.", "fed.", "cong.", "f.2d", "f.3d", "f.supp.", "s.ct.", "irm",
})  # fmt: skip
_BEFORE = _REPORTERS | frozenset({
    "§", "§§", "reg.", "rec.", "l.", "no.", "law", "order", "circular", "form", "forms", "docket", "tit.",
    "div.", "subtit.", "pt.", "ch.", "box", "suite", "ste.", "apt.", "h.r.", "s.", "part", "parts",
})  # fmt: skip
"""What stands before the number of a law, an order, a form, a page of reports, or a door."""
_STREETS = frozenset({
    "st", "street", "ave", "avenue", "rd", "road", "blvd", "boulevard", "drive", "lane", "court", "plaza",
    "parkway",
})  # fmt: skip
_CALLED = frozenset({
    "call", "phone", "telephone", "tel", "tel.", "fax", "fax:", "phone:", "tel:", "tdd", "tty", "free", "at",
    "on", "or", "voice:", "tdd:",
})  # fmt: skip
_MARKS = '([_*“"'
_AREA, _EXCHANGE, _LINE = 3, 3, 4


def is_identifier(text: str, start: int, end: int) -> bool:
    """Whether the number at these places is a name or a piece of one."""
    number = text[start:end]
    before, after = text[max(0, start - _BEHIND) : start], text[end : end + _AHEAD]
    chunk = "" if before[-1:].isspace() else before.rsplit(None, 1)[-1] if before else ""
    if chunk and (any(mark in chunk for mark in _WEB) or _is_chained(chunk.lstrip(_MARKS))):
        return True
    return (
        _is_law(before, after)
        or _is_street(after)
        or _is_postcode(number, before)
        or _is_phone(number, before, after)
    )


def _is_chained(chunk: str) -> bool:
    """The end of an identifier of several pieces: GAO-26-107820, GAO/OGC-98-40."""
    if not chunk.endswith(("-", "‑")) or chunk[0] not in ascii_letters:
        return False
    return all(sign.isalnum() or sign in "-‑./_" for sign in chunk)


def _is_law(before: str, after: str) -> bool:
    """`26 U.S.C. § 7623(b)`, `136 Stat. 1211, 1215`, `Pub. L. No. 117-128`, `Form 4506`."""
    named = after[1:].lstrip("_") if after[:1] == " " else ""
    if named[:1].isupper() and named.lower().split(" ", 1)[0] in _REPORTERS:
        return True
    left = before
    if left[-1:] in ("-", "‑"):
        left = left.rstrip(digits + "-‑")
    while left[-1:] == "(" and left[-2:-1].strip():
        left = left[:-1].rstrip(ascii_letters + digits + "().-–")
    while left.endswith((", ", "; ")) and left[-3:-2] in digits + ")":
        left = left[:-2].rstrip(digits + ascii_letters + ",-–()")
    words = left.rsplit(None, 1) if left[-1:].isspace() else []
    return bool(words) and words[-1].lower().lstrip("_[(").rstrip("_") in _BEFORE


def _is_street(after: str) -> bool:
    """`441 G St. N.W.`: capitalized words of which one is a street."""
    if after[:1] != " ":
        return False
    if after[1:2] not in ascii_uppercase:
        return False
    for at, word in enumerate(after.split()[:4]):
        if word[0] not in ascii_uppercase:
            return False
        if at and word.strip(".,").lower() in _STREETS:
            return True
    return False


def _is_postcode(number: str, before: str) -> bool:
    """`Washington, DC 20548`."""
    if len(number) != len("20548") or number.strip(digits):
        return False
    state = before.rsplit(None, 1)[-1:] if before[-1:] == " " else []
    return bool(state) and (state[0] == "D.C." or (len(state[0]) == 2 and state[0].isupper()))


def _is_phone(number: str, before: str, after: str) -> bool:
    """`(202)` before seven digits, these digits behind it, and seven digits behind a word for a call."""
    if number.isdigit() and before[-1:] == "(" and after[:1] == ")":
        return len(number) == _AREA and _is_subscriber(after[1:].lstrip(" -"))
    if not _is_subscriber(number):
        return False
    left = before.rstrip(" -")
    if left[-1:] == ")" and left[-5:-4] == "(" and left[-4:-1].isdigit():
        return True
    return left.lower().split()[-1:] != [] and left.lower().split()[-1].lstrip("[(") in _CALLED


def _is_subscriber(printed: str) -> bool:
    """Whether seven digits of a telephone stand here: 512-6000."""
    exchange, line = printed[:_EXCHANGE], printed[_EXCHANGE + 1 : _EXCHANGE + 1 + _LINE]
    joined = printed[_EXCHANGE : _EXCHANGE + 1] in ("-", ".", "‑")
    return joined and exchange.isdigit() and len(line) == _LINE and line.isdigit()
