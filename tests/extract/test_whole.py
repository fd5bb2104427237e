"""What is read of one text is what a scan reads of it, with weak claims and all figures besides."""

from __future__ import annotations

from figcheck.claims.document import document
from figcheck.extract.read import read_article
from figcheck.extract.whole import read_whole

TEXT = (
    "Sales rose to 40 from 38 (a share of 12%). Of the 5,229 bridges, 472, or 9%, are unsafe; 30 fell to 20."
)


def test_the_claims_of_a_scan_stay_as_they_are() -> None:
    scan, whole = read_article(document("story.txt", TEXT)), read_whole(document("story.txt", TEXT))
    kept = [claim for claim in whole.claims if claim.binding.strength == "strong"]
    assert [list(map(str, claim.operands())) for claim in kept] == [
        list(map(str, claim.operands())) for claim in scan.claims
    ]
    assert len(kept) == 1


def test_weak_claims_and_all_figures_come_besides() -> None:
    whole = read_whole(document("story.txt", TEXT))
    assert [claim.kind for claim in whole.claims if claim.binding.strength == "weak"] == ["order"]
    assert [figure.text for figure in whole.figures] == ["40", "38", "12%", "5,229", "472", "9%", "30", "20"]
    assert {figure.text for figure in whole.unbound} == {"12%", "30", "20"}


def test_a_figure_of_two_claims_is_one_figure() -> None:
    text = "Sales rose to 40 from 38. Of the 40 sold, 10 (25%) were old, and of 38 made before, 19 (50%)."
    whole = read_whole(document("story.txt", text))
    places = [(figure.start, figure.end) for figure in whole.figures]
    assert len(places) == len(set(places))
