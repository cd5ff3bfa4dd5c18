"""Who a speaker is: "er", "die 58-Jährige", "der Verband" under the name the article gives them elsewhere."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from framing.annotate.phrases import noun_class
from framing.annotate.sources import full_names
from framing.annotate.text import Text
from framing.finding import Finding, Quote

__all__ = ["identified"]

Gender = Literal["m", "f", ""]

_PRONOUNS: dict[str, Gender] = {"er": "m", "sie": "f"}
_ARTICLES: dict[str, Gender] = {"der": "m", "dieser": "m", "die": "f", "diese": "f", "dem": "m"}
_MEN = frozenset(
    {"luca", "sascha", "mika", "nikita", "joshua", "noa", "ilja", "mischa", "kolja", "jona", "elia", "andrea"}
)
#: Where a two-word name begins that is no person's.
_NO_FIRST_NAMES = frozenset(
    {"bad", "neu", "sankt", "st.", "new", "san", "los", "real", "rot-weiß", "blau-weiß", "fc", "sv"}
)
_LOCATIVE = frozenset({"in", "aus", "nach", "bei", "im"})
_AGED = re.compile(r"\d{1,3}-?jährigen?", re.IGNORECASE)
_PERSONAL = frozenset({"name", "role", "label"})
#: How many sentences back a pronoun reaches.
_REACH = 3
_FEWEST_LETTERS = 4
#: How many words back the full name of an institution may stand, and how many mentions of persons are looked through:
#: more than an article has.
_WINDOW = 3_000
_REMEMBERED = 100
_LIKE_INSTITUTIONS = frozenset({"institution", "media"})


class _Mention(NamedTuple):
    start: int
    name: str


@dataclass(slots=True)
class _Person:
    """What the article says of somebody: the nouns beside the name, and the gender they show."""

    nouns: set[str]
    gender: Gender


def identified(text: Text, found: Sequence[Finding]) -> list[Finding]:
    """Return the findings with ``target`` filled in: for quotations who speaks, for sources the name behind an epithet.

    Names come from persons that the article names with office, age or as a source. A pronoun or an age points to the first
    fitting person of the nearest sentence before it; an office that stands beside no name only to somebody without another
    office who is alone in the paragraph. Where that leaves nobody, the target stays empty.
    """
    reader = _Reader(text, found)
    sources = {f: reader.source_target(f) for f in found if f.kind == "source"}
    renamed = [replace(f, target=sources[f]) if sources.get(f) else f for f in found]
    named = {f.start: f.target for f in renamed if f.kind == "source" and f.category != "anonymous"}
    result: list[Finding] = []
    for finding in sorted(renamed, key=lambda f: f.start):
        if isinstance(finding, Quote) and finding.speaker is not None:
            target = reader.speaker_target(finding, named)
            finding = replace(finding, target=target) if target else finding  # noqa: PLW2901 - the same, named
        result.append(finding)
    return result


def _gender_of(name: str) -> Gender:
    """First names in -a are women's with few exceptions; others tell too little."""
    first = name.split(maxsplit=1)[0].lower()
    return "f" if first.endswith("a") and first not in _MEN else ""


