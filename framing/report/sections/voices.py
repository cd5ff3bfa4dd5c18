"""Who is heard: persons, institutions, other media, or nobody with a name."""

from __future__ import annotations

import math

from framing.plot import source_table
from framing.report import blocks
from framing.report.blocks import Block, Section
from framing.report.evidence import Estimate, Evidence
from framing.report.sections.numbers import group_cell, measure_column, value_cell
from framing.report.words import LABELS, sentence_start
from framing.style import number

__all__ = ["section"]

_FEWEST = 10  # mentions of sources below which shares are not worth a section
_MEASURES = ("sources_per_100_sentences", "distinct_sources", "anonymous_source_share")


def section(e: Evidence) -> Section | None:
    """Return who is heard; None without texts or with hardly any source."""
    if not e.members or not e.has_intervals:
        return None
    table = source_table(e.comparison)
    table = table[table["group"].isin(e.shown)]
    if table["count"].sum() < _FEWEST:
        return None
    return blocks.section(
        "voices",
        LABELS[e.language]["voices"],
        [blocks.text(_sentences(e)), blocks.figure("sources", _caption(e), _alt(e)), _table(e)],
    )


def _sentences(e: Evidence) -> list[str]:
    return [*_how_many(e), *_unnamed(e)]


def _how_many(e: Evidence) -> list[str]:
    """The two furthest apart, the reference among them."""
    measure = "distinct_sources"
    rows = sorted([*e.ranked(measure), *filter(None, [e.reference(measure)])], key=lambda row: row.mean)
    if len(rows) < 2 or not rows[-1].low > rows[0].high:
        return []
    few, many = e.numbers(rows[0], measure), e.numbers(rows[-1], measure)
    if e.language == "de":
        return [
            f"{sentence_start(_name(e, rows[-1]))} nennt mehr verschiedene Quellen je Artikel als {_name(e, rows[0])}: im "
            f"Mittel {many} gegenüber {few}."
        ]
    return [
        f"{sentence_start(_name(e, rows[-1]))} names more distinct sources per article than {_name(e, rows[0])}: {many} on "
        f"average against {few}."
    ]


def _name(e: Evidence, row: Estimate) -> str:
    """Name of a group, or of the reference as a whole."""
    return e.name(row.group) if row.group in e.comparison.groups else e.reference_name


def _unnamed(e: Evidence) -> list[str]:
    measure = "anonymous_source_share"
    rows, baseline = e.ranked(measure), e.reference(measure)
    rows = [row for row in rows if row.mean > 0]
    if not rows:
        return []
    top = rows[0]
    share, ends = e.value(top, measure), e.bracketed(top, measure)
    if e.language == "de":
        text = f"Ohne Namen bleiben bei {e.name(top.group, dative=True)} {share} Prozent der Quellenangaben{ends}"
        return [f"{text}{_beside(e, top, baseline, measure)}."]
    text = f"At {e.name(top.group)}, {share} percent of the sources have no name{ends}"
    return [f"{text}{_beside(e, top, baseline, measure)}."]


def _beside(e: Evidence, top: Estimate, baseline: Estimate | None, measure: str) -> str:
    """The reference's share, and whether the two can be told apart."""
    if baseline is None:
        return ""
    at, unit, overlap = (
        ("bei", "Prozent", "die Intervalle überschneiden sich")
        if e.language == "de"
        else ("at", "percent", "the intervals overlap")
    )
    text = f", {at} {e.with_reference} {e.value(baseline, measure)} {unit}{e.bracketed(baseline, measure)}"
    return f"{text}; {overlap}" if top.low <= baseline.high and baseline.low <= top.high else text


def _caption(e: Evidence) -> str:
    if e.language == "de":
        return (
            "Wem Aussagen zugeschrieben werden: Anteile an allen Quellenangaben einer Gruppe zusammen; Mittel über die Artikel "
            "können davon abweichen. „Ohne Namen“ sind Kreise, Berichte und Gerüchte, hinter denen niemand erkennbar ist."
        )
    return (
        "To whom statements are attributed: shares of all mentions of sources of a group together; means over articles may "
        "differ. “Unnamed” are circles, reports and rumours with nobody behind them that a reader could tell."
    )


def _alt(e: Evidence) -> str:
    german = e.language == "de"
    names = LABELS[e.language]
    table = source_table(e.comparison)
    parts = []
    for group in e.shown:
        rows = table[table["group"] == group]
        shares = [
            f"{names[f'source_{category}']} {number(100 * share, 0, e.language)} {'Prozent' if german else 'percent'}"
            for category, share in zip(rows["category"], rows["share"], strict=True)
            if math.isfinite(share) and share > 0
        ]
        parts.append(f"{e.label(group)}: {', '.join(shares) or ('keine Quelle' if german else 'no source')}")
    return f"{'Gestapelte Balken' if german else 'Stacked bars'}. {'; '.join(parts)}."


def _table(e: Evidence) -> Block | None:
    measures = [measure for measure in _MEASURES if measure in e.comparison.measures]
    if not measures:
        return None
    columns = [blocks.column(e.heading, text=True, share=1), *(measure_column(e, measure) for measure in measures)]
    rows = [[group_cell(e, group), *(value_cell(e, measure, group) for measure in measures)] for group in e.order]
    caption = (
        "Quellen: Mittelwerte über die Artikel, klein darunter das 95\u2011%\u2011Intervall."
        if e.language == "de"
        else "Sources: means over articles, the 95\xa0% interval below."
    )
    return blocks.table("sources", columns, rows, caption)
