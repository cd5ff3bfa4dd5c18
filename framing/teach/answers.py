"""The six forms an answer can have: mark, choose, match, order, fill in, write.

Each holds its own key. What pupils may see of it is returned by its method ``question()``, as plain data in which no
answer stands, not even by position: whatever has to be sorted is shown in an order that has nothing to do with the key.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar, TypeAlias

from framing.errors import FramingError

__all__ = [
    "FORMS",
    "Answer",
    "Choice",
    "Criterion",
    "Essay",
    "Gap",
    "Mark",
    "Marking",
    "Matching",
    "Option",
    "Ordering",
    "Pair",
    "Step",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """One place that is to be marked.

    Attributes
    ----------
    text
        Index of the text in ``Task.texts``.
    start, end
        Offsets into that text; ends are exclusive.
    words
        What stands there.
    why
        Explanation for pupils: why the place counts. May be "".
    neutral
        Sober wordings that would fit, may be empty.
    required
        False for an arguable place: whoever marks it is not wrong, whoever leaves it out loses no point.
    """

    text: int
    start: int
    end: int
    words: str
    why: str = ""
    neutral: tuple[str, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class Marking:
    """Places to be marked in the texts of the task (``Task.texts``), kept in reading order.

    A place of several words is found by whoever marks at least one of them.
    """

    form: ClassVar[str] = "marking"

    marks: tuple[Mark, ...]

    def __post_init__(self) -> None:
        _demand(any(mark.required for mark in self.marks), "a marking needs at least one place that has to be marked")
        placed = tuple(sorted(self.marks, key=lambda mark: (mark.text, mark.start)))
        object.__setattr__(self, "marks", placed)  # in reading order, however they were given
        for before, after in pairwise(placed):
            crossing = before.text == after.text and after.start < before.end
            _demand(not crossing, f"the marks {before.words!r} and {after.words!r} overlap")

    @property
    def required(self) -> tuple[Mark, ...]:
        """The places that earn a point."""
        return tuple(mark for mark in self.marks if mark.required)

    def question(self) -> dict[str, Any]:
        """Say how many places there are, not where."""
        return {"form": self.form, "count": len(self.required)}


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose.

    Attributes
    ----------
    text
        What pupils read.
    correct
        Whether it is right.
    why
        Feedback for whoever chose it; "" where the explanation of the item says enough.
    """

    text: str
    correct: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Answers to choose from, one or several of them right; in the order they are shown."""

    form: ClassVar[str] = "choice"

    options: tuple[Option, ...]
    several: bool = False

    def __post_init__(self) -> None:
        right = len(self.correct)
        _demand(right > 0, "no option is marked as correct")
        _demand(right < len(self.options), "every option is correct; at least one must be wrong")
        _demand(
            right == 1 or self.several, f"{right} options are correct, but only one may be chosen (several = false)"
        )
        _different((option.text for option in self.options), "option")

    @property
    def correct(self) -> tuple[Option, ...]:
        """The right ones."""
        return tuple(option for option in self.options if option.correct)

    def question(self) -> dict[str, Any]:
        """Return the options without saying which is right."""
        return {"form": self.form, "several": self.several, "options": [option.text for option in self.options]}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that belong together, and why (may be "")."""

    left: str
    right: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs to be found. Several left sides may share a right side; `distractors` are right sides of nothing."""

    form: ClassVar[str] = "matching"

    pairs: tuple[Pair, ...]
    distractors: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _demand(len(self.pairs) > 1, "a matching needs at least two pairs")
        _different((pair.left for pair in self.pairs), "left side")
        _different(self.distractors, "distractor")
        for pair in self.pairs:
            _demand(
                pair.right not in self.distractors, f"{pair.right!r} is the answer to {pair.left!r} and a distractor"
            )
        _demand(len(self.choices) > 1, "a matching needs at least two different right sides")

    @property
    def choices(self) -> tuple[str, ...]:
        """The right sides, each once, in the order they are shown: alphabetical, so the order gives nothing away."""
        return tuple(sorted({pair.right for pair in self.pairs} | set(self.distractors), key=_alphabetical))

    def question(self) -> dict[str, Any]:
        """Return both sides, the right one in alphabetical order."""
        return {"form": self.form, "left": [pair.left for pair in self.pairs], "right": list(self.choices)}


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of an order, and why it stands there (may be "")."""

    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Ordering:
    """Statements in their right order, from `first` ("am sichersten") to `last` ("am unsichersten")."""

    form: ClassVar[str] = "ordering"

    steps: tuple[Step, ...]
    first: str = ""
    last: str = ""

    def __post_init__(self) -> None:
        _demand(len(self.steps) > 1, "an order needs at least two statements")
        _different((step.text for step in self.steps), "statement")

    @property
    def shown(self) -> tuple[str, ...]:
        """The statements as pupils get them: alphabetical, backwards where that would be the right order."""
        right = tuple(step.text for step in self.steps)
        shown = tuple(sorted(right, key=_alphabetical))
        return shown[::-1] if shown == right else shown

    def question(self) -> dict[str, Any]:
        """Return the statements in an order that is not the right one."""
        return {"form": self.form, "statements": list(self.shown), "first": self.first, "last": self.last}


