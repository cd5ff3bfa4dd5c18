"""The shipped classifier: how likely a wording is a tabloid's rather than an agency's, and why."""

from __future__ import annotations

import math
from collections.abc import Sequence

from framing.article import Article
from framing.classify.weights import shipped
from framing.finding import Finding

__all__ = ["tabloid_probability"]


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
    return probability(shipped().log_odds(article, findings))


def probability(log_odds: float) -> float:
    """Turn log-odds into a probability; NaN stays NaN.

    >>> probability(0.0)
    0.5
    """
    return math.nan if math.isnan(log_odds) else (1 + math.tanh(log_odds / 2)) / 2
