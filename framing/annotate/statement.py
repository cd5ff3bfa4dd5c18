"""What the rules of quotation hand on to each other: a statement in word positions."""

from __future__ import annotations

from dataclasses import dataclass

from framing.annotate.clauses import Sentence
from framing.annotate.nounphrase import Phrase

__all__ = ["Frame", "Statement", "pieces_without", "rejoined", "trimmed"]

_EDGES = frozenset(",;:–—-")
#: An inserted frame is short if it makes up at most one word in so many of the whole, and long beyond one in so many.
_SHORT_FRAME = 5
_LONG_FRAME = 3
#: Of two pieces the longer one is the statement if it holds that share of both.
_MAIN_PIECE = 0.8
_FEW = 2  # words


@dataclass(slots=True)
class Statement:
    """Somebody's statement.

    Attributes
    ----------
    category
        "direct", "indirect", "indirect_free_indirect", "free_indirect" or "reported".
    first, last
        Word positions, `last` exclusive.
    rule
        What found it; a key of the reasons in `framing.annotate.quotation`.
    speaker
        Words that name whose statement it is, None if unknown.
    cue
        Positions of the words that mark it as a statement.
    entry
        Lemma of the cue, or the rule.
    confidence
        How often such a statement is one.
    """

    category: str
    first: int
    last: int
    rule: str
    speaker: Phrase | None = None
    cue: tuple[int, ...] = ()
    entry: str = ""
    confidence: float = 0.8


@dataclass(slots=True)
class Frame:
    """A frame that was read: the statements in it, and who speaks.

    Attributes
    ----------
    statements
        Indirect statements; none where the frame belongs to words in quotation marks.
    speaker, cue
        As in `Statement`.
    first, last
        The words of the frame itself.
    entry
        Lemma of the cue.
    """

    statements: list[Statement]
    speaker: Phrase | None
    cue: tuple[int, ...]
    first: int
    last: int
    entry: str


def trimmed(sentence: Sentence, first: int, last: int) -> Phrase | None:
    """Take commas and dashes off both ends; None if nothing is left."""
    form, region = sentence.words.form, sentence.region
    while first < last and form[first] in _EDGES and region[first] < 0:
        first += 1
    while last > first and form[last - 1] in _EDGES and region[last - 1] < 0:
        last -= 1
    return (first, last) if first < last else None


def pieces_without(sentence: Sentence, first: int, last: int, gap: Phrase) -> list[Phrase]:
    """What is left of a stretch when an inserted frame is taken out, as one or two pieces."""
    pieces = []
    for begin, end in ((first, min(last, gap[0])), (max(first, gap[1]), last)):
        piece = trimmed(sentence, begin, end) if begin < end else None
        if piece is not None:
            pieces.append(piece)
    telling = [piece for piece in pieces if _says_something(sentence, piece)]
    return telling or pieces


def _says_something(sentence: Sentence, piece: Phrase) -> bool:
    """Whether a piece is more than "der" in "…, der nach Angaben der Stadt zwölf Häuser gehören"."""
    first, last = piece
    return (
        last - first > _FEW
        or any(sentence.words.tag[i][0] in "NVFXC" for i in range(first, last))
        or any(sentence.words.tag[i] in ("ADJA", "ADJD", "PTKNEG", "TRUNC") for i in range(first, last))
    )


def rejoined(pieces: list[Phrase]) -> list[Phrase]:
    """Two pieces around an inserted frame as one statement, unless the frame is long or one piece says it all.

    "Am Freitag haben nach Angaben der Stadt zwölf Züge gehalten" is one statement: the bracket of its verb spans the
    frame, and neither half would be a sentence.
    """
    if len(pieces) != 2:
        return pieces
    (first, left), (right, last) = pieces
    longer = max(left - first, last - right)
    frame, whole = right - left, last - first
    if frame * _SHORT_FRAME <= whole:
        return [(first, last)]
    if frame * _LONG_FRAME <= whole and longer < _MAIN_PIECE * (whole - frame):
        return [(first, last)]
    return pieces
