"""Statements whose source is beyond doubt: what is said, who says it, and by which sign one can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.finding import Finding, Quote
from framing.teach.indirect import Gender
from framing.teach.material import Sentence, Source, shown, words_in

__all__ = ["Statement", "gender_of", "statements"]

_SURE_SPEAKER = 0.85
_SURE_QUOTE = 0.9
_PREPOSITIONS = frozenset("laut nach zufolge gemäß zu von".split())
#: Words before a source that take its nominative: "heißt es in einem Prüfbericht".
_OBLIQUE = frozenset("in im aus von vom bei beim seitens vonseiten gegenüber laut nach gemäß".split())
_DETERMINERS = frozenset("der die das den dem des ein eine einen einem einer eines".split())
_NOMINATIVES = frozenset("der die das ein eine sein seine ihr ihre".split())
#: Words for a body that has another name as well.
_ANY_BODY = frozenset(
    "unternehmen konzern firma gesellschaft hersteller betreiber anbieter händler behörde amt ministerium verein verband "
    "institut partei fraktion klinik gericht bank veranstalter sender kette stiftung haus redaktion land".split()
)
#: Behind "in", a document or a place: only what stands there is its statement.
_STANDS_THERE = frozenset("heißt hieß steht stand geht ging".split())
_BEFORE_SPEAKER = _DETERMINERS | frozenset("von vom seiner seines ihrer ihres".split())
_PRONOUNS = frozenset(
    "er sie es ihm ihr ihnen wir ich man andere viele einige manche beide dieser diese jemand niemand mehr ein eine einer".split()
)
_FEMININE = re.compile(r"\b(?:[A-ZÄÖÜ][\w-]*(?:in|frau|dame|schwester|mutter|tochter|chefin)|[Ff]rau)\b")
_MASCULINE = re.compile(
    r"\b(?:[Hh]err|[A-ZÄÖÜ][\w-]*(?:mann|chef|sprecher|leiter|minister|meister|präsident|direktor|anwalt|trainer|vater|bruder|"
    r"sohn|führer|fahrer|lehrer|händler|wirt|bauer|arzt|professor|forscher|experte|kommissar|richter|pfarrer|intendant|"
    r"vorsitzender|rat|kämmerer|besitzer|betreiber|inhaber|unternehmer|landwirt|polizist|manager|berater|bäcker))\b"
)
_NOT_FEMININE = re.compile(
    r"(?:Termin|Verein|Berlin|Wein|Stein|Rhein|Medizin|Benzin|Magazin|Schein|Delfin|Kamin|Ruin|Martin|Main)$"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody's statement.

    Attributes
    ----------
    source, sentence, quote
        Where it stands.
    text
        What is said, as pupils read it.
    speaker
        Who says it, in the nominative: "Holger Stremmel", "die Polizei".
    voice
        The finding of the speaker.
    sign
        The word that shows it ("Laut", "sagte"), "" where the quotation marks alone do.
    rule
        Key of the explanation: "direct", "phrase", "document", "verb", "dass".
    """

    source: Source
    sentence: Sentence
    quote: Quote
    text: str
    speaker: str
    voice: Finding
    sign: str
    rule: str

    @property
    def vague(self) -> bool:
        """Whether the speaker has no name of its own and may be somebody named elsewhere: "der Regisseur", "die Behörde"."""
        words = self.speaker.split()
        if words[0].lower() not in _NOMINATIVES:
            return False
        return self.voice.category == "person" or words[-1].lower() in _ANY_BODY or "kommunale" in words


def statements(source: Source) -> Iterator[Statement]:
    """Yield the statements of an article whose speaker is named in the same sentence, one a sentence at most."""
    names: dict[str, str] = {}
    for sentence in source.sentences:
        quotes = [q for q in source.quotes if sentence.start <= q.start and q.end <= sentence.end + 1]
        touching = [q for q in source.quotes if q.start < sentence.end and sentence.start < q.end]
        # Two quotations in one sentence: the second is often a part of the frame read as a statement.
        if len(quotes) != 1 or len(touching) != 1:
            continue
        found = _statement(source, sentence, quotes[0])
        if found is None:
            continue
        target = found.voice.target or found.speaker
        known = names.setdefault(target, found.speaker)
        yield Statement(source, sentence, found.quote, found.text, known, found.voice, found.sign, found.rule)


