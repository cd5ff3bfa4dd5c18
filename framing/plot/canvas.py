"""What figures share: settings, paper in millimetres, axes with numbers, titles and values."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from framing.errors import FramingError
from framing.plot.lettering import FONT, LABEL, LINE, SMALL, TITLE, VALUE, Heads, Rows, add_font, wrapped
from framing.style import COLOURS, KINDS, MM, TEXT_WIDTH, Language, number

__all__ = [
    "AXIS", "DOTTED", "HATCH_WIDTH", "LEGEND_ROW", "PERCENT", "TOP", "Box", "bare", "drawing", "figure_of", "given_axes",
    "head_columns", "label", "limits", "name_rows", "number_axis", "own_figure", "points", "reference_line", "side_title",
    "style_names", "title", "title_height", "title_lines", "width_of",
]  # fmt: skip

#: Numbers of an axis of percentages.
PERCENT = (0, 20, 40, 60, 80, 100)

#: Millimetres above the rows, for the tick labels, for each row of the legend.
TOP, AXIS, LEGEND_ROW = 12.0, 6.0, 5.5

DOTTED = (0, (1.5, 2))
HATCH_WIDTH = 0.8
_SPACING = 0.92  # of lines; the font's own is too wide for labels

_SETTINGS: dict[Any, Any] = {
    "font.family": [FONT],
    "text.color": COLOURS["ink"],
    "axes.facecolor": "none",
    "axes.linewidth": 0.6,
    "figure.facecolor": COLOURS["paper"],
    "axes.unicode_minus": True,
    "hatch.linewidth": HATCH_WIDTH,
}


class Box(NamedTuple):
    """Where axes stand on the paper, in millimetres from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


def drawing() -> AbstractContextManager[None]:
    """Draw with the package's settings; those of the user are back afterwards."""
    add_font()
    return mpl.rc_context(_SETTINGS)


# ---- paper and axes -------------------------------------------------------------------------------------------------


def own_figure(height: float, boxes: Sequence[Box], width: float = TEXT_WIDTH) -> tuple[Axes, ...]:
    """Return axes on a new figure of that size in millimetres."""
    figure = Figure(figsize=(width * MM, height * MM))
    return tuple(
        figure.add_axes((b.left / width, 1 - (b.top + b.height) / height, b.width / width, b.height / height))
        for b in boxes
    )


def given_axes(ax: Axes | Sequence[Axes] | None, count: int, what: str) -> tuple[Axes, ...] | None:
    """Return the user's axes as a tuple, None if there are none, or raise FramingError if they are not `count`."""
    if ax is None:
        return None
    axes = (ax,) if isinstance(ax, Axes) else tuple(ax)
    if len(axes) != count:
        raise FramingError(f"ax has {len(axes)} axes for {count} {what}; give one each")
    return axes


def figure_of(axes: Axes | Sequence[Axes]) -> Figure:
    """Return the figure that axes stand on."""
    first = axes if isinstance(axes, Axes) else axes[0]
    figure = first.get_figure(root=True)
    assert figure is not None  # noqa: S101 - axes are never drawn on before they stand in a figure
    return figure


def width_of(panel: Axes) -> float:
    """Return the width of axes in millimetres."""
    return float(panel.get_position().width * figure_of(panel).get_figwidth() / MM)


def bare(panel: Axes) -> None:
    """Take away frame and ticks."""
    panel.tick_params(length=0)
    panel.set_axisbelow(True)
    for spine in panel.spines.values():
        spine.set_visible(False)


def limits(values: Sequence[float], *, before: float = 0.1, after: float = 0.12) -> tuple[float, float]:
    """Return the ends of an axis that holds zero and all values, with room for the labels of the outermost.

    Labels stand centred over their markers; `before` and `after` are the shares of the width that the longest needs.
    """
    known = [value for value in values if np.isfinite(value)]
    low, high = min([0.0, *known]), max([0.0, *known])
    high = high if high > low else low + 1.0
    span = high - low
    return low - (before if low < 0 else 0.0) * span, high + after * span


def number_axis(
    panel: Axes,
    ends: tuple[float, float],
    language: Language,
    *,
    along: str = "x",
    ticks: Sequence[float] | None = None,
) -> None:
    """Set the limits of an axis and write numbers at it, round ones if none are given."""
    low, high = ends
    if ticks is None:
        ticks = [tick for tick in MaxNLocator(4, steps=[1, 2, 5, 10]).tick_values(low, high) if low <= tick <= high]
    digits = 0 if all(float(tick).is_integer() for tick in ticks) else 1 if np.ptp(ticks) >= 0.5 else 2
    texts = [number(tick, digits, language) for tick in ticks]
    look: dict[str, Any] = {"fontsize": VALUE, "color": COLOURS["muted"], "fontfamily": FONT}
    if along == "x":
        panel.set_xlim(low, high)
        panel.set_xticks(ticks, texts, **look)
    else:
        panel.set_ylim(low, high)
        panel.set_yticks(ticks, texts, **look)
    panel.grid(axis="x" if along == "x" else "y", color=COLOURS["grid"], lw=0.6)


