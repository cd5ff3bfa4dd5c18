from __future__ import annotations

import io
import re
from dataclasses import replace

import pypdf
import pytest
import sheets
from PIL import Image

from framing.errors import FramingError
from framing.teach import Choice, Essay, Exercise, Gap, Item, Marking, Matching, Option, Ordering, Task, Text
from framing.teach.worksheet import sheet, write_pdf

#: Stands in every field that pupils must not see.
HIDDEN = "Geheimwort"


def hidden(number):
    return f"{HIDDEN} {number}"


def with_hidden(item: Item) -> Item:
    """The item with a secret in every field that holds an answer, or says something about it."""
    answer = item.answer
    match answer:
        case Marking():
            marks = tuple(replace(m, why=hidden(1), neutral=(hidden(2),)) for m in answer.marks)
            answer = Marking(marks)
        case Choice():
            answer = replace(answer, options=tuple(replace(option, why=hidden(3)) for option in answer.options))
        case Matching():
            answer = replace(answer, pairs=tuple(replace(pair, why=hidden(4)) for pair in answer.pairs))
        case Ordering():
            answer = replace(answer, steps=tuple(replace(step, why=hidden(5)) for step in answer.steps))
        case Gap():
            answer = replace(answer, accepted=(hidden(6), hidden(7)))
        case Essay():
            rubric = tuple(replace(line, text=hidden(8) + line.text) for line in answer.rubric)
            answer = replace(answer, rubric=rubric, models=(hidden(9),))
    return replace(item, answer=answer, explanation=hidden(10), unsure=hidden(11))


@pytest.fixture(scope="module")
def loaded_exercise():
    """The full sheet with secrets wherever only teachers may look."""
    plain = sheets.exercise()
    tasks = tuple(replace(task, items=tuple(map(with_hidden, task.items)), teacher=hidden(12)) for task in plain)
    return replace(plain, tasks=tasks, notes=(hidden(13),))


def read(path):
    return pypdf.PdfReader(io.BytesIO(path.read_bytes()))


def text_of(path):
    return " ".join(
        " ".join(page.extract_text() for page in read(path).pages).replace("-\n", "").replace("\xad\n", "").split()
    )


def everything(path):
    """All strings and streams of a PDF, unpacked, whatever they are for."""
    document = read(path)
    found = [str(document.trailer), str(document.metadata), str(document.outline), str(document.attachments)]
    for number in range(1, len(document.xref[0]) + 1 if document.xref else 1):
        thing = document.get_object(pypdf.generic.IndirectObject(number, 0, document))
        found.append(str(thing))
        if hasattr(thing, "get_data"):
            found.append(thing.get_data().decode("latin-1"))
    found += [page.extract_text() for page in document.pages]
    return "\n".join(found)


def write(exercise, folder, *, teacher=False, name="blatt.pdf"):
    return write_pdf(exercise, folder / name, teacher)[0]


# ---- what pupils must not see ----------------------------------------------------------------------------------------


def test_pupils_file_holds_no_answer_anywhere(loaded_exercise, tmp_path):
    pupils = write(loaded_exercise, tmp_path)
    assert HIDDEN not in everything(pupils)
    assert HIDDEN.encode("utf-16-be").decode("latin-1") not in everything(pupils)
    teachers = text_of(write(loaded_exercise, tmp_path, teacher=True, name="loesung.pdf"))
    for number in range(1, 14):
        assert hidden(number) in teachers


def swapped(item: Item) -> Item:
    """The same question with another key."""
    answer = item.answer
    match answer:
        case Choice():
            turned = [option.correct for option in answer.options]
            turned = turned[1:] + turned[:1]
            options = tuple(replace(o, correct=c) for o, c in zip(answer.options, turned, strict=True))
            return replace(item, answer=replace(answer, options=options))
        case Matching():
            rights = [pair.right for pair in answer.pairs]
            rights = rights[1:] + rights[:1]
            pairs = tuple(replace(p, right=r) for p, r in zip(answer.pairs, rights, strict=True))
            return replace(item, answer=replace(answer, pairs=pairs))
        case Ordering():
            first, second, third = answer.steps
            return replace(item, answer=replace(answer, steps=(second, first, third)))
        case Gap():
            return replace(item, answer=replace(answer, accepted=("etwas viel Längeres als vorher",)))
        case Essay():
            return replace(item, answer=replace(answer, rubric=answer.rubric[:1], models=()))
        case Marking():
            marks = [m for m in answer.marks if m.words not in {"toben", "dicht"}]
            shown = sheets.marking().texts[0]
            return replace(item, answer=Marking((*marks, sheets.mark(shown, "Montag"))))


