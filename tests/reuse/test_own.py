"""Measures over what an outlet wrote itself."""

from __future__ import annotations

import math

import pytest

from framing.article import Article
from framing.examples import load_events
from framing.measures import MEASURES
from framing.pipeline import analyze, analyze_all
from framing.reuse import align, measure_own, own_text

COPY = (
    "Die Brücke über die Aue bleibt nach Angaben der Stadt bis Ende Mai gesperrt. "
    "Bei einer Prüfung waren am Montag Risse im mittleren Pfeiler entdeckt worden."
)
LOUD = "Der pure Wahnsinn: Jetzt tobt Wirt Ole Lamm vor Wut und wettert gegen die Versager im Rathaus."
AGENCY = Article.from_parts("Brücke gesperrt", body=COPY, outlet="Nordlicht Nachrichtenagentur", id="agentur")
PORTAL = Article.from_parts("Brücken-Zoff!", body=f"{COPY}\n{LOUD}", outlet="Klarblick24", id="portal")


@pytest.fixture(scope="module")
def portal():
    return analyze(PORTAL)


def spans():
    return align(AGENCY, PORTAL).copy_spans("b")


def test_nothing_copied_changes_no_measure(portal):
    own = own_text(portal, ())
    assert {key: own[key] for key in MEASURES} == pytest.approx(dict(portal.measures), nan_ok=True)


def test_copied_words_and_sentences_are_left_out(portal):
    own = own_text(portal, spans())
    assert own["words"] == portal.measures["words"] - len(COPY.split())
    assert own["sentences"] == portal.measures["sentences"] - 2


def test_loaded_words_stand_out_once_the_copy_is_gone(portal):
    own = own_text(portal, spans())
    assert own["loaded_per_100"] > portal.measures["loaded_per_100"]
    assert own["sensationalism"] > portal.measures["sensationalism"]


def test_a_loaded_word_put_into_a_copied_sentence_is_the_outlets_own():
    article = Article.from_parts(body=COPY.replace("waren am Montag", "waren am Montag offenbar"), outlet="Klarblick24")
    analysis = analyze(article)
    own = own_text(analysis, align(AGENCY, article).copy_spans("b"))
    assert own["words"] == 1
    assert math.isnan(own["hedges_per_100_sentences"])  # a rate over a fraction of a sentence says nothing
    assert own["hedges_per_100_sentences"] != analysis.measures["hedges_per_100_sentences"]


def test_part_of_a_sentence_counts_as_that_part():
    text = f"{COPY} Dazu sagte der Wirt nur einen Satz. {COPY.split('. ', maxsplit=1)[1][:-1]}, wie ein Taucher am Abend erzählte."
    analysis = analyze(Article.from_parts(body=text))
    start = text.rindex("Bei einer")
    end = text.index(", wie ein")
    own = own_text(analysis, [analysis.article.span(0, len(COPY)), analysis.article.span(start, end)])
    assert own["sentences"] == pytest.approx(1 + 6 / 18)
    assert own["words"] == 7 + 6


def test_everything_copied_leaves_rates_undefined(portal):
    own = own_text(portal, [PORTAL.span(0, len(PORTAL.text))])
    assert own["words"] == own["sentences"] == 0
    assert all(
        math.isnan(own[key]) for key in ("sensationalism", "loaded_per_100", "words_per_sentence", "flesch_amstad")
    )


def test_a_headline_is_kept_or_left_out_whole(portal):
    assert own_text(portal, [PORTAL.span(0, 6)])["words"] == portal.measures["words"] - 1
    article = Article.from_parts("Stadt sperrt Brücke über die Aue", body=LOUD)
    analysis = analyze(article)
    assert own_text(analysis, [article.span(0, 5)])["words"] == analysis.measures["words"]


def test_spans_may_overlap_and_come_in_any_order(portal):
    found = list(spans())
    doubled = [*found[::-1], *found, PORTAL.span(found[0].start, found[0].start + 4)]
    assert own_text(portal, doubled)["words"] == own_text(portal, found)["words"]


def test_table_has_both_columns_and_the_agency_keeps_its_text():
    table = measure_own(analyze_all([AGENCY, PORTAL], progress=False)).set_index("id")
    assert table.loc["agentur", "own_share"] == 1
    assert table.loc["agentur", "words_own"] == table.loc["agentur", "words"]
    assert table.loc["portal", "words_own"] < table.loc["portal", "words"]
    assert {f"{key}_own" for key in MEASURES} <= set(table.columns)
    assert table.attrs["units"]["words_per_sentence_own"] == MEASURES["words_per_sentence"].unit


def test_table_of_nothing_is_empty():
    table = measure_own([])
    assert len(table) == 0
    assert "sensationalism_own" in table.columns


def test_portals_are_louder_than_their_copy_lets_them_seem():
    events = [event for event in load_events() if len(event.examples) > 3][:5]
    articles = [event.examples[place].article for event in events for place in (0, 3)]
    table = measure_own(analyze_all(articles, progress=False))
    portals = table[table["kind"] == "portal"]
    assert (portals["own_share"] < 0.75).all()
    assert portals["sensationalism_own"].mean() > portals["sensationalism"].mean() + 5
