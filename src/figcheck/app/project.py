"""The files of a first project: a configuration, a folder for records with their schema, and a job for CI."""

from __future__ import annotations

from pathlib import Path

from figcheck.records.json_schema import as_text

CONFIGURATION = """\
# What figcheck checks, and when it fails: figcheck config shows every key.
data = "data"
fail-on = "warning"
exclude = []
"""
GUIDE = """\
# Records

One YAML file an article says which of its numbers belong together. The first draft of one:

    figcheck draft articles/story.md

Then read it, keep what is meant, and run `figcheck verify`. Editors that know JSON Schema complete records by
`record.schema.json`; the first line of a record says so.
"""
JOB = """\
name: figures
on: [push, pull_request]
permissions:
  contents: read
jobs:
  figcheck:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install figcheck
      - run: figcheck scan . --format github
      # Once data/ holds records:
      # - run: figcheck verify --min-claims 1 --format github
"""

FILES: dict[str, str] = {
    "figcheck.toml": CONFIGURATION,
    "data/README.md": GUIDE,
    "data/record.schema.json": as_text(),
    ".github/workflows/figcheck.yml": JOB,
}
"""Path below the project's folder -> what it holds; forward slashes, folders made as needed."""


def there_already(folder: Path) -> list[str]:
    """Those of the files that the folder has, and not with these very words."""
    return [name for name, text in FILES.items() if _other(folder / name, text)]


def _other(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() != text.encode()
    except FileNotFoundError:
        return False
    except OSError:
        return True
