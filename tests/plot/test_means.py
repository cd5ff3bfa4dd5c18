from __future__ import annotations

from itertools import pairwise

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from drawn import assert_readable, figure_of, rows, shown
from invented import LONG
from matplotlib.figure import Figure

from framing import plot
from framing.compare import Comparison, compare
from framing.errors import FramingError

MEASURES = plot.FIGURE_MEASURES


def comparison(groups: int, articles: int = 9, **names: str) -> Comparison:
    """`groups` outlets, the first an agency; `first="…"` and so on rename them."""
    draw = np.random.default_rng(groups)
    order = list(names.values())
    rows = [
        {
            "outlet": order[group] if group < len(order) else f"Bote {group + 1}",
            "kind": "agency" if group == 0 else ("tabloid", "regional")[group % 2],
            "sensationalism": draw.gamma(3, 3 + group),
            "hedges_per_100_sentences": draw.gamma(2, 8),
            "attribution_share": draw.beta(3, 4),
            "headline_gap": draw.normal(-4, 10),
        }
        for group in range(groups)
        for _ in range(articles)
    ]
    return compare(pd.DataFrame(rows), draws=100)


def texts(axes) -> list[str]:
    return [text.get_text() for text in axes.texts]


def test_outlets_draws_one_panel_a_measure_with_numbers_in_german():
    made = comparison(3)
    axes = plot.outlets(made)
    assert [texts(panel)[0].split("\n")[0].split()[0] for panel in axes] == [
        "Sensationsgehalt",
        "Einschränkungen",
        "Aussagen",
    ]
    mean = made.estimates.query("measure == 'sensationalism' and group == 'Bote 2'")["mean"].iloc[0]
    assert f"{mean:.1f}".replace(".", ",") in texts(axes[0])


def test_outlets_marker_and_whisker_stand_on_mean_and_interval():
    made = comparison(2, first="ADN", second="Blitz")
    axes = plot.outlets(made, measures=["sensationalism"])
    row = made.estimates.query("measure == 'sensationalism' and group == 'Blitz'").iloc[0]
    lines = [list(line.get_xdata()) for line in axes[0].lines]
    assert [row["low"], row["high"]] in lines
    assert [row["mean"]] in lines


def test_outlets_share_is_drawn_in_percent():
    made = comparison(2, first="ADN", second="Blitz")
    axes = plot.outlets(made, measures=["attribution_share"])
    row = made.estimates.query("measure == 'attribution_share' and group == 'Blitz'").iloc[0]
    assert any(
        np.allclose(line.get_xdata(), [row["mean"] * 100]) for line in axes[0].lines if len(line.get_xdata()) == 1
    )


def test_outlets_reference_is_a_dotted_line():
    made = comparison(3)
    axes = plot.outlets(made, measures=["sensationalism"])
    reference = made.reference_estimates.set_index("measure")["mean"]["sensationalism"]
    dotted = [line for line in axes[0].lines if line.is_dashed()]
    assert [list(line.get_xdata()) for line in dotted] == [[reference, reference]]


def test_outlets_single_article_has_open_marker_and_no_whisker():
    axes = plot.outlets(comparison(2, articles=1), measures=["sensationalism"])
    assert any("(n = 1)" in text for text in texts(axes[0]))
    markers = [line for line in axes[0].lines if line.get_marker() not in {"None", None}]
    assert {mpl.colors.to_hex(line.get_markerfacecolor()) for line in markers} == {"#ffffff"}
    assert not [line for line in axes[0].lines if len(line.get_xdata()) == 2 and not line.is_dashed()]


def test_outlets_rank_by_mean_with_the_reference_last():
    made = comparison(5, first="ADN")
    means = made.estimates.query("measure == 'sensationalism' and group != 'ADN'").sort_values("mean", ascending=False)
    assert rows(plot.outlets(made)[0]) == [*means["group"], "ADN"]


def test_outlets_order_by_alphabet_where_nothing_can_be_ranked():
    assert rows(plot.outlets(comparison(4, articles=3, first="ADN"))[0]) == ["Bote 2", "Bote 3", "Bote 4", "ADN"]


@pytest.mark.parametrize("groups", [1, 2, 8, 30])
def test_outlets_can_be_read_at_any_number(groups):
    assert_readable(plot.outlets(comparison(groups, first=LONG)))


@pytest.mark.parametrize("groups", [2, 30])
def test_outlets_names_do_not_run_into_each_other_or_the_panel(groups):
    axes = plot.outlets(comparison(groups, first="ADN", second=LONG))
    names = {label: box for label, box in shown(axes) if label in axes[0].get_yticklabels()}
    boxes = list(names.values())
    assert len(boxes) == groups
    assert all(box.x1 <= axes[0].get_window_extent().x0 for box in boxes)
    assert all(upper.y0 >= lower.y1 - 1 for upper, lower in pairwise(boxes))


def test_outlets_name_is_never_read_as_formula_or_markup():
    axes = plot.outlets(comparison(2, first="ADN", second="$\\frac{1}{2}$ <b>Bote</b> 🔥"))
    assert "$\\frac{1}{2}$ <b>Bote</b>" in " ".join(rows(axes[0])).replace("\n", " ")
    drawing = plot.svg(axes).decode()
    assert "<b>" not in drawing
    assert "&lt;b&gt;Bote" in drawing


def test_outlets_draws_on_given_axes():
    panel = Figure().add_subplot()
    assert plot.outlets(comparison(3), measures=["headline_gap"], ax=panel) == (panel,)
    with pytest.raises(FramingError, match="1 axes for 3 measures"):
        plot.outlets(comparison(3), ax=[panel])


def test_outlets_names_the_measures_there_are():
    with pytest.raises(FramingError, match=r"choose from sensationalism, hedges"):
        plot.outlets(comparison(2), measures=["wut"])


def test_outlets_in_english():
    axes = plot.outlets(comparison(2), language="en")
    assert texts(axes[0])[0] == "Sensationalism"
    assert "reference: news agency" in [text.get_text() for text in figure_of(axes).legends[0].get_texts()]
