"""The words around an exercise, on paper, on the page and in the notebook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from framing.style import Language, date, number
from framing.teach.exercise import Origin

__all__ = [
    "credits_line",
    "labels",
    "letter",
    "level",
    "minutes",
    "origins",
    "points",
    "points_short",
    "quotes_article",
]

_DE = {
    "overline": "Arbeitsblatt · Medienkompetenz",
    "overline_key": "Lösungsblatt · Medienkompetenz",
    "only_teachers": "Nur für Lehrkräfte",
    "key_title": "Lösungen",
    "name": "Name",
    "class": "Klasse",
    "date": "Datum",
    "points": "Punkte",
    "points_short": "P.",
    "tip": "Hilfe",
    "texts": "Texte",
    # teachers
    "overview": "Auf einen Blick",
    "task": "Aufgabe",
    "difficulty": "Schwierigkeit",
    "time": "Zeit",
    "sum": "Summe",
    "notes": "Bevor Sie das Blatt verteilen",
    "solution": "Lösung",
    "also": "Auch richtig",
    "models": "Mögliche Lösung",
    "rubric": "Dafür gibt es Punkte",
    "explanation": "Erklärung",
    "unsure": "Bitte prüfen",
    "talk": "Zur Besprechung",
    "origin": "Herkunft",
    "place": "Stelle",
    "why": "Warum?",
    "neutral": "Sachlicher",
    "optional": "Darf markiert sein, muss aber nicht",
    "easy": "leicht",
    "medium": "mittel",
    "hard": "schwer",
    # page
    "check": "Prüfen",
    "again": "Noch einmal",
    "go_on": "Weiterschreiben",
    "reset": "Alles zurücksetzen",
    "reset_question": "Alle Antworten und Punkte löschen?",
    "reset_yes": "Ja, alles löschen",
    "reset_no": "Nein, weiterarbeiten",
    "score": "Punkte",
    "of": "von",
    "checked": "geprüft",
    "choose": "– bitte wählen –",
    "your_answer": "Deine Antwort",
    "your_text": "Dein Text",
    "show_model": "Mit Mustertext vergleichen",
    "model": "So könnte es aussehen",
    "self_rating": "Wie gut ist dein Text? Kreuze an, was er erfüllt.",
    "up": "nach oben",
    "down": "nach unten",
    "position": "Platz",
    "top": "Oben",
    "bottom": "Unten",
    "mark_help": "Tippe auf die Wörter. Mit der Tastatur: Pfeiltasten wechseln das Wort, die Leertaste markiert es.",
    "marked": "Markierte Wörter",
    "wanted": "gesuchte Stellen",
    "word": "Wort",
    "right": "Richtig!",
    "partly": "Zum Teil richtig.",
    "wrong": "Leider nicht richtig.",
    "found": "gefunden",
    "missed": "übersehen",
    "not_meant": "Nicht gesucht",
    "optional_hit": "kann man auch markieren",
    "right_answer": "Richtig ist",
    "right_order": "Die richtige Reihenfolge",
    "option_right": "richtig",
    "option_wrong": "falsch gewählt",
    "option_meant": "das wäre richtig",
    "option_missed": "hätte angekreuzt werden müssen",
    "nothing": "Gib zuerst eine Antwort.",
    "too_short": "Schreib zuerst deinen eigenen Text.",
    "no_script": "Zum Antworten braucht diese Seite JavaScript. Lesen und ausdrucken lässt sie sich auch so.",
    "done": "Geschafft! Alle Aufgaben sind geprüft.",
    "task_number": "Aufgabe",
}

_EN = {
    "overline": "Worksheet · Media literacy",
    "overline_key": "Answer key · Media literacy",
    "only_teachers": "For teachers only",
    "key_title": "Answer key",
    "name": "Name",
    "class": "Class",
    "date": "Date",
    "points": "Points",
    "points_short": "pts",
    "tip": "Help",
    "texts": "Texts",
    "overview": "At a glance",
    "task": "Task",
    "difficulty": "Difficulty",
    "time": "Time",
    "sum": "Total",
    "notes": "Before you hand out the sheet",
    "solution": "Answer",
    "also": "Also right",
    "models": "A possible answer",
    "rubric": "What earns points",
    "explanation": "Explanation",
    "unsure": "Please check",
    "talk": "When you go over it",
    "origin": "Taken from",
    "place": "Passage",
    "why": "Why?",
    "neutral": "More sober",
    "optional": "May be marked, but need not be",
    "easy": "easy",
    "medium": "medium",
    "hard": "hard",
    "check": "Check",
    "again": "Try again",
    "go_on": "Go on writing",
    "reset": "Start all over",
    "reset_question": "Delete all answers and points?",
    "reset_yes": "Yes, delete everything",
    "reset_no": "No, go on",
    "score": "Points",
    "of": "of",
    "checked": "checked",
    "choose": "– please choose –",
    "your_answer": "Your answer",
    "your_text": "Your text",
    "show_model": "Compare with a model answer",
    "model": "It could look like this",
    "self_rating": "How good is your text? Tick what it does.",
    "up": "move up",
    "down": "move down",
    "position": "Position",
    "top": "Top",
    "bottom": "Bottom",
    "mark_help": "Tap the words. With the keyboard: arrow keys move from word to word, the space bar marks.",
    "marked": "Words marked",
    "wanted": "places to find",
    "word": "Word",
    "right": "Right!",
    "partly": "Partly right.",
    "wrong": "Not right, sorry.",
    "found": "found",
    "missed": "missed",
    "not_meant": "Not meant",
    "optional_hit": "may be marked too",
    "right_answer": "The right answer is",
    "right_order": "The right order",
    "option_right": "right",
    "option_wrong": "wrongly chosen",
    "option_meant": "this is right",
    "option_missed": "should have been ticked",
    "nothing": "Give an answer first.",
    "too_short": "Write your own text first.",
    "no_script": "This page needs JavaScript to take answers. It can be read and printed without.",
    "done": "Done! All tasks are checked.",
    "task_number": "Task",
}

# From class 11 on pupils are addressed with "Sie".
_DE_FORMAL = {
    "your_answer": "Ihre Antwort",
    "your_text": "Ihr Text",
    "self_rating": "Wie gut ist Ihr Text? Kreuzen Sie an, was er erfüllt.",
    "mark_help": "Tippen Sie auf die Wörter. Mit der Tastatur: Pfeiltasten wechseln das Wort, die Leertaste markiert es.",
    "nothing": "Geben Sie zuerst eine Antwort.",
    "too_short": "Schreiben Sie zuerst Ihren eigenen Text.",
}

_LABELS: Mapping[tuple[Language, bool], Mapping[str, str]] = MappingProxyType(
    {("de", False): _DE, ("de", True): _DE | _DE_FORMAL, ("en", False): _EN, ("en", True): _EN}
)

# So many stretches of one text are named one by one.
_MANY = 5

# Kinds whose options are taken from the article and so stay German in an English exercise.
_QUOTING = frozenset({"copy", "names", "replace", "konjunktiv", "outlet", "mark"})


def labels(language: Language = "de", level: str = "8-10") -> Mapping[str, str]:
    """Return name of the label → text for readers of a level, politely from class 11 on."""
    return _LABELS[language, level == "11-13"]


def quotes_article(kind: str) -> bool:
    """Whether the answers of a kind of task are words of the article, German whatever the exercise's language."""
    return kind in _QUOTING


