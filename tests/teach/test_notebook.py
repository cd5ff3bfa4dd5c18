from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
import sheets

from framing.errors import FramingWarning
from framing.teach import Gap, Item, Marking, Task
from framing.teach.grading import points_for
from framing.teach.notebook import StaticView, static_html, widget
from framing.teach.shown import word_spans

widgets = pytest.importorskip("ipywidgets")


def below(box):
    """All widgets inside a widget, in the order they are shown."""
    for child in getattr(box, "children", ()):
        yield child
        yield from below(child)


def one(form):
    """An exercise of the first item of a form, as widgets."""
    exercise = sheets.exercise()
    task = next(task for task in exercise if task.items[0].form == form)
    single = Task(
        kind=task.kind, title=task.title, instruction=task.instruction, items=task.items[:1], texts=task.texts
    )
    sheet = type(exercise)(exercise.title, "8-10", "de", (single,))
    return single.items[0], list(below(widget(sheet)))


def of(found, kind):
    return [child for child in found if type(child).__name__ == kind]


def check(found):
    """Press the button that checks, and return what is said."""
    button = next(b for b in of(found, "Button") if b.description != "↑")
    button.click()
    return " ".join(child.value for child in of(found, "HTML"))


def test_widget_marks_words():
    item, found = one("marking")
    toggles = {button.description: button for button in of(found, "ToggleButton")}
    assert "Marlene" in toggles
    assert "Irrsinn!" in toggles
    for words in (
        "Brücken-Chaos",
        "Wut-Bürger",
        "gehen",
        "Irrsinn!",
        "verkroch",
        "stammelte",
        "toben.",
        "Verkehrsinfarkt.",
    ):
        toggles[words].value = True
    said = check(found)
    assert "Richtig! Punkte: 8 von 8" in said
    assert item.explanation in said
    toggles["Marlene"].value = True
    assert "Zum Teil richtig. Punkte: 7 von 8" in check(found)


def test_widget_takes_a_gap_and_a_choice():
    _, found = one("gap")
    assert "Gib zuerst eine Antwort." in check(found)
    of(found, "Text")[0].value = "Sagte ."
    assert "Punkte: 1 von 1" in check(found)
    _, found = one("choice")
    of(found, "RadioButtons")[0].value = "Gerücht"
    assert "Leider nicht richtig. Punkte: 0 von 1" in check(found)


def test_widget_matches_and_orders():
    item, found = one("matching")
    for choice, pair in zip(of(found, "Dropdown"), item.answer.pairs, strict=True):
        choice.value = pair.right
    assert "Punkte: 3 von 3" in check(found)
    item, found = one("ordering")
    assert [text.split()[0] for text in item.answer.shown] == ["Andere", "Die", "Die"]
    first, second, third = [button for button in of(found, "Button") if button.description == "↑"]
    assert first.disabled
    for button in (second, third):
        button.click()
    assert "Richtig! Punkte: 3 von 3" in check(found)


def test_widget_shows_the_model_after_writing_and_counts_what_is_ticked():
    exercise = sheets.exercise()
    sheet = type(exercise)("Probe", "8-10", "de", (sheets.headline(),))
    box = widget(sheet)
    found = list(below(box))
    assert "Schreib zuerst" in check(found)
    of(found, "Textarea")[0].value = "Anwohner ärgern sich über die Sperrung"
    assert sheet.items[0].answer.models[0] in check(found)
    ticks = of(below(box), "Checkbox")
    ticks[1].value = True
    assert of(below(box), "HTML")[-1].value.startswith("<b>2 Punkte von 4")


def test_widget_has_a_static_view_for_notebooks_without_kernel():
    bundle = widget(sheets.exercise())._repr_mimebundle_()
    assert bundle["text/html"] == static_html(sheets.exercise())
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_without_ipywidgets_there_is_a_sheet_to_read(monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    with pytest.warns(FramingWarning, match=r"framing\[notebook\]"):
        shown = widget(sheets.exercise())
    assert isinstance(shown, StaticView)
    assert shown._repr_html_() == static_html(sheets.exercise())
    assert repr(shown).startswith("<Exercise 'Eine Brücke")


def test_ipywidgets_are_imported_only_when_asked_for():
    code = "import sys, framing.teach, framing.teach.notebook; print('ipywidgets' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "False"


class Tags(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("language", ["de", "en"])
def test_static_view_has_inline_styles_and_nothing_else(language):
    source = static_html(sheets.exercise(language))
    tags = Tags(source)
    assert tags.open == []
    assert tags.attributes == {"style", "lang"}
    assert not re.search(r"[^-]color:(?!inherit)", source)
    assert "Lösung" in tags.text or language == "en"
    for item in sheets.exercise().items:
        assert item.explanation in tags.text


def test_static_view_and_widget_keep_hostile_texts_as_texts():
    tags = Tags(static_html(sheets.hostile()))
    assert tags.names == {"div", "p", "b", "i", "u", "span", "details", "summary", "ul", "li"}
    assert sheets.HOSTILE[2] in tags.text
    for child in of(below(widget(sheets.hostile())), "HTML"):
        assert "<script" not in child.value
        assert "<img" not in child.value


# ---- grading ---------------------------------------------------------------------------------------------------------


def test_marking_everything_earns_nothing():
    task = sheets.marking()
    every = [(0, *span) for span in word_spans(task.texts[0].text)]
    assert points_for(task.items[0], every) == 0


def test_one_word_of_a_place_is_enough_and_an_arguable_one_is_free():
    task = sheets.marking()
    words = {task.texts[0].text[slice(*span)]: (0, *span) for span in word_spans(task.texts[0].text)}
    assert points_for(task.items[0], [words["sich"], words["dicht"]]) == 1
    assert points_for(task.items[0], [words["sich"], words["verkroch"]]) == 1


@pytest.mark.parametrize(("points", "share", "earned"), [(1, 1, 0.5), (3, 1, 1), (3, 2, 2), (1, 0, 0), (2, 2, 1.5)])
def test_points_come_in_halves(points, share, earned):
    text = sheets.text(("Aufruhr, Randale und Krawall.",))
    marks = tuple(sheets.mark(text, word) for word in ("Aufruhr", "Randale", "Krawall"))
    item = Item(id="m", answer=Marking(marks), points=points)
    assert points_for(item, [(0, mark.start, mark.end) for mark in marks[:share]]) == earned


def test_gap_counts_as_the_answer_says():
    item = Item(id="g", answer=Gap(("er habe gezahlt",)))
    assert points_for(item, "Er habe  gezahlt.") == 1
    assert points_for(item, "er hat gezahlt") == 0
