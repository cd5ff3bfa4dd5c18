"""Logistic regression on stretched columns: what the classes share unevenly is regularised less."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.linear_model import LogisticRegression
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, validate_data

__all__ = ["ContrastLogistic"]

Numbers = NDArray[np.float64]


class ContrastLogistic(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    r"""Regularised logistic regression for two classes that favours columns the classes use unevenly.

    Every column j is stretched by :math:`|\log (p_j / q_j)|^c` before it is regularised, where p and q are the smoothed
    shares of the column's sum in the two classes: the naive Bayes log-count ratio of Wang and Manning (2012), Baselines and
    bigrams: simple, good sentiment and topic classification. The weights that come out are for unstretched columns.

    Parameters
    ----------
    strength
        Inverse of the regularisation.
    contrast
        c above: 0 is plain logistic regression, 1 the full ratio.

    Attributes
    ----------
    classes_ : ndarray of shape (2,)
        The classes in sorted order; log-odds are for the second.
    coef_ : ndarray of shape (1, n_features)
        Weights.
    intercept_ : ndarray of shape (1,)
        Shift.
    n_features_in_ : int
        Number of columns.
    """

    def __init__(self, *, strength: float = 1.0, contrast: float = 0.0) -> None:
        self.strength = strength
        self.contrast = contrast

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.classifier_tags.multi_class = False
        tags.input_tags.sparse = True
        return tags

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> ContrastLogistic:  # noqa: N803
        """Learn from rows of numbers, shape (n, n_features), and a label each; a row may count more than another."""
        X, y = validate_data(self, X, y, accept_sparse="csr", dtype=np.float64)  # noqa: N806
        check_classification_targets(y)
        self.classes_ = np.unique(y)
        if len(self.classes_) != 2:
            raise ValueError(
                "Only binary classification is supported. The number of classes has to be 2, not "
                f"{len(self.classes_)} class{'' if len(self.classes_) == 1 else 'es'}: {self.classes_.tolist()[:5]}"
            )
        weight = _check_sample_weight(sample_weight, X, dtype=np.float64)
        second = y == self.classes_[1]
        stretch = self._stretch(csr_matrix(X), second, weight)
        plain = LogisticRegression(C=self.strength, solver="liblinear", intercept_scaling=10.0, random_state=0)
        plain.fit(csr_matrix(X @ diags(stretch)), second, weight)
        self.coef_ = plain.coef_ * stretch
        self.intercept_ = plain.intercept_
        return self

    def _stretch(self, x: csr_matrix, second: NDArray[np.bool_], weight: Numbers) -> Numbers:
        if not self.contrast:
            return np.ones(x.shape[1])
        size = abs(x).multiply(weight[:, None]).tocsr()
        ours, theirs = (1 + np.asarray(size[side].sum(axis=0)).ravel() for side in (second, ~second))
        ratio = np.log(ours / ours.sum() / (theirs / theirs.sum()))
        return np.asarray(np.abs(ratio) ** self.contrast, dtype=float)

    def decision_function(self, X: Any) -> Numbers:  # noqa: N803
        """Return the log-odds of the second class, shape (n,)."""
        check_is_fitted(self)
        X = validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=False)  # noqa: N806
        return np.asarray(X @ self.coef_[0] + self.intercept_[0], dtype=float)

    def predict_proba(self, X: Any) -> Numbers:  # noqa: N803
        """Return the probabilities of both classes, shape (n, 2)."""
        second = (1 + np.tanh(self.decision_function(X) / 2)) / 2
        return np.column_stack([1 - second, second])

    def predict(self, X: Any) -> NDArray[Any]:  # noqa: N803
        """Return the likelier class of each row."""
        log_odds = self.decision_function(X)
        return np.asarray(self.classes_[(log_odds > 0).astype(int)])
