"""`figcheck draft`: write the record that a person then curates, or roll one forward to a new text."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from figcheck.app.settings import Settings
from figcheck.cli.options import FILE, MAX_SIZE, overridden
from figcheck.errors import Problem

MOST_TOLD = 20


@click.command("draft", short_help="Write a first record of a text, or roll one forward.")
@click.argument("document", type=FILE, metavar="DOCUMENT")
@click.argument("text", required=False, type=FILE, metavar="[NEW_TEXT]")
@click.option(
    "--output",
    "-o",
    type=FILE,
    metavar="FILE",
    help="Write to FILE, - for standard output [default: see above].",
)
@click.option(
    "--refresh", is_flag=True, help="DOCUMENT is a record: bring its quotes to the text as it is now."
)
@click.option("--dry-run", is_flag=True, help="With --refresh: say what would change, and write nothing.")
@MAX_SIZE
def command(
    *,
    document: Path,
    text: Path | None,
    output: Path | None,
    refresh: bool,
    dry_run: bool,
    max_size: int | None,
) -> int:
    """Write the record of DOCUMENT: its quotes, names and claims, to be curated by hand.

    The record goes to the project's data folder, or beside the document where there is none; a file that
    is there already is never overwritten. With --refresh DOCUMENT is a record: where the words of its quotes
    still stand in its text (or in NEW_TEXT) with other numbers, the numbers are brought up to date in place.
    """
    from figcheck.app.configuration import settings_for

    if not refresh and (text is not None or dry_run):
        raise click.UsageError("NEW_TEXT and --dry-run go with --refresh")
    if refresh and output is not None:
        raise click.UsageError("--refresh changes the record itself: --output does not go with it")
    settings = overridden(settings_for(document.parent), max_size=max_size)
    if refresh:
        return _refresh(document, text, settings, dry_run=dry_run)
    return _draft(document, output, settings)


def _draft(document: Path, output: Path | None, settings: Settings) -> int:
    from figcheck.app.draft import draft_of
    from figcheck.app.parallel import PARTS
    from figcheck.cli.output import create, emit
    from figcheck.cli.progress import Progress
    from figcheck.cli.screen import complain
    from figcheck.report.wording import count

    with Progress(unit="texts", parts=PARTS) as tick:
        made = draft_of(document, settings, output=output, tick=tick)
    if made.target is None:
        emit(made.draft.source, None)
        where = "to standard output"
    else:
        if output is None:
            made.target.parent.mkdir(exist_ok=True)
        create(made.draft.source, made.target)
        where = made.target.as_posix()
    left = made.draft.left_out
    more = f", {len(left)} more as comments" if left else ""
    unclaimed = count(made.draft.unclaimed, "figure")
    told = [f"wrote {where}: {count(made.draft.claims, 'claim')}{more}, {unclaimed} in no claim"]
    told += (f"not counted: {sentence}" for sentence in left[:MOST_TOLD])
    if len(left) > MOST_TOLD:
        told.append(f"and {len(left) - MOST_TOLD} more, which the record lists")
    if made.outside:
        told.append(_outside(document))
    complain(*(Problem("", sentence) for sentence in told))
    return 0


def _refresh(record: Path, text: Path | None, settings: Settings, *, dry_run: bool) -> int:
    from figcheck.app.draft import leads_out
    from figcheck.cli.output import emit
    from figcheck.cli.screen import complain, options_for
    from figcheck.records.refresh import refresh
    from figcheck.report.safe import safe

    made = refresh(record, text=text, max_size=settings.max_size)
    lines = [str(update) for update in made.updates]
    lines += (
        f"acknowledgement of {name} dropped: the figure is printed otherwise now" for name in made.dropped
    )
    boxes = options_for(sys.stdout).boxes
    emit("".join(f"{safe(line, boxes=boxes)}\n" for line in lines), None)
    if made.changed and not dry_run:
        emit(made.source, record)
    told = [*made.kept]
    if text is not None and leads_out(record, text):
        told.append(Problem("", _outside(text)))
    wrote = "nothing to change in" if not made.changed else "would change" if dry_run else "wrote"
    complain(*told, Problem("", f"{wrote} {record.as_posix()}"))
    return 0


def _outside(text: Path) -> str:
    return (
        "the text lies outside the record's project, where `text:` may not lead; "
        f"verify the record with --text {text.as_posix()}"
    )
