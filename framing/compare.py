"""Outlets side by side: means over articles, bootstrap intervals, and how far each outlet is from a reference."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from framing.errors import FramingError
from framing.finding import Analysis

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["DRAWS", "MIN_ARTICLES", "UNKNOWN", "Comparison", "cliffs_delta", "compare", "ordered"]

#: A group with fewer articles is described, never ranked.
MIN_ARTICLES = 8

#: Draws of the bootstrap unless told otherwise.
DRAWS = 2000

#: Group of the articles whose outlet is not known.
UNKNOWN = "unknown"

_LEVELS = (2.5, 97.5)
_INDICES_AT_ONCE = 2_000_000  # bounds the memory of one batch of draws to some 30 MB
_DESCRIPTIVE = frozenset({"id", "outlet", "kind", "date", "headline", "agencies"})

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False, repr=False)
class Comparison:
    """Groups of articles compared with a reference.

    Attributes
    ----------
    table
        One row an article, as `framing.measure` gives it.
    estimates
        One row a group and measure: ``group``, ``kind``, ``measure``, ``n`` (articles that have a value), ``mean``,
        ``low``, ``high`` (95 % interval), ``difference``, ``difference_low``, ``difference_high`` (group minus
        reference) and ``cliffs_delta``. NaN where it is not defined.
    by
        Column that makes the groups.
    reference
        Name of a group, or a kind of outlet whose articles are pooled; None if there is none in the data.
    reference_groups
        The groups the reference consists of.
    reference_estimates
        One row a measure: ``measure``, ``n``, ``mean``, ``low``, ``high`` of the reference.
    ranks
        Whether there are enough articles to rank groups.
    draws, seed
        Parameters of the bootstrap.
    analyses
        What the table was measured on, if that was given.
    notes
        What a reader of the numbers should know, in German.
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
    notes: tuple[str, ...] = field(default=())

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
        counts = _groups(self.table, self.by).value_counts()
        return {group: int(counts[group]) for group in self.groups}

    def membership(self) -> tuple[str, ...]:
        """Return the group of each article, in the order of the table."""
        return tuple(_groups(self.table, self.by))

    def __repr__(self) -> str:
        """Return the means, one line a group, with what has to be known about them."""
        size = f"{len(self.table)} articles, {len(self.groups)} groups by {self.by}, reference {self.reference}"
        return "\n".join([f"Comparison of {size}", self._means().to_string(float_format="%.2f"), *self.notes])

    def _repr_html_(self) -> str:
        notes = "".join(f"<p>{escape(note)}</p>" for note in self.notes)
        return f"{self._means().to_html(float_format='{:.2f}'.format, border=0)}{notes}"

    def _means(self) -> pd.DataFrame:
        wide = self.estimates.pivot_table(index="group", columns="measure", values="mean", dropna=False, sort=False)
        wide.insert(0, "n", [self.sizes()[group] for group in wide.index])
        return wide


