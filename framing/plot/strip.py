"""Figure: where along an article it is loaded, hedged and attributed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from framing.errors import FramingError
from framing.finding import Analysis
from framing.plot import canvas, looks
from framing.plot.canvas import Box
from framing.plot.lettering import LABEL, SMALL, text_width
from framing.plot.words import say
from framing.style import COLOURS, MARKS, TEXT_WIDTH, Language, number

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["heat_strip", "sentence_table"]

_ROWS = ("loaded", "hedge", "source")
_TITLES = frozenset({"kicker", "headline"})
_NARROWEST, _WIDEST, _HEIGHT = 4.9, 8.0, 5.2  # mm: width and height of a cell
_APART = 2.4  # mm between the headline and the first sentence
_NUMBERS = 5.0  # mm below a line of cells, for the numbers of the sentences
_LINE_FOOT = 7.0  # mm from a line of cells to the next
_INSET = 0.3


def sentence_table(analysis: Analysis) -> pd.DataFrame:
    """Return what stands in each sentence of an article.

    Parameters
    ----------
    analysis
        The article with its findings.

    Returns
    -------
    pandas.DataFrame
        One row a sentence: ``start``, ``end`` (offsets), ``section`` (its role), ``number`` (1 for the first sentence below
        the headline, 0 for headlines and crossheads), ``loaded`` (loaded words and devices that count), ``points`` (their
        share of `sensationalism`), ``hedge`` and ``source`` (numbers of hedges, without approximators, and of sources).
    """
    import pandas as pd  # noqa: PLC0415 - slow to import

    columns = ["start", "end", "section", "number", "loaded", "points", "hedge", "source"]
    return pd.DataFrame([[getattr(s, name) for name in columns] for s in _sentences(analysis)], columns=columns)


@dataclass
class _Sentence:
    """A sentence, and how much was found in it."""

    start: int
    end: int
    section: str
    number: int
    points: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def in_title(self) -> bool:
        return self.section in _TITLES

    @property
    def loaded(self) -> int:
        return self.counts["loaded"]

    @property
    def hedge(self) -> int:
        return self.counts["hedge"]

    @property
    def source(self) -> int:
        return self.counts["source"]


def _sentences(analysis: Analysis) -> list[_Sentence]:
    found = []
    count = 0
    for span in analysis.sentences:
        role = next((s.role for s in analysis.article.sections if s.start <= span.start < s.end), "body")
        numbered = role not in _TITLES and role != "crosshead"
        count += numbered
        found.append(_Sentence(span.start, span.end, role, count if numbered else 0))

    def at(place: int) -> _Sentence | None:
        return next((s for s in found if s.start <= place < s.end), None)

    for contribution in analysis.contributions:
        if sentence := at(contribution.finding.start):
            sentence.points += contribution.points
            sentence.counts["loaded"] += 1
    for finding in analysis.findings:
        counts = finding.kind == "source" or (finding.kind == "hedge" and finding.category != "approximator")
        if counts and (sentence := at(finding.start)):
            sentence.counts[finding.kind] += 1
    return found


def heat_strip(analysis: Analysis, *, ax: Axes | None = None, language: Language = "de") -> Axes:
    """Draw an article sentence by sentence: how much it is loaded, how often it hedges and names a source.

    The tone of the first row is the sentence's share of `sensationalism`, in points; the numbers are the marked passages.
    The headline stands in a frame at the beginning; crossheads have no number. Long articles take several lines.

    Parameters
    ----------
    analysis
        The article with its findings.
    ax
        Axes to draw on; a new figure as wide as the report's text if None.
    language
        Of labels and numbers.

    Raises
    ------
    FramingError
        If the article has no sentence, or the language is unknown.
    """
    sentences = _sentences(analysis)
    if not sentences:
        raise FramingError(
            "the article has no sentence to draw; its text is empty, or all of it is caption, credit or teaser"
        )
    labels = max(text_width(say(row, language)) for row in _ROWS) + 4
    lines = _lines(sentences, TEXT_WIDTH - labels)
    unit = _unit(sentences, language)
    line_height = len(_ROWS) * _HEIGHT + _LINE_FOOT
    height = len(lines) * line_height - _LINE_FOOT + _NUMBERS
    with canvas.drawing():
        panel = ax or _axes(labels, height, unit, language)
        canvas.bare(panel)
        panel.set_xlim(0, TEXT_WIDTH - labels)
        panel.set_ylim(height, 0)
        panel.set_xticks([])
        panel.set_yticks([])
        canvas.title(panel, say("strip", language), unit, left=labels)
        for place, line in enumerate(lines):
            _draw(panel, line, place * line_height, max(s.points for s in sentences), language)
    return panel


def _axes(labels: float, height: float, unit: str, language: Language) -> Axes:
    top = canvas.title_height(say("strip", language), TEXT_WIDTH, unit)
    return canvas.own_figure(top + height, [Box(labels, top, TEXT_WIDTH - labels, height)])[0]


def _unit(sentences: Sequence[_Sentence], language: Language) -> str:
    most = max(s.points for s in sentences)
    unit = say("strip_unit", language, number(most, 1, language)) if most else say("strip_none", language)
    return unit + (say("strip_crosshead", language) if any(s.section == "crosshead" for s in sentences) else "")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of cells: the left edge of each, and how wide they are."""

    cells: tuple[tuple[float, _Sentence], ...]
    width: float


