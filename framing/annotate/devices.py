"""Devices: punctuation, capitals and half-told headlines that call for attention, beyond single words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from framing.annotate.text import Text
from framing.article import Section
from framing.finding import Finding
from framing.lexicon import rows

__all__ = ["find"]

_HEADLINE_ROLES = frozenset({"headline", "kicker", "crosshead"})
_EXCLAMATION = re.compile(r"!+")
_QUESTION = re.compile(r"\?+")
_ELLIPSIS = re.compile(r"\.{3}|…")
# Five capitals are a shout; shorter runs are mostly names of parties, agencies and firms.
_CAPITALS = re.compile(r"\b[A-ZÄÖÜ]{5,}(?:-[A-ZÄÖÜ]{3,})*\b")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str, int, str, str], ...]:
    return tuple(
        (re.compile(_at_starts(r["pattern"])), r["category"], int(r["severity"]), r["source"], r["note"])
        for r in rows("devices")
    )


def _at_starts(pattern: str) -> str:
    """Let ``^`` mean the start of any sentence, for headlines of two sentences."""
    return f"(?:^|(?<=[.!?:] )){pattern[1:]}" if pattern.startswith("^") else pattern


def find(text: Text, found: Sequence[Finding]) -> list[Finding]:
    """Return the devices of a text: all of them in headlines, exclamation marks everywhere."""
    counted = [s for s in text.article.sections if s.counted]
    shouting = _all_capitals(counted)
    return [f for section in counted for f in _in_section(section, shouting=shouting)]


def _in_section(section: Section, *, shouting: bool) -> Iterator[Finding]:
    headline = section.role in _HEADLINE_ROLES
    for match in _EXCLAMATION.finditer(section.text):
        yield _finding(
            section, match, "exclamation", 2 if headline else 1, "Das Ausrufezeichen ruft, statt zu berichten"
        )
    if not headline:
        return
    for match in _QUESTION.finditer(section.text):
        yield _finding(section, match, "question", 1, "Die Frage im Titel deutet an, ohne zu behaupten")
    for match in _ELLIPSIS.finditer(section.text):
        yield _finding(section, match, "ellipsis", 1, "Die Auslassungspunkte halten etwas zurück")
    if not shouting:
        for match in _CAPITALS.finditer(section.text):
            yield _finding(section, match, "capitals", 1, "Großbuchstaben wirken wie Rufen")
    for pattern, category, severity, source, note in _patterns():
        found = pattern.search(section.text)
        if found:
            yield _finding(section, found, category, severity, note, entry=source)


def _finding(
    section: Section, match: re.Match[str], category: str, severity: int, reason: str, *, entry: str = ""
) -> Finding:
    return Finding(
        kind="device",
        category=category,
        start=section.start + match.start(),
        end=section.start + match.end(),
        text=match.group(),
        section=section.role,
        severity=severity,
        entry=entry or category,
        reason=reason,
    )


def _all_capitals(sections: Sequence[Section]) -> bool:
    """Whether the headline is set in capitals throughout: then that is layout, and no single word shouts."""
    headline = "".join(s.text for s in sections if s.role == "headline")
    letters = [c for c in headline if c.isalpha()]
    return len(letters) > 10 and sum(c.isupper() for c in letters) > 0.8 * len(letters)
