"""Statements that a verb or a noun of saying frames: before them, after them or in their midst."""

from __future__ import annotations

from dataclasses import dataclass

from framing.annotate.clauses import Segment, Sentence, is_finite
from framing.annotate.nounphrase import Phrase, phrase_at, subject_between
from framing.annotate.phrases import SourcePhrase
from framing.annotate.speech import Act, load_lexicon
from framing.annotate.statement import Statement, pieces_without, trimmed

__all__ = ["Frame", "from_noun", "from_phrase", "from_so", "from_verb"]

_NOBODY = frozenset("niemand keiner ich wir".split())
_GOES_ON = frozenset("aber jedoch zudem zugleich damit daher dabei und oder".split())
_NOT_AFTER_SO = frozenset("dass daß zum etwa beispielsweise auch wie viel wird werde".split())
#: An inserted phrase is short if it makes up at most one word in so many.
_SHORT_PHRASE = 5
_ASIDE = frozenset({"rel", "frag", "sub", "um"})


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


# ---------------------------------------------------------------------- source phrases


def from_phrase(sentence: Sentence, phrase: SourcePhrase) -> Frame:
    """"Laut Polizei …": the clause around the phrase is the source's statement."""
    words = sentence.words
    entry = words.lower[phrase.cue]
    if entry == "wonach":
        first, last = phrase.last, sentence.segments[sentence.segment_of(phrase.cue)].last
        pieces = [(first, last)] if first < last else []
        pieces = [(first, _statement_end(sentence, sentence.segment_of(phrase.cue)))] if pieces else []
    else:
        first, last = _scope(sentence, phrase)
        pieces = _with_short_phrase(pieces_without(sentence, first, last, (phrase.first, phrase.last)), phrase)
    statements = [
        Statement("indirect", a, b, "phrase", phrase.speaker, (phrase.cue,), entry, 0.85)
        for a, b in pieces
        if any(words.form[i][0].isalnum() for i in range(a, b))
    ]
    return Frame(statements, phrase.speaker, (phrase.cue,), phrase.first, phrase.last, entry)


def _with_short_phrase(pieces: list[Phrase], phrase: SourcePhrase) -> list[Phrase]:
    """A short phrase in the midst ("ist laut Polizei geflohen") does not break the statement in two."""
    if len(pieces) < 2:
        return pieces
    is_stump = min(last - first for first, last in pieces) <= 2  # "was laut Polizei …": a piece of its own says nothing
    if not is_stump and (phrase.last - phrase.first) * _SHORT_PHRASE > pieces[-1][1] - pieces[0][0]:
        return pieces
    return [(pieces[0][0], pieces[-1][1])]


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
    return segments[begin].first, sentence.end


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


# ---------------------------------------------------------------------- verbs


def from_verb(sentence: Sentence, act: Act) -> Frame | None:
    """Read the frame of a verb of saying; None if no statement goes with it."""
    if act.entry.lemma == "heißen" and not _has_es(sentence, act):
        return None
    wie = _wie_segment(sentence, act)
    if wie is not None:
        return _wie(sentence, act, wie)
    if act.form != "infinitive" and _is_postposed(sentence, act) and not _has_clause_after(sentence, act):
        frame = _postposed(sentence, act)
        if frame is not None:
            return frame
    return _introduced(sentence, act)


def speaker_of(sentence: Sentence, act: Act, until: int) -> Phrase | None:
    """Subject of the clause of a verb of saying; with a passive, whoever stands after "von"."""
    if act.passive and act.entry.lemma != "zitieren":
        return _agent(sentence, act)
    if act.entry.lemma in ("heißen", "verlauten", "hervorgehen", "stehen"):
        return _place(sentence, act, until)
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
    if begin < index and subject.kind == "frag" and words.tag[subject.first] not in ("APPR", "APPRART"):
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


def _agent(sentence: Sentence, act: Act) -> Phrase | None:
    words = sentence.words
    segment = sentence.segments[act.segment]
    for i in range(segment.first, segment.last):
        if words.lower[i] in ("von", "vom") and sentence.region[i] < 0:
            after = phrase_at(words, sentence.region, i + 1, segment.last)
            if after > i + 1:
                return i + 1, after
    return None


def _place(sentence: Sentence, act: Act, until: int) -> Phrase | None:
    """"hieß es aus Altenbrück", "heißt es in dem Bericht": the place or the paper speaks."""
    words = sentence.words
    segment = sentence.segments[act.segment]
    for i in range(segment.first, max(until, segment.last)):
        if words.lower[i] in ("aus", "in", "im", "von", "vom", "bei", "beim", "seitens", "auf") and sentence.region[i] < 0:
            after = phrase_at(words, sentence.region, i + 1, max(until, segment.last))
            if after > i + 1:
                return i + 1, after
    return None


