"""Writes the plain file of an exercise: TOML with comments, in an order that reads like the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from framing.errors import FramingError
from framing.style import Language
from framing.teach.answers import Answer, Choice, Essay, Gap, Marking, Matching, Ordering
from framing.teach.exercise import KINDS, LEVELS, Exercise, Item, Origin, Task, Text
from framing.teach.markup import write_markup

__all__ = ["to_toml"]

_HEAD: dict[Language, str] = {
    "de": """\
# Aufgabenblatt mit Lösungen, zum Bearbeiten mit einem einfachen Texteditor (UTF-8).
#
# - Texte stehen in Anführungszeichen; längere zwischen ''' und '''.
# - In den Texten beginnt eine Überschrift mit „# “; zwischen Absätzen steht eine Leerzeile.
# - Was markiert werden soll, steht in [eckigen Klammern]. Neue Klammern sind erlaubt; wer eine entfernt, löscht auch
#   den Abschnitt [[task.item.mark]] mit denselben Wörtern. Eine Klammer, die nur Klammer ist: \\[ und \\].
# - Aufgaben und Teilaufgaben lassen sich löschen: vom [[…]] bis vor das nächste.
# - required = false heißt: zählt als richtig, muss aber nicht gefunden werden.
# - unsure ist ein Hinweis nur für Lehrkräfte: vor dem Austeilen prüfen.
""",
    "en": """\
