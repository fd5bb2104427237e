"""figcheck reads the numbers in an article and says which of them cannot all be true.

    report = figcheck.scan("Of the 5,229 bridges, 472, or 19%, are unsafe.")
    report = figcheck.verify("data/bridges.yaml")
    article = figcheck.load("data/bridges.yaml")
    verdicts = figcheck.check_rows("average", [{"mean": "5.19", "n": "28"}])

`Report.to_dict()` is the document of `--format json`. The functions print nothing, may be called from
several threads, and raise only `figcheck.InputError`.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`, whose import alone would double the time of `--version`
if TYPE_CHECKING:
    from typing import Any

    from figcheck.app.run import load, verify
    from figcheck.app.scan import scan
    from figcheck.check.report import Report
    from figcheck.check.rows import check_rows
    from figcheck.errors import InputError

__version__ = "0.1.0"

__all__ = ["InputError", "Report", "__version__", "check_rows", "load", "scan", "verify"]

_HOMES = {
    "InputError": "figcheck.errors",
    "Report": "figcheck.check.report",
    "check_rows": "figcheck.check.rows",
    "load": "figcheck.app.run",
    "scan": "figcheck.app.scan",
    "verify": "figcheck.app.run",
}
"""Public name -> the module that holds it, imported at first use: `--version` loads none of them."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'figcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
