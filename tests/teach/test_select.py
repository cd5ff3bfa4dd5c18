"""`exercise`: arguments, levels, and input that is hard to work with."""

from __future__ import annotations

import pytest
from erlenfurt import AGENCY, STORY, TABLOID

import framing as fr
from framing.errors import FramingError
from framing.stories import Story
from framing.teach import KINDS, LEVELS, exercise
from framing.teach.material import words_in
from framing.teach.passages import LENGTHS
from framing.teach.wording import wording


def test_accepts_text_article_analysis_story_and_sequence(analyses):
    sheets = [
        exercise(TABLOID.text, kinds=["mark"]),
        exercise(TABLOID, kinds=["mark"]),
        exercise(analyses[0], kinds=["mark"]),
        exercise(Story(STORY, 0.5), kinds=["mark"]),
        exercise(list(STORY), kinds=["mark"]),
    ]
    words = [[mark.words for mark in sheet.items[0].answer.required] for sheet in sheets]
    assert all(found == words[0] for found in words)


@pytest.mark.parametrize("level", LEVELS)
def test_levels_decide_length_and_address(level):
    sheet = exercise(STORY, level=level)
    assert sheet.level == level
    assert len(sheet.tasks) <= {"5-7": 5, "8-10": 6, "11-13": 7}[level]
    assert ("Sie" in sheet.tasks[0].instruction.split()) == (level == "11-13")


def test_older_pupils_get_longer_texts():
    long_text = "\n".join(
        f"Am {day}. März wetterte der Rat über die Abgabe für Boote am Fluss und am See." for day in range(1, 29)
    )
    lengths = []
    for level in LEVELS:
        words = words_in(exercise(long_text, kinds=["mark"], level=level).tasks[0].texts[0].text)
        assert words <= LENGTHS[level][1]
        lengths.append(words)
    assert lengths == sorted(lengths)


def test_english_changes_what_is_said_but_not_the_passages():
    german, english = exercise(STORY, kinds=["mark"]), exercise(STORY, kinds=["mark"], language="en")
    assert english.tasks[0].texts[0].text == german.tasks[0].texts[0].text
    assert english.tasks[0].instruction.startswith("Mark every place")
    assert "„" not in english.tasks[0].instruction


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"level": "9"}, "level is '9'; allowed are 5-7, 8-10, 11-13"),
        ({"language": "fr"}, "language is 'fr'; allowed are de, en"),
        ({"kinds": ["mark", "rap"]}, "kinds is 'rap'; allowed are mark"),
        ({"kinds": "mark"}, r"pass a list such as kinds=\['mark'\]"),
        ({"kinds": []}, "kinds is empty"),
    ],
)
def test_wrong_arguments_name_what_is_allowed(options, message):
    with pytest.raises(FramingError, match=message):
        exercise(TABLOID, **options)


def test_something_else_than_an_article_is_named():
    with pytest.raises(FramingError, match="cannot be made from int"):
        exercise(5)
    with pytest.raises(FramingError, match="cannot be made from float"):
        exercise([TABLOID, 2.5])
    with pytest.raises(FramingError, match="no article"):
        exercise([])


def test_an_article_with_nothing_loaded_offers_the_other_kinds_and_says_why():
    sheet = exercise(AGENCY)
    assert {"who", "status", "konjunktiv"} <= set(sheet.kinds)
    assert "mark" not in sheet.kinds
    assert any("zu wenige eindeutige Reizwörter" in note for note in sheet.notes)


def test_asking_for_loaded_words_alone_in_a_sober_text_is_an_error():
    with pytest.raises(FramingError, match="Try other kinds"):
        exercise(AGENCY, kinds=["mark"])


def test_a_text_that_carries_no_kind_at_all_says_what_else_to_pass():
    with pytest.raises(FramingError, match="Pass a longer article, several on the same event, or another article"):
        exercise("Die Brücke ist offen. Sie ist breit.")


@pytest.mark.parametrize("text", ["Rat tagt", "Hm", "", "  \n "])
def test_a_text_of_two_words_is_refused(text):
    with pytest.raises(FramingError, match="too few for any task"):
        exercise(text)


def test_a_text_that_is_not_german_is_refused():
    english = (
        "The city council voted on Tuesday to buy a new sofa for the office of the mayor, and nobody was amused. " * 3
    )
    with pytest.raises(FramingError, match="does not look German"):
        exercise(english)


def test_a_foreign_article_among_others_is_left_out_with_a_note():
    english = (
        "The city council voted on Tuesday to buy a new sofa for the office of the mayor, and nobody was amused. " * 3
    )
    foreign = fr.Article.from_parts("Council buys sofa", body=english, id="foreign")
    sheet = exercise([TABLOID, foreign], kinds=["mark"])
    assert any(note.startswith("foreign: ausgelassen") for note in sheet.notes)


def test_a_text_of_ten_thousand_words_is_cut_to_its_richest_passage():
    plain = "Der Rat sprach am Montag über die Wege am Fluss und über die Bänke im Park. " * 300
    rich = "Hedda Brommel blecht. Udo Kranz wettert. Tilda Mohr keift und giftet. Der Kämmerer säuselt dazu."
    sheet = exercise(f"{plain}\n{rich}\n{plain}", kinds=["mark"])
    text = sheet.tasks[0].texts[0].text
    assert "keift" in text
    assert words_in(text) <= LENGTHS["8-10"][1]


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        '#import "@preview/x:1.0.0": *',
        "{1:SHORTANSWER:=falsch} ::Titel:: ~nein =ja",
        "*Stern* ]]> <![CDATA[ ",
        "\u202everkehrt\u202c \x07 \x00",
        "[[task]] ''' \"\"\" \\",
    ],
)
def test_hostile_markup_stays_text(evil):
    text = f"Udo Kranz wettert {evil} im Rat von Erlenfurt. Tilda Mohr keift am Montag im Park. Der Kämmerer säuselt."
    sheet = exercise(fr.Article.from_parts(body=text), kinds=["mark", "replace"])
    shown = sheet.tasks[0].texts[0].text
    assert [mark.words for mark in sheet.items[0].answer.required] == ["wettert", "keift", "säuselt"]
    assert not any(ord(c) < 32 and c != "\n" for c in shown)
    assert "\u202e" not in shown


def test_tasks_stand_in_the_order_of_the_kinds():
    sheet = exercise(STORY, kinds=["konjunktiv", "mark", "who"])
    assert list(sheet.kinds) == [kind for kind in KINDS if kind in sheet.kinds]


def test_item_ids_are_unique_and_stable(analyses):
    first, second = exercise(analyses, kinds=KINDS), exercise(analyses, kinds=KINDS)
    assert [item.id for item in first.items] == [item.id for item in second.items]
    assert first == second


def test_both_languages_have_the_same_texts():
    german, english = wording("de"), wording("en")
    for field in ("titles", "instructions", "hints", "hints_simple", "teacher", "refusals", "phrases"):
        assert getattr(german, field).keys() == getattr(english, field).keys()
    for field in ("loaded", "loaded_simple", "cue", "status", "status_simple", "hedge", "outlet", "naming", "verb"):
        assert getattr(german.explanations, field).keys() == getattr(english.explanations, field).keys()
    assert set(german.explanations.loaded) == set(fr.finding.CATEGORIES["loaded"])
    assert all(set(levels) == set(LEVELS) for levels in german.instructions.values())
