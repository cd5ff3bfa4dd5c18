"""One article as plain facts: its text in runs with marks, and the marked passages in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from framing.article import COUNTED_ROLES
from framing.finding import Analysis, Finding
from framing.plot import group_label, scale
from framing.report.marks import Block, Numbering, Run, blocks, visible
from framing.report.reasons import reason
from framing.report.words import LABELS, PLACES, ROLES, as_sentence, count
from framing.style import Language, date, kind_label, listed, number

__all__ = ["annotated"]

#: Measures printed under the name of the outlet.
SHOWN = ("sensationalism", "loaded_per_100", "hedges_per_100_sentences", "attribution_share")

_LISTED = {"loaded": 40, "device": 12, "hedge": 60, "source": 60}  # passages in words; more would fill pages


def annotated(
    analysis: Analysis, *, kind: str = "unknown", language: Language = "de", limit: int | None = None
) -> dict[str, Any]:
    """Return an article as nested strings, ready for a template.

    Parameters
    ----------
    analysis
        The article with its findings.
    kind
        Kind of its outlet.
    language
        Of labels and numbers.
    limit
        Characters after which the text is broken off at the end of a section; the whole text if None. Captions,
        credits and the like are left out with a note where there is a limit, and marked as not counted else.
    """
    article = analysis.article
    everything = blocks(analysis)
    counted = [block for block in everything if block.counted]
    shown = _within(counted, limit) if limit is not None else list(everything)
    return {
        "outlet": group_label(article.outlet or "unknown", language),
        "kind": kind_label(kind, language) if kind != "unknown" else "",
        "date": date(article.date, language) if article.date else "",
        "headline": article.headline,
        "figures": _figures(analysis, language),
        "blocks": [
            {"role": b.role, "counted": b.counted, "runs": [_run(run, language) for run in b.runs]} for b in shown
        ],
        "note": _note(everything, counted, shown, language) if limit is not None else "",
        "passages": _passages(analysis, language),
    }


def _figures(analysis: Analysis, language: Language) -> list[list[str]]:
    found = []
    for measure in SHOWN:
        if measure in analysis.measures:
            written = scale(measure, language)
            found.append([written.label, written.write(analysis.measures[measure], language), written.unit])
    return found


def _run(run: Run, language: Language) -> dict[str, Any]:
    loaded = [finding for finding in run.findings if finding.kind == "loaded"]
    return {
        "text": run.text,
        "marks": list(run.kinds),
        "quoted": bool(loaded) and all(finding.voice == "quoted" for finding in loaded),
        "opens": "source" in run.opens,
        "closes": "source" in run.closes,
        "sentence": run.sentence,
        "note": _explained(run.findings, language),
    }


def _explained(findings: Sequence[Finding], language: Language) -> str:
    """What a mark says about itself; a quotation that merely surrounds other marks stays silent."""
    inner = [finding for finding in findings if finding.kind != "quote"] or list(findings)
    return " ".join(dict.fromkeys(as_sentence(said) for finding in inner if (said := reason(finding, language))))


def _within(counted: Sequence[Block], limit: int) -> list[Block]:
    """The first blocks that fit; a single one that does not is cut at the end of a sentence."""
    shown: list[Block] = []
    room = limit
    for block in counted:
        if block.length > room:
            if not any(kept.role in {"body", "lead", "summary"} for kept in shown):
                shown.append(_cut(block, room))
            break
        shown.append(block)
        room -= block.length
    while shown and shown[-1].role == "crosshead":
        shown.pop()
    return shown


def _cut(block: Block, room: int) -> Block:
    kept: list[Run] = []
    last_sentence = 0
    for run in block.runs:
        if run.sentence and kept:
            last_sentence = len(kept)
        if run.text and len(run.text) > room:
            break
        kept.append(run)
        room -= len(run.text)
    if last_sentence:
        kept = kept[:last_sentence]
    if not kept:
        first = block.runs[0]
        kept = [
            Run(first.text[:room].rsplit(" ", 1)[0] + " …", first.findings, first.opens, first.closes, first.sentence)
        ]
    return Block(block.role, tuple(kept))


def _note(everything: Sequence[Block], counted: Sequence[Block], shown: Sequence[Block], language: Language) -> str:
    left_out = Counter(block.role for block in everything if not block.counted)
    parts = [count(n, *ROLES[language][role], language) for role, n in left_out.items()]
    notes = []
    if parts:
        listing = listed(parts, language)
        notes.append(
            f"Nicht gezeigt und nicht gezählt: {listing}."
            if language == "de"
            else f"Not shown and not counted: {listing}."
        )
    if sum(block.length for block in shown) < sum(block.length for block in counted):
        notes.append(
            "Gezeigt ist der Anfang; gezählt wurde der ganze Text."
            if language == "de"
            else "Shown is the beginning; the whole text was counted."
        )
    return " ".join(notes)


def _passages(analysis: Analysis, language: Language) -> list[dict[str, Any]]:
    """The findings by kind, those that are explained one by one, the others as a list of words."""
    numbering = Numbering(analysis)
    points = {id(contribution.finding): contribution.points for contribution in analysis.contributions}
    found = []
    for kind, most in _LISTED.items():
        findings = [f for f in analysis.of_kind(kind) if f.section in COUNTED_ROLES and visible(f)]
        if not findings:
            continue
        explained = kind in {"loaded", "device"}
        items = _explanations(findings, numbering, points, language) if explained else _plain(findings)
        found.append(
            {
                "kind": kind,
                "title": f"{LABELS[language][kind]} ({len(findings)})",
                "explained": explained,
                "items": items[:most],
                "more": _more(len(items) - most, language),
            }
        )
    return found


def _explanations(
    findings: Sequence[Finding], numbering: Numbering, points: Mapping[int, float], language: Language
) -> list[dict[str, str]]:
    """Each marked wording once, with its places, its points in all, its reason and its neutral wording."""
    same: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        same.setdefault((finding.text, finding.voice, reason(finding, language)), []).append(finding)
    label = LABELS[language]
    items = []
    for (text, voice, said), group in same.items():
        notes = [as_sentence(said)]
        if voice == "quoted":
            notes.append(as_sentence(label["quoted_note"]))
        earned = sum(points.get(id(finding), 0.0) for finding in group)
        neutral = group[0].neutral
        items.append(
            {
                "text": text,
                "where": _places(group, numbering, language),
                "reason": " ".join(note for note in notes if note),
                "neutral": as_sentence(f"{label['neutral']}: {', '.join(neutral)}") if neutral else "",
                "points": f"{number(earned, 1, language)} {label['points']}" if earned >= 0.05 else "",
            }
        )
    return items


def _places(findings: Sequence[Finding], numbering: Numbering, language: Language) -> str:
    """Where a wording stands: "Überschrift, Satz 3, 7"."""
    names = PLACES[language]
    sentences = sorted({n for finding in findings if (n := numbering.of(finding))})
    places = dict.fromkeys(names.get(f.section, "") for f in findings if not numbering.of(f))
    if sentences:
        places[f"{names['sentence']} {', '.join(_runs_of(sentences))}"] = None
    return ", ".join(place for place in places if place)


def _runs_of(numbers: Sequence[int]) -> list[str]:
    """Write sorted numbers, three and more in a row as "3–7".

    >>> _runs_of([1, 2, 4, 5, 6, 9])
    ['1', '2', '4–6', '9']
    """
    found: list[str] = []
    for _, run in groupby(enumerate(numbers), lambda item: item[1] - item[0]):
        row = [number for _, number in run]
        found += [f"{row[0]}–{row[-1]}"] if len(row) > 2 else map(str, row)
    return found


def _plain(findings: Sequence[Finding]) -> list[dict[str, str]]:
    counts = Counter(finding.text for finding in findings)
    return [{"text": text + (f" ({n}×)" if n > 1 else "")} for text, n in counts.items()]


def _more(amount: int, language: Language) -> str:
    if amount <= 0:
        return ""
    return f"und {number(amount)} weitere" if language == "de" else f"and {number(amount, 0, 'en')} more"
