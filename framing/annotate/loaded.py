"""Loaded words: wordings that judge, scare or sell, each with its reason and sober counterparts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from framing.annotate.matching import CompoundHit, Match, Matcher
from framing.annotate.text import Text
from framing.finding import Finding
from framing.lexicon import Entry, Lexicon

__all__ = ["find", "matcher"]


def matcher(extra: str | None = None) -> Matcher:
    """Matcher of the bundled lexicon, with the user's file `extra` laid over it."""
    return _matcher(extra, _last_change(extra))


@lru_cache(maxsize=4)
def _matcher(extra: str | None, changed: int) -> Matcher:
    return Matcher(Lexicon.load(extra))


def _last_change(extra: str | None) -> int:
    """Time of a file's last change in nanoseconds; 0 for the bundled lexicon, and for a file that is not there."""
    try:
        return Path(extra).stat().st_mtime_ns if extra else 0
    except OSError:
        return 0


def find(text: Text, found: Sequence[Finding]) -> list[Finding]:
    """Return the loaded words of a text."""
    return [_finding(text, match) for match in matcher(text.lexicon).match(text)]


def _finding(text: Text, match: Match) -> Finding:
    start, end = text.span_of(match.first, match.last)
    hit = match.hit
    entry = hit if isinstance(hit, Entry) else hit.part
    return Finding(
        kind="loaded",
        category=entry.category,
        start=start,
        end=end,
        text=text.article.text[start:end],
        section=text.role[match.first],
        severity=entry.severity,
        entry=hit.entry if isinstance(hit, Entry) else _part_name(hit),
        reason=_reason(hit),
        neutral=hit.neutral if isinstance(hit, Entry) else _neutral_compound(hit),
    )


def _part_name(hit: CompoundHit) -> str:
    """How a part is written: "-Hammer", "-lawine", "Horror-"."""
    part = hit.part.part
    if hit.part.role == "modifier":
        return f"{part.capitalize()}-"
    return f"-{part.capitalize()}" if hit.hyphen else f"-{part}"


def _reason(hit: Entry | CompoundHit) -> str:
    if isinstance(hit, CompoundHit):
        return (
            f"„{_part_name(hit)}“: {hit.part.note}"
            if hit.part.note
            else f"„{_part_name(hit)}“ wertet oder dramatisiert"
        )
    return hit.note or _CATEGORY_REASONS[hit.category]


def _neutral_compound(hit: CompoundHit) -> tuple[str, ...]:
    rest = hit.rest
    if hit.part.role == "head":
        return tuple(_for_head(rest, neutral.strip("-"), hyphen=hit.hyphen) for neutral in hit.part.neutral)
    alone = rest[:1].upper() + rest[1:]
    if not hit.part.neutral:
        return (alone,)
    return tuple(
        _join(neutral.strip("-"), rest, hyphen=hit.hyphen) if neutral.endswith("-") else f"{neutral} {alone}"
        for neutral in hit.part.neutral
    )


def _for_head(rest: str, neutral: str, *, hyphen: bool) -> str:
    """Make "Kosten-Lawine" "Kosten-Anstieg"; "unerwarteter Erfolg" is no half of a compound and stands alone."""
    if " " in neutral:
        return neutral[:1].lower() + neutral[1:]  # the first word is an adjective
    return _join(rest, neutral, hyphen=hyphen)


def _join(first: str, second: str, *, hyphen: bool) -> str:
    if hyphen:
        return f"{first}-{second[:1].upper()}{second[1:]}"
    return f"{first[:1].upper()}{first[1:]}{second[:1].lower()}{second[1:]}"


#: Said where an entry has no note of its own.
_CATEGORY_REASONS = {
    "person_label": "benennt einen Menschen mit einem wertenden Etikett",
    "speech_verb": "wertet, wie jemand etwas sagt",
    "verb": "wertet, was jemand tut",
    "emotion": "macht aus einer Nachricht ein Gefühl",
    "intensifier": "verstärkt oder bewertet",
    "catastrophe": "lässt ein Ereignis wie eine Katastrophe klingen",
    "war": "überträgt die Sprache des Krieges",
    "metaphor": "wertet durch ein Bild",
    "sex_crime": "weckt Neugier auf Gewalt oder Intimes",
    "health": "macht Angst um die Gesundheit",
    "money": "macht Geld zum Aufreger",
    "colloquial": "ist Umgangssprache",
    "idiom": "ist eine wertende Redewendung",
    "sneer": "macht jemanden oder etwas klein",
    "political": "ist ein politischer Kampfbegriff",
    "euphemism": "beschönigt",
    "address": "spricht die Leser an und zieht sie auf eine Seite",
}
