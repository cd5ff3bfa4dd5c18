"""The ``framing`` command: arguments, calls, exit codes. One module a command."""

from __future__ import annotations

import sys

import typer

from framing.cli import lexicon
from framing.cli.analyze import analyze
from framing.cli.batch import batch
from framing.cli.compare import compare
from framing.cli.demo import demo
from framing.cli.evaluate import evaluate
from framing.cli.names import names
from framing.cli.reuse import reuse
from framing.cli.shared import NOTHING_DONE
from framing.cli.stories import stories
from framing.cli.teach import teach
from framing.cli.train import train
from framing.errors import FramingError
from framing.report.terminal import console

__all__ = ["app", "main"]

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Shows how German news is worded: loaded language, hedging, attribution, outlet by outlet.",
)

for command in (analyze, batch, compare, demo, evaluate, names, reuse, stories, teach, train):
    app.command()(command)
app.add_typer(lexicon.app, name="lexicon")


def main() -> None:
    """Run the command; the input's faults are one line, without a traceback."""
    try:
        app()
    except FramingError as error:
        console(stderr=True).print(f"framing: {error}", style="red", markup=False, soft_wrap=True)
        sys.exit(NOTHING_DONE)