def reference_line(panel: Axes, value: float, *, along: str = "x") -> None:
    """Draw the reference's value as a dotted line across the axes."""
    draw = panel.axvline if along == "x" else panel.axhline
    draw(value, color=KINDS["agency"].colour, lw=0.9, ls=DOTTED, zorder=1)


def name_rows(panel: Axes, rows: Rows, *, shown: bool = True) -> None:
    """Measure the axes in millimetres from the top, and write the names of rows flush left in front of them."""
    panel.set_ylim(rows.height, 0)
    if not shown:
        panel.set_yticks([])
        return
    panel.set_yticks(list(rows.places), rows.texts)
    style_names(panel, rows.width)


def style_names(panel: Axes, width: float) -> None:
    """Put the labels of rows flush left, in a column as wide as the widest."""
    panel.tick_params(axis="y", pad=points(width + 4), length=0)
    for name in panel.get_yticklabels():
        name.set(
            ha="left",
            # On the baseline, or a "g" would lift its word; of several lines the middle counts.
            va="center" if "\n" in name.get_text() else "center_baseline",
            fontfamily=FONT,
            fontsize=LABEL,
            color=COLOURS["ink"],
            linespacing=_SPACING,
            parse_math=False,
        )


def head_columns(panel: Axes, heads: Heads) -> None:
    """Write the names of columns above the axes, which are measured in millimetres."""
    panel.set_xlim(0, heads.width)
    panel.xaxis.tick_top()
    panel.set_xticks(list(heads.places), heads.texts)
    panel.tick_params(axis="x", pad=2.4, length=0)
    for name in panel.get_xticklabels():
        name.set(
            fontfamily=FONT,
            fontsize=VALUE,
            color=COLOURS["ink"],
            linespacing=_SPACING,
            parse_math=False,
            va="bottom",
            ha="center",
        )
        name.set(rotation=90 if heads.turned else 0, multialignment="left" if heads.turned else "center")


# ---- letters --------------------------------------------------------------------------------------------------------


def title(panel: Axes, text: str, unit: str = "", *, above: float = 0.0, left: float = 0.0, width: float = 0.0) -> None:
    """Write title and unit above the axes, flush left, wrapped to `width`, by default up to the right end of the axes.

    `above` and `left` move it by millimetres.
    """
    at: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points", "parse_math": False}
    width = width or width_of(panel) + left
    lines, units = title_lines(text, width), wrapped(unit, width, SMALL)
    start, lift = -points(left), points(above) + 6.5
    over = 10.5 + 9.6 * (len(units) - 1) if unit else 0
    panel.annotate(
        "\n".join(lines), (0, 1), (start, lift + over), fontsize=TITLE, fontweight=600, linespacing=_SPACING, **at
    )
    if not unit:
        return
    panel.annotate(
        "\n".join(units), (0, 1), (start, lift), fontsize=SMALL, color=COLOURS["muted"], linespacing=_SPACING, **at
    )


def title_height(text: str, width: float, unit: str = "") -> float:
    """Return the millimetres that `title` needs above axes of that width."""
    lines, units = len(title_lines(text, width)), len(wrapped(unit, width, SMALL)) if unit else 0
    return TOP + LINE * (lines - 1) + 3.4 * (units - 1)


def title_lines(text: str, width: float) -> list[str]:
    """Break a title into lines."""
    return wrapped(text, width, TITLE, "semibold")


def side_title(panel: Axes, text: str, unit: str = "") -> None:
    """Write title and unit of what stands at the right of the axes."""
    at: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points"}
    panel.annotate(unit, (1, 1), (10, 6.5), fontsize=SMALL, color=COLOURS["muted"], **at)
    panel.annotate(text, (1, 1), (10, 17), fontsize=TITLE, fontweight=600, **at)


def points(millimetres: float) -> float:
    """Return a length in points, as offsets of letters are given."""
    return millimetres * MM * 72


def label(panel: Axes, text: str, at: tuple[float, float], **look: Any) -> None:
    """Write a value at a point of the data; texts are never read as formulas."""
    shift = look.pop("shift", (0, 0))
    look = {"fontsize": VALUE, "ha": "center", "va": "center", "parse_math": False, "annotation_clip": False, **look}
    panel.annotate(text, at, shift, textcoords="offset points", **look)
