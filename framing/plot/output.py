"""Figures as files, the same bytes each time."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from framing.errors import FramingError
from framing.plot.canvas import HATCH_WIDTH, figure_of

__all__ = ["ENDINGS", "Picture", "png", "save", "show", "svg"]

_PADDING = 0.08  # inches of white around a figure on dark pages
_SCREEN = 96  # pixels an inch on a screen, as CSS counts them

#: Endings that `save` can write.
ENDINGS = (".png", ".svg", ".pdf")

# What would tell the day or the program's version; each format has its own names for it.
_METADATA: Mapping[str, dict[str, None]] = {
    "svg": {"Date": None, "Creator": None},
    "png": {"Software": None},
    "pdf": {"CreationDate": None, "Producer": None, "Creator": None},
}


def svg(axes: Axes | Sequence[Axes] | Figure, *, text: bool = True, prefix: str = "") -> bytes:
    """Return the figure as SVG, the same bytes each time.

    Parameters
    ----------
    axes
        What a function of this module returned, or a figure.
    text
        Keep letters as text, for places that have the fonts; else they become outlines.
    prefix
        Put before every id, so that several figures can stand in one page.
    """
    settings: dict[Any, Any] = {"svg.fonttype": "none" if text else "path", "svg.hashsalt": "framing"}
    drawing = _saved(axes, "svg", settings)
    if not prefix:
        return drawing
    if not re.fullmatch(r"[A-Za-z][\w-]*", prefix):
        raise FramingError(f"prefix is {prefix!r}; ids begin with a letter and have letters, digits, - and _ only")
    return re.sub(rb'(\bid="|\burl\(#|href="#)', rb"\1" + prefix.encode() + b"-", drawing)


def png(axes: Axes | Sequence[Axes] | Figure, *, dpi: int = 200) -> bytes:
    """Return the figure as PNG, the same bytes each time."""
    return _saved(axes, "png", {"savefig.dpi": dpi})


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure that shows itself in Jupyter.

    Attributes
    ----------
    content
        The figure as PNG.
    width
        In pixels, as it is shown.
    """

    content: bytes = field(repr=False)
    width: int

    def _repr_png_(self) -> tuple[bytes, dict[str, int]]:
        return self.content, {"width": self.width}


def show(axes: Axes | Sequence[Axes] | Figure) -> Picture:
    """Return the figure as a picture that Jupyter shows, sharp on dense screens and the same bytes each time.

    Figures of this package are not matplotlib's "current figure", so a notebook shows them only when asked to.
    """
    figure = axes if isinstance(axes, Figure) else figure_of(axes)
    width, height = (float(length) for length in figure.get_size_inches())
    ground = Bbox([[-_PADDING, -_PADDING], [width + _PADDING, height + _PADDING]])
    content = _saved(axes, "png", {"savefig.dpi": 2 * _SCREEN}, ground)
    return Picture(content, round((width + 2 * _PADDING) * _SCREEN))


def save(axes: Axes | Sequence[Axes] | Figure, path: str | Path, *, dpi: int = 200) -> Path:
    """Write the figure to a file; the folder is made if there is none.

    Parameters
    ----------
    axes
        What a function of this module returned, or a figure.
    path
        Where to write; the ending says how: .png, .svg (letters as outlines, so that it looks the same everywhere) or
        .pdf (fonts embedded).
    dpi
        Dots per inch of a PNG.

    Raises
    ------
    FramingError
        If the ending is another one.
    """
    target = Path(path)
    ending = target.suffix.lower()
    if ending not in ENDINGS:
        raise FramingError(f"path: a figure cannot be written as {target.name!r}; use one of {', '.join(ENDINGS)}")
    if ending == ".svg":
        content = svg(axes, text=False)
    elif ending == ".png":
        content = png(axes, dpi=dpi)
    else:
        content = _saved(axes, "pdf", {"pdf.fonttype": 42})
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return target


def _saved(
    axes: Axes | Sequence[Axes] | Figure, ending: str, settings: dict[Any, Any], ground: Bbox | None = None
) -> bytes:
    figure = axes if isinstance(axes, Figure) else figure_of(axes)
    target = io.BytesIO()
    with mpl.rc_context({**settings, "hatch.linewidth": HATCH_WIDTH}):
        figure.savefig(target, format=ending, metadata=_METADATA[ending], bbox_inches=ground)
    return target.getvalue()
