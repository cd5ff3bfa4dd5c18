"""Findings: the one list of marked passages that counts, highlights, reports and exercises share."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from framing.article import Article, Span

__all__ = ["CATEGORIES", "Analysis", "Contribution", "Finding", "Hedge", "Quote", "Voice"]

Voice = Literal["outlet", "quoted"]

#: Kind of finding → its categories.
CATEGORIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "loaded": (
            "person_label",  # Scherge, Protz
            "speech_verb",  # poltern, ätzen
            "verb",  # betteln, abzocken
            "emotion",  # Schock, Zoff, Drama
            "intensifier",  # irre, knallhart
            "catastrophe",  # Lawine, Flut, Inferno
            "war",  # Schlacht um, unter Beschuss
            "metaphor",  # sport, animals, machines
            "sex_crime",  # Sex-Beichte, Bluttat
            "health",  # Killerkeim
            "money",  # Abzocke, Geldregen
            "colloquial",  # Knast, Zoff, abkassieren
            "idiom",  # den roten Teppich ausrollen
            "sneer",  # selbsternannt, Möchtegern
            "political",  # Altparteien, Klimakleber
            "euphemism",  # Freisetzung
            "address",  # unser Geld, Sie zahlen
        ),
        "hedge": ("adverb", "modal", "reportative", "rumour", "suspicion", "approximator"),
        "booster": ("adverb", "phrase"),  # zweifellos; fest steht
        "source": ("person", "institution", "media", "anonymous"),
        "quote": ("direct", "indirect", "indirect_free_indirect", "free_indirect", "reported"),
        "naming": ("name", "role", "label"),
        "device": (
            "exclamation",
            "question",
            "capitals",  # HIER, WAHNSINN
            "ellipsis",
            "forward_reference",  # Diese Frau, So, Darum: names nothing yet
            "promise",  # 7 Tricks, Alle Infos
            "address",  # Sie, du
            "first_person",  # ich, wir
            "bare_quote",  # a quotation as the whole headline
            "urgency",  # jetzt, plötzlich
            "extreme",  # nie, für immer, die besten
            "spoken",  # geht's, mal
            "story",  # Der Mann mit dem Hund; Als er heimkam
            "personal",  # Nina, Nina (23)
            "commentary",  # natürlich, leider
            "argument",  # muss, denn, völlig: severity 0
            "narrative",  # seine Gäste, hat erzählt: severity 0
            "hyphenated",  # Polizei-Einsatz: severity 0
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One marked passage.

    Attributes
    ----------
    kind, category
        What was found, see `CATEGORIES`.
    start, end, text
        Where it stands: ``article.text[start:end] == text``.
    section
        Role of the section it stands in ("headline", "body" …).
    voice
        "outlet", or "quoted" inside a quotation: then it is not the outlet's own wording.
    severity
        1 mild, 2 clear, 3 drastic; 0 where it has no meaning, and on devices that are mere traits of style.
    entry
        The lexicon entry or rule that fired.
    reason
        Why it was marked, one German sentence for readers.
    neutral
        Neutral wordings, may be empty.
    target
        On namings and sources: the person or body that is meant, under one name for the article.
    confidence
        0 to 1, how sure the rule is.
    """

    kind: str
    category: str
    start: int
    end: int
    text: str
    section: str
    voice: Voice = "outlet"
    severity: int = 0
    entry: str = ""
    reason: str = ""
    neutral: tuple[str, ...] = ()
    target: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Finding):
    """Somebody's statement, direct or reported.

    Attributes
    ----------
    speaker
        Whose statement it is, where the text says so.
    cue
        The word that marks it as a statement ("sagte", "laut").
    """

    speaker: Span | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge(Finding):
    """A word that limits a statement, or a booster that claims certainty.

    Attributes
    ----------
    scope
        What it covers: a clause ("der Damm bricht"), a noun phrase ("der mutmaßliche Dieb") or a number ("300 Gäste").
    """

    scope: Span | None = None


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one finding adds to `sensationalism`.

    Attributes
    ----------
    points
        Share of the score, in points; the points of all contributions add up to the score.
    finding
        The finding that earns them.
    """

    points: float
    finding: Finding


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article with its findings and measures.

    Attributes
    ----------
    article
        What was analysed.
    findings
        In order of position.
    sentences
        Sentences of the sections, in order.
    measures
        Measure id → value, see `framing.MEASURES`; NaN where there is nothing to divide by.
    contributions
        What `sensationalism` is made of, largest first.
    notes
        What a reader of the figures should know ("text does not look German").
    """

    article: Article
    findings: tuple[Finding, ...]
    sentences: tuple[Span, ...]
    measures: Mapping[str, float] = field(default_factory=dict)
    contributions: tuple[Contribution, ...] = ()
    notes: tuple[str, ...] = ()

    def of_kind(self, kind: str, *, voice: Voice | None = None) -> tuple[Finding, ...]:
        """Return the findings of one kind, on request of one voice only."""
        return tuple(f for f in self.findings if f.kind == kind and voice in (None, f.voice))

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations."""
        return tuple(f for f in self.findings if isinstance(f, Quote))

    def _repr_html_(self) -> str:
        """The text with its marks, for Jupyter."""
        from framing.report.html import article_fragment  # noqa: PLC0415 - showing is built on findings, not the reverse

        return article_fragment(self)

    def __repr__(self) -> str:
        counts = {kind: len(self.of_kind(kind)) for kind in CATEGORIES}
        found = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
        return f"<Analysis of {self.article.headline or self.article.id or 'a text'!r}: {found or 'nothing found'}>"

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain data, ready for JSON; NaN becomes None."""
        article = self.article
        return {
            "id": article.id,
            "outlet": article.outlet,
            "date": article.date.isoformat() if article.date else None,
            "url": article.url,
            "headline": article.headline,
            "agencies": list(article.agencies),
            "text": article.text,
            "sections": [{"role": s.role, "start": s.start, "end": s.end} for s in article.sections],
            "findings": [asdict(f) for f in self.findings],
            "measures": {key: None if math.isnan(value) else value for key, value in self.measures.items()},
            "contributions": [
                {"points": c.points, "start": c.finding.start, "end": c.finding.end, "text": c.finding.text}
                for c in self.contributions
            ],
            "notes": list(self.notes),
        }
