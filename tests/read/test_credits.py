from __future__ import annotations

import pytest

from framing.read.agencies import agencies_in
from framing.read.credits import closing_credit, dateline, is_credit_line
from framing.read.photos import photo_credit


@pytest.mark.parametrize(
    "line",
    [
        "Politik",
        "Der dpa sagte der Minister nichts",
        "(SPD)",
        "Die AfD klagt",
        "AP Beispiel GmbH wächst",
        "Sie hat KNA gelernt.",
    ],
)
def test_credit_line_is_no_ordinary_line(line):
    assert not is_credit_line(line)


@pytest.mark.parametrize(
    ("tail", "credit"),
    [
        ("Das sagte er. (dpa)", "dpa"),
        ("Das sagte er. (pm/AFP)", "pm/AFP"),
        ("Das sagte er. dpa", " dpa"),
        ("Er gehört der Opposition an (SPD).", ""),
        ("Sie sprach mit der Deutschen Presse-Agentur (dpa).", "dpa"),
        ("Das sagte er.", ""),
    ],
)
def test_closing_credit_is_found(tail, credit):
    assert closing_credit(tail).strip() == credit.strip()


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Altenbrück (dpa/lno) – Der Rat tagt.", ("Altenbrück", "dpa/lno")),
        ("NORDHAGEN (dpa-AFX) - Die Werft wächst.", ("NORDHAGEN", "dpa-AFX")),
        ("Nordhagen, 26. Jul (Reuters) - Die Werft wächst.", ("Nordhagen", "Reuters")),
        ("Bad Wiesenau am See (nna) – Ein Hund.", ("Bad Wiesenau am See", "nna")),
        ("Altenbrück/dpa. Der Rat tagt.", ("Altenbrück", "dpa")),
        ("Moskau – Der Minister reist.", ("Moskau", "")),
        ("Der Mann – Vater von drei Kindern – schwieg.", None),
        ("Heute – Ein Überblick", None),
        ("Altenbrück. Der Rat tagt.", None),
        ("Altenbrück (SPD) – Der Rat tagt.", None),
    ],
)
def test_dateline_gives_place_and_credit(head, found):
    assert dateline(head) == found


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Der Hafen. Bild: picture alliance/dpa/KCNA | Uncredited", "picture alliance/dpa/KCNA | Uncredited"),
        ("Der Hafen © KCNA via KNS/AFP", "KCNA via KNS/AFP"),
        ("Der Hafen. (Archivbild) - Keystone", "Keystone"),
        ("Der Hafen (Foto: Feuerwehr Nordhagen)", "Feuerwehr Nordhagen"),
        ("Foto: privat", "privat"),
        ("Der Hafen. (Symbolbild)", ""),
        ("Das Foto zeigt den Hafen von Nordhagen", ""),
        ("Trauriges Bild: Gärten verwüstet", None),
        ("Er sagte der Bild: „Wir kommen“", None),
        ("Der Streit um Kosten - und um die Brücke", None),
        ("© 2026 Harzer Landbote", None),
    ],
)
def test_photo_credit_is_found(line, credit):
    assert photo_credit(line) == credit


def test_agencies_are_told_from_longer_words():
    assert agencies_in("Apa-thie, dpaX, Reutersberg") == ()


def test_agencies_are_named_once():
    assert agencies_in("dpa, DPA, dpa-infocom, AFP") == ("dpa", "AFP")
