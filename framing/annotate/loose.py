"""Statements without a frame of their own: Konjunktiv sentences, "soll" after a source, "Das teilte X mit", verdicts."""

from __future__ import annotations

from collections.abc import Sequence

from framing.annotate.clauses import Segment, Sentence
from framing.annotate.content import content_end
from framing.annotate.nounphrase import Phrase
from framing.annotate.speakers import speaker_of, subject_of_clause
from framing.annotate.speech import Act
from framing.annotate.statement import Statement, trimmed

__all__ = [
    "back_reference",
    "from_further_clauses",
    "from_mood",
    "from_open_mood",
    "from_soll",
    "reported",
    "subject_of",
]

#: "hätten", "würden": Konjunktiv II that stands in for a Konjunktiv I that looks like the indicative.
_STAND_INS = frozenset(
    """hätten wären würden hätte wäre würde könnten müssten dürften käme kämen gäbe gäben ginge gingen stünde stünden
    läge lägen bräuchten befänden bestünden hielten ließen besäßen wüssten""".split()
)
_PLAIN_STAND_INS = frozenset(["hätte", "hätten", "wäre", "wären", "würde", "würden", "könnte", "könnten"])
#: Nouns whose dass-clause is unreal by itself: "unter der Voraussetzung, dass es regnen würde".
_POSSIBLE = frozenset(["voraussetzung", "möglichkeit", "fall", "bedingung", "gefahr", "wahrscheinlichkeit"])
_NEGATIONS = frozenset(["nicht", "kein", "keine", "keinen", "nur", "nie"])
_UNREAL = frozenset(
    ["wenn", "falls", "sofern", "ob", "sonst", "ansonsten", "lieber", "gern", "gerne", "beinahe", "fast"]
)
#: "Das wissen alle", "Das legt die Studie nahe": nobody has said what stands before.
_NOT_POINTING = frozenset(["wissen", "nahelegen", "antworten", "reagieren"])
_POINTERS = frozenset({"das", "dies", "davon", "darauf", "hiervon"})
_SOLL = frozenset({"soll", "sollen", "müsse", "müssten"})
#: "forderte drei Todesopfer", "verspricht sich davon": nobody says anything.
_NO_CONTENT = frozenset(["sich", "todesopfer", "opfer", "menschenleben", "tote", "todesopfern", "leben", "tribut"])
#: Share of such clauses that are somebody's statement, rounded.
_FURTHER = 0.8
_OWN_MOOD = frozenset(["als", "damit", "wenn", "ob", "bevor", "ehe", "wie", "bis"])
_FORMULAS = frozenset(["gebe", "bleibe", "lebe", "möge"])
_SUMMARISED = frozenset({"akk", "präp", "als"})


