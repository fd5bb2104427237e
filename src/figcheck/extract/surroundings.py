"""What may stand around a number and say that it is no operand: units, labels, levels, dates."""

from __future__ import annotations

import re

MONTH = re.compile(
    r" (?:of )?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
MEASURE = re.compile(
    r"[ -]?(?:[wv]/[wv]|h|s|msecs?|ms|secs?|rads?|c?Gy|[mkMGnµμ](?:V|A|W|Pa|N)|mmHg"
    r"|mmol|mol|mM|µM|μM|nM|U|IU|kDa|kb|bp|bpd|Hz|kHz|MHz|GHz|MWe|GWe|watts?|volts?|V"
    r"|calories|kcal|kJ|J|pH|rpm|bushels?|carats?|nm|µm|μm|ng|dL|dl|µl|μl|°|am|pm|a\.m|p\.m|o'clock|GMT|EST|EDT)\b(?![-‑]|\.[A-Z])"
    r"|/[A-Za-z]\w*"
)
"""Units that the lexer leaves alone: a number with one is no count."""
POINTS = re.compile(r"[ -]points?\b(?! of)")
LEVEL = re.compile(
    r"[\s-]?(?:(?:two|one)-sided )?(?:CIs?\b|C\.I|CrI|confidence|credib|conf\b|prediction|posterior"
    r"|uncertainty|level|limits|HPD|HDI|significance|probability|power\b|sure\b|certain)",
    re.IGNORECASE,
)
EACH = re.compile(
    r",? ?(?:a|an|per|each|/) ?(?:(?:(?:full|dilut|basic|common|ordinary|primary|adjusted)(?:ly|ed)? ){1,3})?"
    r"(?:share|pound|ounce|tonne?|barrel|unit|bushel|gallon|head|capita|person|lb"
    r"|square foot|kilo(?:gram)?|mile|hour|day|week|month|year|annum)\b(?! (?:ago|earlier|before|later)\b)"
)
RANGE = re.compile(r"[ ]?(?:-|–|—|−|‐|‑|‒)[ ]?[$£€]?[ ]?\d")
PLUS_MINUS = re.compile(r"[ ]?(?:±|\+/?[-−])[ ]?[$£€]?\d")
DATE = re.compile(r"/\d{1,2}/\d{2,4}\b|(?:-\d{2}){2}\b|\.\d{1,2}\.\d{4}\b")
CLOCK = re.compile(r":\d")
CITATION = re.compile(r"(?:[ ,–-]+\d+)* ?(?=\])")
OF_WHOLE = re.compile(r"/\d\d| (?:out )?of (?:the )?\d")
"""Behind a label's number this says that it is a part of a whole instead: week 20, but group 115 of 118."""
THIS = re.compile(
    r"\b(?:one|each|every|last|this|that) (?:year|month|week|day|group|study|trial|cohort|arm|visit) \Z"
)
"""Before a number this says that the word before it is no label: at one year 45 had left."""
OF_MANY = re.compile(r"/\d{3}")
"""Behind the first of two numbers this says that they are counts: codon 12/13, but visit 366/1307."""
LISTED = ("G,", "Ga", "G,a", "Gt", "Gr")
"""Letters before a number that continues a list of labels: routes 1140, 1141 and 1142."""
COUNTED = re.compile(
    r" (?:[a-z-]+ )?(?:patients|people|men|women|children|participants|subjects|cases|infants|adults|samples"
    r"|households|individuals|students|persons|boys|girls|babies|deliveries|pregnancies|births|deaths|eyes"
    r"|respondents)\b"
)
"""What four digits count: they are no year."""
SHORT_YEAR = re.compile(r"/(?:\d\d|(?:19|20)\d\d)\b")
SEASON = re.compile(r"[-–‑/]((?:19|20)?\d\d)\b(?![-–‑/%]|[.,]\d)")
"""Behind a year, the next one: the year that ends in another, 2013-14."""
YEARS = range(1600, 2050)
FEW = 12

_MONTH_NAMES = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_LABEL_WORDS = (
    "act age aged ages airbus apollo appendix arm article articles boeing box case category channel "
    "chapter chromosome class codon cohort compound compounds cycle cycles day days dow exhibit exon "
    "experiment fig figs figure figures flight footnote form formula fy gcs grade grades group groups "
    "highway highways intron item lane law level levels line lot model models month months nikkei no "
    "nos note number page pages part phase phases position positions pp protocol psalm q quarter "
    "question questions ref reference residue residues road roads room round route routes rule scale "
    "schedule score scores section sections series size stage stages step steps studio study table "
    "tables tier title trial type types verse version visit visits week weeks year"
)
MONTHS = frozenset(_MONTH_NAMES.split())
LABELS = frozenset(_LABEL_WORDS.split())
"""Words whose number is a name: grade 3, Table 2."""
_ALWAYS_WORDS = (
    "grade grades stage stages codon codons type types primer primers ecog exon exons chr chromosome "
    "serotype serotypes genotype genotypes hpv class speed speeds version week day month "
    "year visit cycle weeks days cd"
)
ALWAYS = frozenset(_ALWAYS_WORDS.split())
"""Labels whose number is a name even before "of 12" or "/13"."""
_SMALL_WORDS = (
    "study trial cohort experiment group groups arm case series part item category class score scores size"
)
SMALL = frozenset(_SMALL_WORDS.split())
"""Labels whose number is a small one: in "study 195 women" it is a count."""
OPENING = frozenset("(,;:")
"""Marks behind which four digits are a count, where a word in small letters follows."""
SIGNS = frozenset("<>≤≥")
NEGATIVE = frozenset({"negative", "minus"})
