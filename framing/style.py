"""What figures and reports share: colours, sizes in millimetres, German numbers, and which characters can be printed.

Standard library only. Nothing in here depends on colour alone: kinds of outlets differ in the form of their marker,
kinds of marks in the form of their line.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

__all__ = [
    "COLOURS",
    "KINDS",
    "LANGUAGES",
    "MARKS",
    "MM",
    "TEXT_WIDTH",
    "KindStyle",
    "Language",
    "MarkStyle",
    "date",
    "interval",
    "kind_label",
    "listed",
    "number",
    "period",
    "printable",
    "quoted",
]

Language = Literal["de", "en"]

#: Languages a report can be written in.
LANGUAGES: tuple[Language, ...] = ("de", "en")

#: Inches in a millimetre: figure sizes are given in millimetres, so type keeps its size on paper.
MM = 1 / 25.4

#: Width of the text on the report's A4 page, in millimetres.
TEXT_WIDTH = 166.0

COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "ink": "#1B1F24",
        "muted": "#59636E",
        "rule": "#D5DAE0",
        "grid": "#E6E9ED",
        "panel": "#F4F6F8",
        "paper": "#FFFFFF",
        "accent": "#0B5C94",
    }
)


@dataclass(frozen=True, slots=True)
class KindStyle:
    """How outlets of one kind look: colour, matplotlib marker, the same form as a character, and its name."""

    colour: str
    marker: str
    glyph: str
    de: str
    en: str


#: Kind of outlet → its look. The forms differ, so the colour is never needed to tell them apart.
KINDS: Mapping[str, KindStyle] = MappingProxyType(
    {
        "tabloid": KindStyle("#B5410B", "o", "●", "Boulevard", "tabloid"),
        "portal": KindStyle("#8A5A00", "v", "▼", "Portal", "portal"),
        "regional": KindStyle("#59636E", "D", "◆", "Regionalzeitung", "regional daily"),
        "quality": KindStyle("#3B3F8C", "^", "▲", "überregionale Zeitung", "national daily"),
        "public": KindStyle("#2F6B3A", ">", "▶", "öffentlich-rechtlich", "public broadcaster"),
        "agency": KindStyle("#0B5C94", "s", "■", "Agentur", "news agency"),
        "unknown": KindStyle("#59636E", "h", "□", "ohne Angabe", "not stated"),
    }
)


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """How one kind of mark looks: its line on paper, and on screens of unknown background (`screen`, `screen_tint`)."""

    line: str
    screen: str
    screen_tint: str
    css: str


MARKS: Mapping[str, MarkStyle] = MappingProxyType(
    {
        "loaded": MarkStyle("#B5410B", "#D9622B", "rgba(217,98,43,.18)", "border-bottom:2px solid"),
        "hedge": MarkStyle("#0B5C94", "#3C8DCB", "rgba(60,141,203,.16)", "border-bottom:2px dotted"),
        "source": MarkStyle("#2F6B3A", "#4C9A5B", "rgba(76,154,91,.12)", "border:1px solid"),
        "quote": MarkStyle("#59636E", "inherit", "", "font-style:italic"),
    }
)

_MONTHS: Mapping[str, tuple[str, ...]] = {
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip

_ABSENT = "–"


def number(value: float, digits: int = 0, language: Language = "de") -> str:
    """Write a number as a newspaper of that language prints it; what is not a number becomes a dash.

    >>> number(1234.56, 1), number(1234.56, 1, "en"), number(-0.04, 1), number(12345)
    ('1234,6', '1,234.6', '0,0', '12.345')
    """
    if value is None or not math.isfinite(value):
        return _ABSENT
    text = f"{abs(value):,.{digits}f}"
    sign = "−" if value < 0 and text.strip("0.,") else ""
    if language == "en":
        return sign + text
    # German sets the point from five places on only: 1234, but 12.345.
    if abs(value) < 10_000:
        text = text.replace(",", "")
    return sign + text.translate(str.maketrans(",.", ".,"))


def interval(low: float, high: float, digits: int = 0, language: Language = "de", *, word: bool = False) -> str:
    """Write an interval, "" if there is none or if both ends are the same as written.

    Negative ends need the word, a dash would be read as a minus.

    >>> interval(1.25, 3, 1), interval(-2, 3), interval(1, 2, language="en", word=True), interval(float("nan"), 2)
    ('1,2–3,0', '−2 bis 3', '1 to 2', '')
    """
    if not (math.isfinite(low) and math.isfinite(high)):
        return ""
    first, last = number(low, digits, language), number(high, digits, language)
    if first == last:
        return ""
    to = " bis " if language == "de" else " to "
    return first + (to if word or min(low, high) < 0 else "–") + last


def listed(words: Sequence[str], language: Language = "de") -> str:
    """Join words as in a sentence.

    >>> listed(["Wut", "Zoff", "Drama"]), listed(["Wut"]), listed([])
    ('Wut, Zoff und Drama', 'Wut', '')
    """
    and_ = " und " if language == "de" else " and "
    return and_.join([*([", ".join(words[:-1])] if words[1:] else []), *words[-1:]])


def quoted(text: str, language: Language = "de") -> str:
    """Put a text into quotation marks; marks inside it become single ones.

    >>> quoted('Wirt sagt: "Feierabend"')
    '„Wirt sagt: ‚Feierabend‘“'
    """
    opening, closing, inner_opening, inner_closing = "„“‚‘" if language == "de" else "“”‘’"
    text = re.sub(r'(?<![^\s(\[])["„“»«]|„', inner_opening, text)
    text = re.sub(r'["“”«»]', inner_closing, text)
    return f"{opening}{text}{closing}"


def date(day: dt.date, language: Language = "de") -> str:
    """Write a day.

    >>> date(dt.date(2026, 3, 5)), date(dt.date(2026, 3, 5), "en")
    ('5. März 2026', '5 March 2026')
    """
    month = _MONTHS[language][day.month - 1]
    return f"{day.day}{'.' if language == 'de' else ''} {month} {day.year}"


def period(days: Iterable[dt.date], language: Language = "de") -> str:
    """Write the stretch of time between the first and the last day, without saying anything twice.

    >>> period([dt.date(2026, 3, 14), dt.date(2026, 3, 1)])
    '1. bis 14. März 2026'
    """
    known = sorted(days)
    if not known:
        return _ABSENT
    first, last = known[0], known[-1]
    if first == last:
        return date(first, language)
    dot = "." if language == "de" else ""
    begin = date(first, language)
    if first.year == last.year:
        begin = f"{first.day}{dot}"
        if first.month != last.month:
            begin += f" {_MONTHS[language][first.month - 1]}"
    return f"{begin} {'bis' if language == 'de' else 'to'} {date(last, language)}"


def kind_label(kind: str, language: Language = "de") -> str:
    """Return the name of a kind of outlet; an unlisted kind is its own name."""
    style = KINDS.get(kind)
    if style is None:
        return kind
    return style.de if language == "de" else style.en


# What Source Sans 3 and Libertinus Serif both have, in all four styles. A character outside stops a tagged PDF.
_COVERED = (
    (0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x17F), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1CD, 0x1DC), (0x218, 0x21B),
    (0x384, 0x38A), (0x38C, 0x38C), (0x38E, 0x3A1), (0x3A3, 0x3CE), (0x400, 0x401), (0x403, 0x451), (0x453, 0x453),
    (0x455, 0x458), (0x45C, 0x45E), (0x1E02, 0x1E03), (0x1E0A, 0x1E11), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E),
    (0x1EA0, 0x1EF9), (0x2007, 0x2007), (0x2009, 0x200A), (0x2010, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026),
    (0x202F, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x2070, 0x2071), (0x2074, 0x208E), (0x20AC, 0x20AC),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2153, 0x215E), (0x2190, 0x2199), (0x2206, 0x2206), (0x2212, 0x2212),
    (0x221E, 0x221E), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265), (0x25A0, 0x25A1), (0x25B2, 0x25B3),
    (0x25B6, 0x25B7), (0x25BC, 0x25BD), (0x25C6, 0x25C6), (0x25CF, 0x25CF),
)  # fmt: skip
_STARTS = tuple(first for first, _ in _COVERED)

_EMOJI_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "🔥": "Feuer", "🚨": "Blaulicht", "😱": "Entsetzen", "😡": "Wut", "🤬": "Wut", "😠": "Ärger", "😢": "Träne",
        "😭": "Tränen", "😂": "Lachtränen", "🤣": "Lachtränen", "😍": "verliebt", "😳": "verlegen", "🤯": "fassungslos",
        "🤔": "Grübeln", "🙄": "Augenrollen", "😉": "Zwinkern", "😀": "Lachen", "😎": "Sonnenbrille", "🥰": "verliebt",
        "❤": "Herz", "💔": "gebrochenes Herz", "💥": "Knall", "💣": "Bombe", "⚡": "Blitz", "⚠": "Achtung", "❗": "!",
        "‼": "!!", "❓": "?", "❌": "Kreuz", "✅": "Haken", "✔": "Haken", "👉": "Zeigefinger", "👇": "Zeigefinger",
        "👆": "Zeigefinger", "👍": "Daumen hoch", "👎": "Daumen runter", "👏": "Beifall", "🙏": "Hände gefaltet",
        "💪": "Muskel", "👀": "Augen", "💰": "Geldsack", "💸": "Geld", "📈": "Kurve steigt", "📉": "Kurve fällt",
        "⚽": "Fußball", "🏆": "Pokal", "🥇": "Gold", "🎉": "Konfetti", "🍺": "Bier", "🌧": "Regen", "☀": "Sonne",
        "❄": "Schnee", "⛈": "Gewitter", "🌊": "Welle", "🚑": "Rettungswagen", "🚓": "Polizei", "🚒": "Feuerwehr",
        "📺": "Fernseher", "📷": "Kamera", "📸": "Kamera", "🎥": "Kamera", "🔴": "roter Punkt", "🟢": "grüner Punkt",
        "⭐": "Stern", "✨": "Funkeln", "💀": "Totenkopf", "☠": "Totenkopf", "👑": "Krone", "🤡": "Clown", "🐶": "Hund",
    }
)  # fmt: skip

# Parts of an emoji sequence that show nothing of their own: joiners, variation selectors, keycaps, skin tones, tags.
_JOINERS = frozenset("\u200d\u20e3") | {chr(c) for c in (*range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400))}
_EMOJI = re.compile("[\u2049\u203c\u231a-\u23ff\u25fb-\u27bf\u2934-\u2935\u2b05-\u2bff\U0001f000-\U0001faff]+")


def printable(text: str, language: Language = "de") -> str:
    r"""Return the text in characters that the report's fonts have.

    Control characters go; emoji are named where a headline is likely to use them; any other run of foreign characters
    says how many it stands for. A line break becomes a space.

    >>> printable("Zoff 🔥👍🏽 im Rat\x07"), printable("Gipfel in 北京")
    ('Zoff [Emoji: Feuer, Daumen hoch] im Rat', 'Gipfel in [2 Zeichen]')
    """
    text = unicodedata.normalize("NFC", text)
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    text = re.sub(r"[^\S\xa0\u202f\u2007]", " ", text)  # spaces that must not break stay
    text = "".join(c for c in text if c not in _JOINERS and not 0xE0000 <= ord(c) <= 0xE007F)
    text = _EMOJI.sub(lambda found: _named(found[0], language), text)
    text = _missing_replaced("".join(c for c in text if _covered(c) or _shown(c)), language)
    return re.sub(" {2,}", " ", unicodedata.normalize("NFC", text))


def _covered(character: str) -> bool:
    code = ord(character)
    place = bisect_right(_STARTS, code) - 1
    return place >= 0 and code <= _COVERED[place][1]


def _shown(character: str) -> bool:
    """Whether a character would be seen: no control, no combining mark, no private use."""
    return unicodedata.category(character)[0] not in "CM"


def _named(emoji: str, language: Language) -> str:
    if all(_covered(c) for c in emoji):
        return emoji
    if all(0x1F1E6 <= ord(c) <= 0x1F1FF for c in emoji):
        return "[Emoji: Flagge]" if language == "de" else "[emoji: flag]"
    names = dict.fromkeys(_EMOJI_NAMES[c] for c in emoji if c in _EMOJI_NAMES)
    if language == "en" or not names:
        return "[Emoji]" if language == "de" else "[emoji]"
    return f"[Emoji: {', '.join(names)}]"


def _missing_replaced(text: str, language: Language) -> str:
    unit = "Zeichen" if language == "de" else "characters"
    parts: list[str] = []
    missing = 0
    for character in [*text, ""]:
        if character and not _covered(character):
            missing += 1
            continue
        if missing:
            parts.append(f"[{missing} {unit}]")
            missing = 0
        parts.append(character)
    return "".join(parts)
