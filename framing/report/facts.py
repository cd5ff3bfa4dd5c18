"""A comparison as plain facts: nested strings and numbers that templates only have to place.

Nothing here draws or knows of Typst or HTML, and nothing reads a clock: the same comparison gives the same facts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from framing.compare import MIN_ARTICLES, UNKNOWN, Comparison, ordered
from framing.errors import FramingError
from framing.plot import FIGURE_MEASURES, group_label, scale
from framing.report import claims_de, claims_en
from framing.report.annotated import annotated
from framing.report.concordance import commonest
from framing.report.evidence import Evidence
from framing.report.prose import caution, limits, method
from framing.report.words import COLUMNS, LABELS, article_count, cardinal, outlet_count, sentence_start
from framing.style import KINDS, LANGUAGES, Language, date, interval, kind_label, listed, number, period

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["MAX_FIGURE_GROUPS", "facts", "latest_date"]

#: Groups a figure has room for on one page.
MAX_FIGURE_GROUPS = 30

_TABLE_MEASURES = ("sensationalism", "loaded_per_100", "hedges_per_100_sentences", "attribution_share")
_MAX_ARTICLES = 1000
_TEXT_LIMIT = 3600  # characters of an annotated article: a page and a half


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

    Raises
    ------
    FramingError
        If the language is unknown.
    """
    if language not in LANGUAGES:
        raise FramingError(f"language {language!r} is unknown; reports are written in {' or '.join(LANGUAGES)}")
    evidence = Evidence(comparison, language)
    claims = (claims_de if language == "de" else claims_en).claims(evidence)
    label = LABELS[language]
    day = date or latest_date(comparison.table)
    heading = title or _title(comparison, language)
    return {
        "language": language,
        "label": dict(label),
        "title": heading,
        "subtitle": _subtitle(comparison, language),
        "date": [day.year, day.month, day.day] if day else None,
        "meta": _meta(comparison, day, language),
        "findings": [{"lead": claim.lead, "body": claim.body.strip()} for claim in claims],
        "caution": caution(comparison, language),
        "figure": _figure(comparison, language),
        "outlets": _outlets(comparison, language),
        "words": commonest(evidence),
        "annotated": _annotated(comparison, language),
        "method": method(comparison, language),
        "limits": limits(language),
        "measures": _definitions(comparison, language),
        "provenance": _provenance(comparison, files, language),
        "articles": _articles(comparison, language),
    }


def latest_date(table: pd.DataFrame) -> dt.date | None:
    """Return the day of the latest article, None if no article has one."""
    return max(_days(table), default=None)


def _days(table: pd.DataFrame) -> list[dt.date]:
    return [day for day in map(_day, table["date"]) if day is not None] if "date" in table else []


def _day(value: object) -> dt.date | None:
    """A cell of the column of dates as a day; pandas knows several ways to say that there is none."""
    if isinstance(value, str) and value:
        try:
            return dt.date.fromisoformat(value[:10])
        except ValueError:
            return None
    if isinstance(value, dt.datetime):
        return None if value != value else value.date()  # noqa: PLR0124 - NaT is the datetime unlike itself
    return value if isinstance(value, dt.date) else None


# ---- head of the report --------------------------------------------------------------------------------------------


def _title(comparison: Comparison, language: Language) -> str:
    groups = comparison.groups
    articles = len(comparison.table)
    german = language == "de"
    if articles == 1:
        return "Wie ein Artikel formuliert ist" if german else "How one article is worded"
    if len(groups) == 1:
        name = group_label(groups[0], language)
        return f"Wie {name} formuliert" if german else f"How {name} words the news"
    if comparison.by != "outlet":
        return "Wie Medien formulieren" if german else "How outlets word the news"
    if comparison.ranks:
        many = outlet_count(_known_outlets(comparison), language)
        return f"Wie {many} formulieren" if german else f"How {many} word the news"
    many = sentence_start(article_count(articles, language))
    return f"Wie {article_count(articles)} formuliert sind" if german else f"How {many.lower()} are worded"


def _subtitle(comparison: Comparison, language: Language) -> str:
    articles, outlets = len(comparison.table), len(comparison.groups)
    if UNKNOWN in comparison.groups or comparison.by != "outlet":
        if language == "de":
            return f"Wertende Wörter, Einschränkungen und Quellen in {_dative(articles)}"
        return f"Loaded words, hedges and sources in {article_count(articles, 'en')}"
    if language == "de":
        return f"Wertende Wörter, Einschränkungen und Quellen in {_dative(articles)} aus {outlet_count(outlets, dative=True)}"
    return f"Loaded words, hedges and sources in {article_count(articles, 'en')} from {outlet_count(outlets, 'en')}"


def _dative(articles: int) -> str:
    return "einem Artikel" if articles == 1 else f"{cardinal(articles)} Artikeln"


