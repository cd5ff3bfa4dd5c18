from __future__ import annotations

from itertools import pairwise

import matplotlib as mpl
import pytest
from drawn import assert_readable, rows, texts
from invented import analysis, comparison, finding
from matplotlib.figure import Figure

from framing import plot
from framing.article import Article
from framing.compare import compare


def told(outlet: str, *categories: str) -> object:
    body = "Das sagte jemand. " * 30
    made = Article.from_parts(headline="Rat tagt", body=body.strip(), outlet=outlet)
    found = [finding(made, 12 + 6 * place, "source", category) for place, category in enumerate(categories)]
    return analysis(made, *found)


def bars(panel) -> list[tuple[float, float]]:
    return [(bar.get_x(), bar.get_width()) for bar in panel.patches]


def test_source_table_shares_add_up():
    table = plot.source_table(comparison(5))
    assert table.groupby("group")["share"].sum().tolist() == pytest.approx([1.0] * 5)


def test_source_table_of_a_group_without_sources_has_no_shares():
    table = plot.source_table(compare([told("A"), told("B", "person")], stories=()))
    assert table[table["group"] == "A"]["share"].isna().all()
    assert table[table["group"] == "B"]["mentions"].unique().tolist() == [1]


def test_sources_stacks_the_shares_from_0_to_100():
    panel = plot.sources(compare([told("A", *["person"] * 6, *["institution"] * 3, "anonymous")], stories=()))
    assert bars(panel) == [(0.0, 60.0), (60.0, 30.0), (90.0, 10.0)]
    assert {"60", "30", "10"} <= set(texts(panel))


def test_sources_differ_in_hatch_and_in_tone():
    made = compare([told("A", "person", "institution", "media", "anonymous")], stories=())
    patches = plot.sources(made).patches
    assert len({patch.get_hatch() for patch in patches}) == 4
    greys = sorted(sum(mpl.colors.to_rgb(patch.get_facecolor())) / 3 for patch in patches)
    assert all(lighter - darker > 0.04 for darker, lighter in pairwise(greys))


def test_sources_make_a_small_drawing():
    made = compare([told("A", "person", "institution", "media", "anonymous")], stories=())
    assert len(plot.svg(plot.sources(made))) < 40_000


def test_sources_of_few_mentions_are_narrow_and_have_no_percentages():
    made = compare([told("A", *["person"] * 10), told("B", "person", "person")], stories=())
    panel = plot.sources(made, groups=["A", "B"])
    many, few = (bar.get_height() for bar in panel.patches)
    assert few < many
    assert texts(panel).count("100") == 2  # at the axis, and in the bar of A
    assert any("schmal: weniger als 10 Angaben" in text for text in texts(panel))


def test_sources_says_where_nobody_is_named_as_source():
    panel = plot.sources(compare([told("A"), told("B", *["person"] * 12)], stories=()))
    assert "keine Quellenangabe" in texts(panel)
    assert "0" in texts(panel)


def test_sources_writes_percentages_only_where_they_fit():
    made = compare([told("A", *["person"] * 98, "media", "anonymous")], stories=())
    panel = plot.sources(made)
    assert "98" in texts(panel)
    assert "1" not in texts(panel)
    assert_readable(panel)


@pytest.mark.parametrize("groups", [1, 2, 8, 30])
@pytest.mark.parametrize("language", ["de", "en"])
def test_sources_can_be_read_at_any_number(groups, language):
    panel = plot.sources(comparison(groups), language=language)
    assert len(rows(panel)) == groups
    assert_readable(panel)


def test_sources_draws_its_legend_on_given_axes():
    panel = Figure(figsize=(8, 4)).add_subplot()
    assert plot.sources(comparison(3), ax=panel) is panel
    assert "Person" in [text.get_text() for text in panel.get_legend().get_texts()]
