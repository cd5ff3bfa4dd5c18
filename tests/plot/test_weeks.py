from __future__ import annotations

import datetime as dt

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from drawn import assert_readable, texts
from invented import analyses, comparison
from matplotlib.figure import Figure

from framing import plot
from framing.compare import compare
from framing.errors import FramingError

MONDAY = dt.date(2026, 3, 2)


def table(counts: dict[str, list[int]], **columns: object) -> pd.DataFrame:
    """So many articles of each outlet in each week from MONDAY on."""
    draw = np.random.default_rng(1)
    made = [
        {
            "outlet": outlet,
            "date": MONDAY + dt.timedelta(days=7 * week + article % 7),
            "sensationalism": draw.gamma(2, 9),
        }
        for outlet, weeks in counts.items()
        for week, articles in enumerate(weeks)
        for article in range(articles)
    ]
    return pd.DataFrame(made).assign(**columns)


def points(panel) -> list:
    return [line for line in panel.lines if line.get_marker() not in {"None", None}]


def joints(panel) -> list[list[float]]:
    lines = [list(line.get_xdata()) for line in panel.lines if line.get_marker() in {"None", None}]
    return [each for each in lines if len(each) == 2 and each[1] - each[0] == 7]


def test_week_table_begins_weeks_on_mondays():
    weeks = plot.week_table(table({"Blitz": [7, 1]}))
    assert weeks["week"].tolist() == [MONDAY, MONDAY + dt.timedelta(days=7)]
    assert weeks["n"].tolist() == [7, 1]


def test_week_table_intervals_hold_the_mean_and_need_two_articles():
    many, one = plot.week_table(table({"Blitz": [9, 1]})).itertuples()
    assert many.low < many.mean < many.high
    assert np.isnan(one.low)


def test_week_table_knows_days_however_they_are_written():
    made = table({"Blitz": [3]})
    written = made.assign(date=[made["date"][0], str(made["date"][1]), pd.Timestamp(made["date"][2])])
    assert plot.week_table(written)["n"].tolist() == [3]


def test_week_table_leaves_out_what_has_no_date_or_no_value():
    made = table({"Blitz": [5]})
    made["date"] = made["date"].astype(object)
    made.loc[0, "date"] = None
    made.loc[1, "sensationalism"] = np.nan
    assert plot.week_table(made)["n"].tolist() == [3]
    assert any("einer ohne Datum fehlt" in text for text in texts(plot.timeline(made)))


def test_week_table_draws_stories_where_the_comparison_does():
    made = table({"Blitz": [12, 12]}, kind="tabloid", story=[place // 2 for place in range(24)])
    told, apart = (compare(made, stories=stories, draws=200) for stories in ("story", ()))
    assert told.unit == "story"
    by_story, by_article = plot.week_table(told), plot.week_table(apart)
    assert by_story["mean"].tolist() == pytest.approx(by_article["mean"].tolist())
    assert by_story["low"].tolist() != by_article["low"].tolist()


def test_week_table_names_what_is_missing():
    with pytest.raises(FramingError, match="column 'date' is not in the table"):
        plot.week_table(pd.DataFrame({"outlet": ["A"], "sensationalism": [1.0]}))
    with pytest.raises(FramingError, match="no article has both a date and a value"):
        plot.week_table(table({"Blitz": [2]}).assign(date=None))


def test_timeline_has_a_panel_a_group_with_its_weeks():
    axes = plot.timeline(table({"Blitz": [9, 9, 9], "Bote": [9]}))
    assert [len(points(panel)) for panel in axes] == [3, 1]
    assert {"Blitz (27)", "Bote (9)"} <= set(texts(axes))


def test_timeline_joins_no_weeks_across_a_gap():
    (panel,) = plot.timeline(table({"Blitz": [9, 9, 0, 9]}))
    start = MONDAY.toordinal()
    assert joints(panel) == [[start, start + 7]]


def test_timeline_week_with_few_articles_is_hollow():
    (panel,) = plot.timeline(table({"Blitz": [8, 7]}))
    faces = [mpl.colors.to_hex(point.get_markerfacecolor()) for point in points(panel)]
    assert faces[0] != "#ffffff"
    assert faces[1] == "#ffffff"
    assert "weniger als 8 Artikel" in texts(panel)
    assert "weniger als 8 Artikel" not in texts(plot.timeline(table({"Blitz": [8, 8]})))


def test_timeline_panels_share_their_scales():
    axes = plot.timeline(table({"Blitz": [9, 9], "Bote": [9]}))
    assert axes[0].get_ylim() == axes[1].get_ylim()
    assert axes[0].get_xlim() == axes[1].get_xlim()


def test_timeline_of_all_articles_together():
    (panel,) = plot.timeline(table({"Blitz": [9], "Bote": [9]}), by=None)
    assert "alle Artikel (18)" in texts(panel)


def test_timeline_writes_the_year_where_there_are_several():
    long = table({"Blitz": [9, *[0] * 60, 9]})
    assert "2.3.26" in texts(plot.timeline(long))
    assert "2.3." in texts(plot.timeline(table({"Blitz": [9, 9]})))
    assert "2 Mar" in texts(plot.timeline(table({"Blitz": [9, 9]}), language="en"))


def test_timeline_reference_is_a_dotted_line():
    made = compare(table({"ADN": [9], "Blitz": [9]}), reference="ADN", draws=50)
    axes = plot.timeline(made)
    mean = made.reference_estimates.set_index("measure")["mean"]["sensationalism"]
    assert all([mean, mean] in [list(line.get_ydata()) for line in panel.lines if line.is_dashed()] for panel in axes)


def test_timeline_share_is_drawn_in_percent():
    made = table({"Blitz": [9]})
    made["attribution_share"] = 0.25
    (panel,) = plot.timeline(made, "attribution_share")
    assert points(panel)[0].get_ydata()[0] == pytest.approx(25)


@pytest.mark.parametrize("groups", [1, 2, 8, 30])
@pytest.mark.parametrize("language", ["de", "en"])
def test_timeline_can_be_read_at_any_number(groups, language):
    axes = plot.timeline(comparison(groups), language=language)
    assert len(axes) == groups
    assert_readable(axes)


@pytest.mark.parametrize("weeks", [1, 5, 26, 120])
@pytest.mark.parametrize("groups", [1, 5, 16])
def test_timeline_can_be_read_over_any_time(weeks, groups):
    made = table({f"Bote {group}": [2, *[0] * (weeks - 2), 2][:weeks] for group in range(groups)})
    assert_readable(plot.timeline(made))


def test_timeline_wants_as_many_axes_as_groups():
    made = table({"Blitz": [9], "Bote": [9]})
    with pytest.raises(FramingError, match="1 axes for 2 groups"):
        plot.timeline(made, ax=Figure().add_subplot())
    with pytest.raises(FramingError, match="choose from Blitz, Bote"):
        plot.timeline(made, groups=["Bild am Abend"])
    panel = Figure().add_subplot()
    assert plot.timeline(made, groups=["Bote"], ax=panel) == (panel,)


def test_timeline_twice_is_the_same():
    made = compare(analyses(3), stories=(), draws=50)
    assert plot.svg(plot.timeline(made)) == plot.svg(plot.timeline(made))
