"""Statements without a frame of their own: Konjunktiv sentences, "soll" after a source, "Das teilte X mit", verdicts."""

from __future__ import annotations

from framing.annotate.clauses import Sentence
from framing.annotate.nounphrase import Phrase, subject_between
from framing.annotate.phrases import is_role, noun_class
from framing.annotate.speakers import speaker_of
from framing.annotate.speech import Act
from framing.annotate.statement import Statement, trimmed
from framing.german import Words

__all__ = ["back_reference", "can_speak", "from_mood", "from_soll", "reported", "subject_of"]

#: "hätten", "würden": Konjunktiv II that stands in for a Konjunktiv I that looks like the indicative.
_STAND_INS = frozenset(
    """hätten wären würden hätte wäre würde könnten müssten dürften käme kämen gäbe gäben ginge gingen stünde stünden
    läge lägen bräuchten befänden bestünden hielten ließen besäßen wüssten""".split()
)
_UNREAL = frozenset(
    ["wenn", "falls", "sofern", "ob", "sonst", "ansonsten", "lieber", "gern", "gerne", "beinahe", "fast"]
)
_SPEAKING_PRONOUNS = frozenset({"er", "sie", "dieser", "diese"})
_POINTERS = frozenset({"das", "dies", "davon", "darauf", "hiervon"})
_SOLL = frozenset({"soll", "sollen", "müsse", "müssten"})
#: "forderte drei Todesopfer", "verspricht sich davon": nobody says anything.
_NO_CONTENT = frozenset(["sich", "todesopfer", "opfer", "menschenleben", "tote", "todesopfern", "leben", "tribut"])
_SUMMARISED = frozenset({"akk", "präp", "als"})


def from_mood(sentence: Sentence, *, after_statement: bool) -> Statement | None:
    """A main clause in the Konjunktiv is somebody's statement, whoever was named last."""
    segments = [
        s
        for s, following in zip(sentence.segments, [*sentence.segments[1:], None], strict=True)
        if s.kind == "main" and s.mood and not (following and following.verb_first and not following.mood)
    ]
    if not segments:
        return None
    segment = segments[0]
    k1 = any(s.mood == "K1" for s in segments)
    if k1:
        segment = next(s for s in segments if s.mood == "K1")
    elif not _stands_in(sentence, segment.finite, after_statement=after_statement):
        return None
    confidence = 0.95 if k1 else 0.8
    begin = _main_start(sentence, segment.first)
    if begin == sentence.first:
        return Statement(
            "indirect_free_indirect", begin, sentence.stop, "konjunktiv", entry="Konjunktiv", confidence=confidence
        )
    piece = trimmed(sentence, begin, sentence.end)
    if piece is None:
        return None
    return Statement("indirect_free_indirect", *piece, "konjunktiv", entry="Konjunktiv", confidence=confidence - 0.1)


def _stands_in(sentence: Sentence, finite: list[int], *, after_statement: bool) -> bool:
    """Whether a Konjunktiv II does the work of a Konjunktiv I; without a statement before it, only a plural perfect."""
    words = sentence.words
    if not after_statement:
        perfect = any(words.tag[i] == "VVPP" for i in range(sentence.first, sentence.end))
        if not (perfect and any(words.lower[i] in ("hätten", "wären") for i in finite)):
            return False
    if any(words.lower[i] in _UNREAL for i in range(sentence.first, sentence.end) if sentence.region[i] < 0):
        return False
    return any(words.mood[i] == "K2" and words.lower[i] in _STAND_INS for i in finite)


def _main_start(sentence: Sentence, first: int) -> int:
    """Start of the clause complex: back over what comes before it, up to a main clause in the indicative."""
    segments = sentence.segments
    index = sentence.segment_of(first)
    if not any(s.kind == "main" and not s.mood for s in segments[:index]):
        return sentence.first
    while index > 0 and segments[index].verb_first and segments[index - 1].kind in ("sub", "zu", "um", "rel"):
        index -= 1
    return segments[index].first


