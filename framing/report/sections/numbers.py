"""The outlets side by side: how much stands behind each, where it lies, and how far from the reference."""

from __future__ import annotations

import math

from framing.compare import MIN_ARTICLES, MIN_STORIES, ordered
from framing.plot import scale
from framing.report import blocks
from framing.report.blocks import Block, Section
from framing.report.evidence import TESTED, Evidence
from framing.report.words import COLUMNS, LABELS
from framing.style import KINDS, interval, kind_label, number

__all__ = ["group_cell", "means", "measure_column", "section", "value_cell"]

_TONE = "sensationalism"
_OTHERS = ("loaded_per_100", "hedges_per_100_sentences", "attribution_share", "tabloid_probability")


def section(e: Evidence) -> Section | None:
    """Return the tables of outlets; None where every outlet has one article and the list of articles says it all."""
    if not e.has_intervals:
        return None
    title = LABELS[e.language]["numbers"]
    return blocks.section("numbers", title, [means(e), _others(e)])


def means(e: Evidence) -> Block | None:
    """Return the table of the first measure: articles, mean, difference and p-value of each group."""
    measure = _TONE if _TONE in e.comparison.measures else e.comparison.measures[0]
    label = LABELS[e.language]
    written = scale(measure, e.language)
    told = e.comparison.unit == "story"
    tested = e.comparison.reference is not None and e.tests > 0
    columns = [blocks.column(e.heading, text=True, share=1), blocks.column(label["articles"])]
    if told:
        columns.append(blocks.column(label["stories"]))
    columns.append(blocks.column(label["mean"], written.unit))
    if tested:
        columns += [blocks.column(label["difference"], label["interval"]), blocks.column("p", "Holm")]
    rows = []
    for group in ordered(e.comparison, measure):
        estimate = e.estimate(measure, group)
        row: list[Block | str] = [group_cell(e, group), number(e.comparison.sizes()[group], 0, e.language)]
        if told:
            row.append(number(estimate.n_stories, 0, e.language))
        row.append(value_cell(e, measure, group))
        if tested:
            row += _distance(e, measure, group)
        rows.append(row)
    return blocks.table("tone", columns, rows, _caption(e, measure, tested=tested))


def _distance(e: Evidence, measure: str, group: str) -> list[Block]:
    """Difference and p-value, where they may be said."""
    if group in e.comparison.reference_groups:
        return [blocks.cell("", LABELS[e.language]["reference"]), blocks.cell("")]
    estimate = e.estimate(measure, group)
    if group not in e.comparison.rankable or not math.isfinite(estimate.p):
        return [blocks.cell("–"), blocks.cell("–")]
    difference = e.difference(estimate, measure, sign=True)
    return [
        blocks.cell(difference, e.difference_range(estimate, measure, word=False)),
        blocks.cell(e.p_value(estimate.p)),
    ]


def _caption(e: Evidence, measure: str, *, tested: bool) -> str:
    written = scale(measure, e.language)
    least = f"{MIN_ARTICLES} Artikeln" + (f" oder {MIN_STORIES} Ereignissen" if e.comparison.unit == "story" else "")
    paired = any(e.estimate(measure, group).paired for group in e.comparison.rankable)
    if e.language == "de":
        parts = [f"{written.label}: Mittelwerte über die Artikel, klein darunter das 95\u2011%\u2011Intervall."]
        if tested:
            parts.append(
                f"Unterschied: zu {e.with_reference}; p aus einem Permutationstest, nach Holm für alle Vergleiche korrigiert."
            )
        if tested and paired:
            parts.append(
                "Wo beide genug gemeinsame Ereignisse haben, ist er innerhalb dieser Ereignisse gemessen und kann vom Abstand "
                "der Mittelwerte abweichen."
            )
        if set(e.comparison.groups) - set(e.comparison.rankable):
            parts.append(f"Strich: Bei weniger als {least} wird weder verglichen noch gereiht.")
        return " ".join(parts)
    least = f"{MIN_ARTICLES} articles" + (f" or {MIN_STORIES} events" if e.comparison.unit == "story" else "")
    parts = [f"{written.label}: means over articles, the 95\xa0% interval below."]
    if tested:
        parts.append(
            f"Difference: from {e.reference_name}; p from a permutation test, corrected after Holm for all comparisons."
        )
    if tested and paired:
        parts.append(
            "Where both share enough events, it is measured within these events and may differ from the distance of the means."
        )
    if set(e.comparison.groups) - set(e.comparison.rankable):
        parts.append(f"Dash: with fewer than {least} nothing is compared or ranked.")
    return " ".join(parts)


def _others(e: Evidence) -> Block | None:
    measures = [measure for measure in _OTHERS if measure in e.comparison.measures]
    if not measures:
        return None
    columns = [
        blocks.column(e.heading, text=True, share=1), *(measure_column(e, measure) for measure in measures)
    ]  # fmt: skip
    lead = _TONE if _TONE in e.comparison.measures else measures[0]
    rows = [
        [group_cell(e, group), *(value_cell(e, measure, group) for measure in measures)]
        for group in ordered(e.comparison, lead)
    ]
    caption = (
        "Weitere Maße: Mittelwerte über die Artikel, klein darunter das 95\u2011%\u2011Intervall; in derselben Reihenfolge."
        if e.language == "de"
        else "Further measures: means over articles, the 95\xa0% interval below; in the same order."
    )
    marked = [m for m in measures if m in TESTED and any(e.estimate(m, g).direction for g in e.comparison.rankable)]
    if marked and e.comparison.reference is not None:
        caption += (
            f" Ein * steht, wo der Unterschied zu {e.with_reference} nachweisbar ist."
            if e.language == "de"
            else f" * marks a demonstrable difference from {e.reference_name}."
        )
    return blocks.table("measures", columns, rows, caption)


# ---- cells that other tables use too ---------------------------------------------------------------------------------


def group_cell(e: Evidence, group: str) -> Block:
    """Return the cell that names a group, with its kind and the sign of its kind where that is known."""
    kind = str(e.kinds[group])
    look = KINDS.get(kind, KINDS["unknown"])
    if e.comparison.by == "kind" or kind == "unknown":
        return blocks.cell(e.label(group), bold=True)
    return blocks.cell(e.label(group), kind_label(kind, e.language), bold=True, glyph=(look.glyph, look.colour))


def measure_column(e: Evidence, measure: str, label: str = "") -> Block:
    """Return the head of a measure's column."""
    written = scale(measure, e.language)
    return blocks.column(label or COLUMNS[e.language].get(measure, written.label), written.unit)


def value_cell(e: Evidence, measure: str, group: str) -> Block:
    """Return a mean with its interval, and a star where it differs from the reference demonstrably."""
    estimate = e.estimate(measure, group)
    written = scale(measure, e.language)
    ends = interval(estimate.low * written.factor, estimate.high * written.factor, written.digits, e.language)
    star = (
        "*" if measure in TESTED and measure != _TONE and estimate.direction and group in e.comparison.rankable else ""
    )
    return blocks.cell(e.value(estimate, measure) + star, ends)
