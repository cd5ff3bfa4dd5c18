"""Quotation marks: which of them belong together, and which words stand between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.annotate.text import Text

__all__ = ["Marked", "find_marked", "region_of_words"]

_CLOSING = {"„": '“”"', "»": "«", "«": "»", "“": "”", '"': '"”“', "‚": "‘’'", "›": "‹", "‹": "›"}
_MARK = re.compile('[„“”»«"‚‘›‹]')
#: A mark that is still open after this many characters was never closed.
_LONGEST = 6000
#: Quotations in quotations in quotations: nobody prints more; the outermost of more marks was never closed.
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch in quotation marks.

    Attributes
    ----------
    start, end
        Offsets, marks included.
    first, last
        Positions of its first word and after its last one.
    """

    start: int
    end: int
    first: int
    last: int


def find_marked(text: Text) -> list[Marked]:
    """Return the stretches in quotation marks that stand in no other, in order.

    Marks inside marks are left to the outer pair. A paragraph that ends while a quotation is open, followed by one
    that begins with a new opening mark, is the way newspapers print long statements: the paragraph's end closes it.
    """
    words = text.words
    spans = []
    for start, end in _pairs(words.text, text):
        first, last = words.at(start), words.at(end - 1) + 1
        if first < last <= len(words):
            spans.append(Marked(start, end, first, last))
    return spans


def region_of_words(text: Text, marked: list[Marked]) -> list[int]:
    """Index of the marked stretch each word stands in, -1 outside."""
    regions = [-1] * len(text.words)
    for index, stretch in enumerate(marked):
        for position in range(stretch.first, stretch.last):
            regions[position] = index
    return regions


def _pairs(raw: str, text: Text) -> list[tuple[int, int]]:
    """Offsets of matching outer marks within the sections that count."""
    found: list[tuple[int, int]] = []
    open_marks: list[tuple[str, int]] = []
    section_end = -1
    counted = [s for s in text.article.sections if s.counted]
    for section in counted:
        for match in _MARK.finditer(raw, section.start, section.end):
            mark, at = match.group(), match.start()
            if open_marks and at - open_marks[0][1] > _LONGEST:
                open_marks.clear()
            if open_marks and _closes(raw, mark, at, open_marks):
                _, began = open_marks.pop()
                if not open_marks:
                    found.append((began, at + 1))
            elif _opens(raw, mark, at):
                if open_marks and at == section.start and section_end > open_marks[0][1]:
                    found.append((open_marks[0][1], section_end))
                    open_marks.clear()
                open_marks.append((mark, at))
                del open_marks[:-_DEEPEST]
        section_end = section.end
    return found


def _closes(raw: str, mark: str, at: int, open_marks: list[tuple[str, int]]) -> bool:
    """Whether a mark closes the innermost open one, or one further out whose inner marks were left open."""
    for depth in range(len(open_marks) - 1, -1, -1):
        opening = open_marks[depth][0]
        if mark not in _CLOSING[opening]:
            continue
        if mark == opening and _stands_like_opening(raw, at):
            return False
        del open_marks[depth + 1 :]
        return True
    return False


def _opens(raw: str, mark: str, at: int) -> bool:
    return mark in _CLOSING and (mark in "„‚" or _stands_like_opening(raw, at))


def _stands_like_opening(raw: str, at: int) -> bool:
    """After a space and before a word, as an opening mark stands."""
    before = raw[at - 1] if at else " "
    after = raw[at + 1] if at + 1 < len(raw) else " "
    return (before.isspace() or before in "([–—-/:„»") and not after.isspace()
