from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from drawn import assert_readable, rows, texts
from invented import analyses, analysis, comparison, finding
from matplotlib.figure import Figure

from framing import plot
from framing.article import Article
from framing.compare import compare
from framing.errors import FramingError
from framing.stories import Story


def article(outlet: str, *, loud_headline: bool, headline: str = "Zoff im Rat von Harzstein") -> object:
    made = Article.from_parts(headline=headline, body="Im Rat gab es lange Streit um das Bad.", outlet=outlet)
    start = 0 if loud_headline else made.text.index("Streit") if "Streit" in made.text else 0
    return analysis(made, finding(made, start, "loaded", "emotion", 2))


def drawn_at(panel) -> list[float]:
    return [float(line.get_xdata()[0]) for line in panel.lines if line.get_marker() not in {"None", None}]


def test_headline_body_table_takes_headline_and_text_apart():
    made = compare([article("Blitz", loud_headline=True), article("Bote", loud_headline=False)], stories=(), draws=20)
    table = plot.headline_body_table(made).set_index("group")
    assert table.loc["Blitz", "headline"] > 0
    assert table.loc["Blitz", "body"] == 0
    assert table.loc["Bote", "headline"] == 0
    assert table.loc["Bote", "gap"] == -table.loc["Bote", "body"] < 0


def test_headline_body_gap_is_the_measure_headline_gap():
    import framing as fr

    made = compare(
        [
            fr.analyze(
                fr.Article.from_parts(headline="Zoff im Rat!", body="Die Sitzung dauerte drei Stunden.", outlet="A")
            )
        ],
        stories=(),
        draws=20,
    )
    gap = made.estimates.set_index("measure").loc["headline_gap", "mean"]
    assert plot.headline_body_table(made)["gap"].iloc[0] == pytest.approx(gap)


def test_headline_body_leaves_out_articles_without_headline():
    made = compare(
        [article("Blitz", loud_headline=True), article("Blitz", loud_headline=False, headline="")], stories=(), draws=20
    )
    table = plot.headline_body_table(made)
    assert table["n"].tolist() == [1]
    assert table["body"].tolist() == [0]
    assert "(n = 1)" in " ".join(texts(plot.headline_body(made)))


def test_headline_body_draws_both_values_and_says_the_difference():
    made = comparison(3)
    panel = plot.headline_body(made)
    table = plot.headline_body_table(made).set_index("group")
    row = table.loc["ADN"]
    assert {row["headline"], row["body"]} <= set(drawn_at(panel))
    sign = "+" if row["gap"] > 0 else "−"
    assert f"{sign}{abs(row['gap']):.1f}".replace(".", ",") in texts(panel)


def test_headline_body_of_a_group_without_any_pair_is_a_dash():
    made = compare(
        [article("Blitz", loud_headline=True), article("Bote", loud_headline=False, headline="")], stories=()
    )
    panel = plot.headline_body(made)
    assert "–" in texts(panel)
    assert len(drawn_at(panel)) == 2


def test_headline_body_intervals_rest_on_stories_where_the_comparison_does():
    made = analyses(1, 14)
    articles = [each.article for each in made]
    pairs = [Story((articles[place], articles[place + 1]), 1.0) for place in range(0, 14, 2)]
    told, apart = (compare(made, stories=stories, draws=200) for stories in (pairs, ()))
    assert told.unit == "story"
    by_story, by_article = plot.headline_body_table(told), plot.headline_body_table(apart)
    assert by_story["gap"].tolist() == pytest.approx(by_article["gap"].tolist())
    assert by_story["gap_low"].tolist() != by_article["gap_low"].tolist()


def test_headline_body_needs_analyses():
    table = pd.DataFrame({"outlet": ["A", "B"], "sensationalism": [1.0, 2.0]})
    with pytest.raises(FramingError, match="make it from analyses"):
        plot.headline_body(compare(table))


@pytest.mark.parametrize("groups", [1, 2, 8, 30])
@pytest.mark.parametrize("language", ["de", "en"])
def test_headline_body_can_be_read_at_any_number(groups, language):
    assert_readable(plot.headline_body(comparison(groups), language=language))


def test_headline_body_draws_chosen_groups_on_given_axes():
    panel = Figure(figsize=(8, 4)).add_subplot()
    assert plot.headline_body(comparison(4), groups=["Bote 4", "ADN"], ax=panel) is panel
    assert rows(panel) == ["Bote 4", "ADN"]
    assert np.isfinite(panel.get_xlim()).all()
    assert not math.isclose(*panel.get_xlim())
