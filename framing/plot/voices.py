"""Figure: who is heard, as shares of the mentions of sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.axes import Axes

from framing.compare import Comparison
from framing.finding import CATEGORIES
from framing.plot import canvas, looks
from framing.plot.canvas import Box
from framing.plot.data import analyses_of, chosen
from framing.plot.lettering import SMALL, Rows, text_width
from framing.plot.scales import group_label
from framing.plot.words import SOURCES, place_of, say
from framing.style import COLOURS, TEXT_WIDTH, Language, number

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["source_table", "sources"]

_LOOKS = {
    "person": looks.Look("#0B5C94", "#0B5C94", None, COLOURS["paper"]),
    # Lines, not dots: a dotted ground is drawn dot by dot and makes the file ten times as large.
    "institution": looks.Look("#CFE2F0", "#0B5C94", "///"),
    "media": looks.Look(COLOURS["paper"], COLOURS["muted"], "---"),
    "anonymous": looks.Look("#F6CDB8", "#8A2F06", "\\\\\\"),
}
_FEW = 10  # shares of fewer mentions are drawn narrow
_MENTIONS = 17.0  # mm for the number of mentions
_BAR, _NARROW = 4.6, 2.2  # mm


def source_table(comparison: Comparison) -> pd.DataFrame:
    """Return how often each kind of source is mentioned, and its share of all mentions in a group's articles.

    Parameters
    ----------
    comparison
        What `framing.compare` made from analyses.

    Returns
    -------
    pandas.DataFrame
        One row a group and category: ``group``, ``category`` ("person", "institution", "media", "anonymous"), ``count``,
        ``mentions`` (of all categories) and ``share`` (0 to 1, NaN without mentions).

    Raises
    ------
    FramingError
        If the comparison was made from a table.
    """
    import pandas as pd  # noqa: PLC0415 - slow to import

    counts: dict[str, Counter[str]] = {group: Counter() for group in comparison.groups}
    analyses = analyses_of(comparison, "sources")
    for group, analysis in zip(comparison.membership(), analyses, strict=True):
        counts[group].update(f.category for f in analysis.of_kind("source"))
    rows = []
    for group, found in counts.items():
        mentions = found.total()
        for category in CATEGORIES["source"]:
            share = found[category] / mentions if mentions else float("nan")
            rows.append((group, category, found[category], mentions, share))
    return pd.DataFrame(rows, columns=["group", "category", "count", "mentions", "share"])


def sources(
    comparison: Comparison,
    *,
    groups: Sequence[str] | None = None,
    ax: Axes | None = None,
    language: Language = "de",
) -> Axes:
    """Draw who is heard: the shares of persons, institutions, media and unnamed sources, a bar a group.

    Percentages are written where they fit. The bars of groups with few mentions are narrow.

    Parameters
    ----------
    comparison
        What `framing.compare` made from analyses.
    groups
        Which groups, from top to bottom; all, as `framing.compare.ordered` puts them, if None.
    ax
        Axes to draw on, with room at their right; a new figure as wide as the report's text if None.
    language
        Of labels and numbers.

    Raises
    ------
    FramingError
        If the comparison was made from a table, has no such group, or the language is unknown.
    """
    names = chosen(comparison, groups)
    table = source_table(comparison).set_index("group").loc[list(names)]
    rows = Rows.of([group_label(name, language) for name in names], pitch=7.5 if len(names) <= 16 else 5.6)
    used = [c for c in CATEGORIES["source"] if table.loc[table["category"] == c, "count"].sum()]
    handles = [looks.patch_handle(_LOOKS[c], SOURCES[c][place_of(language)]) for c in used]
    unit = say("sources_unit", language)
    if ((table["mentions"] > 0) & (table["mentions"] < _FEW)).any():
        unit += say("sources_few", language, _FEW)
    with canvas.drawing():
        panel = ax or _axes(rows, unit, looks.legend_height(handles), language)
        canvas.number_axis(panel, (0, 100), language, ticks=canvas.PERCENT)
        canvas.bare(panel)
        canvas.title(panel, say("sources", language), unit)
        canvas.side_title(panel, say("mentions", language))
        canvas.name_rows(panel, rows)
        for name, place in zip(names, rows.places, strict=True):
            _bar(panel, place, table.loc[[name]], language)
        looks.legend([panel], handles, own=ax is None)
    return panel


def _axes(rows: Rows, unit: str, foot: float, language: Language) -> Axes:
    left = rows.width + 4
    box = Box(left, 0, TEXT_WIDTH - left - _MENTIONS, rows.height)
    box = box._replace(top=canvas.title_height(say("sources", language), box.width, unit))
    return canvas.own_figure(box.top + rows.height + canvas.AXIS + foot, [box])[0]


def _bar(panel: Axes, place: float, table: pd.DataFrame, language: Language) -> None:
    mentions = int(table["mentions"].iloc[0])
    at = panel.get_yaxis_transform()
    look: dict[str, Any] = {"textcoords": "offset points", "va": "center", "annotation_clip": False}
    panel.annotate(number(mentions, 0, language), (1, place), (10, 0), xycoords=at, fontsize=SMALL, **look)
    if not mentions:
        canvas.label(panel, say("no_sources", language), (0, place), shift=(3, 0), ha="left", color=COLOURS["muted"])
        return
    height = _NARROW if mentions < _FEW else _BAR
    start = 0.0
    for row in table.itertuples():
        share = 100 * float(np.asarray(row.share))
        if not share:
            continue
        style = _LOOKS[str(row.category)]
        panel.barh(
            place, share, height, left=start, color=style.face, edgecolor=style.edge, hatch=style.hatch, linewidth=0.8, zorder=2
        )  # fmt: skip
        text = number(share, 0, language)
        if mentions >= _FEW and text_width(text, SMALL) + 2.2 <= share / 100 * canvas.width_of(panel):
            # Letters on a hatch need a ground of their own.
            ground = {"facecolor": style.face, "edgecolor": "none", "pad": 1.0} if style.hatch else None
            canvas.label(
                panel, text, (start + share / 2, place), fontsize=SMALL, color=style.ink, bbox=ground, zorder=3
            )
        start += share
