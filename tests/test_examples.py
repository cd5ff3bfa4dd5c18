from __future__ import annotations

import re
from collections import Counter

import pytest

from framing.errors import FramingError
from framing.examples import load_events, load_examples
from framing.examples.corpus import read_markup

EVENTS = load_events()
RUN = 8


def test_every_event_is_told_by_agency_regional_paper_and_tabloid():
    assert len(EVENTS) >= 12
    for event in EVENTS:
        assert [x.kind for x in event.examples[:3]] == ["agency", "regional", "tabloid"], event.id
        assert [x.kind for x in event.examples[3:]] in ([], ["portal"]), event.id
        assert event.facts, event.id


@pytest.mark.parametrize("example", [x for e in EVENTS for x in e.examples], ids=lambda x: x.article.id)
def test_marks_slice_to_whole_words(example):
    text = example.article.text
    for mark in example.marks:
        assert text[mark.start : mark.end].strip() == text[mark.start : mark.end] != ""
        assert not (text[mark.start - 1 : mark.start].isalnum() and text[mark.start].isalnum()), text[
            mark.start : mark.end
        ]
        assert not (text[mark.end : mark.end + 1].isalnum() and text[mark.end - 1].isalnum()), text[
            mark.start : mark.end
        ]
        assert (mark.severity > 0) == (mark.kind == "loaded")
    assert not re.search(r"[\[\]{}]", text)


@pytest.mark.parametrize("example", [x for e in EVENTS for x in e.examples], ids=lambda x: x.article.id)
def test_texts_have_the_length_of_a_news_item(example):
    assert 90 <= len(example.article.text.split()) <= 260
    assert example.article.headline


def test_no_two_events_share_a_run_of_eight_words():
    owners = {}
    for event in EVENTS:
        for example in event.examples:
            words = re.findall(r"\w+", example.article.text.lower())
            for i in range(len(words) - RUN + 1):
                run = tuple(words[i : i + RUN])
                assert owners.setdefault(run, event.id) == event.id, " ".join(run)


def test_regional_papers_reuse_agency_paragraphs():
    reusing = 0
    for event in EVENTS:
        agency, regional = (x.article for x in event.examples[:2])
        paragraphs = {s.text for s in agency.sections if s.role == "body"}
        reusing += any(s.text in paragraphs for s in regional.sections if s.role == "body")
    assert reusing >= 8


def test_portals_reuse_agency_paragraphs_and_say_so():
    for event in EVENTS:
        for example in event.examples[3:]:
            paragraphs = {s.text for s in event.examples[0].article.sections if s.role == "body"}
            assert any(s.text in paragraphs for s in example.article.sections if s.role == "body"), event.id
            assert example.article.agencies == ("nna",)


def test_tabloid_texts_are_marked_more_often_than_agency_texts():
    loaded = Counter()
    for event in EVENTS:
        for example in event.examples:
            loaded[example.kind] += sum(m.kind == "loaded" for m in example.marks)
    assert loaded["tabloid"] > 5 * loaded["agency"]


def test_articles_have_unique_ids():
    ids = [a.id for a in load_examples()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "marked", ["Er [bettelt{loaded verb 2}", "bettelt]{loaded verb 2}", "[x]{loaded verb 9}", "[x]{laut}"]
)
def test_broken_markup_is_refused(marked):
    with pytest.raises(FramingError):
        read_markup(marked)
