"""What the tagger says of an article, as far as the classifier asks."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from framing.annotate.text import Text
from framing.classify.profile import BODY_ROLES

__all__ = ["Tagged", "Tagging", "tagging", "without_kicker"]


class Tagged(NamedTuple):
    """A word with its STTS tag and lemma."""

    form: str
    tag: str
    lemma: str


class Tagging(NamedTuple):
    """The tagged words of a headline, and the parts of speech of the running text.

    Attributes
    ----------
    title
        The words of the headline.
    tags
        STTS tag → where the words of the running text with it begin.
    """

    title: tuple[Tagged, ...] = ()
    tags: Mapping[str, Sequence[int]] = MappingProxyType({})


def tagging(text: Text) -> Tagging:
    """Return what the tagger says of an article that was read."""
    words = text.words
    columns = zip(text.role, words.form, words.tag, words.lemma, strict=True)
    title = tuple(Tagged(form, tag, lemma) for role, form, tag, lemma in columns if role == "headline")
    tags: dict[str, array[int]] = {}
    for role, tag, start in zip(text.role, words.tag, words.start, strict=True):
        if role in BODY_ROLES:
            tags.setdefault(tag, array("L")).append(start)
    return Tagging(title, tags)


def without_kicker(title: Sequence[Tagged]) -> Sequence[Tagged]:
    """Return the words behind the first colon, all words if there is none."""
    colon = next((i for i, word in enumerate(title) if word.form == ":"), -1)
    return title[colon + 1 :]
