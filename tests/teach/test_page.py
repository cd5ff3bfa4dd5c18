from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
import sheets
from browser import needs_axe, needs_chromium, play

from framing.teach.grading import points_for
from framing.teach.page import page_html
from framing.teach.shown import word_spans, words_of

PLAYER = (Path(__file__).parent / "player.js").read_text(encoding="utf-8")
VOID = {"meta", "link", "input"}


class Page(HTMLParser):
    """Checks that tags nest, and keeps what a browser would build."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.raw: dict[str, str] = {}
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] in {"script", "style"}:
            kind = dict(self.tags[-1][1]).get("type") or self.open[-1]
            self.raw[kind] = self.raw.get(kind, "") + data
        else:
            self.text += data

    def all(self, name, **wanted):
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in wanted.items()}
        return [attrs for tag, attrs in self.tags if tag == name and wanted.items() <= attrs.items()]


@pytest.fixture(scope="module")
def source():
    return page_html(sheets.exercise())


@pytest.fixture(scope="module")
def page(source):
    return Page(source)


def test_page_has_every_task_item_and_text(page):
    exercise = sheets.exercise()
    assert len(page.all("form")) == len(exercise.items)
    assert [form["data-form"] for form in page.all("form")] == [item.form for item in exercise.items]
    words = " ".join(page.text.split())
    for task in exercise:
        assert task.title in words
        assert task.instruction in words
    for paragraph in (*sheets.TABLOID, *sheets.SOBER):
        assert " ".join(paragraph.split()) in words


def test_page_names_every_control(page):
    labels = {attrs["for"] for attrs in page.all("label") if "for" in attrs}
    for select in page.all("select"):
        assert select["id"] in labels
    for area in page.all("textarea"):
        assert area["id"] in labels
    ids = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    for tag, attrs in page.tags:
        for reference in ("aria-labelledby", "aria-describedby"):
            assert attrs.get(reference) is None or attrs[reference] in ids, tag
    assert all(button["aria-label"] for button in page.all("button", class_="move"))
    assert len(ids) == sum("id" in attrs for _, attrs in page.tags)


def test_policy_allows_the_one_script_and_the_one_style(source, page):
    policy = page.all("meta", http_equiv="Content-Security-Policy")[0]["content"]
    for kind in ("script", "style"):
        written = re.search(rf"<{kind}>(.*?)</{kind}>", source, re.DOTALL)[1]
        assert f"{kind}-src 'sha256-{b64encode(sha256(written.encode()).digest()).decode()}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not any("style" in attrs or any(name.startswith("on") for name in attrs) for _, attrs in page.tags)


def test_page_asks_and_stores_nothing(source):
    assert "http" not in source.replace("http-equiv", "")
    for word in ("localStorage", "sessionStorage", "indexedDB", "cookie", "fetch(", "XMLHttp", "innerHTML", "eval("):
        assert word not in source


def test_page_keeps_the_teachers_matters_to_the_teacher(source):
    exercise = sheets.exercise()
    for item in exercise.items:
        assert not item.unsure or item.unsure not in source
    assert exercise.tasks[0].teacher not in source
    assert "blitz-1" not in source


def test_same_exercise_gives_the_same_page(source):
    assert page_html(sheets.exercise()) == source


def test_page_in_english_keeps_the_passages_german():
    page = Page(page_html(sheets.exercise("en")))
    assert page.all("html")[0]["lang"] == "en"
    assert all(attrs["lang"] == "de" for tag, attrs in page.tags if attrs.get("class") in {"text", "text framed"})
    assert "Start all over" in page.text
    assert "Alles zurücksetzen" not in page.text


def test_hostile_texts_stay_texts():
    source = page_html(sheets.hostile())
    page = Page(source)
    assert len(page.all("script")) == 2
    assert not page.all("img")
    assert not page.all("b", onerror="alert(1)")
    assert json.loads(page.raw["application/json"])["items"][0]["explanation"] == sheets.HOSTILE[3]
    for line in (0, 1, 2, 3, 5):
        assert sheets.HOSTILE[line] in page.text
    assert "\x07" not in source
    assert "\u202e" not in source


# ---- in a browser ----------------------------------------------------------------------------------------------------


@needs_chromium
def test_right_answers_earn_all_points(source, tmp_path):
    found = play(source, tmp_path, PLAYER + "forms().forEach((form) => answer(form, true)); return score();")
    exercise = sheets.exercise()
    assert found["earned"] == str(exercise.points)
    assert found["checked"] == f"· {len(exercise.items)} von {len(exercise.items)} geprüft"
    assert found["refused"] == []
    for item, feedback in zip(exercise.items, found["feedback"], strict=True):
        assert item.explanation in feedback
        assert feedback.startswith("So könnte es aussehen" if item.form == "essay" else "Richtig!")


@needs_chromium
def test_wrong_answers_earn_nothing_and_are_explained(source, tmp_path):
    found = play(source, tmp_path, PLAYER + "forms().forEach((form) => answer(form, false)); return score();")
    assert found["earned"] == "0"
    assert found["refused"] == []
    for item, feedback in zip(sheets.exercise().items, found["feedback"], strict=True):
        assert item.explanation in feedback
        assert item.form == "essay" or feedback.startswith("Leider nicht richtig.")
    marking = found["feedback"][0]
    assert "Verkehrsinfarkt – übersehen. Ein Bild aus der Medizin" in marking
    assert "Nicht gesucht: in, Altenbrück, Was" in marking
    assert "Richtig ist: langer Stau" in found["feedback"][2]
    assert any("Die richtige Reihenfolge:Die Brücke ist gesperrt." in text for text in found["feedback"])


@needs_chromium
def test_words_that_were_not_meant_are_named_up_to_a_dozen(source, tmp_path):
    script = """
      all(forms()[0], ".word").forEach((word) => word.click());
      forms()[0].querySelector(".check").click();
      return { named: forms()[0].querySelector(".feedback li:last-child").textContent };
    """
    named = play(source, tmp_path, PLAYER + script)["named"]
    assert named.startswith("Nicht gesucht: in, Altenbrück")
    assert named.endswith(", …")
    assert len(named.split(", ")) == 13


@needs_chromium
def test_parts_of_an_answer_earn_parts_of_the_points(source, tmp_path):
    script = """
      const [marking] = forms();
      const word = (text) => all(marking, ".word").find((one) => one.textContent === text);
      ["Brücken-Chaos", "Irrsinn", "toben", "dicht", "Montag"].forEach((text) => word(text).click());
      marking.querySelector(".check").click();
      const looks = ["Irrsinn", "dicht", "Montag", "stammelte"].map((text) => word(text).className);
      return { ...score(), looks, first: score().feedback[0] };
    """
    found = play(source, tmp_path, PLAYER + script)
    assert found["looks"] == ["word found", "word optional", "word wrong", "word missed"]
    assert found["earned"] == "2"  # three of eight found, one word too many
    assert found["first"].startswith("Zum Teil richtig. Punkte: 2 von 8")


@needs_chromium
def test_empty_answers_are_not_checked(source, tmp_path):
    script = """
      const open = forms().filter((form) => form.dataset.form !== "ordering");
      open.forEach((form) => form.querySelector(".check").click());
      return { ...score(), said: [...new Set(open.map((form) => form.querySelector(".feedback").textContent))] };
    """
    found = play(source, tmp_path, PLAYER + script)
    assert found["checked"].startswith("· 0 von")
    assert sorted(found["said"]) == ["Gib zuerst eine Antwort.", "Schreib zuerst deinen eigenen Text."]


@needs_chromium
def test_reset_makes_the_page_as_it_was(source, tmp_path):
    script = """
      const main = () => document.querySelector("main").innerHTML.replace(/ class=""/g, "").replace(/>\\s+</g, "><");
      const before = main();
      forms().forEach((form) => answer(form, false));
      const between = main() !== before;
      document.getElementById("reset").click();
      const asked = document.getElementById("sure").open;
      document.getElementById("reset-yes").click();
      const value = (box) => box.type === "text" || box.matches("select, textarea") ? box.value : box.checked ? "on" : "";
      const values = all(document, "input, select, textarea").map(value).join("");
      return { ...score(), between, asked, same: main() === before, values, open: document.getElementById("sure").open };
    """
    found = play(source, tmp_path, PLAYER + script)
    assert found["between"]
    assert found["asked"]
    assert not found["open"]
    assert found["same"]
    assert found["values"] == ""
    assert found["earned"] == "0"


@needs_chromium
def test_one_item_can_be_tried_again(source, tmp_path):
    script = """
      const gap = forms().find((form) => form.dataset.form === "gap");
      answer(gap, false);
      const locked = gap.querySelector("input").matches(":disabled");
      gap.querySelector(".check").click();
      const free = !gap.querySelector("input").matches(":disabled") && gap.querySelector("input").value === "";
      answer(gap, true);
      return { ...score(), locked, free };
    """
    found = play(source, tmp_path, PLAYER + script)
    assert found["locked"]
    assert found["free"]
    assert found["earned"] == "1"


@needs_chromium
def test_a_text_of_ones_own_is_kept_to_go_on_writing(source, tmp_path):
    script = """
      const essay = forms().find((form) => form.dataset.form === "essay");
      answer(essay, true);
      const offered = essay.querySelector(".check").textContent;
      essay.querySelector(".check").click();
      const area = essay.querySelector("textarea");
      const open = !area.matches(":disabled") && essay.querySelector(".rating").hidden;
      return { ...score(), offered, open, text: area.value };
    """
    found = play(source, tmp_path, PLAYER + script)
    assert found["offered"] == "Weiterschreiben"
    assert found["open"]
    assert found["text"] == "Ein Satz aus eigener Feder"
    assert found["earned"] == "0"


@needs_chromium
def test_words_are_reached_with_the_keyboard(source, tmp_path):
    script = """
      const [marking] = forms();
      const stops = () => all(marking, '.word[tabindex="0"]').map((word) => word.textContent);
      const press = (key) => document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      const trail = [stops()];
      marking.querySelector('.word[tabindex="0"]').focus();
      for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowUp", "End", "ArrowRight", "Home", "ArrowLeft"]) {
        press(key);
        trail.push([document.activeElement.textContent, ...stops()]);
      }
      return { trail };
    """
    trail = play(source, tmp_path, PLAYER + script)["trail"]
    assert trail[0] == ["Brücken-Chaos"]
    assert all(len(step) == 2 and step[0] == step[1] for step in trail[1:])
    words = [step[0] for step in trail[1:]]
    assert words[:2] == ["in", "Altenbrück"]
    assert words[2] in sheets.TABLOID[1]
    assert words[3] in sheets.TABLOID[0]
    assert words[4:] == ["Jahre", "Jahre", "Brücken-Chaos", "Brücken-Chaos"]


@needs_chromium
def test_moved_statement_keeps_the_focus_and_is_announced(source, tmp_path):
    script = """
      const ordering = forms().find((form) => form.dataset.form === "ordering");
      const first = ordering.querySelector("li");
      first.querySelector('[data-move="1"]').focus();
      first.querySelector('[data-move="1"]').click();
      const said = ordering.querySelector(".moved").textContent;
      first.querySelector('[data-move="1"]').click();
      const held = document.activeElement.closest("li") === first;
      return { said, held, button: document.activeElement.dataset.move };
    """
    found = play(source, tmp_path, PLAYER + script)
    assert found["said"] == "Platz 2 von 3"
    assert found["held"]
    assert found["button"] == "-1"


@needs_chromium
def test_hostile_page_runs_nothing_but_its_own_script(tmp_path):
    script = """
      let alerts = 0;
      window.alert = () => { alerts += 1; };
      forms().forEach((form) => answer(form, true));
      const images = document.images.length;
      return { ...score(), alerts, images };
    """
    found = play(page_html(sheets.hostile()), tmp_path, PLAYER + script)
    assert found["earned"] == str(sheets.hostile().points)
    assert found["alerts"] == found["images"] == 0
    assert found["refused"] == []


@needs_chromium
@needs_axe
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("right", ["true", "false", "null"])
def test_axe_finds_no_barrier(tmp_path, language, right):
    script = f"""
      if ({right} !== null) forms().forEach((form) => answer(form, {right}));
      const report = await axe.run(document, {{ resultTypes: ["violations"] }});
      const violations = report.violations.map((one) => one.id + " " + one.nodes.map((node) => node.target).join(" "));
      return {{ violations, passes: report.passes.length }};
    """
    found = play(page_html(sheets.exercise(language)), tmp_path, PLAYER + script, axe=True)
    assert found["violations"] == []
    assert found["passes"] > 20


@needs_chromium
def test_page_and_notebook_give_the_same_points(source, tmp_path):
    """Answers of all shades: the page's script and `framing.teach.grading` do the same sums."""
    exercise = sheets.exercise()
    marking, choice, gap = (next(i for i in exercise.items if i.form == form) for form in ("marking", "choice", "gap"))
    several = next(i for i in exercise.items if i.id == "copy-1")
    spans = word_spans(sheets.marking().texts[0].text)
    right = [words_of(mark.start, mark.end, spans)[0] for mark in marking.answer.required]
    wrong = [place for place, span in enumerate(spans) if not points_for(marking, [(0, *span)])][:9]
    marked = [right[:hits] + wrong[:misses] for hits, misses in ((8, 0), (8, 1), (5, 2), (3, 3), (1, 0), (4, 9))]
    ticked = [[0], [1], [0, 2], [0, 1], [0, 1, 2], [0, 1, 2, 3], [1, 3]]
    typed = ["SPRACH.", "  sprach ! ", "spräch", "sagte.", "äusserte", "ÄUSSERTE", "ä\u0308ußerte", "a\u0308ußerte"]
    script = f"""
      const item = (id) => forms()[{json.dumps([i.id for i in exercise.items])}.indexOf(id)];
      const points = (form) => {{
        form.querySelector(".check").click();
        const earned = document.getElementById("earned").textContent;
        form.querySelector(".check").click();
        return Number(earned.replace(",", "."));
      }};
      const words = {json.dumps(marked)}.map((some) => {{
        some.forEach((word) => item("{marking.id}").querySelector(`[data-word="${{word}}"]`).click());
        return points(item("{marking.id}"));
      }});
      const boxes = {json.dumps(ticked)}.map((some) => {{
        some.forEach((box) => all(item("{several.id}"), "input")[box].click());
        return points(item("{several.id}"));
      }});
      const texts = {json.dumps(typed)}.map((text) => {{
        item("{gap.id}").querySelector("input").value = text;
        return points(item("{gap.id}"));
      }});
      return {{ words, boxes, texts }};
    """
    found = play(source, tmp_path, PLAYER + script)
    assert found["words"] == [points_for(marking, [(0, *spans[word]) for word in words]) for words in marked]
    options = [option.text for option in several.answer.options]
    assert found["boxes"] == [points_for(several, [options[box] for box in boxes]) for boxes in ticked]
    assert found["texts"] == [points_for(gap, text) for text in typed]
    assert len(set(found["words"])) > 2
    assert set(found["texts"]) == {0, 1}
    assert choice.points == points_for(choice, [choice.answer.correct[0].text])


def test_page_is_polite_from_class_11_on():
    assert "Tippe auf die Wörter." in page_html(sheets.exercise())
    older = page_html(replace(sheets.exercise(), level="11-13"))
    assert "Tippen Sie auf die Wörter." in older
    for line in ("Tippe auf", "Dein Text", "Deine Antwort", "Gib zuerst", "Schreib zuerst", "Kreuze an, was"):
        assert line not in older
