"""How fast texts are read beside other readers of numbers, which find numbers and check nothing.

    pip install quantulum3 recognizers-text-number 'emoji<2'
    python benchmarks/peers.py TEXTS...     over files of one JSON {"text": ...} a line (.gz too)

The others read the first 30 kilobytes of a file once, figcheck a megabyte, the best of three: it needs a
hundredth of the time. A reader that is not installed is left out. Two speeds of figcheck stand beside them:
that of finding the figures, which is all that the others do, and that of the whole: claims checked, as data.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

OURS, THEIRS = 1_000_000, 30_000
"""Characters that are read."""
Reader = Callable[[str], object]


def main(paths: list[str]) -> None:
    """Print a line a file and reader."""
    warnings.filterwarnings("ignore")
    readers = {name: reader for name, made in READERS.items() if (reader := _installed(made)) is not None}
    for path in map(Path, paths):
        texts = _texts(path, OURS)
        figures, whole = (max(_speed(ours, texts) for _ in range(3)) for ours in (_figures(), _figcheck()))
        print(f"{path.name:<24}{'figcheck, figures alone':<26}{figures:9.3f} MB/s")
        print(f"{'':<24}{'figcheck, the whole':<26}{whole:9.3f} MB/s")
        for name, reader in readers.items():
            reader(texts[0])
            theirs = _speed(reader, _texts(path, THEIRS))
            faster = f"figures {figures / theirs:,.0f}x, the whole {whole / theirs:,.0f}x as fast"
            print(f"{'':<24}{name:<26}{theirs:9.3f} MB/s   {faster}")


def _texts(path: Path, size: int) -> list[str]:
    texts: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open() as lines:
        for line in lines:
            texts.append(json.loads(line)["text"])
            if sum(map(len, texts)) > size:
                break
    return texts


def _speed(reader: Reader, texts: list[str]) -> float:
    """Megabytes a second."""
    start = time.perf_counter()
    for text in texts:
        reader(text)
    return sum(map(len, texts)) / (time.perf_counter() - start) / 1e6


def _installed(made: Callable[[], Reader]) -> Reader | None:
    try:
        return made()
    except ImportError:
        return None


def _figures() -> Reader:
    from figcheck.numbers.lexer import figures

    return lambda text: list(figures(text))


def _figcheck() -> Reader:
    import figcheck

    return lambda text: figcheck.scan(text).to_dict()


def _quantulum() -> Reader:
    from quantulum3 import parser

    return parser.parse


def _recognizers() -> Reader:
    from recognizers_number import Culture, recognize_number

    return lambda text: recognize_number(text, Culture.English)


READERS: dict[str, Callable[[], Reader]] = {
    "quantulum3": _quantulum,
    "recognizers-text-number": _recognizers,
}

if __name__ == "__main__":
    main(sys.argv[1:])
