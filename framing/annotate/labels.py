"""Headlines: "Studie: Wer singt, lebt länger", and words in quotation marks whose speaker only the body names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.annotate.clauses import Sentence
from framing.annotate.nounphrase import Phrase, phrase_at
from framing.annotate.phrases import is_role, noun_class
from framing.annotate.statement import Statement
from framing.annotate.text import Text

__all__ = ["echoed", "from_label"]

_SPEAKING = frozenset({"institution", "media", "statement", "person"})
_HEADS = frozenset({"kicker", "headline", "crosshead"})
#: Words in a row by which a headline and the body are known to quote the same.
_RUN = 3


def from_label(sentence: Sentence) -> Statement | None:
    """Read "Studie: Wer singt, lebt länger": what stands before the colon says the rest.

    Parameters
    ----------
    sentence
        A headline.
    """
    segments = sentence.segments
    if len(segments) < 2 or segments[1].mark != ":" or segments[0].kind != "frag":
        return None
    label, first = segments[0], segments[1].first
    if sentence.quoted(first) or sentence.end - first < _RUN:
        return None
    phrase = (label.first, label.last)
    if phrase_at(sentence.words, sentence.region, *phrase) != label.last or not _may_say(sentence, phrase):
        return None
    return Statement("indirect", first, sentence.end, "colon", phrase, (), ":", 0.7)


def _may_say(sentence: Sentence, phrase: Phrase) -> bool:
    words = sentence.words
    if sentence.quoted(phrase[0]):
        return True  # "„Harzer Bote“: Bad schließt"
    nouns = [i for i in range(*phrase) if words.tag[i] == "NN"]
    return any(is_role(words.lemma[i]) or noun_class(words.lemma[i]) in _SPEAKING for i in nouns)


def echoed(text: Text, statements: Sequence[Statement]) -> None:
    """Give words quoted in a headline to whoever says them in the body."""
    said: dict[tuple[str, ...], Statement] = {}
    heads: list[Statement] = []
    for statement in statements:
        if statement.category != "direct":
            continue
        if text.role[statement.first] in _HEADS and not statement.cue:
            heads.append(statement)
        elif statement.speaker is not None and text.role[statement.first] not in _HEADS:
            for run in _runs(text, statement):
                said.setdefault(run, statement)
    for head in heads:
        votes = Counter(id(said[run]) for run in _runs(text, head) if run in said)
        if votes:
            best = votes.most_common(1)[0][0]
            head.speaker = next(s.speaker for s in said.values() if id(s) == best)


def _runs(text: Text, statement: Statement) -> list[tuple[str, ...]]:
    words = [text.words.lower[i] for i in range(statement.first, statement.last) if text.words.form[i][0].isalnum()]
    return [tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]
