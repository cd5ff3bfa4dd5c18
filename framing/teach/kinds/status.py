"""Kind 5: fact, claim or rumour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from framing.teach.answers import Choice, Option
from framing.teach.exercise import Item, Origin, Task
from framing.teach.kinds.common import in_the_shadow, leads, plain_statement, stands_alone, task
from framing.teach.material import Material, Sentence, Source, shown
from framing.teach.passages import sentence_text
from framing.teach.speakers import Statement, statements

__all__ = ["facts", "make"]

_STATUS = ("fact", "claim", "rumour")
_ITEMS = {"5-7": 4, "8-10": 5, "11-13": 6}
#: Hedges that say "it is being told" and name nobody; "Berichten zufolge" names somebody, and who puzzles tells nothing.
_TOLD = re.compile(r"angeblich|vernehmen|gerücht|munkel|gemunkelt|hörensagen|kursier|tuschel|getuschelt")


@dataclass(frozen=True, slots=True)
class _Found:
    source: Source
    sentence: Sentence
    status: str
    detail: str  # who claims it, or the sign of a rumour
    origin: Origin
    sign: str = ""  # of a claim


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
    for source in material.sober_first:
        for one in finders[status](source):
            # The same words of somebody, in whatever frame, are asked for once.
            unique.setdefault(_said(one), one)
    return list(unique.values())


def _said(found: _Found) -> str:
    text = found.sentence.text
    quoted = re.search(r"[„»\"]([^“«\"]{12,})[“«\"]", text) if found.status == "claim" else None
    return quoted[1] if quoted else text


def facts(source: Source) -> list[Sentence]:
    """Return sentences the newsroom says itself and that can be checked, none in the shadow of a quotation."""
    found = []
    sentences = source.sentences
    shadowed = in_the_shadow(sentences)
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        doubted = before is not None and before.section == sentence.section and before.of_kind("hedge")
        if not doubted and sentence.start not in shadowed and plain_statement(sentence) and stands_alone(sentence):
            found.append(sentence)
    return found


def _facts(source: Source) -> Iterator[_Found]:
    for sentence in facts(source):
        yield _Found(source, sentence, "fact", "", source.origin(sentence.start, sentence.end))


def _claims(source: Source) -> Iterator[_Found]:
    found = []
    for statement in statements(source):
        sentence = statement.sentence
        covered = (statement.quote.end - statement.quote.start) / (sentence.end - sentence.start)
        doubted = any(f.category in ("rumour", "reportative", "adverb") for f in sentence.of_kind("hedge"))
        nobody = any(f.category == "anonymous" for f in sentence.of_kind("source"))
        if (
            covered < 0.4
            or doubted
            or nobody
            or not stands_alone(sentence, longest=36)
            or not _claims_something(statement)
        ):
            continue
        origin = source.origin(statement.quote.start, statement.quote.end)
        found.append(_Found(source, sentence, "claim", statement.speaker, origin, statement.sign))
    # First what can be checked: a number, a name, the third person.
    yield from sorted(found, key=lambda one: _says_i(one.sentence.text))


_SAYS_I = re.compile(r"\b(?:[Ii]ch|[Ww]ir|[Mm]ein\w*|[Uu]ns\w*|[Mm]an)\b")
#: Wishes, orders, thanks and announcements are statements, but claim nothing.
_CLAIMS_NOTHING = re.compile(
    r"[!?]|\b(?:[Ww]ir|[Ii]ch|[Mm]an) (?:\w+ )?(?:werden?|wollen|will|bitten?|danken?|hoffen?|wünschen?|prüfen?|freuen?|würden?|möchten?)\b|"
    r"\b(?:[Ww]erden?|[Ww]ollen|[Ww]ill) (?:wir|ich|man)\b"
)
#: Verbs of promising, asking, fearing.
_NO_CLAIM = re.compile(
    r"(?:verspr|kündig|forder|verlang|bitte|bat\b|droh|frag|fürcht|befürcht|hoff|glaub|wünsch|dank|appell|empf|riet|rät|rief|ruft)"
)


def _says_i(text: str) -> bool:
    return bool(_SAYS_I.search(text))


def _claims_something(statement: Statement) -> bool:
    return not _CLAIMS_NOTHING.search(statement.text) and not _NO_CLAIM.match(statement.sign)


def _rumours(source: Source) -> Iterator[_Found]:
    for sentence in source.sentences:
        signs = [f for f in sentence.of_kind("hedge") if _TOLD.search(f.entry.lower())]
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
    # "Svenja K.." has a stop too many.
    explanation = text.format(speaker=found.detail, sign=found.detail).replace("..", ".")
    if found.sign and material.level != "5-7":
        sign = ("„{}“" if material.language == "de" else "“{}”").format(found.sign)
        explanation = f"{explanation} {phrases['sign_here'].format(sign=sign)}"
    return Item(
        id=f"status-{number}",
        answer=Choice(tuple(Option(phrases[f"status_{status}"], status == found.status) for status in _STATUS)),
        passage=sentence_text(found.source, found.sentence).text,
        explanation=explanation,
        difficulty={"fact": 2, "claim": 1, "rumour": 2}[found.status],
        minutes=0.8,
        origins=(found.origin,),
    )
