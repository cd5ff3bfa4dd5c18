"""``framing batch``: a corpus too large for memory, from files to Parquet files."""

from __future__ import annotations

import sys
import warnings
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.shared import NOTHING_DONE, LexiconOption, Log
from framing.errors import FramingWarning
from framing.report.terminal import console

__all__ = ["batch"]

_STOPPED = 130  # what shells say of a command that was stopped with Ctrl-C


def batch(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help=".parquet, .csv or .jsonl tables, folders, article files.")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the Parquet files.")],
    processes: Annotated[int, typer.Option(min=1, help="Processes to analyse with.")] = 1,
    part_size: Annotated[int, typer.Option(min=1, help="Articles a part.")] = 1000,
    findings: Annotated[bool, typer.Option(help="Write the findings, not only the measures.")] = True,
    restart: Annotated[bool, typer.Option("--restart", help="Delete the batch in the folder and begin anew.")] = False,
    dask: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS", help='Compute on this Dask scheduler ("tcp://host:8786"), or "dask": a local one.'
        ),
    ] = None,
    report: Annotated[
        Path | None, typer.Option(help="Compare the outlets, too: figures and intervals as .pdf, .png or .html.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet of the articles, whatever they say.")] = None,
    lexicon: LexiconOption = None,
) -> None:
    """Analyse a corpus too large for memory; stopped, the same command goes on."""
    from framing.batch import analyze_corpus
    from framing.batch.summary import summary_view

    log = Log()
    if report:
        from framing.report import check_ending

        check_ending(report)  # before the work, not after it
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", FramingWarning)
            corpus = analyze_corpus(
                paths, output, processes=processes, part_size=part_size, findings=findings, lexicon=lexicon, outlet=outlet,
                progress=sys.stderr.isatty(), client=dask, restart=restart,
            )  # fmt: skip
    except KeyboardInterrupt:
        log.warning("Stopped; finished parts are kept. The same command goes on.")
        raise typer.Exit(_STOPPED) from None
    for warning in caught:
        if issubclass(warning.category, FramingWarning):
            log.warning(warning.message)
    console().print(summary_view(corpus))
    if report and len(corpus):
        from framing.compare import compare
        from framing.report import report as write

        for path in write(compare(corpus.measures()), report, files=tuple(map(str, paths))):
            log.console.print(f"Wrote {path}", soft_wrap=True)
    log.problems = corpus.counts["problems"]
    raise typer.Exit(log.exit_code if len(corpus) else NOTHING_DONE)
