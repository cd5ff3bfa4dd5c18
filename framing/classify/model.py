"""The shipped classifier: how likely a wording is a tabloid's rather than an agency's, and why."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.article import Article
from framing.classify.explain import Reason, reasons
from framing.classify.weights import shipped
from framing.finding import Finding

if TYPE_CHECKING:
    from framing.classify.estimator import TabloidClassifier

__all__ = ["explain", "load_classifier", "tabloid_probability"]


def tabloid_probability(article: Article, findings: Sequence[Finding]) -> float:
    """Return the probability that an article is worded by a tabloid rather than by an agency.

    Parameters
    ----------
    article
        A headline alone, a text alone, or both.
    findings
        All findings of the article.

    Returns
    -------
    float
        0 to 1; NaN for an article without words that count.
    """
    log_odds = shipped().log_odds(article, findings)
    return math.nan if math.isnan(log_odds) else (1 + math.tanh(log_odds / 2)) / 2


def explain(article: Article, findings: Sequence[Finding]) -> list[Reason]:
    """Return what made up the log-odds behind `tabloid_probability`, largest share first.

    Parameters
    ----------
    article, findings
        As for `tabloid_probability`.
    """
    return reasons(shipped(), article, findings)


def load_classifier(path: str | Path | None = None) -> TabloidClassifier:
    """Load a classifier, see `framing.classify.estimator.load_classifier`."""
    from framing.classify import estimator  # noqa: PLC0415 - scikit-learn is slow to import, and analysing needs none of it

    return estimator.load_classifier(path)
