"""The table of outlets: its size, its evenness, and how a user's own lies over it."""

from __future__ import annotations

import os
from collections import Counter

import pytest

from framing import lexicon
from framing.errors import LexiconError
from framing.read import outlet_kind
from framing.read.outlets import KINDS

ROWS = [row for row in lexicon.rows("outlets") if row["country"] != "–"]
#: Words that judge: a reason says how an outlet is made and sold, nothing else.
JUDGEMENTS = (
    "seriös",
    "gut",
    "schlecht",
    "rechts",
    "links",
    "konservativ",
    "liberal",
    "populist",
    "umstritten",
    "renommiert",
)


def test_three_countries_and_all_kinds_are_covered():
    assert len(ROWS) >= 120
    countries = Counter(row["country"] for row in ROWS)
    assert min(countries.values()) >= 20
    for country in countries:
        assert {row["kind"] for row in ROWS if row["country"] == country} == set(KINDS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_every_outlet_has_domain_and_short_sober_reason(row):
    assert "." in row["domain"]
    assert row["domain"] == row["domain"].lower()
    assert 8 <= len(row["reason"]) <= 90
    assert not any(word in row["reason"].lower().split() for word in JUDGEMENTS)
    assert not row["reason"].endswith(".")


@pytest.mark.parametrize(
    ("kind", "word"), [("tabloid", "oulevard"), ("agency", "achrichtenagentur"), ("portal", "ortal|redaktion|sender")]
)
def test_reasons_of_a_kind_name_what_makes_it_one(kind, word):
    for row in ROWS:
        if row["kind"] == kind:
            assert any(part in row["reason"] for part in word.split("|")), row["name"]


def test_no_everyday_word_is_an_outlets_name():
    names = {name for row in ROWS for name in (row["name"], *lexicon.split(row["names"]))}
    assert not names & {"Presse", "Österreich", "Freitag", "News", "Republik", "Falter", "profil", "Bunte", "Gala"}


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "medien.tsv"
    path.write_text(
        "domain\tname\tkind\nbote.example.de\tAltenbrücker Bote\tregional\nbild.de\tBild\tportal\n", encoding="utf-8"
    )
    return path


def test_own_table_lies_over_the_bundled_one(own):
    assert outlet_kind("Altenbrücker Bote", outlets=own) == "regional"
    assert outlet_kind("m.bild.de", outlets=own) == "portal"
    assert outlet_kind("zeit.de", outlets=own) == "quality"
    assert outlet_kind("bild.de") == "tabloid"


def test_own_table_edited_since_is_read_anew(own):
    assert outlet_kind("Altenbrücker Bote", outlets=own) == "regional"
    own.write_text("name\tkind\nAltenbrücker Bote\ttabloid\n", encoding="utf-8")
    os.utime(own, ns=(1, 1))
    assert outlet_kind("Altenbrücker Bote", outlets=own) == "tabloid"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name\tkind\nBote\tBoulevard\n", r"medien.tsv:2: kind 'Boulevard' is unknown; allowed are agency, public"),
        ("name\tart\nBote\ttabloid\n", r"must have 'kind' and 'name' or 'domain'; it has name, art"),
        ("outlet\tkind\nBote\ttabloid\n", r"must have 'kind' and 'name' or 'domain'"),
    ],
)
def test_own_table_with_a_mistake_says_what_is_allowed(own, text, message):
    own.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        outlet_kind("Bote", outlets=own)


def test_missing_own_table_is_named(tmp_path):
    with pytest.raises(LexiconError, match=r"fehlt.tsv cannot be read"):
        outlet_kind("Bote", outlets=tmp_path / "fehlt.tsv")
