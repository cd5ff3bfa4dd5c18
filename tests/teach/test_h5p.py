from __future__ import annotations

import html
import http.server
import json
import re
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sheets
from browser import CHROMIUM, needs_chromium
from hypothesis import given
from hypothesis import strategies as st
from quizzes import NODE_MODULES, TRICKY, all_sheets, item, marked, needs_package, one_task, read_html, tags, tricky

from framing.errors import FramingError
from framing.teach import (
    Choice,
    Criterion,
    Essay,
    Exercise,
    Gap,
    Mark,
    Marking,
    Matching,
    Option,
    Ordering,
    Pair,
    Step,
    Text,
)
from framing.teach.h5p import write_h5p
from framing.teach.questions import plain

#: Fields a content type wants, all of them strings but for the groups.
FIELDS = {
    "H5P.MarkTheWords 1.11": "media taskDescription textField overallFeedback checkAnswerButton submitAnswerButton tryAgainButton "
    "showSolutionButton behaviour correctAnswer incorrectAnswer missedAnswer displaySolutionDescription scoreBarLabel "
    "a11yFullTextLabel a11yClickableTextLabel a11ySolutionModeHeader a11yCheckingHeader a11yCheck a11yShowSolution a11yRetry",
    "H5P.MultiChoice 1.16": "media question answers overallFeedback behaviour UI confirmCheck confirmRetry",
    "H5P.DragText 1.10": "media taskDescription textField distractors overallFeedback checkAnswer submitAnswer tryAgain showSolution "
    "dropZoneIndex empty contains ariaDraggableIndex tipLabel correctText incorrectText resetDropTitle resetDropDescription grabbed "
    "cancelledDragging correctAnswer feedbackHeader behaviour scoreBarLabel a11yCheck a11yShowSolution a11yRetry",
    "H5P.Blanks 1.14": "media text questions overallFeedback showSolutions tryAgain checkAnswer submitAnswer notFilledOut "
    "answerIsCorrect answerIsWrong answeredCorrectly answeredIncorrectly solutionLabel inputLabel inputHasTipLabel tipLabel "
    "behaviour confirmCheck confirmRetry scoreBarLabel a11yCheck a11yShowSolution a11yRetry a11yCheckingModeHeader",
}
#: Tags that the content types let through.
TAGS = {"p", "em", "strong", "u", "ul", "li", "div"}


