"""Idioms: entries of several words, found with gaps and in any order of verb and rest."""

from __future__ import annotations

from typing import NamedTuple

from framing.german.words import Words
from framing.lexicon import Entry

__all__ = ["NEAR", "Idiom", "particle_after"]

NEAR = 3  # a particle or verb this near is marked together with its other half

_INFLECTED = ("N", "V", "ADJ", "PPOS")  # tags of words that an idiom gives as lemmas; the others stand in it as written
_NOT_SKIPPED = ("NN", "NE", "$")  # "durch die steigenden Abgaben für die Banken" is not "durch die Bank"
_LONGEST_GAP = 4  # words between two parts of an idiom that stay together
_VERB_REACH = 14  # words between the fixed part of an idiom and its verb
_NO_VERBS = frozenset(  # end like infinitives, but close an idiom as written: "von wegen"
    "anderen außen draußen drinnen drüben eben gern gestern hinten innen morgen neben oben sieben unten vorn wegen "
    "willen zehn".split()
)
_INFINITIVES = ("en", "ern", "eln", "tun", "sein")
_COMMON = frozenset("alle das für ihr nicht sich sie und wie wir".split())  # too frequent to look an idiom up by


class Idiom(NamedTuple):
    """An entry of several words: the fixed words in order, and a verb that may stand anywhere near."""

    entry: Entry
    fixed: tuple[str, ...]
    anchor: int  # which fixed word is looked up: a noun, where there is one
    verb: str
    particle: str
    nouns: frozenset[str]  # those of the fixed words that are written with a capital
    gaps: bool  # words like "wieder einmal" meet by chance unless they stand side by side

    @classmethod
    def of(cls, entry: Entry) -> Idiom:
        """Read the words of an entry."""
        words = entry.entry.replace(",", " ,").split()
        particle, bar, verb = words[-1].rpartition("|")
        has_verb = bool(bar) or (verb[0].islower() and verb.endswith(_INFINITIVES) and verb not in _NO_VERBS)
        fixed = tuple(w.lower() for w in (words[:-1] if has_verb else words))
        nouns = [k for k, w in enumerate(words[: len(fixed)]) if w[0].isupper()]
        rare = [k for k, w in enumerate(fixed) if w not in _COMMON] or list(range(len(fixed)))
        anchor = next((k for k in nouns if k in rare), max(rare, key=lambda k: len(fixed[k])))
        names = frozenset(fixed[k] for k in nouns)
        gaps = (bool(nouns) or has_verb) and words[0] != "wir"  # "wir glauben den Eltern" is not "wir Eltern"
        return cls(entry, fixed, anchor, verb.lower() if has_verb else "", particle.lower(), names, gaps)

    def around(self, words: Words, i: int, first: int, last: int) -> tuple[int, int] | None:
        """First word and the one behind, if the idiom stands around word `i`, its anchor, in the sentence; else None."""
        if self.fixed[self.anchor] not in self.nouns and i > first and _is_noun(words, i):
            return None
        gap = _LONGEST_GAP if self.gaps else 0
        start = end = i
        for word in reversed(self.fixed[: self.anchor]):
            found = _look(words, word, word in self.nouns, range(start - 1, max(first, start - 1 - gap) - 1, -1))
            if found is None:
                return None
            start = found
        for word in self.fixed[self.anchor + 1 :]:
            found = _look(words, word, word in self.nouns, range(end + 1, min(last, end + 2 + gap)))
            if found is None:
                return None
            end = found
        if not self.verb:
            return start, end + 1
        verb = _find_verb(self, words, (start, end), (first, last))
        if verb is None:
            return None
        if 0 < start - verb <= NEAR:
            start = verb
        elif 0 < verb - end <= NEAR:
            end = verb
        return start, end + 1


def _look(words: Words, word: str, noun: bool, places: range) -> int | None:
    """First place of an idiom's next word; nothing but small words may be skipped on the way."""
    for j in places:
        same = words.lower[j] == word or (words.tag[j].startswith(_INFLECTED) and words.lemma[j].lower() == word)
        if same and (noun or not _is_noun(words, j)):
            return j
        if words.tag[j].startswith(_NOT_SKIPPED):
            return None
    return None


def _is_noun(words: Words, j: int) -> bool:
    """Whether a word is written as a noun: "ein Netz von Wegen" is not "von wegen"."""
    return words.tag[j] == "NN" and words.form[j][0].isupper() and not words.form[j].isupper()


def _find_verb(idiom: Idiom, words: Words, fixed: tuple[int, int], sentence: tuple[int, int]) -> int | None:
    start, end = fixed
    first, last = sentence
    whole = idiom.particle + idiom.verb
    for j in range(max(first, start - _VERB_REACH), min(last, end + 1 + _VERB_REACH)):
        if start <= j <= end:
            continue
        lemma = words.lemma[j].lower()
        if whole in (lemma, words.lower[j]):
            return j
        if idiom.particle and lemma == idiom.verb and particle_after(words, j, last, idiom.particle):
            return j
    return None


def particle_after(words: Words, i: int, last: int, particle: str) -> int | None:
    """Position after the particle of a separated verb ("schmeichelt sich bei Kim ein"), None if there is none."""
    for j in range(i + 1, last):
        if words.lower[j] == particle and (words.tag[j] == "PTKVZ" or _clause_ends(words, j + 1, last)):
            return j + 1
    return None


def _clause_ends(words: Words, j: int, last: int) -> bool:
    return j >= last or words.tag[j].startswith("$") or words.tag[j] == "KON"
