"""Which articles of many share runs of words: an index of runs, never all pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

from framing.reuse.words import Words

__all__ = ["partners"]

_RUN = 6  # words in a row: long enough to be rare by chance, short enough to survive light editing
_SAMPLE = 2  # one run in so many is indexed, the same ones in every text
_LINKS = 6  # articles that a run links each other one to: thousands may carry the same paragraph

Hashes = npt.NDArray[np.uint64]


def partners(texts: Sequence[Words], most: int) -> list[list[int]]:
    """Return for each text the numbers of those it shares most runs with, at most `most`, the closest first.

    A run of six words that many texts hold links each of them to the first six alone, so the work grows with the number
    of texts.
    """
    hashes = [_runs(words) for words in texts]
    owners = np.repeat(np.arange(len(texts)), [len(found) for found in hashes])
    runs = np.concatenate(hashes) if hashes else np.empty(0, dtype=np.uint64)
    order = np.lexsort((owners, runs))
    runs, owners = runs[order], owners[order]
    shared: list[Counter[int]] = [Counter() for _ in texts]
    starts = (
        np.flatnonzero(np.concatenate(([True], runs[1:] != runs[:-1]))) if len(runs) else np.empty(0, dtype=np.int64)
    )
    ends = np.append(starts[1:], len(runs))
    for start, end in zip(starts[ends - starts > 1].tolist(), ends[ends - starts > 1].tolist(), strict=True):
        found = owners[start:end].tolist()
        for first in found[:_LINKS]:
            for other in found:
                if first != other:
                    shared[first][other] += 1
                    shared[other][first] += 1
    return [
        [other for other, _ in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:most]] for found in shared
    ]


def _runs(words: Words) -> Hashes:
    """Hashes of a sample of the text's runs, each once."""
    if len(words) < _RUN:
        return np.empty(0, dtype=np.uint64)
    # crc32, because Python salts its own hash of strings anew in each process.
    codes = np.array([crc32(key.encode()) for key in words.keys], dtype=np.uint64)
    run = np.zeros(len(codes) - _RUN + 1, dtype=np.uint64)
    for k in range(_RUN):
        run = run * np.uint64(0x9E3779B97F4A7C15) + codes[k : k + len(run)]  # wraps around, as is meant
    run ^= run >> np.uint64(31)
    return np.unique(run[run % np.uint64(_SAMPLE) == 0])
