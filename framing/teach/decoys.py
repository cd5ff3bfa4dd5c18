"""Wrong answers beside the places to be marked: other words of the same texts, sober and of the same kind.

A quiz cannot let pupils mark words in a text, it offers some to choose from. What is offered beside the right ones must not
stand out (a lone phrase among words, the only name among verbs), and must not be loaded itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from framing.annotate import annotate, read_text
from framing.article import Article
from framing.german import Words
from framing.lexicon import Lexicon
from framing.teach.answers import Marking
from framing.teach.exercise import Text
from framing.teach.shown import Word, word_spans

__all__ = ["Decoy", "decoys"]

#: At least so many wrong words beside the right ones, and at most so many.
_FEWEST, _MOST = 3, 12

#: What the analysis finds and what therefore may be argued about.
_ARGUABLE = frozenset({"loaded", "device", "hedge", "naming"})

#: First letters of the tags of words with a meaning of their own: nouns, full verbs, adjectives.
_CONTENT = ("NN", "VV", "ADJ")

_DAYS = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august "
    "september oktober november dezember uhr prozent euro".split()
)


@dataclass(frozen=True, slots=True)
class Decoy:
    """Words that are offered although they are not meant: what stands there, in which text, and where."""

    words: str
    text: int
    start: int


@dataclass(frozen=True, slots=True)
class _Run:
    decoy: Decoy
    kind: str  # first letters of the tag of its last word
    sober: bool  # whether nothing is marked in its sentence


def decoys(texts: Sequence[Text], marking: Marking) -> list[Decoy]:
    """Return other words of the texts, as many as places to be marked, at least three if there are any.

    To each place belongs a run of as many words, of the same part of speech where there is one, first from sentences in
    which nothing is marked. They are spread over the texts.
    """
    shown = [_Shown.of(number, text, marking) for number, text in enumerate(texts)]
    wanted = [shown[mark.text].like(mark.words, mark.end) for mark in marking.required][:_MOST]
    wanted += [(1, "NN")] * (_FEWEST - len(wanted))
    found = {length: [run for text in shown for run in text.runs(length)] for length, _ in wanted}
    taken = [mark.words.casefold() for mark in marking.marks]
    chosen: list[Decoy] = []
    for turn, (length, kind) in enumerate(wanted):
        free = [run for run in found[length] if not _alike(run.decoy.words, taken)]
        best = [run for run in free if run.kind == kind and run.sober] or [run for run in free if run.sober] or free
        if best:
            decoy = best[(2 * turn + 1) * len(best) // (2 * len(wanted))].decoy
            chosen.append(decoy)
            taken.append(decoy.words.casefold())
    return chosen


def _alike(words: str, taken: Sequence[str]) -> bool:
    folded = words.casefold()
    return any(folded in other or other in folded for other in taken)


def _class(tag: str) -> str:
    return next((content for content in _CONTENT if tag.startswith(content)), tag)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A text with its words, what is marked in it, and what may be argued about."""

    number: int
    text: str
    words: Words
    marks: tuple[Word, ...]
    closed: tuple[Word, ...]

    @classmethod
    def of(cls, number: int, text: Text, marking: Marking) -> _Shown:
        read = read_text(Article.from_parts(body=text.text))
        marks = tuple((mark.start, mark.end) for mark in marking.marks if mark.text == number)
        arguable = tuple((f.start, f.end) for f in annotate(read) if f.kind in _ARGUABLE)
        return cls(number, text.text, read.words, marks, marks + arguable)

    def like(self, words: str, end: int) -> tuple[int, str]:
        """Length and part of speech of a place that ends there."""
        return max(1, len(word_spans(words))), _class(self._tag(end))

    def runs(self, length: int) -> Iterator[_Run]:
        """Runs of so many words, parted by nothing but a space, that touch nothing closed and end in a content word."""
        spans = word_spans(self.text)
        for at in range(len(spans) - length + 1):
            start, (last, end) = spans[at][0], spans[at + length - 1]
            between = {self.text[a[1] : b[0]] for a, b in pairwise(spans[at : at + length])}
            if between <= {" "} and self._is_telling(last, end) and not _touches(start, end, self.closed):
                run = Decoy(self.text[start:end], self.number, start)
                yield _Run(run, _class(self._tag(end)), self._is_sober(start))

    def _tag(self, end: int) -> str:
        return self.words.tag[self.words.at(end - 1)]

    def _is_telling(self, start: int, end: int) -> bool:
        """Whether a word means something by itself, and nothing that the lexicon knows as loaded somewhere else.

        A compound with a hyphen ("Agenten-Thriller") is too often a newspaper's own creation.
        """
        forms = {self.text[start:end].casefold(), self.words.lemma[self.words.at(start)].casefold()}
        simple = end - start > 3 and "-" not in self.text[start:end]
        return simple and self._tag(end).startswith(_CONTENT) and forms.isdisjoint(_DAYS | _loaded())

    def _is_sober(self, offset: int) -> bool:
        first, last = self.words.sentences[self.words.sentence[self.words.at(offset)]]
        return not _touches(self.words.start[first], self.words.end[last - 1], self.marks)


@cache
def _loaded() -> frozenset[str]:
    return frozenset(entry.entry.casefold() for entry in Lexicon.load().entries)


def _touches(start: int, end: int, places: Sequence[Word]) -> bool:
    return any(first < end and start < last for first, last in places)
