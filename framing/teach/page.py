"""One interactive HTML page: works offline in any browser, stores nothing, asks nobody.

The page is written in full, so it can be read and printed as it is; its script only checks answers. Texts reach the page
through a template that escapes everything, and the key as JSON in which no tag can be opened or closed. A content
security policy with the hashes of the one script and the one style keeps everything else from running.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined

from framing.style import Language
from framing.teach.answers import Choice, Essay, Gap, Mark, Marking, Matching, Ordering
from framing.teach.exercise import Exercise, Item, Task
from framing.teach.labels import credits_line, labels, letter, level, minutes, points, quotes_article
from framing.teach.shown import is_short, shown_text, unsaid, word_spans, words_of, writable

__all__ = ["page_html"]

_SPACES = re.compile(r"\s+")

# A longer chunk may be parted: a telephone's line holds no more.
_UNPARTED = 24

# Labels that the script needs; the others are written into the page.
_SPOKEN = (
    "again", "also", "check", "checked", "done", "found", "go_on", "missed", "model", "neutral", "not_meant", "nothing",
    "of", "option_meant", "option_missed", "option_right", "option_wrong", "optional_hit", "partly", "position", "right",
    "right_answer", "right_order", "score", "show_model", "too_short", "wrong",
)  # fmt: skip


def page_html(exercise: Exercise) -> str:
    """Return an exercise as one self-contained page.

    Words are marked by tapping, answers chosen, typed, matched or ordered; each is explained as soon as it is checked, and
    points are added up. Everything can be done with the keyboard and is told to screen readers. Light, dark and print.

    Parameters
    ----------
    exercise
        What to show; its key is in the page, since the page explains answers without asking a server.
    """
    view = exercise.for_pupils()
    language = exercise.language
    numbered = iter(range(len(exercise.items)))
    sheet = {
        "title": view["title"],
        "language": language,
        "about": f"{level(view['level'], language)} · {minutes(view['minutes'], language)}",
        "points": view["points"],
        "credits": credits_line(view["sources"], language),
        "tasks": [
            _task(shown, task, [next(numbered) for _ in task.items], language)
            for shown, task in zip(view["tasks"], exercise.tasks, strict=True)
        ],
    }
    label = labels(language, exercise.level)
    data = {
        "language": language,
        "label": {name: label[name] for name in _SPOKEN},
        "items": [_key(item, task) for task in exercise for item in task.items],
    }
    script, style = _asset("page.js"), _asset("page.css")
    written = (
        _templates()
        .get_template("page.html")
        .render(
            sheet=_writable(sheet),
            data=_writable(data),
            label=label,
            script=script,
            style=style,
            script_hash=_hash(script),
            style_hash=_hash(style),
        )
    )
    return written + "\n"


# ---- what is written into the page -----------------------------------------------------------------------------------


def _task(shown: dict[str, Any], task: Task, numbers: list[int], language: Language) -> dict[str, Any]:
    alone = len(task.items) == 1
    items = [
        _item(item, task, language) | {"number": number, "letter": "" if alone else f"{letter(i).lower()})"}
        for i, (item, number) in enumerate(zip(shown["items"], numbers, strict=True))
    ]
    # A text whose words are to be tapped stands in its item; it is not shown a second time.
    tapped = all(item["question"]["form"] == "marking" for item in shown["items"])
    return {
        "number": shown["number"],
        "title": shown["title"],
        "points": points(shown["points"], language),
        "instruction": shown["instruction"],
        "hint": shown["hint"],
        "german": quotes_article(shown["kind"]),
        "texts": [] if tapped else [shown_text(text) for text in shown["texts"]],
        "items": items,
    }


def _item(shown: dict[str, Any], task: Task, language: Language) -> dict[str, Any]:
    focus = [(*shown["focus"], "focus")] if shown["focus"] else []
    return {
        "prompt": shown["prompt"],
        "points": points(shown["points"], language),
        "passage": shown_text(shown["passage"], focus) if shown["passage"] else None,
        "words": _tappable(task) if shown["question"]["form"] == "marking" else [],
        "inline": is_short(shown["question"].get("options", [])),
        **shown["question"],
    }


def _tappable(task: Task) -> list[dict[str, Any]]:
    """The texts of a task in chunks between spaces; in them, pieces with the number of a word are to be tapped."""
    texts, number = [], 0
    for text in task.texts:
        stretches = [(start, end, str(n)) for n, (start, end) in enumerate(word_spans(text.text), number)]
        number += len(stretches)
        plain = {"label": text.label, "credit": text.credit, "text": text.text}
        paragraphs = [{"start": p.start, "text": p.text, "heading": p.heading} for p in text.paragraphs]
        shown = shown_text(plain | {"paragraphs": paragraphs}, stretches)
        for block in shown["blocks"]:
            block["chunks"] = [_chunk(pieces) for pieces in _chunks(block["runs"])]
        texts.append(shown)
    return texts


def _chunks(runs: list[dict[str, str]]) -> Iterator[list[dict[str, str]]]:
    """What stands between spaces: a word with the marks around it, which must not be parted from it at a line's end."""
    chunk: list[dict[str, str]] = []
    for run in runs:
        if run["mark"]:
            chunk.append(run)
            continue
        for i, piece in enumerate(_SPACES.split(run["text"])):
            if i and chunk:
                yield chunk
                chunk = []
            if piece:
                chunk.append({"text": piece, "mark": ""})
    if chunk:
        yield chunk


