from __future__ import annotations

import pytest
from drawn import assert_readable, texts
from invented import analysis, finding
from matplotlib.figure import Figure

from framing import plot
from framing.article import Article
from framing.errors import FramingError
from framing.finding import Analysis

ARTICLE = Article.from_parts(
    kicker="Streit ums Bad",
    headline="Zoff im Rat",
    body="Die Sitzung war kurz. Angeblich gab es Zoff. Das sagte die Wirtin. Danach war Ruhe.",
)


def at(word: str) -> int:
    return ARTICLE.text.index(word)


def cells(panel) -> list[tuple[float, float]]:
    return [patch.get_xy() for patch in panel.patches if patch.get_facecolor()[3]]


LOUD = analysis(
    ARTICLE,
    finding(ARTICLE, at("Zoff"), "loaded", "emotion", 2),
    finding(ARTICLE, ARTICLE.text.rindex("Zoff"), "loaded", "emotion", 2),
    finding(ARTICLE, at("Angeblich"), "hedge", "adverb"),
    finding(ARTICLE, at("Wirtin"), "source", "person"),
    finding(ARTICLE, at("kurz"), "hedge", "approximator"),
)


def test_sentence_table_finds_each_mark_in_its_sentence():
    table = plot.sentence_table(LOUD)
    assert table["section"].tolist() == ["kicker", "headline", *["body"] * 4]
    assert table["number"].tolist() == [0, 0, 1, 2, 3, 4]
    assert table["loaded"].tolist() == [0, 1, 0, 1, 0, 0]
    assert table["hedge"].tolist() == [0, 0, 0, 1, 0, 0]
    assert table["source"].tolist() == [0, 0, 0, 0, 1, 0]


def test_sentence_table_points_add_up_to_sensationalism():
    assert plot.sentence_table(LOUD)["points"].sum() == pytest.approx(LOUD.measures["sensationalism"])


def test_sentence_table_of_the_examples_adds_up():
    import framing as fr

    analysed = fr.analyze(next(iter(fr.load_examples())))
    table = plot.sentence_table(analysed)
    assert table["points"].sum() == pytest.approx(analysed.measures["sensationalism"])
    assert table["source"].sum() <= len(analysed.of_kind("source"))


def test_heat_strip_has_three_rows_of_cells_and_a_frame_around_the_headline():
    panel = plot.heat_strip(LOUD)
    assert len(cells(panel)) == 3 * len(LOUD.sentences)
    (frame,) = [patch for patch in panel.patches if not patch.get_facecolor()[3]]
    inside = [x for x, _ in cells(panel) if frame.get_x() <= x < frame.get_x() + frame.get_width()]
    assert len(inside) == 6
    assert "Titel" in texts(panel)


def test_heat_strip_prints_counts_and_numbers_of_sentences():
    written = texts(plot.heat_strip(LOUD))
    assert [text for text in written if text in "1234"].count("1") == 5  # four marks that count, and sentence 1
    assert {"2", "3", "4"} <= set(written)


def test_heat_strip_is_darkest_where_most_points_are():
    panel = plot.heat_strip(LOUD)
    faces = [patch.get_facecolor() for patch in panel.patches if patch.get_facecolor()[3]]
    first_row = faces[: len(LOUD.sentences)]
    points = plot.sentence_table(LOUD)["points"].tolist()
    assert min(first_row, key=lambda face: sum(face[:3])) == first_row[points.index(max(points))]


def test_heat_strip_of_a_sober_article_says_nothing_of_points():
    written = texts(plot.heat_strip(analysis(ARTICLE)))
    assert "Zahl der Stellen, Satz für Satz" in written


def test_heat_strip_numbers_no_crosshead():
    with_crosshead = Article.from_text("Rat tagt\n\nDie Sitzung war kurz und ruhig, wie die Wirtin berichtet.\n")
    sections = with_crosshead.sections
    made = analysis(Article(with_crosshead.text, (sections[0], type(sections[1])("crosshead", *_span(sections[1])))))
    assert plot.sentence_table(made)["number"].tolist() == [0, 0]
    assert "ZT" in texts(plot.heat_strip(made))


def _span(section) -> tuple[int, int, str]:
    return section.start, section.end, section.text


@pytest.mark.parametrize("sentences", [1, 12, 40, 150])
@pytest.mark.parametrize("language", ["de", "en"])
def test_heat_strip_can_be_read_at_any_length(sentences, language):
    article = Article.from_parts(headline="Zoff im Rat", body=" ".join(["Der Rat tagt wieder."] * sentences))
    marks = [finding(article, 12 + 21 * place, "source", "person") for place in range(0, sentences, 2)]
    panel = plot.heat_strip(analysis(article, *marks), language=language)
    assert_readable(panel)
    assert str(sentences) in texts(panel)


def test_heat_strip_lines_are_about_equally_long():
    article = Article.from_parts(headline="Rat tagt", body=" ".join(["Der Rat tagt wieder."] * 33))
    places = [y for _, y in cells(plot.heat_strip(analysis(article)))]
    lengths = [places.count(y) for y in set(places)]
    assert max(lengths) - min(lengths) <= 1


def test_heat_strip_needs_a_sentence():
    with pytest.raises(FramingError, match="no sentence to draw"):
        plot.heat_strip(Analysis(article=Article(""), findings=(), sentences=()))


def test_heat_strip_draws_on_given_axes():
    panel = Figure(figsize=(8, 2)).add_subplot()
    assert plot.heat_strip(LOUD, ax=panel) is panel
