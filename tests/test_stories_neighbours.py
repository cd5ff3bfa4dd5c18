"""Neighbouring events that must stay apart: one topic, one club, one court case, one council."""

from __future__ import annotations

from itertools import groupby

import pytest

from framing.article import Article
from framing.stories import find_stories

#: Story, outlet, date, headline, text.
CASES = [
    # Two break-ins, two towns, one day.
    (
        "einbruch-selkow", "Nordlicht Nachrichtenagentur", "2026-02-03", "Einbrecher stehlen Schmuck aus Haus in Selkow",
        "Selkow (nna) – Unbekannte sind in ein Einfamilienhaus in Selkow eingebrochen und haben Schmuck im Wert von 14.000 "
        "Euro gestohlen. Die Täter hebelten am Montagabend eine Terrassentür am Lindenring auf, wie die Polizei mitteilte. "
        "Die Bewohner waren im Theater. Ein Nachbar hatte gegen 21.15 Uhr einen silbernen Kombi bemerkt.",
    ),
    (
        "einbruch-selkow", "Selkower Tageblatt", "2026-02-03", "Terrassentür aufgehebelt: Beute für 14.000 Euro",
        "Während ein Ehepaar am Lindenring im Theater saß, räumten Einbrecher das Haus aus. Als die beiden am Montagabend "
        "heimkamen, war der Schmuck fort, der Schaden liegt bei 14.000 Euro. Die Kripo Selkow sucht den Fahrer eines "
        "silbernen Kombis.",
    ),
    (
        "einbruch-hagenried", "Nordlicht Nachrichtenagentur", "2026-02-03", "Einbruch in Hagenried: Täter nehmen Bargeld mit",
        "Hagenried (nna) – Unbekannte sind in ein Einfamilienhaus in Hagenried eingebrochen und haben Bargeld und Schmuck "
        "gestohlen. Die Täter schlugen am Montagnachmittag ein Kellerfenster in der Ulmenstraße ein, wie die Polizei mitteilte. "
        "Der Schaden beträgt 6.500 Euro. Die Bewohnerin, eine 71-Jährige, war einkaufen.",
    ),
    (
        "einbruch-hagenried", "Hagenrieder Bote", "2026-02-03", "Kellerfenster eingeschlagen, Geld weg",
        "Nur zwei Stunden war die 71-Jährige aus der Ulmenstraße zum Einkaufen fort. Die Zeit reichte den Einbrechern: Sie "
        "stiegen am Montag durch das Kellerfenster ein und nahmen Bargeld und Schmuck für 6.500 Euro mit. Hinweise nimmt die "
        "Polizei in Hagenried entgegen.",
    ),
    # Two games of one club within three days.
    (
        "spiel-mittwoch", "Nordlicht Nachrichtenagentur", "2026-03-04", "SV Torgelin gewinnt gegen Wacker Oberstedt 3:1",
        "Torgelin (nna) – Der SV Torgelin hat das Nachholspiel gegen Wacker Oberstedt mit 3:1 (1:1) gewonnen. Vor 4.200 "
        "Zuschauern trafen am Mittwochabend Milan Reuss (12., 58.) und Ole Karsten (81.). Trainer Dirk Pauly sprach von einem "
        "verdienten Sieg. Torgelin klettert auf Platz sechs.",
    ),
    (
        "spiel-mittwoch", "Küstenblick", "2026-03-05", "Reuss trifft doppelt beim 3:1 gegen Oberstedt",
        "Milan Reuss hat den SV Torgelin zum Sieg geschossen. Beim 3:1 gegen Wacker Oberstedt traf der Stürmer zweimal, Ole "
        "Karsten legte in der 81. Minute nach. „Verdient“, sagte Trainer Dirk Pauly am Mittwochabend vor 4.200 Zuschauern.",
    ),
    (
        "spiel-samstag", "Nordlicht Nachrichtenagentur", "2026-03-07", "SV Torgelin unterliegt in Brennau 0:2",
        "Brennau (nna) – Der SV Torgelin hat beim TSV Brennau 0:2 (0:0) verloren. Jonas Wieland erzielte am Samstag vor 2.900 "
        "Zuschauern beide Tore (67., 88.). Torgelins Kapitän Ole Karsten sah in der 71. Minute die Rote Karte. Trainer Dirk "
        "Pauly kritisierte die Abwehr. Torgelin fällt auf Platz acht zurück.",
    ),
    (
        "spiel-samstag", "Küstenblick", "2026-03-07", "Rot für Karsten: Torgelin verliert in Brennau",
        "Nach dem Platzverweis für Kapitän Ole Karsten war nichts mehr zu holen. Jonas Wieland schoss den TSV Brennau am "
        "Samstag mit zwei Toren zum 2:0 gegen den SV Torgelin. „So darf man nicht verteidigen“, sagte Trainer Dirk Pauly.",
    ),
    # Yesterday's and today's session of one trial.
    (
        "prozess-auftakt", "Nordlicht Nachrichtenagentur", "2026-04-13", "Prozess um Brand in Mühle von Gerlitz begonnen",
        "Wiesenfurt (nna) – Vor dem Landgericht Wiesenfurt hat am Montag der Prozess gegen den früheren Müller Hagen Brode "
        "begonnen. Die Staatsanwaltschaft wirft dem 58-Jährigen vor, im Mai 2025 die Gerlitzer Mühle angezündet zu haben, um "
        "340.000 Euro von der Versicherung zu erhalten. Brode schwieg zu den Vorwürfen. Elf Verhandlungstage sind angesetzt.",
    ),
    (
        "prozess-auftakt", "Wiesenfurter Zeitung", "2026-04-13", "Müller schweigt zum Auftakt",
        "Hagen Brode sagt nichts. Der 58 Jahre alte frühere Müller soll die Gerlitzer Mühle im Mai 2025 selbst angezündet haben. "
        "Am Montag verlas die Staatsanwältin vor dem Landgericht Wiesenfurt die Anklage: Es geht um 340.000 Euro von der "
        "Versicherung. Elf Tage will die Kammer verhandeln.",
    ),
    (
        "prozess-zeuge", "Nordlicht Nachrichtenagentur", "2026-04-14", "Feuerwehrmann belastet früheren Müller vor Gericht",
        "Wiesenfurt (nna) – Im Prozess um den Brand der Gerlitzer Mühle hat ein Feuerwehrmann den Angeklagten belastet. Der "
        "Zugführer Arne Tiedt sagte am Dienstag vor dem Landgericht Wiesenfurt, er habe im Keller drei Kanister mit Benzin "
        "gesehen. Eine Gutachterin soll am Freitag die Herkunft des Benzins erläutern. Angeklagt ist der 58-jährige Hagen Brode.",
    ),
    (
        "prozess-zeuge", "Wiesenfurter Zeitung", "2026-04-14", "Drei Kanister Benzin im Keller der Mühle",
        "Zugführer Arne Tiedt erinnert sich genau: Drei Kanister standen im Keller, es roch nach Benzin. Seine Aussage am "
        "Dienstag bringt den Angeklagten Hagen Brode in Bedrängnis. Woher das Benzin kam, soll am Freitag eine Gutachterin im "
        "Landgericht Wiesenfurt erklären.",
    ),
    # Two storms, two regions, one day.
    (
        "sturm-inseln", "Nordlicht Nachrichtenagentur", "2026-01-18", "Sturmflut reißt Strand auf Insel Merrö fort",
        "Merrö (nna) – Eine Sturmflut hat auf der Insel Merrö 40 Meter Strand fortgespült. Der Wind erreichte am Sonntag "
        "Geschwindigkeiten von 128 Kilometern pro Stunde. Der Fährverkehr nach Sandwig wurde eingestellt, 300 Urlauber saßen "
        "fest. Bürgermeisterin Wiebke Harring bat das Land um Hilfe.",
    ),
    (
        "sturm-inseln", "Küstenblick", "2026-01-18", "300 Urlauber sitzen auf Merrö fest",
        "Keine Fähre, kein Strand: Auf Merrö hat der Sturm am Sonntag 40 Meter Ufer geholt. Weil die Schiffe nach Sandwig im "
        "Hafen blieben, mussten 300 Urlauber verlängern. Bürgermeisterin Wiebke Harring hofft auf Geld vom Land.",
    ),
    (
        "sturm-berge", "Nordlicht Nachrichtenagentur", "2026-01-18", "Sturm wirft Gondel bei Hochreut gegen Stütze",
        "Hochreut (nna) – Ein Sturm hat am Sonntag die Seilbahn in Hochreut beschädigt. Eine Böe von 128 Kilometern pro Stunde "
        "drückte eine leere Gondel gegen eine Stütze. 85 Skifahrer wurden geborgen. Betriebsleiter Korbinian Aschl rechnet mit "
        "einer Sperrung bis Februar.",
    ),
    (
        "sturm-berge", "Alpenspiegel", "2026-01-18", "85 Skifahrer aus Seilbahn geborgen",
        "Der Sturm kam schneller als gemeldet. 85 Skifahrer mussten am Sonntag aus der Seilbahn in Hochreut geholt werden, "
        "nachdem eine Gondel gegen eine Stütze geschlagen war. Bis Februar steht die Bahn, sagt Betriebsleiter Korbinian Aschl.",
    ),
    # One council, one evening, two subjects.
    (
        "rat-bad", "Nordlicht Nachrichtenagentur", "2026-05-20", "Stadtrat von Lurup schließt Hallenbad",
        "Lurup (nna) – Der Stadtrat von Lurup hat am Dienstag die Schließung des Hallenbads beschlossen. Die Sanierung hätte 9,8 "
        "Millionen Euro gekostet, wie Bürgermeister Tjark Nolte sagte. Schwimmvereine und Schulen protestierten vor dem Rathaus.",
    ),
    (
        "rat-bad", "Luruper Rundschau", "2026-05-20", "Aus für das Hallenbad",
        "Das Hallenbad macht zu. 9,8 Millionen Euro für die Sanierung wollte der Stadtrat von Lurup am Dienstag nicht ausgeben. "
        "Vor dem Rathaus pfiffen Schwimmvereine und Schulen. Bürgermeister Tjark Nolte blieb dabei: „Das Geld ist nicht da.“",
    ),
    (
        "rat-windrad", "Nordlicht Nachrichtenagentur", "2026-05-20", "Lurup gibt Flächen für Windräder frei",
        "Lurup (nna) – Der Stadtrat von Lurup hat am Dienstag 62 Hektar am Hestberg für Windräder freigegeben. Fünf Anlagen der "
        "Firma Brisa Energie sollen dort ab 2028 Strom liefern. Eine Bürgerinitiative kündigte Klage an.",
    ),
    (
        "rat-windrad", "Luruper Rundschau", "2026-05-20", "Fünf Windräder für den Hestberg",
        "Auf dem Hestberg dürfen Windräder gebaut werden. Der Stadtrat gab am Dienstag 62 Hektar frei, fünf Anlagen will Brisa "
        "Energie bis 2028 aufstellen. Die Bürgerinitiative will klagen.",
    ),
]  # fmt: skip


