"""The cues: forms of words that bind figures into claims, a file a kind of claim."""

from __future__ import annotations

from dataclasses import replace

from figcheck.extract.cues.language import Cue


def cues(asked: str = "all") -> tuple[Cue, ...]:
    """Every cue in the order in which it is tried; with `strong` only those that can mean nothing else.

    Weak cues come last: they take no figure from a strong one.
    """
    from figcheck.extract.cues import (
        answers,
        apart,
        asides,
        bracketed,
        change,
        closing,
        compared,
        difference,
        multiple,
        pairs,
        phrases,
        rate,
        reached,
        share,
        spoken,
        step,
        sums,
        total,
        trial,
        verbs,
        within,
    )

    tables = (
        ("share", pairs.CUES),
        ("share", share.CUES),
        ("share", apart.CUES),
        ("change", asides.CUES),
        ("change", step.CUES),
        ("relation", reached.CUES),
        ("change", change.CUES),
        ("change", bracketed.CUES),
        ("change", compared.CUES),
        ("difference", difference.CUES),
        ("multiple", multiple.CUES),
        ("total", total.CUES),
        ("total", sums.CUES),
        ("share", within.CUES),
        ("share", verbs.CUES),
        ("share", trial.CUES),
        ("rate", rate.CUES),
        ("share", spoken.CUES),
        ("order", phrases.CUES),
        ("share", closing.CUES),
        ("share", answers.CUES),
    )
    found = [cue if cue.kind else replace(cue, kind=kind) for kind, table in tables for cue in table]
    strong = [cue for cue in found if cue.strength == "strong"]
    weak = [cue for cue in found if cue.strength == "weak"]
    return (*strong, *weak) if asked == "all" else tuple(strong)
