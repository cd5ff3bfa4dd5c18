from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import bootstrap

from framing.compare import MIN_ARTICLES, UNKNOWN, cliffs_delta, compare
from framing.errors import FramingError


def table(**values: list[float]) -> pd.DataFrame:
    """One row an article: group name → values of sensationalism; the kind follows from the name."""
    kinds = {"ADN": "agency", "NNA": "agency", "Blitzblatt": "tabloid", "Abendkurier": "tabloid"}
    rows = [(group, kinds.get(group, "regional"), value) for group, sample in values.items() for value in sample]
    return pd.DataFrame(rows, columns=["outlet", "kind", "sensationalism"])


def row(comparison, group: str, measure: str = "sensationalism") -> pd.Series:
    found = comparison.estimates.query("group == @group and measure == @measure")
    assert len(found) == 1
    return found.iloc[0]


def test_mean_and_difference_are_those_computed_by_hand():
    comparison = compare(table(Blitzblatt=[40, 60], ADN=[1, 2, 6]))
    blitz = row(comparison, "Blitzblatt")
    assert (blitz["n"], blitz["mean"], blitz["difference"], blitz["cliffs_delta"]) == (2, 50, 47, 1)
    reference = row(comparison, "ADN")
    assert (reference["n"], reference["mean"]) == (3, 3)
    assert np.isnan(reference["difference"])


def test_interval_agrees_with_scipy():
    sample = np.random.default_rng(3).gamma(2, 10, 60)
    estimate = row(compare(table(Blitzblatt=list(sample)), draws=9000), "Blitzblatt")
    expected = bootstrap((sample,), np.mean, method="percentile", n_resamples=9000, rng=1).confidence_interval
    assert estimate["low"] == pytest.approx(expected.low, abs=0.15)
    assert estimate["high"] == pytest.approx(expected.high, abs=0.15)


def test_interval_of_difference_agrees_with_scipy():
    draw = np.random.default_rng(5)
    loud, calm = draw.gamma(4, 10, 50), draw.gamma(2, 3, 40)
    estimate = row(compare(table(Blitzblatt=list(loud), ADN=list(calm)), draws=9000), "Blitzblatt")
    expected = bootstrap(
        (loud, calm), lambda x, y, axis: x.mean(axis) - y.mean(axis), method="percentile", n_resamples=9000, rng=1
    ).confidence_interval
    assert estimate["difference_low"] == pytest.approx(expected.low, abs=0.25)
    assert estimate["difference_high"] == pytest.approx(expected.high, abs=0.25)


def test_interval_of_two_articles_spans_both():
    estimate = row(compare(table(Blitzblatt=[10, 20])), "Blitzblatt")
    assert (estimate["low"], estimate["high"]) == (10, 20)


def test_single_article_has_no_interval():
    estimate = row(compare(table(Blitzblatt=[10], ADN=[1, 2])), "Blitzblatt")
    assert estimate["mean"] == 10
    assert np.isnan(estimate["low"])
    assert np.isnan(estimate["difference_low"])
    assert estimate["difference"] == 8.5


def test_intervals_do_not_depend_on_other_groups_or_on_order():
    loud, calm = [12.0, 30.0, 41.0, 22.0], [1.0, 4.0, 2.0]
    alone = row(compare(table(Blitzblatt=loud)), "Blitzblatt")
    first = row(compare(table(Blitzblatt=loud, ADN=calm)), "Blitzblatt")
    last = row(compare(table(ADN=calm, Heimatbote=calm, Blitzblatt=loud)), "Blitzblatt")
    assert list(alone[["low", "high"]]) == list(first[["low", "high"]])
    assert list(first[["low", "high", "difference_low"]]) == list(last[["low", "high", "difference_low"]])


def test_other_seed_gives_other_draws():
    data = table(Blitzblatt=[12.0, 30.0, 41.0, 22.0, 7.0, 18.5])
    assert (
        row(compare(data, draws=50), "Blitzblatt")["low"] != row(compare(data, draws=50, seed=1), "Blitzblatt")["low"]
    )


def test_missing_values_are_left_out_of_their_measure_alone():
    data = table(Blitzblatt=[10, np.nan, 30])
    data["words"] = [100.0, 200.0, 300.0]
    comparison = compare(data)
    assert list(row(comparison, "Blitzblatt")[["n", "mean"]]) == [2, 20]
    assert list(row(comparison, "Blitzblatt", "words")[["n", "mean"]]) == [3, 200]
    whole = compare(table(Blitzblatt=[10, 30]))
    assert row(comparison, "Blitzblatt")["low"] == row(whole, "Blitzblatt")["low"]


