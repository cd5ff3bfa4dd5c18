from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.german import load_nlp
from framing.german.sentences import SECTIONS, sentence_spans


def split(text, **options):
    return [text[s:e] for s, e in sentence_spans(text, **options)]


@pytest.mark.parametrize(
    "text",
    [
        "Der 70. Jahrestag wird am 27. Juli gefeiert.",
        "Am 27.Juli beginnt die Messe.",
        "Dr. Lamm sprach z. B. über Abgaben, Steuern usw. und ging.",
        "„Wir gehen!“, rief sie.",
        "Die Stadtwerke (gegr. 1903) liefern rd. 3.500 Haushalten Strom.",
        "Der Preis stieg um 3.5 auf 12.40 Euro.",
        "Heinrich II. von Nordhagen regierte lange.",
        "Wer war das?, fragte sie.",
    ],
)
def test_one_sentence_stays_whole(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er kam. Sie ging.", ["Er kam.", "Sie ging."]),
        ("„Wir gehen.“ Dann ging sie.", ["„Wir gehen.“", "Dann ging sie."]),
        ("Er sei bereit.Das teilte er mit.", ["Er sei bereit.", "Das teilte er mit."]),
        (
            "Sie wurde Zweite auf Platz 3. Der Trainer schwieg.",
            ["Sie wurde Zweite auf Platz 3.", "Der Trainer schwieg."],
        ),
        ("Wirklich? Ja!", ["Wirklich?", "Ja!"]),
        ("Rat tagt\nEr berät", ["Rat tagt", "Er berät"]),
    ],
)
def test_two_sentences_are_told_apart(text, expected):
    assert split(text) == expected


def test_line_break_in_a_wrapped_paragraph_is_no_end():
    assert split("Der Rat berät\nüber den Haushalt.", newline_ends=False) == ["Der Rat berät\nüber den Haushalt."]


@given(st.text())
def test_spans_are_ordered_and_free_of_white_space(text):
    spans = sentence_spans(text)
    assert all(text[s:e] == text[s:e].strip() != "" for s, e in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_component_respects_sections():
    nlp = load_nlp()
    doc = nlp.make_doc("Rat tagt Der Rat berät")
    doc.user_data[SECTIONS] = [(0, 8), (9, 22)]
    assert [s.text for s in nlp(doc).sents] == ["Rat tagt", "Der Rat berät"]
