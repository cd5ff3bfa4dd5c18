"""`names`: from analyses to the table of namings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import simplemma

from framing.errors import FramingError
from framing.finding import Analysis
from framing.german import load_nlp, words_of
from framing.names.linking import fold, link, pick
from framing.names.table import CATEGORIES, Category, Naming, NamingTable
from framing.read.outlets import outlet_name

__all__ = ["names"]

#: Persons of the table when none is asked for.
MOST = 10

_DETERMINERS = frozenset({"ART", "PPOSAT", "PDAT"})
_FEMININE = ("in", "frau", "mutter", "tochter", "schwester", "witwe")
_ORDER = {category: place for place, category in enumerate(CATEGORIES)}


@dataclass(frozen=True, slots=True)
class _Mention:
    """One place where somebody is called something."""

    analysis: Analysis
    target: str
    category: Category
    text: str
    start: int
    end: int
    severity: int
    quoted: bool
    is_name: bool = True


def names(analyses: Iterable[Analysis], person: str | None = None, *, most: int = MOST) -> NamingTable:
    """Collect what each outlet calls a person or body.

    Parameters
    ----------
    analyses
        Articles with their findings.
    person
        Any name of a person ("Sergej Schoigu", "Schoigu") or a body that is named as a source ("Bauamt"); by default the
        persons named most.
    most
        How many persons, if none is asked for.

    Raises
    ------
    FramingError
        If nobody is called so, or several are.
    """
    analyses = list(analyses)
    if most < 1:
        raise FramingError(f"most is {most}; give at least 1")
    mentions = [mention for analysis in analyses for mention in _people(analysis)]
    linked = link(Counter(mention.target for mention in mentions))
    counts = Counter(linked[mention.target] for mention in mentions if mention.target in linked)
    if person is None:
        chosen = [name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]]
        return _table(chosen, [(linked.get(m.target, ""), m) for m in mentions], len(analyses))
    found = pick(person, linked.values())
    if found is not None or _stands_in(person, analyses):
        name = found or person
        mine = [mention for mention in mentions if linked.get(mention.target) == name]
        mine.extend(_unlinked(name, mine, analyses))
        return _table([name], [(name, mention) for mention in mine], len(analyses))
    bodies = [mention for analysis in analyses for mention in _bodies(analysis)]
    mine = [mention for mention in bodies if _is_body(person, mention.target)]
    if not mine:
        known = ", ".join(name for name, _ in counts.most_common(6)) or "nobody"
        raise FramingError(f"person: nobody is called {person!r} in these articles; they name {known}")
    return _table([person], [(person, mention) for mention in mine], len(analyses))


# ---------------------------------------------------------------------- mentions


def _people(analysis: Analysis) -> Iterator[_Mention]:
    for f in analysis.of_kind("naming"):
        if f.target:
            category = cast(Category, f.category)
            quoted = f.voice == "quoted"
            is_name = category == "name"
            yield _Mention(analysis, f.target, category, f.text, f.start, f.end, f.severity, quoted, is_name)


def _bodies(analysis: Analysis) -> Iterator[_Mention]:
    """Bodies are linked where they speak: as sources."""
    for f in analysis.of_kind("source"):
        if f.target and f.category in {"institution", "media"}:
            yield _Mention(analysis, f.target, "name", f.text, f.start, f.end, 0, f.voice == "quoted", is_name=False)


def _is_body(wanted: str, target: str) -> bool:
    """Whether all words of the name stand in the target, however inflected."""
    parts = {lemma for lemma, _ in _lemmas(wanted)}
    return bool(parts) and parts <= {lemma for lemma, _ in _lemmas(target)}


def _unlinked(name: str, linked: Sequence[_Mention], analyses: Sequence[Analysis]) -> Iterator[_Mention]:
    """The bare name where the annotation had nothing to link it by: no role, no full name beside it."""
    spellings = {name, *(m.text for m in linked if m.category == "name")}
    surnames = {spelling.split()[-1] for spelling in spellings if fold(spelling)[-1:] == fold(name)[-1:]}
    pattern = _pattern(name, surnames)
    for analysis in analyses:
        taken = [(m.start, m.end) for m in linked if m.analysis is analysis]
        if not taken and not _means_somebody(name, surnames, analysis.article.text):
            continue
        for section in analysis.article.sections:
            for match in pattern.finditer(section.text) if section.counted else ():
                start, end = section.start + match.start(), section.start + match.end()
                if not any(first < end and start < last for first, last in taken):
                    quoted = any(q.start <= start and end <= q.end for q in analysis.quotes if q.category != "reported")
                    yield _Mention(analysis, name, "name", match[0], start, end, 0, quoted)


def _pattern(name: str, surnames: Iterable[str]) -> re.Pattern[str]:
    first_names = "".join(rf"(?:{re.escape(part)}[ \-])?" for part in name.split()[:-1])
    last = "|".join(re.escape(surname) for surname in sorted(surnames, key=lambda s: (-len(s), s)))
    return re.compile(rf"(?<![\w-])(?:{first_names})(?:{last})(?:s|’)?(?![\w-])")


def _means_somebody(name: str, surnames: Iterable[str], text: str) -> bool:
    """Whether a surname alone can be the person's: it is no word ("Lamm", "Fischer"), or the full name stands there too."""
    return name in text or not any(simplemma.is_known(surname, lang="de") for surname in surnames)


