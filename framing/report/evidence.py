"""What the numbers of a comparison carry: which outlet is where, and what can be said about it at all.

The rules are here, the sentences in `framing.report.claims_de` and `framing.report.claims_en`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from framing.article import COUNTED_ROLES
from framing.compare import MIN_ARTICLES, UNKNOWN, Comparison
from framing.finding import Analysis, Finding
from framing.plot import group_label, scale
from framing.style import Language, interval, kind_label, number

__all__ = ["Claim", "Contrast", "Estimate", "Evidence", "common_words", "entry_of"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A key finding: what it says, and the numbers behind it."""

    lead: str
    body: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """One group's numbers for one measure."""

    group: str
    n: int
    mean: float
    low: float
    high: float
    difference: float = float("nan")
    difference_low: float = float("nan")
    difference_high: float = float("nan")

    @property
    def direction(self) -> Literal[-1, 0, 1]:
        """Which side of the reference the group is on: 0 if the interval of the difference holds zero."""
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
        rows = self.comparison.estimates
        rows = rows[(rows["measure"] == measure) & (rows["n"] >= MIN_ARTICLES)]
        rows = rows[~rows["group"].isin([*self.comparison.reference_groups, UNKNOWN])]
        fields = list(Estimate.__dataclass_fields__)
        found = [Estimate(*values) for values in rows[fields].itertuples(index=False, name=None)]
        return sorted(found, key=lambda estimate: (-estimate.mean, estimate.group))

    def reference(self, measure: str) -> Estimate | None:
        """Return the reference's numbers if they stand on enough articles."""
        rows = self.comparison.reference_estimates
        for values in rows[rows["measure"] == measure][["n", "mean", "low", "high"]].itertuples(index=False, name=None):
            if values[0] >= MIN_ARTICLES:
                return Estimate(str(self.comparison.reference), *values)
        return None

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

    def name(self, group: str) -> str:
        """Return a group's name for running text."""
        if self.comparison.by == "kind":
            return kind_label(group, self.language)
        return group_label(group, self.language)

    def names(self, rows: Iterable[Estimate]) -> list[str]:
        """Return the names of several groups."""
        return [self.name(row.group) for row in rows]

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

    def difference_range(self, estimate: Estimate, measure: str) -> str:
        """Write the interval of the difference to the reference."""
        written = scale(measure, self.language)
        ends = (estimate.difference_low * written.factor, estimate.difference_high * written.factor)
        return interval(*ends, written.digits, self.language, word=True)

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
