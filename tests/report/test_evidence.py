from __future__ import annotations

from framing.finding import Finding
from framing.report.evidence import common_words


def loaded(text: str, entry: str) -> Finding:
    return Finding(kind="loaded", category="emotion", start=0, end=len(text), text=text, section="body", entry=entry)


def test_half_that_stands_in_several_compounds_is_shown_as_a_half():
    found = [loaded("Plastik-Alarm", "-Alarm"), loaded("Masern-Alarm", "-Alarm"), loaded("Mietalarm", "-alarm")]
    assert common_words(found, 5) == [("-alarm", "-Alarm", 3)]


def test_half_of_one_compound_only_is_shown_as_that_compound():
    found = [loaded("Horror-Nacht", "Horror-"), loaded("Horror-Nacht", "Horror-")]
    assert common_words(found, 5) == [("horror-", "Horror-Nacht", 2)]


def test_word_is_shown_as_inside_a_sentence_where_it_stands_so_as_often():
    assert common_words([loaded("Mimt", "mimen"), loaded("mimt", "mimen")], 5) == [("mimen", "mimt", 2)]
