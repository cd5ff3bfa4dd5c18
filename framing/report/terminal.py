"""An analysis in the terminal: the text with its marks, the reasons, the measures."""

from __future__ import annotations

import math

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from framing.finding import Analysis, Finding, Quote
from framing.lexicography import Look, Suggestion
from framing.lexicon import Entry
from framing.measures import MEASURES
from framing.report.marks import visible
from framing.style import number

__all__ = ["analysis_view", "console", "look_view", "suggestions_view"]

#: Kind → style; each differs in more than colour, so that the marks survive a black-and-white terminal.
_STYLES = {
    "quote": "italic",
    "source": "bold green",
    "hedge": "underline2 blue",
    "loaded": "bold underline red",
    "device": "reverse yellow",
}
_LEGEND = {
    "loaded": "wertendes Wort",
    "hedge": "Einschränkung",
    "source": "Quelle",
    "quote": "Zitat",
    "device": "Kniff",
}
_SHOWN = (
    "sensationalism", "tabloid_probability", "loaded_per_100", "quoted_loaded_per_100", "hedges_per_100_sentences",
    "attribution_share", "distinct_sources", "anonymous_source_share", "headline_gap", "wiener_sachtextformel",
    "words_per_sentence", "words",
)  # fmt: skip
_SEVERITY = {1: "leicht", 2: "deutlich", 3: "drastisch"}


def console(*, stderr: bool = False) -> Console:
    """Make the console: colours in a terminal, plain text in a pipe, no shortening of long lines."""
    return Console(stderr=stderr, highlight=False, soft_wrap=False)


def analysis_view(analysis: Analysis) -> RenderableType:
    """Return what `framing analyze` prints."""
    parts: list[RenderableType] = [_title(analysis), Text()]
    parts.extend(Text(f"Achtung: {note}", style="bold yellow") for note in analysis.notes)
    parts.extend(_paragraphs(analysis))
    parts.extend([_legend(analysis), Text()])
    marks = [f for f in analysis.findings if f.kind in ("loaded", "hedge", "device") and visible(f)]
    if marks:
        parts.extend([_marks_table(marks), Text()])
    parts.append(_measures_table(analysis))
    return Group(*parts)


def _title(analysis: Analysis) -> Text:
    article = analysis.article
    facts = [article.outlet, article.date and f"{article.date:%d.%m.%Y}", *(f"Agentur: {a}" for a in article.agencies)]
    return Text(" · ".join(str(f) for f in facts if f) or "Text ohne Angaben", style="dim")


def _paragraphs(analysis: Analysis) -> list[Text]:
    paragraphs = []
    for section in analysis.article.sections:
        text = Text(section.text)
        if not section.counted:
            text.stylize("dim")
        elif section.role == "headline":
            text.stylize("bold")
        for finding in sorted(
            analysis.findings, key=lambda f: list(_STYLES).index(f.kind) if f.kind in _STYLES else -1
        ):
            if (
                finding.kind in _STYLES
                and visible(finding)
                and section.start <= finding.start
                and finding.end <= section.end
            ):
                text.stylize(_STYLES[finding.kind], finding.start - section.start, finding.end - section.start)
        paragraphs.extend([text, Text()])
    return paragraphs


def _legend(analysis: Analysis) -> Text:
    counts = {kind: sum(f.kind == kind and visible(f) for f in analysis.findings) for kind in _LEGEND}
    legend = Text()
    for kind, name in _LEGEND.items():
        if counts[kind]:
            legend.append(f"{'   ' if legend else ''}").append(name, style=_STYLES[kind]).append(f" {counts[kind]}")
    return legend


def _marks_table(marks: list[Finding]) -> Table:
    table = _plain_table("Stelle", "Art", "Warum", "Neutraler")
    for text, same in _grouped(marks):
        times = f" ({len(same)}×)" if len(same) > 1 else ""
        first = same[0]
        table.add_row(Text(text + times), Text(_kind(first)), Text(first.reason), Text(", ".join(first.neutral)))
    return table


def _grouped(marks: list[Finding]) -> list[tuple[str, list[Finding]]]:
    """Marks of the same word together, in order of their first appearance."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for mark in marks:
        groups.setdefault((mark.kind, mark.entry or mark.text, mark.voice), []).append(mark)
    return [(same[0].text, same) for same in groups.values()]


def _kind(mark: Finding) -> str:
    name = _LEGEND[mark.kind]
    if mark.kind == "loaded":
        name = _SEVERITY[mark.severity]
    return f"{name}, im Zitat" if mark.voice == "quoted" and not isinstance(mark, Quote) else name


def _measures_table(analysis: Analysis) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="left")
    table.add_column(justify="right")
    table.add_column(style="dim")
    for measure_id in _SHOWN:
        measure = MEASURES[measure_id]
        value = analysis.measures[measure_id]
        shown = "–" if math.isnan(value) else number(value, measure.digits)
        table.add_row(measure.label, shown, measure.unit)
    return table


def look_view(look: Look) -> RenderableType:
    """Return what `framing lexicon show` prints."""
    about = Text(look.word, style="bold").append(f"  {look.lemma} {look.tag}", style="dim")
    if len(look.parts) > 1:
        about.append(f"  = {' + '.join(look.parts)}", style="dim")
    if not look.hits:
        return Group(about, Text("Kein Eintrag."))
    table = _plain_table("Eintrag", "Kategorie", "Stärke", "Neutraler", "Bedingung", "Warum", "Quelle")
    for hit in look.hits:
        entry = hit if isinstance(hit, Entry) else hit.part
        name = (
            hit.entry
            if isinstance(hit, Entry)
            else f"-{hit.part.part}"
            if hit.part.role == "head"
            else f"{hit.part.part}-"
        )
        conditions = hit.conditions if isinstance(hit, Entry) else ()
        table.add_row(
            Text(name),
            entry.category,
            _SEVERITY[entry.severity],
            Text(", ".join(entry.neutral)),
            Text("; ".join(f"{c.test} {', '.join(sorted(c.words))}".strip() for c in conditions)),
            Text(entry.note),
            entry.source,
        )
    return Group(about, Text(), table)


def suggestions_view(suggestions: list[Suggestion]) -> RenderableType:
    """Return what `framing lexicon suggest` prints."""
    table = _plain_table("Wort", "z", "hier", "dort")
    for s in suggestions:
        table.add_row(Text(s.text), number(s.z, 2), str(s.count), str(s.count_against))
    return table


def _plain_table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in headings:
        table.add_column(heading, header_style="bold", overflow="fold")
    return table
