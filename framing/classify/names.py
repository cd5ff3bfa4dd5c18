"""Finds out which words of a corpus are names, by what the tagger makes of them most of the time."""

from __future__ import annotations

from collections import Counter

from framing.annotate import Text
from framing.classify.wording import normalise, words

__all__ = ["NameCounter"]


class NameCounter:
    """Counts how often each word was tagged as a name."""

    def __init__(self) -> None:
        self._all: Counter[str] = Counter()
        self._named: Counter[str] = Counter()

    def look_at(self, text: Text) -> None:
        """Count the words of a tagged text."""
        for form, tag in zip(text.words.form, text.words.tag, strict=True):
            for word in words(normalise(form)):
                self._all[word] += 1
                self._named[word] += tag == "NE"

    def frequent(self, seen: int) -> frozenset[str]:
        """Return the words seen at least `seen` times that were a name more often than not."""
        return frozenset(
            word
            for word, count in self._named.items()
            if self._all[word] >= seen and 2 * count > self._all[word] and word[0].isupper()
        )
