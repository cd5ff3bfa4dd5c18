"""Standing paragraphs of the report: how sure it is, how it was made, and what it cannot say."""

from __future__ import annotations

from framing.compare import MIN_ARTICLES, Comparison
from framing.plot import group_label
from framing.report.words import cardinal
from framing.style import Language, listed, number

__all__ = ["caution", "limits", "method"]


def caution(comparison: Comparison, language: Language) -> str:
    """Return what a reader must know before quoting a number."""
    small = [group_label(group, language) for group, size in comparison.sizes().items() if size < MIN_ARTICLES]
    sentences = _caution_de(comparison, small) if language == "de" else _caution_en(comparison, small)
    return " ".join(sentences)


def _caution_de(comparison: Comparison, small: list[str]) -> list[str]:
    sentences = [
        "Gezählt wird Wortwahl, nicht Wahrheit: Ein wertendes Wort kann treffen, eine Einschränkung überflüssig sein."
    ]
    if not comparison.ranks:
        sentences.append(
            "Die Werte gehören zu diesen Texten; ein anderer Artikel desselben Mediums kann ganz anders klingen."
        )
    else:
        sentences.append(
            "Die Intervalle zeigen, wie weit die Werte schwanken, wenn andere Artikel derselben Art gezogen würden; "
            "Fehler der Wortlisten stecken nicht darin."
        )
    if comparison.ranks and small:
        threshold = cardinal(MIN_ARTICLES)
        if len(small) > 4:
            sentences.append(f"{number(len(small))} Medien mit weniger als {threshold} Artikeln werden nicht gereiht.")
        else:
            sentences.append(f"Weniger als {threshold} Artikel und deshalb nicht gereiht: {listed(small)}.")
    if comparison.reference is None and comparison.ranks:
        sentences.append("Ein Vergleichswert fehlt, denn keiner der Artikel stammt von einer Agentur.")
    return sentences


def _caution_en(comparison: Comparison, small: list[str]) -> list[str]:
    sentences = ["The measures count wording, not truth: a loaded word may be apt, a hedge may be needless."]
    if not comparison.ranks:
        sentences.append("The values belong to these texts; another article of the same outlet may sound different.")
    else:
        sentences.append(
            "Intervals show how far the values vary had other articles of the same kind been drawn; errors of the word "
            "lists are not in them."
        )
    if comparison.ranks and small:
        sentences.append(
            f"{number(len(small), 0, 'en')} outlets with fewer than {MIN_ARTICLES} articles are not ranked."
            if len(small) > 4
            else f"Fewer than {MIN_ARTICLES} articles and therefore not ranked: {listed(small, 'en')}."
        )
    if comparison.reference is None and comparison.ranks:
        sentences.append("There is no reference value: none of the articles is of an agency.")
    return sentences


def method(comparison: Comparison, language: Language) -> list[dict[str, str]]:
    """Return how the numbers were made, as headed paragraphs."""
    draws = number(comparison.draws, 0, language)
    if language == "en":
        return [
            {
                "heading": "What was counted",
                "text": "Kicker, headline, lead, summary, crossheads and body. Captions, bylines, teasers and agency "
                "credits do not count. A loaded word inside a quotation does not count for the outlet.",
            },
            {
                "heading": "Means and intervals",
                "text": f"An outlet’s value is the mean over its articles. For the interval its articles were drawn {draws} "
                "times with replacement; it runs from the 2.5th to the 97.5th percentile of the means. Articles, not "
                "sentences, are drawn, because sentences of one article resemble each other.",
            },
        ]
    return [
        {
            "heading": "Was gezählt wurde",
            "text": "Dachzeile, Überschrift, Vorspann, Zusammenfassung, Zwischentitel und Fließtext. Bildunterschriften, "
            "Autorenzeilen, Hinweise auf andere Beiträge und Agenturkürzel zählen nicht. Ein wertendes Wort im Zitat "
            "wird markiert, aber nicht dem Medium angerechnet.",
        },
        {
            "heading": "Mittelwerte und Intervalle",
            "text": f"Der Wert eines Mediums ist der Mittelwert über seine Artikel. Für das Intervall wurden die Artikel {draws}\u2011mal "
            "mit Zurücklegen gezogen; es reicht vom 2,5. bis zum 97,5. Perzentil der Mittelwerte. Gezogen werden Artikel und "
            "nicht Sätze, weil sich die Sätze eines Artikels ähneln. „Nachweisbar“ heißt: Das Intervall des Unterschieds "
            "enthält die Null nicht.",
        },
    ]


def limits(language: Language) -> str:
    """Return what the report cannot say."""
    if language == "en":
        return (
            "Counts of words show no intent and judge no fact. Word lists miss irony, new coinages and regional usage, and "
            "they mark words that are meant literally. Which articles were collected decides what can be seen in them: other "
            "subjects, other values. Whoever quotes a value should have read the marked passages."
        )
    return (
        "Gezählte Wörter belegen keine Absicht und beurteilen keine Tatsache. Wortlisten übersehen Ironie, neue "
        "Wortschöpfungen und regionalen Gebrauch; gelegentlich markieren sie ein wörtlich gemeintes Wort. Was gesammelt "
        "wurde, bestimmt, was sich zeigt: Andere Themen ergeben andere Werte. Wer eine Zahl zitiert, sollte die markierten "
        "Stellen gelesen haben."
    )
