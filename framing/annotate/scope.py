"""How far a source phrase reaches: "Laut Polizei …" speaks for the clause around it."""

from __future__ import annotations

from framing.annotate.clauses import Sentence
from framing.annotate.content import content_end
from framing.annotate.nounphrase import Phrase
from framing.annotate.phrases import SourcePhrase, is_nobody
from framing.annotate.statement import Frame, Statement, pieces_without, rejoined

__all__ = ["from_phrase"]

#: Share of the words beside a source phrase that are the source's, rounded.
_CONFIDENCE = 0.9


def from_phrase(sentence: Sentence, phrase: SourcePhrase) -> Frame:
    """Read "Laut Polizei …": the clause around the phrase is the source's statement."""
    words = sentence.words
    entry = words.lower[phrase.cue]
    home = sentence.segments[sentence.segment_of(phrase.cue)]
    if is_nobody(words, phrase) or words.lower[home.first] == "wie":
        return Frame([], phrase.speaker, (phrase.cue,), phrase.first, phrase.last, entry)
    if entry == "wonach" or words.tag[phrase.last - 1] == "PRELS":
        first, last = phrase.last, sentence.segments[sentence.segment_of(phrase.cue)].last
        pieces = [(first, last)] if first < last else []
        pieces = [(first, content_end(sentence, sentence.segment_of(phrase.cue)))] if pieces else []
    else:
        first, last = _after_aside(sentence, phrase) or _scope(sentence, phrase)
        pieces = rejoined(pieces_without(sentence, first, last, (phrase.first, phrase.last)))
    statements = [
        Statement("indirect", a, b, "phrase", phrase.speaker, (phrase.cue,), entry, _confidence(phrase, a, b))
        for a, b in pieces
        if any(words.form[i][0].isalnum() for i in range(a, b))
    ]
    return Frame(statements, phrase.speaker, (phrase.cue,), phrase.first, phrase.last, entry)


def _confidence(phrase: SourcePhrase, first: int, last: int) -> float:
    """The words of the phrase itself are no statement: a quotation that holds them is surer the less they weigh."""
    inside = max(0, min(last, phrase.last) - max(first, phrase.first))
    return _CONFIDENCE * (1 - inside / (last - first))


def _scope(sentence: Sentence, phrase: SourcePhrase) -> Phrase:
    """The clause a source phrase speaks for, with its subordinate clauses."""
    segments = sentence.segments
    here = sentence.segment_of(phrase.cue)
    begin = here
    kind = segments[here].kind
    if kind in ("rel", "w", "dass", "ob", "sub", "wie"):
        return segments[here].first, _subordinate_end(sentence, here)
    while begin > 0 and segments[begin].mark in (",", "–", "-", "—") and not _is_coordinate(sentence, begin):
        begin -= 1
    return segments[begin].first, _scope_end(sentence, here)


def _scope_end(sentence: Sentence, here: int) -> int:
    """A phrase speaks for its main clause and what follows, but not for the next sentence behind a semicolon."""
    for k in range(here + 1, len(sentence.segments)):
        segment = sentence.segments[k]
        if segment.mark == ":":
            break  # a list, its items parted by semicolons
        if segment.mark == ";" and segment.kind == "main":
            return sentence.segments[k - 1].last
    return sentence.end


def _after_aside(sentence: Sentence, phrase: SourcePhrase) -> Phrase | None:
    """In "Nach Angaben der Stadt, die das prüfte, fehlt …": what follows the aside."""
    segments = sentence.segments
    if phrase.first != sentence.first or segments[0].last != phrase.last:
        return None
    for segment in segments[1:]:
        if segment.kind == "main" and segment.verb_first:
            return segment.first, sentence.end
        if segment.kind not in ("rel", "frag"):
            return None
    return None


def _is_coordinate(sentence: Sentence, index: int) -> bool:
    """Whether a segment opens a main clause of its own beside the one before it."""
    segment = sentence.segments[index]
    if segment.kind != "main" or segment.verb_first:
        return False
    return any(s.kind == "main" for s in sentence.segments[:index])


def _subordinate_end(sentence: Sentence, index: int) -> int:
    """A subordinate clause ends where the sentence returns to its main clause."""
    segments = sentence.segments
    for k in range(index + 1, len(segments)):
        if segments[k].kind == "main":
            return segments[k - 1].last
    return sentence.end
