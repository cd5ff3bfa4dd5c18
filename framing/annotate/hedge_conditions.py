"""When a word is a hedge: *wohl* that guesses, *etwa* before a number, *könnte* that asks for nothing.

Each condition takes the words and the position of an entry (first, last + 1) and tells whether it is a hedge there.
``lexicons/hedges.tsv`` calls them by the names in `CONDITIONS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from framing.annotate import boosters
from framing.annotate.modal_words import OUTCOMES, PEOPLE
from framing.annotate.predicate import clause_around, clause_words, has_perfect_auxiliary, predicate_of, subject_of
from framing.german import Words

__all__ = ["CONDITIONS"]

_CONDITION_WORDS = frozenset({"wenn", "falls", "sofern", "damit"})
_SPEAKERS = frozenset({"ich", "du", "wir"})
_NUMERAL = re.compile(
    r"\d[\d.,/–-]*\w*|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w*zehn|\w*zig|\w*hundert\w*|\w*tausend\w*"
    r"|null|eineinhalb|anderthalb|\w+einhalb)"
)
_FRACTIONS = re.compile(
    r"(?:million|milliarde|billion|dutzend|hälfte|halbe[srnm]?|drittel|viertel|fünftel|sechstel|achtel|zehntel|doppelte|dreifache"
    r"|doppelt|dreimal|viermal|\w+fach|stunde|minute|jahr|monat|woche|tag|kilometer|meter|kilo|prozent|dreiviertel\w*|jahrzehnt|jahrhundert|vierteljahr)"
    r"(?:en|n|s|e)?"
)
_ARTICLES = frozenset(
    {"ein", "eine", "einen", "einem", "einer", "eines", "die", "der", "das", "den", "dem", "zum", "zur"}
)
_RECKONED = frozenset({"eigentlich", "längst", "inzwischen", "mittlerweile", "bald", "demnach", "rechnerisch", "schon"})
_WAYS = frozenset({"wie", "womit", "wodurch"})
_ACTING = frozenset({"man", "er", "sie", "es", "ihr"})
_RULES = frozenset({"richtwert", "faustregel", "grenzwert", "obergrenze", "maßstab", "feiertag", "unschuldig"})
_NEGATED = frozenset({"nicht", "kein", "keine", "keinen", "niemanden", "nichts"})
_UNABLE = frozenset({"nur", "nicht", "kaum", "derzeit", "lediglich", "weder", "keine", "keinen"})
_MISHAPS = frozenset(
    """absteigen scheitern sterben ersticken ertrinken verlieren unterliegen verpassen untergehen zerbrechen zerfallen
    kollabieren zusammenbrechen versinken auseinanderbrechen auseinanderfallen kippen geraten verarmen verschwinden ausfallen
    ausscheiden zurückfallen ausbluten verhungern verkümmern vereinsamen aussterben leiden""".split()
)
_PERSONAL = frozenset({"er", "sie", "ich", "wir", "du"})
_COMPARED = frozenset(
    {"andere", "anders", "anderes", "mehr", "weniger", "weiter", "länger", "eher", "strengere", "höhere"}
)
_BECOMING = frozenset({"wird", "wurde", "werden", "wurden", "geworden", "werde"})
_SHINES = frozenset({"sonne", "mond", "licht", "lampe", "stern", "sterne"})


def _ends_clause(words: Words, i: int) -> bool:
    return i >= len(words) or words.tag[i][0] == "$" or words.tag[i] == "KON"


def _before_count(words: Words, first: int, last: int) -> bool:
    if last >= len(words) or words.sentence[last] != words.sentence[first]:
        return False
    if ":" in words.form[last] or "jährig" in words.lower[last]:  # "knapp 2:1" is a score
        return False
    return words.tag[last] == "CARD" or bool(_NUMERAL.fullmatch(words.lower[last]))


def _before_number(words: Words, first: int, last: int) -> bool:
    """A number follows: "rund 300", "knapp ein Drittel", "fast die Hälfte"."""
    if _before_count(words, first, last):
        return words.lower[last] not in _ARTICLES or _before_fraction(words, last + 1)
    if last >= len(words):
        return False
    if words.lower[last] in _ARTICLES:
        return _before_fraction(words, last + 1)
    return bool(_FRACTIONS.fullmatch(words.lower[last]))


def _before_fraction(words: Words, i: int) -> bool:
    return i < len(words) and bool(_FRACTIONS.fullmatch(words.lower[i]) or words.tag[i] == "CARD")


def _around_count(words: Words, first: int, last: int) -> bool:
    """*um die 300*, not "um die 300 Arbeiter geht es"."""
    start, end = clause_around(words, first)
    about = any(words.lemma[k].lower() in ("gehen", "kümmern", "streiten", "bemühen") for k in range(start, end))
    return _before_count(words, first, last) and first > start and not about


def _aside(words: Words, first: int, last: int) -> bool:
    """As in "Das stimmt, glaube ich." with nothing behind it."""
    return last >= len(words) or words.tag[last][0] == "$"


def _before_clock(words: Words, first: int, last: int) -> bool:
    return _before_count(words, first, last) and last + 1 < len(words) and words.lower[last + 1] == "uhr"


def _supposing(words: Words, first: int, last: int) -> bool:
    """*wohl* as a guess, not "sich wohl fühlen", "sehr wohl", "zum Wohl", "wohl oder übel"."""
    before = words.lower[first - 1] if first else ""
    after = words.lower[last] if last < len(words) else ""
    if before in ("sehr", "zum", "leb", "lebe", "lebt", "so", "pudelwohl", "ganz", "richtig", "nicht"):
        return before == "nicht"
    if after in ("oder", "wissend", "wissentlich", "gemerkt", "zu", "und") or after.startswith(("fühl", "gefühl")):
        return False
    clause = clause_around(words, first)
    feels = any(words.lemma[k].lower() in ("fühlen", "ergehen") for k in range(*clause))
    return not (feels and any(words.tag[k] == "PRF" for k in range(*clause)))


def _not_becoming(words: Words, first: int, last: int) -> bool:
    """*offenbar* as an adverb, not in "wie jetzt offenbar wurde"."""
    if last < len(words) and words.lower[last] in _BECOMING and _ends_clause(words, last + 1):
        return words.tag[first - 1] == "VVPP" if first else True
    return True


def _likelihood(words: Words, first: int, last: int) -> bool:
    """Not "unwahrscheinlich gut"."""
    return last >= len(words) or not words.tag[last].startswith("ADJ")


def _attributive(words: Words, first: int, last: int) -> bool:
    if words.tag[first] != "ADJA" or words.lower[first].endswith(("möglichst", "möglichste", "möglichsten")):
        return False
    before = words.lower[first - 1] if first else ""
    after = words.lower[last] if last < len(words) else ""
    return not before.startswith(("all", "jede", "maximal", "nicht", "so")) and after != "weise"


def _predicative(words: Words, first: int, last: int) -> bool:
    """As in "denkbar ist", not "nicht denkbar", which rules it out."""
    return words.tag[first] == "ADJD" and not (first and words.lower[first - 1] in ("nicht", "kaum", "schwer"))


def _adverbial(words: Words, first: int, last: int) -> bool:
    return words.tag[first] in ("ADJD", "ADV", "VVPP") and not has_perfect_auxiliary(words, first)


def _unnamed(words: Words, first: int, last: int) -> bool:
    """Reports of nobody in particular, not "laut Berichten der Lokalzeitung"."""
    if last >= len(words):
        return True
    return words.lower[last] not in ("der", "des", "von", "vom", "aus") and words.form[last] not in '„“"«»‚'


def _followed_by_clause(words: Words, first: int, last: int) -> bool:
    """A comma and "dass" or "ob" follow closely."""
    following = words.lower[last : last + 4]
    return any(a == "," and b in ("dass", "daß", "ob") for a, b in pairwise(following))


def _as_if(words: Words, first: int, last: int) -> bool:
    return words.lower[last : last + 2] == [",", "als"] or "zu" in words.lower[last : last + 12]


def _with_infinitive(words: Words, first: int, last: int) -> bool:
    """*scheinen* with "zu" and infinitive or with an adjective, not "die Sonne scheint"."""
    start, end = words.sentences[words.sentence[first]]
    near = range(max(start, first - 12), min(end, first + 20))
    if any(words.lower[k] in _SHINES for k in range(*clause_around(words, first))):
        return False
    if any(words.tag[k] in ("PTKZU", "VVIZU") for k in near):
        return True
    _, close = clause_around(words, first)
    settled = close - 1 > first and words.tag[close - 1] == "VVPP"  # "scheint beigelegt"
    return settled or _as_quality(words, first, last)


def _as_quality(words: Words, first: int, last: int) -> bool:
    """An adjective closes the clause: "erscheint fraglich"."""
    _, end = clause_around(words, first)
    return (
        end - 1 > first
        and words.tag[end - 1] == "ADJD"
        and words.lemma[end - 1] not in ("neu", "wöchentlich", "täglich")
    )


def _accused(words: Words, first: int, last: int) -> bool:
    """As in "des Mordes verdächtig", not "ein verdächtiger Gegenstand"."""
    return words.tag[first] == "ADJD" and first > 0 and words.tag[first - 1] == "NN"


def _about(words: Words, first: int, last: int) -> bool:
    """Guessing, not gambling: "spekulieren über", "spekuliert, dass"; not "auf fallende Kurse spekulieren"."""
    start, end = clause_around(words, first)
    near = words.lower[start:end]
    if any(w in ("börse", "aktien", "kurse", "kursen", "anleger", "rohstoffen", "gewinn", "gewinne") for w in near):
        return False
    return "auf" not in words.lower[first + 1 : first + 3]


def _might(words: Words, first: int, last: int) -> bool:
    """*könnte* as a guess, not as a request ("Könnten Sie …?"), a condition or somebody's reported ability.

    "Sie könnten nur zwei Züge einsetzen, klagt die Bahn" stands for "können"; "wie er ihr helfen könnte" asks for a way.
    """
    if not _nobody_is_addressed(words, first):
        return False
    start, _ = clause_around(words, first)
    opener = start + (words.tag[start] == "KON")
    if words.lower[opener] in _WAYS and opener + 1 < first and words.lower[opener + 1] in _ACTING:
        return False
    after = words.lower[first + 1 : first + 5]
    reported = words.lower[first] == "könnten" and words.tag[first - 1] == "PPER" if first else False
    return not (reported and not _UNABLE.isdisjoint(after))


def _looming(words: Words, first: int, last: int) -> bool:
    """*drohen* with "zu" and infinitive of what nobody wants ("droht zu kippen"), not a threat or a penalty."""
    start, end = clause_around(words, first)
    verb = next((k for k in range(start, end) if words.tag[k] == "VVIZU" or _after_zu(words, k)), None)
    if verb is None or (words.tag[first] == "VVINF" and any(words.tag[k].endswith("FIN") for k in range(start, end))):
        return False
    subject = subject_of(words, first)
    somebody = bool(PEOPLE.fullmatch(subject)) or (not subject and not _PERSONAL.isdisjoint(words.lower[start:end]))
    return not somebody or words.lemma[verb].lower() in _MISHAPS


def _after_zu(words: Words, k: int) -> bool:
    return k > 0 and words.tag[k - 1] == "PTKZU" and words.tag[k].endswith("INF")


def _probably(words: Words, first: int, last: int) -> bool:
    """*dürfte* as a guess; "Besucher dürften das Haus nicht betreten" reports a ban."""
    if not _nobody_is_addressed(words, first):
        return False
    predicate = predicate_of(words, first)
    forbidden = any(w in ("nur", "nicht", "keine", "keinen", "kein") for w in words.lower[first + 1 : predicate.place])
    return not (words.lower[first] == "dürften" and forbidden and predicate.form == "plain" and not predicate.stative)


def _inferred(words: Words, first: int, last: int) -> bool:
    """*müsste* as a conclusion: of a state or of something past; else it is a demand."""
    if not _nobody_is_addressed(words, first):
        return False
    predicate = predicate_of(words, first)
    if predicate.form == "plain" and (predicate.stative or predicate.verb in OUTCOMES):
        return not _RECKONED.isdisjoint(clause_words(words, first, predicate))
    return predicate.form == "perfect"


def _conceded(words: Words, first: int, last: int) -> bool:
    """*mag* with an infinitive ("mag stimmen"), not "mag Kuchen", "möchte" or "ich mag nicht hingehen"."""
    return (
        words.lower[first] in ("mag", "mögen")
        and not _declines(words, first)
        and _nobody_is_addressed(words, first)
        and predicate_of(words, first).form != "none"
    )


def _declines(words: Words, first: int) -> bool:
    """Whether somebody does not care to do something: "Lamm mag darüber nicht richten"."""
    start, end = clause_around(words, first)
    somebody = any(words.tag[i] == "NE" or words.lower[i] in _PERSONAL for i in range(start, first))
    return somebody and not _NEGATED.isdisjoint(words.lower[first:end])


def _nobody_is_addressed(words: Words, i: int) -> bool:
    start, end = clause_around(words, i)
    clause = words.lower[start:end]
    if any(w in _SPEAKERS or w in _CONDITION_WORDS for w in clause):
        return False
    return not (i + 1 < len(words) and words.form[i + 1] == "Sie" and i == start)


def _held_as(words: Words, first: int, last: int) -> bool:
    """*gelten als*, not "für Rentner gelten andere Preise als für Schüler" or "als Richtwert gelten 30 Prozent"."""
    return _COMPARED.isdisjoint(words.lower[first:last]) and _RULES.isdisjoint(words.lower[first : last + 1])


def _by_many(words: Words, first: int, last: int) -> bool:
    """*raunen* of people in general, not of somebody with a name."""
    start, end = clause_around(words, first)
    return "NE" not in words.tag[start:end]


#: Name in the column ``condition`` → test.
CONDITIONS: Mapping[str, Callable[[Words, int, int], bool]] = {
    **boosters.CONDITIONS,
    "about": _about,
    "accused": _accused,
    "adverbial": _adverbial,
    "around_count": _around_count,
    "as_if": _as_if,
    "as_quality": _as_quality,
    "aside": _aside,
    "attributive": _attributive,
    "before_clock": _before_clock,
    "before_count": _before_count,
    "before_number": _before_number,
    "by_many": _by_many,
    "conceded": _conceded,
    "held_as": _held_as,
    "inferred": _inferred,
    "likelihood": _likelihood,
    "looming": _looming,
    "might": _might,
    "not_becoming": _not_becoming,
    "predicative": _predicative,
    "probably": _probably,
    "supposing": _supposing,
    "that": _followed_by_clause,
    "unnamed": _unnamed,
    "with_infinitive": _with_infinitive,
}
