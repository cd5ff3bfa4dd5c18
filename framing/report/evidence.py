"""What the numbers of a comparison carry: which outlet is where, and what can be said about it at all.

The rules are here, the sentences in `framing.report.claims_de` and `framing.report.claims_en`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from framing.article import COUNTED_ROLES
from framing.compare import MIN_ARTICLES, MIN_STORIES, UNKNOWN, Comparison, holm, ordered
from framing.finding import Analysis, Finding
from framing.plot import group_label, scale
from framing.report.grammar import Noun, group_name, noun, reference_name
from framing.report.material import Material
from framing.report.words import sentence_start
from framing.style import Language, interval, kind_label, number

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["MAX_SHOWN", "TESTED", "Claim", "Contrast", "Estimate", "Evidence", "common_words", "entry_of"]

#: Measures whose differences the report speaks of; p-values are corrected for looking at these, for all groups.
TESTED = ("sensationalism", "loaded_per_100", "attribution_share", "hedges_per_100_sentences")

#: Groups a figure has room for on one page.
MAX_SHOWN = 30

_ALPHA = 0.05


@dataclass(frozen=True, slots=True)
class Claim:
    """A key finding: what it says, and the numbers behind it."""

    lead: str
    body: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """One group's numbers for one measure.

    Attributes
    ----------
    group, n, n_stories, mean, low, high
        As in the table of estimates.
    difference, difference_low, difference_high
        To the reference.
    paired, n_shared
        Whether the difference is taken within stories that both tell, and how many these are.
    p
        Of the difference, corrected after Holm for all comparisons the report makes; NaN where nothing is tested.
    """

    group: str
    n: int
    n_stories: int
    mean: float
    low: float
    high: float
    difference: float = math.nan
    difference_low: float = math.nan
    difference_high: float = math.nan
    paired: bool = False
    n_shared: int = 0
    p: float = math.nan

    @property
    def direction(self) -> Literal[-1, 0, 1]:
        """Which side of the reference the group is on: 0 if its interval holds zero or chance may have made the difference."""
        if self.p > _ALPHA:
            return 0
        if self.difference_low > 0:
            return 1
        return -1 if self.difference_high < 0 else 0


@dataclass(frozen=True, slots=True)
class Contrast:
    """What can be said about one measure.

    Attributes
    ----------
    kind
        "less" or "more" than the reference; "alike" if no group differs from it; without a reference "spread" if the
        outermost groups differ, else "alike".
    rows
        The groups this is true of, the most different first; for "alike" and "spread" all, highest mean first.
    """

    kind: Literal["less", "more", "alike", "spread"]
    rows: tuple[Estimate, ...]
    reference: Estimate | None


class Evidence:
    """A comparison in the form in which findings ask for it."""

    def __init__(self, comparison: Comparison, language: Language) -> None:
        self.comparison = comparison
        self.language = language

    def ranked(self, measure: str) -> list[Estimate]:
        """Return the groups large enough to be ranked, without the reference, highest mean first."""
        apart = {*self.comparison.reference_groups, UNKNOWN}
        found = [
            self.estimate(measure, group)
            for group in self.comparison.rankable
            if group not in apart and measure in self.comparison.measures
        ]
        return sorted((e for e in found if e.n >= MIN_ARTICLES), key=lambda e: (-e.mean, e.group))

    def estimate(self, measure: str, group: str) -> Estimate:
        """Return one group's numbers for one measure."""
        estimate = _estimate(group, self._rows.loc[(measure, group)])
        return replace(estimate, p=self._p.get((measure, group), math.nan))

    @cached_property
    def _rows(self) -> pd.DataFrame:
        return self.comparison.estimates.set_index(["measure", "group"])

    @cached_property
    def _p(self) -> dict[tuple[str, str], float]:
        """P-values of the comparisons that the report makes, corrected after Holm for their number."""
        tested = [
            (measure, group)
            for measure in TESTED
            for group in self.comparison.rankable
            if measure in self.comparison.measures and group not in self.comparison.reference_groups
        ]
        if not tested or self.comparison.reference is None:
            return {}
        corrected = holm(np.array([self._rows.loc[key, "p"] for key in tested], np.float64))
        return {key: float(p) for key, p in zip(tested, corrected, strict=True) if math.isfinite(p)}

    @property
    def has_intervals(self) -> bool:
        """Whether an outlet has two articles; those of unknown outlets are a heap, not an outlet."""
        return any(size > 1 for group, size in self.comparison.sizes().items() if group != UNKNOWN)

    @property
    def tests(self) -> int:
        """Number of comparisons that p-values are corrected for."""
        return len(self._p)

    def reference(self, measure: str) -> Estimate | None:
        """Return the reference's numbers if they stand on enough articles and, where stories are drawn, on enough stories."""
        if measure not in self.comparison.measures:
            return None
        row = self.comparison.reference_estimates.set_index("measure").loc[measure]
        enough = row["n"] >= MIN_ARTICLES and (self.comparison.unit == "article" or row["n_stories"] >= MIN_STORIES)
        if not enough:
            return None
        return _estimate(str(self.comparison.reference), row)

    def contrast(self, measure: str) -> Contrast | None:
        """Return what can be said about a measure; None if there is nothing to set side by side."""
        rows = self.ranked(measure)
        reference = self.reference(measure)
        if reference is None:
            if len(rows) < 2 or not any(row.mean for row in rows):
                return None
            return Contrast("spread" if rows[0].low > rows[-1].high else "alike", tuple(rows), None)
        less = tuple(row for row in reversed(rows) if row.direction < 0)
        if less:
            return Contrast("less", less, reference)
        more = tuple(row for row in rows if row.direction > 0)
        if more:
            return Contrast("more", more, reference)
        found_any = any(row.mean for row in [*rows, reference])
        return Contrast("alike", tuple(rows), reference) if rows and found_any else None

    def name(self, group: str, *, dative: bool = False) -> str:
        """Return a group's name as it stands inside a sentence; `dative` after German "bei" and "aus"."""
        return group_name(self.comparison, group, self.language, "dative" if dative else "nominative")

    def label(self, group: str) -> str:
        """Return a group's name as it stands alone, in tables and brackets."""
        if self.comparison.by == "kind":
            return kind_label(group, self.language)
        return group_label(group, self.language)

    def names(self, rows: Iterable[Estimate], *, dative: bool = False) -> list[str]:
        """Return the names of several groups."""
        return [self.name(row.group, dative=dative) for row in rows]

    @property
    def reference_name(self) -> str:
        """What the reference is called as subject."""
        return reference_name(self.comparison, self.language)

    @property
    def with_reference(self) -> str:
        """What the reference is called after "bei"."""
        return reference_name(self.comparison, self.language, "dative")

    @cached_property
    def order(self) -> tuple[str, ...]:
        """All groups in the order in which they are shown."""
        return ordered(self.comparison, self._lead)

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The groups that a figure has room for; articles without an outlet are no group to draw."""
        return tuple(g for g in ordered(self.comparison, self._lead, MAX_SHOWN) if g != UNKNOWN)

    @property
    def _lead(self) -> str:
        measures = self.comparison.measures
        return "sensationalism" if "sensationalism" in measures else measures[0]

    @property
    def heading(self) -> str:
        """Head of the column of groups."""
        if self.comparison.by == "kind":
            return "Art" if self.language == "de" else "Kind"
        return sentence_start(self.noun.one)

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Kind of outlet of each group."""
        rows = self.comparison.estimates.drop_duplicates("group")
        return dict(zip(rows["group"], rows["kind"], strict=True))

    @property
    def noun(self) -> Noun:
        """What the groups are."""
        return noun(self.comparison, self.language)

    def value(self, estimate: Estimate, measure: str) -> str:
        """Write a mean."""
        return scale(measure, self.language).write(estimate.mean, self.language)

    def range(self, estimate: Estimate, measure: str, *, word: bool = False) -> str:
        """Write an interval; `word` if it stands in a sentence and not in brackets."""
        written = scale(measure, self.language)
        low, high = estimate.low * written.factor, estimate.high * written.factor
        return interval(low, high, written.digits, self.language, word=word)

    def numbers(self, estimate: Estimate, measure: str) -> str:
        """Write mean and interval: ``"48 (44–52)"``."""
        ends = self.range(estimate, measure)
        return f"{self.value(estimate, measure)} ({ends})" if ends else self.value(estimate, measure)

    def bracketed(self, estimate: Estimate, measure: str, *, named: bool = False) -> str:
        """Write an interval in brackets after a unit, "" if there is none; `named` says what the brackets hold."""
        ends = self.range(estimate, measure)
        if not ends:
            return ""
        # The hyphens must not break: "95-" at the end of a line reads as a mistake.
        name = "95\u2011%\u2011Intervall " if self.language == "de" else "95\xa0% interval "
        return f" ({name if named else ''}{ends})"

    def difference_range(self, estimate: Estimate, measure: str, *, word: bool = True) -> str:
        """Write the interval of the difference to the reference."""
        written = scale(measure, self.language)
        ends = (estimate.difference_low * written.factor, estimate.difference_high * written.factor)
        return interval(*ends, written.digits, self.language, word=word)

    def difference(self, estimate: Estimate, measure: str, *, sign: bool = False) -> str:
        """Write the difference to the reference, without its sign unless `sign`: then above zero it has a plus."""
        written = scale(measure, self.language)
        value = estimate.difference * written.factor
        text = number(value if sign else abs(value), written.digits, self.language)
        return f"+{text}" if sign and value > 0 and text.strip("0,.") else text

    def p_value(self, p: float) -> str:
        """Write a p-value as journals print it: never as zero, never rounded across 0.05."""
        if not math.isfinite(p):
            return "–"
        if p < 0.001:
            return f"< {number(0.001, 3, self.language)}"
        digits = 3 if p < 0.01 else 2
        while p > _ALPHA >= round(p, digits):
            digits += 1
        return number(p, digits, self.language)

    @cached_property
    def material(self) -> Material:
        """What a report shows besides the comparison."""
        return Material(self)

    @cached_property
    def members(self) -> tuple[tuple[str, Analysis], ...]:
        """Each analysis with its group."""
        if not self.comparison.analyses:
            return ()
        return tuple(zip(self.comparison.membership(), self.comparison.analyses, strict=True))

    def findings(self, kind: str, group: str | None = None) -> Iterator[Finding]:
        """Yield the findings of a kind in the outlets' own voice, of one group on request."""
        for member, analysis in self.members:
            if group in (None, member):
                yield from self.counted(analysis, kind)

    @staticmethod
    def counted(analysis: Analysis, kind: str) -> Iterator[Finding]:
        """Yield an article's findings that enter the measures.

        Captions do not; nor does "rund 100", which is marked as a hedge but shows nobody's caution.
        """
        for finding in analysis.of_kind(kind, voice="outlet"):
            if finding.section in COUNTED_ROLES and finding.category != "approximator":
                yield finding

    def one_in(self, rate: float) -> str:
        """Write a rate per 100 as "one in …", no more exact than the rate is."""
        every = 100 / rate
        step = 1 if every < 30 else 5 if every < 100 else 10 if every < 1000 else 100
        return number(round(every / step) * step, 0, self.language)


