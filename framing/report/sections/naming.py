"""The person with the most different names, and who uses which."""

from __future__ import annotations

from framing.names import Naming, NamingTable
from framing.report import blocks
from framing.report.blocks import Section
from framing.report.evidence import Evidence
from framing.report.words import LABELS, cardinal, count
from framing.style import listed, number, quoted

__all__ = ["section"]

_CATEGORIES = ("name", "role", "label")
_FEW = 3  # outlets, of whom a figure shows nothing that the table does not say


def section(e: Evidence) -> Section | None:
    """Return who is called what; None if nobody has several names."""
    table = e.material.naming
    if table is None:
        return None
    found = [blocks.text(_sentence(e, table)), _rows(e, table)]
    if len(table.outlets(table.persons[0])) > _FEW:
        found.append(blocks.figure("naming", _caption(e, table), _alt(e, table)))
    return blocks.section("naming", LABELS[e.language]["naming"], found)


def _sentence(e: Evidence, table: NamingTable) -> str:
    person, articles = table.persons[0], table.named_in[0]
    rows = table.of(person)
    ways = len({row.name.casefold() for row in rows})
    labels = sorted({row.name for row in rows if row.category == "label" and row.quoted < row.count})
    outlets = [outlet for outlet in table.outlets(person) if outlet]
    if e.language == "de":
        where = "einem Artikel" if articles == 1 else f"{cardinal(articles)} Artikeln"
        text = (
            f"{person} hat in {where} aus {cardinal(len(outlets))} Medien {cardinal(ways)} verschiedene Bezeichnungen."
        )
        if labels:
            what = "Ein Etikett statt Name oder Amt ist" if len(labels) == 1 else "Etiketten statt Name oder Amt sind"
            text += f" {what} {listed([quoted(label) for label in labels])}."
        return text
    where = count(articles, "one article", "articles", "en")
    text = f"{person} goes by {cardinal(ways, 'en')} different names in {where} from {cardinal(len(outlets), 'en')} outlets."
    if labels:
        verb = "is a label" if len(labels) == 1 else "are labels"
        text += f" {listed([quoted(label, 'en') for label in labels], 'en')} {verb} in place of name or office."
    return text


def _caption(e: Evidence, table: NamingTable) -> str:
    if e.language == "de":
        return f"Wie {table.persons[0]} genannt wird, Medium für Medium; was nur zitiert wird, hat eckige Zeichen."
    return f"What {table.persons[0]} is called, outlet by outlet; what is only quoted has square markers."


def _alt(e: Evidence, table: NamingTable) -> str:
    person = table.persons[0]
    parts = [
        f"{outlet or LABELS[e.language]['untitled']}: {', '.join(f'{row.name} {row.count}' for row in table.of(person, outlet))}"
        for outlet in table.outlets(person)
    ]
    return f"{'Punktbild' if e.language == 'de' else 'Dot chart'}. {'; '.join(parts)}."


def _rows(e: Evidence, table: NamingTable) -> blocks.Block | None:
    label = LABELS[e.language]
    person = table.persons[0]
    columns = [blocks.column(label["outlet"], text=True, share=1)]
    columns += [blocks.column(label[f"naming_{category}"], text=True, share=1.3) for category in _CATEGORIES]
    rows = [
        [
            blocks.cell(outlet or label["untitled"], bold=True),
            *(blocks.cell(_ways(e, table.of(person, outlet, c)), german=True) for c in _CATEGORIES),
        ]
        for outlet in table.outlets(person)
    ]
    caption = (
        f"Wer {person} wie nennt, und wie oft. Ein Etikett im Zitat ist nicht das Wort des Mediums."
        if e.language == "de"
        else f"Who calls {person} what, and how often. A label inside a quotation is not the outlet’s word."
    )
    return blocks.table("naming", columns, rows, caption)


def _ways(e: Evidence, rows: tuple[Naming, ...]) -> str:
    label = LABELS[e.language]
    found = []
    for row in rows:
        notes = [label[f"load_{row.severity}"]] if row.severity else []
        if row.severity and row.quoted == row.count:
            notes.append(label["mark_quoted"])
        found.append(f"{row.name} {number(row.count, 0, e.language)}" + (f" ({', '.join(notes)})" if notes else ""))
    return ", ".join(found) or "–"
