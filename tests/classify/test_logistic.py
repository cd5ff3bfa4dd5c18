from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.utils.estimator_checks import check_estimator, parametrize_with_checks

from framing.classify.estimator import TabloidClassifier
from framing.classify.logistic import ContrastLogistic


@parametrize_with_checks([ContrastLogistic(), ContrastLogistic(contrast=0.4)])
def test_regression_follows_the_rules_of_scikit_learn(estimator, check):
    check(estimator)


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.SkipTestWarning")  # most checks want numbers, not texts
def test_text_classifier_follows_the_rules_that_hold_for_texts():
    results = check_estimator(TabloidClassifier(), on_fail=None, on_skip=None)
    assert results
    assert not [r["check_name"] for r in results if r["status"] == "failed"]


def rows(n=200, seed=0):
    rng = np.random.default_rng(seed)
    y = rng.random(n) < 0.5
    x = rng.random((n, 6))
    x[:, 0] += y  # the one column that tells the classes apart
    return x, y


def test_without_contrast_it_is_plain_logistic_regression():
    x, y = rows()
    plain = LogisticRegression(C=2.0, solver="liblinear", intercept_scaling=10.0, random_state=0).fit(x, y)
    ours = ContrastLogistic(strength=2.0).fit(x, y)
    assert ours.coef_ == pytest.approx(plain.coef_)
    assert ours.predict_proba(x) == pytest.approx(plain.predict_proba(x))


def test_contrast_favours_the_column_that_tells_the_classes_apart():
    x, y = rows()
    shares = []
    for contrast in (0.0, 0.5, 1.0):
        weights = np.abs(ContrastLogistic(strength=0.1, contrast=contrast).fit(x, y).coef_[0])
        shares.append(weights[0] / weights.sum())
    assert shares == sorted(shares)
    assert shares[-1] > shares[0]


def test_sparse_and_dense_rows_give_the_same_weights():
    x, y = rows()
    dense, sparse = (ContrastLogistic(contrast=0.4).fit(data, y) for data in (x, csr_matrix(x)))
    assert dense.coef_ == pytest.approx(sparse.coef_)


def test_three_classes_are_refused():
    with pytest.raises(ValueError, match="Only binary classification"):
        ContrastLogistic().fit(np.eye(3), ["a", "b", "c"])
