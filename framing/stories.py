"""Which articles tell the same event: names, numbers and rare words they share within a few days."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from framing.article import Article

__all__ = ["Story", "find_stories"]

# What tells an event from its topic: capitalised words (in German all nouns and names) and numbers.
_TELLING = re.compile(r"\b(?:[A-ZÄÖÜ]\w{2,}(?:-\w+)*|\d+(?:[.,]\d+)*)\b")
_SAME_EVENT = 0.2  # cosine; in the example corpus two events stay below 0.1, versions of one event above 0.3


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event.

    Attributes
    ----------
    articles
        In the order they were given.
    score
        Lowest similarity by which an article joined, 0 to 1.
    """

    articles: tuple[Article, ...]
    score: float


def find_stories(articles: Iterable[Article], *, days: int = 3, similarity: float = _SAME_EVENT) -> list[Story]:
    """Group articles that tell the same event.

    Two articles belong together if their telling words (nouns, names, numbers, weighted by rarity: tf–idf) have at
    least the given cosine and their dates, where both are known, lie within `days`. Groups are what such pairs connect.

    Parameters
    ----------
    articles
        At least two.
    days
        Largest distance of two articles' dates.
    similarity
        Smallest cosine of a pair.

    Returns
    -------
    list of Story
        Only groups of two and more, in the order of their first article.
    """
    articles = list(articles)
    pairs = list(_similar_pairs(articles, similarity)) if len(articles) > 1 else []
    parent = list(range(len(articles)))
    weakest: dict[int, float] = {}
    for score, i, j in sorted(pairs, reverse=True):
        if not _close_in_time(articles[i], articles[j], days):
            continue
        root, other = sorted((_root(parent, i), _root(parent, j)))
        if root != other:
            parent[other] = root
            weakest[root] = min(score, weakest.get(other, 1.0), weakest.get(root, 1.0))
    groups: dict[int, list[Article]] = {}
    for i, article in enumerate(articles):
        groups.setdefault(_root(parent, i), []).append(article)
    return [Story(tuple(group), weakest[root]) for root, group in groups.items() if len(group) > 1]


def _similar_pairs(articles: list[Article], similarity: float) -> Iterable[tuple[float, int, int]]:
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - slow to import

    texts = ["\n".join(s.text for s in a.sections if s.counted) for a in articles]
    vectorizer = TfidfVectorizer(analyzer=_telling_words, sublinear_tf=True)
    try:
        vectors = vectorizer.fit_transform(texts)
    except ValueError:  # not one telling word in any text
        return
    products = (vectors @ vectors.T).tocoo()  # sparse: only articles that share a word meet
    for i, j, score in zip(products.row, products.col, products.data, strict=True):
        if i < j and score >= similarity:
            yield float(score), int(i), int(j)


def _telling_words(text: str) -> list[str]:
    return [_stem(m.group()) for m in _TELLING.finditer(text)]


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    """Stem by Cistem (Weissweiler and Fraser 2017), so that "Stadtwerken" meets "Stadtwerke"."""
    return str(_stemmer().stem(word))


@cache
def _stemmer() -> Any:
    from nltk.stem.cistem import Cistem  # noqa: PLC0415 - slow to import

    return Cistem()


def _close_in_time(a: Article, b: Article, days: int) -> bool:
    return a.date is None or b.date is None or abs((a.date - b.date).days) <= days


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i
