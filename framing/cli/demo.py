"""``framing demo``: the report on the bundled example corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.shared import Log, write_report

__all__ = ["demo"]


def demo(
    output: Annotated[Path, typer.Option("-o", "--output", help="The report, .pdf.")] = Path("reports/beispiel.pdf"),
    png: Annotated[bool, typer.Option(help="Write the pages as PNG beside it.")] = True,
    html: Annotated[bool, typer.Option(help="Write the report as one HTML page beside it.")] = True,
) -> None:
    """Compare the outlets of the bundled example corpus."""
    from framing.examples import load_examples

    log = Log()
    write_report(
        list(load_examples()), output, log, png=png, html=html, csv=True, by="outlet", reference="agency",
        title="Dieselben Ereignisse, verschieden erzählt", language="de", processes=1, files=("framing/examples",),
    )  # fmt: skip
    raise typer.Exit(log.exit_code)
