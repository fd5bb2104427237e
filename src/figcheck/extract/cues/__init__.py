"""The cues: forms of words that bind figures into claims, a file a kind of claim."""

from __future__ import annotations

from dataclasses import replace

from figcheck.extract.cues.language import Cue


def cues(asked: str = "all") -> tuple[Cue, ...]:
    """Every cue in the order in which it is tried; with `strong` only those that can mean nothing else."""
    from figcheck.extract.cues import change, share, step, total

    tables = {"share": share.CUES, "step": step.CUES, "change": change.CUES, "total": total.CUES}
    found = [cue if cue.kind else replace(cue, kind=kind) for kind, table in tables.items() for cue in table]
    return tuple(cue for cue in found if asked == "all" or cue.strength == "strong")
