"""Which forms a text can hold: each hint is looked for once, whatever number of forms needs it."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extract.forms.form import Form

_SIGNS = "$£€%=;"


class Gate:
    """Forms, by the hints of which a text must hold one."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._forms = forms
        self._hints: dict[str, list[str]] = {}
        for hint in dict.fromkeys(hint for form in forms for hint in form.hints):
            self._hints.setdefault(_rare(hint), []).append(hint)
        self._known: dict[tuple[str, ...], tuple[Form, ...]] = {}

    def possible(self, text: str) -> tuple[Form, ...]:
        """The forms whose words a text holds, in their order."""
        said = tuple(
            [hint for rare, hints in self._hints.items() if rare in text for hint in hints if hint in text]
        )
        known = self._known.get(said)
        if known is None:
            known = tuple(
                form for form in self._forms if not form.hints or not set(said).isdisjoint(form.hints)
            )
            self._known[said] = known
        return known


def _rare(hint: str) -> str:
    """A capital or a sign of a hint: a single character is looked for some twenty times as fast as a word."""
    return next((letter for letter in hint if letter.isupper() or letter in _SIGNS), "")
