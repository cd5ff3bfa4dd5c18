from __future__ import annotations

import pytest

from framing.annotate import read_text
from framing.annotate.devices import find
from framing.article import Article


def devices(headline="", body=""):
    return [(f.category, f.text) for f in find(read_text(Article.from_parts(headline, body=body)), ())]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Rat kürzt Mittel!", [("exclamation", "!")]),
        ("Wird das Bad geschlossen?", [("question", "?")]),
        ("Und dann kam der Rat …", [("ellipsis", "…")]),
        ("Rat tagt: Das steckt dahinter", [("forward_reference", "Das steckt")]),
        ("Ex-Kämmerer packt endlich aus", [("forward_reference", "packt endlich aus")]),
        ("So teuer wird das Bad", [("forward_reference", "So teuer")]),
        ("WAHNSINN im Rathaus", [("capitals", "WAHNSINN")]),
        ("Was Sie jetzt wissen müssen", [("forward_reference", "Was")]),
    ],
)
def test_devices_of_a_headline_are_found(headline, expected):
    assert expected[0] in devices(headline)


@pytest.mark.parametrize(
    "headline",
    [
        "Rat beschließt Haushalt",
        "NATO und OPEC beraten",
        "RAT BESCHLIESST HAUSHALT MIT KNAPPER MEHRHEIT",
        "So viel Regen wie nie",
    ],
)
def test_sober_headlines_have_none(headline):
    assert devices(headline) == []


def test_questions_in_the_body_are_no_device_but_exclamations_are():
    assert devices(body="Wie weiter? Niemand weiß es! Abwarten …") == [("exclamation", "!")]


def test_captions_are_left_out():
    article = Article.from_sections([("headline", "Rat tagt"), ("caption", "So sehen Sieger aus!")])
    assert find(read_text(article), ()) == []
