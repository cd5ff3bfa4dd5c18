"""Two articles aligned: the passages they share, word for word or edited, and what the sharing proves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Any, Literal

from framing.article import Article, Span
from framing.reuse.anchors import Run, chains, runs
from framing.reuse.evidence import Evidence, evidence
from framing.reuse.script import Operation, edit_script
from framing.reuse.words import Words

__all__ = ["Alignment", "Passage", "about", "align", "align_words"]

_EDGE = 6  # changed words between a passage and the end of its sentence that still belong to it
_OVERHANG = 3  # words of another sentence at the end of a run that are chance
_DROPPED_EDGE = 25  # words of a sentence that one text has and the other ends, or begins, without


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that stands in both articles.

    Attributes
    ----------
    a, b
        Where it stands in each article.
    kind
        "verbatim" if the words are the same, "edited" if some were changed, added or dropped.
    words
        Number of words that are the same.
    evidence
        "copy", or "quotation" and "stock" where anybody would have written these words; those prove nothing.
    operations
        The way from the wording in a to that in b, in order. Between two operations stands nothing but spaces and
        punctuation.
    moved
        Whether it stands in another order than the passages around it.
    """

    a: Span
    b: Span
    kind: Literal["verbatim", "edited"]
    words: int
    evidence: Evidence = "copy"
    operations: tuple[Operation, ...] = ()
    moved: bool = False

    @property
    def weight(self) -> int:
        """Words that count as evidence of copying."""
        return self.words if self.evidence == "copy" else 0

    @property
    def edits(self) -> tuple[Operation, ...]:
        """The operations that change something."""
        return tuple(operation for operation in self.operations if operation.kind != "equal")


@dataclass(frozen=True, eq=False, repr=False)
class Alignment:
    """What two articles share.

    Attributes
    ----------
    a, b
        The articles.
    passages
        In the order of article a.
    containment
        Copied words over the words of the shorter article, 0 to 1 (Broder 1997, on words in place of shingles).
    share_a, share_b
        Copied words over the words of each article, 0 to 1.
    words_a, words_b
        Words of the sections that count.
    """

    a: Article
    b: Article
    passages: tuple[Passage, ...]
    words_a: int
    words_b: int

    @cached_property
    def words(self) -> int:
        """Copied words: those of passages that are evidence."""
        return sum(passage.weight for passage in self.passages)

    @property
    def containment(self) -> float:
        """Copied words over the words of the shorter article."""
        return _share(self.words, min(self.words_a, self.words_b))

    @property
    def share_a(self) -> float:
        """Copied words over the words of article a."""
        return _share(self.words, self.words_a)

    @property
    def share_b(self) -> float:
        """Copied words over the words of article b."""
        return _share(self.words, self.words_b)

    def copy_spans(self, side: Literal["a", "b"]) -> tuple[Span, ...]:
        """Return the copied words of one article; what was changed or added inside a passage is left out."""
        return tuple(
            getattr(operation, side)
            for passage in sorted(self.passages, key=lambda p: getattr(p, side).start)
            if passage.evidence == "copy"
            for operation in passage.operations
            if operation.words
        )

    def to_dict(self) -> dict[str, Any]:
        """Return everything but the texts as plain data, ready for JSON; offsets count code points."""
        return {
            "a": about(self.a),
            "b": about(self.b),
            "containment": self.containment,
            "share_a": self.share_a,
            "share_b": self.share_b,
            "words": self.words,
            "words_a": self.words_a,
            "words_b": self.words_b,
            "passages": [asdict(passage) for passage in self.passages],
        }

    def __repr__(self) -> str:
        kinds = [p.kind for p in self.passages if p.evidence == "copy"]
        counts = [f"{kinds.count(kind)} {kind}" for kind in ("verbatim", "edited") if kind in kinds]
        return f"<Alignment: {', '.join(counts) or 'nothing copied'}; share_a {self.share_a:.2f}, share_b {self.share_b:.2f}>"

    def _repr_html_(self) -> str:
        """Both texts side by side, for Jupyter."""
        from framing.reuse.fragment import fragment  # noqa: PLC0415 - showing is built on aligning, not the reverse

        return fragment(self)


