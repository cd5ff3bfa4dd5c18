"""Everything exercises say, in German and English: instructions, hints, explanations, notes to the teacher.

The passages are always German; in English only what is said about them changes. Both languages fill the same fields of
`Wording`, with the same keys: a test compares them.
"""

from __future__ import annotations

from framing.style import Language
from framing.teach.wording.english import ENGLISH
from framing.teach.wording.fields import Explanations, Wording
from framing.teach.wording.german import GERMAN

__all__ = ["Explanations", "Wording", "wording"]


def wording(language: Language) -> Wording:
    """Return the texts of a language."""
    return GERMAN if language == "de" else ENGLISH