def compare(
    data: pd.DataFrame | Iterable[Analysis],
    by: str = "outlet",
    reference: str | None = "agency",
    *,
    measures: Sequence[str] | None = None,
    draws: int = DRAWS,
    seed: int = 0,
) -> Comparison:
    r"""Compare groups of articles with each other and with a reference.

    A group's value is the plain mean over its articles. Its interval is the 95 % percentile interval of the
    bootstrap over articles (Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 13): the articles are
    drawn `draws` times with replacement, :math:`\bar x^{*b} = \frac1n \sum_i x^{*b}_i`, and the interval runs from
    the 2.5th to the 97.5th percentile of :math:`\bar x^{*1} \dots \bar x^{*B}`. The interval of a difference takes
    the percentiles of :math:`\bar x^{*b} - \bar y^{*b}`, group and reference drawn independently. An article without
    a value for a measure is left out of that measure alone.

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
    draws, seed
        Number of draws and seed of the bootstrap. A group's interval does not depend on the other groups.

    Raises
    ------
    FramingError
        If there is no article, or a column is missing.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"outlet": ["Blitz", "Blitz", "ADN"], "kind": ["tabloid", "tabloid", "agency"],
    ...                       "sensationalism": [40.0, 60.0, 2.0]})
    >>> compare(table).estimates[["group", "n", "mean", "difference"]].values.tolist()
    [['ADN', 1, 2.0, nan], ['Blitz', 2, 50.0, 48.0]]
    """
    import pandas as pd  # noqa: PLC0415 - slow to import, and most of the package does without

    table, analyses = _table(data)
    columns = _columns(table, by, measures)
    if draws < 1:
        raise FramingError(f"draws is {draws}; the bootstrap needs at least 1, {DRAWS} is usual")

    labels = _groups(table, by)
    kinds = _kinds(table, labels, by)
    values = {group: table.loc[labels == group, columns].to_numpy(np.float64) for group in sorted(kinds)}
    members = _reference_groups(reference, kinds)

    draw = {group: _bootstrap(sample, draws, seed, group) for group, sample in values.items()}
    pooled = np.concatenate([values[group] for group in members]) if members else np.empty((0, len(columns)))
    pooled_draw = draw[members[0]] if len(members) == 1 else _bootstrap(pooled, draws, seed, f"reference {reference}")

    rows: list[dict[str, Any]] = []
    for group, sample in values.items():
        away = (sample, draw[group], pooled, pooled_draw) if members and group not in members else None
        for place, measure in enumerate(columns):
            row: dict[str, Any] = {"group": group, "kind": kinds[group], "measure": measure}
            row |= _estimate(sample[:, place], draw[group][:, place])
            row |= _distance(*(part[:, place] for part in away)) if away else dict.fromkeys(_DISTANCE, np.nan)
            rows.append(row)
    baseline = [
        {"measure": measure, **_estimate(pooled[:, place], pooled_draw[:, place])}
        for place, measure in enumerate(columns)
    ]
    sizes = {group: len(sample) for group, sample in values.items()}
    # Articles without an outlet are a group to look at, but no outlet to rank.
    ranks = sum(size >= MIN_ARTICLES and group != UNKNOWN for group, size in sizes.items()) >= 2
    return Comparison(
        table=table,
        estimates=pd.DataFrame(rows),
        by=by,
        reference=reference if members else None,
        reference_groups=members,
        reference_estimates=pd.DataFrame(baseline),
        ranks=ranks,
        draws=draws,
        seed=seed,
        analyses=analyses,
        notes=tuple(_notes(sizes, ranks=ranks, wanted=reference, found=bool(members))),
    )


def cliffs_delta(x: npt.ArrayLike, y: npt.ArrayLike) -> float:
    r"""Return Cliff's delta of two samples: how far `x` lies above `y`, from −1 to 1.

    :math:`\delta = \frac{\#(x_i > y_j) - \#(x_i < y_j)}{n_x n_y}` (Cliff 1993, Dominance statistics, Psychological
    Bulletin 114). 1 means that every value of `x` is above every value of `y`; 0 that neither is above the other.
    NaN if a sample is empty. Values that are NaN are left out.

    Examples
    --------
    >>> cliffs_delta([3, 4], [1, 3])
    0.75
    """
    left, right = (_present(np.asarray(sample, np.float64)) for sample in (x, y))
    if not (left.size and right.size):
        return float("nan")
    right = np.sort(right)
    below = np.searchsorted(right, left, side="left").sum()
    above = (right.size - np.searchsorted(right, left, side="right")).sum()
    return float((below - above) / (left.size * right.size))


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
        ranked = group in means and sizes[group] >= MIN_ARTICLES and group != UNKNOWN
        return (
            group in comparison.reference_groups,
            not ranked,
            -means[group] if ranked else 0.0,
            group.casefold(),
            group,
        )

    return tuple(sorted(groups, key=place))


_DISTANCE = ("difference", "difference_low", "difference_high", "cliffs_delta")


def _table(data: pd.DataFrame | Iterable[Analysis]) -> tuple[pd.DataFrame, tuple[Analysis, ...]]:
    import pandas as pd  # noqa: PLC0415 - see compare

    analyses: tuple[Analysis, ...] = ()
    if isinstance(data, pd.DataFrame):
        table = data.reset_index(drop=True)
    else:
        from framing.measures import measure  # noqa: PLC0415 - a ready table does not need the measures

        analyses = tuple(data)
        table = measure(analyses).reset_index(drop=True) if analyses else pd.DataFrame()
    if not len(table):
        raise FramingError("there is no article to compare; give at least one analysis or a table with one row")
    return table, analyses


def _columns(table: pd.DataFrame, by: str, wanted: Sequence[str] | None) -> list[str]:
    missing = [name for name in (by, *(wanted or ())) if name not in table]
    if missing:
        raise FramingError(f"column {missing[0]!r} is not in the table; it has {', '.join(map(str, table.columns))}")
    if wanted:
        return list(wanted)
    numeric = [name for name in table.select_dtypes("number").columns if name not in {by, *_DESCRIPTIVE}]
    if not numeric:
        raise FramingError("the table has no numeric column to compare; make it with framing.measure(analyses)")
    return numeric


