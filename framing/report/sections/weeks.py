"""The tone week by week, where the articles span enough of them."""

from __future__ import annotations

import math

from framing.plot import week_table
from framing.report import blocks
from framing.report.blocks import Section
from framing.report.days import days_of
from framing.report.evidence import Evidence
from framing.report.words import LABELS
from framing.style import date, number

__all__ = ["MIN_DAYS", "section"]

#: Days between the first and the last article below which there is no course to show.
MIN_DAYS = 42

_TONE = "sensationalism"
_WEEKS = 4  # of a group, with two articles at least: single articles tell of events, not of a course
_MAX_PANELS = 12  # more panels are too small to read


def section(e: Evidence) -> Section | None:
    """Return the timeline; None where the dates span less than six weeks or hardly any week has articles."""
    days = days_of(e.comparison.table)
    if _TONE not in e.comparison.measures or not days or (max(days) - min(days)).days < MIN_DAYS or not e.has_intervals:
        return None
    table = week_table(e.comparison)
    groups = [group for group in e.shown if ((table["group"] == group) & (table["n"] > 1)).sum() >= _WEEKS][
        :_MAX_PANELS
    ]
    if not groups:
        return None
    block = blocks.figure("timeline", _caption(e, groups), _alt(e, groups))
    return blocks.section("weeks", LABELS[e.language]["weeks"], [block | {"groups": groups}])


def _caption(e: Evidence, groups: list[str]) -> str:
    left_out = len(e.shown) > len(groups)
    if e.language == "de":
        caption = (
            f"Sensationsgehalt Woche für Woche, ein Feld je {e.noun.one}. Leere Zeichen stehen für Wochen mit wenigen Artikeln; Wochen ohne "
            "Artikel bleiben frei. Ein einzelner Ausschlag sagt meist mehr über ein Ereignis als über das Medium."
        )
        shown = f" Gezeigt {'ist' if len(groups) == 1 else 'sind'} {e.noun.count(len(groups))} mit genug Artikeln in genug Wochen."
        return caption + (shown if left_out else "")
    caption = (
        f"Sensationalism week by week, one panel {'an' if e.noun.one == 'outlet' else 'a'} {e.noun.one}. Open markers are weeks with few "
        "articles; weeks without articles stay empty. A single peak mostly tells of an event, not of the outlet."
    )
    verb = "is" if len(groups) == 1 else "are"
    return caption + (
        f" Shown {verb} {e.noun.count(len(groups), 'en')} with enough articles in enough weeks." if left_out else ""
    )


def _alt(e: Evidence, groups: list[str]) -> str:
    table = week_table(e.comparison)
    table = table[table["mean"].map(math.isfinite)]
    parts = []
    for group in groups:
        rows = table[table["group"] == group].sort_values("mean")
        low, high = rows.iloc[0], rows.iloc[-1]
        values = [(number(row["mean"], 1, e.language), date(row["week"], e.language)) for row in (low, high)]
        parts.append(
            f"{e.label(group)}: {len(rows)} Wochen mit Artikeln, am niedrigsten {values[0][0]} (Woche ab {values[0][1]}), am höchsten "
            f"{values[1][0]} (Woche ab {values[1][1]})"
            if e.language == "de"
            else f"{e.label(group)}: {len(rows)} weeks with articles, lowest {values[0][0]} (week of {values[0][1]}), highest {values[1][0]} "
            f"(week of {values[1][1]})"
        )
    return f"{'Zeitverlauf' if e.language == 'de' else 'Timeline'}. {'; '.join(parts)}."
