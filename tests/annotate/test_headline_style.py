"""Traits of popular style in headlines: each slight, none in an agency's shorthand."""

from __future__ import annotations

import pytest

from framing.annotate import read_text
from framing.annotate.devices import find
from framing.annotate.headline_style import traits
from framing.article import Article
from framing.measures import contributions


def found(headline):
    text = read_text(Article.from_parts(headline))
    return [(form.category, headline[form.start : form.end]) for form in traits(text, 0, len(headline))]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Großer Polizei-Einsatz in Kleverhagen", ("hyphenated", "Polizei-Einsatz")),
        ("Streit nach Ski-Unfall-Prozess", ("hyphenated", "Ski-Unfall-Prozess")),
        ("Die Stadt schließt das Bad", ("narrative", "Die")),
        ("Kämmerer lässt seine Bücher prüfen", ("narrative", "seine")),
        ("Wirt hat Gäste ausgesperrt", ("narrative", "hat")),
        ("Nachbarn feierten im Gewächshaus", ("narrative", "feierten")),
        ("Wirt sperrt zu, weil Gäste fehlen", ("narrative", "weil")),
        ("Bäckerin, die nachts backt, schließt", ("narrative", "die")),
        ("Bäckerin muss Laden räumen", ("narrative", "muss")),
        ("Schäfer ist tot", ("narrative", "ist")),
        ("Wirt streitet mit Tochter", ("personal", "Tochter")),
    ],
)
def test_trait_is_found(headline, expected):
    assert expected in found(headline)


@pytest.mark.parametrize(
    "headline",
    [
        "Rat beschließt Haushalt",
        "Bosnien-Einsatz verlängert",
        "Kita-Gebühren steigen",
        "CDU-Fraktion berät über Haushalt",
        "Bauernverband erwartet Ernte in den Niederlanden",
        "Streit um Bad in der Gemeinde Kasbeck",
        "Bürgermeister der Gemeinde tritt zurück",
    ],
)
def test_shorthand_of_agencies_has_no_trait(headline):
    assert found(headline) == []


def test_traits_weigh_little_and_say_why():
    article = Article.from_parts("Die Stadt schließt das Bad")
    findings = find(read_text(article), ())
    assert findings
    assert all(f.severity == 0 and f.reason for f in findings)
    loud = find(read_text(Article.from_parts("Stadt schließt Bad!")), ())
    assert sum(c.points for c in contributions(article, findings)) < sum(c.points for c in contributions(article, loud))
