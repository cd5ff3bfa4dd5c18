from __future__ import annotations

import pytest

from framing.read.lines import split_blocks, words


def block(text):
    return split_blocks(text)[0]


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Der Rat hat getagt.", True),
        ("Der Rat hat getagt. (dpa)", True),
        ("Rat tagt", False),
        ("Der Rat wartet …", False),
        ("Wer bezahlt die neue Brücke?", False),
        ("Das sind die Forderungen der Vereine:", True),
        ("Prof. Muster tritt zurück", False),
    ],
)
def test_block_tells_prose_from_titles(text, prose):
    assert block(text).is_prose is prose


@pytest.mark.parametrize("text", ["• Punkt", "- Punkt", "▶︎ Punkt", "– Punkt"])
def test_block_knows_list_items(text):
    assert block(text).is_bullet


def test_block_of_dash_without_space_is_no_item():
    assert not block("-30 Grad in Nordhagen").is_bullet


def test_blocks_know_empty_lines_before_them():
    assert [b.gap for b in split_blocks("a\nb\n\nc\r\nd\r\n\r\ne\n \nf")] == [False, False, True, False, True, True]


def test_full_lines_of_separate_paragraphs_stay_apart():
    text = "Der Rat von Altenbrück hat am Montag über die Brücke beraten.\nDie Gegner der Brücke haben am Montag vor dem Rathaus protestiert."
    assert len(split_blocks(text)) == 2


def test_words_keep_hyphens():
    assert words("Kosten-Lawine – was tun?") == ["Kosten-Lawine", "was", "tun"]
