"""*sollen* and *wollen*: hearsay ("soll geflohen sein") told from plan, duty, wish and condition.

What the infinitive says decides most cases: a perfect infinitive speaks of something past, which nobody can plan; a
passive one of something to be done; a state ("soll in Spanien leben") is hearsay unless a date puts it in the future;
an event is a plan unless a rumour or an accusation stands near. *sollte* is advice, condition or a plan that failed,
and only with a state or a perfect infinitive an expectation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from framing.annotate.hedge_scope import Scopes
from framing.annotate.modal_words import (
    ABOUT_NUMBERS,
    ACCUSATION,
    DATE,
    DEADLINES,
    EXISTS,
    FOUND,
    FUTURE,
    GOING_ON,
    GRANTS,
    INQUIRIES,
    INTENTIONS,
    MISDEEDS,
    PAST,
    PROJECT,
    PURPOSES,
    RUMOUR,
    WANTED,
)
from framing.annotate.predicate import (
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
from framing.annotate.reading import Reading
from framing.annotate.sollte import hangs_on_condition, read_sollte
from framing.annotate.text import Text
from framing.finding import Hedge
from framing.german import Words

__all__ = ["Reading", "read_modal", "readings"]

_SOLLEN = frozenset({"soll", "sollen", "sollte", "sollten"})
_WOLLEN = frozenset({"will", "wollen"})


#: A body of more sentences, or one with a headline, is an article.
_MOST_LOOSE_SENTENCES = 3
_ADDRESSED = frozenset({"ich", "du", "wir", "man"})


_OTHER = Reading("other", 0.8)
_PLAN = Reading("plan", 0.8)

_REASONS = {
    "hearsay": "„{form}“ heißt hier: So wird es behauptet, gesichert ist es nicht.",
    "expectation": "„{form}“ drückt hier eine Erwartung aus, keine Gewissheit.",
    "own claim": "„{form}“ heißt hier: Das sagt die Person über sich selbst, geprüft ist es nicht.",
}


def readings(text: Text, scopes: Scopes | None = None) -> Iterator[Hedge]:
    """Yield a finding for each *sollen* and *wollen* that passes something on without vouching for it."""
    scopes = scopes or Scopes.of(text.words)
    words = text.words
    rumours = _any(RUMOUR, words.lower)
    in_article = len(words.sentences) > _MOST_LOOSE_SENTENCES or any(role != "body" for role in text.role)
    for i, lower in enumerate(words.lower):
        if lower not in _SOLLEN and lower not in _WOLLEN:
            continue
        headline = text.role[i] in ("headline", "crosshead", "kicker")
        reading = read_modal(words, i, rumoured=headline and rumours, in_article=in_article)
        if reading.label not in _REASONS:
            continue
        start, end = text.span_of(i, i + 1)
        yield Hedge(
            kind="hedge",
            category="reportative",
            start=start,
            end=end,
            text=words.form[i],
            section=text.role[i],
            entry=f"{'sollen' if lower in _SOLLEN else 'wollen'}: {reading.label}",
            reason=_REASONS[reading.label].format(form=lower),
            confidence=reading.confidence,
            scope=scopes.clause(i),
        )


def read_modal(words: Words, i: int, *, rumoured: bool = False, in_article: bool = True) -> Reading:
    """Tell how the form of *sollen* or *wollen* at `i` is meant.

    Parameters
    ----------
    words
        Words of the text.
    i
        Position of the verb.
    rumoured
        Whether the text passes on rumours, and the verb stands in its headline or a crosshead.
    in_article
        Whether the sentence stands in an article rather than alone.
    """
    if words.tag[i][0] == "N" and words.form[i][0].isupper() and not opens_clause(words, i):
        return _OTHER  # das Soll
    predicate = predicate_of(words, i)
    if words.lower[i] in _WOLLEN:
        return _read_wollen(words, i, predicate)
    if words.lower[i] in ("sollte", "sollten"):
        return read_sollte(words, i, predicate, in_article=in_article)
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
    if hangs_on_condition(words, i):
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
    if predicate.verb in ("heißen", "bedeuten") and (
        "das" in words.lower[max(0, i - 1) : i + 2] or predicate.place == i + 1
    ):
        return _OTHER  # "das soll nicht heißen, dass …", "soll heißen: …"
    if past:
        return Reading("hearsay", 0.75)
    if future or _wanted(words, predicate) or _is_granted(words, predicate) or _serves(words, predicate):
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
    counted = any(a in ABOUT_NUMBERS and b[0].isdigit() for a, b in pairwise(clause))
    return predicate.verb == "geben" and "es" in clause and (counted or _any(EXISTS, clause))


def _is_granted(words: Words, predicate: Predicate) -> bool:
    """As in "sollen Anspruch haben", "soll zu sehen sein": what a rule gives or a show offers."""
    start = max(0, predicate.place - 12)
    near = words.lower[start : predicate.place]
    if predicate.verb == "haben":
        return _any(GRANTS, near)
    return predicate.verb == "sein" and (near[-2:-1] == ["zu"] or near[-1:] == ["rede"])


def _serves(words: Words, predicate: Predicate) -> bool:
    """As in "soll ein Ansporn sein", "soll in beiden Ländern wirken": what a thing is for."""
    if predicate.verb == "wirken":
        return words.tag[predicate.place - 1] != "ADJD"
    near = words.lower[max(0, predicate.place - 8) : predicate.place]
    return predicate.verb == "sein" and not PURPOSES.isdisjoint(near)


def _is_dated_ahead(clause: list[str]) -> bool:
    """A time to come, or a deadline: "bis Mai", not "bis zu zehn Meter"."""
    if _any(FUTURE, clause):
        return True
    return any(a == "bis" and (b in DEADLINES or DATE.fullmatch(b)) for a, b in pairwise(clause))


def _wanted(words: Words, predicate: Predicate) -> bool:
    """A property that one gives a thing: "soll künftig kostenlos sein"."""
    before = predicate.place - 1
    return before >= 0 and (words.lower[before] in WANTED or words.lemma[before].lower() in WANTED)


def _ersatz_infinitive(words: Words, i: int) -> bool:
    """As in "hätte kommen sollen": the modal is itself an infinitive."""
    start, end = clause_around(words, i)
    if words.lower[i] != "sollen" or not (i > start and may_be_infinitive(words, i - 1)):
        return False
    return any(words.lemma[k] == "haben" and words.tag[k] == "VAFIN" for k in range(start, end))


def _any(pattern: re.Pattern[str], lower: list[str]) -> bool:
    """Whether one of the words is of this kind."""
    return any(pattern.fullmatch(w) for w in lower)
