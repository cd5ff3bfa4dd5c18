"""How well the annotation finds what was marked by hand: precision and recall on the example corpus, with intervals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from framing.errors import FramingError
from framing.examples import Event, Example, Mark, load_events
from framing.finding import Analysis, Finding, Quote
from framing.pipeline import analyze

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["KINDS", "Disagreement", "Evaluation", "evaluate"]

#: Kinds of findings that are marked by hand in the example corpus.
KINDS = ("loaded", "hedge", "source", "quote")

_DRAWS = 1000
_LEVELS = (2.5, 97.5)
_CONTEXT = 40  # characters on either side of a passage


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A passage on which annotation and hand-made marks differ.

    Attributes
    ----------
    kind, category
        Of the mark, or of the finding that has no mark.
    problem
        "missed": marked by hand, not found. "surplus": found, not marked.
    article
        Id of the article.
    before, text, after
        The passage with what stands around it.
    """

    kind: str
    category: str
    problem: str
    article: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, repr=False, eq=False)
class Evaluation:
    """Annotation against hand-made marks.

    Attributes
    ----------
    scores
        One row a kind and kind of outlet ("all" for all together): ``kind``, ``outlet_kind``, ``marked`` (passages marked
        by hand), ``found``, ``recall`` and ``precision`` (a passage counts as found if a finding of its kind overlaps it,
        and the reverse), their 95 % intervals (``recall_low`` …, bootstrap over events), and over the passages found:
        ``category``, the share with the same category, ``exact``, the share with the same ends, and ``speaker``, for
        quotations with a named speaker, the share whose speaker shares a word with the name. NaN where there is nothing to
        divide by.
    disagreements
        Everything missed and everything in surplus, in the order of the articles.
    events
        Number of events.
    """

    scores: pd.DataFrame
    disagreements: tuple[Disagreement, ...]
    events: int

    def __repr__(self) -> str:
        """Return the scores of all articles together, one line a kind."""
        return f"Evaluation on {self.events} events\n{self._overall().to_string(float_format='%.3f')}"

    def _repr_html_(self) -> str:
        title = escape(f"Evaluation on {self.events} events")
        return f"<p>{title}</p>{self._overall().to_html(float_format='{:.3f}'.format, border=0)}"

    def _overall(self) -> pd.DataFrame:
        overall = self.scores[self.scores["outlet_kind"] == "all"].set_index("kind")
        return overall[["marked", "found", "recall", "precision", "category", "exact", "speaker"]]


@dataclass(frozen=True, slots=True)
class _Tally:
    """Counts of one article and kind."""

    event: int
    kind: str
    outlet_kind: str
    marked: int
    hit: int
    found: int
    right: int
    category: int
    exact: int
    named: int
    speaker: int


_COUNTS = ("marked", "hit", "found", "right", "category", "exact", "named", "speaker")


def evaluate(events: Sequence[Event] | None = None, *, lexicon: str | Path | None = None, seed: int = 0) -> Evaluation:
    """Score the annotation against the hand-made marks of events.

    Parameters
    ----------
    events
        What `framing.load_events` returns; by default the bundled example corpus.
    lexicon
        File with loaded words of your own, as for `analyze`.
    seed
        Seed of the bootstrap.

    Raises
    ------
    FramingError
        If there is no event.
    """
    events = load_events() if events is None else events
    if not events:
        raise FramingError("there is no event to evaluate on; give what framing.load_events() returns")
    tallies: list[_Tally] = []
    disagreements: list[Disagreement] = []
    for number, event in enumerate(events):
        for example in event.examples:
            analysis = analyze(example.article, lexicon=lexicon)
            tallies.extend(_tally(number, kind, example, analysis) for kind in KINDS)
            disagreements.extend(_disagreements(example, analysis))
    return Evaluation(_scores(tallies, len(events), seed), tuple(disagreements), len(events))


# ---------------------------------------------------------------------- counting


