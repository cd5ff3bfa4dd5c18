"""Which articles may tell the same event: neighbours in the lists of their features, never all pairs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from framing.stories.features import Vectors

__all__ = ["Pairs", "candidates"]

_HEAVIEST = 24  # features of an article that are looked up: its names, numbers and rarest nouns
_NEXT = 8  # articles that each one is held against in the list of a feature
_AT_ONCE = 50_000  # pairs multiplied at a time; bounds memory

Indices = npt.NDArray[np.int64]
Pairs = tuple[Indices, Indices, npt.NDArray[np.float32]]


def candidates(vectors: Vectors, days: Sequence[int | None], within: int, similarity: float) -> Pairs:
    """Return pairs of articles with their cosine, at least `similarity`.

    The articles of each feature stand in the order of their dates, and each is paired with the next eight: those of one
    event stand side by side there, however common the feature. So the work grows with the number of articles, and a story
    of thousands is found through its neighbours.

    Parameters
    ----------
    vectors
        Articles as unit vectors.
    days
        Day of each article as ordinal, None if unknown.
    within
        Largest distance of two days.
    similarity
        Smallest cosine.
    """
    rows, columns = _heaviest(vectors)
    unknown = np.iinfo(np.int64).max
    when = np.array([unknown if day is None else day for day in days], dtype=np.int64)
    order = np.lexsort((rows, when[rows], columns))
    rows, columns = rows[order], columns[order]
    codes = []
    size = np.int64(len(days))
    for step in range(1, _NEXT + 1):
        one, other = rows[:-step], rows[step:]
        same = columns[:-step] == columns[step:]
        one, other = one[same], other[same]
        near = (when[one] == unknown) | (when[other] == unknown) | (np.abs(when[one] - when[other]) <= within)
        one, other = one[near], other[near]
        codes.append(np.minimum(one, other) * size + np.maximum(one, other))
    pairs = np.unique(np.concatenate(codes)) if codes else np.empty(0, dtype=np.int64)
    left, right = pairs // size, pairs % size
    cosines = _cosines(vectors, left, right)
    kept = cosines >= similarity
    return left[kept], right[kept], cosines[kept]


def _heaviest(vectors: Vectors) -> tuple[Indices, Indices]:
    """Row and column of the heaviest features of each article."""
    matrix = vectors.matrix
    rows = np.repeat(np.arange(matrix.shape[0], dtype=np.int64), np.diff(matrix.indptr))
    columns = matrix.indices.astype(np.int64)
    order = np.lexsort((columns, -matrix.data, rows))
    rank = np.arange(len(rows)) - np.repeat(matrix.indptr[:-1], np.diff(matrix.indptr))
    kept = order[rank < _HEAVIEST]
    return rows[kept], columns[kept]


def _cosines(vectors: Vectors, left: Indices, right: Indices) -> npt.NDArray[np.float32]:
    matrix = vectors.matrix
    found = [
        np.asarray(matrix[left[i : i + _AT_ONCE]].multiply(matrix[right[i : i + _AT_ONCE]]).sum(axis=1)).ravel()
        for i in range(0, len(left), _AT_ONCE)
    ]
    return np.concatenate(found).astype(np.float32) if found else np.empty(0, dtype=np.float32)