@dataclass(frozen=True, slots=True)
class Gap:
    """A short answer to be filled in.

    Attributes
    ----------
    accepted
        Answers that count, the best first. Compare without regard to case, spaces, quotation marks, the way a letter is
        coded, and punctuation at the ends: `accepts` does.
    before, after
        Words around the gap, "" where the item's passage and prompt say it all.
    """

    form: ClassVar[str] = "gap"

    accepted: tuple[str, ...]
    before: str = ""
    after: str = ""

    def __post_init__(self) -> None:
        _demand(bool(self.accepted), "a gap needs at least one accepted answer")
        _demand(all(answer.strip() for answer in self.accepted), "an accepted answer is empty")
        _different(self.accepted, "accepted answer")

    def accepts(self, answer: str) -> bool:
        """Whether an answer counts.

        >>> Gap(("er habe bezahlt",)).accepts("Er habe  bezahlt.")
        True
        >>> Gap(("tritt … zurück",)).accepts("„tritt zurück“,")
        True
        """
        return _plain(answer) in {_plain(known) for known in self.accepted}

    def question(self) -> dict[str, Any]:
        """Return the words around the gap."""
        return {"form": self.form, "before": self.before, "after": self.after}


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a rubric: what earns the points."""

    text: str
    points: int


@dataclass(frozen=True, slots=True)
class Essay:
    """A text to be written and to be judged by the teacher.

    Attributes
    ----------
    rubric
        What earns points.
    models
        Texts that would earn all points, may be empty.
    lines
        Writing lines on paper.
    """

    form: ClassVar[str] = "essay"

    rubric: tuple[Criterion, ...]
    models: tuple[str, ...] = ()
    lines: int = 2

    def __post_init__(self) -> None:
        _demand(bool(self.rubric), "an essay needs a rubric")
        _demand(self.lines > 0, f"an essay needs at least one line to write on, not {self.lines}")

    def question(self) -> dict[str, Any]:
        """Return the room to write; rubric and models are the teacher's."""
        return {"form": self.form, "lines": self.lines}


#: What an item's answer can be; formats dispatch on it with ``match``.
Answer: TypeAlias = Marking | Choice | Matching | Ordering | Gap | Essay

#: Name of the form → its class.
FORMS: dict[str, type[Marking] | type[Choice] | type[Matching] | type[Ordering] | type[Gap] | type[Essay]] = {
    form.form: form for form in (Marking, Choice, Matching, Ordering, Gap, Essay)
}

_FOLDED = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s"})


def _alphabetical(text: str) -> tuple[str, str]:
    """Sort key as in a German dictionary, quotation marks aside."""
    letters = "".join(c for c in text.lower() if c.isalnum() or c == " ")
    return letters.translate(_FOLDED).strip(), text


#: Quotation marks say nothing about an answer; nobody types the "…" of "tritt … zurück".
_TYPED = str.maketrans({**dict.fromkeys('„“”‚»«›‹"\u00ad\u200b', ""), "’": "'", "‘": "'", "–": "-", "‑": "-"})


def _plain(text: str) -> str:
    """What of a typed answer counts."""
    # NFKC: "ü" in one piece or in two, the ligature of a phone's keyboard, "…" as three dots, a space that does not break.
    typed = unicodedata.normalize("NFKC", text.translate(_TYPED)).casefold()
    return " ".join(typed.replace("...", " ").split()).strip(" .!?,;:'")


def _demand(condition: bool, message: str) -> None:
    if not condition:
        raise FramingError(message)


def _different(texts: Iterable[str], what: str) -> None:
    seen: set[str] = set()
    for text in texts:
        _demand(text not in seen, f"the {what} {text!r} stands there twice")
        seen.add(text)