def _with_es(sentence: Sentence, act: Act) -> tuple[int, ...]:
    """The cue of "hieß es" has both words."""
    after = act.last + 1
    if act.entry.lemma == "heißen" and after < sentence.end and sentence.words.lower[after] == "es":
        return (*act.cue, after)
    return act.cue


def _has_es(sentence: Sentence, act: Act) -> bool:
    near = range(max(sentence.first, act.verb - 4), min(sentence.end, act.verb + 4))
    return any(sentence.words.lower[i] == "es" for i in near)


def _wie_segment(sentence: Sentence, act: Act) -> Segment | None:
    """The wie-clause a verb closes, joined over the apposition in "Wie Lamm, Sprecherin der Stadt, mitteilte"."""
    segments = sentence.segments
    index = act.segment
    while index > 0 and segments[index].mark == "," and segments[index].kind in ("main", "frag", "rel") and (
        segments[index].verb_first or segments[index].kind != "main"
    ):
        if sentence.words.lower[segments[index - 1].first] == "wie":
            index -= 1
            break
        index -= 1
    first = segments[index]
    if sentence.words.lower[first.first] != "wie" or "wie" not in act.entry.frames:
        return None
    last = segments[act.segment]
    return Segment(first.first, last.last, first.mark, "wie", last.finite, last.mood)


def _wie(sentence: Sentence, act: Act, segment: Segment) -> Frame | None:
    """"Wie die Stadt mitteilte, …": all but the wie-clause is the statement."""
    if segment.last - act.last > 4:
        return None
    speaker = _agent(sentence, act) if act.passive else subject_between(sentence, segment.first + 1, min(act.cue))
    speaker = speaker or _place(sentence, act, segment.last)
    cue = (segment.first, *act.cue)
    begin = sentence.segment_of(segment.first)
    while begin > 0 and sentence.segments[begin].mark == ",":
        begin -= 1
    pieces = pieces_without(sentence, sentence.segments[begin].first, sentence.end, (segment.first, segment.last))
    statements = [Statement("indirect", a, b, "wie", speaker, cue, act.entry.lemma, 0.85) for a, b in pieces]
    return Frame(statements, speaker, cue, segment.first, segment.last, act.entry.lemma)


def _is_postposed(sentence: Sentence, act: Act) -> bool:
    """"…, sagte Lamm": the verb opens its segment, and a full clause or words in quotation marks stand before it."""
    if not act.entry.frames & {"dass", "konj", "direct"}:
        return False
    verb = act.finite if act.finite >= 0 else act.verb
    words, region = sentence.words, sentence.region
    index = sentence.segment_of(verb)
    segment = sentence.segments[index]
    before = verb - 1
    if before >= sentence.first and region[before] >= 0 and region[before] != region[verb]:
        return _is_long_region(sentence, before)
    if verb + 1 < sentence.end and words.lower[verb + 1] in _GOES_ON:
        return False  # "…, befürchtet aber weitere Schäden": the same clause goes on
    opens = segment.first == verb or (segment.first == verb - 1 and words.lower[verb - 1] == "so")
    if not opens or index == 0 or words.mood[verb] == "K1":
        return False
    earlier = sentence.segments[:index]
    return any(s.kind in ("main", "dass", "ob", "w") or s.mood == "K1" for s in earlier) or any(
        region[i] >= 0 and region[i + 1] != region[i] and _is_long_region(sentence, i) for i in range(sentence.first, verb)
    )


def _has_clause_after(sentence: Sentence, act: Act) -> bool:
    """Whether a dass-clause or an infinitive follows: then what stands before the verb is no statement of this frame."""
    verb = act.finite if act.finite >= 0 else act.verb
    if verb > sentence.first and sentence.region[verb - 1] >= 0:
        return False
    hit = _content_segment(sentence, act.entry.frames, act.last, sentence.segment_of(act.last))
    return hit is not None and hit[1] in ("dass", "zu", "ob")


def _is_long_region(sentence: Sentence, last: int) -> bool:
    """Whether words in marks are more than a name: "die „Nordhagener Post“ berichtete" is no inserted frame."""
    words, region = sentence.words, sentence.region
    first = last
    while first > 0 and region[first - 1] == region[last]:
        first -= 1
    if first < sentence.first:
        return True
    return any(is_finite(words.tag[i]) for i in range(first, last)) or (
        last - first > 5 and (first == sentence.first or words.form[first - 1] == ":")
    )


