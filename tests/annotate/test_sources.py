from __future__ import annotations

import time

import pytest

from framing.annotate import quotation, read_text, sources
from framing.article import Article
from framing.finding import CATEGORIES, Finding


def sources_of(text: str) -> list[Finding]:
    article = Article.from_parts(body=text)
    words = read_text(article)
    found = sources.find(words, quotation.find(words, []))
    for source in found:
        assert article.text[source.start : source.end] == source.text
        assert source.kind == "source"
        assert source.category in CATEGORIES["source"]
        assert source.target
        assert source.reason
    return found


def only(text: str) -> Finding:
    found = sources_of(text)
    assert len(found) == 1, [(s.category, s.text, s.target) for s in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "span", "category"),
    [
        ("Bürgermeisterin Eva Lamm sagte, die Kasse sei leer.", "Bürgermeisterin Eva Lamm", "person"),
        ("Das Verkehrsministerium teilte mit, die Brücke sei marode.", "Das Verkehrsministerium", "institution"),
        ("Laut Polizei ist der Mann geflohen.", "Polizei", "institution"),
        ("Polizeiangaben zufolge ist der Mann geflohen.", "Polizeiangaben", "institution"),
        ("Nach Angaben der Feuerwehr brannte der Keller.", "der Feuerwehr", "institution"),
        ("Die Lage ist ernst, hieß es aus Nordhagen.", "Nordhagen", "institution"),
        ("Die „Nordhagener Post“ berichtete, dass die Fabrik schließt.", "Die „Nordhagener Post“", "media"),
        ("Die Fabrik schließt. Das meldete die Nachrichtenagentur NNA.", "die Nachrichtenagentur NNA", "media"),
        ("Gerüchten zufolge will der Trainer gehen.", "Gerüchten", "anonymous"),
        ("Offiziellen Angaben zufolge war es ein Unfall.", "Offiziellen Angaben", "anonymous"),
        ("Laut Berichten verhandelt der Verein mit ihm.", "Berichten", "anonymous"),
        ("Der Vertrag ist fertig, hieß es aus Regierungskreisen.", "Regierungskreisen", "anonymous"),
        ("Beobachter befürchten, dass der Fluss steigt.", "Beobachter", "anonymous"),
        ("Aus Finanzkreisen heißt es, die Bank sei pleite.", "Finanzkreisen", "anonymous"),
        ("„Er trank zu viel“, sagte ein Nachbar.", "ein Nachbar", "anonymous"),
        ("„Er war nüchtern“, sagte ein Polizeisprecher.", "ein Polizeisprecher", "person"),
        (
            "Die Leiterin des Gesundheitsamts sagte, es gebe genug Impfstoff.",
            "Die Leiterin des Gesundheitsamts",
            "person",
        ),
        ("Der Studie zufolge schlafen Kinder zu wenig.", "Der Studie", "institution"),
        ("Medienberichten zufolge schließt die Fabrik.", "Medienberichten", "media"),
        ("Der Sprecher wollte sich dazu nicht äußern.", "Der Sprecher", "person"),
        ("Das Unternehmen wollte den Kauf nicht bestätigen.", "Das Unternehmen", "institution"),
        ("Die Staatsanwaltschaft äußerte sich dazu nicht.", "Die Staatsanwaltschaft", "institution"),
        ("Ob sie kündigt, ließ die Bank offen.", "die Bank", "institution"),
        ("Eine Spaziergängerin will den Wagen gesehen haben.", "Eine Spaziergängerin", "anonymous"),
        ("Der „Bote“ schrieb unter Berufung auf Regierungskreise, er gehe.", "Regierungskreise", "anonymous"),
        ("Und was sagt Trainer Udo Prill dazu?", "Trainer Udo Prill", "person"),
        ("Nach Zahlen des Automobilverbands sinkt der Absatz.", "des Automobilverbands", "institution"),
        ("Der 57-Jährige bestritt die Tat.", "Der 57-Jährige", "person"),
        ("„Das war es“, seufzt Oma Ortrud.", "Oma Ortrud", "person"),
        ("„Das war es“, sagt Mama Silke (47).", "Mama Silke (47)", "person"),
        ("„Hände hoch“, ruft der Sheriff.", "der Sheriff", "person"),
    ],
)
def test_source_has_its_words_and_its_category(text: str, span: str, category: str) -> None:
    assert (span, category) in [(s.text, s.category) for s in sources_of(text)]


