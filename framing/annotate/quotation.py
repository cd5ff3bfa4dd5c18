"""Quotations: whose words a passage gives, and how: directly, indirectly, in the Konjunktiv, or summed up."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from framing.annotate.clauses import Sentence, bounded, read_sentence
from framing.annotate.cues import cue_span
from framing.annotate.direct import Reading, read_marked
from framing.annotate.frames import from_noun, from_verb
from framing.annotate.inserted import from_so
from framing.annotate.labels import echoed, from_label
from framing.annotate.loose import (
    back_reference,
    from_further_clauses,
    from_mood,
    from_open_mood,
    from_soll,
    reported,
    subject_of,
)
from framing.annotate.marks import Marked, find_marked, region_of_words
from framing.annotate.nounphrase import Phrase
from framing.annotate.phrases import BACK_REFERENCES, can_speak, find_source_phrases
from framing.annotate.runs import joined
from framing.annotate.scope import from_phrase
from framing.annotate.speakers import agent_of, coming_from
from framing.annotate.speech import find_acts
from framing.annotate.statement import Frame, Statement
from framing.annotate.text import Text
from framing.annotate.unlisted import unlisted_acts
from framing.article import Span
from framing.finding import Finding, Quote

__all__ = ["find"]

#: Rules of direct speech whose speaker may have been named before.
_CARRIED = frozenset(["marks", "direct", "colon"])
_RUMOURS = ("gerücht", "spekulation")
#: How many sentences a source that was named stays in the reader's mind.
_MEMORY = 3

#: Rules whose statement follows its verb: in "er habe erklärt, dass …" the frame itself may be somebody's words.
_INTRODUCED = frozenset({"dass", "ob", "w", "zu", "konj", "noun"})

_REASONS = {
    "direct": "wörtliche Rede, „{entry}“ nennt, wer spricht",
    "colon": "nach dem Doppelpunkt steht, was jemand sagt",
    "partial": "einzelne Worte des Zitierten in Anführungszeichen",
    "marks": "wörtliche Rede in Anführungszeichen",
    "phrase": "„{entry}“ nennt die Quelle",
    "wie": "Wie-Satz: „{entry}“ nennt die Quelle",
    "so": "„so“ mit Namen nennt, wer das sagt",
    "postposed": "nachgestelltes „{entry}“: gibt fremde Worte wieder",
    "dass": "dass-Satz nach „{entry}“: gibt fremde Worte wieder",
    "ob": "ob-Satz nach „{entry}“: gibt eine fremde Frage wieder",
    "w": "Fragesatz nach „{entry}“: gibt fremde Worte wieder",
    "zu": "Infinitiv nach „{entry}“: gibt wieder, was jemand ankündigt, fordert oder behauptet",
    "konj": "Konjunktiv nach „{entry}“: gibt fremde Worte wieder",
    "noun": "„{entry}“ kündigt eine fremde Aussage an",
    "back": "der Satz danach („das … {entry}“) nennt die Quelle",
    "konjunktiv": "Konjunktiv: gibt fremde Worte wieder, auch ohne „sagte“",
    "soll": "„soll“ nach einer genannten Quelle: gibt deren Plan oder Forderung wieder",
    "reported": "„{entry}“ fasst zusammen, was jemand gesagt hat",
}


def find(text: Text, found: Sequence[Finding]) -> list[Quote]:
    """Return the quotations of a text, in order of position."""
    statements = joined(text, _Reader(text).statements())
    return [quote for s in statements for quote in _quotes(text, s)]


class _Reader:
    """Reads sentence by sentence and remembers who was named last."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._words = text.words
        self._marked = find_marked(text)
        self._region = region_of_words(text, self._marked)
        self._readings: list[Reading] = []
        self._starts: list[int] = []  # first word of each reading
        self._speaker: Phrase | None = None
        self._speaker_at = -_MEMORY  # sentence in which that source last spoke
        self._section = -1

    def statements(self) -> list[Statement]:
        """All statements of the text."""
        upcoming = 0
        collected: list[Statement] = []
        for index, (first, stop) in enumerate(bounded(self._words.sentences)):
            self._starts.append(first)
            if self._text.section[first] != self._section:
                self._section = self._text.section[first]
            reading = self._read(index, first, stop)
            self._readings.append(reading)
            while upcoming < len(self._marked) and self._marked[upcoming].last <= stop:
                self._read_marks(self._marked[upcoming])
                upcoming += 1
            self._remember(index, reading)
        for stretch in self._marked[upcoming:]:
            self._read_marks(stretch)
        self._bridge()
        for reading in self._readings:
            collected.extend(reading.statements)
        echoed(self._text, collected)
        return sorted(collected, key=lambda s: (s.first, -s.last))

    # ------------------------------------------------------------------ one sentence

    def _read(self, index: int, first: int, stop: int) -> Reading:
        sentence = read_sentence(self._words, self._region, first, stop)
        if all(self._region[i] >= 0 for i in range(first, sentence.end)):
            return Reading(sentence, [], [], [])
        acts = find_acts(sentence)
        acts = sorted([*acts, *unlisted_acts(sentence, acts)], key=lambda act: act.verb)
        frames: list[Frame] = []
        statements: list[Statement] = []
        for phrase in find_source_phrases(sentence):
            _take(frames, statements, from_phrase(sentence, phrase))
        if not statements:
            _take(frames, statements, from_so(sentence))
        framed = set()
        for act in acts:
            frame = from_verb(sentence, act)
            if frame is not None:
                framed.add(act.verb)
                _take(frames, statements, frame)
        if not any(s.rule != "phrase" for s in statements):
            _take(frames, statements, from_noun(sentence, statements))
        label = from_label(sentence) if not statements and self._text.role[first] == "headline" else None
        if label is not None:
            statements.append(label)
        pointed = None if statements else back_reference(sentence, acts)
        if pointed is not None:
            act, speaker = pointed
            self._point_back(index, speaker, act.cue, act.entry.lemma)
            frames.append(Frame([], speaker, act.cue, first, stop, act.entry.lemma))
            return Reading(sentence, acts, frames, statements)
        after = index - self._speaker_at <= 2
        if all(s.rule in _INTRODUCED for s in statements) and not any(not f.statements for f in frames):
            loose = from_mood(sentence, statements, after_statement=after and not statements)
            if loose is not None and any(s.first <= loose.first for s in statements):
                loose = None
            if loose is None and not statements and index - self._speaker_at <= 1:
                loose = from_soll(sentence)
            if loose is not None:
                loose.speaker = (self._own_subject(sentence) if loose.first > first else None) or self._speaker
                statements.append(loose)
        if not statements:
            for act in acts:
                summary = reported(sentence, act)
                if summary is not None:
                    statements.append(summary)
                    break
        for further in from_further_clauses(sentence, statements):
            further.speaker = self._speaker_beside(sentence, frames) or self._speaker
            statements.append(further)
        return Reading(sentence, acts, frames, statements)

    def _own_subject(self, sentence: Sentence) -> Phrase | None:
        """Who speaks in "Lamm blieb ruhig: Das werde schon", "Die zweite Fassung stammt von Lamm: Er sei gefallen"."""
        subject = subject_of(sentence)
        if subject is None or can_speak(self._words, subject):
            return subject
        segment = next(s for s in sentence.segments if s.kind == "main" and s.finite)
        return coming_from(sentence, segment, segment.last)

    def _speaker_beside(self, sentence: Sentence, frames: list[Frame]) -> Phrase | None:
        """Who is named in the same sentence: by a frame, or as the subject of its main clause."""
        named = next((f.speaker for f in frames if f.speaker is not None), None)
        if named is not None:
            return named
        subject = subject_of(sentence)
        return subject if subject is not None and can_speak(self._words, subject) else None

    def _point_back(self, index: int, speaker: Phrase | None, cue: tuple[int, ...], entry: str) -> None:
        """Give the sentence before, and Konjunktiv sentences before that, to the source named now."""
        if index == 0:
            return
        before = self._readings[-1]
        sentence = before.sentence
        if self._text.section[sentence.first] != self._section or sentence.end - sentence.first < 3:
            return
        self._name_afterwards(index, speaker)
        for s in before.statements:
            if s.category == "indirect" and s.rule == "konjunktiv":
                s.last, s.cue, s.entry, s.rule = sentence.end, cue, entry, "back"
        before.statements[:] = [s for s in before.statements if s.category in ("direct", "indirect")]
        if not before.statements:
            before.statements.append(
                Statement("indirect", sentence.first, sentence.end, "back", speaker, cue, entry, 0.95)
            )

    def _name_afterwards(self, index: int, speaker: Phrase | None) -> None:
        """Konjunktiv sentences just before "Das teilte X mit" are X's, not of whoever was named earlier."""
        for k in range(index - 1, max(-1, index - 1 - _MEMORY), -1):
            loose = [s for s in self._readings[k].statements if s.rule in ("konjunktiv", "soll")]
            for s in self._readings[k].statements:
                if s in loose or s.speaker is None or s.rule == "partial":
                    s.speaker = speaker
            if k == index - 1:
                for s in loose:
                    s.category = "indirect"
            if not loose:
                return

    def _bridge(self) -> None:
        """A sentence between two in the Konjunktiv whose own form leaves the mood open belongs to them."""
        for before, reading, after in zip(self._readings, self._readings[1:], self._readings[2:], strict=False):
            if reading.statements or reading.frames or reading.acts:
                continue
            led = next((s for s in before.statements if s.rule == "konjunktiv" or s.category == "indirect"), None)
            followed = after.statements and after.statements[0].rule == "konjunktiv"
            sections = {self._text.section[r.sentence.first] for r in (before, reading, after)}
            if led and followed and len(sections) == 1:
                statement = from_open_mood(reading.sentence)
                if statement is not None:
                    statement.speaker = led.speaker
                    reading.statements.append(statement)

    def _read_marks(self, stretch: Marked) -> None:
        opening = self._readings[self._reading_at(stretch.first)]
        closing = self._readings[self._reading_at(stretch.last - 1)]
        statement = read_marked(self._words, stretch, opening, closing)
        if statement is not None:
            if statement.speaker is None and statement.rule in _CARRIED:
                statement.speaker = self._speaker
            # "nannte das Urteil „einen Skandal“": the marks hold the statement, the sentence only frames it.
            opening.statements[:] = [
                s for s in opening.statements if s.rule != "reported" or s.entry.startswith("von ")
            ]
            closing.statements.append(statement)

    def _reading_at(self, position: int) -> int:
        return max(0, bisect.bisect_right(self._starts, position) - 1)

    def _remember(self, index: int, reading: Reading) -> None:
        named = next((s.speaker for s in reversed(reading.statements) if self._is_name(s.speaker)), None)
        named = named or next((f.speaker for f in reading.frames if self._is_name(f.speaker)), None)
        if named is not None:
            self._speaker, self._speaker_at = named, index
        elif reading.statements:
            self._speaker_at = index
        elif index - self._speaker_at >= 1:
            agents = (agent_of(reading.sentence, act) for act in reading.acts if act.passive)
            subject = next(filter(None, agents), None) or subject_of(reading.sentence)
            is_pronoun = subject is not None and self._words.tag[subject[0]].startswith("P")
            if subject is not None and not is_pronoun and can_speak(self._words, subject):
                self._speaker = subject

    def _is_name(self, speaker: Phrase | None) -> bool:
        """Whether a speaker is somebody to remember; "demnach" only points back, a rumour is nobody's."""
        if speaker is None or self._words.lower[speaker[0]] in BACK_REFERENCES:
            return False
        return not self._words.lemma[speaker[0]].lower().endswith(_RUMOURS)


