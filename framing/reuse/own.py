"""The measures once more, over what an outlet wrote itself: without the wording it shares with others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from framing.article import Article, Section, Span
from framing.classify.tagging import Tagging
from framing.finding import Analysis
from framing.measures import MEASURES, Facts, Measures, count_words, measure
from framing.reuse.story import copies

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["measure_own", "own_text"]

_WHOLE = frozenset({"kicker", "headline"})  # a headline stays a headline: it is kept or left out whole


def own_text(analysis: Analysis, copy_spans: Iterable[Span]) -> Mapping[str, float]:
    """Measure an article without its copied words.

    Words, findings and sentences inside the spans are left out; a word that the outlet put into a copied sentence is its
    own and counts. A sentence of which a third is the outlet's own counts as a third of a sentence. Headlines are left out
    if half of their words are copied, and kept whole otherwise.

    Parameters
    ----------
    analysis
        The article with its findings.
    copy_spans
        Copied words, from `Alignment.copy_spans` or `ArticleCopy.spans`. None at all gives the measures of the article.

    Returns
    -------
    Mapping
        Measure id → value, as in ``analysis.measures``. NaN where nothing is left to divide by; a rate over sentences also
        where less than one sentence is left.

    Examples
    --------
    >>> from framing.pipeline import analyze
    >>> text = "Die Brücke ist bis Mai gesperrt. Jetzt tobt der Wirt Ole Lamm vor Wut."
    >>> analysis = analyze(Article.from_parts(body=text))
    >>> own = own_text(analysis, [analysis.sentences[0]])
    >>> analysis.measures["words"], own["words"]
    (14.0, 8.0)
    """
    spans = _Spans(copy_spans)
    article = analysis.article
    sections = tuple(_own_sections(article, spans))
    headed = any(section.role == "headline" for section in sections)
    facts = _OwnFacts(
        Article(
            text=article.text,
            sections=sections,
            headline=article.headline if headed else "",
            outlet=article.outlet,
            date=article.date,
            url=article.url,
            id=article.id,
            agencies=article.agencies,
        ),
        tuple(f for f in analysis.findings if _own(sections, f.start, f.end)),
        tuple(s for s in analysis.sentences if _own(sections, s.start, s.end)),
        _own_tagging(analysis, sections, headed=headed),
    )
    facts.own_sentences = sum(_own_part(article, sections, sentence) for sentence in analysis.sentences)
    return Measures(facts)


def measure_own(analyses: Iterable[Analysis]) -> pd.DataFrame:
    """Put the measures of articles into a table, with and without the wording they share with each other.

    Parameters
    ----------
    analyses
        What `framing.analyze_all` yields; the articles of one story, or of many.

    Returns
    -------
    DataFrame
        The table of `framing.measure`, then ``own_share`` (share of the words that no other article here has, 0 to 1) and
        for each measure a column ``<measure>_own``. For articles by agencies both columns are the same: the common wording
        is theirs. ``table.attrs["units"]`` has the units of all.
    """
    import pandas as pd  # noqa: PLC0415 - slow to import, and not needed to look at one article

    analyses = list(analyses)
    table = measure(analyses)
    own = [
        own_text(analysis, spans) if spans else analysis.measures
        for analysis, spans in zip(analyses, copies([a.article for a in analyses]), strict=True)
    ]
    columns = {f"{name}_own": [values[name] for values in own] for name in MEASURES}
    shares = [
        values["words"] / a.measures["words"] if a.measures["words"] else 0.0
        for values, a in zip(own, analyses, strict=True)
    ]
    units = {**table.attrs["units"], "own_share": "0–1", **{f"{m.id}_own": m.unit for m in MEASURES.values()}}
    both = pd.concat([table, pd.DataFrame({"own_share": shares, **columns}, index=table.index)], axis=1)
    both.attrs["units"] = units
    return both


class _OwnFacts(Facts):
    """Facts of part of an article, with sentences of which only part is left."""

    own_sentences: float = 0.0

    @property
    def sentence_count(self) -> float:
        """Sentences that are left; 0 below one, because a rate over a fraction of a sentence says nothing."""
        return self.own_sentences if self.own_sentences >= 1 else 0.0


class _Spans:
    """Spans in order and without overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for span in sorted(spans, key=lambda s: (s.start, s.end)):
            if self.ends and span.start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], span.end)
            elif span.start < span.end:
                self.starts.append(span.start)
                self.ends.append(span.end)

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of the spans between two offsets."""
        place = max(0, bisect_right(self.starts, start) - 1)
        while place < len(self.starts) and self.starts[place] < end:
            first, last = max(start, self.starts[place]), min(end, self.ends[place])
            if first < last:
                yield first, last
            place += 1


def _own_sections(article: Article, spans: _Spans) -> Iterator[Section]:
    for section in article.sections:
        if not section.counted:
            yield section
            continue
        copied = list(spans.within(section.start, section.end))
        if section.role in _WHOLE:
            if 2 * sum(count_words(article.text[s:e]) for s, e in copied) < count_words(section.text) or not copied:
                yield section
            continue
        start = section.start
        for first, last in [*copied, (section.end, section.end)]:
            piece = article.text[start:first]
            if any(c.isalnum() for c in piece):
                yield Section(section.role, start, first, piece)
            start = last


def _own(sections: Sequence[Section], start: int, end: int) -> bool:
    """Whether at least half of a stretch is left."""
    left = sum(max(0, min(end, section.end) - max(start, section.start)) for section in _near(sections, start, end))
    return 2 * left >= end - start


def _own_tagging(analysis: Analysis, sections: Sequence[Section], *, headed: bool) -> Tagging:
    if not isinstance(analysis.measures, Measures):
        return Tagging()
    whole = analysis.measures.facts.tagging
    tags = {tag: [at for at in starts if _own(sections, at, at + 1)] for tag, starts in whole.tags.items()}
    return Tagging(whole.title if headed else (), tags)


def _own_part(article: Article, sections: Sequence[Section], sentence: Span) -> float:
    """Share of a sentence's words that is left."""
    words = count_words(sentence.text)
    left = sum(
        count_words(article.text[max(sentence.start, section.start) : min(sentence.end, section.end)])
        for section in _near(sections, sentence.start, sentence.end)
    )
    return left / words if words else 0.0


def _near(sections: Sequence[Section], start: int, end: int) -> Iterator[Section]:
    place = max(0, bisect_right(sections, start, key=lambda section: section.start) - 1)
    while place < len(sections) and sections[place].start < end:
        if sections[place].end > start:
            yield sections[place]
        place += 1
