"""Standing paragraphs of the report: how sure it is, how it was made, and what it cannot say."""

from __future__ import annotations

from framing.compare import MIN_ARTICLES, MIN_STORIES, UNKNOWN
from framing.report.evidence import TESTED, Evidence
from framing.report.words import cardinal
from framing.style import Language, listed, number

__all__ = ["caution", "limits", "method"]

_MOST_NAMES = 4


def caution(e: Evidence) -> str:
    """Return what a reader must know before quoting a number."""
    small = [e.name(group) for group in e.comparison.sizes() if group not in e.comparison.rankable and group != UNKNOWN]
    return " ".join(_caution_de(e, small) if e.language == "de" else _caution_en(e, small))


def _events(e: Evidence) -> int:
    """Number of events the articles tell, where that is known; an article that shares its event with no other tells one."""
    told = e.comparison.stories
    known = {story for story in told if story is not None}
    return len(known) + sum(story is None for story in told) if known else 0


def _caution_de(e: Evidence, small: list[str]) -> list[str]:
    comparison = e.comparison
    sentences = [
        "Gezählt wird Wortwahl, nicht Wahrheit: Ein wertendes Wort kann treffen, eine Einschränkung überflüssig sein."
    ]
    if not comparison.ranks:
        sentences.append(
            "Die Werte gehören zu diesen Texten; ein anderer Artikel desselben Mediums kann ganz anders klingen."
        )
    else:
        what = "andere Ereignisse" if comparison.unit == "story" else "andere Artikel derselben Art"
        sentences.append(
            "In Klammern stehen 95\u2011%\u2011Intervalle. Sie zeigen, wie weit die Werte schwanken, wenn der Zufall "
            f"{what} ausgewählt hätte; Fehler der Wortlisten stecken nicht darin."
        )
        if e.tests:
            sentences.append("„Nachweisbar“ heißt: größer, als der Zufall erklärt.")
    events = _events(e)
    if events == 1 and len(comparison.table) > 1:
        sentences.append("Alle Artikel erzählen dasselbe Ereignis: Über andere sagen die Zahlen nichts.")
    elif 1 < events < MIN_STORIES:
        sentences.append(
            f"Die Artikel erzählen nur {cardinal(events)} Ereignisse: Über andere sagen die Zahlen nichts."
        )
    if comparison.ranks and small:
        sentences.append(_small_de(e, small))
    if comparison.reference is None and comparison.ranks:
        sentences.append("Ein Vergleichswert fehlt, denn keiner der Artikel stammt von einer Agentur.")
    return sentences


def _small_de(e: Evidence, small: list[str]) -> str:
    least = f"{cardinal(MIN_ARTICLES)} Artikel"
    few = f"weniger als {least}"
    if e.comparison.unit == "story":
        few += f" oder {cardinal(MIN_STORIES)} Ereignisse"
    if len(small) > _MOST_NAMES:
        many = e.noun.count(len(small))
        return f"{many} haben {few} und werden nicht gereiht."
    return f"{few[0].upper()}{few[1:]} und deshalb nicht gereiht: {listed(small)}."


def _caution_en(e: Evidence, small: list[str]) -> list[str]:
    comparison = e.comparison
    sentences = ["The measures count wording, not truth: a loaded word may be apt, a hedge may be needless."]
    if not comparison.ranks:
        sentences.append("The values belong to these texts; another article of the same outlet may sound different.")
    else:
        what = "events" if comparison.unit == "story" else "articles of the same kind"
        sentences.append(
            "In brackets are 95\xa0% intervals: how far the values would vary had chance picked other "
            f"{what}. Errors of the word lists are not in them."
        )
        if e.tests:
            sentences.append("“Demonstrably” means: by more than chance explains.")
    events = _events(e)
    if events == 1 and len(comparison.table) > 1:
        sentences.append("All articles tell the same event; the numbers say nothing about others.")
    elif 1 < events < MIN_STORIES:
        sentences.append(
            f"The articles tell {cardinal(events, 'en')} events only; the numbers say nothing about others."
        )
    if comparison.ranks and small:
        few = f"fewer than {MIN_ARTICLES} articles" + (
            f" or {MIN_STORIES} events" if comparison.unit == "story" else ""
        )
        sentences.append(
            f"{e.noun.count(len(small), 'en')} have {few} and are not ranked."
            if len(small) > _MOST_NAMES
            else f"{few[0].upper()}{few[1:]} and therefore not ranked: {listed(small, 'en')}."
        )
    if comparison.reference is None and comparison.ranks:
        sentences.append("There is no reference value: none of the articles comes from an agency.")
    return sentences


def method(e: Evidence) -> list[dict[str, str]]:
    """Return how the numbers were made, as headed paragraphs."""
    parts = _method_de(e) if e.language == "de" else _method_en(e)
    return [{"heading": heading, "text": text} for heading, text in parts]


