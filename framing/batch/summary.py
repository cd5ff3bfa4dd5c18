"""What the command line says when a batch is done."""

from __future__ import annotations

from collections import Counter

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from framing.batch.corpus import Corpus
from framing.batch.manifest import PARTS, PROBLEMS

__all__ = ["summary_view"]

_MOST_OUTLETS = 12


def summary_view(corpus: Corpus) -> RenderableType:
    """Return what `framing batch` prints: how much there is, of which outlets, and what to do with it."""
    return Group(*_sizes(corpus), Text(), *_outlets(corpus), *_onwards(corpus))


def _sizes(corpus: Corpus) -> list[RenderableType]:
    counts = corpus.counts
    table = _plain()
    parts = len(corpus.manifest.parts)
    table.add_row("articles", _number(counts["articles"]), f"in {_number(parts)} {'part' if parts == 1 else 'parts'}")
    written = corpus.manifest.settings["findings"]
    table.add_row("findings", _number(counts["findings"]), "" if written else "counted, not written")
    for kind, count in corpus.kinds.items():
        if count:
            table.add_row(f"  {kind}", _number(count), "", style="dim")
    if counts["problems"]:
        table.add_row("problems", _number(counts["problems"]), f"see {corpus.folder / PROBLEMS}")
    if counts["not_german"]:
        table.add_row(
            "not German", _number(counts["not_german"]), 'see the column "notes"; leave them out of comparisons'
        )
    return [Text(str(corpus.folder), style="bold"), table]


def _outlets(corpus: Corpus) -> list[RenderableType]:
    """How many articles of each outlet: no figures, which would need intervals."""
    found: Counter[tuple[str, str]] = Counter()
    for batch in corpus.dataset("articles").to_batches(columns=["outlet", "kind"]):
        found.update((row["outlet"] or "", row["kind"] or "") for row in batch.to_pylist())
    if not found:
        return []
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("outlet", header_style="bold", overflow="fold")
    table.add_column("kind", header_style="bold")
    table.add_column("articles", header_style="bold", justify="right")
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    for (outlet, kind), count in ranked[:_MOST_OUTLETS]:
        table.add_row(Text(outlet or "not known"), Text(kind), _number(count))
    others = ranked[_MOST_OUTLETS:]
    if others:
        table.add_row(f"{_number(len(others))} more", "", _number(sum(count for _, count in others)), style="dim")
    return [table, Text()]


def _onwards(corpus: Corpus) -> list[RenderableType]:
    return [
        Text(f"Tables: {corpus.folder / PARTS}/*-articles.parquet", style="dim"),
        Text(f"In Python: fr.compare(fr.load_corpus({str(corpus.folder)!r}).measures())", style="dim"),
    ]


def _plain() -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(style="dim")
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    return table


def _number(value: int) -> str:
    return f"{value:,}"
