"""The result of a comparison, and the order in which its groups are shown."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from framing.compare.table import UNKNOWN, groups_of
from framing.errors import FramingError
from framing.finding import Analysis
from framing.style import Language, number

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["MIN_ARTICLES", "MIN_STORIES", "UNKNOWN", "Comparison", "ordered"]

#: A group with fewer articles is described, never ranked.
MIN_ARTICLES = 8

#: With fewer stories, articles are drawn instead of stories, and nothing is paired: five pairs have 2**5 sign flips, so
#: no p-value could fall below 2/32, and intervals over so few stories hold far too seldom (see ``bootstrap``).
MIN_STORIES = 6


@dataclass(frozen=True, eq=False, repr=False)
class Comparison:
    """Groups of articles compared with a reference.

    Attributes
    ----------
    table
        One row an article, as `framing.measure` gives it.
    estimates
        One row a group and measure, NaN where something is not defined:

        - ``group``, ``kind``, ``measure``
        - ``n``, ``n_stories``: articles that have a value, and the stories they tell; an article that shares its story
          with no other is a story of its own
        - ``mean``, ``low``, ``high``: mean over articles and its 95 % interval
        - ``difference``, ``difference_low``, ``difference_high``: group minus reference and its 95 % interval
        - ``paired``, ``n_shared``: whether the difference is taken within the stories that both tell, and how many
          these are; None and 0 in rows of the reference
        - ``cliffs_delta``, ``delta_low``, ``delta_high``: effect size and its 95 % interval, on the articles that the
          difference rests on
        - ``p``, ``p_holm``: permutation test of the difference, uncorrected and corrected for all rows
        - ``needed``: articles per group (paired: shared stories) that would show a difference of this size
    by
        Column that makes the groups.
    reference
        Name of a group, or a kind of outlet whose articles are pooled; None if there is none in the data.
    reference_groups
        The groups the reference consists of.
    reference_estimates
        One row a measure: ``measure``, ``n``, ``n_stories``, ``mean``, ``low``, ``high`` of the reference.
    ranks
        Whether at least two groups are large enough to be ranked.
    draws, seed
        Parameters of the bootstrap.
    analyses
        What the table was measured on, if that was given.
    notes
        What a reader of the numbers should know, in German.
    rankable
        The groups that are large enough to be ranked.
    unit
        What the bootstrap draws: "story" where stories are known and numerous enough, else "article".
    stories
        Number of the story each article tells, in the order of the table; None where no other article tells it.
    """

    table: pd.DataFrame
    estimates: pd.DataFrame
    by: str
    reference: str | None
    reference_groups: tuple[str, ...]
    reference_estimates: pd.DataFrame
    ranks: bool
    draws: int
    seed: int
    analyses: tuple[Analysis, ...] = ()
    notes: tuple[str, ...] = ()
    rankable: tuple[str, ...] = ()
    unit: Literal["story", "article"] = "article"
    stories: tuple[int | None, ...] = ()

    @property
    def groups(self) -> tuple[str, ...]:
        """Names of the groups, in order of the alphabet."""
        return tuple(dict.fromkeys(self.estimates["group"]))

    @property
    def measures(self) -> tuple[str, ...]:
        """Ids of the measures that were compared."""
        return tuple(dict.fromkeys(self.estimates["measure"]))

    def sizes(self) -> dict[str, int]:
        """Return the number of articles of each group."""
        counts = groups_of(self.table, self.by).value_counts()
        return {group: int(counts[group]) for group in self.groups}

    def membership(self) -> tuple[str, ...]:
        """Return the group of each article, in the order of the table."""
        return tuple(groups_of(self.table, self.by))

    def power_hint(self, group: str, measure: str = "sensationalism", language: Language = "de") -> str:
        """Say how many articles would be needed to see a difference of the observed size, "" where nobody can tell.

        Parameters
        ----------
        group, measure
            Row of `estimates`.
        language
            "de" or "en".

        Raises
        ------
        FramingError
            If there is no such group or measure.
        """
        rows = self.estimates[(self.estimates["group"] == group) & (self.estimates["measure"] == measure)]
        if rows.empty:
            raise FramingError(
                f"nothing was compared for group {group!r} and measure {measure!r}; "
                f"groups are {', '.join(self.groups)}, measures {', '.join(self.measures)}"
            )
        row = rows.iloc[0]
        if not math.isfinite(row["needed"]):
            return ""
        needed, size = number(row["needed"], 0, language), _significant(row["difference"], language)
        found = number(row["n_shared"] if row["paired"] else row["n"], 0, language)
        if language == "en":
            unit = "stories told by both" if row["paired"] else "articles per group"
            return f"To see a difference of {size} in four samples out of five takes about {needed} {unit}; there are {found}."
        unit = "Ereignisse, über die beide berichten" if row["paired"] else "Artikel je Gruppe"
        return (
            f"Um einen Unterschied von {size} in vier von fünf Stichproben zu erkennen, braucht es etwa {needed} {unit}; "
            f"hier sind es {found}."
        )

    def __repr__(self) -> str:
        """Return the means, one line a group, with what has to be known about them."""
        size = f"{len(self.table)} articles, {len(self.groups)} groups by {self.by}, reference {self.reference}"
        return "\n".join([f"Comparison of {size}", self._means().to_string(float_format="%.2f"), *self.notes])

    def _repr_html_(self) -> str:
        """Figure, tables and notes, for Jupyter."""
        from framing.report.notebook import comparison_fragment  # noqa: PLC0415 - showing is built on comparing, not the reverse

        return comparison_fragment(self)

    def _means(self) -> pd.DataFrame:
        wide = self.estimates.pivot_table(index="group", columns="measure", values="mean", dropna=False, sort=False)
        wide.insert(0, "n", [self.sizes()[group] for group in wide.index])
        return wide


def ordered(comparison: Comparison, measure: str = "sensationalism", limit: int | None = None) -> tuple[str, ...]:
    """Return the groups in the order in which they are shown.

    Where the data allow a ranking, the highest mean comes first; groups too small to be ranked follow. Else the
    alphabet decides, so that no order looks like a result. Groups of the reference stand last. With `limit`, those
    with the most articles stay.
    """
    sizes = comparison.sizes()
    groups: Iterable[str] = comparison.groups
    if limit is not None and len(sizes) > limit:
        by_size = sorted(groups, key=lambda group: (group not in comparison.reference_groups, -sizes[group], group))
        groups = by_size[:limit]
    means: dict[str, float] = {}
    if comparison.ranks and measure in comparison.measures:
        of_measure = comparison.estimates[comparison.estimates["measure"] == measure].dropna(subset="mean")
        means = dict(zip(of_measure["group"], of_measure["mean"], strict=True))

    def place(group: str) -> tuple[bool, bool, float, str, str]:
        ranked = group in means and group in comparison.rankable
        return (
            group in comparison.reference_groups,
            not ranked,
            -means[group] if ranked else 0.0,
            group.casefold(),
            group,
        )

    return tuple(sorted(groups, key=place))


def _significant(value: float, language: Language) -> str:
    """Write a difference without its sign, with two significant figures at least."""
    size = abs(value)
    return number(size, 0 if size >= 10 else 1 if size >= 1 else 2 if size >= 0.1 else 3, language)