def test_another_key_gives_the_same_pupils_file(tmp_path):
    plain = sheets.exercise()
    other = replace(
        plain, tasks=tuple(replace(task, items=tuple(map(swapped, task.items)), teacher="anders") for task in plain)
    )
    assert other.for_teachers() != plain.for_teachers()
    assert write(plain, tmp_path).read_bytes() == write(other, tmp_path, name="b.pdf").read_bytes()
    teachers = [write(e, tmp_path, teacher=True, name=f"{i}.pdf") for i, e in enumerate((plain, other))]
    assert teachers[0].read_bytes() != teachers[1].read_bytes()


def test_pupils_facts_are_made_from_the_pupils_view_alone(monkeypatch):
    monkeypatch.setattr(Exercise, "for_teachers", lambda self: pytest.fail("the pupils' sheet read the key"))
    facts = sheet(sheets.exercise())
    assert not facts["key"]
    assert "overview" not in facts


# ---- what is on the page ---------------------------------------------------------------------------------------------


def test_pupils_sheet_has_all_texts_questions_and_points(tmp_path):
    text = text_of(write(sheets.exercise(), tmp_path))
    for task in sheets.exercise():
        assert task.title in text
        assert task.instruction in text
    for shown in ("Name", "Klasse", "Datum", "/ 33", "Text A", "Boulevardzeitung", "1 = am sichersten", "a)", "3 P."):
        assert shown in text
    assert "Auf einen Blick" not in text


def test_teachers_sheet_has_key_rubric_times_and_places(tmp_path):
    text = text_of(write(sheets.exercise(), tmp_path, teacher=True))
    for shown in (
        "Nur für Lehrkräfte",
        "38 Minuten",
        "mittel bis schwer",
        "Bitte prüfen: „Stau“ passt nur",
        "nennt, was geschehen ist (2)",
        "Anwohner kritisieren Stadträtin Köhn",
        "Auch richtig: sagte · äußerte",
        "Blitz am Abend, 12. März 2026, Zeichen 210–219",
        "Darf markiert sein, muss aber nicht: dicht Umgangssprache, aber kaum wertend.",
        "Zur Besprechung: Sprechen Sie",
        "Die Texte sind erfunden.",
    ):
        assert shown in text, shown


def test_teachers_sheet_ticks_letters_and_numbers_are_right():
    tasks = {task["kind"]: task for task in sheet(sheets.exercise(), teacher=True)["tasks"]}
    matching = tasks["who"]["items"][0]
    named = {choice["letter"]: choice["text"] for choice in matching["right"]}
    expected = [pair.right for pair in sheets.who().items[0].answer.pairs]
    assert [named[letter] for letter in matching["key"]["letters"]] == expected
    ordering = tasks["sure"]["items"][0]
    placed = dict(zip(ordering["key"]["places"], ordering["statements"], strict=True))
    assert [placed[place] for place in sorted(placed)] == [step.text for step in sheets.sure().items[0].answer.steps]
    assert [item["key"]["correct"].index(True) for item in tasks["status"]["items"]] == [0, 1, 2]
    marked = [run for block in tasks["mark"]["texts"][0]["blocks"] for run in block["runs"] if run["mark"]]
    assert [run["text"] for run in marked if run["mark"] == "maybe"] == ["dicht"]
    assert len(marked) == 9


def test_same_options_of_all_items_become_a_table():
    tasks = {task["kind"]: task for task in sheet(sheets.exercise())["tasks"]}
    assert tasks["status"]["columns"] == ["Tatsache", "Behauptung", "Gerücht"]
    assert tasks["names"]["columns"] == []
    long = [
        replace(item, answer=Choice((Option("kurz", correct=True), Option("lang " * 9))))
        for item in sheets.status().items
    ]
    other = replace(sheets.exercise(), tasks=(replace(sheets.status(), items=tuple(long)),))
    assert sheet(other)["tasks"][0]["columns"] == []


def test_english_sheet_keeps_the_passages_german(tmp_path):
    text = text_of(write(sheets.exercise("en"), tmp_path, teacher=True))
    assert "For teachers only" in text
    assert "Years 8–10 · 38 minutes" in text
    assert "Was für ein Irrsinn!" in text
    assert read(write(sheets.exercise("en"), tmp_path)).trailer["/Root"]["/Lang"] == "en"


