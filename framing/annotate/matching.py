"""Finds lexicon entries in a sentence: single words, separable verbs in both orders, idioms with gaps, compound parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import NamedTuple

import simplemma

from framing.annotate.conditions import holds
from framing.annotate.idioms import NEAR, Idiom, particle_after
from framing.annotate.text import Text
from framing.german.compounds import is_word, split_compound, unlinked
from framing.german.words import Words
from framing.lexicon import Entry, Lexicon, Part

__all__ = ["CompoundHit", "Match", "Matcher"]

#: Part of speech of an entry → beginnings of the tags its single words may have.
_TAGS = {"noun": ("NN", "NE", "FM", "TRUNC"), "verb": ("VV", "ADJ"), "adj": ("ADJ", "VVPP", "ADV", "PIAT")}
_NOMINAL = ("NN", "NE", "TRUNC", "FM", "ADJ")
_SHORTEST_REST = 3  # letters a compound must have besides its loaded part
_SHORTEST_HYPHENED = 2  # the same where a hyphen shows the joint: "TV-Liebling"
_LOAN_ENDINGS = ("s", "n", "en")  # of last parts that the model leaves inflected: "Doping-Docs"
_LONG_PART = 5  # letters of a part that may be cut off without the model's word; "-zar" stands in "Bazar"
_LOUD_WORDS = 3  # clearly loaded words that make a text loud, …
_LOUD_SHARE = 0.012  # … and their share of its words; one agency text in a hundred has as many
_DEMANDS = frozenset({"with", "next", "prev", "headline", "person"})  # waived in a loud text if an entry says "loud"
_EXCLUSIONS = frozenset({"without", "notnext", "notprev"})  # these are never
_PREFIXES = ("be", "ent", "er", "miss", "unter", "ver", "zer", "über")


class CompoundHit(NamedTuple):
    """A compound caught by one of its halves; `rest` is the other half as written."""

    part: Part
    rest: str
    hyphen: bool


@dataclass(frozen=True, slots=True)
class Match:
    """Words `first` to `last` - 1 matched an entry or a compound part."""

    first: int
    last: int
    hit: Entry | CompoundHit

    @property
    def severity(self) -> int:
        """Severity of what was matched."""
        return self.hit.severity if isinstance(self.hit, Entry) else self.hit.part.severity

    @property
    def separable(self) -> bool:
        """Whether this is a verb with its particle: "kotzt … an" is not "kotzen"."""
        return isinstance(self.hit, Entry) and "|" in self.hit.entry


class _Plan(NamedTuple):
    """What may be matched at words of one form, lemma and tag; `nominal` where the word is written as a noun."""

    hits: tuple[Entry | CompoundHit, ...]
    nominal: tuple[Entry | CompoundHit, ...]
    separable: tuple[tuple[str, Entry], ...]
    idioms: tuple[Idiom, ...]


class Matcher:
    """A lexicon indexed by lemma: one look-up a word type, whatever the lexicon's size."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._single: dict[str, list[Entry]] = {}
        self._separable: dict[str, list[tuple[str, Entry]]] = {}
        self._weak: dict[str, list[Entry]] = {}
        self._prefixes = set(_PREFIXES)
        self._idioms: dict[str, list[Idiom]] = {}
        self._heads = {part.part: part for part in lexicon.parts if part.role == "head"}
        for entry in lexicon.entries:
            if entry.pos == "noun" and entry.severity > 1 and not entry.conditions and len(entry.entry) >= _LONG_PART:
                self._heads.setdefault(entry.entry.lower(), _as_part(entry))
        self._modifiers = {part.part: part for part in lexicon.parts if part.role == "modifier"}
        self._types: dict[tuple[str, str, str], tuple[Entry | CompoundHit, ...]] = {}
        self._plans: dict[tuple[str, str, str], _Plan | None] = {}
        for entry in lexicon.entries:
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        if " " in entry.entry:
            idiom = Idiom.of(entry)
            self._idioms.setdefault(idiom.fixed[idiom.anchor], []).append(idiom)
            return
        particle, bar, stem = entry.entry.rpartition("|")
        whole = particle + stem
        self._single.setdefault(whole if entry.pos == "form" else whole.lower(), []).append(entry)
        if entry.pos == "verb":
            for form in _weak_forms(particle.lower(), stem.lower()):
                self._weak.setdefault(form, []).append(entry)
        if bar:
            self._prefixes.add(particle.lower())
            self._separable.setdefault(stem.lower(), []).append((particle.lower(), entry))

    def match(self, text: Text) -> list[Match]:
        """Return the matches in a text; of overlapping ones the longest, then the most severe.

        Entries with the condition ``loud`` wait for the others: in a text full of slang "die Kohle" is money.
        """
        found: list[Match] = []
        waiting: list[Match] = []
        surnames = _surnames(text.words)
        for first, last in text.words.sentences:
            for match in self._in_sentence(text.words, first, last):
                if text.words.form[match.first] in surnames and match.last == match.first + 1:
                    continue
                conditions = match.hit.conditions if isinstance(match.hit, Entry) else ()
                if not conditions:
                    found.append(match)
                    continue
                tests = {c.test for c in conditions}
                unmet = {c.test for c in conditions if not holds(c, text, (match.first, match.last), (first, last))}
                if "loud" not in tests:
                    if not unmet:
                        found.append(match)
                elif unmet == {"loud"} and tests & _DEMANDS:
                    found.append(match)
                elif not unmet & _EXCLUSIONS:
                    waiting.append(match)
        return _without_overlaps(found + waiting if _is_loud(found, len(text.words)) else found)

    def entries_with(self, form: str, lemma: str, tag: str) -> Iterator[Entry | CompoundHit]:
        """Everything a word may take part in: entries, compound parts, separable verbs and idioms; no condition is asked."""
        yield from self._of_type(form, lemma.lower(), tag)
        for key in dict.fromkeys((lemma.lower(), form.lower())):
            yield from self._single.get(key, ())
            yield from (entry for _, entry in self._separable.get(key, ()))
            yield from (idiom.entry for idiom in self._idioms.get(key, ()))

    def _in_sentence(self, words: Words, first: int, last: int) -> Iterator[Match]:
        for i in range(first, last):
            plan = self._plan(words.form[i], words.lemma[i], words.tag[i])
            if plan is None:
                continue
            for hit in plan.nominal if plan.nominal != plan.hits and _is_nominal(words, i, first) else plan.hits:
                if not (isinstance(hit, Entry) and hit.pos == "verb" and _is_nominal(words, i, first)):
                    yield Match(i, i + 1, hit)
            for particle, entry in plan.separable:
                end = particle_after(words, i, last, particle)
                if end:
                    yield Match(i, end if end - i <= NEAR + 1 else i + 1, entry)
            for idiom in plan.idioms:
                span = idiom.around(words, i, first, last)
                if span:
                    yield Match(*span, idiom.entry)

    def _plan(self, form: str, lemma: str, tag: str) -> _Plan | None:
        """What to look for at a word; None at most words."""
        key = (form, lemma, tag)
        if key not in self._plans:
            low, lower, verb = lemma.lower(), form.lower(), tag.startswith("V")
            hits = self._of_type(form, low, tag)
            # "Für die Mieter ist das Abzocke": a capital tells what the model takes for a verb.
            nominal = self._of_type(form, low, "NN") if verb and form[0].isupper() else hits
            separable = tuple(self._separable.get(low, ())) if tag.startswith("VV") else ()
            idioms = tuple(idiom for k in dict.fromkeys((low, lower)) for idiom in self._idioms.get(k, ()))
            plan = _Plan(hits, nominal, separable, idioms)
            self._plans[key] = plan if any(plan) else None
        return self._plans[key]

    def _of_type(self, form: str, lemma: str, tag: str) -> tuple[Entry | CompoundHit, ...]:
        key = (form, lemma, tag)
        found = self._types.get(key)
        if found is None:
            keys = dict.fromkeys((lemma, form.lower(), form))
            hits: list[Entry | CompoundHit] = [
                entry for k in keys for entry in self._single.get(k, ()) if _fits(entry, form, tag)
            ]
            if not hits and form[0].islower():  # the model gives rare verbs no lemma: "zetert", "darbt"
                hits.extend(self._weak.get(form, ()) or self._weak.get(lemma, ()) or self._by_stem(form))
            if not hits and tag.startswith(_NOMINAL):
                hits.extend(self._compound(form, lemma))
            found = self._types[key] = tuple(dict.fromkeys(hits))
        return found

    def _by_stem(self, form: str) -> Iterator[Entry]:
        """Verbs whose strong form is known without its prefix: "zerschlägt" by "schlägt"."""
        for k in range(2, len(form) - _SHORTEST_REST):
            if form[:k] in self._prefixes:
                whole = form[:k] + simplemma.lemmatize(form[k:], lang="de")
                yield from (entry for entry in self._single.get(whole, ()) if entry.pos == "verb" and whole != form)

    # ------------------------------------------------------------------ compounds

    def _compound(self, form: str, lemma: str) -> Iterator[CompoundHit]:
        """The loaded half of a compound, the head rather than the modifier."""
        # The lemma may be wrong or in the old spelling ("boß" of "Bosse"), the form inflected.
        candidates = list(dict.fromkeys((lemma.replace("ß", "ss"), lemma, form.lower())))
        if "-" in form:
            candidates.extend(form.lower().removesuffix(e) for e in _LOAN_ENDINGS if form.endswith(e))
        for candidate in candidates:
            if not self._may_hold_part(candidate):
                continue
            parts = split_compound(candidate)
            if len(parts) == 1:
                parts = self._split_at_part(candidate)
            spelled = candidate.replace("-", "")
            ends = ["".join(parts[k:]) for k in range(1, len(parts))]
            end = next((e for e in ends if e in self._heads), "")
            if end and _counts(self._heads[end], candidates, candidate, joint="-" + end):
                head, rest = self._heads[end], form[: len(candidate) - len(end)]
                yield CompoundHit(head, rest.rstrip("-"), rest.endswith("-"))
                return
            for end in ends:
                start = spelled[: len(spelled) - len(end)]
                modifier = next((self._modifiers[m] for m in unlinked(start) if m in self._modifiers), None)
                if modifier and _counts(modifier, candidates, candidate, joint=start + "-"):
                    yield CompoundHit(modifier, form[len(start) :].lstrip("-"), candidate.startswith(start + "-"))
                    return

    def _split_at_part(self, word: str) -> tuple[str, ...]:
        """Split a word that the model takes for a whole at a long loaded part, if the rest is a word: "Steuerfimmel"."""
        for k in range(_SHORTEST_REST, len(word) - _LONG_PART + 1):
            if word[k:] in self._heads and is_word(word[:k]):
                return word[:k], word[k:]
        for k in range(len(word) - _SHORTEST_REST, _LONG_PART - 1, -1):
            if any(m in self._modifiers for m in unlinked(word[:k])) and is_word(word[k:]):
                return word[:k], word[k:]
        return (word,)

    def _may_hold_part(self, word: str) -> bool:
        """Whether a loaded part stands at either end; few words have one, and only these need splitting."""
        places = range(2, len(word) - 1)
        return any(word[k:] in self._heads or word[:k] in self._modifiers for k in places)


