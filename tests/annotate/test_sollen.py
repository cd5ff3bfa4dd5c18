"""*sollen* and *wollen*: hearsay told from plan, duty, wish and condition."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.annotate import sollen
from framing.annotate.text import read_text
from framing.article import Article

SENTENCES = Path(__file__).with_name("soll_sentences.tsv")
LABELS = {"hearsay", "plan", "duty", "wish", "conditional", "other"}

#: Share of the sentences read rightly. Raise it, never lower it.
FLOOR = 0.97


def rows() -> list[tuple[str, str]]:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    return [(sentence, label) for sentence, label in (line.split("\t") for line in lines)]


def marked(sentence: str, *, headline: str = "") -> list[str]:
    return [f.text for f in sollen.readings(read_text(Article.from_parts(headline, body=sentence)))]


def test_sentences_are_many_mixed_and_told_apart_by_known_labels():
    labels = [label for _, label in rows()]
    assert len(labels) >= 150
    assert set(labels) == LABELS
    assert 0.4 <= labels.count("hearsay") / len(labels) <= 0.6


def test_sentences_are_unique():
    sentences = [sentence for sentence, _ in rows()]
    assert len(set(sentences)) == len(sentences)


def test_hearsay_is_told_from_everything_else_on_the_sentences():
    wrong = [(s, label) for s, label in rows() if bool(marked(s)) != (label == "hearsay")]
    share = 1 - len(wrong) / len(rows())
    assert share >= FLOOR, wrong


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Wirt soll seinen Koch geohrfeigt haben.",
        "Die Zeugin, die der Wirt bedroht haben soll, schweigt.",
        "Aufgebrochen worden sein soll die Tür mit einem Stemmeisen.",
        "Ich soll das Geld genommen haben, behauptet mein Schwager.",
        "Soll er sie wirklich verraten haben?",
        "Gerüchten zufolge soll Brandau nach Ostravien wechseln.",
    ],
)
def test_hearsay_is_marked(sentence):
    assert len(marked(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Sparkassengebäude soll im Mai abgerissen werden.",
        "Der Vorstand hätte früher handeln sollen.",
        "Das Soll für dieses Jahr ist erfüllt.",
        "Du sollst den Müll hinausbringen.",
        "Was soll das?",
        "Das soll heißen, dass die Kasse leer ist.",
        "Wenn es regnen sollte, fällt das Fest aus.",
        "Der Rat fordert, sollte die Halle schließen, einen Ersatz.",
        "Sie sollten den Brief nicht öffnen.",
        "Ursprünglich sollte der Zoo mehr Gehege haben.",
        "Die Gäste sollen Zugang zum Garten haben.",
    ],
)
def test_plans_orders_conditions_and_questions_are_not_marked(sentence):
    assert marked(sentence) == []


def test_wollen_with_a_perfect_infinitive_is_somebodys_own_claim():
    assert marked("Der Wachmann will geschlafen haben.") == ["will"]
    assert marked("Der Wachmann will schlafen.") == []
    assert marked("Ich will das nie gesagt haben.") == []


def test_headline_over_a_text_with_rumours_is_hearsay():
    body = "Gerüchten zufolge verhandeln die Inseln über Geschütze."
    assert marked(body, headline="Ostravien soll Lendik Granaten liefern") == ["soll"]
    assert marked("Die Inseln verhandeln.", headline="Ostravien soll Lendik Granaten liefern") == []


def test_sollte_is_an_expectation_with_a_perfect_infinitive():
    text = read_text(Article.from_parts(body="Das sollte auch die letzten Zweifler überzeugt haben."))
    finding = next(sollen.readings(text))
    assert finding.entry == "sollen: expectation"
    assert "Erwartung" in finding.reason


ARTICLE = "Der Rat tagt heute. Es geht um die Brücke. {} Die Sitzung beginnt um sechs. Gäste sind willkommen."


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Geld sollte reichen.",
        "Ein Anruf sollte genügen.",
        "Die Umstellung sollte machbar sein.",
        "Der Umzug sollte bis Mai zu schaffen sein.",
        "Das sollte kein Problem sein.",
        "Die Pumpen sollten funktionieren.",
        "Die Fahrgäste sollten davon inzwischen gehört haben.",
        "Man sollte meinen, der Streit sei beigelegt.",
    ],
)
def test_sollte_in_an_article_is_an_expectation_where_nobody_can_act(sentence):
    assert len(marked(ARTICLE.format(sentence))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Stadt sollte mehr Bäume pflanzen.",
        "Betroffene sollten rasch Hilfe erhalten.",
        "Die Verhandlung sollte im Nebengebäude stattfinden.",
        "Die Radwege sollten den Verkehr beruhigen.",
        "Es sollte nicht die letzte Fahrt bleiben.",
        "Es sollte alles nichts nützen, denn die Kasse war leer.",
        "Das Wasser sollte nie wärmer als 25 Grad sein.",
        "Das Treffen, das ein Zeichen setzen sollte, fiel aus.",
        "Man sollte jetzt an die Kinder denken.",
        "Wir sollten ruhig bleiben.",
        "Warum sollte das wichtig sein?",
        "Sollte die Ausrüstung fehlen, ruht die Arbeit.",
        "Das sollten Mieter wissen.",
        "Die Schauspieler sollten ihre Texte können.",
    ],
)
def test_sollte_in_an_article_is_advice_or_a_plan(sentence):
    assert marked(ARTICLE.format(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Das sollte dich interessieren.",
        "Sollte reichen.",
        "Ja, sollte gehen.",
        "Wenn du fragst, sollte es ihm einfallen.",
    ],
)
def test_sollte_alone_is_taken_for_an_expectation_of_low_confidence(sentence):
    found = list(sollen.readings(read_text(Article.from_parts(body=sentence))))
    assert [f.entry for f in found] == ["sollen: expectation"]
    assert found[0].confidence <= 0.5


@pytest.mark.parametrize(
    "sentence",
    [
        "Du solltest schlafen.",
        "Wir sollten gehen.",
        "Er sollte besser aufpassen.",
        "Das Auto sollte dringend gewaschen werden.",
        "Jemand sollte die Tür schließen.",
        "Der Zug sollte am Freitag fahren.",
    ],
)
def test_sollte_alone_is_advice_where_somebody_can_act(sentence):
    assert marked(sentence) == []


def test_finding_slices_to_its_word_and_says_why():
    text = read_text(Article.from_parts("Rathaus", body="Der Kämmerer soll Akten verbrannt haben."))
    finding = next(sollen.readings(text))
    assert text.article.text[finding.start : finding.end] == finding.text == "soll"
    assert (finding.kind, finding.category, finding.severity, finding.section) == ("hedge", "reportative", 0, "body")
    assert finding.reason.startswith("„soll“ heißt hier")
