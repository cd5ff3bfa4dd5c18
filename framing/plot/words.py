"""The words on the figures, in German and English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from framing.errors import FramingError
from framing.style import LANGUAGES, Language

__all__ = ["LOADED", "SOURCES", "say"]

_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "interval": ("95-%-Intervall", "95 % interval"),
        "reference": ("Vergleichswert: {}", "reference: {}"),
        "single": ("(n = 1)", "(n = 1)"),
        # headline against body
        "headline": ("Überschrift mit 95-%-Intervall", "headline with 95 % interval"),
        "body": ("Text mit 95-%-Intervall", "body with 95 % interval"),
        "gap": ("Abstand", "Difference"),
        "gap_unit": ("mit 95-%-Intervall", "with 95 % interval"),
        # words
        "typical": ("typisch für {}", "typical of {}"),
        "others": ("die übrigen", "the others"),
        "z_unit": ("z-Wert; dahinter: wie oft hier, wie oft dort", "z-score; then: how often here, how often there"),
        "names": ("Namen", "Names"),
        "no_words": ("kein Wort, das sich deutlich abhebt", "no word that stands out clearly"),
        # categories
        "categories": ("Wertende Wörter nach Art", "Loaded words by category"),
        "categories_unit": (
            "je 1000 Wörter, in eigener Sprache; grau: nur ein- oder zweimal gezählt",
            "per 1,000 words, in the outlet’s own voice; grey: counted once or twice only",
        ),
        "all": ("alle Arten", "all categories"),
        "words": ("Wörter", "Words"),
        # sources
        "sources": ("Quellen nach Art", "Sources by kind"),
        "sources_unit": ("Anteil an den Quellenangaben, Prozent", "share of source mentions, percent"),
        "sources_few": ("; schmal: weniger als {} Angaben", "; narrow: fewer than {} mentions"),
        "mentions": ("Angaben", "Mentions"),
        "no_sources": ("keine Quellenangabe", "no source mentioned"),
        # strip
        "strip": ("Wo der Artikel wertet", "Where the article is loaded"),
        "loaded": ("Wertung", "loaded"),
        "hedge": ("Einschränkung", "hedge"),
        "source": ("Quelle", "source"),
        "title": ("Titel", "title"),
        "crosshead": ("ZT", "CH"),
        "strip_unit": (
            "Zahl der Stellen, Satz für Satz; je dunkler die Wertung, desto mehr Punkte (höchstens {})",
            "number of passages, sentence by sentence; the darker “loaded”, the more points (at most {})",
        ),
        "strip_none": ("Zahl der Stellen, Satz für Satz", "number of passages, sentence by sentence"),
        "strip_crosshead": ("; ZT: Zwischentitel", "; CH: crosshead"),
        # naming
        "naming": ("Wie {} genannt wird", "What {} is called"),
        "naming_unit": ("Zahl und Fläche: wie oft", "number and area: how often"),
        "name": ("beim Namen", "by name"),
        "role": ("nach Amt oder Rolle", "by office or role"),
        "label": ("mit Etikett", "by a label"),
        "load_0": ("ohne Wertung", "neutral"),
        "load_1": ("leicht wertend", "mildly loaded"),
        "load_2": ("deutlich", "clearly"),
        "load_3": ("drastisch", "drastically"),
        "quoted": ("nur im Zitat", "only in quotations"),
        "more_names": ("seltener genannt: {}", "rarer: {}"),
        # explanation
        "explanation": ("Was für Boulevard spricht und was dagegen", "What speaks for a tabloid and what against"),
        "explanation_unit": (
            "nach rechts: spricht für Boulevard; nach links: dagegen (Beitrag zum Logit)",
            "to the right: speaks for a tabloid; to the left: against (contribution to the log-odds)",
        ),
        "rest": ("{} weitere Merkmale", "{} more features"),
        "under": ("unter 1 %", "below 1 %"),
        "over": ("über 99 %", "above 99 %"),
        "sum": ("Summe (Wahrscheinlichkeit {})", "sum (probability {})"),
        # timeline
        "few": ("weniger als {} Artikel", "fewer than {} articles"),
        "weekly": (
            "Mittel je Woche, in Klammern die Zahl der Artikel",
            "weekly mean, in brackets the number of articles",
        ),
        "articles": ("{} ({})", "{} ({})"),
        "undated": ("; {} ohne Datum fehlen", "; {} without a date are missing"),
        "undated_one": ("; einer ohne Datum fehlt", "; one without a date is missing"),
        "together": ("alle Artikel", "all articles"),
        # calibration
        "calibration": ("Vorhersage und Wirklichkeit", "Predicted and observed"),
        "predicted": ("vorhergesagte Wahrscheinlichkeit, Prozent", "predicted probability, percent"),
        "observed": ("tatsächlich Boulevard, Prozent", "truly tabloid, percent"),
        "diagonal": ("vollkommene Übereinstimmung", "perfect agreement"),
        "bin": ("Gruppe von Überschriften, mit ihrer Zahl", "bin of headlines, with their number"),
    }
)

#: Category of loaded words → its name, German and English.
LOADED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "person_label": ("Etikett für Personen", "label on a person"),
        "speech_verb": ("Redeverb", "verb of speaking"),
        "verb": ("anderes Verb", "other verb"),
        "emotion": ("Gefühl", "emotion"),
        "intensifier": ("Verstärkung", "intensifier"),
        "catastrophe": ("Katastrophe", "catastrophe"),
        "war": ("Krieg und Kampf", "war and fight"),
        "metaphor": ("anderes Sprachbild", "other metaphor"),
        "sex_crime": ("Sex und Verbrechen", "sex and crime"),
        "health": ("Gesundheitsangst", "health scare"),
        "money": ("Geldaufreger", "money scandal"),
        "colloquial": ("Umgangssprache", "colloquial"),
        "idiom": ("Redewendung", "idiom"),
        "sneer": ("Spott", "sneer"),
        "political": ("Kampfbegriff", "political slogan"),
        "euphemism": ("Beschönigung", "euphemism"),
        "address": ("Anrede der Leser", "address to readers"),
    }
)

#: Kind of source → its name, German and English.
SOURCES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "person": ("Person", "person"),
        "institution": ("Behörde, Firma, Verband", "institution"),
        "media": ("anderes Medium", "other medium"),
        "anonymous": ("ohne Namen", "unnamed"),
    }
)


def say(key: str, language: Language = "de", *values: object) -> str:
    """Return a phrase with its values filled in.

    Raises
    ------
    FramingError
        If the language is unknown.

    Examples
    --------
    >>> say("typical", "de", "Boulevard"), say("gap", "en")
    ('typisch für Boulevard', 'Difference')
    """
    return _WORDS[key][place_of(language)].format(*values)


def place_of(language: Language) -> int:
    """Return the place of a language in a pair of words, or raise FramingError naming the languages there are."""
    if language not in LANGUAGES:
        raise FramingError(f"language {language!r} is unknown; figures are labelled in {' or '.join(LANGUAGES)}")
    return LANGUAGES.index(language)
