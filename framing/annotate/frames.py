"""Statements that a verb or a noun of saying introduces, and which frame a verb opens."""

from __future__ import annotations

from framing.annotate.clauses import Segment, Sentence
from framing.annotate.content import content_after, content_end
from framing.annotate.inserted import from_postposed, is_postposed
from framing.annotate.nounphrase import Phrase, phrase_at, subject_between
from framing.annotate.phrases import can_speak
from framing.annotate.speakers import agent_of, place_of, speaker_of, subject_of_clause
from framing.annotate.speech import Act, load_lexicon, with_es
from framing.annotate.statement import Frame, Statement, pieces_without, trimmed

__all__ = ["from_noun", "from_verb"]

#: Share of the words found by a rule that are somebody's statement, rounded.
_CONFIDENCE = {"dass": 0.93, "konj": 0.95, "zu": 0.9, "colon": 0.9, "w": 0.65, "ob": 0.75}
_OF_NOBODY = frozenset(["Verdacht", "Gerücht", "Spekulation", "Annahme", "Vermutung"])
_NOBODY = frozenset(["niemand", "keiner", "ich", "wir"])
_LEADING = frozenset(["denn", "aber", "doch", "und", "auch"])
_GUESSING = frozenset(
    ["vermuten", "befürchten", "fürchten", "verdächtigen", "mutmaßen", "spekulieren", "erwarten", "annehmen", "glauben"]
)


def from_verb(sentence: Sentence, act: Act) -> Frame | None:
    """Read the frame of a verb of saying; None if no statement goes with it."""
    if act.entry.lemma == "heißen" and not _has_es(sentence, act):
        return None
    wie = _wie_segment(sentence, act)
    if wie is not None:
        return _wie(sentence, act, wie)
    if act.form != "infinitive" and is_postposed(sentence, act):
        frame = from_postposed(sentence, act)
        if frame is not None:
            return frame
    return _introduced(sentence, act)


def _has_es(sentence: Sentence, act: Act) -> bool:
    segment = sentence.segments[act.segment]
    return "es" in sentence.words.lower[segment.first : min(segment.last, act.verb + 4)]


def _wie_segment(sentence: Sentence, act: Act) -> Segment | None:
    """The wie-clause a verb closes, joined over the apposition in "Wie Lamm, Sprecherin der Stadt, mitteilte"."""
    segments = sentence.segments
    index = act.segment
    while (
        index > 0
        and segments[index].mark == ","
        and segments[index].kind in ("main", "frag", "rel")
        and (segments[index].verb_first or segments[index].kind != "main" or _ends_with_verb(segments[index]))
    ):
        index -= 1
        if _wie_in(sentence, segments[index]) >= 0:
            break
    first = segments[index]
    opener = _wie_in(sentence, first)
    if opener < 0 or "wie" not in act.entry.frames:
        return None
    last = segments[act.segment]
    return Segment(opener, last.last, first.mark, "wie", last.finite, last.mood)


def _wie_in(sentence: Sentence, segment: Segment) -> int:
    """Where "wie" opens a stretch, be it as "denn wie" or "aber wie"; -1 if it does not."""
    words = sentence.words
    i = segment.first
    while i + 1 < segment.last and words.lower[i] in _LEADING:
        i += 1
    return i if words.lower[i] == "wie" else -1


def _ends_with_verb(segment: Segment) -> bool:
    """Whether a stretch has the order of a subordinate clause, its finite verb last."""
    return segment.finite == [segment.last - 1]


def _wie(sentence: Sentence, act: Act, segment: Segment) -> Frame | None:
    """Read "Wie die Stadt mitteilte, …": all but the wie-clause is the statement."""
    if segment.last - act.last > 4:
        return None
    speaker = agent_of(sentence, act) if act.passive else subject_between(sentence, segment.first + 1, min(act.cue))
    speaker = speaker or place_of(sentence, act, segment.last)
    cue = (segment.first, *act.cue)
    begin = sentence.segment_of(segment.first)
    while begin > 0 and sentence.segments[begin].mark == ",":
        begin -= 1
    pieces = pieces_without(sentence, sentence.segments[begin].first, sentence.end, (segment.first, segment.last))
    statements = [
        Statement("indirect", a, b, "wie", speaker, cue, act.entry.lemma, 0.97)
        for a, b in pieces
        if not all(word in _LEADING for word in sentence.words.lower[a:b])
    ]
    return Frame(statements, speaker, cue, segment.first, segment.last, act.entry.lemma)


