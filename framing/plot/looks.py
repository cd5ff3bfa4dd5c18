"""How marks look, and what the legend says of them: markers, lines, hatched areas, tones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.transforms import ScaledTranslation

from framing.compare import Comparison
from framing.plot.canvas import AXIS, DOTTED, LEGEND_ROW, figure_of, width_of
from framing.plot.lettering import VALUE, text_width
from framing.plot.words import say
from framing.style import COLOURS, KINDS, MM, TEXT_WIDTH, KindStyle, Language, kind_label, printable

__all__ = [
    "Look", "ink_on", "interval_handle", "kind_handles", "legend", "legend_height", "marker", "patch_handle",
    "reference_handle", "tint",
]  # fmt: skip


class Look(NamedTuple):
    """How an area looks: its fill, its line, its hatch, and the colour of letters on it."""

    face: str
    edge: str
    hatch: str | None = None
    ink: str = COLOURS["ink"]


def marker(look: KindStyle, x: Sequence[float], y: Sequence[float], *, filled: bool = True, label: str = "") -> Line2D:
    """Return the marker of a kind of outlet."""
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


def kind_handles(kinds: Sequence[str], language: Language) -> list[Artist]:
    """Return legend entries for kinds of outlets, in the order of `KINDS`."""
    return [
        marker(KINDS.get(kind, KINDS["unknown"]), [], [], label=printable(kind_label(kind, language), language))
        for kind in [*KINDS, *sorted(set(kinds) - KINDS.keys())]
        if kind in kinds
    ]


def interval_handle(language: Language) -> Artist:
    """Return the legend entry of the whiskers."""
    return Line2D([], [], color=COLOURS["ink"], lw=1.6, label=say("interval", language))


def reference_handle(comparison: Comparison, language: Language) -> Artist | None:
    """Return the legend entry of the dotted line, None if there is no reference."""
    name = comparison.reference
    if name is None:
        return None
    shown = printable(kind_label(name, language) if name in KINDS else name, language)
    return Line2D([], [], color=KINDS["agency"].colour, lw=0.9, ls=DOTTED, label=say("reference", language, shown))


def patch_handle(look: Look, text: str) -> Artist:
    """Return the legend entry of an area."""
    return Patch(facecolor=look.face, edgecolor=look.edge, hatch=look.hatch, linewidth=0.8, label=text)


def tint(colour: str, amount: float) -> str:
    """Mix a colour with white: 0 is white, 1 the colour itself.

    >>> tint("#B5410B", 0.0), tint("#B5410B", 1.0)
    ('#ffffff', '#b5410b')
    """
    share = min(max(amount, 0.0), 1.0)
    red, green, blue = (1 - (1 - part) * share for part in mpl.colors.to_rgb(colour))
    return mpl.colors.to_hex((red, green, blue))


def ink_on(face: str) -> str:
    """Return the colour of letters that can be read on an area: that of the higher contrast (WCAG 2.2, relative luminance)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in mpl.colors.to_rgb(face))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return COLOURS["paper"] if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.06 else COLOURS["ink"]


def legend(axes: Sequence[Axes], handles: Sequence[Artist], *, own: bool, below: float = AXIS) -> None:
    """Write the legend at the foot of an own figure, or so many millimetres below the first of the user's axes."""
    if not handles:
        return
    figure = figure_of(axes)
    width = figure.get_figwidth() / MM if own else width_of(axes[0])
    columns = _columns([str(handle.get_label()) for handle in handles], width)
    look: dict[str, Any] = {
        # Matplotlib fills column by column; readers go row by row.
        "handles": [handle for column in range(columns) for handle in handles[column::columns]],
        "ncols": columns,
        "frameon": False,
        "fontsize": VALUE,
        "handlelength": 1.8,
        "columnspacing": 1.5,
        "borderaxespad": 0.2,
    }
    if own:
        made = figure.legend(loc="lower left", bbox_to_anchor=(0, 0), **look)
    else:
        place = axes[0].transAxes + ScaledTranslation(0, -below * MM, figure.dpi_scale_trans)
        made = axes[0].legend(loc="upper left", bbox_to_anchor=(0, 0), bbox_transform=place, **look)
    for text in made.get_texts():
        text.set_parse_math(False)


def legend_height(handles: Sequence[Artist], width: float = TEXT_WIDTH) -> float:
    """Return the millimetres that the legend needs at the foot of a figure of that width."""
    if not handles:
        return 1.5
    columns = _columns([str(handle.get_label()) for handle in handles], width)
    return LEGEND_ROW * -(-len(handles) // columns) + 1.5


def _columns(labels: Sequence[str], width: float) -> int:
    """The most columns that fit the width of the figure, filled row by row."""
    for columns in range(len(labels), 1, -1):
        widest = [max(text_width(text, VALUE) for text in labels[column::columns]) for column in range(columns)]
        if sum(widest) + 12.0 * len(widest) <= width:
            return columns
    return 1