def from_soll(sentence: Sentence) -> Statement | None:
    """Read "Der Bau soll im Mai beginnen": after a statement, the plan of whoever was named."""
    words = sentence.words
    for segment in sentence.segments:
        if segment.kind != "main":
            continue
        if any(words.lower[i] in _SOLL for i in segment.finite):
            return Statement("free_indirect", sentence.first, sentence.stop, "soll", entry="sollen", confidence=0.65)
        return None
    return None


def back_reference(sentence: Sentence, acts: list[Act]) -> tuple[Act, Phrase | None] | None:
    """Read "Das teilte die Stadt mit.", which makes what stands before it a statement: the act and who speaks."""
    words, first = sentence.words, sentence.first
    if words.lower[first] not in _POINTERS or words.tag[first] not in ("PDS", "ART", "PRELS", "PAV"):
        return None
    for act in acts:
        verb = act.finite if act.finite >= 0 else act.verb
        if verb != first + 1 or not act.entry.frames & {"dass", "wie"}:
            continue
        home = sentence.segments[act.segment]
        if home.first != first and sentence.segments[0].last <= act.verb:
            continue
        return act, speaker_of(sentence, act, sentence.end)
    return None


def reported(sentence: Sentence, act: Act) -> Statement | None:
    """Read "Der Verband forderte eine Untersuchung.": a statement that is only summed up."""
    if act.passive or act.form == "infinitive" or not act.entry.frames & _SUMMARISED:
        return None
    words = sentence.words
    if words.form[sentence.stop - 1] == "?":
        return None
    verb = act.finite if act.finite >= 0 else act.verb
    home = sentence.segments[sentence.segment_of(verb)]
    if home.kind != "main" or not _is_summary(sentence, act):
        return None
    speaker = speaker_of(sentence, act, home.last)
    if speaker is None:
        return None
    begin = home.first
    index = sentence.segment_of(verb)
    while index > 0 and (home.verb_first or sentence.segments[index - 1].kind in ("frag", "rel", "sub")):
        index -= 1
        begin = sentence.segments[index].first
        if sentence.segments[index].kind == "main":
            break
    index = sentence.segment_of(verb)
    last = sentence.stop
    for segment in sentence.segments[index + 1 :]:
        if segment.kind == "main":
            last = segment.first
            break
    piece = (begin, last) if last == sentence.stop else trimmed(sentence, begin, last)
    if piece is None:
        return None
    return Statement("reported", *piece, "reported", speaker, (), act.entry.lemma, 0.6)


def _is_summary(sentence: Sentence, act: Act) -> bool:
    words = sentence.words
    frames = act.entry.frames
    first, last = (
        sentence.segments[sentence.segment_of(act.verb)].first,
        sentence.segments[sentence.segment_of(act.verb)].last,
    )
    lower = words.lower[first:last]
    if any(w in _NO_CONTENT for w in lower):
        return False
    if "akk" in frames:
        return True
    if "als" in frames and "als" in lower:
        return True
    return "präp" in frames and any(
        w in lower for w in ("von", "vom", "vor", "auf", "über", "für", "gegen", "zu", "mit", "um", "zur", "zum")
    )


def can_speak(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase names somebody, not something."""
    for i in range(*phrase):
        if words.tag[i] == "NE" or words.lower[i] in _SPEAKING_PRONOUNS:
            return True
        if words.tag[i] == "NN":
            return is_role(words.lemma[i]) or bool(noun_class(words.lemma[i]))
    return False


def subject_of(sentence: Sentence) -> Phrase | None:
    """Subject of a sentence without a statement: the next Konjunktiv may be theirs."""
    for segment in sentence.segments:
        if segment.kind == "main" and segment.finite:
            found = subject_between(sentence, segment.first, segment.finite[0], at_start=True)
            return found or subject_between(sentence, segment.finite[0] + 1, segment.last)
    return None
