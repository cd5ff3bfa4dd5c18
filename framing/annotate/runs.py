"""Runs: Konjunktiv sentences one after the other are one quotation, for it is one speaker who goes on speaking."""

from __future__ import annotations

from collections.abc import Iterable

from framing.annotate.statement import Statement
from framing.annotate.text import Text

__all__ = ["joined"]

#: Rules of sentences that carry on what somebody said without naming anybody.
_CARRIED = frozenset({"konjunktiv", "soll"})


def joined(text: Text, statements: Iterable[Statement]) -> list[Statement]:
    """Join carried statements of the same kind that follow each other within a paragraph.

    The first of them gives the speaker; the run is as sure as its sentences are on average, weighted by length.
    """
    result: list[Statement] = []
    run: Statement | None = None
    for statement in statements:
        if statement.rule not in _CARRIED:
            result.append(statement)
        elif run is not None and _goes_on(text, run, statement):
            _extend(run, statement)
        else:
            run = statement
            result.append(statement)
    return result


def _goes_on(text: Text, run: Statement, statement: Statement) -> bool:
    return (
        run.rule == statement.rule
        and run.category == statement.category
        and text.section[run.first] == text.section[statement.first]
        and _adjacent(text, run, statement)
        and (run.speaker == statement.speaker or statement.speaker is None)
    )


def _adjacent(text: Text, run: Statement, statement: Statement) -> bool:
    """Whether nothing but the full stop stands between two statements."""
    between = range(run.last, statement.first)
    return all(text.words.tag[i] == "$." for i in between) and len(between) <= 1


def _extend(run: Statement, statement: Statement) -> None:
    before, added = run.last - run.first, statement.last - run.last
    run.confidence = (run.confidence * before + statement.confidence * added) / (before + added)
    run.last = statement.last
