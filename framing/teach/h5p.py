"""H5P: one package with all questions of an exercise, for Moodle, WordPress, Drupal and whatever else plays H5P.

The package is a question set. Markings are MarkTheWords, choices MultiChoice, matching and ordering DragText, gaps Blanks.
Essays are left out, since H5P can only look for keywords in them; the first page of the quiz says which tasks are missing.
Points are H5P's own: one for each right word, tick or box.

The content types themselves are not in the package: the site that plays it has them, or installs them from H5P's hub.
"""

from __future__ import annotations

import json
import uuid
import zipfile
from pathlib import Path
from typing import Any

from framing.errors import FramingError
from framing.teach.exercise import Exercise
from framing.teach.h5p_labels import QUESTION_SET
from framing.teach.h5p_types import LIBRARIES, content
from framing.teach.labels import credits_line
from framing.teach.questions import Question, as_html, paragraph, plain, questions
from framing.teach.quiz_labels import QUIZ

__all__ = ["write_h5p"]

_MAIN = "H5P.QuestionSet"

# The earliest date a zip file can hold; the day of writing would change the bytes.
_DATE = (1980, 1, 1, 0, 0, 0)

_TITLES = {
    "H5P.MarkTheWords": "Mark the Words",
    "H5P.MultiChoice": "Multiple Choice",
    "H5P.DragText": "Drag Text",
    "H5P.Blanks": "Fill in the Blanks",
}


def write_h5p(exercise: Exercise, path: str | Path) -> Path:
    """Write an exercise as an H5P question set; the same exercise gives the same bytes.

    Parameters
    ----------
    exercise
        What to ask; its key is in the package, since H5P checks answers without a server.
    path
        Where to write, "quiz.h5p".

    Raises
    ------
    FramingError
        If the exercise holds nothing but essays.
    """
    target = Path(path)
    asked = [(question, content(question)) for question in questions(exercise)]
    filled = [(question, found) for question, found in asked if found]
    missing = [question.name for question, found in asked if not found]
    if not filled:
        names = ", ".join(item.id for item in exercise.items)
        raise FramingError(
            f"{target.name} would be empty: H5P cannot judge texts of one's own, and the exercise asks for nothing else "
            f"({names}); save it as .pdf, .xml or .html, or add another kind of task"
        )
    kinds = [_MAIN, *dict.fromkeys(kind for _, (kind, _) in filled)]
    subs = [_sub(question, *found, exercise) for question, found in filled]
    files = {"h5p.json": _package(exercise, kinds), "content/content.json": _question_set(exercise, subs, missing)}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is written
            entry.external_attr = 0o644 << 16
            package.writestr(entry, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    return target


def _package(exercise: Exercise, kinds: list[str]) -> dict[str, Any]:
    versions = [(kind, *LIBRARIES[kind]) for kind in kinds]
    return {
        "title": plain(exercise.title)[:255] or "–",
        "language": exercise.language,
        "defaultLanguage": exercise.language,
        "mainLibrary": _MAIN,
        "embedTypes": ["iframe"],
        "license": "U",
        "preloadedDependencies": [
            {"machineName": kind, "majorVersion": major, "minorVersion": minor} for kind, major, minor in versions
        ],
    }


def _sub(question: Question, kind: str, parameters: dict[str, Any], exercise: Exercise) -> dict[str, Any]:
    major, minor = LIBRARIES[kind]
    # The id must be unique on a site and the same whenever the package is written.
    seed = f"{exercise.title}\n{exercise.level}\n{exercise.language}\n{question.item.id}"
    return {
        "library": f"{kind} {major}.{minor}",
        "params": parameters,
        "subContentId": str(uuid.uuid5(uuid.NAMESPACE_OID, seed)),
        "metadata": {"contentType": _TITLES[kind], "license": "U", "title": question.name[:255]},
    }


def _question_set(exercise: Exercise, filled: list[dict[str, Any]], missing: list[str]) -> dict[str, Any]:
    label = QUESTION_SET[exercise.language]
    ranges = [{"from": start, "to": end, "feedback": text} for start, end, text in label["ranges"]]
    return {
        "introPage": {
            "showIntroPage": True,
            "title": as_html(exercise.title),
            "introduction": _introduction(exercise, missing),
            "startButtonText": label["start"],
        },
        "progressType": "dots",
        "passPercentage": 50,
        "questions": filled,
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "texts": dict(label["texts"]),
        "endGame": {
            "showResultPage": True,
            "showSolutionButton": True,
            "showRetryButton": True,
            "overallFeedback": ranges,
            "showAnimations": False,
            "skippable": False,
            **label["endGame"],
        },
        "override": {"checkButton": True},
    }


def _introduction(exercise: Exercise, missing: list[str]) -> str:
    words = QUIZ[exercise.language]
    names = ", ".join(f"{words['task']} {name}" for name in missing)
    note = words["left_out"].format(tasks=names) if missing else ""
    return paragraph(credits_line(exercise.sources, exercise.language)) + paragraph(note)
