"""What studies print of their statistics: test results, ratios with intervals, means of answers on scales.

notation     numbers, blanks, markup and bounds as statistics are printed with them
results      t(28) = 2.20, p = .036: from a statistic on to its p
tests        the p of a result against its statistic: corrected, exact, simulated, where it is said
tails        one-tailed, where it is said
printed_by_r what R prints around a result
effect_sizes η² = .19 behind the result that it follows from
limits       a level, two limits, perhaps a p
intervals    OR 1.63 (95% CI 1.04-2.54; P = 0.032), and any other estimate with its limits
levels       95% CI 1.2-2.1, 99% CI 1.1-2.3
quartiles    median 5 (IQR 3-9)
fourfold     12/40 vs 6/41, OR 2.5
freedoms     degrees of freedom beside the people of a study
answers      M = 5.19, SD = 1.34, n = 28 on a scale of whole numbers
evidence     what a sentence says of its data: whole numbers, items, the ends of the scale
"""

from __future__ import annotations

from figcheck.extract.forms.form import Form
from figcheck.extract.statistics import (
    answers,
    effect_sizes,
    fourfold,
    freedoms,
    intervals,
    levels,
    quartiles,
    tests,
)

FORMS: tuple[Form, ...] = (
    *tests.FORMS,
    *effect_sizes.FORMS,
    *intervals.FORMS,
    *levels.FORMS,
    *quartiles.FORMS,
    *fourfold.FORMS,
    *freedoms.FORMS,
    *answers.FORMS,
)
