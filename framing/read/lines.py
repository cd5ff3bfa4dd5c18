"""Raw text as blocks: one a line, and one for each hard-wrapped paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

__all__ = ["Block", "split_blocks", "words"]

#: Rules look at so many characters from the start and the end of a block: reading stays linear however long a line is.
REACH = 320

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]+")
_WORD = re.compile(r"\w[\w'’.-]*")
_LETTER = re.compile(r"[^\W\d_]")
_BULLET = re.compile(r"[•·▪■●◦‣►▶✓➤→*+][\ufe0e\ufe0f]?\s*(?=\S)|[-–—]\s+(?=\S)")
_CLOSERS = "\"'“”„«»‹›’‘)]*_ \t"
_CLOSING_NOTE = re.compile(
    r"(?<=[.!?…\"“”«»])\s{0,3}(?:\([^()]{1,80}\)|[-–—/]?\s?[A-Za-z]{2,8}(?:/[A-Za-z]{2,8}){0,4})$"
)
#: A full stop inside the block with a lower-case word before it and a new start after it; not after "Prof." and the like.
_SENTENCE_BREAK = re.compile(
    r"(?<!\bProf)(?<!\bMio)(?<!\bMrd)(?<!\bStr)(?<!\bevtl)(?<!\busw)(?<!\bbzw)(?<!\bInc)(?<!\bMinDir)"
    r"(?:[a-zäöüß]{3}|\d{4}|[\"“”«»)])[.!?][\"“”«»)]?\s{1,3}[\"„“«»(]?[A-ZÄÖÜ0-9]"
)
_LONG = 200
_TITLE_LIMIT = 220


@dataclass(frozen=True)
class Block:
    """A stretch of raw text that gets one role.

    Attributes
    ----------
    start, end
        Offsets into the raw text, white space around stripped.
    head, tail
        First and last `REACH` characters; both are the whole text of a short block.
    gap
        Whether an empty line stands before it.
    """

    start: int
    end: int
    head: str
    tail: str
    gap: bool

    @property
    def size(self) -> int:
        """Length in characters."""
        return self.end - self.start

    @cached_property
    def words(self) -> list[str]:
        """The words at the start, up to `REACH` characters."""
        return words(self.head)

    @cached_property
    def is_bullet(self) -> bool:
        """Whether it is an item of a list."""
        return _BULLET.match(self.head) is not None

    @cached_property
    def has_letters(self) -> bool:
        """Whether it holds a letter at all."""
        return _LETTER.search(self.head) is not None

    @cached_property
    def has_sentence_break(self) -> bool:
        """Whether one sentence ends and the next starts inside it."""
        return _SENTENCE_BREAK.search(self.head) is not None

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads like running text rather than like a title."""
        if self.size > _LONG:
            return True
        if not self.has_letters or len(self.words) < 3:
            return False
        # "… beraten werden. (dpa)" ends a sentence, too.
        end = _CLOSING_NOTE.sub("", self.tail).rstrip(_CLOSERS)
        last = end[-1:]
        if last in ".…":
            return not end.endswith(("..", "…", ". .")) or len(self.words) > 14
        if last in "!?":
            return self.size > 110 or (self.has_sentence_break and self.size > 90)
        if last == ":":
            return len(self.words) >= 5
        return self.has_sentence_break and self.size > 100

    @cached_property
    def is_title(self) -> bool:
        """Whether it could be a headline, kicker or crosshead."""
        return self.has_letters and not self.is_prose and not self.is_bullet and self.size <= _TITLE_LIMIT


def words(text: str) -> list[str]:
    """Return the words of `text`; numbers and hyphenated words are one word each.

    >>> words("Putin-Vertrauter reist am 27. ab")
    ['Putin-Vertrauter', 'reist', 'am', '27', 'ab']
    """
    return [match.rstrip(".-'’") for match in _WORD.findall(text)]


def split_blocks(raw: str) -> list[Block]:
    """Split raw text into blocks; lines of a hard-wrapped paragraph are one block."""
    lines = list(_lines(raw))
    width = _wrap_width(lines)
    blocks: list[Block] = []
    run: list[_Line] = []
    for line in lines:
        if run and not (width and _continues(run[-1], line, width)):
            blocks.append(_block(raw, run))
            run = []
        run.append(line)
    if run:
        blocks.append(_block(raw, run))
    return blocks


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str  # at most `REACH` characters from its end are looked at, a longer line is no wrapped line anyway
    gap: bool

    @property
    def size(self) -> int:
        return self.end - self.start


def _lines(raw: str) -> Iterable[_Line]:
    before = 0
    gap = False
    for match in _LINE.finditer(raw):
        gap = gap or _line_breaks(raw, before, match.start()) > 1
        before = match.end()
        text = match[0].strip()
        if not text:
            gap = True
            continue
        start = match.start() + (len(match[0]) - len(match[0].lstrip()))
        yield _Line(start, start + len(text), text if len(text) <= REACH else text[-REACH:], gap)
        gap = False


def _line_breaks(raw: str, start: int, end: int) -> int:
    """Count line breaks between two lines; carriage return with line feed is one."""
    return end - start - raw.count("\r\n", start, end)


def _block(raw: str, run: list[_Line]) -> Block:
    start, end = run[0].start, run[-1].end
    return Block(start, end, raw[start : min(end, start + REACH)], raw[max(start, end - REACH) : end], run[0].gap)


# Hard-wrapped text: lines break where the next word would not have fitted.

_WRAP_MIN, _WRAP_MAX = 40, 140


def _wrap_width(lines: list[_Line]) -> int:
    """Return the width at which the text is wrapped, 0 if it is not.

    The sign of wrapping is a line that stops in mid-sentence with the next one going on in lower case. Text with
    one paragraph a line has hardly any such pair (alternative texts of pictures, at most).
    """
    widths = sorted(a.size for a, b in pairwise(lines) if _breaks_sentence(a, b))
    if not widths:
        return 0
    if len(widths) == 1 or len(widths) * 12 < len(lines):
        return widths[-1] if len(lines) <= 3 else 0
    return widths[len(widths) * 9 // 10]


def _breaks_sentence(a: _Line, b: _Line) -> bool:
    return (
        not b.gap
        and _WRAP_MIN <= a.size <= _WRAP_MAX
        and a.text[-1] not in ".!?:…"
        and b.text[0].islower()
        and b.size <= _WRAP_MAX
    )


def _continues(a: _Line, b: _Line, width: int) -> bool:
    """Whether `b` goes on with the paragraph of `a`: `a` is full, the next word would not have fitted."""
    if b.gap or a.size > _WRAP_MAX or b.size > _WRAP_MAX or _BULLET.match(b.text):
        return False
    if _breaks_sentence(a, b):
        return True
    first_word = b.text.split(None, 1)[0]
    full = a.size + 1 + len(first_word) > width - 4
    return full and a.size > width * 0.6
