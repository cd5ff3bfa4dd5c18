"""Two articles in full with their marks: the most sensational and the soberest."""

from __future__ import annotations

from collections.abc import Iterator

from framing.classify.explain import Reason
from framing.classify.model import explain
from framing.classify.tagging import Tagging
from framing.finding import Analysis
from framing.measures import Measures
from framing.plot import sentence_table
from framing.plot.features import english
from framing.report import blocks
from framing.report.annotated import annotated
from framing.report.blocks import Block, Section
from framing.report.evidence import Evidence
from framing.report.words import LABELS
from framing.style import number

__all__ = ["reasons_of", "sections"]

_TEXT_LIMIT = 3600  # characters of an annotated article: a page and a half
_SENTENCES = 3  # from which on there is a course to draw


def sections(e: Evidence) -> Iterator[Section | None]:
    """Yield a section an article; none without texts."""
    label = LABELS[e.language]
    loud, calm = e.material.loudest, e.material.soberest
    if loud is None:
        return
    title = label["annotated_loud"] if len(e.members) > 1 else label["annotated"]
    yield blocks.section("loudest", title, [_article(e, loud), _strip(e, loud), *_explanation(e, loud)])
    if calm is not None:
        yield blocks.section("soberest", label["annotated_calm"], [_article(e, calm), _strip(e, calm)])


def _article(e: Evidence, place: int) -> Block:
    group, analysis = e.members[place]
    kind = (
        str(e.comparison.table["kind"].iloc[place]) if "kind" in e.comparison.table else e.kinds.get(group, "unknown")
    )
    facts = annotated(analysis, kind=kind or "unknown", language=e.language, limit=_TEXT_LIMIT)
    return {"kind": "article", "article": facts}


def _strip(e: Evidence, place: int) -> Block | None:
    analysis = e.members[place][1]
    if len(analysis.sentences) < _SENTENCES:
        return None
    table = sentence_table(analysis)
    german = e.language == "de"
    caption = (
        "Wo die markierten Stellen stehen, Satz für Satz; die Ziffern sind die hochgestellten im Text."
        if german
        else "Where the marks stand, sentence by sentence; the figures are the raised ones in the text."
    )
    marked = table[table["points"] > 0].sort_values("points", ascending=False).head(5)
    places = [
        f"{'Satz' if german else 'sentence'} {row.number} ({number(float(str(row.points)), 1, e.language)})"
        if int(str(row.number))
        else f"{'Titel' if german else 'title'} ({number(float(str(row.points)), 1, e.language)})"
        for row in marked.itertuples()
    ]
    said = ", ".join(places) or ("keine" if german else "none")
    alt = f"{'Streifen. Die meisten Punkte' if german else 'Strip. Most points'}: {said}."
    return blocks.figure("heat_strip", caption, alt) | {"place": place}


def _explanation(e: Evidence, place: int) -> list[Block | None]:
    """Why the classifier takes the article for a tabloid's."""
    found = reasons_of(e.members[place][1])
    if not found:
        return []
    german = e.language == "de"
    names = [reason.label if german else english(reason.label) for reason in found[:8]]
    top = ", ".join(f"{name} {number(r.share, 2, e.language)}" for name, r in zip(names, found[:8], strict=True))
    caption = (
        "Was den Klassifikator an diesem Artikel an Boulevard erinnert und was nicht. Er kennt nur die Machart der Sprache, weder das "
        "Medium noch Namen. Zusammen ergeben die Balken die Summe unten."
        if german
        else "What reminds the classifier of a tabloid in this article, and what does not. It knows how the language is made, but "
        "neither outlets nor names. Together the bars make the sum below."
    )
    alt = f"{'Balkenbild. Die größten Beiträge' if german else 'Bar chart. Largest contributions'}: {top}."
    return [blocks.figure("explanation", caption, alt) | {"place": place}]


def reasons_of(analysis: Analysis) -> list[Reason]:
    """Return what made up the classifier's log-odds of an article."""
    tagging = analysis.measures.facts.tagging if isinstance(analysis.measures, Measures) else Tagging()
    return explain(analysis.article, analysis.findings, tagging)
