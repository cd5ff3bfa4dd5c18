"""Figure: what made a classifier decide."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from matplotlib.axes import Axes

from framing.errors import FramingError
from framing.plot import canvas, looks
from framing.plot.canvas import Box
from framing.plot.features import english
from framing.plot.lettering import Rows
from framing.plot.scales import signed
from framing.plot.words import say
from framing.style import COLOURS, KINDS, TEXT_WIDTH, Language, number, printable

if TYPE_CHECKING:
    from framing.classify.explain import Reason

__all__ = ["explanation"]

_FOR = looks.Look(KINDS["tabloid"].colour, KINDS["tabloid"].colour)
_AGAINST = looks.Look(COLOURS["paper"], KINDS["agency"].colour, "////")
_REST = looks.Look(COLOURS["rule"], COLOURS["muted"])
_SUM = looks.Look(COLOURS["ink"], COLOURS["ink"])
_PITCH, _BAR = 6.0, 3.8  # mm
_LABELS = 66.0  # mm; longer reasons are wrapped
_RULE = 3.0  # mm between the reasons and their sum
_EDGE = 12.0  # mm for the numbers at either side


def explanation(
    reasons: Sequence[Reason], *, most: int = 12, ax: Axes | None = None, language: Language = "de"
) -> Axes:
    """Draw what speaks for a tabloid (to the right) and what against it (to the left, hatched), in log-odds.

    Reasons beyond `most` are one bar together, so that the bars add up to the sum below the line; behind the sum stands
    the probability it means.

    Parameters
    ----------
    reasons
        What ``explain`` of a classifier returned.
    most
        How many reasons have a bar of their own, the largest first.
    ax
        Axes to draw on; a new figure as wide as the report's text if None.
    language
        Of labels and numbers; words from the article stay German.

    Raises
    ------
    FramingError
        If there is no reason, or the language is unknown.
    """
    if not reasons:
        raise FramingError("reasons: the list is empty; an article without words that count has none")
    if most < 1:
        raise FramingError(f"most is {most}; give at least 1")
    ranked = sorted(reasons, key=lambda reason: (-abs(reason.share), reason.label))
    # A single reason left over has its own bar: "one more feature" would take the same room and say less.
    kept = ranked if len(ranked) <= most + 1 else ranked[:most]
    rest = ranked[len(kept) :]
    bars = [(_shown(reason, language), reason.share) for reason in kept]
    if rest:
        bars.append((say("rest", language, number(len(rest), 0, language)), math.fsum(r.share for r in rest)))
    total = math.fsum(reason.share for reason in reasons)
    end = say("sum", language, _chance(total, language))
    rows = Rows.of([*(text for text, _ in bars), end], pitch=_PITCH, width=_LABELS)
    heading = say("explanation", language), say("explanation_unit", language)
    with canvas.drawing():
        panel = ax or _axes(rows, *heading)
        canvas.name_rows(panel, rows)
        places = [*rows.places[:-1], rows.places[-1] + _RULE]
        panel.set_yticks(places, rows.texts)
        canvas.style_names(panel, rows.width)
        panel.set_ylim(rows.height + _RULE, 0)
        shares = [*(share for _, share in bars), total]
        _scale(panel, shares)
        canvas.title(panel, *heading, left=rows.width + 4)
        bar_looks = [*(_FOR if share > 0 else _AGAINST for _, share in bars), _SUM]
        if rest:
            bar_looks[-2] = _REST
        for place, share, look in zip(places, shares, bar_looks, strict=True):
            _bar(panel, place, share, look, signed(share, 2, language))
        line = rows.height - rows.heights[-1] + _RULE / 2
        panel.plot([-(rows.width + 4) / canvas.width_of(panel), 1], [line] * 2, color=COLOURS["ink"], lw=0.8,
                   clip_on=False, transform=panel.get_yaxis_transform())  # fmt: skip
    return panel


def _shown(reason: Reason, language: Language) -> str:
    return printable(english(reason.label) if language == "en" else reason.label, language)


def _chance(log_odds: float, language: Language) -> str:
    """The probability that log-odds mean, never written as certainty."""
    percent = 50 * (1 + math.tanh(log_odds / 2))  # tanh does not overflow where exp would
    if percent < 1:
        return say("under", language)
    return say("over", language) if percent > 99 else f"{number(percent, 0, language)} %"


def _axes(rows: Rows, heading: str, unit: str) -> Axes:
    left = rows.width + 4
    top = canvas.title_height(heading, TEXT_WIDTH, unit)
    height = rows.height + _RULE
    return canvas.own_figure(top + height + 1.5, [Box(left, top, TEXT_WIDTH - left, height)])[0]


def _scale(panel: Axes, shares: Sequence[float]) -> None:
    """Leave room for a number beside the longest bar on either side, and draw zero."""
    low, high = min(0.0, *shares), max(0.0, *shares)
    per_mm = max(high - low, 1e-6) / (canvas.width_of(panel) - 2 * _EDGE)
    panel.set_xlim(low - _EDGE * per_mm, high + _EDGE * per_mm)
    panel.set_xticks([])
    canvas.bare(panel)
    panel.axvline(0, color=COLOURS["muted"], lw=0.8, zorder=3)


def _bar(panel: Axes, place: float, share: float, look: looks.Look, text: str) -> None:
    panel.barh(place, share, _BAR, color=look.face, edgecolor=look.edge, hatch=look.hatch, linewidth=0.8, zorder=2)
    right = share >= 0
    weight = "semibold" if look is _SUM else "regular"
    shift = (3 if right else -3, 0)
    canvas.label(panel, text, (share, place), shift=shift, ha="left" if right else "right", fontweight=weight)
