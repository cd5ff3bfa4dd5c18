"""Figure: what each outlet calls one person."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from framing.compare import UNKNOWN
from framing.errors import FramingError
from framing.names import NamingTable
from framing.plot import canvas, looks
from framing.plot.canvas import Box
from framing.plot.lettering import SMALL, Heads, Rows
from framing.plot.scales import group_label
from framing.plot.words import say
from framing.style import COLOURS, MARKS, MM, TEXT_WIDTH, Language, number, printable

__all__ = ["naming"]

_CATEGORIES = ("name", "role", "label")
_TONES = {0: 0.0, 1: 0.25, 2: 0.6, 3: 1.0}
_ROW = 6.4  # mm
_NAMES = 54.0  # mm; longer wordings are wrapped
_APART = 5.6  # mm above each block, with its heading
_SMALLEST = 3.2  # mm, across: holds a figure
_LARGEST = 6.0
_NOTE = 5.0  # mm for what is left out
_COLOUR = MARKS["loaded"].line


@dataclass(frozen=True, slots=True)
class _Dot:
    """How often one outlet uses one wording."""

    name: str
    category: str
    severity: int
    outlet: str
    count: int
    quoted: bool


def naming(
    table: NamingTable,
    person: str | None = None,
    *,
    most: int = 20,
    ax: Axes | None = None,
    language: Language = "de",
) -> Axes:
    """Draw what each outlet calls one person: a row a wording, a column an outlet, a dot for how often.

    The larger the dot, the more often; the darker, the more loaded. What an outlet only quotes is a square.

    Parameters
    ----------
    table
        What `framing.names` returned.
    person
        One of ``table.persons``; the first if None.
    most
        How many wordings, the commonest first; how many are left out is said below.
    ax
        Axes to draw on; a new figure as wide as the report's text if None.
    language
        Of labels and numbers.

    Raises
    ------
    FramingError
        If the table has no such person, or the language is unknown.
    """
    who = _person(table, person)
    dots, left_out = _dots(table, who, most)
    outlets = table.outlets(who)
    blocks = _blocks(dots, language)
    names = max(block.rows.width for block in blocks)
    heads = Heads.of([_outlet(each, language) for each in outlets], TEXT_WIDTH - names - 5, most=38.0)
    heading = say("naming", language, printable(who, language)), say("naming_unit", language)
    handles = _handles(dots, language)
    height = blocks[-1].bottom
    with canvas.drawing():
        foot = looks.legend_height(handles) + (_NOTE if left_out else 0)
        panel = ax or _axes(names, height, heads, heading, foot)
        canvas.bare(panel)
        panel.set_ylim(height, 0)
        canvas.head_columns(panel, heads)
        canvas.title(panel, *heading, above=heads.height, left=names + 4, width=TEXT_WIDTH)
        panel.set_yticks([p for b in blocks for p in b.places], [t for b in blocks for t in b.rows.texts])
        canvas.style_names(panel, names)
        for block in blocks:
            _draw_block(panel, block, _Columns.of(outlets, heads, dots), language)
        if left_out:
            _write(panel, say("more_names", language, number(left_out, 0, language)), height + _NOTE / 2 + 0.6)
        looks.legend([panel], handles, own=ax is None)
    return panel


# ---- what is drawn --------------------------------------------------------------------------------------------------


def _person(table: NamingTable, person: str | None) -> str:
    if not table.persons:
        raise FramingError("table: nobody is named in these articles, so there is nothing to draw")
    if person is None:
        return table.persons[0]
    if person not in table.persons:
        raise FramingError(f"person: {person!r} is not in the table; it has {', '.join(table.persons)}")
    return person


def _dots(table: NamingTable, person: str, most: int) -> tuple[list[_Dot], int]:
    """One dot an outlet and wording, and how many wordings are left out; labels are the last to go."""
    if most < 1:
        raise FramingError(f"most is {most}; give at least 1")
    rows = table.of(person)
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        counts[row.category, row.name] += row.count
    ranked = sorted(counts, key=lambda way: (way[0] != "label", -counts[way], way))
    kept = sorted(ranked[:most], key=lambda way: (_CATEGORIES.index(way[0]), -counts[way], way))
    place = {way: i for i, way in enumerate(kept)}
    dots = [
        _Dot(row.name, row.category, row.severity, row.outlet, row.count, row.quoted == row.count)
        for row in rows
        if (row.category, row.name) in place
    ]
    return sorted(dots, key=lambda dot: place[dot.category, dot.name]), len(ranked) - len(kept)


@dataclass(frozen=True, slots=True)
class _Block:
    """The wordings of one category, and where they stand."""

    heading: str
    top: float
    rows: Rows
    ways: tuple[str, ...]
    dots: tuple[_Dot, ...]

    @property
    def places(self) -> list[float]:
        return [self.top + place for place in self.rows.places]

    @property
    def bottom(self) -> float:
        return self.top + self.rows.height


def _blocks(dots: Sequence[_Dot], language: Language) -> list[_Block]:
    blocks: list[_Block] = []
    for category in _CATEGORIES:
        mine = tuple(dot for dot in dots if dot.category == category)
        if mine:
            ways = tuple(dict.fromkeys(dot.name for dot in mine))
            rows = Rows.of([printable(way, language) for way in ways], pitch=_ROW, width=_NAMES)
            top = (blocks[-1].bottom if blocks else 0.0) + _APART
            blocks.append(_Block(say(category, language), top, rows, ways, mine))
    return blocks


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns are, and how large the dots are."""

    places: Mapping[str, float]
    width: float
    most: int
    largest: float

    @classmethod
    def of(cls, outlets: Sequence[str], heads: Heads, dots: Sequence[_Dot]) -> _Columns:
        places = dict(zip(outlets, heads.places, strict=True))
        largest = max(_SMALLEST, min(_LARGEST, min(heads.widths) - 0.3))
        return cls(places, heads.width, max(dot.count for dot in dots), largest)

    def across(self, count: int) -> float:
        """Diameter in millimetres of a dot: the area grows with the count, from a size that holds a figure."""
        share = (count - 1) / max(self.most - 1, 1)
        area: float = _SMALLEST**2 + share * (self.largest**2 - _SMALLEST**2)
        return math.sqrt(area)


