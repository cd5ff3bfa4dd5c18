from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from typing import Any

import pytest
import sheets
from hypothesis import given
from hypothesis import strategies as st
from quizzes import NODE, TRICKY, all_sheets, item, marked, needs_package, one_task, read_html, tags

from framing.teach import Choice, Essay, Exercise, Gap, Item, Marking, Matching, Option, Ordering, Pair
from framing.teach.gift import gift
from framing.teach.questions import plain, questions


def blocks(text: str) -> list[str]:
    """The questions, comments and the category left out."""
    return [block for block in text.rstrip("\n").split("\n\n") if "::" in block]


def unescaped(text: str) -> str:
    """The text without its escaped characters: what is left of GIFT's own is markup."""
    return re.sub(r"\\[\\~=#{}:]", "", text)


# ---- the file --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(4))
def test_every_item_is_a_question(number):
    exercise = all_sheets()[number]
    written = gift(exercise)
    assert "\n\n\n" not in written
    assert "\r" not in written
    ids = re.findall(r"^// \[id:(.*?)\] \[tag:", written, re.MULTILINE)
    assert list(dict.fromkeys(name.partition(".")[0] for name in ids)) == [one.id for one in exercise.items]


def test_category_stands_before_the_questions():
    written = gift(sheets.exercise())
    assert "\n\n$CATEGORY: $course$/top/Sprache in den Nachrichten/Eine Brücke, zwei Geschichten\n\n" in written
    assert written.index("$CATEGORY") < written.index("::1 Reizwörter markieren::")


def test_notes_for_the_teacher_are_comments():
    first, _, _ = gift(sheets.exercise()).partition("\n\n")
    assert first.startswith("// Die Texte sind erfunden.")
    assert all(line.startswith("// ") for line in first.splitlines())


def test_question_without_notes_begins_with_its_category():
    exercise = one_task(item(Choice((Option("a", correct=True), Option("b")))))
    assert gift(exercise).startswith("$CATEGORY: ")


def test_choice_is_written_line_by_line():
    options = (Option("Ja: 1 = 1", correct=True, why="So {ist} es."), Option("Nein~", why="#falsch"))
    written = gift(one_task(item(Choice(options), explanation="Darum.")))
    assert written.endswith(
        "::1 Eine Aufgabe::[html]<p>Löse sie.</p>{\n=Ja\\: 1 \\= 1#So &\\#123;ist&\\#125; es.\n~Nein\\~#\\#falsch\n"
        "####<p>Darum.</p>\n}\n"
    )


def test_several_right_answers_have_weights():
    (block,) = blocks(gift(one_task(item(Choice((Option("a", True), Option("b"), Option("c", True)), several=True)))))
    assert "\n~%50%a\n~%-50%b\n~%50%c\n}" in block


def test_short_answers_are_all_accepted():
    (block,) = blocks(gift(one_task(item(Gap(("Leser*innen", "100 %"), "Die", "lesen.")))))
    assert "<p>Die _____ lesen.</p>{" in block
    assert "\n=%100%Leser\\\\*innen\n=%100%Leser\\\\*innen.\n=%100%100 %\n" in block


def test_arrow_in_a_short_answer_makes_no_matching():
    (block,) = blocks(gift(one_task(item(Gap(("a -> b",))))))
    assert "->" not in block


def test_matching_with_two_answers_becomes_one_choice_a_pair():
    pairs = (Pair("Die Brücke sei sicher.", "Köhn", "Konjunktiv"), Pair("Im Beton sind Risse.", "die Zeitung"))
    first, second = blocks(gift(one_task(item(Matching(pairs)))))
    assert "[id:who-1.1]" in first
    assert "<strong>Die Brücke sei sicher.</strong></p>{\n~die Zeitung\n=Köhn#Konjunktiv\n}" in first
    assert second.endswith("{\n=die Zeitung\n~Köhn\n}")


def test_distractor_belongs_to_nothing():
    pairs = (Pair("a", "x"), Pair("b", "y"))
    (block,) = blocks(gift(one_task(item(Matching(pairs, ("z",))))))
    assert "\n=a -> x\n=b -> y\n= -> z\n}" in block


def test_marking_is_a_choice_between_words():
    (block,) = blocks(gift(marked("Der [irre] Streit. Am Abend berieten die Räte über den Haushalt der Schulen.")))
    assert "\n~%100%irre" in block
    assert block.count("\n~%-100%") == 3


def test_essay_shows_its_models_only_afterwards():
    essay = next(block for block in blocks(gift(sheets.exercise())) if "[id:headline-1]" in block)
    question, _, feedback = essay.partition("{\n####")
    assert "Anwohner kritisieren" in feedback
    assert "Anwohner kritisieren" not in question


