"""Which passages two articles share: agency copy, word for word or lightly edited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from framing.article import Article, Span

__all__ = ["Alignment", "Passage", "align"]

_WORD = re.compile(r"\w+")
_SEED = 4  # words in a row that start a match; shorter runs are shared by any two texts on one subject
_COMMON = 20  # a seed that stands more often than this in a text is a stock phrase, and would cost square time
_BRIDGE = 6  # changed words between two matching runs that still make one passage
_SHORTEST = 8  # words a passage must have: "Das teilte die Polizei am Montag mit" is no evidence


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that stands in both articles.

    Attributes
    ----------
    a, b
        Where it stands in each article.
    kind
        "verbatim" if the words are the same, "edited" if some were changed, added or dropped.
    words
        Number of words that are the same.
    """

    a: Span
    b: Span
    kind: Literal["verbatim", "edited"]
    words: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two articles share.

    Attributes
    ----------
    passages
        In the order of article a.
    containment
        Shared words over the words of the shorter article, 0 to 1 (Broder 1997, on words in place of shingles).
    share_a, share_b
        Shared words over the words of each article, 0 to 1.
    """

    passages: tuple[Passage, ...]
    containment: float
    share_a: float
    share_b: float


@dataclass(frozen=True, slots=True)
class _Run:
    """`length` words from `a` in one article are those from `b` in the other."""

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the sections that count."""

    article: Article
    lower: list[str]
    spans: list[tuple[int, int]]

    @classmethod
    def of(cls, article: Article) -> _Words:
        spans = [
            (section.start + m.start(), section.start + m.end())
            for section in article.sections
            if section.counted
            for m in _WORD.finditer(section.text)
        ]
        return cls(article, [article.text[s:e].lower() for s, e in spans], spans)

    def span(self, first: int, last: int) -> Span:
        return self.article.span(self.spans[first][0], self.spans[last - 1][1])


def align(a: Article, b: Article) -> Alignment:
    """Find the passages two articles share.

    Runs of four equal words are extended as far as they go, the longest first; runs that follow each other in both
    articles with at most six changed words between them make one edited passage.

    Parameters
    ----------
    a, b
        Articles; only sections that count are looked at.

    Examples
    --------
    >>> text = "Die Brücke über die Aue bleibt nach Angaben der Stadt bis Ende Mai gesperrt."
    >>> align(Article.from_parts(body=text), Article.from_parts(body=text)).containment
    1.0
    """
    left, right = _Words.of(a), _Words.of(b)
    passages = tuple(
        passage for chain in _chains(_runs(left.lower, right.lower)) if (passage := _passage(chain, left, right))
    )
    shared = sum(p.words for p in passages)
    sizes = len(left.lower), len(right.lower)
    return Alignment(
        passages=passages,
        containment=shared / min(sizes) if min(sizes) else 0.0,
        share_a=shared / sizes[0] if sizes[0] else 0.0,
        share_b=shared / sizes[1] if sizes[1] else 0.0,
    )


def _runs(a: Sequence[str], b: Sequence[str]) -> list[_Run]:
    """Maximal equal runs, longest first, without overlap in either text; in order of `a`."""
    taken_a, taken_b = bytearray(len(a)), bytearray(len(b))
    kept = []
    for run in sorted(_maximal_runs(a, b), key=lambda r: (-r.length, r.a, r.b)):
        for piece in _free(run, taken_a, taken_b):
            taken_a[piece.a : piece.a + piece.length] = b"\1" * piece.length
            taken_b[piece.b : piece.b + piece.length] = b"\1" * piece.length
            kept.append(piece)
    return sorted(kept, key=lambda r: r.a)


def _maximal_runs(a: Sequence[str], b: Sequence[str]) -> Iterator[_Run]:
    places: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(b) - _SEED + 1):
        places.setdefault(tuple(b[j : j + _SEED]), []).append(j)
    reached: dict[int, int] = {}  # diagonal → end of the run last found on it
    for i in range(len(a) - _SEED + 1):
        found = places.get(tuple(a[i : i + _SEED]), ())
        if len(found) > _COMMON:
            continue
        for j in found:
            if reached.get(j - i, 0) > i:
                continue
            length = _SEED
            while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
                length += 1
            reached[j - i] = i + length
            yield _Run(i, j, length)


def _free(run: _Run, taken_a: bytearray, taken_b: bytearray) -> Iterator[_Run]:
    """The pieces of a run that no longer run has taken, if they are still long enough."""
    start = 0
    for k in range(run.length + 1):
        if k == run.length or taken_a[run.a + k] or taken_b[run.b + k]:
            if k - start >= _SEED:
                yield _Run(run.a + start, run.b + start, k - start)
            start = k + 1


def _chains(runs: Sequence[_Run]) -> Iterator[list[_Run]]:
    """Runs that follow each other closely in both texts."""
    chain: list[_Run] = []
    for run in runs:
        if chain:
            last = chain[-1]
            gap_a, gap_b = run.a - last.a - last.length, run.b - last.b - last.length
            if not (gap_a <= _BRIDGE and 0 <= gap_b <= _BRIDGE):
                yield chain
                chain = []
        chain.append(run)
    if chain:
        yield chain


def _passage(chain: list[_Run], left: _Words, right: _Words) -> Passage | None:
    first, last = chain[0], chain[-1]
    words = sum(run.length for run in chain)
    if words < _SHORTEST:
        return None
    return Passage(
        a=left.span(first.a, last.a + last.length),
        b=right.span(first.b, last.b + last.length),
        kind="verbatim" if len(chain) == 1 else "edited",
        words=words,
    )
