"""A record rolled forward to a new edition: its numbers change in place, and nothing else does."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.errors import InputError
from figcheck.records.load import load
from figcheck.records.quotes import read_quote
from figcheck.records.refresh import Refreshed, refresh
from figcheck.records.renumbering import rewritten
from figcheck.records.rolling import NUMBER, Number

OLD = """# Bridges of 2024

The office released 11,754 (3%) of 339,478 people. Of those, 328 were old,
another 813 were new, and 10,613 neither. Nearly 1.6 million tons.
"""
NEW = """# Bridges of 2025

The office released 12,310 (4%) of 340,001 people. Of those, 328 were old,
another 901 were new, and 11,081 neither. Nearly 1.7 million tons.
"""

Roll = Callable[..., tuple[str, Refreshed]]


@pytest.fixture
def roll(tmp_path: Path) -> Roll:
    """Refreshes a record whose text changed (in place, or into another file); returns what it became."""

    def run(record: str, old: str = OLD, new: str = NEW, *, beside: bool = False) -> tuple[str, Refreshed]:
        path = tmp_path / "data" / "a.yaml"
        path.parent.mkdir(exist_ok=True)
        text = tmp_path / "a.md"
        path.write_text(f"text: ../a.md\n{record}", encoding="utf-8", newline="")
        text.write_text(old if beside else new, encoding="utf-8")
        if beside:
            (tmp_path / "b.md").write_text(new, encoding="utf-8")
        made = refresh(path, text=tmp_path / "b.md" if beside else None)
        path.write_text(made.source, encoding="utf-8", newline="")
        load(path)
        return made.source, made

    return run


def told(made: Refreshed) -> list[str]:
    return [str(update) for update in made.updates]


def test_numbers_change_in_place_and_nothing_else(roll: Roll) -> None:
    record = """\
# a comment
quotes:   # another
  - Of those, 328{old}
  - "another 813{new}"   # the new ones
  - 'and 10,613{neither}'

claims:
  - share: released 11,754{part=released} (3%{share}) of 339,478{whole}
  - total: {parts: [old, new, neither], total: released}
"""
    source, made = roll(record)
    assert source == "text: ../a.md\n" + record.replace("11,754", "12,310").replace("(3%", "(4%").replace(
        "339,478", "340,001"
    ).replace("813", "901").replace("10,613", "11,081")
    assert told(made) == [
        "813 → 901 (new)",
        "10,613 → 11,081 (neither)",
        "11,754 → 12,310 (released)",
        "3% → 4% (share: share)",
        "339,478 → 340,001 (share: whole)",
    ]
    assert made.kept == ()
    assert made.dropped == ()


def test_a_record_that_fits_stays_as_it_is(roll: Roll) -> None:
    source, made = roll("quotes: [ 'Of those, 328{old}' ]\n")
    assert source == "text: ../a.md\nquotes: [ 'Of those, 328{old}' ]\n"
    assert not made.changed


def test_scale_and_spelled_numbers_are_numbers(roll: Roll) -> None:
    source, made = roll(
        "quotes:\n  - Some twelve{a} of 1.6 million{b} were three{c} in four\n",
        new="Some thirteen of 950,000 were two in four.",
    )
    assert "  - Some thirteen{a} of 950,000{b} were two{c} in four\n" in source
    assert told(made) == ["twelve → thirteen (a)", "1.6 million → 950,000 (b)", "three → two (c)"]


def test_words_that_are_gone_are_kept_and_reported(roll: Roll) -> None:
    source, made = roll("quotes:\n  - freed 11,754{released}\n  - another 813{new}\n")
    assert "  - freed 11,754{released}\n  - another 901{new}\n" in source
    [problem] = made.kept
    assert problem.line == 3
    assert "freed 11,754" in problem.message


def test_an_acknowledgement_goes_with_its_figure(roll: Roll) -> None:
    source, made = roll(
        """\
quotes: ['another 813{new}', 'Of those, 328{old}']
acknowledged:   # by us
  - figure: new
    reason: >-
      The report
      says so.
  # about the old ones
  - figure: old
    reason: as printed
    # a last word
trusted: [old]
"""
    )
    assert made.dropped == ("new",)
    assert (
        source
        == """\
text: ../a.md
quotes: ['another 901{new}', 'Of those, 328{old}']
acknowledged:   # by us
  # about the old ones
  - figure: old
    reason: as printed
    # a last word
