"""How many people are where in a study: randomised, put into groups, left out on the way.

people      what is counted, and the words by which some no longer are
counts      the whole numbers of a sentence
arms        the groups by their names
allocation  a sentence that says into which groups people were put
randomised  how many were randomised, said more than once
reasons     those who left a study, and for what reasons
screened    those who were asked, those who left and those who were randomised
boxes       a flow figure in text: boxes that add up
heads       the columns of a table and their total
misses      when numbers that do not add up are a miss
groups      the sizes of groups beside the number of all, and said twice
"""

from __future__ import annotations

from figcheck.extract.cohorts import boxes, groups, heads, randomised, reasons, screened
from figcheck.extract.forms.form import Form

FORMS: tuple[Form, ...] = (
    *randomised.FORMS,
    *groups.FORMS,
    *reasons.FORMS,
    *screened.FORMS,
    *boxes.FORMS,
    *heads.FORMS,
)
