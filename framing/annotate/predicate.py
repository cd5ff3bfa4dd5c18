"""Clause and predicate of a modal verb: which infinitive it governs, who the subject is, where its clause ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.annotate.modal_words import SEIN_PERFECT, STATES
from framing.german import Words

__all__ = [
    "OPENERS",
    "REACH",
    "Predicate",
    "clause_around",
    "clause_words",
    "has_perfect_auxiliary",
    "is_question",
    "may_be_infinitive",
    "near_sentence",
    "opens_clause",
    "predicate_of",
    "subject_of",
]

# No clause of a newspaper is longer, and a text without punctuation must not cost quadratic time.
REACH = 60

#: Tags of the words that open a subclause.
OPENERS = frozenset({"PRELS", "PRELAT", "KOUS", "PWS", "PWAV", "PWAT", "KOUI"})

_INTERROGATIVE = frozenset(
    [
        *("was", "wie", "wo", "wohin", "woher", "wer", "wen", "wem", "warum", "weshalb", "wieso", "wann", "wozu"),
        *("welche", "welcher", "welches", "welchen", "welchem", "womit", "wofür", "wovon", "worauf", "wodurch"),
    ]
)
_QUESTION_MARKS = frozenset({"?", "??", "???", "?!", "!?"})
_PARTICIPLE = re.compile(
    r"(?:\w*ge\w{2,}|(?:be|ver|er|ent|zer|miss|über|unter|wider|voll|hinter|um|durch)\w{2,}|\w{3,}ier)(?:t|en|n)"
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """What a modal verb governs.

    Attributes
    ----------
    form
        "perfect" (gesagt haben), "passive" (gebaut werden), "state" (abgeschlossen sein), "plain" (kommen) or "none".
    verb
        Lemma of the verb that carries the meaning; of a copula "sein".
    place
        Word position of the infinitive, that of the modal if there is none.
    """

    form: str
    verb: str
    place: int

    @property
    def stative(self) -> bool:
        """Whether it is a state that no order or plan brings about."""
        return self.form == "plain" and self.verb in STATES


def clause_around(words: Words, i: int) -> tuple[int, int]:
    """Word positions (first, last + 1) of the stretch around `i` without punctuation."""
    low, high = words.sentences[words.sentence[i]]
    start, end = i, i + 1
    while start > max(low, i - REACH) and words.tag[start - 1][0] != "$":
        start -= 1
    while end < min(high, i + REACH) and words.tag[end][0] != "$":
        end += 1
    return start, end


def has_perfect_auxiliary(words: Words, i: int) -> bool:
    """Whether a form of *haben* stands in the clause: then a participle is part of the verb."""
    return any(words.lemma[k] == "haben" for k in range(*clause_around(words, i)))


def predicate_of(words: Words, i: int) -> Predicate:
    """Find the infinitive that the modal at `i` governs: before it in a subclause, else after it."""
    place = _infinitive_before(words, i)
    if place is None:
        place = _infinitive_after(words, i)
    if place is None:
        return Predicate("none", "", i)
    return _describe(words, place)


def _infinitive_before(words: Words, i: int) -> int | None:
    """The infinitive right before a modal that closes its clause, or in front: "Gezeigt werden sollen Bilder"."""
    low, high = words.sentences[words.sentence[i]]
    if i == low or not may_be_infinitive(words, i - 1):
        return None
    closes = i + 1 >= high or words.tag[i + 1][0] == "$" or words.tag[i + 1] in ("KON", "KOKOM", "VVFIN", "VAFIN")
    if closes or words.tag[i - 1] == "VAINF":
        return i - 1
    return None


def _infinitive_after(words: Words, i: int) -> int | None:
    """The first infinitive after the modal, subclauses skipped if they can be told."""
    place = _scan(words, i, skip=True)
    if place is None:
        place = _scan(words, i, skip=False)
    return _first_infinitive(words, i) if place is None else place


def _first_infinitive(words: Words, i: int) -> int | None:
    """The first infinitive of the clause wherever it stands, as in "sollte helfen die Lage zu klären"."""
    _, end = clause_around(words, i)
    return next((k for k in range(i + 1, end) if may_be_infinitive(words, k)), None)


def _scan(words: Words, i: int, *, skip: bool) -> int | None:
    high = min(words.sentences[words.sentence[i]][1], i + REACH)
    inside = False
    mistaken = None
    for k in range(i + 1, high):
        tag = words.tag[k]
        if words.form[k] in ";:":
            break
        if tag == "$,":
            inside = skip and not inside and _opens_subclause(words, k, high)
        elif not inside and _closes_bracket(words, k, high):
            if may_be_infinitive(words, k):
                return k
            # "soll Geld erhalten": infinitives that look like participles.
            if tag == "VVPP" and words.lower[k].endswith("en") and mistaken is None:
                mistaken = k
    return mistaken


def _opens_subclause(words: Words, comma: int, high: int) -> bool:
    following = words.tag[comma + 1 : min(comma + 3, high)]
    return bool(following) and (
        following[0] in OPENERS or (len(following) > 1 and following[0] == "APPR" and following[1] in OPENERS)
    )


def _closes_bracket(words: Words, k: int, high: int) -> bool:
    """An infinitive ends its clause; what may follow is an extraposed phrase."""
    if words.tag[k] in ("VVINF", "VAINF", "VMINF"):
        return not (k + 1 < high and may_be_infinitive(words, k + 1))
    return k + 1 >= high or words.tag[k + 1][0] == "$" or words.tag[k + 1] in ("KON", "KOKOM", "APPR")


def may_be_infinitive(words: Words, k: int) -> bool:
    """Whether the word can be a bare infinitive, the tagger's slips included."""
    tag, lower = words.tag[k], words.lower[k]
    if k and words.tag[k - 1] == "PTKZU":
        return False
    if tag in ("VVINF", "VAINF", "VMINF"):
        return True
    if words.form[k][0].isupper():
        return False
    # The tagger takes infinitives at the end of a clause for finite plurals now and then.
    return lower.endswith(("en", "ern", "eln", "tun", "sein")) and tag in ("VVFIN", "VAFIN", "VMFIN")


