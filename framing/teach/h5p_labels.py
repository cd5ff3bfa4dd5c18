"""What the H5P content types show besides the questions: buttons, results, and what screen readers say.

H5P wants every string in every question. The field names are those of the content types (their ``semantics.json``).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from framing.style import Language

__all__ = ["BLANKS", "DRAG_TEXT", "MARK_THE_WORDS", "MULTI_CHOICE", "QUESTION_SET"]

_Labels = Mapping[Language, Mapping[str, Any]]

_DIALOGS_DE = {
    "confirmCheck": {
        "header": "Fertig?",
        "body": "Soll die Antwort jetzt geprüft werden?",
        "cancelLabel": "Abbrechen",
        "confirmLabel": "Prüfen",
    },
    "confirmRetry": {
        "header": "Noch einmal?",
        "body": "Die Antwort wird dabei gelöscht.",
        "cancelLabel": "Abbrechen",
        "confirmLabel": "Noch einmal",
    },
}
_DIALOGS_EN = {
    "confirmCheck": {
        "header": "Finished?",
        "body": "Check the answer now?",
        "cancelLabel": "Cancel",
        "confirmLabel": "Check",
    },
    "confirmRetry": {
        "header": "Try again?",
        "body": "This deletes the answer.",
        "cancelLabel": "Cancel",
        "confirmLabel": "Try again",
    },
}

_SPOKEN_DE = {
    "a11yCheck": "Die Antworten prüfen. Sie werden als richtig, falsch oder fehlend gekennzeichnet.",
    "a11yShowSolution": "Die Lösung zeigen.",
    "a11yRetry": "Die Aufgabe noch einmal lösen. Alle Antworten werden gelöscht.",
}
_SPOKEN_EN = {
    "a11yCheck": "Check the answers. They will be marked as correct, incorrect or missing.",
    "a11yShowSolution": "Show the solution.",
    "a11yRetry": "Do the task again. All answers will be deleted.",
}

_SCORE_DE, _SCORE_EN = ":num von :total Punkten", ":num out of :total points"

MARK_THE_WORDS: _Labels = MappingProxyType(
    {
        "de": {
            "checkAnswerButton": "Prüfen",
            "submitAnswerButton": "Abgeben",
            "tryAgainButton": "Noch einmal",
            "showSolutionButton": "Lösung zeigen",
            "correctAnswer": "Richtig!",
            "incorrectAnswer": "Nicht gesucht",
            "missedAnswer": "Übersehen",
            "displaySolutionDescription": "Im Text ist jetzt die Lösung markiert.",
            "scoreBarLabel": _SCORE_DE,
            "a11yFullTextLabel": "Der ganze Text zum Lesen",
            "a11yClickableTextLabel": "Der Text, in dem Wörter markiert werden",
            "a11ySolutionModeHeader": "Lösung",
            "a11yCheckingHeader": "Prüfung",
            **_SPOKEN_DE,
        },
        "en": {
            "checkAnswerButton": "Check",
            "submitAnswerButton": "Submit",
            "tryAgainButton": "Try again",
            "showSolutionButton": "Show solution",
            "correctAnswer": "Right!",
            "incorrectAnswer": "Not meant",
            "missedAnswer": "Missed",
            "displaySolutionDescription": "The text now shows the solution.",
            "scoreBarLabel": _SCORE_EN,
            "a11yFullTextLabel": "The full text, for reading",
            "a11yClickableTextLabel": "The text in which words are marked",
            "a11ySolutionModeHeader": "Solution",
            "a11yCheckingHeader": "Check",
            **_SPOKEN_EN,
        },
    }
)

MULTI_CHOICE: _Labels = MappingProxyType(
    {
        "de": {
            "UI": {
                "checkAnswerButton": "Prüfen",
                "submitAnswerButton": "Abgeben",
                "showSolutionButton": "Lösung zeigen",
                "tryAgainButton": "Noch einmal",
                "tipsLabel": "Tipp zeigen",
                "tipAvailable": "Es gibt einen Tipp",
                "feedbackAvailable": "Es gibt eine Erklärung",
                "readFeedback": "Erklärung vorlesen",
                "scoreBarLabel": _SCORE_DE,
                "correctAnswer": "Richtig angekreuzt",
                "wrongAnswer": "Falsch angekreuzt",
                "shouldCheck": "Das hätte angekreuzt werden müssen",
                "shouldNotCheck": "Das ist richtigerweise nicht angekreuzt",
                "noInput": "Zuerst etwas ankreuzen, dann gibt es die Lösung",
                **_SPOKEN_DE,
            },
            **_DIALOGS_DE,
        },
        "en": {
            "UI": {
                "checkAnswerButton": "Check",
                "submitAnswerButton": "Submit",
                "showSolutionButton": "Show solution",
                "tryAgainButton": "Try again",
                "tipsLabel": "Show hint",
                "tipAvailable": "There is a hint",
                "feedbackAvailable": "There is an explanation",
                "readFeedback": "Read the explanation",
                "scoreBarLabel": _SCORE_EN,
                "correctAnswer": "Rightly ticked",
                "wrongAnswer": "Wrongly ticked",
                "shouldCheck": "This should have been ticked",
                "shouldNotCheck": "This is rightly not ticked",
                "noInput": "Tick something first, then see the solution",
                **_SPOKEN_EN,
            },
            **_DIALOGS_EN,
        },
    }
)

BLANKS: _Labels = MappingProxyType(
    {
        "de": {
            "showSolutions": "Lösung zeigen",
            "tryAgain": "Noch einmal",
            "checkAnswer": "Prüfen",
            "submitAnswer": "Abgeben",
            "notFilledOut": "Zuerst die Lücke ausfüllen, dann gibt es die Lösung",
            "answerIsCorrect": "„:ans“ ist richtig",
            "answerIsWrong": "„:ans“ ist nicht richtig",
            "answeredCorrectly": "Richtig",
            "answeredIncorrectly": "Nicht richtig",
            "solutionLabel": "Richtig ist:",
            "inputLabel": "Lücke @num von @total",
            "inputHasTipLabel": "Es gibt einen Tipp",
            "tipLabel": "Tipp",
            "scoreBarLabel": _SCORE_DE,
            "a11yCheckingModeHeader": "Prüfung",
            **_SPOKEN_DE,
            **_DIALOGS_DE,
        },
        "en": {
            "showSolutions": "Show solution",
            "tryAgain": "Try again",
            "checkAnswer": "Check",
            "submitAnswer": "Submit",
            "notFilledOut": "Fill in the gap first, then see the solution",
            "answerIsCorrect": "“:ans” is right",
            "answerIsWrong": "“:ans” is not right",
            "answeredCorrectly": "Right",
            "answeredIncorrectly": "Not right",
            "solutionLabel": "The right answer is:",
            "inputLabel": "Gap @num of @total",
            "inputHasTipLabel": "There is a hint",
            "tipLabel": "Hint",
            "scoreBarLabel": _SCORE_EN,
            "a11yCheckingModeHeader": "Check",
            **_SPOKEN_EN,
            **_DIALOGS_EN,
        },
    }
)

DRAG_TEXT: _Labels = MappingProxyType(
    {
        "de": {
            "checkAnswer": "Prüfen",
            "submitAnswer": "Abgeben",
            "tryAgain": "Noch einmal",
            "showSolution": "Lösung zeigen",
            "dropZoneIndex": "Feld @index.",
            "empty": "Feld @index ist leer.",
            "contains": "In Feld @index liegt @draggable.",
            "ariaDraggableIndex": "@index von @count.",
            "tipLabel": "Tipp zeigen",
            "correctText": "Richtig!",
            "incorrectText": "Nicht richtig!",
            "resetDropTitle": "Feld leeren",
            "resetDropDescription": "Soll das Feld geleert werden?",
            "grabbed": "Aufgenommen.",
            "cancelledDragging": "Abgebrochen.",
            "correctAnswer": "Richtig ist:",
            "feedbackHeader": "Warum?",
            "scoreBarLabel": _SCORE_DE,
            **_SPOKEN_DE,
        },
        "en": {
            "checkAnswer": "Check",
            "submitAnswer": "Submit",
            "tryAgain": "Try again",
            "showSolution": "Show solution",
            "dropZoneIndex": "Box @index.",
            "empty": "Box @index is empty.",
            "contains": "Box @index holds @draggable.",
            "ariaDraggableIndex": "@index of @count.",
            "tipLabel": "Show hint",
            "correctText": "Right!",
            "incorrectText": "Not right!",
            "resetDropTitle": "Empty the box",
            "resetDropDescription": "Take out what is in this box?",
            "grabbed": "Picked up.",
            "cancelledDragging": "Cancelled.",
            "correctAnswer": "The right answer is:",
            "feedbackHeader": "Why?",
            "scoreBarLabel": _SCORE_EN,
            **_SPOKEN_EN,
        },
    }
)

QUESTION_SET: _Labels = MappingProxyType(
    {
        "de": {
            "start": "Anfangen",
            "texts": {
                "prevButton": "Zurück",
                "nextButton": "Weiter",
                "finishButton": "Fertig",
                "submitButton": "Abgeben",
                "textualProgress": "Frage @current von @total",
                "jumpToQuestion": "Zu Frage %d von %total",
                "questionLabel": "Frage",
                "readSpeakerProgress": "Frage @current von @total",
                "unansweredText": "Noch nicht beantwortet",
                "answeredText": "Beantwortet",
                "currentQuestionText": "Diese Frage",
                "navigationLabel": "Fragen",
            },
            "endGame": {
                "noResultMessage": "Fertig",
                "message": "Ergebnis:",
                "scoreBarLabel": "@finals von @totals Punkten",
                "solutionButtonText": "Lösungen zeigen",
                "retryButtonText": "Noch einmal",
                "finishButtonText": "Fertig",
                "submitButtonText": "Abgeben",
                "skipButtonText": "Video überspringen",
            },
            "ranges": (
                (0, 49, "Noch einmal genau lesen lohnt sich."),
                (50, 89, "Schon vieles erkannt!"),
                (90, 100, "Sehr gut!"),
            ),
        },
        "en": {
            "start": "Start",
            "texts": {
                "prevButton": "Back",
                "nextButton": "Next",
                "finishButton": "Done",
                "submitButton": "Submit",
                "textualProgress": "Question @current of @total",
                "jumpToQuestion": "Go to question %d of %total",
                "questionLabel": "Question",
                "readSpeakerProgress": "Question @current of @total",
                "unansweredText": "Not yet answered",
                "answeredText": "Answered",
                "currentQuestionText": "This question",
                "navigationLabel": "Questions",
            },
            "endGame": {
                "noResultMessage": "Done",
                "message": "Result:",
                "scoreBarLabel": "@finals out of @totals points",
                "solutionButtonText": "Show solutions",
                "retryButtonText": "Try again",
                "finishButtonText": "Done",
                "submitButtonText": "Submit",
                "skipButtonText": "Skip video",
            },
            "ranges": (
                (0, 49, "It is worth reading again."),
                (50, 89, "Much of it is right!"),
                (90, 100, "Very good!"),
            ),
        },
    }
)