@given(st.text(max_size=60))
def test_any_text_stays_in_its_place(text):
    if not plain(text).strip(".! "):
        return
    (block,) = blocks(gift(one_task(item(Choice((Option(text, correct=True), Option("b"))), prompt=text))))
    head, _, rest = block.partition("[html]")
    assert len(re.findall(r"(?<!\\)\{", unescaped(rest))) == 1
    assert [line[0] for line in rest.splitlines()[1:]] == ["=", "~", "}"]
    assert html.unescape(unescaped_back(rest.splitlines()[1][1:])) == plain(text)
    assert "\n" not in head.split("::")[-1]


def unescaped_back(text: str) -> str:
    return re.sub(r"\\([\\~=#{}:])", r"\1", text)


def test_generated_sheets_are_written(sheet, example_sheets):
    for exercise in (sheet, *example_sheets):
        assert len(blocks(gift(exercise))) >= len(exercise.items)


# ---- read by gift-pegjs ----------------------------------------------------------------------------------------------


def parse(text: str) -> list[dict[str, Any]]:
    node = shutil.which("node") or "node"
    done = subprocess.run(  # noqa: S603
        [node, str(NODE / "parse_gift.js")], input=text.encode(), capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def seen(part: dict[str, Any] | None) -> str:
    return read_html(part["text"]) if part else ""


def right_side(text: str) -> str:
    """gift-pegjs leaves the right sides of a matching as it keeps escaped characters itself."""
    return read_html(re.sub(r"&&0(\d\d|1\d\d);", lambda found: chr(int(found[1])), text.replace("&&1", "&&01")))


@needs_package("gift-pegjs")
@pytest.mark.parametrize("number", range(4))
def test_gift_pegjs_reads_every_item(number):
    compare(all_sheets()[number])


@needs_package("gift-pegjs")
def test_gift_pegjs_reads_generated_sheets(sheet, example_sheets):
    for exercise in (sheet, *example_sheets[:4]):
        compare(exercise)


def compare(exercise: Exercise) -> None:
    category, *found = parse(gift(exercise))
    assert category["type"] == "Category"
    by_id = {question["id"]: question for question in found}
    for question in questions(exercise):
        parts = [by_id[name] for name in by_id if name == question.item.id or name.startswith(f"{question.item.id}.")]
        assert parts
        for part in parts:
            assert part["title"].startswith(question.name)
            shown = seen(part["stem"])
            assert plain(question.task.instruction) in shown
            assert plain(question.item.prompt) in shown
            assert tags(part["stem"]["text"]) <= {"p", "em", "strong", "u", "blockquote", "div"}
            assert part["stem"]["format"] == "html"
            assert plain(question.item.explanation) in seen(part["globalFeedback"])
        compare_answer(question.item, parts)


def compare_answer(asked: Item, parts: list[dict[str, Any]]) -> None:
    first = parts[0]
    match asked.answer:
        case Choice() as choice:
            assert first["type"] == "MC"
            right = [(one["weight"] or 0) > 0 or one["isCorrect"] for one in first["choices"]]
            assert right == [option.correct for option in choice.options]
            assert [seen(one["text"]) for one in first["choices"]] == [plain(option.text) for option in choice.options]
            assert [seen(one["feedback"]) for one in first["choices"]] == [
                plain(option.why) for option in choice.options
            ]
        case Marking() as marking:
            right = {seen(one["text"]) for one in first["choices"] if (one["weight"] or 0) > 0}
            assert right == {plain(mark.words) for mark in marking.required}
        case Matching() as matching if len(parts) > 1:
            assert len(parts) == len(matching.pairs)
            for pair, part in zip(matching.pairs, parts, strict=True):
                assert [seen(one["text"]) for one in part["choices"] if one["isCorrect"]] == [plain(pair.right)]
        case Matching() as matching:
            pairs = [(seen(pair["subquestion"]), right_side(pair["subanswer"])) for pair in first["matchPairs"]]
            expected = [(plain(pair.left), plain(pair.right)) for pair in matching.pairs]
            assert pairs == expected + [("", plain(lonely)) for lonely in matching.distractors]
        case Ordering() as ordering if len(parts) == 1:
            place = {plain(step.text): str(number) for number, step in enumerate(ordering.steps, 1)}
            pairs = {seen(pair["subquestion"]): pair["subanswer"] for pair in first["matchPairs"]}
            assert pairs == place
        case Gap() as gap:
            assert first["type"] == "Short"
            typed = {re.sub(r"\\(.)", r"\1", one["text"]["text"]) for one in first["choices"]}
            assert {plain(answer).replace("->", "→") for answer in gap.accepted} <= typed
        case Essay():
            assert first["type"] == "Essay"


@needs_package("gift-pegjs")
def test_tricky_text_is_read_as_it_is():
    options = (Option(TRICKY[0], correct=True), Option(TRICKY[1]))
    _, question = parse(gift(one_task(item(Choice(options), prompt=TRICKY[0]))))
    assert [seen(one["text"]) for one in question["choices"]] == [plain(text) for text in TRICKY]
