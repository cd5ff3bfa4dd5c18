"""``framing evaluate``: the annotation against marks made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.shared import DONE, LexiconOption
from framing.report.terminal import console

__all__ = ["evaluate"]


def evaluate(
    corpus: Annotated[
        str, typer.Argument(metavar="examples|FOLDER", help="The bundled examples, or a folder of event files (.toml).")
    ] = "examples",
    errors: Annotated[
        str | None,
        typer.Option(help="List what was missed and what is surplus, of one kind: loaded, hedge, source, quote."),
    ] = None,
    most: Annotated[int, typer.Option(min=1, help="Length of that list.")] = 40,
    lexicon: LexiconOption = None,
) -> None:
    """Score the annotation against marks made by hand."""
    from framing.evaluation import KINDS
    from framing.evaluation import evaluate as score
    from framing.examples import load_events
    from framing.report.scores import errors_view, scores_view

    if errors is not None and errors not in KINDS:
        raise typer.BadParameter(f"{errors!r} is no kind; choose from {', '.join(KINDS)}", param_hint="--errors")
    evaluation = score(load_events(None if corpus == "examples" else Path(corpus)), lexicon=lexicon)
    out = console()
    out.print(scores_view(evaluation))
    if errors:
        out.print()
        out.print(errors_view(evaluation, errors, most))
    raise typer.Exit(DONE)
