"""Every cue reads its own sentences and leaves the others alone."""

from __future__ import annotations

import re

import pytest

from figcheck.extract.bind import Binder
from figcheck.extract.cues import cues
from figcheck.extract.cues.language import Cue
from figcheck.extract.figures import Figures
from figcheck.extract.tokens import read_line

_ROLE = re.compile(r"\{([a-z0-9]+)\}")
ALL = cues()


def bound(cue: Cue, text: str) -> list[dict[str, list[int]]]:
    """For each claim that the cue alone binds: role -> the places where its figures end."""
    line, figures, found = read_line(text, 0, len(text)), Figures(text), []
    for claim in Binder((cue,)).bind(line.letters, lambda each: figures.roles(line, each) is not None)[0]:
        roles = {}
        for role, held in claim.roles.items():
            places = held if isinstance(held, tuple) else (held,)
            roles[role] = [line.token(at).end for at in places]
        roles |= {role: [] for role in claim.words}
        found.append(roles)
    return found


def expected(marked: str) -> tuple[str, dict[str, list[int]]]:
    """The bare text, and role -> the places where its figures end."""
    text, roles, at = "", {}, 0
    for mark in _ROLE.finditer(marked):
        text += marked[at : mark.start()]
        roles.setdefault(mark[1], []).append(len(text))
        at = mark.end()
    return text + marked[at:], roles


@pytest.mark.parametrize(("cue", "marked"), [(cue, text) for cue in ALL for text in cue.reads])
def test_reads(cue: Cue, marked: str) -> None:
    text, roles = expected(marked)
    found: dict[str, list[int]] = {}
    for number, claim in enumerate(bound(cue, text), 1):
        for role, places in claim.items():
            kept = role in (*cue.keeps, *cue.shares) or role.rstrip("s") in cue.keeps
            name = role if number == 1 or (kept and roles.get(role) == places) else f"{role}{number}"
            if places or name in roles:
                found[name] = places
    words = {role for role in roles if role == "dir"}
    assert {role: at for role, at in found.items() if role not in words} == {
        role: at for role, at in roles.items() if role not in words
    }


@pytest.mark.parametrize(("cue", "text"), [(cue, text) for cue in ALL for text in cue.leaves])
def test_leaves(cue: Cue, text: str) -> None:
    assert bound(cue, text) == []


@pytest.mark.parametrize("cue", ALL, ids=lambda cue: cue.name)
def test_has_examples(cue: Cue) -> None:
    assert len(cue.reads) >= 2
    assert len(cue.leaves) >= 2
    assert cue.kind


def test_names_are_unique() -> None:
    names = [(cue.kind, cue.name) for cue in ALL]
    assert len(set(names)) == len(names)
