"""Loads the example corpus.

An event is a TOML file: a title, a date, a table of facts, and one ``[[version]]`` an outlet. A version's text has one
paragraph a line, each opened by its role (``lead: …``). Passages are marked ``[words]{kind category …}``, nested where
need be:

- ``{loaded verb 2}``: category and severity
- ``{hedge adverb}``, ``{source institution}``: category
- ``{quote direct | Ute Lamm}``: category and speaker
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from framing.article import ROLES, Article
from framing.errors import FramingError
from framing.finding import CATEGORIES

__all__ = ["Event", "Example", "Mark", "load_event", "load_events", "load_examples", "read_markup"]

_TOKEN = re.compile(r"\[|\]\{([^}]*)\}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage marked by hand.

    Attributes
    ----------
    kind, category
        See `framing.finding.CATEGORIES`.
    start, end
        Offsets into the text without markup.
    severity
        On loaded words, else 0.
    speaker
        On quotations: the speaker's name, "" if nobody is named.
    """

    kind: str
    category: str
    start: int
    end: int
    severity: int = 0
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """One version of an event: the article, and what was marked in it by hand."""

    article: Article
    kind: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Event:
    """An invented event in all its versions."""

    id: str
    title: str
    date: dt.date
    topic: str
    facts: Mapping[str, str]
    examples: tuple[Example, ...]

    def __repr__(self) -> str:
        """Return number, title and who tells it."""
        return f"<Event {self.id}: {self.title}, {', '.join(example.kind for example in self.examples)}>"


def load_events(folder: str | Path | None = None) -> tuple[Event, ...]:
    """Load the events of the example corpus with their facts and hand-made marks.

    Parameters
    ----------
    folder
        A folder with event files of your own, in the same format; by default the bundled corpus.

    Raises
    ------
    FramingError
        If the folder holds no event file, or a file is malformed.
    """
    if folder is None:
        return _bundled()
    events = _read_folder(Path(folder)) if Path(folder).is_dir() else ()
    if not events:
        raise FramingError(f"{folder} is no folder with event files (.toml); see framing/examples/events for examples")
    return events


@cache
def _bundled() -> tuple[Event, ...]:
    return _read_folder(files("framing.examples") / "events")


def _read_folder(folder: Traversable) -> tuple[Event, ...]:
    paths = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: _by_number(p.name))
    return tuple(_read_event(p.name.removesuffix(".toml"), p.read_text(encoding="utf-8")) for p in paths)


def _by_number(name: str) -> tuple[int, str]:
    """Put "107-plakate" after "11-deich"; names without a number come last."""
    number = re.match(r"\d+", name)
    return int(number[0]) if number else sys.maxsize, name


def load_event(name: str) -> Event:
    """Load one event of the example corpus.

    Parameters
    ----------
    name
        Its id ("03-sturm-bad-wiesenau"), or a beginning of it that no other id has ("03").

    Raises
    ------
    FramingError
        If no event, or more than one, is called so.

    Examples
    --------
    >>> load_event("03").id
    '03-sturm-bad-wiesenau'
    """
    events = load_events()
    found = [e for e in events if e.id == name] or [e for e in events if name and e.id.startswith(name)]
    if len(found) != 1:
        near = [e.id for e in found] or get_close_matches(name, [e.id for e in events], n=3, cutoff=0.3)
        hint = f"; do you mean {' or '.join(near[:5])}?" if near else ""
        raise FramingError(f"{len(found) or 'no'} events of the example corpus are called {name!r}{hint}")
    return found[0]


def load_examples() -> tuple[Article, ...]:
    """Load the articles of the example corpus; all people, firms, places and outlets are invented.

    Examples
    --------
    >>> articles = load_examples()
    >>> sorted({article.outlet for article in articles})
    ['Blitz am Abend', 'Harzer Landbote', 'Klarblick24', 'Mosel-Kurier', 'Nordlicht Nachrichtenagentur']
    """
    return tuple(example.article for event in load_events() for example in event.examples)


def _read_event(name: str, toml: str) -> Event:
    try:
        data = tomllib.loads(toml)
        return _event(name, data)
    except tomllib.TOMLDecodeError as error:
        raise FramingError(f"{name}.toml is no TOML: {error}") from None
    except KeyError as error:
        raise FramingError(f"{name}.toml lacks {error}; see framing/examples/events for examples") from None


def _event(name: str, data: Mapping[str, Any]) -> Event:
    return Event(
        id=name,
        title=data["title"],
        date=data["date"],
        topic=data["topic"],
        facts={key: str(value) for key, value in data["facts"].items()},
        examples=tuple(_read_version(name, data["date"], version) for version in data["version"]),
    )


def _read_version(event: str, date: dt.date, version: Mapping[str, str]) -> Example:
    where = f"{event}, {version['outlet']}"
    parts: list[tuple[str, str]] = []
    marks: list[Mark] = []
    offset = 0
    for line in version["text"].strip().splitlines():
        role, colon, marked = line.partition(": ")
        if not colon or role not in ROLES:
            raise FramingError(f"{where}: line {line[:40]!r} must open with one of {', '.join(sorted(ROLES))}")
        text, found = read_markup(marked.strip(), where)
        marks.extend(Mark(m.kind, m.category, m.start + offset, m.end + offset, m.severity, m.speaker) for m in found)
        parts.append((role, text))
        offset += len(text) + 2  # Article.from_sections joins paragraphs by an empty line
    article = Article.from_sections(
        parts,
        outlet=version["outlet"],
        date=date,
        id=f"{event}-{version['kind']}",
        agencies=version.get("agencies", ()),
    )
    return Example(article, version["kind"], tuple(sorted(marks, key=lambda m: (m.start, -m.end))))


def read_markup(marked: str, where: str = "text") -> tuple[str, list[Mark]]:
    """Return the text without markup, and the marks.

    Examples
    --------
    >>> text, marks = read_markup("Er [bettelt]{loaded verb 2} um Geld")
    >>> text, text[marks[0].start : marks[0].end], marks[0].severity
    ('Er bettelt um Geld', 'bettelt', 2)
    """
    pieces: list[str] = []
    opened: list[int] = []
    marks: list[Mark] = []
    length = last = 0
    for token in _TOKEN.finditer(marked):
        piece = marked[last : token.start()]
        pieces.append(piece)
        length += len(piece)
        last = token.end()
        if token.group() == "[":
            opened.append(length)
        elif opened:
            marks.append(_read_mark(token.group(1), opened.pop(), length, where))
        else:
            raise FramingError(f"{where}: a mark closes that was never opened: {marked[: token.end()][-60:]!r}")
    if opened:
        raise FramingError(f"{where}: a mark is not closed: {marked[:60]!r}")
    return "".join([*pieces, marked[last:]]), marks


def _read_mark(label: str, start: int, end: int, where: str) -> Mark:
    head, _, speaker = label.partition("|")
    kind, _, details = head.strip().partition(" ")
    category, *rest = details.split() or [""]
    if category not in CATEGORIES.get(kind, ()):
        raise FramingError(f"{where}: {label!r} is no mark; see framing.finding.CATEGORIES")
    return Mark(kind, category, start, end, _severity(rest, label, where), speaker.strip())


def _severity(rest: list[str], label: str, where: str) -> int:
    if not rest:
        return 0
    if len(rest) > 1 or rest[0] not in ("1", "2", "3"):
        raise FramingError(f"{where}: severity in {label!r} must be 1, 2 or 3")
    return int(rest[0])
