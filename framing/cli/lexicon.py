"""``framing lexicon``: check, look up and extend the lexicon of loaded words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.shared import NOTHING_DONE, LexiconOption, Log
from framing.report.terminal import console

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, help="Check, look up and extend the lexicon of loaded words.")


@app.command("check")
def lexicon_check(
    file: Annotated[Path | None, typer.Argument(help="A lexicon of your own; by default the bundled files.")] = None,
) -> None:
    """Look for mistakes in the lexicon of loaded words."""
    from framing.lexicography import check

    log = Log()
    for problem in check(file):
        log.problem(problem)
    if not log.problems:
        console().print("No problems found.")
    raise typer.Exit(log.exit_code)


@app.command("show")
def lexicon_show(
    word: Annotated[str, typer.Argument(metavar="WORT")],
    lexicon: LexiconOption = None,
) -> None:
    """Show what would match a word, and why."""
    from framing.lexicography import look_up
    from framing.report.terminal import look_view

    console().print(look_view(look_up(word, lexicon)))


@app.command("suggest")
def lexicon_suggest(
    corpus: Annotated[list[Path], typer.Argument(metavar="CORPUS...", help="Articles whose wording is loaded.")],
    against: Annotated[list[Path], typer.Option(help="Articles whose wording is sober; may be given several times.")],
    most: Annotated[int, typer.Option(min=1, help="Length of the list.")] = 50,
) -> None:
    """List words that one corpus uses more than another and that the lexicon does not know."""
    from framing.lexicography import suggest
    from framing.read import read_articles
    from framing.report.terminal import suggestions_view

    log = Log()
    ours, theirs = (list(read_articles(p, on_problem=lambda x: log.problem(x.message))) for p in (corpus, against))
    if not (ours and theirs):
        raise typer.Exit(NOTHING_DONE)
    console().print(suggestions_view(suggest(ours, theirs, most=most)))
    raise typer.Exit(log.exit_code)
