"""Who is counted in a study, and the words by which some of them no longer are."""

from __future__ import annotations

PEOPLE = (
    r"(?:patients|participants|subjects|women|men|children|infants|people|individuals|adults|students|volunteers"
    r"|adolescents|pupils|nurses|veterans|mothers|girls|boys|(?:non-?)?smokers|persons|neonates|newborns|residents|couples"
    r"|families|households|caregivers|practitioners|workers|employees|teachers|parents|athletes|males|females"
    r"|outpatients|inpatients|respondents|survivors|donors|drivers|pilots|divers|soldiers|recruits|physicians"
    r"|doctors|carers|clients|dyads|pairs|eyes|teeth|knees|practices|clusters|schools|clinics|hospitals|villages"
    r"|rats|mice|dogs|pigs|rabbits|animals)"
)
"""What is put into groups and counted there."""

_LATER = (
    *(
        "xclu",
        "nalysed",
        "nalyzed",
        "valuable",
        "valuated",
        "ompleted",
        "ithdr",
        "ropped",
        "ropout",
        "rop-out",
    ),
    *(
        " lost ",
        "iscontinu",
        "emain",
        "ollow-up",
        "ollow up",
        "ollowed up",
        "matched",
        "ross-over",
        "rossover",
    ),
    *(
        " each",
        "luster",
        "planned",
        "power",
        "of whom",
        "ncluding",
        "will be",
        "would be",
        "t least",
        "per group",
    ),
    *("per arm", "ubgroup", " further", "ub-stud", "ubstud", "intend", "missing", "re-random", "rerandom"),
)


def later(sentence: str) -> bool:
    """Whether words speak of fewer or other people than all who were put into groups."""
    for word in _LATER:  # noqa: SIM110  a generator would cost more than the search
        if word in sentence:
            return True
    return False