def _take(frames: list[Frame], statements: list[Statement], frame: Frame | None) -> None:
    """Add a frame and those of its statements that no other frame has found."""
    if frame is None:
        return
    frames.append(frame)
    for statement in frame.statements:
        same = next((s for s in statements if s.first == statement.first and s.last == statement.last), None)
        if same is None:
            statements.append(statement)
        elif same.rule == statement.rule and same.cue and max(same.cue) < min(statement.cue) < same.first:
            # "räumte Fehler ein und sagte zu, …": the nearer verb
            same.cue, same.entry = statement.cue, statement.entry
            same.speaker = statement.speaker or same.speaker


# ---------------------------------------------------------------------- findings


def _quotes(text: Text, statement: Statement) -> list[Quote]:
    """A statement as findings, one a section it runs through."""
    words = text.words
    quotes = []
    for first, last in _by_section(text, statement.first, statement.last):
        start, end = text.span_of(first, last)
        quotes.append(
            Quote(
                kind="quote",
                category=statement.category,
                start=start,
                end=end,
                text=words.text[start:end],
                section=text.role[first],
                voice="quoted",
                entry=statement.entry,
                reason=_REASONS[statement.rule].format(entry=statement.entry),
                confidence=statement.confidence,
                speaker=_span(text, *statement.speaker) if statement.speaker else None,
                cue=cue_span(text, statement.cue),
            )
        )
    return quotes


def _by_section(text: Text, first: int, last: int) -> list[Phrase]:
    parts: list[Phrase] = []
    begin = first
    for i in range(first + 1, last + 1):
        if i == last or text.section[i] != text.section[begin]:
            parts.append((begin, i))
            begin = i
    return parts


def _span(text: Text, first: int, last: int) -> Span:
    return text.article.span(*text.span_of(first, last))
