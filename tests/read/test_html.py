from __future__ import annotations

import datetime as dt
import sys

import pytest

from framing.errors import ReadError
from framing.read.html import fetch, read_html

pytest.importorskip("trafilatura")

PAGE = """<!DOCTYPE html><html lang="de"><head><title>Rat kürzt Mittel für Vereine - Harzer Landbote</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
{"@type": ["NewsArticle"], "headline": "Rat kürzt Mittel für Vereine", "datePublished": "2026-03-03T10:00:00+01:00",
"publisher": {"@type": "Organization", "name": "Harzer Landbote"}, "author": [{"name": "Pia Muster"}]}]}</script></head>
<body><nav><ul><li><a href="/">Startseite</a></li></ul></nav><article>
<h1><span class="article-kicker">Altenbrück</span><span>Rat kürzt Mittel für Vereine</span></h1>
<p class="article__lead">Die Sportvereine müssen mit der Hälfte auskommen, und auch die Chöre trifft es.</p>
<figure><img src="a.jpg" alt="Rathaus"><figcaption>Das Rathaus von Altenbrück. Foto: Jo Beispiel</figcaption></figure>
<p>Der Rat von Altenbrück hat am Montag beschlossen, die Zuschüsse für die Vereine zu halbieren. Dafür stimmten 18 Mitglieder.</p>
<h2>Vereine wollen klagen</h2>
<p>Die Vereine kündigten an, gegen den Beschluss zu klagen. Der Bürgermeister sagte, die Stadt habe keine andere Wahl gehabt.</p>
<ul><li>Der Turnverein verliert 4000 Euro im Jahr.</li><li>Der Chor verliert 2000 Euro im Jahr.</li></ul>
<p>Lesen Sie auch: Hallenbad bekommt ein neues Dach</p>
<p>Im Mai soll über den Haushalt im Ganzen beraten werden, hieß es aus der Verwaltung. (nna)</p>
</article><footer>Impressum</footer></body></html>"""


def test_html_roles_come_from_the_markup():
    sections = read_html(PAGE).sections
    assert [section.role for section in sections] == [
        "kicker",
        "headline",
        "lead",
        "caption",
        "body",
        "crosshead",
        "body",
        "body",
        "body",
        "teaser",
        "body",
    ]
    assert sections[0].text == "Altenbrück"


def test_html_metadata_come_from_structured_data():
    article = read_html(PAGE)
    assert (article.headline, article.outlet, article.date) == (
        "Rat kürzt Mittel für Vereine",
        "Harzer Landbote",
        dt.date(2026, 3, 3),
    )
    assert article.agencies == ("nna",)


def test_html_address_tells_the_outlet():
    article = read_html(PAGE, url="https://www.zeit.de/politik/rat")
    assert (article.outlet, article.url) == ("zeit.de", "https://www.zeit.de/politik/rat")


def test_html_argument_overrides_the_outlet():
    assert read_html(PAGE, outlet="Mosel-Kurier").outlet == "Mosel-Kurier"


def test_html_summary_list_before_the_text():
    page = PAGE.replace(
        "<figure>", "<h2>Das Wichtigste in Kürze</h2><ul><li>Der Rat halbiert Zuschüsse an Vereine.</li></ul><figure>"
    )
    roles = {section.text: section.role for section in read_html(page).sections}
    assert roles["Der Rat halbiert Zuschüsse an Vereine."] == "summary"


def test_html_without_metadata_is_read():
    text = "Der Rat von Altenbrück hat getagt. Es ging um die Brücke über die Lenz, die seit Jahren gesperrt ist. " * 4
    article = read_html(f"<html><body><h1>Rat tagt in Altenbrück</h1><p>{text}</p></body></html>")
    assert (article.headline, article.outlet) == ("Rat tagt in Altenbrück", None)
    assert article.sections[-1].role == "body"


@pytest.mark.parametrize("page", ["", "<html><body></body></html>", "<html><body><nav>Start</nav></body></html>"])
def test_html_without_article_is_refused(page):
    with pytest.raises(ReadError, match=r"^leer\.html: .*; save"):
        read_html(page, name="leer.html")


def test_html_without_trafilatura_says_how_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ReadError, match=r'pip install "framing\[html\]"'):
        read_html(PAGE)


def test_fetch_failure_is_one_clear_line(monkeypatch):
    monkeypatch.setattr("trafilatura.fetch_url", lambda url: None)
    with pytest.raises(ReadError, match=r"^https://harzer-landbote\.example/rat: the page could not be fetched"):
        fetch("https://harzer-landbote.example/rat")
