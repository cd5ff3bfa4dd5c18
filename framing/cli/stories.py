"""``framing stories``: which articles of a folder tell the same event, and who wrote how much of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.shared import Log, read_all
from framing.report.terminal import console

__all__ = ["stories"]


def stories(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Folders, article files, .jsonl, .csv or .parquet tables.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print one story a line as JSON.")] = False,
    days: Annotated[int, typer.Option(min=0, help="Largest distance of two articles' dates.")] = 3,
    outlet: Annotated[str | None, typer.Option(help="Outlet of articles that do not tell it.")] = None,
) -> None:
    """List the events that several articles tell, with what each outlet wrote itself."""
    from framing.report.story_terminal import stories_view
    from framing.reuse import copy_in_story
    from framing.stories import find_stories

    log = Log()
    articles = read_all(paths, log, outlet=outlet)
    found = [(story, copy_in_story(story)) for story in find_stories(articles, days=days)]
    if as_json:
        for story, copy in found:
            typer.echo(json.dumps({"score": story.score, **copy.to_dict()}, ensure_ascii=False))
    else:
        console().print(stories_view(found, len(articles)))
    raise typer.Exit(log.exit_code)
