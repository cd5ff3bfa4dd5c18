"""Grading: what an answer earns, by the same rules on the page, in the notebook, and for whoever grades by hand.

Points are given in halves. A wrong mark or tick takes back what a right one earns, so marking everything earns nothing, but
no item goes below 0.

========= =============================================================================================================
form      share of the points
========= =============================================================================================================
marking   (places found − words marked outside any place) / places to be found; one word of a place is enough
choice    (right ticks − wrong ticks) / right options
matching  pairs found / pairs
ordering  statements in their place / statements
gap       all or nothing (`framing.teach.answers.Gap.accepts`)
essay     points of the criteria that are met / points of the rubric
========= =============================================================================================================

The script of the page (``templates/page.js``) does the same sums; a test compares the two.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Any, TypeAlias

from framing.teach.answers import Choice, Essay, Gap, Marking, Matching, Ordering
from framing.teach.exercise import Item
from framing.teach.shown import Word

__all__ = ["Response", "points_for"]

#: What was answered. marking: (text, start, end) of each marked word; choice: the chosen texts; matching: a right side for
#: each pair ("" for none); ordering: the statements in order; gap: what was typed; essay: the criteria that are met.
Response: TypeAlias = Collection[Any]


def points_for(item: Item, response: Response) -> float:
    """Return the points an answer earns.

    Parameters
    ----------
    item
        What was asked.
    response
        What was answered, see `Response`.

    Returns
    -------
    float
        From 0 to ``item.points``, in halves.
    """
    # Half a half is rounded up, as the page does.
    return math.floor(item.points * _share(item, response) * 2 + 0.5) / 2


def _share(item: Item, response: Response) -> float:
    match item.answer:
        case Marking() as marking:
            return _marked(marking, response)
        case Choice() as choice:
            right = {option.text for option in choice.correct}
            chosen = set(response)
            return _net(len(chosen & right), len(chosen - right), len(right))
        case Matching() as matching:
            pairs = zip(matching.pairs, response, strict=True)
            return _net(sum(pair.right == given for pair, given in pairs), 0, len(matching.pairs))
        case Ordering() as ordering:
            steps = zip(ordering.steps, response, strict=True)
            return _net(sum(step.text == given for step, given in steps), 0, len(ordering.steps))
        case Gap() as gap:
            return float(isinstance(response, str) and gap.accepts(response))
        case Essay() as essay:
            met = sum(line.points for line in essay.rubric if line.text in response)
            return met / sum(line.points for line in essay.rubric)


def _net(right: int, wrong: int, total: int) -> float:
    return max(0, right - wrong) / total


def _marked(marking: Marking, words: Collection[tuple[int, int, int]]) -> float:
    found: set[tuple[int, Word]] = set()
    outside = 0
    for text, start, end in words:
        touched = [mark for mark in marking.marks if mark.text == text and mark.start < end and start < mark.end]
        found |= {(mark.text, (mark.start, mark.end)) for mark in touched if mark.required}
        outside += not touched
    return _net(len(found), outside, len(marking.required))
