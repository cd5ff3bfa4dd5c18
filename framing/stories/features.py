"""What tells an event from its topic: names, numbers, rare nouns, and the day on which it happened."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt
import simplemma

from framing.article import Article

__all__ = ["Vectors", "features", "vectors"]

# Capitalised words (in German all nouns and names) and numbers with their points, commas and colons.
_TELLING = re.compile(r"\b(?:[A-ZÄÖÜ]\w{2,}(?:-\w+)*|\d+(?:[.,:]\d+)*)\b")
_DAY = re.compile(r"\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)", re.IGNORECASE)
_DAYS = MappingProxyType(
    {
        "montag": 0,
        "dienstag": 1,
        "mittwoch": 2,
        "donnerstag": 3,
        "freitag": 4,
        "samstag": 5,
        "sonnabend": 5,
        "sonntag": 6,
    }
)
_VAGUE_NUMBER = re.compile(r"\d|(?:19|20)\d\d")  # "3" and "2025" stand in any text

#: Weight of a feature besides its rarity. Names are what no dictionary has: "Schoigu", "Altenbrück", "Holzheizkraftwerk".
_WEIGHTS = MappingProxyType({"day": 2.5, "name": 2.0, "number": 1.5, "noun": 1.0, "vague": 0.4})
_PARTICULAR = frozenset({"name", "number"})


@dataclass(frozen=True, eq=False)
class Vectors:
    """Articles as rows of unit length.

    Attributes
    ----------
    matrix
        Sparse, one row an article, one column a feature.
    particular
        For each column, whether it is a name or a telling number: two events of one topic do not share these.
    """

    matrix: Any
    particular: npt.NDArray[np.bool_]


def vectors(articles: Sequence[Article]) -> Vectors | None:
    """Weigh the features of articles: ``(1 + ln tf) · (1 + ln((1 + n) / (1 + df)))`` times the weight of their kind.

    That is tf–idf as scikit-learn has it (sublinear, smoothed), then rows of length 1. None if no article has any feature.

    Parameters
    ----------
    articles
        Any number of articles.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - slow to import
    from sklearn.preprocessing import normalize  # noqa: PLC0415

    vectorizer = TfidfVectorizer(analyzer=features, sublinear_tf=True, norm=None, dtype=np.float32)
    try:
        matrix = vectorizer.fit_transform(articles)
    except ValueError:  # an empty vocabulary
        return None
    kinds = [name.partition(":")[0] for name in vectorizer.get_feature_names_out()]
    matrix.data *= np.array([_WEIGHTS[kind] for kind in kinds], dtype=np.float32)[matrix.indices]
    particular = np.array([kind in _PARTICULAR for kind in kinds])
    return Vectors(normalize(matrix, copy=False), particular)


def features(article: Article) -> list[str]:
    """Return the features of an article, each with its kind before it.

    >>> features(Article.from_parts("Brand in Nordhagen", body="Am Montag brannten 14 Boote.", date="2026-03-05"))
    ['noun:brand', 'name:nordhag', 'number:14', 'noun:boot', 'day:2026-03-02']
    """
    text = "\n".join(section.text for section in article.sections if section.counted)
    found = [
        feature
        for match in _TELLING.finditer(text)
        for word in _with_parts(match.group())
        if (feature := _feature(word))
    ]
    day = _day(text, article.date)
    return [*found, f"day:{day.isoformat()}"] if day else found


def _with_parts(word: str) -> list[str]:
    """A word, and the parts it is hyphenated from: "Putin-Scherge" tells of Putin."""
    return [word, *filter(None, word.split("-"))] if "-" in word else [word]


@lru_cache(maxsize=500_000)
def _feature(word: str) -> str:
    """The feature a word makes, "" if it tells nothing."""
    if word[0].isdigit():
        return f"{'vague' if _VAGUE_NUMBER.fullmatch(word) else 'number'}:{word}"
    if _DAY.match(word):
        return ""
    if not simplemma.is_known(word, lang="de"):
        return f"name:{_stemmer().stem(word)}"
    # "Während", "Gestohlen": capitals of the first word in a sentence.
    if simplemma.lemmatize(word, lang="de")[:1].islower():
        return ""
    return f"noun:{_stemmer().stem(word)}"


def _day(text: str, published: dt.date | None) -> dt.date | None:
    """The day of the event: the first weekday named, on or before the day of publication."""
    match = _DAY.search(text)
    if not match or not published:
        return None
    back = (published.weekday() - _DAYS[match.group(1).lower()]) % 7
    return published - dt.timedelta(days=back) if published.toordinal() > back else None


@cache
def _stemmer() -> Any:
    """Cistem (Weissweiler and Fraser 2017), so that "Stadtwerken" meets "Stadtwerke"."""
    from nltk.stem.cistem import Cistem  # noqa: PLC0415 - slow to import

    return Cistem()
