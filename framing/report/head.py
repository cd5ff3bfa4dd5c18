"""The head of a report: title, subtitle, and the line that says what went in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from framing.compare import UNKNOWN, Comparison
from framing.plot import group_label
from framing.report.days import days_of
from framing.report.evidence import Evidence
from framing.report.words import LABELS, article_count, cardinal, outlet_count
from framing.style import Language, date, kind_label, number, period

__all__ = ["meta", "subtitle", "title"]


def title(e: Evidence) -> str:
    """Return a title made from the data."""
    comparison, german = e.comparison, e.language == "de"
    groups, articles = comparison.groups, len(comparison.table)
    if articles == 1:
        return "Wie ein Artikel formuliert ist" if german else "How one article is worded"
    if len(groups) == 1 and groups[0] != UNKNOWN:
        name = e.name(groups[0])
        return f"Wie {name} formuliert" if german else f"How {name} words the news"
    if comparison.by != "outlet":
        return "Wie Medien formulieren" if german else "How outlets word the news"
    if comparison.ranks:
        many = outlet_count(_known_outlets(comparison), e.language)
        return f"Wie {many} formulieren" if german else f"How {many} word the news"
    many = article_count(articles, e.language)
    return f"Wie {many} formuliert sind" if german else f"How {many} are worded"


def subtitle(e: Evidence) -> str:
    """Return what is looked at, in how much."""
    comparison, german = e.comparison, e.language == "de"
    articles, outlets = len(comparison.table), _known_outlets(comparison)
    nameless = UNKNOWN in comparison.groups or not outlets
    if german:
        where = "einem Artikel" if articles == 1 else f"{cardinal(articles)} Artikeln"
        text = f"Wertende Wörter, Einschränkungen und Quellen in {where}"
        return text if nameless else f"{text} aus {outlet_count(outlets, dative=True)}"
    text = f"Loaded words, hedges and sources in {article_count(articles, 'en')}"
    return text if nameless else f"{text} from {outlet_count(outlets, 'en')}"


def meta(e: Evidence, day: dt.date | None) -> list[list[str]]:
    """Return what went in, as pairs of name and value."""
    label, table, language = LABELS[e.language], e.comparison.table, e.language
    rows = [
        [label["period"], period(days_of(table), language)],
        [label["articles"], number(len(table), 0, language)],
        [label["outlets"], number(_known_outlets(e.comparison), 0, language)],
    ]
    if "words" in table:
        rows.append([label["words"], number(float(table["words"].sum()), 0, language)])
    rows.append([label["reference"], _reference(e.comparison, language)])
    if day:
        rows.append([label["made"], date(day, language)])
    return [row for row in rows if row[1] != "–"]


def _known_outlets(comparison: Comparison) -> int:
    names: Iterable[object] = comparison.table.get("outlet", [])
    return len({name for name in names if isinstance(name, str) and name.strip()})


def _reference(comparison: Comparison, language: Language) -> str:
    groups = comparison.reference_groups
    if not groups:
        return LABELS[language]["none"]
    if len(groups) == 1 and comparison.by != "kind":
        return group_label(groups[0], language)
    return kind_label(comparison.reference or "", language)
