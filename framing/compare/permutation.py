r"""Permutation tests of differences, and Holm's correction for looking at many of them.

Paired: under the hypothesis that it makes no difference who tells a story, the sign of each story's difference is a
coin's toss; all sign patterns are as likely as the one seen (Fisher 1935, The Design of Experiments, ch. 3).

Unpaired: who wrote which story's articles is shuffled. The statistic is the difference of means over its standard error,
:math:`t = (\bar x - \bar y) / \sqrt{v_x + v_y}`: with it the test stays right where one outlet's values scatter more than
the other's (Janssen 1997; Chung & Romano 2013, Exact and asymptotically robust permutation tests, Annals of Statistics
41), which between a tabloid and an agency is the rule. Ten normal values with standard deviation 8 against sixty with
standard deviation 1, equal means: the plain difference comes out below p = .05 in 41 % of samples, t in 5 %.

Where there are at most 20,000 arrangements, all are gone through and p is the share of those as extreme as the one seen,
itself included. Else arrangements are drawn, and :math:`p = (b + 1) / (m + 1)` with b of m draws as extreme (Phipson & Smyth
2010, Permutation P-values should never be zero): never zero, never too small. Labels are shuffled on only for measures
of which fewer than 20 draws were as extreme so far; for the others more draws would change nothing that matters (Besag &
Clifford 1991, Sequential Monte Carlo p-values, Biometrika 78).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt

from framing.compare.clusters import Floats, Units

__all__ = ["Seed", "holm", "label_shuffles", "permutations_for", "sign_flips"]

Seed = int | Sequence[int]

_MOST_EXACT = 20_000
_MOST_DRAWN = 20_000
_ROUND = 2000  # arrangements drawn before asking which measures need more
_PLENTY = 20  # as extreme ones after which a p-value is known well enough
_CELLS_AT_ONCE = 4_000_000
_ALIKE = 1e-9  # relative; what differs by less differs by rounding


def permutations_for(draws: int, rows: int) -> int:
    """Return how many arrangements to draw, so that a p-value can stay below 5 % after Holm's correction of `rows` rows.

    >>> permutations_for(2000, 12), permutations_for(2000, 140)
    (2000, 4200)
    """
    return max(draws, min(30 * rows, _MOST_DRAWN))


def sign_flips(differences: npt.ArrayLike, permutations: int, seed: Seed) -> Floats:
    """Return the two-sided p-value that the mean difference is zero, one a column; NaN with fewer than two values.

    Parameters
    ----------
    differences
        One row a pair, one column a measure; NaN where a pair lacks a value. A single column may be given flat.
    permutations
        How many arrangements to draw where there are too many to go through.
    seed
        Of the draws. A measure's p-value does not depend on the other measures.

    Examples
    --------
    >>> sign_flips([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 2000, seed=0)  # 2 of 64 arrangements
    array([0.03125])
    """
    table = np.asarray(differences, np.float64)
    table = table[:, None] if table.ndim == 1 else table
    p = np.full(table.shape[1], np.nan)
    present = ~np.isnan(table)
    for pattern in np.unique(present, axis=1).T:
        if pattern.sum() < 2:
            continue
        same = (present == pattern[:, None]).all(axis=0)
        p[same] = _sign_flips(table[pattern][:, same], permutations, np.random.default_rng(seed))
    return p


def _sign_flips(differences: Floats, permutations: int, generator: np.random.Generator) -> Floats:
    pairs = len(differences)
    bound = np.abs(differences.sum(axis=0)) - _ALIKE * np.abs(differences).sum(axis=0)
    if 2**pairs <= _MOST_EXACT:
        signs = 1.0 - 2.0 * ((np.arange(2**pairs)[:, None] >> np.arange(pairs)) & 1)
        return np.asarray((np.abs(signs @ differences) >= bound).mean(axis=0), np.float64)
    extreme = np.zeros(differences.shape[1])
    for rows in _batches(permutations, pairs):
        signs = 1.0 - 2.0 * generator.integers(0, 2, (rows, pairs), dtype=np.int8)
        extreme += (np.abs(signs @ differences) >= bound).sum(axis=0)
    return np.asarray((extreme + 1) / (permutations + 1), np.float64)


def label_shuffles(one: Units, other: Units, permutations: int, seed: Seed) -> Floats:
    """Return the two-sided p-value that two groups have the same mean, one a measure.

    Parameters
    ----------
    one, other
        The groups; whole units are shuffled between them.
    permutations
        How many arrangements to draw where there are too many to go through.
    seed
        Of the draws. A measure's p-value does not depend on the other measures.

    Returns
    -------
    array
        NaN where a group has fewer than two units, because nothing is known about its spread.
    """
    sums, counts = np.concatenate([one.sums, other.sums]), np.concatenate([one.counts, other.counts])
    p = np.full(sums.shape[1], np.nan)
    first = len(one.stories)
    present = counts > 0
    for pattern in np.unique(present, axis=1).T:
        size = int(pattern[:first].sum())
        if min(size, int(pattern[first:].sum())) < 2:
            continue
        same = (present == pattern[:, None]).all(axis=0)
        moments = _Moments(sums[np.ix_(pattern, same)], counts[np.ix_(pattern, same)])
        p[same] = _label_shuffles(moments, size, permutations, np.random.default_rng(seed))
    return p


def _label_shuffles(moments: _Moments, size: int, permutations: int, generator: np.random.Generator) -> Floats:
    units = moments.units
    seen = np.zeros((1, units))
    seen[0, :size] = 1
    bound = moments.t(seen)[0] * (1 - _ALIKE)
    if math.comb(units, size) <= _MOST_EXACT:
        chosen = np.array(list(combinations(range(units), size)))
        labels = np.zeros((len(chosen), units))
        np.put_along_axis(labels, chosen, 1, axis=1)
        return np.asarray((moments.t(labels) >= bound).mean(axis=0), np.float64)
    extreme, drawn = np.zeros(moments.measures), np.zeros(moments.measures)
    template = seen.astype(np.int8)
    for rows in _batches(permutations, units):
        open_ = extreme < _PLENTY
        if not open_.any():
            break
        labels = generator.permuted(np.repeat(template, rows, axis=0), axis=1)
        extreme[open_] += (moments.only(open_).t(labels.astype(np.float64)) >= bound[open_]).sum(axis=0)
        drawn[open_] += rows
    return np.asarray((extreme + 1) / (drawn + 1), np.float64)


class _Moments:
    """Sums over units from which any arrangement's means and variances follow by one matrix product."""

    def __init__(self, sums: Floats, counts: Floats) -> None:
        # About the common mean, or rounding would make a spread where all values are the same.
        self.sums = sums - counts * (sums.sum(axis=0) / counts.sum(axis=0))
        self.counts = counts
        self.units, self.measures = sums.shape
        self.columns = np.concatenate([self.sums, counts, self.sums**2, self.sums * counts, counts**2], axis=1)
        self.total = self.columns.sum(axis=0)
        self.scale = np.abs(sums).max(axis=0)

    def only(self, measures: npt.NDArray[np.bool_]) -> _Moments:
        """The same of some measures."""
        return self if measures.all() else _Moments(self.sums[:, measures], self.counts[:, measures])

    def t(self, labels: Floats) -> Floats:
        """Size of the studentised difference for each row of 0 and 1; shape (rows, measures)."""
        inside = labels @ self.columns
        mean, variance = self._mean_and_variance(inside, labels.sum(axis=1)[:, None])
        rest, rest_variance = self._mean_and_variance(self.total - inside, self.units - labels.sum(axis=1)[:, None])
        difference, spread = np.abs(mean - rest), variance + rest_variance
        difference[difference <= _ALIKE * self.scale] = 0
        spread[spread <= (_ALIKE * self.scale) ** 2] = 0
        certain = np.where(difference > 0, np.inf, 0.0)
        return np.divide(difference, np.sqrt(spread), out=certain, where=spread > 0)

    def _mean_and_variance(self, moments: Floats, size: Floats) -> tuple[Floats, Floats]:
        sums, counts, squares, products, squared_counts = np.split(moments, 5, axis=1)
        mean = sums / counts
        residual = np.maximum(squares - 2 * mean * products + mean**2 * squared_counts, 0)
        return mean, residual * size / ((size - 1) * counts**2)


def _batches(total: int, width: int) -> list[int]:
    batch = min(_ROUND, max(1, _CELLS_AT_ONCE // width))
    return [min(batch, total - begin) for begin in range(0, total, batch)]


def holm(p: npt.ArrayLike) -> Floats:
    r"""Return p-values corrected for how many there are; NaN stay NaN and do not count.

    The smallest of m is multiplied by m, the next by m − 1, and so on; none becomes smaller than the one before, none larger
    than 1 (Holm 1979, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6).
    Who calls significant what is below .05 then errs, whatever the dependence between rows, in at most 5 % of all tables.

    Examples
    --------
    >>> holm([0.01, 0.04, 0.03, float("nan")]).tolist()
    [0.03, 0.06, 0.06, nan]
    """
    values = np.asarray(p, np.float64)
    known = np.flatnonzero(~np.isnan(values))
    order = known[np.argsort(values[known], kind="stable")]
    corrected = np.full(values.shape, np.nan)
    corrected[order] = np.minimum(np.maximum.accumulate(values[order] * np.arange(len(order), 0, -1)), 1)
    return corrected
