# ruff: noqa: E501
"""One letter a token: the alphabet in which the cue patterns are written.

A sentence becomes a string of letters. Capital letters stand for figures, and say what a figure *is*;
small letters and punctuation stand for the words between them. A word that no pattern asks for is a `w`.
"""

from __future__ import annotations

COUNT, FEW, DECIMAL, MONEY, MEASURE, EACH = "N", "S", "D", "M", "U", "E"
PERCENT, POINTS, TIMES, FRACTION = "P", "Q", "T", "F"
USED = "X"
DATE, PERIOD, LEVEL, RANGE, LABEL, VALUE, IDENTIFIER, ORDINAL = "Y", "H", "L", "R", "G", "V", "I", "O"
FIGURES: dict[str, str] = {
    "count": COUNT + FEW,  # 36, forty-two, 5,229; a few: two to twelve in words, which clauses step over
    "number": COUNT + DECIMAL,  # and 1.6 million, 20.34
    "money": MONEY,  # $3.78 billion, 108.8 mln dlrs
    "measure": MEASURE,  # 313 MWe, 20 mg
    "each": EACH,  # $1.28 a pound, 70 cents a share
    "amount": COUNT + FEW + DECIMAL + MONEY + MEASURE,
    "any": COUNT + FEW + DECIMAL + MONEY + MEASURE + EACH,
    "percent": PERCENT,
    "few": FEW,
    "many": COUNT,
    "points": POINTS,
    "times": TIMES,
    "fraction": FRACTION,
    "share": PERCENT + FRACTION,
    "date": DATE,  # 2019, March 31: never an operand, like all that follow
    "period": PERIOD,  # 12 months, aged 40
    "level": LEVEL,  # 95% CI
    "range": RANGE,  # 12-15, 5 to 10 after "between"
    "label": LABEL,  # grade 3, Table 2
    "value": VALUE,  # P = 0.04, HbA1c >= 8%
    "identifier": IDENTIFIER,  # COVID-19, [46, 47], 555-1234
    "used": USED,  # taken by a claim already
    "ordinal": ORDINAL,  # 20th
}
"""Name of a class of figures in the patterns -> its letters."""

WORDS: dict[str, tuple[str, str]] = {
    "of": ("o", "of"),
    "out": ("u", "out"),
    "from": ("f", "from"),
    "to": ("t", "to"),
    "in": ("i", "in"),
    "at": ("@", "at"),
    "or": ("r", "or"),
    "and": ("a", "and &"),
    "versus": ("v", "versus vs compared compares compare against relative"),
    "preposition": (
        "p",
        "on for by with during after before within under across through into until",
    ),
    "article": ("d", "the a an its their his her our all this such both another's any"),
    "be": ("b", "is are was were be been being has have had did does do will would could might"),
    "whom": ("m", "whom which them whose these those"),
    "who": ("s", "who that but while whereas although because though when where if so then"),
    "total": (
        "k",
        "total totals totaled totalled totaling totalling overall altogether sum combined together",
    ),
    "including": (
        "c",
        (
            "including include includes included comprising comprise comprised comprises consisting consisted "
            "consists composed consist containing"
        ),
    ),
    "respectively": ("y", "respectively"),
    "another": (
        "e",
        "another additional further leaving left remained remain",
    ),
    "rest": ("¬", "remaining rest remainder other others"),
    "better": ("¡", "improve improves improved improving improvement"),
    "among": ("µ", "among amongst"),
    "ratio": ("®", "ratio ratios odds"),
    "as": ("å", "as"),
    "comprising": (
        "¢",
        "comprising comprise comprises comprised consisting consists consisted consist composed",
    ),
    "not": ("x", "not no without excluding except excludes neither never nor than"),
    "per": ("g", "per each every apiece"),
    "between": ("l", "between"),
    "hedge": (
        "h",
        (
            "about approximately nearly almost roughly around some just only over exactly least most more less fewer "
            "up almost estimated estimates circa ca approx some barely fully precisely record restated revised provisional seasonally"
        ),
    ),
    "n": ("n", "n"),
    "average": ("ø", "average mean"),
    "rise": (
        "j",
        (
            "adds added rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth "
            "gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping surge surged surging "
            "soar soared soaring advance advanced  expand expanded widen widened "
            "higher up accelerated boosted raised raise hike hiked swelled spurt leap leapt leaped increment surges soars leaps swells widens accelerates rebounded"
        ),
    ),
    "fall": (
        "q",
        (
            "fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining "
            "drop drops dropped dropping slip slipped slipping slide slid sank sink plunge plunged plunging tumble "
            "tumbled reduce reduces reduced reducing reduction cut cuts cutting shrink shrank shrunk dip dipped lower down off "
            "ease eased narrowed narrow lost lose loses losing loss contracted contraction weakened plummeted slumped slump plunges tumbles sinks shrinks eases narrows slumps plummets skidded slashed"
        ),
    ),
    "qualifier": (
        "!",
        (
            "guidance range ranging ranged ranges expected expectation expectations forecast forecasts forecasted target targets "
            "targeted targeting compound compounded annualized annualised cagr constant organic organically underlying proforma "
            "adjusting normalized normalised basis yield identity missing censored homology similarity purity gc"
        ),
    ),
    "amounting": (
        "≡",
        (
            "represent represents representing represented amounting amounts amounted accounting accounts accounted "
            "constituting constitutes equal equals equivalent"
        ),
    ),
    "ago": ("z", "ago earlier previous prior last preceding"),
}
"""Name of a class of words in the patterns -> its letter and the words."""
