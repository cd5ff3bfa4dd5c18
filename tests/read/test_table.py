from __future__ import annotations

import datetime as dt
import json
import sys

import pytest

from framing.article import Article
from framing.errors import ReadError
from framing.read.table import read_table

BODY = "Der Rat hat am Montag getagt. Es ging um die Brücke. (dpa)"


def write(path, content, encoding="utf-8"):
    path.write_bytes(content.encode(encoding))
    return path


def articles(path, **options):
    return [article for _, article in read_table(path, **options)]


def test_jsonl_columns_go_by_german_names(tmp_path):
    row = {"Überschrift": "Rat tagt", "Dachzeile": "Altenbrück", "Vorspann": "Es wurde spät.", "Volltext": BODY}
    row |= {"Medium": "Harzer Landbote", "Datum": "3. März 2026", "Link": "https://x.example/1", "ID": 7}
    [article] = articles(write(tmp_path / "a.jsonl", json.dumps(row)))
    assert [s.role for s in article.sections] == ["kicker", "headline", "lead", "body"]
    assert (article.outlet, article.date, article.id) == ("Harzer Landbote", dt.date(2026, 3, 3), "7")
    assert (article.url, article.agencies) == ("https://x.example/1", ("dpa",))


def test_row_with_text_alone_is_read_as_raw_text(tmp_path):
    text = f"Rat tagt\n\n{BODY}"
    [article] = articles(write(tmp_path / "a.jsonl", json.dumps({"content": text})))
    assert (article.text, article.headline, article.id) == (text, "Rat tagt", "a-1")


def test_row_with_headline_alone_is_enough(tmp_path):
    [article] = articles(write(tmp_path / "a.jsonl", '{"title": "Rat tagt"}'))
    assert (article.text, article.headline) == ("Rat tagt", "Rat tagt")


def test_outlet_argument_overrides_the_column(tmp_path):
    [article] = articles(write(tmp_path / "a.jsonl", '{"title": "Rat tagt", "quelle": "A"}'), outlet="B")
    assert article.outlet == "B"


def test_structured_outlet_is_read_by_its_name(tmp_path):
    [article] = articles(write(tmp_path / "a.jsonl", '{"title": "Rat tagt", "publisher": {"name": "Mosel-Kurier"}}'))
    assert article.outlet == "Mosel-Kurier"


def test_jsonl_bad_line_does_not_stop_the_rest(tmp_path):
    path = write(
        tmp_path / "a.jsonl", '{"text": "Der Rat tagt."}\n{"text": \n\n[1]\n{"text": " "}\n{"text": "Er tagt."}'
    )
    found = dict(read_table(path))
    assert [number for number, item in found.items() if isinstance(item, Article)] == [1, 6]
    assert "line 2 is no JSON" in str(found[2])
    assert "line 4 is no JSON object" in str(found[4])
    assert "row 5 has neither text nor headline" in str(found[5])


def test_jsonl_lines_may_differ_in_their_fields(tmp_path):
    path = write(tmp_path / "a.jsonl", '{"text": "Der Rat tagt."}\n{"titel": "Rat tagt", "body": "Er tagt."}')
    assert [article.headline for article in articles(path)] == ["", "Rat tagt"]


@pytest.mark.parametrize(
    ("delimiter", "ending"), [(",", "csv"), (";", "csv"), ("\t", "csv"), ("|", "csv"), ("\t", "tsv")]
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_csv_delimiter_and_encoding_are_found(tmp_path, delimiter, ending, encoding):
    lines = [["Titel", "Text", "Quelle"], ["Rat tagt", '"Größe, sagt er; ""ja"" | nein.\nUnd geht."', "Landbote"]]
    path = write(tmp_path / f"a.{ending}", "\r\n".join(delimiter.join(line) for line in lines), encoding)
    [article] = articles(path)
    assert article.text == 'Rat tagt\n\nGröße, sagt er; "ja" | nein.\nUnd geht.'
    assert article.outlet == "Landbote"


def test_csv_takes_fields_larger_than_the_default_limit(tmp_path):
    path = write(tmp_path / "a.csv", "text,id\n" + "Der Rat tagt. " * 20_000 + ",x\n")
    [article] = articles(path)
    assert len(article.text) > 200_000


def test_csv_with_too_many_cells_is_read(tmp_path):
    [article] = articles(write(tmp_path / "a.csv", "titel;text\nRat tagt;Er tagt.;zu;viel\n"))
    assert article.headline == "Rat tagt"


@pytest.mark.parametrize(
    ("name", "content"), [("a.csv", "name;preis\nx;1\n"), ("a.jsonl", '{"name": "x", "preis": 1}')]
)
def test_table_without_text_names_the_columns_found(tmp_path, name, content):
    with pytest.raises(
        ReadError, match=r"row 1 has no column with text or headline; found are name, preis; name one of them \"text\""
    ):
        articles(write(tmp_path / name, content))


def test_empty_table_is_refused(tmp_path):
    with pytest.raises(ReadError, match="empty"):
        articles(write(tmp_path / "a.csv", ""))


def test_parquet_is_read_with_dates_and_missing_values(tmp_path):
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    table = pa.table(
        {"Titel": ["Rat tagt", None], "Text": [BODY, None], "Datum": [dt.date(2026, 3, 3), None], "n": [1, 2]}
    )
    pq.write_table(table, tmp_path / "a.parquet")
    first, second = articles(tmp_path / "a.parquet")
    assert (first.headline, first.date) == ("Rat tagt", dt.date(2026, 3, 3))
    assert "row 2 has neither" in str(second)


def test_parquet_that_is_none_is_refused(tmp_path):
    pytest.importorskip("pyarrow")
    with pytest.raises(ReadError, match="no readable Parquet file"):
        articles(write(tmp_path / "a.parquet", "Der Rat tagt."))


def test_parquet_without_pyarrow_says_how_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ReadError, match=r'pip install "framing\[parquet\]"'):
        articles(write(tmp_path / "a.parquet", "x"))


def test_line_without_text_costs_no_other_line(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"note": "x"}\n{"text": "Der Rat tagt."}\n{"note": "y"}\n{"text": "Es regnet."}\n{"note": "z"}\n')
    rows = list(read_table(path))
    assert [number for number, _ in rows] == [1, 2, 3, 4, 5]
    assert [isinstance(row, Article) for _, row in rows] == [False, True, False, True, False]
    assert "found are note" in str(rows[2][1])


def test_long_table_of_something_else_is_refused_early(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"preis": 1}\n' * 500)
    with pytest.raises(ReadError, match="row 1 has no column"):
        next(read_table(path))
