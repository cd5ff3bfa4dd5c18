"""Hedging by kind: how an outlet says that it is not sure, and how often it says that it is."""

from __future__ import annotations

from framing.finding import CATEGORIES
from framing.report import blocks
from framing.report.blocks import Section
from framing.report.evidence import Evidence, common_words
from framing.report.sections.numbers import group_cell, value_cell
from framing.report.words import HEDGES, LABELS, times
from framing.style import listed, quoted

__all__ = ["section"]

_KINDS = tuple(category for category in CATEGORIES["hedge"] if category != "approximator")
_MEASURES = (*(f"hedges_{kind}_per_100_sentences" for kind in _KINDS), "boosters_per_100_sentences")


def section(e: Evidence) -> Section | None:
    """Return hedges by kind; None where nothing was compared or nobody hedges."""
    if not e.has_intervals:
        return None
    measures = [m for m in _MEASURES if m in e.comparison.measures and any(e.estimate(m, g).mean > 0 for g in e.order)]
    if not measures:
        return None
    unit = "je 100 Sätze" if e.language == "de" else "per 100 sentences"
    columns = [
        blocks.column(e.heading, text=True, share=1),
        *(blocks.column(HEDGES[e.language][measure]) for measure in measures),
    ]
    rows = [[group_cell(e, group), *(value_cell(e, measure, group) for measure in measures)] for group in e.order]
    caption = (
        f"Einschränkungen nach Art und Beteuerungen, {unit}: Mittelwerte, klein darunter das 95\u2011%\u2011Intervall. Ungefähre "
        "Zahlenangaben wie „rund“ zählen nicht."
        if e.language == "de"
        else f"Hedges by kind, and boosters, {unit}: means, the 95\xa0% interval below. Rough figures such as “rund” do not "
        "count."
    )
    return blocks.section(
        "hedging",
        LABELS[e.language]["hedging"],
        [blocks.text(_commonest(e)), blocks.table("hedges", columns, rows, caption)],
    )


def _commonest(e: Evidence) -> str:
    """The words themselves, for the group that hedges most and for the reference."""
    ranked = e.ranked("hedges_per_100_sentences")
    groups = [row.group for row in ranked[:1]]
    if len(e.comparison.reference_groups) == 1:
        groups += [group for group in e.comparison.reference_groups if group in e.comparison.rankable]
    parts = []
    for group in groups:
        words = [
            f"{quoted(word, e.language)} ({times(n, e.language)})"
            for _, word, n in common_words(e.findings("hedge", group), 3)
            if n > 1
        ]
        if words:
            parts.append((e.name(group, dative=True), listed(words, e.language)))
    if not parts:
        return ""
    if e.language == "de":
        first = f"Am häufigsten schränken bei {parts[0][0]} diese Wörter ein: {parts[0][1]}"
        return first + "".join(f"; bei {name} sind es {words}" for name, words in parts[1:]) + "."
    first = f"The commonest hedges at {parts[0][0]} are {parts[0][1]}"
    return first + "".join(f"; at {name} {words}" for name, words in parts[1:]) + "."
