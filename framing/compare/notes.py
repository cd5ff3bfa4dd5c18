"""What a reader of the numbers should know, in German sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from framing.compare.comparison import MIN_ARTICLES, MIN_STORIES, UNKNOWN, Comparison
from framing.style import listed, number, quoted

__all__ = ["notes"]

_NUMBERS = ("null", "ein", "zwei", "drei", "vier", "fünf")
_MOST_NAMES = 4


def notes(comparison: Comparison, *, wanted: str | None, searched: bool) -> Iterator[str]:
    """Yield the notes on a comparison.

    Parameters
    ----------
    comparison
        The comparison, still without notes.
    wanted
        The reference that was asked for.
    searched
        Whether the stories were looked for in the articles, not given.
    """
    yield from _sizes(comparison)
    yield from _stories(comparison, searched=searched)
    yield from _values(comparison)
    if wanted is not None and comparison.reference is None:
        yield f"Kein Vergleichswert: In den Daten gibt es weder ein Medium noch eine Art von Medien namens {quoted(wanted)}."


def _sizes(comparison: Comparison) -> Iterator[str]:
    sizes = comparison.sizes()
    if len(comparison.table) == 1:
        yield "Ein einziger Artikel: Seine Zahlen beschreiben ihn, nicht das Medium."
        return
    if len(sizes) == 1:
        what = "Medium" if comparison.by == "outlet" else "Gruppe"
        yield f"Nur {'ein' if what == 'Medium' else 'eine'} {what}: Es gibt nichts, womit sich vergleichen ließe."
    small = [group for group in sizes if group not in comparison.rankable and group != UNKNOWN]
    if not comparison.ranks and len(sizes) > 1:
        yield (
            f"Zu wenige Artikel, um zu reihen: Nötig sind mindestens {MIN_ARTICLES} je Gruppe{_from_stories(comparison)} in "
            "mindestens zwei Gruppen. Die Zahlen beschreiben diese Artikel, nicht die Medien."
        )
    elif comparison.ranks and small:
        yield f"Weniger als {MIN_ARTICLES} Artikel{_or_stories(comparison)}, deshalb nicht gereiht: {_names(small)}."


def _from_stories(comparison: Comparison) -> str:
    return f" aus mindestens {MIN_STORIES} Ereignissen" if comparison.unit == "story" else ""


def _or_stories(comparison: Comparison) -> str:
    return f" oder weniger als {MIN_STORIES} Ereignisse" if comparison.unit == "story" else ""


def _stories(comparison: Comparison, *, searched: bool) -> Iterator[str]:
    told = comparison.stories
    known = {story for story in told if story is not None}
    if not known:
        return
    events = len(known) + sum(story is None for story in told)
    if events == 1:
        yield (
            "Alle Artikel erzählen dasselbe Ereignis: Die Zahlen gelten für dieses Ereignis und sagen nichts darüber, wie "
            "die Medien sonst schreiben."
        )
    elif comparison.unit == "article":
        yield (
            f"Die Artikel erzählen nur {_NUMBERS[events]} Ereignisse: Die Zahlen gelten für diese Ereignisse; für Intervalle "
            "wurden Artikel gezogen, nicht Ereignisse."
        )
    if (comparison.estimates["paired"] == True).any():  # noqa: E712 - a column of True, False and None
        yield (
            "Unterschiede zum Vergleichswert sind innerhalb der Ereignisse gemessen, über die beide berichten; sie können "
            "deshalb vom Abstand der Mittelwerte abweichen."
        )
    if searched and "date" in comparison.table:
        missing = int(comparison.table["date"].isna().sum())
        if missing:
            yield (
                f"{_undated(missing, len(comparison.table))}: Welche Artikel dasselbe Ereignis erzählen, wurde dort allein am "
                "Wortlaut erkannt."
            )


def _undated(missing: int, total: int) -> str:
    if missing == total:
        return "Kein Artikel hat ein Datum"
    return (
        "Ein Artikel hat kein Datum"
        if missing == 1
        else f"{number(missing)} von {number(total)} Artikeln haben kein Datum"
    )


def _values(comparison: Comparison) -> Iterator[str]:
    values = comparison.table[list(comparison.measures)].to_numpy(np.float64, na_value=np.nan)
    present = ~np.isnan(values)
    empty = [
        measure for measure, any_value in zip(comparison.measures, present.any(axis=0), strict=True) if not any_value
    ]
    if empty:
        yield f"Ohne einen einzigen Wert und deshalb nicht verglichen: {_names(empty)}."
    if len(values) < 2 or not present.any():
        return
    known = values[:, present.any(axis=0)]
    if (np.nanmin(known, axis=0) == np.nanmax(known, axis=0)).all():
        yield "Alle Artikel haben dieselben Werte: Es gibt keinen Unterschied, den man prüfen könnte. Sind es Kopien?"


def _names(names: Sequence[str]) -> str:
    shown = list(names[:_MOST_NAMES])
    left_out = len(names) - len(shown)
    return listed([*shown, f"{number(left_out)} weitere"] if left_out else shown)
