"""Two articles side by side: facts, page, paper, terminal, and the two commands."""

from __future__ import annotations

import io
import json
import re
from html.parser import HTMLParser

import pytest
import typer
from pypdf import PdfReader
from rich.console import Console
from typer.testing import CliRunner

from framing.article import Article
from framing.cli.reuse import reuse
from framing.cli.stories import stories
from framing.errors import FramingError
from framing.examples import load_events
from framing.report.sidebyside import save_side_by_side, side_by_side_facts, side_by_side_pdf
from framing.report.sidebyside_html import side_by_side_html, side_by_side_piece
from framing.report.sidebyside_terminal import side_by_side_view
from framing.reuse import align

FIRST = "Die Brücke über die Aue bleibt nach Angaben der Stadt bis Ende Mai gesperrt."
SECOND = "Bei einer Prüfung waren am Montag tiefe Risse im mittleren Pfeiler entdeckt worden."
THIRD = "Der Verkehr wird über Nordhagen umgeleitet, die Fahrt dauert zwanzig Minuten länger."
AGENCY = Article.from_parts(
    "Brücke gesperrt", body=f"{FIRST} {SECOND} {THIRD}", outlet="Nordlicht Nachrichtenagentur", date="2026-03-03",
    agencies=("nna",),
)  # fmt: skip
TABLOID = Article.from_parts(
    "Brücken-Zoff 🔥!",
    body=f"{THIRD} {FIRST.replace('gesperrt', 'dicht')} {SECOND.replace('tiefe ', '').replace('entdeckt', 'endlich entdeckt')} "
    "Wirt Ole Lamm kocht vor Wut.",
    outlet="Blitz am Abend",
    date="2026-03-04",
)
NASTY = Article.from_parts(
    "<script>alert(1)</script> #panic() $x$",
    body=f"{FIRST} <img src=x> & *fett* _kursiv_ \x07 北京",
    outlet='"><b>Bote</b>',
)


@pytest.fixture(scope="module")
def facts():
    return side_by_side_facts(align(AGENCY, TABLOID))


def test_facts_name_both_sides_and_the_direction(facts):
    assert [side["outlet"] for side in facts["sides"]] == ["Nordlicht Nachrichtenagentur", "Blitz am Abend"]
    assert [side["kind"] for side in facts["sides"]] == ["Agentur", "Boulevard"]
    assert facts["sides"][0]["credit"] == "Agentur: nna"
    assert facts["sure"]
    assert "Nachrichtenagentur" in facts["subtitle"]


def test_parts_of_a_text_add_up_to_all_of_it(facts):
    for share in facts["shares"]:
        assert sum(part["share"] for part in share["parts"]) == pytest.approx(1)
        assert sum(int(part["words"]) for part in share["parts"]) == int(share["words"])


def test_every_edit_is_listed_in_words(facts):
    listed = {(edit["left"], edit["right"], edit["what"]) for edit in facts["edits"]}
    assert listed == {("gesperrt", "dicht", "Wortlaut"), ("tiefe", "", "gestrichen"), ("", "endlich", "hinzugefügt")}


def test_rows_tell_their_kind_without_colour(facts):
    names = {row["kind"]: (row["sign"], row["name"]) for row in facts["rows"]}
    assert names["other"] == ("≠", "anderer Text")
    assert names["reworded"] == ("≈", "umformuliert")
    assert names["moved"] == ("↕1", "verschoben (1)")
    assert names["added"] == ("+", "hinzugefügt")
    assert {entry["kind"] or entry["mark"] for entry in facts["legend"]} >= {"moved", "added", "cut", "reworded"}


def test_without_a_known_original_nothing_was_cut_or_added():
    unknown = Article.from_parts("Wirt wütet", body=TABLOID.text, outlet="Mosel-Kurier", date="2026-03-04")
    found = side_by_side_facts(align(Article.from_parts(body=f"{FIRST} {SECOND}", outlet="Harzer Landbote"), unknown))
    assert not found["sure"]
    assert not {"gestrichen", "hinzugefügt"} & {row["name"] for row in found["rows"]}
    assert "lässt sich nicht sagen" in found["subtitle"]


def test_english_facts_have_english_labels():
    found = side_by_side_facts(align(AGENCY, TABLOID), language="en")
    assert found["label"]["overline"] == "Wording compared"
    assert {"cut", "added", "wording"} == {edit["what"] for edit in found["edits"]}


class _Tags(HTMLParser):
    VOID = frozenset({"meta", "br", "col"})

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def parsed(html):
    parser = _Tags()
    parser.feed(html)
    assert parser.open == []
    return parser.seen


def test_page_is_well_formed_and_fetches_nothing(facts):
    html = side_by_side_html(facts)
    tags = parsed(html)
    assert "default-src 'none'" in html
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in tags}
    assert not re.search(r"https?://", html)
    assert ("html", {"lang": "de"}) in tags


def test_page_has_real_deletions_and_insertions(facts):
    html = side_by_side_html(facts)
    assert '<del class="cut">tiefe</del>' in html
    assert '<ins class="added">endlich</ins>' in html
    assert '<em class="reworded">dicht</em>' in html
    assert '<span class="spoken">umformuliert</span>' in html


