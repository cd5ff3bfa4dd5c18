"""Who a speaker is, and verbs that become verbs of saying by their place."""

from __future__ import annotations

import time

import pytest

from framing.annotate import annotate, read_text
from framing.article import Article
from framing.finding import Finding, Quote


def findings(body: str) -> tuple[Finding, ...]:
    return annotate(read_text(Article.from_parts(body=body)))


def speakers(body: str) -> list[str | None]:
    return [f.target for f in findings(body) if isinstance(f, Quote)]


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("Bürgermeister Jan Prill verwies auf das Dach. „Es regnet rein“, sagte er.", "Jan Prill"),
        ("Kämmerin Ute Lendik schwieg lange. „Das reicht nicht“, sagte sie.", "Ute Lendik"),
        ("Maria Rübsam wiegt alles nach. „Es fehlen 20 Gramm“, sagt die 71-Jährige.", "Maria Rübsam"),
        ("Jost Wenger erfuhr es am Telefon. Er habe gelacht, sagt er.", "Jost Wenger"),
        ("Jost Wenger führt den Laden. „Wir schließen“, sagte der Buchhändler.", "Jost Wenger"),
        ("Der Apothekerverband warnt. Es fehle an Saft, teilte der Verband mit.", "Apothekerverband"),
        (
            "Das Wasser sinke, teilte der Deichverband mit. Den Angaben zufolge ist der Pegel um 20 Zentimeter gefallen.",
            "Deichverband",
        ),
    ],
)
def test_speaker_gets_the_name_the_article_gives(body, target):
    assert speakers(body)[-1] == target


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("Die Schlagersängerin Ramona Lorell ist krank. „Es wird schon“, sagte die Sängerin.", "Ramona Lorell"),
        ("Intendant Leander Prill geht. „Ich habe Fehler gemacht“, sagte der Regisseur.", "Leander Prill"),
        ("Studienleiterin Almut Prill warnt. Das Wasser ist trüb. „Es ist Kalk“, sagte die Chemikerin.", "Almut Prill"),
        ("Dana Wittlich sitzt am Bett. Es ist still. „Er schläft“, flüstert die Lebensgefährtin.", "Dana Wittlich"),
        ("Bauer Jaro Prill (67) klagt. Ute Lendik (50) nicht. „Die sollen zahlen“, sagt der 67-Jährige.", "Jaro Prill"),
        ("Dana Wittlich kam um acht. Der Bus fuhr ab. Dana weinte. „Es ist gut“, sagt sie.", "Dana Wittlich"),
        ("Richterin Eva Prill hörte zu. „Das Urteil steht“, piepst die Musterschülerin.", "Eva Prill"),
        ("Ein Bauunternehmer steht vor Gericht. „Ich wollte bauen“, sagte der Unternehmer.", "Bauunternehmer"),
        ("Die Fischer AG Nordhagen baut um. Sie will nach eigenen Angaben 2028 fertig sein.", None),
    ],
)
def test_epithet_means_whom_the_article_has_named(body, target):
    assert speakers(body)[-1] == target


@pytest.mark.parametrize(
    "body",
    [
        "Bürgermeister Jan Prill kam. „Es regnet rein“, sagte der Verteidiger.",  # every trial has one
        "Bürgermeister Jan Prill kam. „Es regnet rein“, sagte der Beschuldigte.",
        "Eine Händlerin kam, dann Kämmerin Eva Prill. „Es regnet rein“, sagte die Händlerin.",  # another one
        "Kämmerin Eva Prill (50) kam. „Es regnet rein“, sagte die 71-Jährige.",  # of another age
        "Botschafter Jan Prill schwieg. Das Gremium sei tot, erklärte der Bündnisrat.",  # no person
    ],
)
def test_epithet_is_not_guessed(body):
    assert speakers(body)[-1] not in ("Jan Prill", "Eva Prill")


