from __future__ import annotations

import pytest
from drawn import assert_readable
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from framing.plot import looks
from framing.plot.lettering import FONT, Heads, Rows, add_font, text_width, wrapped

NAMES = st.lists(st.text("abcdefgh -/ÄÖÜß", min_size=1, max_size=70).filter(str.strip), min_size=1, max_size=30)


@given(st.text("abcdefgh -/ÄÖÜß", max_size=80), st.floats(10, 60))
def test_wrapped_keeps_every_letter_and_the_width(name, width):
    lines = wrapped(name, width)
    assert "".join("".join(lines).split()) == "".join(name.split())
    assert all(text_width(line) <= width + 1e-6 for line in lines)


def test_wrapped_breaks_after_hyphens():
    assert wrapped("Nachrichten-Anzeiger", text_width("Nachrichten-A")) == ["Nachrichten-", "Anzeiger"]


def test_text_width_grows_with_size_and_weight():
    assert text_width("Mosel-Kurier", 17.0) == pytest.approx(2 * text_width("Mosel-Kurier", 8.5), rel=0.01)
    assert text_width("Mosel-Kurier", weight="semibold") > text_width("Mosel-Kurier")
    assert text_width("Mosel-Kurier\nBlitz") == text_width("Mosel-Kurier")


@given(NAMES)
def test_rows_follow_each_other_without_overlap(names):
    rows = Rows.of(names)
    ends = [place + height / 2 for place, height in zip(rows.places, rows.heights, strict=True)]
    starts = [place - height / 2 for place, height in zip(rows.places, rows.heights, strict=True)]
    assert starts[0] == pytest.approx(0)
    assert ends[-1] == pytest.approx(rows.height)
    assert starts[1:] == pytest.approx(ends[:-1])


@given(NAMES, st.floats(60, 120))
def test_heads_have_room_for_their_lines(names, room):
    heads = Heads.of(names, room)
    assert sum(heads.widths) == pytest.approx(heads.width)
    for text, width in zip(heads.texts, heads.widths, strict=True):
        needed = 3.4 * len(text.split("\n")) if heads.turned else text_width(text, 8.0)
        assert needed <= width + 0.1


def test_heads_stand_upright_where_there_is_room():
    assert not Heads.of(["Blitz", "Bote"], 100).turned
    assert Heads.of([f"Bote für Ort {place}" for place in range(20)], 100).turned


@pytest.mark.parametrize("face", ["#ffffff", "#b5410b", "#0b5c94", "#f0b99e", "#000000"])
def test_ink_on_an_area_can_be_read(face):
    """Contrast of at least 4.5 : 1, as WCAG 2.2 asks for text."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(face), luminance(looks.ink_on(face).lower())), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_readable_check_finds_overlaps_and_clipped_texts():
    """The check itself must be able to fail."""
    add_font()
    for places in ([(0.5, 0.5), (0.51, 0.5)], [(0.99, 0.5)]):
        figure = Figure()
        panel = figure.add_axes((0, 0, 1, 1))
        panel.set_axis_off()
        for place in places:
            panel.text(*place, "Mosel-Kurier", family=FONT, parse_math=False)
        with pytest.raises(AssertionError, match=r"overlap|leaves the paper"):
            assert_readable(panel)
