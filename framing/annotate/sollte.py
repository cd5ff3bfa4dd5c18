"""*sollte*: an expectation ("das Geld sollte reichen") told from advice, condition and a plan of the past.

Advice needs somebody who can act and an act: "die Stadt sollte sparen". What nobody does on purpose (reichen, gelingen,
helfen) can only be expected. In an article *sollte* is nearly always advice or a past plan, so there an expectation must
show itself: by such a verb and a subject that is no person, or by a perfect infinitive. A sentence without an article around
it gives no hint of a plan: there advice and plan must show themselves, and the rest is marked with low confidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from framing.annotate.modal_words import (
    ACTS,
    ADVISED,
    CALLS,
    CAREFUL,
    DATE,
    FAILED_PLAN,
    HAPPENINGS,
    MEANING,
    OUTCOMES,
    PEOPLE,
    PERSONS,
    PRETERITES,
    SOLVABLE,
)
from framing.annotate.predicate import (
    OPENERS,
    REACH,
    Predicate,
    clause_around,
    clause_words,
    is_question,
    near_sentence,
    opens_clause,
    subject_of,
)
from framing.annotate.reading import Reading
from framing.german import Words

__all__ = ["hangs_on_condition", "read_sollte"]

_OTHER = Reading("other", 0.8)
_ADVICE = Reading("duty", 0.6)
_PLAN = Reading("plan", 0.6)
_CONDITION = Reading("conditional", 0.8)
_OPENS_CONDITION = frozenset({"wenn", "falls", "sofern", "ob", "damit", "bevor", "solange", "soweit"})
_AT = frozenset(
    {"am", "im", "um", "vom", "diesen", "dieser", "diese", "dieses", "vergangenen", "ende", "anfang", "mitte"}
)
_ANSWERS = frozenset({"ja", "nein", "nun", "na", "gut", "doch", "also", "okay"})
_CLOSING_QUOTES = frozenset('"“”»«‘’')
_ANYBODY = frozenset({"jemand", "niemand", "keiner", "jeder", "wer", "alle", "jede"})
_PERSONS = _ANYBODY | {"ich", "du", "wir", "ihr", "man", "er"}


def read_sollte(words: Words, i: int, predicate: Predicate, *, in_article: bool) -> Reading:
    """Tell how the *sollte* or *sollten* at `i` is meant.

    Parameters
    ----------
    words
        Words of the text.
    i
        Position of the verb.
    predicate
        What it governs.
    in_article
        Whether the sentence stands in an article rather than alone.
    """
    if _opens_condition(words, i) or hangs_on_condition(words, i):
        return _CONDITION
    if predicate.form == "none":
        return _OTHER
    clause = clause_words(words, i, predicate)
    if predicate.form == "perfect":
        return _PLAN if _was_planned(words, i, clause) else Reading("expectation", 0.7)
    if (
        predicate.verb in MEANING
        and "man" in clause
        and predicate.place > i
        and not {"an", "daran", "woran"} & set(clause)
    ):
        return Reading("expectation", 0.7)
    if _was_planned(words, i, clause):
        return _PLAN
    read = _read_in_article if in_article else _read_alone
    return read(words, i, predicate, clause)


def _read_in_article(words: Words, i: int, predicate: Predicate, clause: Sequence[str]) -> Reading:
    """Only what nobody can do on purpose, of a thing, and in a main clause: "Das Geld sollte reichen"."""
    uncontrolled = predicate.verb in OUTCOMES or _is_solvable(words, predicate)
    if not uncontrolled or predicate.form != "plain" or predicate.place < i or is_question(words, i):
        return _ADVICE
    if not _subject_is_faceless(words, i) or _told_in_the_past(words, i) or not _PERSONS.isdisjoint(clause):
        return _ADVICE
    return Reading("expectation", 0.55)


def _read_alone(words: Words, i: int, predicate: Predicate, clause: Sequence[str]) -> Reading:
    """Advice to somebody present, or to people about an act; the rest is what one may expect."""
    if predicate.form == "passive" or _is_advice(words, i, predicate, clause):
        return _ADVICE
    if _is_feared(words, i):
        return Reading("expectation", 0.5)
    closes = predicate.place < i
    happening = predicate.verb in HAPPENINGS - ACTS or predicate.verb == "haben"
    if _is_polite(words, i) or "wir" in clause:
        return Reading("expectation", 0.4) if happening else _ADVICE
    state = happening or predicate.stative or predicate.form == "state"
    if not {"ich", "man"}.isdisjoint(clause) or not _ANYBODY.isdisjoint(clause):
        return Reading("expectation", 0.4) if state or closes else _ADVICE
    if predicate.verb in HAPPENINGS or state:
        return Reading("expectation", 0.5)
    if closes and not _told_in_the_past(words, i):
        return Reading("expectation", 0.4)
    return Reading("expectation", 0.4) if _subject_is_faceless(words, i) else _ADVICE


def _is_advice(words: Words, i: int, predicate: Predicate, clause: Sequence[str]) -> bool:
    """Words of advice ("lieber", "unbedingt"), a call near by, or care ("sollte aufpassen")."""
    start, end = near_sentence(words, i)
    care = predicate.verb in CAREFUL or words.lower[max(0, predicate.place - 1)] in CAREFUL
    return care or _any(ADVISED, clause) or _any(CALLS, words.lower[start:end])


def _is_feared(words: Words, i: int) -> bool:
    """Whether somebody is afraid of it: "Sie fürchtet, er sollte sie vergessen"."""
    start, end = near_sentence(words, i)
    return any(w.startswith(("fürcht", "befürcht", "angst", "ängst")) for w in words.lower[start : min(i, end)])


def _was_planned(words: Words, i: int, clause: Sequence[str]) -> bool:
    """What was meant to be: "eigentlich", "ursprünglich", or a date ("am Freitag") that is no deadline."""
    if _any(FAILED_PLAN, clause):
        return True
    return any(a in _AT and DATE.fullmatch(b) for a, b in pairwise(clause))


def _told_in_the_past(words: Words, i: int) -> bool:
    """Whether another finite verb near by is a preterite: "Das Licht sollte helfen, doch es ging aus"."""
    low = max(0, words.sentence[i] - 1)
    first, last = words.sentences[low][0], words.sentences[words.sentence[i]][1]
    near = range(max(first, i - REACH), min(last, i + REACH))
    return any(k != i and words.tag[k].endswith("FIN") and PRETERITES.fullmatch(words.lower[k]) for k in near)


def _is_solvable(words: Words, predicate: Predicate) -> bool:
    """As in "sollte machbar sein", "sollte kein Problem sein", "sollte zu schaffen sein"."""
    if predicate.verb != "sein":
        return False
    before = words.lower[max(0, predicate.place - 3) : predicate.place]
    return any(w in SOLVABLE for w in before) or before[-2:-1] == ["zu"]


def hangs_on_condition(words: Words, i: int) -> bool:
    """Whether "wenn", "falls" or the like opens the clause."""
    start, end = clause_around(words, i)
    return any(words.lower[k] in _OPENS_CONDITION and words.tag[k] != "PAV" for k in range(start, end))


def _opens_condition(words: Words, i: int) -> bool:
    """As in "Sollte es regnen, …" and "…, sollte es regnen", not "Wenn es regnet, sollte …"."""
    if not opens_clause(words, i):
        return False
    low = max(words.sentences[words.sentence[i]][0], i - REACH)
    before = [k for k in range(low, i) if words.tag[k][0] != "$"]
    if not before:
        return not _lacks_subject(words, i)
    if words.form[i - 1] in _CLOSING_QUOTES or words.lower[before[-1]] in _ANSWERS:
        return False
    # After a subclause, a condition without "wenn" or a zu-infinitive the main clause goes on with its verb.
    if any(words.tag[k] in OPENERS for k in before):
        return False
    if words.tag[i - 1] != "$,":
        return True
    return not (words.tag[before[0]] in ("VVFIN", "VAFIN", "VMFIN") or "PTKZU" in words.tag[i - 3 : i - 1])


def _lacks_subject(words: Words, i: int) -> bool:
    """As in "Sollte reichen.": nothing but this clause, and an adverb where a condition has its subject."""
    _, high = words.sentences[words.sentence[i]]
    end = min(high, i + REACH)
    alone = not any(words.form[k] in ",;:?" for k in range(i, end))
    return alone and i + 1 < end and words.tag[i + 1] in ("ADV", "ADJD", "VVINF", "PTKNEG", "APPR")


def _subject_is_faceless(words: Words, i: int) -> bool:
    """Nobody who could be advised or sent: a thing, or only a pronoun."""
    start, end = clause_around(words, i)
    if any(w in PERSONS for w in words.lower[start:end]):
        return False
    return not PEOPLE.fullmatch(subject_of(words, i))


def _is_polite(words: Words, i: int) -> bool:
    """As in "Sie sollten …", capital or at the beginning, where only the verb's plural tells it from "she"."""
    start, end = clause_around(words, i)
    return words.lower[i].endswith("n") and "Sie" in words.form[start:end]


def _any(pattern: re.Pattern[str], lower: Sequence[str]) -> bool:
    return any(pattern.fullmatch(w) for w in lower)
