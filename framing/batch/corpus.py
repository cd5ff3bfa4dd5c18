"""The result of a batch: a folder of Parquet files, read as far as is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from framing.batch.manifest import MANIFEST, PARTS, Manifest, damages
from framing.errors import FramingError
from framing.finding import CATEGORIES
from framing.measures import MEASURES

if TYPE_CHECKING:
    import pandas as pd
    from pyarrow.dataset import Dataset

__all__ = ["Corpus", "load_corpus", "need_pyarrow"]

Table = Literal["articles", "findings", "problems"]

#: Columns that `framing.measure` gives before those of the measures.
_ABOUT = ("id", "outlet", "kind", "date", "headline", "agencies")


@dataclass(frozen=True, slots=True, repr=False)
class Corpus:
    """What `framing.analyze_corpus` wrote; nothing is held in memory but the list of parts.

    ``len(corpus)`` is the number of articles that were analysed.

    Attributes
    ----------
    folder
        Where it stands.
    manifest
        What it was made from, see `framing.batch.manifest`.
    """

    folder: Path
    manifest: Manifest

    def __len__(self) -> int:
        return self.manifest.total("articles")

    @property
    def complete(self) -> bool:
        """Whether the batch was run to its end."""
        return self.manifest.complete

    @property
    def counts(self) -> dict[str, int]:
        """How many articles, findings, problems and articles that do not look German there are."""
        return {name: self.manifest.total(name) for name in ("articles", "findings", "problems", "not_german")}

    @property
    def kinds(self) -> dict[str, int]:
        """How many findings of each kind there are."""
        of_parts = [done.counts["kinds"] for done in self.manifest.parts.values()]
        return {kind: sum(counts.get(kind, 0) for counts in of_parts) for kind in CATEGORIES}

    def articles(self, columns: Sequence[str] | None = None) -> pd.DataFrame:
        """Return the articles: what is known about them, notes, and a column a measure.

        Parameters
        ----------
        columns
            Names of columns, all if None: the fewer, the less memory.

        Raises
        ------
        FramingError
            If a column does not exist.
        """
        return self._frame("articles", columns)

    def measures(self) -> pd.DataFrame:
        """Return the table that `framing.measure` gives for the same articles: what `framing.compare` takes.

        A comparison of a table knows neither texts nor marked words: a report on it has figures and intervals, but no
        examples, no word shift and no agency copy, and stories are not looked for, so every article counts as an event of
        its own and intervals come out too narrow where articles share events. Where the texts fit into memory, hand the
        stories over: ``fr.compare(corpus.measures(), stories=fr.find_stories(fr.read_articles(source)))``.
        """
        table = self._frame("articles", [*_ABOUT, *MEASURES])
        table.attrs["units"] = {m.id: m.unit for m in MEASURES.values()}
        return table

    def findings(self, kind: str | None = None, *, columns: Sequence[str] | None = None) -> pd.DataFrame:
        """Return the findings, one a row, with the sentence they begin in.

        Parameters
        ----------
        kind
            "loaded", "hedge", "source" …; all if None.
        columns
            Names of columns, all if None: the fewer, the less memory.

        Raises
        ------
        FramingError
            If the batch was made without findings, or there is no such kind or column.
        """
        if kind is not None and kind not in CATEGORIES:
            raise FramingError(f"kind {kind!r} is unknown; choose from {', '.join(CATEGORIES)}")
        return self._frame("findings", columns, kind)

    def problems(self) -> pd.DataFrame:
        """Return what could not be read or analysed: path, item (row or line), id and message."""
        return self._frame("problems", None)

    def dataset(self, table: Table = "articles") -> Dataset:
        """Return a table as a pyarrow dataset, which filters and sums up without loading it whole.

        Units and meaning of the columns stand in the metadata of the fields.

        Raises
        ------
        FramingError
            If there is no such table, or the batch was made without findings.
        """
        import pyarrow.dataset as ds  # noqa: PLC0415 - optional extra

        from framing.batch.tables import SCHEMAS  # noqa: PLC0415

        if table not in SCHEMAS:
            raise FramingError(f"table {table!r} is unknown; choose from {', '.join(SCHEMAS)}")
        if table == "findings" and not self.manifest.settings["findings"]:
            raise FramingError(
                f"{self.folder} was made without findings; make it again with findings=True and restart=True"
            )
        files = self._files(table)
        if not files:
            return ds.dataset(SCHEMAS[table].empty_table())
        return ds.dataset([str(file) for file in files], schema=SCHEMAS[table], format="parquet")

    def _files(self, table: Table) -> list[Path]:
        return [
            self.folder / PARTS / name
            for _, done in sorted(self.manifest.parts.items())
            for name in done.files
            if name.endswith(f"-{table}.parquet")
        ]

    def _frame(self, table: Table, columns: Sequence[str] | None, kind: str | None = None) -> pd.DataFrame:
        import pyarrow.dataset as ds  # noqa: PLC0415 - optional extra

        dataset = self.dataset(table)
        unknown = [name for name in columns or () if name not in dataset.schema.names]
        if unknown:
            raise FramingError(f"column {unknown[0]!r} is not in {table}; it has {', '.join(dataset.schema.names)}")
        wanted: Any = None if kind is None else ds.field("kind") == kind
        rows = dataset.to_table(columns=None if columns is None else list(columns), filter=wanted)
        frame: pd.DataFrame = rows.to_pandas()
        return frame

    def __repr__(self) -> str:
        """Say how large it is, and what a reader should know."""
        counts = self.counts
        size = f"{counts['articles']:,} articles in {len(self.manifest.parts):,} parts, {counts['findings']:,} findings"
        notes = [
            f"unfinished: run analyze_corpus(…, {str(self.folder)!r}) again to go on" if not self.complete else "",
            f"{counts['problems']:,} items could not be read: see .problems()" if counts["problems"] else "",
            f"{counts['not_german']:,} articles do not look German: see the column notes"
            if counts["not_german"]
            else "",
        ]
        return "\n".join([f"<Corpus {self.folder}: {size}>", *filter(None, notes)])


def load_corpus(folder: str | Path) -> Corpus:
    """Open what `framing.analyze_corpus` wrote, finished or not.

    Parameters
    ----------
    folder
        The folder it was written to.

    Raises
    ------
    FramingError
        If there is no batch in the folder, a file of it is missing or damaged, or pyarrow is not installed.
    """
    need_pyarrow()
    folder = Path(folder)
    manifest = Manifest.read(folder)
    if manifest is None:
        raise FramingError(f"{folder} holds no batch: {MANIFEST} is missing; make one with analyze_corpus")
    damaged = damages(folder, manifest)
    if damaged:
        raise FramingError(
            f"{'; '.join(damaged.values())}; run the batch again: only what is damaged or missing is made anew"
        )
    return Corpus(folder, manifest)


def need_pyarrow() -> None:
    """Raise FramingError if pyarrow is not installed."""
    if find_spec("pyarrow") is None:
        raise FramingError(
            'a batch writes Parquet files and needs pyarrow; install it with: pip install "framing[parquet]"'
        )
