"""Names of persons, also where the tagger takes their parts for other words."""

from __future__ import annotations

import pytest

from framing.annotate import read_text
from framing.annotate.fullnames import gender_of, read_names
from framing.article import Article


def names(body):
    return read_names(read_text(Article.from_parts(body=body)).words)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Bürgermeister Jan Prill kam zu spät.", "Jan Prill"),
        ("Das sagte Anwalt Volker Sasse am Montag.", "Volker Sasse"),  # a verb to the tagger
        ("Am Tresen stand Wirtin Friedlinde Aue und zählte.", "Friedlinde Aue"),  # two nouns
        ("Philine Wiesner, die den Laden führt, schwieg.", "Philine Wiesner"),
        ("Das weiß auch Pfleger Ralf Bünning seit gestern.", "Ralf Bünning"),  # the office is none of it
    ],
)
def test_names_are_read_whole(body, name):
    assert name in names(body).full.values()


@pytest.mark.parametrize("body", ["Ende Mai wird gebaut.", "Die Wildtierhilfe Nordmark klagt.", "Tante Ilse kam."])
def test_names_are_no_other_nouns(body):
    assert not any(name.startswith(("Ende", "Wildtierhilfe", "Tante")) for name in names(body).full.values())


@pytest.mark.parametrize(
    "body", ["Ute Lendik (48) lacht.", "Ute Lendik, 48, lacht.", "Die 48-jährige Ute Lendik lacht."]
)
def test_age_stands_beside_the_name(body):
    assert names(body).ages == {"48": ["Ute Lendik"]}


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Ute Lendik", "f"),
        ("Birgit Prill", "f"),
        ("Uwe Prill", "m"),
        ("Jost Wenger", "m"),
        ("Kim Prill", ""),
        ("Prill", ""),
    ],
)
def test_gender_of_first_name(name, gender):
    assert gender_of(name) == gender
