"""Rows for showing two articles side by side, and the table for notebooks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.examples import load_events
from framing.reuse import align
from framing.reuse.rows import rows

FIRST = "Die Brücke über die Aue bleibt nach Angaben der Stadt bis Ende Mai gesperrt."
SECOND = "Bei einer Prüfung waren am Montag tiefe Risse im mittleren Pfeiler entdeckt worden."
THIRD = "Der Verkehr wird über Nordhagen umgeleitet, die Fahrt dauert zwanzig Minuten länger."


def shown(a, b):
    return rows(align(Article.from_parts(*a[:1], body=a[1]), Article.from_parts(*b[:1], body=b[1])))


def text(blocks):
    return "\n".join("".join(piece.text for piece in block.pieces) for block in blocks)


def test_sentences_of_a_passage_stand_level_one_a_row():
    found = shown(("", f"{FIRST} {SECOND}"), ("", f"{FIRST} {SECOND.replace('tiefe ', '')}"))
    assert [(row.kind, text(row.left)) for row in found] == [("same", FIRST), ("reworded", SECOND)]


def test_marks_say_what_was_cut_added_and_reworded():
    other = SECOND.replace("tiefe ", "").replace("Prüfung", "Kontrolle").replace("entdeckt", "schließlich entdeckt")
    _, row = shown(("", f"{FIRST} {SECOND}"), ("", f"{FIRST} {other}"))
    left = [(piece.text, piece.mark) for piece in row.left[0].pieces if piece.mark]
    right = [(piece.text, piece.mark) for piece in row.right[0].pieces if piece.mark]
    assert left == [("Prüfung", "reworded"), ("tiefe", "cut")]
    assert right == [("Kontrolle", "reworded"), ("schließlich", "added")]


def test_headlines_stand_level_with_headlines():
    found = shown(
        ("Brücke gesperrt", f"{FIRST} {SECOND}"), ("Wirt tobt", f"Ein Vorspann voller Zorn. {FIRST} {SECOND}")
    )
    assert [(row.kind, text(row.left), text(row.right)) for row in found[:2]] == [
        ("other", "Brücke gesperrt", "Wirt tobt"),
        ("added", "", "Ein Vorspann voller Zorn."),
    ]


def test_moved_passage_stands_on_both_sides_under_one_number():
    found = shown(("", f"{FIRST} {SECOND} {THIRD}"), ("", f"{SECOND} {THIRD} {FIRST}"))
    moved = [row for row in found if row.kind == "moved"]
    assert [(text(row.left), text(row.right), row.moved) for row in moved] == [(FIRST, "", 1), ("", FIRST, 1)]


def test_a_dropped_sentence_inside_a_passage_is_a_cut_row():
    short = "Verletzt wurde dabei niemand, auch kein Tier."
    found = shown(("", f"{FIRST} {short} {SECOND}"), ("", f"{FIRST} {SECOND}"))
    assert [row.kind for row in found] == ["same", "cut", "same"]
    assert text(found[1].left) == short


def test_quotation_marks_and_full_stops_stay_with_their_passage():
    quote = f"„{FIRST}“"
    found = shown(("", f"{SECOND} {quote} Ende hier."), ("", f"{SECOND} {quote} Schluss jetzt."))
    assert [text(row.left) for row in found][:2] == [SECOND, quote]


LETTERS = re.compile(r"\W+")


def words_of(article):
    return sorted(w for section in article.sections if section.counted for w in LETTERS.split(section.text) if w)


def words_shown(found, side):
    return sorted(w for row in found for w in LETTERS.split(text(getattr(row, side))) if w)


@pytest.mark.parametrize("event", load_events()[::4], ids=lambda event: event.id)
def test_rows_hold_both_texts_whole(event):
    agency, *others = (example.article for example in event.examples)
    for other in others:
        found = rows(align(agency, other))
        assert words_shown(found, "left") == words_of(agency)
        assert words_shown(found, "right") == words_of(other)


PIECES = st.lists(
    st.sampled_from([FIRST, SECOND, THIRD, "Kurz.", "„Nie“, sagte er.", "\n", "Auch das noch: 3,5 Meter"]), max_size=8
)


@given(PIECES, PIECES)
def test_nothing_is_lost_and_nothing_shown_twice(a, b):
    one, other = Article.from_parts(body=" ".join(a)), Article.from_parts("Aue gesperrt", body=" ".join(b))
    found = rows(align(one, other))
    assert words_shown(found, "left") == words_of(one)
    assert words_shown(found, "right") == words_of(other)


def test_two_empty_articles_have_no_rows():
    assert rows(align(Article.from_parts(""), Article.from_parts(""))) == ()


def test_notebook_table_is_escaped_and_has_inline_styles_only():
    nasty = Article.from_parts(
        "<script>alert(1)</script>", body=f"{FIRST} {SECOND}\n<b>fett</b> & Co.", outlet='Bote "<i>"'
    )
    html = align(nasty, Article.from_parts(body=f"{FIRST} {SECOND.replace('tiefe', 'lange')}"))._repr_html_()
    assert "<script" not in html
    assert "<b>fett" not in html
    assert "&lt;script&gt;" in html
    assert "class=" not in html
    assert "<style" not in html
    assert "lange</em>" in html


def test_notebook_table_of_nothing_says_so():
    html = align(Article.from_parts(""), Article.from_parts(""))._repr_html_()
    assert "0 %" in html