# ---- the file --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("teacher", [False, True])
def test_file_is_tagged_and_says_what_it_is(tmp_path, teacher):
    document = read(write(sheets.exercise(), tmp_path, teacher=teacher))
    root = document.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "de"
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    assert document.metadata.title == "Eine Brücke, zwei Geschichten" + (" – Lösungen" if teacher else "")
    for page in document.pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
        assert page.extract_text().strip()


@pytest.mark.parametrize("ending", ["pdf", "png"])
@pytest.mark.parametrize("teacher", [False, True])
def test_same_exercise_gives_the_same_bytes(tmp_path, ending, teacher):
    first = write_pdf(sheets.exercise(), tmp_path / f"a.{ending}", teacher)
    second = write_pdf(sheets.exercise(), tmp_path / f"b.{ending}", teacher)
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_png_is_a_picture_a_page(tmp_path):
    paths = write_pdf(sheets.exercise(), tmp_path / "blatt.png")
    assert [path.name for path in paths] == ["blatt-1.png", "blatt-2.png", "blatt-3.png"]
    with Image.open(paths[0]) as picture:
        assert picture.size == (1191, 1684)


def test_unknown_ending_is_refused(tmp_path):
    with pytest.raises(FramingError, match=r"blatt\.docx.*\.pdf, \.png"):
        write_pdf(sheets.exercise(), tmp_path / "blatt.docx")


# ---- bad input -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("teacher", [False, True])
def test_hostile_texts_stay_texts(tmp_path, teacher):
    text = text_of(write(sheets.hostile(), tmp_path, teacher=teacher))
    for line in sheets.HOSTILE[:4]:
        assert "".join(line.split()) in "".join(text.split())
    assert "[Emoji: Feuer, Blaulicht] Feuer [Emoji: Daumen hoch]" in text


def ink_outside(path, left, right):
    """Whether a page of a picture has ink left or right of the margins (in millimetres)."""
    with Image.open(path) as file:
        picture = file.convert("L")
    scale = picture.width / 210
    edges = (picture.crop((0, 0, int(left * scale), picture.height)),
             picture.crop((int(right * scale), 0, picture.width, picture.height)))  # fmt: skip
    return any(edge.getextrema()[0] < 200 for edge in edges)


def long_words():
    """Words that fit no column: a compound, letters that cannot be hyphenated, an address."""
    words = (
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "x" * 120,
        "https://www.beispiel.example/" + "pfad-ohne-ende/" * 8,
        "1234567890" * 9,
    )
    shown = sheets.text(("Ein Wort: " + words[0], *words), 0)
    pair = replace(shown, label="Text A"), replace(shown, label="Text B")
    options = tuple(Option(word, correct=i == 0) for i, word in enumerate(words))
    item = Item(id="copy-1", answer=Choice(options, several=True), passage=Text(" ".join(words)), prompt=words[0])
    task = Task(kind="copy", title=words[0], instruction=words[1], items=(item,), texts=pair)
    single = Task(kind="mark", title="Wort", instruction="Lies.", items=(sheets.headline().items[0],), texts=(shown,))
    who = replace(sheets.who(), items=(sheets.who().items[0],))
    pairs = tuple(replace(p, left=word) for p, word in zip(who.items[0].answer.pairs, words, strict=False))
    who = replace(
        who, items=(replace(who.items[0], answer=replace(who.items[0].answer, pairs=pairs, distractors=(words[2],))),)
    )
    return Exercise(words[0], "8-10", "de", (task, single, who))


@pytest.mark.parametrize("teacher", [False, True])
def test_endless_words_are_broken_not_clipped(tmp_path, teacher):
    for path in write_pdf(long_words(), tmp_path / "blatt.png", teacher):
        # Line numbers stand left of the text, from 15 millimetres on.
        assert not ink_outside(path, 14, 190.5)


def test_long_text_goes_on_on_the_next_page_and_loses_nothing(tmp_path):
    paragraphs = tuple(
        f"Absatz {n}. " + "Der Rat von Altenbrück tagte am Dienstag lange über die Brücke und ihre Kosten. " * 6
        for n in range(30)
    )
    shown = sheets.text(paragraphs)
    task = replace(
        sheets.marking(), texts=(shown,), items=(Item(id="m", answer=Marking((sheets.mark(shown, "lange"),))),)
    )
    path = write(replace(sheets.exercise(), tasks=(task, sheets.status())), tmp_path)
    text = text_of(path)
    assert [int(n) for n in re.findall(r"Absatz (\d+)\.", text)] == list(range(30))
    assert len(read(path).pages) > 3


