"""The words of an article as they are compared: spelling set aside, each with its place, sentence and quotation."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from framing.article import Article, Span
from framing.german.sentences import sentence_spans

__all__ = ["Words", "count"]

#: Written inside a word and of no weight: hyphens of every kind, apostrophes, marks for hyphenation.
_INSIDE = "-‐‑’'\u00ad\u200b"
_WORD = re.compile(rf"\w+(?:(?:[{_INSIDE}&/]|(?<=\d)[.,:](?=\d))\w+)*")
_DROPPED = re.compile(f"[{_INSIDE}]")
_LONGEST_QUOTATION = 1500  # characters; a mark that is never closed must not swallow the rest of a page
_QUOTATION = re.compile(
    rf"„[^„“”]{{2,{_LONGEST_QUOTATION}}}[“”\"]|»[^»«]{{2,{_LONGEST_QUOTATION}}}«|«[^»«]{{2,{_LONGEST_QUOTATION}}}»"
    rf"|“[^„“”]{{2,{_LONGEST_QUOTATION}}}”|(?<!\w)\"[^\"„“”]{{2,{_LONGEST_QUOTATION}}}\""
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the sections that count, in order.

    Attributes
    ----------
    article
        The article they stand in.
    keys
        What is compared: folded case, without hyphens, so that "Korea-Krieg" meets "Koreakrieg".
    starts, ends
        Offsets of each word in the article's text.
    sentences
        First word of each sentence, and the number of words as the last entry.
    quoted
        1 for each word inside quotation marks.
    """

    article: Article
    keys: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    quoted: bytearray

    @classmethod
    def of(cls, article: Article) -> Words:
        """Read the words of an article."""
        keys: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        sentences: list[int] = []
        quoted = bytearray()
        for section in article.sections:
            if not section.counted:
                continue
            quotations = _spans_of_quotations(section.text)
            for begin, end in sentence_spans(section.text, newline_ends=False):
                sentences.append(len(keys))
                for match in _WORD.finditer(section.text, begin, end):
                    keys.append(_key(match.group()))
                    starts.append(section.start + match.start())
                    ends.append(section.start + match.end())
                    quoted.append(_inside(quotations, match.start()))
                if sentences[-1] == len(keys):  # a lone dash
                    sentences.pop()
        return cls(article, keys, starts, ends, [*sentences, len(keys)], quoted)

    def __len__(self) -> int:
        return len(self.keys)

    def span(self, first: int, last: int) -> Span:
        """Return the text of the words from `first` up to, not including, `last`."""
        if first < last:
            return self.article.span(self.starts[first], self.ends[last - 1])
        # Nothing stands here: the place before the next word, or behind the last one.
        place = self.starts[first] if first < len(self) else (self.ends[-1] if self.ends else 0)
        return Span(place, place, "")

    def between(self, i: int) -> str:
        """Return what stands between the words `i` and `i + 1`."""
        return self.article.text[self.ends[i] : self.starts[i + 1]]

    def sentence_of(self, i: int) -> tuple[int, int]:
        """Return the first word of the sentence that word `i` stands in, and the first word behind it."""
        position = bisect_right(self.sentences, i) - 1
        return self.sentences[position], self.sentences[position + 1]

    def each_sentence(self) -> Iterator[tuple[int, int]]:
        """The sentences as ranges of words."""
        yield from zip(self.sentences[:-1], self.sentences[1:], strict=True)


def count(text: str) -> int:
    """Count the words of a text as they are compared.

    >>> count("Am 27.Juli endete der Korea-Krieg")
    6
    """
    return sum(1 for _ in _WORD.finditer(text))


@lru_cache(maxsize=200_000)
def _key(word: str) -> str:
    if not word.isascii():
        word = unicodedata.normalize("NFC", word)
    return _DROPPED.sub("", word).casefold()


def _spans_of_quotations(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _QUOTATION.finditer(text)]


def _inside(spans: list[tuple[int, int]], offset: int) -> bool:
    position = bisect_right(spans, (offset, len(spans) and spans[-1][1] + 1)) - 1
    return position >= 0 and offset < spans[position][1]
