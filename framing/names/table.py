"""The result: who is called what, by whom, how often."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["CATEGORIES", "SEVERITIES", "Naming", "NamingTable"]

Category = Literal["name", "role", "label"]

#: Category → heading of its column.
CATEGORIES: dict[str, str] = {"name": "beim Namen", "role": "nach Amt oder Rolle", "label": "mit Etikett"}

#: Severity of a label → its load in a word.
SEVERITIES = {1: "leicht", 2: "deutlich", 3: "drastisch"}


@dataclass(frozen=True, slots=True)
class Naming:
    """One way an outlet calls a person or body.

    Attributes
    ----------
    person
        Who is meant, by the fullest name the articles have.
    outlet
        Name of the outlet, "" if unknown.
    category
        "name", "role" (office or relation) or "label" (a loaded word).
    name
        The wording; inflected forms are counted together and shown in the commonest.
    severity
        Load: 1 mild, 2 clear, 3 drastic; 0 for names and roles.
    count, quoted
        How often, and how many of these in quotations: then it is not the outlet's own word.
    articles
        Number of articles it stands in.
    article, start, end
        Id of the first of them, and where it stands there.
    """

    person: str
    outlet: str
    category: Category
    name: str
    severity: int
    count: int
    quoted: int
    articles: int
    article: str | None
    start: int
    end: int


@dataclass(frozen=True, repr=False)
class NamingTable:
    """Who is called what, by which outlet, how often.

    Attributes
    ----------
    persons
        The persons or bodies, the most named first.
    rows
        By person, outlet, category, and then the commonest first.
    named_in
        In how many articles each of the persons is named.
    articles
        Number of articles looked at.
    notes
        What a reader should know, in German.
    """

    persons: tuple[str, ...]
    rows: tuple[Naming, ...]
    named_in: tuple[int, ...]
    articles: int
    notes: tuple[str, ...] = field(default=())

    def of(self, person: str, outlet: str | None = None, category: str | None = None) -> tuple[Naming, ...]:
        """Return the rows of one person, on request of one outlet or category only."""
        return tuple(
            row
            for row in self.rows
            if row.person == person and outlet in {None, row.outlet} and category in {None, row.category}
        )

    def outlets(self, person: str) -> tuple[str, ...]:
        """Return the outlets that name a person, in order of the alphabet, unknown outlets last."""
        return tuple(dict.fromkeys(row.outlet for row in self.rows if row.person == person))

    def table(self) -> pd.DataFrame:
        """Return the rows as a table."""
        import pandas as pd  # noqa: PLC0415 - slow to import

        columns = list(Naming.__dataclass_fields__)
        return pd.DataFrame([[getattr(row, name) for name in columns] for row in self.rows], columns=columns)

    def __repr__(self) -> str:
        """Return a block for each person, a line for each outlet."""
        blocks = []
        for person in self.persons:
            blocks.append(f"{person} ({sum(row.count for row in self.of(person))})")
            for outlet in self.outlets(person):
                ways = "; ".join(filter(None, (cell(self.of(person, outlet, category)) for category in CATEGORIES)))
                blocks.append(f"  {outlet or 'ohne Medienangabe'}: {ways}")
        return "\n".join([*blocks, *self.notes])

    def _repr_html_(self) -> str:
        style = "text-align:left;vertical-align:top;padding:.15em .8em .15em 0"
        heads = "".join(f'<th scope="col" style="{style}">{head}</th>' for head in ("Medium", *CATEGORIES.values()))
        parts = []
        for person in self.persons:
            rows = "".join(
                f'<tr><th scope="row" style="{style}">{escape(outlet or "ohne Medienangabe")}</th>'
                + "".join(f'<td style="{style}">{escape(cell(self.of(person, outlet, c)))}</td>' for c in CATEGORIES)
                + "</tr>"
                for outlet in self.outlets(person)
            )
            parts.append(
                f'<table style="color:inherit"><caption style="text-align:left"><b>{escape(person)}</b></caption>'
                f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
            )
        notes = "".join(f"<p>{escape(note)}</p>" for note in self.notes)
        return f'<div lang="de" style="color:inherit">{"".join(parts)}{notes}</div>'


def cell(rows: Sequence[Naming]) -> str:
    """Write the ways of one category: ``"Sergej Schoigu 4, Schoigu 2"``."""
    return ", ".join(f"{row.name} {row.count}{remark(row)}" for row in rows)


def remark(row: Naming) -> str:
    """Write a label's load, and whether only others say it: ``" (drastisch, im Zitat)"``."""
    parts = [SEVERITIES[row.severity]] if row.severity else []
    if row.severity and row.quoted == row.count:
        parts.append("im Zitat")
    elif row.severity and row.quoted:
        parts.append(f"davon {row.quoted} im Zitat")
    return f" ({', '.join(parts)})" if parts else ""
