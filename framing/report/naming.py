"""The naming table in the terminal: a block for each person, a line for each outlet."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from framing.names import Naming, NamingTable
from framing.names.table import CATEGORIES, remark
from framing.report.words import cardinal, count
from framing.style import number

__all__ = ["naming_view"]

_LABEL_STYLE = "bold underline red"


def naming_view(table: NamingTable) -> RenderableType:
    """Return what `framing names` prints."""
    parts: list[RenderableType] = []
    for person, articles in zip(table.persons, table.named_in, strict=True):
        total = sum(row.count for row in table.of(person))
        where = "einem Artikel" if articles == 1 else f"{cardinal(articles)} Artikeln"
        about = f"  {count(total, 'eine Nennung', 'Nennungen')} in {where}"
        parts.extend([Text(person, style="bold").append(about, style="dim"), _outlets(table, person), Text()])
    parts.extend(Text(note, style="dim") for note in table.notes)
    return Group(*parts)


def _outlets(table: NamingTable, person: str) -> Table:
    view = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("Medium", *CATEGORIES.values()):
        view.add_column(heading, header_style="bold", overflow="fold")
    for outlet in table.outlets(person):
        cells = [_cell(table.of(person, outlet, category)) for category in CATEGORIES]
        view.add_row(Text(outlet or "ohne Medienangabe"), *cells)
    return view


def _cell(rows: Sequence[Naming]) -> Text:
    """One way a line, with its number; labels are marked as loaded words are, with their load in a word."""
    text = Text("" if rows else "–")
    for place, row in enumerate(rows):
        text.append("\n" if place else "")
        text.append(row.name, style=_LABEL_STYLE if row.category == "label" else "")
        text.append(f" {number(row.count)}").append(remark(row), style="dim")
    return text