def _statement(source: Source, sentence: Sentence, quote: Quote) -> Statement | None:
    voice = source.speaker(quote)
    if voice is None or quote.cue is None or quote.confidence < _SURE_QUOTE or voice.confidence < _SURE_SPEAKER:
        return None
    if quote.category not in ("direct", "indirect") or voice.category == "anonymous":
        return None
    if not (sentence.start <= voice.start and voice.end <= sentence.end) or quote.start <= voice.start < quote.end:
        return None
    cue = shown(quote.cue.text)
    by_phrase = cue.split()[0].lower() in _PREPOSITIONS or quote.entry in _PREPOSITIONS
    before = [word.lower() for word in source.article.text[: voice.start].split()[-2:]]
    inside = any(word in ("in", "im", "aus") for word in before)
    if not by_phrase and inside and _STANDS_THERE.isdisjoint(cue.lower().split()):
        return None  # "Im Land wurden 41 Fälle gemeldet": nobody says that
    oblique = by_phrase or any(word in _OBLIQUE for word in before)
    if _with_others(source.article.text, voice):
        return None
    speaker = _nominative(source, voice, before[-1:], oblique=oblique)
    text = shown(quote.text).strip().rstrip(".,")
    if speaker is None or not 4 <= words_in(text) <= 30:
        return None
    if text.count("(") != text.count(")"):
        return None
    if text[0].islower() and quote.category != "direct":
        text = f"… {text}"
    if quote.category != "direct" and re.search(r"\b(?:zu \w+|\w+zu\w+)en$", text):
        return None  # "… den Vertrag zu brechen" is no sentence
    cue = _sign(source, sentence, quote, voice)
    rule = "direct" if quote.category == "direct" else "phrase" if by_phrase or cue.lower() == "so" else "verb"
    if rule == "verb" and inside:
        rule = "document"
    if rule == "verb" and re.match(r"(?:… )?dass\b", text):
        rule = "dass"
    return Statement(source, sentence, quote, text, speaker, voice, cue, rule)


def _sign(source: Source, sentence: Sentence, quote: Quote, voice: Finding) -> str:
    """The words that show whose statement it is, whole: "Nach Angaben", "teilte … mit"."""
    if quote.cue is None:
        return ""
    cue = shown(quote.cue.text)
    if cue.lower() in ("nach", "gemäß") and quote.cue.end <= voice.start:
        named = shown(source.article.text[quote.cue.start : voice.start]).split()
        while named and named[-1].lower() in _BEFORE_SPEAKER:
            named.pop()
        return " ".join(named) if len(named) <= 3 else cue
    parts = cue.split()
    if len(parts) == 3 and quote.cue.start <= voice.start < quote.cue.end:  # "teilte Domara mit"
        return f"{parts[0]} … {parts[-1]}"
    words = sentence.tagged
    for i, tag in enumerate(words.tag):
        behind = words.start[i] + sentence.start >= quote.cue.end
        if tag == "PTKVZ" and behind and quote.entry.startswith(words.lower[i]) and " " not in cue:
            return f"{cue} … {words.form[i]}"
    return cue


def _with_others(text: str, voice: Finding) -> bool:
    """Whether the speaker is one of several: "teilten Hahne und Borchert mit"."""
    if voice.category == "person" and re.search(r" (?:und|sowie) ", voice.text):
        return True
    behind, before = text[voice.end : voice.end + 40], text[max(0, voice.start - 40) : voice.start]
    return bool(re.match(r" (?:und|sowie) (?:[A-ZÄÖÜ]|die |der |das |sein|ihr)", behind)) or bool(
        re.search(r"[A-ZÄÖÜ][\w-]+ (?:und|sowie) (?:die |der |das |seine? |ihre? )?$", before)
    )


