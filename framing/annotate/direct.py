"""Words in quotation marks: which are somebody's words, which a title, a name or a word held at arm's length."""

from __future__ import annotations

from framing.annotate.clauses import Sentence
from framing.annotate.marks import Marked
from framing.annotate.nounphrase import Phrase, phrase_at, phrase_before, subject_between
from framing.annotate.phrases import can_speak
from framing.annotate.speakers import coming_from, speaker_of, subject_of_clause
from framing.annotate.speech import Act
from framing.annotate.statement import Frame, Statement
from framing.german import Words

__all__ = ["Reading", "read_marked"]

_NAMED = frozenset(
    """titel motto namen name thema überschrift schlagzeile lied song film buch roman serie album projekt begriff
    bezeichnung aktion initiative kampagne sendung ausstellung operation stück oper reihe wort stichwort slogan
    gruppe band schiff verein bündnis liste partei marke hashtag schriftzug aufschrift""".split()
)
_SO_CALLED = frozenset(
    ["sogenannte", "sogenannten", "sogenannter", "sogenanntes", "genannte", "genannten", "namens", "betitelt"]
)
_SAYING_TAGS = ("V", "ADJ", "ADV", "PTK", "PP", "PI", "PAV", "KOUS")
#: "nannte das eine „Farce“", "riet zu „Gelassenheit“"; a name would have the definite article.
_LABELLING = (["eine"], ["einen"], ["ein"], ["einer"], ["einem"], ["zu"], ["vor"])
_IS = frozenset(["ist", "sind", "war", "waren", "bleibt", "klingt"])
_INDEFINITE = frozenset(["ein", "eine", "einen", "einer", "einem"])
_VERBS = frozenset({"VVPP", "VVINF", "PTKVZ"})
_MEDIA_FRAMES = frozenset({"direct", "als", "präp", "akk"})


class Reading:
    """One sentence with what the other rules have read in it."""

    __slots__ = ("acts", "frames", "sentence", "statements")

    def __init__(self, sentence: Sentence, acts: list[Act], frames: list[Frame], statements: list[Statement]) -> None:
        self.sentence = sentence
        self.acts = acts
        self.frames = frames
        self.statements = statements


def read_marked(words: Words, stretch: Marked, opening: Reading, closing: Reading) -> Statement | None:
    """Return the direct statement in a pair of marks, None if the words are nobody's statement.

    Parameters
    ----------
    words
        Columns of the text.
    stretch
        The words in marks.
    opening, closing
        The sentences the marks open and close in.
    """
    count = sum(1 for i in range(stretch.first, stretch.last) if words.form[i][0].isalnum())
    if not count:
        return None
    sentence_like = _sentence_like(words, stretch)
    holder = _holder(words, stretch, opening, closing)
    after_colon = stretch.first > 0 and words.form[stretch.first - 1] == ":"
    inside = _inside(stretch, opening)
    phrase_like = _phrase_like(words, stretch)
    if _is_title(words, stretch, sentence_like=sentence_like and count >= 4):
        return None
    if holder is None and after_colon and count >= 3 and (sentence_like or count >= 5):
        speaker = _subject_before_colon(opening.sentence, stretch.first - 1)
        cue = _cue_before_colon(opening.sentence, stretch.first - 1)
        return Statement("direct", stretch.first, stretch.last, "colon", speaker, cue, ":", 0.9)
    indefinite = stretch.first > 0 and words.lower[stretch.first - 1] in _INDEFINITE  # "beklagte ein „Klima der Angst“"
    if not sentence_like and not after_colon and not indefinite and _is_capitalised(words, stretch):
        return None
    labelled = stretch.first > 0 and _is_label(opening.sentence, stretch)
    if holder is not None and (sentence_like or count >= 5 or (labelled or (count >= 2 and phrase_like))):
        speaker, cue, entry = holder
        if inside is not None and inside.speaker is not None and not _touches(words, stretch, cue):
            speaker, cue, entry = inside.speaker, inside.cue, inside.entry
        confidence = 0.98 if sentence_like else 0.9
        return Statement("direct", stretch.first, stretch.last, "direct", speaker, cue, entry, confidence)
    if inside is not None and count >= 2 and phrase_like:
        return Statement(
            "direct", stretch.first, stretch.last, "partial", inside.speaker, inside.cue, inside.entry, 0.85
        )
    if count >= 8 or (sentence_like and count >= 4):
        return Statement("direct", stretch.first, stretch.last, "marks", None, (), "„“", 0.9)
    return None


def _touches(words: Words, stretch: Marked, cue: tuple[int, ...]) -> bool:
    """Whether a cue stands right beside the marks, but for a comma: "„…“, sagte Lamm laut Nordfunk"."""
    after = stretch.last + (stretch.last < len(words) and words.form[stretch.last] == ",")
    return after in cue


def _sentence_like(words: Words, stretch: Marked) -> bool:
    return any(
        words.tag[i].endswith("FIN") or words.tag[i] == "VVIMP" or words.mood[i]
        for i in range(stretch.first, stretch.last)
    ) or (words.form[stretch.last - 2][0] in ".!?" if stretch.last - stretch.first > 3 else False)


def _phrase_like(words: Words, stretch: Marked) -> bool:
    """A lower-case content word: a name or a title has none."""
    return any(
        words.form[i][0].islower() and words.tag[i].startswith(_SAYING_TAGS)
        for i in range(stretch.first + 1, stretch.last - 1)
    )


