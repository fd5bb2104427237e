"""How many people are where in a study: randomised, put into groups, left out on the way.

people      what is counted, and the words by which some no longer are
arms        the groups by their names
allocation  a sentence that says into which groups people were put
randomised  how many were randomised, said more than once
reasons     those who left a study, and for what reasons
flow        a flow figure in text: boxes that add up
misses      when numbers that do not add up are a miss
groups      the sizes of groups beside the number of all, and said twice
"""

from __future__ import annotations

from figcheck.extract.cohorts import flow, groups, randomised, reasons
from figcheck.extract.forms.form import Form

FORMS: tuple[Form, ...] = (*randomised.FORMS, *groups.FORMS, *reasons.FORMS, *flow.FORMS)
