"""What standard output and standard error can show, and writing to them whatever the text holds."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from figcheck.errors import InputError, Problem
from figcheck.report.options import Options
from figcheck.report.safe import safe

WIDEST = 120
"""Lines longer than this are hard to read, however wide the terminal."""
UNKNOWN_WIDTH = 80
_DRAWN = "━─┄│✓✗▸→…·÷×"


def options_for(stream: TextIO) -> Options:
    """Width, colour and characters of a stream; `NO_COLOR`, `FORCE_COLOR`, `COLUMNS` and `TERM` count."""
    return Options(_width(stream), _colour(stream), _boxes(stream))


def write(text: str, stream: TextIO | None = None) -> None:
    """Write to standard output, every line end as it is; a reader that has gone away is no error."""
    stream = sys.stdout if stream is None else stream
    try:
        stream.flush()
        buffer = getattr(stream, "buffer", None)
        if buffer is None:
            stream.write(text)
        else:
            buffer.write(text.encode(stream.encoding or "utf-8", "backslashreplace"))
        stream.flush()
    except BrokenPipeError:
        _close_quietly(stream)
    except OSError as error:
        _close_quietly(stream)
        if stream is not sys.stderr:
            reason = (error.strerror or type(error).__name__).lower()
            raise InputError(Problem("", f"standard output cannot be written: {reason}")) from None


def complain(*problems: Problem) -> None:
    """Problems on standard error, one sentence each, with the line at fault where it is known."""
    boxes = _boxes(sys.stderr)
    lines: list[str] = []
    for problem in problems:
        lines.append(f"figcheck: {safe(str(problem), boxes=boxes)}")
        if problem.excerpt:
            lines += (f"    {safe(line, boxes=boxes)}" for line in problem.excerpt.splitlines())
    write("".join(f"{line}\n" for line in lines), sys.stderr)


def _width(stream: TextIO) -> int:
    columns = os.environ.get("COLUMNS", "")
    if not columns.isdigit() and not _is_terminal(stream):
        return UNKNOWN_WIDTH
    return min(shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns, WIDEST)


def _colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return _is_terminal(stream) and os.environ.get("TERM") != "dumb"


def _boxes(stream: TextIO) -> bool:
    """Whether the encoding has the characters; the Linux console's font lacks most of them."""
    if os.environ.get("TERM") in ("linux", "dumb") and _is_terminal(stream):
        return False
    try:
        _DRAWN.encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


def _close_quietly(stream: TextIO) -> None:
    """Point a broken stream at nothing, so that closing it at exit does not fail again."""
    try:
        descriptor = os.open(os.devnull, os.O_WRONLY)
        os.dup2(descriptor, stream.fileno())
        os.close(descriptor)
    except (OSError, ValueError):
        return
