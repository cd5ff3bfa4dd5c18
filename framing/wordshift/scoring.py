"""Log-odds of the terms of two groups, and which of them are names."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Literal

import numpy as np
import numpy.typing as npt

from framing.wordshift.counting import Side
from framing.wordshift.shift import Shift

__all__ = ["CLEAR", "log_odds", "shifts"]

#: z-scores further from 0 are hardly chance, taken one word at a time.
CLEAR = 1.96

# The prior's weight as a share of all words. With the 500 words of the paper, whose corpus was large, a word that one side has
# eight times and the other never would stay below z = 1.96 here, although by the binomial distribution it is at 2.7.
_PRIOR_SHARE = 0.1


def log_odds(
    counts: npt.ArrayLike, against: npt.ArrayLike, totals: tuple[int, int], prior: float | None = None
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    r"""Return log-odds ratios and z-scores of words, see the module's docstring for the formula.

    Parameters
    ----------
    counts, against
        Occurrences of each word in the two groups.
    totals
        All words of the two groups.
    prior
        :math:`\alpha_0`, in words; a tenth of all words if None.

    Examples
    --------
    >>> ratio, z = log_odds([30, 5], [10, 5], (1000, 1000), prior=500)
    >>> ratio.round(2).tolist(), z.round(2).tolist()
    ([0.71, 0.0], [2.58, 0.0])
    """
    ours, theirs = np.asarray(counts, np.float64), np.asarray(against, np.float64)
    prior = _PRIOR_SHARE * sum(totals) if prior is None else prior
    alpha = prior * (ours + theirs) / sum(totals)
    sums = [ours + alpha, theirs + alpha]
    odds = [part / (total + prior - part) for part, total in zip(sums, totals, strict=True)]
    ratio = np.log(odds[0]) - np.log(odds[1])
    return ratio, ratio / np.sqrt(1 / sums[0] + 1 / sums[1])


def shifts(sides: tuple[Side, Side], prior: float | None) -> list[Shift]:
    """Return the terms that tell the two sides apart clearly, in order of the alphabet, without examples."""
    terms = sorted(sides[0].places.keys() | sides[1].places.keys())
    counts = [[len(side.places.get(term, ())) for term in terms] for side in sides]
    ratios, scores = log_odds(counts[0], counts[1], (sides[0].words, sides[1].words), prior)
    names = _names(sides)
    found = []
    for term, ratio, z, count, count_against in zip(terms, ratios, scores, *counts, strict=True):
        typical = sides[0] if z > 0 else sides[1]
        articles = [len({id(place.analysis) for place in side.places.get(term, ())}) for side in sides]
        is_part = term.startswith("-") or term.endswith("-")
        if is_part and len(sides[0].compounds[term] | sides[1].compounds[term]) < 2:
            continue
        if abs(z) < CLEAR or articles[0 if z > 0 else 1] < _fewest(typical.articles):
            continue
        kind: Literal["word", "part", "name"] = "name" if term.strip("-") in names else "part" if is_part else "word"
        found.append(Shift(term, kind, float(z), float(ratio), count, count_against, articles[0], articles[1]))
    return found


def _names(sides: tuple[Side, Side]) -> set[str]:
    """What is a name wherever it stands more often than not, and the places behind "Altenbrücker"."""
    tags: dict[str, Counter[bool]] = defaultdict(Counter)
    for side in sides:
        for term, counts in side.tags.items():
            tags[term].update(counts)
    names = {term for term, counts in tags.items() if counts[True] > counts[False]}
    return names | {term for term in tags if term.endswith("er") and f"{term[:1].upper()}{term[1:-2]}" in names}


def _fewest(articles: int) -> int:
    """In how many articles a word must occur: one article repeats its subject."""
    return 3 if articles >= 10 else min(2, articles)
