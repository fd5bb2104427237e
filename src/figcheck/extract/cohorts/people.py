"""Who is counted in a study, and the words by which some of them no longer are."""

from __future__ import annotations

import re

PEOPLE = (
    r"(?:patients|participants|subjects|women|men|children|infants|people|individuals|adults|students|volunteers"
    r"|adolescents|pupils|nurses|veterans|mothers|girls|boys|(?:non-?)?smokers|persons|neonates|newborns|residents|couples"
    r"|families|households|caregivers|practitioners|workers|employees|teachers|parents|athletes|males|females"
    r"|outpatients|inpatients|respondents|survivors|donors|drivers|pilots|divers|soldiers|recruits|physicians"
    r"|doctors|carers|clients|dyads|pairs|eyes|teeth|knees|practices|clusters|schools|clinics|hospitals|villages"
    r"|rats|mice|dogs|pigs|rabbits|animals)"
)
"""What is put into groups and counted there."""

LATER = re.compile(
    r"exclu|analy[sz]ed|evaluable|evaluated|completed|withdr|dropp|drop-?out|\blost\b|discontinu|remain"
    r"|follow(?:ed|-| )up|matched|cross-?(?:ed )?over|\beach|cluster|planned|power|of whom|\bincluding"
    r"|will be|would be|\bat least|\bper (?:group|arm)|subgroup|\bfurther|sub-?stud|\bintend|\bmissing"
    r"|\bre-?randomi",
    re.IGNORECASE,
)
"""Words by which a number of people may be another one than that of those who were put into groups."""
