from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.annotate import read_text
from framing.annotate.devices import find
from framing.article import Article
from framing.finding import CATEGORIES


def devices(headline="", body=""):
    return [(f.category, f.text) for f in found_in(headline, body) if f.severity]


def traits(headline="", body=""):
    return [(f.category, f.text) for f in found_in(headline, body) if not f.severity]


def found_in(headline="", body=""):
    return find(read_text(Article.from_parts(headline, body=body)), ())


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Rat kürzt Mittel!", ("exclamation", "!")),
        ("Wird das Bad geschlossen?", ("question", "?")),
        ("Und dann kam der Rat …", ("ellipsis", "…")),
        ("WAHNSINN im Rathaus", ("capitals", "WAHNSINN")),
        ("Bäcker verlangt MEHR Geld", ("capitals", "MEHR")),
        ("SIE hat das Rezept erfunden", ("capitals", "SIE")),
        ("Dieser Nachbar hört alles", ("forward_reference", "Dieser Nachbar")),
        ("Mit diesem Fahrrad kam er bis Kasbeck", ("forward_reference", "Mit diesem Fahrrad")),
        ("Gärtnerin schwört auf diese Wurzel", ("forward_reference", "diese Wurzel")),
        ("Hier brennt die Scheune", ("forward_reference", "Hier")),
        ("Das kostet der neue Kreisel", ("forward_reference", "Das")),
        ("Rat tagt: Das folgt nun", ("forward_reference", "Das")),
        ("Rat tagt: Das steckt dahinter", ("forward_reference", "Das steckt dahinter")),
        ("So teuer wird das Bad", ("forward_reference", "So teuer")),
        ("Neue Kurtaxe – so rechnet die Gemeinde", ("forward_reference", "so rechnet")),
        ("Erst kam die Kurtaxe, so geht es weiter", ("forward_reference", "so")),
        ("Darum schweigt der Kämmerer", ("forward_reference", "Darum")),
        ("Warum der Kämmerer schweigt", ("forward_reference", "Warum")),
        ("Nachbarin erzählt, was in der Nacht geschah", ("forward_reference", "was")),
        ("Ex-Kämmerer packt endlich aus", ("forward_reference", "packt endlich aus")),
        ("Er verkauft seine Ziegen", ("forward_reference", "Er")),
        ("Als sie die Tür öffnete, war das Sofa weg", ("forward_reference", "sie")),
        ("Sein letzter Gang durchs Dorf", ("forward_reference", "Sein")),
        ("Sieben Tricks gegen Motten", ("promise", "Sieben Tricks")),
        ("Alle Infos zum Dorffest", ("promise", "Alle Infos")),
        ("Die Wahrheit über den Maibaum", ("promise", "Die Wahrheit")),
        ("Was Sie beim Heizen sparen", ("address", "Sie")),
        ("Was das für Ihre Rente heißt", ("address", "Ihre")),
        ("Lassen Sie die Pilze stehen", ("address", "Lassen Sie")),
        ("Das zahlst du für dein Brot", ("address", "du")),
        ("Finger weg von diesem Pulver", ("address", "Finger weg")),
        ("Ich habe drei Wochen im Zelt gelebt", ("first_person", "Ich")),
        ("Wer schützt unsere Kinder?", ("first_person", "unsere")),
        ("„Ich wollte nur noch nach Hause“", ("bare_quote", "„Ich wollte nur noch nach Hause“")),
        ("Kämmerer muss jetzt zahlen", ("urgency", "jetzt")),
        ("Doch dann passierte es", ("urgency", "Doch dann")),
        ("Schäfer sagt für immer Lebewohl", ("extreme", "für immer")),
        ("Hier gibt es die besten Brezeln", ("extreme", "die besten")),
        ("So geht's dem Storch", ("spoken", "geht's")),
        ("Als der Kämmerer nach Hause kam", ("story", "Als")),
        ("Der Mann mit den vierzig Uhren", ("story", "Der Mann")),
        ("Nina (23) hat ihren Hund wieder", ("personal", "Nina (23)")),
        ("Nina hat ihren Hund wieder", ("personal", "Nina")),
        ("Wieder Ärger um Malte", ("personal", "Malte")),
        ("Niemand will den Posten", ("commentary", "Niemand")),
    ],
)
def test_device_in_a_headline_is_found(headline, expected):
    assert expected in devices(headline)


