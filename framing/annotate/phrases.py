"""Phrases that name a source beside a statement: "laut Polizei", "Gerüchten zufolge", "nach Angaben der Stadt"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.annotate.clauses import Segment, Sentence
from framing.annotate.nounphrase import Phrase, is_age, phrase_at, phrase_before
from framing.german import Words
from framing.lexicon import rows, split

__all__ = [
    "BACK_REFERENCES",
    "SourcePhrase",
    "agency_names",
    "can_speak",
    "find_source_phrases",
    "is_nobody",
    "is_role",
    "noun_class",
]

_BEFORE = frozenset({"laut", "gemäß", "lt"})
#: Words that point back to a source named before.
BACK_REFERENCES = frozenset({"demnach", "demzufolge", "wonach", "danach"})
_SHORTEST_HEAD = 5  # "Rat" and "Amt" end many words that are no institution
_ONLY_PLURAL = frozenset({"wort", "kreis", "medium"})
_EVENTS = ("erklärung", "nachricht", "ankündigung", "meldung", "äußerung", "mitteilung", "erfahrung")
_PAPERS = ("entwurf", "gesetz", "vertrag", "verordnung", "regelung", "zahlen", "Zahl", "plan", "vereinbarung")
_PRESENT = frozenset("ist sind hat haben wird werden soll sollen kann können muss müssen darf dürfen will".split())
_NEAR = 60  # words
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
_MEDIA = ("medien", "presse", "zeitung", "agentur", "tv")
_OF_NOBODY = frozenset({"Angabe", "Bericht", "Information", "Meldung", "Gerücht", "Spekulation"})
#: "nach den Vorstellungen der Stadt" says whose, "nach der Vorstellung" says when.
_ONLY_AS = {"Wort": "worten", "Vorstellung": "vorstellungen"}
_BEFORE_HEAD = frozenset({"ADJA", "PPOSAT", "ART", "PIAT", "CARD", "PDAT", "PRELAT", "PDS"})
_LASTING = frozenset({"Urteil", "Ermittlung", "Umfrage", "Untersuchung", "Wahl", "Version"})
_OWN = frozenset(["eigenen", "eigener", "eigene", "eigenem"])
_OWN_VOICE = frozenset(["meiner", "unserer", "deiner", "eurer"])
_SPEAKING_PRONOUNS = frozenset({"er", "sie", "dieser", "diese"})
_AFTER_POSSESSIVE = frozenset(
    """meinung ansicht auffassung einschätzung überzeugung angaben darstellung aussage worten vernehmen""".split()
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
        elif low in BACK_REFERENCES:
            phrase = _back_reference(sentence, k)
        if low == "zufolge":
            phrase = _zufolge(sentence, k, k + 1)
        elif low == "zu" and words.lower[k + 1 : k + 2] == ["folge"]:
            phrase = _zufolge(sentence, k, k + 2)
        if phrase is not None:
            found.append(phrase)
            done = phrase.last
    return found


def can_speak(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase names somebody, not something."""
    first, last = phrase
    for i in range(first, last):
        if words.form[i].endswith("s") and words.tag[i] == "NE" and words.tag[i + 1 : i + 2] == ["NN"] and i + 1 < last:
            continue  # "Lamms Vorschlag" is no person
        if words.tag[i] == "NE" or words.lower[i] in _SPEAKING_PRONOUNS or is_age(words.form[i]):
            return True
        if words.tag[i] == "NN":
            # "Dekan Berg", but not "die Forderungen Bergers"
            is_title = i + 1 < last and words.tag[i + 1] == "NE" and not words.form[i + 1].endswith("s")
            if i + 3 < last and words.tag[i + 1 : i + 4] == ["KON", "NN", "NE"]:
                continue  # "Maler und Lackierer Gerd Lamm"
            return is_title or is_role(words.lemma[i]) or bool(noun_class(words.lemma[i]))
    return False


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
    name, hyphen, head = words.lemma[nouns[0]].rpartition("-")
    if hyphen and not name.lower().startswith(_MEDIA):
        return False  # "laut WHO-Bericht" says whose
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
    if words.tag[k + 1 : k + 2] == ["PRELS"]:
        return _nach_denen(sentence, k)
    head = k + 1
    while head < sentence.end and head < k + 6 and words.tag[head] in _BEFORE_HEAD:
        head += 1
    while _name_before_statement(words, head, sentence.end):
        head += 1  # "nach Eva Lamms Meinung"
    if head >= sentence.end or words.tag[head] not in ("NN", "NE"):
        return None
    lemma = words.lemma[head]
    kind = noun_class(lemma)
    figures = lemma == "Zahl" and words.lower[head] == "zahlen"  # "nach Zahlen des Verbands"
    if not (figures or kind == "statement" or (kind == "nobody" and noun_class(lemma) and _is_report(lemma))):
        return None
    if words.lower[head] != _ONLY_AS.get(lemma, words.lower[head]):
        return None
    definite = words.lower[k + 1] in ("der", "dem", "den")
    if definite and lemma.lower().endswith(_EVENTS):
        return None  # "nach der Erklärung": afterwards, not according to it
    if lemma in _LASTING and words.tag[k + 1] in ("ART", "PIAT"):
        return None  # "nach dem Urteil": when, not who
    if lemma in ("Untersuchung", "Analyse") and words.tag[k + 1] == "ADJA":
        return None  # "nach eingehenden Untersuchungen"
    end = phrase_at(words, sentence.region, k + 1, sentence.end)
    end = _to_verb(sentence, k, max(end, head + 1))
    return SourcePhrase(k, _with_inserted(sentence, k, end), (k + 1, end), k)


