from __future__ import annotations

import io
import re
from html.parser import HTMLParser

import pandas as pd
import pypdf
import pytest

from framing.compare import compare
from framing.errors import FramingError
from framing.examples import load_examples
from framing.pipeline import analyze_all
from framing.report import report
from framing.report.evidence import Evidence
from framing.report.facts import facts, facts_of
from framing.report.figures import svgs
from framing.report.html import article_fragment, article_html
from framing.report.pdf import pdf, pngs

VOID = {"meta", "img", "br"}


class Page(HTMLParser):
    """Checks that tags nest, and keeps what a browser would see."""

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
        if self.open and self.open[-1] != "style":
            self.text += data


def read(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def text_of(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(content).pages).split())


def test_pdf_is_tagged_and_says_what_it_is(small_comparison, tmp_path):
    (path,) = report(small_comparison, tmp_path / "neu" / "bericht.pdf", title="Drei über Kröten")
    document = read(path.read_bytes())
    root = document.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("de")
    assert document.metadata.title == "Drei über Kröten"
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    text = text_of(path.read_bytes())
    assert "reichen nicht, um Medien zu vergleichen" in text
    assert "Prüfgrund für Zoff." in text


def test_pdf_with_figure_carries_its_values_for_those_who_do_not_see(comparison, tmp_path):
    (path,) = report(comparison, tmp_path / "bericht.pdf")
    assert "Abbildung 1" in text_of(path.read_bytes())
    assert facts(comparison)["figure"]["alt"].startswith("Punktdiagramm. Sensationsgehalt (0–100): Blitz am Abend")


@pytest.mark.parametrize("ending", ["pdf", "png", "html"])
def test_same_comparison_gives_the_same_bytes(comparison, tmp_path, ending):
    first = report(comparison, tmp_path / f"a.{ending}")
    second = report(comparison, tmp_path / f"b.{ending}")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_png_is_a_picture_a_page_and_a_figure(small_comparison, tmp_path):
    paths = report(small_comparison, tmp_path / "bild.png")
    (paper,) = report(small_comparison, tmp_path / "bild.pdf")
    pages = len(read(paper.read_bytes()).pages)
    assert [path.name for path in paths[:pages]] == [f"bild-{n}.png" for n in range(1, pages + 1)]
    assert [path.name for path in paths[pages:]] == [
        "bild-heat-strip.png",
        "bild-explanation.png",
        "bild-heat-strip-2.png",
    ]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in paths)


def test_unknown_ending_is_refused_with_those_allowed(comparison, tmp_path):
    with pytest.raises(FramingError, match=r"'bericht\.docx'; use one of the endings \.pdf, \.png, \.html"):
        report(comparison, tmp_path / "bericht.docx")


def test_hostile_text_stays_text_in_pdf(hostile, tmp_path):
    (path,) = report(hostile, tmp_path / "bericht.pdf", title='#import "x" $y$ *z*')
    text = text_of(path.read_bytes())
    for literal in (
        '#import "@preview/x:1.0.0" #panic()',
        "<script>alert(1)</script>",
        "$\\frac{1}{2}$",
        "\\input{x}",
        "*fetter* _Text_",
    ):
        assert literal in text
    assert "[Emoji: Feuer, Blaulicht] Hammer-Urteil [Emoji: Entsetzen]" in text
    assert read(path.read_bytes()).metadata.title == '#import "x" $y$ *z*'


def test_hostile_text_stays_text_in_html(hostile, tmp_path):
    (path,) = report(hostile, tmp_path / "bericht.html", title="<script>x</script>")
    page = Page(path.read_text(encoding="utf-8"))
    assert not {"script", "b", "i", "iframe"} & {tag for tag, _ in page.tags}
    assert "<script>alert(1)</script>" in page.text
    assert "🔥🚨 Hammer-Urteil" in page.text
    assert "\x00" not in page.text


def test_html_forbids_scripts_and_fetches_nothing(comparison, tmp_path):
    (path,) = report(comparison, tmp_path / "bericht.html")
    page = Page(path.read_text(encoding="utf-8"))
    policy = [attrs["content"] for tag, attrs in page.tags if tag == "meta" and "http-equiv" in attrs]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    assert ("html", {"lang": "de"}) in page.tags
    links = [attrs[name] for _, attrs in page.tags for name in ("src", "href") if attrs.get(name)]
    ids = {attrs.get("id") for _, attrs in page.tags}
    assert all(link.startswith("data:image/svg+xml,") or link.removeprefix("#") in ids for link in links)
    alts = [attrs["alt"] for tag, attrs in page.tags if tag == "img"]
    assert alts[0].startswith("Punktdiagramm.")
    assert all(len(alt) > 20 for alt in alts)


