"""A sound record: what its article holds, and where everything stands."""

# ruff: noqa: E501 (each line of the tables is one case)

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from figcheck.claims.article import Article
from figcheck.records.load import load

Loader = Callable[..., Article]

TEXT = """---
title: Bridges
---
# Bridges of 2024

On May 3, 2024 there were **5,229** bridges; 472 of them, or 19%, were unsafe.
Nearly 900 others, 3 million\ntons of steel, and `1,000` more.

## Later

By then 472 of them, or 9%, were unsafe, and 80 to 90 percent old.
Of them nine out of ten remain, for about $3 billion.
"""


def roles(article: Article) -> list[tuple[str, dict[str, list[str]]]]:
    claims = []
    for claim in article.claims:
        held: dict[str, list[str]] = {}
        for role, figure in claim.operands():
            held.setdefault(role, []).append(figure.text)
        claims.append((claim.kind, held))
    return claims


def test_a_claim_in_one_line(loaded: Loader) -> None:
    record = "quotes:\n  - 5,229{all}\nclaims:\n  - share: {quote: '472{part=unsafe} of them, or 19%{share}', whole: all}\n"
    article = loaded(record, TEXT)
    assert roles(article) == [("share", {"part": ["472"], "whole": ["5,229"], "share": ["19%"]})]
    (claim,) = article.claims
    text = article.document.source
    assert text[claim.binding.start : claim.binding.end] == "472 of them, or 19%"
    assert (claim.binding.line, claim.binding.origin, claim.binding.strength) == (5, "record", "strong")
    assert [figure.name for figure in article.figures if figure.name] == ["all", "unsafe"]
    assert not article.complaints


def test_every_figure_is_in_text_order_and_dates_are_none(loaded: Loader) -> None:
    article = loaded("quotes:\n  - or 19%{share}\ngiven:\n  - before: 400\n    source: a report\n", TEXT)
    texts = [" ".join(figure.text.split()) for figure in article.figures]
    assert texts == [
        "5,229",
        "472",
        "19%",
        "Nearly 900",
        "3 million tons",
        "472",
        "9%",
        "80 to 90 percent",
        "nine out of ten",
        "about $3 billion",
        "400",
    ]
    assert [figure.name for figure in article.figures if figure.name] == ["share", "before"]
    assert article.figures[-1].given == "a report"
    assert article.trusted == {article.figures[-1]}


def test_one_place_is_one_figure_whatever_its_names(loaded: Loader) -> None:
    record = (
        "quotes:\n  - 5,229{all}\n  - '**5,229**{whole} bridges'\n  - '5,229{again} bridges'\n"
        "claims:\n  - same: {figures: [all, again]}\n"
    )
    article = loaded(record.replace("'**5,229**{whole} bridges'", "were 5,229{whole}"), TEXT)
    one, other = (figure for _, figure in article.claims[0].operands())
    assert one is other
    assert one.name == "all"


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("{quote: '472{x}', nth: 1}", 6),
        ("{quote: '472{x}', nth: 2}", 12),
        ("{quote: '472{x}', under: Later}", 12),
        ("{quote: '472{x}', under: bridges of 2024, nth: 2}", 12),
    ],
)
def test_which_of_several_places(loaded: Loader, quote: str, line: int) -> None:
    article = loaded(f"quotes:\n  - {quote}\n", TEXT)
    (figure,) = (figure for figure in article.figures if figure.name == "x")
    assert article.document.place(figure.start)[0] == line


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("Nearly 900{x} others", "Nearly 900"),
        ("900{x} others", "Nearly 900"),
        ("3 million{x}", "3 million tons"),
        ("3 million tons{x}", "3 million tons"),
        ("to 90 percent{x}", "90 percent"),
        ("80{x} to 90 percent", "80"),
        ("nine{x} out of ten", "nine"),
        ("nine out of ten{x} remain", "nine out of ten"),
        ("about $3{x} billion", "about $3 billion"),
        ("'[80 to 90 percent]{x} old'", "80 to 90 percent"),
    ],
)
def test_what_a_mark_names(loaded: Loader, quote: str, text: str) -> None:
    article = loaded(f"quotes:\n  - {quote}\n", TEXT)
    (figure,) = (figure for figure in article.figures if figure.name == "x")
    assert figure.text == text
    assert article.document.source[figure.start : figure.end].split() == text.split()


