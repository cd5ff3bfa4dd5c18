"""Markdown files: front matter and headings are known, the rest is read like raw text."""

from __future__ import annotations

import re

from framing.article import Article
from framing.read.dates import find_date
from framing.read.plain import read_structure

__all__ = ["read_markdown"]

_FRONT = re.compile(r"---[ \t]*\n(?P<fields>.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"(?P<key>[\w-]{1,30}):[ \t]*(?P<value>.*)")
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<title>.+?)[ \t]*#*$")
_IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)")
_LINK = re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)")
_EMPHASIS = re.compile(r"(?<![\w*_])(\*\*\*|\*\*|\*|___|__|_)(?=\S)([^*_\n]{1,500}?)(?<=\S)\1(?![\w*_])")
_NAMES = {
    "title": ("title", "titel", "headline", "überschrift"),
    "outlet": ("outlet", "source", "medium", "quelle", "zeitung", "site"),
    "date": ("date", "datum", "published"),
    "url": ("url", "link"),
    "kicker": ("kicker", "dachzeile"),
    "lead": ("lead", "vorspann", "teaser", "description", "summary"),
}


def read_markdown(text: str, *, outlet: str | None = None, id: str | None = None, url: str | None = None) -> Article:  # noqa: A002
    r"""Make an article from Markdown: marks are taken off, "# " is the headline, "## " a crosshead.

    >>> article = read_markdown("# Rat kürzt Mittel\n\nDer Rat hat **beschlossen**, die Mittel zu kürzen.")
    >>> article.headline, article.sections[-1].text
    ('Rat kürzt Mittel', 'Der Rat hat beschlossen, die Mittel zu kürzen.')
    """
    front, text = _front_matter(text)
    lines: list[str] = []
    known: dict[int, str] = {}
    offset = 0
    for role, line in [*_front_lines(front, text), *map(_plain_line, text.split("\n"))]:
        if role and line.strip():
            known[offset + len(line) - len(line.lstrip())] = role
        lines.append(line)
        offset += len(line) + 1
    plain = "\n".join(lines)
    found = read_structure(plain, known=known)
    return Article(
        text=plain,
        sections=found.sections,
        headline=found.headline,
        outlet=outlet or front.get("outlet") or found.outlet,
        date=find_date(front.get("date", "")) or found.date,
        url=url or front.get("url"),
        id=id,
        agencies=found.agencies,
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    match = _FRONT.match(text)
    if not match:
        return {}, text
    found: dict[str, str] = {}
    for line in match["fields"].split("\n"):
        field = _FIELD.match(line)
        name = next((name for name, keys in _NAMES.items() if field and field["key"].casefold() in keys), None)
        if field and name and field["value"].strip():
            found.setdefault(name, field["value"].strip().strip("\"'"))
    return found, text[match.end() :]


def _front_lines(front: dict[str, str], text: str) -> list[tuple[str | None, str]]:
    """Lines for what only the front matter says; a headline in the text wins over its title."""
    parts = [("kicker", front.get("kicker")), ("headline", front.get("title")), ("lead", front.get("lead"))]
    if re.search(r"^# +\S", text, re.MULTILINE):
        parts = []
    return [pair for role, part in parts if part for pair in ((role, part), (None, ""))]


def _plain_line(line: str) -> tuple[str | None, str]:
    """Take the marks off a line; return its role if the marks tell it."""
    heading = _HEADING.match(line)
    if heading:
        return ("headline" if len(heading["marks"]) == 1 else "crosshead"), _unmarked(heading["title"])
    if _IMAGE.fullmatch(line.strip()):
        return "caption", _IMAGE.sub(r"\1", line)
    return None, _unmarked(line.removeprefix("> "))


def _unmarked(line: str) -> str:
    line = _LINK.sub(r"\1", _IMAGE.sub(r"\1", line))
    return _EMPHASIS.sub(r"\2", line).replace("\\*", "*").replace("\\_", "_")
