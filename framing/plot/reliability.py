"""Figure: how far a classifier's probabilities can be trusted."""

from __future__ import annotations

import math
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from framing.errors import FramingError
from framing.plot import canvas, looks
from framing.plot.canvas import Box
from framing.plot.lettering import FONT, SMALL
from framing.plot.words import say
from framing.style import COLOURS, KINDS, TEXT_WIDTH, Language, number

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["calibration"]

_COLUMNS = ("predicted", "observed", "n")
_HEIGHT = 78.0  # mm
_NUMBERS = 9.0  # mm left of the axes
_X_LABEL = 5.0  # mm below the numbers of the axis
_Z = 1.959964  # two-sided 95 %


def calibration(bins: pd.DataFrame | None = None, *, ax: Axes | None = None, language: Language = "de") -> Axes:
    r"""Draw observed shares against predicted probabilities, with the diagonal on which both would be the same.

    Whiskers are Wilson's 95 % intervals (Wilson 1927, Journal of the American Statistical Association 22, eq. 7),
    :math:`\frac{p + z^2/2n \pm z \sqrt{p(1-p)/n + z^2/4n^2}}{1 + z^2/n}`; the numbers say how many headlines a bin has.

    Parameters
    ----------
    bins
        One row a bin: ``predicted`` (mean probability) and ``observed`` (share of tabloids), 0 to 1 each, and ``n``
        (headlines). By default what the shipped classifier reached on headlines that it had not seen.
    ax
        Axes to draw on; a new figure as wide as the report's text if None.
    language
        Of labels and numbers.

    Raises
    ------
    FramingError
        If a column is missing, a value is out of range, there is no bin, or the language is unknown.
    """
    rows = _checked(_shipped() if bins is None else bins)
    heading = say("calibration", language), say("observed", language)
    handles = _handles(language)
    with canvas.drawing():
        panel = ax or _axes(heading, looks.legend_height(handles))
        for along in ("x", "y"):
            canvas.number_axis(panel, (-2.0, 102.0), language, along=along, ticks=canvas.PERCENT)
        panel.grid(axis="both", color=COLOURS["grid"], lw=0.6)
        canvas.bare(panel)
        canvas.title(panel, *heading, left=_NUMBERS)
        panel.set_xlabel(
            say("predicted", language), fontfamily=FONT, fontsize=SMALL, color=COLOURS["muted"], loc="left", labelpad=2
        )
        panel.plot([0, 100], [0, 100], color=COLOURS["muted"], lw=0.9, ls=canvas.DOTTED, zorder=1)
        for predicted, observed, n in rows:
            _bin(panel, 100 * predicted, 100 * observed, n, language)
        looks.legend([panel], handles, own=ax is None, below=canvas.AXIS + _X_LABEL)
    return panel


def _shipped() -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - slow to import

    source = files("framing") / "models" / "calibration.tsv"
    if not source.is_file():
        raise FramingError("bins: the shipped classifier has no table of calibration; pass one as `bins`")
    with source.open(encoding="utf-8") as file:
        return pd.read_csv(file, sep="\t", comment="#")


def _checked(bins: pd.DataFrame) -> list[tuple[float, float, int]]:
    missing = [column for column in _COLUMNS if column not in bins]
    if missing:
        raise FramingError(f"bins: column {missing[0]!r} is missing; needed are {', '.join(_COLUMNS)}")
    rows = [(float(p), float(o), int(n)) for p, o, n in bins[list(_COLUMNS)].to_numpy(float) if n > 0]
    if not rows:
        raise FramingError("bins: no bin has a headline in it")
    outside = next((row for row in rows if not (0 <= row[0] <= 1 and 0 <= row[1] <= 1)), None)
    if outside:
        raise FramingError(f"bins: predicted {outside[0]} and observed {outside[1]} must both be between 0 and 1")
    return rows


def _axes(heading: tuple[str, str], foot: float) -> Axes:
    top = canvas.title_height(heading[0], TEXT_WIDTH, heading[1])
    box = Box(_NUMBERS, top, TEXT_WIDTH - _NUMBERS - 4, _HEIGHT)
    return canvas.own_figure(top + _HEIGHT + canvas.AXIS + _X_LABEL + foot, [box])[0]


def _handles(language: Language) -> list[Artist]:
    return [
        looks.marker(KINDS["agency"], [], [], label=say("bin", language)),
        looks.interval_handle(language),
        Line2D([], [], color=COLOURS["muted"], lw=0.9, ls=canvas.DOTTED, label=say("diagonal", language)),
    ]


def _bin(panel: Axes, predicted: float, observed: float, n: int, language: Language) -> None:
    look = KINDS["agency"]
    ends = [100 * end for end in _wilson(observed / 100, n)]
    panel.plot([predicted] * 2, ends, color=look.colour, lw=1.6, solid_capstyle="butt", zorder=2)
    panel.add_line(looks.marker(look, [predicted], [observed]))
    # On the side that the diagonal leaves free, and not in front of the axis.
    place: dict[str, Any] = {"ha": "right", "shift": (-4, 6)}
    if observed <= predicted:
        place = {"ha": "left", "shift": (4, -6)}
    elif predicted < 10:
        place = {"ha": "left", "shift": (-3, 9)}
    canvas.label(panel, number(n, 0, language), (predicted, observed), **place)


def _wilson(share: float, n: int) -> tuple[float, float]:
    """The ends of Wilson's interval.

    >>> [round(end, 3) for end in _wilson(0.5, 10)]
    [0.237, 0.763]
    """
    middle = share + _Z**2 / (2 * n)
    reach = _Z * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return (middle - reach) / (1 + _Z**2 / n), (middle + reach) / (1 + _Z**2 / n)
