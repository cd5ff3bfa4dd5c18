"""What the commands share: the log, exit codes, common options, reading one item, writing a report."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from framing.article import Article
from framing.errors import FramingError, FramingWarning
from framing.finding import Analysis
from framing.report.terminal import console
from framing.style import Language

__all__ = ["DONE", "NOTHING_DONE", "SOME_FAILED", "LexiconOption", "Log", "analyze_item", "read_all", "write_report"]

#: Exit codes: all done; some items failed; wrong usage, or nothing could be read.
DONE, SOME_FAILED, NOTHING_DONE = 0, 1, 2

#: ``--lexicon``, the same for every command that analyses.
LexiconOption = Annotated[
    Path | None, typer.Option("--lexicon", help="Loaded words of your own, laid over the bundled lexicon.")
]


class Log:
    """Says on stderr what went wrong, one line an item, and remembers that it did."""

    def __init__(self) -> None:
        self.console = console(stderr=True)
        self.problems = 0

    def problem(self, message: object) -> None:
        """Say what failed; the exit code will tell it too."""
        self.problems += 1
        self.console.print(str(message), style="red", markup=False, soft_wrap=True)

    def warning(self, message: object) -> None:
        """Say what a reader of the output should know."""
        self.console.print(str(message), style="yellow", markup=False, soft_wrap=True)

    @property
    def exit_code(self) -> int:
        """What the command ends with."""
        return SOME_FAILED if self.problems else DONE


def read_all(paths: Sequence[Path], log: Log, *, outlet: str | None = None) -> list[Article]:
    """Every readable article of the paths; what cannot be read is said. Without any, the command ends."""
    from framing.read import read_articles

    articles = list(read_articles(paths, outlet=outlet, on_problem=lambda problem: log.problem(problem.message)))
    if not articles:
        raise typer.Exit(NOTHING_DONE)
    return articles


def analyze_item(item: str, outlet: str | None, lexicon: Path | None, log: Log) -> Analysis | None:
    """Analyse one file, address or standard input ("-"); None, and a word about it, if it cannot be read."""
    from framing.pipeline import analyze as analyze_article
    from framing.read import read_article

    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", FramingWarning)
            article = _from_standard_input() if item == "-" else read_article(item)
            if outlet and not article.outlet:
                article = replace(article, outlet=outlet)
            analysis = analyze_article(article, lexicon=lexicon)
    except FramingError as error:
        log.problem(error)
        return None
    for warning in caught:
        if issubclass(warning.category, FramingWarning):
            log.warning(warning.message)
    return analysis


def _from_standard_input() -> Article:
    from framing.read.encoding import decode, normalize

    return Article.from_text(normalize(decode(sys.stdin.buffer.read(), name="standard input")), id="-")


def write_report(
    articles: Sequence[Article],
    output: Path,
    log: Log,
    *,
    png: bool,
    html: bool,
    csv: bool,
    by: str,
    reference: str,
    title: str | None,
    language: Language,
    processes: int,
    files: Sequence[str],
    lexicon: Path | None = None,
) -> None:
    """Analyse the articles, compare them and write the report with what is wanted beside it."""
    from framing.compare import compare as compare_outlets
    from framing.pipeline import analyze_all
    from framing.report import report
    from framing.report.tables import write_tables

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", FramingWarning)
        analyses = list(analyze_all(articles, progress=sys.stderr.isatty(), processes=processes, lexicon=lexicon))
    for message in dict.fromkeys(str(w.message) for w in caught if issubclass(w.category, FramingWarning)):
        log.warning(message)
    comparison = compare_outlets(analyses, by=by, reference=reference)
    targets = [output, *(output.with_suffix(e) for e, wanted in ((".png", png), (".html", html)) if wanted)]
    written = [
        path for target in targets for path in report(comparison, target, title=title, language=language, files=files)
    ]
    if csv:
        written.extend(write_tables(comparison, output))
    for path in written:
        log.console.print(f"Wrote {path}", soft_wrap=True)
