"""What the words are: those that make the difference, the commonest with a line each, and their categories."""

from __future__ import annotations

import math
from collections.abc import Sequence

from framing.plot import category_table
from framing.plot.words import LOADED
from framing.report import blocks
from framing.report.blocks import Block, Section
from framing.report.concordance import commonest
from framing.report.evidence import Evidence
from framing.report.words import LABELS, cardinal
from framing.style import kind_label, listed, number, quoted
from framing.wordshift import Shift, WordShift

__all__ = ["section"]

_FEWEST = 10  # loaded words of a group below which its categories are not spoken of


def section(e: Evidence) -> Section | None:
    """Return the words; None without texts."""
    if not e.members:
        return None
    return blocks.section("words", LABELS[e.language]["word_heading"], [*_shift(e), commonest(e), *_categories(e)])


# ---- words that make the difference ----------------------------------------------------------------------------------


def _shift(e: Evidence) -> list[Block | None]:
    shift = e.material.shift
    if shift is None:
        return []
    mine, theirs = ([s for s in shift.words if s.z * sign > 0][:5] for sign in (1, -1))
    return [
        blocks.text(_typical(e, shift, mine, theirs)),
        blocks.figure("word_shift", _shift_caption(e, shift), _shift_alt(e, shift)),
    ]


def _typical(e: Evidence, shift: WordShift, mine: Sequence[Shift], theirs: Sequence[Shift]) -> str:
    words = [listed([quoted(s.term, e.language) for s in side], e.language) for side in (mine, theirs)]
    names = [_side_name(e, shift, name, dative=True) for name in (shift.group, shift.against)]
    if e.language == "de":
        parts = [f"bei {name} {found}" for name, found in zip(names, words, strict=True) if found]
        verb = "steht" if len(mine or theirs) == 1 else "stehen"
        return f"Öfter, als Zufall es erklärt, {verb} in eigenen Worten {' und '.join(parts)}." if parts else ""
    parts = [f"{found} at {name}" for name, found in zip(names, words, strict=True) if found]
    return (
        f"In the outlets’ own words, these occur more often than chance explains: {'; '.join(parts)}." if parts else ""
    )


def _side_name(e: Evidence, shift: WordShift, name: str, *, dative: bool = False) -> str:
    if shift.by == "outlet":
        return e.name(name, dative=dative)
    if name == shift.against and e.comparison.reference_groups:
        return e.with_reference
    groups = [group for group, kind in e.kinds.items() if kind == name and group in e.comparison.rankable]
    return e.name(groups[0], dative=dative) if len(groups) == 1 else kind_label(name, e.language)


def _shift_caption(e: Evidence, shift: WordShift) -> str:
    sizes = [number(size, 0, e.language) for size in shift.sizes]
    if e.language == "de":
        return (
            f"Wörter, in denen sich {_side_name(e, shift, shift.group)} ({sizes[0]} Wörter) und "
            f"{_side_name(e, shift, shift.against)} ({sizes[1]} Wörter) am meisten unterscheiden, ohne Zitate; Namen für sich. Je "
            "höher der z-Wert, desto weniger erklärt der Zufall den Unterschied. Halbe Komposita haben einen Bindestrich."
        )
    return (
        f"Words that differ most between {_side_name(e, shift, shift.group)} ({sizes[0]} words) and "
        f"{_side_name(e, shift, shift.against)} ({sizes[1]} words), quotations left out; names apart. The higher the z-score, the "
        "less chance explains the difference. Halves of compounds have a hyphen."
    )


def _shift_alt(e: Evidence, shift: WordShift) -> str:
    kind = "Balkenbild in zwei Feldern" if e.language == "de" else "Bar chart in two panels"
    parts = []
    for name, sign in ((shift.group, 1), (shift.against, -1)):
        words = [
            f"{s.term} {number(abs(s.z), 1, e.language)} ({s.count} : {s.count_against})"
            for s in shift.words
            if s.z * sign > 0
        ]
        if words:
            parts.append(f"{_side_name(e, shift, name)}: {', '.join(words)}")
    return f"{kind}. {'; '.join(parts)}."


# ---- categories ------------------------------------------------------------------------------------------------------


def _categories(e: Evidence) -> list[Block | None]:
    if not e.has_intervals:
        return []
    table = category_table(e.comparison)
    table = table[table["group"].isin(e.shown)]
    if not table["count"].sum():
        return []
    caption = (
        "Wertende Wörter in eigener Sprache nach ihrer Art, je 1000 Wörter aller Artikel; je dunkler, desto mehr. "
        "Grau steht, was nur ein- oder zweimal vorkommt."
        if e.language == "de"
        else "Loaded words in the outlets’ own voice by category, per 1,000 words of all articles; the darker, the more. "
        "Grey is what occurs once or twice only."
    )
    return [blocks.text(_commonest_categories(e)), blocks.figure("categories", caption, _categories_alt(e))]


def _commonest_categories(e: Evidence) -> str:
    """Which kinds of words make up most of the loudest outlet's."""
    ranked = e.ranked("loaded_per_100")
    if not ranked:
        return ""
    table = category_table(e.comparison)
    rows = table[(table["group"] == ranked[0].group) & (table["category"] != "all")]
    total = int(rows["count"].sum())
    if total < _FEWEST:
        return ""
    top = rows.sort_values(["count", "category"], ascending=[False, True]).head(3)
    found = [
        (cardinal(count, e.language), quoted(LOADED[category][e.language == "en"], e.language))
        for category, count in zip(top["category"], map(int, top["count"]), strict=True)
        if count > 1
    ]
    if not found:
        return ""
    amount = cardinal(total, e.language)
    if e.language == "de":
        name = e.name(ranked[0].group, dative=True)
        kinds = listed(
            [f"{count} {'zur Art' if not place else 'zu'} {kind}" for place, (count, kind) in enumerate(found)]
        )
        return f"Von den {amount} wertenden Wörtern bei {name} gehören {kinds}."
    kinds = listed(
        [f"{count} {'are of the kind' if not place else 'of'} {kind}" for place, (count, kind) in enumerate(found)],
        "en",
    )
    return f"Of the {amount} loaded words at {e.name(ranked[0].group)}, {kinds}."


def _categories_alt(e: Evidence) -> str:
    table = category_table(e.comparison)
    parts = []
    for group in e.shown:
        rows = table[(table["group"] == group) & (table["count"] > 0) & (table["category"] != "all")]
        rates = [
            f"{LOADED[category][e.language == 'en']} {number(rate, 1, e.language)}"
            for category, rate in zip(rows["category"], rows["rate"], strict=True)
            if math.isfinite(rate)
        ]
        parts.append(f"{e.label(group)}: {', '.join(rates) or '0'}")
    return f"{'Tafel' if e.language == 'de' else 'Matrix'}. {'; '.join(parts)}."
