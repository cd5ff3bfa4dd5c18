"""The classifier as a scikit-learn estimator, for users with texts of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.validation import check_is_fitted

from framing.annotate import annotate, read_text
from framing.article import Article
from framing.classify.explain import Reason, reasons
from framing.classify.fit import Sample, Settings, learn
from framing.classify.names import NameCounter
from framing.classify.tagging import Tagging, tagging
from framing.classify.weights import Weights, shipped
from framing.finding import Finding

__all__ = ["TabloidClassifier", "load_classifier", "prepare"]


class TabloidClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """How likely a wording is of the second of two classes, say a tabloid's.

    Regularised logistic regression on words, runs of letters, word order, length and marked passages of headlines, and on
    a table of traits of running text; names and numbers are hidden from it. See the card in ``framing/models``.

    Parameters
    ----------
    strength
        Inverse of the regularisation of headline features.
    text_strength
        Inverse of the regularisation of the traits of running text.
    seen
        Number of headlines a feature must occur in.

    Attributes
    ----------
    classes_ : ndarray of shape (2,)
        The classes in sorted order; probabilities and log-odds are for the second.
    weights_ : Weights
        What was learned, as plain data.

    Examples
    --------
    >>> texts = ["Rat beschließt Haushalt", "Irrer Zoff im Rat!"] * 8
    >>> model = TabloidClassifier(seen=2).fit(texts, ["agency", "tabloid"] * 8)
    >>> model.predict(["Irrer Zoff!"]).tolist()
    ['tabloid']
    """

    def __init__(self, *, strength: float = 0.6, text_strength: float = 0.03, seen: int = 20) -> None:
        self.strength = strength
        self.text_strength = text_strength
        self.seen = seen

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.two_d_array = False
        tags.input_tags.string = True
        tags.classifier_tags.multi_class = False
        return tags

    def fit(
        self,
        X: Sequence[Article | str],  # noqa: N803
        y: ArrayLike,
        sample_weight: ArrayLike | None = None,
    ) -> TabloidClassifier:
        """Learn from articles.

        Parameters
        ----------
        X
            Articles, or texts, of which a single line is a headline.
        y
            One of two labels each.
        sample_weight
            How much each article counts.

        Raises
        ------
        ValueError
            If lengths differ or there are not exactly two classes.
        """
        labels = np.asarray(y)
        self.classes_ = np.unique(labels)
        if len(X) != len(labels):
            raise ValueError(f"X has {len(X)} articles and y {len(labels)} labels; they must be as many")
        if len(self.classes_) != 2:
            raise ValueError(f"y must hold two classes, found {self.classes_.tolist()}")
        samples, names = prepare(X, self.seen)
        weight = np.ones(len(labels)) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        return self.fit_samples(samples, labels, weight, names)

    def fit_samples(
        self, samples: Sequence[Sample], labels: NDArray[Any], weight: NDArray[np.float64], names: frozenset[str]
    ) -> TabloidClassifier:
        """Learn from articles that are annotated already, see `prepare`; for many fits on the same articles."""
        self.classes_ = np.unique(labels)
        self.weights_ = learn(
            samples,
            (labels == self.classes_[1]).tolist(),
            weight.tolist(),
            names=names,
            settings=Settings(strength=self.strength, text_strength=self.text_strength, seen=self.seen),
        )
        return self

    def decision_function(self, X: Sequence[Article | str]) -> NDArray[np.float64]:  # noqa: N803
        """Return the log-odds of the second class, shape (n,); NaN for articles without words that count."""
        check_is_fitted(self)
        return np.array([self.weights_.log_odds(*_annotated(x)) for x in X], dtype=float)

    def predict_proba(self, X: Sequence[Article | str]) -> NDArray[np.float64]:  # noqa: N803
        """Return the probabilities of both classes, shape (n, 2)."""
        second = (1 + np.tanh(self.decision_function(X) / 2)) / 2
        return np.column_stack([1 - second, second])

    def predict(self, X: Sequence[Article | str]) -> NDArray[Any]:  # noqa: N803
        """Return the likelier class of each article; the first for articles without words that count."""
        log_odds = self.decision_function(X)
        return np.asarray(self.classes_[(log_odds > 0).astype(int)])

    def explain(self, X: Article | str) -> list[Reason]:  # noqa: N803
        """Return what made up the log-odds of one article, largest share first."""
        check_is_fitted(self)
        return reasons(self.weights_, *_annotated(X))


def prepare(articles: Iterable[Article | str], seen: int) -> tuple[list[Sample], frozenset[str]]:
    """Annotate articles to learn from, and find the words that are names in them and occur `seen` times."""
    names = NameCounter()
    samples = []
    for article in map(_as_article, articles):
        text = read_text(article)
        names.look_at(text)
        samples.append(Sample(article, annotate(text), tagging(text)))
    return samples, names.frequent(seen)


def load_classifier(path: str | Path | None = None) -> TabloidClassifier:
    """Load a classifier: the shipped one, or a file written by ``weights_.save``.

    Parameters
    ----------
    path
        The file; by default the shipped model.

    Raises
    ------
    FramingError
        If the file cannot be read or is no classifier.

    Examples
    --------
    >>> classifier = load_classifier()
    >>> calm, loud = classifier.predict_proba(["Rat berät über Haushalt für 2027", "Irrer Zoff im Rathaus!"])[:, 1]
    >>> bool(calm < loud)
    True
    """
    classifier = TabloidClassifier()
    classifier.classes_ = np.array(["agency", "tabloid"])
    classifier.weights_ = shipped() if path is None else Weights.load(path)
    return classifier


def _annotated(article: Article | str) -> tuple[Article, Sequence[Finding], Tagging]:
    article = _as_article(article)
    text = read_text(article)
    return article, annotate(text), tagging(text)


def _as_article(text: Article | str) -> Article:
    """A text of one line is a headline, any other is read like a page."""
    if isinstance(text, Article):
        return text
    if "\n" not in text.strip():
        return Article.from_parts(headline=text)
    return Article.from_text(text)
