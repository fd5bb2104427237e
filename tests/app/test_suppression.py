"""What a text silences, and what is said of a suppression that silences nothing."""

from __future__ import annotations

import pytest

import figcheck

WRONG = "Of the 5,229 bridges inspected, 472, or 19%, were rated unsafe.\n"
RIGHT = "Of the 5,229 bridges inspected, 472, or 9%, were rated unsafe.\n"


def findings(text: str, form: str = "markdown") -> list[tuple[str, str, str | None]]:
    """Rule, sentence and reason of acceptance of every finding."""
    [document] = figcheck.scan(text, path="report", format=form).documents
    return [
        (found.rule, found.message, found.acknowledged.reason if found.acknowledged else None)
        for found in document.findings
    ]


@pytest.mark.parametrize(
    ("text", "form", "reason"),
    [
        (f"<!-- figcheck: ignore[share] told to the office -->\n{WRONG}", "markdown", "told to the office"),
        (f"<!--figcheck:ignore[ share ]: told-->\n\n\n{WRONG}", "markdown", "told"),
        (f"<!-- figcheck:\n ignore[share, total]\n told\n twice -->\n{WRONG}", "markdown", "told twice"),
        (f"First\n<!-- figcheck: ignore[share] a -->\n<!-- note -->\n{WRONG}", "markdown", "a"),
        (f"<p>First <!-- FIGCHECK: ignore[share] a --></p>\n<p>{WRONG}</p>", "html", "a"),
        ("Of the 5,229 bridges inspected, 472, or 19% [sic], failed.\n", "text", "[sic] in the text"),
        ("Of the 5,229 [SIC] bridges inspected, 472, or 19%, failed.\n", "text", "[sic] in the text"),
        (
            "Of the 5,229 bridges inspected, 472 [*sic*], or **19%**, failed.\n",
            "markdown",
            "[sic] in the text",
        ),
        (
            "Of the 5,229 bridges inspected, 472, or <b>19%</b> [<i>sic</i>], fell.",
            "html",
            "[sic] in the text",
        ),
    ],
)
def test_what_is_silenced_is_acknowledged_with_its_reason(text: str, form: str, reason: str | None) -> None:
    [(rule, message, accepted)] = findings(text, form)
    assert (rule, message) == ("share", "472 of 5,229 is 9%, not 19%")
    assert accepted == reason


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("ignore[total] why", "nothing to ignore here: the next line has no finding of total"),
        ("ignore[total, part] why", "nothing to ignore here: the next line has no finding of total or part"),
        ("ignore[shar] why", 'no rule is called "shar"; did you mean "share"?'),
        ("ignore[share, x] why", 'no rule is called "x"'),
        ("ignore[share]", "no reason behind ignore[share], so this comment silences nothing"),
        ("ignore[share] -", "no reason behind ignore[share], so this comment silences nothing"),
        ("ignore[]", "this comment names no rule: figcheck: ignore[share] and a reason"),
        ("ignore why", "this comment names no rule: figcheck: ignore[share] and a reason"),
        ("ingore[share] why", 'no comment to figcheck says "ingore"; did you mean "ignore"?'),
        ("", 'no comment to figcheck says "nothing"'),
    ],
)
def test_a_comment_that_silences_nothing_is_a_finding_beside_the_other(order: str, told: str) -> None:
    assert findings(f"<!-- figcheck: {order} -->\n{WRONG}") == [
        ("suppression", told, None),
        ("share", "472 of 5,229 is 9%, not 19%", None),
    ]


@pytest.mark.parametrize("after", ["", "\n", RIGHT, f"Words.\n{WRONG}"])
def test_a_comment_holds_for_the_next_line_alone(after: str) -> None:
    found = findings(f"<!-- figcheck: ignore[share] why -->\n{after}")
    assert found[0][:2] == (
        "suppression",
        "nothing to ignore here: the next line has no finding of share",
    )
    assert all(reason is None for _, _, reason in found)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("```\n<!-- figcheck: ignore[shar] -->\n```\n", "markdown"),
        ("Write `<!-- figcheck: ignore[shar] -->` before it.\n", "markdown"),
        ("<!-- figcheck: ignore[shar] -->\n", "text"),
        ("<!-- fig check -->\n<!-- figcheck -->\n", "markdown"),
        ("In 1897 [sic] the town had 40 bridges.\n", "markdown"),
        (RIGHT.replace("9%", "9% [sic]"), "text"),
    ],
)
def test_examples_of_comments_and_marks_for_readers_are_left_alone(text: str, form: str) -> None:
    assert findings(text, form) == []


@pytest.mark.parametrize(
    ("line", "severity"),
    [(RIGHT, "warning"), ("Words alone.\n", "note"), ("Of 40 bridges, 12 are old.\n", "note"), ("", "note")],
)
def test_a_stale_comment_is_a_warning_where_its_claim_was_checked(line: str, severity: str) -> None:
    """What no claim was found in may be silenced for a check that does find one: by a record."""
    [document] = figcheck.scan(f"<!-- figcheck: ignore[share] why -->\n{line}", format="markdown").documents
    assert [(found.rule, found.severity) for found in document.findings] == [("suppression", severity)]


def test_a_finding_of_several_rules_is_silenced_by_all_of_them_alone() -> None:
    text = (
        "Of 800 people, 412 (50.2%) agreed. Of the 800, 412 were women and 398 were men.\n"
        "Of the 640 bridges, 200 (41%) are steel, 300 concrete.\n"
    )
    for finding in figcheck.scan(text).documents[0].findings:
        named = f"<!-- figcheck: ignore[{', '.join(finding.rules)}] why -->\n"
        lines = text.splitlines(keepends=True)
        lines.insert(finding.line - 1, named)
        found = figcheck.scan("".join(lines), format="markdown").documents[0].findings
        assert [entry.rule for entry in found if entry.acknowledged] == [finding.rule]
        assert not [entry for entry in found if entry.rule == "suppression"]


def test_places_stay_those_of_the_source() -> None:
    text = "Of the 5,229 [sic] bridges inspected, 472, or 19%, failed.\n"
    [document] = figcheck.scan(text).documents
    [finding] = document.findings
    assert text[finding.start : finding.end] == "5,229 [sic] bridges inspected, 472, or 19%"


def test_each_mark_accepts_what_stands_before_it() -> None:
    text = "Of the 40 offices, 10 (26%) [sic] [sic] were shut.\nOf the 90 schools, 12 (31%) were.\n"
    assert [reason for _, _, reason in findings(text, "text")] == ["[sic] in the text", None]


def test_comments_in_a_row_speak_of_the_same_line() -> None:
    """They are many here: lines without words are passed over once, not once for each of them."""
    row = "<!-- figcheck: ignore[total] of another edition -->\n" * 30_000
    found = findings(f"{row}<!-- figcheck: ignore[share] told -->\n\n{WRONG}")
    assert len(found) == 30_001
    assert [reason for rule, _, reason in found if rule == "share"] == ["told"]


def test_the_line_behind_each_comment_is_its_own() -> None:
    comment = "<!-- figcheck: ignore[share] told -->\n\n"
    found = findings(f"{comment}{WRONG}\n{comment}{RIGHT}\n{WRONG.replace('19', '29')}")
    assert [(rule, reason) for rule, _, reason in found] == [
        ("share", "told"), ("suppression", None), ("share", None),
    ]  # fmt: skip