class _Reader:
    """Knows who was named where."""

    def __init__(self, text: Text, found: Sequence[Finding]) -> None:
        self._text = text
        self._words = text.words
        self._quotes = sorted((f.start, f.end) for f in found if f.kind == "quote" and f.category != "reported")
        self._naming = sorted(
            (f for f in found if f.kind == "naming" and f.category in _PERSONAL and f.target), key=lambda f: f.start
        )
        self._sources = sorted(
            (f.start, f.target)
            for f in found
            if f.kind == "source" and f.category != "anonymous" and f.target and not self._points_back(f)
        )
        self._by_start = {f.start: f.target for f in reversed(self._naming)}
        self._people: dict[str, _Person] = {}
        self._mentions = sorted(self._named(found))
        self._starts = [m.start for m in self._mentions]

    def _named(self, found: Sequence[Finding]) -> Iterator[_Mention]:
        """Mentions of persons by name, and by what stands for a name for certain."""
        for finding in self._naming:
            self._note(finding)
            yield _Mention(finding.start, finding.target or "")
        for at, name in self._bare_names():
            self._people.setdefault(name, _Person(set(), _gender_of(name)))
            yield _Mention(at, name)
        for finding in found:
            if finding.kind == "source" and finding.category == "person" and self._has_name(finding):
                self._note(finding)
                yield _Mention(finding.start, finding.target or "")

    def _bare_names(self) -> Iterator[tuple[int, str]]:
        """First name and surname with no office beside them: "Jost Wiegandt lachte"."""
        words = self._words
        names = {name for name in full_names(words).values() if len(name.split()) == 2}
        for i in range(len(words) - 1):
            if words.tag[i] != "NE" or words.lower[i] in _NO_FIRST_NAMES or (i and words.lower[i - 1] in _LOCATIVE):
                continue
            name = f"{words.form[i]} {words.form[i + 1]}"
            if name in names:
                yield words.start[i], name

    def _note(self, finding: Finding) -> None:
        words = self._words
        nouns = {
            words.lemma[i].lower()
            for i in range(words.at(finding.start), words.at(finding.end - 1) + 1)
            if words.tag[i] == "NN"
        }
        name = finding.target or ""
        person = self._people.setdefault(name, _Person(set(), _gender_of(name)))
        person.nouns |= nouns
        if nouns:
            feminine = any(noun.endswith(("in", "frau", "chefin", "mutter", "tochter")) for noun in nouns)
            person.gender = "f" if feminine else person.gender or "m"

    def _has_name(self, finding: Finding) -> bool:
        words = self._words
        return any(words.tag[i] == "NE" for i in range(words.at(finding.start), words.at(finding.end - 1) + 1))

    # ------------------------------------------------------------------ who is meant

    def speaker_target(self, quote: Quote, named: dict[int, str | None]) -> str | None:
        """Return the name of a quotation's speaker."""
        speaker = quote.speaker
        assert speaker is not None  # noqa: S101 - the caller has looked
        for start in range(speaker.start, speaker.end):
            if named.get(start):
                return named[start]
        naming = next((self._by_start[i] for i in range(speaker.start, speaker.end) if i in self._by_start), None)
        if naming is not None:
            return naming
        plural = quote.cue is not None and quote.cue.text.endswith(("ten", "gen", "ren", "nen"))
        gender = _PRONOUNS.get(speaker.text.lower())
        if gender is not None:
            return None if plural and gender == "f" else self._nearest(speaker.start, gender)
        return self._epithet(speaker.start, speaker.text)

    def source_target(self, source: Finding) -> str | None:
        """Return the name behind a source that is called by an epithet; None where its own target is all there is."""
        if self._points_back(source):
            return self._source_before(source.start)
        if source.category in _LIKE_INSTITUTIONS:
            return self._compound(source)
        if source.category != "person" or self._has_name(source):
            return None
        return self._epithet(source.start, source.text)

    def _points_back(self, source: Finding) -> bool:
        """Whether a source is only "den Angaben" or "ihrer Mitteilung"."""
        words = self._words
        first, last = words.at(source.start), words.at(source.end - 1)
        return (
            last == first + 1 and words.tag[first] in ("ART", "PPOSAT") and noun_class(words.lemma[last]) == "statement"
        )

    def _source_before(self, start: int) -> str | None:
        place = bisect.bisect_left(self._sources, (start, "")) - 1
        return self._sources[place][1] if place >= 0 else None

    def _epithet(self, start: int, text: str) -> str | None:
        if start in self._by_start:
            return self._by_start[start]
        article, _, rest = text.partition(" ")
        gender = _ARTICLES.get(article.lower())
        if gender is None or not rest:
            return None
        if _AGED.fullmatch(rest):
            return self._nearest(start, gender)
        return self._alone(start, gender)

    def _nearest(self, start: int, gender: Gender) -> str | None:
        """The first fitting person of the nearest sentence before a place."""
        sentence = self._sentence(start)
        for back in range(_REACH + 1):
            names = self._in_sentence(sentence - back, start, gender)
            if names:
                return names[0]
        return None

    def _alone(self, start: int, gender: Gender) -> str | None:
        """The only person in the paragraph so far who fits and holds no other office."""
        section = self._text.section[self._words.at(start)]
        place = bisect.bisect_left(self._starts, start)
        names: set[str] = set()
        for mention in reversed(self._mentions[:place][-_REMEMBERED:]):
            if self._text.section[self._words.at(mention.start)] != section:
                break
            names.add(mention.name)
        if len(names) != 1:
            return None
        name = names.pop()
        person = self._people[name]
        return name if not person.nouns and person.gender in ("", gender) else None

    def _in_sentence(self, sentence: int, before: int, gender: Gender) -> list[str]:
        if sentence < 0:
            return []
        first, last = self._words.sentences[sentence]
        low = bisect.bisect_left(self._starts, self._words.start[first])
        high = bisect.bisect_left(self._starts, min(before, self._words.end[last - 1]))
        return [
            m.name
            for m in self._mentions[low:high]
            if self._people[m.name].gender in ("", gender) and not self._is_quoted(m.start)
        ]

    def _sentence(self, start: int) -> int:
        return self._words.sentence[self._words.at(start)]

    def _is_quoted(self, start: int) -> bool:
        place = bisect.bisect_right(self._quotes, (start, len(self._words.text))) - 1
        return place >= 0 and self._quotes[place][0] <= start < self._quotes[place][1]

    def _compound(self, source: Finding) -> str | None:
        """The one compound before it that ends in its noun: "der Fonds" after "Reisesicherungsfonds"."""
        noun = (source.target or "").lower()
        if " " in noun or len(noun) < _FEWEST_LETTERS:
            return None
        words = self._words
        end = words.at(source.start)
        longer = {
            words.form[i]
            for i in range(max(0, end - _WINDOW), end)
            if words.tag[i] in ("NN", "NE") and words.lower[i].endswith(noun) and len(words.form[i]) > len(noun)
        }
        return longer.pop() if len(longer) == 1 else None
