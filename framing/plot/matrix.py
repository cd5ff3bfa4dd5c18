"""Figure: loaded words by category, a row a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from framing.compare import Comparison
from framing.finding import CATEGORIES
from framing.plot import canvas, looks
from framing.plot.canvas import Box
from framing.plot.data import analyses_of, chosen
from framing.plot.lettering import SMALL, Heads, Rows
from framing.plot.scales import group_label
from framing.plot.words import LOADED, place_of, say
from framing.style import COLOURS, MARKS, TEXT_WIDTH, Language, number

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["categories", "category_table"]

_COLOUR = MARKS["loaded"].line
_FEW = 2  # a rate that rests on so few words has no tone
_WORDS = 14.0  # mm for the number of words
_INSET = 0.35  # mm between cells


def category_table(comparison: Comparison) -> pd.DataFrame:
    """Return how many loaded words of each category a group uses in its own voice, per 1,000 words of all its articles.

    Parameters
    ----------
    comparison
        What `framing.compare` made from analyses.

    Returns
    -------
    pandas.DataFrame
        One row a group and category: ``group``, ``category``, ``count``, ``words`` (of the group's articles) and ``rate``
        (per 1,000 words, NaN without words). Category "all" is the sum.

    Raises
    ------
    FramingError
        If the comparison was made from a table.
    """
    import pandas as pd  # noqa: PLC0415 - slow to import

    counts: dict[str, Counter[str]] = {group: Counter() for group in comparison.groups}
    words: Counter[str] = Counter()
    analyses = analyses_of(comparison, "categories")
    for group, analysis in zip(comparison.membership(), analyses, strict=True):
        words[group] += int(analysis.measures["words"])
        counts[group].update(f.category for f in analysis.of_kind("loaded", voice="outlet"))
    rows = []
    for group, found in counts.items():
        for category in ("all", *CATEGORIES["loaded"]):
            count = found.total() if category == "all" else found[category]
            rate = 1000 * count / words[group] if words[group] else float("nan")
            rows.append((group, category, count, words[group], rate))
    return pd.DataFrame(rows, columns=["group", "category", "count", "words", "rate"])


def categories(
    comparison: Comparison,
    *,
    groups: Sequence[str] | None = None,
    ax: Axes | None = None,
    language: Language = "de",
) -> Axes:
    """Draw how many loaded words of each category there are per 1,000 words: a row a group, a column a category.

    The more, the darker; the rate is written into each cell. Categories that nobody uses are left out; the commonest
    stands first. A rate that rests on one or two words has no tone.

    Parameters
    ----------
    comparison
        What `framing.compare` made from analyses.
    groups
        Which groups, from top to bottom; all, as `framing.compare.ordered` puts them, if None.
    ax
        Axes to draw on; a new figure as wide as the report's text if None.
    language
        Of labels and numbers.

    Raises
    ------
    FramingError
        If the comparison was made from a table, has no such group, or the language is unknown.
    """
    names = chosen(comparison, groups)
    table = category_table(comparison)
    table = table[table["group"].isin(names)]
    shown = ("all", *_commonest(table))
    pitch = 7.5 if len(names) <= 12 else 6.2 if len(names) <= 22 else 5.6
    rows = Rows.of([group_label(name, language) for name in names], pitch=pitch)
    room = TEXT_WIDTH - rows.width - 4 - _WORDS
    heads = Heads.of([_head(category, language) for category in shown], room, most=20.0)
    heading = say("categories", language), say("categories_unit", language)
    with canvas.drawing():
        panel = ax or _axes(rows, heads, *heading)
        canvas.bare(panel)
        canvas.name_rows(panel, rows)
        canvas.head_columns(panel, heads)
        canvas.title(panel, *heading, above=heads.height, left=rows.width + 4, width=TEXT_WIDTH)
        _cells(panel, table, _Grid(names, shown, rows, heads, pitch), language)
        _word_counts(panel, table, names, rows, heads, language)
    return panel


@dataclass(frozen=True, slots=True)
class _Grid:
    """What stands in which row and column, and where these are; cells are `pitch` millimetres high."""

    names: Sequence[str]
    categories: Sequence[str]
    rows: Rows
    heads: Heads
    pitch: float

    def __iter__(self) -> Iterator[tuple[tuple[str, str], float, float, float]]:
        """Yield group and category, the middle of their cell, and its width."""
        for name, y in zip(self.names, self.rows.places, strict=True):
            for category, x, width in zip(self.categories, self.heads.places, self.heads.widths, strict=True):
                yield (name, category), x, y, width


def _commonest(table: pd.DataFrame) -> list[str]:
    single = table[table["category"] != "all"]
    sums = single.groupby("category", sort=False)["count"].sum()
    return [str(category) for category in sums[sums > 0].sort_values(ascending=False, kind="stable").index]


def _head(category: str, language: Language) -> str:
    return say("all", language) if category == "all" else LOADED[category][place_of(language)]


def _axes(rows: Rows, heads: Heads, heading: str, unit: str) -> Axes:
    left = rows.width + 4
    paper = max(TEXT_WIDTH, left + heads.width + _WORDS)
    top = canvas.title_height(heading, TEXT_WIDTH, unit) + heads.height
    return canvas.own_figure(top + rows.height + 1.5, [Box(left, top, heads.width, rows.height)], paper)[0]


def _cells(panel: Axes, table: pd.DataFrame, grid: _Grid, language: Language) -> None:
    keys = list(zip(table["group"].tolist(), table["category"].tolist(), strict=True))
    counts: dict[tuple[str, str], int] = dict(zip(keys, table["count"].tolist(), strict=True))
    rates: dict[tuple[str, str], float] = dict(zip(keys, table["rate"].tolist(), strict=True))
    toned = {key for key, count in counts.items() if key[1] != "all" and count > _FEW}
    darkest = max((rates[key] for key in toned), default=1.0)
    size = SMALL if min(grid.heads.widths) >= 6.5 else 6.6
    for key, x, y, width in grid:
        of_all = key[1] == "all"
        face = looks.tint(_COLOUR, rates[key] / darkest) if key in toned else COLOURS["panel"]
        if not of_all:
            corner = (x - width / 2 + _INSET, y - grid.pitch / 2 + _INSET)
            panel.add_patch(
                Rectangle(corner, width - 2 * _INSET, grid.pitch - 2 * _INSET, facecolor=face, edgecolor="none")
            )
        if counts[key]:
            ink = looks.ink_on(face) if of_all or key in toned else COLOURS["muted"]
            weight = "semibold" if of_all else "regular"
            text = number(rates[key], 1, language)
            canvas.label(panel, text, (x, y), fontsize=size, fontweight=weight, color=ink)


def _word_counts(
    panel: Axes, table: pd.DataFrame, names: Sequence[str], rows: Rows, heads: Heads, language: Language
) -> None:
    words = dict(zip(table["group"].tolist(), table["words"].tolist(), strict=True))
    x = heads.width + _WORDS - 1
    look: dict[str, Any] = {"ha": "right", "color": COLOURS["muted"]}
    canvas.label(panel, say("words", language), (x, 0), shift=(0, 3.4), va="bottom", **look)
    for name, place in zip(names, rows.places, strict=True):
        canvas.label(panel, number(words[name], 0, language), (x, place), fontsize=SMALL, **look)
