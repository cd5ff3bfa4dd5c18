"""What the quiz formats share: every item as a question that stands by itself, written in HTML.

A quiz shows one question at a time and may shuffle them, so each brings its instruction and its texts along. Quizzes know
fewer forms than the worksheet: `asked` turns a marking into a choice between words of the text, and an order into a
matching of statements and places.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from framing.style import Language
from framing.teach.answers import Choice, Essay, Gap, Mark, Marking, Matching, Option, Ordering, Pair
from framing.teach.decoys import decoys
from framing.teach.exercise import Exercise, Item, Task, Text
from framing.teach.labels import credits_line, labels, letter
from framing.teach.quiz_labels import QUIZ
from framing.teach.shown import Word, writable

__all__ = [
    "Asked",
    "Question",
    "as_html",
    "asked",
    "essay_html",
    "feedback_html",
    "mark_why",
    "paragraph",
    "plain",
    "questions",
    "stem",
    "teachers_notes",
    "text_html",
]

#: The forms that quizzes know.
Asked: TypeAlias = Choice | Matching | Gap | Essay

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Question:
    """An item with everything that has to be shown with it.

    Attributes
    ----------
    number
        Place on the worksheet: "2" or, where the task has several items, "2a".
    task, item
        What is asked.
    language, level
        Of the exercise.
    """

    number: str
    task: Task
    item: Item
    language: Language
    level: str

    @property
    def label(self) -> Mapping[str, str]:
        """The words around an exercise in its language and address."""
        return labels(self.language, self.level)

    @property
    def name(self) -> str:
        """Title for lists of questions; it holds nothing of the answer."""
        return f"{self.number} {plain(self.task.title)}"


def questions(exercise: Exercise) -> list[Question]:
    """Return the items of an exercise as questions, in the order of the sheet."""
    return [
        Question(f"{number}{_part(place, len(task.items))}", task, item, exercise.language, exercise.level)
        for number, task in enumerate(exercise, 1)
        for place, item in enumerate(task.items)
    ]


def _part(place: int, amount: int) -> str:
    return letter(place).lower() if amount > 1 else ""


def teachers_notes(exercise: Exercise) -> list[str]:
    """Return what the teacher should know before use and pupils never see: notes, what to check, where texts come from."""
    label, words = labels(exercise.language, exercise.level), QUIZ[exercise.language]
    notes = [*exercise.notes]
    notes += [f"{number} {task.title}: {task.teacher}" for number, task in enumerate(exercise, 1) if task.teacher]
    for question in questions(exercise):
        if isinstance(question.item.answer, Marking):
            notes.append(f"{label['unsure']}: {question.number} – {words['mark_check']}")
        if question.item.unsure:
            notes.append(f"{label['unsure']}: {question.number} – {question.item.unsure}")
    credits_ = credits_line(exercise.sources, exercise.language)
    return [*notes, credits_] if credits_ else notes


# ---- text as HTML ----------------------------------------------------------------------------------------------------


def plain(text: str) -> str:
    """Return a text in one line, without characters that XML and browsers refuse."""
    return _SPACES.sub(" ", writable(text)).strip()


def as_html(text: str, special: str = "") -> str:
    r"""Return a text as HTML in one line.

    Parameters
    ----------
    text
        Plain text; nothing in it is markup.
    special
        Characters that a format reads as its own markup: written as character references, which mean nothing to it.

    Examples
    --------
    >>> as_html("a < b & *c*", special="*")
    'a &lt; b &amp; &#42;c&#42;'
    """
    return "".join(f"&#{ord(c)};" if c in special else html.escape(c, quote=False) for c in plain(text))


def paragraph(text: str, tag: str = "", special: str = "") -> str:
    """Return a paragraph of HTML, all of it in one inline tag if named; "" for an empty text."""
    inner = as_html(text, special)
    if not inner:
        return ""
    return f"<p><{tag}>{inner}</{tag}></p>" if tag else f"<p>{inner}</p>"


def stem(question: Question, special: str = "", *, frame: bool = True, texts: bool = True) -> str:
    """Return what stands above the answers: instruction, help, texts, passage, and the item's own question.

    Parameters
    ----------
    question
        What is asked.
    special
        As in `as_html`.
    frame
        Set the texts off as quotations, two of them side by side.
    texts
        Whether the texts of the task are shown.
    """
    task, item = question.task, question.item
    tip = f"{question.label['tip']}: {task.hint}" if task.hint else ""
    parts = [paragraph(task.instruction, special=special), paragraph(tip, "em", special)]
    if texts and task.texts and item.passage is None:
        parts.append(_texts(task.texts, special, frame=frame))
    if item.passage is not None:
        parts.append(text_html(item.passage, special, focus=item.focus, frame=frame))
    parts.append(paragraph(item.prompt, "strong", special))
    return "".join(parts)


def _texts(texts: Sequence[Text], special: str, *, frame: bool) -> str:
    written = [text_html(text, special, frame=frame) for text in texts]
    if not frame or len(written) == 1:
        return "".join(written)
    columns = "".join(f'<div class="col-md-6">{text}</div>' for text in written)
    return f'<div class="row">{columns}</div>'


def text_html(text: Text, special: str = "", *, focus: Word | None = None, frame: bool = True) -> str:
    """Return a text with label, headings in bold and credit; `focus` is underlined."""
    blocks = []
    for block in text.paragraphs:
        inner = _focused(block.text, focus, block.start, special)
        blocks.append(f"<p><strong>{inner}</strong></p>" if block.heading else f"<p>{inner}</p>")
    body = "".join(blocks)
    if frame:
        body = f'<blockquote lang="de">{body}</blockquote>'
    return paragraph(text.label, "strong", special) + body + paragraph(text.credit, "em", special)


def _focused(block: str, focus: Word | None, offset: int, special: str) -> str:
    start, end = (max(0, place - offset) for place in focus) if focus else (0, 0)
    if start >= min(end, len(block)):
        return as_html(block, special)
    words = f"<strong><u>{as_html(block[start:end], special)}</u></strong>"
    before, after = as_html(block[:start], special), as_html(block[end:], special)
    return f"{before}{' ' * block[:start].endswith(' ')}{words}{' ' * block[end:].startswith(' ')}{after}"


def feedback_html(question: Question, special: str = "") -> str:
    """Return the explanation that is shown after the answer, with one line for each place of a marking."""
    marks = question.item.answer.marks if isinstance(question.item.answer, Marking) else ()
    lines = "".join(
        f"<li><strong>{as_html(mark.words, special)}</strong>{_colon(mark_why(mark, question.label), special)}</li>"
        for mark in marks
    )
    return paragraph(question.item.explanation, special=special) + (f"<ul>{lines}</ul>" if lines else "")


def _colon(why: str, special: str) -> str:
    return f"{as_html(':', special)} {as_html(why, special)}" if why else ""


def essay_html(essay: Essay, label: Mapping[str, str], special: str = "") -> str:
    """Return rubric and model answers of an essay."""
    unit = label["points_short"]
    rubric = "".join(f"<li>{as_html(f'{line.text} ({line.points} {unit})', special)}</li>" for line in essay.rubric)
    models = "".join(f"<li>{as_html(model, special)}</li>" for model in essay.models)
    parts = [paragraph(label["rubric"], "strong", special), f"<ul>{rubric}</ul>"]
    if models:
        parts += [paragraph(label["models"], "strong", special), f"<ul>{models}</ul>"]
    return "".join(parts)


# ---- forms -----------------------------------------------------------------------------------------------------------


def asked(question: Question) -> tuple[Asked, str]:
    """Return the answer in a form that quizzes know, and the sentence that tells pupils about it ("" for none)."""
    words = QUIZ[question.language]
    match question.item.answer:
        case Marking() as marking:
            options = _options(question.task.texts, marking, question.label)
            if all(option.correct for option in options):
                return Gap(tuple(option.text for option in options)), words["mark_write"]
            return Choice(options, several=True), words["mark_choose"]
        case Ordering() as ordering:
            return _places(ordering), _told(ordering, words["order"])
        case other:
            return other, ""


def _places(ordering: Ordering) -> Matching:
    found = {step.text: Pair(step.text, str(place), step.why) for place, step in enumerate(ordering.steps, 1)}
    return Matching(tuple(found[text] for text in ordering.shown))


def _told(ordering: Ordering, words: str) -> str:
    ends = [f"{place} = {end}" for place, end in ((1, ordering.first), (len(ordering.steps), ordering.last)) if end]
    return f"{words}{': ' * bool(ends)}{', '.join(ends)}."


def mark_why(mark: Mark, label: Mapping[str, str]) -> str:
    """Say why a place counts, what would be more sober, and whether it may be left out."""
    # Most explanations name the sober words themselves.
    unnamed = mark.neutral and not any(word in mark.why for word in mark.neutral)
    sober = f"{label['neutral']}: {', '.join(mark.neutral)}." if unnamed else ""
    optional = "" if mark.required else f"{label['optional']}."
    return " ".join(part for part in (mark.why, sober, optional) if part)


def _options(texts: Sequence[Text], marking: Marking, label: Mapping[str, str]) -> tuple[Option, ...]:
    """The places to be marked among as many other words, in reading order; arguable places are not offered at all."""
    right: dict[str, tuple[tuple[int, int], Option]] = {}
    for mark in marking.required:
        words = plain(mark.words)
        right.setdefault(words, ((mark.text, mark.start), Option(words, True, mark_why(mark, label))))
    wrong = (((decoy.text, decoy.start), Option(plain(decoy.words))) for decoy in decoys(texts, marking))
    return tuple(option for _, option in sorted(chain(right.values(), wrong), key=lambda found: found[0]))
