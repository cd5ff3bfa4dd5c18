"""Frames behind a statement or in its midst: "…, sagte Lamm, …", "…, so die Ministerin"."""

from __future__ import annotations

from framing.annotate.clauses import Segment, Sentence, is_finite
from framing.annotate.content import content_after
from framing.annotate.nounphrase import phrase_at, subject_between
from framing.annotate.phrases import can_speak
from framing.annotate.speakers import agent_of, place_of
from framing.annotate.speech import Act, with_es
from framing.annotate.statement import Frame, Statement, rejoined, trimmed

__all__ = ["from_postposed", "from_so", "is_postposed"]

#: "…, so glaubt man", "…, das teilte die Stadt mit"
_BEFORE_VERB = frozenset({"so", "das", "dies"})
_GOES_ON = frozenset(["aber", "jedoch", "zudem", "zugleich", "damit", "daher", "dabei", "und", "oder"])
_DECIDING = frozenset(["entscheiden", "wissen", "prüfen", "beschließen", "bestimmen", "drohen"])
_NOT_AFTER_SO = frozenset(["dass", "daß", "zum", "etwa", "beispielsweise", "auch", "wie", "viel", "wird", "werde"])
_SCRAP = 6  # words
_ASIDE = frozenset({"rel", "frag", "sub", "um"})


def is_postposed(sentence: Sentence, act: Act) -> bool:
    """Whether the verb opens its segment after a full clause or words in quotation marks: "…, sagte Lamm"."""
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
        return False  # "…, fordert aber mehr Geld": the same clause goes on
    opens = segment.first == verb or (segment.first == verb - 1 and words.lower[verb - 1] in _BEFORE_VERB)
    if not opens or index == 0 or words.mood[verb] == "K1" or _has_clause_after(sentence, act):
        return False
    if act.passive and act.entry.lemma != "zitieren":
        return False
    if words.lower[verb - 1] in _BEFORE_VERB and segment.first == verb - 1:
        return segment.mark != ":"
    earlier = sentence.segments[:index]
    if act.entry.lemma == "wissen" and not any(s.mood for s in earlier):
        return False  # "Dass der Laden schließt, wissen alle"
    if len(earlier) == 1 and earlier[0].verb_first and not earlier[0].mood and not sentence.quoted(earlier[0].first):
        return False  # "Bestätigt sich das, droht eine Sperre": a condition
    if earlier[0].kind in ("w", "ob") and act.entry.lemma in _DECIDING:
        return False  # "Ob sie bleiben, entscheidet das Gericht"
    opener = sentence.words.lower[earlier[0].first]
    sets_scene = opener in ("als", "nachdem", "wie") or (
        earlier[0].kind in ("sub", "wie", "um") and not any(s.kind == "main" for s in earlier)
    )
    if sets_scene:
        return earlier[0].mood == "K1"  # "Wenn das eintritt, befürchtet die Stadt …" only opens the main clause
    if earlier[0].kind in ("w", "ob") and "nicht" in words.lower[verb : segment.last]:
        return False  # "Wann sie öffnet, gab die Stadt nicht bekannt"
    if _is_scrap(sentence, index):
        return True
    return any(s.kind in ("main", "dass", "ob", "w") or s.mood == "K1" for s in earlier) or any(
        region[i] >= 0 and region[i + 1] != region[i] and _is_long_region(sentence, i)
        for i in range(sentence.first, verb)
    )


def _is_scrap(sentence: Sentence, index: int) -> bool:
    """Whether a few words without a verb are all that is said: "Lieferprobleme, behauptet die Firma"."""
    words = sentence.words
    scrap, frame = sentence.segments[0], sentence.segments[index]
    if index != 1 or len(sentence.segments) > 2 or scrap.kind != "frag" or scrap.last - scrap.first > _SCRAP:
        return False
    if words.tag[scrap.first].startswith(("AP", "KO")) or sentence.quoted(scrap.first) or frame.mark != ",":
        return False
    subject = subject_between(sentence, frame.first + 1, frame.last, at_start=True)
    return subject is not None and can_speak(words, subject) and words.form[subject[0]] != "Sie"


def _has_clause_after(sentence: Sentence, act: Act) -> bool:
    """Whether a dass-clause or an infinitive follows: then what stands before the verb is no statement of this frame."""
    verb = act.finite if act.finite >= 0 else act.verb
    if verb > sentence.first and sentence.region[verb - 1] >= 0:
        return False
    hit = content_after(sentence, act.entry.frames, act.last, sentence.segment_of(act.last))
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


