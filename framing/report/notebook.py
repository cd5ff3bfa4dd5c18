"""What Jupyter shows: fragments with inline styles alone, readable on white and on dark."""

from __future__ import annotations

from typing import Any

from framing.compare import Comparison
from framing.finding import CATEGORIES, Analysis
from framing.lexicon import Entry, Lexicon
from framing.plot.words import LOADED
from framing.report.annotated import annotated
from framing.report.evidence import Evidence
from framing.report.facts import page_one_figure
from framing.report.figures import svg
from framing.report.html_blocks import picture_source, prose
from framing.report.sections import numbers
from framing.report.words import LABELS
from framing.reuse.fragment import html_text
from framing.style import MARKS, Language, number

__all__ = ["article_fragment", "comparison_fragment", "entry_fragment", "lexicon_fragment"]

_BLOCKS = {
    "headline": "font-size:150%;font-weight:700;line-height:1.3",
    "kicker": "font-size:90%;font-weight:600",
    "lead": "font-weight:600",
    "summary": "font-weight:600",
    "crosshead": "font-weight:600",
}
#: Code hosts strip styles from notebooks; these elements still show that something is marked.
_TAGS = {"loaded": "mark", "source": "b", "hedge": "u", "quote": "i"}
_PLAIN = "font:inherit;color:inherit;text-decoration:none;background:none"
_CELL = "padding:.25em .8em .25em 0;vertical-align:top;background:transparent;color:inherit"
_SMALL = "font-size:85%;opacity:.75;font-weight:400"


def article_fragment(analysis: Analysis, *, language: Language = "de") -> str:
    """Return one analysed article: the text with its marks, its figures below."""
    facts = annotated(analysis, language=language)
    parts = []
    for block in facts["blocks"]:
        style = _BLOCKS.get(block["role"], "") if block["counted"] else "opacity:.6;font-size:85%"
        runs = "".join(_run(run) for run in block["runs"])
        parts.append(f'<p style="margin:.5em 0;{style}">{runs}</p>')
    figures = " · ".join(
        f"{html_text(name)} <b>{html_text(value)}</b> ({html_text(unit)})" for name, value, unit in facts["figures"]
    )
    notes = "".join(f"<p><b>{html_text(note)}</b></p>" for note in analysis.notes)
    return (
        f'<div lang="de" style="color:inherit;max-width:46em;line-height:1.6">{notes}{"".join(parts)}'
        f'<p style="font-size:90%;opacity:.8">{figures}<br>{_legend(facts, language)}</p></div>'
    )


def _run(run: dict[str, Any]) -> str:
    if not run["marks"]:
        return html_text(run["text"])
    styles = []
    for kind in run["marks"]:
        look = MARKS[kind]
        if kind == "quote":
            styles.append(look.css)
            continue
        thin = kind == "loaded" and run["quoted"]
        styles.append(f"{look.css.replace('2px', '1px') if thin else look.css} {look.screen}")
        if not thin:
            styles.append(f"background:{look.screen_tint}")
    title = f' title="{html_text(run["note"])}"' if run["note"] else ""
    tag = next(tag for kind, tag in _TAGS.items() if kind in run["marks"])
    return f'<{tag} style="{_PLAIN};{";".join(styles)}"{title}>{html_text(run["text"])}</{tag}>'


def _legend(facts: dict[str, Any], language: Language) -> str:
    """What the marks mean, of those that occur."""
    used = {kind for block in facts["blocks"] for run in block["runs"] for kind in run["marks"]}
    shown = [
        _run({"marks": [kind], "quoted": False, "note": "", "text": LABELS[language][f"mark_{kind}"]})
        for kind in _TAGS
        if kind in used
    ]
    return " · ".join(shown)


def comparison_fragment(comparison: Comparison, *, language: Language = "de") -> str:
    """Return a comparison: its figure, the tables of outlets, and what a reader of the numbers should know."""
    evidence = Evidence(comparison, language)
    parts = [_figure(evidence)]
    section = numbers.section(evidence)
    shown = section["blocks"] if section else [numbers.means(evidence)]
    parts += [_table(block) for block in shown if block is not None]
    parts += [f'<p style="margin:.4em 0">{prose(note)}</p>' for note in comparison.notes]
    return f'<div lang="{language}" style="color:inherit;max-width:60em;line-height:1.4">{"".join(parts)}</div>'


def _figure(evidence: Evidence) -> str:
    block = page_one_figure(evidence)
    if block is None:
        return ""
    # The drawing has a ground of its own, so that it is readable on dark pages.
    source = picture_source(svg(evidence, block, text=False))
    style = "background:#fff;border-radius:4px;padding:8px;max-width:100%;width:48em;display:block"
    return f'<img style="{style}" src="{source}" alt="{html_text(block["alt"])}">'


