"""Phrases that name a source beside a statement: "laut Polizei", "Gerüchten zufolge", "nach Angaben der Stadt"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.annotate.clauses import Sentence
from framing.annotate.nounphrase import Phrase, phrase_at, phrase_before
from framing.german import Words
from framing.lexicon import rows, split

__all__ = ["SourcePhrase", "agency_names", "find_source_phrases", "is_nobody", "is_role", "noun_class"]

_BEFORE = frozenset({"laut", "gemäß", "lt"})
_BACK_REFERENCES = frozenset({"demnach", "demzufolge", "wonach", "danach"})
_SHORTEST_HEAD = 5  # "Rat" and "Amt" end many words that are no institution
_ONLY_PLURAL = frozenset({"wort", "kreis", "medium"})
_EVENTS = ("erklärung", "nachricht", "ankündigung", "meldung", "äußerung", "mitteilung", "erfahrung")
_VAGUE = (
    "offiziell",
    "inoffiziell",
    "erst",
    "bisherig",
    "unbestätigt",
    "übereinstimmend",
    "verschieden",
    "ander",
    "neu",
)
_OF_NOBODY = frozenset({"Angabe", "Bericht", "Information", "Meldung", "Gerücht", "Spekulation"})
_OWN = frozenset(["eigenen", "eigener", "eigene", "eigenem"])
_OWN_VOICE = frozenset(["meiner", "unserer", "deiner", "eurer"])
_AFTER_POSSESSIVE = frozenset(
    ["meinung", "ansicht", "auffassung", "einschätzung", "überzeugung", "angaben", "darstellung", "aussage", "worten"]
)


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """A source phrase.

    Attributes
    ----------
    first, last
        The whole phrase with its preposition.
    speaker
        The words that name the source.
    cue
        Position of "laut", "nach", "zufolge" …
    """

    first: int
    last: int
    speaker: Phrase | None
    cue: int


@cache
def _classes() -> dict[str, str]:
    return {row["lemma"].lower(): row["class"] for row in rows("source_nouns")}


@cache
def noun_class(lemma: str) -> str:
    """Class of a noun in ``lexicons/source_nouns.tsv``, found by its last part too; "" if it names no source.

    Examples
    --------
    >>> noun_class("Medienbericht"), noun_class("Verkehrsministerium"), noun_class("Tisch")
    ('nobody', 'institution', '')
    """
    classes = _classes()
    lower = lemma.lower().rpartition("-")[2]
    if lower in classes:
        return classes[lower]
    for begin in range(2, len(lower) - _SHORTEST_HEAD + 1):
        if lower[begin:] in classes and lower[begin:] not in _ONLY_PLURAL:
            return classes[lower[begin:]]
    return ""


@cache
def is_role(lemma: str) -> bool:
    """Whether a noun says what a person is, by its last part ("Ministeriumssprecherin")."""
    heads = _roles()
    low = lemma.lower().rpartition("-")[2]
    return any(low[begin:] in heads for begin in range(len(low) - 2))


@cache
def _roles() -> frozenset[str]:
    return frozenset(row["head"] for row in rows("roles"))


@cache
def agency_names() -> frozenset[str]:
    """Names and short names of agencies and outlets."""
    names = {row["id"] for row in rows("agencies")} | {row["name"] for row in rows("agencies")}
    names |= {name for row in rows("outlets") for name in (row["name"], *split(row["names"])) if len(name) > 2}
    return frozenset(names)


def find_source_phrases(sentence: Sentence) -> list[SourcePhrase]:
    """Return the source phrases of a sentence, in order, without overlap."""
    words, region = sentence.words, sentence.region
    found: list[SourcePhrase] = []
    done = sentence.first
    for k in range(sentence.first, sentence.end):
        if k < done or region[k] >= 0:
            continue
        low = words.lower[k]
        phrase = None
        if low in _BEFORE:
            phrase = _laut(sentence, k)
        elif low == "nach":
            phrase = _nach(sentence, k)
        elif low in _BACK_REFERENCES:
            phrase = _back_reference(sentence, k)
        if low == "zufolge":
            phrase = _zufolge(sentence, k, k + 1)
        elif low == "zu" and words.lower[k + 1 : k + 2] == ["folge"]:
            phrase = _zufolge(sentence, k, k + 2)
        if phrase is not None:
            found.append(phrase)
            done = phrase.last
    return found


def is_nobody(words: Words, phrase: SourcePhrase) -> bool:
    """Whether a phrase names nobody ("Gerüchten zufolge", "laut Berichten"): a hedge of the outlet's own, no quotation."""
    if phrase.speaker is None:
        return False
    first, last = phrase.speaker
    nouns = [i for i in range(first, last) if words.tag[i] in ("NN", "NE")]
    if len(nouns) != 1 or nouns[0] != last - 1:
        return False
    if words.lower[first] in _OWN or words.tag[first] == "PPOSAT":
        return False  # "nach eigenen Angaben", "nach seiner Darstellung": of whoever was named
    head = words.lemma[nouns[0]].rpartition("-")[2]
    if words.tag[first] == "ADJA" and not words.lower[first].startswith(_VAGUE):
        return False  # "behördlichen Angaben zufolge" says whose
    return words.tag[first] in ("NN", "ADJA") and (head in _OF_NOBODY or _is_report(head))