def unpack(exercise: Exercise, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    path = write_h5p(exercise, folder / "quiz.h5p")
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        return json.loads(package.read("h5p.json")), json.loads(package.read("content/content.json"))


def params(exercise: Exercise, folder: Path) -> list[dict[str, Any]]:
    return [question["params"] for question in unpack(exercise, folder)[1]["questions"]]


# ---- the package -----------------------------------------------------------------------------------------------------


def test_package_holds_two_files_and_no_clock(tmp_path):
    path = write_h5p(sheets.exercise(), tmp_path / "a.h5p")
    with zipfile.ZipFile(path) as package:
        assert package.namelist() == ["h5p.json", "content/content.json"]
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_same_exercise_gives_the_same_bytes(tmp_path):
    first, second = (write_h5p(sheets.exercise(), tmp_path / name).read_bytes() for name in ("a.h5p", "b.h5p"))
    assert first == second


@pytest.mark.parametrize("number", range(4))
def test_head_of_the_package_is_what_h5p_accepts(number, tmp_path):
    head, content = unpack(all_sheets()[number], tmp_path)
    assert re.fullmatch(r".{1,255}", head["title"])
    assert re.fullmatch(r"[-a-zA-Z]{1,10}", head["language"])
    assert re.fullmatch(r"(?i)[$a-z_][0-9a-z_.$]{1,254}", head["mainLibrary"])
    assert set(head["embedTypes"]) <= {"iframe", "div"}
    assert head["license"] == "U"
    listed = {
        f"{one['machineName']} {one['majorVersion']}.{one['minorVersion']}" for one in head["preloadedDependencies"]
    }
    used = {question["library"] for question in content["questions"]}
    assert listed == used | {"H5P.QuestionSet 1.20"}


def test_long_title_is_cut(tmp_path):
    exercise = one_task(item(Gap(("a",))), title="Wort " * 100)
    assert len(unpack(exercise, tmp_path)[0]["title"]) <= 255


def strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_string_of_the_content_types_is_there(language, tmp_path):
    head, content = unpack(sheets.exercise(language), tmp_path)
    assert head["language"] == language
    kinds = set()
    for question in content["questions"]:
        kinds.add(question["library"])
        assert set(question["params"]) == set(FIELDS[question["library"]].split())
        assert all(question["params"][name] for name in question["params"] if name not in ("distractors", "media"))
    assert kinds == set(FIELDS)
    assert set(content) >= {"introPage", "progressType", "passPercentage", "questions", "texts", "endGame", "override"}
    ranges = content["endGame"]["overallFeedback"]
    assert [one["from"] for one in ranges] == [0] + [one["to"] + 1 for one in ranges[:-1]]
    assert ranges[-1]["to"] == 100


def test_both_languages_say_the_same_things():
    from framing.teach import h5p_labels

    for name in h5p_labels.__all__:
        german, english = (getattr(h5p_labels, name)[language] for language in ("de", "en"))
        assert shape(german) == shape(english), name


def shape(data: Any) -> Any:
    """Keys and placeholders."""
    if isinstance(data, dict):
        return {key: shape(value) for key, value in data.items()}
    if isinstance(data, tuple):
        return len(data)
    return sorted(re.findall(r"[@:%](?:\w+)", data))


def test_sub_questions_have_ids_of_their_own_and_neutral_titles(tmp_path):
    _, content = unpack(sheets.exercise(), tmp_path)
    ids = [question["subContentId"] for question in content["questions"]]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", one) for one in ids)
    titles = [question["metadata"]["title"] for question in content["questions"]]
    assert titles[:3] == ["1 Reizwörter markieren", "2a Neutral umschreiben", "2b Neutral umschreiben"]


def test_essays_are_left_out_and_named(tmp_path):
    _, content = unpack(sheets.exercise(), tmp_path)
    assert len(content["questions"]) == len(sheets.exercise().items) - 1
    said = "Nicht in diesem Quiz, weil hier eigene Texte gefragt sind: Aufgabe 3 Die Schlagzeile sachlich schreiben."
    assert said in content["introPage"]["introduction"]


def test_nothing_but_essays_is_refused_with_a_way_out(tmp_path):
    exercise = one_task(item(Essay((Criterion("klar", 1),))))
    with pytest.raises(FramingError, match=r"quiz\.h5p would be empty: .*\(who-1\); save it as \.pdf"):
        write_h5p(exercise, tmp_path / "quiz.h5p")
    assert not (tmp_path / "quiz.h5p").exists()


@pytest.mark.parametrize("exercise", [sheets.hostile(), tricky()], ids=["hostile", "tricky"])
def test_text_never_becomes_markup(exercise, tmp_path):
    _, content = unpack(exercise, tmp_path)
    for question in content["questions"]:
        for text in strings(question["params"]):
            assert tags(text) <= TAGS
    assert tags(content["introPage"]["title"] + content["introPage"]["introduction"]) <= TAGS


# ---- MarkTheWords ----------------------------------------------------------------------------------------------------


def read_words(text_field: str) -> list[tuple[str, bool]]:
    """Take a text apart as the content type does: words with their punctuation, and whether they are answers."""
    words = []
    for block in re.findall(r"<p>(.*?)</p>", text_field):
        for word in re.findall("[^\\s\ufeff]+", html.unescape(re.sub(r"</?(?:strong|em)>", "", block))):
            head = re.match(r"""[\[({⟨¿¡“"«„]*""", word)[0]  # type: ignore[index]
            tail = re.search(r"""[",….:;?!\])}⟩»”]*$""", word[len(head) :])[0]  # type: ignore[index]
            core = word[len(head) : len(word) - len(tail)]
            bare = core.replace("**", "")
            answer = len(bare) > 2 and bare[0] == bare[-1] == "*"
            shown = core[1:-1].replace("**", "*") if answer else core
            words.append((head + shown.replace("\u2060", "") + tail, answer))
    return words


def words_of(exercise: Exercise, folder: Path) -> list[tuple[str, bool]]:
    return read_words(params(exercise, folder)[0]["textField"])


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Er sprach von „[Wut]“, dann von »[Chaos]«.", ["„Wut“,", "»Chaos«."]),
        ("Ein ‚[Skandal]‘ – sagt sie.", ["‚Skandal‘"]),
        ("Die Preis-[Schock]-Welle rollt.", ["Preis-Schock-Welle"]),
        ("Die [Wut-Bürger*innen] kommen.", ["Wut-Bürger*innen"]),
        ("*Foto*: Der [Wahnsinn]! 3 * 4", ["Wahnsinn!"]),
        ("([Chaos]) im Rat", ["(Chaos)"]),
        ("Das ist [*irre*]!", ["*irre*!"]),
        ("Nun [kocht die Seele].", ["kocht", "die", "Seele."]),
        ("**Alles** [toll]** hier", ["toll**"]),
        ("Na [klar]?“ fragt er.", ["klar?“"]),
    ],
)
def test_marked_words_are_answers_and_nothing_else_is(text, answers, tmp_path):
    exercise = marked(text)
    found = words_of(exercise, tmp_path)
    assert [word for word, answer in found if answer] == answers
    assert [word for word, _ in found] == exercise.tasks[0].texts[0].text.split()


