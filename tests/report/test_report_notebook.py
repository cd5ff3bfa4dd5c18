from __future__ import annotations

from html.parser import HTMLParser

from framing.compare import compare
from framing.lexicon import Lexicon
from framing.report.notebook import comparison_fragment, entry_fragment, lexicon_fragment

VOID = {"img", "br"}


class Fragment(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_comparison_shows_figure_and_tables_in_jupyter(comparison):
    shown = Fragment(comparison._repr_html_())
    assert [tag for tag, _ in shown.tags].count("table") == 2
    (image,) = (attrs for tag, attrs in shown.tags if tag == "img")
    assert image["src"].startswith("data:image/svg+xml,")
    assert image["alt"].startswith("Punktdiagramm.")
    assert all("class" not in attrs for _, attrs in shown.tags)
    assert "Blitz am Abend" in shown.text


def test_comparison_of_single_articles_shows_means_without_a_figure(few):
    shown = Fragment(comparison_fragment(compare(few)))
    assert "img" not in {tag for tag, _ in shown.tags}
    assert "Zu wenige Artikel" in shown.text


def test_comparison_of_hostile_names_stays_text(hostile):
    shown = Fragment(comparison_fragment(hostile))
    assert {tag for tag, _ in shown.tags} <= {
        "div",
        "p",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "span",
        "br",
        "img",
    }
    assert "Bote <b>#1$</b>" in shown.text


def test_lexicon_shows_its_categories_and_an_entry_its_reason():
    lexicon = Lexicon.load()
    assert f"{len(lexicon.parts)} Teile von Komposita" in Fragment(lexicon_fragment(lexicon)).text
    for entry in lexicon.entries[:200]:
        shown = Fragment(entry_fragment(entry))
        assert entry.entry.replace("|", "") in shown.text
        assert entry.note in shown.text
    assert lexicon.entries[0]._repr_html_() == entry_fragment(lexicon.entries[0])
