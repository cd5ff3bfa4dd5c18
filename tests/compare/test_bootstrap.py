from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import bootstrap, norm, t

from framing.compare.bootstrap import draw_means, expanded_interval, two_sample_interval
from framing.compare.clusters import Units


def units(values, stories=None) -> Units:
    table = np.asarray(values, float).reshape(len(values), -1)
    return Units.of(table, np.arange(len(table)) if stories is None else np.asarray(stories))


def interval(sample: Units, draws: int = 2000, name: str = "Bote") -> tuple[float, float]:
    low, high = expanded_interval(draw_means(sample, draws, 0, name), sample.size())
    return low[0], high[0]


def expanded(size: int) -> float:
    """Confidence level of the plain percentile interval that has the same ends."""
    return 1 - 2 * norm.cdf(np.sqrt(size / (size - 1)) * t.ppf(0.025, size - 1))


def test_interval_agrees_with_scipy_at_the_expanded_level():
    sample = np.random.default_rng(3).gamma(2, 10, 60)
    expected = bootstrap(
        (sample,), np.mean, method="percentile", n_resamples=20_000, confidence_level=expanded(60), rng=1
    ).confidence_interval
    assert interval(units(sample), 20_000) == pytest.approx(tuple(expected), abs=0.15)


def test_interval_of_a_difference_agrees_with_students_for_normal_values():
    random = np.random.default_rng(5)
    x, y = random.normal(3, 4, 50), random.normal(0, 1, 40)
    one, other = units(x), units(y)
    low, high = two_sample_interval(one, other, draw_means(one, 20_000, 0, "x"), draw_means(other, 20_000, 0, "y"))
    variances = x.var(ddof=1) / 50, y.var(ddof=1) / 40
    freedom = sum(variances) ** 2 / (variances[0] ** 2 / 49 + variances[1] ** 2 / 39)
    half = t.ppf(0.975, freedom) * np.sqrt(sum(variances))
    difference = x.mean() - y.mean()
    assert (low[0], high[0]) == pytest.approx((difference - half, difference + half), abs=0.08)


def test_stories_are_drawn_with_all_their_articles():
    """Two stories of unequal size: a draw is one of them twice, or both."""
    sample = units([0, 0, 0, 9], stories=[7, 7, 7, 8])
    assert set(draw_means(sample, 200, 0, "Bote")[:, 0].tolist()) == {0.0, 2.25, 9.0}


def test_variance_agrees_with_the_textbook_for_single_articles():
    sample = np.random.default_rng(1).normal(0, 3, 25)
    assert units(sample).variance()[0] == pytest.approx(sample.var(ddof=1) / 25)


@given(st.lists(st.floats(-100, 100), min_size=2, max_size=20))
def test_interval_stays_within_the_data_and_holds_the_mean(values):
    sample = units(values)
    low, high = interval(sample, 300)
    assert min(values) - 1e-9 <= low <= high <= max(values) + 1e-9


def test_interval_needs_two_units():
    assert np.isnan(interval(units([3.0]))).all()
    assert np.isnan(interval(units([3.0, 4.0], stories=[1, 1]))).all()


def test_articles_without_a_value_make_no_units():
    sample = units([[1.0, np.nan], [2.0, 5.0], [3.0, 6.0]])
    assert sample.size().tolist() == [3, 2]
    assert sample.mean().tolist() == [2.0, 5.5]


def clustered(random: np.random.Generator, stories: int) -> Units:
    """Stories of one to three articles, skewed values with mean 22, a third of the variance between stories."""
    sizes = random.integers(1, 4, stories)
    levels = np.repeat(random.gamma(1.0, 10, stories), sizes)
    return units(levels + random.gamma(1.0, 12, sizes.sum()), np.repeat(np.arange(stories), sizes))


@pytest.mark.slow
@pytest.mark.parametrize(("stories", "least"), [(5, 0.85), (8, 0.89), (12, 0.88), (40, 0.90)])
def test_expanded_interval_holds_more_often_than_the_percentile_interval(stories, least):
    random = np.random.default_rng(stories)
    held = {"expanded": 0, "percentile": 0}
    runs = 500
    for _ in range(runs):
        sample = clustered(random, stories)
        draws = draw_means(sample, 1000, 0, "Bote")
        (low,), (high,) = expanded_interval(draws, sample.size())
        held["expanded"] += low <= 22 <= high
        low, high = np.quantile(draws, [0.025, 0.975])
        held["percentile"] += low <= 22 <= high
    assert held["expanded"] / runs >= least
    assert held["expanded"] >= held["percentile"]


@pytest.mark.slow
def test_drawing_articles_instead_of_stories_would_hold_too_seldom():
    """The reason for the cluster bootstrap: three articles a story, nearly all of the variance between stories."""
    random = np.random.default_rng(6)
    held = {"stories": 0, "articles": 0}
    runs = 300
    for _ in range(runs):
        values = np.repeat(random.normal(0, 1, 20), 3) + random.normal(0, 0.2, 60)
        for name, sample in (("stories", units(values, np.repeat(np.arange(20), 3))), ("articles", units(values))):
            low, high = interval(sample, 500)
            held[name] += low <= 0 <= high
    assert held["stories"] / runs > 0.90
    assert held["articles"] / runs < 0.80


@pytest.mark.slow
def test_interval_of_a_difference_holds_with_few_stories():
    random = np.random.default_rng(7)
    held, runs = 0, 400
    for _ in range(runs):
        one, other = clustered(random, 8), clustered(random, 15)
        low, high = two_sample_interval(one, other, draw_means(one, 800, 0, "x"), draw_means(other, 800, 0, "y"))
        held += low[0] <= 0 <= high[0]
    assert held / runs >= 0.92
