"""The package's font, the width of texts in millimetres, and labels of rows and columns that are wrapped to fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Literal

import numpy as np
from matplotlib.font_manager import FontProperties, findfont, fontManager, get_font

from framing.style import MM

__all__ = ["FONT", "LABEL", "LINE", "SMALL", "TITLE", "VALUE", "Heads", "Rows", "add_font", "text_width", "wrapped"]

FONT = "Source Sans 3"

#: Sizes of letters in points.
TITLE, LABEL, VALUE, SMALL = 9.0, 8.5, 8.0, 7.6

#: Height of one line of a label, in millimetres.
LINE = 3.9

_ROW_WIDTH = 48.0  # mm; longer names of rows are wrapped
_HEAD_HEIGHT = 44.0  # mm; longer names of columns are wrapped
_HEAD_LINE = 3.5  # mm between the lines of a head
_MOST_HEAD_LINES = 5


@cache
def add_font() -> str:
    """Make the package's font known to matplotlib, without changing which font is the default."""
    folder = files("framing.report") / "fonts"
    for style in ("Regular", "Semibold"):
        with as_file(folder / f"SourceSans3-{style}.ttf") as path:
            fontManager.addfont(path)
    return FONT


@cache
def text_width(text: str, size: float = LABEL, weight: Literal["regular", "semibold"] = "regular") -> float:
    """Return the width of a text in millimetres, of its longest line if it has several."""
    font = get_font(findfont(FontProperties(family=add_font(), weight=weight)))
    font.set_size(size, 7200)  # large, because widths are rounded to whole pixels
    widths = []
    for line in text.split("\n"):
        font.set_text(line)
        widths.append(float(font.get_width_height()[0]) / 64 / 7200 / MM)
    return max(widths)


def wrapped(
    name: str, width: float = _ROW_WIDTH, size: float = LABEL, weight: Literal["regular", "semibold"] = "regular"
) -> list[str]:
    """Break a name at spaces and hyphens so that no line is wider than `width` millimetres; break words if need be."""
    lines = [""]
    for piece in _pieces(name):
        if text_width((lines[-1] + piece).rstrip(), size, weight) <= width:
            lines[-1] += piece
            continue
        if lines[-1]:
            lines.append("")
        for character in piece:
            if text_width(lines[-1] + character, size, weight) > width:
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


@dataclass(frozen=True, slots=True)
class Rows:
    """Names of rows, wrapped, with the place of each row in millimetres from the top.

    Attributes
    ----------
    texts
        The names, with line breaks.
    places, heights
        Middle and height of each row.
    height, width
        Of all rows together; of the longest line.
    """

    texts: tuple[str, ...]
    places: tuple[float, ...]
    heights: tuple[float, ...]
    height: float
    width: float

    @classmethod
    def of(
        cls, names: Sequence[str], *, pitch: float | None = None, width: float = _ROW_WIDTH, lower: float = 0.0
    ) -> Rows:
        """Lay out rows.

        Parameters
        ----------
        names
            What stands in front of each row.
        pitch
            Least height of a row; by default the more rows, the lower.
        width
            Longer names are wrapped.
        lower
            Millimetres by which names and markers stand below the middle, where values are written above them.
        """
        lines = [wrapped(name, width) for name in names]
        least = pitch or (9.5 if len(names) <= 8 else 8.0 if len(names) <= 16 else 6.2 if len(names) <= 22 else 5.5)
        heights = tuple(max(least, LINE * len(each) + 2.4) if len(each) > 1 else least for each in lines)
        ends = np.cumsum(heights)
        places = tuple(float(end - height / 2 + lower) for end, height in zip(ends, heights, strict=True))
        widest = max(text_width(line) for each in lines for line in each)
        return cls(tuple("\n".join(each) for each in lines), places, heights, float(ends[-1]), widest)


@dataclass(frozen=True, slots=True)
class Heads:
    """Names of columns: upright where the columns are wide enough, else turned, wrapped in either case.

    Attributes
    ----------
    texts
        The names, with line breaks.
    places, widths
        Middle and width of each column, in millimetres.
    height, width
        Of the highest name; of all columns together, more than the given room if need be.
    turned
        Whether the names read from bottom to top.
    """

    texts: tuple[str, ...]
    places: tuple[float, ...]
    widths: tuple[float, ...]
    height: float
    width: float
    turned: bool

    @classmethod
    def of(cls, names: Sequence[str], room: float, *, least: float = 3.7, most: float = 24.0) -> Heads:
        """Lay out columns.

        Parameters
        ----------
        names
            What stands above each column.
        room
            Width for all columns.
        least, most
            Width of a column.
        """
        pitch = min(most, room / len(names))
        room_for_words = pitch - 1.6
        upright = [wrapped(name, room_for_words, VALUE) for name in names]
        broken = any(text_width(piece.strip(), VALUE) > room_for_words for name in names for piece in _pieces(name))
        if not broken and max(map(len, upright)) <= _MOST_HEAD_LINES:
            height = _HEAD_LINE * max(map(len, upright))
            return cls._of(upright, [pitch] * len(names), height, turned=False)
        turned = [wrapped(name, _HEAD_HEIGHT, VALUE) for name in names]
        needed = [max(least, _HEAD_LINE * len(lines) + 0.4 * (len(lines) > 1)) for lines in turned]
        # Spare room goes to all columns alike, as long as turned names do not stand too far apart.
        spare = max(0.0, min((room - sum(needed)) / len(names), 9.0 - least))
        height = max(text_width(line, VALUE) for lines in turned for line in lines)
        return cls._of(turned, [width + spare for width in needed], height, turned=True)

    @classmethod
    def _of(cls, lines: Sequence[Sequence[str]], widths: Sequence[float], height: float, *, turned: bool) -> Heads:
        ends = np.cumsum(widths)
        places = tuple(float(end - width / 2) for end, width in zip(ends, widths, strict=True))
        texts = tuple("\n".join(each) for each in lines)
        return cls(texts, places, tuple(widths), height + 1.2, float(ends[-1]), turned)