def _groups(table: pd.DataFrame, by: str) -> pd.Series[str]:
    """Group of each article as text; the nameless ones are one group."""
    labels = table[by].astype(object).where(table[by].notna(), UNKNOWN).astype(str)
    return labels.where(labels.str.strip() != "", UNKNOWN)


def _kinds(table: pd.DataFrame, labels: pd.Series[str], by: str) -> dict[str, str]:
    """Group → kind of outlet, the commonest of its articles."""
    if by == "kind" or "kind" not in table:
        return {group: group if by == "kind" else UNKNOWN for group in labels.unique()}
    kinds = table["kind"].astype(object).where(table["kind"].notna(), UNKNOWN).astype(str)
    return {str(group): str(of_group.mode().iloc[0]) for group, of_group in kinds.groupby(labels)}


def _reference_groups(reference: str | None, kinds: dict[str, str]) -> tuple[str, ...]:
    if reference is None:
        return ()
    if reference in kinds:
        return (reference,)
    return tuple(sorted(group for group, kind in kinds.items() if kind == reference))


def _bootstrap(sample: Floats, draws: int, seed: int, name: str) -> Floats:
    """Means of resampled articles, shape (draws, measures).

    Measures whose values are missing in the same articles share their draws: one matrix of how often each article was
    drawn, times the values, gives all their means at once.
    """
    means = np.full((draws, sample.shape[1]), np.nan)
    present = ~np.isnan(sample)
    for pattern in np.unique(present, axis=1).T:
        if not pattern.any():
            continue
        same = (present == pattern[:, None]).all(axis=0)
        # The name, not the position, feeds the seed: adding an outlet must not move another one's interval.
        generator = np.random.default_rng([seed, zlib.crc32(name.encode())])
        means[:, same] = _resampled_means(sample[pattern][:, same], draws, generator)
    return means


def _resampled_means(sample: Floats, draws: int, generator: np.random.Generator) -> Floats:
    size = len(sample)
    batch = max(1, _INDICES_AT_ONCE // size)
    parts = []
    for begin in range(0, draws, batch):
        rows = min(batch, draws - begin)
        drawn = generator.integers(0, size, (rows, size)) + np.arange(rows)[:, None] * size
        times = np.bincount(drawn.ravel(), minlength=rows * size).reshape(rows, size)
        parts.append(times.astype(np.float64) @ sample / size)
    return np.concatenate(parts)


def _estimate(sample: Floats, draws: Floats) -> dict[str, float]:
    known = _present(sample)
    low, high = _interval(draws) if known.size > 1 else (np.nan, np.nan)
    return {"n": int(known.size), "mean": float(known.mean()) if known.size else np.nan, "low": low, "high": high}


def _distance(sample: Floats, draws: Floats, reference: Floats, reference_draws: Floats) -> dict[str, float]:
    mine, theirs = _present(sample), _present(reference)
    if not (mine.size and theirs.size):
        return dict.fromkeys(_DISTANCE, np.nan)
    enough = min(mine.size, theirs.size) > 1
    low, high = _interval(draws - reference_draws) if enough else (np.nan, np.nan)
    return {
        "difference": float(mine.mean() - theirs.mean()),
        "difference_low": low,
        "difference_high": high,
        "cliffs_delta": cliffs_delta(mine, theirs),
    }


def _interval(draws: Floats) -> tuple[float, float]:
    low, high = np.percentile(draws, _LEVELS)
    return float(low), float(high)


def _present(sample: Floats) -> Floats:
    return sample[~np.isnan(sample)]


def _notes(sizes: dict[str, int], *, ranks: bool, wanted: str | None, found: bool) -> Iterator[str]:
    if not ranks:
        yield (
            f"Zu wenige Artikel, um zu reihen: Nötig sind mindestens {MIN_ARTICLES} je Gruppe in mindestens zwei "
            "Gruppen. Die Zahlen beschreiben diese Artikel, nicht die Medien."
        )
    small = [group for group, size in sizes.items() if size < MIN_ARTICLES]
    if ranks and small:
        yield f"Weniger als {MIN_ARTICLES} Artikel, deshalb nicht gereiht: {', '.join(small)}."
    if wanted is not None and not found:
        yield f"Kein Vergleichswert: In den Daten gibt es weder ein Medium noch eine Art von Medien namens „{wanted}“."
