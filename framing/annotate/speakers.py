"""Who speaks: the subject of a verb of saying, its agent, or the place and the paper that stand for one."""

from __future__ import annotations

from framing.annotate.clauses import Segment, Sentence
from framing.annotate.nounphrase import Phrase, phrase_at, subject_between
from framing.annotate.phrases import can_speak, noun_class
from framing.annotate.speech import Act

__all__ = ["agent_of", "coming_from", "place_of", "speaker_of", "subject_of_clause"]

_ASIDE_MARKS = frozenset([",", "–", "—", "-"])
_BY = frozenset(["von", "vom", "seitens"])
_ELSEWHERE = frozenset(["durch", "in", "im", "aus"])
#: Relative pronoun → determiners of phrases it cannot stand for.
_MISFITS = {"der": ("die", "das", "eine"), "das": ("die", "eine"), "die": ("das",)}
#: Pronouns that can be nothing but a subject.
_NOMINATIVE = frozenset(["er", "man", "wir", "ich"])


def speaker_of(sentence: Sentence, act: Act, until: int) -> Phrase | None:
    """Subject of the clause of a verb of saying; with a passive, whoever stands after "von"."""
    if act.passive and act.entry.lemma != "zitieren":
        return agent_of(sentence, act)
    if act.entry.lemma in ("heißen", "verlauten", "hervorgehen", "stehen"):
        return place_of(sentence, act, until)
    verb = act.finite if act.finite >= 0 else act.verb
    index = sentence.segment_of(verb)
    home = sentence.segments[index]
    if home.finite and sentence.words.lemma[home.finite[0]] == "lassen":
        spokesman = _spokesman(sentence, home.finite[0], act.verb)
        if spokesman is not None:
            return spokesman
    if home.kind == "rel":
        return _antecedent(sentence, home)
    if home.kind in ("sub", "dass", "wie", "ob", "w"):
        return subject_between(sentence, home.first, verb)
    leader = home.finite[0] if home.finite else verb
    if leader < verb and sentence.words.tag[verb - 1] == "KON":  # "Lamm lobte den Plan und sagte, …"
        if sentence.words.mood[leader] and not sentence.words.mood[verb]:
            return _subject_of_partner(sentence, index)  # "Lamm sagte, er sei krank und bat darum, …"
        return subject_of_clause(sentence, leader, verb - 1) or _subject_of_partner(sentence, index)
    return subject_of_clause(sentence, verb, until) or _subject_of_partner(sentence, index)


def _spokesman(sentence: Sentence, verb: int, infinitive: int) -> Phrase | None:
    """In "Lamm ließ durch ihren Anwalt mitteilen" her lawyer."""
    words = sentence.words
    for i in range(verb + 1, infinitive - 1):
        if words.lower[i] in ("durch", "über") and words.tag[i + 1] == "PPOSAT" and not sentence.quoted(i):
            last = phrase_at(words, sentence.region, i + 1, infinitive)
            if last > i + 1 and can_speak(words, (i + 1, last)):
                return i + 1, last
    return None


def coming_from(sentence: Sentence, segment: Segment, until: int) -> Phrase | None:
    """In "Die zweite Fassung stammt von Lamm: …" Lamm."""
    phrases = _phrases_after(sentence, Segment(segment.first, until, segment.mark), frozenset(["von", "vom"]))
    return next((phrase for phrase in phrases if can_speak(sentence.words, phrase)), None)


def subject_of_clause(sentence: Sentence, verb: int, until: int) -> Phrase | None:
    """Subject of a main clause: before its finite verb, else behind it; of two, the one who can speak.

    "Die Richtlinie stellte die Ministerin in Frage", "Die Bürger forderte er auf": German lets the object come first.
    """
    start = _clause_start(sentence, sentence.segment_of(verb), verb)
    before = subject_between(sentence, start, verb, at_start=True) if start < verb else None
    words = sentence.words
    if verb + 1 < until and words.lower[verb + 1] in _NOMINATIVE and not sentence.quoted(verb + 1):
        return verb + 1, verb + 2
    if before is not None and can_speak(words, before) and not _is_paper(sentence, before):
        return before
    after = subject_between(sentence, verb + 1, until)
    if before is not None and after is not None:
        return after if can_speak(words, after) else before
    if before is None and after is None and start < verb:
        return subject_between(sentence, start, verb)
    return before or after


