"""Exercises: what a worksheet, a Moodle quiz or a page for tablets is made from.

An `Exercise` is a list of tasks. A `Task` has one kind ("mark", "who" …), an instruction, the texts it is about, and items.
An `Item` is one thing to answer; its `answer` is one of the six forms in `framing.teach.answers`, key included:

========== ================================= =========================================================
kind       what pupils do                    forms of its items
========== ================================= =========================================================
mark       mark the loaded words             `Marking`
replace    replace them by neutral wording   `Gap`, the loaded word is ``item.focus`` in ``item.passage``
headline   rewrite the headline soberly      `Essay`
who        who says so?                      `Matching` (statement – source), `Choice` (linguistic sign)
status     fact, claim or rumour?            `Choice`
sure       how sure is the text?             `Ordering`, `Choice`
copy       spot the agency copy              `Choice` with several right sentences; two texts side by side
outlet     who wrote this headline?          `Matching`
names      one person, many names            `Choice` with several right expressions, `Matching`
konjunktiv indicative or Konjunktiv          `Gap`, `Choice`
========== ================================= =========================================================

All texts are plain text: no field holds markup, every format has to escape them for itself. Everything is frozen.
What pupils may see is `Exercise.for_pupils`; a format made for pupils reads nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from framing.errors import FramingError
from framing.style import Language
from framing.teach.answers import Answer, Marking

__all__ = ["KINDS", "LEVELS", "Exercise", "Item", "Origin", "Paragraph", "Task", "Text"]

#: Kinds of tasks in the order they stand on a worksheet.
KINDS = ("mark", "replace", "headline", "who", "status", "sure", "copy", "outlet", "names", "konjunktiv")

#: Levels: classes of a German school.
LEVELS = ("5-7", "8-10", "11-13")

_PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something comes from.

    Attributes
    ----------
    article
        Id of the article, "" if it has none.
    outlet
        Name of the outlet, "" if unknown.
    date
        ISO date of publication, "" if unknown.
    start, end
        The stretch of ``Article.text`` it was made from.
    """

    article: str = ""
    outlet: str = ""
    date: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a shown text.

    Attributes
    ----------
    start, end
        Offsets into the shown text (``Text.text``).
    text
        What stands there.
    heading
        Whether it is a kicker, headline or crosshead, to be set in bold.
    """

    start: int
    end: int
    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A text that pupils read.

    Attributes
    ----------
    text
        Paragraphs joined by an empty line; every offset in an exercise counts code points of this string.
    headings
        Positions of the paragraphs that are headlines.
    label
        "Text A" where two texts stand side by side, else "".
    credit
        Outlet and date as printed below the text; "" where they would give the answer away or are unknown.
    origin
        Which article it was taken from; for the teacher, never shown to pupils.
    """

    text: str
    headings: tuple[int, ...] = ()
    label: str = ""
    credit: str = ""
    origin: Origin = field(default_factory=Origin)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs in order."""
        found, start = [], 0
        for position, paragraph in enumerate(self.text.split(_PARAGRAPH)):
            end = start + len(paragraph)
            found.append(Paragraph(start, end, paragraph, position in self.headings))
            start = end + len(_PARAGRAPH)
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to answer.

    Attributes
    ----------
    id
        Unique in the exercise, "replace-2"; stable, so that it can name a question in Moodle.
    answer
        What is asked for, and the key (see `framing.teach.answers`).
    prompt
        The question of this item; "" where the instruction of the task says it all.
    passage
        A sentence or two that this item alone is about, None if it is about the texts of the task.
    focus
        Offsets into ``passage.text`` of the words in question, to be underlined for pupils; None if there are none.
    explanation
        For pupils, after they have answered: why it is so.
    difficulty
        1 easy, 2 medium, 3 hard.
    points
        Points to be earned; at least 1.
    minutes
        Suggested time.
    unsure
        For the teacher: why the key should be looked at before use; "" where the analysis is sure.
    origins
        The passages of the articles it was made from, offsets of the findings included.
    """

    id: str
    answer: Answer
    prompt: str = ""
    passage: Text | None = None
    focus: tuple[int, int] | None = None
    explanation: str = ""
    difficulty: int = 2
    points: int = 1
    minutes: float = 1.0
    unsure: str = ""
    origins: tuple[Origin, ...] = ()

    def __post_init__(self) -> None:
        if self.difficulty not in (1, 2, 3):
            raise FramingError(f"item {self.id}: difficulty is {self.difficulty!r}; it must be 1, 2 or 3")
        if self.points < 1:
            raise FramingError(f"item {self.id}: points are {self.points!r}; an item earns at least 1")
        if not self.minutes > 0:
            raise FramingError(f"item {self.id}: minutes are {self.minutes!r}; they must be above 0")
        if self.focus is None:
            return
        start, end = self.focus
        if self.passage is None or not 0 <= start < end <= len(self.passage.text):
            raise FramingError(f"item {self.id}: the focus {start}–{end} does not lie in its passage")

    @property
    def form(self) -> str:
        """Name of the form of the answer: a key of `framing.teach.answers.FORMS`."""
        return self.answer.form

    @property
    def focus_text(self) -> str:
        """The words in question, "" if there are none."""
        if self.focus is None or self.passage is None:
            return ""
        return self.passage.text[slice(*self.focus)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Items of one kind under one instruction.

    Attributes
    ----------
    kind
        One of `KINDS`.
    title
        Short heading: "Reizwörter markieren".
    instruction
        What to do, one to three sentences to the pupils.
    items
        At least one.
    texts
        What the task is about, shown once above its items; several texts stand side by side.
    hint
        A sentence that helps, the meaning of a term for instance; may be "". Shown to pupils.
    teacher
        What the teacher should know about the task as a whole: what to talk about, what else may count.
    """

    kind: str
    title: str
    instruction: str
    items: tuple[Item, ...]
    texts: tuple[Text, ...] = ()
    hint: str = ""
    teacher: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise FramingError(f"task kind {self.kind!r} is unknown; allowed are {', '.join(KINDS)}")
        if not self.items:
            raise FramingError(f"the task {self.title!r} has no items")
        for item in self.items:
            if isinstance(item.answer, Marking):
                self._check_marks(item.id, item.answer)

    def _check_marks(self, item: str, marking: Marking) -> None:
        for mark in marking.marks:
            if not 0 <= mark.text < len(self.texts):
                raise FramingError(f"item {item}: the mark {mark.words!r} lies in text {mark.text}, which is not there")
            found = self.texts[mark.text].text[mark.start : mark.end]
            if found != mark.words or not found.strip():
                raise FramingError(
                    f"item {item}: the mark {mark.words!r} should stand at {mark.start}–{mark.end}, there is {found!r}"
                )

    @property
    def points(self) -> int:
        """Points of all items."""
        return sum(item.points for item in self.items)

    @property
    def minutes(self) -> float:
        """Suggested time for all items."""
        return sum(item.minutes for item in self.items)


@dataclass(frozen=True)
class Exercise:
    """An exercise: tasks with their key, ready for every format.

    Attributes
    ----------
    title
        Heading of the sheet.
    level
        One of `LEVELS`.
    language
        Of instructions and explanations; the passages are always German.
    tasks
        In the order of the sheet.
    sources
        Where the texts come from: "Mosel-Kurier, 12. März 2026", in alphabetical order.
    notes
        For the teacher: which kinds were not possible and why, what to look at before use.
    """

    title: str
    level: str
    language: Language
    tasks: tuple[Task, ...]
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.level not in LEVELS:
            raise FramingError(f"level {self.level!r} is unknown; allowed are {', '.join(LEVELS)}")
        if self.language not in ("de", "en"):
            raise FramingError(f"language {self.language!r} is unknown; allowed are de, en")
        seen: set[str] = set()
        for item in self.items:
            if item.id in seen:
                raise FramingError(f"the item id {item.id!r} is used twice; give each item its own")
            seen.add(item.id)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items of all tasks."""
        return tuple(item for task in self.tasks for item in task.items)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of the tasks, in their order."""
        return tuple(task.kind for task in self.tasks)

    @property
    def points(self) -> int:
        """Points of the whole sheet."""
        return sum(task.points for task in self.tasks)

    @property
    def minutes(self) -> int:
        """Suggested time for the whole sheet, in full minutes."""
        return round(sum(task.minutes for task in self.tasks))

    def __iter__(self) -> Iterator[Task]:
        return iter(self.tasks)

    def __len__(self) -> int:
        return len(self.tasks)

    def __repr__(self) -> str:
        return f"<Exercise {self.title!r}: {len(self.tasks)} tasks, {self.points} points, {self.minutes} minutes>"

    # ---- views -------------------------------------------------------------------------------------------------------

    def _repr_html_(self) -> str:
        """The exercise without its key, for Jupyter."""
        from framing.teach.notebook import static_html  # noqa: PLC0415 - each view is loaded when it is asked for

        return static_html(self)

    def for_pupils(self) -> dict[str, Any]:
        """Return the sheet as plain data (strings, numbers, lists) in which no answer stands.

        See `framing.teach.views` for the keys.
        """
        from framing.teach.views import pupils_view  # noqa: PLC0415 - views are built on exercises

        return pupils_view(self)

    def for_teachers(self) -> dict[str, Any]:
        """Return what `for_pupils` returns, with key, explanations, notes and origins added."""
        from framing.teach.views import teachers_view  # noqa: PLC0415 - views are built on exercises

        return teachers_view(self)

    # ---- formats -----------------------------------------------------------------------------------------------------

    def save(self, path: str | Path, *, teacher: bool = False) -> Path:
        """Write the exercise to a file; its ending decides.

        Parameters
        ----------
        path
            ``.pdf``: worksheet. ``.toml``: plain file with the key, to be edited and read again with `load_exercise`.
            ``.h5p``, ``.html``, ``.xml`` (Moodle), ``.gift``: as the methods of those names.
        teacher
            For ``.pdf``: the teacher's version with key and explanations in place of the pupils' one.

        Raises
        ------
        FramingError
            If the ending is unknown.
        """
        from framing.teach.save import save  # noqa: PLC0415 - formats are built on exercises

        return save(self, Path(path), teacher=teacher)

    def to_moodle(self) -> str:
        """Return the questions as Moodle XML."""
        from framing.teach.moodle import moodle_xml  # noqa: PLC0415 - formats are built on exercises

        return moodle_xml(self)

    def to_gift(self) -> str:
        """Return the questions in Moodle's GIFT format."""
        from framing.teach.gift import gift  # noqa: PLC0415 - formats are built on exercises

        return gift(self)

    def to_h5p(self, path: str | Path) -> Path:
        """Write an H5P package."""
        return self._write(path, ".h5p")

    def to_page(self, path: str | Path) -> Path:
        """Write one self-contained interactive HTML page."""
        return self._write(path, ".html")

    def widget(self) -> Any:
        """Return the exercise as ipywidgets, for Jupyter."""
        from framing.teach.notebook import widget  # noqa: PLC0415 - formats are built on exercises

        return widget(self)

    def _write(self, path: str | Path, ending: str) -> Path:
        from framing.teach.save import write_as  # noqa: PLC0415 - formats are built on exercises

        return write_as(self, Path(path), ending)
