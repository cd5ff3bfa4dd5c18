from __future__ import annotations

import pytest
import spacy

import framing as fr


def test_component_annotates_in_a_pipeline_of_ones_own():
    nlp = spacy.blank("de")
    for name in ("framing_sentences", "framing_tagger", "framing_mood", "framing_findings"):
        nlp.add_pipe(name)
    doc = nlp("Der Putin-Scherge bettelt um Waffen.")
    assert [s.text for s in doc.spans["framing.loaded"]] == ["Putin-Scherge", "bettelt"]
    assert {f.kind for f in doc._.framing} >= {"loaded"}


def test_missing_model_says_how_to_install_it():
    with pytest.raises(fr.FramingError, match="spacy download de_core_news_nirgends"):
        fr.load_nlp("de_core_news_nirgends")


def test_parts_of_a_noun_are_offered():
    doc = fr.load_nlp()("Die Brückensperrung dauert.")
    assert doc[1]._.framing_parts == ("Brücken", "sperrung")
