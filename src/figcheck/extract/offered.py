"""Which forms of words are on: a new one enters in preview, off unless a project asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from figcheck.claims.registry import in_preview


class Bindable(Protocol):
    """A cue or a form."""

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def preview(self) -> bool: ...


Each = TypeVar("Each", bound=Bindable)


def offered(forms: Iterable[Each], *, preview: bool) -> Iterator[Each]:
    """The forms of words that are on; with `preview` all of them."""
    return (form for form in forms if preview or not _new(form))


def previewed() -> list[Bindable]:
    """Every form of words that is in preview, for the list of rules."""
    from figcheck.extract.cues import cues
    from figcheck.extract.forms import forms

    every: tuple[Bindable, ...] = (*cues(), *forms())
    return [form for form in every if _new(form)]


def _new(form: Bindable) -> bool:
    """Whether a form is in preview itself, or by the kind of claim that it makes."""
    return form.preview or in_preview(form.kind)
