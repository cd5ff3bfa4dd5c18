"""Pairs of like articles become stories: the closest first, and only groups that are alike as wholes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from framing.article import Article
from framing.stories.candidates import Pairs
from framing.stories.features import Vectors

__all__ = ["Group", "Rules", "grouped"]

_CLOSE = 0.8  # cosine of texts that are one text, printed twice

Columns = npt.NDArray[np.int32]
Values = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Rules:
    """When two groups of articles tell one event.

    Attributes
    ----------
    similarity
        Smallest mean cosine between the articles of both.
    days
        Largest distance of two dates in a group.
    another_day, each_day
        What it adds to `similarity`, as shares of it, that the groups are of different days, and each day between them:
        yesterday's news comes back as background.
    same_outlet
        By how much `similarity` grows where an outlet is in both groups: outlets seldom tell an event twice.
    cohesion
        Two groups of several texts must be this much as like each other as their own texts are.
    """

    similarity: float
    days: int
    another_day: float = 0.6
    each_day: float = 0.4
    same_outlet: float = 3.5
    cohesion: float = 0.65


@dataclass(slots=True)
class Group:
    """Articles taken for one event.

    Attributes
    ----------
    members
        Places of the articles.
    texts
        How many different texts they are: what thirty papers print word for word counts once.
    columns, values
        The sum of the vectors of these texts.
    first, last
        Earliest and latest day, as ordinals; None if no day is known.
    outlets
        Their outlets, as far as known.
    """

    members: list[int]
    texts: int
    columns: Columns
    values: Values
    first: int | None
    last: int | None
    outlets: frozenset[str] = field(default_factory=frozenset)

    @property
    def cohesion(self) -> float:
        """Mean cosine of two of its texts; 0 for a single one, which may be like anything."""
        size = self.texts
        return (float(self.values @ self.values) - size) / (size * (size - 1)) if size > 1 else 0.0


def grouped(articles: Sequence[Article], vectors: Vectors, pairs: Pairs, rules: Rules) -> list[Group]:
    """Join articles, the most similar pairs first.

    Two groups are joined if their articles are alike on average (average linkage, so no chain of neighbours makes a
    story), if they share a name or number, and if dates and outlets speak for it.

    Parameters
    ----------
    articles, vectors
        The articles, and their unit vectors in the same order.
    pairs
        Candidates with their cosines.
    rules
        When to join.

    Returns
    -------
    list of Group
        Groups of two and more, in the order of their first article.
    """
    groups: dict[int, Group] = {}
    owner = list(range(len(articles)))
    left, right, cosines = pairs
    for k in np.lexsort((right, left, -cosines)).tolist():
        i, j = owner[left[k]], owner[right[k]]
        if i == j:
            continue
        one, other = (groups.get(place) or _single(place, articles, vectors) for place in (i, j))
        link, named = _link(one, other, vectors)
        if not named or not _one_event(one, other, link, rules):
            continue
        if len(one.members) < len(other.members):
            i, j, one, other = j, i, other, one
        for place in other.members:
            owner[place] = i
        groups.pop(j, None)
        groups[i] = _joined(one, other, same_text=link >= _CLOSE and other.texts == 1)
    return sorted(groups.values(), key=lambda group: min(group.members))


def _single(place: int, articles: Sequence[Article], vectors: Vectors) -> Group:
    matrix, article = vectors.matrix, articles[place]
    row = slice(matrix.indptr[place], matrix.indptr[place + 1])
    order = np.argsort(matrix.indices[row])
    day = article.date.toordinal() if article.date else None
    return Group(
        [place],
        1,
        matrix.indices[row][order],
        matrix.data[row][order],
        day,
        day,
        frozenset({article.outlet} if article.outlet else ()),
    )


def _link(one: Group, other: Group, vectors: Vectors) -> tuple[float, bool]:
    """Mean cosine of the texts of two groups, and whether they share a name or a telling number."""
    shared, at_one, at_other = np.intersect1d(one.columns, other.columns, assume_unique=True, return_indices=True)
    link = float(one.values[at_one] @ other.values[at_other]) / (one.texts * other.texts)
    return link, bool(vectors.particular[shared].any())


def _one_event(one: Group, other: Group, link: float, rules: Rules) -> bool:
    first, last = _earliest(one.first, other.first), _latest(one.last, other.last)
    if first is not None and last is not None and last - first > rules.days:
        return False
    needed = rules.similarity
    if days := _days_between(one, other):
        needed *= 1 + rules.another_day + rules.each_day * days
    if one.outlets & other.outlets:
        needed *= rules.same_outlet
    return link >= min(needed, _CLOSE) and link >= rules.cohesion * min(one.cohesion, other.cohesion)


def _days_between(one: Group, other: Group) -> int:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    return max(0, other.first - one.last, one.first - other.last)


def _joined(one: Group, other: Group, *, same_text: bool) -> Group:
    columns, values = one.columns, one.values
    if not same_text:
        columns, places = np.unique(np.concatenate((one.columns, other.columns)), return_inverse=True)
        values = np.bincount(places, weights=np.concatenate((one.values, other.values))).astype(np.float32)
    one.members.extend(other.members)  # the longer list grows: thousands of articles join one by one
    return Group(
        one.members,
        one.texts + (0 if same_text else other.texts),
        columns,
        values,
        _earliest(one.first, other.first),
        _latest(one.last, other.last),
        one.outlets | other.outlets,
    )


def _earliest(one: int | None, other: int | None) -> int | None:
    return min((day for day in (one, other) if day is not None), default=None)


def _latest(one: int | None, other: int | None) -> int | None:
    return max((day for day in (one, other) if day is not None), default=None)
