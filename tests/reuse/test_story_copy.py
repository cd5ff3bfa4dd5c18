"""One story in several outlets: common copy, what was added, cut and reworded, and where it comes from."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace

import pytest

from framing.article import Article
from framing.errors import FramingError
from framing.examples import load_events
from framing.reuse import copies, copy_in_story, direction
from framing.stories import find_stories

FIRST = "Die Brücke über die Aue bleibt nach Angaben der Stadt bis Ende Mai gesperrt."
SECOND = "Bei einer Prüfung waren am Montag tiefe Risse im mittleren Pfeiler entdeckt worden."
THIRD = "Der Verkehr wird über Nordhagen umgeleitet, die Fahrt dauert zwanzig Minuten länger."
OWN = "Wirt Ole Lamm fürchtet um seine Gäste und rechnet mit einem traurigen Frühling am Fluss."

AGENCY = Article.from_parts(
    "Brücke gesperrt", body=f"{FIRST} {SECOND} {THIRD}", outlet="Nordlicht Nachrichtenagentur", date="2026-03-03"
)
PAPER = Article.from_parts(
    "Umweg bis Mai", body=f"{OWN} {FIRST} {SECOND.replace('tiefe ', '')}", outlet="Mosel-Kurier", date="2026-03-03"
)
PORTAL = Article.from_parts("Brücke zu!", body=f"{FIRST} {SECOND} {THIRD}", outlet="Klarblick24", date="2026-03-04")


def test_every_sentence_of_the_agency_says_what_became_of_it():
    story = copy_in_story([AGENCY, PAPER, PORTAL])
    assert story.base == 0
    assert [dict(sentence.fates) for sentence in story.common] == [
        {1: "verbatim", 2: "verbatim"},
        {1: "reworded", 2: "verbatim"},
        {1: "cut", 2: "verbatim"},
    ]
    assert story.common[2].carried_by == (2,)


def test_added_and_reworded_sentences_belong_to_their_outlet():
    _, paper, portal = copy_in_story([AGENCY, PAPER, PORTAL]).articles
    assert [span.text for span in paper.added] == ["Umweg bis Mai", OWN.removesuffix(".")]
    assert paper.copied_words == 14 + 12
    assert [span.text for span in portal.added] == ["Brücke zu"]
    assert 0.4 < paper.own_share < 0.5


def test_words_put_into_a_copied_sentence_are_no_copy():
    loud = replace_body(PORTAL, SECOND.replace("tiefe Risse", "tiefe, brandgefährliche Risse"))
    _, portal = copy_in_story([AGENCY, loud]).articles
    assert all("brandgefährliche" not in span.text for span in portal.spans)
    assert [span.text for span in portal.reworded] == [
        SECOND.replace("tiefe", "tiefe, brandgefährliche").removesuffix(".")
    ]


def replace_body(article, body):
    return Article.from_parts(article.headline, body=body, outlet=article.outlet, date=article.date)


def test_spans_slice_to_their_article():
    for entry in copy_in_story([AGENCY, PAPER, PORTAL]).articles:
        for span in (*entry.spans, *entry.added, *entry.reworded):
            assert entry.article.text[span.start : span.end] == span.text


def test_an_agency_wrote_its_text_itself():
    agency, *_ = copy_in_story([AGENCY, PORTAL]).articles
    assert agency.source
    assert agency.own_share == 1
    assert agency.copied_words == 14 + 13 + 12
    assert copies([AGENCY, PORTAL])[0] == ()


def test_an_agency_article_shows_the_direction():
    found = direction([PORTAL, AGENCY])
    assert (found.ground, found.source) == ("agency_article", AGENCY)
    assert "Nordlicht Nachrichtenagentur" in found.reason()


def test_a_credit_shows_the_direction_without_the_text():
    found = direction([replace(PORTAL, agencies=("nna",)), PAPER])
    assert (found.ground, found.source, found.agencies) == ("agency_credit", None, ("nna",))
    assert "nna" in found.reason("en")


def test_an_earlier_date_suggests_but_does_not_prove():
    found = direction([PORTAL, PAPER])
    assert (found.ground, found.source) == ("earlier", PAPER)
    assert "beweist" in found.reason()


@pytest.mark.parametrize("date", [None, dt.date(2026, 3, 3)])
def test_without_any_sign_the_absence_is_said(date):
    found = direction([replace(PORTAL, date=date), replace(PAPER, date=date)])
    assert (found.ground, found.source) == ("none", None)
    assert "lässt sich nicht sagen" in found.reason()


def test_without_a_source_the_base_is_the_text_that_shares_most():
    story = copy_in_story([replace(a, outlet=None, date=None) for a in (PAPER, PORTAL, PORTAL)])
    assert story.base == 1
    assert story.direction.ground == "none"


def test_one_article_has_no_copy():
    story = copy_in_story([PAPER])
    assert (story.common, story.articles[0].spans, story.articles[0].own_share) == ((), (), 1)


def test_articles_without_words_are_no_trouble():
    empty = Article.from_parts("")
    story = copy_in_story([empty, empty, PAPER])
    assert [entry.own_share for entry in story.articles] == [0, 0, 1]


def test_no_article_at_all_is_named():
    with pytest.raises(FramingError, match="articles"):
        copy_in_story([])


def test_identical_articles_are_common_copy_throughout():
    story = copy_in_story([replace(PORTAL, outlet=f"Bote {n}") for n in range(3)])
    assert all(entry.own_share == 0 for entry in story.articles)
    assert all(set(sentence.fates.values()) == {"verbatim"} for sentence in story.common)


def test_a_found_story_can_be_handed_on():
    event = load_events()[0]
    (found,) = find_stories(example.article for example in event.examples)
    story = copy_in_story(found)
    assert story.direction.ground == "agency_article"
    assert "common sentences" in repr(story)


def test_regional_papers_of_the_example_corpus_share_paragraphs_and_tabloids_hardly_any():
    shares = {"regional": [], "tabloid": [], "portal": []}
    for event in load_events():
        story = copy_in_story(example.article for example in event.examples)
        for example, entry in zip(event.examples, story.articles, strict=True):
            if example.kind in shares:
                shares[example.kind].append(entry.own_share)
    mean = {kind: sum(found) / len(found) for kind, found in shares.items()}
    assert mean["portal"] < 0.6 < mean["regional"] < 0.85
    assert mean["tabloid"] > 0.95


def test_plain_data_names_articles_and_offsets():
    data = copy_in_story([AGENCY, PAPER]).to_dict()
    assert data["direction"]["ground"] == "agency_article"
    assert data["common"][1]["fates"] == {"1": "reworded"}
    start, end = data["articles"][1]["spans"][0]
    assert PAPER.text[start:end] == FIRST.removesuffix(".")


@pytest.mark.slow
def test_a_story_of_thousands_is_held_against_its_base_in_linear_time():
    times = {}
    for size in (500, 2_000):
        articles = [AGENCY, *(replace((PAPER, PORTAL)[n % 2], outlet=f"Bote {n}") for n in range(size - 1))]
        started = time.process_time()
        story = copy_in_story(articles)
        times[size] = time.process_time() - started
        assert len(story.common) == 3
    assert times[2_000] < 10 * max(times[500], 0.2)
