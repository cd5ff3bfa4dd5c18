"""The shipped classifier: how likely a wording is a tabloid's rather than an agency's, and why."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.article import Article
from framing.classify.explain import Reason, reasons
from framing.classify.tagging import Tagging
from framing.classify.weights import shipped
from framing.finding import Finding

if TYPE_CHECKING:
    from framing.classify.estimator import TabloidClassifier
    from framing.classify.training import Training

__all__ = ["explain", "load_classifier", "tabloid_probability", "train"]


def tabloid_probability(article: Article, findings: Sequence[Finding], tagging: Tagging) -> float:
    """Return the probability that an article is worded by a tabloid rather than by an agency.

    Parameters
    ----------
    article
        A headline alone, a text alone, or both.
    findings
        All findings of the article.
    tagging
        What the tagger says of it, see `framing.classify.tagging.tagging`.

    Returns
    -------
    float
        0 to 1; NaN for an article without words that count.
    """
    log_odds = shipped().log_odds(article, findings, tagging)
    return math.nan if math.isnan(log_odds) else (1 + math.tanh(log_odds / 2)) / 2


def explain(article: Article, findings: Sequence[Finding], tagging: Tagging) -> list[Reason]:
    """Return what made up the log-odds behind `tabloid_probability`, largest share first.

    Parameters
    ----------
    article, findings, tagging
        As for `tabloid_probability`.
    """
    return reasons(shipped(), article, findings, tagging)


def train(articles: Iterable[Article], label: str | Sequence[str] = "outlet_kind", **options: Any) -> Training:
    """Fit a classifier to articles of your own, see `framing.classify.training.train`."""
    from framing.classify import training  # noqa: PLC0415 - see load_classifier

    return training.train(articles, label, **options)


def load_classifier(path: str | Path | None = None) -> TabloidClassifier:
    """Load a classifier, see `framing.classify.estimator.load_classifier`."""
    from framing.classify import estimator  # noqa: PLC0415 - scikit-learn is slow to import, and analysing needs none of it

    return estimator.load_classifier(path)
