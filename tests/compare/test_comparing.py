from __future__ import annotations

import importlib
import time
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from framing.article import Article
from framing.compare import MIN_ARTICLES, MIN_STORIES, UNKNOWN, compare, ordered
from framing.errors import FramingError
from framing.finding import Analysis
from framing.stories import Story

KINDS = {"ADN": "agency", "NNA": "agency", "Blitzblatt": "tabloid", "Abendkurier": "tabloid"}


@pytest.fixture
def table():
    """One row an article: group name → values of sensationalism; the kind follows from the name."""

    def make(**values: list[float]) -> pd.DataFrame:
        rows = [(group, KINDS.get(group, "regional"), value) for group, sample in values.items() for value in sample]
        return pd.DataFrame(rows, columns=["outlet", "kind", "sensationalism"])

    return make


@pytest.fixture
def row():
    """The row of a group and measure."""

    def find(comparison, group: str, measure: str = "sensationalism") -> pd.Series:
        found = comparison.estimates.query("group == @group and measure == @measure")
        assert len(found) == 1
        return found.iloc[0]

    return find


def noted(comparison, words: str) -> bool:
    return any(words in note for note in comparison.notes)


def test_mean_and_difference_are_those_computed_by_hand(table, row):
    comparison = compare(table(Blitzblatt=[40, 60], ADN=[1, 2, 6]))
    blitz = row(comparison, "Blitzblatt")
    assert (blitz["n"], blitz["mean"], blitz["difference"], blitz["cliffs_delta"]) == (2, 50, 47, 1)
    reference = row(comparison, "ADN")
    assert (reference["n"], reference["mean"]) == (3, 3)
    assert np.isnan(reference["difference"])


def test_interval_of_two_articles_spans_both(table, row):
    estimate = row(compare(table(Blitzblatt=[10, 20])), "Blitzblatt")
    assert (estimate["low"], estimate["high"]) == (10, 20)


def test_single_article_has_no_interval(table, row):
    comparison = compare(table(Blitzblatt=[10], ADN=[1, 2]))
    estimate = row(comparison, "Blitzblatt")
    assert (estimate["mean"], estimate["difference"]) == (10, 8.5)
    assert np.isnan(estimate[["low", "difference_low", "delta_low", "p", "p_holm", "needed"]].astype(float)).all()


def test_intervals_do_not_depend_on_other_groups_or_on_order(table, row):
    loud, calm = [12.0, 30.0, 41.0, 22.0], [1.0, 4.0, 2.0]
    alone = row(compare(table(Blitzblatt=loud)), "Blitzblatt")
    first = row(compare(table(Blitzblatt=loud, ADN=calm)), "Blitzblatt")
    last = row(compare(table(ADN=calm, Heimatbote=calm, Blitzblatt=loud)), "Blitzblatt")
    assert list(alone[["low", "high"]]) == list(first[["low", "high"]])
    columns = ["low", "high", "difference_low", "p"]
    assert list(first[columns]) == list(last[columns])


def test_same_input_gives_the_same_numbers(table):
    data = table(Blitzblatt=[12.0, 30.0, 41.0, 22.0, 7.0, 18.5], ADN=[1.0, 4.0, 2.0, 8.0])
    pd.testing.assert_frame_equal(compare(data).estimates, compare(data).estimates)


def test_other_seed_gives_other_draws(table, row):
    data = table(Blitzblatt=[12.0, 30.0, 41.0, 22.0, 7.0, 18.5])
    one, other = (row(compare(data, draws=50, seed=seed), "Blitzblatt")["low"] for seed in (0, 1))
    assert one != other


def test_missing_values_are_left_out_of_their_measure_alone(table, row):
    data = table(Blitzblatt=[10, np.nan, 30], ADN=[1, 2, np.nan])
    data["words"] = [100.0, 200.0, 300.0, 50.0, 60.0, 70.0]
    comparison = compare(data)
    assert list(row(comparison, "Blitzblatt")[["n", "mean"]]) == [2, 20]
    assert list(row(comparison, "Blitzblatt", "words")[["n", "mean"]]) == [3, 200]
    whole = compare(table(Blitzblatt=[10, 30], ADN=[1, 2]))
    columns = ["low", "difference_low", "p"]
    assert list(row(comparison, "Blitzblatt")[columns]) == list(row(whole, "Blitzblatt")[columns])


