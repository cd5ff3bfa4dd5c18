"""Names of persons as the text writes them, those included whose parts look like other words ("Eva Lamm", "Uwe Sasse")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Literal

import simplemma

from framing.annotate.nounphrase import Phrase
from framing.annotate.phrases import is_role, noun_class
from framing.german import Words
from framing.german.compounds import split_compound
from framing.lexicon import rows

__all__ = ["NAME_TAGS", "Gender", "Names", "gender_of", "is_person", "read_names"]

Gender = Literal["m", "f", ""]

NAME_TAGS = frozenset({"NE", "FM", "XY"})
_LONGEST = 5
#: Tags of a rare first name and of its surname where the tagger knows neither.
_FIRST = frozenset({"NN", "ADJA"})
_SECOND = frozenset({"NN", "NE"})
#: Behind a first name the tagger takes many surnames for something else: "Uwe Sasse" for an imperative.
_SURNAME_TAGS = ("VV", "ADJ", "FM", "NN")
#: Where a run of two names begins that is no person's.
_NO_FIRST_NAMES = frozenset(
    {"bad", "neu", "sankt", "st.", "new", "san", "los", "real", "rot-weiß", "blau-weiß", "fc", "sv"}
)
_LOCATIVE = frozenset({"in", "aus", "nach", "bei", "im"})
#: Ends of first names that are nearly always men's; ``lexicons/first_names.tsv`` has the exceptions.
_LIKE_MEN = tuple("bcdfghjklmnoprstuwxzß")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a text.

    Attributes
    ----------
    runs
        First word → word behind the last, for every name in the order of the text.
    full
        Surname → full name, for names of two and more words; the first one seen counts.
    first_names
        First name → full name, where only one person of the text has it.
    ages
        Age → names of the persons the text gives that age.
    """

    runs: dict[int, int]
    full: dict[str, str]
    first_names: dict[str, str]
    ages: dict[str, list[str]]

    def inside(self, first: int, last: int) -> Phrase | None:
        """Return the first name that begins in a stretch, cut at its end."""
        return next(((i, min(self.runs[i], last)) for i in range(first, last) if i in self.runs), None)


def gender_of(name: str) -> Gender:
    """Say whose a first name is, "" if it tells too little; of a name of one word it is not known that it is a first name."""
    first, *more = name.split()
    low = first.lower().partition("-")[0]
    known = _first_name_genders()
    if low in known:
        return known[low]
    if low.endswith("a") or (more and low.endswith("e")):
        return "f"
    return "m" if more and low.endswith(_LIKE_MEN) else ""


@cache
def _first_name_genders() -> dict[str, Gender]:
    """First names whose ending misleads."""
    genders: dict[str, Gender] = {"m": "m", "f": "f", "-": ""}
    return {row["name"]: genders[row["gender"]] for row in rows("first_names")}


def read_names(words: Words) -> Names:
    """Read the names of a text."""
    runs = _runs(words)
    full: dict[str, str] = {}
    ages: dict[str, list[str]] = {}
    for first, last in runs.items():
        name = " ".join(words.form[first:last])
        if last - first >= 2:
            full.setdefault(words.form[last - 1], name)
        age = _age_beside(words, first, last)
        if age:
            known = ages.setdefault(age, [])
            name = full.get(words.form[last - 1], name)
            if name not in known:
                known.append(name)
    return Names(runs, full, _first_names(words, runs, full), ages)


def _runs(words: Words) -> dict[int, int]:
    runs: dict[int, int] = {}
    done, n = 0, len(words)
    for i, (tag, after) in enumerate(zip_longest(words.tag, words.tag[1:], fillvalue="")):
        # Nearly all words are neither: what is looked at closely must be rare.
        if i < done or not (tag in NAME_TAGS or (after in _SECOND and tag in _FIRST)):
            continue
        end = _name_end(words, i, n)
        if end > i and words.form[i][0].isupper():
            runs[_behind_office(words, i, end)] = end
        done = end
    return runs


def _behind_office(words: Words, i: int, end: int) -> int:
    """Where a name begins if the tagger took the office before it for a part of it: "Richter Gernot Dahlke"."""
    while end - i > 2 and (is_role(words.lemma[i]) or noun_class(words.lemma[i]) or words.form[i].endswith("s")):
        i += 1
    return i


