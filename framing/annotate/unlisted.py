"""Verbs that nobody lists as verbs of saying: "„Schon wieder“, näselt die Anwältin", "Das sei genug, klappt er das Heft zu"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.annotate.clauses import Sentence
from framing.annotate.nounphrase import subject_between
from framing.annotate.phrases import can_speak
from framing.annotate.speech import Act, Entry

__all__ = ["unlisted_acts"]

_FRAMES = frozenset({"direct", "konj"})
_CLOSING = frozenset('“”«»‹›‘’"')
#: "„…“, heißt es", "…, ist Lamm sicher": other rules know these, or they are no speech.
_NO_SPEECH = frozenset({"heißen", "sein", "haben", "werden", "lauten", "stehen", "folgen", "liegen", "geben"})


def unlisted_acts(sentence: Sentence, acts: Sequence[Act]) -> list[Act]:
    """Return verbs that become verbs of saying by their place: right behind the statement and before who makes it.

    German lets nearly any verb follow direct speech or a clause in the Konjunktiv, and tabloids make much use of it.
    """
    words = sentence.words
    known = {act.finite for act in acts} | {act.verb for act in acts}
    found = []
    for i in range(sentence.first + 1, sentence.end - 1):
        if words.tag[i] != "VVFIN" or i in known or words.mood[i] == "K1" or words.lemma[i] in _NO_SPEECH:
            continue
        if sentence.quoted(i) or not _follows_statement(sentence, i):
            continue
        start = i + 1 + (words.tag[i + 1] == "PRF")
        subject = subject_between(sentence, start, sentence.segments[sentence.segment_of(i)].last)
        if subject is not None and subject[0] == start and can_speak(words, subject):
            entry = Entry(words.lemma[i], "verb", _FRAMES, "neutral", 0)
            found.append(Act(i, i, (i,), entry, sentence.segment_of(i), "finite"))
    return found


def _follows_statement(sentence: Sentence, i: int) -> bool:
    """Whether quotation marks, or a sentence that opens in the Konjunktiv I and a comma, end right before a word."""
    words = sentence.words
    comma = words.form[i - 1] == ","
    end = i - 1 - comma
    if end >= sentence.first and sentence.region[end] >= 0 and words.form[end] in _CLOSING:
        return True
    index = sentence.segment_of(i)
    here = sentence.segments[index]
    if not comma or index == 0 or here.first != i:
        return False
    opening = sentence.segments[0]
    return opening.kind == "main" and opening.mood == "K1" and not opening.verb_first
