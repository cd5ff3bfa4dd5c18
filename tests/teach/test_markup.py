"""Texts survive the way into the plain file and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import FramingError
from framing.teach.markup import read_markup, write_markup

paragraphs = st.lists(
    st.text(st.sampled_from("ab [](){}#\\'\"*<>„“."), min_size=1).filter(lambda p: p.strip("\n")),
    min_size=1,
    max_size=4,
)


@given(paragraphs, st.data())
def test_markup_round_trips(parts, data):
    text = "\n\n".join(parts)
    bounds = sorted(data.draw(st.sets(st.integers(0, len(parts[0])), max_size=4)))
    places = list(zip(bounds[::2], bounds[1::2], strict=False))
    headings = tuple(sorted(data.draw(st.sets(st.integers(0, len(parts) - 1)))))
    assert read_markup(write_markup(text, places, headings)) == (text, places, headings)


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("Der [Zoff im Rat", "not closed"),
        ("Der Zoff] im Rat", "never opened"),
        ("Der [Zoff [im] Rat]", "inside a bracket"),
        ("Der [] Zoff", "empty bracket"),
    ],
)
def test_wrong_brackets_are_named(marked, message):
    with pytest.raises(FramingError, match=message):
        read_markup(marked)


def test_a_line_break_of_the_editor_is_a_space():
    assert read_markup("Der Rat\nstreitet.\n\n\nDann nicht.")[0] == "Der Rat streitet.\n\nDann nicht."