def _chunk(pieces: list[dict[str, str]]) -> dict[str, Any]:
    short = sum(len(piece["text"]) for piece in pieces) <= _UNPARTED
    return {"pieces": pieces, "whole": short and len(pieces) > 1}


# ---- the key, for the script -----------------------------------------------------------------------------------------


def _key(item: Item, task: Task) -> dict[str, Any]:
    return {"points": item.points, "explanation": item.explanation, **_answer(item, task)}


def _new(why: str, item: Item) -> str:
    """A reason, "" if the explanation of the item, which is shown below it, says the same."""
    return "" if why in item.explanation else why


def _answer(item: Item, task: Task) -> dict[str, Any]:
    match item.answer:
        case Marking() as marking:
            return {"marks": [_mark(mark, task) for mark in marking.marks]}
        case Choice() as choice:
            return {"options": [{"right": option.correct, "why": _new(option.why, item)} for option in choice.options]}
        case Matching() as matching:
            # `question` lists the left sides in the order of the pairs, and `choices` is what each select offers.
            right = [matching.choices.index(pair.right) for pair in matching.pairs]
            return {
                "pairs": [
                    {"right": place, "why": _new(pair.why, item)}
                    for place, pair in zip(right, matching.pairs, strict=True)
                ]
            }
        case Ordering() as ordering:
            places = {step.text: place for place, step in enumerate(ordering.steps)}
            return {
                "places": [places[text] for text in ordering.shown],
                "steps": [[s.text, s.why] for s in ordering.steps],
            }
        case Gap() as gap:
            return {"accepted": list(gap.accepted)}
        case Essay() as essay:
            return {"models": list(essay.models), "rubric": [[line.text, line.points] for line in essay.rubric]}


def _mark(mark: Mark, task: Task) -> dict[str, Any]:
    before = sum(len(word_spans(text.text)) for text in task.texts[: mark.text])
    touched = words_of(mark.start, mark.end, word_spans(task.texts[mark.text].text))
    return {
        "words": [before + place for place in touched],
        "text": mark.words,
        "why": mark.why,
        "neutral": unsaid(mark.neutral, mark.why),
        "required": mark.required,
    }


# ---- writing ---------------------------------------------------------------------------------------------------------


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=DictLoader({"page.html": _asset("page.html")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return environment


def _asset(name: str) -> str:
    return (files("framing.teach") / "templates" / name).read_text(encoding="utf-8").strip()


def _hash(source: str) -> str:
    """The source's hash as a content security policy names it."""
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def _writable(value: Any) -> Any:
    """Nested texts without the characters that a page cannot show."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, dict):
        return {key: _writable(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_writable(part) for part in value]
    return value
