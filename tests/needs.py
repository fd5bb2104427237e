"""Libraries that only some tests need."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

import pytest


def library(name: str) -> Any:
    """A module; without it the test is skipped, or fails where nothing may be missing."""
    if os.environ.get("FIGCHECK_REQUIRE_ALL"):
        return import_module(name)
    return pytest.importorskip(name)
