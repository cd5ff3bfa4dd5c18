"""The command ``framing teach``."""

from __future__ import annotations

import pytest
from erlenfurt import AGENCY, STORY, TABLOID
from typer.testing import CliRunner

import framing as fr
from framing.cli import app
from framing.errors import FramingError
from framing.teach import load_exercise

FILES = {
    "arbeitsblatt.pdf",
    "loesungen.pdf",
    "moodle.xml",
    "fragen.gift",
    "uebung.h5p",
    "uebung.html",
    "uebung.toml",
}


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for article in STORY:
        (tmp_path / f"{article.id}.txt").write_text(article.text, encoding="utf-8")
    return lambda *args: CliRunner().invoke(app, ["teach", *map(str, args)])


def refused(result, *messages):
    """The one-line error that the command ended with."""
    assert isinstance(result.exception, FramingError), result.output
    for message in messages:
        assert message in str(result.exception)
    return True


def names(folder):
    return {path.name for path in folder.iterdir()}


def test_an_article_becomes_a_folder(run, tmp_path):
    result = run(f"{TABLOID.id}.txt", "-o", "neu/ordner", "--level", "5-7")
    assert result.exit_code == 0, result.output
    assert names(tmp_path / "neu" / "ordner") == FILES
    for name in FILES:
        assert f"Wrote neu/ordner/{name}" in result.stderr
    assert load_exercise(tmp_path / "neu" / "ordner" / "uebung.toml").level == "5-7"


def test_what_is_left_out_is_said_with_its_reason(run):
    result = run(f"{TABLOID.id}.txt", "--kinds", "mark,headline,copy")
    assert "Left out headline-1 in uebung.h5p: H5P cannot judge texts of one's own" in result.stderr
    assert "Hinweis: „Abgeschrieben oder selbst geschrieben?“ ist nicht möglich" in result.stderr


def test_only_the_formats_asked_for_are_written_and_the_plain_file(run, tmp_path):
    assert run(f"{TABLOID.id}.txt", "--formats", "page, pdf").exit_code == 0
    assert names(tmp_path / "uebung") == {"arbeitsblatt.pdf", "loesungen.pdf", "uebung.html", "uebung.toml"}


def test_kinds_language_and_title_are_those_asked_for(run, tmp_path):
    run(f"{TABLOID.id}.txt", "--kinds", "mark,replace", "--language", "en", "--title", "A sofa", "--formats", "toml")
    made = load_exercise(tmp_path / "uebung" / "uebung.toml")
    assert (made.kinds, made.language, made.title) == (("mark", "replace"), "en", "A sofa")


def test_several_articles_make_one_sheet(run, tmp_path):
    for example in fr.load_events()[23].examples[:2]:
        (tmp_path / f"{example.kind}.txt").write_text(example.article.text, encoding="utf-8")
    result = run("agency.txt", "regional.txt", "--kinds", "copy", "--formats", "toml")
    assert result.exit_code == 0, result.output
    assert len(load_exercise(tmp_path / "uebung" / "uebung.toml").tasks[0].texts) == 2


def test_an_exercise_of_essays_alone_has_no_h5p(run, tmp_path):
    result = run(f"{TABLOID.id}.txt", "--kinds", "headline")
    assert result.exit_code == 0, result.output
    assert names(tmp_path / "uebung") == FILES - {"uebung.h5p"}
    assert "Left out uebung.h5p: nothing would be in it" in result.stderr


def test_an_unreadable_article_is_named_and_the_others_make_the_sheet(run, tmp_path):
    result = run("fehlt.txt", f"{TABLOID.id}.txt", "--formats", "toml")
    assert result.exit_code == 1
    assert "fehlt.txt" in result.stderr
    assert (tmp_path / "uebung" / "uebung.toml").exists()


def test_nothing_readable_is_exit_code_two(run, tmp_path):
    result = run("fehlt.txt")
    assert result.exit_code == 2
    assert not (tmp_path / "uebung").exists()


# ---- again -----------------------------------------------------------------------------------------------------------


def test_an_edited_exercise_is_rendered_again_and_stays_as_it_is(run, tmp_path):
    run(f"{TABLOID.id}.txt", "--formats", "toml")
    plain = tmp_path / "uebung" / "uebung.toml"
    edited = plain.read_text(encoding="utf-8").replace("Wie Nachrichten klingen", "Das Sofa") + "# mein Vermerk\n"
    plain.write_text(edited, encoding="utf-8")
    result = run("uebung/uebung.toml")
    assert result.exit_code == 0, result.output
    assert "<title>Das Sofa" in (tmp_path / "uebung" / "uebung.html").read_text(encoding="utf-8")
    assert plain.read_text(encoding="utf-8") == edited