@pytest.mark.parametrize(
    ("body", "source"),
    [
        ("Verkäuferin Marlies G. (57) packt ein. „Für uns war nichts drin“, sagt sie.", "Verkäuferin Marlies G. (57)"),
        ("Philine Wiesner, die den Laden führt, winkt ab. „Das reicht“, sagt sie.", "Philine Wiesner"),
        (
            "Rentnerin Gerda Möhle (74) sitzt im Dunkeln. „Soll ich hier noch länger frieren?“",
            "Rentnerin Gerda Möhle (74)",
        ),
    ],
)
def test_person_is_heard_where_the_name_stands(body, source):
    assert source in [f.text for f in findings(body) if f.kind == "source"]


def test_person_is_not_heard_twice():
    body = "Das Dach sei weg, sagte Trainerin Ute Lendik. „Um acht war es noch da“, sagte sie."
    assert [f.text for f in findings(body) if f.kind == "source"] == ["Trainerin Ute Lendik"]


@pytest.mark.parametrize(
    "body",
    [
        "„Es regnet rein“, sagte er.",  # nobody was named
        "Kämmerin Ute Lendik schwieg. „Es regnet rein“, sagte er.",  # a woman is no "er"
        "Kämmerin Ute Lendik und Pfarrerin Eva Prill kamen. „Es regnet rein“, sagten sie.",  # two are no one
        "Bürgermeister Jan Prill kam. Der Trainer fehlte. „Es regnet rein“, sagte der Hausmeister.",
    ],
)
def test_speaker_is_not_guessed(body):
    assert speakers(body)[-1] in (None, "Hausmeister")


def test_epithet_counts_as_the_same_source():
    body = "„Es fehlen 20 Gramm“, sagte Maria Rübsam. „Das ärgert mich“, sagte die 71-Jährige."
    assert {f.target for f in findings(body) if f.kind == "source"} == {"Maria Rübsam"}


def test_source_has_no_genitive():
    body = "Nach Angaben des Deutschen Deichverbands steigt der Pegel bis Freitag."
    assert [f.target for f in findings(body) if f.kind == "source"] == ["Deutscher Deichverband"]


@pytest.mark.parametrize(
    ("body", "speaker", "cue"),
    [
        ("„Schon wieder so ein Brief“, näselt Anwältin Ruth Lendik.", "Anwältin Ruth Lendik", "näselt"),
        ("„Das reicht jetzt“, klappt Trainerin Eva Prill das Heft zu.", "Trainerin Eva Prill", "klappt"),
        ("Ein Verbot halte man für falsch, jault Firmenchef Olaf Prill.", "Firmenchef Olaf Prill", "jault"),
        ("„Ich habe unterschrieben“, barmt der Steuerflüchtling.", "der Steuerflüchtling", "barmt"),
        ("„Wir kaufen kein Bild“, salbadert Direktor Olaf Prill.", "Direktor Olaf Prill", "salbadert"),
    ],
)
def test_any_verb_behind_a_statement_is_one_of_saying(body, speaker, cue):
    (quote,) = (f for f in findings(body) if isinstance(f, Quote))
    assert (quote.speaker.text, quote.cue.text) == (speaker, cue)


@pytest.mark.parametrize(
    "body",
    [
        "Wenn das Bad schließe, verliert der Ort viel.",
        "Die „Möwe“, die im Sturm sank, liegt Kapitän Prill am Herzen.",
        "An der Tür der „Möwe“, klebt der Zettel.",
    ],
)
def test_verb_elsewhere_is_none_of_saying(body):
    assert not [f for f in findings(body) if isinstance(f, Quote)]


def test_cost_of_names_grows_with_the_text():
    once = "Bürgermeister Jan Prill kam. „Es regnet rein“, sagte er. Der Verband widersprach, sagte der 40-Jährige. "

    def seconds(times: int) -> float:
        text = read_text(Article.from_parts(body=once * times))
        start = time.perf_counter()
        annotate(text)
        return time.perf_counter() - start

    seconds(10)
    # six times the text: 6 if linear, 36 if quadratic
    assert seconds(1800) < 18 * min(seconds(300), seconds(300))
