"""Ready lessons: a double lesson each, with everything a teacher needs to give it tomorrow.

A lesson is a folder with two plain files that can be edited with any text editor: ``stunde.toml`` (what is to be learnt,
how the lesson goes, what pupils will say) and ``uebung.toml`` (the worksheet with its key, see
`framing.teach.load_exercise`). Nothing in it is computed when it is printed: the key was checked by hand and stays.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from framing.errors import FramingError
from framing.teach.edit import from_toml
from framing.teach.exercise import LEVELS, Exercise
from framing.teach.folder import FORMATS, PLAIN_FILE, Written, check_formats, make_folder, write_folder

__all__ = ["LESSON_FILE", "Board", "Lesson", "Phase", "Question", "Reference", "Version", "load_lesson", "load_lessons"]

#: The plain file of a lesson.
LESSON_FILE = "stunde.toml"

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Version:
    """A text the lesson is about: an event of the example corpus, and which outlet's version of it."""

    event: str
    kind: str
    outlet: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A curriculum, and what the lesson does for it, in general terms."""

    area: str
    text: str


@dataclass(frozen=True, slots=True)
class Phase:
    """One stretch of the lesson.

    Attributes
    ----------
    title
        "Einstieg".
    minutes
        How long it takes.
    form
        How the class works: "Plenum", "Partnerarbeit".
    text
        What happens; paragraphs are parted by an empty line.
    tasks
        Numbers of the worksheet's tasks that are done here.
    expected
        What pupils will say or find, beyond the key of the worksheet; paragraphs again.
    """

    title: str
    minutes: int
    form: str
    text: str
    tasks: tuple[int, ...] = ()
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question for the talk in class, and what pupils tend to answer and how to go on from there."""

    question: str
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """One column of what stands on the board in the end."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A double lesson with its exercise.

    Attributes
    ----------
    number
        Place in the series.
    title, guiding_question
        Heading, and the question that leads through the lesson.
    level
        One of `framing.teach.LEVELS`.
    subjects
        School subjects it fits: "Deutsch, Politik".
    minutes
        Length; the phases add up to it.
    summary
        Two or three sentences: what happens.
    background
        What the teacher should know about the matter.
    aims
        What pupils can do afterwards.
    curriculum
        Where that stands in curricula, in general terms.
    versions
        Texts of the example corpus it is made from.
    material
        What to bring and to copy.
    phases
        The course, in order.
    board
        Columns of the board.
    questions
        For the talk in class.
    easier, harder
        Differentiation.
    homework
        What to do at home, and what is expected.
    exercise
        The worksheet with its key.
    name
        Name of its folder.
    """

    number: int
    title: str
    guiding_question: str
    level: str
    subjects: str
    summary: str
    background: str
    aims: tuple[str, ...]
    material: tuple[str, ...]
    easier: tuple[str, ...]
    harder: tuple[str, ...]
    homework: str
    minutes: int = 90
    curriculum: tuple[Reference, ...]
    versions: tuple[Version, ...]
    phases: tuple[Phase, ...]
    board: tuple[Board, ...] = ()
    questions: tuple[Question, ...]
    exercise: Exercise
    name: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.level not in LEVELS:
            raise FramingError(f"level is {self.level!r}; allowed are {', '.join(LEVELS)}")
        if self.level != self.exercise.level:
            raise FramingError(f"level is {self.level!r}, but {PLAIN_FILE} is for {self.exercise.level!r}")
        total = sum(phase.minutes for phase in self.phases)
        if total != self.minutes:
            raise FramingError(f"the phases take {total} minutes, the lesson {self.minutes}; change one of them")
        for phase in self.phases:
            for task in phase.tasks:
                if not 1 <= task <= len(self.exercise):
                    raise FramingError(
                        f"phase {phase.title!r} names task {task}; {PLAIN_FILE} has the tasks 1 to {len(self.exercise)}"
                    )

    def write(self, folder: str | Path, formats: Sequence[str] = tuple(FORMATS)) -> Written:
        """Write the teacher's page, ``stunde.pdf``, and the exercise in the formats asked for.

        Parameters
        ----------
        folder
            Where to; it is made if it is not there.
        formats
            Names out of `framing.teach.folder.FORMATS`; "pdf" includes the teacher's page, "toml" both plain files as
            they stand in the lesson, comments included.
        """
        from framing.teach.lesson_pdf import lesson_pdf  # noqa: PLC0415 - Typst is only loaded for PDF

        target = Path(folder)
        wanted = check_formats(formats)
        make_folder(target)
        written: list[Path] = []
        if "pdf" in wanted:
            written.append(target / "stunde.pdf")
            written[-1].write_bytes(lesson_pdf(self))
        rendered = [name for name in wanted if name != "toml"]
        done = write_folder(self.exercise, target, rendered) if rendered else Written(())
        written += done.paths
        if "toml" in wanted:
            for name, data in self.files.items():
                written.append(target / name)
                written[-1].write_bytes(data)
        return Written(tuple(written), done.left_out)


