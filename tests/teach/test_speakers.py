"""Speakers stand in the nominative, whole, and only where one person or body surely speaks."""

from __future__ import annotations

import pytest

import framing as fr
from framing.teach.material import Source
from framing.teach.speakers import statements


def speakers(body):
    return [s.speaker for s in statements(Source(fr.analyze(fr.Article.from_parts(body=body)), "de"))]


def test_a_genitive_becomes_the_nominative():
    text = (
        "Der Veranstalter Kulisse Erlenfurt sagt alles ab. Nach Angaben des Veranstalters Kulisse Erlenfurt waren schon 900 "
        "Karten verkauft."
    )
    assert speakers(text) == ["Veranstalter Kulisse Erlenfurt"]


def test_a_dative_plural_is_undone_or_left_out():
    assert "Stadtwerken" not in speakers("Laut Stadtwerken wurden bisher keine Schäden an Rohren entdeckt.")
    text = "Die Stadtwerke bauen. Laut Stadtwerken wurden bisher keine Schäden an Rohren entdeckt."
    assert set(speakers(text)) <= {"Stadtwerke"}


@pytest.mark.parametrize("name", ["Zeitung „Glocke“", "Zeitung »Glocke«"])
def test_a_title_keeps_its_closing_mark(name):
    for speaker in speakers(f"Laut der {name} will die Stadt das alte Rathaus im Herbst verkaufen."):
        assert speaker.count("„") == speaker.count("“")


def test_a_party_in_brackets_is_no_part_of_a_name():
    text = "Landrätin Jule Rahm (parteilos) kritisierte, dass der Kreis erst am Montag davon erfahren habe."
    assert all("(" not in speaker for speaker in speakers(text))


def test_a_place_is_no_speaker():
    text = "Seit Januar wurden im Land 41 Fälle gemeldet, bei 28 von ihnen soll ein Hund beteiligt gewesen sein."
    assert "Land" not in speakers(text)


def test_two_speakers_are_not_taken_for_one():
    assert speakers("„Wir gehen am Montag beide“, schrieben Tilda Mohr und Udo Kranz.") == []
