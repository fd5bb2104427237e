"""A draft, loaded against its text, is the scan: same claims, same places, same verdicts."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.check.article import check
from figcheck.check.report import DocumentReport
from figcheck.claims.article import Article
from figcheck.claims.document import Document
from figcheck.documents.formats import TextFormat
from figcheck.documents.reader import read_text
from figcheck.extract.read import read_article
from figcheck.extract.whole import read_whole
from figcheck.records.draft import Draft, draft
from figcheck.records.load import load_source


def drafted(document: Document) -> Draft:
    return draft(read_whole(document), text="story.txt", schema="record.schema.json")


def loaded(text: str, form: TextFormat = "text") -> tuple[Draft, Article]:
    document = read_text(text, "story.txt", form)
    made = drafted(document)
    return made, load_source(made.source, "story.yaml", document)


def claims(report: DocumentReport) -> Counter[Any]:
    """What a report says of its claims, but for those that it only notes."""
    noted = {index for finding in report.findings if finding.severity == "note" for index in finding.claims}
    return Counter(
        (
            judgement.claim.kind,
            tuple((role, figure.start, figure.end) for role, figure in judgement.claim.operands()),
            judgement.verdict,
            judgement.reading,
        )
        for index, judgement in enumerate(report.judgements)
        if judgement.claim.binding.strength == "strong"
        and (judgement.verdict != "inconsistent" or index not in noted)
    )


def loud(report: DocumentReport) -> Counter[Any]:
    return Counter(
        (finding.rule, finding.severity, finding.start, finding.end, finding.message)
        for finding in report.findings
        if finding.severity != "note"
    )


def assert_round_trip(text: str, form: TextFormat = "text") -> Draft:
    document = read_text(text, "story.txt", form)
    scan = check(read_article(document))
    made = drafted(document)
    verified = check(load_source(made.source, "story.yaml", document))
    assert not verified.article.complaints
    assert claims(verified) == claims(scan)
    assert loud(verified) == loud(scan)
    return made


SHARE = "Of the 5,229 bridges, 472, or 19%, are unsafe."


@pytest.mark.parametrize(
    "text",
    [
        SHARE,
        "191 of 266 (71%): a share",
        "# 191 of 266 (71%) #",
        "it's “191 of 266 (71%)”, 'so' \"said\" the office",
        "{191 of 266 (71%)} and {{x}}",
        "[191 of 266 (71%)] [sic]",
        "- 191 of 266 (71%)\n- 12 of 24 (50%)\n",
        "191 of\n266 (71%)",
        "191 of\r\n  266\t(71%)",
        "é 191 of 266 (71%) 中文 \U0001f600",
        "\u202e191 of 266 (71%)\u200b here",
        "\x07191 of 266 (71%)\x1b[0m",
        "Note: 191 of 266 (71%) # no comment",
        "& 191 of 266 (71%), *all* of them | yes > no",
        "191 of 266 (71%). " * 3,
        "191 of 266 (71%). Then 191 of 266 (72%). Then 191 of 266 (71%).",
        "191 of 266 (71%) | 191 of 266 (71%) | 191 of 266 (71%)",
        "Of the 40 cases, 10 (25%) were mild and 12 (30%) severe.",
        "They hold 600 works, of which just 23 (3.8%) were recorded by women and 30 (5%) by men.",
        "Sales rose 4% to $3.28 billion from $3.16 billion.",
        "rose by over 7.0 pct to 1.45 mln tonnes from 1.35 mln",
        "It was so, F(1, 9) = 5.12, p < .05, and t(28) = 2.2, p = .04 (r = .5).",
        "On Tuesday, November 31, 2021, OR 1.5 (95% CI 1.1 to 2.0).",
        "60 healthy men (36 in Part A and 24 in Part B) took part.",
        "60 healthy men (36 in Part A and 25 in Part B) took part.",
        "",
        "no figure at all",
        "---\n",
        "%YAML 1.2",
        "null",
    ],
)
def test_round_trip(text: str) -> None:
    assert_round_trip(text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Of the **5,229** bridges, _472_, or `19%`, are [unsafe](http://x.y/12).", "markdown"),
        ("<p>Of the <b>5,229</b> bridges, <i>472</i>, or 19%,<br>are unsafe.</p>", "html"),
        ("| 191 of 266 (71%) | 12 of 24 (50%) |\n|---|---|\n| 191 of 266 (71%) | x |\n", "markdown"),
        ("---\ntitle: Bridges: a story\n---\nOf the 5,229 bridges, 472, or 19%, are unsafe.", "markdown"),
    ],
)
def test_round_trip_through_markup(text: str, form: TextFormat) -> None:
    assert_round_trip(text, form)


def test_a_claim_in_one_clause_is_one_line() -> None:
    made = assert_round_trip("It released 11,754 (3%) of 339,478 people.")
    assert "  - share: 11,754{part} (3%{share}) of 339,478{whole}\n" in made.source


def test_what_fails_is_remarked_and_named_so_that_it_can_be_acknowledged() -> None:
    made, article = loaded(SHARE)
    assert "  # line 1, error: 472 of 5,229 is 9%, not 19%\n" in made.source
    assert {figure.name for _, figure in article.claims[0].operands()} == {
        "bridges",
        "bridges_2",
        "bridges_share",
    }


def test_a_quote_that_stands_twice_takes_words_along_or_is_counted() -> None:
    made, _ = loaded("In the spring 190 of 266 (71%) left. In the autumn 190 of 266 (71%) left.")
    assert "  - share: spring 190{part} of 266{whole} (71%{share})\n" in made.source
    assert "  - share: autumn 190{part} of 266{whole} (71%{share})\n" in made.source
    made, _ = loaded("190 of 266 (71%). " * 2)
    assert "      quote: 190{part} of 266{whole} (71%{share})\n      nth: 2\n" in made.source


def test_figures_of_two_claims_are_marked_once() -> None:
    made, article = loaded("Of the 40 cases, 10 (25%) were mild and 12 (30%) severe.")
    assert made.claims == 2
    assert made.source.count("40{") == 1
    first, second = (dict(claim.operands()) for claim in article.claims)
    assert first["whole"] is second["whole"]
    assert first["whole"].name == "cases"


def test_an_inferred_whole_is_trusted() -> None:
    made = assert_round_trip(
        "In all, 940 patients were enrolled in the trial.\n\n"
        "Thirty-eight patients (4%) died, 47 patients (5%) had a stroke, "
        "94 patients (10%) bled, 188 patients (20%) left, and 235 patients (25%) moved."
    )
    assert made.claims == 5
    assert "  - all, 940{patients}\n" in made.source
    assert "      quote: 47{part} patients (5%{share})\n      whole: patients\n" in made.source
    assert "\ntrusted: [patients]\n" in made.source


def test_figures_in_no_claim_are_listed_with_the_reason() -> None:
    made, _ = loaded("There were 1,500 crossings a day.\nIn May 29% stayed.")
    assert made.unclaimed == 2
    assert "# - no partner figure in its sentence: 1,500 (line 1)\n" in made.source


def test_the_title_is_the_documents_or_its_first_line_or_its_file() -> None:
    _, article = loaded("The state of bridges\n\nOf the 5,229 bridges, 472, or 19%, are unsafe.")
    assert article.title == "The state of bridges"
    assert loaded(SHARE)[1].title == "story"


def test_the_head_names_schema_and_text() -> None:
    made, _ = loaded(SHARE)
    assert made.source.startswith(
        "# yaml-language-server: $schema=record.schema.json\ntitle: story\ntext: story.txt\n"
    )


NUMBERS = st.integers(1, 99_999).map(lambda number: f"{number:,}")
SHARES = st.integers(0, 1000).map(lambda tenth: f"{tenth / 10:g}%")
NOUNS = st.sampled_from(
    ["bridges", "people", "RCA records", "cases: old", "“men”", "it's {all}", "a [b] #c", "é"]
)
CLAUSES = st.one_of(
    st.builds("Of the {} {}, {}, or {}, are unsafe".format, NUMBERS, NOUNS, NUMBERS, SHARES),
    st.builds("{} of {} {} ({})".format, NUMBERS, NUMBERS, NOUNS, SHARES),
    st.builds("{} ({}) of {} {}".format, NUMBERS, SHARES, NUMBERS, NOUNS),
    st.builds("{} ({}/{})".format, SHARES, NUMBERS, NUMBERS),
    st.builds("sales rose {} to {} from {}".format, SHARES, NUMBERS, NUMBERS),
    st.builds("{} {} ({} men and {} women)".format, NUMBERS, NOUNS, NUMBERS, NUMBERS),
    st.builds("Of those, {} were {}".format, NUMBERS, NOUNS),
    st.just("191 of 266 (71%)"),
    st.text(max_size=12),
)
JOINTS = st.sampled_from([". ", ".\n", ".\n\n", "; ", ", and ", " — ", "\n| ", ": "])


@settings(deadline=None)
@given(st.lists(st.tuples(CLAUSES, JOINTS), max_size=8))
def test_round_trip_of_any_text(pieces: list[tuple[str, str]]) -> None:
    assert_round_trip("".join(clause + joint for clause, joint in pieces))
