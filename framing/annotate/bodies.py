"""Firms, offices and clubs called by their kind: "das Unternehmen" after "der Autozulieferer Lendik Technik"."""

from __future__ import annotations

import bisect
from functools import cache
from typing import NamedTuple

from framing.annotate.fullnames import NAME_TAGS
from framing.annotate.nounphrase import Phrase
from framing.annotate.phrases import noun_class
from framing.german import Words

__all__ = ["Bodies", "kind_of"]

#: Kind of body → nouns that name its kind alone, and what else the nouns of such bodies end in.
_KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "firm": (
        ("unternehmen", "firma", "konzern", "betrieb", "hersteller", "gesellschaft", "kette", "anbieter", "betreiber"),
        (
            "werk", "werke", "stadtwerke", "zulieferer", "maschinenbauer", "händler", "versorger", "brauerei", "werft",
            "reederei", "airline", "möbelhaus", "kaufhaus", "shop", "start-up", "verlag", "verkehrsbetriebe", "filialist",
            "bäckerei", "molkerei", "discounter", "supermarkt", "druckerei", "spedition", "vermieter", "dienstleister",
        ),
    ),
    "bank": (("institut", "geldhaus", "bank"), ("sparkasse", "sparbank", "volksbank")),
    "insurer": (("kasse", "versicherer", "versicherung"), ("krankenkasse",)),
    "office": (
        ("behörde", "amt", "ministerium", "ressort"),
        ("direktion", "aufsicht", "kreisverwaltung", "stadtverwaltung", "präsidium", "landesbetrieb"),
    ),
    "station": (("sender", "zeitung", "blatt", "magazin", "zeitschrift", "portal", "agentur"), ("fernsehsender", "radio")),
    "club": (
        ("verein", "verband", "klub", "organisation", "gewerkschaft", "initiative", "stiftung", "bündnis", "bund"),
        ("mieterbund", "naturschutzbund", "elternverein", "verbraucherzentrale", "tierrechtsbund", "schutzbund", "hilfe"),
    ),
    "court": (("gericht", "kammer"), ("gerichtshof",)),
    "house": (("haus", "klinik", "museum", "theater", "krankenhaus"), ("klinikum", "oper", "hotel", "staatstheater")),
}  # fmt: skip
_ALONE = {noun: kind for kind, (alone, _) in _KINDS.items() for noun in alone}
_TAILS = {noun: kind for kind, (alone, more) in _KINDS.items() for noun in (*alone, *more)}
#: Words in the name of a body that say its kind.
_IN_NAMES = {"TV": "station", "Radio": "station", "Funk": "station", "Bank": "bank", "AG": "firm", "GmbH": "firm"}
#: How many words back the full name may stand: more than an article has.
_WINDOW = 3_000
_SHORTEST = 4


class _Body(NamedTuple):
    first: int
    last: int
    kind: str
    #: Whether it is called by a name or a compound, not only by its kind.
    named: bool


@cache
def kind_of(lemma: str) -> str:
    """Kind of body a noun names by its last part, "" for none.

    Examples
    --------
    >>> kind_of("Autozulieferer"), kind_of("Landesumweltamt"), kind_of("Trainer")
    ('firm', 'office', '')
    """
    low = lemma.lower().rpartition("-")[2]
    return next((_TAILS[low[i:]] for i in range(len(low) - 2) if low[i:] in _TAILS), "")


class Bodies:
    """The bodies a text has named."""

    def __init__(self, words: Words) -> None:
        self._words = words
        nouns = (i for i, tag in enumerate(words.tag) if tag[0] == "N" or tag in NAME_TAGS)
        self._bodies = [body for i in nouns if (body := self._body_at(i)) is not None]
        self._starts = [body.first for body in self._bodies]

    def _body_at(self, i: int) -> _Body | None:
        words = self._words
        tag = words.tag[i]
        kind = _IN_NAMES.get(words.form[i], "") if tag == "NN" or tag in NAME_TAGS else ""
        if kind:
            first = i
            while first > 0 and words.tag[first - 1] in ("NE", "NN") and words.sentence[first - 1] == words.sentence[i]:
                first -= 1
            if first < i or tag != "NN":
                return _Body(first, self._name_end(i + 1), kind, named=True)
        if tag != "NN":
            return None
        kind = kind_of(words.lemma[i])
        if not kind:
            return None
        last = self._name_end(i + 1)
        return _Body(i, last, kind, named=last > i + 1 or words.lemma[i].lower() not in _TAILS)

    def _name_end(self, i: int) -> int:
        """End of the name behind a noun: "Autozulieferer Lendik Technik", "Maschinenbauer Prill & Sohn"."""
        words, n = self._words, len(self._words)
        sentence = words.sentence[i - 1]
        j = i
        while j < n and words.sentence[j] == sentence and j - i < 4:
            joins = words.form[j] == "&" and j > i
            if not joins and not (words.form[j][0].isupper() and words.tag[j] in ("NE", "NN", "FM", "XY", "ADJA")):
                break
            j += 1
        return j

    def meant(self, phrase: Phrase) -> str:
        """Return the name of the last body of that kind before a phrase such as "das Unternehmen"; "" if there is none."""
        words = self._words
        nouns = [i for i in range(*phrase) if words.tag[i] in ("NN", "NE")]
        if len(nouns) != 1 or words.lower[phrase[0]] not in ("der", "die", "das", "dem", "den", "des"):
            return ""
        noun = words.lemma[nouns[0]].lower()
        kind = _ALONE.get(noun)
        place = bisect.bisect_left(self._starts, phrase[0]) - 1
        own = compound = ""
        for body in reversed(self._bodies[: place + 1]):
            if phrase[0] - body.first > _WINDOW:
                break
            if not body.named:
                continue
            head = words.lemma[body.first].lower()
            if len(noun) >= _SHORTEST and head.endswith(noun) and (head != noun or body.last > body.first + 1):
                if body.last > body.first + 1:
                    return self._name(body)
                compound = compound or self._name(body)
            if not own and kind == body.kind:
                own = self._name(body)
        return compound or own

    def _name(self, body: _Body) -> str:
        words = self._words
        head = words.form[body.first]
        if body.last == body.first + 1:
            return words.lemma[body.first] if noun_class(words.lemma[body.first]) else head
        return words.slice(body.first, body.last)