def _nominative(source: Source, voice: Finding, before: Sequence[str], *, oblique: bool) -> str | None:
    """The speaker as the subject of a sentence, None where the case cannot be undone with certainty."""
    text, target = _whole_name(source, voice), shown(voice.target or "").partition(" (")[0]
    words = text.split()
    if not words or text.lower() in _PRONOUNS or words[0].lower() in _PRONOUNS - _DETERMINERS:
        return None
    described = words[0].lower() in _NOMINATIVES and " ".join(words[1:]) == target  # "die frühere Schneiderin"
    named = len(target.split()) > 1 and target.split()[-1] in text and "„" not in target
    if voice.category == "person" and named and not described:
        return target
    if not oblique:
        if words_in(text) > 7 or "," in text:
            return None
        article = before[0] if voice.category == "person" and before and before[0] in ("der", "die", "das") else ""
        if article and words[0].lower() not in _NOMINATIVES:
            return f"{article} {text}"
        return text[0].lower() + text[1:] if words[0].lower() in _NOMINATIVES | _DETERMINERS else text
    if voice.category == "person":
        return None
    genitive = bool(before) and before[0] in ("des", "eines")
    if words[0].lower() in _DETERMINERS:
        genitive = genitive or words[0].lower() in ("des", "eines")
        words = words[1:]
    if not words or not words[0][0].isupper() or len(words) > 3:
        return None
    first = _uninflected(source, words[0], genitive=genitive)
    return " ".join([first, *words[1:]]) if first else None


def _uninflected(source: Source, noun: str, *, genitive: bool) -> str | None:
    """Take the ending of a genitive or a dative plural off a noun, as far as the article knows the noun without it."""
    if genitive and noun.endswith("s"):
        known = [form for form in (noun[:-1], noun[:-2]) if form.lower() in source.vocabulary]
        return known[0] if known else None
    if noun.endswith(("en", "ern", "eln")):
        return noun[:-1] if noun[:-1] in source.article.text.replace(noun, "") else None
    return noun


def _whole_name(source: Source, voice: Finding) -> str:
    """The words for the speaker without what stands in brackets, and with the mark that closes a title: die Zeitung „Glas“."""
    text = source.article.text
    end = voice.end
    if voice.text.count("„") > voice.text.count("“") and "“" in text[end : end + 30]:
        end = text.index("“", end) + 1
    return shown(text[voice.start : end]).partition(" (")[0].strip()


def gender_of(sources: Sequence[Source], statement: Statement) -> Gender | None:
    """Return what *ich* becomes when this speaker is reported, None if the texts do not tell or disagree.

    Looked at are the words that name the speaker and, in all articles on the event, those beside the speaker's name.
    """
    if statement.voice.category != "person":
        return None
    around = [shown(statement.voice.text)]
    surname = shown(statement.voice.target or statement.voice.text).split()[-1]
    if surname[0].isupper() and surname.isalpha():
        for source in sources:
            around.extend(_beside(source.article.text, surname))
    feminine = any(_is_feminine(text) for text in around)
    masculine = any(_MASCULINE.search(text) or re.match(r"(?:[Dd]er|[Ee]in) [A-ZÄÖÜ\d]", text) for text in around)
    if feminine == masculine:
        return None
    return "sie" if feminine else "er"


def _beside(text: str, surname: str) -> Iterator[str]:
    """Role nouns right before and right behind a person's name: "Bürgermeister Holger Stremmel (57), Bürgermeister von"."""
    name = rf"(?:[A-ZÄÖÜ][\w-]+ )?{re.escape(surname)}"
    for found in re.finditer(rf"([A-ZÄÖÜ][\w-]+) {name}\b", text):
        yield found[1]
    for found in re.finditer(rf"\b{name}(?: \(\d+\))?, (?:der |die |ein |eine )?([A-ZÄÖÜ][\w-]+)\b", text):
        yield found[1]


def _is_feminine(text: str) -> bool:
    if re.match(r"(?:[Dd]ie|[Ee]ine) \d+-Jährige\b", text):
        return True
    return any(not _NOT_FEMININE.search(found[0]) for found in _FEMININE.finditer(text))
