"""Two aligned articles side by side for the browser: a page of its own, or a piece of another page."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from string import Template
from typing import Any

from framing.reuse.fragment import html_text

__all__ = ["side_by_side_html", "side_by_side_piece"]

#: Mark → element. Cut and added words are real deletions and insertions, so that screen readers can tell them.
_TAGS = {"cut": "del", "added": "ins", "reworded": "em", "spelling": "span"}
_SIDES = {"cut": "del", "added": "ins"}
_BARS = {"bar_cut": "del", "bar_added": "ins"}


def side_by_side_html(facts: dict[str, Any]) -> str:
    """Return the facts as one HTML page: no scripts, nothing fetched.

    Parameters
    ----------
    facts
        What `framing.report.sidebyside.side_by_side_facts` returned.
    """
    folder = files("framing.report") / "templates"
    skeleton = Template((folder / "page.html").read_text(encoding="utf-8"))
    style = "\n".join((folder / name).read_text(encoding="utf-8").strip() for name in ("page.css", "sidebyside.css"))
    head = [
        f'<p class="overline">{html_text(facts["label"]["overline"])}</p>',
        f"<h1>{html_text(facts['title'])}</h1>",
        f'<p class="subtitle">{html_text(facts["subtitle"])}</p>',
    ]
    # Substituted once and never scanned again, so a "$" in a text stays one.
    return skeleton.substitute(
        language=html_text(facts["language"]),
        title=html_text(facts["title"]),
        style=style,
        body="\n".join([*head, side_by_side_piece(facts)]),
    )


def side_by_side_piece(facts: dict[str, Any], *, level: int = 2) -> str:
    """Return shares, texts and edits as piece of a page whose style has ``sidebyside.css``.

    Parameters
    ----------
    facts
        What `framing.report.sidebyside.side_by_side_facts` returned.
    level
        Level of its headings.
    """
    label = facts["label"]
    parts = [
        f"<h{level}>{html_text(label['share'])}</h{level}>",
        *(_share(side, share, label) for side, share in zip(facts["sides"], facts["shares"], strict=True)),
        f"<h{level}>{html_text(label['texts'])}</h{level}>",
        _legend(facts["legend"], label),
        _texts(facts),
        f"<h{level}>{html_text(label['edits'])}</h{level}>",
        _edits(facts),
        f'<p class="caution">{html_text(facts["note"])}</p>',
    ]
    css = "sidebyside" if facts["sure"] else "sidebyside unsure"
    return f'<section class="{css}">{"".join(part + chr(10) for part in parts if part)}</section>'


def _share(side: dict[str, str], share: dict[str, Any], label: dict[str, str]) -> str:
    bars = "".join(
        f'<span class="{part["kind"]}" style="width:{100 * part["share"]:.2f}%"></span>' for part in share["parts"]
    )
    words = " · ".join(
        f'<span class="key-{part["kind"]}"></span>{html_text(part["name"])} {html_text(part["words"])} '
        f"({html_text(part['percent'])})"
        for part in share["parts"]
    )
    return (
        f'<div class="share"><p><strong>{html_text(side["outlet"])}</strong> {html_text(share["words"])} '
        f'{html_text(label["words"])}</p><div class="bar" aria-hidden="true">{bars}</div><p class="muted">{words}</p></div>'
    )


def _legend(legend: Iterable[dict[str, str]], label: dict[str, str]) -> str:
    items = [f"<li>{_key(entry)}</li>" for entry in legend]
    return f'<ul class="key" aria-label="{html_text(label["legend"])}">{"".join(items)}</ul>' if items else ""


def _key(entry: dict[str, str]) -> str:
    name, mark = html_text(entry["name"]), entry["mark"]
    if mark in _BARS:
        return f'<{_BARS[mark]} class="block">{name}</{_BARS[mark]}>'
    if mark:
        return f'<{_TAGS[mark]} class="{mark}">{name}</{_TAGS[mark]}>'
    return f'<b class="sign">{html_text(entry["sign"])}</b> {name}'


def _texts(facts: dict[str, Any]) -> str:
    if not facts["rows"]:
        return f"<p>{html_text(facts['label']['empty'])}</p>"
    heads = "".join(f'<th scope="col">{_about(side)}</th>' for side in facts["sides"])
    body = "\n".join(_row(row) for row in facts["rows"])
    return f'<table class="texts"><thead><tr><td></td>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody></table>'


def _about(side: dict[str, str]) -> str:
    small = " · ".join(part for part in (side["kind"], side["date"], side["credit"]) if part)
    return html_text(side["outlet"]) + (f"<small>{html_text(small)}</small>" if small else "")


def _row(row: dict[str, Any]) -> str:
    sign = (
        f'<span aria-hidden="true">{html_text(row["sign"])}</span><span class="spoken">{html_text(row["name"])}</span>'
    )
    left, right = _cell(row, "left"), _cell(row, "right")
    return f'<tr class="{row["kind"]}{" on" if row["goes_on"] else ""}"><th scope="row" title="{html_text(row["name"])}">{sign}</th>{left}{right}</tr>'


def _cell(row: dict[str, Any], side: str) -> str:
    blocks, kind = row[side], row[f"{side}_kind"]
    if not blocks:
        return f'<td class="empty">{html_text(row["place"])}</td>'
    text = "".join(
        f'<p class="{html_text(block["role"])}">{"".join(map(_piece, block["pieces"]))}</p>' for block in blocks
    )
    tag = _SIDES.get(kind, "div")
    return f'<td lang="de"><{tag} class="block">{text}</{tag}></td>'


def _piece(piece: dict[str, str]) -> str:
    tag = _TAGS.get(piece["mark"])
    text = html_text(piece["text"])
    return f'<{tag} class="{piece["mark"]}">{text}</{tag}>' if tag else text


def _edits(facts: dict[str, Any]) -> str:
    if not facts["edits"]:
        return f"<p>{html_text(facts['edits_note'])}</p>"
    label = facts["label"]
    head = "".join(f'<th scope="col" class="text">{html_text(label[key])}</th>' for key in ("from", "to", "what"))
    rows = "".join(
        f'<tr><td class="text" lang="de">{html_text(edit["left"]) or "–"}</td>'
        f'<td class="text" lang="de">{html_text(edit["right"]) or "–"}</td><td class="text">{html_text(edit["what"])}</td></tr>'
        for edit in facts["edits"]
    )
    more = f'<p class="muted">{html_text(facts["more_edits"])}</p>' if facts["more_edits"] else ""
    return f'<table class="edits"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}'
