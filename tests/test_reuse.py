from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.reuse import align

AGENCY = (
    "Die Brücke über die Aue bleibt nach Angaben der Stadt bis Ende Mai gesperrt. "
    "Bei einer Prüfung waren Risse im mittleren Pfeiler entdeckt worden."
)


def body(text):
    return Article.from_parts(body=text)


def test_same_text_is_one_verbatim_passage():
    alignment = align(body(AGENCY), body(AGENCY))
    assert [p.kind for p in alignment.passages] == ["verbatim"]
    assert alignment.containment == alignment.share_a == alignment.share_b == 1


def test_changed_words_make_an_edited_passage():
    edited = AGENCY.replace("gesperrt", "zu").replace("waren Risse", "seien tiefe Risse")
    (passage,) = align(body(AGENCY), body(f"Ärger in Altenbrück! {edited}")).passages
    assert passage.kind == "edited"
    assert passage.a.text == AGENCY.removesuffix(".")
    assert passage.b.text.startswith("Die Brücke")


def test_stock_phrase_alone_is_no_evidence():
    a = body("Das teilte die Polizei am Montag mit. In Nordhagen brannte ein Schuppen.")
    b = body("Ein Radfahrer wurde verletzt. Das teilte die Polizei am Montag mit.")
    assert align(a, b).containment == 0


def test_passages_slice_to_their_texts():
    a, b = body(AGENCY), body(f"Vorab. {AGENCY} Danach.")
    for passage in align(a, b).passages:
        assert a.text[passage.a.start : passage.a.end] == passage.a.text
        assert b.text[passage.b.start : passage.b.end] == passage.b.text


def test_teasers_are_not_compared():
    teaser = Article.from_sections([("teaser", AGENCY)])
    assert align(teaser, body(AGENCY)).containment == 0


@given(st.lists(st.sampled_from("ab"), max_size=60), st.lists(st.sampled_from("ab"), max_size=60))
def test_shares_stay_between_none_and_all(a, b):
    alignment = align(body(" ".join(a)), body(" ".join(b)))
    assert 0 <= alignment.share_a <= 1
    assert 0 <= alignment.share_b <= 1


@pytest.mark.parametrize("unit", ["Der Rat tagt heute. ", "ja "])
def test_repetition_does_not_cost_square_time(unit):
    started = time.process_time()
    align(body(unit * 20_000), body(unit * 20_000))
    assert time.process_time() - started < 5