def _is_title(words: Words, stretch: Marked, *, sentence_like: bool) -> bool:
    before = stretch.first - 1
    if before < 0:
        return False
    if words.lower[before] in _SO_CALLED or words.lower[before] == "motto":
        return True
    if sentence_like and words.lower[before] not in _NAMED:
        return False
    if words.tag[before] in ("NN", "NE"):
        # "die Sendung „…“" names what was just called by its kind; "nannte den Auftritt „ziemlich dürftig“" does not.
        return words.form[stretch.first + 1][0].isupper() or not _phrase_like(words, stretch)
    opens_as_name = words.form[stretch.first + 1][0].isupper() and stretch.last - stretch.first > 3
    return words.lower[before] in ("der", "die", "das", "den", "dem", "des") and opens_as_name


def _is_capitalised(words: Words, stretch: Marked) -> bool:
    """Names and English titles write nearly every word with a capital."""
    forms = [words.form[i] for i in range(stretch.first, stretch.last) if words.form[i][0].isalpha()]
    return len(forms) >= 3 and sum(form[0].isupper() for form in forms) >= 0.65 * len(forms)


def _is_label(sentence: Sentence, stretch: Marked) -> bool:
    """Whether a label is quoted: "bezeichnete … als „Griff ins Klo“", "sprach von „…“"."""
    lower = sentence.words.lower[max(sentence.first, stretch.first - 3) : stretch.first]
    return "als" in lower or "von" in lower or lower[-1:] in _LABELLING


def _inside(stretch: Marked, reading: Reading) -> Statement | None:
    return next(
        (
            s
            for s in reading.statements
            if s.category != "reported" and s.first <= stretch.first and stretch.last <= s.last + 1
        ),
        None,
    )


Holder = tuple[Phrase | None, tuple[int, ...], str]


def _holder(words: Words, stretch: Marked, opening: Reading, closing: Reading) -> Holder | None:
    """Who is said to say it: the frame right behind the marks, the one before their colon, another of the sentence."""
    for frame in closing.frames:
        if 0 <= frame.first - stretch.last <= 1:
            return frame.speaker, frame.cue, frame.entry
    colon = words.form[stretch.first - 1] == ":" if stretch.first else False
    best: Act | None = None
    for act in opening.acts:
        if not act.entry.frames & _MEDIA_FRAMES or (act.entry.lemma == "nennen" and _reflexive(opening.sentence, act)):
            continue
        if act.verb >= stretch.last:
            if best is None:
                best = act
            break
        best = act
    if best is not None and (colon or _same_reach(opening.sentence, best, stretch)):
        speaker = speaker_of(opening.sentence, best, _until(opening.sentence, best, stretch))
        return speaker, best.cue, best.entry.lemma
    for frame in opening.frames:
        if frame.statements or frame.last <= stretch.first:
            return frame.speaker, frame.cue, frame.entry
    return _for_whom(opening.sentence, stretch)


def _for_whom(sentence: Sentence, stretch: Marked) -> Holder | None:
    """Read "Für Lamm ist das „eine Ausrede“": it is Lamm who says so."""
    words, first = sentence.words, sentence.first
    if words.lower[first] != "für" or stretch.first <= first:
        return None
    last = phrase_at(words, sentence.region, first + 1, stretch.first)
    if (
        last == first + 1
        or last >= stretch.first
        or words.lower[last] not in _IS
        or not can_speak(words, (first + 1, last))
    ):
        return None
    return (first + 1, last), (first,), "für"


def _reflexive(sentence: Sentence, act: Act) -> bool:
    """Whether it is a name they gave themselves: "die sich „…“ nennt"."""
    segment = sentence.segments[act.segment]
    return any(sentence.words.lower[i] == "sich" and not sentence.quoted(i) for i in range(segment.first, segment.last))


def _until(sentence: Sentence, act: Act, stretch: Marked) -> int:
    segment = sentence.segments[sentence.segment_of(act.verb)]
    return segment.last if stretch.first < act.verb else max(stretch.first, act.verb + 1)


def _same_reach(sentence: Sentence, act: Act, stretch: Marked) -> bool:
    """Whether verb and marks stand in the same or in neighbouring segments."""
    distance = abs(sentence.segment_of(act.verb) - sentence.segment_of(stretch.first))
    return distance <= 2


def _cue_before_colon(sentence: Sentence, colon: int) -> tuple[int, ...]:
    """In "Lamm warb mit den Worten: „…“" the words, in "Lamm stellte das in Frage: „…“" the verb with what belongs to it."""
    words = sentence.words
    segment = sentence.segments[sentence.segment_of(colon - 1)]
    for i in range(max(segment.first, colon - 4), colon):
        if words.lower[i] in ("worten", "satz", "parole") and i > segment.first:
            start = phrase_before(words, sentence.region, segment.first, i + 1)
            return tuple(range(max(segment.first, start - 1), i + 1))
    verbs = [i for i in range(segment.first, colon) if words.tag[i] in _VERBS or i in segment.finite]
    return tuple(verbs)


def _subject_before_colon(sentence: Sentence, colon: int) -> Phrase | None:
    """In "Lamm blieb gelassen: „…“" the subject, in "Eva Lamm, Ministerin: „…“" the whole label."""
    segments = sentence.segments
    index = sentence.segment_of(colon)
    if segments[index].finite:
        subject = subject_of_clause(sentence, segments[index].finite[0], colon)
        if subject is None or can_speak(sentence.words, subject):
            return subject
        return coming_from(sentence, segments[index], colon)
    while index > 0 and segments[index].kind == "frag" and segments[index].mark == ",":
        index -= 1
    return subject_between(sentence, segments[index].first, colon)
