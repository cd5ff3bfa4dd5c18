r"""GIFT: the questions of an exercise as plain text, for Moodle and other quiz programs.

Everything GIFT can hold is in it: choices with one or several right answers and feedback, matching, short answers, essays
(rubric and models as general feedback). A marking becomes a choice between words of the text, an order a matching; a
matching with only two answers becomes one choice a pair, since Moodle wants three. Points cannot be told in GIFT.

Texts are HTML in which the characters ``\ ~ = # { } :`` are escaped with a backslash, as GIFT wants it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from framing.teach.answers import Choice, Essay, Gap, Matching, Option
from framing.teach.exercise import Exercise
from framing.teach.moodle import BLANK, SPECIAL, accepted_spellings, category, shares
from framing.teach.questions import (
    Question,
    as_html,
    asked,
    essay_html,
    feedback_html,
    paragraph,
    plain,
    questions,
    stem,
    teachers_notes,
)

__all__ = ["gift"]

_ESCAPED = re.compile(r"[\\~=#{}:]")

# What Moodle reads as markup, and "%", which begins a weight.
_SPECIAL = SPECIAL + "%"


def gift(exercise: Exercise) -> str:
    """Return the questions of an exercise in GIFT, in a category of their own; notes for the teacher are comments."""
    blocks = ["\n".join(f"// {plain(note)}" for note in teachers_notes(exercise))]
    blocks.append(f"$CATEGORY: {category(exercise)}")
    for question in questions(exercise):
        blocks += _blocks(question)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _g(text: str) -> str:
    r"""Escape what GIFT reads as its own.

    >>> _g("1 = 1: {#}")
    '1 \\= 1\\: \\{\\#\\}'
    """
    return _ESCAPED.sub(lambda found: f"\\{found[0]}", text)


def _text(text: str) -> str:
    return _g(as_html(text, _SPECIAL))


def _blocks(question: Question) -> list[str]:
    """An item as GIFT: one question, or one for each pair of a matching that Moodle would refuse."""
    answer, told = asked(question)
    above = stem(question, _SPECIAL) + paragraph(told, "em", _SPECIAL)
    match answer:
        case Choice() as choice:
            return [_question(question, above, _choice(choice))]
        case Matching() as matching if len(matching.choices) < 3:
            return _pairwise(question, matching, above)
        case Matching() as matching:
            return [_question(question, above, _matching(matching))]
        case Gap() as gap:
            return [_question(question, above + _gap_html(gap), _gap(gap))]
        case Essay() as essay:
            return [_question(question, above, (), after=essay_html(essay, question.label, _SPECIAL))]


def _question(question: Question, above: str, answers: Iterable[str], *, part: str = "", after: str = "") -> str:
    """One question: id and title, text, a line for each answer, and the explanation as general feedback."""
    feedback = feedback_html(question, _SPECIAL) + after
    lines = [*answers, *([f"####{_g(feedback)}"] if feedback else [])]
    head = f"// [id:{_id(question.item.id + part)}] [tag:{question.task.kind}]"
    return "\n".join([head, f"::{_g(question.name + part)}::[html]{_g(above)}{{", *lines, "}"])


def _id(text: str) -> str:
    return plain(text).replace("]", "\\]")


def _choice(choice: Choice) -> Iterator[str]:
    right = iter(shares(len(choice.correct)))
    wrong = shares(len(choice.correct))[0]
    for option in choice.options:
        if not choice.several:
            weight = "=" if option.correct else "~"
        else:
            weight = f"~%{next(right)}%" if option.correct else f"~%-{wrong}%"
        yield f"{weight}{_text(option.text)}{_feedback(option)}"


def _feedback(option: Option) -> str:
    return f"#{_text(option.why)}" if option.why else ""


def _matching(matching: Matching) -> Iterator[str]:
    # as_html has left no ">", so an arrow inside a text cannot part it.
    for pair in matching.pairs:
        yield f"={_text(pair.left)} -> {_text(pair.right)}"
    for lonely in matching.distractors:
        yield f"= -> {_text(lonely)}"


def _pairwise(question: Question, matching: Matching, above: str) -> list[str]:
    blocks = []
    for number, pair in enumerate(matching.pairs, 1):
        options = tuple(Option(text, text == pair.right, pair.why * (text == pair.right)) for text in matching.choices)
        left = paragraph(pair.left, "strong", _SPECIAL)
        blocks.append(_question(question, above + left, _choice(Choice(options)), part=f".{number}"))
    return blocks


def _gap_html(gap: Gap) -> str:
    if not (gap.before or gap.after):
        return ""
    before, after = as_html(gap.before, _SPECIAL), as_html(gap.after, _SPECIAL)
    return f"<p>{before} {BLANK}{'' if after[:1] in '.,;:!?' else ' '}{after}</p>"


def _gap(gap: Gap) -> Iterator[str]:
    # "->" would make a matching of it; the weight keeps a "%" of the answer from being one.
    for answer in accepted_spellings(gap):
        yield f"=%100%{_g(answer.replace('->', '→'))}"
