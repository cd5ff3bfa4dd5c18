"""Figures: one function a figure. Each takes the data and axes, or makes its own, and returns the axes it drew on.

- `outlets`: means with intervals, the reference as dotted line
- `headline_body`: how sensational headlines are, and the texts below them
- `word_shift`: the words that make the difference between two groups
- `categories`: loaded words by category
- `sources`: who is heard
- `heat_strip`: where along one article it is loaded, hedged and attributed
- `naming`: what each outlet calls one person
- `explanation`: what made the classifier decide
- `timeline`: a measure week by week
- `calibration`: how far the classifier's probabilities can be trusted

`save` writes a figure as PNG, SVG or PDF; `show` shows it in Jupyter. The numbers behind a figure are in `category_table`, `headline_body_table`,
`sentence_table`, `source_table` and `week_table`. Sizes are millimetres on paper, numbers are written as the language writes
them, nothing is told by colour alone, and no setting of matplotlib is changed. Figures on axes of your own are as large as
you make them: their labels are sized for paper.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from framing.plot.scales import FIGURE_MEASURES, Scale, group_label, scale

if TYPE_CHECKING:
    from framing.plot.bars import explanation
    from framing.plot.dumbbell import headline_body, headline_body_table
    from framing.plot.matrix import categories, category_table
    from framing.plot.means import outlets
    from framing.plot.namings import naming
    from framing.plot.output import Picture, png, save, show, svg
    from framing.plot.reliability import calibration
    from framing.plot.shift import word_shift
    from framing.plot.strip import heat_strip, sentence_table
    from framing.plot.voices import source_table, sources
    from framing.plot.weeks import timeline, week_table

__all__ = [
    "FIGURE_MEASURES",
    "Picture",
    "Scale",
    "calibration",
    "categories",
    "category_table",
    "explanation",
    "group_label",
    "headline_body",
    "headline_body_table",
    "heat_strip",
    "naming",
    "outlets",
    "png",
    "save",
    "scale",
    "sentence_table",
    "show",
    "source_table",
    "sources",
    "svg",
    "timeline",
    "week_table",
    "word_shift",
]

# Name → module. They are imported when first asked for: matplotlib takes half a second, and most runs draw nothing.
_HOMES = {
    "Picture": "output",
    "calibration": "reliability",
    "categories": "matrix",
    "category_table": "matrix",
    "explanation": "bars",
    "headline_body": "dumbbell",
    "headline_body_table": "dumbbell",
    "heat_strip": "strip",
    "naming": "namings",
    "outlets": "means",
    "png": "output",
    "save": "output",
    "sentence_table": "strip",
    "show": "output",
    "source_table": "voices",
    "sources": "voices",
    "svg": "output",
    "timeline": "weeks",
    "week_table": "weeks",
    "word_shift": "shift",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
