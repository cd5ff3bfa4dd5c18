"""Figures: one function a figure. Each takes axes or makes them, draws on nothing else, and returns them.

Sizes are millimetres on paper, numbers are written as the language writes them, and no setting of matplotlib is changed.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import matplotlib as mpl
import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, fontManager, get_font
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from framing.compare import UNKNOWN, Comparison, ordered
from framing.errors import FramingError
from framing.style import COLOURS, KINDS, MM, TEXT_WIDTH, KindStyle, Language, kind_label, number, printable

__all__ = ["FIGURE_MEASURES", "Scale", "group_label", "outlets", "png", "scale", "svg"]

#: Measures of the main figure.
FIGURE_MEASURES = ("sensationalism", "hedges_per_100_sentences", "attribution_share")

_FONT = "Source Sans 3"
_LABEL_SIZE = 8.5
_VALUE_SIZE = 8.0
_LABEL_WIDTH = 48.0  # mm; longer names are wrapped
_TOP, _AXIS, _LEGEND_ROW = 12.0, 6.0, 5.5  # mm above the rows, for the tick labels, for each row of the legend
_DOTTED = (0, (1.5, 2))

_SETTINGS: dict[Any, Any] = {
    "font.family": [_FONT],
    "text.color": COLOURS["ink"],
    "axes.facecolor": "none",
    "axes.linewidth": 0.6,
    "figure.facecolor": COLOURS["paper"],
    "axes.unicode_minus": True,
}


@dataclass(frozen=True, slots=True)
class Scale:
    """How values of one measure are written: name, unit, decimals, and the factor from the table to the page."""

    label: str
    unit: str
    digits: int
    factor: float = 1.0

    def write(self, value: float, language: Language = "de") -> str:
        """Write one value of the table in this measure's unit, without the unit."""
        return number(value * self.factor, self.digits, language)


def scale(measure: str, language: Language = "de") -> Scale:
    """Return how a measure is written; a column that is no measure of this package is written under its own name.

    Shares between 0 and 1 become percentages.
    """
    from framing.measures import MEASURES  # noqa: PLC0415 - plotting a user's own table needs no measures

    known = MEASURES.get(measure)
    if known is None:
        return Scale(measure, "", 2)
    german = language == "de"
    label, unit = (known.label, known.unit) if german else (known.label_en, known.unit_en)
    if measure.endswith(("_share", "_probability")):
        return Scale(label, "Prozent" if german else "percent", 0, 100.0)
    return Scale(label, unit, known.digits)


