"""Explanations for pupils: what a loaded word does, what a sober one would be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from framing.finding import Finding
from framing.teach.material import Material, Source, shown
from framing.teach.sense import as_quoted, doubtful, is_cue

__all__ = ["categories", "category", "instead", "named", "why_loaded"]

_DROP = "–"
_SHOWN = 2  # neutral wordings named in an explanation


def why_loaded(material: Material, source: Source, finding: Finding, neutral: Sequence[str] = ()) -> str:
    """Say in one to three short sentences why a word is loaded and what would be sober, if `neutral` says so."""
    phrases = material.wording.phrases
    if doubtful(source, finding):
        return phrases["literal"].format(word=named(finding))
    parts = [_reason(material, source, finding)]
    if finding.voice == "quoted":
        parts.append(phrases["quoted" if as_quoted(source, finding) else "reported"])
    elif finding.severity < 2:
        parts.append(phrases["mild"])
    parts.append(instead(material, finding, neutral))
    return " ".join(part for part in parts if part)


def named(finding: Finding) -> str:
    """The word as it is spoken of: "knöpft … vor" where only the stem of a separable verb is marked."""
    word = shown(finding.text)
    prefix, bar, _ = finding.entry.partition("|")
    particle = prefix.split()[-1] if prefix.strip() else ""
    return f"{word} … {particle}" if bar and particle and not _holds(word, particle) else word


def _holds(word: str, particle: str) -> bool:
    return word.lower().startswith(particle) or particle in word.lower().split()


def instead(material: Material, finding: Finding, neutral: Sequence[str]) -> str:
    """Name up to two sober wordings, and say whether the word can be left out; "" if there is nothing to say."""
    phrases = material.wording.phrases
    words = neutral[:_SHOWN]
    parts = []
    if words:
        marks = "„{}“" if material.language == "de" else "“{}”"
        parts.append(phrases["plain"].format(neutral=phrases["or"].join(marks.format(word) for word in words)))
    if _DROP in finding.neutral:
        parts.append(phrases["drop"])
    return " ".join(parts)


def categories(material: Material, source: Source, findings: Iterable[Finding], most: int = 3) -> str:
    """Explain the commonest categories among some loaded words, a paragraph each."""
    known = _by_category(material)
    counted = Counter(_category(source, finding) for finding in findings)
    common = sorted(counted, key=lambda category: (-counted[category], category))
    return "\n\n".join(known[category] for category in common[:most] if category in known)


def category(material: Material, source: Source, finding: Finding) -> str:
    """Explain what words of a finding's category do, "" for an unknown one."""
    return _by_category(material).get(_category(source, finding), "")


def _category(source: Source, finding: Finding) -> str:
    """The category that fits here: a verb of speaking beside nothing that is said is a verb like others."""
    silent = finding.category == "speech_verb" and not is_cue(source, finding)
    return "verb" if silent else finding.category


def _by_category(material: Material) -> dict[str, str]:
    explanations = material.wording.explanations
    return dict(explanations.loaded_simple if material.level == "5-7" else explanations.loaded)


def _reason(material: Material, source: Source, finding: Finding) -> str:
    word = named(finding)
    if material.language == "en":
        simple = material.wording.explanations.loaded_simple.get(_category(source, finding), "")
        return material.wording.phrases["reason"].format(word=word, category=simple) if simple else ""
    reason = finding.reason.strip().rstrip(".")
    if not reason:
        return ""
    if reason.startswith("„"):  # a part of a compound names itself: „-Hammer“: macht aus …
        return reason.replace("“: ", "“ ", 1) + "."
    # Notes are predicates ("macht Geld zum Aufreger") or say what the word is ("derb", "ein Schimpfwort").
    if not reason.split()[0].rstrip(",").endswith("t"):
        reason = f"ist {reason}"
    return material.wording.phrases["reason"].format(word=word, reason=reason)
