"""Firms, offices and clubs called by their kind."""

from __future__ import annotations

import pytest

from framing.annotate import annotate, read_text
from framing.article import Article
from framing.finding import Quote


def last_target(body):
    quotes = [f for f in annotate(read_text(Article.from_parts(body=body))) if isinstance(f, Quote)]
    return quotes[-1].target


@pytest.mark.parametrize(
    ("body", "target"),
    [
        (
            "Der Autozulieferer Lendik Technik baut Stellen ab. Es gehe nicht anders, teilte das Unternehmen mit.",
            "Autozulieferer Lendik Technik",
        ),
        ("Die Harzland Bank hebt die Preise an. Man habe gerechnet, teilte das Institut mit.", "Harzland Bank"),
        ("Das Wasseramt prüft den Brunnen. Er sei sauber, teilte die Behörde mit.", "Wasseramt"),
        ("Der Elternverein Spatzennest gibt auf. Das Geld sei weg, teilte der Verein mit.", "Elternverein Spatzennest"),
        ("Prisma TV setzt die Sendung ab. Sie sei zu teuer, teilte der Sender mit.", "Prisma TV"),
    ],
)
def test_kind_stands_for_the_name(body, target):
    assert last_target(body) == target


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("Es gehe nicht anders, teilte das Unternehmen mit.", "Unternehmen"),  # nobody was named
        ("Das Wasseramt prüft den Brunnen. Es gehe nicht anders, teilte der Verein mit.", "Verein"),  # another kind
        ("Der Autozulieferer Lendik Technik klagt. Er sei im Recht, teilte ein Unternehmen mit.", "Unternehmen"),
    ],
)
def test_kind_alone_stays_what_it_is(body, target):
    assert last_target(body) in (target, f"ein {target}", None)
