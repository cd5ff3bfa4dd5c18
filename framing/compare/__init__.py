"""Groups of articles side by side: means, intervals, differences, effect sizes, and what may be concluded from them.

`compare` does it all and returns a `Comparison`. The rooms behind it:

- ``clusters``: articles that tell the same story are no independent witnesses; they are drawn together.
- ``bootstrap``: intervals of means and of differences.
- ``permutation``: p-values, and Holm's correction over the whole table.
- ``effect``: Cliff's delta with its interval, and how many articles a difference of this size would need.
- ``notes``: what a reader of the numbers should know, in German.
"""

from framing.compare.comparing import DRAWS, compare
from framing.compare.comparison import MIN_ARTICLES, MIN_STORIES, UNKNOWN, Comparison, ordered
from framing.compare.effect import articles_needed, cliffs_delta, delta_interval
from framing.compare.permutation import holm, label_shuffles, sign_flips

__all__ = [
    "DRAWS",
    "MIN_ARTICLES",
    "MIN_STORIES",
    "UNKNOWN",
    "Comparison",
    "articles_needed",
    "cliffs_delta",
    "compare",
    "delta_interval",
    "holm",
    "label_shuffles",
    "ordered",
    "sign_flips",
]