def _method_de(e: Evidence) -> list[tuple[str, str]]:
    comparison = e.comparison
    draws = number(comparison.draws)
    counted = (
        "Was gezählt wurde",
        "Dachzeile, Überschrift, Vorspann, Zusammenfassung, Zwischentitel und Fließtext. Bildunterschriften, "
        "Autorenzeilen, Hinweise auf andere Beiträge und Agenturkürzel zählen nicht. Ein wertendes Wort im Zitat "
        "wird markiert, aber nicht dem Medium angerechnet.",
    )
    units = "Ereignissen" if comparison.unit == "story" else "Artikeln"
    if comparison.unit == "story":
        drawn = (
            f"wurden die Ereignisse {draws}\u2011mal mit Zurücklegen gezogen, jedes mit allen seinen Artikeln, denn Artikel über dasselbe "
            "Ereignis ähneln sich. Welche Artikel dasselbe erzählen, ist an Namen, Zahlen und seltenen Wörtern erkannt."
        )
    else:
        drawn = (
            f"wurden die Artikel {draws}\u2011mal mit Zurücklegen gezogen, Artikel und nicht Sätze, weil sich die Sätze eines Artikels "
            "ähneln."
        )
    means = (
        "Mittelwerte und Intervalle",
        f"Der Wert eines Mediums ist der Mittelwert über seine Artikel. Für das Intervall {drawn} Das Intervall reicht vom 2,5. bis zum "
        f"97,5. Perzentil der gezogenen Mittelwerte; bei wenigen {units} etwas weiter, wie es die Student-Verteilung verlangt.",
    )
    return [
        counted,
        *([means] if e.has_intervals else []),
        *([("Unterschiede", _differences_de(e))] if e.tests else []),
    ]


def _differences_de(e: Evidence) -> str:
    measures = sum(measure in e.comparison.measures for measure in TESTED)
    groups = e.tests // measures if measures and e.tests % measures == 0 else 0
    of_what = f" ({cardinal(measures)} Maße mal {e.noun.count(groups)})" if groups else ""
    paired = any(e.estimate(TESTED[0], g).paired for g in e.comparison.rankable if TESTED[0] in e.comparison.measures)
    text = f"Verglichen wird mit {e.with_reference}."
    if paired:
        text += (
            f" Berichten beide über mindestens {cardinal(MIN_STORIES)} gemeinsame Ereignisse, zählt der Unterschied innerhalb dieser "
            "Ereignisse: So spielt keine Rolle, wer worüber berichtet."
        )
    return (
        f"{text} p ist der Anteil zufälliger Vertauschungen, die einen mindestens so großen Unterschied ergeben, nach Holm korrigiert für die "
        f"{number(e.tests)} Vergleiche dieses Berichts{of_what}. „Nachweisbar“ heißt: Das Intervall des Unterschieds enthält die Null "
        "nicht, und p ist höchstens 0,05."
    )


def _method_en(e: Evidence) -> list[tuple[str, str]]:
    draws = number(e.comparison.draws, 0, "en")
    counted = (
        "What was counted",
        "Kicker, headline, lead, summary, crossheads and body. Captions, bylines, teasers and agency credits do not count. A loaded "
        "word inside a quotation is marked but does not count for the outlet.",
    )
    units = "events" if e.comparison.unit == "story" else "articles"
    if e.comparison.unit == "story":
        drawn = (
            f"the events were drawn {draws} times with replacement, each with all its articles, because articles on one event resemble "
            "each other. Which articles tell the same is found by names, numbers and rare words."
        )
    else:
        drawn = (
            f"the articles were drawn {draws} times with replacement; articles, not sentences, because sentences of one article resemble "
            "each other."
        )
    means = (
        "Means and intervals",
        f"An outlet’s value is the mean over its articles. For the interval {drawn} The interval runs from the 2.5th to the "
        f"97.5th percentile of the means drawn, a little further where there are few {units}, as Student’s distribution asks.",
    )
    return [counted, *([means] if e.has_intervals else []), *([("Differences", _differences_en(e))] if e.tests else [])]


def _differences_en(e: Evidence) -> str:
    paired = any(e.estimate(TESTED[0], g).paired for g in e.comparison.rankable if TESTED[0] in e.comparison.measures)
    text = f"Everything is compared with {e.reference_name}."
    if paired:
        text += (
            f" Where both report at least {cardinal(MIN_STORIES, 'en')} of the same events, the difference is taken within these "
            "events, so that it does not matter who covers what."
        )
    return (
        f"{text} p is the share of random permutations that give a difference at least as large, corrected after Holm for the "
        f"{number(e.tests, 0, 'en')} comparisons of this report. “Demonstrably” means: the interval of the difference does not "
        "contain zero, and p is at most 0.05."
    )


def limits(language: Language) -> str:
    """Return what the report cannot say."""
    if language == "en":
        return (
            "Counts of words show no intent and judge no fact. Word lists miss irony, new coinages and regional usage, and "
            "they mark words that are meant literally. Mild, ambiguous words count only in texts that judge strongly anyway, "
            "which widens gaps a little. Which articles were collected decides what can be seen in them: other "
            "subjects, other values. Whoever quotes a value should have read the marked passages."
        )
    return (
        "Gezählte Wörter belegen keine Absicht und beurteilen keine Tatsache. Wortlisten übersehen Ironie, neue "
        "Wortschöpfungen und regionalen Gebrauch; gelegentlich markieren sie ein wörtlich gemeintes Wort. Milde, "
        "mehrdeutige Wörter zählen nur in Texten, die ohnehin stark werten; das vergrößert Abstände ein wenig. Was gesammelt "
        "wurde, bestimmt, was sich zeigt: Andere Themen ergeben andere Werte. Wer eine Zahl zitiert, sollte die markierten "
        "Stellen gelesen haben."
    )