trusted: [old]
"""
    )


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("acknowledged:\n  - figure: new\n    reason: x\n", ""),
        ("acknowledged: [{figure: new, reason: x}]\n", ""),
        (
            "acknowledged: [{figure: new, reason: x}, {figure: old, reason: y}]\n",
            "acknowledged: [{figure: old, reason: y}]\n",
        ),
        ("acknowledged:\n- {figure: old, reason: y}\n- {figure: new, reason: x}  # gone\n",
         "acknowledged:\n- {figure: old, reason: y}\n"),
        ("acknowledged:\n  -\n    figure: new\n    reason: x\n  - figure: old\n    reason: y\n",
         "acknowledged:\n  - figure: old\n    reason: y\n"),
    ],
)  # fmt: skip
def test_an_acknowledgement_is_taken_out_however_it_is_written(roll: Roll, written: str, left: str) -> None:
    quotes = "quotes: ['another 813{new}', 'Of those, 328{old}']\n"
    source, made = roll(quotes + written + "trusted: [old]\n")
    assert made.dropped == ("new",)
    assert source == "text: ../a.md\n" + quotes.replace("813", "901") + left + "trusted: [old]\n"


def test_line_ends_and_quotation_marks_stay(roll: Roll) -> None:
    source, _ = roll("quotes:\r\n  - \"another 813{new}\"\r\n  - 'Of those, 328{old}'\r\n")
    assert source == "text: ../a.md\nquotes:\r\n  - \"another 901{new}\"\r\n  - 'Of those, 328{old}'\r\n"


@pytest.mark.parametrize(
    "written",
    [
        "quotes:\n  - >-\n    released 11,754{a}\n    (3%) of 339,478\n  - another 813{new}\n",
        "quotes:\n  - released 11,754{a}\n    (3%) of 339,478\n  - another 813{new}\n",
        'quotes:\n  - "released\\x20 11,754{a} (3%) of 339,478"\n  - another 813{new}\n',
    ],
)
def test_a_quote_over_several_lines_is_written_anew(roll: Roll, written: str) -> None:
    source, _ = roll(written)
    assert "12,310{a} (4%) of 340,001" in source
    assert "  - another 901{new}\n" in source


def test_a_mark_within_a_number_keeps_its_number(roll: Roll) -> None:
    source, made = roll("quotes:\n  - Nearly 1.6{tons} million tons\n")
    assert "  - Nearly 1.7 million{tons} tons\n" in source or "  - Nearly 1.7{tons} million tons\n" in source
    assert told(made) == ["1.6 million → 1.7 million (tons)"]


def test_the_checksum_is_brought_up_to_date(roll: Roll) -> None:
    source, _ = roll(f"sha256: {'0' * 64}\nquotes: ['another 813{{new}}']\n")
    assert hashlib.sha256(NEW.encode()).hexdigest() in source


def test_another_text_becomes_the_records_own(roll: Roll) -> None:
    source, _ = roll("quotes: ['another 813{new}']\n", beside=True)
    assert source == "text: ../b.md\nquotes: ['another 901{new}']\n"


REPEATED = "Of men, 20 came and 30 left. Of women, 40 came and 50 left."


def test_words_that_stand_often_are_told_apart_by_the_old_text(roll: Roll) -> None:
    quotes = "quotes:\n  - 20{men} came\n  - 40{women} came\n  - 50{gone}\n"
    new = "Of men, 21 came and 31 left. Of women, 41 came and 51 left."
    source, made = roll(quotes, REPEATED, new, beside=True)
    assert source == "text: ../b.md\nquotes:\n  - 21{men} came\n  - 41{women} came\n  - 51{gone}\n"
    assert made.kept == ()


def test_without_the_old_text_they_are_kept_and_reported(roll: Roll) -> None:
    quotes = "quotes:\n  - 20{men} came\n"
    source, made = roll(quotes, REPEATED, "Of men, 21 came and 31 left. Of women, 41 came and 51 left.")
    assert source == f"text: ../a.md\n{quotes}"
    assert len(made.kept) == 1


def test_which_of_several_is_meant_stays_so(roll: Roll) -> None:
    quotes = "quotes:\n  - {quote: '9{b} came', nth: 2}\n"
    source, _ = roll(quotes, "Of men, 9 came. Of women, 9 came.", "Of men, 7 came. Of women, 8 came.")
    assert "8{b} came" in source


def test_a_quote_under_a_heading_stays_under_it(roll: Roll) -> None:
    quotes = "quotes:\n  - {quote: '9{a} came', under: Men}\n  - {quote: '9{b} came', under: Women}\n"
    old = "# Men\n\n9 came.\n\n# Women\n\n9 came.\n"
    source, made = roll(quotes, old, "# Men\n\n7 came.\n\n# Women\n\n8 came.\n")
    assert "{quote: '7{a} came', under: Men}" in source
    assert "{quote: '8{b} came', under: Women}" in source
    assert made.kept == ()


def test_numbers_that_no_record_can_say_stay_as_they_were(roll: Roll) -> None:
    quotes = "quotes:\n  - roughly [6% to 7%]{share} came\n  - another 813{new}\n"
    source, made = roll(quotes, OLD, NEW + "And roughly 9% to 7% came.\n")
    assert source == f"text: ../a.md\n{quotes.replace('813', '901')}"
    assert {problem.line for problem in made.kept} == {3}
    assert told(made) == ["813 → 901 (new)"]


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ("titel: x\n", "titel"),
        ("title: [\n", "not valid YAML"),
        ("quotes: ['another {new}']\n", "no number ends"),
    ],
)
def test_a_record_that_is_unsound_is_an_error(roll: Roll, record: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        roll(record)


def test_a_record_without_a_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("figures: {a: 1}\n")
    with pytest.raises(InputError, match="no text"):
        refresh(tmp_path / "a.yaml")


WORDS = st.sampled_from(["of", "{{", "}}", "[", "]", "it's", "a—b", "“x”"])
MARKED = st.builds("{}{{{}}}".format, st.integers(0, 9999).map("{:,}".format), st.sampled_from(["a", "b=c"]))


@given(st.lists(st.one_of(WORDS, MARKED, st.integers(0, 99).map(str)), min_size=1, max_size=8).map(" ".join))
def test_other_numbers_leave_words_and_marks_alone(written: str) -> None:
    quote = read_quote(written)
    numbers = [
        Number(found.start(), found.end(), found[0], "7,777") for found in NUMBER.finditer(quote.words)
    ]
    again = read_quote(rewritten(written, quote, numbers))
    assert again.words == NUMBER.sub("7,777", quote.words)
    assert [(mark.name, mark.role) for mark in again.marks] == [
        (mark.name, mark.role) for mark in quote.marks
    ]
