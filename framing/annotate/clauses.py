"""A sentence cut at its commas: which stretch is a main clause, which a dass-clause, which an infinitive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from framing.german import Words

__all__ = ["Segment", "Sentence", "bounded", "is_finite", "read_sentence"]

_LONGEST = 300  # words; the longest sentences of newspapers have some hundred
_BREAKS = frozenset(",;:–—")
_DASHES = frozenset("–—-")
_SUBORDINATORS = frozenset(
    """weil wenn nachdem während da obwohl als bevor damit sodass falls indem sobald solange sofern soweit seit seitdem
    bis ehe wohingegen obgleich obschon wenngleich zumal nachdem""".split()
)
_RELATIVE_ADVERBS = frozenset(
    ["wonach", "wobei", "wodurch", "womit", "wofür", "worauf", "woraufhin", "weshalb", "wogegen", "wozu"]
)
_ARTICLES = frozenset(["der", "die", "das", "den", "dem"])
_LINKS = frozenset(["KON", "ADV"])
_NO_SUBJECT_WORDS = frozenset(["sich"])


@dataclass(slots=True)
class Segment:
    """A stretch between two breaks.

    Attributes
    ----------
    first, last
        Word positions, `last` exclusive.
    mark
        The break before it ("," ";" ":" "–"), "" at the start of the sentence.
    kind
        "main" (finite verb), "dass", "ob", "w" (question word), "wie", "rel", "sub", "zu", "um", "frag" (no verb).
    finite
        Positions of finite verbs outside quotation marks.
    mood
        "K1" if one of them is Konjunktiv I, else "K2" if one is Konjunktiv II, else "".
    verb_first
        Whether it opens with its finite verb.
    """

    first: int
    last: int
    mark: str
    kind: str = "frag"
    finite: list[int] = field(default_factory=list)
    mood: str = ""
    verb_first: bool = False


@dataclass(slots=True)
class Sentence:
    """A sentence under inspection.

    Attributes
    ----------
    words, region
        Columns of the whole text; `region` is the index of the marked stretch a word stands in, -1 outside.
    first, end, stop
        First word; after the last word without the final punctuation; after the last word with it.
    segments
        Its stretches in order.
    """

    words: Words
    region: list[int]
    first: int
    end: int
    stop: int
    segments: list[Segment]

    def segment_of(self, position: int) -> int:
        """Index of the segment a word stands in (the one before, for a break)."""
        for index in range(len(self.segments) - 1, -1, -1):
            if self.segments[index].first <= position:
                return index
        return 0

    def quoted(self, position: int) -> bool:
        """Whether a word stands in quotation marks."""
        return self.region[position] >= 0


def bounded(sentences: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences, those of no human length in pieces: the rules look back and forth within one."""
    for first, stop in sentences:
        for begin in range(first, stop, _LONGEST):
            yield begin, min(stop, begin + _LONGEST)


def is_finite(tag: str) -> bool:
    """Whether an STTS tag is that of a finite verb."""
    return tag.endswith("FIN")


def read_sentence(words: Words, region: list[int], first: int, stop: int) -> Sentence:
    """Cut a sentence into segments and name their kinds."""
    end = stop
    while end > first and words.tag[end - 1] == "$." and region[end - 1] < 0:
        end -= 1
    segments = _cut(words, region, first, end)
    for segment in segments:
        _describe(segment, words, region)
    return Sentence(words, region, first, end, stop, segments)


def _cut(words: Words, region: list[int], first: int, end: int) -> list[Segment]:
    segments: list[Segment] = []
    begin, mark, depth = first, "", 0
    for i in range(first, end):
        form = words.form[i]
        if region[i] >= 0:
            continue
        if form in ("(", "["):
            depth += 1
        elif form in (")", "]"):
            depth = max(0, depth - 1)
        elif depth == 0 and (form in _BREAKS or (form in _DASHES and i > first and words.end[i - 1] < words.start[i])):
            if i > begin:
                segments.append(Segment(begin, i, mark))
            begin, mark = i + 1, form
    if end > begin or not segments:
        segments.append(Segment(begin, end, mark))
    return segments


