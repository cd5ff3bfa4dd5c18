"""``framing compare``: compare the outlets of a folder and write a report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.shared import LexiconOption, Log, read_all, write_report
from framing.style import Language

__all__ = ["compare"]


def compare(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Folders, article files, .jsonl, .csv or .parquet tables.")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="The report, .pdf.")] = Path("bericht.pdf"),
    png: Annotated[bool, typer.Option(help="Write the pages as PNG beside it.")] = False,
    html: Annotated[bool, typer.Option(help="Write the report as one HTML page beside it.")] = False,
    csv: Annotated[bool, typer.Option(help="Write the tables as CSV beside it.")] = False,
    by: Annotated[str, typer.Option(help="What is compared: outlet, kind (of outlet) or another column.")] = "outlet",
    reference: Annotated[str, typer.Option(help="Outlet or kind of outlet the others are held against.")] = "agency",
    outlet: Annotated[str | None, typer.Option(help="Outlet of articles that do not tell it.")] = None,
    title: Annotated[str | None, typer.Option(help="Title of the report.")] = None,
    language: Annotated[Language, typer.Option(help="Language of the report.")] = "de",
    processes: Annotated[int, typer.Option(min=1, help="Processes to analyse with.")] = 1,
    lexicon: LexiconOption = None,
) -> None:
    """Compare the outlets of a folder of articles and write a report."""
    from framing.report import check_ending

    check_ending(output)  # before the work, not after it
    log = Log()
    articles = read_all(paths, log, outlet=outlet)
    write_report(
        articles, output, log, png=png, html=html, csv=csv, by=by, reference=reference, title=title, language=language,
        processes=processes, files=tuple(str(p) for p in paths), lexicon=lexicon,
    )  # fmt: skip
    raise typer.Exit(log.exit_code)
