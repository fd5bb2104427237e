"""Every form reads its own texts and leaves the others alone."""

from __future__ import annotations

import re

import pytest

from figcheck.extract.figures import Figures
from figcheck.extract.forms import forms
from figcheck.extract.forms.form import Form, claims_of

_ROLE = re.compile(r"\{([a-z]+[0-9]?)\}")
ALL = forms()


def read(form: Form, text: str) -> list[tuple[str, int]]:
    """Role and end of every figure of the claims that the form finds."""
    return sorted(
        (role, figure.end)
        for claim in claims_of(form, text, Figures(text))
        for role, figure in claim.operands()
        if figure.given is None
    )


def bare(marked: str) -> tuple[str, list[tuple[str, int]]]:
    """The text without its marks, and role and place of each."""
    text, roles, at = "", [], 0
    for mark in _ROLE.finditer(marked):
        text += marked[at : mark.start()]
        roles.append((mark[1], len(text)))
        at = mark.end()
    return text + marked[at:], sorted(roles)


@pytest.mark.parametrize(("form", "marked"), [(form, text) for form in ALL for text in form.reads])
def test_reads(form: Form, marked: str) -> None:
    text, roles = bare(marked)
    assert read(form, text) == roles


@pytest.mark.parametrize(("form", "text"), [(form, text) for form in ALL for text in form.leaves])
def test_leaves(form: Form, text: str) -> None:
    assert read(form, text) == []


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.name)
def test_has_two_texts_either_way_and_hints_in_those_it_reads(form: Form) -> None:
    assert len(form.reads) >= 2
    assert len(form.leaves) >= 2
    assert all(any(hint in bare(text)[0] for hint in form.hints or ("",)) for text in form.reads)
