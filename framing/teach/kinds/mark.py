"""Kind 1: mark the loaded words of a passage."""

from __future__ import annotations

from collections.abc import Sequence

from framing.finding import Finding
from framing.teach.answers import Mark, Marking
from framing.teach.exercise import Item, Task
from framing.teach.explain import categories, why_loaded
from framing.teach.kinds.common import task
from framing.teach.material import SURE, Material, Sentence, Source, shown, words_in
from framing.teach.passages import Passage, best_passage, heading_text
from framing.teach.sense import doubtful, settled

__all__ = ["make", "spread"]

_CLEAR = 2  # severity from which a word is loaded without argument
_FEWEST = {"5-7": 2, "8-10": 2, "11-13": 3}  # places worth reading a passage for; a headline alone needs one
_READING = 130  # words a minute, at school


def make(material: Material, before: Sequence[Task]) -> Task:
    """Make the task from the passage with most places that have to be marked."""
    passages = [passage for source in material.sources if (passage := _passage(source, material.level))]
    best = max(passages, key=_worth, default=None)
    if best is None or not any(_required(best.source, f) for f, _, _ in _placed(best)):
        raise material.refuse("loaded")
    placed = _placed(best)
    required = [finding for finding, _, _ in placed if _required(best.source, finding)]
    if best.sentences and len(required) < _FEWEST[material.level]:
        raise material.refuse("loaded")
    marks = tuple(_mark(material, best.source, finding, start, end) for finding, start, end in placed)
    words = words_in(best.text.text)
    item = Item(
        id="mark-1",
        answer=Marking(marks),
        explanation=categories(material, best.source, required),
        difficulty=_difficulty(required, len(marks) - len(required), words),
        points=len(required),
        minutes=max(2.0, round(words / _READING + 0.4 * len(required) + 1)),
        origins=tuple(best.source.origin(f.start, f.end) for f, _, _ in placed),
    )
    return task(material, "mark", (item,), texts=(best.text,))


def _passage(source: Source, level: str) -> Passage | None:
    def value(sentence: Sentence) -> float:
        found = [f for f in source.loaded if sentence.start <= f.start and f.end <= sentence.end]
        return sum(1.0 if _required(source, f) else -0.25 for f in found)

    above = sum(
        1.0 if _required(source, f) else -0.25
        for f in source.loaded
        if any(s.start <= f.start and f.end <= s.end for s in source.headings)
    )
    passage = best_passage(source, level, value, headline_value=above)
    if passage is None and source.headings:
        return heading_text(source)
    return passage


def _placed(passage: Passage) -> list[tuple[Finding, int, int]]:
    """The loaded words of a passage with their place in the shown text."""
    placed = []
    for finding in passage.source.loaded:
        place = passage.place(finding.start, finding.end)
        if place is not None:
            placed.append((finding, *place))
    return placed


def _worth(passage: Passage) -> float:
    return sum(1.0 if _required(passage.source, f) else -0.25 for f, _, _ in _placed(passage))


def _required(source: Source, finding: Finding) -> bool:
    """Whether leaving the word out would be a mistake: clear, the outlet's own, in one piece, and not meant literally."""
    clear = finding.severity >= _CLEAR and finding.confidence >= SURE
    return clear and finding.voice == "outlet" and not spread(finding) and not doubtful(source, finding)


def spread(finding: Finding) -> bool:
    """Whether other words stand between those of the entry: "gingen fürs Essengehen drauf"."""
    parts = [part for part in finding.entry.split() if part not in ("sich", "lassen")]
    return words_in(finding.text) > max(1, len(parts)) and words_in(finding.text) > 1


def _mark(material: Material, source: Source, finding: Finding, start: int, end: int) -> Mark:
    neutral = () if spread(finding) else settled(source, finding)
    why = why_loaded(material, source, finding, neutral)
    if spread(finding):
        why = f"{why} {material.wording.phrases['wide']}".strip()
    return Mark(0, start, end, shown(finding.text), why, neutral, _required(source, finding))


def _difficulty(required: Sequence[Finding], arguable: int, words: int) -> int:
    drastic = sum(finding.severity == 3 for finding in required)
    if words <= 100 and drastic * 2 >= len(required):
        return 1
    return 3 if words > 130 or arguable > len(required) else 2
