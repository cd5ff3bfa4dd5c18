"""Naming: every way an article calls a person, linked: "Putin-Scherge" = "Schoigu" = "der Verteidigungsminister"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from framing.annotate.text import Text
from framing.finding import Finding
from framing.lexicon import rows

__all__ = ["find"]

_LONGEST_NAME = 4
_NAME_TAGS = frozenset({"NE", "FM"})
_NAME_PARTICLES = frozenset("von van de der den zu al el bin ibn da di le la".split())
_MODIFIER_TAGS = frozenset({"ART", "PPOSAT", "ADJA", "PDAT"})
_INDEFINITE = frozenset(["ein", "eine", "einen", "einem", "einer", "kein", "keine", "keinen"])


@cache
def _role_heads() -> frozenset[str]:
    return frozenset(row["head"] for row in rows("roles"))


@cache
def _is_role(lemma: str) -> bool:
    """Whether a noun says what a person is, by its longest known ending."""
    low = lemma.lower().rpartition("-")[2]
    heads = _role_heads()
    return any(low[k:] in heads for k in range(len(low) - 2))


@dataclass(slots=True)
class _Person:
    """A person of the article and the nouns seen beside the name."""

    name: str
    nouns: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase whose head is a role or a label: words `first` to `head`."""

    first: int
    head: int
    label: Finding | None


def find(text: Text, found: Sequence[Finding]) -> list[Finding]:
    """Return names, roles and labels of the persons in a text; ``target`` is the person's full name."""
    reader = _Reader(text, found)
    reader.read_names()
    return reader.namings()