def _describe(segment: Segment, words: Words, region: list[int]) -> None:
    tag, mood = words.tag, words.mood
    zu = False
    for i in range(segment.first, segment.last):
        if region[i] >= 0:
            continue
        if is_finite(tag[i]) or mood[i]:
            segment.finite.append(i)
            if mood[i] == "K1" or (mood[i] == "K2" and not segment.mood):
                segment.mood = mood[i]
        elif tag[i] == "VVIZU" or (tag[i] == "PTKZU" and i + 1 < segment.last and tag[i + 1].endswith("INF")):
            zu = True
    segment.kind = _kind(segment, words, region, zu=zu)
    opener = segment.first
    while opener < segment.last and tag[opener] == "KON":
        opener += 1
    segment.verb_first = opener < segment.last and bool(segment.finite) and segment.finite[0] == opener


def _kind(segment: Segment, words: Words, region: list[int], *, zu: bool) -> str:
    i = segment.first
    while (
        i < segment.last - 1
        and words.tag[i] in _LINKS
        and words.lower[i] not in _SUBORDINATORS
        and i < segment.first + 3
    ):
        i += 1
    if i < segment.last and region[i] < 0:
        for start in dict.fromkeys((segment.first, i)):
            kind = _opened_by(words, start, segment)
            if kind:
                return kind
    if segment.finite:
        return "main"
    return "zu" if zu else "frag"


def _opened_by(words: Words, i: int, segment: Segment) -> str:
    lower, tag = words.lower[i], words.tag[i]
    if lower in ("dass", "daß"):
        return "dass"
    following = words.lower[i + 1] if i + 1 < segment.last else ""
    if following in ("dass", "daß") and lower in ("so", "ohne", "als", "statt", "anstatt"):
        return "sub"
    if following in ("dass", "daß") and tag in ("ADV", "APPR", "KOUI", "KON", "KOKOM", "ADJD"):
        return "dass"
    if lower == "ob":
        return "ob"
    if lower == "wie":
        return "wie" if segment.finite else "frag"
    if lower in _RELATIVE_ADVERBS:
        return "rel" if segment.finite else ""
    if tag in ("PWS", "PWAV", "PWAT") or lower in ("was", "wer", "warum"):
        return "w" if segment.finite else ""
    if tag == "KOUI":
        return "um"
    if tag in ("PRELS", "PRELAT") or (
        lower in _ARTICLES and tag == "ART" and segment.mark == "," and _verb_last(segment, words)
    ):
        return "rel" if segment.finite and not _verb_inside(segment, words) else ""
    following_tag = words.tag[i + 1] if i + 1 < segment.last else ""
    if tag in ("APPR", "APPRART") and following_tag in ("PRELS", "PRELAT", "PWS", "PWAT"):
        return "rel" if following_tag.startswith("PREL") else "w"
    if tag == "APPR" and following in _ARTICLES and segment.mark == "," and segment.finite == [segment.last - 1]:
        return "rel"  # ", für den Lamm arbeitete"
    if (
        (tag == "KOUS" or (lower in _SUBORDINATORS and tag not in ("APPR", "APPRART", "PAV")))
        and segment.finite
        and segment.finite[0] > i + 1
    ):
        return "sub" if tag == "KOUS" or _verb_last(segment, words) else ""
    return ""


def _verb_inside(segment: Segment, words: Words) -> bool:
    """Whether words that are no verbs follow the first finite verb: "die Lage werde sich bessern" is no relative clause."""
    finite = segment.finite[0]
    after = range(finite + 1, segment.last)
    if finite == segment.first or is_finite(words.tag[segment.last - 1]):
        return False
    if sum(1 for i in after if not words.tag[i].startswith(("V", "PTK", "$"))) >= 2:
        return True
    # In a subordinate clause the finite verb stands last, but for "hätte kommen können".
    return any(words.tag[i].startswith("V") for i in after) and words.tag[segment.last - 1] != "VMINF"


def _verb_last(segment: Segment, words: Words) -> bool:
    return words.tag[segment.last - 1].startswith("V")
