"""Devices: punctuation, capitals and half-told headlines that call for attention, beyond single words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from framing.annotate.headline_forms import forms
from framing.annotate.headline_style import traits
from framing.annotate.text import Text
from framing.article import Section
from framing.finding import Finding
from framing.lexicon import rows

__all__ = ["find"]

_HEADLINE_ROLES = frozenset({"headline", "kicker", "crosshead"})
#: What is a device wherever it stands; all else is one only where a line has to win its readers.
_ANYWHERE = frozenset({"first_person", "commentary"})
#: What colours running text alone: a headline that says "nicht" or "muss" reports.
_RUNNING_TEXT = frozenset({"argument"})

_EXCLAMATION = re.compile(r"!+")
_QUESTION = re.compile(r"\?+")
_ELLIPSIS = re.compile(r"\.{3,}|…")
#: What the newsroom puts in brackets is about itself: "[Wenn Sie mehr lesen wollen …]".
_ASIDE = re.compile(r"\[[^\[\]]*\]")
# Five capitals are a shout; shorter runs are mostly names of parties, agencies and firms.
_CAPITALS = re.compile(r"\b[A-ZÄÖÜ]{5,}(?:-[A-ZÄÖÜ]{3,})*\b")
#: Short words that no agency, party or firm is called. OB, MIT, ALS, IM and ES are left out: they are.
_SHOUTED = re.compile(
    r"\b(?:ALLE[SNMR]?|AUCH|DA|DAFÜR|DAMIT|DANN|DARUM|DAS|DEM|DEN|DENEN|DER|DESHALB|DICH|DIE|DIESE[NMRS]?|DIR|DOCH|DORT|DREI|DU|"
    r"EINE?|EINEN|EINER|ENDLICH|ER|ERST|FAST|FÜR|GAR|GEGEN|HEUTE|HIER|ICH|IHM|IHN|IHNEN|IHR|IHRE[NMR]?|IMMER|JA|JEDE[NRS]?|"
    r"JETZT|KEIN|KEINE[NMR]?|MANN|MEHR|MEIN|MEINE[NMR]?|MICH|MIR|NEIN|NICHT|NICHTS|NIE|NOCH|NUR|OHNE|SEHR|SEIN|SEINE[NMR]?|SEX|"
    r"SIE|SO|SOFORT|TOT|UND|UNS|UNSER|VIEL|VIELE|VIER|VOR|WANN|WARUM|WAS|WELCHE[NMRS]?|WEM|WEN|WER|WIE|WIEDER|WIR|WIRD|"
    r"WO|ZWEI)\b(?![-.&/])"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    category: str
    severity: int
    reason: str
    source: str


@cache
def _rules() -> tuple[_Rule, ...]:
    """The table, in its order."""
    return tuple(
        _Rule(re.compile(_at_starts(r["pattern"])), r["category"], int(r["severity"]), r["note"], r["source"])
        for r in rows("devices")
    )


def _at_starts(pattern: str) -> str:
    """Let ``^`` mean the start of any sentence, for headlines of two sentences, inside quotation marks or out."""
    if not pattern.startswith("^"):
        return pattern
    return f'(?:^|(?<=^["„»“])|(?<=[.!?:–] )|(?<=[.!?:–] ["„»“])){pattern[1:]}'


def find(text: Text, found: Sequence[Finding]) -> list[Finding]:
    """Return the devices of a text: all kinds in headlines; commentary, argument, first person, "!", "?" everywhere."""
    counted = [s for s in text.article.sections if s.counted]
    shouting = _all_capitals(counted)
    devices: list[Finding] = []
    for section in counted:
        asides = [m.span() for m in _ASIDE.finditer(section.text)]
        inside = (f for f in _in_section(text, section, shouting=shouting) if not _within(f, section, asides))
        devices.extend(_apart(inside))
    return devices


def _within(finding: Finding, section: Section, stretches: Sequence[tuple[int, int]]) -> bool:
    offset = finding.start - section.start
    return any(start <= offset < end for start, end in stretches)


def _in_section(text: Text, section: Section, *, shouting: bool) -> Iterator[Finding]:
    headline = section.role in _HEADLINE_ROLES
    for match in _EXCLAMATION.finditer(section.text):
        yield _finding(section, match, "exclamation", 2 if headline else 1, "ruft, statt zu berichten")
    for match in _QUESTION.finditer(section.text):
        reason = "deutet mit einer Frage an, ohne zu behaupten" if headline else "fragt die Leser, statt zu berichten"
        yield _finding(section, match, "question", 1, reason)
    if headline:
        yield from _in_headline(text, section, shouting=shouting)
    here = _ANYWHERE if headline else _ANYWHERE | _RUNNING_TEXT
    for rule in _rules():
        if rule.category not in here and (not headline or rule.category in _RUNNING_TEXT):
            continue
        for match in rule.pattern.finditer(section.text):
            yield _finding(section, match, rule.category, rule.severity, rule.reason, entry=rule.source)


def _in_headline(text: Text, section: Section, *, shouting: bool) -> Iterator[Finding]:
    for match in _ELLIPSIS.finditer(section.text):
        yield _finding(section, match, "ellipsis", 2, "hält mit Auslassungspunkten etwas zurück")
    if not shouting:
        for pattern in (_CAPITALS, _SHOUTED):
            for match in pattern.finditer(section.text):
                yield _finding(section, match, "capitals", 2, "ruft in Großbuchstaben")
    for form in (*forms(text, section.start, section.end), *traits(text, section.start, section.end)):
        yield Finding(
            kind="device",
            category=form.category,
            start=form.start,
            end=form.end,
            text=text.article.text[form.start : form.end],
            section=section.role,
            severity=form.severity,
            entry=form.category,
            reason=form.reason,
        )


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


def _apart(devices: Iterator[Finding]) -> list[Finding]:
    """Where two marks of one category overlap, keep the stronger, then the longer one."""
    kept: list[Finding] = []
    reach: dict[str, int] = {}
    for device in sorted(devices, key=lambda f: (f.start, -f.severity, -f.end)):
        if device.start >= reach.get(device.category, -1):
            kept.append(device)
            reach[device.category] = device.end
    return kept


def _all_capitals(sections: Sequence[Section]) -> bool:
    """Whether the headline is set in capitals throughout: then that is layout, and no single word shouts."""
    headline = "".join(s.text for s in sections if s.role == "headline")
    letters = [c for c in headline if c.isalpha()]
    return len(letters) > 10 and sum(c.isupper() for c in letters) > 0.8 * len(letters)
