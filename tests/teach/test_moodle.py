from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
import sheets
from hypothesis import given
from hypothesis import strategies as st
from quizzes import all_sheets, item, marked, one_task, read_html, tags, tricky

from framing.teach import Choice, Essay, Exercise, Gap, Item, Marking, Matching, Option, Ordering, Pair
from framing.teach.moodle import BLANK, moodle_xml, shares
from framing.teach.questions import mark_why, plain, questions

#: The grades that Moodle's importer accepts, in percent; a negative one may be any of them below 0.
GRADES = (
    100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0,
)  # fmt: skip
TYPES = {"category", "multichoice", "matching", "shortanswer", "essay", "cloze"}


def read(exercise: Exercise) -> list[ET.Element]:
    return list(ET.fromstring(moodle_xml(exercise)))  # noqa: S314 - written by ourselves


def asked_of(exercise: Exercise) -> dict[str, ET.Element]:
    """Id number → question, the category left out."""
    return {question.findtext("idnumber", ""): question for question in read(exercise)[1:]}


def text_of(element: ET.Element, path: str) -> str:
    return read_html(element.findtext(f"{path}/text") or "")


def problems(question: ET.Element) -> Iterator[str]:
    """What would make Moodle's importer stop, skip the question, or show something else than was meant."""
    kind = question.get("type")
    if kind not in TYPES:
        yield f"unknown type {kind}"
    if kind == "category":
        if not question.findtext("category/text", "").startswith("$course$/top/"):
            yield "no path"
        return
    name, number = question.findtext("name/text", ""), question.findtext("idnumber", "")
    if not name.strip() or len(name) > 255 or not number or len(number) > 100:
        yield "name or id number"
    for answer in question.findall("answer"):
        share = float(answer.get("fraction", "nan"))
        if min(abs(abs(share) - grade) for grade in GRADES) > 1e-5:
            yield f"no such grade: {share}"
    shares_ = [float(answer.get("fraction", 0)) for answer in question.findall("answer")]
    if kind == "multichoice":
        if len(shares_) < 2 or abs(sum(share for share in shares_ if share > 0) - 100) > 0.01:
            yield f"grades {shares_}"
        if question.findtext("single") == "true" and (max(shares_) != 100 or min(shares_) < 0):
            yield f"grades of a single choice {shares_}"
    if kind == "shortanswer" and (not shares_ or max(shares_) != 100):
        yield f"grades of a short answer {shares_}"
    if kind == "matching":
        left = [sub for sub in question.findall("subquestion") if (sub.findtext("text") or "").strip()]
        right = {sub.findtext("answer/text") for sub in question.findall("subquestion")}
        if len(left) < 2 or len(right) < 3 or "" in right:
            yield "matching wants two questions and three answers"
    if kind == "cloze" and not re.search(r"\{\d+:MULTICHOICE:", question.findtext("questiontext/text", "")):
        yield "a cloze without gaps"
    if kind != "cloze" and int(question.findtext("defaultgrade", "0")) < 1:
        yield "no grade"


def check(exercise: Exercise) -> None:
    found = read(exercise)
    assert [problem for question in found for problem in problems(question)] == []
    assert found[0].get("type") == "category"
    assert [q.findtext("idnumber") for q in found[1:]] == [one.id for one in exercise.items]


# ---- rules of the importer -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(4))
def test_moodle_finds_nothing_to_complain_about(number):
    check(all_sheets()[number])


def test_generated_sheets_can_be_imported(sheet, example_sheets):
    for exercise in (sheet, *example_sheets):
        check(exercise)


def test_rules_notice_broken_questions():
    good = moodle_xml(sheets.exercise())
    for wrong, right in (
        ('fraction="12.5"', 'fraction="12.4"'),
        ('fraction="12.5"', 'fraction="10"'),
        ("<defaultgrade>8", "<defaultgrade>0"),
        ('type="matching"', 'type="ordering"'),
        ("<idnumber>sure-1", "<idnumber>"),
    ):
        broken = ET.fromstring(good.replace(wrong, right, 1))  # noqa: S314
        assert [problem for question in broken for problem in problems(question)], right


@given(st.integers(1, 40))
def test_shares_are_on_the_list_and_add_up(right):
    found = [float(share) for share in shares(right)]
    assert len(found) == right
    assert abs(sum(found) - 100) < 0.01
    assert all(any(abs(share - grade) < 1e-5 for grade in GRADES) for share in found)
    assert all(before >= after for before, after in pairwise(found))


def test_same_exercise_gives_the_same_file():
    assert moodle_xml(sheets.exercise()) == moodle_xml(sheets.exercise())


