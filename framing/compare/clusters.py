"""Which articles tell the same story, and what each story contributes to the means of a group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from framing.errors import FramingError
from framing.finding import Analysis

if TYPE_CHECKING:
    import pandas as pd

    from framing.stories import Story

__all__ = ["Floats", "Integers", "Units", "numbered", "stories_of"]

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Units:
    """What is drawn: stories with all the articles of a group that tell them.

    Attributes
    ----------
    stories
        Number of each story, ascending; shape (units,).
    sums, counts
        Sum and number of the values of each story's articles; shape (units, measures). Missing values count nothing.
    """

    stories: Integers
    sums: Floats
    counts: Floats

    @classmethod
    def of(cls, values: Floats, stories: Integers) -> Units:
        """Sum up articles, one row of `values` each, by their stories."""
        names, place = np.unique(stories, return_inverse=True)
        present = ~np.isnan(values)
        sums = np.zeros((len(names), values.shape[1]))
        counts = np.zeros_like(sums)
        np.add.at(sums, place, np.where(present, values, 0.0))
        np.add.at(counts, place, present)
        return cls(names, sums, counts)

    def only(self, measures: npt.NDArray[np.bool_]) -> Units:
        """Return the same units with some of the measures."""
        return Units(self.stories, self.sums[:, measures], self.counts[:, measures])

    def means(self) -> Floats:
        """Return the mean of each story, NaN where it has no value."""
        means: Floats = np.divide(self.sums, self.counts, out=np.full_like(self.sums, np.nan), where=self.counts > 0)
        return means

    def mean(self) -> Floats:
        """Return the mean over all articles, one value a measure."""
        total, count = self.sums.sum(axis=0), self.counts.sum(axis=0)
        mean: Floats = np.divide(total, count, out=np.full_like(total, np.nan), where=count > 0)
        return mean

    def size(self) -> Integers:
        """Return how many units have a value, one number a measure."""
        return np.asarray((self.counts > 0).sum(axis=0), np.int64)

    def variance(self) -> Floats:
        r"""Return the variance of the mean over articles, one value a measure; NaN with fewer than two units.

        Of C units with sums S and counts N it is :math:`\frac{C}{C-1} \sum_c (S_c - \bar x N_c)^2 / (\sum_c N_c)^2`, the
        linearised variance of a ratio under cluster sampling (Cochran 1977, Sampling Techniques, eq. 9A.11). With
        one article a unit it is :math:`s^2 / n`.
        """
        size = self.size()
        residual = ((self.sums - np.nan_to_num(self.mean()) * self.counts) ** 2).sum(axis=0)
        total = self.counts.sum(axis=0)
        nothing = np.full(residual.shape, np.nan)
        variance: Floats = np.divide(residual * size, (size - 1) * total**2, out=nothing, where=size > 1)
        return variance

    def patterns(self) -> Iterator[tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]]:
        """Yield measures that have values in the same units, with these units: both as masks.

        Most measures miss values in the same articles, so a few rounds of draws serve them all.
        """
        present = self.counts > 0
        for pattern in np.unique(present, axis=1).T:
            if pattern.any():
                yield (present == pattern[:, None]).all(axis=0), pattern


def stories_of(
    table: pd.DataFrame, analyses: Sequence[Analysis], stories: Sequence[Story] | str | None
) -> tuple[int | None, ...]:
    """Return the number of the story each article tells, None where no other article is known to tell it.

    Parameters
    ----------
    table, analyses
        The articles; without analyses, stories are matched by the column "id".
    stories
        Stories, the name of a column that tells them apart, or None: then they are looked for in the analyses.

    Raises
    ------
    FramingError
        If the column is missing, an article stands in two stories, or no story has an article of the table.
    """
    if isinstance(stories, str):
        return _from_column(table, stories)
    if stories is None:
        stories = _found(analyses)
    if not stories:
        return (None,) * len(table)
    keys = _keys(table, analyses)
    by_key: dict[object, int] = {}
    for number, story in enumerate(stories):
        for article in story.articles:
            key = article if analyses else article.id
            if by_key.setdefault(key, number) != number:
                raise FramingError(
                    f"article {article.id or article.headline!r} stands in two stories; an article tells one, "
                    "merge them or drop it from one"
                )
    found = tuple(by_key.get(key) for key in keys)
    if not any(number is not None for number in found):
        raise FramingError(
            "none of the stories has an article of the table; find them in the same articles, "
            "or pass stories=() to treat every article as a story of its own"
        )
    return found


def _found(analyses: Sequence[Analysis]) -> Sequence[Story]:
    if len(analyses) < 2:
        return ()
    from framing.stories import find_stories  # noqa: PLC0415 - not needed where stories are given

    return find_stories([analysis.article for analysis in analyses])


def _from_column(table: pd.DataFrame, name: str) -> tuple[int | None, ...]:
    if name not in table:
        raise FramingError(
            f"stories: column {name!r} is not in the table; it has {', '.join(map(str, table.columns))}; "
            "name one of them or pass what framing.find_stories returns"
        )
    codes, _ = table[name].factorize()
    return tuple(None if code < 0 else int(code) for code in codes)


def _keys(table: pd.DataFrame, analyses: Sequence[Analysis]) -> Sequence[object]:
    if analyses:
        return [analysis.article for analysis in analyses]
    if "id" not in table:
        raise FramingError(
            "stories: the table has no column 'id' to match articles by; pass analyses, or name a column of stories"
        )
    return table["id"].tolist()


def numbered(stories: Sequence[int | None]) -> Integers:
    """Give every article without a story a number of its own, above those of the stories."""
    following = 1 + max((number for number in stories if number is not None), default=-1)
    return np.array([following + i if number is None else number for i, number in enumerate(stories)], np.int64)