def test_html_marks_explain_themselves_and_are_listed(comparison, tmp_path):
    (path,) = report(comparison, tmp_path / "bericht.html")
    page = Page(path.read_text(encoding="utf-8"))
    notes = [
        attrs.get("aria-description") for tag, attrs in page.tags if tag == "mark" and attrs.get("tabindex") == "0"
    ]
    assert "Prüfgrund für Zoff." in notes
    assert page.text.count("Prüfgrund für Zoff.") == 1


def test_pdf_and_html_say_the_same(comparison, tmp_path):
    (paper,) = report(comparison, tmp_path / "bericht.pdf")
    (screen,) = report(comparison, tmp_path / "bericht.html")
    printed = text_of(paper.read_bytes())
    shown = Page(screen.read_text(encoding="utf-8")).text
    for finding in facts(comparison)["findings"]:
        assert finding["lead"] in printed
        assert finding["lead"] in shown


def test_english_report_is_english(comparison, tmp_path):
    (path,) = report(comparison, tmp_path / "report.pdf", language="en")
    document = read(path.read_bytes())
    assert document.trailer["/Root"]["/Lang"].startswith("en")
    text = text_of(path.read_bytes())
    assert "Key findings" in text
    assert not {"Wichtigste", "Wörter je", "Herkunft"} & set(text.split())


def test_article_page_shows_the_whole_text(few):
    page = Page(article_html(few[0]))
    assert "Jetzt kocht die Wut in der ganzen Stadt." in page.text.replace("\u202f", "")
    assert {"loaded", "hedge", "source opens closes", "quote"} <= {
        attrs.get("class") for tag, attrs in page.tags if tag == "mark"
    }


def test_fragment_has_inline_styles_only(few, hostile):
    for analysis in (*few, *hostile.analyses):
        page = Page(article_fragment(analysis))
        assert {tag for tag, _ in page.tags} <= {"div", "p", "mark", "u", "b", "i", "br"}
        assert all(set(attrs) <= {"style", "title", "lang"} for _, attrs in page.tags)


def test_marks_survive_where_styles_are_stripped(few):
    """Code hosts show notebooks without styles; the elements themselves still mark, and a legend names them."""
    fragment = article_fragment(few[0])
    bare = re.sub(r' style="[^"]*"', "", fragment)
    for finding in few[0].of_kind("loaded")[:3]:
        assert f">{finding.text.split()[0]}" in bare
    assert "<mark>wertendes Wort</mark>" in bare


def test_fragment_keeps_the_background_of_the_page(few):
    assert "color:inherit" in article_fragment(few[0])
    assert "rgba(" in article_fragment(few[0])


def test_pages_are_drawn_without_the_machines_fonts(small_comparison):
    evidence = Evidence(small_comparison, "de")
    content = facts_of(evidence)
    figures = svgs(evidence, content, text=True)
    assert len(pngs(content, figures, dpi=30)) >= 2
    fonts = {
        str(font.get_object()["/BaseFont"]).split("+")[-1]
        for page in read(pdf(content, figures)).pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert all(name.startswith(("SourceSans3", "LibertinusSerif")) for name in fonts)


def test_templates_import_nothing_from_the_network():
    from importlib.resources import files

    for template in (files("framing.report") / "templates").iterdir():
        assert "@preview" not in template.read_text(encoding="utf-8")
        assert "http://" not in template.read_text(encoding="utf-8")
        assert "https://" not in template.read_text(encoding="utf-8")


def test_no_figure_floats():
    """A table that goes on below a floating figure stops the tagged file: Typst loses its place in the tree of tags."""
    from importlib.resources import files

    for template in (files("framing.report") / "templates").iterdir():
        assert "placement:" not in template.read_text(encoding="utf-8")


@pytest.mark.slow
def test_ninety_outlets_with_long_names_are_set(tmp_path):
    long = "Allgemeine Generalanzeiger-Zeitung für Wattenmeer, Geest und Inseln Nr. "
    table = pd.DataFrame(
        [
            {"outlet": f"{long if i % 3 else 'Bote '}{i}", "kind": "regional", "sensationalism": (7 * i + 5 * j) % 90,
             "hedges_per_100_sentences": j, "attribution_share": i / 100, "headline": "Rat tagt"}
            for i in range(90)
            for j in range(8)
        ]
    )  # fmt: skip
    (path,) = report(compare(table, draws=20), tmp_path / "bericht.pdf")
    assert "89" in text_of(path.read_bytes())


@pytest.mark.parametrize("count", [1, 3])
def test_pages_are_numbered_in_order_up_to_the_last(count, tmp_path):
    comparison = compare(list(analyze_all(load_examples()[: 3 * count], progress=False)))
    (path,) = report(comparison, tmp_path / "bericht.pdf")
    pages = read(path.read_bytes()).pages
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page.extract_text()
