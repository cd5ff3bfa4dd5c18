from __future__ import annotations

import pytest

from framing.german.language import looks_german


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat der Stadt Nordhagen hat am Montag nach langer Debatte den Haushalt für das kommende Jahr beschlossen",
        "Stadtwerke erhöhen Preise Geschäftsführer verteidigt Schritt Mieterverein übt Kritik Zahlen liegen jetzt vor",
        "Rat tagt",
        "",
    ],
)
def test_german_and_what_is_too_short_passes(text):
    assert looks_german(text.lower().split())


@pytest.mark.parametrize(
    "text",
    [
        "The council of Nordhagen has decided on the budget for the coming year after a long debate on Monday evening",
        "Le conseil de la ville a adopté lundi soir le budget pour l année prochaine après un long débat public",
        "De gemeenteraad heeft maandagavond na een lang debat de begroting voor het komende jaar goedgekeurd en ging",
    ],
)
def test_other_languages_do_not(text):
    assert not looks_german(text.lower().split())
