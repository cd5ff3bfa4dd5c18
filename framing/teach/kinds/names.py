"""Kind 9: one person, many names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from framing.finding import Finding
from framing.german import load_nlp, words_of
from framing.teach.answers import Choice, Matching, Option, Pair
from framing.teach.exercise import Item, Origin, Task
from framing.teach.kinds.common import task
from framing.teach.material import Material, Sentence, Source, shown, words_in
from framing.teach.passages import Passage, best_passage
from framing.teach.sense import is_role

__all__ = ["make"]

_OPTIONS = {"5-7": 5, "8-10": 6, "11-13": 7}
_SORTED = 6
_READING = 130  # words a minute
#: Articles and possessives say nothing about a person: "seine Sprecherin" is a spokeswoman.
_ARTICLES = re.compile(r"^(?:[Dd]e[rmns]|[Dd]ie|[Dd]as|[Ee]ine?[mnrs]?|(?:[Ss]eine?|[Ii]hre?)[mnrs]?) (?=[A-ZÄÖÜ])")
_BEFORE_ADJECTIVE = re.compile(r"^(?:Der|Die|Das) (?=[a-zäöü])")
_ARTICLE = re.compile(r"^(?:der|die|das) ")
_CLEAR = 2  # severity of a label that judges without argument
_OBLIQUE = re.compile(r"^(?:[Dd]e[mns]|[Ee]ine[mnrs]|(?:[Ss]eine|[Ii]hre)[mnrs]) [a-zäöü]")


@dataclass(slots=True)
class _Person:
    """A person and how the texts call her or him: expression → category."""

    name: str
    expressions: dict[str, str] = field(default_factory=dict)
    origins: list[Origin] = field(default_factory=list)


def make(material: Material, before: Sequence[Task]) -> Task:
    """Ask which expressions mean a person, and what kind of expression each is."""
    items: list[Item] = []
    texts: tuple[Passage, ...] = ()
    found = _which(material)
    if found is not None:
        passage, item = found
        texts = (passage,)
        items.append(item)
    sorting = _sorting(material, len(items) + 1)
    if sorting is not None:
        items.append(sorting)
    if not items:
        raise material.refuse("names")
    return task(material, "names", tuple(items), texts=tuple(passage.text for passage in texts))


def _certain(source: Source) -> list[Finding]:
    """Namings that can only mean their target.

    A name does. A role or a label does where the name stands right behind it; a role also elsewhere in the text, if only one
    person of the text bears it.
    """
    namings = [f for f in source.analysis.of_kind("naming") if f.target]
    names = {f.start: f for f in namings if f.category == "name"}
    text = source.article.text
    beside: dict[str, set[str]] = {}
    certain = []
    for finding in namings:
        behind = finding.end + (len(text[finding.end :]) - len(text[finding.end :].lstrip(" ")))
        name = names.get(behind)
        if finding.category != "name" and name is not None and name.target == finding.target:
            beside.setdefault(_head(finding), set()).add(finding.target or "")
            certain.append(finding)
    for finding in namings:
        if finding.category == "name" or (
            finding.category == "role" and finding not in certain and beside.get(_head(finding)) == {finding.target}
        ):
            certain.append(finding)
    return sorted(certain, key=lambda f: f.start)


def _head(finding: Finding) -> str:
    return finding.text.split()[-1].lower()


def _expression(finding: Finding) -> str:
    """The expression in its basic form, "" where that is not certain: "der karelanische Botschafter", "Lendik"."""
    text = shown(finding.text)
    if _OBLIQUE.match(text):
        return ""
    text = _BEFORE_ADJECTIVE.sub(lambda found: found[0].lower(), _ARTICLES.sub("", text))
    if finding.category == "name":
        return _without_ending(text, shown(finding.target or ""))
    if text[0].islower() and not text.startswith(
        ("der ", "die ", "das ")
    ):  # "pfefferte Außenminister Kesk seine Mappe"
        return ""
    words = words_of(load_nlp()(text))
    last, lemma = words.form[-1], words.lemma[-1]
    if last != lemma and last.lower() in (lemma.lower() + "s", lemma.lower() + "es"):
        text = text[: len(text) - len(last)] + lemma
    return text


def _without_ending(text: str, target: str) -> str:
    """Take the s of a genitive off a name: "Lendiks"."""
    return text[:-1] if text.endswith("s") and text.rsplit(maxsplit=1)[-1] not in target.split() else text


def _surname(name: str) -> str:
    """The last name, or the whole name where the last is only an initial: "Ansgar H."."""
    last = name.rsplit(maxsplit=1)[-1]
    return name if len(last.rstrip(".")) < 2 else last


def _people(source: Source, within: Passage | None = None) -> dict[str, _Person]:
    """Persons by surname with the expressions for them."""
    people: dict[str, _Person] = {}
    shared = _shared(source)
    for finding in _certain(source):
        if within is not None and within.place(finding.start, finding.end) is None:
            continue
        name = _bare(shown(finding.target or ""))
        expression = _expression(finding)
        if len(expression) < 3 or _surname(name) in shared or _mild_label(source, finding):
            continue
        person = people.setdefault(_surname(name), _Person(name))
        if len(name) > len(person.name):
            person.name = name
        if finding.category != "name" and _again(expression, person.expressions):
            continue
        person.expressions.setdefault(_bare(expression) if finding.category == "name" else expression, finding.category)
        person.origins.append(source.origin(finding.start, finding.end))
    return people


def _mild_label(source: Source, finding: Finding) -> bool:
    """Whether one may argue about a label: "Botschafts-Mann"."""
    inside = [f for f in source.loaded if finding.start <= f.start and f.end <= finding.end]
    return finding.category == "label" and not any(f.severity >= _CLEAR for f in inside)


def _again(expression: str, known: Iterable[str]) -> bool:
    """Whether an expression differs from a known one by its article only."""
    return any(
        expression != other and _ARTICLE.sub("", expression).lower() == _ARTICLE.sub("", other).lower()
        for other in known
    )


def _shared(source: Source) -> frozenset[str]:
    """Last names, or initials, that several persons of a text have: who is meant by them is not certain."""
    full: dict[str, set[str]] = {}
    for finding in source.analysis.of_kind("naming"):
        words = shown(finding.text).split()
        if finding.category == "name" and len(words) > 1:
            full.setdefault(words[-1].rstrip("."), set()).add(words[-2])
    several = {last for last, first in full.items() if len(first) > 1}
    # "Ansgar H." is known by his whole name.
    targets = {shown(f.target or "") for f in source.analysis.of_kind("naming")}
    return frozenset(_surname(_bare(name)) for name in targets if name and name.split()[-1].rstrip(".") in several)


def _bare(name: str) -> str:
    """A name without the role before it: "Richter Gernot Dahlke"."""
    first, _, rest = name.partition(" ")
    return rest if " " in rest and is_role(first) else name


def _which(material: Material) -> tuple[Passage, Item] | None:
    """Which expressions in a passage mean a person? Those for other persons are the wrong answers."""
    best: tuple[int, Passage, _Person, dict[str, str]] | None = None
    for source in material.sources:
        namings = _certain(source)
        passage = best_passage(source, material.level, partial(_named, [f.start for f in namings]))
        if passage is None:
            continue
        people = _people(source, passage)
        for surname, person in people.items():
            others = {
                expression: other.name
                for key, other in people.items()
                if key != surname
                for expression in other.expressions
                if expression not in person.expressions
            }
            worth = len(person.expressions)
            if worth >= 3 and len(others) >= 2 and (best is None or worth > best[0]):
                best = (worth, passage, person, others)
    if best is None:
        return None
    _, passage, person, others = best
    return passage, _which_item(material, passage, person, others)


def _named(starts: Sequence[int], sentence: Sentence) -> float:
    """How often a sentence names somebody."""
    return sum(1.0 for start in starts if sentence.start <= start < sentence.end)


def _which_item(material: Material, passage: Passage, person: _Person, others: dict[str, str]) -> Item:
    phrases = material.wording.phrases
    most = _OPTIONS[material.level]
    right = list(person.expressions)[: most - 2]
    wrong = list(others.items())[: most - len(right)]
    known = material.wording.explanations.naming
    options = [Option(text, True, known[person.expressions[text]]) for text in right]
    options += [Option(text, False, phrases["names_other"].format(person=name)) for text, name in wrong]
    return Item(
        id="names-1",
        answer=Choice(tuple(sorted(options, key=lambda option: option.text)), several=True),
        prompt=phrases["names_which"].format(person=person.name),
        explanation=phrases["names_why"],
        difficulty=2,
        points=len(right),
        minutes=round(words_in(passage.text.text) / _READING + 1.5, 1),
        origins=tuple(person.origins),
    )


def _sorting(material: Material, number: int) -> Item | None:
    """What kind of expression is each? Over all articles, for the person with most of them."""
    everybody: dict[str, _Person] = {}
    for source in material.sources:
        for surname, person in _people(source).items():
            known = everybody.setdefault(surname, _Person(person.name))
            known.name = max(known.name, person.name, key=len)
            for expression, category in person.expressions.items():
                known.expressions.setdefault(expression, category)
            known.origins += person.origins
    ranked = sorted(everybody.values(), key=lambda p: (-len(set(p.expressions.values())), -len(p.expressions), p.name))
    for person in ranked:
        categories = set(person.expressions.values())
        # "Bürgermeister", "Holger Stremmel", "Stremmel" teach nothing: a label is needed, or several roles.
        roles = {text.split()[-1] for text, category in person.expressions.items() if category == "role"}
        fewest = 3 if "label" in categories else 4
        if len(person.expressions) >= fewest and len(categories) >= 2 and ("label" in categories or len(roles) > 1):
            return _sorting_item(material, person, number)
    return None


def _sorting_item(material: Material, person: _Person, number: int) -> Item:
    phrases, known = material.wording.phrases, material.wording.explanations.naming
    ranked = sorted(person.expressions.items(), key=lambda e: ("label", "role", "name").index(e[1]))[:_SORTED]
    pairs = tuple(Pair(text, phrases[f"names_{category}"], known[category]) for text, category in sorted(ranked))
    used = {pair.right for pair in pairs}
    unused = [phrases[f"names_{c}"] for c in ("name", "role", "label") if phrases[f"names_{c}"] not in used]
    return Item(
        id=f"names-{number}",
        answer=Matching(pairs, tuple(unused)),
        prompt=f"{person.name}: {phrases['names_sort']}",
        explanation=" ".join(known[category] for category in dict.fromkeys(c for _, c in ranked)),
        difficulty=1,
        points=len(pairs),
        minutes=1.0 + 0.3 * len(pairs),
        origins=tuple(person.origins),
    )
