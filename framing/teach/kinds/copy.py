"""Kind 7: spot the agency copy, two texts side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from framing.reuse import Passage as Shared
from framing.reuse import align
from framing.teach.answers import Choice, Option
from framing.teach.exercise import Item, Task
from framing.teach.kinds.common import shows_model, task
from framing.teach.material import Material, Sentence, Source, words_in
from framing.teach.passages import LENGTHS, Passage, best_passage, whole

__all__ = ["make"]

_SAME = 0.9  # share of a sentence that stands in the other text
_OWN = 0.05
_LIKENESS = 0.5  # share of words from which a sentence has a counterpart after all, a short quotation for instance
_UNCHANGED = 0.75  # share of a passage's words that are the same: "fast wörtlich"
_OPTIONS = {"5-7": 4, "8-10": 6, "11-13": 7}
_LONGEST = 34  # words of a sentence to choose
_READING = 130  # words a minute


@dataclass(frozen=True, slots=True)
class _Pair:
    a: Source
    b: Source
    copied: dict[int, Sentence]  # start of a sentence in b → its counterpart in a
    own: frozenset[int]  # starts of sentences that only b has


def make(material: Material, before: Sequence[Task]) -> Task:
    """Make the task from the two articles that share most and still have sentences of their own."""
    if len(material.sources) < 2:
        raise material.refuse("copy_one")
    pairs = [_pair(a, b) for a, b in combinations(_agencies_first(material.sources), 2)]
    for pair in sorted(pairs, key=lambda p: -min(len(p.copied), len(p.own))):
        made = _make(material, pair, before)
        if made is not None:
            return made
    raise material.refuse("copy")


def _agencies_first(sources: Sequence[Source]) -> list[Source]:
    return sorted(sources, key=lambda source: source.kind != "agency")


def _pair(a: Source, b: Source) -> _Pair:
    passages = align(a.article, b.article).passages
    copied: dict[int, Sentence] = {}
    own: set[int] = set()
    for sentence in b.sentences:
        if not 6 <= sentence.words <= _LONGEST or not sentence.text.rstrip('“”"»«').endswith((".", "!", "?")):
            continue
        inside = [p for p in passages if p.b.start < sentence.end and sentence.start < p.b.end]
        share = sum(_overlap(sentence, p.b.start, p.b.end) for p in inside) / (sentence.end - sentence.start)
        counterpart = _counterpart(a, sentence, inside)
        if share >= _SAME and counterpart and all(_close(p) for p in inside):
            copied[sentence.start] = counterpart
        elif share <= _OWN and not any(_alike(other.text, sentence.text) > _LIKENESS for other in a.sentences):
            own.add(sentence.start)
    return _Pair(a, b, copied, frozenset(own))


def _overlap(sentence: Sentence, start: int, end: int) -> int:
    return max(0, min(sentence.end, end) - max(sentence.start, start))


def _close(passage: Shared) -> bool:
    """Whether a passage is the same almost word for word, and not just a quotation that everybody prints."""
    longest = max(words_in(passage.a.text), words_in(passage.b.text), 1)
    return passage.words / longest >= _UNCHANGED and passage.evidence == "copy"


def _counterpart(a: Source, sentence: Sentence, inside: Sequence[Shared]) -> Sentence | None:
    """The sentence of the other text that shares most with it."""
    spans = [(p.a.start, p.a.end) for p in inside if not p.moved]
    scored = [(sum(_overlap(other, *span) for span in spans), -i, other) for i, other in enumerate(a.sentences)]
    text = " ".join(sentence.text.split())
    same = next((other for other in a.sentences if " ".join(other.text.split()) == text), None)
    if same is not None:
        return same
    score, _, best = max(scored, default=(0, 0, None))
    if best is None or score == 0:
        return None
    return best if _alike(best.text, sentence.text) >= _UNCHANGED else None


def _alike(one: str, other: str) -> float:
    """Share of the longer sentence's words that both have."""
    left, right = one.lower().split(), other.lower().split()
    return len(set(left) & set(right)) / max(len(set(left)), len(set(right)), 1)


def _make(material: Material, pair: _Pair, before: Sequence[Task]) -> Task | None:
    passage_b = best_passage(
        pair.b,
        material.level,
        lambda s: 1.0 if s.start in pair.copied else 0.7 if s.start in pair.own else 0.0,
        headings=not shows_model(before, pair.b),
    )
    if passage_b is None:
        return None
    copied = [s for s in passage_b.sentences if s.start in pair.copied]
    passage_a = _around(pair, copied, LENGTHS[material.level][1], headings=not shows_model(before, pair.a))
    if passage_a is None:
        return None
    there = {s.start for s in passage_a.sentences}
    copied = [s for s in copied if pair.copied[s.start].start in there]
    own = [s for s in passage_b.sentences if s.start in pair.own]
    options = _options(material, copied, own)
    if options is None:
        return None
    phrases = material.wording.phrases
    right = sum(option.correct for option in options)
    item = Item(
        id="copy-1",
        answer=Choice(options, several=True),
        prompt=phrases["copy_prompt"],
        explanation=phrases["copy_why"],
        difficulty=2,
        points=right,
        minutes=round(
            (words_in(passage_a.text.text) + words_in(passage_b.text.text)) / _READING + 0.4 * len(options), 1
        ),
        origins=tuple(pair.b.origin(s.start, s.end) for s in copied),
    )
    texts = (
        replace(passage_a.text, label=phrases["text_a"]),
        replace(passage_b.text, label=phrases["text_b"]),
    )
    return task(material, "copy", (item,), texts=texts)


def _around(pair: _Pair, copied: Sequence[Sentence], most: int, *, headings: bool) -> Passage | None:
    """The sentences of the other text around the counterparts; a few are given up where they lie too far apart."""
    sentences = pair.a.sentences
    places = sorted({sentences.index(pair.copied[s.start]) for s in copied})
    best: tuple[int, int, int] | None = None
    for i, first in enumerate(places):
        for j in range(len(places) - 1, i - 1, -1):
            if sum(s.words for s in sentences[first : places[j] + 1]) <= most * 1.2:
                if best is None or j - i > best[0]:
                    best = (j - i, first, places[j])
                break
    if best is None or best[0] < 1:
        return None
    _, first, last = best
    # A sentence before and behind, so that the copied ones do not stand there alone.
    while first > 0 and sum(s.words for s in sentences[first - 1 : last + 1]) <= most:
        first -= 1
    while last + 1 < len(sentences) and sum(s.words for s in sentences[first : last + 2]) <= most:
        last += 1
    return whole(pair.a, sentences[first : last + 1], headings=headings and first == 0)


def _options(material: Material, copied: Sequence[Sentence], own: Sequence[Sentence]) -> tuple[Option, ...] | None:
    most = _OPTIONS[material.level]
    same, different = list(copied[: most // 2 + most % 2]), list(own[: most // 2])
    if len(same) < 2 or len(different) < 2:
        return None
    phrases = material.wording.phrases
    chosen = sorted([*((s, True) for s in same), *((s, False) for s in different)], key=lambda pair: pair[0].start)
    return tuple(
        Option(sentence.text, correct, phrases["copy_same" if correct else "copy_own"]) for sentence, correct in chosen
    )
