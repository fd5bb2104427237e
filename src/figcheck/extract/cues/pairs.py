# ruff: noqa: E501
"""Shares of two groups side by side: 96% vs. 92% (42/44 vs. 22/24)."""

from __future__ import annotations

from figcheck.extract.cues.language import Cue
from figcheck.extract.cues.share import ESTIMATED, printed

CUES: tuple[Cue, ...] = (
    Cue(
        "z% vs z% (x/y vs x/y)",
        "share:percent versus share2:percent ~4 ( part:count /|of whole:count versus part2:count /|of whole2:count )",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "healed in 96%{share} vs. 92%{share2} (42{part}/44{whole} vs. 22{part2}/24{whole2})",
            "a response of 50%{share} versus 25%{share2} (12{part} of 24{whole} versus 6{part2} of 24{whole2})",
        ),
        leaves=(
            "healed in 96% vs. 92% (P = 0.04)",
            "in 42 of 49 and in 3 of 40 (8 percent vs. 86 percent)",
        ),
    ),
    Cue(
        "x/y vs x/y (z% vs z%)",
        "part:count /|of whole:count ~4 versus ~4 part2:count /|of whole2:count ~4 "
        "(|, share:percent versus share2:percent",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "42{part}/44{whole} vs. 22{part2}/24{whole2} (95%{share} vs. 92%{share2})",
            "4{part} of 23{whole} against 6{part2} of 40{whole2} (17.4%{share} vs 15%{share2})",
        ),
        leaves=(
            "42/44 vs. 22/24 (P = 0.3 vs 0.4)",
            "in 4 of 23 and in 6 of 40 (17.4%, n = 3)",
        ),
    ),
)