def _lines(sentences: Sequence[_Sentence], room: float) -> list[_Line]:
    """Break sentences into lines that are about equally long."""
    room -= _APART
    count = math.ceil(len(sentences) * _NARROWEST / room)
    each = math.ceil(len(sentences) / count)
    width = min(_WIDEST, room / each)
    lines = []
    for start in range(0, len(sentences), each):
        x = 0.0
        cells: list[tuple[float, _Sentence]] = []
        for sentence in sentences[start : start + each]:
            if cells and cells[-1][1].in_title and not sentence.in_title:
                x += _APART
            cells.append((x, sentence))
            x += width
        lines.append(_Line(tuple(cells), width))
    return lines


def _draw(panel: Axes, line: _Line, top: float, most: float, language: Language) -> None:
    for place, row in enumerate(_ROWS):
        y = top + place * _HEIGHT
        canvas.label(panel, say(row, language), (0, y + _HEIGHT / 2), shift=(-8, 0), ha="right", fontsize=LABEL)
        for x, sentence in line.cells:
            _cell(panel, (x, y), line.width, sentence, row, most)
    foot = top + len(_ROWS) * _HEIGHT
    titles = [x for x, sentence in line.cells if sentence.in_title]
    if titles:
        width = titles[-1] - titles[0] + line.width
        panel.add_patch(
            Rectangle(
                (titles[0], top), width, foot - top, facecolor="none", edgecolor=COLOURS["ink"], lw=0.9, clip_on=False
            )
        )
        canvas.label(panel, say("title", language), (titles[0] + width / 2, foot + 2.2), fontsize=SMALL)
    for x, sentence in line.cells:
        if not sentence.in_title:
            text = str(sentence.number) if sentence.number else say("crosshead", language)
            canvas.label(panel, text, (x + line.width / 2, foot + 2.2), fontsize=SMALL, color=COLOURS["muted"])


def _cell(panel: Axes, corner: tuple[float, float], width: float, sentence: _Sentence, row: str, most: float) -> None:
    count = sentence.counts[row]
    # Below a fifth of the colour a cell would look empty.
    tone = (0.2 + 0.8 * sentence.points / most) if row == "loaded" and most else min(0.2 + 0.25 * count, 1.0)
    face = looks.tint(MARKS[row].line, tone) if count else COLOURS["panel"]
    x, y = corner
    size = (width - 2 * _INSET, _HEIGHT - 2 * _INSET)
    panel.add_patch(Rectangle((x + _INSET, y + _INSET), *size, facecolor=face, edgecolor="none"))
    if count:
        at = (x + width / 2, y + _HEIGHT / 2)
        canvas.label(panel, str(count), at, fontweight="semibold", color=looks.ink_on(face))