LONG = (
    "Altenbrücker Stadträtin verkriecht sich",
    "Seit Montag ist die alte Weserbrücke gesperrt, und halb Altenbrück steht im Stau. Stadträtin Marlene Köhn verkroch "
    "sich tagelang im Rathaus, erst am Donnerstag stammelte sie vor den Kameras eine Entschuldigung. Der Neubau koste 38 "
    "Millionen Euro und daure zwei Jahre, sagte sie; bis dahin rollt der Verkehr durch die Schulstraße.",
    "Die Handelskammer verlangt eine Behelfsbrücke. Das Straßenbauamt prüft, ob die Fähre öfter fahren kann.",
)


def article_lines(path):
    """The lines of a sheet that are whole lines of `LONG`, in their order."""
    lines = [line.strip() for page in read(path).pages for line in page.extract_text().splitlines()]
    plain = " ".join(LONG)
    return [line for line in lines if len(line) > 25 and line.rstrip("-\xad") in plain]


@pytest.mark.parametrize("beside", [False, True])
def test_lines_of_texts_break_alike_on_both_sheets(tmp_path, beside):
    """A line's number means the same line for pupils and teachers, though the key is set smaller."""
    shown = sheets.text(LONG)
    task = replace(
        sheets.copying(), texts=(replace(shown, label="A"), replace(shown, label="B")) if beside else (shown,)
    )
    exercise = replace(sheets.exercise(), tasks=(task,))
    pupils, teachers = (
        article_lines(write(exercise, tmp_path, teacher=teacher, name=f"{teacher}.pdf")) for teacher in (False, True)
    )
    assert len(pupils) > 3
    assert pupils == teachers


def test_many_writing_lines_go_on_on_the_next_page(tmp_path):
    item = sheets.headline().items[0]
    tasks = (replace(sheets.headline(), items=(replace(item, answer=replace(item.answer, lines=40)),)),)
    paths = write_pdf(replace(sheets.exercise(), tasks=tasks), tmp_path / "blatt.png")
    assert len(paths) == 2
    with Image.open(paths[0]) as file:
        picture = file.convert("L")
    scale = picture.height / 297
    foot = picture.crop((0, int(278 * scale), picture.width, int(282 * scale)))
    assert foot.getextrema()[0] > 200, "lines run into the foot of the page"


def test_a_blank_within_a_long_sentence_stands_in_the_line(tmp_path):
    item = sheets.konjunktiv().items[0]
    after = "nicht zuzumuten, bis zum Ende der Bauarbeiten auf eine Fähre zu warten, so Köhn."
    item = replace(item, answer=Gap(("sei",), "Den Pendlerinnen und Pendlern aus Altenbrück", after))
    exercise = replace(sheets.exercise(), tasks=(replace(sheets.konjunktiv(), items=(item,)),))
    lines = read(write(exercise, tmp_path, teacher=True)).pages[0].extract_text().splitlines()
    assert any("Altenbrück" in line and "sei" in line for line in lines)


def shortest_body(path):
    """The shortest text that follows the last heading of a page, footer aside."""
    lengths = []
    for page in read(path).pages:
        lines = [line for line in page.extract_text().splitlines() if line.strip()]
        lengths.append(len(" ".join(lines[:-1]).split(" P.")[-1]))
    return min(lengths)


@pytest.mark.parametrize("amount", range(2, 24, 2))
def test_no_heading_stands_alone_at_the_foot_of_a_page(tmp_path, amount):
    """Whatever is pushed down by more writing lines, a heading takes its task along."""
    item = sheets.headline().items[0]
    item = replace(item, answer=replace(item.answer, lines=amount))
    tasks = (replace(sheets.headline(), items=(item,)), sheets.sure(), sheets.who(), sheets.status(), sheets.copying())
    assert shortest_body(write(replace(sheets.exercise(), tasks=tasks), tmp_path)) > 100


@pytest.mark.parametrize("sentences", [6, 10, 14, 16])
def test_two_long_texts_stand_beside_each_other_below_their_heading(tmp_path, sentences):
    body = "Der Rat von Altenbrück tagte am Dienstag lange über die Brücke und ihre Kosten. " * sentences
    task = sheets.copying()
    task = replace(
        task, hint="Hilfe. " * 20, texts=tuple(sheets.text((body.strip(),), label=t.label) for t in task.texts)
    )
    path = write(replace(sheets.exercise(), tasks=(sheets.headline(), task)), tmp_path)
    assert shortest_body(path) > 100
    first = next(page.extract_text() for page in read(path).pages if "Text A" in page.extract_text())
    assert task.title in first
    assert "Text B" in first
