"""Sober words take the form of the loaded ones."""

from __future__ import annotations

import pytest

from framing.teach.inflect import adjective_like, verb, verb_like


@pytest.mark.parametrize(
    ("infinitive", "present", "preterite", "participle"),
    [
        ("bitten", "bittet", "bat", "gebeten"),
        ("zurückweisen", "weist … zurück", "wies … zurück", "zurückgewiesen"),
        ("ablehnen", "lehnt … ab", "lehnte … ab", "abgelehnt"),
        ("abschaffen", "schafft … ab", "schaffte … ab", "abgeschafft"),
        ("kritisieren", "kritisiert", "kritisierte", "kritisiert"),
        ("widersprechen", "widerspricht", "widersprach", "widersprochen"),
        ("beeindrucken", "beeindruckt", "beeindruckte", "beeindruckt"),
        ("übernehmen", "übernimmt", "übernahm", "übernommen"),
        ("umbauen", "baut … um", "baute … um", "umgebaut"),
        ("antworten", "antwortet", "antwortete", "geantwortet"),
        ("errechnen", "errechnet", "errechnete", "errechnet"),
        ("lernen", "lernt", "lernte", "gelernt"),
        ("vorbereiten", "bereitet … vor", "bereitete … vor", "vorbereitet"),
        ("wettern", "wettert", "wetterte", "gewettert"),
        ("hindern", "hindert", "hinderte", "gehindert"),
        ("auferlegen", "erlegt … auf", "erlegte … auf", "auferlegt"),
    ],
)
def test_verb_knows_its_forms(infinitive, present, preterite, participle):
    forms = verb(infinitive)
    assert (forms.finite("present3"), forms.finite("preterite3"), forms.forms["participle"]) == (
        present,
        preterite,
        participle,
    )


def test_a_separable_verb_is_one_word_at_the_end_of_a_clause():
    assert verb("einräumen").finite("present3", clause_end=True) == "einräumt"


@pytest.mark.parametrize(
    ("model", "form", "other", "expected"),
    [
        ("betteln", "bettelt", "bitten", "bittet"),
        ("betteln", "bettelte", "bitten", "bat"),
        ("poltern", "gepoltert", "kritisieren", "kritisiert"),
        ("ab|zocken", "abgezockt", "betrügen", "betrogen"),
        ("schnorren", "schnorren", "erbitten", "erbitten"),
        ("betteln", "Haus", "bitten", None),
    ],
)
def test_verb_like_takes_the_form_of_the_model(model, form, other, expected):
    assert verb_like(model, form, other) == expected


@pytest.mark.parametrize(
    ("model", "form", "other", "expected"),
    [
        ("irre", "irren", "ungewöhnlich", "ungewöhnlichen"),
        ("knallhart", "knallharter", "streng", "strenger"),
        ("knallhart", "knallhart", "streng", "streng"),
        ("riesig", "riesige", "hoch", "hohe"),
        ("knallhart", "knallhärtesten", "streng", None),
    ],
)
def test_adjective_like_takes_the_ending_of_the_model(model, form, other, expected):
    assert adjective_like(model, form, other) == expected


def test_irregular_verbs_are_listed_once_and_in_full():
    from importlib.resources import files

    from framing.lexicon import read

    rows = list(read(files("framing.teach") / "irregular_verbs.tsv"))
    names = [row["infinitive"] for row in rows]
    assert len(names) == len(set(names))
    assert all(row["present"] and row["preterite"] and row["participle"] for row in rows)
