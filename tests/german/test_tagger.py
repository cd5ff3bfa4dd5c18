from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.german import load_nlp
from framing.german.compounds import split_compound
from framing.german.hanta import CachedTagger
from framing.german.words import words_of


def test_tags_and_lemmas_of_a_news_sentence():
    doc = load_nlp()("Die Stadtwerke erhöhten am Montag die Preise.")
    assert [t.tag_ for t in doc] == ["ART", "NN", "VVFIN", "APPRART", "NN", "ART", "NN", "$."]
    assert doc[2].lemma_ == "erhöhen"
    assert doc[6].lemma_ == "Preis"


def test_lemma_of_a_hyphenated_compound_keeps_its_first_half():
    doc = load_nlp()("Die Kosten-Lawinen rollen.")
    assert doc[1].lemma_ == "Kosten-Lawine"


def test_typographic_quotation_marks_do_not_disturb_the_tagger():
    plain = [t.tag_ for t in load_nlp()('"Wir gehen", sagte sie.')]
    assert [t.tag_ for t in load_nlp()("„Wir gehen“, sagte sie.")] == plain


def test_second_look_at_a_word_gives_the_same_tags():
    tagger = CachedTagger()
    words = ["Der", "Bürgermeisterkandidat", "verzichtet", "auf", "Wahlkampfveranstaltungen", "."]
    assert tagger.tags(words) == tagger.tags(words)


def test_endless_word_is_tagged_in_bounded_time():
    tags = CachedTagger().tags(["Der", "A" + "bla" * 20_000, "kommt"])
    assert len(tags) == 3


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Kosten-Lawine", ("Kosten", "Lawine")),
        ("Brückensperrung", ("Brücken", "sperrung")),
        ("Rat", ("Rat",)),
        ("", ("",)),
        ("-", ("-",)),
    ],
)
def test_compounds_are_split_at_their_joints(word, parts):
    assert split_compound(word) == parts


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüßABCÄ-", max_size=30))
def test_parts_of_a_compound_spell_the_word(word):
    assert "".join(split_compound(word)).replace("-", "") == word.replace("-", "")


@given(st.text())
def test_columns_slice_to_the_text(text):
    words = words_of(load_nlp()(text))
    assert all(text[s:e] == form for form, s, e in zip(words.form, words.start, words.end, strict=True))
    assert [i for first, last in words.sentences for i in range(first, last)] == list(range(len(words)))


def test_kept_stretches_leave_the_rest_out():
    words = words_of(load_nlp()("Rat tagt. Anzeige. Er berät."), [(0, 9), (19, 28)])
    assert words.form == ["Rat", "tagt", ".", "Er", "berät", "."]


@pytest.mark.parametrize("unit", ['"', "(", "a-", "„", "x", "Rat.", "…!"])
def test_endless_chunks_are_tokenized_quickly_and_completely(unit):
    text = f"Der Rat tagt {unit * 5_000} heute, sagte er. {unit * 200}"
    started = time.process_time()
    doc = load_nlp().make_doc(text)
    assert time.process_time() - started < 2
    assert doc.text == text
    assert [t.text for t in doc[:3]] == ["Der", "Rat", "tagt"]


def test_text_without_commas_does_not_cost_square_time():
    started = time.process_time()
    load_nlp()("sagte " * 10_000)
    assert time.process_time() - started < 5
