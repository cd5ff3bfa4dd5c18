"""The terms of a group of articles: lemmas and halves of compounds, and where each stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from framing.annotate import Text, read_text
from framing.finding import Analysis
from framing.german import Words
from framing.german.compounds import split_compound

__all__ = ["ADDRESS", "NAME_TAGS", "Place", "Side", "count"]

#: Term of "Sie" and "Ihnen" to the reader.
ADDRESS = "Sie (Anrede)"

#: Tags of names and foreign words.
NAME_TAGS = frozenset({"NE", "FM"})

_FINITE_VERBS = frozenset({"VVFIN", "VVIMP"})
_SHORTEST_PART = 3
_PARTICIPLE = "ende"  # "Vorsitz-ende" is no compound


@dataclass(frozen=True, slots=True)
class Place:
    """Where a term stands."""

    analysis: Analysis
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Side:
    """The terms of a group: where they stand, which compounds a part stands in, and what is tagged as a name."""

    words: int
    articles: int
    places: dict[str, list[Place]]
    compounds: dict[str, set[str]]
    tags: dict[str, Counter[bool]]


def count(analyses: Sequence[Analysis], *, own_voice: bool) -> Side:
    """Count the terms of articles, on request only those in the outlets' own voice."""
    side = Side(0, len(analyses), defaultdict(list), defaultdict(set), defaultdict(Counter))
    total = 0
    for analysis in analyses:
        text = read_text(analysis.article)
        theirs = _quoted(analysis, text) if own_voice else frozenset()
        particles = _particles(text.words)
        for i, form in enumerate(text.words.form):
            # "Altenbrück (nna) –" is a credit, no wording
            if form[0].isalpha() and i not in theirs and form not in analysis.article.agencies:
                total += 1
                _add(side, analysis, text.words, i, particles)
    return replace(side, words=total)


def _quoted(analysis: Analysis, text: Text) -> frozenset[int]:
    """Words in somebody else's wording; in "X wettert gegen Y" the outlet reports in its own."""
    at = text.words.at
    quotes = [quote for quote in analysis.quotes if quote.category != "reported"]
    return frozenset(i for quote in quotes for i in range(at(quote.start), at(quote.end - 1) + 1))


def _particles(words: Words) -> dict[int, str]:
    """Verb → the particle cut off from it, particle → "": in "teilte die Polizei mit" the word is "mitteilen"."""
    found: dict[int, str] = {}
    for i, tag in enumerate(words.tag):
        if tag != "PTKVZ":
            continue
        first = words.sentences[words.sentence[i]][0]
        verb = next((k for k in range(i - 1, first - 1, -1) if words.tag[k] in _FINITE_VERBS), None)
        if verb is not None and verb not in found:
            found |= {verb: words.lower[i], i: ""}
    return found


def _add(side: Side, analysis: Analysis, words: Words, i: int, particles: Mapping[int, str]) -> None:
    particle = particles.get(i)
    if particle == "":
        return
    tag, place = words.tag[i], Place(analysis, words.start[i], words.end[i])
    lemma = ADDRESS if _is_address(words, i) else (particle or "") + _lemma(words.lemma[i], words.form[i], tag)
    side.places[lemma].append(place)
    side.tags[lemma][tag in NAME_TAGS] += 1
    parts = split_compound(lemma) if tag in {"NN", "NE"} else ()
    if len(parts) < 2 or min(map(len, parts)) < _SHORTEST_PART or parts[-1] == _PARTICIPLE:
        return
    for part in (f"-{_large(parts[-1])}", f"{_large(parts[0])}-"):
        side.places[part].append(place)
        side.compounds[part].add(lemma)


def _is_address(words: Words, i: int) -> bool:
    """Whether "Sie" speaks to the reader: large where nothing else makes it so."""
    first = words.sentences[words.sentence[i]][0]
    return i > first and words.form[i] in {"Sie", "Ihnen"} and words.form[i - 1].isalnum()


def _lemma(lemma: str, form: str, tag: str) -> str:
    """The lemma as it is shown; capitals for emphasis are not kept."""
    lemma = lemma or form
    if tag in {"NN", *NAME_TAGS}:
        return _large(lemma.lower()) if lemma.isupper() and len(lemma) > 4 else lemma
    return lemma.lower()


def _large(part: str) -> str:
    return part[:1].upper() + part[1:]
