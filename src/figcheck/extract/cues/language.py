"""The small language of the cue tables, and its compilation into regular expressions over letters.

A pattern is a row of atoms with blanks between them:

    part:count of whole:count ~3 ( share:percent

`name`         one token of a class of `words.FIGURES` or `words.WORDS`, a step of `STEPS`, a punctuation mark
`a|b`          one of several
`role:name`    the same, and the figure goes into that role
`~3`           up to three words of a noun phrase: no figure, no comma, no verb
`~~8`          up to eight words of a clause: commas, verbs, dates and periods too, but no operand
`< … >`        a group; `{role: … }` a stretch whose figures of the cue's `several` class all go into the role
`!name`        no token of that class follows
`?` `*` `+`    at the end of an atom or of a group: optional, any number, one or more
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from figcheck.claims.claim import Strength
from figcheck.extract.words import FIGURES, WORDS

NOUN_PHRASE = "wdpihg@'µåø¬"
CLAUSE = "lwdpihg@,boutfzmanceks≡µåø¢¬¡SYHO–\"'"
STEPS: Mapping[str, str] = {
    "w": "w",
    "opening": "(?:^|(?<=[;:.,(–sa]))",
    "when": "[µåøwdpiozmhkYHO@n]{0,10}",
    "while": ",?[µåøwdpiozahkbYHO@n,']{0,18}(?:wt[wY],?)?",
    "pause": "(?:[wdpiozmhktYHO@n']|(?<=w)a(?=w)){0,12}(?:,[rb]?|–|\\(|r|,o?mb?|b)?≡?[wdh]{0,2}",
    "clear": "(?<![jq¡])(?<![jq¡][ophy])",
    "against": "(?:f|[,åis]{0,2}v[tp]?|,ad?v[tp])",
    "base": "(?:(?:[wdzhYHOi@'goøR]|,?Y,){0,12}(?:[o'z]|zw|Yw)|[wdhHi]{0,4}[Yz]\\((?=[NDMUE]w{0,2}\\)))?",
    "reach": "(?:d{0,2}[whk]{0,4}[o@]?)?",
    "aside": "(?:gw)?(?:w?\\((?:[wh]?[NSDMUE]w{0,2}(?:;[NSDMUE]w{0,2})?|w{1,2}|wY)\\))?",
    "rated": "(?:,?r?E,?|,?rPo[wd']{1,4},?)?",
    "comma": "(?:,a?|a|v)",
    "mark": "(?:[,;]a?|a|v)",
    "joined": "(?:,?a|v)",
    "semicolon": "(?:;a?|a)",
    "list": "[wdpihg@,abfotzjq;]{0,14}?",
    "member": "(?:[wdpihnofmbsetzjqu@µå¬¡YHGI'–]|a(?![NS])){0,12}?",
    "counted": "[wdpihg@'obcnke¢µå]{0,10}",
    "noun": "[wipxftosbzed@k'¬IHG]",
    "part_of": "(?<![NX]o)(?<![NX]uo)(?<!/)",
    "alone": "(?<!/)",
    "break": "(?:[wdpiozmhktYHO@n']|(?<=w)a(?=w)){0,12}(?:,[sr]?|–|\\(|s|r|,o?mb?)≡?[wdh]{0,3}",
    "named": "[wdpihso@]{0,5}[,:]?w{0,3}n?[=:]",
    "lead": "[wdpihjq@µå]{0,4}[,:]?n?=?",
    "header": "w{0,4}",
    "single": "(?![at/]a?[NSDMUE])",
    "once": "(?![wpiHY,]{0,6}a[tw]?[NSDMUE])",
    "only": "(?![^()]{0,40}[,;a][^()]{0,30}[NS]w{0,2}u?[o/]d?[NS][^(]{0,40}\\))",
    "apart": f"[{CLAUSE}x;]{{1,20}}?",
    "last": "(?!w{0,3}[,;][ar]?[wdpihxo@'¬]{1,8}P)",
    "aloud": "(?:,?r|,?p|\\((?=[wdhpx]{0,4}[NSDMUE]w{0,2}\\)))[wdhpx]{0,4}",
    "close": "(?:,?y)?[^A-Z()g]{0,20}\\)",
    "stop": "(?:[.;)]|$)",
    "n=": "w{0,3}n?=",
    "arm": "\\((?:[^A-Z()x]{0,8}=)?",
    "arm_end": "[^NSX()x]{0,14}\\)",
    "all_arms": "(?!\\(|[^NSP.;()]{0,40}\\((?:[^A-Z()x]{0,8}=)?N)",
    "way": "[^NSDPX()x]{0,60}(?:\\([^NSX()]{0,20}\\)[^NSDPX()x]{0,40})?",
}
"""Steps between operands, by name: a translation in brackets, a period, an amount per share."""


NOT_BEFORE: Mapping[str, str] = {
    "share": "(?!w?[jq!¡]|h?x|[t–v]P|ww?\\)|(?<=\\(P)ww?[,;])",
    "part": "(?!/)",
    "whole": "(?!/|oP)",
    "total": "(?!/)",
    "change": "(?!o|,?[t–]P|,?[wdpihz@]{0,4}[x!])",
    "dir": "(?![wdpihz@]{0,5}!|x)",
}
"""What must not follow a role: "20% increase", "(90% agreement)" are no shares, "5% to 7%" no one change,
and "higher than" something is no rise from what stands before it."""


@dataclass(frozen=True)
class Cue:
    """One form of words that binds figures into a claim."""

    name: str
    pattern: str
    kind: str = ""
    strength: Strength = "strong"
    several: str = "NS"
    """Letters of the figures that a `{role: … }` stretch collects."""
    as_settings: tuple[str, ...] = ()
    """Roles whose figure is a setting of the claim, given as printed ("per")."""
    keeps: tuple[str, ...] = ()
    """Roles whose figure stays free for further claims (the whole of a list of shares)."""
    settings: Mapping[str, Any] = field(default_factory=dict)
    behind: str | None = None
    """Letters (a regular expression) that must not end right before the match."""
    unless: str | None = None
    """Words (a regular expression, lower case) that say in the same sentence that it is not what it seems."""
    doubts: str | None = None
    """Words near the figures that make the cue a weak one: the share is estimated, not counted."""
    requires: Callable[[Mapping[str, Any]], bool] | None = None
    """A further condition on the bound figures, given by role."""
    second: str = ""
    """Kind of the claim that the roles ending in 2 make with those that they share."""
    shares: tuple[str, ...] = ()
    """Roles of the first claim that the second has too."""
    then: str | None = None
    """A pattern for the further members of a list, matched again and again right behind the first."""
    preview: bool = False
    """Whether it is new, and off unless a project asks for it."""
    reads: tuple[str, ...] = ()
    """Sentences it must bind, each figure with its role: `23{part} of 200{whole} (11.5%{share})`."""
    leaves: tuple[str, ...] = ()
    """Sentences it must leave alone."""

    @cached_property
    def seconded(self) -> Cue:
        """The cue of the second claim."""
        return replace(self, kind=self.second) if self.second else self

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(compile_pattern(self.pattern))

    @cached_property
    def ahead(self) -> re.Pattern[str] | None:
        return None if self.behind is None else re.compile(f"(?:{self.behind})$")

    @cached_property
    def denial(self) -> re.Pattern[str] | None:
        return None if self.unless is None else re.compile(self.unless)

    @cached_property
    def doubted(self) -> re.Pattern[str] | None:
        return None if self.doubts is None else re.compile(self.doubts)

    @cached_property
    def again(self) -> re.Pattern[str] | None:
        return None if self.then is None else re.compile(compile_pattern(self.then))

    @cached_property
    def stretches(self) -> frozenset[str]:
        """Roles that take every figure of a stretch."""
        return frozenset(word[1:-1] for word in self.pattern.split() if word[0] == "{")

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Sets of letters of which a sentence must hold at least one each, or the cue cannot match."""
        return needs(self.pattern)


