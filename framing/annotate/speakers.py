"""Who speaks: the subject of a verb of saying, its agent, or the place and the paper that stand for one."""

from __future__ import annotations

from framing.annotate.clauses import Segment, Sentence
from framing.annotate.nounphrase import Phrase, phrase_at, subject_between
from framing.annotate.speech import Act

__all__ = ["agent_of", "place_of", "speaker_of"]


def speaker_of(sentence: Sentence, act: Act, until: int) -> Phrase | None:
    """Subject of the clause of a verb of saying; with a passive, whoever stands after "von"."""
    if act.passive and act.entry.lemma != "zitieren":
        return agent_of(sentence, act)
    if act.entry.lemma in ("heißen", "verlauten", "hervorgehen", "stehen"):
        return place_of(sentence, act, until)
    verb = act.finite if act.finite >= 0 else act.verb
    index = sentence.segment_of(verb)
    home = sentence.segments[index]
    if home.kind == "rel":
        return _antecedent(sentence, home)
    if home.kind in ("sub", "dass", "wie", "ob", "w"):
        return subject_between(sentence, home.first, verb)
    start = _clause_start(sentence, index, verb)
    found = subject_between(sentence, start, verb, at_start=True) if start < verb else None
    found = found or subject_between(sentence, verb + 1, until)
    if found is None and start < verb:
        found = subject_between(sentence, start, verb)
    return found or _subject_of_partner(sentence, index)


def _clause_start(sentence: Sentence, index: int, verb: int) -> int:
    """Start of a clause whose subject an apposition or a relative clause separates from its verb."""
    segments, words = sentence.segments, sentence.words
    first = segments[index].first
    appended = phrase_at(words, sentence.region, first, verb) == verb  # "Lamm, Sprecherin der Stadt sagte"
    if first != verb and not appended:
        return first
    begin = index
    while begin > 0 and segments[begin].mark == "," and segments[begin - 1].kind in ("frag", "rel"):
        begin -= 1
    subject = segments[begin]
    if begin < index and (
        phrase_at(words, sentence.region, subject.first, subject.last) == subject.last
        or (begin == 0 and subject.kind == "frag" and words.tag[subject.first] not in ("APPR", "APPRART"))
    ):
        return subject.first
    return first


def _subject_of_partner(sentence: Sentence, index: int) -> Phrase | None:
    """In "Lamm wies das ab, sagte aber zu, …": the subject of the clause before."""
    for segment in reversed(sentence.segments[:index]):
        if segment.kind == "main" and segment.finite and not segment.verb_first:
            verb = segment.finite[0]
            return subject_between(sentence, segment.first, verb, at_start=True) or subject_between(
                sentence, verb + 1, segment.last
            )
    return None


def _antecedent(sentence: Sentence, segment: Segment) -> Phrase | None:
    """In "Lamm, die erklärte": the phrase before the comma."""
    index = sentence.segments.index(segment)
    words = sentence.words
    relative = segment.first
    if words.tag[relative] != "PRELS" or words.lower[relative] not in ("der", "die", "das"):
        return subject_between(sentence, segment.first + 1, segment.last)
    if index == 0:
        return None
    before = sentence.segments[index - 1]
    for start in range(before.first, before.last):
        if phrase_at(words, sentence.region, start, before.last) == before.last:
            return start, before.last
    return None


def agent_of(sentence: Sentence, act: Act) -> Phrase | None:
    """Return whoever stands after "von" in a passive clause."""
    words = sentence.words
    segment = sentence.segments[act.segment]
    for i in range(segment.first, segment.last):
        if words.lower[i] in ("von", "vom") and sentence.region[i] < 0:
            after = phrase_at(words, sentence.region, i + 1, segment.last)
            if after > i + 1:
                return i + 1, after
    return None


def place_of(sentence: Sentence, act: Act, until: int) -> Phrase | None:
    """Read "hieß es aus Altenbrück", "heißt es in dem Bericht": the place or the paper speaks."""
    words = sentence.words
    segment = sentence.segments[act.segment]
    for i in range(segment.first, max(until, segment.last)):
        if (
            words.lower[i] in ("aus", "in", "im", "von", "vom", "bei", "beim", "seitens", "auf")
            and sentence.region[i] < 0
        ):
            after = phrase_at(words, sentence.region, i + 1, max(until, segment.last))
            if after > i + 1:
                return i + 1, after
    return None
