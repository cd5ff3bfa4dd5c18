from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import ROLES, Article, Section


def test_from_parts_keeps_a_single_part_unchanged():
    assert Article.from_parts(body=" Der Rat tagt.\n\nEr berät. ").text == " Der Rat tagt.\n\nEr berät. "
    assert Article.from_parts("Rat tagt").text == "Rat tagt"


def test_from_parts_makes_one_section_a_line():
    article = Article.from_parts("Rat tagt", lead="Am Montag.", body="Er berät.\n\nEr vertagt sich.")
    assert [(s.role, s.text) for s in article.sections] == [
        ("headline", "Rat tagt"),
        ("lead", "Am Montag."),
        ("body", "Er berät."),
        ("body", "Er vertagt sich."),
    ]
    assert article.headline == "Rat tagt"


@given(st.text(), st.text(), st.text())
def test_from_parts_sections_slice_to_the_text(headline, lead, body):
    article = Article.from_parts(headline, lead=lead, body=body)
    assert all(article.text[s.start : s.end] == s.text for s in article.sections)
    assert all(a.end <= b.start for a, b in zip(article.sections, article.sections[1:], strict=False))


@given(st.text())
def test_from_text_keeps_any_text_unchanged(raw):
    article = Article.from_text(raw)
    assert article.text == raw
    assert all(raw[s.start : s.end] == s.text and s.role in ROLES for s in article.sections)


def test_sections_that_overlap_are_refused():
    with pytest.raises(ValueError, match="overlap"):
        Article("Rat tagt", (Section("body", 0, 5, "Rat t"), Section("body", 4, 8, "tagt")))


def test_unknown_role_is_refused_and_names_the_allowed_ones():
    with pytest.raises(ValueError, match="allowed are agency_credit"):
        Article("Rat", (Section("title", 0, 3, "Rat"),))


@pytest.mark.parametrize("given_date", ["2026-03-14", dt.date(2026, 3, 14), dt.datetime(2026, 3, 14, 9, tzinfo=dt.UTC)])
def test_dates_are_read_from_strings_and_dates(given_date):
    assert Article.from_parts("Rat tagt", date=given_date).date == dt.date(2026, 3, 14)


def test_date_that_is_none_says_how_to_write_one():
    with pytest.raises(ValueError, match="2026-03-14"):
        Article.from_parts("Rat tagt", date="14. März")


def test_section_at_finds_the_section_and_gaps():
    article = Article.from_parts("Rat tagt", body="Er berät.")
    assert article.section_at(9) is None
    assert article.section_at(10).role == "body"