def _postposed(sentence: Sentence, act: Act) -> Frame | None:
    verb = act.finite if act.finite >= 0 else act.verb
    end = sentence.segments[sentence.segment_of(verb)].last
    speaker = _agent(sentence, act) if act.passive else subject_between(sentence, verb + 1, end)
    is_open = act.entry.lemma in ("heißen", "verlauten", "lauten")
    if is_open:
        speaker = _place(sentence, act, end)
    if speaker is None and not is_open:
        return None
    if speaker is not None and speaker[1] >= end:
        speaker = (speaker[0], _with_apposition_after(sentence, speaker[1]))
    if speaker is not None:
        end = max(end, speaker[1])
    begin = verb - 1 if verb > sentence.first and sentence.words.lower[verb - 1] == "so" else verb
    cue = tuple(sorted({begin, *_with_es(sentence, act)}))
    statements = _around(sentence, begin, end, speaker, cue, act.entry.lemma, "postposed")
    return Frame(statements, speaker, cue, begin, end, act.entry.lemma)


def _with_apposition_after(sentence: Sentence, end: int) -> int:
    """"…, sagte Lamm, Sprecherin der Stadt": the apposition fills a segment of its own."""
    words = sentence.words
    if end >= sentence.end or words.form[end] != ",":
        return end
    after = phrase_at(words, sentence.region, end + 1, sentence.end)
    closes = after > end + 1 and (after == sentence.end or words.form[after] == ",")
    return after if closes and words.tag[end + 1] not in ("PPER", "PDS") else end


def _around(
    sentence: Sentence, first: int, end: int, speaker: Phrase | None, cue: tuple[int, ...], entry: str, rule: str
) -> list[Statement]:
    """The statements before and after an inserted frame, as far as they are not in quotation marks."""
    pieces = [trimmed(sentence, _statement_start(sentence, first), first)]
    resumed = _resumed_at(sentence, end, open_bracket=_is_open(sentence, first))
    if resumed is not None:
        pieces.append(trimmed(sentence, resumed, sentence.end))
    return [
        Statement("indirect", a, b, rule, speaker, cue, entry, 0.93)
        for piece in pieces
        if piece is not None
        for a, b in [piece]
        if _is_own_clause(sentence, a, b)
    ]


def _statement_start(sentence: Sentence, before: int) -> int:
    """A statement before its frame starts with the sentence, or after a semicolon."""
    index = sentence.segment_of(before)
    while index > 0 and sentence.segments[index].mark != ";":
        index -= 1
    return sentence.segments[index].first


def _is_open(sentence: Sentence, before: int) -> bool:
    """Whether the clause before an inserted frame waits for its second verb: "habe, so Lamm, … gelogen"."""
    index = sentence.segment_of(before - 1)
    segment = sentence.segments[index]
    if not segment.finite or segment.kind not in ("main", "dass", "ob", "w"):
        return segment.kind == "frag" and index == 0 and not _has_marks(sentence, segment.first, segment.last)
    tag = sentence.words.tag
    second = any(tag[i].endswith(("PP", "INF", "IZU")) for i in range(segment.finite[-1] + 1, segment.last))
    return tag[segment.finite[-1]].startswith(("VA", "VM")) and not second


def _resumed_at(sentence: Sentence, end: int, *, open_bracket: bool) -> int | None:
    """Where the statement goes on behind an inserted frame, None if it does not."""
    for segment in sentence.segments:
        if segment.first < end:
            continue
        if open_bracket and segment.kind in ("frag", "zu"):
            return segment.first
        if segment.kind in ("main", "dass") or sentence.region[segment.first] >= 0:
            return segment.first
        if segment.kind not in _ASIDE:
            return None
    return None


