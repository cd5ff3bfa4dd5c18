from __future__ import annotations

import datetime as dt

from framing.read.markdown import read_markdown

TEXT = """---
title: "Ein anderer Titel"
medium: Harzer Landbote
datum: 2026-03-03
---
# Rat kürzt **Mittel**

![Das Rathaus](bild.jpg)

Der Rat hat am Montag *beschlossen*, die [Zuschüsse](https://x.example) zu kürzen. Das trifft viele.

## Vereine klagen

Die Vereine wollen klagen. Das sagte der Vorsitzende.
"""


def test_markdown_headings_are_headline_and_crosshead():
    article = read_markdown(TEXT)
    assert [(s.role, s.text) for s in article.sections][:2] == [
        ("headline", "Rat kürzt Mittel"),
        ("caption", "Das Rathaus"),
    ]
    assert [s.text for s in article.sections if s.role == "crosshead"] == ["Vereine klagen"]


def test_markdown_front_matter_tells_outlet_and_date():
    article = read_markdown(TEXT)
    assert (article.headline, article.outlet, article.date) == (
        "Rat kürzt Mittel",
        "Harzer Landbote",
        dt.date(2026, 3, 3),
    )


def test_markdown_front_matter_gives_a_missing_headline():
    article = read_markdown("---\ntitel: Rat tagt\nvorspann: Es wurde spät.\n---\nDer Rat hat getagt. Er tagte lange.")
    assert [(s.role, s.text) for s in article.sections][:2] == [("headline", "Rat tagt"), ("lead", "Es wurde spät.")]


def test_markdown_leaves_snake_case_and_products_alone():
    assert (
        read_markdown("Die Datei rat_2026_neu kostet 3 * 4 * 5 Euro.").text
        == "Die Datei rat_2026_neu kostet 3 * 4 * 5 Euro."
    )
