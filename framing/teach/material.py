"""What an exercise is made from: articles with their findings, cut into passages that fit on a sheet."""

from __future__ import annotations

import datetime as dt
import unicodedata
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from framing.article import Article, Section
from framing.errors import FramingError, FramingWarning
from framing.finding import Analysis, Finding, Quote
from framing.german import Words, load_nlp, words_of
from framing.pipeline import NOT_GERMAN, analyze
from framing.read.outlets import outlet_kind, outlet_name
from framing.stories import Story
from framing.style import Language, date
from framing.teach.exercise import Origin
from framing.teach.wording import Wording, wording

__all__ = ["Impossible", "Material", "Sentence", "Source", "Subject", "material", "shown", "words_in"]

#: What an exercise can be made from.
Subject: TypeAlias = "Analysis | Article | str | Story | Iterable[Analysis | Article | str]"

#: Below this confidence a finding is no base for a key.
SURE = 0.8

#: Fewest words that can be worked with: "Putin-Scherge bettelt um Waffen" has four.
_FEWEST = 3

#: Characters that show nothing or turn the direction of writing; a space takes their place, so that offsets stay.
_UNSHOWN = {chr(c): " " for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0xFEFF)}

_RUNNING = frozenset({"lead", "summary", "body"})


class Impossible(Exception):  # noqa: N818 - it is no error: the note to the teacher says why a kind was left out
    """A kind of task cannot be made from the material; the message is a key of ``wording.refusals``."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of the running text.

    Attributes
    ----------
    start, end
        Offsets into the article.
    text
        As pupils see it.
    section
        Index of its section.
    findings
        Everything that overlaps it.
    """

    start: int
    end: int
    text: str
    section: int
    findings: tuple[Finding, ...]

    @cached_property
    def words(self) -> int:
        """Number of words."""
        return words_in(self.text)

    def of_kind(self, *kinds: str) -> tuple[Finding, ...]:
        """Findings of some kinds."""
        return tuple(f for f in self.findings if f.kind in kinds)

    @cached_property
    def tagged(self) -> Words:
        """Its words with tags and moods."""
        return words_of(load_nlp()(self.text))


@dataclass(frozen=True)
class Source:
    """One article with what the tasks ask of it."""

    analysis: Analysis
    language: Language

    @property
    def article(self) -> Article:
        """The article."""
        return self.analysis.article

    @cached_property
    def kind(self) -> str:
        """Kind of its outlet, "unknown" if it is not listed."""
        return outlet_kind(self.article.outlet) if self.article.outlet else "unknown"

    @cached_property
    def credit(self) -> str:
        """Outlet and date as printed below a text, "" if both are unknown."""
        parts = [shown(outlet_name(self.article.outlet))] if self.article.outlet else []
        if isinstance(self.article.date, dt.date):
            parts.append(date(self.article.date, self.language))
        return ", ".join(parts)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections that count."""
        sections = self.article.sections or (Section("body", 0, len(self.article.text), self.article.text),)
        return tuple(s for s in sections if s.counted and s.text.strip())

    @cached_property
    def headings(self) -> tuple[Section, ...]:
        """Kicker and headline, those above the text."""
        return tuple(s for s in self.sections if s.role in ("kicker", "headline"))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of lead and body, in order."""
        found = []
        position = 0
        sections = self.sections
        for span in self.analysis.sentences:
            while position < len(sections) and sections[position].end <= span.start:
                position += 1
            if position == len(sections):
                break
            section = sections[position]
            if section.role in _RUNNING and section.start <= span.start and span.end <= section.end:
                inside = self.overlapping(span.start, span.end)
                found.append(Sentence(span.start, span.end, shown(span.text), position, inside))
        return tuple(found)

    def overlapping(self, start: int, end: int) -> tuple[Finding, ...]:
        """Findings that share a character with a stretch."""
        return tuple(f for f in self.analysis.findings if f.start < end and f.end > start)

    @cached_property
    def loaded(self) -> tuple[Finding, ...]:
        """Loaded words where the sections count, none inside or across another: the longest of several wins."""
        inside = [f for f in self.analysis.of_kind("loaded") if self._counted(f)]
        kept: list[Finding] = []
        for finding in sorted(inside, key=lambda f: (f.start - f.end, f.start)):
            if not any(k.start < finding.end and finding.start < k.end for k in kept):
                kept.append(finding)
        return tuple(sorted(kept, key=lambda f: f.start))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Words of the article in lower case, as they stand and in their basic form."""
        words = words_of(load_nlp()(" ".join(shown(section.text) for section in self.sections)))
        return frozenset(words.lower) | {lemma.lower() for lemma in words.lemma}

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Quotations where the sections count."""
        return tuple(q for q in self.analysis.quotes if self._counted(q))

    def speaker(self, quote: Quote) -> Finding | None:
        """Return the source finding that a quotation's speaker is, None if there is none."""
        if quote.speaker is None:
            return None
        start, end = quote.speaker.start, quote.speaker.end
        return next((f for f in self.analysis.of_kind("source") if f.start < end and start < f.end), None)

    def origin(self, start: int, end: int) -> Origin:
        """Where a stretch of the article stands, for the record."""
        article = self.article
        day = article.date.isoformat() if article.date else ""
        return Origin(shown(article.id or ""), shown(article.outlet or ""), day, start, end)

    def _counted(self, finding: Finding) -> bool:
        return any(s.start <= finding.start and finding.end <= s.end for s in self.sections)


