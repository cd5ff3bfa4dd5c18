"""What every annotator reads: an article, its words in columns, and the role each word stands in."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from framing.article import Article, Section
from framing.german import Words, load_nlp, words_of
from framing.german.sentences import SECTIONS

__all__ = ["Text", "read_text"]


@dataclass(frozen=True, slots=True)
class Text:
    """An article ready for annotation.

    Attributes
    ----------
    article
        The article.
    words
        The words of the sections that count; teasers, captions and credits are not among them.
    role
        Role of the section each word stands in.
    section
        Index of that section in ``article.sections``, a value a word.
    lexicon
        Path of the user's own lexicon of loaded words, laid over the bundled one; None for the bundled one alone.
    """

    article: Article
    words: Words
    role: list[str]
    section: list[int]
    lexicon: str | None = None

    def span_of(self, first: int, last: int) -> tuple[int, int]:
        """Offsets from the word `first` to the word before `last`."""
        return self.words.start[first], self.words.end[last - 1]


def read_text(article: Article, doc: Doc | None = None, *, lexicon: str | None = None) -> Text:
    """Run the German pipeline over an article, or take a Doc it already ran over."""
    counted = [(i, s) for i, s in enumerate(article.sections) if s.counted]
    stretches = [(s.start, s.end) for _, s in counted]
    if doc is None:
        nlp = load_nlp()
        doc = nlp.make_doc(article.text)
        doc.user_data[SECTIONS] = stretches
        doc = nlp(doc)
    words = words_of(doc, stretches)
    role: list[str] = []
    section: list[int] = []
    places = iter(counted)
    index, place = next(places, (-1, Section("body", 0, len(article.text), article.text)))
    for start in words.start:
        while start >= place.end:
            index, place = next(places)
        role.append(place.role)
        section.append(index)
    return Text(article, words, role, section, lexicon)
