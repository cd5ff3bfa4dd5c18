"""A comparison as plain facts: nested strings and numbers that templates only have to place.

Nothing here draws or knows of Typst or HTML, and nothing reads a clock: the same comparison gives the same facts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from framing.compare import UNKNOWN, Comparison
from framing.errors import FramingError
from framing.plot import FIGURE_MEASURES, scale
from framing.report import blocks, claims_de, claims_en, head
from framing.report.days import latest_date
from framing.report.evidence import Evidence
from framing.report.figures import figure_blocks, named
from framing.report.prose import caution
from framing.report.sections.order import sections
from framing.report.words import LABELS
from framing.style import LANGUAGES, Language, listed, number

__all__ = ["facts", "facts_of", "page_one_figure"]


def facts(
    comparison: Comparison,
    *,
    title: str | None = None,
    language: Language = "de",
    date: dt.date | None = None,
    files: Sequence[str] = (),
) -> dict[str, Any]:
    """Return everything a report says, as nested strings and numbers.

    Parameters
    ----------
    comparison
        What `framing.compare` returned. Words and annotated articles need one that was made from analyses.
    title
        Title of the report; made from the data if None.
    language
        "de" or "en".
    date
        Day the report stands for; the day of the latest article if None.
    files
        Names of the files the articles came from.

    Returns
    -------
    dict
        ``title``, ``subtitle``, ``date``, ``meta``, ``findings`` (lead and body), ``caution``, ``figure`` and ``sections`` (see
        `framing.report.blocks`), with ``language`` and ``label``.

    Raises
    ------
    FramingError
        If the language is unknown.
    """
    if language not in LANGUAGES:
        raise FramingError(f"language {language!r} is unknown; reports are written in {' or '.join(LANGUAGES)}")
    return facts_of(Evidence(comparison, language), title=title, date=date, files=files)


def facts_of(
    evidence: Evidence, *, title: str | None = None, date: dt.date | None = None, files: Sequence[str] = ()
) -> dict[str, Any]:
    """Return everything a report says, from evidence that the figures are drawn from too; see `facts`."""
    claims = (claims_de if evidence.language == "de" else claims_en).claims(evidence)
    day = date or latest_date(evidence.comparison.table)
    content = {
        "language": evidence.language,
        "label": dict(LABELS[evidence.language]),
        "title": title or head.title(evidence),
        "subtitle": head.subtitle(evidence),
        "date": [day.year, day.month, day.day] if day else None,
        "meta": head.meta(evidence, day),
        "findings": [{"lead": claim.lead, "body": claim.body.strip()} for claim in claims],
        "caution": caution(evidence),
        "figure": page_one_figure(evidence),
        "sections": list(sections(evidence, tuple(files))),
    }
    named(figure_blocks(content))
    return content


def page_one_figure(e: Evidence) -> blocks.Block | None:
    """Return the place of the main figure, None without an interval: single articles side by side would look like a ranking."""
    measures = [measure for measure in FIGURE_MEASURES if measure in e.comparison.measures]
    if not measures or not e.has_intervals:
        return None
    return blocks.figure("outlets", _caption(e, measures), _alt(e, measures)) | {"measures": measures}


def _caption(e: Evidence, measures: Sequence[str]) -> str:
    comparison = e.comparison
    left_out = len(set(comparison.groups) - {UNKNOWN}) - len(e.shown)
    draws = number(comparison.draws, 0, e.language)
    first, *others = [scale(measure, e.language).label for measure in measures]
    if e.language == "en":
        others = [name[:1].lower() + name[1:] for name in others]
    names = listed([first, *others], e.language)
    if e.language == "de":
        drawn = "Ereignisse" if comparison.unit == "story" else "Artikel"
        caption = f"{names}. Punkte sind Mittelwerte über die Artikel, Linien 95\u2011%\u2011Intervalle ({drawn} {draws}\u2011mal gezogen)."
        if not comparison.ranks:
            caption += " Zu wenige Artikel für eine Rangfolge; geordnet nach dem Alphabet."
        if left_out:
            caption += f" Gezeigt sind die {len(e.shown)} {e.noun.many} mit den meisten Artikeln; {left_out} stehen nur in der Tabelle."
        return caption
    drawn = "events" if comparison.unit == "story" else "articles"
    caption = f"{names}. Dots are means over articles, lines 95\xa0% intervals ({drawn} drawn {draws} times)."
    if not comparison.ranks:
        caption += " Too few articles for a ranking; in order of the alphabet."
    if left_out:
        caption += (
            f" Shown are the {len(e.shown)} {e.noun.many} with most articles; {left_out} stand in the table only."
        )
    return caption


def _alt(e: Evidence, measures: Sequence[str]) -> str:
    """The figure for those who do not see it: every value."""
    parts = []
    for measure in measures:
        written = scale(measure, e.language)
        values = [f"{e.label(group)} {e.value(e.estimate(measure, group), measure)}" for group in e.shown]
        parts.append(f"{written.label} ({written.unit}): {', '.join(values)}.")
    return f"{'Punktdiagramm' if e.language == 'de' else 'Dot plot'}. {' '.join(parts)}"