def _nach_denen(sentence: Sentence, k: int) -> SourcePhrase | None:
    """Read "Berichte, nach denen …": the noun before the comma gives what follows."""
    words = sentence.words
    if k - 2 < sentence.first or words.form[k - 1] != "," or words.tag[k - 2] != "NN":
        return None
    return SourcePhrase(k, k + 2, (k + 1, k + 2), k) if noun_class(words.lemma[k - 2]) else None


def _name_before_statement(words: Words, head: int, end: int) -> bool:
    """Whether a name in the genitive stands at a position: "nach Lamms Angaben"."""
    if head + 1 >= end or words.tag[head] not in ("NE", "NN") or words.tag[head + 1] not in ("NE", "NN"):
        return False
    return words.tag[head] == "NE" or (words.form[head].endswith("s") and not noun_class(words.lemma[head]))


def _is_report(lemma: str) -> bool:
    return lemma.lower().endswith(("bericht", "gerücht", "quelle"))


def _zufolge(sentence: Sentence, k: int, end: int) -> SourcePhrase | None:
    start = phrase_before(sentence.words, sentence.region, sentence.first, k)
    if start == k:
        return None
    return SourcePhrase(start, end, (start, k), k)


def _reads_from(sentence: Sentence, segment: Segment) -> bool:
    """In "Der Bericht liegt vor. Danach fehlt Geld": a paper in the sentence before, and no past tense."""
    words = sentence.words
    if not segment.finite or sentence.first == 0:
        return False
    verb = words.lower[segment.finite[0]]
    if verb not in _PRESENT and (not verb.endswith("t") or verb.endswith("te")):
        return False
    first, stop = words.sentences[words.sentence[sentence.first - 1]]
    return any(
        words.tag[i] == "NN" and (noun_class(words.lemma[i]) == "statement" or words.lemma[i].endswith(_PAPERS))
        for i in range(max(first, stop - _NEAR), stop)
    )


def _back_reference(sentence: Sentence, k: int) -> SourcePhrase | None:
    """Read "Demnach …", which points back to a source; "danach" does so only before a Konjunktiv."""
    words = sentence.words
    low = words.lower[k]
    if low == "danach":
        segment = sentence.segments[sentence.segment_of(k)]
        if k != segment.first or (not segment.mood and not (k == sentence.first and _reads_from(sentence, segment))):
            return None
    if words.tag[k] == "PTKVZ":
        return None
    return SourcePhrase(k, k + 1, _before_wonach(sentence, k) or (k, k + 1), k)


def _before_wonach(sentence: Sentence, k: int) -> Phrase | None:
    """In "Berichte des Senders, wonach …" what stands before the comma."""
    words = sentence.words
    if words.lower[k] != "wonach" or k - 1 <= sentence.first or words.form[k - 1] != ",":
        return None
    start = phrase_before(words, sentence.region, sentence.first, k - 1)
    return (start, k - 1) if start < k - 1 else None
