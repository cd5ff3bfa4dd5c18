"""Whether the surroundings of a match are those that its entry asks for."""

from __future__ import annotations

from functools import lru_cache

from framing.annotate.phrases import is_role
from framing.annotate.text import Text
from framing.german import Words
from framing.german.compounds import is_word
from framing.lexicon import Condition

__all__ = ["holds"]

_HEADLINE_ROLES = frozenset({"headline", "kicker", "crosshead"})
_SHORTEST_REST = 3  # letters a compound must have before its last part
_SHORTEST_LAST_PART = 4  # letters of a condition's word that may end a longer one; "Rat" ends "Apparat"


def holds(condition: Condition, text: Text, match: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether one condition of an entry holds for a match; `match` and `sentence` are first word and the one behind."""
    words = text.words
    start, end = match
    first, last = sentence
    own = (start, end - 1)  # what stands inside a frame counts: "würgt die Debatte ab"
    around = [j for j in range(first, last) if j not in own]
    match condition.test:
        case "with":
            return any(_ends_in_one(words, j, condition) for j in around)
        case "without":
            return not any(_ends_in_one(words, j, condition) for j in around)
        case "next":
            return end < last and _is_one(words, end, condition)
        case "notnext":
            return end >= last or not _is_one(words, end, condition)
        case "prev":
            return start > first and _is_one(words, start - 1, condition)
        case "notprev":
            return start <= first or not _is_one(words, start - 1, condition)
        case "loud":  # known when all other words of the text are
            return False
        case "headline":
            return text.role[start] in _HEADLINE_ROLES
        case _:  # "person"
            return any(_is_person(words, j) for j in around)


def _is_one(words: Words, j: int, condition: Condition) -> bool:
    return words.lower[j] in condition.words or words.lemma[j].lower() in condition.words


def _ends_in_one(words: Words, j: int, condition: Condition) -> bool:
    """Whether a word, or the last part of a compound, is one of a condition's: "Strompreis" for "Preis"."""
    if _is_one(words, j, condition):
        return True
    return words.tag[j].startswith("N") and _last_part_is(words.lemma[j].lower(), condition.words)


@lru_cache(maxsize=50_000)
def _last_part_is(word: str, wanted: frozenset[str]) -> bool:
    for k in range(_SHORTEST_REST, len(word) - _SHORTEST_LAST_PART + 1):
        if word[k:] in wanted and (word[k - 1] == "-" or is_word(word[:k])):
            return True
    return False


def _is_person(words: Words, j: int) -> bool:
    """Whether a word may mean somebody: a name, a personal pronoun, a noun that says what one is."""
    tag = words.tag[j]
    if tag == "NN":
        return is_role(words.lemma[j])
    return tag == "NE" or (tag == "PPER" and words.lower[j] != "es")
