"""Fits a classifier to a user's own articles, and says how well it does on articles it has not seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold

from framing.article import Article
from framing.classify.estimator import TabloidClassifier, prepare
from framing.errors import FramingError
from framing.read.outlets import outlet_kind

__all__ = ["LABELS", "Training", "train"]

#: Fewest articles of each class.
MIN_ARTICLES = 20
_BINS = 10

#: What articles may be labelled by.
LABELS: dict[str, Callable[[Article], str]] = {
    "outlet_kind": lambda article: outlet_kind(article.outlet) if article.outlet else "unknown",
    "outlet": lambda article: article.outlet or "unknown",
}


@dataclass(frozen=True, slots=True)
class Training:
    """A fitted classifier with its figures.

    Attributes
    ----------
    classifier
        Fitted to all articles; ``classifier.predict_proba(articles)[:, 1]`` is the probability of `positive`.
    positive
        The class that was learned against all others.
    counts
        Label → number of articles, of those that were used.
    left_out
        Label → number of articles of labels that were not used.
    auc
        Area under the ROC curve, cross-validated: the probability that an article of the class gets a higher value than
        one of the others, both unseen.
    calibration_error
        Expected calibration error of the cross-validated probabilities over ten bins (Guo et al. 2017, On calibration of
        modern neural networks).
    folds
        Number of folds.
    """

    classifier: TabloidClassifier
    positive: str
    counts: dict[str, int]
    left_out: dict[str, int]
    auc: float
    calibration_error: float
    folds: int

    def save(self, path: str | Path) -> None:
        """Write the coefficients as plain text; `framing.load_classifier` reads them."""
        self.classifier.weights_.save(path)

    def __repr__(self) -> str:
        others = ", ".join(f"{n} {label}" for label, n in self.counts.items() if label != self.positive)
        return (
            f"<Training of {self.positive!r}: {self.counts[self.positive]} articles against {others}; "
            f"cross-validated AUC {self.auc:.3f}, calibration error {self.calibration_error:.3f}>"
        )


def train(
    articles: Iterable[Article],
    label: str | Sequence[str] = "outlet_kind",
    *,
    positive: str = "tabloid",
    against: Sequence[str] | None = None,
    folds: int = 5,
    seen: int = 20,
    groups: Sequence[object] | None = None,
) -> Training:
    """Fit a classifier to articles of your own.

    Parameters
    ----------
    articles
        Articles with outlets, or any with a label each.
    label
        "outlet_kind", "outlet", or one label an article.
    positive
        The label whose wording is learned.
    against
        The labels it is learned against; by default all others except "unknown".
    folds
        Parts for cross-validation.
    seen
        Number of headlines a feature must occur in. Smaller corpora need a smaller one; features seen in few headlines may
        give away whose texts they were.
    groups
        What each article belongs to, say its event: articles of one group are never learned from and tested on. Without
        it a classifier may be praised for knowing the event.

    Returns
    -------
    Training
        The classifier and how well it does on articles it was not fitted to.

    Raises
    ------
    FramingError
        If `label` is unknown, labels and articles differ in number, or a class has fewer than 20 articles.
    """
    pool = list(articles)
    labels = _labels(pool, label)
    if groups is not None and len(groups) != len(pool):
        raise FramingError(f"there are {len(pool)} articles and {len(groups)} groups; they must be as many")
    wanted = set(labels) - {"unknown"} if against is None else {positive, *against}
    chosen = [i for i, name in enumerate(labels) if name in wanted]
    counts = Counter(labels[i] for i in chosen)
    _check(positive, counts, labels, folds)
    samples, names = prepare((pool[i] for i in chosen), seen)
    y = np.array([labels[i] == positive for i in chosen])
    unseen = np.zeros(len(y))
    for inside, outside in _folds(y, folds, None if groups is None else [groups[i] for i in chosen]):
        model = TabloidClassifier(seen=seen)
        weights = model.fit_samples([samples[i] for i in inside], y[inside], np.ones(len(inside)), names).weights_
        unseen[outside] = _probabilities([weights.log_odds(*samples[i]) for i in outside])
    return Training(
        classifier=TabloidClassifier(seen=seen).fit_samples(samples, y, np.ones(len(y)), names),
        positive=positive,
        counts=dict(sorted(counts.items())),
        left_out=dict(sorted(Counter(name for name in labels if name not in wanted).items())),
        auc=float(roc_auc_score(y, unseen)),
        calibration_error=calibration_error(y, unseen),
        folds=folds,
    )


def _folds(
    y: np.ndarray, folds: int, groups: Sequence[object] | None
) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Parts with the classes in their shares; with groups, none of which is in two parts."""
    if groups is None:
        yield from StratifiedKFold(folds, shuffle=True, random_state=0).split(np.zeros(len(y)), y)
        return
    numbers = {group: number for number, group in enumerate(dict.fromkeys(groups))}
    if len(numbers) < folds:
        raise FramingError(f"there are {len(numbers)} groups and {folds} folds; give fewer folds")
    parts = StratifiedGroupKFold(folds, shuffle=True, random_state=0)
    yield from parts.split(np.zeros(len(y)), y, [numbers[group] for group in groups])


def _probabilities(log_odds: Sequence[float]) -> np.ndarray:
    """Probabilities of log-odds; one half where there was no word to judge by."""
    return np.nan_to_num((1 + np.tanh(np.asarray(log_odds, dtype=float) / 2)) / 2, nan=0.5)


def calibration_error(y: Sequence[bool] | np.ndarray, probability: Sequence[float] | np.ndarray) -> float:
    r"""Return the expected calibration error, :math:`\sum_b \frac{n_b}{n} |\bar y_b - \bar p_b|` over ten equal bins.

    >>> round(calibration_error([False, True], [0.25, 0.75]), 2)
    0.25
    """
    truth, p = np.asarray(y, dtype=float), np.asarray(probability, dtype=float)
    bins = np.minimum((p * _BINS).astype(int), _BINS - 1)
    gaps = [abs(truth[bins == b].mean() - p[bins == b].mean()) * (bins == b).mean() for b in np.unique(bins)]
    return float(sum(gaps))


def _labels(articles: Sequence[Article], label: str | Sequence[str]) -> list[str]:
    if isinstance(label, str):
        if label not in LABELS:
            raise FramingError(f"label {label!r} is unknown; give {' or '.join(LABELS)}, or one label an article")
        return [LABELS[label](article) for article in articles]
    if len(label) != len(articles):
        raise FramingError(f"there are {len(articles)} articles and {len(label)} labels; they must be as many")
    return [str(name) for name in label]


def _check(positive: str, counts: Counter[str], labels: Sequence[str], folds: int) -> None:
    ours, others = counts[positive], counts.total() - counts[positive]
    if min(ours, others) < MIN_ARTICLES:
        found = ", ".join(f"{n} {name}" for name, n in sorted(Counter(labels).items())) or "no articles"
        raise FramingError(
            f"training needs at least {MIN_ARTICLES} articles of {positive!r} and {MIN_ARTICLES} others; found {found}. "
            "Add articles, or name another class or label"
        )
    if not 2 <= folds <= min(ours, others):
        raise FramingError(f"folds is {folds}; allowed are 2 to {min(ours, others)}, the size of the smaller class")
