"""A Doc as plain columns: what the rules read, word by word, without the cost of token objects."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from spacy.attrs import IDX, LEMMA, MORPH, SENT_START, TAG
from spacy.tokens import Doc

__all__ = ["Words", "words_of"]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a Doc, white space left out; every list has one value a word.

    Attributes
    ----------
    text
        The Doc's text, which the offsets slice.
    form, lower, tag, lemma
        Word as written, in lower case, STTS tag, lemma.
    mood
        "K1", "K2" or "" (indicative, or no verb).
    start, end
        Offsets into the text.
    sentences
        (first, last + 1) word positions of the sentences.
    sentence
        Index of the word's sentence.
    """

    text: str
    form: list[str]
    lower: list[str]
    tag: list[str]
    lemma: list[str]
    mood: list[str]
    start: list[int]
    end: list[int]
    sentences: list[tuple[int, int]]
    sentence: list[int]

    def __len__(self) -> int:
        return len(self.form)

    def at(self, offset: int) -> int:
        """Position of the first word that ends after `offset`."""
        return bisect.bisect_right(self.end, offset)

    def slice(self, first: int, last: int) -> str:
        """Text from the word `first` to the word before `last`."""
        return self.text[self.start[first] : self.end[last - 1]]


def words_of(doc: Doc, keep: Sequence[tuple[int, int]] | None = None) -> Words:
    """Read the columns of a Doc that has tags, lemmas, moods and sentences.

    Parameters
    ----------
    doc
        Doc of `framing.load_nlp`, or of any pipeline that sets the same attributes.
    keep
        Offsets of the stretches to read, in order; words outside them are left out. By default the whole text.
    """
    strings = doc.vocab.strings
    moods: dict[int, str] = {0: ""}
    text = doc.text  # joined anew at every access
    kept = _kept(doc, len(text), keep)
    columns = Words(text, [], [], [], [], [], [], [], [], [])
    first = 0
    # One array for all words: asking token by token is the slowest thing one can do with a Doc.
    attributes = doc.to_array([SENT_START, TAG, LEMMA, MORPH])
    for token, inside, (starts, tag, lemma, morph) in zip(doc, kept, attributes.tolist(), strict=True):
        if not inside:
            continue
        form = token.text
        if starts == 1:
            first = _close(columns, first)
        if form.isspace():
            continue
        if morph not in moods:
            moods[morph] = _mood(token.morph.to_dict())
        columns.form.append(form)
        columns.lower.append(form.lower())
        columns.tag.append(strings[tag])
        columns.lemma.append(strings[lemma])
        columns.mood.append(moods[morph])
        columns.start.append(token.idx)
        columns.end.append(token.idx + len(form))
        columns.sentence.append(len(columns.sentences))
    _close(columns, first)
    return columns


def _kept(doc: Doc, length: int, keep: Sequence[tuple[int, int]] | None) -> Iterator[bool]:
    """Whether each token stands in one of the stretches."""
    if keep is None:
        yield from repeat(True, len(doc))
        return
    stretches = chain(keep, repeat((length, length)))
    start, end = next(stretches)
    for offset in doc.to_array([IDX]).tolist():
        while offset >= end and start < length:
            start, end = next(stretches)
        yield start <= offset < end


def _close(columns: Words, first: int) -> int:
    """End the open sentence; returns where the next one begins."""
    if len(columns) > first:
        columns.sentences.append((first, len(columns)))
    return len(columns)


def _mood(features: dict[str, str]) -> str:
    if features.get("Mood") != "Sub":
        return ""
    return "K1" if features.get("Tense") == "Pres" else "K2"
