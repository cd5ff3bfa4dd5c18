from __future__ import annotations

import pytest

from framing.errors import FramingWarning, ReadError
from framing.read import Problem, read_article, read_articles

BODY = "Der Rat hat am Montag getagt. Es ging um die Brücke."


@pytest.fixture
def folder(tmp_path):
    for name in ("zeit.de", "harzer"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "rat.txt").write_text(f"Rat tagt in {name}\n\n{BODY}", encoding="utf-8")
    (tmp_path / "eins.md").write_text(f"# Rat tagt\n\n{BODY}", encoding="utf-8")
    (tmp_path / "drei.jsonl").write_text('{"title": "Rat tagt"}\nkaputt\n{"title": "Rat geht"}', encoding="utf-8")
    (tmp_path / "bild.png").write_bytes(b"\x89PNG")
    (tmp_path / ".versteckt.txt").write_text("Rat tagt", encoding="utf-8")
    return tmp_path


def read(paths, **options):
    problems: list[Problem] = []
    return list(read_articles(paths, on_problem=problems.append, **options)), problems


def test_article_text_is_normalised(tmp_path):
    path = tmp_path / "rat.txt"
    path.write_bytes(f"Ra\u0308te tagen\r\n\r\n{BODY}".encode())
    article = read_article(path)
    assert (article.text, article.id, article.headline) == (f"Räte tagen\n\n{BODY}", "rat", "Räte tagen")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("fehlt.txt", "no such file"),
        ("tabelle.csv", "use read_articles"),
        ("bild.png", "ending .png"),
        ("ordner", "is a folder"),
        ("a\0b", "cannot be opened"),
    ],
)
def test_article_that_cannot_be_read_says_why(tmp_path, name, says):
    (tmp_path / "tabelle.csv").write_text("text\nx\n", encoding="utf-8")
    (tmp_path / "bild.png").write_bytes(b"\x89PNG")
    (tmp_path / "ordner").mkdir()
    with pytest.raises(ReadError, match=says):
        read_article(tmp_path / name)


def test_folder_is_read_in_order_with_problems_reported(folder):
    articles, problems = read(folder)
    assert [article.id for article in articles] == ["drei-1", "drei-3", "eins", "rat", "rat-2"]
    assert [(problem.item, "no JSON" in problem.message) for problem in problems] == [(2, True)]


def test_folder_names_the_outlet_if_nothing_else_does(folder):
    assert [article.outlet for article in read(folder)[0]] == [None, None, None, "harzer", "zeit.de"]
    assert {article.outlet for article in read(folder, outlet="Landbote")[0]} == {"Landbote"}


def test_several_paths_go_on_after_problems(folder):
    articles, problems = read([folder / "fehlt.txt", folder / "bild.png", folder / "eins.md", str(folder / "a\0b.txt")])
    assert [article.id for article in articles] == ["eins"]
    assert [problem.item for problem in problems] == [None] * 3
    assert "no such file" in problems[0].message
    assert "ending .png is unknown; allowed are .txt" in problems[1].message


def test_folder_without_articles_is_a_problem(tmp_path):
    (tmp_path / "bild.png").write_bytes(b"\x89PNG")
    articles, [problem] = read(tmp_path)
    assert not articles
    assert f"{tmp_path}: nothing to read in this folder; allowed are files ending in .txt" in problem.message


def test_problems_are_warnings_without_a_listener(tmp_path):
    (tmp_path / "leer.txt").write_text("", encoding="utf-8")
    with pytest.warns(FramingWarning, match=r"leer\.txt: the file is empty"):
        assert list(read_articles(tmp_path)) == []


def test_id_with_a_number_of_its_own_stays_unique(tmp_path):
    rows = (
        '{"title": "A", "id": "x"}\n{"title": "B", "id": "x-2"}\n{"title": "C", "id": "x"}\n{"title": "D", "id": "x"}'
    )
    (tmp_path / "a.jsonl").write_text(rows, encoding="utf-8")
    ids = [article.id for article in read(tmp_path)[0]]
    assert len(set(ids)) == 4


def test_address_is_fetched_and_read(monkeypatch):
    pytest.importorskip("trafilatura")
    page = f"<html><body><h1>Rat tagt in Altenbrück</h1><p>{BODY * 8}</p></body></html>"
    monkeypatch.setattr("trafilatura.fetch_url", lambda url: page)
    article = read_article("https://www.zeit.de/rat")
    assert (article.outlet, article.url, article.id) == (
        "zeit.de",
        "https://www.zeit.de/rat",
        "https://www.zeit.de/rat",
    )


def test_address_that_fails_is_a_problem(monkeypatch):
    pytest.importorskip("trafilatura")
    monkeypatch.setattr("trafilatura.fetch_url", lambda url: None)
    articles, [problem] = read("https://harzer-landbote.example/rat")
    assert not articles
    assert "could not be fetched" in problem.message
