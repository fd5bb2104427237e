"""The rules that are no kind of claim: what they check, in the form of the kinds' docstrings."""

from __future__ import annotations

OTHER_RULES: dict[str, str] = {
    "conflict": """Claims that hold one by one but not together.

Checks        the claims of an article that share figures, all at once: every figure has one true value in
              all of them.
Says          "3 claims hold one by one but not together: 10, 21 and 19".
Not flagged   claims that some choice of values within all prints satisfies.
Source        minimal unsatisfiable subsets; docs/design.md.
""",
    "quote": """A quote of a record that ties its figures to the text.

Checks        the quote stands in the text, once, or where `nth` or `under` say.
Says          "the text does not say “released 11,754”", with the nearest passage.
Not flagged   other white space, curly for straight quotes, one dash for another.
Source        docs/record.md.
""",
    "acknowledgement": """A figure that a person has accepted as misprinted.

Checks        the acknowledged figure is still printed as it was, some finding still asks for it, and its
              `until` date has not passed.
Says          "nothing is left to acknowledge for undocumented: take the entry out".
Not flagged   acknowledgements that still cover a finding.
Source        docs/record.md.
""",
    "suppression": """A finding that is silenced in the text itself.

Checks        a comment `figcheck: ignore[share] reason` names a rule that exists, gives a reason, and
              silences something; `[sic]` right behind a number is its own reason.
Says          "nothing to ignore here: the next line has no finding of share".
Not flagged   suppressions that silence a finding and say why; `[sic]`, which speaks to readers too.
Source        docs/suppression.md.
""",
    "hedge": """A word that bounds a figure which is printed to its last digit.

Checks        no "about", "approximately" or "some" stands before an exact count of four or more digits
              that a claim uses.
Says          "“approximately 22,040” hedges a figure that is printed to its last digit".
Not flagged   round figures, shares, and words that bound on one side (more than, up to). Always a note.
Source        the copy desk's rule; docs/design.md.
""",
    "text-changed": """The text is not the one that the record was written for.

Checks        the SHA-256 of the text is the one that the record gives, where it gives one.
Says          "the text is not the one that the record was made for", with its sha256.
Not flagged   records without `sha256`. Always a note.
Source        docs/record.md.
""",
}
"""Name of the rule -> its documentation."""
