"""Which sober wordings can take a loaded word's place in its sentence, and in which form.

What would leave a broken sentence is no answer: a verb whose particle or "sich" would be left behind ("buttert … rein"), one
that needs another auxiliary ("sind durchgerasselt"), a verb that introduces no speech where speech is introduced.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from framing.article import Section
from framing.finding import Finding
from framing.german import Words, load_nlp, words_of
from framing.lexicon import Entry, Lexicon
from framing.teach.inflect import SEPARABLE, WHOLE_CELLS, adjective_like, verb, verb_like
from framing.teach.material import Sentence, Source, shown, words_in
from framing.teach.sense import entry_of, is_compound, is_cue, is_speech, settled

__all__ = ["counterparts"]

_LONGEST_WORDING = 3
_BOUNDARIES = frozenset(',;:.!?–—…()„“”"»«')
_STOPS = frozenset(",;:.!?")
_SUBORDINATING = ("KOUS", "PRELS", "PRELAT", "PWS", "PWAV", "PWAT")
#: Particles of everyday speech that part from their verb.
_PARTICLES = frozenset(SEPARABLE) | frozenset(
    "rein raus rauf runter rüber rum ran drauf dran durch über unter vorüber".split()
)
_HABEN = frozenset("hat haben hatte hatten habe hätte hätten".split())
_SEIN = frozenset("ist sind war waren sei seien wäre wären".split())
#: Sober verbs whose perfect has "sein".
_GOES_WITH_SEIN = frozenset(
    "auftreten gehen kommen fahren reisen fliehen flüchten sterben scheitern zurücktreten verschwinden fallen steigen sinken "
    "laufen ausscheiden entkommen erscheinen umziehen abreisen misslingen sitzen".split()
)
#: A wording of several words that ends in one of these has another subject or stands beside another modal verb.
_NOT_LAST = frozenset("müssen werden lassen können".split())

#: What can stand beside the words that somebody says.
_INTRODUCES = frozenset(
    "sagen kritisieren klagen spotten mitteilen antworten erwidern erklären rufen schimpfen berichten hervorheben scherzen "
    "einräumen fordern bemängeln schreien flüstern vermuten behaupten verkünden warnen mahnen beschweren wiederholen "
    "widersprechen rügen".split()
)
#: Fits beside any statement.
_ALWAYS = ("sagen", "erklären")
#: Preposition after a verb of speaking → the sober verbs that take it.
_TAKES: Mapping[str, frozenset[str]] = {
    "von": frozenset("reden sprechen berichten sagen erzählen".split()),
    "gegen": frozenset("protestieren sprechen".split()),
    "über": frozenset("klagen sprechen reden berichten spotten beschweren scherzen".split()),
    "um": frozenset("bitten werben ersuchen nachsuchen".split()),
    "nach": frozenset("fragen rufen verlangen".split()),
}
_PREPOSITIONS = frozenset("um von für an auf gegen mit nach als über zu".split())


def counterparts(source: Source, place: Sentence | Section, finding: Finding) -> tuple[str, ...]:
    """Return the sober wordings of a loaded word that fit into its sentence.

    Parameters
    ----------
    source
        The article.
    place
        The sentence, or the headline, that the word stands in.
    finding
        The loaded word.

    Returns
    -------
    tuple of str
        First those in the form of the sentence, then the basic forms; empty where none certainly fits.
    """
    words = [word for word in settled(source, finding) if words_in(word) <= _LONGEST_WORDING]
    spot = _Spot.of(source, place, finding)
    entry = entry_of(finding)
    if not words or spot is None:
        return ()
    if entry is not None and not is_compound(finding) and entry.pos == "verb":
        return _verbs(spot, finding, entry.entry, words, cue=is_cue(source, finding))
    if entry is not None and not is_compound(finding) and entry.pos == "adj":
        return _adjectives(spot, finding, entry, words)
    return _nouns(spot, finding, words)


@dataclass(frozen=True, slots=True)
class _Spot:
    """The place of a word among the words of its clause: `first` and the one behind the `last`."""

    words: Words
    at: int
    first: int
    last: int

    @classmethod
    def of(cls, source: Source, place: Sentence | Section, finding: Finding) -> _Spot | None:
        if words_in(finding.text) > 1:
            return None
        words = place.tagged if isinstance(place, Sentence) else words_of(load_nlp()(shown(place.text)))
        at = words.at(finding.start - place.start)
        if at >= len(words):
            return None
        begin, end = words.sentences[words.sentence[at]]
        first = max((i + 1 for i in range(begin, at) if words.form[i] in _BOUNDARIES), default=begin)
        last = min((i for i in range(at + 1, end) if words.form[i] in _BOUNDARIES), default=end)
        return cls(words, at, first, last)

    @property
    def clause(self) -> list[str]:
        return self.words.lower[self.first : self.last]

    @property
    def auxiliaries(self) -> set[str]:
        """Forms of "haben" and "sein" in the clause, whatever stands in quotation marks between."""
        begin, end = self.words.sentences[self.words.sentence[self.at]]
        first = max((i + 1 for i in range(begin, self.at) if self.words.form[i] in _STOPS), default=begin)
        last = min((i for i in range(self.at + 1, end) if self.words.form[i] in _STOPS), default=end)
        return set(self.words.lower[first:last]) & (_HABEN | _SEIN)

    @property
    def behind(self) -> list[str]:
        return self.words.lower[self.at + 1 : self.last]

    @property
    def before(self) -> str:
        """Tag of the word before, "" at the beginning of a sentence."""
        begins = self.at == self.words.sentences[self.words.sentence[self.at]][0]
        return "" if begins else self.words.tag[self.at - 1]

    @property
    def closes(self) -> bool:
        """Whether a finite verb stands at the end of a subordinate clause."""
        opening = self.words.tag[self.first : min(self.first + 3, self.at)]
        return self.at == self.last - 1 and any(tag in _SUBORDINATING for tag in opening)

    @property
    def leaves_something(self) -> bool:
        """Whether "sich" or a particle belongs to the verb and would be left behind."""
        behind = self.last - 1
        particle = behind > self.at and (
            self.words.tag[behind] == "PTKVZ"
            or (self.words.lower[behind] in _PARTICLES and self.words.form[behind].islower())
        )
        return particle or "sich" in self.clause


# ---- verbs -----------------------------------------------------------------------------------------------------------


def _verbs(spot: _Spot, finding: Finding, model: str, words: list[str], *, cue: bool) -> tuple[str, ...]:
    surface = shown(finding.text)
    # A verb of speaking beside nothing that is said: nobody speaks there, or in another sense ("heult das Dorf").
    silent = not cue and finding.category == "speech_verb" and any(is_speech(word) for word in words)
    if surface[0].isupper() or spot.leaves_something or silent:
        return ()
    participle = surface == verb(model).forms["participle"]
    fitting = [word for word in words if _fits(spot, word, cue=cue, participle=participle)]
    if cue and fitting and not _governed(spot):
        fitting += [word for word in _ALWAYS if word not in fitting]
    formed = [
        form for word in fitting if not _prepositional(word) and (form := _verb_formed(spot, model, surface, word))
    ]
    return tuple(dict.fromkeys([*formed, *fitting])) if formed else ()


def _fits(spot: _Spot, word: str, *, cue: bool, participle: bool) -> bool:
    parts = word.split()
    if len(parts) > 1 and parts[-1] in _NOT_LAST:
        return False
    preposition = _governed(spot)
    if cue and preposition:
        return not _TAKES[preposition].isdisjoint(parts)
    if cue and _INTRODUCES.isdisjoint(parts):
        return False
    auxiliaries = spot.auxiliaries
    if participle:
        moves = not _GOES_WITH_SEIN.isdisjoint(parts)
        if moves if auxiliaries & _HABEN else auxiliaries & _SEIN and not moves:
            return False
    # "scharwenzeln alle um ihn herum": what follows belongs to the loaded verb, unless its counterpart takes it too.
    following = next((word for word in spot.behind[:2] if word in _TAKES), None)
    return cue or following is None or not _TAKES[following].isdisjoint(parts)


def _governed(spot: _Spot) -> str | None:
    """The preposition right behind a verb, before any noun: "faselt dagegen von einem Wunder", not "sagt der Mann von der Post"."""
    for word, tag in zip(spot.behind, spot.words.tag[spot.at + 1 : spot.last], strict=True):
        if word in _TAKES:
            return word
        if tag in ("NN", "NE", "PPER", "ART"):
            return None
    return None


def _prepositional(word: str) -> bool:
    return word.rsplit(maxsplit=1)[-1] in _PREPOSITIONS


def _verb_formed(spot: _Spot, model: str, surface: str, word: str) -> str | None:
    """Form the verb of a wording: "bitten", "sich annähern", "scharf kritisieren", "ist verärgert"."""
    parts = word.split()
    at = next((i for i in (len(parts) - 1, 0) if parts[i].endswith("n") and len(parts[i]) > 3), None)
    if at is None:
        return None
    form = verb_like(model, surface, parts[at])
    if form is None:
        return None
    if spot.closes and " … " in form:  # "der den Gast mimt, …": "der als Gast auftritt"
        first, _, particle = form.partition(" … ")
        form = particle + first
    return _arranged(form, parts[:at], parts[at + 1 :], last=spot.closes or _whole(model, surface))


def _arranged(form: str, before: list[str], after: list[str], *, last: bool) -> str:
    """Put the words around a verb where German has them: "kritisiert scharf", but "scharf kritisiert" at the end."""
    if last or not before:
        return " ".join([*before, form, *after])
    first, _, particle = form.partition(" … ")
    return " ".join(part for part in (first, *before, particle and f"… {particle}", *after) if part)


def _whole(model: str, surface: str) -> bool:
    forms = verb(model).forms
    return any(forms[cell] == surface for cell in WHOLE_CELLS) and surface not in (forms["present3"], forms["plural"])


# ---- adjectives and nouns --------------------------------------------------------------------------------------------


def _adjectives(spot: _Spot, finding: Finding, entry: Entry, words: list[str]) -> tuple[str, ...]:
    surface, model = shown(finding.text), entry.entry
    adverbial = surface.lower() == model.lower()
    if adverbial and finding.category == "intensifier":  # "knallhart entlarvt" was not done strictly
        return ()
    if not adverbial and spot.words.tag[spot.at] != "ADJA":
        return ()
    if _half_an_idiom(spot, entry):
        return ()
    small = surface[0].lower() + surface[1:]
    formed = [form for word in words if (form := adjective_like(model, small, word))]
    if surface[0].isupper():
        formed = [form[0].upper() + form[1:] for form in formed]
    return tuple(dict.fromkeys([*formed, *words])) if formed else ()


def _half_an_idiom(spot: _Spot, entry: Entry) -> bool:
    """Whether the entry asks for the very word that follows: "begossene Pudel"."""
    following = spot.words.lower[spot.at + 1 : spot.at + 2]
    return any(c.test in ("next", "with") and not c.words.isdisjoint(following) for c in entry.conditions)


def _nouns(spot: _Spot, finding: Finding, words: list[str]) -> tuple[str, ...]:
    """Nouns fit as they are: only one that is not inflected, and is no exclamation, can be replaced by such a word."""
    surface = shown(finding.text)
    if is_compound(finding):
        whole = not finding.entry.endswith("-") or "-" in surface or len(finding.entry) > len("höllen")
        return tuple(word for word in words if whole and not _is_loaded(word) and _sober_parts(word))
    if surface.casefold() != finding.entry.casefold():
        return ()
    exclamation = spot.first == spot.at and spot.last == spot.at + 1
    compared = "wie" in spot.words.lower[max(0, spot.at - 2) : spot.at]
    if exclamation or compared or spot.before == "APPRART":  # "Rumms!", "wie ein Gockel", "im Blutrausch"
        return ()
    modified = spot.before in ("ART", "ADJA", "PPOSAT", "PDAT", "PIAT")
    return tuple(
        word
        for word in words
        if not _prepositional(word) and not (" " in word and (modified or finding.category == "emotion"))
    )


def _sober_parts(word: str) -> bool:
    """Whether no other half of a compound is loaded: "Mega-Niederlage" is not sober yet."""
    return not any(part.lower() in _loaded_parts() for part in word.split("-")[:-1])


def _is_loaded(word: str) -> bool:
    return word.casefold() in _loaded_words()


@cache
def _loaded_words() -> frozenset[str]:
    return frozenset(entry.entry.casefold() for entry in Lexicon.load().entries)


@cache
def _loaded_parts() -> frozenset[str]:
    return frozenset(part.part for part in Lexicon.load().parts if part.role == "modifier")
