"""Kind 5: fact, claim or rumour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from framing.teach.answers import Choice, Option
from framing.teach.exercise import Item, Origin, Task
from framing.teach.kinds.common import leads, plain_statement, stands_alone, task
from framing.teach.material import Material, Sentence, Source, shown
from framing.teach.passages import sentence_text
from framing.teach.speakers import statements

__all__ = ["facts", "make"]

_STATUS = ("fact", "claim", "rumour")
_ITEMS = {"5-7": 4, "8-10": 5, "11-13": 6}
#: Hedges that say "it is being told" and name nobody.
_TOLD = frozenset({"angeblich", "dem vernehmen nach", "gerüchteweise"})


@dataclass(frozen=True, slots=True)
class _Found:
    source: Source
    sentence: Sentence
    status: str
    detail: str  # who claims it, or the sign of a rumour
    origin: Origin


def make(material: Material, before: Sequence[Task]) -> Task:
    """Make one item a sentence; facts, claims and rumours take turns."""
    found = {status: _distinct(status, material) for status in _STATUS}
    if sum(bool(some) for some in found.values()) < 2:
        raise material.refuse("status")
    turns = chain.from_iterable(zip_longest(found["rumour"], found["claim"], found["fact"]))
    chosen = [one for one in turns if one is not None][: _ITEMS[material.level]]
    if len(chosen) < 3 or len({one.status for one in chosen}) < 2:
        raise material.refuse("status")
    places = {id(source): position for position, source in enumerate(material.sources)}
    chosen.sort(key=lambda one: (places[id(one.source)], one.sentence.start))
    return task(material, "status", tuple(_item(material, one, number) for number, one in enumerate(chosen, 1)))


def _distinct(status: str, material: Material) -> list[_Found]:
    """What was found, each sentence once although several articles may share it."""
    finders = {"fact": _facts, "claim": _claims, "rumour": _rumours}
    unique: dict[str, _Found] = {}
    for source in material.sources:
        for one in finders[status](source):
            unique.setdefault(one.sentence.text, one)
    return list(unique.values())


def facts(source: Source) -> list[Sentence]:
    """Return sentences the newsroom says itself and that can be checked, none in the shadow of a quotation."""
    found = []
    sentences = source.sentences
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        shadowed = (
            before is not None and before.section == sentence.section and before.of_kind("quote", "source", "hedge")
        )
        if not shadowed and plain_statement(sentence) and stands_alone(sentence):
            found.append(sentence)
    return found


def _facts(source: Source) -> Iterator[_Found]:
    for sentence in facts(source):
        yield _Found(source, sentence, "fact", "", source.origin(sentence.start, sentence.end))


def _claims(source: Source) -> Iterator[_Found]:
    for statement in statements(source):
        sentence = statement.sentence
        covered = (statement.quote.end - statement.quote.start) / (sentence.end - sentence.start)
        doubted = any(f.category in ("rumour", "reportative", "adverb") for f in sentence.of_kind("hedge"))
        nobody = any(f.category == "anonymous" for f in sentence.of_kind("source"))
        if covered < 0.4 or doubted or nobody or not stands_alone(sentence, longest=36):
            continue
        origin = source.origin(statement.quote.start, statement.quote.end)
        yield _Found(source, sentence, "claim", statement.speaker, origin)


def _rumours(source: Source) -> Iterator[_Found]:
    for sentence in source.sentences:
        signs = [f for f in sentence.of_kind("hedge") if f.category == "rumour" or f.entry.lower() in _TOLD]
        named = [f for f in sentence.of_kind("source") if f.category != "anonymous"]
        direct = any(f.category == "direct" for f in sentence.of_kind("quote"))
        if len(signs) != 1 or named or direct or not stands_alone(sentence) or not leads(sentence, signs[0]):
            continue
        sign = signs[0]
        yield _Found(source, sentence, "rumour", shown(sign.text), source.origin(sign.start, sign.end))


def _item(material: Material, found: _Found, number: int) -> Item:
    phrases = material.wording.phrases
    known = material.wording.explanations
    text = (known.status_simple if material.level == "5-7" else known.status)[found.status]
    return Item(
        id=f"status-{number}",
        answer=Choice(tuple(Option(phrases[f"status_{status}"], status == found.status) for status in _STATUS)),
        passage=sentence_text(found.source, found.sentence).text,
        explanation=text.format(speaker=found.detail, sign=found.detail),
        difficulty={"fact": 2, "claim": 1, "rumour": 2}[found.status],
        minutes=0.8,
        origins=(found.origin,),
    )
