from __future__ import annotations

import pytest

from framing.article import Article
from framing.classify.wording import (
    coarse_shape,
    cut_kicker,
    headline_parts,
    hide_names,
    normalise,
    own_kicker,
    shape,
    words,
)


@pytest.mark.parametrize(
    "text",
    ["„Nein“ – sagt der Rat", "»Nein« — sagt der Rat", '"Nein"  -\nsagt der Rat'],
)
def test_normalise_makes_house_styles_alike(text):
    assert normalise(text) == '"Nein" - sagt der Rat'


def test_words_split_compounds_and_keep_numbers_whole():
    assert words("Pannen-Fähre: 12.500 Euro weg!") == ["Pannen", "-", "Fähre", ":", "12.500", "Euro", "weg", "!"]


def test_shape_keeps_function_words_and_drops_meaning():
    assert [shape(w) for w in words("Der Kämmerer schimpft über ADN")] == ["der", "A~er", "a~ft", "über", "AA"]
    assert coarse_shape("Kämmerer") == coarse_shape("Bäcker")


def test_hide_names_hides_whole_words_and_digits_only():
    assert hide_names("Lamm und Lammkeule, 3 Stück", {"Lamm"}) == "@ und Lammkeule, 0 Stück"


@pytest.mark.parametrize(
    ("headline", "parts"),
    [
        ("Wetter: Sturm zieht auf", ("Wetter", "Sturm zieht auf")),
        ("Warnstreik:: Fähren bleiben im Hafen", ("Warnstreik", "Fähren bleiben im Hafen")),
        ("Anpfiff um 15:30 Uhr", ("", "Anpfiff um 15:30 Uhr")),
        ("Sturm zieht auf", ("", "Sturm zieht auf")),
        ("Wetter:", ("", "Wetter:")),
    ],
)
def test_cut_kicker_cuts_at_a_colon_between_words(headline, parts):
    assert cut_kicker(headline) == parts


def test_headline_parts_prefer_the_kicker_on_its_own_line():
    article = Article.from_parts("Studie: Mehr Störche", kicker="Natur")
    assert headline_parts(article) == ("Natur", "Studie: Mehr Störche")
    assert own_kicker(article) == ("Studie", "Mehr Störche")