def test_measure_without_any_value_is_nan():
    estimate = row(compare(table(Blitzblatt=[np.nan, np.nan], ADN=[1, 2])), "Blitzblatt")
    assert estimate["n"] == 0
    assert np.isnan(estimate[["mean", "low", "difference", "cliffs_delta"]].astype(float)).all()


def test_reference_pools_all_articles_of_a_kind():
    comparison = compare(table(ADN=[0, 2], NNA=[10], Blitzblatt=[50]))
    assert comparison.reference_groups == ("ADN", "NNA")
    assert comparison.reference_estimates.iloc[0][["n", "mean"]].tolist() == [3, 4]
    assert row(comparison, "Blitzblatt")["difference"] == 46
    assert np.isnan(row(comparison, "NNA")["difference"])


def test_reference_can_be_one_outlet():
    comparison = compare(table(ADN=[0, 2], NNA=[10], Blitzblatt=[50]), reference="NNA")
    assert row(comparison, "ADN")["difference"] == -9


def test_missing_reference_is_a_note():
    comparison = compare(table(Blitzblatt=[50], Heimatbote=[20]))
    assert comparison.reference is None
    assert any("agency" in note for note in comparison.notes)
    assert comparison.estimates["difference"].isna().all()


@pytest.mark.parametrize(("sizes", "ranks"), [((8, 8), True), ((8, 7), False), ((30, 1), False), ((8, 8, 1), True)])
def test_ranking_needs_enough_articles_in_two_groups(sizes, ranks):
    names = ("Blitzblatt", "ADN", "Heimatbote")
    comparison = compare(table(**{name: [1.0] * size for name, size in zip(names, sizes, strict=False)}))
    assert comparison.ranks is ranks
    assert bool(comparison.notes) is (min(sizes) < MIN_ARTICLES)


def test_articles_without_outlet_form_one_group():
    data = table(Blitzblatt=[1, 2, 3, 4])
    data["outlet"] = ["Blitzblatt", None, "", np.nan]
    assert compare(data).sizes() == {"Blitzblatt": 1, UNKNOWN: 3}


def test_kinds_can_be_compared():
    comparison = compare(table(ADN=[0, 2], Blitzblatt=[50], Abendkurier=[40]), by="kind")
    assert comparison.sizes() == {"agency": 2, "tabloid": 2}
    assert row(comparison, "tabloid")["difference"] == 44


def test_columns_that_describe_articles_are_no_measures():
    data = table(ADN=[1.0]).assign(id=[7], headline=["Rat tagt"], words=[3])
    assert compare(data).measures == ("sensationalism", "words")


@pytest.mark.parametrize(
    ("data", "options", "message"),
    [
        (pd.DataFrame(), {}, "no article"),
        ([], {}, "no article"),
        (table(ADN=[1]), {"by": "verlag"}, "'verlag' is not in the table; it has outlet, kind"),
        (table(ADN=[1]), {"measures": ["wut"]}, "'wut' is not in the table"),
        (table(ADN=[1]), {"draws": 0}, "draws is 0"),
        (table(ADN=[1]).drop(columns="sensationalism"), {}, "no numeric column"),
    ],
)
def test_unusable_input_is_refused_with_the_way_out(data, options, message):
    with pytest.raises(FramingError, match=message):
        compare(data, **options)


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [([3, 4], [1, 3], 0.75), ([1], [2], -1), ([1, 2], [1, 2], 0), ([1, np.nan], [0], 1)],
)
def test_cliffs_delta_counts_pairs(x, y, expected):
    assert cliffs_delta(x, y) == expected


def test_cliffs_delta_of_nothing_is_nan():
    assert np.isnan(cliffs_delta([], [1]))


def test_comparison_shows_itself_without_letting_names_become_markup():
    data = table(ADN=[1.0], Blitzblatt=[3.0]).replace("Blitzblatt", "<script>Blitz</script>")
    comparison = compare(data)
    assert "<script>" not in comparison._repr_html_()
    assert "&lt;script&gt;" in comparison._repr_html_()
    assert "2 articles, 2 groups" in repr(comparison)