def from_mood(sentence: Sentence, taken: Sequence[Statement], *, after_statement: bool) -> Statement | None:
    """A main clause in the Konjunktiv is somebody's statement, whoever was named last."""
    segments = [
        s
        for s, following in zip(sentence.segments, [*sentence.segments[1:], None], strict=True)
        if s.kind == "main"
        and s.mood
        and sentence.words.lower[s.first] != "als"
        and not any(t.first <= s.first < t.last for t in taken)
        and not (following and following.verb_first and not following.mood)
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
    return any(words.mood[i] == "K2" and _is_stand_in(sentence, i) for i in finite)


def _is_stand_in(sentence: Sentence, i: int) -> bool:
    """Whether a Konjunktiv II may be somebody's words; "dürften" is a guess of the outlet's unless something is forbidden."""
    lower = sentence.words.lower
    if lower[i] == "dürften":
        return any(w in _NEGATIONS for w in lower[sentence.first : sentence.end])
    return lower[i] in _STAND_INS


def _main_start(sentence: Sentence, first: int) -> int:
    """Start of the clause complex: back over what comes before it, up to a main clause in the indicative."""
    segments = sentence.segments
    index = sentence.segment_of(first)
    if not any(s.kind == "main" and not s.mood for s in segments[:index]):
        return sentence.first
    while index > 0 and segments[index].verb_first and segments[index - 1].kind in ("sub", "zu", "um", "rel"):
        index -= 1
    return segments[index].first


def from_open_mood(sentence: Sentence) -> Statement | None:
    """Read "Die Kosten stiegen.", "Die Leute sollten warten." as Konjunktiv II, which the form allows."""
    words = sentence.words
    for segment in sentence.segments:
        if segment.kind == "main" and segment.finite:
            verb = segment.finite[0]
            if not (words.mood[verb] or (words.tag[verb][1:] == "VFIN" and words.lower[verb].endswith("ten"))):
                return None
            return Statement(
                "indirect_free_indirect",
                sentence.first,
                sentence.stop,
                "konjunktiv",
                entry="Konjunktiv",
                confidence=_FURTHER,
            )
    return None


def from_further_clauses(sentence: Sentence, taken: Sequence[Statement]) -> list[Statement]:
    """Clauses in the Konjunktiv I that no frame has claimed: "…, weil er sich bedroht fühle", "…, die Lage sei ernst"."""
    found: list[Statement] = []
    lower = sentence.words.lower[sentence.first : sentence.end]
    if "ich" in lower and any(
        low == "ich" and not sentence.quoted(i) for i, low in enumerate(lower, start=sentence.first)
    ):
        return found  # "ich arbeite und plane"
    for index, segment in enumerate(sentence.segments):
        if not _is_reported_mood(sentence, segment) or _is_comparison(sentence, segment):
            continue
        if any(s.first < segment.last and segment.first < s.last for s in (*taken, *found)):
            continue
        piece = trimmed(sentence, segment.first, content_end(sentence, index, embedded=True))
        if piece is not None and piece[1] - piece[0] > 2:
            found.append(
                Statement("indirect_free_indirect", *piece, "konjunktiv", entry="Konjunktiv", confidence=_FURTHER)
            )
    return found


def _is_reported_mood(sentence: Sentence, segment: Segment) -> bool:
    """Konjunktiv I anywhere, Konjunktiv II behind "dass" only."""
    if segment.mood == "K1":
        return segment.kind in ("rel", "sub", "main", "dass")
    lower = sentence.words.lower
    return (
        segment.kind == "dass"
        and any(lower[i] in _PLAIN_STAND_INS for i in segment.finite)
        and (segment.first < 2 or lower[segment.first - 2] not in _POSSIBLE)
    )


def _is_comparison(sentence: Sentence, segment: Segment) -> bool:
    """Whether a Konjunktiv has a cause of its own: "als sei nichts geschehen", "damit er es sehe", "sei es …"."""
    lower = sentence.words.lower
    return lower[segment.first] in _OWN_MOOD or segment.verb_first or lower[segment.finite[0]] in _FORMULAS


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
        if verb != first + 1 or not act.entry.frames & {"dass", "wie"} or act.entry.lemma in _NOT_POINTING:
            continue
        home = sentence.segments[act.segment]
        if home.first != first and sentence.segments[0].last <= act.verb:
            continue
        return act, speaker_of(sentence, act, sentence.end)
    return None


def reported(sentence: Sentence, act: Act) -> Statement | None:
    """Read "Der Verband forderte eine Untersuchung.": a statement that is only summed up."""
    if act.form == "infinitive" or not act.entry.frames & _SUMMARISED:
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
    while index > 0 and sentence.segments[index - 1].kind in ("frag", "rel"):
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


def subject_of(sentence: Sentence) -> Phrase | None:
    """Subject of a sentence without a statement: the next Konjunktiv may be theirs."""
    for segment in sentence.segments:
        if segment.kind == "main" and segment.finite:
            return subject_of_clause(sentence, segment.finite[0], segment.last)
    return None
