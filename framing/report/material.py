"""What a report shows besides the comparison: shared wording, the words that differ, a person's names, two articles in full.

Each is worked out when it is first asked for, and None where the data do not carry it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from framing.compare import UNKNOWN, Comparison, compare
from framing.errors import FramingError
from framing.finding import Analysis
from framing.names import NamingTable, names
from framing.read.outlets import outlet_kind
from framing.reuse import Alignment, StoryCopy, copy_in_story, measure_own
from framing.wordshift import WordShift, word_shift

if TYPE_CHECKING:
    import pandas as pd

    from framing.report.evidence import Evidence

__all__ = ["Material"]

_TONE = "sensationalism"
_SHIFT_WORDS = 10  # on either side; what has room in half a page
_ONE_PAGE = 290  # words of two articles side by side
_SHARED = 0.25  # of an article's words; less is hardly worth a page
_PERSONS = 400  # among whom the one with the most names is looked for
_LONG_ENOUGH = 80  # words; a scrap of two lines says little about sober writing


class Material:
    """Everything beyond the comparison that a report may show."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.comparison: Comparison = evidence.comparison
        self.analyses = evidence.comparison.analyses

    # ---- articles

    @cached_property
    def loudest(self) -> int | None:
        """Place of the most sensational article."""
        scored = self._scored()
        return max(scored, key=lambda i: (self._score(i), -i)) if scored else None

    @cached_property
    def soberest(self) -> int | None:
        """Place of the soberest article, if it is another one than the most sensational."""
        others = [i for i in self._scored() if i != self.loudest]
        long_enough = [i for i in others if self.analyses[i].measures.get("words", 0.0) >= _LONG_ENOUGH] or others
        return min(long_enough, key=lambda i: (self._score(i), i)) if long_enough else None

    def _scored(self) -> list[int]:
        return [i for i, a in enumerate(self.analyses) if a.measures.get(_TONE, -1.0) >= 0]

    def _score(self, place: int) -> float:
        return self.analyses[place].measures.get(_TONE, 0.0)

    # ---- shared wording

    @cached_property
    def own(self) -> pd.DataFrame | None:
        """Measures with and without shared wording, see `framing.measure_own`; None if no two articles share any."""
        if len(self.analyses) < 2:
            return None
        table = measure_own(self.analyses)
        if (table["own_share"] > 0.98).all():
            return None
        for name in ("kind", self.comparison.by):
            if name in self.comparison.table:
                table[name] = self.comparison.table[name].to_numpy()
        table["story"] = list(self.comparison.stories) or None
        return table

    @cached_property
    def without_copy(self) -> Comparison | None:
        """The groups compared once more: own share, and sensationalism with and without shared wording."""
        if self.own is None:
            return None
        told = any(story is not None for story in self.comparison.stories)
        return compare(
            self.own,
            self.comparison.by,
            self.comparison.reference,
            measures=("own_share", _TONE, f"{_TONE}_own"),
            stories="story" if told else (),
            draws=self.comparison.draws,
            seed=self.comparison.seed,
        )

    @cached_property
    def shared_stories(self) -> tuple[StoryCopy, ...]:
        """What the articles of each story share."""
        if not self.analyses:
            return ()
        stories: dict[int, list[Analysis]] = {}
        for story, analysis in zip(self.comparison.stories, self.analyses, strict=True):
            if story is not None:
                stories.setdefault(story, []).append(analysis)
        return tuple(
            copy_in_story(analysis.article for analysis in members) for members in stories.values() if len(members) > 1
        )

    @cached_property
    def pair(self) -> Alignment | None:
        """Two articles that show what was done with shared wording: where most was changed, and that fit a page."""
        found = list(self._pairs())
        if not found:
            return None
        return max(found, key=lambda pair: (pair.words_a + pair.words_b <= _ONE_PAGE, _changes(pair), pair.share_b))

    def _pairs(self) -> Iterator[Alignment]:
        for story in self.shared_stories:
            base = story.articles[story.base].article
            for place, alignment in story.alignments.items():
                other = story.articles[place].article
                if alignment.share_b >= _SHARED and other.outlet != base.outlet:
                    yield alignment

    # ---- words and names

    @cached_property
    def shift(self) -> WordShift | None:
        """The words that tell the most sensational group from the reference, or from the soberest group if there is none."""
        rows = self.evidence.ranked(_TONE)
        if not self.comparison.ranks or not self.analyses or not rows:
            return None
        top = rows[0].group
        against = self.comparison.reference_groups or ((rows[-1].group,) if len(rows) > 1 else ())
        if not against:
            return None
        try:
            found = self._shift(top, against)
        except FramingError:  # the kinds of a user's own table are not those of the outlets' names
            return None
        return found if found.words else None

    def _shift(self, top: str, against: tuple[str, ...]) -> WordShift:
        mine = [
            analysis
            for group, analysis in zip(self.comparison.membership(), self.analyses, strict=True)
            if group == top or group in against
        ]
        if self.comparison.by == "outlet" and len(against) == 1:
            return word_shift(mine, top, against[0], by="outlet", most=_SHIFT_WORDS, own_voice=True)
        kind = top if self.comparison.by == "kind" else outlet_kind(top)
        other = against[0] if self.comparison.by == "kind" else str(self.comparison.reference)
        return word_shift(mine, kind, other, by="kind", most=_SHIFT_WORDS, own_voice=True)

    @cached_property
    def naming(self) -> NamingTable | None:
        """The person with the most different names; None if nobody has three, or only one outlet names them."""
        if len(self.analyses) < 2:
            return None
        table = names(self.analyses, most=_PERSONS)
        ways = {person: len({row.name.casefold() for row in table.of(person)}) for person in table.persons}
        labels = {person: sum(row.category == "label" for row in table.of(person)) for person in table.persons}
        known = [p for p in table.persons if ways[p] >= 3 and len([o for o in table.outlets(p) if o]) >= 2]
        if not known:
            return None
        chosen = min(known, key=lambda p: (-ways[p], -labels[p], p))
        named_in = table.named_in[table.persons.index(chosen)]
        return replace(table, persons=(chosen,), rows=table.of(chosen), named_in=(named_in,))

    @property
    def outlets(self) -> tuple[str, ...]:
        """The groups that are outlets, in the order of the alphabet."""
        return tuple(group for group in self.comparison.groups if group != UNKNOWN)


def _changes(pair: Alignment) -> int:
    """Changes of wording inside the shared passages; spelling aside."""
    return sum(edit.change != "spelling" for p in pair.passages if p.evidence == "copy" for edit in p.edits)
