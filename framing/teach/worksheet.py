"""Worksheets on paper: a sheet for pupils, and the same sheet with the key for teachers, set by Typst.

The pupils' sheet is made from `Exercise.for_pupils` alone: what stands in no field of that view cannot be printed, nor
reach the metadata of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from framing.errors import FramingError
from framing.report.pdf import numbered, write_pictures
from framing.style import Language, number
from framing.teach.exercise import Exercise, Origin
from framing.teach.labels import credits_line, labels, letter, level, minutes, origins, points_short, quotes_article
from framing.teach.shown import Stretch, is_short, shown_text, unsaid
from framing.teach.typesetting import set_pdf, set_pictures

__all__ = ["ENDINGS", "sheet", "write_pdf"]

#: File endings that `write_pdf` can write.
ENDINGS = (".pdf", ".png")

#: Options that fit into the head of a table: so many, so long, of words so long.
_COLUMNS, _COLUMN_LENGTH, _COLUMN_WORD = 4, 30, 11

_DIFFICULTY = ("easy", "medium", "hard")


def write_pdf(exercise: Exercise, path: str | Path, teacher: bool = False) -> tuple[Path, ...]:
    """Write a worksheet: tagged PDF (PDF/UA-1), A4; the same exercise gives the same bytes.

    Parameters
    ----------
    exercise
        What to print.
    path
        Where to write. ``.pdf``: one file. ``.png``: a picture a page, ``name-1.png`` …
    teacher
        Print the key: solutions, explanations, rubric, times, difficulty, what to check, and where texts come from.

    Returns
    -------
    tuple of pathlib.Path
        The files that were written.

    Raises
    ------
    FramingError
        If the ending is unknown.
    """
    target = Path(path)
    ending = target.suffix.lower()
    if ending not in ENDINGS:
        raise FramingError(
            f"a worksheet cannot be written as {target.name!r}; use one of the endings {', '.join(ENDINGS)}"
        )
    facts = sheet(exercise, teacher=teacher)
    if ending == ".pdf":
        target.write_bytes(set_pdf("worksheet", facts))
        return (target,)
    return write_pictures(target, numbered(set_pictures("worksheet", facts)))


def sheet(exercise: Exercise, *, teacher: bool = False) -> dict[str, Any]:
    """Return the sheet as nested strings, ready for the template.

    Parameters
    ----------
    exercise
        What to print.
    teacher
        Whether the key is printed; without it nothing but the pupils' view of the exercise is read.
    """
    view = exercise.for_teachers() if teacher else exercise.for_pupils()
    language: Language = view["language"]
    label = labels(language)
    title = f"{view['title']} – {label['key_title']}" if teacher else view["title"]
    facts: dict[str, Any] = {
        "key": teacher,
        "language": language,
        "date": None,
        "title": title,
        "shown_title": view["title"],
        "description": label["overline_key" if teacher else "overline"],
        "about": f"{level(view['level'], language)} · {minutes(view['minutes'], language)}",
        "points": str(view["points"]),
        "credits": credits_line(view["sources"], language),
        "label": dict(label),
        "tasks": [_task(task, language, teacher=teacher) for task in view["tasks"]],
    }
    if teacher:
        facts["notes"] = view["notes"]
        facts["overview"] = [_overview(task, language) for task in view["tasks"]]
        facts["minutes"] = minutes(view["minutes"], language)
    return facts


def _overview(task: dict[str, Any], language: Language) -> list[str]:
    levels = sorted({item["difficulty"] for item in task["items"]})
    names = [labels(language)[_DIFFICULTY[level - 1]] for level in levels]
    return [
        str(task["number"]),
        task["title"],
        (" bis " if language == "de" else " to ").join(dict.fromkeys([names[0], names[-1]])),
        minutes(task["minutes"], language),
        str(task["points"]),
    ]


# ---- a task ----------------------------------------------------------------------------------------------------------


def _task(task: dict[str, Any], language: Language, *, teacher: bool) -> dict[str, Any]:
    marks = [_marks(task["items"], at) for at in range(len(task["texts"]))]
    items = [_item(item, language, teacher=teacher) for item in task["items"]]
    points = {item["points"] for item in task["items"]}
    places = _origins([text["origin"] for text in task["texts"]], language) if teacher else ""
    return {
        "number": str(task["number"]),
        "kind": task["kind"],
        "title": task["title"],
        "points": points_short(task["points"], language),
        "instruction": task["instruction"],
        "hint": task["hint"],
        "german": quotes_article(task["kind"]),
        "texts": [
            shown_text(text, found) | {"id": f"{task['number']}-{at}"}
            for at, (text, found) in enumerate(zip(task["texts"], marks, strict=True))
        ],
        "columns": _shared_options(task["items"]),
        "items": [_numbered(item, i, len(items), same=len(points) == 1) for i, item in enumerate(items)],
        "teacher": task.get("teacher", ""),
        "origins": "" if places in {item.get("origins") for item in items} else places,
    }


def _numbered(item: dict[str, Any], index: int, amount: int, *, same: bool) -> dict[str, Any]:
    """An item with its letter, where there are several, and with its points, where they differ."""
    return item | {
        "letter": f"{letter(index).lower()})" if amount > 1 else "",
        "points": "" if same else item["points"],
    }


def _shared_options(items: Sequence[dict[str, Any]]) -> list[str]:
    """The options that head a table to be ticked, where all items offer the same few short ones; else none."""
    first = items[0]["question"]
    if len(items) < 2 or first["form"] != "choice" or first["several"]:
        return []
    if any(item["question"] != first for item in items):
        return []
    options: list[str] = first["options"]
    words = [word for option in options for word in option.split()]
    narrow = all(len(option) <= _COLUMN_LENGTH for option in options) and all(
        len(word) <= _COLUMN_WORD for word in words
    )
    return options if narrow and len(options) <= _COLUMNS else []


def _marks(items: Iterable[dict[str, Any]], at: int) -> Iterator[Stretch]:
    """The places of a text that are to be marked; only the teachers' view holds them."""
    for item in items:
        if item["question"]["form"] != "marking" or "key" not in item:
            continue
        for mark in item["key"]["marks"]:
            if mark["text"] == at:
                yield mark["start"], mark["end"], "answer" if mark["required"] else "maybe"