def letter(index: int) -> str:
    """Return the letter that counts the index.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    before, place = divmod(index, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + place)


def level(name: str, language: Language = "de") -> str:
    """Write a level.

    >>> level("8-10"), level("8-10", "en")
    ('Klasse 8–10', 'Years 8–10')
    """
    return f"{'Klasse' if language == 'de' else 'Years'} {name.replace('-', '–')}"


def minutes(amount: float, language: Language = "de") -> str:
    """Write a time in full minutes, half a minute counting as one.

    >>> minutes(1.2), minutes(44.5), minutes(1, "en")
    ('1 Minute', '45 Minuten', '1 minute')
    """
    full = max(1, int(amount + 0.5))
    unit = ("Minute" if full == 1 else "Minuten") if language == "de" else ("minute" if full == 1 else "minutes")
    return f"{full} {unit}"


def points(amount: float, language: Language = "de") -> str:
    """Write points.

    >>> points(1), points(2.5), points(3, "en")
    ('1 Punkt', '2,5 Punkte', '3 points')
    """
    written = number(amount, 0 if amount == int(amount) else 1, language)
    unit = ("Punkt" if amount == 1 else "Punkte") if language == "de" else ("point" if amount == 1 else "points")
    return f"{written} {unit}"


def points_short(amount: int, language: Language = "de") -> str:
    """Write points where there is little room.

    >>> points_short(3), points_short(1, "en"), points_short(3, "en")
    ('3 P.', '1 pt', '3 pts')
    """
    unit = labels(language)["points_short"]
    return f"{amount} {unit.removesuffix('s') if amount == 1 else unit}"


def origins(places: Iterable[Origin], language: Language = "de") -> str:
    """Say where something was taken from: outlet or article, day, and the characters of the article's text."""
    stretches: dict[str, dict[tuple[int, int], None]] = {}
    for place in places:
        known = (place.outlet or place.article, _day(place.date, language))
        found = stretches.setdefault(", ".join(part for part in known if part), {})
        if place.end > place.start:
            found[place.start, place.end] = None
    named = (
        ", ".join(part for part in (name, _characters(list(found), language)) if part)
        for name, found in stretches.items()
    )
    return "; ".join(name for name in named if name)


def _characters(stretches: Sequence[tuple[int, int]], language: Language) -> str:
    """Stretches of a text; of many, only from where to where they reach."""
    if not stretches:
        return ""
    if len(stretches) > _MANY:
        stretches = [(min(start for start, _ in stretches), max(end for _, end in stretches))]
    unit = "Zeichen" if language == "de" else "characters"
    return f"{unit} {', '.join(f'{start}–{end}' for start, end in stretches)}"


def credits_line(sources: Sequence[str], language: Language = "de") -> str:
    """Return the line that names the sources, "" if there are none."""
    return f"{labels(language)['texts']}: {'; '.join(sources)}" if sources else ""


def _day(iso: str, language: Language) -> str:
    """A day as it is printed; what a teacher has put in its place stays as it is."""
    try:
        return date(dt.date.fromisoformat(iso), language)
    except ValueError:
        return iso