def test_an_edited_exercise_moves_to_another_folder_with_its_comments(run, tmp_path):
    run(f"{TABLOID.id}.txt", "--formats", "toml")
    plain = tmp_path / "uebung" / "uebung.toml"
    plain.write_text(plain.read_text(encoding="utf-8") + "# mein Vermerk\n", encoding="utf-8")
    assert run("uebung/uebung.toml", "-o", "klasse-6b").exit_code == 0
    assert names(tmp_path / "klasse-6b") == FILES
    assert (tmp_path / "klasse-6b" / "uebung.toml").read_bytes() == plain.read_bytes()


def test_edits_are_not_overwritten_without_force(run, tmp_path):
    run(f"{TABLOID.id}.txt", "--formats", "toml")
    plain = tmp_path / "uebung" / "uebung.toml"
    plain.write_text("# meine Fassung\n", encoding="utf-8")
    assert refused(run(f"{TABLOID.id}.txt"), "perhaps your edits", "framing teach uebung/uebung.toml", "--force")
    assert plain.read_text(encoding="utf-8") == "# meine Fassung\n"
    assert run(f"{TABLOID.id}.txt", "--formats", "toml", "--force").exit_code == 0
    assert load_exercise(plain)


def test_a_wrong_edit_is_said_with_its_place(run, tmp_path):
    run(f"{TABLOID.id}.txt", "--formats", "toml")
    plain = tmp_path / "uebung" / "uebung.toml"
    plain.write_text(plain.read_text(encoding="utf-8").replace('level = "8-10"', 'level = "neun"'), encoding="utf-8")
    refused(run("uebung/uebung.toml"), "uebung.toml", "'neun'", "8-10")


def test_a_plain_file_goes_by_itself(run):
    refused(run("uebung.toml", f"{AGENCY.id}.txt"), "render an uebung.toml by itself")


# ---- lessons ---------------------------------------------------------------------------------------------------------


def test_a_ready_lesson_is_written_with_its_plain_files(run, tmp_path):
    result = run("--lesson", "2", "-o", "stunde")
    assert result.exit_code == 0, result.output
    assert names(tmp_path / "stunde") == FILES | {"stunde.pdf", "stunde.toml"}


def test_an_edited_lesson_is_rendered_from_its_folder(run, tmp_path):
    run("--lesson", "6", "-o", "stunde", "--formats", "toml")
    plain = tmp_path / "stunde" / "stunde.toml"
    plain.write_text(plain.read_text(encoding="utf-8").replace("Redaktionskonferenz", "Konferenz"), encoding="utf-8")
    refused(run("--lesson", "6", "-o", "stunde"), "perhaps your edits", "framing teach --lesson stunde")
    assert run("--lesson", "stunde", "-o", "stunde").exit_code == 0


def test_an_unknown_lesson_names_the_ready_ones(run):
    refused(run("--lesson", "9"), "no lesson '9'", "3 Gerücht, Behauptung, Tatsache")


def test_without_anything_the_lessons_are_named(run):
    refused(run(), "nothing to teach from", "--lesson 4 Agentur und Zeitung")


# ---- wrong input -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "messages"),
    [
        (["--formats", "docx"], ["format 'docx' is unknown", "moodle"]),
        (["--formats", ","], ["formats is empty"]),
        (["--kinds", "mark,raten"], ["'raten'", "konjunktiv"]),
        (["--level", "4"], ["level is '4'", "11-13"]),
        (["--language", "fr"], ["language is 'fr'", "de, en"]),
        (["--lesson", "1"], ["ARTICLE cannot be combined with --lesson"]),
    ],
)
def test_unknown_values_name_the_allowed_ones(run, tmp_path, options, messages):
    assert refused(run(f"{TABLOID.id}.txt", *options), *messages)
    assert not (tmp_path / "uebung").exists()


@pytest.mark.parametrize("option", ["--level", "--kinds", "--language", "--title"])
def test_what_a_plain_file_decides_cannot_be_given_too(run, option):
    refused(run("uebung.toml", option, "x"), f"{option} cannot be combined with uebung.toml")


def test_two_words_are_too_short(run, tmp_path):
    (tmp_path / "kurz.txt").write_text("Zoff droht", encoding="utf-8")
    assert refused(run("kurz.txt"), "2 words")


def test_a_text_that_is_not_german_is_refused(run, tmp_path):
    english = (
        "The mayor of the small town has bought a sofa for his office, and the council wants to know who paid for it. "
    )
    (tmp_path / "english.txt").write_text(english * 5, encoding="utf-8")
    refused(run("english.txt"), "German")


def test_a_folder_that_is_a_file_is_said(run, tmp_path):
    (tmp_path / "datei").write_text("x", encoding="utf-8")
    refused(run(f"{TABLOID.id}.txt", "-o", "datei"), "datei cannot be made", "-o")
