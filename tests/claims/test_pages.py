"""The pages of docs/rules are the ones that the rules' own documentation gives."""

from __future__ import annotations

from pathlib import Path

from figcheck.claims.rules import names
from figcheck.claims.rules_page import main, pages

DOCS = Path(__file__).parents[2] / "docs" / "rules"


def test_pages_are_up_to_date() -> None:
    """Stale: run `python -m figcheck.claims.rules_page docs/rules`."""
    written = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    assert written == pages()


def test_every_rule_has_a_page_that_the_list_links() -> None:
    found = pages()
    assert set(found) == {"README.md", *(f"{name}.md" for name in names())}
    assert all(f"({name}.md)" in found["README.md"] for name in names())


def test_pages_are_written_into_a_folder(tmp_path: Path) -> None:
    main(str(tmp_path / "rules"))
    assert (tmp_path / "rules" / "share.md").read_text(encoding="utf-8").startswith("# share\n")
