"""``framing analyze``: mark the wording of articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.shared import NOTHING_DONE, LexiconOption, Log, analyze_item
from framing.report.terminal import console

__all__ = ["analyze"]


def analyze(
    items: Annotated[
        list[str], typer.Argument(metavar="FILE|-|URL...", help="Article files, '-' for standard input, or addresses.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print findings and measures as JSON, one article a line.")
    ] = False,
    html: Annotated[Path | None, typer.Option(help="Write the marked text to this HTML file as well.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet, where the text does not tell.")] = None,
    lexicon: LexiconOption = None,
) -> None:
    """Mark the wording of articles in the terminal."""
    from framing.report.html import article_html
    from framing.report.terminal import analysis_view

    log = Log()
    out = console()
    analyses = []
    for item in items:
        analysis = analyze_item(item, outlet, lexicon, log)
        if analysis is None:
            continue
        analyses.append(analysis)
        if as_json:
            typer.echo(json.dumps(analysis.to_dict(), ensure_ascii=False))
        else:
            out.print(analysis_view(analysis))
    if not analyses:
        raise typer.Exit(NOTHING_DONE)
    if html:
        for path, analysis in zip(_numbered(html, len(analyses)), analyses, strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(article_html(analysis), encoding="utf-8")
            log.console.print(f"Wrote {path}", soft_wrap=True)
    raise typer.Exit(log.exit_code)


def _numbered(path: Path, count: int) -> list[Path]:
    if count == 1:
        return [path]
    return [path.with_stem(f"{path.stem}-{number}") for number in range(1, count + 1)]
