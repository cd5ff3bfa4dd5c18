from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu, nct, norm, t

from framing.compare import articles_needed, cliffs_delta, delta_interval
from framing.errors import FramingError

samples = st.lists(st.floats(-50, 50), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [([3, 4], [1, 3], 0.75), ([1], [2], -1), ([1, 2], [1, 2], 0), ([1, np.nan], [0], 1)],
)
def test_cliffs_delta_counts_pairs(x, y, expected):
    assert cliffs_delta(x, y) == expected


def test_cliffs_delta_of_nothing_is_nan():
    assert np.isnan(cliffs_delta([], [1]))


@given(samples, samples)
def test_cliffs_delta_agrees_with_mann_and_whitney(x, y):
    u = mannwhitneyu(x, y).statistic
    assert cliffs_delta(x, y) == pytest.approx(2 * u / (len(x) * len(y)) - 1)
    assert cliffs_delta(y, x) == pytest.approx(-cliffs_delta(x, y))


@pytest.mark.parametrize(("delta", "sizes"), [(0.0, (8, 8)), (0.6, (20, 9)), (-0.95, (12, 40)), (1.0, (8, 8))])
def test_interval_solves_newcombes_equation(delta, sizes):
    theta, n = (delta + 1) / 2, sum(sizes) / 2
    for end in delta_interval(delta, *sizes):
        bound = (end + 1) / 2
        spread = 1 + (n - 1) * ((1 - bound) / (2 - bound) + bound / (1 + bound))
        reach = norm.ppf(0.975) * math.sqrt(bound * (1 - bound) * spread / math.prod(sizes))
        assert abs(theta - bound) == pytest.approx(reach, abs=1e-9)


def test_interval_mirrors_with_the_sign():
    low, high = delta_interval(0.7, 10, 14)
    assert delta_interval(-0.7, 10, 14) == pytest.approx((-high, -low))


@given(st.floats(-1, 1), st.integers(2, 500), st.integers(2, 500))
def test_interval_holds_delta_and_stays_on_the_scale(delta, n_x, n_y):
    low, high = delta_interval(delta, n_x, n_y)
    assert -1 <= low <= delta + 1e-12
    assert delta - 1e-12 <= high <= 1


@pytest.mark.parametrize(("delta", "n"), [(float("nan"), 9), (1.0, 1)])
def test_interval_of_too_little_is_nan(delta, n):
    assert np.isnan(delta_interval(delta, n, 9)).all()


@pytest.mark.slow
@pytest.mark.parametrize("shift", [0.5, 1.5, 2.3, 3.3])
def test_interval_holds_even_where_the_samples_hardly_overlap(shift):
    random = np.random.default_rng(1)
    true = 2 * norm.cdf(shift / math.sqrt(2)) - 1
    held = 0
    for _ in range(600):
        low, high = delta_interval(cliffs_delta(random.normal(shift, 1, 8), random.normal(0, 1, 12)), 8, 12)
        held += low <= true <= high
    assert held / 600 > 0.92


@pytest.mark.slow
def test_interval_holds_with_many_zeros_and_stories_of_several_articles():
    """Most loaded-word rates are zero, and articles of a story agree; the sizes are then those of stories."""
    random = np.random.default_rng(2)

    def draw(stories: int, share: float):
        return np.repeat((random.random(stories) < share) * random.random(stories), 3) * random.random(3 * stories)

    true = cliffs_delta(draw(3000, 0.7), draw(3000, 0.3))
    held = 0
    for _ in range(400):
        low, high = delta_interval(cliffs_delta(draw(12, 0.7), draw(15, 0.3)), 12, 15)
        held += low <= true <= high
    assert held / 400 > 0.92


# ---------------------------------------------------------------------- articles needed


def power_of_two_samples(n: float, effect: float) -> float:
    freedom, shift = 2 * n - 2, effect * math.sqrt(n / 2)
    return 1 - nct.cdf(t.ppf(0.975, freedom), freedom, shift)


def power_of_pairs(n: float, effect: float) -> float:
    return 1 - nct.cdf(t.ppf(0.975, n - 1), n - 1, effect * math.sqrt(n))


@pytest.mark.parametrize("effect", [0.2, 0.5, 0.8, 1.5])
def test_articles_needed_give_the_power_they_promise(effect):
    two, pairs = articles_needed(effect, 1, 1), articles_needed(effect, 1)
    assert power_of_two_samples(two, effect) == pytest.approx(0.8, abs=0.04)
    assert power_of_pairs(pairs, effect) == pytest.approx(0.8, abs=0.06)
    assert power_of_two_samples(two + 1, effect) > 0.8 > power_of_two_samples(two - 1, effect)


def test_articles_needed_are_few_without_spread_and_unknown_without_difference():
    assert articles_needed(3, 0, 0) == 2
    assert math.isnan(articles_needed(0, 1, 1))
    assert math.isnan(articles_needed(1, math.nan))


def test_articles_needed_refuses_three_spreads():
    with pytest.raises(FramingError, match="3 spreads were given; give two"):
        articles_needed(1, 1, 1, 1)
