from __future__ import annotations

import pytest
from drawn import assert_readable, columns, rows, texts
from invented import analysis, comparison, finding

from framing import plot
from framing.article import Article
from framing.compare import compare
from framing.finding import CATEGORIES
from framing.plot.words import LOADED, SOURCES


def loaded(outlet: str, *categories: str, voice: str = "outlet") -> object:
    made = Article.from_parts(headline="Rat tagt", body="Wort um Wort um Wort um Wort um Wort um Wort.", outlet=outlet)
    places = range(10, 10 + 5 * len(categories), 5)
    found = [finding(made, at, "loaded", c, 2, voice) for at, c in zip(places, categories, strict=True)]
    return analysis(made, *found, words=100.0)


def rates(comparison) -> dict[tuple[str, str], float]:
    table = plot.category_table(comparison)
    return dict(zip(zip(table["group"], table["category"], strict=True), table["rate"], strict=True))


def test_every_category_has_a_name():
    assert tuple(LOADED) == CATEGORIES["loaded"]
    assert tuple(SOURCES) == CATEGORIES["source"]
    for names in (LOADED, SOURCES):
        assert (
            len({german for german, _ in names.values()})
            == len({english for _, english in names.values()})
            == len(names)
        )


def test_category_table_counts_per_thousand_words_of_all_articles():
    made = compare([loaded("A", "war", "war", "money"), loaded("A"), loaded("B", "war")], stories=())
    found = rates(made)
    assert found["A", "war"] == 10.0
    assert found["A", "money"] == 5.0
    assert found["A", "all"] == 15.0
    assert found["B", "war"] == 10.0
    assert found["B", "money"] == 0.0


def test_category_table_leaves_out_what_is_quoted():
    assert rates(compare([loaded("A", "war", voice="quoted")], stories=()))["A", "all"] == 0.0


def test_categories_puts_the_commonest_first_and_leaves_out_the_unused():
    panel = plot.categories(compare([loaded("A", "war", "money", "money"), loaded("B")], stories=()))
    assert [" ".join(text.split("\n")) for text in columns(panel)] == ["alle Arten", "Geldaufreger", "Krieg und Kampf"]


def test_categories_gives_no_tone_to_rates_of_one_or_two_words():
    panel = plot.categories(compare([loaded("A", *["war"] * 3, *["money"] * 2, "sneer")], stories=()))
    faces = [patch.get_facecolor() for patch in panel.patches]
    assert len(set(faces)) == 2
    assert faces.count(faces[0]) == 1
    assert {"30,0", "20,0", "10,0", "60,0"} <= set(texts(panel))


def test_categories_gets_darker_with_the_rate():
    panel = plot.categories(compare([loaded("A", *["war"] * 6, *["money"] * 3)], stories=()))
    war, money = (sum(patch.get_facecolor()[:3]) for patch in panel.patches)
    assert war < money


def test_categories_writes_nothing_into_empty_cells():
    panel = plot.categories(compare([loaded("A", *["war"] * 3), loaded("B", *["money"] * 3)], stories=()))
    assert texts(panel).count("0,0") == 0
    assert len(panel.patches) == 4


@pytest.mark.parametrize("groups", [1, 2, 8, 30])
@pytest.mark.parametrize("language", ["de", "en"])
def test_categories_can_be_read_at_any_number(groups, language):
    made = comparison(groups)
    panel = plot.categories(made, language=language)
    assert len(rows(panel)) == groups
    assert_readable(panel)


def test_categories_without_a_loaded_word_has_the_sums_only():
    panel = plot.categories(compare([loaded("A"), loaded("B")], stories=()))
    assert columns(panel) == ["alle Arten"]
    assert not panel.patches