_ATOM = re.compile(r"(?:(?P<role>[a-z0-9_]+):)?(?P<names>[^\s]+?)(?P<times>[?*+]?)$")


def compile_pattern(pattern: str) -> str:
    """The regular expression of a pattern. Raises ValueError for a name that no table holds."""
    words = pattern.split()
    pieces = [_piece(word) for word in words]
    for at, (word, following) in enumerate(zip(words, [*words[1:], ""], strict=True)):
        if following.startswith(("/", "versus")) and ":" in word:
            pieces[at] = pieces[at].partition("(?!")[0]
        elif following == "not" and word.startswith(("dir:", "dir2:")):
            pieces[at] = pieces[at].replace("|x)", ")")
    return "".join(pieces)


def _piece(word: str) -> str:
    if word == "<":
        return "(?:"
    if word == "|":
        return "|"
    if word[0] == ">":
        return ")" + word[1:]
    if word[0] == "{":
        return f"(?P<{word[1:-1]}>"
    if word[0] == "}":
        return ")" + word[1:]
    if word[0] == "!":
        return f"(?!{_set(_name(word[1:]))})"
    if word.startswith("~~"):
        return f"[{CLAUSE}]{{0,{word[2:]}}}?"
    if word.startswith("~"):
        return f"[{NOUN_PHRASE}]{{0,{word[1:]}}}"
    atom = _ATOM.match(word)
    if atom is None:
        raise ValueError(f"{word!r} is no atom of a cue pattern")
    names = [_name(name) for name in atom["names"].split("|")]
    plain = all(len(name) == 1 or name.isupper() for name in names)
    inner = _set("".join(names)) if plain else "(?:" + "|".join(names) + ")" if len(names) > 1 else names[0]
    if atom["role"]:
        return f"(?P<{atom['role']}>{inner}){atom['times']}{NOT_BEFORE.get(atom['role'].rstrip('23'), '')}"
    return inner + atom["times"] if plain else f"(?:{inner}){atom['times']}" if atom["times"] else inner


def _name(name: str) -> str:
    if name in FIGURES:
        return FIGURES[name]
    if name in WORDS:
        return WORDS[name][0]
    if name in STEPS:
        return STEPS[name]
    if len(name) == 1 and not name.isalnum():
        return name
    raise ValueError(f"{name!r} is no class of figures or words")


def _set(letters: str) -> str:
    return re.escape(letters) if len(letters) == 1 else "[" + re.escape(letters) + "]"


def needs(pattern: str) -> tuple[frozenset[str], ...]:
    """The letters without which a pattern cannot match: its atoms outside any group, not optional."""
    found, depth = [], 0
    for word in pattern.split():
        if word == "<":
            depth += 1
        elif word[0] == ">":
            depth -= 1
        elif depth == 0 and word[0] not in "{}~|!" and word[-1] not in "?*":
            atom = _ATOM.match(word)
            names = [_name(name) for name in atom["names"].split("|")] if atom else []
            if names and all(len(name) == 1 or name.isupper() for name in names):
                found.append(frozenset("".join(names)))
    return tuple(found)
