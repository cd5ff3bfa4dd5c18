"""Reports and articles for the browser: one file, no scripts, nothing fetched.

Every string that comes from outside passes `html_text`; the templates hold no other way in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources import files
from string import Template
from types import MappingProxyType
from typing import Any

from framing.finding import Analysis
from framing.report.annotated import annotated
from framing.report.html_blocks import Placed, article_piece, pair, prose
from framing.report.notebook import article_fragment
from framing.report.words import LABELS
from framing.reuse.fragment import html_text
from framing.style import Language

__all__ = ["article_fragment", "article_html", "page"]

_STYLES = ("page.css", "report.css", "sidebyside.css")


def page(facts: dict[str, Any], figures: Mapping[str, bytes] = MappingProxyType({})) -> str:
    """Return a report as one HTML page.

    Parameters
    ----------
    facts
        What `framing.report.facts.facts` returned.
    figures
        What `framing.report.figures.svgs` drew for these facts, with letters as outlines.
    """
    label = facts["label"]
    placed = Placed(label, figures)
    parts = [
        f'<p class="overline">{html_text(label["overline"])}</p>',
        f"<h1>{html_text(facts['title'])}</h1>",
        f'<p class="subtitle">{html_text(facts["subtitle"])}</p>',
        f'<dl class="meta">{"".join(f"<div>{pair(*row)}</div>" for row in facts["meta"])}</dl>',
        _contents(facts["sections"], label),
        f"<h2>{html_text(label['findings'])}</h2>",
        '<ol class="findings">',
        *(f"<li><strong>{prose(f['lead'])}</strong> {prose(f['body'])}</li>" for f in facts["findings"]),
        "</ol>",
        f'<p class="caution"><strong>{html_text(label["caution"])}</strong> {html_text(facts["caution"])}</p>',
    ]
    if facts["figure"] is not None:
        parts.append(placed.block(facts["figure"]))
    for section in facts["sections"]:
        parts.append(f'<section id="{html_text(section["id"])}"><h2>{html_text(section["title"])}</h2>')
        parts += [placed.block(block) for block in section["blocks"]]
        parts.append("</section>")
    return _whole(facts["title"], facts["language"], parts)


def article_html(analysis: Analysis, *, language: Language = "de") -> str:
    """Return one analysed article as HTML page: the whole text with its marks, and the marks in words."""
    facts = annotated(analysis, language=language)
    label = LABELS[language]
    title = facts["headline"] or label["no_headline"]
    notes = "".join(f'<p class="caution">{html_text(note)}</p>' for note in analysis.notes)
    head = f'<p class="overline">{html_text(label["overline"])}</p><h1>{html_text(title)}</h1>{notes}'
    return _whole(title, language, [head, *article_piece(facts, label, level=2)])


def _contents(sections: Iterable[Mapping[str, Any]], label: Mapping[str, str]) -> str:
    links = "".join(
        f'<li><a href="#{html_text(section["id"])}">{html_text(section["title"])}</a></li>' for section in sections
    )
    return f'<nav aria-label="{html_text(label["contents"])}"><ul>{links}</ul></nav>'


def _whole(title: str, language: str, parts: Iterable[str]) -> str:
    folder = files("framing.report") / "templates"
    skeleton = Template((folder / "page.html").read_text(encoding="utf-8"))
    style = "\n".join((folder / name).read_text(encoding="utf-8").strip() for name in _STYLES)
    # Substituted once and never scanned again, so a "$" in a text stays one.
    return skeleton.substitute(language=html_text(language), title=html_text(title), style=style, body="\n".join(parts))
