"""What a word is, wherever words are counted."""

from __future__ import annotations

import re

__all__ = ["WORD", "count_words"]

WORD = re.compile(r"\w+(?:[-’'&/.]\w+)*")


def count_words(text: str) -> int:
    """Count the words of a text; "Kosten-Lawine" and "3,5" are one word each.

    >>> count_words("Die Kosten-Lawine rollt.")
    3
    """
    return sum(1 for _ in WORD.finditer(text))
