"""`word_shift`: from analyses to the words that make the difference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from framing.errors import FramingError
from framing.finding import Analysis
from framing.read.outlets import outlet_kind
from framing.wordshift.counting import Place, Side, count
from framing.wordshift.scoring import shifts
from framing.wordshift.shift import Line, Shift, WordShift

__all__ = ["word_shift"]

_CONTEXT = 42  # characters on either side of a word
_LINES = 2
_UNKNOWN = "unknown"


def word_shift(  # noqa: PLR0913 - one keyword for each thing a researcher may set
    analyses: Iterable[Analysis],
    group: str,
    against: str | None = None,
    *,
    by: Literal["kind", "outlet"] = "kind",
    most: int = 30,
    own_voice: bool = False,
    outlets: str | Path | None = None,
    prior: float | None = None,
) -> WordShift:
    r"""Find the words that make the difference between two groups of articles.

    Parameters
    ----------
    analyses
        Articles with their findings.
    group, against
        Two kinds of outlets ("tabloid", "agency") or two outlets; without `against`, all other articles.
    by
        Whether the groups are kinds of outlets or outlets.
    most
        Length of each list: words of the group, words of the other side, and the same for names.
    own_voice
        Count only what the outlets say in their own words, not what they quote.
    outlets
        Table of outlets of your own (see `framing.read.outlet_kind`).
    prior
        :math:`\alpha_0`, the weight of the prior in words; a tenth of the words of both groups if None.

    Raises
    ------
    FramingError
        If a group has no article, both are the same, or an argument is out of range.
    """
    if by not in {"kind", "outlet"}:
        raise FramingError(f"by is {by!r}; words are compared by 'kind' or by 'outlet'")
    if most < 1 or (prior is not None and prior <= 0):
        raise FramingError(f"most is {most} and prior {prior}; both must be above 0")
    mine, theirs = _sides(list(analyses), group, against, lambda a: _label(a, by, outlets), by)
    sides = count(mine, own_voice=own_voice), count(theirs, own_voice=own_voice)
    for name, side in zip((group, against or "den übrigen"), sides, strict=True):
        if not side.words:
            raise FramingError(f"the articles of {name!r} have no words to count; check their texts and `own_voice`")
    found = shifts(sides, prior)
    words = _clearest([shift for shift in found if shift.kind != "name"], most)
    names = _clearest([shift for shift in found if shift.kind == "name"], most)
    return WordShift(
        group=group,
        against=against or "übrige",
        by=by,
        words=tuple(_with_lines(shift, sides) for shift in words),
        names=tuple(_with_lines(shift, sides) for shift in names),
        sizes=(sides[0].words, sides[1].words),
        articles=(len(mine), len(theirs)),
        notes=tuple(_notes(sides, words)),
    )


def _label(analysis: Analysis, by: str, outlets: str | Path | None) -> str:
    outlet = analysis.article.outlet
    if not outlet:
        return _UNKNOWN
    return outlet_kind(outlet, outlets=outlets) if by == "kind" else outlet


def _sides(
    analyses: list[Analysis], group: str, against: str | None, label: Callable[[Analysis], str], by: str
) -> tuple[list[Analysis], list[Analysis]]:
    if group == against:
        raise FramingError(f"group and against are both {group!r}; name two {by}s, or leave `against` out")
    labels = [label(analysis) for analysis in analyses]
    for name, wanted in (("group", group), ("against", against)):
        if wanted is not None and wanted not in labels:
            known = ", ".join(sorted(set(labels))) or "none"
            raise FramingError(f"{name}: no article has the {by} {wanted!r}; the articles have {known}")
    mine = [a for a, found in zip(analyses, labels, strict=True) if found == group]
    theirs = [a for a, found in zip(analyses, labels, strict=True) if found != group and against in {None, found}]
    if not theirs:
        raise FramingError(f"all articles have the {by} {group!r}; there is nothing to hold them against")
    return mine, theirs


def _clearest(found: Sequence[Shift], most: int) -> list[Shift]:
    ranked = sorted(found, key=lambda shift: (-abs(shift.z), shift.term))
    return [*[s for s in ranked if s.z > 0][:most], *[s for s in ranked if s.z < 0][:most]]


def _notes(sides: tuple[Side, Side], words: Sequence[Shift]) -> Iterator[str]:
    if min(side.articles for side in sides) < 8:
        yield "Wenige Artikel: Die Liste zeigt, worüber sie schreiben, eher als, wie sie schreiben."
    if not words:
        yield "Kein Wort unterscheidet die beiden deutlich."


def _with_lines(shift: Shift, sides: tuple[Side, Side]) -> Shift:
    """Add examples from the side the word is typical of, each from another article where there are several."""
    places = sides[0 if shift.z > 0 else 1].places[shift.term]
    firsts = list({id(place.analysis): place for place in reversed(places)}.values())[::-1]
    chosen = firsts if len(firsts) >= _LINES else places
    return replace(shift, lines=tuple(_line(place) for place in chosen[:_LINES]))


def _line(place: Place) -> Line:
    """The words around a place, cut at spaces, without leaving its section."""
    article = place.analysis.article
    section = article.section_at(place.start)
    first, last = (section.start, section.end) if section else (0, len(article.text))
    begin, end = max(first, place.start - _CONTEXT), min(last, place.end + _CONTEXT)
    before, after = article.text[begin : place.start], article.text[place.end : end]
    if begin > first:
        before = "…" + before[before.find(" ") :] if " " in before else "…"
    if end < last:
        after = after[: after.rfind(" ") + 1] + "…" if " " in after else "…"
    text = article.text[place.start : place.end]
    return Line(article.id, article.outlet, place.start, place.end, before, text, after)