def _stands_in(name: str, analyses: Sequence[Analysis]) -> bool:
    """Whether a full name stands in an article although nothing is linked to it."""
    *first_names, surname = name.split()
    if not first_names or not name[0].isupper():
        return False
    return any(name in a.article.text and _pattern(name, [surname]).search(a.article.text) for a in analyses)


# ---------------------------------------------------------------------- counting


def _table(people: Sequence[str], mentions: Sequence[tuple[str, _Mention]], articles: int) -> NamingTable:
    rows: list[Naming] = []
    for person in people:
        groups: dict[tuple[str, Category, tuple[str, ...]], list[_Mention]] = defaultdict(list)
        for target, mention in mentions:
            if target == person:
                groups[_outlet(mention), mention.category, _key(mention, person)].append(mention)
        found = [_row(person, outlet, category, same) for (outlet, category, _), same in groups.items()]
        rows.extend(sorted(found, key=_place))
    named_in = tuple(len({id(m.analysis) for target, m in mentions if target == person}) for person in people)
    return NamingTable(tuple(people), tuple(rows), named_in, articles, tuple(_notes(people, rows)))


def _outlet(mention: _Mention) -> str:
    outlet = mention.analysis.article.outlet
    return outlet_name(outlet) if outlet else ""


def _row(person: str, outlet: str, category: Category, same: Sequence[_Mention]) -> Naming:
    first = min(same, key=lambda m: (m.analysis.article.id or "", m.start))
    return Naming(
        person=person,
        outlet=outlet,
        category=category,
        name=_shown(same, person),
        severity=max(m.severity for m in same),
        count=len(same),
        quoted=sum(m.quoted for m in same),
        articles=len({id(m.analysis) for m in same}),
        article=first.analysis.article.id,
        start=first.start,
        end=first.end,
    )


def _place(row: Naming) -> tuple[bool, str, int, int, str]:
    return not row.outlet, row.outlet.casefold(), _ORDER[row.category], -row.count, row.name


def _key(mention: _Mention, person: str) -> tuple[str, ...]:
    """What is counted together: inflected forms, with and without article."""
    if mention.is_name:
        return tuple(_own_name(mention.text, person).casefold().split())
    return tuple(lemma for lemma, _ in _lemmas(_without_verb(mention.text)))


def _own_name(text: str, person: str) -> str:
    """The name in the nominative; of "trifft Ilse Brandt" with an Ilse and a Karl Brandt only what is the person's."""
    parts = text.split()
    last = parts[-1]
    if last.endswith("s") and fold(last[:-1])[-1:] == fold(person)[-1:]:
        parts[-1] = last[:-1]
    theirs = set(fold(person))
    while len(parts) > 1 and len(theirs) > 1 and not set(fold(parts[0])) <= theirs and _is_full(parts, theirs):
        del parts[0]
    return " ".join(parts)


def _is_full(parts: Sequence[str], theirs: set[str]) -> bool:
    """Whether the rest still is a name of the person."""
    return set(fold(parts[-1])) <= theirs


@lru_cache(maxsize=20_000)
def _lemmas(text: str) -> tuple[tuple[str, str], ...]:
    """Lemma in lower case and tag of each word, articles left out."""
    words = words_of(load_nlp()(text))
    return tuple(
        (lemma.lower(), tag) for lemma, tag in zip(words.lemma, words.tag, strict=True) if tag not in _DETERMINERS
    )


def _shown(same: Sequence[_Mention], person: str) -> str:
    """The wording as it is shown: the commonest form, in the nominative where that can be told."""
    forms = Counter(_own_name(m.text, person) if m.is_name else _nominative(_without_verb(m.text)) for m in same)
    return min(forms.items(), key=lambda item: (-item[1], len(item[0]), item[0]))[0]


def _without_verb(text: str) -> str:
    """Cut the verb before a role: "parierte Torwart" is no adjective, which would end on -er, or have an article."""
    first, _, rest = text.partition(" ")
    return rest if rest and first[0].islower() and first.endswith("te") else text


@lru_cache(maxsize=20_000)
def _nominative(text: str) -> str:
    """Leave out "der" and "seinen"; before an adjective the article stays, and both become the nominative.

    >>> _nominative("seinen Verteidigungsminister"), _nominative("dem alten Bürgermeister")
    ('Verteidigungsminister', 'der alte Bürgermeister')
    """
    words = words_of(load_nlp()(text))
    if len(words) < 2 or words.tag[0] not in _DETERMINERS:
        return text
    if words.tag[1] != "ADJA" or len(words) > 3:
        return words.slice(1, len(words))
    adjective, noun = words.lemma[1].lower(), words.lemma[2] or words.form[2]
    if not words.lower[1].startswith(adjective):  # "hohen" is of "hoch"
        return f"{words.lower[0]} {words.slice(1, 3)}"
    return f"{'die' if noun.lower().endswith(_FEMININE) else 'der'} {adjective.removesuffix('e')}e {noun}"


def _notes(people: Sequence[str], rows: Sequence[Naming]) -> Iterator[str]:
    if not people:
        yield "In diesen Artikeln wird niemand mit Namen und Rolle genannt."
    elif any(row.severity for row in rows):
        yield "Ein Etikett im Zitat ist nicht das Wort des Mediums."
