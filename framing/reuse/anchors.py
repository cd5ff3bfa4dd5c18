"""Runs of equal words in two texts, and the chains of runs that make a passage.

Time grows with the length of the texts, not with its square: runs are found through an index of four-word seeds, seeds
that stand everywhere are left out, and a chain looks back only as far as a passage may leap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Run", "chains", "runs"]

_SEED = 4  # words in a row that start a match; shorter runs are shared by any two texts on one subject
_COMMON = 20  # a seed that stands more often than this in a text is a stock phrase, and would cost square time
_BRIDGE = 6  # changed words between two runs that still make one passage
_DROPPED = 30  # words that may be missing on one side only: half a sentence, or a short one


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words from `a` in one text are those from `b` in the other."""

    a: int
    b: int
    length: int

    @property
    def a_end(self) -> int:
        """The first word behind the run in the one text."""
        return self.a + self.length

    @property
    def b_end(self) -> int:
        """The first word behind the run in the other text."""
        return self.b + self.length


def runs(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Return equal runs, the longest first served, without overlap in either text; in the order of `a`."""
    prefix = _common(a, b)
    suffix = _common(a[prefix:][::-1], b[prefix:][::-1])
    taken_a, taken_b = bytearray(len(a)), bytearray(len(b))
    # Equal ends first: they cost nothing, and a text is found in itself even if it is one phrase over and over.
    ends = (Run(0, 0, prefix), Run(len(a) - suffix, len(b) - suffix, suffix))
    kept = [_take(run, taken_a, taken_b) for run in ends if run.length >= _SEED]
    for run in sorted(_maximal_runs(a, b, taken_a, taken_b), key=lambda r: (-r.length, r.a, r.b)):
        kept.extend(_take(piece, taken_a, taken_b) for piece in _free(run, taken_a, taken_b))
    return sorted(kept, key=lambda r: r.a)


def chains(found: Sequence[Run]) -> list[list[Run]]:
    """Return the runs that follow each other closely in both texts, each run in one chain; in the order of `a`.

    The score of a chain is its words less a quarter of those it leaps; the best chains take their runs first.
    """
    score = [float(run.length) for run in found]
    before = [-1] * len(found)
    for j, run in enumerate(found):
        i = j - 1
        while i >= 0 and run.a - found[i].a_end <= _DROPPED:
            if _linked(found[i], run):
                leap = run.a - found[i].a_end + run.b - found[i].b_end
                if score[i] - leap / 4 + run.length > score[j]:
                    score[j] = score[i] - leap / 4 + run.length
                    before[j] = i
            i -= 1
    used = bytearray(len(found))
    made = []
    for best in sorted(range(len(found)), key=lambda j: (-score[j], j)):
        chain = []
        j = best
        while j >= 0 and not used[j]:
            used[j] = 1
            chain.append(found[j])
            j = before[j]
        if chain:
            made.append(chain[::-1])
    return sorted(made, key=lambda chain: chain[0].a)


def _linked(left: Run, right: Run) -> bool:
    gap_a, gap_b = right.a - left.a_end, right.b - left.b_end
    if gap_a < 0 or gap_b < 0:
        return False
    return max(gap_a, gap_b) <= _BRIDGE or (min(gap_a, gap_b) <= 2 and max(gap_a, gap_b) <= _DROPPED)


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """Return how many words from the beginning on are equal."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _maximal_runs(a: Sequence[str], b: Sequence[str], taken_a: bytearray, taken_b: bytearray) -> Iterator[Run]:
    places: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(b) - _SEED + 1):
        if not taken_b[j]:
            places.setdefault(tuple(b[j : j + _SEED]), []).append(j)
    reached: dict[int, int] = {}  # diagonal → end of the run last found on it
    for i in range(len(a) - _SEED + 1):
        if taken_a[i]:
            continue
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
            yield Run(i, j, length)


def _free(run: Run, taken_a: bytearray, taken_b: bytearray) -> Iterator[Run]:
    """The pieces of a run that no longer run has taken, if they are still long enough."""
    start = 0
    for k in range(run.length + 1):
        if k == run.length or taken_a[run.a + k] or taken_b[run.b + k]:
            if k - start >= _SEED:
                yield Run(run.a + start, run.b + start, k - start)
            start = k + 1


def _take(run: Run, taken_a: bytearray, taken_b: bytearray) -> Run:
    taken_a[run.a : run.a_end] = b"\1" * run.length
    taken_b[run.b : run.b_end] = b"\1" * run.length
    return run
