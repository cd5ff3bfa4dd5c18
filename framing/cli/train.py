"""``framing train``: a classifier for wording, from articles of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.shared import Log, read_all
from framing.report.terminal import console

__all__ = ["train"]


def train(
    corpus: Annotated[
        list[Path], typer.Argument(metavar="CORPUS...", help="Folders, article files, .jsonl, .csv or .parquet tables.")
    ],
    label: Annotated[str, typer.Option(help="What articles are labelled by: outlet_kind or outlet.")] = "outlet_kind",
    positive: Annotated[str, typer.Option(help="The label whose wording is learned.")] = "tabloid",
    against: Annotated[
        list[str] | None, typer.Option(help="Labels to learn it against, each with its own --against; by default all.")
    ] = None,
    seen: Annotated[int, typer.Option(min=1, help="Number of headlines a feature must occur in.")] = 20,
    output: Annotated[Path, typer.Option("-o", "--output", help="Where to write the coefficients.")] = Path(
        "modell.tsv"
    ),
) -> None:
    """Fit a classifier to articles of your own."""
    from framing.classify.training import train as fit
    from framing.report.scores import training_view
    from framing.stories import find_stories

    log = Log()
    articles = read_all(corpus, log)
    stories = {id(article): number for number, story in enumerate(find_stories(articles)) for article in story.articles}
    groups = [stories.get(id(article), -1 - number) for number, article in enumerate(articles)]
    training = fit(articles, label, positive=positive, against=against, seen=seen, groups=groups)
    training.save(output)
    console().print(training_view(training))
    log.console.print(f"Wrote {output}", soft_wrap=True)
    raise typer.Exit(log.exit_code)
