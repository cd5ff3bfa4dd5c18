"""Passages: the part of a long text that is worth a pupil's time, with its sentences whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from framing.article import Section
from framing.teach.exercise import Text
from framing.teach.material import Sentence, Source, shown

__all__ = ["LENGTHS", "Passage", "best_passage", "heading_text", "points_back", "sentence_text", "whole"]

#: Level → fewest and most words of a passage.
LENGTHS = {"5-7": (60, 100), "8-10": (80, 140), "11-13": (110, 180)}

_JOIN = "\n\n"

#: Beginnings that point back: such a sentence means nothing without the one before.
_POINTS_BACK = re.compile(
    r"(?:Das|Dies|Diese[rsmn]?|Er|Sie|Es|Ihm|Ihn|Ihr|Ihre[rsmn]?|Sein|Seine[rsmn]?|Dort|Hier|Da|Dann|Damit|Dabei|Dafür|"
    r"Dagegen|Davon|Dazu|Darauf|Daraus|Darin|Darüber|Danach|Daher|Darum|Deshalb|Denn|Und|Aber|Doch|Auch|Nun|Zudem|So|"
    r"Jene[rsmn]?|Weitere[rsmn]?|Zusammen|Beide|Letztere[rsmn]?|Ein anderer|Eine andere|Zuvor|Außerdem|Allerdings|Ob|Wer|"
    r"Was|Wie|Warum|Nur|Noch|Allein|Mehr|Ebenfalls|Stattdessen|Trotzdem|Dennoch|Sonst|Inzwischen)\b"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article as a text of an exercise.

    Attributes
    ----------
    source
        The article.
    text
        What pupils read.
    pieces
        (offset in the shown text, offset in the article, length) of each paragraph.
    sentences
        The sentences of running text in it.
    """

    source: Source
    text: Text
    pieces: tuple[tuple[int, int, int], ...]
    sentences: tuple[Sentence, ...]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a stretch of the article stands in the shown text, None if it is not in it."""
        for at, begin, length in self.pieces:
            if begin <= start and end <= begin + length:
                return at + start - begin, at + end - begin
        return None


def best_passage(
    source: Source,
    level: str,
    value: Callable[[Sentence], float],
    *,
    headline_value: float = 0.0,
    headings: bool = True,
) -> Passage | None:
    """Return the passage whose sentences are worth most, None if the article has no running text.

    A passage begins and ends with a sentence, has the length of the level (a shorter article is taken whole), and keeps
    what lies between: crossheads and paragraphs. The headline stands above it where it begins with the article.

    Parameters
    ----------
    source
        The article.
    level
        Decides the length.
    value
        What a sentence is worth.
    headline_value
        What the headline is worth in a passage that can show it.
    headings
        Whether headlines are shown at all.
    """
    sentences = source.sentences
    if not sentences:
        return None
    fewest, most = LENGTHS[level]
    values = [value(sentence) for sentence in sentences]
    best: tuple[float, int, int] | None = None
    for first in range(len(sentences)):
        length, worth = 0, headline_value if first == 0 else 0.0
        for last in range(first, len(sentences)):
            length += sentences[last].words
            worth += values[last]
            if length > most and last > first:
                break
            # A passage that is too short is only good enough where the article ends.
            if length < fewest and not (first == 0 and last == len(sentences) - 1):
                continue
            # Of two that are worth the same, the one that begins or ends with a paragraph, then the shorter, then the earlier.
            begins = first == 0 or sentences[first - 1].section != sentences[first].section
            closes = last == len(sentences) - 1 or sentences[last + 1].section != sentences[last].section
            # Nobody should have to begin with "Er" or "Dort".
            leans = first > 0 and points_back(sentences[first])
            score = worth + 0.8 * begins + 0.2 * closes - 0.9 * leans - length / 1000
            if best is None or score > best[0]:
                best = (score, first, last)
    if best is None:
        return whole(source, sentences[-1:], headings=False)
    _, first, last = best
    return whole(source, sentences[first : last + 1], headings=headings and first == 0)


def points_back(sentence: Sentence) -> bool:
    """Whether a sentence begins with a word that means nothing without the sentence before."""
    return bool(_POINTS_BACK.match(sentence.text.lstrip('„“"»«')))


def whole(source: Source, sentences: Sequence[Sentence], *, headings: bool) -> Passage:
    """Return neighbouring sentences as a passage, with the headline above on request."""
    stretches: list[tuple[int, int, bool]] = []
    if headings:
        stretches.extend((s.start, s.end, True) for s in source.headings)
    first, last = sentences[0], sentences[-1]
    for index in range(first.section, last.section + 1):
        section = source.sections[index]
        if section.role in ("kicker", "headline"):
            continue
        start = first.start if index == first.section else section.start
        end = last.end if index == last.section else section.end
        stretches.append((start, end, section.role == "crosshead"))
    excerpt = len(sentences) < len(source.sentences)
    return _passage(source, stretches, tuple(sentences), excerpt=excerpt)


def heading_text(source: Source) -> Passage:
    """Return kicker and headline alone."""
    return _passage(source, [(s.start, s.end, True) for s in source.headings], (), excerpt=False)


def sentence_text(source: Source, sentence: Sentence | Section, *, heading: bool = False) -> Passage:
    """Return one sentence, or one headline, alone."""
    return _passage(source, [(sentence.start, sentence.end, heading)], (), excerpt=False)


def _passage(
    source: Source, stretches: Sequence[tuple[int, int, bool]], sentences: tuple[Sentence, ...], *, excerpt: bool
) -> Passage:
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    headings: list[int] = []
    at = 0
    for start, end, heading in stretches:
        part = shown(source.article.text[start:end])
        if heading:
            headings.append(len(parts))
        parts.append(part)
        pieces.append((at, start, end - start))
        at += len(part) + len(_JOIN)
    credit = source.credit
    if credit and excerpt:
        credit += " (Auszug)" if source.language == "de" else " (excerpt)"
    begin, stop = stretches[0][0], stretches[-1][1]
    text = Text(_JOIN.join(parts), tuple(headings), credit=credit, origin=source.origin(begin, stop))
    return Passage(source, text, tuple(pieces), sentences)
