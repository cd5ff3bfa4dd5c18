"""`compare`: from a table of articles to estimates, differences and what may be concluded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from framing.compare.bootstrap import draw_means, expanded_interval, seed_for, two_sample_interval
from framing.compare.clusters import Floats, Integers, Units, numbered, stories_of
from framing.compare.comparison import MIN_ARTICLES, MIN_STORIES, Comparison
from framing.compare.effect import articles_needed, cliffs_delta, delta_interval
from framing.compare.notes import notes
from framing.compare.permutation import holm, label_shuffles, permutations_for, sign_flips
from framing.compare.table import UNKNOWN, columns_of, groups_of, kinds_of, reference_groups, table_of
from framing.errors import FramingError
from framing.finding import Analysis

if TYPE_CHECKING:
    import pandas as pd

    from framing.stories import Story

__all__ = ["DRAWS", "compare"]

#: Draws of the bootstrap unless told otherwise.
DRAWS = 2000


def compare(  # noqa: PLR0913 - one keyword for each thing a researcher may set
    data: pd.DataFrame | Iterable[Analysis],
    by: str = "outlet",
    reference: str | None = "agency",
    *,
    measures: Sequence[str] | None = None,
    stories: Sequence[Story] | str | None = None,
    outlets: str | Path | None = None,
    draws: int = DRAWS,
    seed: int = 0,
) -> Comparison:
    """Compare groups of articles with each other and with a reference.

    A group's value is the plain mean over its articles; an article without a value for a measure is left out of that measure
    alone. Its interval comes from drawing stories (see `framing.compare.bootstrap`), because articles on one event are no
    independent witnesses; where stories are unknown, or fewer than `MIN_STORIES`, articles are drawn.

    The difference to the reference is taken within stories, if at least `MIN_STORIES` are told by both: mean over these
    stories of (the group's mean − the reference's mean), so that it is no matter who covers which events. Else it is the
    difference of the two means. P-values are from `framing.compare.permutation`, effect sizes and the articles needed from
    `framing.compare.effect`.

    Parameters
    ----------
    data
        Table of `framing.measure`, or analyses; then they are kept for reports that show words and texts.
    by
        Column whose values make the groups.
    reference
        A group, or a kind of outlet, whose articles are pooled. If the data have neither, nothing is compared with
        a reference and a note says so.
    measures
        Columns to compare; all numeric ones if None.
    stories
        Which articles tell the same event: what `framing.find_stories` returned, or the name of a column; by default
        they are looked for if analyses are given. An empty sequence makes every article a story of its own.
    outlets
        Table of outlets of your own (see `framing.read.outlet_kind`) that says of which kind an outlet is.
    draws, seed
        Number of draws and seed of the bootstrap. A group's interval does not depend on the other groups.

    Raises
    ------
    FramingError
        If there is no article, a column is missing or holds no numbers, or the stories do not fit the articles.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"outlet": ["Blitz", "Blitz", "ADN"], "kind": ["tabloid", "tabloid", "agency"],
    ...                       "sensationalism": [40.0, 60.0, 2.0]})
    >>> compare(table).estimates[["group", "n", "mean", "difference"]].values.tolist()
    [['ADN', 1, 2.0, nan], ['Blitz', 2, 50.0, 48.0]]
    """
    import pandas as pd  # noqa: PLC0415 - slow to import, and most of the package does without

    if draws < 1:
        raise FramingError(f"draws is {draws}; the bootstrap needs at least 1, {DRAWS} is usual")
    table, analyses = table_of(data, outlets)
    columns = columns_of(table, by, measures, stories if isinstance(stories, str) else None)
    labels = groups_of(table, by)
    kinds = kinds_of(table, labels, by)
    members = reference_groups(reference, kinds)

    told = stories_of(table, analyses, stories)
    unit: Literal["story", "article"] = "story" if _enough(told) else "article"
    numbers = numbered(told if unit == "story" else [None] * len(table))
    articles = _Articles(table[columns].to_numpy(np.float64, na_value=np.nan), numbers, labels)
    run = _Run(draws, seed, permutations_for(draws, (len(kinds) - len(members)) * len(columns)))
    groups = {group: run.group(articles, group, [group]) for group in kinds}
    pooled = None
    if members:
        alone = len(members) == 1
        pooled = groups[members[0]] if alone else run.group(articles, f"reference {reference}", members)

    parts = []
    for group, sample in groups.items():
        part = {"group": group, "kind": kinds[group], "measure": columns, **sample.estimates()}
        part |= run.distance(sample, pooled) if pooled and group not in members else _NOWHERE
        parts.append(pd.DataFrame(part))
    estimates = pd.concat(parts, ignore_index=True)
    estimates["p_holm"] = holm(estimates["p"].to_numpy(np.float64))
    estimates = estimates[_COLUMNS]
    baseline = pooled or _Group.empty(len(columns))
    rankable = _rankable(labels, numbers, kinds, unit)
    comparison = Comparison(
        table=table,
        estimates=estimates,
        by=by,
        reference=reference if members else None,
        reference_groups=members,
        reference_estimates=pd.DataFrame({"measure": columns, **baseline.estimates()}),
        ranks=len(rankable) >= 2,
        draws=draws,
        seed=seed,
        analyses=analyses,
        rankable=rankable,
        unit=unit,
        stories=told,
    )
    return replace(comparison, notes=tuple(notes(comparison, wanted=reference, searched=stories is None)))


_COLUMNS = [
    "group", "kind", "measure", "n", "n_stories", "mean", "low", "high",
    "difference", "difference_low", "difference_high", "paired", "n_shared",
    "cliffs_delta", "delta_low", "delta_high", "p", "p_holm", "needed",
]  # fmt: skip

#: The distance of the reference from itself.
_NOWHERE: dict[str, Any] = {
    **dict.fromkeys(
        ("difference", "difference_low", "difference_high", "cliffs_delta", "delta_low", "delta_high", "p", "needed"),
        np.nan,
    ),
    "paired": None,
    "n_shared": 0,
}


@dataclass(frozen=True, slots=True)
class _Articles:
    """The values of all articles, the number of the story each tells, and its group."""

    values: Floats
    stories: Integers
    labels: pd.Series[str]


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of articles: its values, its units and the means of their draws."""

    name: str
    values: Floats
    stories: Integers
    units: Units
    draws: Floats

    def only(self, measures: npt.NDArray[np.bool_]) -> _Group:
        """The same group with some of the measures."""
        return _Group(
            self.name, self.values[:, measures], self.stories, self.units.only(measures), self.draws[:, measures]
        )

    @classmethod
    def empty(cls, columns: int) -> _Group:
        nothing, none = np.empty((0, columns)), np.empty(0, np.int64)
        return cls("", nothing, none, Units.of(nothing, none), nothing)

    def estimates(self) -> dict[str, Any]:
        size = self.units.size()
        low, high = expanded_interval(self.draws, size) if len(self.draws) else (np.nan, np.nan)
        n = (~np.isnan(self.values)).sum(axis=0)
        return {"n": n, "n_stories": size, "mean": self.units.mean(), "low": low, "high": high}


