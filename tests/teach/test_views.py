"""Pupils see no answer, teachers see all of them."""

from __future__ import annotations

import json

from framing.teach import Choice, Essay, Gap, Marking, Matching, Ordering

KEY_FIELDS = {
    "correct",
    "accepted",
    "pairs",
    "steps",
    "marks",
    "models",
    "rubric",
    "explanation",
    "unsure",
    "origin",
    "origins",
}


def keys_of(data):
    if isinstance(data, dict):
        yield from data
        for value in data.values():
            yield from keys_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from keys_of(value)


def test_pupils_view_has_no_field_of_the_key(sheet, example_sheets):
    for one in [sheet, *example_sheets]:
        assert KEY_FIELDS.isdisjoint(keys_of(one.for_pupils()))


def test_pupils_view_holds_no_explanation_and_no_unseen_answer(sheet, example_sheets):
    for one in [sheet, *example_sheets]:
        shown = json.dumps(one.for_pupils(), ensure_ascii=False)
        for item in one.items:
            if item.explanation:
                assert json.dumps(item.explanation, ensure_ascii=False)[1:-1] not in shown
            match item.answer:
                case Gap(accepted=accepted, before=before, after=after) if item.id.startswith("konjunktiv"):
                    # A single word like "habe" stands in many texts; what must not be shown is the filled sentence.
                    filled = (" ".join(f"{before} {answer} {after}".split()) for answer in accepted)
                    assert not any(sentence in shown for sentence in filled)
                case Essay(models=models):
                    others = [i for i in one.items if i.id.startswith("outlet")]
                    assert others or not any(model in shown for model in models)
                case _:
                    pass


def test_orders_of_the_pupils_view_do_not_follow_the_key(sheet, example_sheets):
    for one in [sheet, *example_sheets]:
        for task, shown in zip(one.tasks, one.for_pupils()["tasks"], strict=True):
            for item, view in zip(task.items, shown["items"], strict=True):
                question = view["question"]
                if isinstance(item.answer, Matching):
                    assert question["right"] == sorted(question["right"], key=question["right"].index)
                    assert set(question["right"]) >= {pair.right for pair in item.answer.pairs}
                if isinstance(item.answer, Ordering):
                    assert question["statements"] != [step.text for step in item.answer.steps]


def test_right_options_do_not_always_stand_first(example_sheets):
    places = [
        next(i for i, option in enumerate(item.answer.options) if option.correct)
        for one in example_sheets
        for item in one.items
        if isinstance(item.answer, Choice) and item.id.startswith("who")
    ]
    assert len(set(places)) > 1


def test_teachers_view_adds_the_key(sheet):
    item = sheet.for_teachers()["tasks"][0]["items"][0]
    assert [mark["words"] for mark in item["key"]["marks"]] == [mark.words for mark in sheet.items[0].answer.marks]
    assert item["explanation"]
    assert isinstance(sheet.items[0].answer, Marking)


def test_views_are_plain_data(sheet):
    for view in (sheet.for_pupils(), sheet.for_teachers()):
        assert json.loads(json.dumps(view)) == view


def test_marks_and_focus_point_at_their_words(sheet, example_sheets):
    for one in [sheet, *example_sheets]:
        for task in one.tasks:
            for item in task.items:
                if isinstance(item.answer, Marking):
                    for mark in item.answer.marks:
                        assert task.texts[mark.text].text[mark.start : mark.end] == mark.words
                if item.focus:
                    assert item.focus_text.strip() == item.focus_text != ""
