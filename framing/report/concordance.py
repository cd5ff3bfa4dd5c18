"""The commonest loaded words, each with where it occurs and a line of text around it."""

from __future__ import annotations

from collections import Counter

from framing.finding import Analysis, Finding
from framing.report import blocks
from framing.report.blocks import Block
from framing.report.evidence import Evidence, common_words, entry_of
from framing.report.words import LABELS
from framing.style import number

__all__ = ["commonest"]

_MAX_WORDS = 12
_CONTEXT = 42  # characters on either side of a word


def commonest(evidence: Evidence) -> Block | None:
    """Return the table of words; None for a handful of articles, whose marked texts show the words anyway."""
    if len(evidence.members) <= 3:
        return None
    language = evidence.language
    first: dict[str, tuple[Analysis, Finding]] = {}
    where: dict[str, Counter[str]] = {}
    for group, analysis in evidence.members:
        for finding in evidence.counted(analysis, "loaded"):
            first.setdefault(entry_of(finding), (analysis, finding))
            where.setdefault(entry_of(finding), Counter())[evidence.label(group)] += 1
    rows: list[list[Block | str]] = []
    for entry, word, amount in common_words(evidence.findings("loaded"), _MAX_WORDS):
        outlets = sorted(where[entry].items(), key=lambda item: (-item[1], item[0]))
        names = [f"{name}\xa0({number(n, 0, language)})" for name, n in outlets[:2]]
        if len(outlets) > 2:
            names.append(_others(evidence, len(outlets) - 2))
        line = blocks.cell("", line=_line(*first[entry]))
        rows.append([blocks.cell(word, bold=True, german=True), number(amount, 0, language), ", ".join(names), line])
    label = LABELS[language]
    columns = [
        blocks.column(label["word"], text=True),
        blocks.column(label["count"]),
        blocks.column(evidence.heading, text=True, share=1),
        blocks.column(label["line"], text=True, share=2),
    ]
    caption = (
        "Die häufigsten wertenden Wörter in eigenen Worten der Redaktionen, mit der ersten Fundstelle."
        if language == "de"
        else "The commonest loaded words in the outlets’ own voice, with the first place each occurs."
    )
    return blocks.table("words", columns, rows, caption)


def _others(evidence: Evidence, amount: int) -> str:
    if evidence.language == "en":
        return f"{number(amount, 0, 'en')} more"
    one = "weiteres" if evidence.noun.one == "Medium" else "weitere"
    return f"{number(amount)}\xa0{one if amount == 1 else 'weitere'}"


def _line(analysis: Analysis, finding: Finding) -> tuple[str, str, str]:
    """The words around a finding, cut at spaces, without leaving its section."""
    text = analysis.article.text
    section = analysis.article.section_at(finding.start)
    first, last = (section.start, section.end) if section else (0, len(text))
    begin, end = max(first, finding.start - _CONTEXT), min(last, finding.end + _CONTEXT)
    before, after = text[begin : finding.start], text[finding.end : end]
    if begin > first:
        before = "…" + before[before.find(" ") :] if " " in before else "…"
    if end < last:
        after = after[: after.rfind(" ") + 1] + "…" if " " in after else "…"
    return before, finding.text, after
