"""Kind 8: which kind of outlet printed a headline."""

from __future__ import annotations

from collections.abc import Sequence

from framing.style import kind_label, listed
from framing.teach.answers import Matching, Pair
from framing.teach.exercise import Item, Task
from framing.teach.kinds.common import task
from framing.teach.kinds.headline import loudness
from framing.teach.material import Material, Source, shown

__all__ = ["make"]

#: Kinds that cannot be told from each other by a headline: of each group one is enough.
_GROUPS = (("agency",), ("tabloid", "portal"), ("regional", "quality", "public"))


def make(material: Material, before: Sequence[Task]) -> Task:
    """Match headlines on one event with the kinds of their outlets."""
    chosen = [source for group in _GROUPS if (source := _of_group(material, group)) is not None]
    headlines = {shown(source.article.headline) for source in chosen}
    if len(chosen) < 2 or len(headlines) < len(chosen):
        raise material.refuse("outlet")
    phrases, language = material.wording.phrases, material.language
    known = material.wording.explanations.outlet
    pairs = tuple(
        Pair(shown(source.article.headline), kind_label(source.kind, language), known[source.kind])
        for source in sorted(chosen, key=lambda source: source.article.headline)
    )
    item = Item(
        id="outlet-1",
        answer=Matching(pairs, () if len(pairs) > 2 else (phrases["outlet_distractor"],)),
        prompt=phrases["outlet_prompt"],
        explanation=" ".join(known[source.kind] for source in chosen),
        difficulty=1 if len(pairs) == 2 else 2,
        points=len(pairs),
        minutes=1.0 + 0.5 * len(pairs),
        unsure=_doubt(material, chosen),
        origins=tuple(source.origin(h.start, h.end) for source in chosen for h in source.headings[-1:]),
    )
    return task(material, "outlet", (item,))


def _of_group(material: Material, group: Sequence[str]) -> Source | None:
    """The source of the first kind in a group that has a headline; of several tabloids the loudest."""
    for kind in group:
        some = [s for s in material.sources if s.kind == kind and s.article.headline.strip()]
        if some:
            return max(some, key=loudness) if kind in ("tabloid", "portal") else min(some, key=loudness)
    return None


def _doubt(material: Material, chosen: Sequence[Source]) -> str:
    """Say which headlines do not sound like their kind: a quiet tabloid, a loud agency."""
    odd = [s for s in chosen if (s.kind in ("tabloid", "portal")) != (loudness(s) > 0)]
    if not odd:
        return ""
    kinds = [kind_label(source.kind, material.language) for source in odd]
    return material.wording.phrases["outlet_unsure"].format(kinds=listed(kinds, material.language))
