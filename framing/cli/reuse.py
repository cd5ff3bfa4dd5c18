"""``framing reuse``: two articles side by side, with what they share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.shared import Log
from framing.report.terminal import console
from framing.style import Language

__all__ = ["reuse"]


def reuse(
    a: Annotated[str, typer.Argument(metavar="A", help="An article: file or address; the agency's, if there is one.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The article to hold against it.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write both texts side by side: .html, .pdf or .png.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print passages and edits as JSON.")] = False,
    title: Annotated[str | None, typer.Option(help="Title of the page.")] = None,
    language: Annotated[Language, typer.Option(help="Language of the labels.")] = "de",
) -> None:
    """Show which passages two articles share, and what was added, cut and reworded."""
    from framing.read import read_article
    from framing.report import check_ending
    from framing.report.sidebyside import save_side_by_side, side_by_side_facts
    from framing.report.sidebyside_terminal import side_by_side_view
    from framing.reuse import align, direction

    if output:
        check_ending(output)  # before the work, not after it
    log = Log()
    left, right = read_article(a), read_article(b)
    found = direction((left, right))
    if found.ground == "agency_article" and found.source is right:
        left, right = right, left
        log.warning(f"{b} is the agency's text and stands left")
    alignment = align(left, right)
    if as_json:
        typer.echo(json.dumps(alignment.to_dict(), ensure_ascii=False))
    elif output is None:
        console().print(side_by_side_view(side_by_side_facts(alignment, title=title, language=language)))
    if output:
        for path in save_side_by_side(alignment, output, title=title, language=language):
            log.console.print(f"Wrote {path}", soft_wrap=True)
    raise typer.Exit(log.exit_code)