def test_a_record_without_a_text(loaded: Loader) -> None:
    record = (
        "title: Trade\nfigures: {exports: 10, imports: '12,000.0'}\nsteps: {exports: 5}\ntrusted: [imports]\n"
        "claims:\n  - difference: {before: exports, after: imports, difference: '11,990'}\n"
        "  - share: 1{part} of 4{whole}, 25%{share}\n  - average:\n      mean: 5.19\n      n: 28\n      items: 1\n"
    )
    article = loaded(record)
    assert roles(article) == [
        ("difference", {"before": ["10"], "after": ["12,000.0"], "difference": ["11,990"]}),
        ("share", {"part": ["1"], "whole": ["4"], "share": ["25%"]}),
        ("average", {"mean": ["5.19"], "n": ["28"]}),
    ]
    assert (article.title, article.slug, article.document.path) == ("Trade", "a", article.record)
    assert [figure.start for figure in article.figures] == [0] * len(article.figures)
    exports, imports = article.figures[-2:] if article.figures[0].name is None else article.figures[:2]
    assert {exports.name, imports.name} == {"exports", "imports"}
    assert {figure.step for figure in article.figures if figure.name == "exports"} == {5}
    assert {figure.name for figure in article.trusted} == {"imports"}


def test_a_number_in_a_role_is_a_figure_of_its_own(loaded: Loader) -> None:
    article = loaded("claims:\n  - part: {part: 9, whole: 12}\n  - part: {part: 9, whole: 12}\n")
    figures = [figure for claim in article.claims for _, figure in claim.operands()]
    assert len(set(figures)) == 4
    assert set(figures) <= set(article.figures)


def test_a_formula_finds_its_names(loaded: Loader) -> None:
    record = "quotes:\n  - 5,229{all}\nclaims:\n  - relation: {formula: all > unsafe, unsafe: low}\n"
    article = loaded(record + "given:\n  - low: 472\n    source: x\n", TEXT)
    assert roles(article) == [("relation", {"all": ["5,229"], "unsafe": ["472"]})]


def test_claims_come_in_the_order_of_the_text(loaded: Loader) -> None:
    record = (
        "quotes:\n  - 5,229{all}\nclaims:\n  - part: {quote: 'Nearly 900{part}', whole: all}\n"
        "  - share: {quote: 'or 19%{share}', whole: all}\n"
    )
    assert [claim.kind for claim in loaded(record, TEXT).claims] == ["share", "part"]


def test_set_aside_by_name_or_as_printed(loaded: Loader) -> None:
    record = (
        "quotes:\n  - or 19%{share}\nset aside:\n  - {figure: share, reason: a}\n  - {figure: '472', reason: b}\n"
        "  - {figure: nearly 900, reason: c}\n  - {figure: 77, reason: d}\n"
    )
    article = loaded(record, TEXT)
    aside = [(" ".join(entry.figure.text.split()), entry.reason) for entry in article.set_aside]
    assert aside == [("19%", "a"), ("472", "b"), ("472", "b"), ("Nearly 900", "c")]
    (complaint,) = article.complaints
    assert complaint.message == "the figure “77” that is set aside does not stand in the text"
    assert (complaint.rule, complaint.line) == ("quote", 8)


def test_an_acknowledgement_is_kept_with_its_place(loaded: Loader) -> None:
    record = (
        "quotes:\n  - or 19%{share}\nacknowledged:\n  - figure: share\n    reason: misprinted\n    expected: 9%\n"
        "    by: A\n    date: 2024-05-03\n    until: 2025-01-01\n"
    )
    (entry,) = loaded(record, TEXT).acknowledged
    assert (entry.figure, entry.reason, entry.expected, entry.by) == ("share", "misprinted", "9%", "A")
    assert (entry.date, entry.until, entry.line, entry.column) == ("2024-05-03", "2025-01-01", 5, 5)


@pytest.mark.parametrize("rounding", ["nearest", "cut off", "ladder"])
def test_rounding(loaded: Loader, rounding: str) -> None:
    assert loaded(f"rounding: {rounding}\n", TEXT).rounding == rounding


def test_a_changed_text_is_a_note(loaded: Loader) -> None:
    sums = hashlib.sha256(TEXT.encode()).hexdigest()
    assert not loaded(f"sha256: {sums.upper()}\n", TEXT).complaints
    (complaint,) = loaded(f"sha256: {sums}\n", TEXT + "more").complaints
    assert (complaint.rule, complaint.severity, complaint.line) == ("text-changed", "note", 2)


