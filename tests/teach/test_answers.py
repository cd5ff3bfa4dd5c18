"""Answers refuse keys that cannot be right, and their questions give nothing away."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import FramingError
from framing.teach import Choice, Criterion, Essay, Gap, Mark, Marking, Matching, Option, Ordering, Pair, Step


def test_choice_needs_a_right_and_a_wrong_option():
    with pytest.raises(FramingError, match="no option is marked"):
        Choice((Option("ja"), Option("nein")))
    with pytest.raises(FramingError, match="every option is correct"):
        Choice((Option("ja", True), Option("nein", True)), several=True)


def test_choice_of_one_refuses_two_right_options():
    with pytest.raises(FramingError, match="2 options are correct"):
        Choice((Option("a", True), Option("b", True), Option("c")))


def test_matching_refuses_a_distractor_that_is_an_answer():
    with pytest.raises(FramingError, match="a distractor"):
        Matching((Pair("„Nein“", "Rat"), Pair("„Ja“", "Amt")), ("Amt",))


def test_matching_shows_each_right_side_once_in_alphabetical_order():
    matching = Matching((Pair("1", "Zoll"), Pair("2", "Ämter"), Pair("3", "Zoll")), ("Bote",))
    assert matching.choices == ("Ämter", "Bote", "Zoll")


@given(st.lists(st.text("abcäxyz ", min_size=1), min_size=2, max_size=5, unique=True))
def test_ordering_never_shows_the_right_order(texts):
    ordering = Ordering(tuple(Step(text) for text in texts))
    assert ordering.shown != tuple(texts)
    assert sorted(ordering.shown) == sorted(texts)


def test_gap_accepts_without_regard_to_case_spaces_and_full_stop():
    gap = Gap(("er habe bezahlt", "dass er bezahlt habe"))
    assert gap.accepts(" Er  habe bezahlt. ")
    assert not gap.accepts("er hat bezahlt")


@pytest.mark.parametrize(
    "typed",
    [
        "führt zurück",
        "fu\u0308hrt zurück",
        "Führt … zurück!",
        "„führt ... zurück“,",
        " führt\u00a0zurück ;",
        "FÜHRT ZURÜCK?",
    ],
)
def test_gap_accepts_what_is_typed_on_any_keyboard(typed):
    assert Gap(("führt … zurück",)).accepts(typed)


def test_gap_still_tells_umlauts_and_words_apart():
    assert not Gap(("führt zurück",)).accepts("fuhrt zurück")
    assert not Gap(("führt zurück",)).accepts("zurück führt")


@given(st.text("aäß Ü.,!?„“…-"), st.sampled_from(["NFC", "NFD"]))
def test_gap_accepts_its_own_answer_however_it_is_coded(answer, form):
    if not answer.strip():
        return
    assert Gap((answer,)).accepts(unicodedata.normalize(form, answer))


def test_gap_refuses_an_empty_answer():
    with pytest.raises(FramingError, match="empty"):
        Gap(("bittet", " "))


def test_marks_are_kept_in_reading_order_and_may_not_overlap():
    late, early = Mark(0, 9, 12, "irr"), Mark(0, 0, 4, "Zoff")
    assert Marking((late, early)).marks == (early, late)
    with pytest.raises(FramingError, match="overlap"):
        Marking((early, Mark(0, 3, 8, "f im ")))


def test_a_marking_of_arguable_places_only_is_refused():
    with pytest.raises(FramingError, match="at least one place"):
        Marking((Mark(0, 0, 4, "Zoff", required=False),))


@pytest.mark.parametrize(
    "answer",
    [
        Choice((Option("ja", True, "weil"), Option("nein"))),
        Matching((Pair("a", "x", "weil"), Pair("b", "y"))),
        Ordering((Step("a", "weil"), Step("b"))),
        Gap(("geheim",)),
        Essay((Criterion("geheim", 1),), ("geheim",)),
        Marking((Mark(0, 0, 6, "geheim"),)),
    ],
)
def test_questions_hold_no_key(answer):
    question = str(answer.question())
    for secret in ("weil", "geheim", "True"):
        assert secret not in question