@pytest.mark.parametrize(
    "headline",
    [
        "Rat beschließt Haushalt",
        "NATO und OPEC beraten",
        "CDU, SPD und BVB laden zum Sommerfest",
        "MIT und OB streiten über Gutachten",
        "RAT BESCHLIESST HAUSHALT MIT KNAPPER MEHRHEIT",
        "So viel Regen wie nie",
        "So ein Hochwasser gab es zuletzt 1954",
        "Bauernverband erwartet in diesem Jahr weniger Roggen",
        "Diese Woche beraten die Länder",
        "Das Bad bleibt geschlossen",
        "Die Stadt schließt das Bad",
        "Der Rat lehnt den Antrag ab",
        "Kämmerer will seine Bücher prüfen lassen",
        "Bürgermeisterin: Sie sei nicht gefragt worden",
        "Lübecker soll seine Ziegen verkauft haben",
        "Gutachten nennt Mängel am Bad",
        "Kreis stellt alle Bescheide zu",
        "Bürger bekommen ihre Bescheide im Mai",
        "Zahl der Störche steigt auf 40",
        "Bürgermeister Malte Groth tritt zurück",
        "Trainerin Nina Kolb verlängert Vertrag",
        "Schwimmerin (TSV) holt Titel",
        "Spiel endet 3:2 (1:1)",
        "Kolb nennt Plan „verfrüht“",
        "Denkmal für Weberinnen enthüllt",
        "Viermal so viele Störche im Kreis",
        "Größter Betrieb im Kreis schließt",
    ],
)
def test_sober_headline_has_none(headline):
    assert devices(headline) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Wie lange soll das so gehen? Der Rat berät im Mai.", [("question", "?")]),
        ("Der Rat hat abgestimmt!", [("exclamation", "!")]),
        ("Wir haben das Bad gebaut.", [("first_person", "Wir")]),
        ("Das Bad ist offensichtlich wieder zu.", [("commentary", "offensichtlich")]),
        ("Das war ja zu erwarten.", [("commentary", "ja")]),
        ("Da muss man genau hinsehen.", [("commentary", "man")]),
        ("Der Zaun fiel um. Und er blieb liegen.", [("commentary", "Und")]),
        ("Im Klartext ging es um Geld.", [("commentary", "Im Klartext")]),
    ],
)
def test_commentary_in_running_text_is_found(body, expected):
    assert devices(body=body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Hier, so die Gemeinde, soll das Bad entstehen …",
        "Diese Frage berät der Rat jetzt im Mai.",
        "Ihre Kollegen und sie selbst stimmten zu.",
        "Der Rat, der Kreis und das Land zahlen.",
        "60 Prozent meinen, das Bad solle bleiben.",
        "Der Verein sagte, man habe davon gewusst.",
        "Ja oder Nein, darüber stimmt der Rat ab.",
        "Verletzt wurde niemand.",
        "[Wenn Sie mehr lesen wollen, empfehlen wir unseren Brief!]",
    ],
)
def test_sober_running_text_has_none(body):
    assert devices(body=body) == []


def test_captions_are_left_out():
    article = Article.from_sections([("headline", "Rat tagt"), ("caption", "So sehen Sieger aus!")])
    assert find(read_text(article), ()) == []


def test_no_device_crosses_a_section():
    article = Article.from_sections([("headline", "Ex-Kämmerer packt"), ("headline", "seine Koffer aus")])
    assert all("\n" not in f.text for f in find(read_text(article), ()))


def test_overlapping_marks_of_one_category_are_one():
    found = devices("Das müssen Sie über Ihre Heizung wissen")
    assert found.count(("address", "müssen Sie")) == 1
    assert ("address", "Sie") not in found


def test_clear_devices_weigh_more_than_mild_ones():
    severity = {f.text: f.severity for f in find(read_text(Article.from_parts("Hier wird jetzt gebaut")), ())}
    assert severity == {"Hier": 2, "jetzt": 1}


def test_every_device_says_why():
    text = read_text(Article.from_parts("SO geht's: Nina (23) verrät 7 Tricks!", body="Das ist ja gut."))
    found = find(text, ())
    assert {f.category for f in found} <= set(CATEGORIES["device"])
    assert all(f.reason and f.entry and f.severity in (0, 1, 2, 3) for f in found)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from('aäÄSsoIhrE !?.…„“"»«[]()†123:–-\n'), max_size=60))
def test_any_headline_is_survived_and_marks_slice_to_the_text(headline):
    article = Article.from_parts(headline, body=headline)
    for f in find(read_text(article), ()):
        assert article.text[f.start : f.end] == f.text
        assert f.text.strip()


@pytest.mark.parametrize("unit", ["so ", "packt ", "Ä (", "„", "das, ", "Diese ", "(1 ", "die besten, "])
def test_long_lines_take_linear_time(unit):
    def seconds(times):
        text = read_text(Article.from_parts(unit * times))
        started = time.process_time()
        find(text, ())
        return time.process_time() - started

    seconds(100)
    assert seconds(8000) < 40 * seconds(800) + 0.2


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Das Bad muss gerettet werden.", ("argument", "muss")),
        ("Das Bad schloss, denn das Geld fehlte.", ("argument", "denn")),
        ("Der Beschluss ist falsch.", ("argument", "ist falsch")),
        ("Mit einem Damm wäre das nicht geschehen.", ("argument", "wäre")),
        ("Das Verfahren dauert sehr lange.", ("argument", "sehr")),
    ],
)
def test_argument_in_running_text_is_a_trait(body, expected):
    assert expected in traits(body=body)


def test_argument_is_none_in_headlines():
    assert "argument" not in {category for category, _ in traits("Rat muss nicht zahlen")}