def test_category_names_exercise_and_keeps_its_slashes():
    category = read(replace(sheets.exercise(), title="Pro/Contra: A // B"))[0]
    path = "$course$/top/Sprache in den Nachrichten/Pro//Contra: A //// B"
    assert category.findtext("category/text") == path


def test_category_tells_the_teacher_what_to_look_at():
    told = text_of(read(sheets.exercise())[0], "info")
    assert "Die Texte sind erfunden." in told
    assert "1 Reizwörter markieren: Sprechen Sie darüber, warum „dicht“ ein Grenzfall ist." in told
    assert "Bitte prüfen: 1 – Die falschen Antworten sind andere Wörter aus dem Text." in told
    assert "Bitte prüfen: 2b – „Stau“ passt nur" in told
    assert told.endswith("Texte: Blitz am Abend, 12. März 2026; Nordlicht Nachrichtenagentur, 11. März 2026")


# ---- every item read back --------------------------------------------------------------------------------------------


def compare(exercise: Exercise) -> None:
    found = asked_of(exercise)
    for question in questions(exercise):
        element = found[question.item.id]
        assert element.findtext("name/text") == question.name[:255]
        shown = text_of(element, "questiontext")
        assert plain(question.task.instruction) in shown
        assert plain(question.item.prompt) in shown
        for text in [question.item.passage] if question.item.passage else question.task.texts:
            assert all(plain(part.text) in shown for part in text.paragraphs)
        assert plain(question.item.explanation) in text_of(element, "generalfeedback")
        if element.get("type") != "cloze":
            assert int(element.findtext("defaultgrade", "")) == question.item.points
        assert tags(element.findtext("questiontext/text") or "") <= {"p", "em", "strong", "u", "blockquote", "div"}
        compare_answer(question.item, element)


def compare_answer(asked: Item, element: ET.Element) -> None:
    options = [(read_html(a.findtext("text") or ""), float(a.get("fraction", ""))) for a in element.findall("answer")]
    match asked.answer:
        case Choice() as choice:
            assert [(text, share > 0) for text, share in options] == [
                (plain(o.text), o.correct) for o in choice.options
            ]
            assert element.findtext("single") == ("false" if choice.several else "true")
            whys = [text_of(answer, "feedback") for answer in element.findall("answer")]
            assert whys == [plain(option.why) for option in choice.options]
        case Marking() as marking if element.get("type") == "multichoice":
            assert {text for text, share in options if share > 0} == {plain(mark.words) for mark in marking.required}
            arguable = {plain(mark.words) for mark in marking.marks if not mark.required}
            assert arguable.isdisjoint(text for text, _ in options)
        case Matching() | Ordering() as answer if element.get("type") == "matching":
            pairs = [
                (read_html(sub.findtext("text") or ""), read_html(sub.findtext("answer/text") or ""))
                for sub in element.findall("subquestion")
            ]
            assert pairs == expected_pairs(answer)
        case Gap() as gap:
            accepted = [answer.findtext("text") or "" for answer in element.findall("answer")]
            typed = {re.sub(r"\\(.)", r"\1", answer) for answer in accepted}
            assert all(gap.accepts(answer) for answer in typed if "…" not in "".join(gap.accepted))
            assert {plain(answer) for answer in gap.accepted} <= typed
            assert (element.findtext("questiontext/text") or "").count(BLANK) == 1
        case Essay() as essay:
            told = text_of(element, "graderinfo")
            assert all(plain(line.text) in told for line in essay.rubric)
            assert all(plain(model) in told for model in essay.models)
            assert all(plain(model) not in text_of(element, "questiontext") for model in essay.models)


def expected_pairs(answer: Matching | Ordering) -> list[tuple[str, str]]:
    if isinstance(answer, Ordering):
        place = {step.text: str(number) for number, step in enumerate(answer.steps, 1)}
        return [(plain(text), place[text]) for text in answer.shown]
    lonely = [("", plain(text)) for text in answer.distractors]
    return [(plain(pair.left), plain(pair.right)) for pair in answer.pairs] + lonely


@pytest.mark.parametrize("number", range(4))
def test_every_item_can_be_read_back(number):
    compare(all_sheets()[number])


def test_generated_items_can_be_read_back(sheet, example_sheets):
    for exercise in (sheet, *example_sheets[:4]):
        compare(exercise)


