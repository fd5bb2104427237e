"""Errors of figcheck's own: one sentence for the user, a traceback only for those who ask."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

from figcheck.errors import InputError, Problem

Result = TypeVar("Result")


def debugging() -> bool:
    """Whether tracebacks are wanted: `FIGCHECK_DEBUG=1`."""
    return os.environ.get("FIGCHECK_DEBUG", "0") not in ("", "0")


def guarded(path: str, task: Callable[[], Result]) -> Result:
    """What a task on one input returns. Raises InputError, also for an error inside figcheck."""
    try:
        return task()
    except InputError:
        raise
    except Exception as error:
        if debugging():
            raise
        raise InputError(Problem(path, internal(error))) from error


def internal(error: BaseException) -> str:
    """One sentence for an error that is figcheck's own."""
    told = " ".join(str(error).split())[:120]
    return (
        f"figcheck failed on this ({type(error).__name__}{f': {told}' if told else ''}); "
        "this is an error in figcheck, and FIGCHECK_DEBUG=1 shows where"
    )
