"""What a loaded word means in its article, and which sober wordings follow from it."""

from __future__ import annotations

import framing as fr
from framing.teach.explain import named, why_loaded
from framing.teach.material import Source, material
from framing.teach.sense import doubtful, settled


def source_of(body, headline=""):
    return Source(fr.analyze(fr.Article.from_parts(headline, body=body)), "de")


def loaded(source, text):
    return next(finding for finding in source.loaded if finding.text == text)


def test_a_label_for_people_is_doubtful_where_an_animal_is_meant():
    wolf = source_of("Der Wolf kam am Montag zurück. Die Bestie holte zwei Lämmer.")
    thief = source_of("Der Einbrecher kam am Montag zurück. Die Bestie holte zwei Ketten.")
    assert doubtful(wolf, loaded(wolf, "Bestie"))
    assert not doubtful(thief, loaded(thief, "Bestie"))


def test_a_doubtful_word_is_explained_without_its_sense():
    text = "Der Wolf kam am Montag zurück. Die Bestie holte zwei Lämmer."
    made, _ = material(text, "8-10", "de")
    why = why_loaded(made, made.sources[0], loaded(made.sources[0], "Bestie"))
    assert "Menschsein" not in why
    assert "„Bestie“" in why


def test_a_medical_shock_is_meant_literally():
    source = source_of("Die Fahrerin kam mit einem Schock davon. Der Rat blecht.")
    found = [finding for finding in source.loaded if finding.text == "Schock"]
    assert all(doubtful(source, finding) for finding in found)


def test_a_sober_role_counts_only_if_the_article_uses_it():
    silent = source_of("Der Zündler entkam am Montag in Erlenfurt.")
    told = source_of("Der Zündler entkam am Montag. Ein Brandstifter war in Erlenfurt schon 2019 verurteilt worden.")
    assert settled(silent, loaded(silent, "Zündler")) == ()
    assert all("Brandstifter" in word for word in settled(told, loaded(told, "Zündler")))


def test_counterparts_of_several_senses_settle_nothing():
    source = source_of("Der Verein verkloppt am Montag sein Haus.")
    assert settled(source, loaded(source, "verkloppt")) == ()


def test_a_compound_takes_no_phrase_for_its_half():
    source = source_of("Der Wasser-Wahnsinn begann am Montag.")
    assert not any(" " in word for word in settled(source, loaded(source, "Wasser-Wahnsinn")))


def test_a_noun_that_is_known_as_a_verb_has_no_verbs_for_counterparts():
    source = source_of("Die Abzocke im Netz nimmt zu.", "Abzocke im Netz")
    for finding in source.loaded:
        assert not any(word.split()[-1].endswith("en") and word[0].islower() for word in settled(source, finding))


def test_a_separable_verb_is_spoken_of_as_a_whole():
    source = source_of("Am Montag knöpft sich der Rat den Bericht vor.")
    assert named(source.loaded[0]) == "knöpft … vor"
