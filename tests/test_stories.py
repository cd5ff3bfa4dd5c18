from __future__ import annotations

from framing.article import Article
from framing.examples import load_events, load_examples
from framing.stories import find_stories


def test_versions_of_an_event_are_one_story_each():
    stories = find_stories(load_examples())
    found = {frozenset(a.id for a in story.articles) for story in stories}
    assert found == {frozenset(x.article.id for x in event.examples) for event in load_events()}


def test_same_words_a_month_later_are_another_story():
    text = "In Nordhagen hat ein Brand die Lagerhalle der Spedition Kerner zerstört, Schaden 300.000 Euro."
    march, april = (Article.from_parts(body=text, date=date) for date in ("2026-03-01", "2026-04-01"))
    assert find_stories([march, april]) == []
    assert len(find_stories([march, april], days=60)) == 1


def test_articles_without_telling_words_make_no_story():
    assert find_stories([Article.from_parts(body="so"), Article.from_parts(body="ja")]) == []
    assert find_stories([]) == []


def test_score_is_that_of_the_weakest_link():
    for story in find_stories(load_examples()):
        assert 0.2 <= story.score <= 1
