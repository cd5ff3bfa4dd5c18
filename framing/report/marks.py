"""Marks in a text: findings may nest and cross; here they become runs, stretches that carry the same marks throughout."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from framing.article import Article, Section
from framing.finding import Analysis, Finding
from framing.style import MARKS

__all__ = ["Block", "Numbering", "Run", "blocks", "runs", "shown_sections", "visible"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same findings.

    Attributes
    ----------
    text
        What stands there.
    findings
        The findings it belongs to, the longest first.
    opens, closes
        Kinds of marks that begin or end with this run; a frame is open on the sides where it goes on.
    sentence
        Number of the sentence that begins here, 0 if none does.
    """

    text: str
    findings: tuple[Finding, ...] = ()
    opens: frozenset[str] = frozenset()
    closes: frozenset[str] = frozenset()
    sentence: int = 0

    @property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of marks, outermost first, each once."""
        return tuple(dict.fromkeys(finding.kind for finding in self.findings))


@dataclass(frozen=True, slots=True)
class Block:
    """A section of an article as runs."""

    role: str
    runs: tuple[Run, ...]

    @property
    def counted(self) -> bool:
        """Whether the words of this section enter the measures."""
        return Section(self.role, 0, 0, "").counted

    @property
    def length(self) -> int:
        """Number of characters."""
        return sum(len(run.text) for run in self.runs)


def visible(finding: Finding) -> bool:
    """Whether a finding is worth showing alone: traits of style (devices of severity 0) tell only in their sum."""
    return finding.kind != "device" or finding.severity > 0


def blocks(analysis: Analysis) -> tuple[Block, ...]:
    """Return all sections of an article with their marks; sentences below the headline are numbered."""
    sections = shown_sections(analysis.article)
    marked = _by_section(sections, [finding for finding in analysis.findings if finding.kind in MARKS])
    numbers = Numbering(analysis).numbers
    return tuple(
        Block(section.role, runs(analysis.article.text, section.start, section.end, found, numbers))
        for section, found in zip(sections, marked, strict=True)
    )


def shown_sections(article: Article) -> tuple[Section, ...]:
    """Return the sections of an article; text without any is one body."""
    if article.sections or not article.text.strip():
        return article.sections
    return (Section("body", 0, len(article.text), article.text),)


def runs(
    text: str, start: int, end: int, findings: Iterable[Finding], sentences: dict[int, int] | None = None
) -> tuple[Run, ...]:
    """Cut ``text[start:end]`` where a mark or a numbered sentence begins or ends.

    Joined, the runs give ``text[start:end]`` again, however the findings overlap.

    Parameters
    ----------
    text
        The text that all offsets refer to.
    start, end
        The stretch to cut.
    findings
        Marks; what reaches over the ends is cut off there.
    sentences
        Offset at which a sentence begins → its number.
    """
    sentences = sentences or {}
    begins: dict[int, list[Finding]] = {}
    ends: dict[int, list[Finding]] = {}
    for finding in findings:
        first, last = max(start, finding.start), min(end, finding.end)
        if first < last:
            begins.setdefault(first, []).append(finding)
            ends.setdefault(last, []).append(finding)
    cuts = sorted({start, end, *begins, *ends, *(offset for offset in sentences if start <= offset < end)})
    active: dict[int, Finding] = {}
    found: list[Run] = []
    for left, right in pairwise(cuts):
        for finding in ends.get(left, ()):
            active.pop(id(finding), None)
        for finding in begins.get(left, ()):
            active[id(finding)] = finding
        found.append(
            Run(
                text[left:right],
                tuple(sorted(active.values(), key=lambda f: (f.start - f.end, f.start, f.kind))),
                opens=frozenset(finding.kind for finding in begins.get(left, ())),
                closes=frozenset(finding.kind for finding in ends.get(right, ())),
                sentence=sentences.get(left, 0),
            )
        )
    return tuple(found)


_UNNUMBERED = frozenset({"kicker", "headline", "crosshead"})


class Numbering:
    """Numbers of the sentences that are counted, headlines aside."""

    def __init__(self, analysis: Analysis) -> None:
        sections = shown_sections(analysis.article)
        starts = [section.start for section in sections]
        self.numbers: dict[int, int] = {}
        for sentence in analysis.sentences:
            position = bisect_right(starts, sentence.start) - 1
            if position < 0 or sentence.start in self.numbers:
                continue
            section = sections[position]
            if section.counted and section.role not in _UNNUMBERED and sentence.start < section.end:
                self.numbers[sentence.start] = len(self.numbers) + 1
        self._starts = sorted(self.numbers)

    def of(self, finding: Finding) -> int:
        """Return the number of the sentence a finding stands in, 0 in headlines and the like."""
        position = bisect_right(self._starts, finding.start) - 1
        if position < 0 or finding.section in _UNNUMBERED:
            return 0
        return self.numbers[self._starts[position]]


def _by_section(sections: Sequence[Section], findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings of each section; one that reaches over a section's end is in both."""
    starts = [section.start for section in sections]
    found: list[list[Finding]] = [[] for _ in sections]
    for finding in findings:
        position = max(0, bisect_right(starts, finding.start) - 1)
        while position < len(sections) and sections[position].start < finding.end:
            found[position].append(finding)
            position += 1
    return found
