from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.finding import Analysis, Finding, Quote
from framing.report.marks import Numbering, blocks, runs


def finding(kind: str, start: int, end: int, text: str = "") -> Finding:
    made = Quote if kind == "quote" else Finding
    return made(kind=kind, category="", start=start, end=end, text=text, section="body")


def cut(text: str, *marks: Finding) -> list[tuple[str, tuple[str, ...]]]:
    return [(run.text, run.kinds) for run in runs(text, 0, len(text), marks)]


def test_runs_of_nested_marks_carry_both():
    text = "Er nannte es „einen Skandal“."
    found = cut(text, finding("quote", 13, 28), finding("loaded", 20, 27))
    assert found == [
        ("Er nannte es ", ()),
        ("„einen ", ("quote",)),
        ("Skandal", ("quote", "loaded")),
        ("“", ("quote",)),
        (".", ()),
    ]


def test_runs_of_crossing_marks_are_cut_at_each_end():
    assert cut("abcdef", finding("source", 0, 4), finding("hedge", 2, 6)) == [
        ("ab", ("source",)),
        ("cd", ("source", "hedge")),
        ("ef", ("hedge",)),
    ]


def test_runs_frame_is_open_where_it_goes_on():
    first, second, third = runs("laut Putin-Scherge", 0, 18, [finding("source", 0, 18), finding("loaded", 5, 10)])
    assert ("source" in first.opens, "source" in first.closes) == (True, False)
    assert ("source" in second.opens, "source" in second.closes) == (False, False)
    assert ("source" in third.opens, "source" in third.closes) == (False, True)


def test_runs_without_marks_are_the_text():
    assert cut("Nichts weiter.") == [("Nichts weiter.", ())]
    assert runs("", 0, 0, []) == ()


spans = st.lists(
    st.tuples(st.sampled_from(["loaded", "hedge", "source", "quote"]), st.integers(-2, 12), st.integers(0, 14))
)


@given(st.text(min_size=1, max_size=10), spans)
def test_runs_join_to_the_text_however_marks_overlap(text, marked):
    marks = [finding(kind, start, end) for kind, start, end in marked if start < end]
    found = runs(text, 0, len(text), marks)
    assert "".join(run.text for run in found) == text
    offset = 0
    for run in found:
        covering = {m.kind for m in marks if m.start <= offset < m.end}
        assert set(run.kinds) == covering
        offset += len(run.text)


def test_sentences_are_numbered_in_counted_sections_below_the_headline():
    article = Article.from_sections(
        [
            ("headline", "Rat tagt."),
            ("caption", "Der Saal."),
            ("lead", "Es ging um Kröten."),
            ("body", "Viel Lärm. Am Ende Ruhe."),
        ]
    )
    texts = ["Rat tagt.", "Der Saal.", "Es ging um Kröten.", "Viel Lärm.", "Am Ende Ruhe."]
    sentences = tuple(article.span(article.text.index(t), article.text.index(t) + len(t)) for t in texts)
    analysis = Analysis(article, (), sentences)
    numbered = {run.text: run.sentence for block in blocks(analysis) for run in block.runs}
    assert numbered == {
        "Rat tagt.": 0,
        "Der Saal.": 0,
        "Es ging um Kröten.": 1,
        "Viel Lärm. ": 2,
        "Am Ende Ruhe.": 3,
    }
    ruhe = article.text.index("Ruhe")
    assert Numbering(analysis).of(finding("loaded", ruhe, ruhe + 4)) == 3


def test_mark_across_two_sections_is_shown_in_both():
    article = Article.from_parts(body="Erste Zeile\nzweite Zeile")
    analysis = Analysis(article, (finding("quote", 6, 18),), ())
    assert [[(run.text, run.kinds) for run in block.runs] for block in blocks(analysis)] == [
        [("Erste ", ()), ("Zeile", ("quote",))],
        [("zweite", ("quote",)), (" Zeile", ())],
    ]


def test_article_without_sections_is_one_body():
    analysis = Analysis(Article("Nur Text."), (), ())
    assert [(block.role, block.runs[0].text) for block in blocks(analysis)] == [("body", "Nur Text.")]
