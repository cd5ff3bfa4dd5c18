from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import style


@pytest.mark.parametrize(
    ("value", "digits", "german", "english"),
    [
        (0.5, 0, "0", "0"),
        (9999, 0, "9999", "9,999"),
        (10000, 0, "10.000", "10,000"),
        (1234567.8, 1, "1.234.567,8", "1,234,567.8"),
        (-3.25, 1, "−3,2", "−3.2"),
        (-0.01, 1, "0,0", "0.0"),
        (float("nan"), 1, "–", "–"),
        (float("inf"), 0, "–", "–"),
    ],
)
def test_number_is_written_as_in_print(value, digits, german, english):
    assert style.number(value, digits) == german
    assert style.number(value, digits, "en") == english


def test_interval_that_shows_no_width_is_left_out():
    assert style.interval(0.0, 0.001, 1) == ""
    assert style.interval(0.0, 0.1, 1) == "0,0–0,1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Zoff" im Rat', "„‚Zoff‘ im Rat“"),
        ("„Zoff“ im Rat", "„‚Zoff‘ im Rat“"),
        ("»Zoff« im Rat", "„‚Zoff‘ im Rat“"),
        ('Rat ("Zoff")', "„Rat (‚Zoff‘)“"),
        ("Zoff", "„Zoff“"),
    ],
)
def test_quoted_turns_inner_marks_into_single_ones(text, expected):
    assert style.quoted(text) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2026, 3, 1), (2026, 3, 1), "1. März 2026"),
        ((2026, 3, 1), (2026, 3, 14), "1. bis 14. März 2026"),
        ((2026, 2, 27), (2026, 3, 1), "27. Februar bis 1. März 2026"),
        ((2025, 12, 31), (2026, 1, 1), "31. Dezember 2025 bis 1. Januar 2026"),
    ],
)
def test_period_says_nothing_twice(first, last, expected):
    assert style.period([dt.date(*last), dt.date(*first)]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ärger über Straße – „Wahnsinn“", "Ärger über Straße – „Wahnsinn“"),
        ("A\u0308rger", "Ärger"),
        ("Zeile\nzwei\tdrei", "Zeile zwei drei"),
        ("Null\x00Byte\u200b", "NullByte"),
        ("🇩🇪 Sieg", "[Emoji: Flagge] Sieg"),
        ("👩‍🚒 rettet", "[Emoji: Feuerwehr] rettet"),
        ("❤️", "[Emoji: Herz]"),
        ("🦑", "[Emoji]"),
        ("Київ и Москва", "Київ и Москва"),
        ("北京 und 東京", "[2 Zeichen] und [2 Zeichen]"),
    ],
)
def test_printable_keeps_what_fonts_have_and_names_the_rest(text, expected):
    assert style.printable(text) == expected


@given(st.text())
def test_printable_leaves_only_covered_characters(text):
    cleaned = style.printable(text)
    assert all(style._covered(character) for character in cleaned)
    assert style.printable(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


def test_kinds_differ_in_more_than_colour():
    assert len({look.marker for look in style.KINDS.values()}) == len(style.KINDS)
