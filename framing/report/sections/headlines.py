"""Headline against body: how much louder the line is that everybody reads than the text that few finish."""

from __future__ import annotations

import math
from typing import Any

from framing.plot import headline_body_table
from framing.report import blocks
from framing.report.blocks import Section
from framing.report.evidence import Evidence
from framing.report.words import LABELS
from framing.style import number

__all__ = ["section"]


def section(e: Evidence) -> Section | None:
    """Return the figure of headlines and texts; None without texts, or where no outlet has two articles."""
    if not e.members or not e.has_intervals:
        return None
    table = headline_body_table(e.comparison)
    table = table[table["group"].isin(e.shown) & (table["n"] > 0)]
    if table.empty:
        return None
    rows = {str(row["group"]): row for row in table.to_dict("records")}
    return blocks.section(
        "headlines",
        LABELS[e.language]["headlines"],
        [blocks.text(_sentence(e, rows)), blocks.figure("headline_body", _caption(e), _alt(e, rows))],
    )


def _sentence(e: Evidence, rows: dict[str, Any]) -> str:
    """What the loudest group does, next to the reference: only of groups large enough to speak of."""
    ranked = [row.group for row in e.ranked("headline_gap") if row.group in rows]
    if not ranked:
        return ""
    top = rows[ranked[0]]
    head, body = _value(top["headline"], e), _value(top["body"], e)
    name = e.name(ranked[0], dative=True)
    reference = e.comparison.reference_groups
    base = rows.get(reference[0]) if len(reference) == 1 else None
    if e.language == "de":
        text = f"Bei {name} erreicht die Überschrift im Mittel {head} Punkte, der Text darunter {body}."
        if base is not None:
            text += f" Bei {e.with_reference} sind es {_value(base['headline'], e)} und {_value(base['body'], e)}."
        return text
    text = f"At {name}, the headline scores {head} points on average, the text below it {body}."
    if base is not None:
        text += f" At {e.reference_name}, they score {_value(base['headline'], e)} and {_value(base['body'], e)}."
    return text


def _value(value: float, e: Evidence) -> str:
    return number(value, 1, e.language)


def _caption(e: Evidence) -> str:
    if e.language == "de":
        return (
            "Sensationsgehalt von Dach- und Überschrift (gefüllt) und des Textes darunter (offen), 0 bis 100. Linien sind 95\u2011%\u2011Intervalle; "
            "rechts steht der mittlere Abstand mit dem seinen."
        )
    return (
        "Sensationalism of headline and kicker (filled) and of the text below (open), 0 to 100. Lines are 95\xa0% intervals; at "
        "the right stands the mean difference with its own."
    )


def _alt(e: Evidence, rows: dict[str, Any]) -> str:
    head, body = ("Überschrift", "Text") if e.language == "de" else ("headline", "body")
    parts = [
        f"{e.label(group)}: {head} {_value(rows[group]['headline'], e)}, {body} {_value(rows[group]['body'], e)}"
        for group in e.shown
        if group in rows and math.isfinite(rows[group]["headline"])
    ]
    return f"{'Hantelbild' if e.language == 'de' else 'Dumbbell plot'}. {'; '.join(parts)}."