class _Reader:
    def __init__(self, text: Text, found: Sequence[Finding]) -> None:
        self.text = text
        self.words = text.words
        self.labels = {f.start: f for f in found if f.kind == "loaded" and f.category == "person_label"}
        self.people: dict[str, _Person] = {}  # by last name
        self.phrases = self._phrases()
        self.by_end = {p.head + 1: p for p in self.phrases}
        self.seen = frozenset(text.words.lower)

    # ------------------------------------------------------------------ who is named

    def read_names(self) -> None:
        """Collect the persons: full names with a role, a label or an age beside them."""
        words = self.words
        for first, last in words.sentences:
            i = first
            while i < last:
                end = self._name_end(i, last)
                if end - i >= 2:
                    self._note(i, end, last)
                i = max(end, i + 1)
        for phrase in self.phrases:  # "Verteidigungsminister Schoigu": the surname alone
            after = phrase.head + 1
            if after < len(words) and words.tag[after] == "NE" and words.sentence[after] == words.sentence[phrase.head]:
                self._attach(words.form[after], phrase)

    def _note(self, i: int, end: int, last: int) -> None:
        words = self.words
        before = self.by_end.get(i)
        after = self._apposition(end, last)
        aged = end + 2 < last and words.form[end] == "(" and words.tag[end + 1] == "CARD" and words.form[end + 2] == ")"
        if not (before or after or aged):
            return
        name = self._without_genitive(words.slice(i, end))
        surname = name.split()[-1]
        person = self.people.setdefault(surname, _Person(name))
        if len(name) > len(person.name):
            person.name = name
        person.nouns.update(words.lemma[p.head].lower() for p in (before, after) if p)

    def _without_genitive(self, name: str) -> str:
        """Cut the s of "Kim Jong Uns Reise" where the bare name stands in the text as well."""
        bare = name.removesuffix("s")
        return bare if bare.split()[-1].lower() in self.seen else name

    def _attach(self, surname: str, phrase: _Phrase) -> None:
        person = self.people.get(surname) or self.people.get(surname.removesuffix("s"))
        if person:
            person.nouns.add(self.words.lemma[phrase.head].lower())

    def _apposition(self, end: int, last: int) -> _Phrase | None:
        """The role behind a name: "Schoigu, der bisherige Verteidigungsminister"."""
        if end >= last or self.words.form[end] != ",":
            return None
        return next((p for p in self.phrases_by_first.get(end + 1, ()) if p.head < last), None)

    def _name_end(self, i: int, last: int) -> int:
        words = self.words
        genitive = words.form[i].endswith(("s", "x", "z")) or words.form[i] in self.people
        end = i
        while end < last and end - i < _LONGEST_NAME:
            # A surname that is a word as well ("Lamm", "Fischer") is tagged as a noun: behind a first name it is a name.
            tag = words.tag[end]
            is_name = words.form[end][0].isupper() and (
                tag in _NAME_TAGS or (tag == "NN" and end == i + 1 and not genitive)
            )
            particle = end > i and words.lower[end] in _NAME_PARTICLES and end + 1 < last and words.tag[end + 1] == "NE"
            if not (is_name or particle):
                break
            end += 1
        return end

    # ------------------------------------------------------------------ roles and labels

    def _phrases(self) -> list[_Phrase]:
        words = self.words
        phrases = []
        for i, tag in enumerate(words.tag):
            if tag not in ("NN", "NE"):
                continue
            label = self.labels.get(words.start[i])
            if label is None and not _is_role(words.lemma[i]):
                continue
            phrases.append(_Phrase(self._phrase_start(i), i, label))
        self.phrases_by_first: dict[int, list[_Phrase]] = {}
        for phrase in phrases:
            self.phrases_by_first.setdefault(phrase.first, []).append(phrase)
        return phrases

    def _phrase_start(self, head: int) -> int:
        """Take in what stands before the noun: "Russlands", "der bisherige"."""
        words = self.words
        first = head
        sentence = words.sentences[words.sentence[head]][0]
        while first > sentence:
            before = first - 1
            genitive = words.tag[before] == "NE" and words.form[before].endswith("s") and first == head
            if not (genitive or words.tag[before] in _MODIFIER_TAGS):
                break
            first = before
            if genitive or words.tag[before] in ("ART", "PPOSAT"):
                break
        return first

    # ------------------------------------------------------------------ findings

    def namings(self) -> list[Finding]:
        findings = self._names()
        mentions = sorted((f.start, f.target) for f in findings)
        upcoming = iter(mentions)
        following = next(upcoming, None)
        last_target: str | None = None
        for phrase in self.phrases:
            start = self.words.start[phrase.first]
            while following and following[0] < start:
                last_target = following[1]
                following = next(upcoming, None)
            target = self._target(phrase, last_target)
            if target:
                findings.append(self._phrase_finding(phrase, target))
        return findings

    def _names(self) -> list[Finding]:
        words = self.words
        findings = []
        i = 0
        while i < len(words):
            end = self._name_end(i, words.sentences[words.sentence[i]][1])
            if end == i:
                i += 1
                continue
            person = self._person(words.form[end - 1])
            if person:
                findings.append(self._finding("name", i, end, person.name))
            i = end
        return findings

    def _person(self, surname: str) -> _Person | None:
        return self.people.get(surname) or self.people.get(surname.removesuffix("s"))

    def _target(self, phrase: _Phrase, last_target: str | None) -> str | None:
        """Whom a role or label means: the name beside it, else whom it meant before, else (a label) the last person."""
        words = self.words
        after = phrase.head + 1
        sentence_end = words.sentences[words.sentence[phrase.head]][1]
        end = self._name_end(after, sentence_end) if after < sentence_end else after
        if end > after:
            person = self._person(words.form[end - 1])
            return person.name if person else None
        if words.lower[phrase.first] in _INDEFINITE:
            return None
        noun = words.lemma[phrase.head].lower()
        known = [p for p in self.people.values() if noun in p.nouns]
        if len(known) == 1:
            return known[0].name
        # A listed epithet such as "Kreml-Chef" names one office; whoever was named last need not hold it.
        fixed = phrase.label is not None and "-" in phrase.label.entry.strip("-")
        return last_target if phrase.label and not fixed else None

    def _phrase_finding(self, phrase: _Phrase, target: str) -> Finding:
        label = phrase.label
        return self._finding(
            "label" if label else "role",
            phrase.first,
            phrase.head + 1,
            target,
            severity=label.severity if label else 0,
            neutral=label.neutral if label else (),
        )

    def _finding(
        self, category: str, first: int, last: int, target: str, *, severity: int = 0, neutral: tuple[str, ...] = ()
    ) -> Finding:
        start, end = self.text.span_of(first, last)
        return Finding(
            kind="naming",
            category=category,
            start=start,
            end=end,
            text=self.text.article.text[start:end],
            section=self.text.role[first],
            severity=severity,
            entry=category,
            reason=_REASONS[category].format(target),
            neutral=neutral,
            target=target,
        )


_REASONS = {
    "name": "nennt {} beim Namen",
    "role": "nennt {} nach Amt oder Rolle",
    "label": "gibt {} ein Etikett",
}