def _is_own_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a stretch says something outside its quotation marks."""
    plain = _plain_words(sentence, first, last)
    if plain >= 3 or (plain and not _has_marks(sentence, first, last)):
        return True
    return any(is_finite(sentence.words.tag[i]) and sentence.region[i] < 0 for i in range(first, last))


def _plain_words(sentence: Sentence, first: int, last: int) -> int:
    words, region = sentence.words, sentence.region
    return sum(1 for i in range(first, last) if region[i] < 0 and words.form[i][0].isalnum())


def _has_marks(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.region[i] >= 0 for i in range(first, last))


def _introduced(sentence: Sentence, act: Act) -> Frame | None:
    """"sagte, dass …", "erklärte, er habe …", "kündigte an, … zu …"."""
    hit = _content_segment(sentence, act.entry.frames, act.last, sentence.segment_of(act.last), finite=act.form != "infinitive")
    if hit is None:
        return _without_comma(sentence, act)
    index, rule = hit
    segment = sentence.segments[index]
    end = _statement_end(sentence, index, embedded=_is_embedded(sentence, act))
    speaker = speaker_of(sentence, act, segment.first)
    if speaker is not None and sentence.words.lower[speaker[0]] in _NOBODY:
        return None
    if act.form == "infinitive" and (speaker is None or sentence.words.lower[speaker[0]] == "man"):
        return None  # "man kann sagen, dass": nobody in particular says it
    piece = trimmed(sentence, segment.first, end)
    if piece is None:
        return None
    cue = _with_es(sentence, act)
    statement = Statement("indirect", *piece, rule, speaker, cue, act.entry.lemma, 0.9)
    return Frame([statement], speaker, cue, min(act.cue), segment.first, act.entry.lemma)


def _without_comma(sentence: Sentence, act: Act) -> Frame | None:
    """"hat angekündigt die Preise zu senken": the infinitive may lack its comma."""
    words = sentence.words
    segment = sentence.segments[sentence.segment_of(act.last)]
    if "zu" not in act.entry.frames or len(act.cue) < 2 or segment.last - act.last < 4 or segment.kind not in ("main", "rel", "sub"):
        return None
    if not (words.tag[segment.last - 1] == "VVIZU" or words.tag[segment.last - 2] == "PTKZU"):
        return None
    speaker = speaker_of(sentence, act, segment.last)
    statement = Statement("indirect", act.last + 1, segment.last, "zu", speaker, act.cue, act.entry.lemma, 0.8)
    return Frame([statement], speaker, act.cue, min(act.cue), act.last + 1, act.entry.lemma)


def _is_embedded(sentence: Sentence, act: Act) -> bool:
    return sentence.segments[act.segment].kind in ("rel", "sub", "dass", "ob", "w", "um")


def _content_segment(
    sentence: Sentence, frames: frozenset[str], after: int, home: int, *, finite: bool = False
) -> tuple[int, str] | None:
    """The segment where the content of a frame starts, and the rule that says so."""
    segments = sentence.segments
    for index in range(home + 1, min(len(segments), home + 5)):
        segment = segments[index]
        if segment.first <= after:
            continue
        if segment.mark not in (",", "–", "-", "—", ":"):
            return None
        adjacent = index == home + 1
        rule = _fits(sentence, segment, index, frames, adjacent=adjacent)
        if rule:
            return index, rule
        if finite and adjacent and sentence.words.lower[after] != "bekannt" and "konj" in frames and segment.first - after <= 2 and _plain_clause(sentence, segment):
            return index, "konj"
        if sentence.words.lower[segment.first] in ("sollte", "sollten"):
            continue  # "kündigte an, sollte es regnen, die Feier zu verschieben"
        if segment.kind not in _ASIDE or segment.verb_first:
            return None
    return None


def _fits(sentence: Sentence, segment: Segment, index: int, frames: frozenset[str], *, adjacent: bool) -> str:
    if segment.kind == "dass" and "dass" in frames:
        return "dass"
    if segment.kind == "ob" and ("konj" in frames or "ob" in frames):
        return "ob"
    if segment.kind in ("w", "wie") and adjacent and ("dass" in frames or "ob" in frames):
        return "w" if segment.kind == "w" or segment.mood else ""
    if segment.mark == ":":
        return "colon" if adjacent and frames & {"konj"} and segment.kind == "main" else ""
    if ("zu" in frames or "konj" in frames) and (segment.kind == "zu" or (adjacent and _zu_after_apposition(sentence, index))):
        return "zu"
    if "konj" in frames and segment.mood and segment.kind == "main" and not segment.verb_first:
        return "konj"
    # "sagte, wenn es regne, falle das Fest aus"
    if "konj" in frames and segment.kind in ("sub", "frag") and segment.mark == "," and index + 1 < len(sentence.segments):
        following = sentence.segments[index + 1]
        if segment.kind == "sub" and following.verb_first and following.mood:
            return "konj"
    return ""


def _zu_after_apposition(sentence: Sentence, index: int) -> bool:
    """"…, den Vertrag mit Nordhagen, einer Stadt im Osten, zu kündigen"."""
    segments = sentence.segments
    if segments[index].kind != "frag":
        return False
    for segment in segments[index + 1 : index + 4]:
        if segment.kind == "zu":
            return True
        if segment.kind not in ("frag", "rel"):
            return False
    return False


def _plain_clause(sentence: Sentence, segment: Segment) -> bool:
    """A main clause in the indicative right behind the verb: "sagte, das reicht"."""
    if segment.kind != "main" or segment.verb_first or segment.mark != ",":
        return False
    if segment.finite[0] == segment.last - 1 and segment.last - segment.first > 2:
        return False
    return sentence.words.tag[segment.first] not in ("KON", "PWAV", "PDS") and not segment.mood


def _statement_end(sentence: Sentence, index: int, *, embedded: bool = False) -> int:
    """Where a statement ends that starts with a segment: mostly with the sentence."""
    words = sentence.words
    segments = sentence.segments
    start = segments[index]
    for k in range(index, len(segments)):
        segment = segments[k]
        if k > index:
            if segment.mark == ";":
                return segments[k - 1].last
            if embedded and segment.verb_first and not segment.mood:
                return segments[k - 1].last
            if all(words.tag[i][0] == "V" or words.tag[i] == "PTKVZ" for i in range(segment.first, segment.last)):
                return segments[k - 1].last  # "…, ab": the bracket of the frame closes
            if start.kind in ("dass", "ob", "w", "zu") and _resumes(sentence, segment):
                return segments[k - 1].last
        if start.kind in ("dass", "ob", "w", "zu"):
            cut = _cut_at_und(sentence, segment)
            if cut:
                return cut
    return sentence.end


def _resumes(sentence: Sentence, segment: Segment) -> bool:
    """", und kündigte an": the frame's clause goes on."""
    words = sentence.words
    if segment.kind != "main" or segment.mood or words.tag[segment.first] != "KON":
        return False
    return segment.finite[0] <= segment.first + 3 and segment.finite[0] < segment.last - 1


