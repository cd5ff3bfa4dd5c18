"""Which articles tell the same event: names, numbers and rare words they share within a few days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from framing.article import Article
from framing.errors import FramingError
from framing.stories.candidates import candidates
from framing.stories.features import Vectors, vectors
from framing.stories.grouping import Group, Rules, grouped

__all__ = ["Story", "find_stories"]

#: Mean cosine. In the example corpus the loosest version of an event is at 0.18; with real agency and newspaper texts
#: anything from 0.14 to 0.25 gives much the same stories.
_SAME_EVENT = 0.16


@dataclass(frozen=True, slots=True, repr=False)
class Story:
    """Articles on one event.

    Attributes
    ----------
    articles
        In the order they were given.
    score
        How sure it is that they belong together: the mean cosine of the loosest article with the others, 0 to 1.
    """

    articles: tuple[Article, ...]
    score: float

    def __repr__(self) -> str:
        """Return the number of articles, the first headline and the outlets."""
        outlets = sorted({article.outlet or "?" for article in self.articles})
        headline = next((article.headline for article in self.articles if article.headline), "")
        return f"<Story of {len(self.articles)} articles, {headline!r}: {', '.join(outlets)}>"


def find_stories(articles: Iterable[Article], *, days: int = 3, similarity: float = _SAME_EVENT) -> list[Story]:
    """Group articles that tell the same event.

    Articles are compared by their names, numbers and nouns, weighted by rarity (tf–idf), and by the weekday they name.
    Groups grow from the most similar pairs; two groups become one only if

    - their articles are similar on average, not only at one point (average linkage: no chains);
    - they share a name or a telling number: a topic in common is not enough;
    - all dates lie within `days`. Each day between two groups asks for more similarity, so that today's session of a trial
      is another story than yesterday's, which it sums up;
    - they have no outlet in common, or are nearly the same text: outlets seldom tell an event twice;
    - they are not much less alike than the articles inside each group: two games of one club are two clusters, close by.

    The work grows in proportion to the number of articles.

    Parameters
    ----------
    articles
        Any number; with fewer than two there is no story.
    days
        Largest distance of two articles' dates. Articles without a date fit any day.
    similarity
        Smallest mean cosine of two groups, above 0 and at most 1.

    Returns
    -------
    list of Story
        Only groups of two and more, in the order of their first article.

    Raises
    ------
    FramingError
        If `days` or `similarity` is out of range.

    Examples
    --------
    >>> from framing.examples import load_examples
    >>> stories = find_stories(load_examples()[:6])
    >>> [[article.outlet for article in story.articles] for story in stories][0]
    ['Nordlicht Nachrichtenagentur', 'Harzer Landbote', 'Blitz am Abend']
    """
    if days < 0:
        raise FramingError(f"days is {days}; give 0 (the same day only) or more")
    if not 0 < similarity <= 1:
        raise FramingError(f"similarity is {similarity}; give a number above 0 and at most 1")
    articles = list(articles)
    found = vectors(articles) if len(articles) > 1 else None
    if found is None:
        return []
    when = [article.date.toordinal() if article.date else None for article in articles]
    pairs = candidates(found, when, days, similarity)
    groups = grouped(articles, found, pairs, Rules(similarity, days))
    return [Story(tuple(articles[i] for i in sorted(group.members)), _score(group, found)) for group in groups]


def _score(group: Group, found: Vectors) -> float:
    """Mean cosine of the loosest article with the others."""
    vectors_of_group = found.matrix[sorted(group.members)]
    total = np.asarray(vectors_of_group.sum(axis=0)).ravel()
    lowest = (float(np.min(vectors_of_group @ total)) - 1) / (len(group.members) - 1)
    return round(min(1.0, max(0.0, lowest)), 4)
