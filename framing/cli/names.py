"""``framing names``: what each outlet calls a person or body."""

from __future__ import annotations

import sys
import warnings
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.shared import LexiconOption, Log, read_all
from framing.errors import FramingWarning
from framing.report.terminal import console

__all__ = ["names"]


def names(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Folders, article files, .jsonl, .csv or .parquet tables.")
    ],
    person: Annotated[
        str | None, typer.Option(help="Whom: any name of a person or body; by default the persons named most.")
    ] = None,
    most: Annotated[int, typer.Option(min=1, help="How many persons, if none is asked for.")] = 10,
    csv: Annotated[Path | None, typer.Option(help="Write the table to this CSV file as well.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet of articles that do not tell it.")] = None,
    lexicon: LexiconOption = None,
) -> None:
    """Show what each outlet calls a person or body: by name, by office, by a loaded label."""
    from framing.names import names as name_table
    from framing.pipeline import analyze_all
    from framing.report.naming import naming_view

    log = Log()
    articles = read_all(paths, log, outlet=outlet)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", FramingWarning)
        analyses = list(analyze_all(articles, progress=sys.stderr.isatty(), lexicon=lexicon))
    for message in dict.fromkeys(str(w.message) for w in caught if issubclass(w.category, FramingWarning)):
        log.warning(message)
    table = name_table(analyses, person, most=most)
    console().print(naming_view(table))
    if csv:
        csv.parent.mkdir(parents=True, exist_ok=True)
        table.table().to_csv(csv, index=False, encoding="utf-8-sig", lineterminator="\n")
        log.console.print(f"Wrote {csv}", soft_wrap=True)
    raise typer.Exit(log.exit_code)
