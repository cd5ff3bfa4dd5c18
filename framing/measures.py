"""The measures: what is counted, over what, and what a figure means.

Only kicker, headline, lead, summary, crosshead and body count. A rate with nothing to divide by is NaN, never 0.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from framing.article import Article, Span
from framing.classify.model import tabloid_probability
from framing.classify.tagging import Tagging
from framing.counting import WORD, count_words
from framing.finding import CATEGORIES, Analysis, Finding, Quote
from framing.read.outlets import outlet_kind
from framing.readability import flesch_amstad, wiener_sachtextformel
from framing.sensationalism import contributions

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["MEASURES", "Facts", "Measure", "Measures", "contributions", "count_words", "measure"]

_HEADLINES = frozenset({"kicker", "headline"})


@dataclass(frozen=True, slots=True)
class Measure:
    """One column of the table of measures.

    Attributes
    ----------
    id
        Column name.
    label, label_en
        Short name for reports.
    unit, unit_en
        Unit for reports, "" where there is none.
    direction
        What a higher value means, in German.
    definition, definition_en
        One sentence for the methods section.
    digits
        Decimals worth printing.
    function
        From the facts of an article to the value.
    """

    id: str
    label: str
    label_en: str
    unit: str
    unit_en: str
    direction: str
    definition: str
    definition_en: str
    digits: int
    function: Callable[[Facts], float]


class Facts:
    """What the measures read: an article with its findings and sentences, and what the tagger says of it."""

    def __init__(
        self,
        article: Article,
        findings: tuple[Finding, ...],
        sentences: tuple[Span, ...],
        tagging: Tagging = Tagging(),  # noqa: B008 - a tuple
    ) -> None:
        self.article = article
        self.findings = findings
        self.sentences = sentences
        self.tagging = tagging

    @cached_property
    def words(self) -> int:
        """Words of the sections that count."""
        return sum(count_words(s.text) for s in self.article.sections if s.counted)

    @property
    def sentence_count(self) -> float:
        """Sentences that rates are over; where only part of a text is measured, part of a sentence counts as that part."""
        return float(len(self.sentences))

    def of_kind(self, kind: str) -> list[Finding]:
        """The findings of one kind."""
        return [f for f in self.findings if f.kind == kind]


class Measures(Mapping[str, float]):
    """The measures of one article, each computed when first asked for.

    Readability and the classifier cost more than all the rest; who only looks at marks does not pay for them.
    """

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._values: dict[str, float] = {}

    def __getitem__(self, key: str) -> float:
        if key not in self._values:
            self._values[key] = MEASURES[key].function(self.facts)
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(MEASURES)

    def __len__(self) -> int:
        return len(MEASURES)

    def __repr__(self) -> str:
        return f"Measures({dict(self)})"


# ---------------------------------------------------------------------- sensationalism


def _score(facts: Facts, roles: Callable[[str], bool] = lambda _: True) -> float:
    sections = [s for s in facts.article.sections if s.counted and roles(s.role)]
    if not any(count_words(s.text) for s in sections):
        return math.nan
    return math.fsum(c.points for c in contributions(facts.article, facts.findings, roles))


def _headline_gap(facts: Facts) -> float:
    return _score(facts, lambda role: role in _HEADLINES) - _score(facts, lambda role: role not in _HEADLINES)


# ---------------------------------------------------------------------- rates and shares


def _rate(count: float, over: float, per: float = 1.0) -> float:
    return per * count / over if over else math.nan


def _loaded_per_100(facts: Facts, voice: str) -> float:
    return _rate(sum(f.voice == voice for f in facts.of_kind("loaded")), facts.words, 100)


def _hedges(facts: Facts, category: str | None = None) -> float:
    hedges = facts.of_kind("hedge")
    count = sum(h.category == category if category else h.category != "approximator" for h in hedges)
    return _rate(count, facts.sentence_count, 100)


def _attribution_share(facts: Facts) -> float:
    """Sum over the words of the confidence of the surest quotation that covers each, over the number of words."""
    waiting = iter(sorted((f for f in facts.findings if isinstance(f, Quote)), key=lambda q: q.start))
    upcoming = next(waiting, None)
    covering: list[Quote] = []
    expected = 0.0
    for start in _word_starts(facts.article):
        while upcoming and upcoming.start <= start:
            covering.append(upcoming)
            upcoming = next(waiting, None)
        covering = [q for q in covering if q.end > start]
        expected += max((q.confidence for q in covering), default=0.0)
    return _rate(expected, facts.words)


def _word_starts(article: Article) -> Iterator[int]:
    for section in article.sections:
        if section.counted:
            yield from (section.start + m.start() for m in WORD.finditer(section.text))


def _named_share(facts: Facts, *, anonymous: bool) -> float:
    sources = facts.of_kind("source")
    return _rate(sum((s.category == "anonymous") == anonymous for s in sources), len(sources))


def _distinct_sources(facts: Facts) -> float:
    return float(len({(s.target or s.text).lower() for s in facts.of_kind("source") if s.category != "anonymous"}))


def _probability(facts: Facts) -> float:
    return tabloid_probability(facts.article, facts.findings, facts.tagging)


_HEDGE_LABELS = {
    "adverb": ("Adverbien wie „offenbar“", "adverbs such as “offenbar”"),
    "modal": ("Modalverben wie „könnte“", "modal verbs such as “könnte”"),
    "reportative": ("„soll“ als Hörensagen", "hearsay “soll”"),
    "rumour": ("Gerüchte", "rumours"),
    "suspicion": ("Verdacht", "suspicions"),
    "approximator": ("ungefähre Angaben wie „rund“", "approximators such as “rund”"),
}


def _hedge_measure(category: str) -> Measure:
    label, label_en = _HEDGE_LABELS[category]
    return Measure(
        f"hedges_{category}_per_100_sentences", label, label_en, "je 100 Sätze", "per 100 sentences",
        "mehr Einschränkung", f"Einschränkungen der Art „{category}“ je 100 Sätze.",
        f"Hedges of the category “{category}” per 100 sentences.", 1, lambda facts: _hedges(facts, category),
    )  # fmt: skip


_TABLE = (
    Measure(
        "sensationalism", "Sensationsgehalt", "Sensationalism", "0–100", "0–100", "mehr wertende Wörter und Kniffe",
        "Gewichtete Summe der wertenden Wörter und Kniffe in eigener Sprache, gemessen an der Zahl der übrigen Wörter; "
        "0 heißt: nichts gefunden.",
        "Weighted sum of loaded words and devices in the outlet's own voice against the other words; 0: none found.",
        1, _score,
    ),
    Measure(
        "tabloid_probability", "Boulevard-Ähnlichkeit", "Tabloid likeness", "0–1", "0–1", "klingt eher nach Boulevard",
        "Wahrscheinlichkeit aus einem Klassifikator, dass eine solche Formulierung aus dem Boulevard stammt und nicht von "
        "einer Agentur.",
        "Probability, from a classifier, that a wording like this is a tabloid's and not an agency's.",
        2, _probability,
    ),
    Measure(
        "loaded_per_100", "Wertende Wörter", "Loaded words", "je 100 Wörter", "per 100 words", "mehr wertende Wörter",
        "Wertende Wörter in eigener Sprache je 100 Wörter.", "Loaded words in the outlet's own voice per 100 words.",
        2, lambda facts: _loaded_per_100(facts, "outlet"),
    ),
    Measure(
        "quoted_loaded_per_100", "Wertende Wörter in Zitaten", "Loaded words in quotations", "je 100 Wörter",
        "per 100 words", "mehr wertende Wörter anderer", "Wertende Wörter in wiedergegebener Rede je 100 Wörter.",
        "Loaded words inside quotations per 100 words.", 2, lambda facts: _loaded_per_100(facts, "quoted"),
    ),
    Measure(
        "hedges_per_100_sentences", "Einschränkungen", "Hedges", "je 100 Sätze", "per 100 sentences",
        "vorsichtiger formuliert",
        "Wörter, die eine Aussage einschränken (angeblich, könnte, soll als Hörensagen), je 100 Sätze; ungefähre Zahlen "
        "zählen nicht mit.",
        "Words that limit a statement (angeblich, könnte, hearsay soll) per 100 sentences, without approximators.",
        1, _hedges,
    ),
    *(_hedge_measure(category) for category in CATEGORIES["hedge"]),
    Measure(
        "boosters_per_100_sentences", "Beteuerungen", "Boosters", "je 100 Sätze", "per 100 sentences", "mehr Beteuerung",
        "Wörter, die Gewissheit behaupten (zweifellos, natürlich, fest steht), je 100 Sätze.",
        "Words that claim certainty (zweifellos, natürlich, fest steht) per 100 sentences.", 1,
        lambda facts: _rate(len(facts.of_kind("booster")), facts.sentence_count, 100),
    ),
    Measure(
        "attribution_share", "Anteil wiedergegebener Rede", "Attributed share", "0–1", "0–1",
        "mehr wird jemandem zugeschrieben",
        "Erwarteter Anteil der Wörter, die als Aussage eines anderen kenntlich sind, wörtlich oder indirekt.",
        "Expected share of words that are marked as somebody's statement, direct or indirect.", 2, _attribution_share,
    ),
    Measure(
        "sources_per_100_sentences", "Quellenangaben", "Source mentions", "je 100 Sätze", "per 100 sentences",
        "mehr Quellenangaben", "Nennungen von Quellen je 100 Sätze.", "Mentions of sources per 100 sentences.", 1,
        lambda facts: _rate(len(facts.of_kind("source")), facts.sentence_count, 100),
    ),
    Measure(
        "named_source_share", "Anteil benannter Quellen", "Named sources", "0–1", "0–1", "mehr Quellen sind benannt",
        "Anteil der Quellenangaben, die eine Person, Stelle oder ein Medium nennen.",
        "Share of source mentions that name a person, institution or medium.", 2,
        lambda facts: _named_share(facts, anonymous=False),
    ),
    Measure(
        "anonymous_source_share", "Anteil anonymer Quellen", "Anonymous sources", "0–1", "0–1",
        "mehr Quellen bleiben im Dunkeln", "Anteil der Quellenangaben ohne erkennbaren Urheber (Kreise, Berichte, Gerüchte).",
        "Share of source mentions that name nobody (circles, reports, rumours).", 2,
        lambda facts: _named_share(facts, anonymous=True),
    ),
    Measure(
        "distinct_sources", "Verschiedene Quellen", "Distinct sources", "je Artikel", "per article",
        "mehr Stimmen kommen vor", "Zahl der verschiedenen benannten Quellen eines Artikels.",
        "Number of different named sources in an article.", 1, _distinct_sources,
    ),
    Measure(
        "headline_gap", "Überschrift gegen Text", "Headline gap", "Punkte", "points", "Überschrift lauter als der Text",
        "Sensationsgehalt von Dach- und Überschrift minus Sensationsgehalt des übrigen Textes.",
        "Sensationalism of headline and kicker minus that of the rest.", 1, _headline_gap,
    ),
    Measure(
        "wiener_sachtextformel", "Wiener Sachtextformel", "Wiener Sachtextformel", "Schulstufe", "school grade",
        "schwerer zu lesen", "Erste Wiener Sachtextformel (Bamberger und Vanecek 1984): Schulstufe, für die ein Text "
        "geeignet ist, etwa 4 bis 15.",
        "First Vienna formula (Bamberger & Vanecek 1984): school grade a text suits, about 4 to 15.", 1,
        lambda facts: wiener_sachtextformel(facts.sentences),
    ),
    Measure(
        "flesch_amstad", "Lesbarkeit nach Amstad", "Flesch–Amstad reading ease", "0–100", "0–100", "leichter zu lesen",
        "Flesch-Index in der deutschen Fassung von Amstad (1978).", "Flesch index in Amstad's German version (1978).", 1,
        lambda facts: flesch_amstad(facts.sentences),
    ),
    Measure(
        "words_per_sentence", "Satzlänge", "Sentence length", "Wörter je Satz", "words per sentence", "längere Sätze",
        "Wörter je Satz.", "Words per sentence.", 1, lambda facts: _rate(facts.words, facts.sentence_count),
    ),
    Measure(
        "words", "Wörter", "Words", "", "", "längerer Text", "Gezählte Wörter.", "Words counted.", 0,
        lambda facts: float(facts.words),
    ),
    Measure(
        "sentences", "Sätze", "Sentences", "", "", "längerer Text", "Gezählte Sätze.", "Sentences counted.", 0,
        lambda facts: facts.sentence_count,
    ),
)  # fmt: skip

#: All measures by id, in the order of the table.
MEASURES: Mapping[str, Measure] = MappingProxyType({m.id: m for m in _TABLE})


def measure(analyses: Iterable[Analysis]) -> pd.DataFrame:
    """Put the measures of articles into a table.

    Parameters
    ----------
    analyses
        What `framing.analyze_all` yields.

    Returns
    -------
    DataFrame
        One row an article: id, outlet, kind (of the outlet), date, headline, agencies, then a column a measure.
        ``table.attrs["units"]`` maps the measures to their units.
    """
    import pandas as pd  # noqa: PLC0415 - slow to import, and not needed to look at one article

    about = ["id", "outlet", "kind", "date", "headline", "agencies"]
    table = pd.DataFrame([_row(a) for a in analyses], columns=[*about, *MEASURES])
    table.attrs["units"] = {m.id: m.unit for m in _TABLE}
    return table


def _row(analysis: Analysis) -> dict[str, object]:
    article = analysis.article
    return {
        "id": article.id,
        "outlet": article.outlet,
        "kind": outlet_kind(article.outlet) if article.outlet else "unknown",
        "date": article.date,
        "headline": article.headline,
        "agencies": ", ".join(article.agencies),
        **analysis.measures,
    }