def _estimate(group: str, row: Any) -> Estimate:
    """A row of the tables of estimates; the reference's has no difference."""
    row = row.to_dict()
    return Estimate(
        group,
        int(row["n"]),
        int(row["n_stories"]),
        float(row["mean"]),
        float(row["low"]),
        float(row["high"]),
        difference=float(row.get("difference", math.nan)),
        difference_low=float(row.get("difference_low", math.nan)),
        difference_high=float(row.get("difference_high", math.nan)),
        paired=bool(row.get("paired")),
        n_shared=int(row.get("n_shared", 0)),
    )


def entry_of(finding: Finding) -> str:
    """Return what a finding is counted under; a loaded half counts alike with and without hyphen."""
    entry = finding.entry or finding.text.casefold()
    return entry.casefold() if _is_part(entry) else entry


def common_words(findings: Iterable[Finding], limit: int) -> list[tuple[str, str, int]]:
    """Return the commonest entries, how each is shown to readers, and their counts."""
    counts: Counter[str] = Counter()
    spellings: dict[str, Counter[str]] = {}
    for finding in findings:
        entry = entry_of(finding)
        counts[entry] += 1
        spellings.setdefault(entry, Counter())[finding.text] += 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return [(entry, _shown(entry, spellings[entry]), n) for entry, n in ranked]


def _is_part(entry: str) -> bool:
    """Whether an entry is a loaded half of compounds: "-hammer", "Horror-"."""
    return entry.startswith("-") or entry.endswith("-")


def _shown(entry: str, spellings: Counter[str]) -> str:
    """How an entry is mostly written; a half that stands in several compounds is shown as a half, "-Alarm"."""
    if _is_part(entry) and len({spelling.casefold() for spelling in spellings}) > 1:
        return f"-{entry[1:].capitalize()}" if entry.startswith("-") else entry.capitalize()
    # Between equals the one from inside a sentence: "mimt" rather than "Mimt".
    return min(spellings.items(), key=lambda item: (-item[1], item[0][:1].isupper(), item[0]))[0]
