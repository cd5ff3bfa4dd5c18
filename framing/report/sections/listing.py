"""Every article with its numbers."""

from __future__ import annotations

import datetime as dt

from framing.plot import scale
from framing.report import blocks
from framing.report.blocks import Section
from framing.report.days import day_of
from framing.report.evidence import Evidence
from framing.report.sections.numbers import measure_column
from framing.report.words import LABELS
from framing.style import Language, date, number

__all__ = ["section"]

_MEASURES = ("sensationalism", "loaded_per_100", "hedges_per_100_sentences", "attribution_share", "words")
_WIDTHS = (14.0, 17.0, 24.0, 15.0, 13.0)  # mm
_OF_WORDS = {"de": " der Wörter", "en": " of words"}  # for which the narrow column has no room
_MOST = 1000


def section(e: Evidence) -> Section | None:
    """Return the list of articles; None for a single one that is shown in full with its numbers."""
    table = e.comparison.table
    if len(table) == 1 and e.members:
        return None
    label = LABELS[e.language]
    measures = [measure for measure in _MEASURES if measure in table] or list(e.comparison.measures[:3])
    scales = [scale(measure, e.language) for measure in measures]
    groups = e.comparison.membership()
    columns = [
        blocks.column(label["number"]),
        blocks.column(label["headline"], text=True, share=1),
        *(
            measure_column(e, m) | {"width": width, "unit": s.unit.removesuffix(_OF_WORDS[e.language])}
            for m, s, width in zip(measures, scales, _WIDTHS, strict=False)
        ),
    ]
    rows: list[list[blocks.Block | str]] = []
    for place, record in enumerate(table.head(_MOST).to_dict("records")):
        day = day_of(record.get("date"))
        headline = record.get("headline")
        outlet = record.get("outlet")
        group = e.label(groups[place])
        names = [group] if e.comparison.by == "outlet" or not isinstance(outlet, str) else [outlet, group]
        about = " · ".join([*names, *([_day(day, e.language)] if day else [])])
        known = isinstance(headline, str) and headline.strip()
        title = blocks.cell(str(headline) if known else label["no_headline"], about, german=True)
        values = [s.write(float(record[m]), e.language) for m, s in zip(measures, scales, strict=True)]
        rows.append([str(place + 1), title, *values])
    left_out = len(table) - len(rows)
    note = ""
    if left_out:
        most, total = number(_MOST, 0, e.language), number(len(table), 0, e.language)
        note = (
            f"Gezeigt sind die ersten {most} von {total} Artikeln."
            if e.language == "de"
            else f"Shown are the first {most} of {total} articles."
        )
    return blocks.section("articles", label["all_articles"], [blocks.table("articles", columns, rows, "", note=note)])


def _day(day: dt.date, language: Language) -> str:
    """Write a day briefly: "4.12.2025", "4 December 2025"."""
    return f"{day.day}.{day.month}.{day.year}" if language == "de" else date(day, "en")