def _handles(dots: Sequence[_Dot], language: Language) -> list[Artist]:
    across, nowhere = 3.0, (math.nan, math.nan)
    loads = sorted({dot.severity for dot in dots})
    handles: list[Artist] = [
        _marker(load, across, nowhere, quoted=False, text=say(f"load_{load}", language)) for load in loads
    ]
    if any(dot.quoted for dot in dots):
        handles.append(_marker(0, across - 0.3, nowhere, quoted=True, text=say("quoted", language)))
    return handles


# ---- drawing --------------------------------------------------------------------------------------------------------


def _axes(names: float, height: float, heads: Heads, heading: tuple[str, str], foot: float) -> Axes:
    left = names + 4
    paper = max(TEXT_WIDTH, left + heads.width + 1)
    text, unit = heading
    top = canvas.title_height(text, TEXT_WIDTH, unit) + heads.height
    return canvas.own_figure(top + height + 1 + foot, [Box(left, top, heads.width, height)], paper)[0]


def _outlet(name: str, language: Language) -> str:
    return group_label(name or UNKNOWN, language)


def _draw_block(panel: Axes, block: _Block, columns: _Columns, language: Language) -> None:
    _write(panel, block.heading, block.top - 2.2)
    where = dict(zip(block.ways, block.places, strict=True))
    for place in block.places:
        panel.plot([0, columns.width], [place, place], color=COLOURS["grid"], lw=0.6, zorder=1)
    for dot in block.dots:
        at = columns.places[dot.outlet], where[dot.name]
        panel.add_line(_marker(dot.severity, columns.across(dot.count), at, quoted=dot.quoted))
        size = SMALL if columns.across(dot.count) >= 3.6 or dot.count < 10 else 6.0
        ink = looks.ink_on(looks.tint(_COLOUR, _TONES[dot.severity]))
        canvas.label(panel, number(dot.count, 0, language), at, fontsize=size, color=ink, zorder=4)


def _write(panel: Axes, text: str, place: float) -> None:
    """Write a line flush left with the names of the rows."""
    at = panel.get_yaxis_transform()
    pad = panel.yaxis.get_tick_params()["pad"]
    look: dict[str, Any] = {"textcoords": "offset points", "va": "center", "annotation_clip": False}
    panel.annotate(text, (0, place), (-pad, 0), xycoords=at, fontsize=SMALL, color=COLOURS["muted"], **look)


def _marker(severity: int, across: float, at: tuple[float, float], *, quoted: bool, text: str = "") -> Line2D:
    return Line2D(
        [at[0]],
        [at[1]],
        linestyle="none",
        marker="s" if quoted else "o",
        markersize=across * MM * 72,
        markerfacecolor=looks.tint(_COLOUR, _TONES[severity]),
        markeredgecolor=_COLOUR if severity else COLOURS["muted"],
        markeredgewidth=0.9,
        zorder=3,
        clip_on=False,
        label=text,
    )