def _is_paper(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase names words ("die Äußerungen des Richters") and not who said them."""
    words = sentence.words
    noun = next((i for i in range(*phrase) if words.tag[i] == "NN"), -1)
    return noun >= 0 and noun_class(words.lemma[noun]) == "statement"


def _clause_start(sentence: Sentence, index: int, verb: int) -> int:
    """Start of a clause whose subject an apposition or a relative clause separates from its verb."""
    segments, words = sentence.segments, sentence.words
    first = segments[index].first
    appended = phrase_at(words, sentence.region, first, verb) == verb  # "Lamm, Sprecherin der Stadt sagte"
    if first != verb and not appended:
        return first
    begin = index
    while begin > 0 and segments[begin].mark in _ASIDE_MARKS and segments[begin - 1].kind in ("frag", "rel"):
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
            return subject_of_clause(sentence, segment.finite[0], segment.last)
    return None


def _antecedent(sentence: Sentence, segment: Segment) -> Phrase | None:
    """In "Lamm, die erklärte": the phrase before the comma."""
    index = sentence.segments.index(segment)
    words = sentence.words
    relative = segment.first
    opens = words.tag[relative] in ("PRELS", "ART")  # "…, der Ministerin Lamm vorwirft": an article to the tagger
    if not opens or words.lower[relative] not in ("der", "die", "das"):
        return subject_between(sentence, segment.first + 1, segment.last)
    if index == 0:
        return None
    before = sentence.segments[index - 1]
    found: list[Phrase] = []
    for start in range(before.first, before.last):
        whole = start == before.first or words.tag[start - 1] not in ("ART", "PPOSAT", "PDAT", "ADJA")
        fits = whole and words.lower[start] not in _MISFITS[words.lower[relative]]
        if fits and phrase_at(words, sentence.region, start, before.last) == before.last:
            found.append((start, before.last))
    # "die Aussage eines Jungen, der": it is the boy who goes on speaking
    return next((phrase for phrase in found if not _is_paper(sentence, phrase)), found[0] if found else None)


def agent_of(sentence: Sentence, act: Act) -> Phrase | None:
    """Return whoever stands after "von" in a passive clause, else the paper it stands in."""
    words = sentence.words
    segment = sentence.segments[act.segment]
    by = _phrases_after(sentence, segment, _BY)
    others = [*by, *_phrases_after(sentence, segment, _ELSEWHERE)]
    return next((phrase for phrase in others if can_speak(words, phrase)), by[0] if by else None)


def _phrases_after(sentence: Sentence, segment: Segment, prepositions: frozenset[str]) -> list[Phrase]:
    words = sentence.words
    found = []
    for i in range(segment.first, segment.last):
        if words.lower[i] in prepositions and not sentence.quoted(i):
            after = phrase_at(words, sentence.region, i + 1, segment.last)
            if after > i + 1:
                found.append((i + 1, after))
    return found


def place_of(sentence: Sentence, act: Act, until: int) -> Phrase | None:
    """Read "hieß es aus Altenbrück", "heißt es in dem Bericht": the place or the paper speaks."""
    words = sentence.words
    segment = sentence.segments[act.segment]
    first = _clause_start(sentence, act.segment, segment.first) if segment.verb_first else segment.first
    for i in range(first, max(until, segment.last)):
        if (
            words.lower[i] in ("aus", "in", "im", "von", "vom", "bei", "beim", "seitens", "auf")
            and sentence.region[i] < 0
        ):
            after = phrase_at(words, sentence.region, i + 1, max(until, segment.last))
            if after > i + 1:
                return i + 1, after
    return None
