"""How values and groups are written on figures and in reports. Knows nothing of drawing."""

from __future__ import annotations

from dataclasses import dataclass

from framing.compare import UNKNOWN
from framing.style import KINDS, Language, kind_label, number, printable

__all__ = ["FIGURE_MEASURES", "Scale", "group_label", "scale", "signed"]

# What a share is of, where "percent" alone leaves that open, and a name short enough for a column.
_ATTRIBUTED = {"de": ("Aussagen anderer", "Prozent der Wörter"), "en": ("Others’ statements", "percent of words")}

#: Measures of the main figure.
FIGURE_MEASURES = ("sensationalism", "hedges_per_100_sentences", "attribution_share")


@dataclass(frozen=True, slots=True)
class Scale:
    """How values of one measure are written: name, unit, decimals, and the factor from the table to the page."""

    label: str
    unit: str
    digits: int
    factor: float = 1.0

    def write(self, value: float, language: Language = "de") -> str:
        """Write one value of the table in this measure's unit, without the unit."""
        return number(value * self.factor, self.digits, language)


def scale(measure: str, language: Language = "de") -> Scale:
    """Return how a measure is written; a column that is no measure of this package is written under its own name.

    Shares between 0 and 1 become percentages.
    """
    from framing.measures import MEASURES  # noqa: PLC0415 - plotting a user's own table needs no measures

    known = MEASURES.get(measure)
    if known is None:
        return Scale(measure, "", 2)
    if measure == "attribution_share":
        return Scale(*_ATTRIBUTED[language], 0, 100.0)
    german = language == "de"
    label, unit = (known.label, known.unit) if german else (known.label_en, known.unit_en)
    if measure.endswith(("_share", "_probability")):
        return Scale(label, "Prozent" if german else "percent", 0, 100.0)
    return Scale(label, unit, known.digits)


def group_label(group: str, language: Language = "de") -> str:
    """Return a group's name as it is printed; a kind of outlet has its name in the language."""
    if group == UNKNOWN:
        return "ohne Medienangabe" if language == "de" else "outlet not stated"
    if group in KINDS:
        return kind_label(group, language)
    return printable(group, language)


def signed(value: float, digits: int, language: Language = "de") -> str:
    """Write a number with its sign; zero has none.

    >>> signed(2.34, 1), signed(-2.34, 1), signed(0.01, 1)
    ('+2,3', '−2,3', '0,0')
    """
    text = number(value, digits, language)
    return f"+{text}" if value > 0 and text.strip("0.,") else text