_PIECES = st.sampled_from(["Wut", "Chaos", "im", "Rat", "*", "**", "„", "“", "»", "«", "‚", "‘", "-", "…", ".", "!", "(", ")", " ", "\u00a0",
                           "\n\n", "<b>", "&", "\\", "🚨", "ß", '"', "'", "–", "[", "]", "{", "}"])  # fmt: skip


@given(st.lists(_PIECES, min_size=1, max_size=30), st.integers(0, 29))
def test_any_text_with_any_mark_can_be_read_back(tmp_path_factory, pieces, at):
    place = at % len(pieces)
    words = pieces[place]
    if not words.isalpha():
        return
    text = Text("".join(pieces))
    start = len("".join(pieces[:place]))
    marking = Marking((Mark(0, start, start + len(words), words),))
    exercise = one_task(item(marking), texts=(text,), kind="mark")
    found = words_of(exercise, tmp_path_factory.mktemp("h5p"))
    expected = [(one[0], one.start() <= start < one.end()) for one in re.finditer(r"\S+", text.text)]
    assert found == expected


def test_phrases_and_arguable_places_are_explained(tmp_path):
    told = read_html(params(sheets.exercise(), tmp_path)[0]["taskDescription"])
    assert "Manche Stellen sind mehrere Wörter lang: Dann zählt jedes Wort." in told
    assert "Über diese Stellen kann man streiten, sie zählen hier nicht: dicht." in told


def test_single_words_need_no_explanation(tmp_path):
    told = read_html(params(marked("Ein [Chaos] im Rat"), tmp_path)[0]["taskDescription"])
    assert told == "Löse sie."


def test_reasons_are_told_when_all_is_found(tmp_path):
    partly, all_found = params(sheets.exercise(), tmp_path)[0]["overallFeedback"]
    assert (partly["from"], partly["to"], all_found["from"], all_found["to"]) == (0, 99, 100, 100)
    assert "lebensgefährlich" in all_found["feedback"]
    assert "lebensgefährlich" not in partly["feedback"]