def test_headings_stay_bold_and_the_word_in_question_underlined():
    found = asked_of(sheets.exercise())
    assert "<p><strong>Brücken-Chaos in Altenbrück</strong></p>" in found["mark-1"].findtext("questiontext/text", "")
    asked = "<p>Jetzt droht der ganzen Stadt ein <strong><u>Verkehrsinfarkt</u></strong>.</p>"
    assert asked in found["replace-2"].findtext("questiontext/text", "")


def test_two_texts_stand_side_by_side():
    shown = asked_of(sheets.exercise())["copy-1"].findtext("questiontext/text", "")
    assert shown.count('<div class="col-md-6">') == 2
    assert 'lang="de"' in shown


def test_order_names_both_ends():
    shown = text_of(asked_of(sheets.exercise())["sure-1"], "questiontext")
    assert shown.endswith("Zu jedem Satz gehört ein Platz: 1 = am sichersten, 3 = am unsichersten.")


def test_nothing_but_the_key_gives_the_answer_away():
    exercise = sheets.exercise()
    models = [model for one in exercise.items if isinstance(one.answer, Essay) for model in one.answer.models]
    secret = [*models, "sie habe den Bericht am Freitag gelesen", "dichter Verkehr", "Der Konjunktiv zeigt"]
    for element in read(exercise)[1:]:
        shown = " ".join(
            [element.findtext("name/text", ""), element.findtext("idnumber", ""), text_of(element, "questiontext")]
        )
        assert not any(text in shown for text in secret)


# ---- grades ----------------------------------------------------------------------------------------------------------


def test_wrong_tick_cancels_a_right_one():
    found = asked_of(sheets.exercise())
    copied = [answer.get("fraction") for answer in found["copy-1"].findall("answer")]
    assert copied == ["50", "-50", "50", "-50"]
    assert {answer.get("fraction") for answer in found["status-1"].findall("answer")} == {"100", "0"}


def test_twelve_right_options_still_make_a_whole():
    options = [Option(f"richtig {n}", correct=True) for n in range(12)] + [Option("falsch")]
    (question,) = asked_of(one_task(item(Choice(tuple(options), several=True)))).values()
    assert list(problems(question)) == []
    assert question.findall("answer")[-1].get("fraction") == "-10"


def test_full_stop_at_the_end_is_no_mistake():
    accepted = [answer.findtext("text") for answer in asked_of(sheets.exercise())["replace-1"].findall("answer")]
    assert accepted == ["sprach", "sprach.", "sagte", "sagte.", "äußerte", "äußerte."]


def test_separable_verb_may_hold_other_words():
    (question,) = asked_of(one_task(item(Gap(("tritt … auf", "spricht"))))).values()
    answers = [answer.findtext("text") for answer in question.findall("answer")]
    assert answers == ["tritt … auf", "tritt*auf", "tritt*auf.", "spricht", "spricht."]


# ---- marking ---------------------------------------------------------------------------------------------------------


def options_of(exercise: Exercise) -> dict[str, bool]:
    (question,) = asked_of(exercise).values()
    return {text_of(a, "."): float(a.get("fraction", "")) > 0 for a in question.findall("answer")}


def test_marking_offers_as_many_other_words():
    offered = options_of(
        marked("Der [irre] Streit um das Rathaus [eskaliert]. Am Abend berieten die Räte über den Haushalt.")
    )
    assert next(iter(offered)) == "irre"
    assert [text for text, right in offered.items() if right] == ["irre", "eskaliert"]
    assert len(offered) == 5


def test_wrong_answers_are_sober_words_of_other_sentences():
    exercise = marked("Dann das [Chaos] im Saal! Die Räte berieten später über den Haushalt der Schulen.")
    assert {text for text, right in options_of(exercise).items() if not right} == {"Räte", "Haushalt", "Schulen"}


def test_phrase_does_not_stand_alone_among_words():
    exercise = marked(
        "Nun [kocht die Seele] im Dorf. Am Montag beriet der kleine Rat über neue Wege zum alten Bahnhof."
    )
    wrong = [text for text, right in options_of(exercise).items() if not right]
    assert any(len(text.split()) == 3 for text in wrong)


def test_arguable_and_loaded_words_are_no_wrong_answers():
    exercise = marked("Das [Chaos] im Rat ist <dicht>. Der Bürgermeister wettert, die Skandal-Räte zanken im Saal.")
    wrong = {text for text, right in options_of(exercise).items() if not right}
    assert not any(word in text for text in wrong for word in ("dicht", "wettert", "Skandal"))


def test_word_that_is_marked_twice_is_offered_once():
    exercise = marked("[Chaos] am Bahnhof, [Chaos] im Rathaus: Die Züge fuhren pünktlich und die Räte schwiegen.")
    assert [text for text, right in options_of(exercise).items() if right] == ["Chaos"]


