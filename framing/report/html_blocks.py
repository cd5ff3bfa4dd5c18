"""The blocks of a report as HTML; see `framing.report.blocks`. Every string that comes from outside passes `html_text`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from framing.report.sidebyside_html import side_by_side_piece
from framing.reuse.fragment import html_text

__all__ = ["Placed", "article_piece", "pair", "picture_source", "prose"]

_TEXT = ' class="text"'
_INTERVAL = re.compile(r"[−\d.,]*\d(?:–| bis | to )[−\d.,]*\d")


def prose(text: str) -> str:
    """Escape a sentence; an interval stays on one line."""
    return _INTERVAL.sub(r'<span class="interval">\g<0></span>', html_text(text))


@dataclass
class Placed:
    """Places the blocks of one page one after the other, and numbers its figures and tables.

    Attributes
    ----------
    label
        Labels of the page's language.
    figures
        Name of a figure → SVG, with letters as outlines.
    """

    label: Mapping[str, str]
    figures: Mapping[str, bytes]
    _counts: dict[str, int] = field(default_factory=dict)

    def block(self, block: dict[str, Any]) -> str:
        """Return one block."""
        makers = {
            "text": _paragraph,
            "figure": self._figure,
            "table": self._table,
            "article": lambda it: "\n".join(article_piece(it["article"], self.label)),
            "sidebyside": _sidebyside,
            "parts": _parts,
            "pairs": _pairs,
        }
        return makers[block["kind"]](block)

    def _number(self, kind: str) -> str:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return f"{self.label[kind]} {self._counts[kind]}"

    def _figure(self, block: dict[str, Any]) -> str:
        name = html_text(self._number("figure"))
        # As a picture the drawing keeps its ids and styles to itself.
        source = picture_source(self.figures[block["file"]])
        return (
            f'<figure><div class="wide" tabindex="0" role="region" aria-label="{name}">'
            f'<img src="{source}" alt="{html_text(block["alt"])}"></div>'
            f"<figcaption><strong>{name}.</strong> {html_text(block['caption'])}</figcaption></figure>"
        )

    def _table(self, block: dict[str, Any]) -> str:
        head = "".join(_head(column) for column in block["columns"])
        rows = "".join(_row(block, row) for row in block["rows"])
        # The caption stands outside of what scrolls, or a narrow screen would cut it off.
        name, caption, about = html_text(self.label["all_articles"]), "", ""
        if block["caption"]:
            name = html_text(self._number("table"))
            place = f"table-{self._counts['table']}"
            about = f' aria-describedby="{place}"'
            caption = f'<figcaption id="{place}"><strong>{name}.</strong> {html_text(block["caption"])}</figcaption>'
        note = f'<p class="muted">{html_text(block["note"])}</p>' if block["note"] else ""
        # What scrolls must be reachable by keyboard, and what is reachable must have a name.
        return (
            f'<figure class="table"><div class="wide" tabindex="0" role="region" aria-label="{name}">'
            f'<table aria-label="{name}"{about}><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
            f"{caption}</figure>{note}"
        )


def _paragraph(block: dict[str, Any]) -> str:
    lead = f"<strong>{html_text(block['lead'])}</strong> " if block["lead"] else ""
    css = ' class="muted"' if block["muted"] else ""
    return f"<p{css}>{lead}{prose(block['text'])}</p>"


def _head(column: dict[str, Any]) -> str:
    small = f"<small>{html_text(column['unit'])}</small>" if column["unit"] else ""
    return f'<th scope="col"{_TEXT if column["text"] else ""}>{html_text(column["label"])}{small}</th>'


def _row(table: dict[str, Any], row: list[dict[str, Any]]) -> str:
    cells = []
    for place, (column, cell) in enumerate(zip(table["columns"], row, strict=True)):
        names = ["text"] if column["text"] else []
        names += ["line"] if cell["line"] else []
        names += ["plain"] if place == table["head"] and not cell["bold"] else []
        css = f' class="{" ".join(names)}"' if names else ""
        lang = ' lang="de"' if cell["german"] else ""
        tag = 'th scope="row"' if place == table["head"] else "td"
        cells.append(f"<{tag}{css}{lang}>{_cell(cell)}</{tag[:2]}>")
    return f"<tr>{''.join(cells)}</tr>"


def _cell(cell: dict[str, Any]) -> str:
    if cell["line"]:
        line = cell["line"]
        return f'{html_text(line["before"])}<span class="hit">{html_text(line["hit"])}</span>{html_text(line["after"])}'
    glyph = f'<span aria-hidden="true">{html_text(cell["glyph"]["form"])}</span> ' if cell["glyph"] else ""
    small = f"<small>{glyph}{html_text(cell['small'])}</small>" if cell["small"] or glyph else ""
    return html_text(cell["text"]) + small


def _sidebyside(block: dict[str, Any]) -> str:
    head = f"<h3>{html_text(block['title'])}</h3><p>{html_text(block['lead'])} {html_text(block['subtitle'])}</p>"
    return head + side_by_side_piece(block, level=4)


def _parts(block: dict[str, Any]) -> str:
    return "".join(f"<h3>{html_text(p['heading'])}</h3><p>{html_text(p['text'])}</p>" for p in block["parts"])


def _pairs(block: dict[str, Any]) -> str:
    return (
        f'<h3>{html_text(block["heading"])}</h3><dl class="pairs">{"".join(pair(*row) for row in block["rows"])}</dl>'
    )


def pair(name: str, value: str) -> str:
    """Return a name and its value, for a list of such."""
    return f"<dt>{html_text(name)}</dt><dd>{html_text(value)}</dd>"


def picture_source(svg: bytes) -> str:
    """Return a drawing as the source of a picture; written out, because base64 would be a fifth longer."""
    return "data:image/svg+xml," + quote(svg.replace(b'"', b"'"), safe=" ='/:;,.()-_!*@+$?[]{}|^~")


# ---- an article ----------------------------------------------------------------------------------------------------


def article_piece(facts: dict[str, Any], label: Mapping[str, str], *, level: int = 3) -> list[str]:
    """Return an annotated article (see `framing.report.annotated`): text with marks, and the marks in words.

    `level` is that of the heading above these.
    """
    about = " · ".join(part for part in (facts["outlet"], facts["kind"], facts["date"]) if part)
    figures = " · ".join(f"{name} {value}{f' ({unit})' if unit else ''}" for name, value, unit in facts["figures"])
    parts = [
        f'<p class="muted">{html_text(about)}<br>{html_text(figures)}</p>',
        _key(label),
        '<article lang="de">',
        *(_block(block) for block in facts["blocks"]),
        "</article>",
    ]
    if facts["note"]:
        parts.append(f'<p class="muted">{html_text(facts["note"])}</p>')
    if facts["passages"]:
        parts.append(f"<h{level}>{html_text(label['in_words'])}</h{level}>")
    for group in facts["passages"]:
        parts += [f"<p><strong>{html_text(group['title'])}</strong></p>", '<ul class="passages">']
        parts += [f"<li>{_passage(item)}</li>" for item in group["items"]]
        if group["more"]:
            parts.append(f"<li>{html_text(group['more'])}</li>")
        parts.append("</ul>")
    return parts


def _key(label: Mapping[str, str]) -> str:
    kinds = [
        ("loaded", "loaded"),
        ("loaded quoted", "quoted"),
        ("hedge", "hedge"),
        ("source opens closes", "source"),
        ("quote", "quote"),
    ]
    items = (
        f'<li><mark class="{css}">{html_text(label[f"mark_{name}"])}</mark> '
        f"<small>{html_text(label[f'mark_{name}_form'])}</small></li>"
        for css, name in kinds
    )
    return f'<ul class="key">{"".join(items)}</ul>'


def _block(block: dict[str, Any]) -> str:
    css = block["role"] if block["counted"] else "uncounted"
    return f'<p class="{html_text(css)}">{"".join(_runs(block["runs"]))}</p>'


def _runs(runs: Iterable[dict[str, Any]]) -> Iterable[str]:
    return (_run(run) for run in runs)


def _run(run: dict[str, Any]) -> str:
    number = f"<sup>{run['sentence']}</sup>&#8239;" if run["sentence"] else ""
    if not run["marks"]:
        return number + html_text(run["text"])
    css = [*run["marks"]]
    css += ["quoted"] if run["quoted"] else []
    css += [side for side in ("opens", "closes") if run[side] and "source" in run["marks"]]
    # What explains itself can be reached with the keyboard; the style sheet shows the note beside it.
    note = f' tabindex="0" aria-description="{html_text(run["note"])}"' if run["note"] else ""
    return f'{number}<mark class="{" ".join(css)}"{note}>{html_text(run["text"])}</mark>'


def _passage(item: dict[str, str]) -> str:
    tag = "strong" if "reason" in item else "span"
    parts = [f'<{tag} lang="de">{html_text(item["text"])}</{tag}>']
    where = " · ".join(item[key] for key in ("where", "points") if item.get(key))
    if where:
        parts.append(f"<small>{html_text(where)}</small>")
    if item.get("reason"):
        parts.append(html_text(item["reason"]))
    if item.get("neutral"):
        parts.append(f'<span class="muted">{html_text(item["neutral"])}</span>')
    return " ".join(parts)
