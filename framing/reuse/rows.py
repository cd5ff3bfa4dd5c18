"""Two aligned articles as rows, for showing them side by side: what belongs together stands level.

A passage is cut at the ends of sentences, a row each; what stands between two passages makes a row of its own. Joined, the
left cells are the counted text of article a, the right cells that of article b, nothing lost and nothing twice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from framing.article import Article, Span
from framing.reuse.alignment import Alignment, Passage
from framing.reuse.script import Operation
from framing.reuse.words import Words

__all__ = ["Block", "Mark", "Piece", "Row", "RowKind", "rows"]

Mark = Literal["", "reworded", "spelling", "cut", "added"]
RowKind = Literal["same", "reworded", "cut", "added", "other", "moved", "quotation", "stock"]

_OPENING = "„“\"»«‚‘'(["
_HEADS = frozenset({"kicker", "headline"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under one mark."""

    text: str
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A section, or the part of it that stands in a row."""

    role: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What stands level.

    Attributes
    ----------
    kind
        "same", "reworded", "cut" (only left), "added" (only right), "other" (different text left and right), "moved"
        (stands elsewhere on the other side), "quotation" and "stock" (the same words, but no evidence).
    left, right
        The text of each side, empty where it has none.
    moved
        Number of a moved passage, the same where it stands left and where it stands right; 0 on all others.
    """

    kind: RowKind
    left: tuple[Block, ...]
    right: tuple[Block, ...]
    moved: int = 0


@dataclass(frozen=True, slots=True)
class _Range:
    """The same place in both texts, as offsets."""

    a: int
    a_end: int
    b: int
    b_end: int


def rows(alignment: Alignment) -> tuple[Row, ...]:
    """Return both articles as rows, in reading order."""
    return tuple(row for row in _Rows(alignment).all() if row.left or row.right)


class _Rows:
    def __init__(self, alignment: Alignment) -> None:
        self._left = _Side(alignment.a)
        self._right = _Side(alignment.b)
        numbered = [p for p in alignment.passages if p.moved]
        self._number = {id(p): number for number, p in enumerate(numbered, 1)}
        self._straight = [p for p in alignment.passages if not p.moved]
        self._moved_left = sorted(numbered, key=lambda p: p.a.start)
        self._moved_right = sorted(numbered, key=lambda p: p.b.start)

    def all(self) -> Iterator[Row]:
        at_a, at_b = self._left.start, self._right.start
        for passage in self._straight:
            extent = self._extent(passage)
            yield from self._gap(_Range(at_a, extent.a, at_b, extent.b))
            yield from self._shared(passage, extent)
            at_a, at_b = extent.a_end, extent.b_end
        yield from self._gap(_Range(at_a, self._left.end, at_b, self._right.end))

    def _extent(self, passage: Passage) -> _Range:
        a, a_end = self._left.with_punctuation(passage.a.start, passage.a.end)
        b, b_end = self._right.with_punctuation(passage.b.start, passage.b.end)
        return _Range(a, a_end, b, b_end)

    # ---- text between passages

    def _gap(self, gap: _Range) -> Iterator[Row]:
        left = self._stretches(self._left, gap.a, gap.a_end, self._moved_left, left=True)
        right = self._stretches(self._right, gap.b, gap.b_end, self._moved_right, left=False)
        yield from _paired(left, right)

    def _stretches(
        self, side: _Side, start: int, end: int, moved: Sequence[Passage], *, left: bool
    ) -> list[Row | tuple[Block, ...]]:
        """Rows of moved passages, and the text around them, headlines apart."""
        found: list[Row | tuple[Block, ...]] = []
        for passage in moved:
            extent = self._extent(passage)
            first, last = (extent.a, extent.a_end) if left else (extent.b, extent.b_end)
            if not start <= first < end:
                continue
            found.extend(_heads_apart(side.blocks(start, first)))
            blocks = side.blocks(first, last, _marks(passage.operations, left=left))
            number = self._number[id(passage)]
            found.append(Row("moved", blocks if left else (), () if left else blocks, number))
            start = last
        return [*found, *_heads_apart(side.blocks(start, end))]

    # ---- text in both

    def _shared(self, passage: Passage, extent: _Range) -> Iterator[Row]:
        left, right = _marks(passage.operations, left=True), _marks(passage.operations, left=False)
        cuts = [*self._sentence_starts(passage, extent), (extent.a_end, extent.b_end)]
        at_a, at_b = extent.a, extent.b
        for a, b in cuts:
            blocks_a, blocks_b = self._left.blocks(at_a, a, left), self._right.blocks(at_b, b, right)
            yield Row(_kind(passage, blocks_a, blocks_b), blocks_a, blocks_b)
            at_a, at_b = a, b

    def _sentence_starts(self, passage: Passage, extent: _Range) -> Iterator[tuple[int, int]]:
        """Where a sentence begins in both texts at the same place, but for the beginning of the passage."""
        for operation in passage.operations:
            for a, b in self._word_starts(operation):
                if a > passage.a.start and b > passage.b.start and self._left.opens(a) and self._right.opens(b):
                    yield (
                        max(extent.a, self._left.with_punctuation(a, a)[0]),
                        max(extent.b, self._right.with_punctuation(b, b)[0]),
                    )

    def _word_starts(self, operation: Operation) -> Iterator[tuple[int, int]]:
        if operation.kind == "equal":
            yield from zip(self._left.word_starts(operation.a), self._right.word_starts(operation.b), strict=True)
        else:
            yield operation.a.start, operation.b.start


