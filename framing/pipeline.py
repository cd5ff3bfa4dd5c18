"""From articles to analyses: `analyze` for one, `analyze_all` for many."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from framing.annotate import annotate, read_text
from framing.article import Article, Span
from framing.classify.tagging import tagging
from framing.errors import FramingWarning
from framing.finding import Analysis
from framing.german.language import looks_german
from framing.measures import Facts, Measures, contributions

__all__ = ["analyze", "analyze_all"]

#: Note on an analysis whose figures mean nothing.
NOT_GERMAN = "Der Text sieht nicht deutsch aus: Die Zahlen bedeuten dann nichts."
_CHUNK = 32  # articles sent to a process at a time


def analyze(article: Article | str, *, lexicon: str | Path | None = None) -> Analysis:
    """Analyse one article.

    Parameters
    ----------
    article
        An article, or its raw text (see `framing.Article.from_text`).
    lexicon
        File with loaded words of your own (see `framing.Lexicon.load`), laid over the bundled lexicon.

    Returns
    -------
    Analysis
        Findings, sentences and measures; in Jupyter it shows the text with its marks.

    Raises
    ------
    LexiconError
        If `lexicon` cannot be read or one of its lines is malformed.

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
    analysis = _analyze(article, None if lexicon is None else str(lexicon))
    _warn(analysis)
    return analysis


def analyze_all(
    articles: Iterable[Article],
    *,
    progress: bool = True,
    processes: int = 1,
    lexicon: str | Path | None = None,
) -> Iterator[Analysis]:
    """Analyse many articles, in their order.

    Parameters
    ----------
    articles
        Any iterable; it is read as the analyses are asked for.
    progress
        Whether to show a progress bar, in a terminal or in Jupyter; it is gone when all is done.
    processes
        Number of processes; each loads its own pipeline, so more than one pays from some hundred articles on.
    lexicon
        File with loaded words of your own, as for `analyze`.

    Yields
    ------
    Analysis

    Warns
    -----
    FramingWarning
        For each text that does not look German.
    """
    work = partial(_analyze, lexicon=None if lexicon is None else str(lexicon))
    analyses = map(work, articles) if processes <= 1 else _in_processes(work, articles, processes)
    if progress:
        from tqdm.auto import tqdm  # noqa: PLC0415 - only where a bar is wanted

        total = len(articles) if isinstance(articles, (list, tuple)) else None
        analyses = iter(tqdm(analyses, desc="Analysing", total=total, unit="article", leave=False))
    for analysis in analyses:
        _warn(analysis)
        yield analysis


def _analyze(article: Article, lexicon: str | None) -> Analysis:
    text = read_text(article, lexicon=lexicon)
    findings = annotate(text)
    words = text.words
    sentences = tuple(
        Span(words.start[first], words.end[last - 1], words.slice(first, last)) for first, last in words.sentences
    )
    return Analysis(
        article=article,
        findings=findings,
        sentences=sentences,
        measures=Measures(Facts(article, findings, sentences, tagging(text))),
        contributions=contributions(article, findings),
        notes=() if looks_german(words.lower) else (NOT_GERMAN,),
    )


def _warn(analysis: Analysis) -> None:
    if NOT_GERMAN in analysis.notes:
        name = analysis.article.id or analysis.article.headline[:40] or "text"
        warnings.warn(
            f"{name}: this does not look German; its figures mean nothing. Leave it out of comparisons",
            FramingWarning,
            stacklevel=3,
        )


def _in_processes(
    work: Callable[[Article], Analysis], articles: Iterable[Article], processes: int
) -> Iterator[Analysis]:
    """Chunk by chunk, so that a corpus larger than memory can pass through."""
    upcoming = iter(articles)
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        while batch := list(islice(upcoming, _CHUNK * processes)):
            yield from pool.map(work, batch, chunksize=_CHUNK)
