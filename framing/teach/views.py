"""Two views of an exercise as plain data: what pupils may see, and what the teacher sees on top of it.

The pupils' view is built up from what may be shown, nothing is taken out of a fuller one; so a field that is added to the
model later is not shown by accident::

    {"title", "level", "language", "points", "minutes", "sources": [str],
     "tasks": [{"number", "kind", "title", "instruction", "hint", "points", "minutes",
                "texts": [{"label", "credit", "text", "paragraphs": [{"start", "end", "text", "heading"}]}],
                "items": [{"id", "prompt", "points", "difficulty", "passage": text or None, "focus": [start, end] or None,
                           "question": {"form", …}}]}]}

``question`` is what ``item.answer.question()`` returns:

- marking: ``count``
- choice: ``several``, ``options``
- matching: ``left``, ``right``
- ordering: ``statements``, ``first``, ``last``
- gap: ``before``, ``after``
- essay: ``lines``

The teacher's view adds ``notes`` to the sheet, ``teacher`` to a task, ``origin`` to a text, and to an item ``explanation``,
``minutes``, ``unsure``, ``origins`` and ``key``, the fields of the answer as they are called in `framing.teach.answers`.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from framing.teach.exercise import Exercise, Item, Task, Text

__all__ = ["pupils_view", "teachers_view"]


def pupils_view(exercise: Exercise) -> dict[str, Any]:
    """Return what pupils may see."""
    return {
        "title": exercise.title,
        "level": exercise.level,
        "language": exercise.language,
        "points": exercise.points,
        "minutes": exercise.minutes,
        "sources": list(exercise.sources),
        "tasks": [_task(number, task) for number, task in enumerate(exercise.tasks, 1)],
    }


def teachers_view(exercise: Exercise) -> dict[str, Any]:
    """Return what the teacher sees: the pupils' view with the key added."""
    view = pupils_view(exercise)
    view["notes"] = list(exercise.notes)
    for shown, task in zip(view["tasks"], exercise.tasks, strict=True):
        shown["teacher"] = task.teacher
        for shown_text, text in zip(shown["texts"], task.texts, strict=True):
            shown_text["origin"] = asdict(text.origin)
        for shown_item, item in zip(shown["items"], task.items, strict=True):
            shown_item |= {
                "explanation": item.explanation,
                "minutes": item.minutes,
                "unsure": item.unsure,
                "origins": [asdict(origin) for origin in item.origins],
                "key": _plain(asdict(item.answer)),
            }
    return view


def _task(number: int, task: Task) -> dict[str, Any]:
    return {
        "number": number,
        "kind": task.kind,
        "title": task.title,
        "instruction": task.instruction,
        "hint": task.hint,
        "points": task.points,
        "minutes": task.minutes,
        "texts": [_text(text) for text in task.texts],
        "items": [_item(item) for item in task.items],
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "prompt": item.prompt,
        "points": item.points,
        "difficulty": item.difficulty,
        "passage": _text(item.passage) if item.passage else None,
        "focus": list(item.focus) if item.focus else None,
        "question": item.answer.question(),
    }


def _text(text: Text) -> dict[str, Any]:
    return {
        "label": text.label,
        "credit": text.credit,
        "text": text.text,
        "paragraphs": [asdict(paragraph) for paragraph in text.paragraphs],
    }


def _plain(value: Any) -> Any:
    """Tuples become lists, as JSON has them."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value
