"""Two aligned articles side by side: the facts, and the page for browser, paper and screen that shows them.

`side_by_side_facts` says what there is to say, in strings; page, paper and terminal only place it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from framing.article import Article
from framing.read.outlets import outlet_kind, outlet_name
from framing.report import check_ending
from framing.report.pdf import TEMPLATES, numbered, typeset, write_pictures
from framing.report.sidebyside_html import side_by_side_html
from framing.reuse import Alignment, Operation, direction
from framing.reuse.labels import CHANGES, SIGNS, row_name
from framing.reuse.rows import Block, Row, RowKind, rows
from framing.reuse.words import count
from framing.style import Language, date, kind_label, listed, number

__all__ = ["save_side_by_side", "side_by_side_facts", "side_by_side_html", "side_by_side_pdf", "side_by_side_pngs"]

_EDITS = 60  # edits in words; more would fill pages
_LONGEST = 14  # words of an edit that are printed

_LABELS: dict[Language, dict[str, Any]] = {
    "de": {
        "overline": "Wortlautvergleich",
        "title": "Zwei Texte nebeneinander",
        "unnamed": ("linker Text", "rechter Text"),
        "agency": "Agentur",
        "no_headline": "ohne Überschrift",
        "words": "Wörter",
        "share": "Gemeinsam und eigen",
        "texts": "Die Texte",
        "legend": "Zeichen",
        "edits": "Was in den gemeinsamen Passagen anders ist",
        "no_edits": "Nichts: Die gemeinsamen Passagen stimmen Wort für Wort überein.",
        "from": "links",
        "to": "rechts",
        "what": "geändert",
        "nothing": "Die Texte haben keinen Wortlaut gemeinsam.",
        "empty": "Kein Text, der zählt.",
        "place": "steht auf der anderen Seite an anderer Stelle",
        "same": "gleicher Wortlaut",
        "reworded": "umformuliert",
        "weightless": "gleiche Zitate und Wendungen",
        "own": "nur hier",
        "more": "und {n} weitere",
        "inline_reworded": "umformulierte Wörter",
        "inline_cut": "gestrichene Wörter",
        "inline_added": "hinzugefügte Wörter",
        "inline_cut_unsure": "Wörter nur links",
        "inline_added_unsure": "Wörter nur rechts",
        "spelling": "andere Schreibung",
        "figure": "Abbildung",
        "table": "Tabelle",
        "note": "Verglichen sind Dachzeile, Überschrift, Vorspann und Text, Wort für Wort; Bildtexte, Hinweise und Kürzel nicht. "
        "Acht gemeinsame Wörter in Folge oder mit kleinen Änderungen gelten als gemeinsamer Wortlaut, kurze Zitate, Namen "
        "mit Titel und feste Wendungen nicht.",
    },
    "en": {
        "overline": "Wording compared",
        "title": "Two texts side by side",
        "unnamed": ("left text", "right text"),
        "agency": "agency",
        "no_headline": "no headline",
        "words": "words",
        "share": "In common and of one’s own",
        "texts": "The texts",
        "legend": "Signs",
        "edits": "What differs inside the common passages",
        "no_edits": "Nothing: the common passages agree word for word.",
        "from": "left",
        "to": "right",
        "what": "changed",
        "nothing": "The texts have no wording in common.",
        "empty": "No text that counts.",
        "place": "stands in another place on the other side",
        "same": "same wording",
        "reworded": "reworded",
        "weightless": "same quotations and phrases",
        "own": "here only",
        "more": "and {n} more",
        "inline_reworded": "reworded words",
        "inline_cut": "words cut",
        "inline_added": "words added",
        "inline_cut_unsure": "words left only",
        "inline_added_unsure": "words right only",
        "spelling": "different spelling",
        "figure": "Figure",
        "table": "Table",
        "note": "Compared are kicker, headline, lead and text, word by word; captions, notices and credits are not. Eight words in "
        "common, in a row or with small changes, count as common wording; short quotations, names with titles and set phrases do not.",
    },
}


# ---------------------------------------------------------------------- facts


def side_by_side_facts(alignment: Alignment, *, title: str | None = None, language: Language = "de") -> dict[str, Any]:
    """Return two aligned articles as nested strings, ready for a template.

    Parameters
    ----------
    alignment
        What `framing.align` returned; article a stands left.
    title
        Title of the page; made from the outlets if None.
    language
        Of labels and numbers; the texts stay German.

    Returns
    -------
    dict
        ``title``, ``subtitle`` (where the wording comes from), ``sure`` (whether the left text is the original), ``sides`` (outlet, kind, date, headline, credit of each),
        ``shares`` (words by side and part), ``legend``, ``rows`` (kind, sign, name, left and right blocks of pieces with
        marks), ``edits`` (left, right, what), ``note``.
    """
    label = _LABELS[language]
    found = direction((alignment.a, alignment.b))
    sure = found.ground == "agency_article" and found.source is alignment.a
    sides = [_side(article, place, language) for place, article in enumerate((alignment.a, alignment.b))]
    shown = rows(alignment)
    edits = [edit for p in alignment.passages if p.evidence == "copy" for edit in p.edits]
    days = [article.date for article in (alignment.a, alignment.b) if article.date]
    latest = max(days, default=None)
    return {
        "language": language,
        "label": label,
        "title": title or _title(alignment, sides, language),
        "subtitle": found.reason(language) if alignment.words else label["nothing"],
        "date": [latest.year, latest.month, latest.day] if latest else None,
        "sure": sure,
        "sides": sides,
        "shares": [_shares(alignment, side, language) for side in ("a", "b")],
        "legend": [*_legend(shown, sure, language), *_inline_legend(shown, sure, label, language)],
        "rows": [_row(row, before, sure, language) for before, row in zip((None, *shown), shown, strict=False)],
        "edits": [_edit(edit, sure, language) for edit in edits[:_EDITS]],
        "more_edits": label["more"].format(n=len(edits) - _EDITS) if len(edits) > _EDITS else "",
        "edits_note": "" if edits else label["no_edits"] if alignment.words else label["nothing"],
        "note": label["note"],
    }


def _title(alignment: Alignment, sides: Sequence[dict[str, str]], language: Language) -> str:
    title = str(_LABELS[language]["title"])
    if not (alignment.a.outlet or alignment.b.outlet):
        return title
    return f"{title}: {listed([side['outlet'] for side in sides], language)}"


def _side(article: Article, place: int, language: Language) -> dict[str, str]:
    label = _LABELS[language]
    kind = outlet_kind(article.outlet) if article.outlet else "unknown"
    credit = f"{label['agency']}: {listed(article.agencies, language)}" if article.agencies else ""
    return {
        "outlet": outlet_name(article.outlet) if article.outlet else label["unnamed"][place],
        "kind": kind_label(kind, language) if kind != "unknown" else "",
        "date": date(article.date, language) if article.date else "",
        "headline": article.headline or label["no_headline"],
        "credit": credit,
    }


def _shares(alignment: Alignment, side: str, language: Language) -> dict[str, Any]:
    label = _LABELS[language]
    total = getattr(alignment, f"words_{side}")
    reworded = sum(
        count(getattr(operation, side).text) - operation.words
        for passage in alignment.passages
        if passage.evidence == "copy"
        for operation in passage.operations
        if operation.kind == "replace"
    )
    weightless = sum(passage.words for passage in alignment.passages if passage.evidence != "copy")
    own = total - alignment.words - reworded - weightless
    parts = [("same", alignment.words), ("reworded", reworded), ("weightless", weightless), ("own", own)]
    return {
        "words": number(total, 0, language),
        "parts": [
            {
                "kind": kind,
                "name": label[kind],
                "words": number(words, 0, language),
                "share": words / total,
                "percent": _percent(words / total, language),
            }
            for kind, words in parts
            if words > 0
        ],
    }


def _percent(share: float, language: Language) -> str:
    """Write a share: "61 %", and never none where there is something, nor all where something is missing."""
    if 0 < share < 0.01:
        return "unter 1 %" if language == "de" else "under 1 %"
    if 0.99 < share < 1:
        return "über 99 %" if language == "de" else "over 99 %"
    return f"{number(100 * share, 0, language)} %"


def _legend(shown: Sequence[Row], sure: bool, language: Language) -> list[dict[str, str]]:
    kinds: dict[RowKind, None] = dict.fromkeys(row.kind for row in shown)
    return [
        {"kind": kind, "mark": "", "sign": sign, "name": row_name(kind, language, sure=sure)}
        for kind, sign in SIGNS.items()
        if kind in kinds
    ]


def _inline_legend(shown: Sequence[Row], sure: bool, label: dict[str, str], language: Language) -> list[dict[str, str]]:
    """The marks inside the texts and the bars beside them, as far as they are used."""
    used = {str(piece.mark) for row in shown for block in (*row.left, *row.right) for piece in block.pieces}
    used |= {"bar_cut" for row in shown if row.kind in {"cut", "other"}}
    used |= {"bar_added" for row in shown if row.kind in {"added", "other"}}
    names = {
        "bar_cut": row_name("cut", language, sure=sure),
        "bar_added": row_name("added", language, sure=sure),
        "reworded": label["inline_reworded"],
        "cut": label["inline_cut" if sure else "inline_cut_unsure"],
        "added": label["inline_added" if sure else "inline_added_unsure"],
        "spelling": label["spelling"],
    }
    return [{"kind": "", "mark": mark, "sign": "", "name": name} for mark, name in names.items() if mark in used]


def _row(row: Row, before: Row | None, sure: bool, language: Language) -> dict[str, Any]:
    both = row.kind == "other"
    return {
        "kind": row.kind,
        "sign": SIGNS[row.kind] + (str(row.moved) if row.moved else ""),
        "name": row_name(row.kind, language, sure=sure) + (f" ({row.moved})" if row.moved else ""),
        "goes_on": row.kind == "same" and before is not None and before.kind == "same",
        "left": _blocks(row.left),
        "right": _blocks(row.right),
        "left_kind": "cut" if both else row.kind,
        "right_kind": "added" if both else row.kind,
        "place": f"{SIGNS['moved']}{row.moved} {_LABELS[language]['place']}" if row.moved else "",
    }


def _blocks(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    return [
        {"role": block.role, "pieces": [{"text": piece.text, "mark": piece.mark} for piece in block.pieces]}
        for block in blocks
    ]


def _edit(edit: Operation, sure: bool, language: Language) -> dict[str, str]:
    what = (
        CHANGES[language][edit.change]
        if edit.kind == "replace"
        else row_name(_EDIT_ROWS[edit.kind], language, sure=sure)
    )
    return {"left": _short(edit.a.text), "right": _short(edit.b.text), "what": what}


_EDIT_ROWS: dict[str, RowKind] = {"delete": "cut", "insert": "added"}


def _short(text: str) -> str:
    words = text.split()
    if len(words) <= _LONGEST:
        return " ".join(words)
    half = _LONGEST // 2
    return " ".join([*words[:half], "…", *words[-half:]])


# ---------------------------------------------------------------------- pages


def save_side_by_side(
    alignment: Alignment, path: str | Path, *, title: str | None = None, language: Language = "de"
) -> tuple[Path, ...]:
    """Write two aligned articles side by side; the ending of the file decides: ``.html``, ``.pdf`` or ``.png``.

    Parameters
    ----------
    alignment
        What `framing.align` returned.
    path
        Where to write; the folder is made if there is none. A picture of several pages becomes ``name-1.png`` and so on.
    title, language
        As for `side_by_side_facts`.

    Returns
    -------
    tuple of pathlib.Path
        The files that were written.

    Raises
    ------
    FramingError
        If the ending is none of these.
    """
    target = Path(path)
    ending = check_ending(target)
    facts = side_by_side_facts(alignment, title=title, language=language)
    target.parent.mkdir(parents=True, exist_ok=True)
    if ending == ".html":
        target.write_text(side_by_side_html(facts), encoding="utf-8", newline="\n")
        return (target,)
    if ending == ".pdf":
        target.write_bytes(side_by_side_pdf(facts))
        return (target,)
    pages = side_by_side_pngs(facts)
    if len(pages) > 1:
        return write_pictures(target, numbered(pages))
    target.write_bytes(pages[0])
    return (target,)


def side_by_side_pdf(facts: dict[str, Any]) -> bytes:
    """Set the facts as tagged PDF (PDF/UA-1), the texts in two columns."""
    return typeset(TEMPLATES / "sidebyside.typ", facts, format="pdf", pdf_standards=["ua-1"])[0]


def side_by_side_pngs(facts: dict[str, Any], *, dpi: int = 144) -> list[bytes]:
    """Set the facts as pictures, one a page; `dpi` in dots an inch."""
    return typeset(TEMPLATES / "sidebyside.typ", facts, format="png", ppi=float(dpi))
