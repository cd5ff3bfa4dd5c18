"""What groups are called in a sentence: an outlet by its name, a kind of outlets with its article, in its case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from framing.compare import UNKNOWN, Comparison
from framing.plot import group_label
from framing.report.words import cardinal
from framing.style import Language, kind_label, quoted

__all__ = ["Noun", "group_name", "noun", "reference_name"]

#: Kind of outlet → what it is called as subject and after "bei". All are singular, so every verb fits.
_KINDS_DE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "tabloid": ("die Boulevardpresse", "der Boulevardpresse"),
        "portal": ("die Gruppe der Portale", "der Gruppe der Portale"),
        "regional": ("die Regionalpresse", "der Regionalpresse"),
        "quality": ("die überregionale Presse", "der überregionalen Presse"),
        "public": ("die Gruppe der Öffentlich-Rechtlichen", "der Gruppe der Öffentlich-Rechtlichen"),
        "agency": ("die Gruppe der Agenturen", "der Gruppe der Agenturen"),
        "unknown": ("die Gruppe ohne Medienangabe", "der Gruppe ohne Medienangabe"),
    }
)
_KINDS_EN: Mapping[str, str] = MappingProxyType(
    {
        "tabloid": "the tabloid press",
        "portal": "the group of portals",
        "regional": "the regional press",
        "quality": "the national press",
        "public": "the group of public broadcasters",
        "agency": "the group of agencies",
        "unknown": "the group without an outlet",
    }
)


@dataclass(frozen=True, slots=True)
class Noun:
    """What the compared groups are: "Medium" or "Gruppe", with what has to agree with it.

    Attributes
    ----------
    one, many
        Singular and plural.
    none
        "kein Medium", "keine Gruppe".
    this
        "dieses eine", "diese eine".
    """

    one: str
    many: str
    none: str
    this: str

    def count(self, amount: int, language: Language = "de") -> str:
        """Write a number of them: "drei Medien", "ein Medium"."""
        if amount == 1:
            one = "one" if language == "en" else "ein" if self.one == "Medium" else "eine"
            return f"{one} {self.one}"
        return f"{cardinal(amount, language)} {self.many}"


_NOUNS: Mapping[tuple[bool, Language], Noun] = {
    (True, "de"): Noun("Medium", "Medien", "kein Medium", "dieses eine"),
    (False, "de"): Noun("Gruppe", "Gruppen", "keine Gruppe", "diese eine"),
    (True, "en"): Noun("outlet", "outlets", "no outlet", "this one"),
    (False, "en"): Noun("group", "groups", "no group", "this one"),
}


def noun(comparison: Comparison, language: Language = "de") -> Noun:
    """Return what the groups of a comparison are called."""
    return _NOUNS[comparison.by == "outlet", language]


def group_name(
    comparison: Comparison, group: str, language: Language = "de", case: Literal["nominative", "dative"] = "nominative"
) -> str:
    """Return a group's name as it stands inside a sentence; a name of an outlet or of a user's own group never changes."""
    if comparison.by != "kind":
        return group_label(group, language)
    if language == "en":
        return _KINDS_EN.get(group, group_label(group, "en"))
    forms = _KINDS_DE.get(group)
    return group_label(group) if forms is None else forms[case == "dative"]


def reference_name(
    comparison: Comparison, language: Language = "de", case: Literal["nominative", "dative"] = "nominative"
) -> str:
    """Return what the reference is called inside a sentence: an outlet, or the agencies together."""
    groups = comparison.reference_groups
    if len(groups) == 1 and comparison.by != "kind":
        return group_label(groups[0], language)
    if comparison.reference == "agency" or groups == ("agency",):
        if language == "en":
            return "the agencies"
        return "den Agenturen" if case == "dative" else "die Agenturen"
    if len(groups) == 1 and groups[0] != UNKNOWN:
        return group_name(comparison, groups[0], language, case)
    kind = quoted(kind_label(comparison.reference or "", language), language)
    if language == "en":
        return f"the outlets of kind {kind}"
    return f"den Medien der Gruppe {kind}" if case == "dative" else f"die Medien der Gruppe {kind}"
