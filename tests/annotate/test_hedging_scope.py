"""What a hedge covers: its clause, its noun phrase, a number, or what it introduces."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotate import hedging
from framing.annotate.text import read_text
from framing.article import Article
from framing.finding import Hedge

SENTENCES = [
    line.split("\t")
    for line in Path(__file__).with_name("scope_sentences.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


def found(sentence: str) -> list[Hedge]:
    return hedging.find(read_text(Article.from_parts(body=sentence)), [])


def test_sentences_are_many_and_unique():
    assert len({(sentence, mark) for sentence, mark, _ in SENTENCES}) == len(SENTENCES) >= 40


@pytest.mark.parametrize(("sentence", "mark", "scope"), SENTENCES)
def test_scope_has_exact_ends(sentence, mark, scope):
    assert (mark, scope) in [(f.text, f.scope.text) for f in found(sentence)]


WORDS = (
    *("soll", "könnte", "offenbar", "mutmaßliche", "rund", "300", "Gäste", "Gerüchten zufolge", "es wird befürchtet"),
    *(
        "der",
        "Dieb",
        "und",
        "floh",
        "sei",
        "zu fliehen",
        ",",
        ";",
        ":",
        "(",
        ")",
        "–",
        ".",
        "dass",
        "wie es heißt",
        "so",
    ),
)


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_scope_slices_to_the_text_and_stays_in_its_sentence(text):
    article = read_text(Article.from_parts(body=text))
    for hedge in hedging.find(article, []):
        assert hedge.scope is not None
        assert text[hedge.scope.start : hedge.scope.end] == hedge.scope.text != ""
        sentences = article.words.sentences[article.words.sentence[article.words.at(hedge.start)]]
        assert (
            article.words.start[sentences[0]]
            <= hedge.scope.start
            < hedge.scope.end
            <= article.words.end[sentences[1] - 1]
        )


def test_time_grows_with_length_only():
    def seconds(count: int) -> float:
        text = read_text(Article.from_parts(body="offenbar soll er, könnte mutmaßliche rund 3 zweifellos und " * count))
        began = time.process_time()
        hedging.find(text, [])
        return time.process_time() - began

    seconds(100)
    assert seconds(2000) < 30 * max(seconds(200), 0.01)
