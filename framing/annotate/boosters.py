"""When a word claims certainty: *natürlich* that means "of course", not "natürlich vorkommend"; *bestimmt*, not "von X bestimmt".

The words stand in ``lexicons/hedges.tsv``, category "booster"; their conditions are called there by the names in
`CONDITIONS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from framing.annotate.predicate import clause_around, is_question
from framing.german import Words

__all__ = ["CONDITIONS"]

_INTRODUCED = frozenset({"dass", "daß", "ob", "wie", "wer", "was", "wann", "warum", "wo", "wohin", "welche", "welcher"})
_SMALL = frozenset(
    {"auch", "aber", "jedoch", "jedenfalls", "nur", "schon", "bereits", "damit", "inzwischen", "nun", "jetzt"}
)
_UNSURE_OPENERS = frozenset({"ob", "wenn", "falls", "sofern", "wer", "was", "welche", "wie", "inwieweit", "inwiefern"})
_DENIED = frozenset({"nicht", "weder", "kaum", "weniger", "nie", "niemals", "ob", "noch"})
_MANNER_VERBS = frozenset({"sein", "bleiben", "wirken", "aussehen", "klingen", "erscheinen", "halten", "leben"})
_INTENSE = frozenset({"ganz", "so", "sehr", "völlig", "möglichst", "besonders", "rein"})
_GROWN = ("vorkommend", "gewachsen", "entstanden", "belassen", "begabt", "bedingt")
_DOUBT_VERBS = frozenset({"lassen", "geben", "bestehen", "dulden", "hegen"})
_DETERMINERS = frozenset({"ART", "PPOSAT", "PDAT", "PIAT", "APPRART"})


def _stated(words: Words, first: int, last: int) -> bool:
    """What is certain follows: "Fest steht, dass …", "Klar ist aber: …"; not "Der Termin steht fest", "er ist sich sicher"."""
    if "sich" in _clause(words, first):
        return False
    if words.lower[first] == "ist" and not {"es", "das", "eines", "eins"} & set(_clause(words, first)):
        return False
    place = last
    while place < len(words) and words.lower[place] in _SMALL:
        place += 1
    if place >= len(words):
        return False
    following = words.lower[place + 1] if place + 1 < len(words) else ""
    return words.form[place] == ":" or (words.form[place] in (",", "–") and following in _INTRODUCED)


def _asserted(words: Words, first: int, last: int) -> bool:
    """Said of the whole statement, not of a noun, not denied, asked or supposed: no "ob das wirklich stimmt"."""
    if words.tag[first] == "ADJA" or (first and words.lower[first - 1] in _DENIED) or is_question(words, first):
        return False
    start, _ = clause_around(words, first)
    return not any(w in _UNSURE_OPENERS for w in words.lower[start : min(start + 2, first)])


def _surely(words: Words, first: int, last: int) -> bool:
    """*bestimmt*, *gewiss*, *garantiert* as adverbs, not as a participle, a verb or an attribute."""
    if words.tag[first] not in ("ADV", "ADJD", "VVPP") or last >= len(words) or not _asserted(words, first, last):
        return False
    after = words.tag[last]
    return not (after[0] == "$" or after.startswith(("VA", "APPR", "KON", "ADJA", "NN", "ART")))


def _of_course(words: Words, first: int, last: int) -> bool:
    """*natürlich* as "of course", not "natürlich vorkommend" or "das wirkt natürlich"."""
    if words.tag[first] == "ADJA":
        return False
    before = words.lower[first - 1] if first else ""
    after = words.lower[last] if last < len(words) else ""
    if before in _INTENSE or after.startswith(_GROWN):
        return False
    if last < len(words) and first and words.tag[last] == "ADJA" and words.tag[first - 1] in _DETERMINERS:
        return False
    ends = last >= len(words) or words.tag[last][0] == "$"
    start, end = clause_around(words, first)
    return not (ends and first > start and any(words.lemma[k] in _MANNER_VERBS for k in range(start, end)))


def _impersonal(words: Words, first: int, last: int) -> bool:
    """Not somebody's own feeling: "er ist sich ganz sicher", "sie fühlt sich ganz sicher"."""
    clause = _clause(words, first)
    return "sich" not in clause and "ich" not in clause and not any(w.startswith("fühl") for w in clause)


def _doubtless(words: Words, first: int, last: int) -> bool:
    """As in "lässt keinen Zweifel", not "er hat keinen Zweifel angemeldet"."""
    return any(words.lemma[k].lower() in _DOUBT_VERBS for k in range(*clause_around(words, first)))


def _own_clause(words: Words, first: int, last: int) -> bool:
    """Nothing else stands between the punctuation marks: "Keine Frage: …"."""
    return clause_around(words, first) == (first, last)


def _clause(words: Words, i: int) -> list[str]:
    return words.lower[slice(*clause_around(words, i))]


#: Name in the column ``condition`` → test.
CONDITIONS: Mapping[str, Callable[[Words, int, int], bool]] = {
    "asserted": _asserted,
    "doubtless": _doubtless,
    "impersonal": _impersonal,
    "of_course": _of_course,
    "own_clause": _own_clause,
    "stated": _stated,
    "surely": _surely,
}
