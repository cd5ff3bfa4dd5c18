"""Verbs with two faces: *will*, *dürfte*, *könnte*, *müsste*, *mag*, *scheint*, *gilt als*, *droht*."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from framing.annotate import hedging
from framing.annotate.text import read_text
from framing.article import Article

SENTENCES = [
    line.split("\t")
    for line in Path(__file__).with_name("modal_sentences.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
FORMS = {
    "will": ("will", "wollen"),
    "dürfte": ("dürft",),
    "könnte": ("könnt",),
    "müsste": ("müsst",),
    "mag": ("mag", "mögen"),
    "scheint": ("schein", "schien"),
    "gilt als": ("gilt", "galt", "gelten"),
    "droht": ("droh",),
}

#: Share of the sentences of a verb that are read rightly. Raise it, never lower it.
FLOOR = 0.95


def is_hedged(word: str, sentence: str) -> bool:
    hits = hedging.find(read_text(Article.from_parts(body=sentence)), [])
    return any(hit.kind == "hedge" and any(form in hit.text.lower() for form in FORMS[word]) for hit in hits)


def test_each_verb_has_a_dozen_sentences_of_either_kind():
    counts = Counter((word, label) for word, _, label in SENTENCES)
    assert {word for word, _ in counts} == FORMS.keys()
    assert min(counts.values()) >= 12
    assert len({sentence for _, sentence, _ in SENTENCES}) == len(SENTENCES)


@pytest.mark.parametrize("word", FORMS)
def test_guess_is_told_from_wish_permission_ability_and_demand(word):
    rows = [(sentence, label == "yes") for verb, sentence, label in SENTENCES if verb == word]
    wrong = [(sentence, expected) for sentence, expected in rows if is_hedged(word, sentence) != expected]
    assert 1 - len(wrong) / len(rows) >= FLOOR, wrong
