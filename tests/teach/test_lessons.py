"""The six ready lessons: what they quote, what they promise, and that they render to the same bytes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browser import needs_chromium, play
from PIL import Image
from pypdf import PdfReader

import framing as fr
from framing.errors import FramingError
from framing.teach import Essay, Marking
from framing.teach.edit import from_toml
from framing.teach.folder import FORMATS
from framing.teach.lesson import LESSON_FILE, load_lesson, load_lessons
from framing.teach.toml import to_toml
from framing.teach.worksheet import write_pdf

REPORTS = Path(__file__).parents[2] / "reports" / "lessons"
LESSONS = load_lessons()
RENDERED = ("pdf", "page")
lessons = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)


@pytest.fixture(scope="module")
def corpus():
    """Event and kind of outlet → article, of the events that lessons are made from."""
    wanted = {version.event for lesson in LESSONS for version in lesson.versions}
    return {(e.id, x.kind): x.article for e in fr.load_events() if e.id in wanted for x in e.examples}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lessons")
    return {lesson.name: lesson.write(folder / lesson.name, RENDERED).paths for lesson in LESSONS}


@pytest.fixture
def own(tmp_path):
    """A lesson's folder of one's own, and a way to change its plain file."""
    LESSONS[0].write(tmp_path, ["toml"])

    def change(old, new):
        path = tmp_path / LESSON_FILE
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return tmp_path

    return change


def quoted(lesson):
    """Every text of a lesson that was taken from an article."""
    for task in lesson.exercise:
        yield from (text for text in task.texts if text.origin.article)
        yield from (item.passage for item in task.items if item.passage and item.passage.origin.article)


def words(pdf):
    """The text of a PDF without white space, hyphens and accents of type, so that line breaks do not matter."""
    text = "".join(page.extract_text() for page in PdfReader(pdf).pages)
    return re.sub(r"[\s\u00ad\u200b-]", "", text)


def stripped(text):
    return re.sub(r"[\s-]", "", text)


# ---- what they hold --------------------------------------------------------------------------------------------------


def test_there_are_six_double_lessons_for_all_levels():
    assert [lesson.number for lesson in LESSONS] == [1, 2, 3, 4, 5, 6]
    assert {lesson.minutes for lesson in LESSONS} == {90}
    assert {lesson.level for lesson in LESSONS} == {"5-7", "8-10", "11-13"}


@lessons
def test_every_quoted_passage_stands_in_its_article(lesson, corpus):
    articles = {article.id: article for article in corpus.values()}
    passages = list(quoted(lesson))
    assert passages
    for text in passages:
        article = articles[text.origin.article]
        assert (text.origin.outlet, text.origin.date) == (article.outlet, article.date.isoformat())
        for paragraph in text.paragraphs:
            assert paragraph.text.rstrip(" …“") in article.text


@lessons
def test_versions_name_the_outlets_of_the_corpus(lesson, corpus):
    for version in lesson.versions:
        assert corpus[version.event, version.kind].outlet == version.outlet


@lessons
def test_every_task_has_its_place_in_the_course(lesson):
    placed = [task for phase in lesson.phases for task in phase.tasks]
    assert placed == list(range(1, len(lesson.exercise) + 1))


@lessons
def test_the_course_leaves_time_for_the_tasks(lesson):
    for phase in lesson.phases:
        needed = sum(lesson.exercise.tasks[number - 1].minutes for number in phase.tasks)
        assert needed <= phase.minutes


@lessons
def test_the_sheet_reads_back_equal(lesson):
    assert from_toml(to_toml(lesson.exercise)) == lesson.exercise


@lessons
def test_everything_is_explained(lesson):
    for item in lesson.exercise.items:
        assert item.explanation
        assert not item.unsure
        match item.answer:
            case Marking(marks=marks):
                assert all(mark.why for mark in marks)
            case Essay(models=models, rubric=rubric):
                assert models
                assert sum(criterion.points for criterion in rubric) == item.points
            case _:
                pass


def test_copied_sentences_are_those_of_the_agency():
    task = load_lesson(4).exercise.tasks[0]
    agency, paper = (text.text for text in task.texts)
    for option in task.items[0].answer.options:
        assert option.text in paper
        assert (option.text in agency) == option.correct


def test_no_line_of_a_lesson_speaks_to_pupils_of_the_upper_school_as_children():
    exercise = load_lesson(5).exercise
    told = " ".join(task.instruction for task in exercise) + " ".join(item.prompt for item in exercise.items)
    assert not re.search(r"\b(du|dir|dich|dein\w*|kreuze|schreibe|lies)\b", told, re.IGNORECASE)


# ---- what they become ------------------------------------------------------------------------------------------------


@lessons
def test_the_teachers_page_holds_the_whole_lesson(lesson, rendered):
    page = words(rendered[lesson.name][0])
    told = [lesson.title, lesson.guiding_question, *lesson.aims, *lesson.material, *lesson.easier, *lesson.harder]
    told += [part for phase in lesson.phases for part in (phase.title, *phase.text.split("\n\n"), phase.expected)]
    told += [part for one in lesson.questions for part in (one.question, *one.hints)]
    told += [line for column in lesson.board for line in column.lines]
    told += [part for reference in lesson.curriculum for part in (reference.area, reference.text)]
    for part in told:
        for paragraph in part.split("\n\n"):
            assert stripped(paragraph) in page


@lessons
def test_pupils_get_no_answer(lesson, rendered):
    sheet = next(path for path in rendered[lesson.name] if path.name == "arbeitsblatt.pdf")
    printed = words(sheet) + stripped(str(PdfReader(sheet).metadata))
    for item in lesson.exercise.items:
        assert stripped(item.explanation) not in printed
        if isinstance(item.answer, Essay):
            assert not any(stripped(model) in printed for model in item.answer.models)


def depth(picture):
    """How far down a page its body reaches, 1 being the foot."""
    with Image.open(picture) as file:
        page = file.convert("L")
    body = page.crop((0, 0, page.width, int(page.height * 277 / 297)))
    return body.point(lambda value: 255 * (value < 200)).getbbox()[3] / body.height


@lessons
@pytest.mark.parametrize("teacher", [False, True])
def test_no_page_but_the_last_is_left_half_empty(lesson, teacher, tmp_path):
    pages = write_pdf(lesson.exercise, tmp_path / "blatt.png", teacher)
    assert 3 <= len(pages) <= 4
    assert min(depth(page) for page in pages[:-1]) > 0.75


@needs_chromium
@lessons
def test_the_page_can_be_played_to_full_marks(lesson, rendered, tmp_path):
    page = next(path for path in rendered[lesson.name] if path.suffix == ".html").read_text(encoding="utf-8")
    player = (Path(__file__).parent / "player.js").read_text(encoding="utf-8")
    found = play(page, tmp_path, player + "forms().forEach((form) => answer(form, true)); return score();")
    assert found["earned"] == str(lesson.exercise.points)
    assert found["refused"] == []


@pytest.mark.skipif(not REPORTS.is_dir(), reason="reports are not part of a source distribution")
@lessons
def test_committed_files_are_those_rendered_now(lesson, rendered):
    paths = rendered[lesson.name]
    assert {path.name for path in (REPORTS / lesson.name).iterdir()} == {path.name for path in paths}
    for path in paths:
        committed = REPORTS / lesson.name / path.name
        if path.suffix == ".pdf" and compiler(committed) != compiler(path):
            pytest.skip(f"committed files were set by {compiler(committed)}, here is {compiler(path)}")
        assert path.read_bytes() == committed.read_bytes(), f"{committed} is out of date: make lessons"


def compiler(pdf):
    return PdfReader(pdf).metadata.creator


def test_a_lesson_rendered_twice_has_the_same_bytes(rendered, tmp_path):
    lesson = LESSONS[2]
    again = lesson.write(tmp_path, RENDERED).paths
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in rendered[lesson.name]]


@lessons
def test_a_lesson_is_small(lesson, rendered):
    assert sum(path.stat().st_size for path in rendered[lesson.name]) < 400_000


def test_all_formats_can_be_written(tmp_path):
    written = LESSONS[4].write(tmp_path)
    assert {path.name for path in written.paths} == {
        "stunde.pdf",
        "stunde.toml",
        *(name for names in FORMATS.values() for name in names),
    }
    assert any("names-4, replace-2 in uebung.h5p" in reason for reason in written.left_out)


# ---- lessons of one's own --------------------------------------------------------------------------------------------


def test_an_edited_lesson_is_read_from_its_folder(own):
    lesson = load_lesson(own('title = "Reizwörter: Wenn ein Wort schon urteilt"', 'title = "Der Wolf"'))
    assert lesson.title == "Der Wolf"
    assert lesson.exercise == LESSONS[0].exercise


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("minutes = 90", "minutes = 45", "the phases take 90 minutes, the lesson 45"),
        ("tasks = [1]", "tasks = [9]", "names task 9; uebung.toml has the tasks 1 to 4"),
        ("tasks = [1]", 'tasks = ["1"]', "phase 2: tasks is ['1']; it must be a list of whole numbers"),
        ('form = "Plenum"', "form = 3", "phase 1: form is 3; it must be a text"),
        ("guiding_question", "leitfrage", "there is no field 'leitfrage'; known are"),
        ('level = "5-7"', 'level = "8-10"', "level is '8-10', but uebung.toml is for '5-7'"),
        ('level = "5-7"', 'level = "9"', "level is '9'; allowed are 5-7, 8-10, 11-13"),
        ("number = 1\n", "", "number is missing; it must be a whole number"),
        ("number = 1\n", "number = true\n", "number is True; it must be a whole number"),
        ('title = "Reizwörter', "title = Reizwörter", "this is no TOML"),
        ('title = "Schluss"', 'titel = "Schluss"', "phase 7: there is no field 'titel'"),
    ],
)
def test_a_wrong_edit_is_said_with_its_place(own, old, new, message):
    with pytest.raises(FramingError, match=re.escape(message)) as caught:
        load_lesson(own(old, new))
    assert LESSON_FILE in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    LESSONS[0].write(tmp_path, ["toml"])
    (tmp_path / "uebung.toml").unlink()
    with pytest.raises(FramingError, match=r"there is no uebung\.toml"):
        load_lesson(tmp_path)


def test_a_file_in_another_encoding_is_named(tmp_path):
    LESSONS[0].write(tmp_path, ["toml"])
    path = tmp_path / LESSON_FILE
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    with pytest.raises(FramingError, match=r"stunde\.toml is no text in UTF-8"):
        load_lesson(tmp_path)


def test_a_table_written_as_a_value_is_refused(tmp_path):
    LESSONS[0].write(tmp_path, ["toml"])
    path = tmp_path / LESSON_FILE
    text = path.read_text(encoding="utf-8")
    path.write_text('phase = "Einstieg"\n' + text[: text.index("[[version]]")], encoding="utf-8")
    with pytest.raises(FramingError, match=r"phase must be one or several \[\[phase\]\]"):
        load_lesson(tmp_path)


@pytest.mark.parametrize("which", [0, 7, "gibt-es-nicht"])
def test_an_unknown_lesson_names_the_known_ones(which):
    with pytest.raises(FramingError, match="5 Ein Mensch, viele Namen"):
        load_lesson(which)
