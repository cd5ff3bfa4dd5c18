"""Agency copy: how much of each outlet's text others have as well, and what is left of its tone without that."""

from __future__ import annotations

from framing.plot import scale
from framing.report import blocks
from framing.report.blocks import Block, Section
from framing.report.evidence import Evidence
from framing.report.sections.numbers import group_cell
from framing.report.sidebyside import side_by_side_facts
from framing.report.words import LABELS, cardinal, sentence_start
from framing.style import interval, number

__all__ = ["section"]

_TONE = "sensationalism"
_WORTH_SAYING = 1.0  # points
_SHARED = 0.9  # an article with less of its own has shared wording worth counting


def section(e: Evidence) -> Section | None:
    """Return shared wording; None where articles share none."""
    pair = e.material.pair
    compared = e.material.without_copy if e.has_intervals else None
    again = Evidence(compared, e.language) if compared is not None else None
    if pair is None and again is None:
        return None
    found: list[Block | None] = []
    if again is not None:
        found += [blocks.text(_sentences(e, again)), _table(e, again)]
    if pair is not None:
        found.append({"kind": "sidebyside", "lead": _lead(e), **side_by_side_facts(pair, language=e.language)})
    return blocks.section("copy", LABELS[e.language]["copy"], found)


def _lead(e: Evidence) -> str:
    if e.language == "de":
        return "Was gleich blieb, was geändert, gestrichen und hinzugefügt wurde."
    return "What was kept, changed, cut and added."


def _with_copy(e: Evidence) -> dict[str, int]:
    """Articles of each group of which others have a good part."""
    own = e.material.own
    assert own is not None  # noqa: S101 - asked for only where wording is shared
    counts: dict[str, int] = dict.fromkeys(e.comparison.groups, 0)
    for group, share in zip(e.comparison.membership(), own["own_share"], strict=True):
        counts[group] += share < _SHARED
    return counts


def _sentences(e: Evidence, again: Evidence) -> list[str]:
    counts = _with_copy(e)
    if not any(counts.values()):
        return []
    found = [_how_many(e, sum(counts.values()))]
    louder = {
        group: again.estimate(f"{_TONE}_own", group).mean - again.estimate(_TONE, group).mean
        for group in again.comparison.rankable
        if counts[group]
    }
    if louder and max(louder.values()) >= _WORTH_SAYING:
        group = max(louder, key=lambda g: louder[g])
        means = [number(again.estimate(measure, group).mean, 1, e.language) for measure in (_TONE, f"{_TONE}_own")]
        found.append(
            f"Am meisten ändert das bei {e.name(group, dative=True)}: Mit dem gemeinsamen Wortlaut erreicht der "
            f"Sensationsgehalt {means[0]} Punkte, in den eigenen Worten allein {means[1]}."
            if e.language == "de"
            else f"It matters most at {e.name(group)}: sensationalism is {means[0]} points with the common wording, {means[1]} in its "
            "own words alone."
        )
    return found


def _how_many(e: Evidence, total: int) -> str:
    """How many articles have shared wording; those of agencies, whose words are their own, are not among them."""
    articles = sum(size for group, size in e.comparison.sizes().items() if e.kinds[group] != "agency")
    agencies = articles < len(e.comparison.table)
    if e.language == "de":
        amount, has, its = ("Einer", "hat", "seines") if total == 1 else (cardinal(total), "haben", "ihres")
        text = (
            f"{sentence_start(amount)} von {cardinal(articles)} Artikeln {has} mehr als ein Zehntel {its} Wortlauts mit anderen "
            "gemeinsam"
        )
        return f"{text}; Agenturtexte sind nicht mitgezählt." if agencies else f"{text}."
    share, its = ("shares", "its") if total == 1 else ("share", "their")
    text = (
        f"{sentence_start(cardinal(total, 'en'))} of {cardinal(articles, 'en')} articles {share} more than a tenth of {its} "
        "wording with others"
    )
    return f"{text}; agency articles are not counted." if agencies else f"{text}."


def _table(e: Evidence, again: Evidence) -> Block | None:
    label = LABELS[e.language]
    counts, sizes = _with_copy(e), e.comparison.sizes()
    unit = scale(_TONE, e.language).unit
    columns = [
        blocks.column(e.heading, text=True, share=1),
        blocks.column(label["articles"]),
        blocks.column(label["with_copy"], width=27),
        blocks.column(label["own_share"], label["percent"]),
        blocks.column(label["all_words"], unit),
        blocks.column(label["own_words"], unit),
    ]
    rows = []
    for group in again.order:
        row: list[Block | str] = [
            group_cell(e, group),
            number(sizes[group], 0, e.language),
            number(counts[group], 0, e.language),
        ]
        for measure, factor, digits in (("own_share", 100.0, 0), (_TONE, 1.0, 1), (f"{_TONE}_own", 1.0, 1)):
            estimate = again.estimate(measure, group)
            ends = interval(estimate.low * factor, estimate.high * factor, digits, e.language)
            row.append(blocks.cell(number(estimate.mean * factor, digits, e.language), ends))
        rows.append(row)
    caption = (
        "Gemeinsamer Wortlaut: wie viele Artikel ihn haben, wie viel von jedem Artikel eigene Worte sind, und der Sensationsgehalt mit "
        "ihm und ohne ihn; klein das 95\u2011%\u2011Intervall. Die Worte einer Agentur sind ihre eigenen."
        if e.language == "de"
        else "Common wording: how many articles have it, how much of an article is in the outlet’s own words, and sensationalism with it "
        "and without it; the 95\xa0% interval below. An agency’s words are its own."
    )
    return blocks.table("copy", columns, rows, caption)
