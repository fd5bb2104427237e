"""Speed as ratios, so that they mean the same on any machine: everything is measured in one run.

    python benchmarks/ratios.py                start and records
    python benchmarks/ratios.py start          only the named parts
    python benchmarks/ratios.py scan TEXTS...  over files of one JSON {"text": ...} a line (.gz too)

start     `figcheck --version` against `python -c pass` (at most 2), and `figcheck verify` on this
          project's records against importing what it is built on (at most 1.6)
records   claims a second of the processor's time, loaded from a record file and checked (at least
          20,000), and that time against yaml's own loading of the record alone
scan      reading, checking and `to_dict` against a plain search for digits over the same texts
"""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 15
DIGITS = re.compile(r"\d[\d,.]*")
IMPORTS = """
import click, yaml, pydantic, rich.table
class Model(pydantic.BaseModel):
    name: str
    size: int = 0
"""


def main(parts: list[str]) -> None:
    """Print a line a measurement."""
    if parts[:1] == ["scan"]:
        for path in parts[1:]:
            measure_scan(Path(path))
        return
    for name in parts or PARTS:
        PARTS[name]()


def measure_start() -> None:
    """Processes from start to end, the rounds of all of them interleaved; the best of each counts."""
    python = sys.executable
    commands = {
        "pass": [python, "-c", "pass"],
        "imports": [python, "-c", IMPORTS],
        "version": [python, "-m", "figcheck", "--version"],
        "verify": [python, "-m", "figcheck", "verify"],
    }
    best = dict.fromkeys(commands, float("inf"))
    with tempfile.TemporaryDirectory() as compiled:
        for _ in range(ROUNDS):
            for name, command in commands.items():
                best[name] = min(best[name], _seconds(command, compiled))
    for name, seconds in best.items():
        print(f"{name:<10}{seconds * 1000:8.1f} ms")
    print(f"version / pass      {best['version'] / best['pass']:5.2f}   (at most 2)")
    print(f"verify / imports    {best['verify'] / best['imports']:5.2f}   (at most 1.6)")


def _seconds(command: list[str], compiled: str) -> float:
    """How long a process takes; all of them find their modules compiled, as an installed package's are."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure_records(claims: int = 5_000) -> None:
    """A record of many shares and totals over a text of as many sentences."""
    import yaml

    from figcheck.check.article import check
    from figcheck.records.load import load

    with tempfile.TemporaryDirectory() as folder:
        text, record = Path(folder, "text.md"), Path(folder, "record.yaml")
        sentences, entries = zip(*(_sentence(number) for number in range(claims)), strict=True)
        text.write_text("\n".join(sentences) + "\n", encoding="utf-8")
        record.write_text("title: many\ntext: text.md\nclaims:\n" + "".join(entries), encoding="utf-8")
        best = bare = float("inf")
        for _ in range(7):
            start = time.process_time()
            report = check(load(record, root=Path(folder)))
            best = min(best, time.process_time() - start)
            start = time.process_time()
            yaml.load(record.read_text(encoding="utf-8"), yaml.CSafeLoader)
            bare = min(bare, time.process_time() - start)
    held = sum(judgement.verdict == "consistent" for judgement in report.judgements)
    speed = f"{claims / best:,.0f} claims a second"
    print(f"records   {speed}, {held:,} of {claims:,} hold   (at least 20,000)")
    print(f"records / yaml      {best / bare:5.2f}")


def _sentence(number: int) -> tuple[str, str]:
    """A true sentence, unlike every other, and its claim."""
    whole = 2_000 + 3 * number
    part = whole * (number % 90 + 5) // 100
    percent = (2_000 * part + whole) // (2 * whole)
    share = f"{percent // 10}.{percent % 10}%"
    words = f"In district {number:05d}, {part:,} of {whole:,} ({share}) agreed."
    quote = f"district {number:05d}, {part:,}{{part}} of {whole:,}{{whole}} ({share}{{share}})"
    return words, f"  - share: '{quote}'\n"


def measure_scan(path: Path, megabytes: int = 2) -> None:
    """One core, the first texts of a file; the best of three, both in turn."""
    import figcheck

    texts: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open() as lines:
        for line in lines:
            texts.append(json.loads(line)["text"])
            if sum(map(len, texts)) > megabytes * 10**6:
                break

    def plain() -> None:
        for text in texts:
            for _ in DIGITS.finditer(text):
                pass

    def scan() -> None:
        for text in texts:
            figcheck.scan(text).to_dict()

    best = {task: min(_elapsed(task) for _ in range(3)) for task in (plain, scan)}
    speed = sum(map(len, texts)) / best[scan] / 10**6
    print(
        f"scan      {path.name:<24}{speed:6.1f} MB/s   {best[plain] / best[scan]:5.2f} of a search for digits"
    )


def _elapsed(task: Callable[[], None]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


PARTS: dict[str, Callable[[], None]] = {"start": measure_start, "records": measure_records}

if __name__ == "__main__":
    main(sys.argv[1:])