# ---- items -----------------------------------------------------------------------------------------------------------


def _item(item: dict[str, Any], language: Language, *, teacher: bool) -> dict[str, Any]:
    focus = [(*item["focus"], "focus")] if item["focus"] else []
    shown = {
        "prompt": item["prompt"],
        "points": points_short(item["points"], language),
        "passage": shown_text(item["passage"], focus) if item["passage"] else None,
        **_question(item["question"]),
    }
    if not teacher:
        return shown
    label = labels(language)
    difficulty = label[_DIFFICULTY[item["difficulty"] - 1]]
    return shown | {
        "explanation": item["explanation"],
        "unsure": item["unsure"],
        "about": f"{difficulty} · {minutes(item['minutes'], language)}",
        "origins": _origins(item["origins"], language),
        "key": _key(item, language),
    }


def _question(question: dict[str, Any]) -> dict[str, Any]:
    match question["form"]:
        case "choice":
            return question | {"inline": is_short(question["options"])}
        case "matching":
            right = [{"letter": letter(i), "text": text} for i, text in enumerate(question["right"])]
            return question | {"right": right}
        case _:
            return question


def _key(item: dict[str, Any], language: Language) -> dict[str, Any]:
    """What the teacher's sheet adds to an item, in the order in which the item is shown."""
    key, question = item["key"], item["question"]

    def new(why: str) -> str:
        """A reason, "" if the explanation below it says the same."""
        return "" if why in item["explanation"] else why

    match question["form"]:
        case "marking":
            return {"marks": [_mark(mark) for mark in key["marks"]]}
        case "choice":
            return {
                "correct": [option["correct"] for option in key["options"]],
                "whys": [new(option["why"]) for option in key["options"]],
            }
        case "matching":
            return {
                "letters": [letter(question["right"].index(pair["right"])) for pair in key["pairs"]],
                "whys": [new(pair["why"]) for pair in key["pairs"]],
            }
        case "ordering":
            right = [step["text"] for step in key["steps"]]
            places = [right.index(text) for text in question["statements"]]
            return {
                "places": [str(place + 1) for place in places],
                "whys": [new(key["steps"][place]["why"]) for place in places],
            }
        case "gap":
            return {"best": key["accepted"][0], "accepted": key["accepted"][1:]}
        case _:
            rubric = [[criterion["text"], number(criterion["points"], 0, language)] for criterion in key["rubric"]]
            return {"models": key["models"], "rubric": rubric}


def _mark(mark: dict[str, Any]) -> dict[str, Any]:
    return {
        "words": mark["words"],
        "why": mark["why"],
        "neutral": ", ".join(unsaid(mark["neutral"], mark["why"])),
        "required": mark["required"],
    }


def _origins(places: Iterable[dict[str, Any]], language: Language) -> str:
    return origins((Origin(**place) for place in places), language)