def _meta(comparison: Comparison, day: dt.date | None, language: Language) -> list[list[str]]:
    label = LABELS[language]
    table = comparison.table
    rows = [
        [label["period"], period(_days(table), language)],
        [label["articles"], number(len(table), 0, language)],
        [label["outlets"], number(_known_outlets(comparison), 0, language)],
    ]
    if "words" in table:
        rows.append([label["words"], number(float(table["words"].sum()), 0, language)])
    rows.append([label["reference"], _reference(comparison, language)])
    if day:
        rows.append([label["made"], date(day, language)])
    return [row for row in rows if row[1] != "–"]


def _known_outlets(comparison: Comparison) -> int:
    names: Iterable[object] = comparison.table.get("outlet", [])
    return len({name for name in names if isinstance(name, str) and name.strip()})


def _reference(comparison: Comparison, language: Language) -> str:
    groups = comparison.reference_groups
    if not groups:
        return LABELS[language]["none"]
    return group_label(groups[0], language) if len(groups) == 1 else kind_label(comparison.reference or "", language)


# ---- figure and table of outlets -----------------------------------------------------------------------------------


def _figure(comparison: Comparison, language: Language) -> dict[str, Any] | None:
    """The figure, if there is an interval to draw; single articles side by side would look like a ranking."""
    measures = [measure for measure in FIGURE_MEASURES if measure in comparison.measures]
    if not measures or not _has_intervals(comparison):
        return None
    groups = [group for group in ordered(comparison, measures[0], MAX_FIGURE_GROUPS) if group != UNKNOWN]
    left_out = len(set(comparison.groups) - {UNKNOWN}) - len(groups)
    draws = number(comparison.draws, 0, language)
    if language == "de":
        names = listed([scale(measure).label for measure in measures])
        caption = (
            f"{names}. Punkte sind Mittelwerte über die Artikel, Linien 95-%-Intervalle (Bootstrap über Artikel, "
            f"{draws} Ziehungen)."
        )
        if not comparison.ranks:
            caption += " Zu wenige Artikel für eine Rangfolge; geordnet nach dem Alphabet."
        if left_out:
            caption += f" Gezeigt sind die {len(groups)} Medien mit den meisten Artikeln; {left_out} stehen nur in der Tabelle."
    else:
        names = listed([scale(measure, "en").label for measure in measures], "en")
        caption = (
            f"{names}. Dots are means over articles, lines 95 % intervals (bootstrap over articles, {draws} draws)."
        )
        if not comparison.ranks:
            caption += " Too few articles for a ranking; in order of the alphabet."
        if left_out:
            caption += f" Shown are the {len(groups)} outlets with most articles; {left_out} stand in the table only."
    return {
        "caption": caption,
        "alt": _alt(comparison, groups, measures, language),
        "groups": groups,
        "measures": measures,
    }


def _has_intervals(comparison: Comparison) -> bool:
    """Whether an outlet has two articles; those of unknown outlets are a heap, not an outlet."""
    return any(size > 1 for group, size in comparison.sizes().items() if group != UNKNOWN)


def _alt(comparison: Comparison, groups: Sequence[str], measures: Sequence[str], language: Language) -> str:
    """The figure for those who do not see it: every value."""
    means = comparison.estimates.set_index(["measure", "group"])["mean"]
    parts = []
    for measure in measures:
        written = scale(measure, language)
        values = [f"{group_label(g, language)} {written.write(float(means[measure, g]), language)}" for g in groups]
        parts.append(f"{written.label} ({written.unit}): {', '.join(values)}.")
    return f"{'Punktdiagramm' if language == 'de' else 'Dot plot'}. {' '.join(parts)}"


def _outlets(comparison: Comparison, language: Language) -> dict[str, Any] | None:
    """The table of outlets; None where every outlet has one article and the table of articles says it all."""
    sizes = comparison.sizes()
    measures = [measure for measure in _TABLE_MEASURES if measure in comparison.measures]
    if not measures or not _has_intervals(comparison):
        return None
    estimates = comparison.estimates.set_index(["measure", "group"])
    rows = []
    for group in ordered(comparison, measures[0]):
        kind = str(estimates.loc[(measures[0], group), "kind"])
        look = KINDS.get(kind, KINDS["unknown"])
        values = [_value(estimates.loc[(measure, group)], measure, language) for measure in measures]
        rows.append(
            {
                "name": group_label(group, language),
                "kind": kind_label(kind, language),
                "glyph": look.glyph,
                "colour": look.colour,
                "n": number(sizes[group], 0, language),
                "values": values,
            }
        )
    caption = (
        f"Mittelwerte je Artikel, klein daneben das 95-%-Intervall. Medien mit weniger als {MIN_ARTICLES} Artikeln werden nicht gereiht."
        if language == "de"
        else f"Means over articles, the 95 % interval beside them. Outlets with fewer than {MIN_ARTICLES} articles are not ranked."
    )
    return {"columns": [_column(measure, language) for measure in measures], "rows": rows, "caption": caption}


