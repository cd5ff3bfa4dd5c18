from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

import framing as fr
from framing.cli import app

TEXT = "Bürgermeister rastet aus!\n\nNordhagen – Im Rathaus soll es am Montag zum Streit gekommen sein."


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *args, **more: CliRunner().invoke(app, [str(a) for a in args], **more)


def test_analyze_prints_text_marks_and_measures(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = run("analyze", "a.txt")
    assert result.exit_code == 0
    assert "rastet aus" in result.stdout
    assert "Sensationsgehalt" in result.stdout


def test_analyze_reads_standard_input_and_writes_json(run):
    result = run("analyze", "-", "--json", input=TEXT)
    data = json.loads(result.stdout)
    assert any(f["text"] == "soll" and f["kind"] == "hedge" for f in data["findings"])


def test_analyze_writes_html(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("analyze", "a.txt", "--html", "neu/a.html").exit_code == 0
    assert "rastet aus" in (tmp_path / "neu" / "a.html").read_text(encoding="utf-8")


def test_unreadable_file_is_named_and_the_others_go_on(run, tmp_path):
    (tmp_path / "leer.txt").write_bytes(b"")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = run("analyze", "leer.txt", "a.txt")
    assert result.exit_code == 1
    assert "leer.txt" in result.stderr
    assert "rastet aus" in result.stdout


def test_nothing_readable_is_exit_code_two(run):
    result = run("analyze", "fehlt.txt")
    assert result.exit_code == 2
    assert "fehlt.txt" in result.stderr


def test_compare_writes_the_report_and_what_goes_beside_it(run, tmp_path):
    folder = tmp_path / "artikel"
    for article in fr.load_examples()[:3]:
        place = folder / article.outlet
        place.mkdir(parents=True)
        (place / f"{article.id}.txt").write_text(article.text, encoding="utf-8")
    result = run("compare", folder, "-o", "b.pdf", "--html", "--csv")
    assert result.exit_code == 0, result.output
    assert {p.name for p in tmp_path.glob("b*")} >= {
        "b.pdf",
        "b.html",
        "b-articles.csv",
        "b-estimates.csv",
        "b-findings.csv",
    }


def test_compare_of_an_empty_folder_says_what_it_looks_for(run, tmp_path):
    (tmp_path / "leer").mkdir()
    result = run("compare", "leer")
    assert result.exit_code == 2
    assert ".jsonl" in result.stderr


def test_compare_goes_on_after_a_broken_file(run, tmp_path):
    (tmp_path / "kaputt.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = run("compare", ".", "-o", "b.pdf")
    assert result.exit_code == 1
    assert "kaputt.txt" in result.stderr
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")


def test_wrong_command_is_exit_code_two(run):
    assert run("vergleiche").exit_code == 2


def test_headline_that_looks_like_a_formula_stays_text_in_a_spreadsheet(run, tmp_path):
    (tmp_path / "t.csv").write_text('headline,text\n"=1+1",Der Rat tagt am Montag.\n', encoding="utf-8")
    run("compare", "t.csv", "-o", "b.pdf", "--csv")
    assert "'=1+1" in (tmp_path / "b-articles.csv").read_text(encoding="utf-8-sig")
