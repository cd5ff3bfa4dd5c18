"""*sollen* and *wollen*: hearsay ("soll geflohen sein") told from plan, duty, wish and condition.

What the infinitive says decides most cases: a perfect infinitive speaks of something past, which nobody can plan; a
passive one of something to be done; a state ("soll in Spanien leben") is hearsay unless a date puts it in the future;
an event is a plan unless a rumour or an accusation stands near. *sollte* is advice, condition or a plan that failed,
and only with a state or a perfect infinitive an expectation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from framing.annotate.modal_words import (
    ACCUSATION,
    ADVISED,
    CALLS,
    DATE,
    DEADLINES,
    EXISTS,
    FAILED_PLAN,
    FOUND,
    FUTURE,
    GOING_ON,
    GRANTS,
    INQUIRIES,
    INTENTIONS,
    MEANING,
    MISDEEDS,
    PAST,
    PEOPLE,
    PERSONS,
    PROJECT,
    RUMOUR,
    WANTED,
)
from framing.annotate.predicate import (
    OPENERS,
    REACH,
    Predicate,
    clause_around,
    clause_words,
    is_question,
    may_be_infinitive,
    near_sentence,
    opens_clause,
    predicate_of,
    subject_of,
)
from framing.annotate.text import Text
from framing.finding import Finding
from framing.german import Words

__all__ = ["Reading", "read_modal", "readings"]

_SOLLEN = frozenset({"soll", "sollen", "sollte", "sollten"})
_WOLLEN = frozenset({"will", "wollen"})


_ADDRESSED = frozenset({"ich", "du", "wir", "man"})
_OPENS_CONDITION = frozenset({"wenn", "falls", "sofern", "ob", "damit", "bevor", "solange", "soweit"})


@dataclass(frozen=True, slots=True)
class Reading:
    """How a modal is meant: ``hearsay``, ``expectation``, or one of the readings that are no hedge."""

    label: str
    confidence: float


_OTHER = Reading("other", 0.8)
_PLAN = Reading("plan", 0.8)

_REASONS = {
    "hearsay": "„{form}“ heißt hier: So wird es behauptet, gesichert ist es nicht.",
    "expectation": "„{form}“ drückt hier eine Erwartung aus, keine Gewissheit.",
    "own claim": "„{form}“ heißt hier: Das sagt die Person über sich selbst, geprüft ist es nicht.",
}


def readings(text: Text) -> Iterator[Finding]:
    """Yield a finding for each *sollen* and *wollen* that passes something on without vouching for it."""
    words = text.words
    rumours = _any(RUMOUR, words.lower)
    for i, lower in enumerate(words.lower):
        if lower not in _SOLLEN and lower not in _WOLLEN:
            continue
        headline = text.role[i] in ("headline", "crosshead", "kicker")
        reading = read_modal(words, i, rumoured=headline and rumours)
        if reading.label not in _REASONS:
            continue
        start, end = text.span_of(i, i + 1)
        yield Finding(
            kind="hedge",
            category="reportative",
            start=start,
            end=end,
            text=words.form[i],
            section=text.role[i],
            entry=f"{'sollen' if lower in _SOLLEN else 'wollen'}: {reading.label}",
            reason=_REASONS[reading.label].format(form=lower),
            confidence=reading.confidence,
        )


def read_modal(words: Words, i: int, *, rumoured: bool = False) -> Reading:
    """Tell how the form of *sollen* or *wollen* at `i` is meant.

    Parameters
    ----------
    words
        Words of the text.
    i
        Position of the verb.
    rumoured
        Whether the text passes on rumours, and the verb stands in its headline or a crosshead.
    """
    if words.tag[i][0] == "N" and words.form[i][0].isupper() and not opens_clause(words, i):
        return _OTHER  # das Soll
    predicate = predicate_of(words, i)
    if words.lower[i] in _WOLLEN:
        return _read_wollen(words, i, predicate)
    if words.lower[i] in ("sollte", "sollten"):
        return _read_sollte(words, i, predicate)
    return _read_soll(words, i, predicate, rumoured=rumoured)


# ---- wollen ----------------------------------------------------------------------------------------------------------


def _read_wollen(words: Words, i: int, predicate: Predicate) -> Reading:
    """As in "will nichts gewusst haben"; "will den Umbau bis Mai abgeschlossen haben" is an intention."""
    clause = clause_words(words, i, predicate)
    if predicate.form != "perfect" or _ADDRESSED & set(clause) or _any(FUTURE, clause):
        return _PLAN
    return Reading("own claim", 0.85)


# ---- soll ------------------------------------------------------------------------------------------------------------


def _read_soll(words: Words, i: int, predicate: Predicate, *, rumoured: bool) -> Reading:
    clause = clause_words(words, i, predicate)
    if predicate.form == "none" or _ersatz_infinitive(words, i):
        return _OTHER
    if predicate.form == "perfect":
        return Reading("hearsay", 0.95)
    if _ADDRESSED & set(clause) or is_question(words, i):
        return _OTHER
    if _hangs_on_condition(words, i):
        return _OTHER
    rumour, accusation = _cues(words, i)
    future, past = _is_dated_ahead(clause), _any(PAST, clause)
    if rumour:
        return Reading("hearsay", 0.8)
    if predicate.form == "passive":
        return Reading("hearsay", 0.6) if _any(GOING_ON, clause) and not future else _PLAN
    if predicate.form == "state":
        return Reading("hearsay", 0.7) if past or (predicate.verb in FOUND and not future) else _PLAN
    if predicate.verb in MISDEEDS or predicate.verb in INTENTIONS:
        return Reading("hearsay", 0.75)
    if accusation and not future and predicate.verb not in INQUIRIES:
        return Reading("hearsay", 0.65)
    if predicate.stative or _is_circumstance(predicate, clause):
        return _read_state(words, i, predicate, future=future, past=past)
    if _any(GOING_ON, clause) and not future:
        return Reading("hearsay", 0.55)
    if predicate.verb == "helfen" and "gegen" in clause:
        return Reading("hearsay", 0.55)  # "soll gegen Husten helfen"
    return Reading("hearsay", 0.5) if rumoured else _PLAN


def _read_state(words: Words, i: int, predicate: Predicate, *, future: bool, past: bool) -> Reading:
    if predicate.verb in ("heißen", "bedeuten") and "das" in words.lower[max(0, i - 1) : i + 2]:
        return _OTHER  # "das soll nicht heißen, dass …"
    if past:
        return Reading("hearsay", 0.75)
    if future or _wanted(words, predicate) or _is_granted(words, predicate):
        return _PLAN
    subject = subject_of(words, i)
    if subject and PROJECT.fullmatch(subject):
        return _PLAN
    return Reading("hearsay", 0.65)


def _cues(words: Words, i: int) -> tuple[bool, bool]:
    """Whether a rumour, and whether an accusation, is named in the sentence."""
    start, end = near_sentence(words, i)
    near = words.lower[start:end]
    return _any(RUMOUR, near), _any(ACCUSATION, near)


def _is_circumstance(predicate: Predicate, clause: list[str]) -> bool:
    """States that only their company makes one: "kurz vor der Pleite stehen", "es soll Streit geben"."""
    if predicate.form != "plain":
        return False
    if predicate.verb == "stehen":
        return any(w in ("kurz", "hinter", "unter", "kontakt", "vor") for w in clause)
    if predicate.verb == "führen":
        return any(w in ("gespräche", "verhandlungen", "doppelleben", "beziehung", "leben") for w in clause)
    return predicate.verb == "geben" and "es" in clause and _any(EXISTS, clause)


def _is_granted(words: Words, predicate: Predicate) -> bool:
    """As in "sollen Anspruch haben", "soll zu sehen sein": what a rule gives or a show offers."""
    start = max(0, predicate.place - 12)
    near = words.lower[start : predicate.place]
    if predicate.verb == "haben":
        return _any(GRANTS, near)
    return predicate.verb == "sein" and (near[-2:-1] == ["zu"] or near[-1:] == ["rede"])


def _is_dated_ahead(clause: list[str]) -> bool:
    """A time to come, or a deadline: "bis Mai", not "bis zu zehn Meter"."""
    if _any(FUTURE, clause):
        return True
    return any(a == "bis" and (b in DEADLINES or DATE.fullmatch(b)) for a, b in pairwise(clause))


def _wanted(words: Words, predicate: Predicate) -> bool:
    """A property that one gives a thing: "soll künftig kostenlos sein"."""
    before = predicate.place - 1
    return before >= 0 and (words.lower[before] in WANTED or words.lemma[before].lower() in WANTED)


# ---- sollte ----------------------------------------------------------------------------------------------------------


def _read_sollte(words: Words, i: int, predicate: Predicate) -> Reading:
    """Advice, a condition, a plan that failed; an expectation only where nothing of the kind is said."""
    clause = clause_words(words, i, predicate)
    if _opens_condition(words, i) or _hangs_on_condition(words, i):
        return Reading("conditional", 0.8)
    if predicate.form == "none" or _polite(words, i):
        return _OTHER
    if predicate.form == "perfect":
        return Reading("expectation", 0.7)
    if predicate.form == "passive" or {"du", "wir", "ihr"} & set(clause):
        return _OTHER
    if "man" in clause:
        return Reading("expectation", 0.6) if predicate.verb in MEANING else _OTHER
    start, end = near_sentence(words, i)
    if _any(ADVISED, clause) or _any(FAILED_PLAN, clause) or _any(DATE, clause) or _any(CALLS, words.lower[start:end]):
        return _OTHER
    if predicate.stative or predicate.form == "state":
        return Reading("expectation", 0.55)
    if "ich" in clause or is_question(words, i) or words.lower[words.sentences[words.sentence[i]][0]] == "wer":
        return _OTHER
    if words.lower[i] == "sollten" and not subject_of(words, i):
        return _OTHER
    return Reading("expectation", 0.45) if _subject_is_faceless(words, i) else _OTHER


def _hangs_on_condition(words: Words, i: int) -> bool:
    start, end = clause_around(words, i)
    return any(words.lower[k] in _OPENS_CONDITION and words.tag[k] != "PAV" for k in range(start, end))


def _opens_condition(words: Words, i: int) -> bool:
    """As in "Sollte es regnen, …" and "…, sollte es regnen", not "Wenn es regnet, sollte …"."""
    if not opens_clause(words, i):
        return False
    low = max(words.sentences[words.sentence[i]][0], i - REACH)
    before = [k for k in range(low, i) if words.tag[k][0] != "$"]
    if not before:
        return True
    if words.form[i - 1] in _CLOSING_QUOTES:
        return False
    if words.tag[i - 1] != "$,":
        return True
    # After a subclause, a condition without "wenn" or a zu-infinitive the main clause goes on with its verb.
    subordinate = any(words.tag[k] in OPENERS for k in before)
    return not (
        subordinate or words.tag[before[0]] in ("VVFIN", "VAFIN", "VMFIN") or "PTKZU" in words.tag[i - 3 : i - 1]
    )


_CLOSING_QUOTES = frozenset('"“”»«‘’')


def _subject_is_faceless(words: Words, i: int) -> bool:
    """Nobody who could be advised or sent: a thing, or only a pronoun."""
    start, end = clause_around(words, i)
    if any(w in PERSONS for w in words.lower[start:end]):
        return False
    return not PEOPLE.fullmatch(subject_of(words, i))


def _ersatz_infinitive(words: Words, i: int) -> bool:
    """As in "hätte kommen sollen": the modal is itself an infinitive."""
    start, end = clause_around(words, i)
    if words.lower[i] != "sollen" or not (i > start and may_be_infinitive(words, i - 1)):
        return False
    return any(words.lemma[k] == "haben" and words.tag[k] == "VAFIN" for k in range(start, end))


def _polite(words: Words, i: int) -> bool:
    """As in "Sie sollten …", capital or at the beginning, where only the verb's plural tells it from "she"."""
    start, end = clause_around(words, i)
    return words.lower[i].endswith("n") and "Sie" in words.form[start:end]


def _any(pattern: re.Pattern[str], lower: list[str]) -> bool:
    """Whether one of the words is of this kind."""
    return any(pattern.fullmatch(w) for w in lower)