def group_label(group: str, language: Language = "de") -> str:
    """Return a group's name as it is printed."""
    if group == UNKNOWN:
        return "ohne Medienangabe" if language == "de" else "outlet not stated"
    return printable(group, language)


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
    """
    missing = [measure for measure in measures if measure not in comparison.measures]
    if missing or not measures:
        raise FramingError(f"measures {missing} are not compared; choose from {', '.join(comparison.measures)}")
    names = tuple(groups) if groups is not None else ordered(comparison, measures[0])
    labels = _Labels.of([group_label(name, language) for name in names])
    estimates = comparison.estimates.set_index(["measure", "group"])
    kinds = [str(estimates.loc[(measures[0], name), "kind"]) for name in names]
    legend = _legend(comparison, kinds, language)
    columns = _legend_columns([str(handle.get_label()) for handle in legend])
    scales = [scale(measure, language) for measure in measures]
    with mpl.rc_context(_SETTINGS):
        axes = _axes(ax, scales, labels, legend_rows=-(-len(legend) // columns))
        for place, (panel, measure, written) in enumerate(zip(axes, measures, scales, strict=True)):
            reference = comparison.reference_estimates.set_index("measure")["mean"].get(measure, np.nan)
            rows = estimates.loc[[(measure, name) for name in names]]
            values = rows[["mean", "low", "high"]].to_numpy(float) * written.factor
            _frame(panel, np.append(values, reference * written.factor), labels, language)
            _title(panel, written)
            if np.isfinite(reference):
                panel.axvline(reference * written.factor, color=KINDS["agency"].colour, lw=0.9, ls=_DOTTED, zorder=1)
            for height, row in zip(labels.places, rows.itertuples(), strict=True):
                _row(panel, height, row, written, language)
            _name_rows(panel, labels if place == 0 else None)
        if ax is None:
            _figure(axes).legend(
                handles=legend,
                loc="lower left",
                bbox_to_anchor=(0, 0),
                ncols=columns,
                frameon=False,
                fontsize=8,
                handlelength=1.8,
                columnspacing=1.5,
                borderaxespad=0.2,
            )
    return axes


def svg(axes: Sequence[Axes], *, text: bool = True) -> bytes:
    """Return the figure as SVG, the same bytes each time.

    Parameters
    ----------
    axes
        What a function of this module returned.
    text
        Keep letters as text, for places that have the fonts; else they become outlines.
    """
    settings: dict[Any, Any] = {"svg.fonttype": "none" if text else "path", "svg.hashsalt": "framing"}
    return _saved(axes, "svg", settings, {"Date": None, "Creator": None})


def png(axes: Sequence[Axes], *, dpi: int = 200) -> bytes:
    """Return the figure as PNG, the same bytes each time."""
    return _saved(axes, "png", {"savefig.dpi": dpi}, {"Software": None})


def _saved(axes: Sequence[Axes], ending: str, settings: dict[Any, Any], metadata: dict[str, None]) -> bytes:
    target = io.BytesIO()
    with mpl.rc_context(settings):
        _figure(axes).savefig(target, format=ending, metadata=metadata)
    return target.getvalue()


def _figure(axes: Sequence[Axes]) -> Figure:
    figure = axes[0].get_figure(root=True)
    assert figure is not None  # noqa: S101 - axes are never drawn on before they stand in a figure
    return figure


@dataclass(frozen=True, slots=True)
class _Labels:
    """Names of the rows, wrapped, with the place of each row in millimetres from the top."""

    texts: tuple[str, ...]
    places: tuple[float, ...]
    height: float
    width: float

    @classmethod
    def of(cls, names: Sequence[str]) -> _Labels:
        wrapped = [_wrapped(name) for name in names]
        base = 9.5 if len(names) <= 8 else 8.0 if len(names) <= 16 else 6.2
        heights = [max(base, 3.9 * len(lines) + 2.4) for lines in wrapped]
        ends = np.cumsum(heights)
        places = tuple(float(end - height / 2 + 0.8) for end, height in zip(ends, heights, strict=True))
        width = max(_width(line) for lines in wrapped for line in lines)
        return cls(tuple("\n".join(lines) for lines in wrapped), places, float(ends[-1]), width)


def _wrapped(name: str, width: float = _LABEL_WIDTH) -> list[str]:
    """Break a name at spaces and hyphens so that no line is wider than `width` millimetres; break words if need be."""
    lines = [""]
    for piece in _pieces(name):
        if _width((lines[-1] + piece).rstrip()) <= width:
            lines[-1] += piece
            continue
        if lines[-1]:
            lines.append("")
        for character in piece:
            if _width(lines[-1] + character) > width:
                lines.append("")
            lines[-1] += character
    return [line.strip() for line in lines]


def _pieces(name: str) -> Iterator[str]:
    piece = ""
    for character in name:
        piece += character
        if character in " -/":
            yield piece
            piece = ""
    yield piece


@cache
def _width(text: str) -> float:
    """Width of a label in millimetres."""
    font = get_font(findfont(FontProperties(family=_add_font())))
    font.set_size(_LABEL_SIZE, 7200)  # large, because widths are rounded to whole pixels
    font.set_text(text)
    return float(font.get_width_height()[0]) / 64 / 7200 / MM


@cache
def _add_font() -> str:
    """Make the package's font known to matplotlib, without changing which font is the default."""
    folder = files("framing.report") / "fonts"
    for style in ("Regular", "Semibold"):
        with as_file(folder / f"SourceSans3-{style}.ttf") as path:
            fontManager.addfont(path)
    return _FONT


def _axes(
    given: Axes | Sequence[Axes] | None, scales: Sequence[Scale], labels: _Labels, legend_rows: int
) -> tuple[Axes, ...]:
    count = len(scales)
    if isinstance(given, Axes):
        given = (given,)
    if given is not None:
        if len(given) != count:
            raise FramingError(f"ax has {len(given)} axes for {count} measures; give one each")
        return tuple(given)
    bottom = _AXIS + _LEGEND_ROW * legend_rows + 1.5
    left = (labels.width + 4) / TEXT_WIDTH
    gap = 8 / TEXT_WIDTH
    width = (1 - left - 3 / TEXT_WIDTH - gap * (count - 1)) / count
    title_lines = max(len(_title_lines(written, width * TEXT_WIDTH)) for written in scales)
    height = _TOP + 3.9 * (title_lines - 1) + labels.height + bottom
    figure = Figure(figsize=(TEXT_WIDTH * MM, height * MM))
    return tuple(
        figure.add_axes((left + place * (width + gap), bottom / height, width, labels.height / height))
        for place in range(count)
    )


