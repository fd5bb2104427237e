"""`figcheck show`: an article whole, and one line of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run


@pytest.mark.parametrize("name", ["bridges", "state of the", "data/bridges.yaml", "texts/bridges.md"])
def test_an_article_whole(run: Run, name: str) -> None:
    result = run("show", name)
    assert result.code == 0
    for part in (
        "1 │ # The state of the bridges",
        "3 │ Of the 5,229 bridges",
        "✗ share in line 3 · does not hold",
        "part 472 · whole 5,229 · share 19%",
        "472 ÷ 5,229 = 9.02…%",
        "in no claim (no partner figure): 14,210 (line 4)",
        "4 figures, 3 of them in 1 claim",
    ):
        assert part in result.out


def test_the_figures_of_one_line(run: Run) -> None:
    result = run("show", "bridges:4")
    assert result.code == 0
    assert "14,210\n  read as exactly 14,210\n  in no claim: no partner figure in its sentence" in result.out
    assert "no figure in line 2" in run("show", "bridges:2").out


WHY_NOT = [
    ("By build, 3,106 are steel, 1,411 wood and 712 stone.", "the nearest cue is “T, a … and b” for a total"),
    ("The 675 towns, it says, refused 29,269 requests.", "“T, a … and b” for a total, lacks a third count"),
    ("Some 300 came and 29% stayed; of 500, 40% left.", "a share, but two groups stand in its sentence"),
]


@pytest.mark.parametrize(("text", "told"), WHY_NOT)
@pytest.mark.parametrize("record", [False, True])
def test_the_nearest_cue_is_told_with_or_without_a_record(
    run: Run, project: Path, text: str, told: str, record: bool
) -> None:
    (project / "texts" / "open.md").write_text(f"{text}\n")
    if record:
        (project / "data" / "open.yaml").write_text("text: ../texts/open.md\n")
    page = " ".join(run("show", "open:1" if record else "texts/open.md:1").out.split())
    assert told in page
    assert ("add it to a record to check it" in page) is not record


def test_what_is_missing_of_an_unchecked_claim_is_shown_as_its_set(run: Run, project: Path) -> None:
    (project / "texts" / "open.md").write_text("22,040 were held, 6% to 7% of all.\n")
    (project / "data" / "open.yaml").write_text(
        "text: ../texts/open.md\nclaims:\n  - share: '22,040{part} were held, [6% to 7%]{share}'\n"
    )
    result = run("show", "open")
    assert "unchecked: no whole given" in result.out
    assert "whole would be 293,867 to 400,727" in result.out


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("brigdes", 'no article goes by "brigdes"; did you mean "bridges"?'),
        ("bridges:9", "there is no line 9"),
        ("bridges:5", "there is no line 5: the text has 4"),
        ("bridges:0", "there is no line 0"),
    ],
)
def test_what_cannot_be_shown_is_one_sentence(run: Run, name: str, told: str) -> None:
    result = run("show", name)
    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_completion_knows_the_slugs(process: Run) -> None:
    asked = {"_FIGCHECK_COMPLETE": "bash_complete", "COMP_WORDS": "figcheck show br", "COMP_CWORD": "2"}
    assert "bridges" in process(**asked).out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("figcheck rules conf", "conflict"),
        ("figcheck scan --select total,sha", "total,share"),
        ("figcheck scan --format sa", "sarif"),
        ("figcheck basel", "baseline"),
        ("figcheck baseline pr", "prune"),
    ],
)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_is_offered_commands_rules_and_formats(
    process: Run, shell: str, words: str, offered: str
) -> None:
    last = words.rpartition(" ")[2]
    asked = {
        "_FIGCHECK_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": last if shell == "fish" else str(words.count(" ")),
    }
    assert offered in process(**asked).out
