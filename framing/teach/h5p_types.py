r"""The H5P content types of a quiz: what each wants to be told, and what it would misread.

MarkTheWords
    Splits the text at white space; a word is an answer if it stands between asterisks, once the punctuation it knows has
    been taken off. Any other punctuation (German closing quotation marks) stays inside the asterisks, or the answer is lost.
DragText
    ``*answer\+feedback*``; a colon begins a tip, and there is no way to write an asterisk but as a character reference.
Blanks
    ``*answer/other answer:tip*``; the answers are decoded after they have been parted.
MultiChoice
    Plain lists, no traps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from framing.teach.answers import Choice, Essay, Gap, Mark, Marking, Matching, Option
from framing.teach.exercise import Paragraph, Text
from framing.teach.h5p_labels import BLANKS, DRAG_TEXT, MARK_THE_WORDS, MULTI_CHOICE
from framing.teach.labels import letter
from framing.teach.questions import Question, as_html, asked, mark_why, paragraph, plain, stem
from framing.teach.quiz_labels import QUIZ
from framing.teach.shown import writable

__all__ = ["LIBRARIES", "content"]

#: Content type → its version; a question set 1.20 takes questions in exactly these.
LIBRARIES = {
    "H5P.QuestionSet": (1, 20),
    "H5P.MarkTheWords": (1, 11),
    "H5P.MultiChoice": (1, 16),
    "H5P.DragText": (1, 10),
    "H5P.Blanks": (1, 14),
}

# JavaScript's white space; Python's lacks the byte order mark.
_WORD = re.compile("[^\\s\ufeff]+")

# What MarkTheWords takes off the beginning and the end of a word.
_HEAD, _TAIL = '[({⟨¿¡“"«„', '",….:;?!])}⟩»”'

# Stands before a word that begins with an asterisk of its own, so that it is not taken for an answer: joins, shows nothing.
_JOINER = "\u2060"

#: Longer words are cut off in the boxes of DragText; then letters are dragged.
_LONGEST_DRAGGED = 19

_BUTTONS = {"enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True}


def content(question: Question) -> tuple[str, dict[str, Any]] | None:
    """Return the content type of a question and its parameters; None for an essay, which nobody but a teacher can judge."""
    if isinstance(question.item.answer, Marking):
        return "H5P.MarkTheWords", _mark_the_words(question, question.item.answer)
    answer, told = asked(question)
    match answer:
        case Choice() as choice:
            return "H5P.MultiChoice", _multi_choice(question, choice)
        case Matching() as matching:
            return "H5P.DragText", _drag_text(question, matching, told)
        case Gap() as gap:
            return "H5P.Blanks", _blanks(question, gap)
        case Essay():
            return None


def _feedback(text: str) -> list[dict[str, Any]]:
    """What is said about the result, whatever it is."""
    return [{"from": 0, "to": 100, "feedback": as_html(text)}]


# ---- MarkTheWords ----------------------------------------------------------------------------------------------------


def _mark_the_words(question: Question, marking: Marking) -> dict[str, Any]:
    words, texts = QUIZ[question.language], question.task.texts
    explanation = question.item.explanation
    whys = " ".join(f"{plain(m.words)}: {mark_why(m, question.label)}" for m in marking.required if m.why)
    told = [stem(question, texts=False)]
    if any(len(_WORD.findall(mark.words)) > 1 for mark in marking.required):
        told.append(paragraph(words["mark_phrases"]))
    arguable = ", ".join(plain(mark.words) for mark in marking.marks if not mark.required)
    if arguable:
        told.append(paragraph(words["mark_optional"].format(words=arguable)))
    told += [paragraph(text.credit, "em") for text in texts]
    return {
        "media": {"disableImageZooming": False},
        "taskDescription": "".join(told),
        "textField": "".join(_marked_text(number, text, marking) for number, text in enumerate(texts)),
        "overallFeedback": [
            {"from": 0, "to": 99, "feedback": as_html(explanation)},
            {"from": 100, "to": 100, "feedback": as_html(f"{explanation} {whys}")},
        ],
        "behaviour": {**_BUTTONS, "showScorePoints": True},
        **MARK_THE_WORDS[question.language],
    }


def _marked_text(number: int, text: Text, marking: Marking) -> str:
    marks = [mark for mark in marking.required if mark.text == number]
    label = " ".join(as_html(_no_answer(word)) for word in plain(text.label).split())
    written = [f"<p><em>{label}</em></p>"] if label else []
    for block in text.paragraphs:
        words = " ".join(_words(block, marks))
        written.append(f"<p><strong>{words}</strong></p>" if block.heading else f"<p>{words}</p>")
    return "".join(written)


def _words(block: Paragraph, marks: list[Mark]) -> Iterator[str]:
    for found in _WORD.finditer(block.text):
        start, end = (block.start + place for place in found.span())
        word = writable(found[0])
        if word:
            answer = any(mark.start < end and start < mark.end for mark in marks)
            yield as_html(_answer(word) if answer else _no_answer(word))


def _answer(word: str) -> str:
    """Put a word between asterisks, inside of what MarkTheWords takes off; its own asterisks are doubled."""
    core = word.lstrip(_HEAD)
    head = word[: len(word) - len(core)]
    core = core.rstrip(_TAIL)
    tail = word[len(head) + len(core) :]
    return f"{head}*{core.replace('*', '**')}*{tail}" if core else word


def _no_answer(word: str) -> str:
    core = word.lstrip(_HEAD)
    return f"{word[: len(word) - len(core)]}{_JOINER}{core}" if core.startswith("*") else word


# ---- MultiChoice -----------------------------------------------------------------------------------------------------


def _multi_choice(question: Question, choice: Choice) -> dict[str, Any]:
    return {
        "media": {"disableImageZooming": False},
        "question": stem(question, frame=False),
        "answers": [_option(option) for option in choice.options],
        "overallFeedback": _feedback(question.item.explanation),
        "behaviour": {
            **_BUTTONS,
            "type": "multi" if choice.several else "single",
            "singlePoint": not choice.several,
            "randomAnswers": False,
            "showSolutionsRequiresInput": True,
            "confirmCheckDialog": False,
            "confirmRetryDialog": False,
            "autoCheck": False,
            "passPercentage": 100,
            "showScorePoints": True,
        },
        **MULTI_CHOICE[question.language],
    }


def _option(option: Option) -> dict[str, Any]:
    return {
        "text": f"<div>{as_html(option.text)}</div>",
        "correct": option.correct,
        "tipsAndFeedback": {"tip": "", "chosenFeedback": paragraph(option.why), "notChosenFeedback": ""},
    }


# ---- DragText --------------------------------------------------------------------------------------------------------


def _drag_text(question: Question, matching: Matching, told: str) -> dict[str, Any]:
    short = all(len(plain(choice)) <= _LONGEST_DRAGGED for choice in matching.choices)
    dragged = {choice: choice if short else letter(at) for at, choice in enumerate(matching.choices)}
    legend = "".join(f"<li><strong>{dragged[choice]}</strong> {as_html(choice)}</li>" for choice in matching.choices)
    description = stem(question, frame=False) + paragraph(told, "em")
    if not short:
        description += f"{paragraph(QUIZ[question.language]['letters'])}<ul>{legend}</ul>"
    return {
        "media": {"disableImageZooming": False},
        "taskDescription": description,
        "textField": "\n".join(
            f"{as_html(pair.left, '*')} → *{_dragged(dragged[pair.right])}{_why(pair.why)}*" for pair in matching.pairs
        ),
        "distractors": " ".join(f"*{_dragged(dragged[lonely])}*" for lonely in matching.distractors),
        "overallFeedback": _feedback(question.item.explanation),
        "behaviour": {**_BUTTONS, "instantFeedback": False},
        **DRAG_TEXT[question.language],
    }


def _dragged(text: str) -> str:
    return as_html(text, "*:\\/")


def _why(why: str) -> str:
    """Said where the right word has been dropped; on a wrong one it would give the answer away."""
    return f"\\+{_dragged(why)}" if plain(why) else ""


# ---- Blanks ----------------------------------------------------------------------------------------------------------


def _typed(gap: Gap) -> list[str]:
    """The accepted answers; nobody types the "…" of "tritt … auf"."""
    answers = [answer for answer in map(plain, gap.accepted) if answer]
    return list(
        dict.fromkeys([*answers, *(plain(answer.replace("…", " ")) for answer in answers if answer.strip("… "))])
    )


def _blanks(question: Question, gap: Gap) -> dict[str, Any]:
    answers = "/".join(as_html(answer, "*:/") for answer in _typed(gap))
    before = as_html(gap.before, "*") or f"{as_html(QUIZ[question.language]['answer'])}:" * (not gap.after)
    after = as_html(gap.after, "*")
    glue = "" if after[:1] in ".,;:!?" else " "
    return {
        "media": {"disableImageZooming": False},
        "text": stem(question, frame=False),
        "questions": [f"<p>{f'{before} '.lstrip()}*{answers}*{glue}{after}</p>"],
        "overallFeedback": _feedback(question.item.explanation),
        "behaviour": {
            **_BUTTONS,
            "autoCheck": False,
            "caseSensitive": False,
            "showSolutionsRequiresInput": True,
            "separateLines": False,
            "confirmCheckDialog": False,
            "confirmRetryDialog": False,
            "acceptSpellingErrors": False,
        },
        **BLANKS[question.language],
    }