def _frame(panel: Axes, values: npt.NDArray[np.float64], labels: _Labels, language: Language) -> None:
    """Set the limits, so that zero is in and the outermost label too, and draw grid and numbers."""
    known = values[np.isfinite(values)]
    low, high = min(0.0, *known, 0.0), max(0.0, *known, 0.0)
    high = high if high > low else low + 1.0
    span = high - low
    # Labels stand centred over the markers; a tenth of the width is what the longest of them needs at the edges.
    left, right = low - (0.1 if low < 0 else 0.0) * span, high + 0.12 * span
    ticks = [tick for tick in MaxNLocator(4, steps=[1, 2, 5, 10]).tick_values(left, right) if left <= tick <= right]
    digits = 0 if all(float(tick).is_integer() for tick in ticks) else 1 if np.ptp(ticks) >= 0.5 else 2
    panel.set_xlim(left, right)
    panel.set_ylim(labels.height, 0)
    panel.set_xticks(ticks, [number(tick, digits, language) for tick in ticks], fontsize=8, color=COLOURS["muted"])
    panel.grid(axis="x", color=COLOURS["grid"], lw=0.6)
    panel.set_axisbelow(True)
    panel.tick_params(length=0)
    for spine in panel.spines.values():
        spine.set_visible(False)


def _title(panel: Axes, written: Scale) -> None:
    place: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points"}
    width = panel.get_position().width * _figure([panel]).get_figwidth() / MM
    title = "\n".join(_title_lines(written, width))
    panel.annotate(title, (0, 1), (0, 17), fontsize=9, fontweight=600, linespacing=1.0, **place)
    panel.annotate(written.unit, (0, 1), (0, 6.5), fontsize=7.6, color=COLOURS["muted"], **place)


def _title_lines(written: Scale, width: float) -> list[str]:
    # The title is larger and bolder than the labels of the rows that `_wrapped` measures.
    return _wrapped(written.label, width / 1.13)


def _row(panel: Axes, place: float, row: Any, written: Scale, language: Language) -> None:
    if not np.isfinite(row.mean):
        panel.annotate("–", (0, place), (2, 0), textcoords="offset points", va="center", color=COLOURS["muted"])
        return
    look = KINDS.get(row.kind, KINDS["unknown"])
    value = row.mean * written.factor
    if np.isfinite(row.low):
        ends = [row.low * written.factor, row.high * written.factor]
        panel.plot(ends, [place, place], color=look.colour, lw=1.6, solid_capstyle="butt", zorder=2)
    panel.add_line(_marker(look, [value], [place], filled=row.n > 1))
    text = written.write(row.mean, language) + (" (n = 1)" if row.n == 1 else "")
    # A label at the left edge starts at its marker, or it would run into the names.
    near_edge = value - panel.get_xlim()[0] < 0.1 * np.ptp(panel.get_xlim())
    panel.annotate(
        text,
        (value, place),
        (3 if near_edge else 0, 3.4),  # clear of the dotted reference line
        textcoords="offset points",
        ha="left" if near_edge else "center",
        va="bottom",
        fontsize=_VALUE_SIZE,
        bbox={"facecolor": COLOURS["paper"], "edgecolor": "none", "pad": 0.4},
        zorder=1.5,
    )


def _marker(look: KindStyle, x: Sequence[float], y: Sequence[float], *, filled: bool = True, label: str = "") -> Line2D:
    return Line2D(
        x,
        y,
        color=look.colour,
        marker=look.marker,
        linestyle="none",
        markersize=5.4,
        markerfacecolor=look.colour if filled else COLOURS["paper"],
        markeredgecolor=look.colour,
        markeredgewidth=1.2,
        zorder=3,
        clip_on=False,  # a marker at zero stands half outside
        label=label,
    )


def _name_rows(panel: Axes, labels: _Labels | None) -> None:
    if labels is None:
        panel.set_yticks([])
        return
    panel.set_yticks(list(labels.places), labels.texts)
    panel.tick_params(axis="y", pad=(labels.width + 4) / 25.4 * 72)
    for label in panel.get_yticklabels():
        label.set(ha="left", va="center", fontsize=_LABEL_SIZE, linespacing=1.05, parse_math=False)


def _legend(comparison: Comparison, kinds: Sequence[str], language: Language) -> list[Line2D]:
    german = language == "de"
    handles = [
        _marker(KINDS.get(kind, KINDS["unknown"]), [], [], label=printable(kind_label(kind, language)))
        for kind in [*KINDS, *sorted(set(kinds) - KINDS.keys())]
        if kind in kinds
    ]
    interval = "95-%-Intervall" if german else "95 % interval"
    handles.append(Line2D([], [], color=COLOURS["ink"], lw=1.6, label=interval))
    if comparison.reference is not None:
        reference = "Vergleichswert" if german else "reference"
        names = kind_label(comparison.reference, language) if comparison.reference in KINDS else comparison.reference
        label = f"{reference}: {printable(names)}"
        handles.append(Line2D([], [], color=KINDS["agency"].colour, lw=0.9, ls=_DOTTED, label=label))
    return handles


def _legend_columns(labels: Sequence[str]) -> int:
    """The most columns that fit the width of the figure; a legend is filled column by column."""
    for columns in range(len(labels), 1, -1):
        rows = -(-len(labels) // columns)
        widest = [max(_width(label) for label in labels[start : start + rows]) for start in range(0, len(labels), rows)]
        if sum(widest) + 13.0 * len(widest) <= TEXT_WIDTH:
            return columns
    return 1