def _is_loud(matches: list[Match], words: int) -> bool:
    """Whether a text holds so many clearly loaded words that ambiguous ones are read in their sense."""
    clear = sum(match.severity > 1 for match in matches)
    return clear >= max(_LOUD_WORDS, _LOUD_SHARE * words)


def _as_part(entry: Entry) -> Part:
    """A drastic noun is one as the last part of a hyphenated word too: "Eis-Keilerei"."""
    neutral = tuple(f"-{wording}" for wording in entry.neutral if " " not in wording)
    return Part(
        entry.entry.lower(), "head", True, entry.category, entry.severity, neutral, (), entry.note, entry.source
    )


def _counts(part: Part, spellings: list[str], compound: str, joint: str) -> bool:
    """Whether a compound with this part is loaded: none of the sober ones, hyphenated where that is required."""
    if part.hyphen_only and joint not in compound:
        return False
    shortest = _SHORTEST_HYPHENED if joint in compound and not compound.startswith("ex-") else _SHORTEST_REST
    if len(compound.replace("-", "")) - len(part.part) < shortest:
        return False
    written = [s for word in spellings for s in (word, word.replace("-", ""))]
    return not any(fnmatchcase(word, exception) for exception in part.exceptions for word in written)


# ---------------------------------------------------------------------- single words