@dataclass(frozen=True)
class Material:
    """The articles an exercise is made from, and for whom."""

    sources: tuple[Source, ...]
    level: str
    language: Language

    @property
    def wording(self) -> Wording:
        """The texts of the exercise's language."""
        return wording(self.language)

    @cached_property
    def sober_first(self) -> tuple[Source, ...]:
        """The articles, those of tabloids and portals last: what they state is often meant as a joke."""
        return tuple(sorted(self.sources, key=lambda source: source.kind in ("tabloid", "portal")))

    @property
    def formal(self) -> bool:
        """Whether pupils are addressed as "Sie"."""
        return self.level == "11-13"

    def refuse(self, reason: str) -> Impossible:
        """Return the exception that says why a kind cannot be made; `reason` is a key of ``wording.refusals``."""
        return Impossible(reason)

    @cached_property
    def credits(self) -> tuple[str, ...]:
        """Where the texts come from, each once, in alphabetical order."""
        return tuple(sorted({source.credit for source in self.sources if source.credit}))


def shown(text: str) -> str:
    """Return a text as pupils see it, character for character: what controls and turns becomes a space.

    >>> shown("Rat" + chr(0) + "haus" + chr(0x202E)), len(shown("a" + chr(9) + "b"))
    ('Rat haus ', 3)
    """
    return "".join(_UNSHOWN.get(c, " " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c) for c in text)


def words_in(text: str) -> int:
    """Count words: what stands between spaces and holds a letter or digit."""
    return sum(any(c.isalnum() for c in word) for word in text.split())


def material(subject: Subject, level: str, language: Language) -> tuple[Material, list[str]]:
    """Gather what an exercise is made from.

    Returns
    -------
    tuple
        The material, and the names of articles that had to be left out because they are not German.

    Raises
    ------
    FramingError
        If there is no article, an argument is of another type, or no text is German and long enough.
    """
    sources: list[Source] = []
    foreign: list[str] = []
    for analysis in _analyses(subject):
        source = Source(analysis, language)
        if NOT_GERMAN in analysis.notes:
            foreign.append(_name(analysis.article))
            continue
        sources.append(source)
    if not sources and foreign:
        raise FramingError(
            f"{foreign[0]}: this does not look German, and exercises are made from German news; "
            "pass a German article, or leave this one out"
        )
    if not sources:
        raise FramingError("there is no article to make an exercise from; pass at least one")
    longest = max(sum(words_in(s.text) for s in source.sections) for source in sources)
    if longest < _FEWEST:
        name = _name(sources[0].article)
        raise FramingError(
            f"{name}: the text has {longest} words, too few for any task; pass a headline or an article of at least "
            f"{_FEWEST} words"
        )
    return Material(tuple(sources), level, language), foreign


def _analyses(subject: Subject) -> list[Analysis]:
    if isinstance(subject, Story):
        subject = subject.articles
    if isinstance(subject, (Analysis, Article, str)):
        subject = [subject]
    if not isinstance(subject, Iterable):
        raise FramingError(_wrong_type(subject))
    analyses = []
    for one in subject:
        if isinstance(one, Analysis):
            analyses.append(one)
        elif isinstance(one, (Article, str)):
            with warnings.catch_warnings():  # a foreign text is left out with a note, or is an error
                warnings.simplefilter("ignore", FramingWarning)
                analyses.append(analyze(one))
        else:
            raise FramingError(_wrong_type(one))
    return analyses


def _wrong_type(found: object) -> str:
    return (
        f"an exercise cannot be made from {type(found).__name__}; pass an analysis, an article, its text, a story, "
        "or a sequence of them"
    )


def _name(article: Article) -> str:
    return article.id or (article.headline or article.text).strip()[:40] or "the text"
