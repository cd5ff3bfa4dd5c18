"""What is said: where the statement behind a word of saying begins and ends."""

from __future__ import annotations

from framing.annotate.clauses import Segment, Sentence

__all__ = ["content_after", "content_end"]

_ASIDE = frozenset({"rel", "frag", "sub", "um"})
#: Before "dass" they make it a fact or a means: "ergibt sich aus der Tatsache, dass".
_FACTS = frozenset(["tatsache", "umstand", "dadurch"])
_SUBORDINATE = frozenset({"dass", "ob", "w", "zu"})
_GOES_ON = frozenset(["aber", "jedoch", "zugleich", "zudem", "dann", "allerdings"])


def content_after(
    sentence: Sentence, frames: frozenset[str], after: int, home: int, *, finite: bool = False
) -> tuple[int, str] | None:
    """The segment where the content of a frame starts, and the rule that says so."""
    segments = sentence.segments
    for index in range(home + 1, min(len(segments), home + 5)):
        segment = segments[index]
        if segment.first <= after:
            continue
        if segment.mark not in (",", "–", "-", "—", ":") or _is_unfinished(sentence, segment):
            return None
        adjacent = index == home + 1
        rule = _fits(sentence, segment, index, frames, adjacent=adjacent)
        if rule:
            return index, rule
        if (
            finite
            and adjacent
            and sentence.words.lower[after] != "bekannt"
            and "konj" in frames
            and segment.first - after <= 2
            and _plain_clause(sentence, segment)
        ):
            return index, "konj"
        if sentence.words.lower[segment.first] in ("sollte", "sollten"):
            continue  # "kündigte an, sollte es regnen, die Feier zu verschieben"
        if segment.kind not in _ASIDE or segment.verb_first:
            return None
    return None


def _is_unfinished(sentence: Sentence, segment: Segment) -> bool:
    """Whether a subordinate clause waits for its verb: an infinitive that comes before it belongs to that clause."""
    is_aside = segment.kind not in ("dass", "ob") and sentence.words.tag[segment.first] == "KOUS"
    return is_aside and not segment.finite


def _fits(sentence: Sentence, segment: Segment, index: int, frames: frozenset[str], *, adjacent: bool) -> str:
    if segment.kind == "dass" and "dass" in frames:
        return "" if sentence.words.lower[segment.first - 2] in _FACTS else "dass"
    if segment.kind == "ob" and ("konj" in frames or "ob" in frames):
        return "ob"
    if segment.kind in ("w", "wie") and adjacent and ("dass" in frames or "ob" in frames):
        return "w" if segment.kind == "w" or segment.mood else ""
    if segment.mark == ":":
        return "colon" if adjacent and frames & {"konj"} and segment.kind == "main" else ""
    if ("zu" in frames or "konj" in frames) and (
        segment.kind == "zu" or (adjacent and _zu_after_apposition(sentence, index))
    ):
        return "zu"
    if "konj" in frames and segment.mood and segment.kind == "main" and not segment.verb_first:
        return "konj"
    if "konj" in frames and adjacent and segment.kind == "frag" and _konjunktiv_follows(sentence, index):
        return "konj"
    # "sagte, wenn es regne, falle das Fest aus"
    if (
        "konj" in frames
        and segment.kind in ("sub", "frag")
        and segment.mark == ","
        and index + 1 < len(sentence.segments)
    ):
        following = sentence.segments[index + 1]
        if segment.kind == "sub" and following.verb_first and following.mood:
            return "konj"
    return ""


def _konjunktiv_follows(sentence: Sentence, index: int) -> bool:
    """Whether an aside parts a statement from its verb: "gab an, dem Leiter des Amts, Udo Lamm, sei gekündigt worden"."""
    for segment in sentence.segments[index + 1 : index + 5]:
        if segment.kind == "main":
            return segment.mood == "K1" and segment.mark == ","
        if segment.kind not in ("frag", "rel", "sub"):
            return False
    return False


def _zu_after_apposition(sentence: Sentence, index: int) -> bool:
    """Whether the infinitive comes later: "…, den Vertrag mit Nordhagen, einer Stadt im Osten, zu kündigen"."""
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


def content_end(sentence: Sentence, index: int, *, embedded: bool = False) -> int:
    """Where a statement ends that starts with a segment: mostly with the sentence."""
    words = sentence.words
    segments = sentence.segments
    start = segments[index]
    for k in range(index, len(segments)):
        segment = segments[k]
        if k > index:
            if segment.mark == ";":
                return segments[k - 1].last
            if embedded and segment.verb_first and segment.mood != "K1":
                return segments[k - 1].last
            if not segment.mood and all(
                words.tag[i][0] == "V" or words.tag[i] == "PTKVZ" for i in range(segment.first, segment.last)
            ):
                return segments[k - 1].last  # "…, ab": the bracket of the frame closes
            if (start.kind in _SUBORDINATE or start.mood) and _resumes(sentence, segment):
                return segments[k - 1].last
            if start.mood == "K1" and _turns_away(sentence, segment):
                return segments[k - 1].last
        if start.kind in _SUBORDINATE or start.mood == "K1":
            cut = _cut_at_und(sentence, segment)
            if cut:
                return cut
    return sentence.end


def _resumes(sentence: Sentence, segment: Segment) -> bool:
    """Whether the clause of the frame goes on: ", und kündigte an"."""
    words = sentence.words
    if segment.kind != "main" or segment.mood:
        return False
    if segment.finite[0] == segment.first and segment.mark == "," and segment.last - segment.first > 2:
        return words.lower[segment.finite[0] + 1] in _GOES_ON  # ", übte aber Kritik"
    if words.tag[segment.first] != "KON":
        return False
    return segment.finite[0] <= segment.first + 3 and segment.finite[0] < segment.last - 1


def _turns_away(sentence: Sentence, segment: Segment) -> bool:
    """Whether an indicative clause answers a statement in the Konjunktiv: ", doch die Richterin ließ das nicht gelten"."""
    words = sentence.words
    if segment.kind != "main" or segment.mood or words.lower[segment.first] not in ("doch", "aber"):
        return False
    return not words.lower[segment.finite[0]].endswith("en")  # "doch die Kosten stiegen": may be a Konjunktiv II


def _cut_at_und(sentence: Sentence, segment: Segment) -> int:
    """In "dass er komme und kündigte an …": the position of "und", 0 if there is none such."""
    words, region = sentence.words, sentence.region
    for i in range(segment.first + 1, segment.last - 2):
        if words.tag[i] != "KON" or words.lower[i] not in ("und", "sowie") or region[i] >= 0:
            continue
        if (
            words.tag[i + 1] in ("VVFIN", "VAFIN", "VMFIN")
            and not words.mood[i + 1]
            and words.tag[i + 2][0] not in "V$"
        ):
            return i
    return 0
