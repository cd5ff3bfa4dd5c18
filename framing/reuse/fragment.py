"""Aligned articles for notebooks: a table with inline styles alone, readable on white and on dark."""

from __future__ import annotations

import re
from html import escape

from framing.reuse.alignment import Alignment
from framing.reuse.direction import direction
from framing.reuse.labels import SIGNS, row_name
from framing.reuse.rows import Block, Mark, Piece, Row, rows

__all__ = ["fragment", "html_text"]

# Browsers refuse or replace them; half of a surrogate pair cannot even be written.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_CELL = "vertical-align:top;text-align:left;white-space:normal;padding:.35em .7em;background:transparent;color:inherit"
_ROLES = {
    "headline": "font-size:120%;font-weight:700",
    "kicker": "font-weight:600;opacity:.75",
    "lead": "font-weight:600",
    "summary": "font-weight:600",
    "crosshead": "font-weight:600",
}
_TAGS: dict[Mark, tuple[str, str]] = {
    "": ("", ""),
    "cut": ("del", "text-decoration:line-through 2px #D9622B;background:transparent;color:inherit"),
    "added": ("ins", "text-decoration:underline 2px #4C9A5B;background:transparent;color:inherit"),
    "reworded": ("em", "font-style:italic;border-bottom:2px dotted #3C8DCB"),
    "spelling": ("span", "border-bottom:1px dotted #3C8DCB"),
}
_BARS = {"cut": "dashed #D9622B", "added": "solid #4C9A5B", "moved": "dotted #3C8DCB"}


def html_text(value: str) -> str:
    """Escape a text for HTML, quotation marks too, and drop what no browser shows."""
    return escape(_CONTROLS.sub("", value), quote=True)


def fragment(alignment: Alignment) -> str:
    """Return two aligned articles as HTML table for notebooks.

    Parameters
    ----------
    alignment
        What `framing.align` returned.
    """
    found = direction((alignment.a, alignment.b))
    sure = found.source is alignment.a and found.ground == "agency_article"
    shown = rows(alignment)
    body = "".join(_row(row, sure=sure) for row in shown)
    kinds = dict.fromkeys(row.kind for row in shown)
    legend = " · ".join(f"<b>{SIGNS[kind]}</b> {html_text(row_name(kind, sure=sure))}" for kind in kinds)
    outlets = [html_text(article.outlet or "ohne Namen") for article in (alignment.a, alignment.b)]
    shares = f"Gemeinsamer Wortlaut: {alignment.share_a:.0%} von links, {alignment.share_b:.0%} von rechts"
    return (
        '<div lang="de" style="color:inherit;max-width:72em;line-height:1.5">'
        f'<p style="margin:.3em 0">{shares.replace("%", " %")}. {html_text(found.reason())}</p>'
        '<table style="border-collapse:collapse;width:100%;table-layout:fixed;background:transparent;color:inherit">'
        f'<colgroup><col style="width:2.6em"><col><col></colgroup><thead><tr><th style="{_CELL}"></th>'
        f'<th scope="col" style="{_CELL}">{outlets[0]}</th><th scope="col" style="{_CELL}">{outlets[1]}</th></tr></thead>'
        f'<tbody>{body}</tbody></table><p style="margin:.5em 0;font-size:90%;opacity:.8">{legend}</p></div>'
    )


def _row(row: Row, *, sure: bool) -> str:
    sign = SIGNS[row.kind] + (str(row.moved) if row.moved else "")
    left, right = ("cut", "added") if row.kind == "other" else (row.kind, row.kind)
    return (
        '<tr style="background:transparent;border-top:1px solid rgba(128,128,128,.3)">'
        f'<th scope="row" style="{_CELL}" title="{html_text(row_name(row.kind, sure=sure))}">{sign}</th>'
        f"{_cell(row.left, left)}{_cell(row.right, right)}</tr>"
    )


def _cell(blocks: tuple[Block, ...], kind: str) -> str:
    bar = f";border-left:3px {_BARS[kind]}" if blocks and kind in _BARS else ""
    paragraphs = "".join(
        f'<p style="margin:.2em 0;{_ROLES.get(block.role, "")}">{"".join(map(_piece, block.pieces))}</p>'
        for block in blocks
    )
    return f'<td style="{_CELL}{bar}">{paragraphs}</td>'


def _piece(piece: Piece) -> str:
    tag, style = _TAGS[piece.mark]
    text = html_text(piece.text)
    return f'<{tag} style="{style}">{text}</{tag}>' if tag else text