def _value(estimate: Any, measure: str, language: Language) -> dict[str, str]:
    written = scale(measure, language)
    ends = (float(estimate["low"]) * written.factor, float(estimate["high"]) * written.factor)
    return {
        "mean": written.write(float(estimate["mean"]), language),
        "interval": interval(*ends, written.digits, language),
    }


def _column(measure: str, language: Language) -> dict[str, str]:
    written = scale(measure, language)
    return {"label": COLUMNS[language].get(measure, written.label), "unit": written.unit}


# ---- words and articles --------------------------------------------------------------------------------------------


def _annotated(comparison: Comparison, language: Language) -> list[dict[str, Any]]:
    """The most sensational article, and the soberest if it is another one."""
    analyses = comparison.analyses
    if not analyses:
        return []
    label = LABELS[language]
    kinds = list(comparison.table["kind"]) if "kind" in comparison.table else ["unknown"] * len(analyses)
    scored = [i for i, a in enumerate(analyses) if a.measures.get("sensationalism", -1.0) >= 0] or [0]
    loud = max(scored, key=lambda i: (analyses[i].measures.get("sensationalism", 0.0), -i))
    chosen = [(loud, label["annotated_loud"] if len(analyses) > 1 else label["annotated"])]
    # A long text shows more than a scrap of two lines that happens to score nothing.
    long_enough = [i for i in scored if i != loud and analyses[i].measures.get("words", 0.0) >= 80] or scored
    calm = min(long_enough, key=lambda i: (analyses[i].measures.get("sensationalism", 0.0), i))
    if calm != loud:
        chosen.append((calm, label["annotated_calm"]))
    return [
        annotated(analyses[i], kind=str(kinds[i] or "unknown"), language=language, limit=_TEXT_LIMIT) | {"title": title}
        for i, title in chosen
    ]


def _articles(comparison: Comparison, language: Language) -> dict[str, Any]:
    table = comparison.table
    label = LABELS[language]
    measures = [measure for measure in (*_TABLE_MEASURES, "words") if measure in table]
    scales = [scale(measure, language) for measure in measures]
    groups = comparison.membership()
    rows = []
    for place, record in enumerate(table.head(_MAX_ARTICLES).to_dict("records")):
        day = _day(record.get("date"))
        headline = record.get("headline")
        rows.append(
            {
                "number": str(place + 1),
                "outlet": group_label(groups[place], language),
                "date": f"{day.day}.{day.month}.{day.year}" if day else "",
                "headline": headline if isinstance(headline, str) and headline else label["no_headline"],
                "values": [s.write(float(record[m]), language) for m, s in zip(measures, scales, strict=True)],
            }
        )
    left_out = len(table) - len(rows)
    note = ""
    if left_out:
        note = (
            f"Gezeigt sind die ersten {number(_MAX_ARTICLES)} von {number(len(table))} Artikeln."
            if language == "de"
            else f"Shown are the first {number(_MAX_ARTICLES, 0, 'en')} of {number(len(table), 0, 'en')} articles."
        )
    return {"columns": [_column(measure, language) for measure in measures], "rows": rows, "note": note}


# ---- method and provenance -----------------------------------------------------------------------------------------


def _definitions(comparison: Comparison, language: Language) -> list[dict[str, str]]:
    from framing.measures import MEASURES  # noqa: PLC0415 - a table of the user's own needs no measures

    shown = [MEASURES[m] for m in (*_TABLE_MEASURES, "headline_gap") if m in comparison.measures and m in MEASURES]
    if language == "de":
        return [{"label": m.label, "unit": m.unit, "text": m.definition} for m in shown]
    return [{"label": m.label_en, "unit": m.unit_en, "text": m.definition_en} for m in shown]


def _provenance(comparison: Comparison, files: Iterable[str], language: Language) -> list[list[str]]:
    german = language == "de"
    names = [PurePath(name).name for name in files]
    shown = (
        listed(names[:8], language)
        if len(names) <= 8
        else ", ".join(names[:8])
        + (f" und {number(len(names) - 8)} weitere" if german else f" and {number(len(names) - 8, 0, 'en')} more")
    )
    rows = [
        ["Programm" if german else "Program", f"framing {_version()}"],
        ["Wortlisten" if german else "Word lists", f"framing {_version()}"],
        [
            "Startwert" if german else "Seed",
            f"{comparison.seed} ({number(comparison.draws, 0, language)} {'Ziehungen' if german else 'draws'})",
        ],
    ]
    if names:
        rows.append(["Dateien" if german else "Files", shown])
    return rows


def _version() -> str:
    try:
        return version("framing")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "–"
