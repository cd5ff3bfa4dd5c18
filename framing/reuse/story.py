"""One story in several outlets: what is common copy, who cut, reworded and added what, and who wrote how much itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from framing.article import Article, Span
from framing.errors import FramingError
from framing.reuse.alignment import Alignment, about, align_words
from framing.reuse.direction import Direction, direction, is_agency
from framing.reuse.partners import partners
from framing.reuse.words import Words

__all__ = ["ArticleCopy", "CommonSentence", "HasArticles", "StoryCopy", "copies", "copy_in_story"]

Fate = Literal["verbatim", "reworded", "cut"]

_MOST = 6  # articles each one is aligned with besides the base; copy that stands in seven texts stands in the eighth
_MANY = 2_000  # articles from which on fewer are enough
_MOST_OF_MANY = 2
_KEPT = 0.5  # share of a sentence's words that must stand in another text for the sentence to be found there


class HasArticles(Protocol):
    """What `framing.find_stories` returns, or anything else with articles."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of one story."""


@dataclass(frozen=True, slots=True)
class CommonSentence:
    """A sentence of the base text that stands in other articles too.

    Attributes
    ----------
    span
        Where it stands in the base text.
    fates
        For each other article, by its place in `StoryCopy.articles`: "verbatim", "reworded" or "cut" (left out, or told
        in words of the outlet's own).
    """

    span: Span
    fates: Mapping[int, Fate]

    @property
    def carried_by(self) -> tuple[int, ...]:
        """Places of the articles that have the sentence."""
        return tuple(place for place, fate in self.fates.items() if fate != "cut")


@dataclass(frozen=True, slots=True)
class ArticleCopy:
    """One article of a story: what of it is shared.

    Attributes
    ----------
    article
        The article.
    spans
        The words shared with any other article of the story, without what was changed or added inside; hand them to
        `own_text`.
    words, copied_words
        Words that count, and those of them that are shared.
    added
        Sentences that are the outlet's own: less than half their words are shared.
    reworded
        Sentences most words of which are shared, but not all.
    credited
        Whether an agency is named.
    source
        Whether the outlet is itself an agency: then the common wording is its own.
    """

    article: Article
    spans: tuple[Span, ...]
    words: int
    copied_words: int
    added: tuple[Span, ...]
    reworded: tuple[Span, ...]
    credited: bool
    source: bool

    @property
    def own_share(self) -> float:
        """Share of the words that the outlet did not share with another, 0 to 1; all of an agency's; 0 without words."""
        if not self.words:
            return 0.0
        return 1.0 if self.source else 1 - self.copied_words / self.words


@dataclass(frozen=True, slots=True, repr=False)
class StoryCopy:
    """What the articles of a story share.

    Attributes
    ----------
    articles
        One entry an article, in the order given.
    base
        Place of the text that the others are held against: the agency's, else the earliest known to be the source, else
        the one that shares most words.
    direction
        What tells where the common wording comes from; ``direction.reason()`` says it in words.
    common
        The sentences of the base text that at least one other article has.
    alignments
        The base text (a) against each other article (b), by place.
    """

    articles: tuple[ArticleCopy, ...]
    base: int
    direction: Direction
    common: tuple[CommonSentence, ...]
    alignments: Mapping[int, Alignment]

    def to_dict(self) -> dict[str, Any]:
        """Return everything but the texts as plain data, ready for JSON; offsets count code points."""
        return {
            "base": self.base,
            "direction": {"ground": self.direction.ground, "agencies": list(self.direction.agencies)},
            "articles": [
                {
                    **about(copy.article),
                    "agencies": list(copy.article.agencies),
                    "words": copy.words,
                    "copied_words": copy.copied_words,
                    "own_share": copy.own_share,
                    "spans": [[span.start, span.end] for span in copy.spans],
                    "added": [[span.start, span.end] for span in copy.added],
                    "reworded": [[span.start, span.end] for span in copy.reworded],
                }
                for copy in self.articles
            ],
            "common": [
                {
                    "start": c.span.start,
                    "end": c.span.end,
                    "fates": {str(place): fate for place, fate in c.fates.items()},
                }
                for c in self.common
            ],
        }

    def __repr__(self) -> str:
        shares = ", ".join(f"{c.article.outlet or 'unknown'} {c.own_share:.0%} own" for c in self.articles[:6])
        return f"<StoryCopy of {len(self.articles)} articles: {len(self.common)} common sentences; {shares}>"


