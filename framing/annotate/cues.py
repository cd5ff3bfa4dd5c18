"""The cue of a quotation as one stretch of text, although German verbs like to stand in two places."""

from __future__ import annotations

from itertools import pairwise

from framing.annotate.text import Text
from framing.article import Span

__all__ = ["cue_span"]

#: Words between two parts of a cue that the stretch may take in, for each word of the cue it gains.
_FOREIGN = 1
#: Words that belong to a verb of saying when they stand beside it: "geht davon aus", "äußerte sich".
_COMPANIONS = frozenset(
    """sich davon darauf dazu damit daran darüber dafür dagegen darin davor darum daraus hierzu dahin""".split()
)


def cue_span(text: Text, cue: tuple[int, ...]) -> Span | None:
    """Return the stretch that holds a cue, or the part of it that carries the meaning.

    "gab am Montag im Rathaus bekannt" would drown the cue in other words: there the verb alone is the cue.
    """
    if not cue:
        return None
    positions = _with_companions(text, sorted(set(cue)))
    main = max(positions, key=lambda i: (i in cue and _is_full_verb(text, i), -i))
    first = last = main
    for begin, end in pairwise([i for i in positions if i >= main]):
        if end - begin - 1 > _FOREIGN * sum(1 for i in positions if i >= end):
            break
        last = end
    for end, begin in pairwise([i for i in reversed(positions) if i <= main]):
        if end - begin - 1 > _FOREIGN * sum(1 for i in positions if i <= begin):
            break
        first = begin
    return text.article.span(*text.span_of(first, last + 1))


def _is_full_verb(text: Text, i: int) -> bool:
    return text.words.tag[i].startswith("VV") and text.words.lemma[i] != "lassen"


def _with_companions(text: Text, positions: list[int]) -> list[int]:
    lower, sentence = text.words.lower, text.words.sentence
    beside = {
        k
        for i in positions
        for k in (i - 1, i + 1)
        if 0 <= k < len(lower) and sentence[k] == sentence[i] and lower[k] in _COMPANIONS
    }
    return sorted(beside | set(positions))