def _cut_at_und(sentence: Sentence, segment: Segment) -> int:
    """In "dass er komme und kündigte an …": the position of "und", 0 if there is none such."""
    words, region = sentence.words, sentence.region
    for i in range(segment.first + 1, segment.last - 2):
        if words.tag[i] != "KON" or words.lower[i] not in ("und", "sowie") or region[i] >= 0:
            continue
        if words.tag[i + 1] in ("VVFIN", "VAFIN", "VMFIN") and not words.mood[i + 1] and words.tag[i + 2][0] not in "V$":
            return i
    return 0


# ---------------------------------------------------------------------- "so X", nouns


def from_so(sentence: Sentence) -> Frame | None:
    """"…, so die Ministerin"."""
    words, region = sentence.words, sentence.region
    for k in range(sentence.first + 1, sentence.end - 1):
        if words.lower[k] != "so" or region[k] >= 0 or not (words.form[k - 1] in ",–-" or region[k - 1] >= 0):
            continue
        segment = sentence.segments[sentence.segment_of(k)]
        if any(f >= k for f in segment.finite) or words.lower[k + 1] in _NOT_AFTER_SO:
            continue
        speaker = subject_between(sentence, k + 1, sentence.end)
        if speaker is None or speaker[0] > k + 3:
            continue
        speaker = (speaker[0], _with_apposition_after(sentence, speaker[1]))
        end = max(segment.last, speaker[1])
        statements = _around(sentence, k, end, speaker, (k,), "so", "so")
        return Frame(statements, speaker, (k,), k, end, "so")
    return None


def from_noun(sentence: Sentence, taken: list[Statement]) -> Frame | None:
    """"der Vorwurf, er habe …", "überzeugt, dass …"."""
    words, region = sentence.words, sentence.region
    lexicon = load_lexicon()
    for k in range(sentence.first, sentence.end):
        if region[k] >= 0 or any(s.first <= k < s.last for s in taken):
            continue
        tag = words.tag[k]
        if tag == "NN":
            entry = lexicon.nouns.get(words.lemma[k])
        elif tag in ("ADJD", "VVPP", "ADV"):
            entry = lexicon.adjectives.get(words.lower[k])
        else:
            continue
        if entry is None:
            continue
        home = sentence.segment_of(k)
        hit = _content_segment(sentence, entry.frames, k, home)
        if hit is None or hit[0] != home + 1 or hit[1] not in ("dass", "konj", "zu", "ob") or sentence.segments[home].last - k > 5:
            continue
        index = hit[0]
        end = _statement_end(sentence, index, embedded=sentence.segments[home].kind != "main")
        piece = trimmed(sentence, sentence.segments[index].first, end)
        if piece is None:
            continue
        segment = sentence.segments[home]
        speaker = subject_between(sentence, segment.first, k, at_start=True)
        if speaker is not None and speaker[1] > k:
            speaker = None
        statement = Statement("indirect", *piece, "noun", speaker, (k,), entry.lemma, 0.75)
        return Frame([statement], speaker, (k,), k, k + 1, entry.lemma)
    return None
