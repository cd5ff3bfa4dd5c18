"""Verbs that nobody lists as verbs of saying: "„Schon wieder“, näselt die Anwältin", "Das sei genug, klappt er das Heft zu"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.annotate.clauses import Sentence
from framing.annotate.nounphrase import subject_between
from framing.annotate.phrases import can_speak, noun_class
from framing.annotate.speech import Act, Entry

__all__ = ["unlisted_acts"]

_FRAMES = frozenset({"direct", "konj"})
_CLOSING = frozenset('“”«»‹›‘’"')
#: "„…“, heißt es", "…, ist Lamm sicher": other rules know these, or they are no speech.
_NO_SPEECH = frozenset(
    """heißen sein haben werden lauten stehen folgen liegen geben prangen leuchten hängen kleben flimmern hallen schallen
    dröhnen klingen kommen erscheinen erklingen gehören laufen spielen""".split()
)
_OPENING = frozenset({"ART", "PPOSAT", "NN", "NE", "ADJA"})


def unlisted_acts(sentence: Sentence, acts: Sequence[Act]) -> list[Act]:
    """Return verbs that become verbs of saying by their place: right behind the statement and before who makes it.

    German lets nearly any verb follow direct speech or a clause in the Konjunktiv, and tabloids make much use of it.
    """
    words = sentence.words
    known = {act.finite for act in acts} | {act.verb for act in acts}
    found = []
    for i in range(sentence.first + 1, sentence.end - 1):
        is_verb = words.tag[i] == "VVFIN"
        if not is_verb and words.form[i - 1] != ",":
            continue
        marked = _follows_marks(sentence, i)
        if not (is_verb or (marked and _may_be_verb(sentence, i))):
            continue
        if i in known or words.mood[i] == "K1" or words.lemma[i] in _NO_SPEECH or sentence.quoted(i):
            continue
        if not (marked or _follows_statement(sentence, i)):
            continue
        start = i + 1 + (words.tag[i + 1] == "PRF")
        subject = subject_between(sentence, start, sentence.segments[sentence.segment_of(i)].last)
        if subject is None or subject[0] != start:
            continue
        if can_speak(words, subject) or (marked and _may_speak(sentence, subject)):
            entry = Entry(words.lemma[i], "verb", _FRAMES, "neutral", 0)
            found.append(Act(i, i, (i,), entry, sentence.segment_of(i), "finite"))
    return found


def _follows_marks(sentence: Sentence, i: int) -> bool:
    """Whether direct speech of at least two words and a comma end right before a word."""
    words, region = sentence.words, sentence.region
    end = i - 2
    if words.form[i - 1] != "," or end - 2 < sentence.first or region[end] < 0 or words.form[end] not in _CLOSING:
        return False
    return region[end - 2] == region[end]


def _may_be_verb(sentence: Sentence, i: int) -> bool:
    """Whether a word the tagger takes for another may be a finite verb: "„…“, salbadert der Direktor"."""
    words = sentence.words
    return words.form[i].islower() and words.form[i].endswith(("t", "te")) and words.tag[i + 1] in _OPENING


def _may_speak(sentence: Sentence, phrase: tuple[int, int]) -> bool:
    """Whether a phrase behind direct speech may be who speaks, whatever it calls them: "piepst die Musterschülerin"."""
    words = sentence.words
    if words.lower[phrase[0]] not in ("der", "die", "ein", "eine"):
        return False
    return any(words.tag[i] == "NN" and noun_class(words.lemma[i]) != "statement" for i in range(*phrase))


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
