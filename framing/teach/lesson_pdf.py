"""The teacher's page of a lesson, set by Typst: aim, course, timing, answers, talk, differentiation."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from framing.style import kind_label
from framing.teach.labels import credits_line, level
from framing.teach.lesson import Lesson, Phase
from framing.teach.typesetting import set_pdf

__all__ = ["facts", "lesson_pdf"]


def lesson_pdf(lesson: Lesson) -> bytes:
    """Return the teacher's page as tagged PDF (PDF/UA-1); the same lesson gives the same bytes."""
    return set_pdf("lesson", facts(lesson))


def facts(lesson: Lesson) -> dict[str, Any]:
    """Return what stands on the teacher's page, as nested strings for the template."""
    ends = list(accumulate(phase.minutes for phase in lesson.phases))
    return {
        "language": "de",
        "date": None,
        "title": lesson.title,
        "description": f"Unterrichtsentwurf {lesson.number}",
        "overline": f"Unterrichtsentwurf {lesson.number} · Medienkompetenz",
        "about": f"{level(lesson.level)} · {lesson.minutes} Minuten · {lesson.subjects}",
        "question": lesson.guiding_question,
        "summary": _paragraphs(lesson.summary),
        "aims": list(lesson.aims),
        "curriculum": [[reference.area, reference.text] for reference in lesson.curriculum],
        "versions": [[version.outlet, kind_label(version.kind), version.note] for version in lesson.versions],
        "material": list(lesson.material),
        "background": _paragraphs(lesson.background),
        "phases": [_phase(phase, end, lesson) for phase, end in zip(lesson.phases, ends, strict=True)],
        "board": [[column.title, list(column.lines)] for column in lesson.board],
        "questions": [[one.question, list(one.hints)] for one in lesson.questions],
        "easier": list(lesson.easier),
        "harder": list(lesson.harder),
        "homework": _paragraphs(lesson.homework),
        "credits": credits_line(lesson.exercise.sources),
    }


def _phase(phase: Phase, end: int, lesson: Lesson) -> dict[str, Any]:
    return {
        "title": phase.title,
        "form": phase.form,
        "minutes": f"{phase.minutes} min",
        "clock": f"{end - phase.minutes}–{end}",
        "tasks": [f"Aufgabe {number}: {lesson.exercise.tasks[number - 1].title}" for number in phase.tasks],
        "text": _paragraphs(phase.text),
        "expected": _paragraphs(phase.expected),
    }


def _paragraphs(text: str) -> list[str]:
    """Paragraphs of a text; a line break inside one is the editor's."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
