"""What a section of a report is made of: blocks as plain nested strings, which each format only has to place.

A section is ``{"id", "title", "blocks"}``. Kinds of blocks:

- ``text``: ``lead`` (bold), ``text``
- ``figure``: ``id`` (see `framing.report.figures`), ``caption``, ``alt``
- ``table``: ``id``, ``caption``, ``columns``, ``rows`` of cells, ``note``
- ``article``: what `framing.report.annotated.annotated` returns
- ``sidebyside``: what `framing.report.sidebyside.side_by_side_facts` returns
- ``parts``: paragraphs with a ``heading`` each
- ``pairs``: rows of a name and a text
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

__all__ = ["Block", "Section", "cell", "column", "figure", "pairs", "parts", "section", "table", "text"]

Block = dict[str, Any]
Section = dict[str, Any]


def section(name: str, title: str, blocks: Iterable[Block | None]) -> Section | None:
    """Return a section of the blocks that there are; None if there are none."""
    found = [block for block in blocks if block is not None]
    return {"id": name, "title": title, "blocks": found} if found else None


def text(sentences: str | Iterable[str], *, lead: str = "", muted: bool = False) -> Block | None:
    """Return a paragraph, None if it says nothing."""
    body = sentences if isinstance(sentences, str) else " ".join(filter(None, sentences))
    return {"kind": "text", "lead": lead, "text": body, "muted": muted} if body or lead else None


def figure(name: str, caption: str, alt: str) -> Block:
    """Return the place of a figure; `alt` is for those who do not see it."""
    return {"kind": "figure", "id": name, "caption": caption, "alt": alt}


def table(
    name: str, columns: Sequence[Block], rows: Sequence[Sequence[Block | str]], caption: str, *, note: str = ""
) -> Block | None:
    """Return a table, None if it has no rows. The first column that is text holds the names of the rows."""
    if not rows:
        return None
    cells = [[part if isinstance(part, dict) else cell(part) for part in row] for row in rows]
    head = next((place for place, found in enumerate(columns) if found["text"]), -1)
    return {
        "kind": "table", "id": name, "columns": list(columns), "rows": cells, "head": head, "caption": caption,
        "note": note,
    }  # fmt: skip


def column(label: str, unit: str = "", *, text: bool = False, width: float = 0, share: float = 0) -> Block:
    """Return a column: of numbers, flush right, unless `text`; as wide as `width` mm, a `share` of what is left, or as needed."""
    return {"label": label, "unit": unit, "text": text, "width": width, "share": share}


def cell(
    text: str,
    small: str = "",
    *,
    bold: bool = False,
    glyph: tuple[str, str] | None = None,
    german: bool = False,
    line: tuple[str, str, str] | None = None,
) -> Block:
    """Return a cell.

    Parameters
    ----------
    text
        What it says.
    small
        Set smaller and grey below it.
    bold
        Whether it names the row.
    glyph
        A sign before `small` and its colour.
    german
        Whether the text is German whatever the report's language.
    line
        A line from an article in place of the text: what stands before the word, the word, what stands after it.
    """
    return {
        "text": text, "small": small, "bold": bold, "german": german or line is not None,
        "glyph": {"form": glyph[0], "colour": glyph[1]} if glyph else None,
        "line": {"before": line[0], "hit": line[1], "after": line[2]} if line else None,
    }  # fmt: skip


def parts(rows: Iterable[tuple[str, str]]) -> Block:
    """Return paragraphs with a heading each."""
    return {"kind": "parts", "parts": [{"heading": heading, "text": body} for heading, body in rows]}


def pairs(rows: Iterable[Sequence[str]]) -> Block:
    """Return a list of names, each with a text."""
    return {"kind": "pairs", "rows": [[name, body] for name, body in rows]}