def _tally(event: int, kind: str, example: Example, analysis: Analysis) -> _Tally:
    marks, findings, sources = _marks(example, kind), analysis.of_kind(kind), analysis.of_kind("source")
    pairs = [(mark, hits) for mark in marks if (hits := _overlapping(mark, findings))]
    quotes = [(mark, hits) for mark, hits in pairs if mark.speaker]
    return _Tally(
        event=event,
        kind=kind,
        outlet_kind=example.kind,
        marked=len(marks),
        hit=len(pairs),
        found=len(findings),
        right=sum(any(_overlap(f, m) for m in marks) for f in findings),
        category=sum(any(f.category == mark.category for f in hits) for mark, hits in pairs),
        exact=sum(any((f.start, f.end) == (mark.start, mark.end) for f in hits) for mark, hits in pairs),
        named=len(quotes),
        speaker=sum(any(_same_speaker(f, mark, sources) for f in hits) for mark, hits in quotes),
    )


def _marks(example: Example, kind: str) -> list[Mark]:
    """Marks in sections that count; captions and teasers are read by nobody."""
    counted = [(s.start, s.end) for s in example.article.sections if s.counted]
    return [m for m in example.marks if m.kind == kind and any(a <= m.start < b for a, b in counted)]


def _overlapping(mark: Mark, findings: Iterable[Finding]) -> list[Finding]:
    return [f for f in findings if _overlap(f, mark)]


def _overlap(finding: Finding, mark: Mark) -> bool:
    return finding.start < mark.end and mark.start < finding.end


def _same_speaker(finding: Finding, mark: Mark, sources: Iterable[Finding]) -> bool:
    """Whether the speaker found is the one meant; "die Sprecherin" counts through the name she is linked to."""
    if not isinstance(finding, Quote) or finding.speaker is None:
        return False
    speaker = finding.speaker
    linked = [s.target or "" for s in sources if s.start < speaker.end and speaker.start < s.end]
    found = " ".join([speaker.text, finding.target or "", *linked]).lower().split()
    return bool(set(found) & set(mark.speaker.lower().split()))


def _disagreements(example: Example, analysis: Analysis) -> Iterable[Disagreement]:
    text = example.article.text
    made: list[tuple[int, Disagreement]] = []
    for kind in KINDS:
        marks, findings = _marks(example, kind), analysis.of_kind(kind)
        missed = [m for m in marks if not _overlapping(m, findings)]
        surplus = [f for f in findings if not any(_overlap(f, m) for m in marks)]
        for problem, passages in (("missed", missed), ("surplus", surplus)):
            for passage in passages:
                start, end = passage.start, passage.end
                shown = (text[max(0, start - _CONTEXT) : start], text[start:end], text[end : end + _CONTEXT])
                made.append((start, Disagreement(kind, passage.category, problem, example.article.id or "", *shown)))
    return [disagreement for _, disagreement in sorted(made, key=lambda pair: pair[0])]


# ---------------------------------------------------------------------- scores


def _scores(tallies: Sequence[_Tally], events: int, seed: int) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - slow to import

    outlet_kinds = ["all", *dict.fromkeys(t.outlet_kind for t in tallies)]
    # The same draws of events for every row, so that rows can be compared.
    draws = np.random.default_rng(seed).multinomial(events, np.full(events, 1 / events), size=_DRAWS)
    rows = []
    for kind in KINDS:
        for outlet_kind in outlet_kinds:
            counts = np.zeros((events, len(_COUNTS)))
            for t in tallies:
                if t.kind == kind and outlet_kind in ("all", t.outlet_kind):
                    counts[t.event] += [getattr(t, name) for name in _COUNTS]
            rows.append({"kind": kind, "outlet_kind": outlet_kind, **_row(counts, draws)})
    return pd.DataFrame(rows)


def _row(counts: np.ndarray, draws: np.ndarray) -> dict[str, float]:
    total = dict(zip(_COUNTS, counts.sum(axis=0), strict=True))
    drawn = dict(zip(_COUNTS, (draws @ counts).T, strict=True))
    row: dict[str, float] = {"marked": int(total["marked"]), "found": int(total["found"])}
    for name, part, whole in (("recall", "hit", "marked"), ("precision", "right", "found")):
        row[name] = _share(total[part], total[whole])
        ratios = drawn[part][drawn[whole] > 0] / drawn[whole][drawn[whole] > 0]
        low, high = np.percentile(ratios, _LEVELS) if ratios.size else (np.nan, np.nan)
        row |= {f"{name}_low": float(low), f"{name}_high": float(high)}
    row |= {name: _share(total[name], total["hit"]) for name in ("category", "exact")}
    return row | {"speaker": _share(total["speaker"], total["named"])}


def _share(part: float, whole: float) -> float:
    return float(part / whole) if whole else float("nan")
