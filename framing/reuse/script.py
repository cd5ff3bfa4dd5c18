"""The edit script of a passage: which words stayed, which were changed, added and dropped, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from framing.article import Span
from framing.reuse.anchors import Run
from framing.reuse.words import Words

__all__ = ["Change", "Operation", "edit_script"]

Change = Literal["", "spelling", "form", "figure", "wording"]
_TELLING = 5  # letters a single word needs to count as unchanged between two changes; "der" stays anywhere


@dataclass(frozen=True, slots=True)
class Operation:
    """One step from the wording of article a to that of article b.

    Attributes
    ----------
    kind
        "equal", "replace", "delete" (only in a) or "insert" (only in b).
    a, b
        The words in each article; empty, at the place where they would stand, on the side that has none.
    change
        What a replacement changes: "spelling" (27.Juli, Korea-Krieg), "form" (besucht, besuchte), "figure" (a number)
        or "wording"; "" on the other kinds.
    words
        Number of words that are the same, spelling aside.
    """

    kind: Literal["equal", "replace", "delete", "insert"]
    a: Span
    b: Span
    change: Change = ""
    words: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """The same place in both texts, in words: equal, or changed from one to the other."""

    a: int
    a_end: int
    b: int
    b_end: int
    equal: bool


def edit_script(a: Words, b: Words, chain: Sequence[Run], ends: tuple[int, int, int, int]) -> tuple[Operation, ...]:
    """Return the operations of a passage.

    Parameters
    ----------
    a, b
        The words of the articles.
    chain
        The equal runs of the passage.
    ends
        First word and first word behind the passage, in a and in b: ``(a, a_end, b, b_end)``.
    """
    return tuple(_operation(stretch, a, b) for stretch in _spelt(_stretches(a, b, chain, ends), a, b))


def _stretches(a: Words, b: Words, chain: Sequence[Run], ends: tuple[int, int, int, int]) -> Iterator[Stretch]:
    at_a, a_end, at_b, b_end = ends
    for run in [*chain, Run(a_end, b_end, 0)]:
        yield from _gap(a, b, (at_a, run.a, at_b, run.b))
        if run.length:
            yield Stretch(run.a, run.a_end, run.b, run.b_end, True)
        at_a, at_b = run.a_end, run.b_end


def _gap(a: Words, b: Words, ends: tuple[int, int, int, int]) -> Iterator[Stretch]:
    """What stands between two equal runs: changed, but for the words that stayed inside it."""
    a_start, a_end, b_start, b_end = ends
    left, right = a.keys[a_start:a_end], b.keys[b_start:b_end]
    at_a, at_b = 0, 0
    for i, j, length in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        if 0 < length < 2 and len(left[i]) < _TELLING:
            continue
        yield from _changed(a, b, Stretch(a_start + at_a, a_start + i, b_start + at_b, b_start + j, False))
        if length:
            yield Stretch(a_start + i, a_start + i + length, b_start + j, b_start + j + length, True)
        at_a, at_b = i + length, j + length


def _changed(a: Words, b: Words, gap: Stretch) -> Iterator[Stretch]:
    """A changed stretch; of "steige um drei Prozent" and "steigt", the verb is changed and the rest is dropped."""
    sizes = gap.a_end - gap.a, gap.b_end - gap.b
    if sizes[0] != sizes[1] and min(sizes) == 1 and _same_word(a.keys[gap.a], b.keys[gap.b]):
        yield Stretch(gap.a, gap.a + 1, gap.b, gap.b + 1, False)
        yield Stretch(gap.a + 1, gap.a_end, gap.b + 1, gap.b_end, False)
    elif sizes[0] != sizes[1] and min(sizes) == 1 and _same_word(a.keys[gap.a_end - 1], b.keys[gap.b_end - 1]):
        yield Stretch(gap.a, gap.a_end - 1, gap.b, gap.b_end - 1, False)
        yield Stretch(gap.a_end - 1, gap.a_end, gap.b_end - 1, gap.b_end, False)
    elif any(sizes):
        yield gap


def _spelt(stretches: Iterator[Stretch], a: Words, b: Words) -> Iterator[Stretch]:
    """Join equal stretches that touch, and cut out words that are spelt or spaced differently."""
    waiting: Stretch | None = None
    for stretch in stretches:
        if stretch.equal and waiting:
            waiting = Stretch(waiting.a, stretch.a_end, waiting.b, stretch.b_end, True)
            continue
        if waiting:
            yield from _cut_spelling(waiting, a, b)
        waiting = stretch if stretch.equal else None
        if not stretch.equal:
            yield stretch
    if waiting:
        yield from _cut_spelling(waiting, a, b)


def _cut_spelling(equal: Stretch, a: Words, b: Words) -> Iterator[Stretch]:
    start = k = 0
    length = equal.a_end - equal.a
    while k < length:
        size = _differently_written(a, b, equal.a + k, equal.b + k, length - k)
        if size:
            if k > start:
                yield Stretch(equal.a + start, equal.a + k, equal.b + start, equal.b + k, True)
            yield Stretch(equal.a + k, equal.a + k + size, equal.b + k, equal.b + k + size, False)
            start = k + size
        k += size or 1
    if start < length:
        yield Stretch(equal.a + start, equal.a_end, equal.b + start, equal.b_end, True)


def _differently_written(a: Words, b: Words, i: int, j: int, left: int) -> int:
    """How many of the words from `i` and `j` on are the same words, differently written: 0, 1 or, badly spaced, 2."""
    if a.ends[i] - a.starts[i] != b.ends[j] - b.starts[j]:
        return 1
    glued = left > 1 and any(c.isspace() for c in a.between(i)) != any(c.isspace() for c in b.between(j))
    return 2 if glued else 0


def _operation(stretch: Stretch, a: Words, b: Words) -> Operation:
    left, right = a.span(stretch.a, stretch.a_end), b.span(stretch.b, stretch.b_end)
    if stretch.equal:
        return Operation("equal", left, right, words=stretch.a_end - stretch.a)
    if stretch.a == stretch.a_end:
        return Operation("insert", left, right)
    if stretch.b == stretch.b_end:
        return Operation("delete", left, right)
    change = _change(a.keys[stretch.a : stretch.a_end], b.keys[stretch.b : stretch.b_end])
    stayed = min(stretch.a_end - stretch.a, stretch.b_end - stretch.b) if change == "spelling" else 0
    return Operation("replace", left, right, change, stayed)


def _change(left: Sequence[str], right: Sequence[str]) -> Change:
    if "".join(left) == "".join(right):
        return "spelling"
    if sorted(filter(_has_digit, left)) != sorted(filter(_has_digit, right)):
        return "figure"
    if len(left) == len(right) and all(map(_same_word, left, right)):
        return "form"
    return "wording"


def _has_digit(word: str) -> bool:
    return any(c.isdigit() for c in word)


def _same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one: most of the letters are the same, and what differs is an ending."""
    same = next((i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    return one == other or (
        same >= 3 and max(len(one), len(other)) - same <= 3 and same >= max(len(one), len(other)) / 2
    )
