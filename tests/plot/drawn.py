"""Checks on what stands on a figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from framing.plot.lettering import FONT

_TOUCH = 1.5  # pixels at 100 dpi: the boxes of letters have some air


def figure_of(axes: Axes | Sequence[Axes]) -> Figure:
    first = axes if isinstance(axes, Axes) else axes[0]
    return first.get_figure(root=True)


def shown(axes: Axes | Sequence[Axes]) -> Iterator[tuple[Text, Bbox]]:
    """Every text that is seen on the figure, with its box in pixels."""
    figure = figure_of(axes)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    for text in figure.findobj(Text):
        if text.get_visible() and text.get_text().strip():
            yield text, text.get_window_extent(canvas.get_renderer())


def texts(axes: Axes | Sequence[Axes]) -> list[str]:
    """What is written on the figure, lines joined."""
    return [" ".join(text.get_text().split("\n")) for text, _ in shown(axes)]


def rows(panel: Axes) -> list[str]:
    return [label.get_text() for label in panel.get_yticklabels()]


def columns(panel: Axes) -> list[str]:
    return [label.get_text() for label in panel.get_xticklabels()]


def assert_readable(axes: Axes | Sequence[Axes]) -> None:
    """All texts stand on the paper, none on another one, and all are set in the package's font."""
    width, height = figure_of(axes).bbox.size
    boxes = list(shown(axes))
    for text, box in boxes:
        assert text.get_fontfamily() == [FONT], text
        assert not text.get_parse_math() or "$" not in text.get_text(), text
        inside = box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1
        assert inside, f"{text.get_text()!r} leaves the paper: {box}"
    for (one, first), (other, second) in combinations(boxes, 2):
        across = min(first.x1, second.x1) - max(first.x0, second.x0)
        along = min(first.y1, second.y1) - max(first.y0, second.y0)
        assert across <= _TOUCH or along <= _TOUCH, f"{one.get_text()!r} and {other.get_text()!r} overlap"
