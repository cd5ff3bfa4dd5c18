"""Sources in the case of a list."""

from __future__ import annotations

import pytest

from framing.annotate import annotate, read_text
from framing.article import Article


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("Aus westlichen Sicherheitskreisen verlautete, der Pass sei gesperrt.", "westliche Sicherheitskreise"),
        ("Laut Stadtwerken ist das Wasser sauber.", "Stadtwerke"),
        ("Den Testern zufolge riss der Riemen.", "Tester"),
        ("Polizeiangaben zufolge lag das Geld im Keller.", "Polizei"),
        ("Laut Behörden ist die Brücke sicher.", "Behörden"),
        ("Die Zeitung „Harzer Bote“ berichtete, das Bad schließe.", "Harzer Bote"),
        ("Nach Informationen der Zeitschrift „Dach und Fach“ fehlt Geld.", "Dach und Fach"),
    ],
)
def test_source_is_listed_without_case_and_marks(body, target):
    assert [f.target for f in annotate(read_text(Article.from_parts(body=body))) if f.kind == "source"] == [target]