def _introduced(sentence: Sentence, act: Act) -> Frame | None:
    """Read "sagte, dass …", "erklärte, er habe …", "kündigte an, … zu …"."""
    hit = content_after(
        sentence, act.entry.frames, act.last, sentence.segment_of(act.last), finite=act.form != "infinitive"
    )
    if hit is None:
        return _without_comma(sentence, act)
    index, rule = hit
    segment = sentence.segments[index]
    end = content_end(sentence, index, embedded=_is_embedded(sentence, act))
    speaker = speaker_of(sentence, act, segment.first)
    if speaker is not None and sentence.words.lower[speaker[0]] in _NOBODY:
        return None
    if act.form == "infinitive" and (speaker is None or sentence.words.lower[speaker[0]] == "man"):
        return None  # "man kann sagen, dass": nobody in particular says it
    piece = trimmed(sentence, segment.first, end)
    if piece is None:
        return None
    if speaker is None and act.passive and act.entry.lemma in _GUESSING:
        return None  # "es wird befürchtet, dass": nobody's statement but a hedge
    cue = with_es(sentence, act)
    statement = Statement("indirect", *piece, rule, speaker, cue, act.entry.lemma, _CONFIDENCE[rule])
    return Frame([statement], speaker, cue, min(act.cue), segment.first, act.entry.lemma)


def _without_comma(sentence: Sentence, act: Act) -> Frame | None:
    """Read "hat zugesagt die Gebühren zu senken": the infinitive may lack its comma."""
    words = sentence.words
    segment = sentence.segments[sentence.segment_of(act.last)]
    if (
        "zu" not in act.entry.frames
        or len(act.cue) < 2
        or segment.last - act.last < 4
        or segment.kind not in ("main", "rel", "sub")
    ):
        return None
    if not (words.tag[segment.last - 1] == "VVIZU" or words.tag[segment.last - 2] == "PTKZU"):
        return None
    speaker = speaker_of(sentence, act, segment.last)
    statement = Statement("indirect", act.last + 1, segment.last, "zu", speaker, act.cue, act.entry.lemma, 0.8)
    return Frame([statement], speaker, act.cue, min(act.cue), act.last + 1, act.entry.lemma)


def _is_embedded(sentence: Sentence, act: Act) -> bool:
    return sentence.segments[act.segment].kind in ("rel", "sub", "dass", "ob", "w", "um")


def _subject_before(sentence: Sentence, segment: Segment, k: int) -> Phrase | None:
    """In "Lamm ist überzeugt, dass …", "Nun vertritt er die These, dass …" the subject, if the noun is not the subject itself."""
    speaker = subject_between(sentence, segment.first, k, at_start=True)
    if speaker is None and segment.kind == "main" and segment.finite and segment.finite[0] < k:
        speaker = subject_of_clause(sentence, segment.finite[0], k)
        if speaker is not None and not can_speak(sentence.words, speaker):
            return None
    return speaker if speaker is None or speaker[1] <= k else None


def _owner(sentence: Sentence, k: int, until: int) -> Phrase | None:
    """In "der Vorwurf der Opposition, er habe …" the opposition, if it is one who can speak."""
    words = sentence.words
    if words.tag[k] != "NN" or k + 1 >= until:
        return None
    first = k + 2 if words.lower[k + 1] in ("von", "vom", "aus") else k + 1
    if first == k + 1 and words.tag[first] not in ("ART", "PPOSAT", "NE"):
        return None
    last = phrase_at(words, sentence.region, first, until)
    return (first, last) if last > first and can_speak(words, (first, last)) else None


def from_noun(sentence: Sentence, taken: list[Statement]) -> Frame | None:
    """Read "der Vorwurf, er habe …", "überzeugt, dass …"."""
    words, region = sentence.words, sentence.region
    lexicon = load_lexicon()
    for k in range(sentence.first, sentence.end):
        tag = words.tag[k]
        if tag == "NN":
            entry = lexicon.nouns.get(words.lemma[k])
        elif tag in ("ADJD", "VVPP", "ADV"):
            entry = lexicon.adjectives.get(words.lower[k])
        else:
            continue
        if entry is None or region[k] >= 0 or any(s.first <= k < s.last for s in taken):
            continue
        home = sentence.segment_of(k)
        hit = content_after(sentence, entry.frames, k, home)
        if (
            hit is None
            or hit[0] != home + 1
            or hit[1] not in ("dass", "konj", "zu", "ob")
            or sentence.segments[home].last - k > 5
        ):
            continue
        index = hit[0]
        end = content_end(sentence, index, embedded=sentence.segments[home].kind != "main")
        piece = trimmed(sentence, sentence.segments[index].first, end)
        if piece is None:
            continue
        segment = sentence.segments[home]
        speaker = _owner(sentence, k, segment.last) or _subject_before(sentence, segment, k)
        about_subject = words.lower[k - 1] in ("im", "unter")  # "steht im Verdacht": it is not the suspect who says so
        if (speaker is None or about_subject) and entry.lemma in _OF_NOBODY:
            continue  # "steht im Verdacht, gelogen zu haben": nobody says so, a hedge
        statement = Statement("indirect", *piece, "noun", speaker, (k,), entry.lemma, 0.75)
        return Frame([statement], speaker, (k,), k, k + 1, entry.lemma)
    return None