def test_texts_cannot_become_markup():
    html = side_by_side_html(side_by_side_facts(align(AGENCY, NASTY)))
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;img src=x&gt;" in html
    assert "\x07" not in html
    parsed(html)


def test_piece_fits_another_page(facts):
    piece = side_by_side_piece(facts, level=3)
    assert piece.startswith("<section")
    assert "<h3>" in piece
    assert "<h2>" not in piece


@pytest.mark.parametrize("other", [TABLOID, NASTY, Article.from_parts("")], ids=["tabloid", "nasty", "empty"])
def test_paper_is_tagged_and_the_same_each_time(other):
    found = side_by_side_facts(align(AGENCY, other))
    first = side_by_side_pdf(found)
    assert first == side_by_side_pdf(found)
    reader = PdfReader(io.BytesIO(first))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "Brücke" in reader.pages[0].extract_text()


def test_identical_and_empty_articles_say_so():
    same = side_by_side_facts(align(AGENCY, AGENCY))
    assert same["edits_note"].startswith("Nichts")
    assert {row["kind"] for row in same["rows"]} == {"same"}
    empty = side_by_side_facts(align(Article.from_parts(""), Article.from_parts("")))
    assert empty["rows"] == []
    assert empty["label"]["empty"] in side_by_side_html(empty)
    assert "keinen Wortlaut" in empty["subtitle"]


def test_terminal_view_is_readable_in_a_pipe(facts):
    out = io.StringIO()
    Console(file=out, width=120).print(side_by_side_view(facts))
    assert "[-tiefe-]" in out.getvalue()
    assert "{+endlich+}" in out.getvalue()
    assert "‹dicht›" in out.getvalue()


@pytest.mark.parametrize("name", ["blick.html", "neu/blick.pdf", "blick.png"])
def test_files_are_written_by_their_ending(tmp_path, name):
    written = save_side_by_side(align(AGENCY, TABLOID), tmp_path / name)
    assert written[0] == tmp_path / name
    assert all(path.stat().st_size > 1000 for path in written)


def test_long_pictures_are_numbered(tmp_path):
    long = Article.from_parts("Lang", body="\n".join(f"{THIRD} Das ist Absatz {n}." for n in range(60)))
    written = save_side_by_side(align(long, long), tmp_path / "lang.png")
    assert [path.name for path in written][:2] == ["lang-1.png", "lang-2.png"]


def test_other_endings_are_refused(tmp_path):
    with pytest.raises(FramingError, match=r"\.docx"):
        save_side_by_side(align(AGENCY, TABLOID), tmp_path / "blick.docx")


# ---------------------------------------------------------------------- the commands


@pytest.fixture
def run(tmp_path, monkeypatch):
    app = typer.Typer()
    app.command()(reuse)
    app.command()(stories)
    monkeypatch.chdir(tmp_path)
    return lambda *args: CliRunner().invoke(app, [str(a) for a in args])


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "artikel.jsonl"
    articles = [example.article for event in load_events()[:2] for example in event.examples]
    lines = [
        json.dumps({"headline": a.headline, "text": a.text, "outlet": a.outlet, "date": str(a.date)}) for a in articles
    ]
    place.write_text("\n".join(lines), encoding="utf-8")
    return place


def written(tmp_path, name, article):
    (tmp_path / name).write_text(article.text, encoding="utf-8")
    return name


def test_reuse_prints_both_texts(run, tmp_path):
    result = run("reuse", written(tmp_path, "a.txt", AGENCY), written(tmp_path, "b.txt", TABLOID))
    assert result.exit_code == 0
    assert "gleicher Wortlaut" in result.stdout


def test_reuse_writes_a_page_and_prints_json(run, tmp_path):
    names = written(tmp_path, "a.txt", AGENCY), written(tmp_path, "b.txt", TABLOID)
    result = run("reuse", *names, "-o", "blick.html", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["passages"]
    assert "<ins" in (tmp_path / "blick.html").read_text(encoding="utf-8")


def test_reuse_refuses_an_ending_before_it_reads(run):
    result = run("reuse", "fehlt.txt", "auch.txt", "-o", "blick.docx")
    assert isinstance(result.exception, FramingError)
    assert ".html" in str(result.exception)


def test_stories_lists_events_with_the_share_of_own_words(run, folder):
    result = run("stories", folder)
    assert result.exit_code == 0
    assert "2 Ereignisse in 6 von 6 Artikeln." in result.stdout
    assert "Harzer" in result.stdout


def test_stories_prints_one_json_object_a_story(run, folder):
    found = [json.loads(line) for line in run("stories", folder, "--json").stdout.splitlines()]
    assert [len(story["articles"]) for story in found] == [3, 3]
    assert found[0]["direction"]["ground"] == "agency_article"
    assert 0 < found[0]["score"] <= 1


def test_stories_of_one_article_are_explained(run, tmp_path):
    written(tmp_path, "a.txt", AGENCY)
    result = run("stories", "a.txt")
    assert result.exit_code == 0
    assert "mindestens zwei" in result.stdout
