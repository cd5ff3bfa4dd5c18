"""Kind 2: replace loaded words by sober ones, in the form the sentence needs."""

from __future__ import annotations

from collections.abc import Sequence

from framing.article import Section
from framing.finding import Finding
from framing.teach.answers import Gap
from framing.teach.counterparts import counterparts
from framing.teach.exercise import Item, Task
from framing.teach.explain import category, instead, why_loaded
from framing.teach.kinds.common import task
from framing.teach.kinds.mark import spread
from framing.teach.material import SURE, Material, Sentence, Source
from framing.teach.passages import sentence_text
from framing.teach.sense import entry_of, is_compound, is_role, neutral_words

__all__ = ["make"]

_ITEMS = {"5-7": 3, "8-10": 4, "11-13": 5}
_LONGEST_SENTENCE = 40
#: Categories whose sober counterpart is one word for another; idioms and images ask for a new sentence.
_DIRECT = frozenset(
    "speech_verb verb person_label emotion intensifier colloquial money catastrophe sex_crime euphemism political".split()
)
#: Categories whose counterpart depends on who or what is meant.
_BY_CONTEXT = frozenset({"person_label", "political", "intensifier", "euphemism"})


def make(material: Material, before: Sequence[Task]) -> Task:
    """Make one item a loaded word, first from sentences that no task before has asked about."""
    used = {
        (o.article, o.outlet, o.start) for done in before if done.kind == "mark" for i in done.items for o in i.origins
    }
    candidates = [
        (source, finding) for source in material.sources for finding in source.loaded if _usable(source, finding)
    ]
    fresh = [(s, f) for s, f in candidates if not _used(s, f, used)]
    wanted = _ITEMS[material.level]
    sure = [(source, finding) for source, finding in fresh if not _by_context(finding)]
    chosen = _chosen(sure, wanted)
    if len(chosen) < 2:
        chosen = _chosen([pair for pair in candidates if not _by_context(pair[1])], wanted)
    if len(chosen) < 2:
        chosen = _chosen(candidates, 2)
    items: list[Item] = []
    for source, finding in chosen:
        item = _item(material, source, finding, len(items) + 1)
        if item is not None:
            items.append(item)
    if not items:
        raise material.refuse("replace")
    return task(material, "replace", tuple(items))


def _usable(source: Source, finding: Finding) -> bool:
    if finding.severity < 2 or finding.confidence < SURE or finding.category not in _DIRECT or spread(finding):
        return False
    if "–" in finding.neutral:  # a word that can simply go has no counterpart to be found
        return False
    if _apart(finding) or finding.voice != "outlet":
        return False
    place = _sentence(source, finding)
    return place is not None and bool(counterparts(source, place, finding))


def _apart(finding: Finding) -> bool:
    """Whether only the stem of a separable verb is marked: "knöpft … vor"."""
    prefix, bar, _ = finding.entry.partition("|")
    return bool(bar) and not finding.text.lower().startswith(prefix.split()[-1].lower())


def _by_context(finding: Finding) -> bool:
    """Whether the right counterpart depends on what is meant here, so that the key has to be looked at."""
    neutral = neutral_words(finding)
    if finding.category in _BY_CONTEXT or is_compound(finding) or any(is_role(word) for word in neutral):
        return True
    entry = entry_of(finding)
    return (entry is None or entry.pos != "verb") and len(neutral) > 1 and any(" " in word for word in neutral)


def _used(source: Source, finding: Finding, used: set[tuple[str, str, int]]) -> bool:
    origin = source.origin(finding.start, finding.end)
    return (origin.article, origin.outlet, origin.start) in used


def _chosen(candidates: Sequence[tuple[Source, Finding]], wanted: int) -> list[tuple[Source, Finding]]:
    """The most drastic first, each wording and each sentence once; in the order of the texts."""
    chosen: list[tuple[int, Source, Finding]] = []
    entries: set[str] = set()
    places: set[tuple[int, int]] = set()
    ranked = sorted(enumerate(candidates), key=lambda pair: (-_rank(pair[1][1]), pair[0]))
    for position, (source, finding) in ranked:
        place = _sentence(source, finding)
        if place is None or finding.entry in entries or (id(source), place.start) in places:
            continue
        entries.add(finding.entry)
        places.add((id(source), place.start))
        chosen.append((position, source, finding))
        if len(chosen) == wanted:
            break
    return [(source, finding) for _, source, finding in sorted(chosen, key=lambda c: c[0])]


def _rank(finding: Finding) -> float:
    """Verbs teach most: they are replaced without changing the sentence."""
    return finding.severity + 2.0 * (finding.category in ("speech_verb", "verb")) - 2.0 * _by_context(finding)


def _sentence(source: Source, finding: Finding) -> Sentence | Section | None:
    for sentence in source.sentences:
        if sentence.start <= finding.start and finding.end <= sentence.end:
            return sentence if sentence.words <= _LONGEST_SENTENCE else None
    return next((s for s in source.sections if s.start <= finding.start and finding.end <= s.end), None)


def _item(material: Material, source: Source, finding: Finding, number: int) -> Item | None:
    place = _sentence(source, finding)
    if place is None:
        return None
    passage = sentence_text(source, place, heading=isinstance(place, Section))
    focus = passage.place(finding.start, finding.end)
    accepted = counterparts(source, place, finding)
    if focus is None or not accepted:
        return None
    formed = [word for word in accepted if word not in neutral_words(finding)] or accepted
    if material.level == "5-7":
        explanation = f"{category(material, source, finding)} {instead(material, finding, formed)}".strip()
    else:
        parts = (why_loaded(material, source, finding, formed), category(material, source, finding))
        explanation = " ".join(part for part in parts if part)
    return Item(
        id=f"replace-{number}",
        answer=Gap(accepted),
        passage=passage.text,
        focus=focus,
        explanation=explanation,
        difficulty=1 if finding.category in ("speech_verb", "colloquial") else 2,
        minutes=1.0,
        unsure=material.wording.phrases["replace_unsure"] if _by_context(finding) else "",
        origins=(source.origin(finding.start, finding.end),),
    )
