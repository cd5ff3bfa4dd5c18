"""The ``framing`` command: arguments, calls, exit codes."""

from __future__ import annotations

import json
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

__all__ = ["app", "main"]

#: Exit codes: all done; some items failed; wrong usage, or nothing could be read.
DONE, SOME_FAILED, NOTHING_DONE = 0, 1, 2

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Shows how German news is worded: loaded language, hedging, attribution, outlet by outlet.",
)

lexicon_app = typer.Typer(no_args_is_help=True, help="Check, look up and extend the lexicon of loaded words.")
app.add_typer(lexicon_app, name="lexicon")


class _Log:
    """Says on stderr what went wrong, one line an item, and remembers that it did."""

    def __init__(self) -> None:
        self.console = console(stderr=True)
        self.problems = 0

    def problem(self, message: object) -> None:
        self.problems += 1
        self.console.print(str(message), style="red", markup=False, soft_wrap=True)

    def warning(self, message: object) -> None:
        self.console.print(str(message), style="yellow", markup=False, soft_wrap=True)

    @property
    def exit_code(self) -> int:
        return SOME_FAILED if self.problems else DONE


@app.command()
def analyze(
    items: Annotated[
        list[str], typer.Argument(metavar="FILE|-|URL...", help="Article files, '-' for standard input, or addresses.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print findings and measures as JSON, one article a line.")
    ] = False,
    html: Annotated[Path | None, typer.Option(help="Write the marked text to this HTML file as well.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet, where the text does not tell.")] = None,
    lexicon: Annotated[
        Path | None, typer.Option(help="Loaded words of your own, laid over the bundled lexicon.")
    ] = None,
) -> None:
    """Mark the wording of articles in the terminal."""
    from framing.report.html import article_html
    from framing.report.terminal import analysis_view

    log = _Log()
    out = console()
    analyses = []
    for item in items:
        analysis = _analyze(item, outlet, lexicon, log)
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


@app.command()
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
    lexicon: Annotated[
        Path | None, typer.Option(help="Loaded words of your own, laid over the bundled lexicon.")
    ] = None,
) -> None:
    """Compare the outlets of a folder of articles and write a report."""
    from framing.read import read_articles
    from framing.report import check_ending

    check_ending(output)  # before the work, not after it
    log = _Log()
    articles = list(read_articles(paths, outlet=outlet, on_problem=lambda problem: log.problem(problem.message)))
    if not articles:
        raise typer.Exit(NOTHING_DONE)
    _report(
        articles, output, log, png=png, html=html, csv=csv, by=by, reference=reference, title=title, language=language,
        processes=processes, files=tuple(str(p) for p in paths), lexicon=lexicon,
    )  # fmt: skip
    raise typer.Exit(log.exit_code)


@lexicon_app.command("check")
def lexicon_check(
    file: Annotated[Path | None, typer.Argument(help="A lexicon of your own; by default the bundled files.")] = None,
) -> None:
    """Look for mistakes in the lexicon of loaded words."""
    from framing.lexicography import check

    log = _Log()
    for problem in check(file):
        log.problem(problem)
    if not log.problems:
        console().print("No problems found.")
    raise typer.Exit(log.exit_code)


@lexicon_app.command("show")
def lexicon_show(
    word: Annotated[str, typer.Argument(metavar="WORT")],
    lexicon: Annotated[
        Path | None, typer.Option(help="Loaded words of your own, laid over the bundled lexicon.")
    ] = None,
) -> None:
    """Show what would match a word, and why."""
    from framing.lexicography import look_up
    from framing.report.terminal import look_view

    console().print(look_view(look_up(word, lexicon)))


@lexicon_app.command("suggest")
def lexicon_suggest(
    corpus: Annotated[list[Path], typer.Argument(metavar="CORPUS...", help="Articles whose wording is loaded.")],
    against: Annotated[list[Path], typer.Option(help="Articles whose wording is sober; may be given several times.")],
    most: Annotated[int, typer.Option(min=1, help="Length of the list.")] = 50,
) -> None:
    """List words that one corpus uses more than another and that the lexicon does not know."""
    from framing.lexicography import suggest
    from framing.read import read_articles
    from framing.report.terminal import suggestions_view

    log = _Log()
    ours, theirs = (list(read_articles(p, on_problem=lambda x: log.problem(x.message))) for p in (corpus, against))
    if not (ours and theirs):
        raise typer.Exit(NOTHING_DONE)
    console().print(suggestions_view(suggest(ours, theirs, most=most)))
    raise typer.Exit(log.exit_code)


@app.command()
def demo(
    output: Annotated[Path, typer.Option("-o", "--output", help="The report, .pdf.")] = Path("reports/beispiel.pdf"),
    png: Annotated[bool, typer.Option(help="Write the pages as PNG beside it.")] = True,
    html: Annotated[bool, typer.Option(help="Write the report as one HTML page beside it.")] = True,
) -> None:
    """Compare the outlets of the bundled example corpus."""
    from framing.examples import load_examples

    log = _Log()
    _report(
        list(load_examples()), output, log, png=png, html=html, csv=True, by="outlet", reference="agency",
        title="Dieselben Ereignisse, verschieden erzählt", language="de", processes=1, files=("framing/examples",),
    )  # fmt: skip
    raise typer.Exit(log.exit_code)


def main() -> None:
    """Run the command; the input's faults are one line, without a traceback."""
    try:
        app()
    except FramingError as error:
        console(stderr=True).print(f"framing: {error}", style="red", markup=False, soft_wrap=True)
        sys.exit(NOTHING_DONE)


# ---------------------------------------------------------------------- what the commands share


def _analyze(item: str, outlet: str | None, lexicon: Path | None, log: _Log) -> Analysis | None:
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


def _numbered(path: Path, count: int) -> list[Path]:
    if count == 1:
        return [path]
    return [path.with_stem(f"{path.stem}-{number}") for number in range(1, count + 1)]


def _report(
    articles: Sequence[Article],
    output: Path,
    log: _Log,
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
