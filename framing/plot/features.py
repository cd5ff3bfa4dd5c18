"""What the classifier looks at, in English: its reasons come with German labels."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["english"]

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        # running text
        "Ausrufezeichen": "exclamation marks",
        "Fragezeichen": "question marks",
        "Auslassungspunkte": "dots that leave the rest open",
        "Satzanfänge mit „Und“, „Aber“, „Doch“, „Denn“": "sentences that begin with “Und”, “Aber”, “Doch”, “Denn”",
        "Doppelpunkte im Satz": "colons in sentences",
        "Wörter in Großbuchstaben": "words in capitals",
        "Alter in Klammern": "age in brackets",
        "Gedankenstriche im Satz": "dashes in sentences",
        "„wir“, „uns“, „unser“": "“wir”, “uns”, “unser”",
        "„man“": "“man”",
        "Abtönung wie „doch“, „eben“, „sogar“": "particles such as “doch”, “eben”, “sogar”",
        "Steigerung wie „völlig“, „nie“, „alles“": "extremes such as “völlig”, “nie”, “alles”",
        "Schlüsse wie „also“, „deshalb“, „denn“": "conclusions such as “also”, “deshalb”, “denn”",
        "„dieser“, „solche“, „derartig“": "“dieser”, “solche”, “derartig”",
        "Anführung einzelner Wörter": "single words in quotation marks",
        "„sogenannt“, „angeblich“": "“sogenannt”, “angeblich”",
        "Gegenwart statt Vergangenheit": "present in place of past tense",
        "Vergangenheit": "past tense",
        "Redeverben wie „sagte“, „teilte mit“": "verbs of speaking such as “sagte”, “teilte mit”",
        "„laut“, „zufolge“, „nach Angaben“": "“laut”, “zufolge”, “nach Angaben”",
        "Wochentage und Tagesangaben": "weekdays and times of day",
        "Konjunktiv der indirekten Rede": "subjunctive of indirect speech",
        "Amt und Partei in Klammern": "office and party in brackets",
        "wertende Wörter im Text": "loaded words in the text",
        "drastische Wörter im Text": "drastic words in the text",
        "Nennungen von Quellen": "mentions of sources",
        "Substantive und Namen": "nouns and names",
        "Präpositionen": "prepositions",
        "Konjunktionen": "conjunctions",
        "Kommas": "commas",
        # headline and kicker
        "wertende Wörter": "loaded words",
        "Einschränkungen": "hedges",
        "Quellenangaben": "sources",
        "Zitate": "quotations",
        "Benennungen": "ways of naming people",
        "Kniffe": "devices",
        "Doppelpunkt": "colon",
        "Komma": "comma",
        "Anführungszeichen": "quotation marks",
        "Bindestrich oder Gedankenstrich": "hyphen or dash",
        "Klammer": "bracket",
        "Kreuz": "dagger",
        "Prozentzeichen": "percent sign",
        "Eurozeichen": "euro sign",
        "Zahl": "number",
        "Name": "name",
        "Satzzeichen, Namen und Zahlen": "punctuation, names and numbers",
        "Länge": "length",
        "Wörter mit Bindestrich": "hyphenated words",
        "Zahl der Satzzeichen": "number of punctuation marks",
        "Anführung": "quotation",
        "Schluss": "last mark",
        "Wortlänge": "length of words",
        "Anteil großgeschriebener Wörter": "share of capitalised words",
        "Satzbau": "syntax",
        "Dachzeile": "kicker",
        "Wort": "word",
        "Wortfolge": "sequence of words",
        # where the sum starts
        "Grundwert für Titel": "starting value of headlines",
        "Grundwert für Titel mit Dachzeile": "starting value of headlines with kicker",
        "Grundwert für Artikel": "starting value of articles",
    }
)
_PLACES = ((" im Titel", " in the headline"), (" in der Dachzeile", " in the kicker"))


def english(label: str) -> str:
    """Return the label of a reason in English; one that has no English name stays German.

    Examples
    --------
    >>> english("wertende Wörter im Titel"), english("Titel: Satzbau")
    ('loaded words in the headline', 'headline: syntax')
    >>> english("Wort in der Dachzeile: „zoff“"), english("Wortfolge „und dann“")
    ('word in the kicker: “zoff”', 'sequence of words “und dann”')
    """
    if label in _NAMES:
        return _NAMES[label]
    if label.startswith("Titel: "):
        return f"headline: {english(label.removeprefix('Titel: '))}"
    if example := re.fullmatch(r"(Wort\w*(?: i\w+ (?:der )?\w+)?)(:?) „(.*)“", label):
        return f"{english(example[1])}{example[2]} “{example[3]}”"
    for place, there in _PLACES:
        if label.endswith(place):
            return english(label.removesuffix(place)) + there
    return label