# ---- the other types -------------------------------------------------------------------------------------------------


def test_long_answers_are_dragged_as_letters(tmp_path):
    pairs = (Pair("a", "die Landtagsabgeordnete der Opposition", "Darum: so*"), Pair("b", "Köhn"), Pair("c", "Köhn"))
    found = params(one_task(item(Matching(pairs, ("niemand",)))), tmp_path)[0]
    assert found["textField"] == "a → *A\\+Darum&#58; so&#42;*\nb → *B*\nc → *B*"
    assert found["distractors"] == "*C*"
    assert "<li><strong>A</strong> die Landtagsabgeordnete der Opposition</li>" in found["taskDescription"]


def test_order_is_dragged_as_numbers(tmp_path):
    ordering = Ordering(
        (Step("Die Brücke ist zu."), Step("Sie bleibt wohl zu."), Step("Sie könnte öffnen.")), "sicher", "unsicher"
    )
    found = params(one_task(item(ordering)), tmp_path)[0]
    assert re.findall(r"\*(\d)", found["textField"]) == ["3", "2", "1"]
    assert read_html(found["taskDescription"]).endswith("Zu jedem Satz gehört ein Platz: 1 = sicher, 3 = unsicher.")


def test_gap_parts_its_answers_and_keeps_their_signs(tmp_path):
    found = params(one_task(item(Gap(("und/oder", "um 10:30", "3*4")))), tmp_path)[0]
    assert found["questions"] == ["<p>Antwort: *und&#47;oder/um 10&#58;30/3&#42;4*</p>"]
    assert found["behaviour"]["caseSensitive"] is False


def test_open_place_of_a_verb_need_not_be_typed(tmp_path):
    found = params(one_task(item(Gap(("tritt … auf", "spricht")))), tmp_path)[0]
    assert found["questions"] == ["<p>Antwort: *tritt … auf/spricht/tritt auf*</p>"]


def test_several_ticks_earn_several_points(tmp_path):
    options = (Option("a", correct=True), Option("b", correct=True), Option("c", why="nein"))
    found = params(one_task(item(Choice(options, several=True)), item(Choice(options[1:]), 2)), tmp_path)
    assert [one["behaviour"]["type"] for one in found] == ["multi", "single"]
    assert [one["behaviour"]["singlePoint"] for one in found] == [False, True]
    assert found[0]["answers"][2]["tipsAndFeedback"]["chosenFeedback"] == "<p>nein</p>"


def test_generated_sheets_are_written(sheet, example_sheets, tmp_path):
    for exercise in (sheet, *example_sheets):
        _, content = unpack(exercise, tmp_path)
        assert content["questions"]


# ---- played in h5p-standalone ----------------------------------------------------------------------------------------


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def library(name: str, folder: Path) -> None:
    """A folder with a library as the player wants it; all scripts stand in that of the question set."""
    machine, version = name.split(" ")
    major, minor = version.split(".")
    place = folder / f"{machine}-{version}"
    place.mkdir(parents=True)
    scripts = [{"path": "standins.js"}]
    about = {"title": machine, "machineName": machine, "majorVersion": int(major), "minorVersion": int(minor), "patchVersion": 0,
             "runnable": 1, "preloadedJs": scripts if machine == "H5P.QuestionSet" else []}  # fmt: skip
    (place / "library.json").write_text(json.dumps(about), encoding="utf-8")
    shutil.copy(Path(__file__).parent / "h5p_standins.js", place / "standins.js")


