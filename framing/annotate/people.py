"""The persons of an article: where each is named, by which offices, and who is meant when no name is said."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from framing.annotate.fullnames import Gender, Names, gender_of, is_person
from framing.annotate.phrases import is_role
from framing.annotate.text import Text
from framing.finding import Finding

__all__ = ["ARTICLES", "KIN", "Mention", "People"]

ARTICLES: dict[str, Gender] = {"der": "m", "dieser": "m", "die": "f", "diese": "f", "dem": "m"}
_PERSONAL = frozenset({"name", "role", "label"})
_FEMININE = ("in", "frau", "mutter", "tochter", "schwester", "witwe", "dame", "oma", "tante")
#: Nouns that say what somebody is to somebody else: they point to a person who is named without an office.
KIN = tuple(
    """mutter vater witwe witwer tochter sohn schwester bruder lebensgefährtin lebensgefährte ehefrau ehemann freundin
    freund verlobte verlobter oma opa""".split()
)
#: How many mentions of persons are looked through: more than an article has.
_REMEMBERED = 100
_FEWEST_LETTERS = 4


class Mention(NamedTuple):
    """A place where a person is named, or called by something that stands for the name."""

    start: int
    name: str


@dataclass(slots=True)
class _Person:
    """What the article says of somebody: the nouns beside the name, and the gender they show."""

    nouns: set[str]
    gender: Gender


class People:
    """Knows who was named where."""

    def __init__(self, text: Text, names: Names, found: Sequence[Finding]) -> None:
        self._text = text
        self._words = text.words
        self._names = names
        self._direct = sorted((f.start, f.end) for f in found if f.category == "direct")
        self._naming = sorted(
            (f for f in found if f.kind == "naming" and f.category in _PERSONAL and f.target), key=lambda f: f.start
        )
        #: Where a name, an office or a label of a person begins → who is meant.
        self.named_at = {f.start: f.target for f in reversed(self._naming)}
        self._persons: dict[str, _Person] = {}
        self._mentions = sorted(self._named(found))
        self._starts = [m.start for m in self._mentions]
        self._aged = frozenset(name for known in names.ages.values() for name in known)
        self._called: dict[str, int] | None = None

    # ------------------------------------------------------------------ who is named

    def _named(self, found: Sequence[Finding]) -> Iterator[Mention]:
        """Mentions of persons by name, and by what stands for a name for certain."""
        for finding in self._naming:
            self._note(finding)
            yield Mention(finding.start, finding.target or "")
        for at, name in self._bare_names():
            self._persons.setdefault(name, _Person(set(), gender_of(name)))
            yield Mention(at, name)
        for finding in found:
            if finding.kind == "source" and finding.category == "person":
                if self.has_name(finding):
                    self._note(finding)
                    yield Mention(finding.start, finding.target or "")
                elif self._is_somebody(finding):
                    yield Mention(finding.start, finding.target or "")

    def _bare_names(self) -> Iterator[tuple[int, str]]:
        """Names with no office beside them: "Jost Wiegandt lachte", then "Wiegandt" or "Jost" alone."""
        words, full, first_names = self._words, self._names.full, self._names.first_names
        seen: set[str] = set()
        for first, last in self._names.runs.items():
            surname = words.form[last - 1]
            if is_person(words, first, last):
                seen |= {surname, words.form[first]}
                yield words.start[first], full[surname]
            elif last - first == 1 and surname in seen:
                yield words.start[first], full.get(surname) or first_names.get(surname, surname)

    def _note(self, finding: Finding) -> None:
        words = self._words
        nouns = {
            words.lemma[i].lower()
            for i in range(words.at(finding.start), words.at(finding.end - 1) + 1)
            if words.tag[i] == "NN"
        }
        name = finding.target or ""
        person = self._persons.setdefault(name, _Person(set(), gender_of(name)))
        person.nouns |= nouns
        if nouns:
            feminine = any(noun.endswith(("in", "frau", "chefin", "mutter", "tochter")) for noun in nouns)
            person.gender = "f" if feminine else person.gender or "m"

    def _is_somebody(self, finding: Finding) -> bool:
        """Whether a source without a name is one person ("der Angeklagte"); notes what is said of them."""
        words = self._words
        first, last = words.at(finding.start), words.at(finding.end - 1)
        gender = ARTICLES.get(words.lower[first], "")
        noun = next((i for i in range(first, last + 1) if words.tag[i] == "NN"), -1)
        if not gender or noun < 0 or not finding.target or not self.is_singular(noun, gender):
            return False
        self._persons.setdefault(finding.target, _Person({words.lemma[noun].lower()}, gender))
        return True

    def has_name(self, finding: Finding) -> bool:
        """Whether a finding holds a proper name."""
        words = self._words
        first, last = words.at(finding.start), words.at(finding.end - 1) + 1
        return self._names.inside(first, last) is not None

    def rename(self, start: int, name: str) -> None:
        """Note that somebody without a name has been found out to be somebody named."""
        self._persons.setdefault(name, _Person(set(), gender_of(name)))
        place = bisect.bisect_left(self._starts, start)
        while place < len(self._starts) and self._starts[place] == start:
            self._mentions[place] = Mention(start, name)
            place += 1

    def call(self, name: str, noun: str) -> None:
        """Note that somebody is called by a noun: the next "die Sängerin" is her as well."""
        self._persons[name].nouns.add(noun)

    # ------------------------------------------------------------------ who is meant

    def holder(self, start: int, gender: Gender, lemma: str) -> str | None:
        """The last person before a place who was called by a noun or a compound of it."""
        place = bisect.bisect_left(self._starts, start)
        for mention in reversed(self._mentions[max(0, place - _REMEMBERED) : place]):
            nouns = self._persons[mention.name].nouns
            if any(noun.endswith(lemma) for noun in nouns) and self.fits(mention.name, gender):
                return mention.name
        return None

    def of_age(self, age: str, gender: Gender) -> str | None:
        """The only person to whom the article gives an age."""
        own = [name for name in self._names.ages.get(age, ()) if self.fits(name, gender)]
        return own[0] if len(own) == 1 else None

    def nearest(
        self, start: int, gender: Gender, reach: int, *, ageless: bool = False, plain: bool = False
    ) -> Mention | None:
        """The first fitting person of the nearest sentence before a place.

        Parameters
        ----------
        start, gender
            Where, and who may be meant.
        reach
            How many sentences back.
        ageless
            Leave out those whose age is given, for it is another one.
        plain
            Leave out those with an office.
        """
        sentence = self._words.sentence[self._words.at(start)]
        for back in range(min(reach, sentence) + 1):
            found = [
                m
                for m in self._in_sentence(sentence - back, start, gender)
                if not (ageless and m.name in self._aged)
                and not (plain and self._persons[m.name].nouns.difference(KIN))
            ]
            if found:
                return next((m for m in found if self._persons[m.name].gender == gender), found[0])
        return None

    def alone(self, start: int, gender: Gender) -> str | None:
        """The only person in the paragraph so far who fits and holds no other office."""
        section = self._text.section[self._words.at(start)]
        place = bisect.bisect_left(self._starts, start)
        names: set[str] = set()
        for mention in reversed(self._mentions[max(0, place - _REMEMBERED) : place]):
            if self._text.section[self._words.at(mention.start)] != section:
                break
            names.add(mention.name)
        if len(names) != 1:
            return None
        name = names.pop()
        person = self._persons[name]
        return name if not person.nouns and person.gender in ("", gender) else None

    def called_before(self, noun: int, lemma: str) -> str:
        """What somebody without a name was called: "Bauunternehmer" where it now says "der Unternehmer"; "" for none."""
        words = self._words
        if self._called is None:
            self._called = {}
            for i, tag in enumerate(words.tag):
                if tag == "NN" and is_role(words.lemma[i]):
                    low = words.lemma[i].lower()
                    for begin in range(len(low) - _FEWEST_LETTERS):
                        self._called.setdefault(low[begin:], i)
        first = self._called.get(lemma, noun)
        return words.lemma[first] if first < noun else ""

    def fits(self, name: str, gender: Gender) -> bool:
        """Whether somebody may be meant by "der" (m) or "die" (f)."""
        person = self._persons.get(name)
        return (person.gender if person else gender_of(name)) in ("", gender)

    def is_singular(self, noun: int, gender: Gender) -> bool:
        """Whether a noun behind "der" or "die" is one person."""
        form, lemma = self._words.lower[noun], self._words.lemma[noun].lower()
        if gender == "m":
            return not form.endswith("innen")
        return form.endswith(_FEMININE) or (form == lemma and form.endswith("e") and not form.endswith("leute"))

    def _in_sentence(self, sentence: int, before: int, gender: Gender) -> list[Mention]:
        first, last = self._words.sentences[sentence]
        low = bisect.bisect_left(self._starts, self._words.start[first])
        high = bisect.bisect_left(self._starts, min(before, self._words.end[last - 1]))
        return [
            m
            for m in self._mentions[low:high]
            if self._persons[m.name].gender in ("", gender) and not self._is_quoted(m.start)
        ]

    def _is_quoted(self, start: int) -> bool:
        place = bisect.bisect_right(self._direct, (start, len(self._words.text))) - 1
        return place >= 0 and self._direct[place][0] <= start < self._direct[place][1]
