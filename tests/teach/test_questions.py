from __future__ import annotations

import pytest
import sheets
from hypothesis import given
from hypothesis import strategies as st
from quizzes import item, one_task, read_html

from framing.teach import Choice, Gap, Mark, Option, Ordering, Step, Text
from framing.teach.questions import Question, as_html, asked, mark_why, plain, questions, stem


def question(*items, **more) -> Question:
    return questions(one_task(*items, **more))[0]


@given(st.text(), st.sampled_from(["", "*", "$\\{}_[]@", "#~=%&;"]))
def test_html_shows_the_text_and_hides_the_signs(text, special):
    written = as_html(text, special)
    assert read_html(written) == plain(text)
    assert not any(c in written for c in special if c not in "&#;")
    assert "<" not in written


def test_numbers_follow_the_worksheet():
    names = [one.name for one in questions(sheets.exercise())]
    assert names[:4] == [
        "1 Reizwörter markieren", "2a Neutral umschreiben", "2b Neutral umschreiben", "3 Die Schlagzeile sachlich schreiben",
    ]  # fmt: skip


def test_question_brings_instruction_texts_and_prompt():
    shown = read_html(
        stem(question(item(Gap(("a",)), prompt="Warum?"), texts=(Text("Oben\n\nUnten", (0,), "Text A", "Quelle"),)))
    )
    assert shown == "Löse sie. Text A Oben Unten Quelle Warum?"


def test_passage_takes_the_place_of_the_texts():
    one = question(item(Gap(("a",)), passage=Text("Nur das hier.")), texts=(Text("Der lange Text."),))
    assert read_html(stem(one)) == "Löse sie. Nur das hier."


@pytest.mark.parametrize(
    ("focus", "shown"),
    [
        ((4, 8), "Der <strong><u>rote</u></strong> Ball"),
        ((0, 8), "<strong><u>Der rote</u></strong> Ball"),
        ((9, 13), "Der rote <strong><u>Ball</u></strong>"),
        ((4, 7), "Der <strong><u>rot</u></strong>e Ball"),
    ],
)
def test_focus_is_underlined_and_no_space_lost(focus, shown):
    one = question(item(Gap(("a",)), passage=Text("Der rote Ball"), focus=focus))
    assert f"<p>{shown}</p>" in stem(one)


def test_focus_in_the_second_paragraph():
    one = question(item(Gap(("a",)), passage=Text("Oben\n\nUnten hier"), focus=(6, 11)))
    assert "<p>Oben</p><p><strong><u>Unten</u></strong> hier</p>" in stem(one)


def test_order_without_ends_only_says_that_there_are_places():
    answer, told = asked(question(item(Ordering((Step("Ja."), Step("Nein."))))))
    assert told == "Zu jedem Satz gehört ein Platz."
    assert {(pair.left, pair.right) for pair in answer.pairs} == {("Ja.", "1"), ("Nein.", "2")}


def test_choice_stays_as_it_is():
    choice = Choice((Option("a", correct=True), Option("b")))
    assert asked(question(item(choice))) == (choice, "")


def test_sober_word_is_not_named_twice():
    label = question(item(Gap(("a",)))).label
    assert mark_why(Mark(0, 0, 4, "Zoff", "Lärm. Sachlich wäre: „Streit“.", ("Streit",)), label).count("Streit") == 1
    assert mark_why(Mark(0, 0, 4, "Zoff", "Lärm.", ("Streit",)), label) == "Lärm. Sachlicher: Streit."
    assert mark_why(Mark(0, 0, 4, "Zoff", required=False), label) == "Darf markiert sein, muss aber nicht."
