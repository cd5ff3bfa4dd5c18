"""Who a speaker is: "er", "die 58-Jährige", "die Sängerin", "der Verband" under the name the article gives elsewhere."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace

from framing.annotate.bodies import Bodies
from framing.annotate.fullnames import Gender, read_names
from framing.annotate.nounphrase import Phrase
from framing.annotate.people import ARTICLES, KIN, Mention, People
from framing.annotate.phrases import is_role, noun_class
from framing.annotate.sources import source_finding
from framing.annotate.text import Text
from framing.finding import Finding, Quote

__all__ = ["identified"]

_PRONOUNS: dict[str, Gender] = {"er": "m", "sie": "f"}
_AGED = re.compile(r"(\d{1,3})-?jährige[rn]?", re.IGNORECASE)
#: Nouns of which every scene has its own: without a name beside it "der Hausmeister" is nobody who was named before.
_OF_THE_SCENE = tuple(
    """sprecher sprecherin anwalt anwältin verteidiger verteidigerin richter richterin gutachter gutachterin zeuge zeugin
    nachbar nachbarin angeklagter angeklagte kläger klägerin trainer trainerin schiedsrichter hausmeister vorsitzender
    vorsitzende leiter leiterin chef direktor direktorin fahrer fahrerin wirt wirtin verkäufer verkäuferin kellner
    kellnerin pfleger pflegerin arzt ärztin polizist polizistin beamter beamtin ermittler ermittlerin täter minister
    ministerin kanzler kanzlerin präsident präsidentin bürgermeister bürgermeisterin sekretär mann frau
    kunde kundin gast besucher bewohner anwohner mieter leute opfer verletzter verletzte
    beschuldigter beschuldigte verdächtiger verdächtige tatverdächtiger festgenommener verurteilter getöteter
    manager managerin""".split()
)
#: Ends of nouns for persons.
_PERSONAL = ("er", "in", "et", "ist", "or", "ling", "mann", "ent", "ant", "herr", "eur", "oge", "e")
#: How many sentences back a pronoun reaches, and an age or an epithet.
_REACH = 3
_FAR_REACH = 6
_KIN_REACH = 10
_FEWEST_LETTERS = 4
#: How many words back the full name of an institution may stand: more than an article has.
_WINDOW = 3_000
_RUNNING = frozenset({"lead", "summary", "body"})
_LONGEST_OFFICE = 8
_OBLIQUE = frozenset({"dem", "den", "des", "einem", "einen", "eines"})
_LIKE_INSTITUTIONS = frozenset({"institution", "media"})


def identified(text: Text, found: Sequence[Finding]) -> list[Finding]:
    """Return the findings with ``target`` filled in: for quotations who speaks, for sources the name behind an epithet.

    Names come from persons that the article names with office, age or as a source. An age points to the person of that age,
    else like a pronoun to the first fitting person of the nearest sentence before it; an epithet ("die Sängerin") to
    whoever was called so, else to the person named last; an office of which every scene has its own only to somebody
    without another office who is alone in the paragraph. Where that leaves nobody, the target stays empty. A person who is
    named and then quoted as "er" or "sie" is a source where the name stands.
    """
    reader = _Reader(text, found)
    sources = {f: reader.source_target(f) for f in sorted(found, key=lambda f: f.start) if f.kind == "source"}
    renamed = [replace(f, target=sources[f]) if sources.get(f) else f for f in found]
    named = {f.start: f.target for f in renamed if f.kind == "source" and f.category != "anonymous"}
    result: list[Finding] = []
    for finding in sorted(renamed, key=lambda f: f.start):
        if isinstance(finding, Quote) and finding.speaker is not None:
            target = reader.speaker_target(finding, named)
            finding = replace(finding, target=target) if target else finding  # noqa: PLW2901 - the same, named
        result.append(finding)
    return [*result, *reader.heard_before(found)]


def _is_personal(form: str, lemma: str) -> bool:
    """Whether a noun is one for persons, by its form: "Feldherr", "Musterschülerin", but not "Bündnisrat"."""
    if noun_class(lemma) not in ("", "person"):
        return False
    return is_role(lemma) or form.endswith(_PERSONAL)


class _Reader:
    """Reads who is meant."""

    def __init__(self, text: Text, found: Sequence[Finding]) -> None:
        self._text = text
        self._words = text.words
        self._names = read_names(text.words)
        self._people = People(text, self._names, found)
        self._sources = sorted(
            (f.start, f.target)
            for f in found
            if f.kind == "source" and f.category != "anonymous" and f.target and not self._points_back(f)
        )
        self._bodies: Bodies | None = None
        self._meant: list[tuple[Mention, Quote]] = []

    # ------------------------------------------------------------------ who is meant

    def speaker_target(self, quote: Quote, named: dict[int, str | None]) -> str | None:
        """Return the name of a quotation's speaker."""
        speaker = quote.speaker
        assert speaker is not None  # noqa: S101 - the caller has looked
        for start in range(speaker.start, speaker.end):
            if named.get(start):
                return named[start]
        naming = next(
            (self._people.named_at[i] for i in range(speaker.start, speaker.end) if i in self._people.named_at), None
        )
        if naming is not None:
            return naming
        plural = quote.cue is not None and quote.cue.text.endswith(("ten", "gen", "ren", "nen"))
        gender = _PRONOUNS.get(speaker.text.lower())
        if gender is not None:
            mention = None if plural and gender == "f" else self._people.nearest(speaker.start, gender, _REACH)
            if mention is not None:
                self._meant.append((mention, quote))
            return mention and mention.name
        if speaker.text.lower().startswith("eigene"):
            return self._source_beside(speaker.start)
        return self._epithet(speaker.start, speaker.end)

    def _source_beside(self, start: int) -> str | None:
        """The only source of the sentence: whose "eigene Angaben" they are."""
        words = self._words
        first, last = words.sentences[words.sentence[words.at(start)]]
        low = bisect.bisect_left(self._sources, (words.start[first], ""))
        high = bisect.bisect_left(self._sources, (words.end[last - 1], ""))
        names = {name for _, name in self._sources[low:high]}
        return names.pop() if len(names) == 1 else None

    def source_target(self, source: Finding) -> str | None:
        """Return the name behind a source that is called by an epithet; None where its own target is all there is."""
        if self._points_back(source):
            return self._source_before(source.start)
        if source.category in _LIKE_INSTITUTIONS:
            return self._body(source)
        if source.category != "person" or self._people.has_name(source):
            return None
        name = self._epithet(source.start, source.end)
        if name is not None:
            self._people.rename(source.start, name)
        return name

    def heard_before(self, found: Sequence[Finding]) -> list[Finding]:
        """Sources at the names of those who are quoted as "er" or "sie" in a sentence after."""
        spans = sorted((f.start, f.end) for f in found if f.kind == "source")
        made: dict[int, Finding] = {}
        for mention, quote in self._meant:
            phrase = self._named_phrase(mention)
            if phrase is None:
                continue
            start, end = self._text.span_of(*phrase)
            place = bisect.bisect_left(spans, (end, 0)) - 1
            # Named as a source between name and pronoun, the person is heard there.
            after = bisect.bisect_left(spans, (quote.start, 0)) - 1
            if (place >= 0 and spans[place][1] > start) or (after > place and self._is_same(spans[after], mention)):
                continue
            made.setdefault(start, source_finding(self._text, phrase, "person", quote.entry, mention.name, 0.7))
        return list(made.values())

    def _is_same(self, span: tuple[int, int], mention: Mention) -> bool:
        place = bisect.bisect_left(self._sources, (span[0], ""))
        return place < len(self._sources) and self._sources[place] == (span[0], mention.name)

    def _named_phrase(self, mention: Mention) -> Phrase | None:
        """Words of a mention with the office before the name and the age behind it; None if it is no subject."""
        words, runs = self._words, self._names.runs
        first = words.at(mention.start)
        stop = words.sentences[words.sentence[first]][1]
        at = next((i for i in range(first, min(first + _LONGEST_OFFICE, stop)) if i in runs), None)
        before = words.tag[first - 1] if first else ""
        if (
            at is None
            or before.startswith("APP")
            or words.lower[first] in _OBLIQUE
            or words.form[runs[at] - 1][-1] == "s"
        ):
            return None
        while (
            first > 0
            and words.tag[first - 1] in ("NN", "ADJA", "ART")
            and words.sentence[first - 1] == words.sentence[at]
        ):
            if words.lower[first - 1] in _OBLIQUE:
                return None
            first -= 1
        last = runs[at]
        if last + 2 < stop and words.form[last] == "(" and words.form[last + 2] == ")":
            last += 3
        return first, last

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

    def _epithet(self, start: int, end: int) -> str | None:
        if start in self._people.named_at:
            return self._people.named_at[start]
        words = self._words
        first, last = words.at(start), words.at(end - 1) + 1
        gender = ARTICLES.get(words.lower[first])
        if gender is None or last - first < 2:
            return None
        age = next((hit[1] for i in range(first, last) if (hit := _AGED.fullmatch(words.form[i]))), "")
        if age:
            return self._aged(start, gender, age)
        nouns = [i for i in range(first, last) if words.tag[i] == "NN"]
        if len(nouns) != 1 or nouns[0] != last - 1:
            return self._people.alone(start, gender) if nouns else None
        return self._called(start, gender, nouns[0])

    def _aged(self, start: int, gender: Gender, age: str) -> str | None:
        """Whom an age means: who is of that age, else the nearest person whose age nobody gives."""
        own = self._people.of_age(age, gender)
        if own is not None:
            return own
        mention = self._people.nearest(start, gender, _FAR_REACH, ageless=True)
        return mention and mention.name

    def _called(self, start: int, gender: Gender, noun: int) -> str | None:
        """Whom a noun means: who was called so, else (unless every scene has its own) who was named last."""
        words = self._words
        lemma = words.lemma[noun].lower()
        holder = self._people.holder(start, gender, lemma)
        if holder is not None:
            return holder
        if not self._people.is_singular(noun, gender):
            return None
        if lemma.endswith(KIN):
            mention = self._people.nearest(start, gender, _KIN_REACH, plain=True)
            return mention and mention.name
        if lemma.endswith(_OF_THE_SCENE):
            return self._people.alone(start, gender)
        if not _is_personal(words.lower[noun], lemma):
            return None
        unnamed = self._people.called_before(noun, lemma)
        if unnamed or self._text.role[noun] not in _RUNNING:
            return unnamed or None
        mention = self._people.nearest(start, gender, _FAR_REACH)
        if mention is not None:
            self._people.call(mention.name, lemma)
        return mention and mention.name

    def _body(self, source: Finding) -> str | None:
        """The body that "das Unternehmen" means, else the one compound that ends in the noun: "Reisesicherungsfonds"."""
        if self._bodies is None:
            self._bodies = Bodies(self._words)
        phrase = (self._words.at(source.start), self._words.at(source.end - 1) + 1)
        return self._bodies.meant(phrase) or self._compound(source)

    def _compound(self, source: Finding) -> str | None:
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
