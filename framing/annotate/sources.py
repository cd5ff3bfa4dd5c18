"""Sources: who is heard, as person, institution, medium or nobody in particular, each under one name an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.annotate.clauses import read_sentence
from framing.annotate.fullnames import NAME_TAGS, Names, read_names
from framing.annotate.loose import subject_of
from framing.annotate.marks import find_marked, region_of_words
from framing.annotate.nominative import nominative, speaking_part
from framing.annotate.nounphrase import Phrase
from framing.annotate.phrases import agency_names, can_speak, is_role, noun_class
from framing.annotate.text import Text
from framing.annotate.unquoted import unquoted
from framing.finding import Finding, Quote
from framing.german import Words
from framing.german.compounds import split_compound

__all__ = ["find", "source_finding"]

_LOCATIVE = frozenset({"in", "aus", "nach", "bei", "im", "vor"})
#: Sources an article may have before the first is forgotten; a book of a million words is no article.
_REMEMBERED = 100
_MARKS = frozenset('„“”»«"')
_REPORTS = ("Medienberichten", "Presseberichten", "Zeitungsberichten", "Agenturberichten", "Medienbericht")
_CIRCLES = ("kreisen", "kreise")
_INDEFINITE = frozenset(["ein", "eine", "einer", "einem", "mehrere", "einige", "zwei", "drei"])
_CARRIED = frozenset(["Konjunktiv", "sollen", "„“"])
_NEAR = 30  # words
_PRONOUNS = frozenset("er sie ihm ihr ihnen der die man wir ich dieser diese beide letzterer letztere es das".split())
_OWN = frozenset(["eigenen", "eigener", "eigene", "eigenem"])
_REASONS = {
    "person": "Person, der eine Aussage zugeschrieben wird",
    "institution": "Stelle, der eine Aussage zugeschrieben wird",
    "media": "Medium, das als Quelle genannt ist",
    "anonymous": "Quelle ohne Namen: Wer das sagt, bleibt offen",
}


def find(text: Text, found: Sequence[Finding]) -> list[Finding]:
    """Return the sources named in a text; ``target`` is the same for all mentions of one source."""
    region = region_of_words(text, find_marked(text))
    reader = _Reader(text, region)
    mentions: dict[Phrase, tuple[str, float]] = {}
    carried: dict[Phrase, Quote] = {}
    for quote in found:
        if not isinstance(quote, Quote) or quote.speaker is None:
            continue
        phrase = _as_words(text.words, quote.speaker.start, quote.speaker.end)
        if phrase is None:
            continue
        if quote.cue is None and quote.entry in _CARRIED:
            carried.setdefault(phrase, quote)
        else:
            mentions.setdefault(phrase, (quote.entry, quote.confidence))
    for phrase, entry in unquoted(text, region):
        mentions.setdefault(phrase, (entry, 0.7))
    for phrase, quote in carried.items():
        if reader.is_heard_only_here(phrase, quote):
            mentions.setdefault(phrase, (quote.entry, 0.7))
    findings: list[Finding] = []
    for phrase in sorted(mentions):
        entry, confidence = mentions[phrase]
        finding = reader.finding(phrase, entry, confidence)
        if finding is not None and not (findings and finding.start < findings[-1].end):
            findings.append(finding)
    return findings


def source_finding(text: Text, phrase: Phrase, category: str, entry: str, target: str, confidence: float) -> Finding:
    """Make the finding for one mention of a source."""
    start, end = text.span_of(*phrase)
    return Finding(
        kind="source",
        category=category,
        start=start,
        end=end,
        text=text.article.text[start:end],
        section=text.role[phrase[0]],
        entry=entry,
        reason=_REASONS[category],
        target=target,
        confidence=confidence,
    )


def _as_words(words: Words, start: int, end: int) -> Phrase | None:
    first, last = words.at(start), words.at(end - 1) + 1
    return (first, last) if first < last <= len(words) else None


@dataclass(slots=True)
class _Source:
    """A source of the article: its name and the nouns it was called by."""

    target: str
    category: str
    heads: set[str] = field(default_factory=set)


class _Reader:
    """Reads the mentions in order and knows the sources seen so far."""

    def __init__(self, text: Text, region: list[int]) -> None:
        self._text = text
        self._region = region
        self._words = text.words
        self._sources: list[_Source] = []
        self._names = read_names(text.words)
        self._places = _places(text.words)

    def is_heard_only_here(self, phrase: Phrase, quote: Quote) -> bool:
        """Whether who is named speaks nowhere but in words carried over: "Rentnerin Eva Lamm (74) seufzt. „Wer zahlt das?“"."""
        words, section = self._words, self._text.section
        at = words.at(quote.start)
        if self._names.inside(*phrase) is None or not can_speak(words, phrase) or section[at] != section[phrase[0]]:
            return False
        return quote.category == "direct" or words.sentence[at] == words.sentence[phrase[0]]

    def finding(self, phrase: Phrase, entry: str, confidence: float) -> Finding | None:
        """The finding for one mention."""
        first, last = _named_part(self._words, self._own_name(phrase))
        source = self._identify(first, last)
        if source is None:
            return None
        return source_finding(self._text, (first, last), source.category, entry, source.target, confidence)

    def _own_name(self, phrase: Phrase) -> Phrase:
        """Who gives "eigene Angaben": the subject of the sentence."""
        words = self._words
        if words.lower[phrase[0]] not in _OWN:
            return phrase
        first, stop = words.sentences[words.sentence[phrase[0]]]
        sentence = read_sentence(words, self._region, max(first, phrase[0] - _NEAR), min(stop, phrase[1] + _NEAR))
        return subject_of(sentence) or phrase

    def _identify(self, first: int, last: int) -> _Source | None:
        words = self._words
        if last - first == 1 and words.lower[first] in _PRONOUNS:
            return None  # "sagte sie" names nobody new
        names = _name_words(words, self._names, first, last)
        heads = [words.lemma[i] for i in range(first, last) if words.tag[i] == "NN"]
        category = self._category(first, last, names, heads)
        target = self._target(first, last, category, names, heads)
        known = next((s for s in self._sources if s.target == target), None)
        if known is None:
            known = _Source(target, category)
        else:
            self._sources.remove(known)
        known.heads.update(h.lower() for h in heads)
        self._sources.append(known)
        del self._sources[:-_REMEMBERED]
        return known

    def _category(self, first: int, last: int, names: list[int], heads: list[str]) -> str:
        words = self._words
        forms = words.form[first:last]
        if words.slice(first, last) in agency_names() or any(form.endswith(_REPORTS) for form in forms):
            return "media"
        if any(form.lower().endswith(_CIRCLES) for form in forms):
            return "anonymous"
        # The first noun says what the source is: "die Leiterin des Amts" is a person.
        kind = next((k for k in (("person" if is_role(h) else noun_class(h)) for h in heads) if k), "")
        if kind == "person":
            vague = words.lower[first] in _INDEFINITE and not names and not _speaks_for(heads[0])
            return "anonymous" if vague else "person"
        if kind in ("statement", "nobody"):
            return self._of_statement(first, heads, names)
        if kind:
            return kind
        if any(form in _MARKS for form in forms) or any(form in agency_names() for form in forms):
            return "media"
        if not names:
            return "person" if words.lower[first] in ("der", "die", "den", "dem") else "anonymous"
        if len(names) >= 2 or words.form[names[0]] in self._names.full:
            return "person"
        name = words.form[names[0]]
        return "institution" if name.isupper() or name in self._places or words.tag[first] == "ART" else "person"

    def _of_statement(self, first: int, heads: list[str], names: list[int]) -> str:
        """Tell "der Studie zufolge" and "Polizeiangaben", which say whose, from "Gerüchten" and "offiziellen Angaben"."""
        if any(noun_class(split_compound(head)[0]) == "institution" for head in heads):
            return "institution"
        definite = self._words.tag[first] in ("ART", "PPOSAT", "PDAT") and noun_class(heads[0]) == "statement"
        return "institution" if definite or names else "anonymous"

    def _target(self, first: int, last: int, category: str, names: list[int], heads: list[str]) -> str:
        words = self._words
        if category == "person" and names:
            name = " ".join(words.form[i] for i in names)
            first_names = self._names.first_names if len(names) == 1 else {}
            return self._names.full.get(words.form[names[-1]]) or first_names.get(name, name)
        if category in ("person", "institution", "media") and heads and not names:
            known = self._known_by(heads[0], category)
            if known is not None:
                return known.target
        start = first
        while start < last - 1 and words.tag[start] in ("ART", "PPOSAT", "PDAT", "$("):
            start += 1
        while last - 1 > start and words.tag[last - 1] == "$(":
            last -= 1
        name = self._in_marks(start, last) if category == "media" else ""
        name = name or (speaking_part(heads[0]) if category == "institution" and heads else "")
        name = name or nominative(words, first, start, last)
        return next((s.target for s in self._sources if s.category == category and _same(s.target, name)), name)

    def _in_marks(self, first: int, last: int) -> str:
        """The name in quotation marks: "die Zeitung „Harzer Bote“" and "„Harzer Bote“" are one source."""
        words = self._words
        marked = [i for i in range(first, last) if self._region[i] >= 0 and words.tag[i] != "$("]
        return words.slice(marked[0], marked[-1] + 1) if marked else ""

    def _known_by(self, head: str, category: str) -> _Source | None:
        """The last source that was called by this noun, or by a compound of it ("das Ministerium")."""
        low = head.lower()
        for source in reversed(self._sources):
            if source.category == category and any(h == low or h.endswith(low) for h in source.heads):
                return source
        return None


def _speaks_for(head: str) -> bool:
    """Spokespersons speak for somebody, named or not."""
    return head.lower().endswith(("sprecher", "sprecherin"))


def _same(known: str, name: str) -> bool:
    """Whether one name is the last word of the other: "Nachrichtenagentur NNA" and "NNA"."""
    return known == name or known.endswith(" " + name) or name.endswith(" " + known)


def _named_part(words: Words, phrase: Phrase) -> Phrase:
    """In "Angaben der Polizei" the source is the police; in "offiziellen Angaben" the phrase is all there is."""
    first, last = phrase
    for i in range(first, last - 1):
        if words.tag[i] == "NN":
            if noun_class(words.lemma[i]) not in ("statement", "nobody") and words.lower[i] != "zahlen":
                return phrase
            after = words.lower[i + 1]
            if after in ("von", "vom", "aus"):
                return (i + 2, last) if i + 2 < last and can_speak(words, (i + 2, last)) else phrase
            if words.tag[i + 1] in ("ART", "PPOSAT", "PIAT", "PIDAT", "PDAT", "NE"):
                return i + 1, last
            return phrase
    return phrase


def _name_words(words: Words, known: Names, first: int, last: int) -> list[int]:
    """Positions of the proper name in a mention, without what follows a bracket or a comma."""
    run = known.inside(first, last)
    if run is not None:
        return list(range(*run))
    names: list[int] = []
    for i in range(first, last):
        if words.form[i] in ("(", ",") and names:
            break
        if words.tag[i] in NAME_TAGS or (
            names and words.tag[i] == "NN" and names[-1] == i - 1 and words.form[i][0].isupper()
        ):
            if names and i - names[-1] > 1:
                break
            names.append(i)
    if (
        not names
        and last - first == 1
        and words.tag[first] != "PIS"
        and not noun_class(words.lemma[first])
        and not is_role(words.lemma[first])
    ):
        return [first]  # "Lamm sagte", "aus Nordhagen": without an article, an unknown noun is a name
    return names


def _places(words: Words) -> frozenset[str]:
    """Names that stand after "in" or "aus" somewhere in the text."""
    return frozenset(
        words.form[i]
        for i in range(1, len(words))
        if words.tag[i] in ("NE", "NN") and words.lower[i - 1] in _LOCATIVE and words.tag[i - 1] in ("APPR", "APPRART")
    )
