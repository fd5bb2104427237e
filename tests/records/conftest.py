"""A project of one record and its text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from figcheck.claims.article import Article
from figcheck.records.load import load

Loader = Callable[..., Article]


@pytest.fixture
def loaded(tmp_path: Path) -> Loader:
    """Loads `data/a.yaml` of a project, with `article` as its `seeds/a.md` (and the key that names it)."""

    def run(record: str, article: str | None = None, **options: object) -> Article:
        (tmp_path / "figcheck.toml").touch()
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "seeds").mkdir(exist_ok=True)
        path = tmp_path / "data" / "a.yaml"
        if article is not None:
            (tmp_path / "seeds" / "a.md").write_text(article, encoding="utf-8")
            record = f"text: ../seeds/a.md\n{record}"
        path.write_text(record, encoding="utf-8")
        return load(path, **options)  # type: ignore[arg-type]

    return run
