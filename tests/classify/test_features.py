from __future__ import annotations

import pytest

from framing.annotate import annotate, read_text
from framing.article import Article
from framing.classify.headline import headline_features, kicker_features, letters_of
from framing.classify.profile import profile, traits
from framing.classify.tagging import tagging, without_kicker

BODY = "Der Rat hat am Dienstag getagt. Das sagte eine Sprecherin. "


def rates(text: str, headline: str = "") -> dict[str, float]:
    article = Article.from_parts(headline, body=text)
    read = read_text(article)
    found = profile(article, annotate(read), tagging(read).tags)
    assert found is not None
    return dict(zip([t.id for t in traits()], found, strict=True))


def test_headline_features_hide_names_and_numbers():
    features = headline_features("Lendik kauft 12 Boote", names={"Lendik"})
    assert features["word"]["<NAME> kauft"] == 1
    assert features["word"]["<ZAHL>"] == 1
    assert not any("end" in run for run in features["letters"])


def test_headline_features_see_case_of_letters_but_not_of_words():
    features = headline_features("Kämmerer-Zoff")
    assert features["letters"]["r-Zo"] == 1
    assert features["word"]["zoff"] == 1


def test_headline_features_use_findings_of_the_title_only():
    article = Article.from_parts("Rat tagt", body="Irrer Zoff im Rat!")
    assert not headline_features("Rat tagt", annotate(read_text(article)))["finding"]
    article = Article.from_parts("Irrer Zoff im Rat!")
    assert headline_features("Irrer Zoff im Rat!", annotate(read_text(article)))["finding"]["device exclamation outlet"]


def test_kicker_features_have_groups_of_their_own():
    groups = kicker_features("Peinliche Panne!").keys()
    assert all(group.startswith("kicker_") for group in groups)


def test_headline_features_of_nothing_are_empty_but_for_the_length():
    features = headline_features("")
    assert not features["letters"]
    assert features["length"]["words 0"] == 1


def test_letters_stay_inside_words():
    assert "_am_" in letters_of("am")
    assert not any(" " in run for run in headline_features("am Rhein")["letters"])


def test_profile_is_none_without_running_text():
    assert profile(Article.from_parts("Nur ein Titel"), (), {}) is None
    assert profile(Article.from_sections([("caption", "Der Hafen im Winter")]), (), {}) is None


@pytest.mark.parametrize(
    ("trait", "text"),
    [
        ("exclamation", "Das ist die Höhe!"),
        ("opener", "Er ging. Und er kam nie wieder."),
        ("age", "Ute K. (43) winkt."),
        ("one", "Da kann man nichts machen."),
        ("said", "Das sagte die Sprecherin."),
        ("weekday", "Sie kamen am Donnerstagabend."),
        ("subjunctive", "Der Plan sei gut."),
        ("party", "Ute Lamm (parteilos) lehnte ab."),
        ("scare", "Die „Experten“ schwiegen."),
        ("loaded", "Sie zocken alle ab."),
    ],
)
def test_profile_counts_the_trait(trait, text):
    assert rates(text)[trait] > 0


def test_profile_leaves_direct_quotations_out():
    assert rates("„Das ist ja wohl die totale Höhe!“, sagte er.")["exclamation"] == 0
    assert rates("Das ist ja wohl die totale Höhe!")["exclamation"] > 0


def test_profile_looks_at_the_body_and_not_at_the_headline():
    assert rates(BODY, "Irrer Zoff!") == rates(BODY)


def test_parts_of_speech_are_measured_against_what_is_typical():
    telling = rates("Er kam, sah und ging, weil er wollte, und sie blieb, denn sie hatte Zeit.")
    packed = rates("Bürgermeister der Stadt nach Besuch im Krankenhaus in Begleitung von Ärzten wieder im Rathaus.")
    assert telling["commas"] > 0 > packed["commas"]
    assert telling["conjunctions"] > 0 > packed["conjunctions"]
    assert telling["prepositions"] < 0 < packed["prepositions"]
    assert telling["nouns"] < 0 < packed["nouns"]


def test_parts_of_speech_count_as_typical_where_nothing_was_tagged():
    found = profile(Article.from_parts(body=BODY), (), {})
    assert all(value == 0 for trait, value in zip(traits(), found, strict=True) if trait.tags)


def test_traits_have_unique_names_and_labels():
    assert len({t.id for t in traits()}) == len({t.label for t in traits()}) == len(traits())


def tagged(headline):
    return tagging(read_text(Article.from_parts(headline))).title


def test_inflected_words_share_a_lemma():
    one, other = (
        headline_features(h, tagged=tagged(h))["lemma"] for h in ("Rat streitet um Deich", "Räte streiten um Deich")
    )
    assert one["streiten"] == other["streiten"] == 1


def test_grammar_forgets_what_a_headline_is_about():
    one, other = (
        headline_features(h, tagged=tagged(h))["grammar"]
        for h in ("Der Rat plant eine Schule", "Die Bahn kauft eine Brücke")
    )
    assert one["VVFIN eine NN"] == other["VVFIN eine NN"] == 1
    assert "der NN" in one
    assert "die NN" in other


def test_words_before_a_colon_are_the_kicker_of_a_glued_headline():
    assert [word.form for word in without_kicker(tagged("Wetter: Sturm zieht auf"))] == ["Sturm", "zieht", "auf"]
    assert [word.form for word in without_kicker(tagged("Sturm zieht auf"))] == ["Sturm", "zieht", "auf"]
