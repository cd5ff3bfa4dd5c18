"""Exercises that several test modules look at."""

from __future__ import annotations

import pytest
from erlenfurt import STORY

import framing as fr
from framing.teach import KINDS, exercise


@pytest.fixture(scope="session")
def analyses():
    return tuple(fr.analyze(article) for article in STORY)


@pytest.fixture(scope="session")
def sheet(analyses):
    """Everything that can be made from the three articles."""
    return exercise(analyses, kinds=KINDS)


@pytest.fixture(scope="session")
def example_sheets():
    """Sheets of all levels from ten events of the example corpus."""
    levels = ("5-7", "8-10", "11-13")
    events = fr.load_events()[3:13]
    return [
        exercise([e.article for e in event.examples], kinds=KINDS, level=levels[number % 3])
        for number, event in enumerate(events)
    ]
