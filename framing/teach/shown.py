"""Texts as they are shown: paragraphs in pieces, cut where something is underlined or marked, and word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

__all__ = ["Stretch", "Word", "is_short", "roles", "shown_text", "unsaid", "word_spans", "words_of", "writable"]

#: A stretch of a text that is shown differently: start, end (offsets into the text), and how ("focus", "answer", "maybe").
Stretch: TypeAlias = tuple[int, int, str]

#: A word of a text: start and end.
Word: TypeAlias = tuple[int, int]

# What browsers refuse or replace, what turns the direction of writing, and halves of pairs, which cannot be written.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")

# Characters of options, with their boxes, that a line on paper holds.
_LINE = 64

# A compound is one word however it is joined: "Putin-Scherge", "ARD/ZDF", "O'Brien", "14.000".
_WORD = re.compile(r"\w+(?:[-‐‑/.,:'’&]\w+)*")


def shown_text(text: dict[str, Any], stretches: Iterable[Stretch] = ()) -> dict[str, Any]:
    """Return a text for templates.

    Parameters
    ----------
    text
        As in the views (`framing.teach.views`).
    stretches
        What to show differently; they do not overlap.

    Returns
    -------
    dict
        ``label``, ``credit``, ``length`` (characters) and ``blocks``: ``role`` and ``runs`` of ``text`` and ``mark``. A
        template may replace characters in the runs without moving any offset.
    """
    ordered = sorted(stretches)
    return {
        "label": text["label"],
        "credit": text["credit"],
        "length": len(text["text"]),
        "blocks": [
            {"role": role, "runs": _runs(paragraph, ordered)}
            for role, paragraph in zip(roles(text["paragraphs"]), text["paragraphs"], strict=True)
        ],
    }


def roles(paragraphs: Sequence[dict[str, Any]]) -> list[str]:
    """Say what each paragraph is: kicker, headline, crosshead or body.

    The last of the headings that open a text is its headline; those before it are kickers, later ones crossheads.
    """
    opening = next((i for i, paragraph in enumerate(paragraphs) if not paragraph["heading"]), len(paragraphs))
    found = ["crosshead" if paragraph["heading"] else "body" for paragraph in paragraphs]
    found[:opening] = ["kicker"] * opening
    if opening:
        found[opening - 1] = "headline"
    return found


def _runs(paragraph: dict[str, Any], stretches: Sequence[Stretch]) -> list[dict[str, str]]:
    begin, text = paragraph["start"], paragraph["text"]
    runs: list[dict[str, str]] = []
    done = 0
    for start, end, mark in stretches:
        here, there = max(start - begin, 0), min(end - begin, len(text))
        if here >= there:
            continue
        runs += [{"text": text[done:here], "mark": ""}, {"text": text[here:there], "mark": mark}]
        done = there
    runs.append({"text": text[done:], "mark": ""})
    return [run for run in runs if run["text"]]


def writable(text: str) -> str:
    """Return the text without the characters that a page cannot show."""
    return _UNSHOWN.sub("", text)


def is_short(options: Sequence[str]) -> bool:
    """Whether all options have room in one line."""
    return sum(len(option) + 6 for option in options) <= _LINE


def unsaid(wordings: Sequence[str], explanation: str) -> list[str]:
    """Return the neutral wordings that the explanation has not named already.

    >>> unsaid(["bitten um", "stolz"], "Sachlich wäre: „bitten um“. Stolzgeschwellt ist mehr.")
    ['stolz']
    """
    return [wording for wording in wordings if not re.search(rf"(?<!\w){re.escape(wording)}(?!\w)", explanation)]


def word_spans(text: str) -> list[Word]:
    """Return the words of a text, hyphenated ones in one piece.

    >>> text = "Wut-Wahn … um 14.000 Euro!"
    >>> [text[start:end] for start, end in word_spans(text)]
    ['Wut-Wahn', 'um', '14.000', 'Euro']
    """
    return [found.span() for found in _WORD.finditer(text)]


def words_of(start: int, end: int, words: Sequence[Word]) -> list[int]:
    """Return the positions of the words that a stretch touches."""
    return [place for place, (first, last) in enumerate(words) if first < end and start < last]