def _table(block: dict[str, Any]) -> str:
    heads = "".join(
        f'<th scope="col" style="{_CELL};{_side(column)};font-weight:600">{html_text(column["label"])}'
        f'<br><span style="{_SMALL}">{html_text(column["unit"])}</span></th>'
        for column in block["columns"]
    )
    rows = "".join(
        f'<tr style="background:transparent;border-top:1px solid rgba(128,128,128,.3)">{"".join(_cells(block, row))}</tr>'
        for row in block["rows"]
    )
    return (
        '<table style="border-collapse:collapse;margin:1em 0 .3em;background:transparent;color:inherit">'
        f'<thead><tr style="background:transparent">{heads}</tr></thead><tbody>{rows}</tbody></table>'
        f'<p style="margin:0 0 .8em;{_SMALL}">{prose(block["caption"])}</p>'
    )


def _cells(block: dict[str, Any], row: list[dict[str, Any]]) -> list[str]:
    found = []
    for place, (column, cell) in enumerate(zip(block["columns"], row, strict=True)):
        tag, scope = ("th", ' scope="row"') if place == block["head"] else ("td", "")
        small = f'<br><span style="{_SMALL}">{html_text(cell["small"])}</span>' if cell["small"] else ""
        weight = "600" if cell["bold"] else "400"
        found.append(
            f'<{tag}{scope} style="{_CELL};{_side(column)};font-weight:{weight}">{html_text(cell["text"])}{small}</{tag}>'
        )
    return found


def _side(column: dict[str, Any]) -> str:
    return f"text-align:{'left' if column['text'] else 'right'}"


# ---- lexicon ---------------------------------------------------------------------------------------------------------

_SEVERITIES = {1: "leicht", 2: "deutlich", 3: "drastisch"}
_PARTS_OF_SPEECH = {
    "noun": "Substantiv", "verb": "Verb", "adj": "Adjektiv", "adv": "Adverb", "phrase": "Wendung", "form": "nur diese Form",
}  # fmt: skip


def entry_fragment(entry: Entry) -> str:
    """Return one entry of the lexicon: what it marks, why, and what could stand there instead."""
    look = MARKS["loaded"]
    word = f'<b style="{look.css} {look.screen};background:{look.screen_tint}">{html_text(entry.entry.replace("|", ""))}</b>'
    kind, load = LOADED[entry.category][0], _SEVERITIES.get(entry.severity, "")
    conditions = [f"{c.test}: {', '.join(sorted(c.words))}" if c.words else c.test for c in entry.conditions]
    rows = [
        ("Warum", entry.note),
        ("Neutral", ", ".join(entry.neutral)),
        ("Nur wenn", "; ".join(conditions)),
        ("Beispiel", entry.example),
        ("Fundort", entry.source),
    ]
    lines = "".join(
        f'<div><span style="{_SMALL}">{name}:</span> {html_text(value)}</div>' for name, value in rows if value
    )
    return (
        f'<div lang="de" style="color:inherit;max-width:46em;line-height:1.5"><div>{word} '
        f'<span style="{_SMALL}">{html_text(" · ".join((_PARTS_OF_SPEECH[entry.pos], kind, load)))}</span></div>{lines}</div>'
    )


def lexicon_fragment(lexicon: Lexicon) -> str:
    """Return how many entries and parts of compounds the lexicon has, by category and load."""
    columns = [
        _column("Art", text=True), *(_column(load) for load in _SEVERITIES.values()), _column("Wortteile"), _column("Beispiele", text=True),
    ]  # fmt: skip
    rows = []
    for category in CATEGORIES["loaded"]:
        entries = [entry for entry in lexicon.entries if entry.category == category]
        halves = [part for part in lexicon.parts if part.category == category]
        counts = [sum(entry.severity == severity for entry in entries) for severity in _SEVERITIES]
        some = ", ".join(entry.entry.replace("|", "") for entry in entries[:4])
        texts = [LOADED[category][0], *(number(count) for count in counts), number(len(halves)), some]
        rows.append([{"text": text, "small": "", "bold": place == 0} for place, text in enumerate(texts)])
    caption = f"{number(len(lexicon.entries))} Einträge und {number(len(lexicon.parts))} Teile von Komposita, nach Art und Stärke."
    table = _table({"columns": columns, "rows": rows, "head": 0, "caption": caption})
    return f'<div lang="de" style="color:inherit;max-width:60em;line-height:1.4">{table}</div>'


def _column(label: str, *, text: bool = False) -> dict[str, Any]:
    return {"label": label, "unit": "", "text": text}
