"""Figure: how sensational headlines are, and the texts below them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from framing.compare import Comparison, compare
from framing.finding import Analysis
from framing.measures import contributions
from framing.plot import canvas, looks
from framing.plot.canvas import Box
from framing.plot.data import analyses_of, chosen, kinds_of
from framing.plot.lettering import SMALL, VALUE, Rows, text_width
from framing.plot.scales import group_label, scale, signed
from framing.plot.words import say
from framing.style import COLOURS, KINDS, TEXT_WIDTH, Language, interval

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["headline_body", "headline_body_table"]

_HEADLINES = frozenset({"kicker", "headline"})
_MEASURES = ("headline", "body", "gap")
_LANE = 0.55  # mm by which the two intervals of a row stand off its middle, so that both are seen where they overlap
_BODY_TONE = 0.6  # the line of the text's interval is lighter
_MARGIN, _BETWEEN = 3.5, 2.0  # mm between axes, difference and its interval


def headline_body_table(comparison: Comparison) -> pd.DataFrame:
    """Return the sensationalism of headlines and of the texts below them, 0 to 100 each.

    Articles count that have both a headline and a text; intervals are made as those of the comparison.

    Parameters
    ----------
    comparison
        What `framing.compare` made from analyses.

    Returns
    -------
    pandas.DataFrame
        One row a group: ``group``, ``kind``, ``n``, and of ``headline``, ``body`` and ``gap`` (headline minus body) the
        mean, with its 95 % interval in ``headline_low``, ``headline_high`` and so on.

    Raises
    ------
    FramingError
        If the comparison was made from a table.
    """
    import pandas as pd  # noqa: PLC0415 - slow to import

    analyses = analyses_of(comparison, "headline_body")
    values = pd.DataFrame([_scores(analysis) for analysis in analyses], columns=["headline", "body"])
    values["gap"] = values["headline"] - values["body"]
    values[values["gap"].isna()] = math.nan
    table = values.assign(group=list(comparison.membership()))
    if comparison.unit == "story":
        table["story"] = list(comparison.stories)
    again = compare(
        table,
        by="group",
        reference=None,
        measures=_MEASURES,
        stories="story" if "story" in table else (),
        draws=comparison.draws,
        seed=comparison.seed,
    ).estimates.set_index(["group", "measure"])
    kinds = kinds_of(comparison)
    rows: list[dict[str, Any]] = []
    for group in comparison.groups:
        row = {"group": group, "kind": kinds[group], "n": again.loc[(group, "gap"), "n"]}
        for measure in _MEASURES:
            for column, end in (("mean", ""), ("low", "_low"), ("high", "_high")):
                row[measure + end] = again.loc[(group, measure), column]
        rows.append(row)
    return pd.DataFrame(rows)


def _scores(analysis: Analysis) -> tuple[float, float]:
    return _score(analysis, headlines=True), _score(analysis, headlines=False)


def _score(analysis: Analysis, *, headlines: bool) -> float:
    def wanted(role: str) -> bool:
        return (role in _HEADLINES) == headlines

    if not any(s.counted and wanted(s.role) and s.text.strip() for s in analysis.article.sections):
        return math.nan
    return math.fsum(c.points for c in contributions(analysis.article, analysis.findings, wanted))


def headline_body(
    comparison: Comparison,
    *,
    groups: Sequence[str] | None = None,
    ax: Axes | None = None,
    language: Language = "de",
) -> Axes:
    """Draw the sensationalism of headlines (filled) against that of the texts below them (open), a row a group.

    At the right stands the mean difference of headline and text in points, with its 95 % interval.

    Parameters
    ----------
    comparison
        What `framing.compare` made from analyses.
    groups
        Which groups, from top to bottom; all, as `framing.compare.ordered` puts them, if None.
    ax
        Axes to draw on, with room at their right; a new figure as wide as the report's text if None.
    language
        Of labels and numbers.

    Raises
    ------
    FramingError
        If the comparison was made from a table, has no such group, or the language is unknown.
    """
    table = headline_body_table(comparison).set_index("group")
    names = chosen(comparison, groups)
    shown: list[Any] = list(table.loc[list(names)].itertuples())
    rows = Rows.of([group_label(name, language) for name in names], lower=0.8)
    gaps = _Gaps.of(shown, language)
    written = scale("sensationalism", language)
    handles = _handles(language)
    with canvas.drawing():
        panel = ax or _axes(rows, gaps.width, looks.legend_height(handles))
        ends = [end for row in shown for end in (row.headline, row.headline_high, row.body, row.body_high)]
        canvas.number_axis(panel, canvas.limits(ends, after=0.04), language)
        canvas.bare(panel)
        canvas.title(panel, written.label, written.unit)
        canvas.side_title(panel, say("gap", language), say("gap_unit", language))
        canvas.name_rows(panel, rows)
        for place, row, gap in zip(rows.places, shown, gaps.texts, strict=True):
            _row(panel, place, row, language)
            gaps.write(panel, place, *gap)
        looks.legend([panel], handles, own=ax is None)
    return panel


def _axes(rows: Rows, right: float, foot: float) -> Axes:
    left = rows.width + 4
    box = Box(left, canvas.TOP, TEXT_WIDTH - left - right, rows.height)
    return canvas.own_figure(canvas.TOP + rows.height + canvas.AXIS + foot, [box])[0]


@dataclass(frozen=True, slots=True)
class _Gaps:
    """The column at the right: the differences with their intervals, and how wide both are."""

    texts: tuple[tuple[str, str], ...]
    indent: float
    width: float

    @classmethod
    def of(cls, rows: Sequence[Any], language: Language) -> _Gaps:
        digits = scale("headline_gap", language).digits
        texts = tuple(
            (
                signed(row.gap, digits, language) + (f" {say('single', language)}" if row.n == 1 else ""),
                interval(row.gap_low, row.gap_high, digits, language, word=True),
            )
            for row in rows
        )
        indent = _MARGIN + max(text_width(gap, VALUE, "semibold") for gap, _ in texts) + _BETWEEN
        ends = indent + max((text_width(ends, SMALL) for _, ends in texts if ends), default=0.0)
        unit = _MARGIN + text_width(say("gap_unit", language), SMALL)
        return cls(texts, indent, max(ends, unit) + 0.5)

    def write(self, panel: Axes, place: float, gap: str, ends: str) -> None:
        """Write one difference beside its row."""
        at = panel.get_yaxis_transform()
        look: dict[str, Any] = {"xycoords": at, "textcoords": "offset points", "va": "center", "annotation_clip": False}
        panel.annotate(gap, (1, place), (canvas.points(_MARGIN), 0), fontsize=VALUE, fontweight=600, **look)
        if ends:
            shift = (canvas.points(self.indent), 0)
            panel.annotate(ends, (1, place), shift, fontsize=SMALL, color=COLOURS["muted"], **look)


def _handles(language: Language) -> list[Any]:
    ink = COLOURS["ink"]
    look: dict[str, Any] = {"marker": "o", "markersize": 5.4, "markeredgecolor": ink, "markeredgewidth": 1.2, "lw": 1.4}
    light, paper = looks.tint(ink, _BODY_TONE), COLOURS["paper"]
    return [
        Line2D([], [], color=ink, markerfacecolor=ink, label=say("headline", language), **look),
        Line2D([], [], color=light, markerfacecolor=paper, label=say("body", language), **look),
    ]


def _row(panel: Axes, place: float, row: Any, language: Language) -> None:
    if not np.isfinite(row.gap):
        canvas.label(panel, "–", (0, place), shift=(2, 0), ha="left", color=COLOURS["muted"])
        return
    look = KINDS.get(row.kind, KINDS["unknown"])
    panel.plot([row.body, row.headline], [place, place], color=COLOURS["grid"], lw=6, solid_capstyle="butt", zorder=1)
    for value, low, high, lane in (
        (row.body, row.body_low, row.body_high, _LANE),
        (row.headline, row.headline_low, row.headline_high, -_LANE),
    ):
        headline = lane < 0
        if np.isfinite(low):
            colour = look.colour if headline else looks.tint(look.colour, _BODY_TONE)
            panel.plot([low, high], [place + lane] * 2, color=colour, lw=1.4, solid_capstyle="butt", zorder=2)
        panel.add_line(looks.marker(look, [value], [place], filled=headline))
    _values(panel, place, row, language)


def _values(panel: Axes, place: float, row: Any, language: Language) -> None:
    """Write both values above their markers; where they would touch, move them apart, and away from the names."""
    written = scale("sensationalism", language)
    low, high = sorted((row.body, row.headline))
    texts = [written.write(low, language), written.write(high, language)]
    per_mm = np.ptp(panel.get_xlim()) / canvas.width_of(panel)
    halves = [text_width(text, VALUE) / 2 * per_mm for text in texts]
    gap = 1.4 * per_mm
    centres = [low, high]
    overlap = low + halves[0] + gap - (high - halves[1])
    if overlap > 0:
        centres = [low - overlap / 2, high + overlap / 2]
    outside = panel.get_xlim()[0] - (centres[0] - halves[0])
    if outside > 0:
        centres[0] += outside
        centres[1] = max(centres[1], centres[0] + halves[0] + gap + halves[1])
    for centre, text in zip(centres, texts, strict=True):
        canvas.label(panel, text, (centre, place), shift=(0, 3.4), va="bottom", zorder=4)
