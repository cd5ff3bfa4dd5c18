from __future__ import annotations

import pytest
from drawn import assert_readable, rows, texts
from invented import LONG, shift, word_shift
from matplotlib.figure import Figure

from framing import plot
from framing.errors import FramingError

WORDS = (shift("Zoff", 4.25, 30, 2), shift("-Lawine", 2.5, 9, 0, "part"), shift("laut", -3.75, 3, 41))
COMPOUND = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def widths(panel) -> list[float]:
    return [bar.get_width() for bar in panel.patches]


def test_word_shift_has_each_side_in_its_own_panel():
    left, right = plot.word_shift(word_shift(*WORDS))
    assert rows(left) == ["Zoff", "-Lawine"]
    assert rows(right) == ["laut"]
    assert widths(left) == [4.25, 2.5]
    assert widths(right) == [3.75]


def test_word_shift_hatches_the_right_side_only():
    left, right = plot.word_shift(word_shift(*WORDS))
    assert {bar.get_hatch() for bar in left.patches} == {None}
    assert {bar.get_hatch() for bar in right.patches} == {"////"}


def test_word_shift_bars_of_one_length_mean_the_same_on_both_sides():
    left, right = plot.word_shift(word_shift(shift(COMPOUND, 3.0, 30, 2), shift("laut", -9.0, 3, 41)))
    assert left.get_xlim() == right.get_xlim()
    assert left.get_position().width == pytest.approx(right.get_position().width)


def test_word_shift_writes_score_and_counts_of_the_own_side_first():
    axes = plot.word_shift(word_shift(*WORDS))
    written = texts(axes)
    assert "4,2" in written or "4,3" in written
    assert "30 : 2" in written
    assert "41 : 3" in written


def test_word_shift_sets_names_apart():
    names = (shift("Ruschke", 5.0, 20, 0, "name"), shift("Bad Harzstein", -2.0, 1, 9, "name"))
    left, right = plot.word_shift(word_shift(*WORDS, names=names))
    assert rows(left) == ["Zoff", "-Lawine", "Ruschke"]
    assert texts([left]).count("Namen") == 2
    places = left.get_yticks()
    assert places[2] - places[1] > places[1] - places[0]
    assert left.patches[2].get_facecolor() != left.patches[0].get_facecolor()
    assert right.patches[1].get_hatch() == "////"


def test_word_shift_names_the_sides_as_readers_call_them():
    assert {"typisch für Boulevard", "typisch für Agentur"} <= set(texts(plot.word_shift(word_shift(*WORDS))))
    by_outlet = word_shift(*WORDS, group="Blitz", against="übrige", by="outlet")
    assert {"typical of Blitz", "typical of the others"} <= set(texts(plot.word_shift(by_outlet, language="en")))


def test_word_shift_says_that_a_side_has_no_words():
    axes = plot.word_shift(word_shift(shift("Zoff", 4.0, 30, 2)))
    assert "kein Wort, das sich deutlich abhebt" in texts(axes)
    assert_readable(axes)


def test_word_shift_shows_as_many_words_as_asked():
    many = word_shift(*(shift(f"Wort{place}", 9 - place / 10, 5, 0) for place in range(40)))
    left, _ = plot.word_shift(many, most=7)
    assert rows(left) == [f"Wort{place}" for place in range(7)]


@pytest.mark.parametrize("words", [0, 1, 12])
def test_word_shift_can_be_read(words):
    shifts = [shift(f"{COMPOUND}{place}", 12.5 - place, 12345, 123) for place in range(words)]
    names = (shift("Fenja Ruschke von Bad Harzstein", -5.0, 3, 200, "name"),)
    assert_readable(plot.word_shift(word_shift(*shifts, names=names, group=LONG, against="übrige", by="outlet")))


def test_word_shift_wants_two_axes():
    with pytest.raises(FramingError, match="1 axes for 2 sides"):
        plot.word_shift(word_shift(*WORDS), ax=[Figure().add_subplot()])
    axes = tuple(Figure(figsize=(8, 4)).subplots(1, 2))
    assert plot.word_shift(word_shift(*WORDS), ax=axes) == axes