def play(exercise: Exercise, responses: list[Any], folder: Path) -> dict[str, Any]:
    with zipfile.ZipFile(write_h5p(exercise, folder / "quiz.h5p")) as package:
        package.extractall(folder / "package")
    for name in ("H5P.QuestionSet 1.20", *FIELDS):
        library(name, folder / "libraries")
    shutil.copytree(NODE_MODULES / "h5p-standalone" / "dist", folder / "player")
    script = (Path(__file__).parent / "h5p_player.js").read_text(encoding="utf-8")
    page = (
        '<!doctype html><meta charset="utf-8"><div id="player"></div><script src="/player/main.bundle.js"></script>'
        f"<script>const responses = {json.dumps(responses).replace('<', chr(92) + 'u003c')};\n{script}</script>"
    )
    (folder / "index.html").write_text(page, encoding="utf-8")
    with served(folder) as address:
        command = [
            str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=20000", "--dump-dom", address,
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, timeout=120, check=True)  # noqa: S603
    found = re.search(r'<pre id="result">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert found, done.stdout.decode()[-2000:] + done.stderr.decode()[-2000:]
    result: dict[str, Any] = json.loads(html.unescape(found[1]))
    assert "error" not in result, result["error"]
    return result


def responses(exercise: Exercise) -> list[Any]:
    """Right answers, read from the exercise and not from the package."""
    found = []
    for task in exercise:
        for one in task.items:
            match one.answer:
                case Marking() as marking:
                    found.append(places(task.texts, marking))
                case Choice() as choice:
                    found.append([place for place, option in enumerate(choice.options) if option.correct])
                case Matching() as matching:
                    long = any(len(plain(text)) > 19 for text in matching.choices)
                    letters = {
                        text: "ABCDEFGH"[place] if long else plain(text) for place, text in enumerate(matching.choices)
                    }
                    found.append([letters[pair.right] for pair in matching.pairs])
                case Ordering() as ordering:
                    right = [step.text for step in ordering.steps]
                    found.append([str(right.index(text) + 1) for text in ordering.shown])
                case Gap() as gap:
                    found.append(gap.accepted[0])
    return found


def places(texts: tuple[Text, ...], marking: Marking) -> list[int]:
    """Which of all words are to be clicked; the label of a text is read as words too."""
    found, count = [], 0
    for number, text in enumerate(texts):
        count += len(text.label.split())
        for word in re.finditer("[^\\s\ufeff]+", text.text):
            if not plain(word[0]):
                continue
            marks = [mark for mark in marking.required if mark.text == number]
            found += [count] * any(mark.start < word.end() and word.start() < mark.end for mark in marks)
            count += 1
    return found


@needs_chromium
@needs_package("h5p-standalone")
@pytest.mark.parametrize("number", range(4))
def test_right_answers_earn_full_marks_in_the_player(number, tmp_path):
    exercise = all_sheets()[number]
    found = play(exercise, responses(exercise), tmp_path)
    assert found["before"] == 0
    assert found["score"] == found["max"] > 5
    assert all(score == most for score, most in found["scores"])
    assert found["alerts"] == 0
    assert {"script", "img", "b"}.isdisjoint(found["tags"])


@needs_chromium
@needs_package("h5p-standalone")
def test_player_shows_every_text_as_it_is(tmp_path):
    exercise = tricky()
    found = play(exercise, responses(exercise), tmp_path)
    shown = [plain(text) for text in found["shown"]]
    first, second = map(plain, TRICKY)
    assert all(first in shown[at] and second in shown[at] for at in (0, 1, 5))
    assert all(first in shown[at] or second in shown[at] for at in (2, 3, 4))
    assert plain(exercise.title) in plain(found["intro"])
    assert first in plain(found["feedback"][2])


@needs_chromium
@needs_package("h5p-standalone")
def test_wrong_answers_earn_nothing(tmp_path):
    exercise = sheets.exercise()
    wrong: list[Any] = []
    for answer in responses(exercise):
        match answer:
            case str():
                wrong.append("Unsinn")
            case [str(), *_]:
                wrong.append(answer[1:] + answer[:1])
            case _:
                wrong.append([place for place in range(3) if place not in answer][:1])
    found = play(exercise, wrong, tmp_path)
    assert found["score"] == 0
    assert "lebensgefährlich" not in found["feedback"][0]
