"""`figcheck show`: one article whole, or the figures of one of its lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from figcheck.cli.options import MAX_SIZE, OUTPUT, PREVIEW, overridden
from figcheck.errors import InputError, Problem

if TYPE_CHECKING:
    from figcheck.check.report import DocumentReport
    from figcheck.report.options import Options


def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The slugs of the project's articles, then files."""
    from figcheck.app.configuration import settings_for
    from figcheck.app.lookup import slugs

    try:
        names = slugs(settings_for(Path.cwd()))
    except InputError:
        names = []
    found = [CompletionItem(name) for name in names if name.startswith(incomplete)]
    return found or [CompletionItem(incomplete, type="file")]


@click.command("show", short_help="Show one article whole, or the figures of one line.")
@click.argument("article", metavar="ARTICLE[:LINE]", shell_complete=complete)
@click.option(
    "--format",
    type=click.Choice(["full", "json", "csv", "queries"]),
    default="full",
    show_default=True,
    help="As a page, as JSON, as a fact-check sheet (a row a figure), or as questions to the author.",
)
@OUTPUT
@PREVIEW
@MAX_SIZE
def command(
    article: str,
    format: str,  # noqa: A002
    output: Path | None,
    preview: bool | None,
    max_size: int | None,
) -> int:
    """Show one article: its figures, its claims with their workings, and what is not checked and why.

    ARTICLE is a slug, a fragment of a title, or a path; with :LINE only the figures of that line.
    """
    from figcheck.app.configuration import settings_for
    from figcheck.app.lookup import find_article, split_line
    from figcheck.app.parallel import PARTS
    from figcheck.app.run import check_any
    from figcheck.check.report import Report
    from figcheck.cli.output import emit, screen, spare
    from figcheck.cli.progress import Progress

    name, line = split_line(article)
    settings = overridden(settings_for(Path.cwd()), preview=preview, max_size=max_size)
    with Progress(unit="articles", parts=PARTS) as tick:
        document = check_any(find_article(name, settings), settings, line, tick)
    text = document.article.document
    lines = max(len(text.line_starts) - text.source.endswith("\n"), 1)
    if line is not None and not text.source:
        raise InputError(Problem(document.path, f"there is no text, and so no line {line}"))
    if line is not None and not 1 <= line <= lines:
        raise InputError(Problem(document.path, f"there is no line {line}: the text has {lines}"))
    if output is not None:
        spare(Report((document,)), output)
    emit(_rendered(document, line, format, screen(output)), output)
    return 0


def _rendered(document: DocumentReport, line: int | None, format: str, options: Options) -> str:  # noqa: A002
    if format == "csv":
        from figcheck.report.sheet import render_sheet

        return render_sheet(document, line)
    if format != "full":
        from figcheck.check.report import Report
        from figcheck.report.formats import render

        if line is not None:
            raise InputError(Problem("", f"--format {format} shows an article whole: leave the line out"))
        return render(format, Report((document,)), options)
    if line is None:
        from figcheck.report.article import render_article

        return render_article(document, options)
    from figcheck.report.line import render_line

    return render_line(document, line, options)
