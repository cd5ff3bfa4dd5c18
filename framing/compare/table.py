"""The table that is compared: its rows, its numeric columns, and the group of each article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.errors import FramingError
from framing.finding import Analysis
from framing.read.outlets import outlet_kind

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["UNKNOWN", "columns_of", "groups_of", "kinds_of", "reference_groups", "table_of"]

#: Group of the articles whose outlet is not known.
UNKNOWN = "unknown"

_DESCRIPTIVE = frozenset({"id", "outlet", "kind", "date", "headline", "agencies", "story"})


def table_of(
    data: pd.DataFrame | Iterable[Analysis], outlets: str | Path | None = None
) -> tuple[pd.DataFrame, tuple[Analysis, ...]]:
    """Return the table, measured first if analyses were given, and the analyses.

    With a table of outlets of the user's own, the column "kind" is filled from it; what a given table says there stays.
    """
    import pandas as pd  # noqa: PLC0415 - slow to import, and most of the package does without

    analyses: tuple[Analysis, ...] = ()
    if isinstance(data, pd.DataFrame):
        table = data.reset_index(drop=True)
    else:
        from framing.measures import measure  # noqa: PLC0415 - a ready table does not need the measures

        analyses = tuple(data)
        table = measure(analyses).reset_index(drop=True) if analyses else pd.DataFrame()
    if not len(table):
        raise FramingError("there is no article to compare; give at least one analysis or a table with one row")
    if outlets is not None and "outlet" in table:
        names = table["outlet"].astype(object).where(table["outlet"].notna(), "").astype(str)
        kinds = names.map(lambda name: outlet_kind(name, outlets=outlets))
        if "kind" in table and not analyses:
            said = table["kind"].notna() & (table["kind"] != UNKNOWN)
            kinds = table["kind"].astype(object).where(said, kinds)
        table["kind"] = kinds
    return table, analyses


def columns_of(table: pd.DataFrame, by: str, wanted: Sequence[str] | None, story: str | None = None) -> list[str]:
    """Return the columns to compare: the wanted ones, else all numeric ones that measure something."""
    missing = [name for name in (by, *(wanted or ())) if name not in table]
    if missing:
        raise FramingError(f"column {missing[0]!r} is not in the table; it has {', '.join(map(str, table.columns))}")
    numeric = table.select_dtypes("number").columns
    if wanted:
        text = [name for name in wanted if name not in numeric]
        if text:
            raise FramingError(f"column {text[0]!r} holds no numbers; numeric are {', '.join(map(str, numeric))}")
        return list(wanted)
    measures = [name for name in numeric if name not in {by, story, *_DESCRIPTIVE}]
    if not measures:
        raise FramingError("the table has no numeric column to compare; make it with framing.measure(analyses)")
    return measures


def groups_of(table: pd.DataFrame, by: str) -> pd.Series[str]:
    """Return the group of each article as text; the nameless ones are one group."""
    labels = table[by].astype(object).where(table[by].notna(), UNKNOWN).astype(str)
    return labels.where(labels.str.strip() != "", UNKNOWN)


def kinds_of(table: pd.DataFrame, labels: pd.Series[str], by: str) -> dict[str, str]:
    """Return the kind of outlet of each group, the commonest of its articles; groups in order of the alphabet."""
    if by == "kind" or "kind" not in table:
        return {str(group): str(group) if by == "kind" else UNKNOWN for group in sorted(labels.unique())}
    kinds = table["kind"].astype(object).where(table["kind"].notna(), UNKNOWN).astype(str)
    found = {str(group): str(of_group.mode().iloc[0]) for group, of_group in kinds.groupby(labels)}
    return dict(sorted(found.items()))


def reference_groups(reference: str | None, kinds: dict[str, str]) -> tuple[str, ...]:
    """Return the groups that the reference names: one group, or all of one kind."""
    if reference is None:
        return ()
    if reference in kinds:
        return (reference,)
    return tuple(sorted(group for group, kind in kinds.items() if kind == reference))