def test_measure_without_any_value_is_nan_and_noted(table, row):
    data = table(Blitzblatt=[1, 2], ADN=[1, 2]).assign(headline_gap=np.nan)
    comparison = compare(data)
    estimate = row(comparison, "Blitzblatt", "headline_gap")
    assert estimate["n"] == 0
    assert np.isnan(estimate[["mean", "low", "difference", "cliffs_delta", "p"]].astype(float)).all()
    assert noted(comparison, "Ohne einen einzigen Wert und deshalb nicht verglichen: headline_gap.")


def test_reference_pools_all_articles_of_a_kind(table, row):
    comparison = compare(table(ADN=[0, 2], NNA=[10], Blitzblatt=[50]))
    assert comparison.reference_groups == ("ADN", "NNA")
    assert comparison.reference_estimates.iloc[0][["n", "mean"]].tolist() == [3, 4]
    assert row(comparison, "Blitzblatt")["difference"] == 46
    assert np.isnan(row(comparison, "NNA")["difference"])


def test_reference_can_be_one_outlet(table, row):
    comparison = compare(table(ADN=[0, 2], NNA=[10], Blitzblatt=[50]), reference="NNA")
    assert row(comparison, "ADN")["difference"] == -9


def test_missing_reference_is_a_note(table):
    comparison = compare(table(Blitzblatt=[50], Heimatbote=[20]))
    assert comparison.reference is None
    assert noted(comparison, "„agency“")
    assert comparison.estimates[["difference", "p", "p_holm"]].isna().all(axis=None)


@pytest.mark.parametrize(("sizes", "ranks"), [((8, 8), True), ((8, 7), False), ((30, 1), False), ((8, 8, 1), True)])
def test_ranking_needs_enough_articles_in_two_groups(table, sizes, ranks):
    names = ("Blitzblatt", "ADN", "Heimatbote")
    values = {name: [float(i) for i in range(size)] for name, size in zip(names, sizes, strict=False)}
    comparison = compare(table(**values))
    assert comparison.ranks is ranks
    assert noted(comparison, "gereiht" if ranks else "Zu wenige Artikel, um zu reihen") is (min(sizes) < MIN_ARTICLES)


def test_articles_without_outlet_form_one_group_that_is_never_ranked(table):
    data = table(Blitzblatt=[float(i) for i in range(30)])
    data["outlet"] = ["Blitzblatt"] * 10 + [None] * 10 + [""] * 10
    comparison = compare(data)
    assert comparison.sizes() == {"Blitzblatt": 10, UNKNOWN: 20}
    assert comparison.rankable == ("Blitzblatt",)
    assert not comparison.ranks


def test_kinds_can_be_compared(table, row):
    comparison = compare(table(ADN=[0, 2], Blitzblatt=[50], Abendkurier=[40]), by="kind")
    assert comparison.sizes() == {"agency": 2, "tabloid": 2}
    assert row(comparison, "tabloid")["difference"] == 44


def test_columns_that_describe_articles_are_no_measures(table):
    data = table(ADN=[1.0]).assign(id=[7], headline=["Rat tagt"], words=[3], story=[4])
    assert compare(data).measures == ("sensationalism", "words")


def test_own_table_of_outlets_says_the_kind(table, tmp_path):
    own = tmp_path / "medien.tsv"
    own.write_text("name\tkind\nHeimatbote\tagency\n", encoding="utf-8")
    data = table(Heimatbote=[1.0, 2.0], Blitzblatt=[5.0]).assign(kind=[None, "unknown", "regional"])
    comparison = compare(data, outlets=own)
    assert comparison.reference_groups == ("Heimatbote",)
    assert set(comparison.table["kind"]) == {"agency", "regional"}  # what the table says stays