def from_postposed(sentence: Sentence, act: Act) -> Frame | None:
    """Read the frame of a verb that stands behind a statement or in its midst; None if it has no speaker."""
    verb = act.finite if act.finite >= 0 else act.verb
    end = sentence.segments[sentence.segment_of(verb)].last
    by_agent = act.passive and act.entry.lemma != "zitieren"
    speaker = agent_of(sentence, act) if by_agent else subject_between(sentence, verb + 1, end)
    is_open = act.entry.lemma in ("heißen", "verlauten", "lauten")
    if is_open:
        speaker = place_of(sentence, act, end)
    if (speaker is None and not is_open) or (speaker and sentence.words.lower[speaker[0]] in ("ich", "wir")):
        return None
    if speaker is not None and speaker[1] >= end:
        speaker = (speaker[0], _with_apposition_after(sentence, speaker[1]))
    if speaker is not None:
        end = max(end, speaker[1])
    begin = verb - 1 if verb > sentence.first and sentence.words.lower[verb - 1] in _BEFORE_VERB else verb
    cue = tuple(sorted({begin, *with_es(sentence, act)}))
    frame = Frame([], speaker, cue, begin, end, act.entry.lemma)
    frame.statements = _around(sentence, frame, "postposed")
    return frame


def _with_apposition_after(sentence: Sentence, end: int) -> int:
    """Take in an apposition that fills a segment of its own: "…, sagte Lamm, Sprecherin der Stadt"."""
    words = sentence.words
    if end >= sentence.end or words.form[end] != ",":
        return end
    after = phrase_at(words, sentence.region, end + 1, sentence.end)
    closes = after > end + 1 and (after == sentence.end or words.form[after] == ",")
    return after if closes and words.tag[end + 1] not in ("PPER", "PDS") else end


def _around(sentence: Sentence, frame: Frame, rule: str) -> list[Statement]:
    """The statements before and after an inserted frame, as far as they are not in quotation marks."""
    pieces = [trimmed(sentence, _statement_start(sentence, frame.first), frame.first)]
    if _colon_before_marks(sentence, frame.first):
        pieces = []  # "Er blieb gelassen: „Das wird schon“, sagte er": what he said stands in the marks
    resumed = _resumed_at(sentence, frame.last, open_bracket=_is_open(sentence, frame.first))
    if resumed is not None:
        pieces.append(trimmed(sentence, resumed, sentence.end))
    own = [piece for piece in pieces if piece is not None and _is_own_clause(sentence, *piece)]
    return [Statement("indirect", a, b, rule, frame.speaker, frame.cue, frame.entry, 0.9) for a, b in rejoined(own)]


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


def _closes_bracket(sentence: Sentence, segment: Segment) -> bool:
    """Whether a stretch ends as the rest of a clause does, not as an apposition."""
    tag = sentence.words.tag[segment.last - 1]
    return tag[0] == "V" or tag in ("ADJD", "ADV", "PTKVZ") or sentence.quoted(segment.last - 1)


def _colon_before_marks(sentence: Sentence, first: int) -> bool:
    """Whether the words in marks before a frame follow a colon."""
    region, form = sentence.region, sentence.words.form
    i = first - 1
    if i > sentence.first and form[i] == ",":
        i -= 1
    if region[i] < 0:
        return False
    inside = region[i]
    while i > sentence.first and region[i] == inside:
        i -= 1
    return form[i] == ":"


def _resumed_at(sentence: Sentence, end: int, *, open_bracket: bool) -> int | None:
    """Where the statement goes on behind an inserted frame, None if it does not."""
    in_aside = False
    for segment in sentence.segments:
        if segment.first < end:
            continue
        if open_bracket and (segment.kind == "zu" or (segment.kind == "frag" and _closes_bracket(sentence, segment))):
            return segment.first
        if sentence.region[segment.first] >= 0:
            return segment.first
        if segment.kind in ("main", "dass"):
            return None if _is_comment(sentence, segment, in_aside=in_aside) else segment.first
        if segment.kind not in _ASIDE:
            return None
        in_aside = segment.kind == "rel"
    return None


def _is_comment(sentence: Sentence, segment: Segment, *, in_aside: bool) -> bool:
    """Whether a clause behind a frame is the outlet's: "…, sagt Lamm, und der muss es wissen".

    So is one that goes on with a relative clause: "…, sagt ein Zeuge, der dabei war, aber nicht genannt werden will".
    """
    tag = sentence.words.tag
    if segment.kind != "main" or segment.mood == "K1" or segment.verb_first:
        return False
    is_relative = in_aside and segment.finite == [segment.last - 1] and segment.last - segment.first > 2
    return is_relative or (tag[segment.first] == "KON" and tag[segment.first + 1] in ("PDS", "PPOSAT"))


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


def from_so(sentence: Sentence) -> Frame | None:
    """Read "…, so die Ministerin"."""
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
        frame = Frame([], speaker, (k,), k, end, "so")
        frame.statements = _around(sentence, frame, "so")
        return frame
    return None
