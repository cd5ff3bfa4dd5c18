"""Moodle XML: the questions of an exercise for Moodle's question bank.

========= ==============================================================================================================
form      question type in Moodle
========= ==============================================================================================================
choice    multichoice; with several right answers, a wrong tick takes back what a right one earns
marking   multichoice with the places and as many other words of the text
matching  matching; cloze with drop-down lists where there are only two answers to choose from, since Moodle wants three
ordering  the same, statements and places
gap       shortanswer with every accepted answer
essay     essay with rubric and model answers as information for graders
========= ==============================================================================================================

Import it in the question bank: *Import*, *Moodle XML format*. The rules are those of Moodle's importer
(``question/format/xml/format.php``): a fraction that is not on its list stops the whole import.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

from framing.teach.answers import Choice, Essay, Gap, Matching, Option
from framing.teach.exercise import Exercise
from framing.teach.labels import level
from framing.teach.questions import (
    Asked,
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
from framing.teach.quiz_labels import QUIZ

__all__ = ["BLANK", "SPECIAL", "accepted_spellings", "category", "moodle_xml", "shares"]

#: What Moodle replaces by the input field of a short answer.
BLANK = "_____"

#: "$$" and "\(" begin a formula, "{" a gap of a cloze, "_____" an input field: as character references they are text.
SPECIAL = "$\\{}_[]@"

# What a separable verb leaves open: "tritt … auf".
_GAPPED = re.compile(r"\s*…\s*")

#: Moodle's grades that divide a question evenly among so many right answers, in percent.
_EVEN = ("100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10")


def moodle_xml(exercise: Exercise) -> str:
    """Return the questions of an exercise as Moodle XML, in a category of their own.

    Each question can stand alone: it brings its instruction and its texts. Explanations are general feedback, points the
    default grade, item ids the id numbers. What the teacher should know is the description of the category.
    """
    written = [_category(exercise), *(_question(question, exercise) for question in questions(exercise))]
    return '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n' + "\n".join(written) + "\n</quiz>\n"


# ---- rules of Moodle -------------------------------------------------------------------------------------------------


def shares(right: int) -> list[str]:
    """Return the percentages that so many right answers earn: all on Moodle's list of grades, their sum 100.

    Up to ten answers earn the same. From eleven on no grade on the list would do, so the first earn 10 and the others 5
    percent; answers after the twentieth earn nothing.

    >>> shares(3), shares(11)[-3:]
    (['33.33333', '33.33333', '33.33333'], ['10', '5', '5'])
    """
    if right <= len(_EVEN):
        return [_EVEN[right - 1]] * right
    tens = max(0, 20 - right)
    fives = min(right - tens, 20 - 2 * tens)
    return ["10"] * tens + ["5"] * fives + ["0"] * (right - tens - fives)


def accepted_spellings(gap: Gap) -> list[str]:
    r"""Return the accepted answers as Moodle compares them, the best first.

    Each comes with and without a final full stop, which would count as a mistake. "*" stands for any words in Moodle: so it
    does here for the "…" of a separable verb, and an asterisk of the answer itself is escaped.

    >>> accepted_spellings(Gap(("tritt … auf", "a*b")))
    ['tritt … auf', 'tritt*auf', 'tritt*auf.', 'a\\*b', 'a\\*b.']
    """
    spellings: list[str] = []
    for answer in map(plain, gap.accepted):
        literal = answer.replace("\\", "\\\\").replace("*", "\\*")
        bare = _GAPPED.sub("*", literal.rstrip(".! "))
        spellings += [literal, bare, f"{bare}."]
    return list(dict.fromkeys(spelling for spelling in spellings if spelling.strip(".")))


def category(exercise: Exercise) -> str:
    """Return the path of the category in the question bank; a slash in a name is doubled, as Moodle reads it."""
    names = [QUIZ[exercise.language]["category"], plain(exercise.title)[:200] or "–"]
    return "/".join(["$course$", "top", *(name.replace("/", "//") for name in names)])


# ---- parts of the file -----------------------------------------------------------------------------------------------


def _cdata(markup: str) -> str:
    return "<![CDATA[" + markup.replace("]]>", "]]]]><![CDATA[>") + "]]>" if markup else ""


def _html(tag: str, markup: str) -> str:
    return f'<{tag} format="html"><text>{_cdata(markup)}</text></{tag}>'


def _plain(tag: str, text: str) -> str:
    return f"<{tag}><text>{escape(text)}</text></{tag}>"


def _category(exercise: Exercise) -> str:
    parts = [_plain("category", category(exercise)), _html("info", _notes(exercise)), "<idnumber></idnumber>"]
    return _element("category", parts)


def _notes(exercise: Exercise) -> str:
    return "".join(paragraph(note, special=SPECIAL) for note in teachers_notes(exercise))


def _question(question: Question, exercise: Exercise) -> str:
    answer, told = asked(question)
    if isinstance(answer, Matching) and len(answer.choices) < 3:
        return _framed("cloze", question, exercise, _cloze(question, answer, told), [])
    above = stem(question, SPECIAL) + paragraph(told, "em", SPECIAL)
    kind, parts = _typed(question, answer)
    if isinstance(answer, Gap):
        above += _input(answer, question)
    return _framed(kind, question, exercise, above, parts)


def _framed(kind: str, question: Question, exercise: Exercise, text: str, parts: Iterable[str]) -> str:
    head = [
        _plain("name", question.name[:255]),
        _html("questiontext", text),
        _html("generalfeedback", feedback_html(question, SPECIAL)),
    ]
    if kind != "cloze":  # the gaps of a cloze bring their own grades
        head.append(f"<defaultgrade>{question.item.points}</defaultgrade>")
    head += [
        "<penalty>0.3333333</penalty>",
        "<hidden>0</hidden>",
        f"<idnumber>{escape(plain(question.item.id))}</idnumber>",
    ]
    return _element(kind, [*head, *parts, _tags(question, exercise)])


def _element(kind: str, parts: Iterable[str]) -> str:
    return f'  <question type="{kind}">\n' + "\n".join(f"    {part}" for part in parts if part) + "\n  </question>"


def _tags(question: Question, exercise: Exercise) -> str:
    names = [level(exercise.level, exercise.language), question.task.kind]
    return "<tags>" + "".join(_plain("tag", name) for name in names) + "</tags>"


# ---- question types --------------------------------------------------------------------------------------------------


def _typed(question: Question, answer: Asked) -> tuple[str, list[str]]:
    match answer:
        case Choice() as choice:
            return "multichoice", _choice(choice, question)
        case Matching() as matching:
            return "matching", _matching(matching, question)
        case Gap() as gap:
            return "shortanswer", _gap(gap)
        case Essay() as essay:
            return "essay", _essay(essay, question)


def _judged(question: Question) -> list[str]:
    """The short feedback of questions that are right, partly right, or wrong."""
    label = question.label
    return [
        _html("correctfeedback", as_html(label["right"])),
        _html("partiallycorrectfeedback", as_html(label["partly"])),
        _html("incorrectfeedback", as_html(label["wrong"])),
        "<shownumcorrect/>",
    ]


def _choice(choice: Choice, question: Question) -> list[str]:
    right = iter(shares(len(choice.correct)))
    # A wrong tick costs what a right one earns; where only one may be ticked, Moodle gives nothing for a wrong one.
    wrong = f"-{shares(len(choice.correct))[0]}" if choice.several else "0"
    return [
        f"<single>{'false' if choice.several else 'true'}</single>",
        "<shuffleanswers>false</shuffleanswers>",
        "<answernumbering>none</answernumbering>",
        "<showstandardinstruction>0</showstandardinstruction>",
        *_judged(question),
        *(_option(option, next(right) if option.correct else wrong) for option in choice.options),
    ]


def _option(option: Option, fraction: str) -> str:
    feedback = _html("feedback", as_html(option.why, SPECIAL))
    text = _cdata(as_html(option.text, SPECIAL))
    return f'<answer fraction="{fraction}" format="html"><text>{text}</text>{feedback}</answer>'


def _matching(matching: Matching, question: Question) -> list[str]:
    # Moodle shows the right sides as they are, so they are HTML although the file calls them plain.
    pairs = [*((pair.left, pair.right) for pair in matching.pairs), *(("", lonely) for lonely in matching.distractors)]
    return [
        "<shuffleanswers>true</shuffleanswers>",
        *_judged(question),
        *(
            f'<subquestion format="html"><text>{_cdata(as_html(left, SPECIAL))}</text>'
            f"{_plain('answer', as_html(right, SPECIAL))}</subquestion>"
            for left, right in pairs
        ),
    ]


def _input(gap: Gap, question: Question) -> str:
    if not (gap.before or gap.after):
        return f"<p>{as_html(QUIZ[question.language]['answer'])}: {BLANK}</p>"
    before, after = as_html(gap.before, SPECIAL), as_html(gap.after, SPECIAL)
    glue = "" if after[:1] in ".,;:!?" else " "
    return f"<p>{before} {BLANK}{glue}{after}</p>"


def _gap(gap: Gap) -> list[str]:
    # They are compared with what is typed, so they are plain text.
    answers = map(escape, accepted_spellings(gap))
    written = (f'<answer fraction="100" format="plain_text"><text>{answer}</text></answer>' for answer in answers)
    return ["<usecase>0</usecase>", *written]


def _essay(essay: Essay, question: Question) -> list[str]:
    unsure = question.item.unsure
    check = paragraph(f"{question.label['unsure']}: {unsure}", special=SPECIAL) if unsure else ""
    return [
        "<responseformat>plain</responseformat>",
        "<responserequired>1</responserequired>",
        f"<responsefieldlines>{max(5, 5 * round(essay.lines / 5))}</responsefieldlines>",
        "<attachments>0</attachments>",
        "<attachmentsrequired>0</attachmentsrequired>",
        _html("graderinfo", essay_html(essay, question.label, SPECIAL) + check),
        _html("responsetemplate", ""),
    ]


# ---- cloze -----------------------------------------------------------------------------------------------------------


def _cloze(question: Question, matching: Matching, told: str) -> str:
    """A drop-down list behind each left side, all with the same answers; each counts the same."""
    weight = max(1, round(question.item.points / len(matching.pairs)))
    gaps = []
    for pair in matching.pairs:
        answers = "~".join(_alternative(choice, pair.right, pair.why) for choice in matching.choices)
        gaps.append(f"<p>{as_html(pair.left, SPECIAL)} {{{weight}:MULTICHOICE:{answers}}}</p>")
    return stem(question, SPECIAL) + paragraph(told, "em", SPECIAL) + "".join(gaps)


def _alternative(choice: str, right: str, why: str) -> str:
    feedback = f"#{_escaped(why)}" if why else ""
    return f"{'=' if choice == right else ''}{_escaped(choice)}{feedback}"


def _escaped(text: str) -> str:
    """Escape a text for the inside of a gap, from which Moodle takes character references once before it reads the HTML.

    >>> _escaped("a}b~c & d")
    'a&amp;#125;b&amp;#126;c &amp;amp; d'
    """
    return as_html(text, SPECIAL + "#~=%").replace("&", "&amp;")
