"""Invented outlets and articles, as many as a test needs; no text is analysed for them."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import numpy as np

from framing.article import Article, Span
from framing.compare import Comparison, compare
from framing.finding import CATEGORIES, Analysis, Finding
from framing.measures import contributions
from framing.names import Naming, NamingTable
from framing.wordshift import Shift, WordShift

LONG = "Norddeutsche Allgemeine Nachrichten- und Anzeigenzeitung für Stadt u. Land"

_BODY = "Im Rathaus von Bad Harzstein wurde gestern lange geredet. " * 10


def finding(
    article: Article, start: int, kind: str, category: str, severity: int = 0, voice: str = "outlet"
) -> Finding:
    section = next((s.role for s in article.sections if s.start <= start < s.end), "body")
    text = article.text[start : start + 4]
    return Finding(
        kind=kind,
        category=category,
        start=start,
        end=start + 4,
        text=text,
        section=section,
        severity=severity,
        voice=voice,
    )


def analysis(article: Article, *findings: Finding, **measures: float) -> Analysis:
    found = tuple(sorted(findings, key=lambda f: f.start))
    made = contributions(article, found)
    values = {"words": 80.0, "sensationalism": sum(c.points for c in made), "headline_gap": 0.0, **measures}
    spans = [
        Span(section.start + match.start(), section.start + match.end(), match[0])
        for section in article.sections
        if section.counted
        for match in re.finditer(r"\S[^.!?]*[.!?]*", section.text)
    ]
    return Analysis(article=article, findings=found, sentences=tuple(spans), measures=values, contributions=made)


def outlet_names(groups: int, first: str = "ADN", second: str = LONG) -> list[str]:
    return [first, second, *(f"Bote {place}" for place in range(3, groups + 1))][:groups]


def analyses(groups: int, articles: int = 9, **names: str) -> list[Analysis]:
    """Articles of `groups` outlets, the louder the higher their number; the third has two articles only."""
    draw = np.random.default_rng(groups)
    made = []
    for group, name in enumerate(outlet_names(groups, **names)):
        for place in range(2 if group == 2 else articles):
            day = dt.date(2026, 1, 5) + dt.timedelta(days=int(draw.integers(0, 70)))
            article = Article.from_parts(
                headline="Rat streitet wieder", body=_BODY.strip(), outlet=name, date=day, id=f"{group}-{place}"
            )
            last = len(article.text) - 5
            loaded = [
                finding(article, int(draw.integers(0, last)), "loaded", str(category), int(draw.integers(1, 4)))
                for category in draw.choice(CATEGORIES["loaded"], draw.poisson(1 + group % 5))
            ]
            sources = [
                finding(article, int(draw.integers(0, last)), "source", str(category))
                for category in draw.choice(CATEGORIES["source"], draw.poisson(3), p=[0.4, 0.35, 0.1, 0.15])
            ]
            made.append(analysis(article, *loaded, *sources))
    return made


@cache
def comparison(groups: int, articles: int = 9, **names: str) -> Comparison:
    made = analyses(groups, articles, **names)
    return compare(made, stories=(), draws=50, measures=["sensationalism", "headline_gap"])


def naming_table(groups: int) -> NamingTable:
    draw = np.random.default_rng(groups)
    ways = [
        ("name", "Fenja Ruschke", 0),
        ("name", "Ruschke", 0),
        ("role", "Bürgermeisterin", 0),
        ("role", "die Vorsitzende des Zweckverbandes Wasserversorgung Oberes Harzvorland", 0),
        ("label", "Bau-Queen", 1),
        ("label", "Schulden-Ruschke", 2),
        ("label", "Abriss-Scherge", 3),
    ]
    made = []
    for outlet in outlet_names(groups):
        for category, name, severity in ways:
            count = 1 + int(draw.poisson(3))
            quoted = count if severity == 1 else 0
            made.append(Naming("Fenja Ruschke", outlet, category, name, severity, count, quoted, 1, None, 0, 1))
    return NamingTable(("Fenja Ruschke",), tuple(made), (groups,), groups)


def shift(term: str, z: float, count: int, count_against: int, kind: str = "word") -> Shift:
    return Shift(term, kind, z, z / 4, count, count_against, 3, 1)


def word_shift(*shifts: Shift, names: tuple[Shift, ...] = (), **fields: str) -> WordShift:
    fields = {"group": "tabloid", "against": "agency", "by": "kind", **fields}
    return WordShift(**fields, words=shifts, names=names, sizes=(9000, 8000), articles=(30, 40))