@pytest.mark.parametrize(
    ("data", "options", "message"),
    [
        (pd.DataFrame(), {}, "no article"),
        ([], {}, "no article"),
        ({"ADN": [1]}, {"by": "verlag"}, "'verlag' is not in the table; it has outlet, kind"),
        ({"ADN": [1]}, {"measures": ["wut"]}, "'wut' is not in the table"),
        ({"ADN": [1]}, {"measures": ["kind"]}, "'kind' holds no numbers; numeric are sensationalism"),
        ({"ADN": [1]}, {"draws": 0}, "draws is 0"),
        ({"ADN": [1]}, {"stories": "ereignis"}, "'ereignis' is not in the table"),
        ({"ADN": [1]}, {"stories": [Story((Article.from_parts("Rat tagt", id="a"),), 1.0)]}, "no column 'id'"),
    ],
)
def test_unusable_input_is_refused_with_the_way_out(table, data, options, message):
    with pytest.raises(FramingError, match=message):
        compare(table(**data) if isinstance(data, dict) else data, **options)


def test_table_without_numbers_is_refused(table):
    with pytest.raises(FramingError, match="no numeric column"):
        compare(table(ADN=[1]).drop(columns="sensationalism"))


def test_comparison_shows_itself_without_letting_names_become_markup(table):
    data = table(ADN=[1.0], Blitzblatt=[3.0]).replace("Blitzblatt", "<script>Blitz</script>")
    comparison = compare(data)
    assert "<script>" not in comparison._repr_html_()
    assert "&lt;script&gt;" in comparison._repr_html_()
    assert "2 articles, 2 groups" in repr(comparison)


# ---------------------------------------------------------------------- stories


def told(table, gaps: list[float], **more: list[float]) -> pd.DataFrame:
    """Each story once by the agency and once, `gaps` louder, by Blitzblatt; stories differ far more than outlets."""
    level = [100.0 * story for story in range(len(gaps))]
    loud = [value + gap for value, gap in zip(level, gaps, strict=True)]
    return table(ADN=level, Blitzblatt=loud, **more).assign(
        story=[*range(len(gaps)), *range(len(gaps)), *[None] * sum(map(len, more.values()))]
    )


def test_difference_is_taken_within_stories_that_both_tell(table, row):
    data = told(table, [1, 2, 3, 4, 5, 6])
    within, without = row(compare(data, stories="story"), "Blitzblatt"), row(compare(data), "Blitzblatt")
    assert (within["paired"], within["n_shared"], within["difference"]) == (True, 6, 3.5)
    assert (without["paired"], without["n_shared"], without["difference"]) == (False, 0, 3.5)
    assert within["p"] == 2 / 2**6
    assert within["difference_low"] > 0 > without["difference_low"]


def test_story_counts_once_however_many_articles_tell_it(table, row):
    data = told(table, [1, 1, 1, 1, 1, 1])
    more = data[(data["outlet"] == "Blitzblatt") & (data["story"] == 5)].assign(sensationalism=600.0)
    comparison = compare(pd.concat([data, *[more] * 20]), stories="story")
    estimate = row(comparison, "Blitzblatt")
    assert (estimate["n"], estimate["n_stories"], estimate["n_shared"]) == (26, 6, 6)
    assert estimate["difference"] == pytest.approx((5 * 1 + (20 * 600 + 501) / 21 - 500) / 6)


def test_few_shared_stories_are_compared_unpaired(table, row):
    data = told(table, [1, 1, 1], Heimatbote=[5.0, 6.0, 7.0, 8.0, 9.0])
    comparison = compare(data, stories="story")
    assert comparison.unit == "story"
    assert row(comparison, "Blitzblatt")["paired"] is False


def test_difference_that_is_paired_is_noted(table):
    assert noted(compare(told(table, [1.0] * 6), stories="story"), "innerhalb der Ereignisse")
    assert not noted(compare(told(table, [1.0] * 6)), "innerhalb der Ereignisse")