def copy_in_story(story: HasArticles | Iterable[Article]) -> StoryCopy:
    """Tell what the articles of one story share, and what each outlet added, cut and reworded.

    Parameters
    ----------
    story
        A story from `framing.find_stories`, or articles on one event.

    Raises
    ------
    FramingError
        If there is no article.

    Examples
    --------
    >>> from framing.examples import load_events
    >>> found = copy_in_story(example.article for example in load_events()[0].examples)
    >>> found.direction.ground, [round(copy.own_share, 1) for copy in found.articles]
    ('agency_article', [1.0, 0.7, 1.0])
    """
    articles = tuple(story.articles if hasattr(story, "articles") else story)
    if not articles:
        raise FramingError("articles is empty; copy_in_story needs the articles of one story")
    texts = [Words.of(article) for article in articles]
    covered = _covered(texts)
    found = direction([a for a, words in zip(articles, covered, strict=True) if any(words)] or articles)
    base = _base(articles, covered, found)
    alignments = {place: align_words(texts[base], words) for place, words in enumerate(texts) if place != base}
    for place, alignment in alignments.items():
        _cover(covered[base], texts[base], alignment, "a")
        _cover(covered[place], texts[place], alignment, "b")
    return StoryCopy(
        articles=tuple(map(_article_copy, texts, covered)),
        base=base,
        direction=found,
        common=tuple(_common(texts[base], alignments)),
        alignments=alignments,
    )


def copies(articles: Sequence[Article]) -> list[tuple[Span, ...]]:
    """Return for each article the words it shares with any other, as spans; articles need not be of one story.

    An agency's words are its own: for its articles there are none.
    """
    texts = [Words.of(article) for article in articles]
    covered = _covered(texts)
    return [
        () if is_agency(words.article) else _spans(words, marks) for words, marks in zip(texts, covered, strict=True)
    ]


def _covered(texts: Sequence[Words]) -> list[bytearray]:
    """For each text, 1 for each word that stands in another."""
    covered = [bytearray(len(words)) for words in texts]
    most = _MOST if len(texts) <= _MANY else _MOST_OF_MANY
    pairs = {(min(i, j), max(i, j)) for i, others in enumerate(partners(texts, most)) for j in others}
    for i, j in sorted(pairs):
        alignment = align_words(texts[i], texts[j])
        _cover(covered[i], texts[i], alignment, "a")
        _cover(covered[j], texts[j], alignment, "b")
    return covered


def _cover(marks: bytearray, words: Words, alignment: Alignment, side: Literal["a", "b"]) -> None:
    for span in alignment.copy_spans(side):
        first, last = bisect_left(words.starts, span.start), bisect_left(words.starts, span.end)
        marks[first:last] = b"\1" * (last - first)


def _base(articles: Sequence[Article], covered: Sequence[bytearray], found: Direction) -> int:
    if found.source is not None:
        return next(place for place, article in enumerate(articles) if article is found.source)
    return max(range(len(articles)), key=lambda place: (sum(covered[place]), -place))


def _article_copy(words: Words, marks: bytearray) -> ArticleCopy:
    added, reworded = [], []
    for first, last in words.each_sentence():
        shared = sum(marks[first:last])
        if shared < _KEPT * (last - first):
            added.append(words.span(first, last))
        elif shared < last - first:
            reworded.append(words.span(first, last))
    return ArticleCopy(
        article=words.article,
        spans=_spans(words, marks),
        words=len(words),
        copied_words=sum(marks),
        added=tuple(added),
        reworded=tuple(reworded),
        credited=bool(words.article.agencies),
        source=is_agency(words.article),
    )


def _spans(words: Words, marks: bytearray) -> tuple[Span, ...]:
    """Stretches of marked words; none reaches over the end of a sentence, so that sections stay apart."""
    found = []
    for first, last in words.each_sentence():
        start = first
        while (start := marks.find(1, start, last)) >= 0:
            end = marks.find(0, start, last)
            end = last if end < 0 else end
            found.append(words.span(start, end))
            start = end
    return tuple(found)


def _common(base: Words, alignments: Mapping[int, Alignment]) -> Iterable[CommonSentence]:
    kept = {place: _Kept(base, alignment) for place, alignment in alignments.items()}
    for first, last in base.each_sentence():
        fates = {place: found.fate(first, last) for place, found in kept.items()}
        if any(fate != "cut" for fate in fates.values()):
            yield CommonSentence(base.span(first, last), fates)


class _Kept:
    """Which words of the base text stand in another article, and where that article adds some among them."""

    def __init__(self, base: Words, alignment: Alignment) -> None:
        self._marks = bytearray(len(base))
        _cover(self._marks, base, alignment, "a")
        changes = [o for p in alignment.passages if p.evidence == "copy" for o in p.edits]
        self._changes = sorted(bisect_left(base.starts, o.a.start) for o in changes if o.change != "spelling")

    def fate(self, first: int, last: int) -> Fate:
        shared = sum(self._marks[first:last])
        if shared < _KEPT * (last - first):
            return "cut"
        inside = bisect_right(self._changes, last - 1) - bisect_left(self._changes, first)
        return "reworded" if inside or shared < last - first else "verbatim"