# Exercise with its key, to be edited with any plain text editor (UTF-8).
#
# - Texts stand in quotation marks; longer ones between ''' and '''.
# - In the texts a headline begins with "# "; an empty line parts two paragraphs.
# - What is to be marked stands in [square brackets]. New brackets are allowed; whoever removes one deletes the section
#   [[task.item.mark]] with the same words as well. A bracket that is just a bracket: \\[ and \\].
# - Tasks and items can be deleted: from the [[…]] to the next one.
# - required = false means: counts as right, but does not have to be found.
# - unsure is a note for teachers only: to be checked before use.
""",
}
_WIDEST = 100
_ALLOWED = {"de": "erlaubt: ", "en": "allowed: "}


def to_toml(exercise: Exercise) -> str:
    """Return an exercise as the text of a plain file that `framing.teach.load_exercise` reads back.

    Raises
    ------
    FramingError
        If a task has two markings: brackets in its text could not tell them apart.
    """
    allowed = _ALLOWED[exercise.language]
    lines = [
        _HEAD[exercise.language],
        _line("title", exercise.title),
        _line("level", exercise.level) + f"  # {allowed}{', '.join(LEVELS)}",
        _line("language", exercise.language) + f"  # {allowed}de, en",
        _line("sources", exercise.sources),
        _line("notes", exercise.notes),
    ]
    for number, task in enumerate(exercise.tasks, 1):
        lines += ["", "", f"# {'=' * 20} {number}. {_comment(task.title)} {'=' * 20}", *_task(task, allowed)]
    return "\n".join(lines) + "\n"


def _task(task: Task, allowed: str) -> Iterator[str]:
    markings = [item.answer for item in task.items if isinstance(item.answer, Marking)]
    if len(markings) > 1:
        raise FramingError(f"the task {task.title!r} has {len(markings)} markings; a plain file can hold one a task")
    yield "[[task]]"
    yield _line("kind", task.kind) + f"  # {allowed}{', '.join(KINDS)}"
    yield _line("title", task.title)
    yield _line("instruction", task.instruction)
    yield _line("hint", task.hint)
    yield _line("teacher", task.teacher)
    marks = markings[0].marks if markings else ()
    for number, text in enumerate(task.texts):
        places = [(mark.start, mark.end) for mark in marks if mark.text == number]
        yield from _text(text, "task.text", places)
    for item in task.items:
        yield from _item(item)


def _text(text: Text, name: str, places: Iterable[tuple[int, int]]) -> Iterator[str]:
    yield ""
    yield f"[[{name}]]"
    if text.label:
        yield _line("label", text.label)
    yield _line("text", write_markup(text.text, list(places), text.headings), block=True)
    if text.credit:
        yield _line("credit", text.credit)
    if text.origin != Origin():
        yield f"origin = [{_origin(text.origin)}]"


def _item(item: Item) -> Iterator[str]:
    yield ""
    yield "[[task.item]]"
    yield _line("id", item.id)
    yield _line("form", item.form)
    if item.prompt:
        yield _line("prompt", item.prompt)
    yield _line("explanation", item.explanation, block="\n" in item.explanation)
    yield f"difficulty = {item.difficulty}"
    yield f"points = {item.points}"
    yield f"minutes = {float(item.minutes)!r}"
    yield _line("unsure", item.unsure)
    yield from _plain_fields(item.answer)
    yield f"origin = {_listed([_origin(origin) for origin in item.origins])}"
    if item.passage is not None:
        yield from _text(item.passage, "task.item.passage", [item.focus] if item.focus else [])
    yield from _tables(item.answer)


def _plain_fields(answer: Answer) -> Iterator[str]:
    """The fields of an answer that are no tables; TOML wants them first."""
    match answer:
        case Choice():
            yield f"several = {_flag(answer.several)}"
        case Matching():
            yield _line("distractors", answer.distractors)
        case Ordering():
            yield _line("first", answer.first)
            yield _line("last", answer.last)
        case Gap():
            yield _line("before", answer.before)
            yield _line("accepted", answer.accepted)
            yield _line("after", answer.after)
        case Essay():
            yield _line("models", answer.models)
            yield f"lines = {answer.lines}"
        case _:
            pass


def _tables(answer: Answer) -> Iterator[str]:
    match answer:
        case Marking():
            for mark in answer.marks:
                yield from ("", "[[task.item.mark]]", _line("words", mark.words), f"required = {_flag(mark.required)}")
                yield _line("why", mark.why)
                yield _line("neutral", mark.neutral)
        case Choice():
            for option in answer.options:
                yield from (
                    "",
                    "[[task.item.option]]",
                    _line("text", option.text),
                    f"correct = {_flag(option.correct)}",
                )
                if option.why:
                    yield _line("why", option.why)
        case Matching():
            for pair in answer.pairs:
                yield from ("", "[[task.item.pair]]", _line("left", pair.left), _line("right", pair.right))
                if pair.why:
                    yield _line("why", pair.why)
        case Ordering():
            for step in answer.steps:
                yield from ("", "[[task.item.step]]", _line("text", step.text), _line("why", step.why))
        case Essay():
            for criterion in answer.rubric:
                yield from (
                    "",
                    "[[task.item.criterion]]",
                    _line("text", criterion.text),
                    f"points = {criterion.points}",
                )
        case _:
            pass


# ---- values ----------------------------------------------------------------------------------------------------------


def _line(key: str, value: str | tuple[str, ...], *, block: bool = False) -> str:
    if not isinstance(value, str):
        return f"{key} = {_listed([_string(one) for one in value])}"
    # Between ''' nothing is escaped: best to read, as long as the text has none of its own and no control character.
    if block and "'''" not in value and not value.endswith("'") and _printable(value) and not value.startswith("\n"):
        return f"{key} = '''\n{value}\n'''"
    return f"{key} = {_string(value)}"


def _listed(values: Sequence[str]) -> str:
    """A list, one value a line where it would be too wide."""
    line = ", ".join(values)
    if len(line) <= _WIDEST:
        return f"[{line}]"
    return "[\n" + "".join(f"    {value},\n" for value in values) + "]"


def _printable(text: str) -> bool:
    return all(c == "\n" or (ord(c) >= 0x20 and ord(c) != 0x7F) for c in text)


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _string(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(c, c if _printable(c) else f"\\u{ord(c):04x}") for c in text) + '"'


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _origin(origin: Origin) -> str:
    fields = [
        _line("article", origin.article),
        _line("outlet", origin.outlet),
        _line("date", origin.date),
        f"start = {origin.start}",
        f"end = {origin.end}",
    ]
    return "{ " + ", ".join(fields) + " }"


def _comment(text: str) -> str:
    """A text that cannot leave its comment line."""
    return " ".join("".join(c if _printable(c) else " " for c in text).split())
