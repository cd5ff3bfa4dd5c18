r"""Texts as a teacher edits them: headlines begin with "# ", places to be marked stand in [square brackets].

A bracket, a backslash, or a # at the beginning of a paragraph that are meant as such have a backslash before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from framing.errors import FramingError

__all__ = ["read_markup", "write_markup"]

_PARAGRAPH = "\n\n"
_SPECIAL = re.compile(r"[\\\[\]]")


def write_markup(text: str, places: Iterable[tuple[int, int]] = (), headings: Sequence[int] = ()) -> str:
    r"""Return a text with its places in brackets and its headings marked.

    >>> write_markup("Zoff [im] Rat", [(0, 4)])
    '[Zoff] \\[im\\] Rat'
    """
    starts = {start for start, _ in places}
    ends = {end for _, end in places}
    written: list[str] = []
    at = 0
    for number, paragraph in enumerate(text.split(_PARAGRAPH)):
        parts: list[str] = []
        for offset, character in enumerate(paragraph, at):
            parts.append("]" * (offset in ends) + "[" * (offset in starts))
            parts.append(f"\\{character}" if _SPECIAL.match(character) else character)
        at += len(paragraph)
        parts.append("]" * (at in ends))
        line = "".join(parts)
        if number in headings:
            line = f"# {line}"
        elif line.startswith("#"):
            line = f"\\{line}"
        written.append(line)
        at += len(_PARAGRAPH)
    return _PARAGRAPH.join(written)


def read_markup(marked: str) -> tuple[str, list[tuple[int, int]], tuple[int, ...]]:
    r"""Return the text without markup, the places in brackets, and the positions of the headings.

    Raises
    ------
    FramingError
        If a bracket is not closed, is closed twice, or holds another one.

    Examples
    --------
    >>> read_markup("# Rat\n\n[Zoff] im Rat")
    ('Rat\n\nZoff im Rat', [(5, 9)], (0,))
    """
    # A line break inside a paragraph is the editor's, not the author's.
    paragraphs = [re.sub(r"(?<!\n)\n(?!\n)", " ", part) for part in re.split(r"\n{2,}", marked)]
    texts: list[str] = []
    places: list[tuple[int, int]] = []
    headings: list[int] = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        body = paragraph
        if body.startswith("# "):
            headings.append(number)
            body = body[2:]
        elif body.startswith("\\#"):
            body = body[1:]
        plain, found = _unbracketed(body)
        places.extend((start + at, end + at) for start, end in found)
        texts.append(plain)
        at += len(plain) + len(_PARAGRAPH)
    return _PARAGRAPH.join(texts), places, tuple(headings)


def _unbracketed(body: str) -> tuple[str, list[tuple[int, int]]]:
    plain: list[str] = []
    places: list[tuple[int, int]] = []
    opened: int | None = None
    i = 0
    while i < len(body):
        character = body[i]
        if character == "\\" and i + 1 < len(body) and _SPECIAL.match(body[i + 1]):
            plain.append(body[i + 1])
            i += 2
            continue
        i += 1
        if character == "[":
            if opened is not None:
                raise FramingError(f"a bracket opens inside a bracket: {_near(body, i)}; write \\[ for a plain one")
            opened = len(plain)
        elif character == "]":
            if opened is None or opened == len(plain):
                what = "an empty bracket" if opened is not None else "a bracket closes that was never opened"
                raise FramingError(f"{what}: {_near(body, i)}; write \\] for a plain one")
            places.append((opened, len(plain)))
            opened = None
        else:
            plain.append(character)
    if opened is not None:
        raise FramingError(f"a bracket is not closed: {_near(body, len(body))}")
    return "".join(plain), places


def _near(body: str, at: int) -> str:
    return repr(body[max(0, at - 25) : at + 15])
