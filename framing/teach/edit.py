"""The plain file of an exercise: written for teachers, read back into the same exercise.

The file is TOML, commented in the language of the exercise. What is wrong in it is said with file and place.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from framing.errors import FramingError
from framing.style import Language
from framing.teach.answers import (
    FORMS,
    Answer,
    Choice,
    Criterion,
    Essay,
    Gap,
    Mark,
    Marking,
    Matching,
    Option,
    Ordering,
    Pair,
    Step,
)
from framing.teach.exercise import Exercise, Item, Origin, Task, Text
from framing.teach.markup import read_markup
from framing.teach.toml import to_toml

__all__ = ["from_toml", "load_exercise", "to_toml"]

_T = TypeVar("_T")
_Places = list[tuple[int, int, int, str]]  # text, start, end, words of each bracket


def load_exercise(path: str | Path) -> Exercise:
    """Read an exercise from the plain file that ``Exercise.save("blatt.toml")`` has written.

    Raises
    ------
    FramingError
        If the file cannot be read, or something in it is wrong: the message names file and place.
    """
    place = Path(path)
    try:
        text = place.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise FramingError(f"there is no file {place}; write one with exercise.save({place.name!r})") from None
    except (OSError, UnicodeDecodeError) as error:
        raise FramingError(f"{place} cannot be read ({error}); it must be a text file in UTF-8") from None
    return from_toml(text, place.name)


def from_toml(text: str, name: str = "the text") -> Exercise:
    """Read an exercise from the text of a plain file; `name` stands in the messages."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FramingError(
            f"{name}: this is no TOML, {error}; a quotation mark or bracket may be missing there"
        ) from None
    table = _Table(data, name)
    tasks = tuple(_task(task) for task in table.tables("task"))
    return table.build(
        lambda: Exercise(
            title=table.text("title"),
            level=table.text("level"),
            language=cast(Language, table.text("language")),  # Exercise checks it
            tasks=tasks,
            sources=table.texts("sources"),
            notes=table.texts("notes"),
        )
    )