def align(a: Article, b: Article) -> Alignment:
    """Find the passages two articles share.

    Runs of four equal words are found first. Runs that follow each other closely in both articles make one passage: up to
    six changed words may stand between them, or up to thirty that only one article has. Spelling is set aside
    ("Korea-Krieg", "Koreakrieg"). A passage reaches to the ends of its sentences where little is missing. At least eight
    of its words must be neither quoted nor a phrase of the trade, or it is listed without weight.

    Parameters
    ----------
    a, b
        Articles; only sections that count are looked at. An article without words shares nothing.

    Examples
    --------
    >>> a = Article.from_parts(body="Die Brücke über die Aue bleibt nach Angaben der Stadt bis Ende Mai gesperrt.")
    >>> b = Article.from_parts(body="Die Brücke über die Aue ist nach Angaben der Stadt bis Ende Mai dicht.")
    >>> alignment = align(a, b)
    >>> [(o.a.text, o.b.text) for o in alignment.passages[0].edits], round(alignment.share_a, 2)
    ([('bleibt', 'ist'), ('gesperrt', 'dicht')], 0.86)
    """
    return align_words(Words.of(a), Words.of(b))


def align_words(a: Words, b: Words) -> Alignment:
    """Align articles whose words have been read; who aligns one article with many reads it once."""
    if a.keys == b.keys and a.keys:  # one text twice is copied, be it a headline of three words
        whole = _passage(a, b, [Run(0, 0, len(a))], "copy", (0, len(a), 0, len(b)))
        return Alignment(a.article, b.article, (whole,), len(a), len(b))
    found = [_trimmed(a, b, chain) for chain in chains(runs(a.keys, b.keys))]
    kept = [
        (_quoted_part(a, b, chain) if proof == "quotation" else chain, proof)
        for chain in found
        if (proof := evidence(a, b, chain))
    ]
    passages = [
        _passage(a, b, chain, proof, ends) for (chain, proof), ends in zip(kept, _extents(a, b, kept), strict=True)
    ]
    return Alignment(a.article, b.article, _with_moves(passages), len(a), len(b))


def _passage(a: Words, b: Words, chain: Sequence[Run], proof: Evidence, ends: tuple[int, int, int, int]) -> Passage:
    operations = edit_script(a, b, chain, ends)
    return Passage(
        a=a.span(ends[0], ends[1]),
        b=b.span(ends[2], ends[3]),
        kind="verbatim" if all(operation.kind == "equal" for operation in operations) else "edited",
        words=sum(operation.words for operation in operations),
        evidence=proof,
        operations=operations,
    )


def about(article: Article) -> dict[str, Any]:
    """Return what names an article, as plain data."""
    day = article.date.isoformat() if article.date else None
    return {"id": article.id, "outlet": article.outlet, "date": day, "url": article.url, "headline": article.headline}


def _share(words: int, of: int) -> float:
    return words / of if of else 0.0


# ---------------------------------------------------------------------- how far a passage reaches


def _trimmed(a: Words, b: Words, chain: Sequence[Run]) -> list[Run]:
    """The chain without the word or two that hang over into another sentence: "… gesperrt. Die"."""
    first, *rest = chain
    (start_a, end_a), (start_b, end_b) = a.sentence_of(first.a), b.sentence_of(first.b)
    whole = first.a == start_a and first.b == start_b
    head = end_a - first.a
    if not whole and head <= _OVERHANG < first.length and end_b - first.b == head:
        first = Run(first.a + head, first.b + head, first.length - head)
    *rest, last = first, *rest
    (start_a, end_a), (start_b, end_b) = a.sentence_of(last.a_end - 1), b.sentence_of(last.b_end - 1)
    whole = last.a_end == end_a and last.b_end == end_b
    tail = last.a_end - start_a
    if not whole and tail <= _OVERHANG < last.length and last.b_end - start_b == tail:
        last = Run(last.a, last.b, last.length - tail)
    return [*rest, last]