def test_source_counts_once_under_its_several_names() -> None:
    text = (
        "Ministeriumssprecherin Eva Lamm sagte, die Kasse sei leer. Die Sprecherin erklärte, es gebe kein Geld. "
        "Lamm betonte, man müsse sparen. Sie sagte, das sei bitter."
    )
    found = sources_of(text)
    assert [s.text for s in found] == ["Ministeriumssprecherin Eva Lamm", "Die Sprecherin", "Lamm"]
    assert {s.target for s in found} == {"Eva Lamm"}


def test_source_called_by_the_head_of_its_name_is_the_same() -> None:
    found = sources_of(
        "Das Verkehrsministerium teilte mit, die Brücke sei marode. Das Ministerium erklärte, sie werde gesperrt."
    )
    assert len(found) == 2
    assert len({s.target for s in found}) == 1


def test_own_statements_are_the_subjects() -> None:
    assert only("Die Staatsanwaltschaft prüft nach eigenen Angaben den Fall.").text == "Die Staatsanwaltschaft"


def test_source_named_by_age_is_a_person() -> None:
    source = only("„Ich wollte bauen“, sagte der 52-Jährige am Montag.")
    assert (source.text, source.category) == ("der 52-Jährige", "person")


def test_source_carried_over_is_counted_where_it_speaks() -> None:
    found = sources_of("Eva Lamm sagte, die Kasse sei leer. Es gebe kein Geld. Man müsse sparen.")
    assert [s.text for s in found] == ["Eva Lamm"]


def test_two_sources_stay_two() -> None:
    found = sources_of("Eva Lamm sagte, die Kasse sei leer. Jonas Birk sagte, sie sei voll.")
    assert [s.target for s in found] == ["Eva Lamm", "Jonas Birk"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Die Stadtverwaltung veröffentlichte am Dienstag ein Video.", "Die Stadtverwaltung"),
        ("Der Verband kritisierte den Entwurf scharf.", "Der Verband"),
        ("Die Staatsanwaltschaft verdächtigt zwei Männer des Raubs.", "Die Staatsanwaltschaft"),
    ],
)
def test_subject_that_takes_a_stand_is_a_source(text: str, span: str) -> None:
    assert only(text).text == span


@pytest.mark.parametrize(
    "text",
    [
        "Der Sturm hat das Dach abgedeckt.",
        "Nach der Sitzung gingen alle nach Hause.",
        "Das Dach wurde kritisiert.",
        "Wer kritisiert den Entwurf?",
    ],
)
def test_sentences_in_which_nobody_is_heard_have_no_source(text: str) -> None:
    assert sources_of(text) == []


def test_pieces_of_one_statement_name_their_source_once() -> None:
    assert only("„Das reicht nicht“, sagte Jonas Birk, „und wir wissen das.“").target == "Jonas Birk"


@pytest.mark.parametrize("text", ["", "„“", "laut", "zufolge", "Das", "nach", "Er sagte, er sei da."])
def test_any_string_gives_no_crash(text: str) -> None:
    article = Article.from_parts(body=text)
    words = read_text(article)
    sources.find(words, quotation.find(words, []))


def test_time_grows_with_length_only() -> None:
    paragraph = "Eva Lamm sagte, die Lage sei ernst. Das Amt kritisierte den Plan. Gerüchten zufolge regnet es.\n"
    seconds = []
    for times in (150, 600):
        text = read_text(Article.from_parts(body=paragraph * times))
        found = quotation.find(text, [])
        start = time.process_time()
        sources.find(text, found)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 12 * seconds[0] + 0.2


@pytest.mark.parametrize(
    "text",
    [
        "Der Trainer will den Pokal holen.",  # a plan, no claim
        "Was sagt das Wetter?",
        "Die Frau mochte sich nicht umdrehen.",
        "Der Chef wollte kein Geld geben.",
    ],
)
def test_source_needs_words_of_saying(text: str) -> None:
    assert not sources_of(text)
