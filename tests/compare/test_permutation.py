from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import permutation_test, ttest_ind

from framing.compare import holm, label_shuffles, sign_flips
from framing.compare.clusters import Units
from framing.compare.permutation import permutations_for


def units(sample) -> Units:
    values = np.asarray(sample, float).reshape(len(sample), -1)
    return Units.of(values, np.arange(len(values)))


def welch(x, y, axis=0):
    spread = x.var(axis=axis, ddof=1) / x.shape[axis] + y.var(axis=axis, ddof=1) / y.shape[axis]
    return np.abs(x.mean(axis=axis) - y.mean(axis=axis)) / np.sqrt(spread)


@pytest.mark.parametrize("seed", range(4))
def test_all_label_shuffles_agree_with_scipy(seed):
    random = np.random.default_rng(seed)
    x, y = random.gamma(2, 4, 6), random.gamma(2, 2, 7)
    expected = permutation_test((x, y), welch, vectorized=True, alternative="greater", n_resamples=np.inf).pvalue
    assert label_shuffles(units(x), units(y), 2000, seed=0) == pytest.approx(expected)


def test_drawn_label_shuffles_agree_with_students_distribution():
    random = np.random.default_rng(2)
    x, y = random.normal(0.5, 1, 90), random.normal(0, 2, 60)
    expected = ttest_ind(x, y, equal_var=False).pvalue
    assert label_shuffles(units(x), units(y), 20_000, seed=0)[0] == pytest.approx(expected, rel=0.15)


@pytest.mark.parametrize("seed", range(4))
def test_all_sign_flips_agree_with_scipy(seed):
    gaps = np.random.default_rng(seed).normal(0.6, 1, 9)
    expected = permutation_test((gaps, np.zeros(9)), lambda x, y: np.mean(x - y), permutation_type="samples").pvalue
    assert sign_flips(gaps, 2000, seed=0) == pytest.approx(expected)


def test_drawn_sign_flips_never_reach_zero():
    assert sign_flips(np.full(40, 2.0), 999, seed=0) == pytest.approx(1 / 1000)


def test_drawn_label_shuffles_never_reach_zero():
    assert label_shuffles(units(np.arange(30) + 100.0), units(np.arange(30)), 999, seed=0) == pytest.approx(1 / 1000)


def test_p_values_of_a_measure_do_not_depend_on_the_others():
    random = np.random.default_rng(1)
    x, y = random.normal(0.4, 1, (40, 3)), random.normal(0, 1, (30, 3))
    y[3, 1] = np.nan
    together = label_shuffles(units(x), units(y), 3000, seed=5)
    alone = [label_shuffles(units(x[:, [k]]), units(y[:, [k]]), 3000, seed=5)[0] for k in range(3)]
    assert together.tolist() == alone


def test_units_are_shuffled_whole():
    """Three stories of twenty equal articles each are three observations, not sixty."""
    values = np.repeat([[1.0], [2.0], [3.0]], 20, axis=0)
    stories = np.repeat([0, 1, 2], 20)
    p = label_shuffles(Units.of(values + 10, stories), Units.of(values, stories + 3), 2000, seed=0)
    assert p == pytest.approx(2 / 20)


@pytest.mark.parametrize(("x", "y"), [([1.0], [2.0, 3.0]), ([np.nan, 1.0], [2.0, 3.0]), ([np.nan, np.nan], [1.0, 2.0])])
def test_group_with_fewer_than_two_values_has_no_p_value(x, y):
    assert np.isnan(label_shuffles(units(x), units(y), 100, seed=0)).all()


def test_pair_alone_has_no_p_value():
    assert np.isnan(sign_flips([3.0, np.nan], 100, seed=0)).all()


@pytest.mark.slow
def test_test_keeps_its_level_where_groups_scatter_differently():
    """Ten loud articles and sixty sober ones, same mean: without the standard error the test is wrong in 41 runs of 100."""
    random = np.random.default_rng(8)
    wrong = [
        label_shuffles(units(random.normal(0, 8, 10)), units(random.normal(0, 1, 60)), 400, seed=run)[0] <= 0.05
        for run in range(400)
    ]
    assert np.mean(wrong) < 0.08  # 0.05 and three standard errors


# ---------------------------------------------------------------------- Holm


def test_holm_agrees_with_the_table_worked_by_hand():
    assert holm([0.01, 0.02, 0.03, 0.04]).tolist() == pytest.approx([0.04, 0.06, 0.06, 0.06])


def test_holm_leaves_nan_out():
    assert holm([np.nan, 0.04]).tolist()[1] == 0.04
    assert holm([np.nan]).size == 1
    assert holm([]).size == 0


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_holm_keeps_the_order_and_lies_between_plain_and_bonferroni(p):
    corrected = holm(p)
    assert (corrected >= np.array(p)).all()
    assert (corrected <= np.minimum(np.array(p) * len(p), 1) + 1e-12).all()
    assert (np.diff(corrected[np.argsort(p, kind="stable")]) >= 0).all()


def test_enough_arrangements_are_drawn_to_survive_the_correction():
    for rows in (1, 50, 500):
        assert rows / (permutations_for(2000, rows) + 1) < 0.05
