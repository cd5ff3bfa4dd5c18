"""Boosters: words that claim certainty, told from their sober readings."""

from __future__ import annotations

import pytest

import framing
from framing.annotate import hedging
from framing.annotate.boosters import CONDITIONS
from framing.annotate.text import read_text
from framing.article import Article
from framing.finding import CATEGORIES
from framing.lexicon import rows


def boosters(sentence: str) -> list[tuple[str, str]]:
    hits = hedging.find(read_text(Article.from_parts(body=sentence)), [])
    return [(hit.text, hit.category) for hit in hits if hit.kind == "booster"]


@pytest.mark.parametrize(
    ("sentence", "text", "category"),
    [
        ("Das ist zweifellos richtig.", "zweifellos", "adverb"),
        ("Fest steht, dass er lügt.", "Fest steht", "phrase"),
        ("Fest steht bereits: Die Schule zieht um.", "Fest steht", "phrase"),
        ("Klar ist aber, dass der Damm saniert werden muss.", "Klar ist", "phrase"),
        ("Eines ist klar: Das Bad bleibt zu.", "Eines ist klar", "phrase"),
        ("Es steht fest, wer die Tür aufbrach.", "steht fest", "phrase"),
        ("Sicher ist nur, dass der Wirt schwieg.", "Sicher ist nur", "phrase"),
        ("Natürlich kostet der Umbau Geld.", "Natürlich", "adverb"),
        ("Der Trainer hat das natürlich gewusst.", "natürlich", "adverb"),
        ("Selbstverständlich zahlt die Firma.", "Selbstverständlich", "adverb"),
        ("Er kommt ganz sicher zurück.", "ganz sicher", "phrase"),
        ("Der Bus kommt bestimmt bald.", "bestimmt", "adverb"),
        ("Das wird garantiert teuer.", "garantiert", "adverb"),
        ("Der Plan ist gewiss klug gedacht.", "gewiss", "adverb"),
        ("Unbestreitbar hat der Ort gewonnen.", "Unbestreitbar", "adverb"),
        ("Die Akten sind nachweislich gefälscht.", "nachweislich", "adverb"),
        ("In Wahrheit fehlten neun Kisten.", "In Wahrheit", "phrase"),
        ("Das lässt keinen Zweifel an seiner Schuld.", "keinen Zweifel", "phrase"),
        ("Keine Frage: Der Wirt kann kochen.", "Keine Frage", "phrase"),
        ("Er gilt als gesichert.", "gilt als gesichert", "phrase"),
        ("Als ausgemacht gilt der Wechsel.", "Als ausgemacht gilt", "phrase"),
        ("Bekanntlich ist die Kasse leer.", "Bekanntlich", "adverb"),
        ("Die Vorwürfe sind keineswegs neu.", "keineswegs", "adverb"),
        ("Fakt ist: Der Pegel sinkt.", "Fakt ist", "phrase"),
        ("Das weiß der Minister sehr wohl.", "sehr wohl", "phrase"),
    ],
)
def test_booster_is_found_with_its_exact_words(sentence, text, category):
    assert (text, category) in boosters(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Arsen ist ein natürlich vorkommender Stoff.",
        "Die Farbe wirkt natürlich.",
        "Der Park soll möglichst natürlich bleiben.",
        "Natürliche Feinde hat der Käfer kaum.",
        "Die Maschine ist sicher gelandet.",
        "Die Frau fühlt sich ganz sicher.",
        "Der Trainer ist sicher, dass er bleibt.",
        "Für den Bau gelten bestimmte Regeln.",
        "Das Programm wird von der Stadt bestimmt.",
        "Der Brief ist für den Wirt bestimmt.",
        "Am Abend war der Himmel klar.",
        "Bei klarem Himmel sieht man die Insel.",
        "Der Termin steht fest.",
        "Das Gesetz garantiert freie Fahrt.",
        "Eine gewisse Unruhe blieb.",
        "Kommt er wirklich zurück?",
        "Ob das wirklich stimmt, weiß niemand.",
        "Die Ursache ist nicht eindeutig geklärt.",
        "In absoluten Zahlen liegt Wiesenau vorn.",
        "Die tatsächlichen Kosten sind höher.",
        "Wenn die Werft tatsächlich schließt, zieht er weg.",
        "Der Verein setzt den Plan in die Tat um.",
        "Er hat keine Frage gestellt.",
        "Der Wirt hat keinen Zweifel angemeldet.",
        "Die Hand lag auf dem Tisch.",
    ],
)
def test_sober_readings_are_no_boosters(sentence):
    assert boosters(sentence) == []


def test_lexicon_has_many_boosters_and_uses_every_condition():
    table = [row for row in rows("hedges") if row["category"] == "booster"]
    assert len(table) >= 80
    assert set(CONDITIONS) <= {row["condition"] for row in table}


def test_booster_is_a_kind_of_its_own_and_counts_neither_as_hedge_nor_as_loaded():
    analysis = framing.analyze(
        Article.from_parts(body="Erwiesenermaßen ist der Damm alt. Fest steht, dass er rutscht.")
    )
    found = analysis.of_kind("booster")
    assert [f.category for f in found] == ["adverb", "phrase"]
    assert {f.category for f in found} <= set(CATEGORIES["booster"])
    assert all(f.severity == 0 and f.reason.endswith(".") for f in found)
    assert analysis.of_kind("hedge") == analysis.of_kind("loaded") == ()
    assert analysis.measures["hedges_per_100_sentences"] == 0
    assert analysis.measures["loaded_per_100"] == 0
    assert analysis.measures["boosters_per_100_sentences"] == 100


def test_finding_of_a_hedge_goes_into_plain_data_with_its_scope():
    analysis = framing.analyze(Article.from_parts(body="Rund 300 Gäste kamen."))
    scope = analysis.to_dict()["findings"][0]["scope"]
    assert scope == {"start": 5, "end": 14, "text": "300 Gäste"}
