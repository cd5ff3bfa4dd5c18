"""From articles to analyses: `analyze` for one, `analyze_all` for many."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from framing.annotate import annotate, read_text
from framing.article import Article, Span
from framing.errors import FramingWarning
from framing.finding import Analysis
from framing.german.language import looks_german
from framing.measures import Facts, Measures, contributions

__all__ = ["analyze", "analyze_all"]

#: Note on an analysis whose figures mean nothing.
NOT_GERMAN = "Der Text sieht nicht deutsch aus: Die Zahlen bedeuten dann nichts."
_CHUNK = 32  # articles sent to a process at a time


def analyze(article: Article | str) -> Analysis:
    """Analyse one article.

    Parameters
    ----------
    article
        An article, or its raw text (see `framing.Article.from_text`).

    Returns
    -------
    Analysis
        Findings, sentences and measures; in Jupyter it shows the text with its marks.

    Warns
    -----
    FramingWarning
        If the text does not look German; ``analysis.notes`` says so too.

    Examples
    --------
    >>> analysis = analyze("Putin-Scherge bettelt um Waffen")
    >>> [f.text for f in analysis.findings if f.kind == "loaded"]
    ['Putin-Scherge', 'bettelt']
    """
    if isinstance(article, str):
        article = Article.from_text(article)
    text = read_text(article)
    notes = () if looks_german(text.words.lower) else (NOT_GERMAN,)
    if notes:
        name = article.id or article.headline[:40] or "text"
        warnings.warn(
            f"{name}: this does not look German; its figures mean nothing. Leave it out of comparisons",
            FramingWarning,
            stacklevel=2,
        )
    findings = annotate(text)
    words = text.words
    sentences = tuple(
        Span(words.start[first], words.end[last - 1], words.slice(first, last)) for first, last in words.sentences
    )
    return Analysis(
        article=article,
        findings=findings,
        sentences=sentences,
        measures=Measures(Facts(article, findings, sentences)),
        contributions=contributions(article, findings),
        notes=notes,
    )


def analyze_all(articles: Iterable[Article], *, progress: bool = True, processes: int = 1) -> Iterator[Analysis]:
    """Analyse many articles, in their order.

    Parameters
    ----------
    articles
        Any iterable; it is read as the analyses are asked for.
    progress
        Whether to show a progress bar.
    processes
        Number of processes; each loads its own pipeline, so more than one pays from some hundred articles on.

    Yields
    ------
    Analysis
    """
    analyses = map(analyze, articles) if processes <= 1 else _in_processes(articles, processes)
    if not progress:
        yield from analyses
        return
    from rich.progress import track  # noqa: PLC0415 - only where a bar is wanted

    total = len(articles) if isinstance(articles, (list, tuple)) else None
    yield from track(analyses, description="Analysing", total=total, transient=True)


def _in_processes(articles: Iterable[Article], processes: int) -> Iterator[Analysis]:
    """Chunk by chunk, so that a corpus larger than memory can pass through."""
    upcoming = iter(articles)
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        while batch := list(islice(upcoming, _CHUNK * processes)):
            yield from pool.map(analyze, batch, chunksize=_CHUNK)
