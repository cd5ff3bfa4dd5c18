r"""Intervals by the cluster bootstrap: stories are drawn with replacement, all their articles come along.

One draw takes as many stories as the group tells; the mean is that over the articles which came along,
:math:`\bar x^* = \sum_c w_c S_c / \sum_c w_c N_c`, with :math:`w_c` how often story c was drawn, :math:`S_c` the sum and
:math:`N_c` the number of its articles (Davison & Hinkley 1997, Bootstrap Methods and their Application, section 3.8: whole
clusters, no second draw within them).

The plain percentile interval (Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 13) is too short with few
units: it uses the normal distribution where Student's would be due, and the spread of draws is too small by
:math:`\sqrt{(C-1)/C}`. Both are put right by taking the percentiles further out (Hesterberg 2015, What Teachers Should
Know About the Bootstrap, The American Statistician 69, section 5.3): instead of 2.5 % the level is
:math:`\Phi(-\sqrt{C/(C-1)}\; t_{.975, C-1})`. The interval still never leaves the range of the data.

Measured coverage of a nominal 95 % interval, 600 samples each, stories of one to three articles with about a third of the
variance between stories (percentile → expanded percentile; BCa in brackets):

========= ================== ================== ==================
stories   normal values      skewed (gamma)     70 % zeros
========= ================== ================== ==================
5         .82 → .91 (.83)    .82 → .89 (.82)    .72 → .78 (.75)
8         .88 → .94 (.86)    .87 → .94 (.87)    .83 → .88 (.88)
12        .90 → .94 (.90)    .87 → .92 (.87)    .87 → .91 (.92)
20        .93 → .95 (.92)    .90 → .91 (.91)    .91 → .94 (.94)
40        .94 → .95 (.94)    .92 → .93 (.91)    .94 → .94 (.95)
========= ================== ================== ==================

The bootstrap-t held about as well as the expanded percentile but left the range of the data and was several times as
wide with few stories and many zeros.
"""

from __future__ import annotations

import math
import zlib
from statistics import NormalDist

import numpy as np

from framing.compare.clusters import Floats, Integers, Units

__all__ = ["draw_means", "expanded_interval", "seed_for", "two_sample_interval"]

_TAIL = 0.025
_CELLS_AT_ONCE = 2_000_000  # bounds the memory of one batch of draws to some 30 MB
_NORMAL = NormalDist()


def seed_for(seed: int, name: str) -> tuple[int, int]:
    """Return a seed of its own for each name: adding an outlet must not move another one's interval."""
    return seed, zlib.crc32(name.encode())


def draw_means(units: Units, draws: int, seed: int, name: str) -> Floats:
    """Return means over the articles of resampled units, shape (draws, measures); NaN for measures without values."""
    means = np.full((draws, units.sums.shape[1]), np.nan)
    for measures, present in units.patterns():
        sums, counts = units.sums[np.ix_(present, measures)], units.counts[np.ix_(present, measures)]
        means[:, measures] = _resampled(sums, counts, draws, np.random.default_rng(seed_for(seed, name)))
    return means


def _resampled(sums: Floats, counts: Floats, draws: int, generator: np.random.Generator) -> Floats:
    size = len(sums)
    batch = max(1, _CELLS_AT_ONCE // size)
    parts = []
    for begin in range(0, draws, batch):
        rows = min(batch, draws - begin)
        drawn = generator.integers(0, size, (rows, size)) + np.arange(rows)[:, None] * size
        times = np.bincount(drawn.ravel(), minlength=rows * size).reshape(rows, size).astype(np.float64)
        parts.append((times @ sums) / (times @ counts))
    return np.concatenate(parts)


def expanded_interval(draws: Floats, units: Integers) -> tuple[Floats, Floats]:
    """Return the ends of the expanded percentile intervals, one a measure; NaN with fewer than two units.

    Parameters
    ----------
    draws
        Means of resampled units, shape (draws, measures).
    units
        How many units each measure's mean rests on.
    """
    low, high = (np.full(draws.shape[1], np.nan) for _ in range(2))
    for size in np.unique(units[units > 1]):
        same = units == size
        level = _level(float(size - 1), math.sqrt(size / (size - 1)))
        low[same], high[same] = np.quantile(draws[:, same], [level, 1 - level], axis=0)
    return low, high


def two_sample_interval(one: Units, other: Units, one_draws: Floats, other_draws: Floats) -> tuple[Floats, Floats]:
    r"""Return the ends of the intervals of the difference of two independent means, one a measure.

    Each group's draws are spread about their mean by :math:`\sqrt{C/(C-1)}`, and Student's distribution takes Welch's degrees
    of freedom (Welch 1947); else as `expanded_interval`. NaN where a group has fewer than two units.
    """
    sizes, other_sizes = one.size(), other.size()
    low, high = (np.full(len(sizes), np.nan) for _ in range(2))
    variance, other_variance = one.variance(), other.variance()
    for place in np.flatnonzero((sizes > 1) & (other_sizes > 1)):
        size, other_size = int(sizes[place]), int(other_sizes[place])
        spread = _spread(one_draws[:, place], size) - _spread(other_draws[:, place], other_size)
        freedom = _welch(variance[place], size, other_variance[place], other_size)
        level = _level(freedom, 1.0)
        low[place], high[place] = np.quantile(spread, [level, 1 - level])
    return low, high


def _spread(draws: Floats, size: int) -> Floats:
    centre = float(draws.mean())
    spread: Floats = centre + (draws - centre) * math.sqrt(size / (size - 1))
    return spread


def _welch(variance: float, size: int, other_variance: float, other_size: int) -> float:
    total = variance + other_variance
    if total <= 0:
        return float(size + other_size - 2)
    return float(total**2 / (variance**2 / (size - 1) + other_variance**2 / (other_size - 1)))


def _level(freedom: float, factor: float) -> float:
    """Lower percentile, as a share, of the expanded interval."""
    from scipy.special import stdtrit  # noqa: PLC0415 - slow to import

    return _NORMAL.cdf(float(stdtrit(freedom, _TAIL)) * factor)
