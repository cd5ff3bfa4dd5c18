"""Figure: the words that make the difference between two groups of articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes

from framing.plot import canvas, looks
from framing.plot.canvas import Box
from framing.plot.lettering import SMALL, VALUE, Rows, text_width
from framing.plot.scales import group_label
from framing.plot.words import say
from framing.read.outlets import outlet_kind
from framing.style import COLOURS, KINDS, TEXT_WIDTH, Language, kind_label, number, printable
from framing.wordshift import Shift, WordShift

__all__ = ["word_shift"]

_GAP = 8.0  # mm between panels
_WIDTH = (TEXT_WIDTH - _GAP) / 2
_LABELS = 33.0  # mm; longer words are wrapped
_SCORE, _COUNTS = 1.0, 1.8  # mm in front of the score and of the counts behind a bar
_PITCH = 5.6  # mm from word to word
_BAR = 3.6
_NAMES_APART = 8.5  # mm between words and names, with the heading "Namen"


@dataclass(frozen=True, slots=True)
class _Side:
    """One panel: its title, its bars, and where the words and the names stand."""

    title: str
    look: looks.Look
    words: Sequence[Shift]
    names: Sequence[Shift]
    rows: Rows
    name_rows: Rows | None

    @property
    def height(self) -> float:
        return self.rows.height + (_NAMES_APART + self.name_rows.height if self.name_rows else 0.0)

    @property
    def label_width(self) -> float:
        return max(self.rows.width, self.name_rows.width if self.name_rows else 0.0)


def word_shift(
    shift: WordShift,
    *,
    most: int = 12,
    most_names: int = 5,
    ax: Sequence[Axes] | None = None,
    language: Language = "de",
) -> tuple[Axes, ...]:
    """Draw the words typical of a group (left) and of what it is held against (right, hatched), names below, in grey.

    Bars are as long as the z-score; behind each stand the score and how often the word occurs on this side and on the
    other.

    Parameters
    ----------
    shift
        What `framing.word_shift` returned.
    most, most_names
        How many words and names on each side, the clearest first.
    ax
        Two axes to draw on; a new figure as wide as the report's text if None.
    language
        Of labels and numbers.

    Returns
    -------
    tuple of matplotlib.axes.Axes
        Left and right panel.

    Raises
    ------
    FramingError
        If there are not two axes, or the language is unknown.
    """
    sides = [_side(shift, sign, most, most_names, language) for sign in (1, -1)]
    values = _values_width(sides, language)
    names = max(side.label_width for side in sides)  # in both panels a bar of one length means the same
    longest = max((abs(s.z) for side in sides for s in (*side.words, *side.names)), default=1.0)
    with canvas.drawing():
        axes = canvas.given_axes(ax, 2, "sides") or _axes(sides, names, values, say("z_unit", language))
        for panel, side in zip(axes, sides, strict=True):
            canvas.bare(panel)
            panel.set_xlim(0, longest)
            panel.set_xticks([])
            canvas.name_rows(panel, side.rows)
            canvas.style_names(panel, names)
            panel.set_ylim(max(each.height for each in sides), 0)
            canvas.title(panel, side.title, say("z_unit", language), left=names + 4, width=_WIDTH)
            _draw(panel, side, names, language)
    return axes


def _side(shift: WordShift, sign: int, most: int, most_names: int, language: Language) -> _Side:
    words = [s for s in shift.words if s.z * sign > 0][:most]
    names = [s for s in shift.names if s.z * sign > 0][:most_names]
    group = shift.group if sign > 0 else shift.against
    return _Side(
        say("typical", language, _name(group, shift.by, language)),
        _look(group, shift.by, hatched=sign < 0),
        words,
        names,
        _rows([s.term for s in words] or [""], language),
        _rows([s.term for s in names], language) if names else None,
    )


def _name(group: str, by: str, language: Language) -> str:
    if group == "übrige":  # what `word_shift` calls all other articles
        return say("others", language)
    return printable(kind_label(group, language), language) if by == "kind" else group_label(group, language)


def _look(group: str, by: str, *, hatched: bool) -> looks.Look:
    kind = group if by == "kind" else outlet_kind(group)
    colour = KINDS.get(kind, KINDS["unknown"]).colour
    return looks.Look(COLOURS["paper"], colour, "////") if hatched else looks.Look(colour, colour)


def _rows(terms: Sequence[str], language: Language) -> Rows:
    return Rows.of([printable(term, language) for term in terms], pitch=_PITCH, width=_LABELS)


def _axes(sides: Sequence[_Side], names: float, values: float, unit: str) -> tuple[Axes, ...]:
    top = max(canvas.title_height(side.title, _WIDTH, unit) for side in sides)
    height = max(side.height for side in sides)
    left = names + 4
    boxes = [Box(place * (_WIDTH + _GAP) + left, top, _WIDTH - left - values, height) for place in range(len(sides))]
    return canvas.own_figure(top + height + 2, boxes)


def _draw(panel: Axes, side: _Side, names: float, language: Language) -> None:
    look: dict[str, Any] = {"shift": (-canvas.points(names + 4), 0), "ha": "left", "color": COLOURS["muted"]}
    if not side.words:
        canvas.label(panel, say("no_words", language), (0, side.rows.places[0]), **look)
    _bars(panel, side.words, side.rows.places, side.look, language)
    if side.name_rows is None:
        return
    start = side.rows.height + _NAMES_APART
    places = [start + place for place in side.name_rows.places]
    panel.set_yticks([*side.rows.places, *places], [*side.rows.texts, *side.name_rows.texts])
    canvas.style_names(panel, names)
    canvas.label(panel, say("names", language), (0, start - 2.2), fontsize=SMALL, **look)
    grey = looks.Look(COLOURS["paper"] if side.look.hatch else COLOURS["muted"], COLOURS["muted"], side.look.hatch)
    _bars(panel, side.names, places, grey, language)


def _bars(panel: Axes, shifts: Sequence[Shift], places: Sequence[float], look: looks.Look, language: Language) -> None:
    if not shifts:
        return
    sizes = [abs(s.z) for s in shifts]
    panel.barh(
        list(places),
        sizes,
        height=_BAR,
        color=look.face,
        edgecolor=look.edge,
        hatch=look.hatch,
        linewidth=0.8,
        zorder=2,
    )
    for s, place, size in zip(shifts, places, sizes, strict=True):
        score, counts = _numbers(s, language)
        canvas.label(panel, score, (size, place), shift=(canvas.points(_SCORE), 0), ha="left")
        shift = (canvas.points(_SCORE + text_width(score, VALUE) + _COUNTS), 0)
        canvas.label(panel, counts, (size, place), shift=shift, ha="left", fontsize=SMALL, color=COLOURS["muted"])


def _numbers(shift: Shift, language: Language) -> tuple[str, str]:
    """The score, and how often the word occurs on its own side and on the other."""
    here, there = (shift.count, shift.count_against) if shift.z > 0 else (shift.count_against, shift.count)
    return number(abs(shift.z), 1, language), f"{number(here, 0, language)} : {number(there, 0, language)}"


def _values_width(sides: Sequence[_Side], language: Language) -> float:
    """Millimetres that the numbers behind the longest bar may need."""
    texts = [_numbers(s, language) for side in sides for s in (*side.words, *side.names)]
    widths = [text_width(score, VALUE) + text_width(counts, SMALL) for score, counts in texts]
    return _SCORE + _COUNTS + max(widths, default=0.0) + 0.5
