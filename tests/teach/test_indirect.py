"""Direct speech becomes indirect by rule, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.teach.indirect import indirect_speech


@pytest.mark.parametrize(
    ("said", "gender", "clause", "dass"),
    [
        ("Die Brücke ist sicher.", None, "die Brücke sei sicher", "dass die Brücke sicher sei"),
        ("Es gibt keinen Vertrag", None, "es gebe keinen Vertrag", "dass es keinen Vertrag gebe"),
        ("Ich trete am Montag zurück", "sie", "sie trete am Montag zurück", "dass sie am Montag zurücktrete"),
        (
            "Mein Sohn hat das Feuer gesehen",
            "er",
            "sein Sohn habe das Feuer gesehen",
            "dass sein Sohn das Feuer gesehen habe",
        ),
        ("Mir fehlt jeder Beleg", "sie", "ihr fehle jeder Beleg", "dass ihr jeder Beleg fehle"),
        ("Die Kosten sind gestiegen", None, "die Kosten seien gestiegen", "dass die Kosten gestiegen seien"),
    ],
)
def test_statements_become_indirect(said, gender, clause, dass):
    found = indirect_speech(said, gender)
    assert (found.clause, found.dass) == (clause, dass)


def test_a_konjunktiv_that_looks_like_the_indicative_is_replaced():
    found = indirect_speech("Die Mieter haben lange gewartet", None)
    assert found.clause == "die Mieter hätten lange gewartet"
    assert found.verbs == (("haben", "hätten", "ersatz"),)


def test_two_clauses_change_both_verbs_and_reflexives():
    found = indirect_speech("Ich habe bei der Miete getrickst, aber ich habe mich nicht bereichert", "er")
    assert found.clause == "er habe bei der Miete getrickst, aber er habe sich nicht bereichert"
    assert found.dass == ""


def test_a_konjunktiv_ii_stays():
    assert indirect_speech("Die Stadt könnte das Haus kaufen", None).verbs == (("könnte", "könnte", "stays"),)


@pytest.mark.parametrize(
    "said",
    [
        "Wir kommen morgen wieder",  # whom "wir" means, and when "morgen" is
        "Wann kommt die Feuerwehr?",
        "Kommen Sie bitte herein!",
        "Die Feuerwehr kam nach acht Minuten",  # past tense
        "Ich weiß nicht, wer das war",  # subordinate clause
        "Die Kosten steigen",  # Konjunktiv I and II look like other forms
        "Er hat das Haus verkauft",  # who is "er"?
        "Nein",
        "",
    ],
)
def test_what_the_rules_do_not_settle_has_no_answer(said):
    assert indirect_speech(said, "er") is None


def test_ich_without_a_known_gender_has_no_answer():
    assert indirect_speech("Ich habe das Rad bezahlt", None) is None


@given(st.text(max_size=60))
def test_any_text_is_survived(said):
    indirect_speech(said, "sie")


@pytest.mark.parametrize(
    ("said", "variant"),
    [
        ("Ich habe bei der Miete getrickst, aber ich habe mich nicht bereichert",
         "er habe bei der Miete getrickst, habe sich aber nicht bereichert"),
        ("Der Preis ändert sich", "dass sich der Preis ändere"),
        ("Die Stadt handelt richtig", "die Stadt handele richtig"),
    ],
)  # fmt: skip
def test_other_right_wordings_are_known(said, variant):
    assert variant in indirect_speech(said, "er").variants


def test_a_verb_in_eilen_has_no_longer_spelling():
    assert not any("eie" in variant for variant in indirect_speech("Ich erteile keine Auskunft", "er").variants)
