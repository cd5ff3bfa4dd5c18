from __future__ import annotations

import pytest

from framing import lexicon
from framing.read import outlet_kind, outlet_name
from framing.read.outlets import outlet_id, outlet_in


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("zeit.de", "quality"),
        ("https://www.zeit.de/politik/2026-01/rat", "quality"),
        ("m.bild.de", "tabloid"),
        ("BILD", "tabloid"),
        ("ZDFheute", "public"),
        ("Nordlicht Nachrichtenagentur", "agency"),
        ("Blitz am Abend", "tabloid"),
        ("Mosel-Kurier", "regional"),
        ("altenbruecker-bote.de", "unknown"),
        ("de", "unknown"),
        ("", "unknown"),
        ("http://[", "unknown"),
    ],
)
def test_outlet_kind_of_names_domains_addresses(name, kind):
    assert outlet_kind(name) == kind


def test_outlet_name_falls_back_to_what_was_given():
    assert (outlet_name("zeit.de"), outlet_name("Altenbrücker Bote")) == ("Die Zeit", "Altenbrücker Bote")


def test_outlet_id_is_the_domain_or_the_name():
    assert (outlet_id("ZEIT ONLINE"), outlet_id("Harzer Landbote"), outlet_id("Bote")) == (
        "zeit.de",
        "Harzer Landbote",
        None,
    )


def test_outlet_in_text_may_be_unlisted():
    assert outlet_in("/pim/altenbruecker-bote.de/dpa") == "altenbruecker-bote.de"
    assert outlet_in("Mehr auf altenbruecker-bote.de", listed_only=True) is None


def test_no_name_belongs_to_two_outlets():
    names = [
        name
        for row in lexicon.rows("outlets")
        for name in {name.casefold() for name in (row["domain"], row["name"], *lexicon.split(row["names"]))}
        if name
    ]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []
