"""Kind 6: how sure is the text? Only where the difference is beyond argument."""

from __future__ import annotations

from collections.abc import Sequence

from framing.finding import Finding
from framing.teach.answers import Choice, Option, Ordering, Step
from framing.teach.exercise import Item, Origin, Task
from framing.teach.kinds.common import leads, stands_alone, task
from framing.teach.kinds.status import facts
from framing.teach.material import SURE, Material, Sentence, shown

__all__ = ["make"]

#: Beginning of the lexicon entry → how sure it sounds. What lies between (*wohl*, *offenbar*, *soll*) is left out.
_PROBABLE = ("wahrscheinlich", "höchstwahrscheinlich", "vermutlich", "voraussichtlich", "dürfte", "aller voraussicht")
_POSSIBLE = ("möglicherweise", "womöglich", "vielleicht", "eventuell", "könnte", "unter umständen")
_HEARSAY = ("angeblich", "*gerüchten", "gerüchteweise", "dem vernehmen")
_RANKS = ("plain", "probable", "possible", "hearsay")

_Found = tuple[Sentence, str, Origin]  # sentence, its hedge, where it comes from


def make(material: Material, before: Sequence[Task]) -> Task:
    """Order three statements, or compare pairs of a plain and a hedged one."""
    found = _by_rank(material)
    items = _order(material, found) or _pairs(material, found)
    if not items:
        raise material.refuse("sure")
    return task(material, "sure", tuple(items))


def _by_rank(material: Material) -> dict[str, list[_Found]]:
    found: dict[str, list[_Found]] = {rank: [] for rank in _RANKS}
    seen: set[str] = set()
    for source in material.sober_first:
        plain = {sentence.start for sentence in facts(source)}
        for sentence in source.sentences:
            if sentence.text in seen or not stands_alone(sentence):
                continue
            seen.add(sentence.text)
            origin = source.origin(sentence.start, sentence.end)
            if sentence.start in plain:
                found["plain"].append((sentence, "", origin))
                continue
            hedge = _only_hedge(sentence)
            rank = _rank(hedge) if hedge else None
            if hedge and rank and leads(sentence, hedge) and _own(sentence, hedge):
                found[rank].append((sentence, shown(hedge.text), origin))
    return found


def _own(sentence: Sentence, hedge: Finding) -> bool:
    """Whether the newsroom itself is unsure, in earnest, and by this one word.

    In somebody's words "könnte" may only stand in for the Konjunktiv I; an exclamation is rarely meant as a guess.
    """
    if sentence.of_kind("quote") or (hedge.category == "modal" and sentence.of_kind("source")):
        return False
    words, own = sentence.tagged, hedge.text.lower()
    others = any(mood and word not in own for mood, word in zip(words.mood, words.lower, strict=True))
    return not others and sentence.text.endswith(".") and not any(f.severity > 1 for f in sentence.of_kind("loaded"))


def _only_hedge(sentence: Sentence) -> Finding | None:
    """The one hedge of a sentence; with two, nobody can say how sure it is."""
    hedges = [f for f in sentence.of_kind("hedge") if f.category != "approximator"]
    if len(hedges) != 1 or hedges[0].confidence < SURE:
        return None
    return hedges[0]


def _rank(hedge: Finding) -> str | None:
    entry = hedge.entry.lower()
    for rank, beginnings in zip(_RANKS[1:], (_PROBABLE, _POSSIBLE, _HEARSAY), strict=True):
        if entry.startswith(beginnings):
            return rank
    return None


def _order(material: Material, found: dict[str, list[_Found]]) -> list[Item]:
    """Plain, probable, possible: one statement each. Hearsay is another matter than likelihood and stays out."""
    ranks = ("plain", "probable", "possible")
    if not all(found[rank] for rank in ranks):
        return []
    chosen = [min(found[rank], key=lambda one: one[0].words) for rank in ranks]
    phrases = material.wording.phrases
    steps = tuple(
        Step(sentence.text, _why(material, rank, hedge))
        for rank, (sentence, hedge, _) in zip(ranks, chosen, strict=True)
    )
    return [
        Item(
            id="sure-1",
            answer=Ordering(steps, phrases["sure_first"], phrases["sure_last"]),
            prompt=phrases["sure_order_sie" if material.formal else "sure_order"],
            explanation=" ".join(step.why for step in steps),
            difficulty=2,
            points=len(steps),
            minutes=2.5,
            origins=tuple(origin for _, _, origin in chosen),
        )
    ]


def _pairs(material: Material, found: dict[str, list[_Found]]) -> list[Item]:
    """Up to two choices between a plain statement and a hedged one."""
    hedged = [(rank, one) for rank in ("hearsay", "possible", "probable") for one in found[rank][:1]]
    items = []
    for number, (plain, (rank, other)) in enumerate(zip(found["plain"], hedged, strict=False), 1):
        options = sorted(
            (
                Option(plain[0].text, True, _why(material, "plain", "")),
                Option(other[0].text, False, _why(material, rank, other[1])),
            ),
            key=lambda option: option.text,
        )
        items.append(
            Item(
                id=f"sure-{number}",
                answer=Choice(tuple(options)),
                prompt=material.wording.phrases["sure_choice"],
                explanation=f"{_why(material, rank, other[1])} {_why(material, 'plain', '')}",
                difficulty=1,
                minutes=1.0,
                origins=(plain[2], other[2]),
            )
        )
    return items[:2]


def _why(material: Material, rank: str, hedge: str) -> str:
    says = material.wording.phrases[f"sure_{rank}"]
    if not hedge:
        return says
    marks = "„{}“" if material.language == "de" else "“{}”"
    return f"{marks.format(hedge)} {says}"