class _Table:
    """One table of the file: fetches fields of the right type, and knows where it stands."""

    def __init__(self, data: Mapping[str, Any], where: str) -> None:
        self.data = data
        self.where = where
        self.known: set[str] = set()

    def wrong(self, message: str) -> FramingError:
        return FramingError(f"{self.where}: {message}")

    def build(self, make: Callable[[], _T]) -> _T:
        """Make something from the fields; its own complaints get the place, and unknown fields are refused."""
        try:
            made = make()
        except FramingError as error:
            if str(error).startswith(self.where.split(",")[0]):
                raise
            raise self.wrong(str(error)) from None
        unknown = sorted(self.data.keys() - self.known)
        if unknown:
            raise self.wrong(f"there is no field {unknown[0]!r}; known are {', '.join(sorted(self.known))}")
        return made

    def text(self, key: str, default: str | None = "") -> str:
        return self._fetch(key, str, "a text in quotation marks", default)

    def flag(self, key: str, *, default: bool) -> bool:
        return self._fetch(key, bool, "true or false", default)

    def whole(self, key: str, default: int | None) -> int:
        return self._fetch(key, int, "a whole number", default)

    def number(self, key: str, default: float) -> float:
        self.known.add(key)
        value = self.data.get(key, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self.wrong(f"{key} is {value!r}; it must be a number")
        return float(value)

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._fetch(key, list, 'a list of texts like ["a", "b"]', [])
        for value in values:
            if not isinstance(value, str):
                raise self.wrong(f"{key} holds {value!r}; all its values must be texts in quotation marks")
        return tuple(values)

    def tables(self, key: str) -> list[_Table]:
        values = self._fetch(key, list, f"one or several [[{key}]]", [])
        for value in values:
            if not isinstance(value, dict):
                raise self.wrong(f"{key} holds {value!r}; write [[{key}]] and its fields below")
        return [_Table(value, f"{self.where}, {key} {number}") for number, value in enumerate(values, 1)]

    def _fetch(self, key: str, kind: type[_T], what: str, default: _T | None) -> _T:
        self.known.add(key)
        value = self.data.get(key, default)
        if value is None:
            raise self.wrong(f"{key} is missing; it must be {what}")
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.wrong(f"{key} is {value!r}; it must be {what}")
        return value


def _task(table: _Table) -> Task:
    places: _Places = []
    texts = tuple(_text(text, number, places) for number, text in enumerate(table.tables("text")))
    items = tuple(_item(item, places) for item in table.tables("item"))
    if places:
        raise table.wrong(
            f"the text holds {places[0][3]!r} in brackets, but no item of the task is a marking; "
            "write \\[ and \\] for plain brackets"
        )
    return table.build(
        lambda: Task(
            kind=table.text("kind", None),
            title=table.text("title"),
            instruction=table.text("instruction"),
            hint=table.text("hint"),
            teacher=table.text("teacher"),
            texts=texts,
            items=items,
        )
    )


def _text(table: _Table, number: int, places: _Places) -> Text:
    text, found = _shown_text(table)
    places.extend((number, start, end, text.text[start:end]) for start, end in found)
    return text


def _shown_text(table: _Table) -> tuple[Text, list[tuple[int, int]]]:
    try:
        plain, found, headings = read_markup(table.text("text", None).strip("\n"))
    except FramingError as error:
        raise table.wrong(str(error)) from None
    origin = [_origin(one) for one in table.tables("origin")]
    text = table.build(
        lambda: Text(plain, headings, table.text("label"), table.text("credit"), origin[0] if origin else Origin())
    )
    return text, found


def _item(table: _Table, places: _Places) -> Item:
    where = table.text("id", None)
    table.where = f"{table.where} ({where})"
    passages = table.tables("passage")
    passage, focus = None, None
    if passages:
        passage, brackets = _shown_text(passages[0])
        if len(brackets) > 1:
            raise passages[0].wrong(f"{len(brackets)} places stand in brackets; only the one in question may")
        focus = brackets[0] if brackets else None
    form = table.text("form", None)
    if form not in FORMS:
        raise table.wrong(f"form is {form!r}; allowed are {', '.join(FORMS)}")
    answer = _answer(form, table, places)
    origins = tuple(_origin(one) for one in table.tables("origin"))
    return table.build(
        lambda: Item(
            id=where,
            answer=answer,
            prompt=table.text("prompt"),
            passage=passage,
            focus=focus,
            explanation=table.text("explanation").strip("\n"),
            difficulty=table.whole("difficulty", 2),
            points=table.whole("points", 1),
            minutes=table.number("minutes", 1.0),
            unsure=table.text("unsure"),
            origins=origins,
        )
    )


def _origin(table: _Table) -> Origin:
    return table.build(
        lambda: Origin(
            table.text("article"),
            table.text("outlet"),
            table.text("date"),
            table.whole("start", 0),
            table.whole("end", 0),
        )
    )


# ---- answers ---------------------------------------------------------------------------------------------------------


def _answer(form: str, table: _Table, places: _Places) -> Answer:
    try:
        if form == "marking":
            return _marking(table, places)
        return _READERS[form](table)
    except FramingError as error:
        if str(error).startswith(table.where.split(",")[0]):
            raise
        raise table.wrong(str(error)) from None


def _marking(table: _Table, places: _Places) -> Marking:
    """Join the brackets of the texts with the details given for them, by their words."""
    details: dict[str, list[_Table]] = {}
    for one in table.tables("mark"):
        details.setdefault(one.text("words", None), []).append(one)
    marks = []
    for text, start, end, words in places:
        known = details.get(words)
        marks.append(_mark(known.pop(0) if known else _Table({}, table.where), text, start, end, words))
    places.clear()
    for words, left in details.items():
        if left:
            raise left[0].wrong(
                f"{words!r} stands in no bracket of the text; put the words in [brackets] there, or delete this mark"
            )
    return Marking(tuple(marks))


def _mark(table: _Table, text: int, start: int, end: int, words: str) -> Mark:
    return table.build(
        lambda: Mark(
            text, start, end, words, table.text("why"), table.texts("neutral"), table.flag("required", default=True)
        )
    )


def _choice(table: _Table) -> Choice:
    return Choice(tuple(_option(one) for one in table.tables("option")), table.flag("several", default=False))


def _option(table: _Table) -> Option:
    return table.build(
        lambda: Option(table.text("text", None), table.flag("correct", default=False), table.text("why"))
    )


def _matching(table: _Table) -> Matching:
    return Matching(tuple(_pair(one) for one in table.tables("pair")), table.texts("distractors"))


def _pair(table: _Table) -> Pair:
    return table.build(lambda: Pair(table.text("left", None), table.text("right", None), table.text("why")))


def _ordering(table: _Table) -> Ordering:
    return Ordering(tuple(_step(one) for one in table.tables("step")), table.text("first"), table.text("last"))


def _step(table: _Table) -> Step:
    return table.build(lambda: Step(table.text("text", None), table.text("why")))


def _gap(table: _Table) -> Gap:
    return Gap(table.texts("accepted"), table.text("before"), table.text("after"))


def _essay(table: _Table) -> Essay:
    rubric = tuple(_criterion(one) for one in table.tables("criterion"))
    return Essay(rubric, table.texts("models"), table.whole("lines", 2))


def _criterion(table: _Table) -> Criterion:
    return table.build(lambda: Criterion(table.text("text", None), table.whole("points", None)))


_READERS: Mapping[str, Callable[[_Table], Answer]] = {
    "choice": _choice,
    "matching": _matching,
    "ordering": _ordering,
    "gap": _gap,
    "essay": _essay,
}