def _laut(sentence: Sentence, k: int) -> SourcePhrase | None:
    words = sentence.words
    if words.tag[k] in ("ADJD", "ADJA", "ADV") and words.tag[k + 1 : k + 2] not in (["ART"], ["NE"], ["NN"]):
        return None  # "laut und deutlich", "es wurde laut"
    end = phrase_at(words, sentence.region, k + 1, sentence.end)
    if end == k + 1:
        end = _until_verb(sentence, k + 1)
    if end == k + 1:
        return None
    if words.lower[k] == "gemäß" and not _names_statement(sentence, k + 1, end):
        return None
    end = _to_verb(sentence, k, end)
    return SourcePhrase(k, _with_inserted(sentence, k, end), (k + 1, end), k)


def _to_verb(sentence: Sentence, k: int, end: int) -> int:
    """One constituent stands before the verb of a main clause: a phrase that opens it reaches to the verb."""
    segment = sentence.segments[sentence.segment_of(k)]
    if segment.first != k or segment.kind != "main" or not segment.finite:
        return end
    verb = segment.finite[0]
    return verb if end < verb <= end + 14 else end


def _names_statement(sentence: Sentence, first: int, last: int) -> bool:
    words = sentence.words
    nouns = [words.lemma[i] for i in range(first, last) if words.tag[i] in ("NN", "NE")]
    return any(noun_class(noun) or is_role(noun) for noun in nouns)


def _until_verb(sentence: Sentence, k: int) -> int:
    """End of a phrase the tags do not show ("laut n-tv.de"): before the verb or the next comma."""
    words = sentence.words
    for i in range(k, min(sentence.end, k + 8)):
        if words.tag[i].startswith(("V", "$")) or words.mood[i]:
            return i
    return k


def _with_inserted(sentence: Sentence, first: int, end: int) -> int:
    """Take in the apposition of "Laut Lamm, Sprecherin der Stadt, war …"."""
    words = sentence.words
    if end >= sentence.end or words.form[end] != ",":
        return end
    after = phrase_at(words, sentence.region, end + 1, sentence.end)
    if after > end + 1 and after + 1 < sentence.end and words.form[after] == "," and first == sentence.first:
        return after + 1
    return end


def _nach(sentence: Sentence, k: int) -> SourcePhrase | None:
    words = sentence.words
    # "seiner Meinung nach"
    if k > sentence.first and words.lower[k - 1] in _AFTER_POSSESSIVE and words.tag[k] in ("APPO", "APPR", "PTKVZ"):
        start = phrase_before(words, sentence.region, sentence.first, k)
        if start < k - 1 and words.lower[start] not in _OWN_VOICE and words.form[start] != "Ihrer":
            return SourcePhrase(start, k + 1, (start, k), k)
    head = k + 1
    while head < sentence.end and head < k + 6 and words.tag[head] in ("ADJA", "PPOSAT", "ART", "PIAT", "CARD", "PDAT"):
        head += 1
    if head >= sentence.end or words.tag[head] not in ("NN", "NE"):
        return None
    lemma = words.lemma[head]
    kind = noun_class(lemma)
    if not (kind == "statement" or (kind == "nobody" and noun_class(lemma) and _is_report(lemma))):
        return None
    if lemma == "Wort" and words.lower[head] != "worten":
        return None
    definite = words.lower[k + 1] in ("der", "dem", "den")
    if definite and lemma.lower().endswith(_EVENTS):
        return None  # "nach der Erklärung": afterwards, not according to it
    if lemma in ("Urteil", "Ermittlung", "Umfrage", "Untersuchung", "Wahl") and words.tag[k + 1] in ("ART", "PIAT"):
        return None  # "nach dem Urteil", "nach langen Ermittlungen": when, not who
    end = phrase_at(words, sentence.region, k + 1, sentence.end)
    end = _to_verb(sentence, k, max(end, head + 1))
    return SourcePhrase(k, _with_inserted(sentence, k, end), (k + 1, end), k)


def _is_report(lemma: str) -> bool:
    return lemma.lower().endswith(("bericht", "gerücht", "quelle"))


def _zufolge(sentence: Sentence, k: int, end: int) -> SourcePhrase | None:
    start = phrase_before(sentence.words, sentence.region, sentence.first, k)
    if start == k:
        return None
    return SourcePhrase(start, end, (start, k), k)


def _back_reference(sentence: Sentence, k: int) -> SourcePhrase | None:
    """Read "Demnach …", which points back to a source; "danach" does so only before a Konjunktiv."""
    words = sentence.words
    low = words.lower[k]
    if low == "danach":
        segment = sentence.segments[sentence.segment_of(k)]
        if not segment.mood:
            return None
    return SourcePhrase(k, k + 1, (k, k + 1), k) if words.tag[k] != "PTKVZ" else None