class _Side:
    """One article: where its words and sentences begin, and its text in blocks."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._sections = [section for section in article.sections if section.counted]
        words = Words.of(article)
        self._starts = words.starts
        self._sentences = {words.starts[first] for first, _ in words.each_sentence()}
        self.start = self._sections[0].start if self._sections else 0
        self.end = self._sections[-1].end if self._sections else 0

    def opens(self, offset: int) -> bool:
        return offset in self._sentences

    def word_starts(self, span: Span) -> list[int]:
        return self._starts[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def with_punctuation(self, start: int, end: int) -> tuple[int, int]:
        """Widen a stretch over quotation marks that open before it, and over what closes behind it."""
        text = self._article.text
        while start > self.start and text[start - 1] in _OPENING and (start < 2 or not text[start - 2].isalnum()):
            start -= 1
        while end < self.end and not text[end].isspace() and not text[end].isalnum() and text[end] not in "„‚([":
            end += 1
        return start, end

    def blocks(self, start: int, end: int, marks: Sequence[tuple[int, int, Mark]] = ()) -> tuple[Block, ...]:
        found = []
        for section in self._sections:
            first, last = max(start, section.start), min(end, section.end)
            if first < last and (pieces := tuple(_pieces(self._article.text, first, last, marks))):
                found.append(Block(section.role, pieces))
        return tuple(found)


def _pieces(text: str, start: int, end: int, marks: Sequence[tuple[int, int, Mark]]) -> Iterator[Piece]:
    end = start + len(text[start:end].rstrip())
    start = end - len(text[start:end].lstrip())
    for first, last, mark in marks:
        first, last = max(first, start), min(last, end)  # noqa: PLW2901 - clipped to the row
        if first >= last:
            continue
        if first > start:
            yield Piece(text[start:first])
        yield Piece(text[first:last], mark)
        start = last
    if start < end:
        yield Piece(text[start:end])


def _marks(operations: Sequence[Operation], *, left: bool) -> list[tuple[int, int, Mark]]:
    found: list[tuple[int, int, Mark]] = []
    for operation in operations:
        span = operation.a if left else operation.b
        if operation.kind == "replace":
            found.append((span.start, span.end, "spelling" if operation.change == "spelling" else "reworded"))
        elif operation.kind == ("delete" if left else "insert"):
            found.append((span.start, span.end, "cut" if left else "added"))
    return found


def _kind(passage: Passage, left: tuple[Block, ...], right: tuple[Block, ...]) -> RowKind:
    if passage.evidence != "copy":
        return passage.evidence
    if not left or not right:
        return "cut" if left else "added"
    marks = {piece.mark for block in (*left, *right) for piece in block.pieces}
    return "same" if marks <= {"", "spelling"} else "reworded"


def _heads_apart(blocks: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    """Headline and kicker first, then the rest: they stand level with headline and kicker of the other side."""
    heads = tuple(block for block in blocks if block.role in _HEADS)
    if not heads or len(heads) == len(blocks):
        return [blocks] if blocks else []
    return [heads, tuple(block for block in blocks if block.role not in _HEADS)]


def _paired(left: list[Row | tuple[Block, ...]], right: list[Row | tuple[Block, ...]]) -> Iterator[Row]:
    """Texts of both sides in one row where headline meets headline or text meets text; moved passages by themselves."""
    while left or right:
        one = left[0] if left else None
        other = right[0] if right else None
        if isinstance(one, Row):
            yield one
            left = left[1:]
        elif isinstance(other, Row):
            yield other
            right = right[1:]
        elif one is not None and other is not None and _is_head(one) == _is_head(other):
            yield Row("other", one, other)
            left, right = left[1:], right[1:]
        elif other is None or (one is not None and _is_head(one)):
            yield Row("cut", one or (), ())
            left = left[1:]
        else:
            yield Row("added", (), other)
            right = right[1:]


def _is_head(blocks: tuple[Block, ...]) -> bool:
    return blocks[0].role in _HEADS
