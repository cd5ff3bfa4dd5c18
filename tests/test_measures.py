from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.finding import Finding, Quote
from framing.measures import MEASURES, Facts, contributions, count_words


def finding(kind, category, text, article, **more):
    start = article.text.index(text)
    section = article.section_at(start).role
    return Finding(kind=kind, category=category, start=start, end=start + len(text), text=text, section=section, **more)


ARTICLE = Article.from_parts("Protz bettelt", body="Er bat um Geld und um Land. Der Rat schwieg dazu lange.")


def value(measure_id, findings=(), article=ARTICLE, sentences=()):
    return MEASURES[measure_id].function(Facts(article, tuple(findings), tuple(sentences)))


def test_sensationalism_of_the_formula_by_hand():
    loaded = finding("loaded", "verb", "bettelt", ARTICLE, severity=2)
    # weight 2.5 twice for the headline; sober words: 1 in the headline, twice, and 12 in the body
    expected = 100 * 5 / (5 + (2 + 12 + 8) / 6)
    assert value("sensationalism", [loaded]) == pytest.approx(expected)


def test_nothing_found_is_zero_and_no_words_is_nan():
    assert value("sensationalism") == 0
    assert math.isnan(value("sensationalism", article=Article.from_text("")))


def test_quoted_words_do_not_count():
    quoted = finding("loaded", "verb", "bettelt", ARTICLE, severity=3, voice="quoted")
    assert value("sensationalism", [quoted]) == 0
    assert value("loaded_per_100", [quoted]) == 0
    assert value("quoted_loaded_per_100", [quoted]) == pytest.approx(100 / 14)


@given(st.lists(st.sampled_from([0, 1, 2, 3]), max_size=12), st.sampled_from([1, 2, 3]))
def test_a_further_loaded_word_never_lowers_the_score(severities, further):
    words = [f"wort{i}" for i in range(len(severities) + 1)]

    def score(count):
        article = Article.from_parts(body=" ".join(["Rat", *words[:count]]))
        marks = [
            finding("loaded", "verb", word, article, severity=severity)
            for word, severity in zip(words[:count], [*severities, further], strict=False)
        ]
        return MEASURES["sensationalism"].function(Facts(article, tuple(marks), ()))

    assert score(len(words)) >= score(len(words) - 1)


def test_contributions_add_up_to_the_score():
    marks = [
        finding("loaded", "person_label", "Protz", ARTICLE, severity=2),
        finding("loaded", "verb", "bettelt", ARTICLE, severity=3),
    ]
    made = contributions(ARTICLE, marks)
    assert math.fsum(c.points for c in made) == pytest.approx(value("sensationalism", marks))
    assert [c.finding.text for c in made] == ["bettelt", "Protz"]


def test_headline_gap_is_headline_minus_rest():
    loaded = finding("loaded", "verb", "bettelt", ARTICLE, severity=2)
    assert value("headline_gap", [loaded]) == pytest.approx(100 * 5 / (5 + (2 + 8) / 6))
    assert math.isnan(value("headline_gap", article=Article.from_parts("Rat tagt")))


def test_attribution_share_is_expected_words_over_words():
    certain = Quote(kind="quote", category="direct", start=15, end=26, text="Er bat um G", section="body")
    doubtful = Quote(kind="quote", category="indirect", start=15, end=41, text="", section="body", confidence=0.5)
    # "Er bat um Geld" starts inside the certain quote (4 words), "und um Land" only in the doubtful one (3 words)
    assert value("attribution_share", [certain, doubtful]) == pytest.approx((4 + 3 * 0.5) / 14)


def test_rates_over_nothing_are_nan():
    assert math.isnan(value("hedges_per_100_sentences"))
    assert math.isnan(value("named_source_share"))


def test_approximators_do_not_count_as_hedges_but_have_their_column():
    sentences = [ARTICLE.span(15, 42), ARTICLE.span(43, 70)]
    rund = finding("hedge", "approximator", "lange", ARTICLE)
    assert value("hedges_per_100_sentences", [rund], sentences=sentences) == 0
    assert value("hedges_approximator_per_100_sentences", [rund], sentences=sentences) == 50


def test_distinct_sources_count_a_person_once():
    names = [
        finding("source", "person", "Er", ARTICLE, target="Ute Lamm"),
        finding("source", "person", "Der Rat", ARTICLE, target="Ute Lamm"),
        finding("source", "anonymous", "Geld", ARTICLE),
    ]
    assert value("distinct_sources", names) == 1
    assert value("anonymous_source_share", names) == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("– !", 0), ("Die Kosten-Lawine kam um 3,5 Meter", 7), ("d’Artagnan", 1)]
)
def test_words_are_counted_as_people_do(text, words):
    assert count_words(text) == words


def test_every_measure_says_what_it_is_in_both_languages():
    for measure in MEASURES.values():
        assert measure.label
        assert measure.label_en
        assert measure.definition.endswith(".")
        assert measure.definition_en.endswith(".")
