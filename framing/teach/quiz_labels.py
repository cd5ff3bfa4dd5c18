"""Sentences that only quizzes need: Moodle, GIFT and H5P. They address nobody, so they suit every level."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from framing.style import Language

__all__ = ["QUIZ"]

_DE = {
    "category": "Sprache in den Nachrichten",
    "mark_choose": "Zur Auswahl stehen diese Stellen aus dem Text. Ein falsches Kreuz hebt ein richtiges auf.",
    "mark_write": "Eine Stelle aus dem Text genügt.",
    "mark_check": "Die falschen Antworten sind andere Wörter aus dem Text.",
    "order": "Zu jedem Satz gehört ein Platz",
    "answer": "Antwort",
    # H5P
    "mark_phrases": "Manche Stellen sind mehrere Wörter lang: Dann zählt jedes Wort.",
    "mark_optional": "Über diese Stellen kann man streiten, sie zählen hier nicht: {words}.",
    "letters": "Zur Auswahl stehen:",
    "left_out": "Nicht in diesem Quiz, weil hier eigene Texte gefragt sind: {tasks}.",
    "task": "Aufgabe",
}

_EN = {
    "category": "The language of news",
    "mark_choose": "These passages of the text are on offer. A wrong tick cancels a right one.",
    "mark_write": "One passage of the text is enough.",
    "mark_check": "The wrong answers are other words of the text.",
    "order": "Each sentence has its place",
    "answer": "Answer",
    "mark_phrases": "Some passages are several words long: then each of the words counts.",
    "mark_optional": "These passages can be argued about; they do not count here: {words}.",
    "letters": "To choose from:",
    "left_out": "Not in this quiz, since they ask for a text of one's own: {tasks}.",
    "task": "Task",
}

#: Language → name of the label → text for readers.
QUIZ: Mapping[Language, Mapping[str, str]] = MappingProxyType({"de": _DE, "en": _EN})