def _name_end(words: Words, i: int, n: int) -> int:
    tag, form, sentence = words.tag, words.form, words.sentence
    j = i
    while j < n and tag[j] in NAME_TAGS and sentence[j] == sentence[i] and j - i < _LONGEST:
        j += 1
    if j == i:
        return i + 2 if i + 1 < n and _is_misread(words, i) else i
    follows = j < n and sentence[j] == sentence[i] and form[j][0].isupper() and tag[j].startswith(_SURNAME_TAGS)
    if follows and _may_be_surname(words, i, j):
        j += 1
    return j


def _may_be_surname(words: Words, i: int, j: int) -> bool:
    """Whether a word right behind a first name is a name that looks like a word ("Eva Lamm", "Uwe Sasse")."""
    lemma = words.lemma[j]
    if noun_class(lemma) or is_role(lemma) or words.form[j - 1].endswith("s"):
        return words.tag[j][0] == "V" and words.form[j - 1].endswith("s") and j - i == 1
    if words.tag[j] == "NN":
        return True
    attributive = words.tag[j] == "ADJA" and words.tag[j + 1 : j + 2] in (["NN"], ["NE"])
    return j - i == 1 and not attributive and words.lower[i] not in _NO_FIRST_NAMES


def _is_misread(words: Words, i: int) -> bool:
    """Whether two words tagged as nouns are a rare first name and its surname: "Landrätin Friedlinde Aue"."""
    form, tag = words.form, words.tag
    first, second = form[i], form[i + 1]
    if words.sentence[i] != words.sentence[i + 1] or not (first[0].isupper() and second[0].isupper()):
        return False
    begins = i == 0 or words.sentence[i - 1] != words.sentence[i]
    behind_office = not begins and tag[i - 1] == "NN" and is_role(words.lemma[i - 1]) and form[i - 1][0].isupper()
    if not (begins or behind_office) or "-" in first or first[-1] == "s" or _is_known(first):
        return False
    if behind_office:
        return not noun_class(words.lemma[i]) and not is_role(words.lemma[i])
    return (
        tag[i] == "NN"
        and begins
        and _is_rare(first)
        and not noun_class(words.lemma[i + 1])
        and not is_role(words.lemma[i + 1])
    )


@lru_cache(maxsize=100_000)
def _is_known(form: str) -> bool:
    return simplemma.is_known(form, lang="de")


@lru_cache(maxsize=100_000)
def _is_rare(form: str) -> bool:
    """Whether a form is neither a word of the language nor made up of words."""
    if noun_class(form) or is_role(form) or not form.isalpha():
        return False
    return not _is_known(form) and len(split_compound(form)) == 1


def _first_names(words: Words, runs: dict[int, int], full: dict[str, str]) -> dict[str, str]:
    names: dict[str, set[str]] = {}
    for first, last in runs.items():
        if last - first == 2:
            surname = words.form[last - 1]
            names.setdefault(words.form[first], set()).add(full.get(surname, surname))
    return {name: next(iter(whole)) for name, whole in names.items() if len(whole) == 1}


def _age_beside(words: Words, first: int, last: int) -> str:
    """The age in "Lamm (58)", "Lamm, 58,", "die 58-jährige Lamm", "58 Jahre alte Lamm"; "" if none stands there."""
    form, tag, n = words.form, words.tag, len(words)
    if (
        last + 2 < n
        and tag[last + 1] == "CARD"
        and (form[last], form[last + 2]) in (("(", ")"), (",", ","), (",", "."))
    ):
        return form[last + 1]
    if first > 0 and "-jährige" in form[first - 1].lower():
        return form[first - 1].partition("-")[0]
    if first > 2 and words.lower[first - 2] == "jahre" and words.lower[first - 1].startswith("alte"):
        return form[first - 3]
    return ""


def is_person(words: Words, first: int, last: int) -> bool:
    """Whether a name of two words is a person's by its place: not behind "in", no "Bad" before it."""
    if last - first != 2 or words.lower[first] in _NO_FIRST_NAMES:
        return False
    return first == 0 or words.lower[first - 1] not in _LOCATIVE
