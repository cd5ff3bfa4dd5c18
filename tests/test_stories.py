from __future__ import annotations

import datetime as dt
import random
import time
from dataclasses import replace
from itertools import combinations

import pytest

from framing.article import Article
from framing.errors import FramingError
from framing.examples import load_events
from framing.stories import find_stories

EVENTS = load_events()
EXAMPLES = [example.article for event in EVENTS for example in event.examples]

#: Nobody lowers this silently: pairs of articles put together rightly, and pairs found, on the example corpus.
FLOOR = 0.97


def pairs(groups):
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2)}


def precision_and_recall(articles, truth):
    """Of pairs of articles in one story; `truth` maps an article's id to its event."""
    found = pairs([article.id for article in story.articles] for story in find_stories(articles))
    events = {}
    for article in articles:
        events.setdefault(truth[article.id], []).append(article.id)
    wanted = pairs(events.values())
    return len(found & wanted) / len(found), len(found & wanted) / len(wanted)


TRUTH = {example.article.id: event.id for event in EVENTS for example in event.examples}


def test_versions_of_an_event_are_one_story():
    precision, recall = precision_and_recall(EXAMPLES, TRUTH)
    assert precision >= FLOOR
    assert recall >= FLOOR


@pytest.mark.parametrize("shift", [1, 2])
def test_versions_that_come_a_day_or_two_later_are_found_too(shift):
    later = [
        replace(article, date=article.date + dt.timedelta(days=shift * (number % 2)))
        for number, article in enumerate(EXAMPLES)
    ]
    precision, recall = precision_and_recall(later, TRUTH)
    assert precision >= FLOOR
    assert recall >= FLOOR


def test_articles_without_dates_are_grouped_by_their_words():
    precision, recall = precision_and_recall([replace(article, date=None) for article in EXAMPLES], TRUTH)
    assert precision >= FLOOR
    assert recall >= FLOOR


def test_a_single_event_is_one_story():
    for event in EVENTS[:12]:
        (story,) = find_stories(example.article for example in event.examples)
        assert len(story.articles) == len(event.examples)


FIRE = "In Nordhagen hat ein Brand die Lagerhalle der Spedition Kerner zerstört, Schaden 300.000 Euro."


def test_same_words_a_month_later_are_another_story():
    march, april = (Article.from_parts(body=FIRE, date=date) for date in ("2026-03-01", "2026-04-01"))
    assert find_stories([march, april]) == []
    assert len(find_stories([march, april], days=60)) == 1


def test_a_topic_in_common_is_no_event_in_common():
    one = (
        "Die Feuerwehr löschte in der Nacht einen Brand in einem Lager. Verletzt wurde niemand, die Ursache ist unklar."
    )
    other = "Nach einem Brand in einem Lager sucht die Feuerwehr nach der Ursache. Verletzt wurde in der Nacht niemand."
    assert find_stories([Article.from_parts(body=one), Article.from_parts(body=other)]) == []


def test_no_chain_of_neighbours_makes_a_story():
    words = "Selkow Torgelin Brennau Merrö Sandwig Hochreut Lurup Hestberg Gerlitz Wiesenfurt Hagenried Aschl".split()
    chain = [Article.from_parts(body=f"Es ging um {', '.join(words[i : i + 4])}.") for i in range(0, 9, 2)]
    assert max((len(story.articles) for story in find_stories(chain)), default=0) < len(chain)


@pytest.mark.parametrize("texts", [[], ["so"], ["so", "ja"], ["", ""], [FIRE]])
def test_too_few_or_empty_articles_make_no_story(texts):
    assert find_stories([Article.from_parts(body=text) for text in texts]) == []


def test_identical_articles_are_one_sure_story():
    (story,) = find_stories([Article.from_parts(body=FIRE, outlet=f"Bote {i}") for i in range(5)])
    assert len(story.articles) == 5
    assert story.score == 1


def test_two_agency_texts_printed_word_for_word_by_many_are_one_story():
    agency, other = (example.article for example in EVENTS[30].examples[:2])
    printed = [replace((agency, other)[n % 2], outlet=f"Bote {n}") for n in range(24)]
    assert [len(story.articles) for story in find_stories(printed)] == [24]


def test_scores_stay_between_none_and_one_and_stories_in_order():
    stories = find_stories(EXAMPLES)
    assert all(0 < story.score <= 1 for story in stories)
    places = [EXAMPLES.index(story.articles[0]) for story in stories]
    assert places == sorted(places)


@pytest.mark.parametrize("wrong", [{"days": -1}, {"similarity": 0}, {"similarity": 1.5}])
def test_settings_out_of_range_are_named(wrong):
    (name,) = wrong
    with pytest.raises(FramingError, match=name):
        find_stories([], **wrong)


def invented(count, seed=3):
    """Articles on invented events, three each, on the same few topics."""
    rng = random.Random(seed)  # noqa: S311 - test data
    topics = [
        "Ein Brand hat in {} die Halle der Firma {} zerstört, sagte Sprecherin {}. Der Schaden liegt bei {} Euro.",
        "Der Stadtrat von {} hat den Antrag der Fraktion {} abgelehnt. {} sprach von {} Stimmen.",
        "Vor dem Landgericht {} hat der Prozess gegen den Händler {} begonnen. Richterin {} liest {} Seiten Anklage.",
    ]
    syllables = "ba dre fol gun hel kri lom mar nis pol rus sta tel wun zan".split()
    articles = []
    while len(articles) < count:
        names = ["".join(rng.choices(syllables, k=3)).capitalize() for _ in range(3)]
        topic, number = rng.choice(topics), rng.randrange(100, 90_000)
        date = dt.date(2026, 1, 1) + dt.timedelta(days=rng.randrange(300))
        body = topic.format(*names, number)
        articles += [
            Article.from_parts(body=f"{start} {body}", outlet=f"Bote {n}", date=date, id=f"{len(articles)}-{n}")
            for n, start in enumerate(("", "Das meldet die Agentur.", "Aufregung im Ort!"))
        ]
    return articles[:count]


@pytest.mark.slow
def test_twenty_thousand_articles_take_seconds_and_time_grows_with_their_number():
    times = {}
    for size in (5_000, 20_000):
        articles = invented(size)
        started = time.process_time()
        stories = find_stories(articles)
        times[size] = time.process_time() - started
        assert len(stories) >= 0.97 * size / 3
    assert times[20_000] < 60
    assert times[20_000] < 8 * times[5_000]


@pytest.mark.slow
def test_ten_thousand_articles_of_one_story_are_one_story():
    versions = [example.article for example in EVENTS[30].examples]
    articles = [replace(versions[n % len(versions)], outlet=f"Bote {n}") for n in range(10_000)]
    started = time.process_time()
    assert [len(story.articles) for story in find_stories(articles)] == [10_000]
    assert time.process_time() - started < 60