def _fits(entry: Entry, form: str, tag: str) -> bool:
    if entry.pos == "form":
        return entry.entry == form
    if entry.pos == "adv":  # "natürlich" comments, "natürliche Feinde" does not
        return entry.entry == form.lower()
    if entry.pos == "noun" and not form[0].isupper():
        return False
    tags = _TAGS.get(entry.pos)
    # A small letter says it is no noun, whatever the model makes of a rare word ("turmhoch").
    return tags is None or tag.startswith(tags) or (form[0].islower() and tag.startswith(_TAGS["noun"]))


def _is_nominal(words: Words, i: int, first: int) -> bool:
    """Whether a word is written as a noun: a capital inside the sentence ("die Moser Holding")."""
    form = words.form[i]
    return i > first and form[0].isupper() and not form.isupper() and not words.tag[i - 1].startswith("$")


def _weak_forms(particle: str, stem: str) -> Iterator[str]:
    """Regular forms of a verb: "zetern", "zetert", "gezetert"; of "ab|zocken" those written in one word."""
    yield particle + stem
    root = stem.removesuffix("n").removesuffix("e")
    link = "e" if root.endswith(("t", "d")) else ""
    for ending in ("t", "te", "ten"):
        yield f"{particle}{root}{link}{ending}"
    yield f"{particle}ge{root}{link}t"


def _surnames(words: Words) -> frozenset[str]:
    """Words that are somebody's name in this text ("Kai Schock"), with their genitives."""
    names: set[str] = set()
    for i in range(1, len(words)):
        before, form = words.form[i - 1], words.form[i]
        if words.tag[i - 1] != "NE" or not form[0].isupper() or words.sentence[i] != words.sentence[i - 1]:
            continue
        if words.tag[i] == "NE" or not before.endswith(("s", "x", "z")):  # "Lendiks Irrsinn" is none
            names.update((form, form + "s", form.removesuffix("s")))
    return frozenset(names)


# ---------------------------------------------------------------------- overlaps


def _without_overlaps(matches: list[Match]) -> list[Match]:
    taken: set[int] = set()
    kept = []
    for match in sorted(matches, key=lambda m: (m.first - m.last, not m.separable, -m.severity, m.first)):
        places = range(match.first, match.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(match)
    return sorted(kept, key=lambda m: m.first)
