"""The plain file: read back as it was, edited, and wrong edits."""

from __future__ import annotations

import pytest

from framing.errors import FramingError
from framing.teach import Exercise, Gap, Item, Task, Text, exercise, load_exercise
from framing.teach.edit import from_toml
from framing.teach.toml import to_toml


def test_every_exercise_reads_back_equal(example_sheets, sheet, tmp_path):
    for one in [sheet, *example_sheets]:
        assert load_exercise(one.save(tmp_path / "blatt.toml")) == one


def test_english_exercises_read_back_equal(analyses):
    one = exercise(analyses, language="en")
    assert from_toml(to_toml(one)) == one


def test_hostile_texts_read_back_equal():
    evil = "'''\n[[task]]\n\"\"\" \\ # [x] \x07\t\u2028 ''"
    paragraph = evil.replace("\n", " ")
    item = Item(
        id="replace-1",
        answer=Gap((evil,), evil, evil),
        prompt=evil,
        passage=Text(paragraph, (0,)),
        focus=(2, 5),
        explanation=evil,
        unsure=evil,
    )
    one = Exercise(
        evil, "8-10", "de", (Task(kind="replace", title=evil, instruction=evil, items=(item,)),), (evil,), (evil,)
    )
    assert from_toml(to_toml(one)) == one


def test_a_new_bracket_is_a_new_mark(sheet):
    edited = to_toml(sheet).replace("ein Sofa [geblecht]", "ein [Sofa] [geblecht]")
    marks = from_toml(edited).items[0].answer.marks
    assert "Sofa" in [mark.words for mark in marks if mark.required]


def test_an_item_can_be_deleted(sheet):
    text = to_toml(sheet)
    start = text.index('[[task.item]]\nid = "status-2"')
    end = text.index("[[task.item]]", start + 5)
    edited = from_toml(text[:start] + text[end:])
    assert len(edited.items) == len(sheet.items) - 1


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('level = "8-10"', 'level = "9"', "blatt.toml: level '9' is unknown; allowed are 5-7"),
        ("points = 5", "points = 0", "task 1, item 1 \\(mark-1\\): item mark-1: points are 0"),
        ("points = 5", 'points = "fünf"', "points is 'fünf'; it must be a whole number"),
        ("difficulty = 2", "difficulty = 7", "difficulty is 7; it must be 1, 2 or 3"),
        ('form = "gap"', 'form = "lücke"', "task 2, item 1 \\(replace-1\\): form is 'lücke'; allowed are marking"),
        ("[blecht]", "blecht", "'blecht' stands in no bracket of the text"),
        ("[giftete]", "[giftete", "task 1, text 1: a bracket is not closed"),
        ('kind = "mark"', 'kind = "marke"', "task 1: task kind 'marke' is unknown"),
        ('title = "Reizwörter finden"', 'titel = "Reizwörter finden"', "there is no field 'titel'; known are"),
        ('title = "Wie', "title = Wie", "blatt.toml: this is no TOML"),
        ('id = "replace-2"', 'id = "replace-1"', "the item id 'replace-1' is used twice"),
        ("correct = true", "correct = false", "no option is marked as correct"),
    ],
)
def test_wrong_edits_name_file_and_place(sheet, tmp_path, before, after, message):
    text = to_toml(sheet)
    assert before in text
    (tmp_path / "blatt.toml").write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(FramingError, match=message) as error:
        load_exercise(tmp_path / "blatt.toml")
    assert str(error.value).startswith("blatt.toml")


def test_brackets_in_a_task_without_marking_are_refused(sheet):
    edited = to_toml(sheet).replace("Udo Kranz kritisierte die Ausgabe", "Udo Kranz [kritisierte] die Ausgabe", 1)
    with pytest.raises(FramingError, match="no item of the task is a marking"):
        from_toml(edited)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(FramingError, match="there is no file"):
        load_exercise(tmp_path / "nichts.toml")


def test_a_file_in_another_encoding_is_named(tmp_path):
    (tmp_path / "alt.toml").write_bytes("title = 'Zöllner'".encode("latin-1"))
    with pytest.raises(FramingError, match="UTF-8"):
        load_exercise(tmp_path / "alt.toml")


def test_saving_under_an_unknown_ending_says_which_are_known(sheet, tmp_path):
    with pytest.raises(FramingError, match=r"\.pdf, \.png, \.toml"):
        sheet.save(tmp_path / "blatt.docx")


def test_the_same_exercise_gives_the_same_bytes(analyses):
    assert to_toml(exercise(analyses)) == to_toml(exercise(analyses))