def test_articles_of_one_story_make_the_interval_wide(table, row):
    values = [float(i // 10) for i in range(80)]  # eight stories of ten articles that agree
    data = table(Blitzblatt=values).assign(story=[i // 10 for i in range(80)])
    by_story, by_article = (row(compare(data, stories=s), "Blitzblatt") for s in ("story", ()))
    assert by_story["n_stories"] == 8
    assert by_story["high"] - by_story["low"] > 2.5 * (by_article["high"] - by_article["low"])


def test_group_of_many_articles_on_few_stories_is_not_ranked(table):
    data = table(Blitzblatt=[1.0] * 20, ADN=[2.0] * 20, Heimatbote=[3.0] * 20)
    data["story"] = [*[0, 1] * 10, *range(20), *range(20)]
    comparison = compare(data, stories="story")
    assert comparison.rankable == ("ADN", "Heimatbote")
    assert noted(comparison, f"weniger als {MIN_STORIES} Ereignisse, deshalb nicht gereiht: Blitzblatt")
    assert ordered(comparison)[-2:] == ("Blitzblatt", "ADN")


def test_articles_of_one_story_are_compared_as_articles_and_noted(table):
    data = table(Blitzblatt=list(range(50)), ADN=list(range(50))).assign(story="Brand in Altenbrück")
    comparison = compare(data, stories="story")
    assert comparison.unit == "article"
    assert noted(comparison, "Alle Artikel erzählen dasselbe Ereignis")


def test_articles_of_few_stories_are_noted(table):
    data = table(Blitzblatt=list(range(10)), ADN=list(range(10))).assign(story=[0, 1] * 10)
    assert noted(compare(data, stories="story"), "nur zwei Ereignisse")


def analyses_of(headlines: list[str], outlet: str, dated: bool = True) -> list[Analysis]:
    articles = [
        Article.from_parts(headline, outlet=outlet, date="2026-03-01" if dated else None, id=f"{outlet}-{i}")
        for i, headline in enumerate(headlines)
    ]
    return [Analysis(article, (), ()) for article in articles]


def measured(analyses: list[Analysis]) -> list[Analysis]:
    from framing.measures import Facts, Measures

    return [replace(a, measures=Measures(Facts(a.article, a.findings, a.sentences))) for a in analyses]


TOWNS = ["Altenbrück", "Nordhagen", "Grevensund", "Velmar", "Kaltenrode", "Silbergrund", "Ahrenborn"]


def test_stories_are_looked_for_in_analyses():
    events = [f"Sturm deckt in {town} Dach von Turnhalle {i}{i}4 ab" for i, town in enumerate(TOWNS, 3)]
    analyses = measured([*analyses_of(events, "ADN", dated=False), *analyses_of(events, "Blitzblatt", dated=False)])
    comparison = compare(analyses, reference="ADN", measures=["words"])
    assert comparison.unit == "story"
    assert comparison.stories[:7] == comparison.stories[7:]
    assert comparison.estimates.query("group == 'Blitzblatt'")["paired"].all()
    assert noted(comparison, "Kein Artikel hat ein Datum: Welche Artikel dasselbe Ereignis erzählen")


def test_given_stories_are_matched_by_article_or_id():
    analyses = measured([*analyses_of(TOWNS, "ADN"), *analyses_of(TOWNS, "Blitzblatt")])
    articles = [a.article for a in analyses]
    stories = [Story((articles[i], articles[i + 7]), 1.0) for i in range(6)]
    by_article = compare(analyses, measures=["words"], stories=stories)
    by_id = compare(by_article.table, measures=["words"], stories=stories)
    assert by_article.stories == by_id.stories == (0, 1, 2, 3, 4, 5, None) * 2


@pytest.mark.parametrize(
    ("chosen", "message"),
    [([(0, 1), (1, 2)], "stands in two stories"), ([()], "none of the stories has an article of the table")],
)
def test_stories_that_do_not_fit_are_refused(chosen, message):
    analyses = measured(analyses_of(TOWNS, "ADN"))
    stories = [Story(tuple(analyses[i].article for i in story), 1.0) for story in chosen]
    with pytest.raises(FramingError, match=message):
        compare(analyses, stories=stories)


# ---------------------------------------------------------------------- hardly any data, or far too much


def test_one_outlet_has_nothing_to_be_compared_with(table):
    assert noted(compare(table(Blitzblatt=[1.0, 2.0])), "Nur ein Medium: Es gibt nichts, womit sich vergleichen ließe.")


def test_one_article_is_described(table):
    comparison = compare(table(Blitzblatt=[1.0]))
    assert comparison.notes[0] == "Ein einziger Artikel: Seine Zahlen beschreiben ihn, nicht das Medium."


def test_identical_articles_differ_in_nothing(table, row):
    comparison = compare(table(Blitzblatt=[3.3] * 9, ADN=[3.3] * 9))
    estimate = row(comparison, "Blitzblatt")
    assert list(estimate[["low", "high", "difference", "difference_low", "cliffs_delta", "p"]]) == [
        pytest.approx(value, abs=1e-12) for value in (3.3, 3.3, 0, 0, 0, 1)
    ]
    assert np.isnan(estimate["needed"])
    assert noted(comparison, "Alle Artikel haben dieselben Werte")


def test_groups_without_spread_are_told_apart(table, row):
    estimate = row(compare(table(Blitzblatt=[5.0] * 8, ADN=[1.0] * 8)), "Blitzblatt")
    assert estimate["p"] == pytest.approx(2 / 12870)  # two of all arrangements of 8 in 16
    assert (estimate["difference_low"], estimate["difference_high"], estimate["needed"]) == (4, 4, 2)


@pytest.mark.parametrize("draws", [2000])
def test_ten_thousand_articles_take_seconds(draws):
    random = np.random.default_rng(0)
    data = pd.DataFrame({f"measure_{i}": random.gamma(2, 10, 10_000) for i in range(14)})
    data["outlet"] = [f"Bote {i}" for i in random.integers(0, 10, 10_000)]
    data["story"] = random.integers(0, 3000, 10_000)
    start = time.process_time()
    comparison = compare(data, reference="Bote 0", stories="story", draws=draws)
    assert time.process_time() - start < 10  # about 2 s on one core of a desktop; room for slower ones
    assert len(comparison.estimates) == 140


def test_ten_thousand_articles_of_one_story_get_an_answer():
    random = np.random.default_rng(0)
    data = pd.DataFrame({"sensationalism": random.random(10_000), "story": 1})
    data["outlet"] = [f"Bote {i}" for i in random.integers(0, 5, 10_000)]
    comparison = compare(data, reference="Bote 0", stories="story", draws=500)
    assert comparison.notes == (
        "Alle Artikel erzählen dasselbe Ereignis: Die Zahlen gelten für dieses Ereignis und sagen nichts darüber, wie die "
        "Medien sonst schreiben.",
    )
    assert comparison.estimates["low"].notna().all()


# ---------------------------------------------------------------------- power hint


def test_power_hint_says_how_many_articles_it_takes(table):
    random = np.random.default_rng(4)
    comparison = compare(table(Blitzblatt=list(random.normal(5, 10, 12)), ADN=list(random.normal(2, 10, 12))))
    hint = comparison.power_hint("Blitzblatt")
    needed = int(comparison.estimates.query("group == 'Blitzblatt'")["needed"].iloc[0])
    assert f"etwa {needed} Artikel je Gruppe; hier sind es 12." in hint
    assert "articles per group; there are 12." in comparison.power_hint("Blitzblatt", language="en")


def test_power_hint_counts_stories_where_they_are_paired(table):
    comparison = compare(told(table, [1, 2, 3, 4, 5, 6]), stories="story")
    assert "Ereignisse, über die beide berichten; hier sind es 6." in comparison.power_hint("Blitzblatt")


def test_power_hint_is_empty_without_a_difference_and_refuses_unknown_groups(table):
    comparison = compare(table(Blitzblatt=[1.0, 2.0], ADN=[1.0, 2.0]))
    assert comparison.power_hint("Blitzblatt") == comparison.power_hint("ADN") == ""
    with pytest.raises(FramingError, match="groups are ADN, Blitzblatt, measures sensationalism"):
        comparison.power_hint("Bote")


def test_public_names_exist():
    module = importlib.import_module("framing.compare")  # the package; framing.compare itself is the function
    assert all(hasattr(module, name) for name in module.__all__)
