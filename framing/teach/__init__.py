"""Exercises made from real findings: worksheets, quizzes and pages for school."""

from framing.teach.answers import Choice, Criterion, Essay, Gap, Mark, Marking, Matching, Option, Ordering, Pair, Step
from framing.teach.edit import load_exercise
from framing.teach.exercise import KINDS, LEVELS, Exercise, Item, Origin, Paragraph, Task, Text
from framing.teach.select import exercise

__all__ = [
    "KINDS",
    "LEVELS",
    "Choice",
    "Criterion",
    "Essay",
    "Exercise",
    "Gap",
    "Item",
    "Mark",
    "Marking",
    "Matching",
    "Option",
    "Ordering",
    "Origin",
    "Pair",
    "Paragraph",
    "Step",
    "Task",
    "Text",
    "exercise",
    "load_exercise",
]