def _is_participle(words: Words, k: int) -> bool:
    tag, lower = words.tag[k], words.lower[k]
    if tag in ("VVPP", "VAPP", "VMPP"):
        return True
    return tag in ("ADJD", "VVFIN", "VVINF") and bool(_PARTICIPLE.fullmatch(lower))


def _describe(words: Words, place: int) -> Predicate:
    lower = words.lower[place]
    before = place - 1
    participle = before >= 0 and _is_participle(words, before)
    lemma = words.lemma[place].lower()
    if lower == "haben" and participle:
        return Predicate("perfect", words.lemma[before].lower(), place)
    if lower == "sein" and participle:
        verb = words.lemma[before].lower()
        passive = words.lower[before] == "worden"
        return Predicate("perfect" if passive or verb in SEIN_PERFECT else "state", verb, place)
    if lower == "werden" and participle:
        return Predicate("passive", words.lemma[before].lower(), place)
    if lower == "lassen" and before >= 0 and words.tag[before] == "VVINF":
        return Predicate("plain", "lassen", place)
    return Predicate("plain", lemma, place)


def opens_clause(words: Words, i: int) -> bool:
    """Whether the word stands first in its sentence or right after punctuation."""
    low = words.sentences[words.sentence[i]][0]
    return i == low or words.tag[i - 1][0] == "$"


def is_question(words: Words, i: int) -> bool:
    """Whether the sentence ends in a question mark or the clause begins with a question word."""
    _, high = words.sentences[words.sentence[i]]
    if words.form[high - 1] in _QUESTION_MARKS:
        return True
    start, _ = clause_around(words, i)
    start += words.tag[start] in ("KON", "ADV") and start < i
    return words.lower[start] in _INTERROGATIVE


def subject_of(words: Words, i: int) -> str:
    """The noun that is probably the subject: first before the verb, unless that is a prepositional phrase."""
    start, end = clause_around(words, i)
    if start < i and words.tag[start] not in ("APPR", "APPRART", "ADV", "PAV", "KON"):
        for k in range(start, i):
            if words.tag[k] in ("NN", "NE"):
                return words.lower[k]
        return ""
    for k in range(i + 1, end):
        if words.tag[k] in ("NN", "NE"):
            return words.lower[k]
    return ""


def near_sentence(words: Words, i: int) -> tuple[int, int]:
    """Word positions of the sentence around `i`, cut where it is endless."""
    low, high = words.sentences[words.sentence[i]]
    return max(low, i - REACH), min(high, i + REACH)


def clause_words(words: Words, i: int, predicate: Predicate) -> list[str]:
    """Lower-case words between the punctuation marks around the modal and around its infinitive."""
    start, end = clause_around(words, i)
    place = predicate.place
    if place >= end:
        return words.lower[start:end] + words.lower[slice(*clause_around(words, place))]
    return words.lower[start:end]