@dataclass(frozen=True, slots=True)
class _Run:
    """How often is drawn, and from which seed."""

    draws: int
    seed: int
    permutations: int

    def group(self, articles: _Articles, name: str, labels: Sequence[str]) -> _Group:
        """The articles with one of the labels."""
        chosen = articles.labels.isin(labels).to_numpy()
        values, stories = articles.values[chosen], articles.stories[chosen]
        units = Units.of(values, stories)
        return _Group(name, values, stories, units, draw_means(units, self.draws, self.seed, name))

    def distance(self, group: _Group, reference: _Group) -> dict[str, Any]:
        """Everything about a group's difference to the reference, one value a measure."""
        shared, mine, theirs = np.intersect1d(group.units.stories, reference.units.stories, return_indices=True)
        gaps = group.units.means()[mine] - reference.units.means()[theirs]
        n_shared = (~np.isnan(gaps)).sum(axis=0)
        paired = n_shared >= MIN_STORIES
        found: dict[str, Any] = {"paired": paired.astype(object), "n_shared": n_shared}
        for measures, part in (
            (paired, self._paired(group.only(paired), reference.only(paired), Units.of(gaps[:, paired], shared))),
            (~paired, self._unpaired(group.only(~paired), reference.only(~paired))),
        ):
            for name, values in part.items():
                found.setdefault(name, np.full(len(paired), np.nan))[measures] = values
        return found

    def _unpaired(self, group: _Group, reference: _Group) -> dict[str, Any]:
        one, other = group.units, reference.units
        low, high = two_sample_interval(one, other, group.draws, reference.draws)
        difference = one.mean() - other.mean()
        # What a mean varies, times its articles, is what one article would have to vary, were there no stories.
        spreads = [np.sqrt(units.variance() * units.counts.sum(axis=0)) for units in (one, other)]
        return {
            "difference": difference,
            "difference_low": low,
            "difference_high": high,
            **_deltas(group.values, reference.values, one.size(), other.size()),
            "p": label_shuffles(one, other, self.permutations, seed_for(self.seed, f"labels {group.name}")),
            "needed": [articles_needed(*each) for each in zip(difference, *spreads, strict=True)],
        }

    def _paired(self, group: _Group, reference: _Group, gaps: Units) -> dict[str, Any]:
        size = gaps.size()
        low, high = expanded_interval(draw_means(gaps, self.draws, self.seed, f"pairs {group.name}"), size)
        difference = gaps.mean()
        spread = np.sqrt(gaps.variance() * size)
        mine, theirs = (sample.values[np.isin(sample.stories, gaps.stories)] for sample in (group, reference))
        return {
            "difference": difference,
            "difference_low": low,
            "difference_high": high,
            **_deltas(mine, theirs, size, size),
            "p": sign_flips(gaps.means(), self.permutations, seed_for(self.seed, f"signs {group.name}")),
            "needed": [articles_needed(*each) for each in zip(difference, spread, strict=True)],
        }


def _deltas(x: Floats, y: Floats, n_x: Integers, n_y: Integers) -> dict[str, Any]:
    deltas = [cliffs_delta(one, other) for one, other in zip(x.T, y.T, strict=True)]
    ends = [delta_interval(delta, *map(int, sizes)) for delta, *sizes in zip(deltas, n_x, n_y, strict=True)]
    return {"cliffs_delta": deltas, "delta_low": [low for low, _ in ends], "delta_high": [high for _, high in ends]}


def _enough(told: Sequence[int | None]) -> bool:
    """Whether stories are known and numerous enough to be drawn."""
    known = {story for story in told if story is not None}
    return bool(known) and len(known) + sum(story is None for story in told) >= MIN_STORIES


def _rankable(labels: pd.Series[str], stories: Integers, kinds: dict[str, str], unit: str) -> tuple[str, ...]:
    """The groups with enough articles and stories. Those without an outlet are a group to look at, but no outlet to rank."""
    found = []
    for group in kinds:
        mine = (labels == group).to_numpy()
        told = len(np.unique(stories[mine]))
        if group != UNKNOWN and mine.sum() >= MIN_ARTICLES and (unit == "article" or told >= MIN_STORIES):
            found.append(group)
    return tuple(found)
