"""Two aligned articles side by side in the terminal."""

from __future__ import annotations

from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

__all__ = ["side_by_side_view"]

#: Mark → what stands around the words, and their style. The brackets are those of wdiff; in a pipe only they are left.
_MARKS = {
    "cut": ("[-", "-]", "strike red"),
    "added": ("{+", "+}", "underline green"),
    "reworded": ("‹", "›", "italic blue"),
    "spelling": ("", "", "underline"),
}
#: Rows that need no second look.
_QUIET = frozenset({"same", "stock", "quotation"})


def side_by_side_view(facts: dict[str, Any]) -> RenderableType:
    """Return what `framing reuse` prints.

    Parameters
    ----------
    facts
        What `framing.report.sidebyside.side_by_side_facts` returned.
    """
    label = facts["label"]
    parts: list[RenderableType] = [Text(facts["subtitle"]), Text()]
    for side, share in zip(facts["sides"], facts["shares"], strict=True):
        amounts = ", ".join(f"{part['name']} {part['words']} ({part['percent']})" for part in share["parts"])
        parts.append(
            Text(f"{side['outlet']}: {share['words']} {label['words']}", style="bold").append(f" – {amounts}", style="")
        )
    if not facts["rows"]:
        return Group(*parts, Text(), Text(label["empty"]))
    return Group(*parts, Text(), _texts(facts), Text(), _legend(facts))


def _texts(facts: dict[str, Any]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0), expand=True)
    table.add_column("", width=3, no_wrap=True)
    for side in facts["sides"]:
        about = " · ".join(part for part in (side["kind"], side["date"], side["credit"]) if part)
        table.add_column(Text(side["outlet"], style="bold").append(f"\n{about}", style="dim"), ratio=1, overflow="fold")
    for row in facts["rows"]:
        sign = Text(row["sign"], style="dim" if row["kind"] in _QUIET else "bold")
        table.add_row(sign, _cell(row, "left"), _cell(row, "right"))
    return table


def _cell(row: dict[str, Any], side: str) -> Text:
    blocks = row[side]
    if not blocks:
        return Text(row["place"], style="dim italic")
    text = Text()
    for number, block in enumerate(blocks):
        text.append("\n" if number else "")
        bold = "bold" if block["role"] == "headline" else ""
        for piece in block["pieces"]:
            before, after, style = _MARKS.get(piece["mark"], ("", "", ""))
            text.append(f"{before}{piece['text']}{after}", style=f"{bold} {style}".strip())
    return text


def _legend(facts: dict[str, Any]) -> Text:
    legend = Text(style="dim")
    for entry in facts["legend"]:
        if entry["mark"].startswith("bar_"):
            continue  # a terminal has no bars beside its columns
        legend.append("   " if legend else "")
        if entry["mark"]:
            before, after, style = _MARKS[entry["mark"]]
            legend.append(f"{before}{entry['name']}{after}", style=style)
        else:
            legend.append(f"{entry['sign']} {entry['name']}")
    return legend