def test_marking_without_other_words_asks_for_one_to_be_written():
    (question,) = asked_of(marked("[Chaos]!")).values()
    assert question.get("type") == "shortanswer"
    assert [answer.findtext("text") for answer in question.findall("answer")] == ["Chaos", "Chaos."]


def test_marking_explains_every_place():
    exercise = sheets.exercise()
    told = text_of(asked_of(exercise)["mark-1"], "generalfeedback")
    label = questions(exercise)[0].label
    for mark in exercise.items[0].answer.marks:
        assert f"{mark.words}: {mark_why(mark, label)}" in told


# ---- hostile text ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("exercise", [sheets.hostile(), tricky()], ids=["hostile", "tricky"])
def test_text_never_becomes_markup(exercise):
    html_fields = ("questiontext", "generalfeedback", "graderinfo", "answer/feedback", "subquestion", "info")
    for question in read(exercise):
        for field in html_fields:
            for text in question.findall(f"{field}/text"):
                assert tags(text.text or "") <= {"p", "em", "strong", "u", "ul", "li", "blockquote", "div"}
        shown = question.findtext("questiontext/text") or ""
        assert not re.search(r"\$\$|\\[(\[]|\[\[|@@", shown)
        if question.get("type") != "cloze":
            assert "{" not in shown


def test_names_and_short_answers_are_plain_text():
    # Moodle escapes them itself.
    found = asked_of(sheets.hostile())
    assert found["who-4"].findtext("answer/text") == sheets.HOSTILE[2]
    assert found["who-1"].findtext("name/text", "").startswith("2a <script>")


def test_control_characters_are_left_out():
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", moodle_xml(sheets.hostile()))


def test_asterisk_in_an_answer_stands_for_itself():
    exercise = one_task(item(Gap(("Bürger*innen", "a\\b"))))
    (question,) = asked_of(exercise).values()
    answers = [answer.findtext("text") for answer in question.findall("answer")]
    assert answers[0] == "Bürger\\*innen"
    assert "a\\\\b" in answers


# ---- cloze -----------------------------------------------------------------------------------------------------------

# How Moodle reads the inside of a gap (question/type/multianswer/questiontype.php).
_ALTERNATIVE = r"(=|%-?\d+%)?(.+?(?<!\\|&)(?<!&amp;)(?=[~#}]|$))(#(.*?(?<!\\)(?=[~}]|$)))?"
_GAP = re.compile(r"\{([0-9]*):MULTICHOICE:(" + _ALTERNATIVE + "(~" + _ALTERNATIVE + r")*)\}", re.DOTALL)


def gaps(markup: str) -> list[list[tuple[bool, str, str]]]:
    """For each gap its alternatives: right or wrong, what is shown, feedback."""
    found = []
    for gap in _GAP.finditer(markup):
        rest, alternatives = gap[2], []
        while rest and (one := re.match("~?" + _ALTERNATIVE, rest, re.DOTALL)):
            shown, why = (read_html(html.unescape(part or "")) for part in (one[2], one[4]))
            alternatives.append((one[1] == "=", shown, why))
            rest = rest[one.end() :]
        assert not rest
        found.append(alternatives)
    return found


def test_matching_with_two_answers_becomes_a_cloze():
    pairs = (Pair("Die Brücke sei sicher.", "Köhn", "Konjunktiv"), Pair("Im Beton sind Risse.", "die Zeitung"))
    (question,) = asked_of(one_task(item(Matching(pairs), points=4))).values()
    assert question.get("type") == "cloze"
    assert question.find("defaultgrade") is None
    shown = question.findtext("questiontext/text", "")
    assert "<p>Die Brücke sei sicher. {2:MULTICHOICE:die Zeitung#Konjunktiv~=Köhn#Konjunktiv}</p>" in shown
    assert gaps(shown)[1] == [(True, "die Zeitung", ""), (False, "Köhn", "")]


def test_cloze_keeps_every_character():
    exercise = tricky()
    question = asked_of(exercise)["who-4"]
    assert question.get("type") == "cloze"
    matching = exercise.items[3].answer
    found = gaps(question.findtext("questiontext/text", ""))
    assert len(found) == len(matching.pairs)
    for pair, alternatives in zip(matching.pairs, found, strict=True):
        assert [text for _, text, _ in alternatives] == [plain(choice) for choice in matching.choices]
        assert [(text, why) for right, text, why in alternatives if right] == [(plain(pair.right), plain(pair.why))]
