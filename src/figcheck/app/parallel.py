"""One task over many files, by several processes where that pays; the results in the files' order.

The library never starts a process by itself: only the command line asks for more than one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from figcheck.check.report import DocumentReport
from figcheck.errors import InputError, Problem
from figcheck.progress import Tick, within

Item = TypeVar("Item")
Given_contra = TypeVar("Given_contra", contravariant=True)
Outcome = DocumentReport | InputError
WORTHWHILE = 1_000_000
"""Bytes of all files together from which starting processes takes less time than it saves."""
PARTS = 1_000
"""Parts of a file that progress counts: a run may be one large file."""
_ROUNDS = 8
"""Portions that each process gets, so that one with the long files does not end alone."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many processes check files, and who is told how far they are."""

    jobs: int | None = 1
    """None: as many as there are cores, where there is enough to do."""
    tick: Tick | None = None
    """Told the parts of files that are done, and of all files."""


ALONE = Pace()


class Task(Protocol[Given_contra]):
    """What is to be done with an item; `tick` is told how far it is, where one can tell."""

    def __call__(self, item: Given_contra, /, *, tick: Tick | None = None) -> DocumentReport: ...


def each(task: Task[Item], items: Sequence[Item], files: Sequence[Path], pace: Pace) -> Iterator[Outcome]:
    """What the task makes of each item, or why it could not; in the order of the items, however many work.

    `files` are the items' files. Raises InputError where a process was ended from outside.
    """
    jobs = min(workers(files) if pace.jobs is None else pace.jobs, len(items))
    outcomes = _alone(task, items, pace) if jobs < 2 else _by_processes(partial(_attempt, task), items, jobs)
    for done, outcome in enumerate(outcomes, 1):
        if pace.tick is not None:
            pace.tick(done * PARTS, len(items) * PARTS)
        yield outcome


def workers(files: Sequence[Path]) -> int:
    """How many processes are worth their start for some files."""
    if len(files) < 2 or sum(map(_size, files)) < WORTHWHILE:
        return 1
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _alone(task: Task[Item], items: Sequence[Item], pace: Pace) -> Iterator[Outcome]:
    for at, item in enumerate(items):
        tick = within(pace.tick, at * PARTS, (at + 1) * PARTS, len(items) * PARTS)
        yield _attempt(task, item, tick)


def _attempt(task: Task[Item], item: Item, tick: Tick | None = None) -> Outcome:
    try:
        return task(item, tick=tick)
    except InputError as error:
        return error


def _by_processes(attempt: Callable[[Item], Outcome], items: Sequence[Item], jobs: int) -> Iterator[Outcome]:
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

    portion = max(1, len(items) // (jobs * _ROUNDS))
    pool = ProcessPoolExecutor(jobs, initializer=_quiet)
    try:
        yield from pool.map(attempt, items, chunksize=portion)
    except BrokenProcessPool:
        told = "a process of figcheck was ended, perhaps for want of memory; --jobs 1 needs the least"
        raise InputError(Problem("", told)) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _quiet() -> None:
    """Let Ctrl-C end a worker without a traceback; the parent alone says what happened."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
