"""The words of the report: labels, number words, and the sentences that never change."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from framing.style import Language, number

__all__ = [
    "COLUMNS",
    "HEDGES",
    "LABELS",
    "PLACES",
    "ROLES",
    "article_count",
    "as_sentence",
    "cardinal",
    "count",
    "outlet_count",
    "sentence_start",
    "times",
]

_NUMBERS: Mapping[str, tuple[str, ...]] = {
    "de": ("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}


def count(amount: int, one: str, many: str, language: Language = "de") -> str:
    """Write an amount with its noun; up to twelve in letters. `one` is the whole phrase for a single thing.

    >>> count(1, "eine Stelle", "Stellen"), count(3, "eine Stelle", "Stellen"), count(1500, "eine Stelle", "Stellen")
    ('eine Stelle', 'drei Stellen', '1500 Stellen')
    """
    if amount == 1:
        return one
    if amount == 0:
        return f"{'keine' if language == 'de' else 'no'} {many}"
    return f"{cardinal(amount, language)} {many}"


def cardinal(amount: int, language: Language = "de") -> str:
    """Write a number, up to twelve in letters.

    >>> cardinal(12), cardinal(13)
    ('zwölf', '13')
    """
    words = _NUMBERS[language]
    return words[amount] if 0 <= amount < len(words) else number(amount, 0, language)


def article_count(amount: int, language: Language = "de") -> str:
    """Write a number of articles.

    >>> article_count(1), article_count(36), article_count(2, "en")
    ('ein Artikel', '36 Artikel', 'two articles')
    """
    if language == "de":
        return count(amount, "ein Artikel", "Artikel")
    return count(amount, "one article", "articles", "en")


def outlet_count(amount: int, language: Language = "de", *, dative: bool = False) -> str:
    """Write a number of outlets; `dative` for German prepositions such as "aus".

    >>> outlet_count(3), outlet_count(1, dative=True)
    ('drei Medien', 'einem einzigen Medium')
    """
    if language == "en":
        return count(amount, "one outlet", "outlets", "en")
    return count(amount, "einem einzigen Medium" if dative else "ein Medium", "Medien")


def times(amount: int, language: Language = "de") -> str:
    """Write how often something occurs.

    >>> times(1), times(3), times(14), times(2, "en")
    ('einmal', 'dreimal', '14‑mal', 'twice')
    """
    if language == "en":
        return {1: "once", 2: "twice"}.get(amount, f"{cardinal(amount, 'en')} times")
    return f"{cardinal(amount)}mal" if amount <= 12 else f"{cardinal(amount)}\u2011mal"


def sentence_start(text: str) -> str:
    """Write the first letter large.

    >>> sentence_start("drei Artikel"), sentence_start("")
    ('Drei Artikel', '')
    """
    return text[:1].upper() + text[1:]


def as_sentence(text: str) -> str:
    """Write a reason from a word list as a sentence.

    >>> as_sentence("malt Ärger aus"), as_sentence("Schon fertig!"), as_sentence("")
    ('Malt Ärger aus.', 'Schon fertig!', '')
    """
    text = sentence_start(text.strip())
    return text if not text or text.endswith((".", "!", "?", "…", "“")) else f"{text}."


#: Labels and standing sentences of the report, by language.
LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "de": {
            "overline": "Wortwahl in Nachrichten",
            "period": "Zeitraum",
            "articles": "Artikel",
            "outlets": "Medien",
            "words": "Wörter",
            "made": "Stand",
            "reference": "Vergleich",
            "none": "keiner",
            "findings": "Das Wichtigste",
            "caution": "Wie sicher ist das?",
            "numbers": "Die Zahlen",
            "outlet": "Medium",
            "kind": "Art",
            "figure": "Abbildung",
            "table": "Tabelle",
            "interval": "95\u2011%\u2011Intervall",
            "word_heading": "Welche Wörter",
            "word": "Wort",
            "count": "Zahl",
            "where": "Medien",
            "line": "Ein Beispiel",
            "annotated": "Ein Artikel im Wortlaut",
            "annotated_loud": "Der reißerischste Artikel im Wortlaut",
            "annotated_calm": "Der nüchternste Artikel im Wortlaut",
            "mark_loaded": "wertendes Wort",
            "mark_loaded_form": "durchgezogene Linie",
            "mark_quoted": "im Zitat",
            "mark_quoted_form": "dünne Linie",
            "mark_hedge": "Einschränkung",
            "mark_hedge_form": "gepunktete Linie",
            "mark_source": "Quelle",
            "mark_source_form": "Rahmen",
            "mark_quote": "Aussage anderer",
            "mark_quote_form": "kursiv",
            "in_words": "Die markierten Stellen in Worten",
            "loaded": "Wertende Wörter",
            "device": "Kniffe",
            "hedge": "Einschränkungen",
            "source": "Quellen",
            "quoted_note": "steht im Zitat, zählt nicht für das Medium",
            "neutral": "neutral",
            "points": "Punkte",
            "method": "Methode",
            "limits": "Grenzen",
            "provenance": "Herkunft",
            "all_articles": "Alle Artikel",
            "number": "Nr.",
            "date": "Datum",
            "headline": "Überschrift",
            "no_headline": "(ohne Überschrift)",
            "untitled": "ohne Angabe",
            "measures": "Maße",
            "contents": "Inhalt",
            "stories": "Ereignisse",
            "mean": "Mittel",
            "difference": "Unterschied",
            "headlines": "Überschrift gegen Text",
            "voices": "Wer zu Wort kommt",
            "hedging": "Wie sicher sich die Texte geben",
            "copy": "Gemeinsamer Wortlaut",
            "weeks": "Der Ton im Lauf der Wochen",
            "naming": "Ein Mensch, viele Namen",
            "with_copy": "mit gemein\u00adsamem Wortlaut",
            "own_share": "eigene Worte",
            "percent": "Prozent",
            "all_words": "ganzer Text",
            "own_words": "nur eigene Worte",
            "naming_name": "beim Namen",
            "naming_role": "nach Amt oder Rolle",
            "naming_label": "mit Etikett",
            "load_1": "leicht wertend",
            "load_2": "deutlich wertend",
            "load_3": "drastisch",
            "source_person": "Personen",
            "source_institution": "Behörden, Firmen, Verbände",
            "source_media": "andere Medien",
            "source_anonymous": "ohne Namen",
        },
        "en": {
            "overline": "Wording of the news",
            "period": "Period",
            "articles": "Articles",
            "outlets": "Outlets",
            "words": "Words",
            "made": "As of",
            "reference": "Reference",
            "none": "none",
            "findings": "Key findings",
            "caution": "How sure is this?",
            "numbers": "The numbers",
            "outlet": "Outlet",
            "kind": "Kind",
            "figure": "Figure",
            "table": "Table",
            "interval": "95\xa0% interval",
            "word_heading": "Which words",
            "word": "Word",
            "count": "Count",
            "where": "Outlets",
            "line": "An example",
            "annotated": "One article in full",
            "annotated_loud": "The most sensational article in full",
            "annotated_calm": "The soberest article in full",
            "mark_loaded": "loaded word",
            "mark_loaded_form": "solid line",
            "mark_quoted": "in a quotation",
            "mark_quoted_form": "thin line",
            "mark_hedge": "hedge",
            "mark_hedge_form": "dotted line",
            "mark_source": "source",
            "mark_source_form": "frame",
            "mark_quote": "somebody’s statement",
            "mark_quote_form": "italic",
            "in_words": "The marked passages in words",
            "loaded": "Loaded words",
            "device": "Devices",
            "hedge": "Hedges",
            "source": "Sources",
            "quoted_note": "in a quotation, does not count for the outlet",
            "neutral": "neutral",
            "points": "points",
            "method": "Method",
            "limits": "Limits",
            "provenance": "Provenance",
            "all_articles": "All articles",
            "number": "No.",
            "date": "Date",
            "headline": "Headline",
            "no_headline": "(no headline)",
            "untitled": "not stated",
            "measures": "Measures",
            "contents": "Contents",
            "stories": "Events",
            "mean": "Mean",
            "difference": "Difference",
            "headlines": "Headline against body",
            "voices": "Who is heard",
            "hedging": "How sure the texts sound",
            "copy": "Common wording",
            "weeks": "The tone week by week",
            "naming": "One person, many names",
            "with_copy": "with common wording",
            "own_share": "own words",
            "percent": "percent",
            "all_words": "whole text",
            "own_words": "own words only",
            "naming_name": "by name",
            "naming_role": "by office or role",
            "naming_label": "by a label",
            "load_1": "mildly loaded",
            "load_2": "clearly loaded",
            "load_3": "drastic",
            "source_person": "persons",
            "source_institution": "institutions",
            "source_media": "other media",
            "source_anonymous": "unnamed",
        },
    }
)

#: Heads of narrow columns, where a measure's own name is too long.
COLUMNS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "de": {
            "sensationalism": "Punkte",
            "loaded_per_100": "Wertende Wörter",
            "hedges_per_100_sentences": "Einschränkungen",
            "attribution_share": "Aussagen anderer",
            "words": "Wörter",
            "tabloid_probability": "Boulevard-Ähnlichkeit",
            "sources_per_100_sentences": "Quellen\u00adangaben",
            "distinct_sources": "verschiedene Quellen",
            "anonymous_source_share": "ohne Namen",
        },
        "en": {
            "attribution_share": "Others’ statements",
            "sources_per_100_sentences": "Mentions",
            "distinct_sources": "Different sources",
            "anonymous_source_share": "Unnamed",
        },
    }
)

#: Heads of the columns of hedges by kind.
HEDGES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "de": {
            "hedges_adverb_per_100_sentences": "„offenbar“",
            "hedges_modal_per_100_sentences": "„könnte“",
            "hedges_reportative_per_100_sentences": "„soll“ (Hörensagen)",
            "hedges_rumour_per_100_sentences": "Gerüchte",
            "hedges_suspicion_per_100_sentences": "Verdacht",
            "boosters_per_100_sentences": "Beteue\u00adrungen",
        },
        "en": {
            "hedges_adverb_per_100_sentences": "“offenbar”",
            "hedges_modal_per_100_sentences": "“könnte”",
            "hedges_reportative_per_100_sentences": "hearsay “soll”",
            "hedges_rumour_per_100_sentences": "rumours",
            "hedges_suspicion_per_100_sentences": "suspicions",
            "boosters_per_100_sentences": "boosters",
        },
    }
)

#: Roles of sections as readers call them, singular phrase and plural.
ROLES: Mapping[str, Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "de": {
            "byline": ("eine Autorenzeile", "Autorenzeilen"),
            "caption": ("eine Bildunterschrift", "Bildunterschriften"),
            "teaser": ("ein Hinweis auf andere Beiträge", "Hinweise auf andere Beiträge"),
            "agency_credit": ("ein Agenturkürzel", "Agenturkürzel"),
            "boilerplate": ("ein Textbaustein", "Textbausteine"),
        },
        "en": {
            "byline": ("one byline", "bylines"),
            "caption": ("one caption", "captions"),
            "teaser": ("one teaser", "teasers"),
            "agency_credit": ("one agency credit", "agency credits"),
            "boilerplate": ("one boilerplate line", "boilerplate lines"),
        },
    }
)

#: Where in an article a marked word stands, for the sections whose sentences have no number.
PLACES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "de": {"headline": "Überschrift", "kicker": "Dachzeile", "crosshead": "Zwischentitel", "sentence": "Satz"},
        "en": {"headline": "headline", "kicker": "kicker", "crosshead": "crosshead", "sentence": "sentence"},
    }
)