def test_another_text_in_place_of_the_records_own(loaded: Loader, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Then 5,229 bridges.")
    record = f"sha256: {'0' * 64}\nquotes:\n  - 5,229{{all}}\n"
    article = loaded(record, TEXT, text=other)
    assert article.document.path == str(other)
    assert [(figure.name, figure.start) for figure in article.figures] == [("all", 5)]
    assert not article.complaints


def test_the_text_is_found_from_any_folder(
    loaded: Loader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded("title: x\n", TEXT)
    for folder, record, shown in (("", "data/a.yaml", "seeds/a.md"), ("data", "a.yaml", "../seeds/a.md")):
        monkeypatch.chdir(tmp_path / folder)
        assert load(record).document.path == shown


GONE = [
    (
        "472{part} of them, or 18%{share}",
        "the text does not say “472 of them, or 18%”; nearest is line 6: “On May 3, 2024 there were",
    ),
    ("nothing of the kind", "the text does not say “nothing of the kind”"),
    ("472{part} of them", "“472 of them” stands 2 times in the text, in lines 6 and 12: say which one"),
    ("{quote: '472{part} of them', nth: 3}", "“472 of them” stands only 2 times in the text, and nth: is 3"),
    ("{quote: '5,229{part}', nth: 2}", "“5,229” stands only once in the text, and nth: is 2"),
    ("{quote: '472{part} of them', under: Now}", "the text has no heading “Now”"),
    ("{quote: '5,229{part}', under: Later}", "the text does not say “5,229” under “Later”"),
]


@pytest.mark.parametrize(("quote", "message"), GONE)
def test_a_quote_gone_or_there_twice_is_a_finding(loaded: Loader, quote: str, message: str) -> None:
    claim = quote if quote.startswith("{") else f"{{quote: '{quote}'}}"
    record = f"claims:\n  - part: {claim[:-1]}, whole: all}}\n  - part: {{part: none_lost, whole: all}}\n"
    article = loaded(record + "quotes:\n  - 5,229{all} bridges\n  - or 9%{none_lost}\n", TEXT)
    (complaint,) = article.complaints
    assert complaint.message.startswith(message)
    assert (complaint.rule, complaint.severity, complaint.line) == ("quote", "error", 3)
    assert len(article.claims) == 1


def test_names_in_a_lost_quote_are_no_unknown_names(loaded: Loader) -> None:
    record = (
        "quotes:\n  - 473{lost} of them\n  - 5,229{all}\nclaims:\n  - part: {part: lost, whole: all}\n"
        "trusted: [lost]\nsteps: {lost: 1}\nset aside:\n  - {figure: lost, reason: x}\n"
        "acknowledged:\n  - {figure: lost, reason: x}\n"
    )
    article = loaded(record, TEXT)
    assert len(article.complaints) == 1
    assert article.claims == ()


def test_set_aside_as_printed_means_that_print_alone(loaded: Loader) -> None:
    article = loaded("set aside:\n  - {figure: '12.50', reason: a price}\n", "It rose from 12.5 to 12.50.\n")
    assert [entry.figure.text for entry in article.set_aside] == ["12.50"]


LONG = "in its account of the year, which it had to give to the members"
CLOSEST = [
    (
        "11,754 (3%) of 339,478 people",
        f"The office said {LONG} that it had let go 12,310 (3%) of 339,478 people, as {LONG} was told.",
        "“12,310 (3%) of 339,478 people,”",
    ),
    (
        "191 of 266, 71%",
        f"It drew a few of the records, and found {LONG} that 190 of 266, 71%, had nothing in them.",
        "“190 of 266, 71%,”",
    ),
]


@pytest.mark.parametrize(("quote", "text", "nearest"), CLOSEST)
def test_the_nearest_words_have_the_numbers_that_changed(
    loaded: Loader, quote: str, text: str, nearest: str
) -> None:
    (complaint,) = loaded(f"quotes:\n  - '{quote}'\n", text).complaints
    assert complaint.message == f"the text does not say “{quote}”; nearest is line 1: {nearest}"


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(loaded: Loader, enabled: bool) -> None:
    was = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        loaded(
            "claims:\n  - share: '472{part} of 5,229{whole} bridges or 9%{share}'\n",
            "472 of 5,229 bridges or 9%",
        )
        assert (gc.isenabled(), gc.get_freeze_count()) == (enabled, 0)
    finally:
        (gc.enable if was else gc.disable)()
