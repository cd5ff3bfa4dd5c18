"""Explanations for pupils: what a loaded word does, what a sober one would be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from framing.finding import Finding
from framing.teach.material import Material, shown

__all__ = ["categories", "category", "instead", "neutral_words", "why_loaded"]

_DROP = "–"
_IMAGES = frozenset({"idiom", "metaphor", "war", "catastrophe"})
_SHOWN = 2  # neutral wordings named in an explanation


def neutral_words(finding: Finding) -> tuple[str, ...]:
    """Return the sober wordings of a loaded word in their basic form, without the sign for leaving it out."""
    return tuple(shown(word) for word in finding.neutral if word != _DROP)


def why_loaded(material: Material, finding: Finding, *, neutral: bool = True) -> str:
    """Say in one to three short sentences why a word is loaded and, on request, what would be sober."""
    parts = [_reason(material, finding)]
    phrases = material.wording.phrases
    if finding.voice == "quoted":
        parts.append(phrases["quoted"])
    elif finding.severity < 2:
        parts.append(phrases["mild"])
    # What an image stands for depends on the text: of several counterparts one would be wrong.
    several = finding.category in _IMAGES and len(neutral_words(finding)) > 1
    if neutral and not several:
        parts.append(instead(material, finding))
    return " ".join(part for part in parts if part)


def instead(material: Material, finding: Finding) -> str:
    """Name up to two sober wordings, "" if there are none."""
    phrases = material.wording.phrases
    words = neutral_words(finding)[:_SHOWN]
    parts = []
    if words:
        marks = "„{}“" if material.language == "de" else "“{}”"
        parts.append(phrases["plain"].format(neutral=phrases["or"].join(marks.format(word) for word in words)))
    if _DROP in finding.neutral:
        parts.append(phrases["drop"])
    return " ".join(parts)


def categories(material: Material, findings: Iterable[Finding], most: int = 3) -> str:
    """Explain the commonest categories among some loaded words, a paragraph each."""
    known = _by_category(material)
    counted = Counter(finding.category for finding in findings)
    common = sorted(counted, key=lambda category: (-counted[category], category))
    return "\n\n".join(known[category] for category in common[:most] if category in known)


def category(material: Material, finding: Finding) -> str:
    """Explain what words of a finding's category do, "" for an unknown one."""
    return _by_category(material).get(finding.category, "")


def _by_category(material: Material) -> dict[str, str]:
    explanations = material.wording.explanations
    return dict(explanations.loaded_simple if material.level == "5-7" else explanations.loaded)


def _reason(material: Material, finding: Finding) -> str:
    word = shown(finding.text)
    if material.language == "en":
        simple = material.wording.explanations.loaded_simple.get(finding.category, "")
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