def _quoted_part(a: Words, b: Words, chain: Sequence[Run]) -> list[Run]:
    """The chain without words outside the quotation marks that happen to stand before or behind them."""
    inside = [
        (number, k)
        for number, run in enumerate(chain)
        for k in range(run.length)
        if a.quoted[run.a + k] and b.quoted[run.b + k]
    ]
    (first, skipped), (last, end) = inside[0], inside[-1]
    runs = [*chain[first : last + 1]]
    runs[-1] = Run(runs[-1].a, runs[-1].b, end + 1)
    runs[0] = Run(runs[0].a + skipped, runs[0].b + skipped, runs[0].length - skipped)
    return runs


def _extents(a: Words, b: Words, kept: Sequence[tuple[Sequence[Run], Evidence]]) -> list[tuple[int, int, int, int]]:
    """First word and first word behind each passage in a and b: out to the ends of sentences, never into another passage."""
    taken_a, taken_b = bytearray(len(a)), bytearray(len(b))
    for chain, _ in kept:
        _mark(taken_a, chain[0].a, chain[-1].a_end)
        _mark(taken_b, chain[0].b, chain[-1].b_end)
    found = []
    for chain, proof in kept:
        first, last = chain[0], chain[-1]
        ends = (first.a, last.a_end, first.b, last.b_end)
        if proof == "copy":
            ends = _to_sentence_ends(a, b, ends, taken_a, taken_b)
            _mark(taken_a, ends[0], ends[1])
            _mark(taken_b, ends[2], ends[3])
        found.append(ends)
    return found


def _to_sentence_ends(
    a: Words, b: Words, ends: tuple[int, int, int, int], taken_a: bytearray, taken_b: bytearray
) -> tuple[int, int, int, int]:
    a_start, a_end, b_start, b_end = ends
    first_a, first_b = a.sentence_of(a_start)[0], b.sentence_of(b_start)[0]
    if _near(a_start - first_a, b_start - first_b) and not (
        any(taken_a[first_a:a_start]) or any(taken_b[first_b:b_start])
    ):
        a_start, b_start = first_a, first_b
    last_a, last_b = a.sentence_of(a_end - 1)[1], b.sentence_of(b_end - 1)[1]
    if _near(last_a - a_end, last_b - b_end) and not (any(taken_a[a_end:last_a]) or any(taken_b[b_end:last_b])):
        a_end, b_end = last_a, last_b
    return a_start, a_end, b_start, b_end


def _near(missing_a: int, missing_b: int) -> bool:
    if max(missing_a, missing_b) <= _EDGE:
        return True
    return min(missing_a, missing_b) == 0 and max(missing_a, missing_b) <= _DROPPED_EDGE


def _mark(taken: bytearray, first: int, last: int) -> None:
    taken[first:last] = b"\1" * (last - first)


# ---------------------------------------------------------------------- what was moved


def _with_moves(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Mark the passages outside the heaviest sequence that has the same order in both articles."""
    # best[k]: (start in b, weight) of the heaviest sequence that ends there; both grow along the list.
    starts: list[int] = []
    weights: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for number, passage in enumerate(passages):
        place = bisect_left(starts, passage.b.start)
        before.append(tails[place - 1] if place else -1)
        weight = (weights[place - 1] if place else 0) + passage.words
        if place < len(starts) and starts[place] == passage.b.start and weights[place] >= weight:
            continue
        end = place
        while end < len(starts) and weights[end] <= weight:  # later and lighter: never better
            end += 1
        starts[place:end], weights[place:end], tails[place:end] = [passage.b.start], [weight], [number]
    kept = set()
    number = tails[-1] if tails else -1
    while number >= 0:
        kept.add(number)
        number = before[number]
    return tuple(p if number in kept else replace(p, moved=True) for number, p in enumerate(passages))
