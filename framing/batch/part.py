"""From the articles of one part to its tables: what a process or a Dask worker does."""

from __future__ import annotations

import threading
import warnings
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from framing.article import Article
from framing.batch.source import Part
from framing.batch.versions import versions
from framing.errors import FramingError, FramingWarning
from framing.finding import Analysis
from framing.pipeline import NOT_GERMAN, analyze

__all__ = ["Job", "Made", "analyze_part"]

#: The pipeline is Python, so threads of one process gain nothing by running at once; they would share its caches and filters.
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Job:
    """What is done with every part.

    Attributes
    ----------
    lexicon
        The user's own lexicon.
    findings
        Whether the findings are kept.
    versions
        What the process that began the batch works with, see `framing.batch.versions`.
    """

    lexicon: str | None
    findings: bool
    versions: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """A part as it will stand in the folder.

    Attributes
    ----------
    number
        Of the part.
    counts
        Articles, findings, problems; "not_german": articles whose figures mean nothing; "kinds": findings by kind.
    files
        Name of the table → Parquet bytes; "problems" only where there are any.
    """

    number: int
    counts: Mapping[str, Any]
    files: Mapping[str, bytes]


def analyze_part(part: Part, job: Job, *, tick: Callable[[], object] = lambda: None) -> Made:
    """Analyse the articles of a part; one that cannot be analysed becomes a problem.

    Parameters
    ----------
    part, job
        What to do.
    tick
        Called after each article.

    Raises
    ------
    FramingError
        If this process works with other word lists or libraries than the one that began the batch.
    """
    with _ONE_AT_A_TIME:
        _same_versions(job)
        return _analyze_part(part, job, tick)


def _same_versions(job: Job) -> None:
    here = versions(job.lexicon)
    changed = ", ".join(name for name, value in here.items() if value != job.versions[name])
    if changed:
        raise FramingError(
            f"{changed}: not the same as where the batch began; install the same version of framing on every worker, leave "
            "word lists alone while a batch runs, and run again: finished parts are kept"
        )


def _analyze_part(part: Part, job: Job, tick: Callable[[], object]) -> Made:
    from framing.batch import tables  # noqa: PLC0415 - pyarrow is an optional extra

    articles, findings = [], []
    problems: list[tuple[str | None, int | None, str | None, str]] = [
        (problem.path, problem.item, None, problem.message) for problem in part.problems
    ]
    kinds: Counter[str] = Counter()
    not_german = 0
    for article in part.articles:
        try:
            analysis = _analysis(article, job.lexicon)
            row, marks = tables.article_row(analysis), tables.finding_rows(analysis)
        except (FramingError, MemoryError):
            raise  # no fault of this article: every other one would fail as well
        except Exception as error:  # noqa: BLE001 - whatever one article does, the others go on
            problems.append((None, None, article.id, _told(article, error)))
        else:
            articles.append(row)
            kinds.update(finding.kind for finding in analysis.findings)
            not_german += NOT_GERMAN in analysis.notes
            if job.findings:
                findings.append(marks)
        tick()
    files = {"articles": tables.encode(articles, tables.ARTICLES)}
    if job.findings:
        files["findings"] = tables.encode(findings, tables.FINDINGS)
    if problems:
        files["problems"] = tables.encode([tables.problem_rows(problems)], tables.PROBLEMS)
    counts = {
        "articles": len(articles),
        "findings": kinds.total(),
        "problems": len(problems),
        "not_german": not_german,
        "kinds": dict(sorted(kinds.items())),
    }
    return Made(part.number, counts, files)


def _analysis(article: Article, lexicon: str | None) -> Analysis:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FramingWarning)  # what it says stands in the column "notes"
        return analyze(article, lexicon=lexicon)


def _told(article: Article, error: Exception) -> str:
    name = article.id or article.headline[:40] or "an article"
    return (
        f"{name}: cannot be analysed ({type(error).__name__}: {error}); this is a fault of framing or of a damaged text, "
        "please report it with the text"
    )