# ---- reading ---------------------------------------------------------------------------------------------------------


def load_lessons() -> tuple[Lesson, ...]:
    """Load the ready lessons that come with the package, in their order.

    Examples
    --------
    >>> [lesson.minutes for lesson in load_lessons()]
    [90, 90, 90, 90, 90, 90]
    """
    return tuple(_read(folder) for folder in _bundled())


def load_lesson(which: int | str | Path) -> Lesson:
    """Load one lesson.

    Parameters
    ----------
    which
        Number of a ready lesson, or a folder with ``stunde.toml`` and ``uebung.toml``.

    Raises
    ------
    FramingError
        If there is no such lesson, or something in its files is wrong: the message names file and place.
    """
    name = str(which)
    if name.isdecimal():
        for folder in _bundled():
            if folder.name.split("-")[0] == name:
                return _read(folder)
    elif (place := Path(name)).is_dir():
        return _read(place)
    known = "; ".join(f"{lesson.number} {lesson.title}" for lesson in load_lessons())
    raise FramingError(f"there is no lesson {name!r}; the ready ones are: {known}. Or name a lesson's folder")


def _bundled() -> list[Traversable]:
    folder = files("framing.examples") / "lessons"
    return sorted((one for one in folder.iterdir() if one.name[:1].isdigit()), key=lambda one: one.name)


def _read(folder: Traversable) -> Lesson:
    texts = {name: _text(folder, name) for name in (LESSON_FILE, PLAIN_FILE)}
    where = f"{folder.name}/{LESSON_FILE}"
    try:
        data = tomllib.loads(texts[LESSON_FILE])
    except tomllib.TOMLDecodeError as error:
        raise FramingError(f"{where}: this is no TOML, {error}; a quotation mark or bracket may be missing") from None
    parts = {
        name: tuple(_made(kind, one, f"{where}, {table} {n}") for n, one in enumerate(_tables(data, table, where), 1))
        for name, (table, kind) in _TABLES.items()
    }
    known = {
        "exercise": from_toml(texts[PLAIN_FILE], f"{folder.name}/{PLAIN_FILE}"),
        "name": folder.name,
        "files": {name: text.encode() for name, text in texts.items()},
    }
    plain = {name: value for name, value in data.items() if name not in {table for table, _ in _TABLES.values()}}
    return _made(Lesson, plain, where, parts | known)


def _text(folder: Traversable, name: str) -> str:
    try:
        return (folder / name).read_bytes().decode()
    except FileNotFoundError:
        raise FramingError(
            f"{folder}: there is no {name}; a lesson's folder holds {LESSON_FILE} and {PLAIN_FILE}"
        ) from None
    except UnicodeDecodeError:
        raise FramingError(f"{folder.name}/{name} is no text in UTF-8; save it as UTF-8") from None


#: Field of a lesson → its table in the file, and what a table becomes.
_TABLES: Mapping[str, tuple[str, type[Any]]] = {
    "versions": ("version", Version),
    "curriculum": ("curriculum", Reference),
    "phases": ("phase", Phase),
    "board": ("board", Board),
    "questions": ("question", Question),
}


def _tables(data: Mapping[str, Any], name: str, where: str) -> list[dict[str, Any]]:
    tables = data.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise FramingError(f"{where}: {name} must be one or several [[{name}]] with their fields below")
    return tables


def _made(kind: type[_T], data: Mapping[str, Any], where: str, known: Mapping[str, Any] | None = None) -> _T:
    """Make something from a table of the file, its fields checked by the types of the class."""
    given = dict(known or {})
    allowed = [one for one in fields(kind) if one.name not in given]  # type: ignore[arg-type]
    for name in data:
        if name not in {one.name for one in allowed}:
            raise FramingError(
                f"{where}: there is no field {name!r}; known are {', '.join(sorted(one.name for one in allowed))}"
            )
    for one in allowed:
        if one.name in data:
            given[one.name] = _value(data[one.name], str(one.type), f"{where}: {one.name}")
        elif one.default is MISSING and one.default_factory is MISSING:
            raise FramingError(f"{where}: {one.name} is missing; it must be {_WANTED[str(one.type)]}")
    try:
        return kind(**given)
    except FramingError as error:
        raise FramingError(f"{where}: {error}") from None


_WANTED = {
    "str": "a text in quotation marks",
    "int": "a whole number",
    "tuple[str, ...]": 'a list of texts like ["a", "b"]',
    "tuple[int, ...]": "a list of whole numbers like [1, 2]",
}


def _value(value: Any, kind: str, where: str) -> Any:
    listed = kind.startswith("tuple")
    type_: type[Any] = str if "str" in kind else int
    values = value if listed else [value]
    if not isinstance(values, list) or not all(isinstance(one, type_) and not isinstance(one, bool) for one in values):
        raise FramingError(f"{where} is {value!r}; it must be {_WANTED[kind]}")
    cleaned = tuple(one.strip() if isinstance(one, str) else one for one in values)
    return cleaned if listed else cleaned[0]
