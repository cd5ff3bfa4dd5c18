"""Headlines that tell a story or coin a catchword: slight traits of popular style, each next to nothing on its own.

Agencies write headlines in a shorthand of their own: no articles, present tense, one main clause. What leaves it sounds
told: "Der Wirt hat seine Gäste nie vergessen". Definite articles and pronouns in headlines point at something the reader
is yet to learn (Blom and Hansen 2015, "Click bait: Forward-reference as lure in online news headlines"); hyphens between
plain nouns ("Polizei-Einsatz") are the tabloids' way to make two words loud.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import simplemma

from framing.annotate.headline_forms import Form
from framing.annotate.text import Text
from framing.german.tagger import shared_tagger

__all__ = ["traits"]

_COINED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:-[A-ZÄÖÜ][a-zäöüß]{2,})+")
#: First halves that news agencies join with a hyphen as well: short forms, loan words, names of things.
_HYPHEN_IS_USUAL = frozenset(
    "Abo Afrika Alzheimer App Asien Azubi Bio Bundesliga Burger Cannabis Casting Chat China Corona Cyber Demo Doping "
    "Euro Europa Fan Film Fitness Gaza Grünen Handball Heavy Hip Image Internet Italo Job Kids Kino Kita Linken Lkw Mode "
    "Museum Mobil Musical Olympia Online Open Palästina Pkw Pop Profi Qualifikation Quali Radio Reha Rock Service Ski "
    "Software Start Street Studio Taliban Tango Team Techno Tennis Tour Tram Trans Tunnel Ukraine Union Video Vize Volley "
    "Welterbe Wlan".split()
)
_DEFINITE = frozenset({"der", "die", "das", "den"})
#: Behind these a definite article names a date or a place, or belongs to a name.
_TIMES = re.compile(
    r"(?:Jahr|Woche|Monat|Tag|Nacht|Abend|Morgen|Sommer|Winter|Herbst|Frühjahr|Frühling|Montag|Dienstag|Mittwoch|"
    r"Donnerstag|Freitag|Samstag|Sonntag|Wochenende|USA|Niederlande|Schweiz|Türkei|Ukraine|Slowakei|Philippinen)"
)
_KIN = frozenset(
    "Vater Mutter Eltern Sohn Tochter Bruder Schwester Geschwister Oma Opa Enkel Enkelin Baby Familie Ehefrau Ehemann "
    "Ehepaar Paar Freundin Witwe Witwer Zwilling Mädchen".split()
)
_COPULA = frozenset({"ist", "sind", "war", "waren"})
_NEED = frozenset({"muss", "müssen", "musste", "mussten", "darf", "dürfen", "durfte", "kann", "können", "konnte"})
_HAVE = frozenset({"hat", "haben", "hatte", "hatten"})
_PAST = ("te", "ten")
_STORY_CONJUNCTIONS = frozenset(
    {"weil", "nachdem", "obwohl", "während", "bevor", "als", "wenn", "bis", "damit", "indem", "sobald", "sodass"}
)
_PRONOUNS = frozenset({"er", "sie", "es", "ihn", "ihm", "ihnen"})

_COINED_REASON = "hebt mit dem Bindestrich ein Schlagwort hervor, das man zusammenschreiben kann"
_TOLD_REASON = "erzählt in ganzen Sätzen, statt knapp zu melden"
_KIN_REASON = "rückt Familie und Privates in den Blick"
_KNOWN_REASON = "tut so, als wüssten die Leser schon, wer oder was gemeint ist"


def traits(text: Text, start: int, end: int) -> Iterator[Form]:
    """Yield the traits of popular style in the headline that stands from `start` to `end`."""
    words = text.words
    first, last = words.at(start), min(words.at(end - 1) + 1, len(words))
    for i in range(first, last):
        if words.tag[i] in ("NN", "NE") and _is_coined(words.form[i]):
            yield _form(text, i, "hyphenated", _COINED_REASON)
        elif _points(text, i, first, last):
            yield _form(text, i, "narrative", _KNOWN_REASON)
        elif _tells(text, i, first, last):
            yield _form(text, i, "narrative", _TOLD_REASON)
        elif words.tag[i] == "NN" and words.lemma[i] in _KIN:
            yield _form(text, i, "personal", _KIN_REASON)


@lru_cache(maxsize=20_000)
def _is_coined(form: str) -> bool:
    """Whether two plain nouns are joined by a hyphen that no rule asks for: "Polizei-Einsatz", but not "Bosnien-Einsatz"."""
    if not _COINED.fullmatch(form):
        return False
    parts = form.split("-")
    is_usual = len(parts) == 2 and parts[0] in _HYPHEN_IS_USUAL
    return not is_usual and all(_is_plain_noun(part) for part in parts)


def _is_plain_noun(word: str) -> bool:
    """Whether a word is a common noun; with "ein" before it the model no longer takes "Messer" for a name."""
    tagger = shared_tagger()
    return simplemma.is_known(word, lang="de") and tagger.stts(tagger.tag_ids(["ein", word])[1]) == "NN"


def _points(text: Text, i: int, first: int, last: int) -> bool:
    """Whether a word points at somebody or something as known: "die Nachbarin", "seine Ziegen", "sie"."""
    words = text.words
    match words.tag[i]:
        case "ART":
            return _is_definite(text, i, first, last)
        case "PPOSAT":
            return words.lower[i].startswith(("sein", "ihr")) and not (words.form[i].startswith("Ihr") and i > first)
        case "PPER":
            return words.lower[i] in _PRONOUNS and words.form[i] != "Sie"
        case _:
            return False


def _is_definite(text: Text, i: int, first: int, last: int) -> bool:
    """Whether a definite article opens a subject or object: behind a preposition or as a genitive it is idiom or grammar."""
    words = text.words
    if words.lower[i] not in _DEFINITE or (i > first and words.tag[i - 1].startswith(("APPR", "N", "ADJ", "$("))):
        return False
    noun = next((j for j in range(i + 1, min(i + 4, last)) if words.tag[j].startswith("N")), None)
    return noun is not None and not _TIMES.search(words.form[noun])


def _tells(text: Text, i: int, first: int, last: int) -> bool:
    """Whether a word belongs to a tale: the past tense, the perfect, a subordinate clause."""
    words = text.words
    low, tag = words.lower[i], words.tag[i]
    if tag == "VAFIN" and low in _HAVE:
        return any(words.tag[j].startswith("VVPP") for j in range(first, last))
    if low in _COPULA or low in _NEED:
        return tag in ("VAFIN", "VMFIN")
    if tag == "VVFIN":
        return low.endswith(_PAST) and words.lemma[i].lower().rstrip("n") not in (low, low + "e")
    return tag == "PRELS" or (tag == "KOUS" and low in _STORY_CONJUNCTIONS and i > first)


def _form(text: Text, i: int, category: str, reason: str) -> Form:
    start, end = text.span_of(i, i + 1)
    return Form(start, end, category, 0, reason)
