"""The words under which aligned passages are shown, and their signs; each kind has a sign, so none needs its colour."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from framing.reuse.rows import RowKind
from framing.reuse.script import Change
from framing.style import Language

__all__ = ["CHANGES", "SIGNS", "row_name"]

SIGNS: Mapping[RowKind, str] = MappingProxyType(
    {
        "same": "=",
        "reworded": "≈",
        "cut": "−",
        "added": "+",
        "other": "≠",
        "moved": "↕",
        "quotation": "„“",
        "stock": "…",
    }
)

_NAMES: Mapping[Language, Mapping[str, str]] = {
    "de": {
        "same": "gleicher Wortlaut",
        "reworded": "umformuliert",
        "cut": "gestrichen",
        "added": "hinzugefügt",
        "cut_unsure": "nur links",
        "added_unsure": "nur rechts",
        "other": "anderer Text",
        "moved": "verschoben",
        "quotation": "gleiches Zitat",
        "stock": "kurze Wendung",
    },
    "en": {
        "same": "same wording",
        "reworded": "reworded",
        "cut": "cut",
        "added": "added",
        "cut_unsure": "left only",
        "added_unsure": "right only",
        "other": "different text",
        "moved": "moved",
        "quotation": "same quotation",
        "stock": "short phrase",
    },
}

#: What a replacement changed, for lists of edits.
CHANGES: Mapping[Language, Mapping[Change, str]] = {
    "de": {"spelling": "Schreibung", "form": "Wortform", "figure": "Zahl", "wording": "Wortlaut", "": ""},
    "en": {"spelling": "spelling", "form": "word form", "figure": "figure", "wording": "wording", "": ""},
}


def row_name(kind: RowKind, language: Language = "de", *, sure: bool = True) -> str:
    """Return the name of a kind of row.

    Parameters
    ----------
    kind
        See `framing.reuse.rows.Row`.
    language
        "de" or "en".
    sure
        Whether the left text is known to be the original: only then was something cut or added.
    """
    names = _NAMES[language]
    return names[kind] if sure else names.get(f"{kind}_unsure", names[kind])