ARTICLES = [
    Article.from_parts(headline, body=body, outlet=outlet, date=date, id=f"{story}/{number}")
    for number, (story, outlet, date, headline, body) in enumerate(CASES)
]


def story_of(article):
    return article.id.partition("/")[0]


def found(articles):
    return [[story_of(article) for article in story.articles] for story in find_stories(articles)]


def test_neighbouring_events_are_kept_apart():
    assert sorted(found(ARTICLES)) == sorted([story, story] for story, _ in groupby(map(story_of, ARTICLES)))


@pytest.mark.parametrize("subject", ["einbruch", "spiel", "prozess", "sturm", "rat"])
def test_two_neighbouring_events_alone_are_kept_apart(subject):
    stories = found([article for article in ARTICLES if article.id.startswith(subject)])
    assert len(stories) == 2
    assert all(len(story) == 2 and len(set(story)) == 1 for story in stories)


@pytest.mark.parametrize("start", [0, 1])
def test_one_outlet_telling_neighbouring_events_makes_no_story(start):
    assert found(ARTICLES[start::2]) == []


def test_articles_of_different_events_make_no_story():
    assert found([article for number, article in enumerate(ARTICLES) if number % 4 in (0, 3)]) == []


def test_the_order_of_the_articles_changes_nothing():
    backwards = {frozenset(a.id for a in story.articles) for story in find_stories(ARTICLES[::-1])}
    assert backwards == {frozenset(a.id for a in story.articles) for story in find_stories(ARTICLES)}
