"""Figure: means with their intervals, one panel a measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from framing.compare import Comparison
from framing.errors import FramingError
from framing.plot import canvas, looks
from framing.plot.canvas import Box
from framing.plot.data import chosen, kinds_of
from framing.plot.lettering import Rows
from framing.plot.scales import FIGURE_MEASURES, Scale, group_label, scale
from framing.plot.words import say
from framing.style import COLOURS, KINDS, TEXT_WIDTH, Language

__all__ = ["outlets"]

_GAP = 8.0  # mm between panels


def outlets(
    comparison: Comparison,
    *,
    measures: Sequence[str] = FIGURE_MEASURES,
    groups: Sequence[str] | None = None,
    ax: Axes | Sequence[Axes] | None = None,
    language: Language = "de",
) -> tuple[Axes, ...]:
    """Draw each group's mean with its 95 % interval, one panel a measure, the reference as dotted line.

    A group with a single article has an open marker and no whisker.

    Parameters
    ----------
    comparison
        What `framing.compare` returned.
    measures
        One panel each, from left to right.
    groups
        Which groups, from top to bottom; all, as `ordered` puts them, if None.
    ax
        Axes to draw on, as many as measures; a new figure as wide as the report's text if None.
    language
        Of labels and numbers.

    Returns
    -------
    tuple of matplotlib.axes.Axes
        ``axes[0].figure`` is the figure.

    Raises
    ------
    FramingError
        If a measure or group was not compared, there are not as many axes as measures, or the language is unknown.
    """
    missing = [measure for measure in measures if measure not in comparison.measures]
    if missing or not measures:
        raise FramingError(f"measures {missing} are not compared; choose from {', '.join(comparison.measures)}")
    names = chosen(comparison, groups, measures[0])
    rows = Rows.of([group_label(name, language) for name in names], lower=0.8)
    estimates = comparison.estimates.set_index(["measure", "group"])
    kinds = kinds_of(comparison)
    handles = [*looks.kind_handles([kinds[name] for name in names], language), looks.interval_handle(language)]
    handles.extend(filter(None, [looks.reference_handle(comparison, language)]))
    scales = [scale(measure, language) for measure in measures]
    with canvas.drawing():
        given = canvas.given_axes(ax, len(measures), "measures")
        axes = given or _axes(scales, rows, looks.legend_height(handles))
        for place, (panel, measure, written) in enumerate(zip(axes, measures, scales, strict=True)):
            reference = comparison.reference_estimates.set_index("measure")["mean"].get(measure, np.nan)
            group_rows = estimates.loc[[(measure, name) for name in names]]
            values = group_rows[["mean", "low", "high"]].to_numpy(float).ravel() * written.factor
            canvas.number_axis(panel, canvas.limits([*values, reference * written.factor]), language)
            canvas.bare(panel)
            canvas.title(panel, written.label, written.unit)
            if np.isfinite(reference):
                canvas.reference_line(panel, reference * written.factor)
            for height, row in zip(rows.places, group_rows.itertuples(), strict=True):
                _row(panel, height, row, written, language)
            canvas.name_rows(panel, rows, shown=place == 0)
        looks.legend(axes, handles, own=given is None)
    return axes


def _axes(scales: Sequence[Scale], rows: Rows, foot: float) -> tuple[Axes, ...]:
    count = len(scales)
    left = rows.width + 4
    width = (TEXT_WIDTH - left - 3 - _GAP * (count - 1)) / count
    top = max(canvas.title_height(written.label, width, written.unit) for written in scales)
    boxes = [Box(left + place * (width + _GAP), top, width, rows.height) for place in range(count)]
    return canvas.own_figure(top + rows.height + canvas.AXIS + foot, boxes)


def _row(panel: Axes, place: float, row: Any, written: Scale, language: Language) -> None:
    if not np.isfinite(row.mean):
        canvas.label(panel, "–", (0, place), shift=(2, 0), ha="left", color=COLOURS["muted"])
        return
    look = KINDS.get(row.kind, KINDS["unknown"])
    value = row.mean * written.factor
    if np.isfinite(row.low):
        ends = [row.low * written.factor, row.high * written.factor]
        panel.plot(ends, [place, place], color=look.colour, lw=1.6, solid_capstyle="butt", zorder=2)
    panel.add_line(looks.marker(look, [value], [place], filled=row.n > 1))
    text = written.write(row.mean, language) + (f" {say('single', language)}" if row.n == 1 else "")
    # A label at the left edge starts at its marker, or it would run into the names.
    near_edge = value - panel.get_xlim()[0] < 0.1 * np.ptp(panel.get_xlim())
    canvas.label(
        panel,
        text,
        (value, place),
        shift=(3 if near_edge else 0, 3.4),  # clear of the dotted reference line
        ha="left" if near_edge else "center",
        va="bottom",
        bbox={"facecolor": COLOURS["paper"], "edgecolor": "none", "pad": 0.4},
        zorder=1.5,
    )
