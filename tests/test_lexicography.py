from __future__ import annotations

import pytest
from typer.testing import CliRunner

import framing as fr
from framing.cli import app
from framing.lexicography import check, look_up, suggest

HEADER = "entry\tpos\tcategory\tseverity\tneutral\tcondition\tnote\texample\n"


def test_bundled_lexicon_has_no_problems():
    assert check() == []


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            "protzen\tverb\tverb\t2\tprahlen\t\tprahlt\nprotzen\tverb\tverb\t1\tzeigen\t\t\n",
            "stands in meine.tsv:2 as well",
        ),
        ("protzen\tverb\tverb\t2\tzeigen\t\t\n", "no note"),
        ("protzen\tverb\tverb\t1\tlaut protzen\t\t\n", "matches its own neutral wording 'laut protzen'"),
        ("protzen\tverb\tverb\t9\tzeigen\t\t\n", "severity '9' must be"),
        ("protzen\tverb\tverb\t1\t\t\t\n", "no neutral wording"),
        (
            "protzen\tverb\tverb\t1\tzeigen\twith:Auto\t\tEr protzt am See.\n",
            "never matched by its own example 'Er protzt am See.'",
        ),
        ("protzen\tverb\tverb\t1\tzeigen\tdaneben:x\t\n", "condition 'daneben:x' is unknown"),
    ],
)
def test_mistakes_in_a_lexicon_of_ones_own_are_named(tmp_path, lines, message):
    path = tmp_path / "meine.tsv"
    path.write_text(HEADER + lines, encoding="utf-8")
    (problem,) = check(path)
    assert message in problem
    assert problem.startswith("meine.tsv:")


@pytest.mark.parametrize(
    ("condition", "example"), [("with:Auto", "Er protzt mit dem Auto."), ("headline", "Kämmerer protzt am See")]
)
def test_examples_that_match_are_no_problem(tmp_path, condition, example):
    path = tmp_path / "meine.tsv"
    path.write_text(f"{HEADER}protzen\tverb\tverb\t1\tzeigen\t{condition}\t\t{example}\n", encoding="utf-8")
    assert check(path) == []


def test_look_up_shows_split_and_part():
    look = look_up("Gebühren-Hammer")
    assert look.parts == ("Gebühren", "Hammer")
    assert look.hits[0].part.part == "hammer"


def test_look_up_finds_the_idioms_a_word_stands_in():
    assert "rot Teppich aus|rollen" in {getattr(hit, "entry", "") for hit in look_up("Teppich").hits}


def test_look_up_of_a_plain_word_finds_nothing():
    assert look_up("Haushaltsplan").hits == ()


def test_suggest_lists_what_is_typical_and_not_yet_covered():
    loud = [fr.Article.from_parts(body="Das Dorf quarkt. Der Rat quarkt irre laut. Alle quarken.") for _ in range(4)]
    sober = [fr.Article.from_parts(body="Das Dorf berät. Der Rat berät lange. Alle beraten.") for _ in range(4)]
    words = [s.text for s in suggest(loud, sober)]
    assert any("quark" in w for w in words)
    assert "irre" not in " ".join(words)
    assert "Dorf" not in words


def test_suggest_without_words_is_empty():
    assert suggest([], []) == []


def test_commands_print_what_they_find(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "meine.tsv").write_text(HEADER + "protzen\tverb\tverb\t2\tzeigen\t\t\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["lexicon", "check", "meine.tsv"])
    assert result.exit_code == 1
    assert "no note" in result.stderr
    result = CliRunner().invoke(app, ["lexicon", "show", "Kosten-Lawine"])
    assert result.exit_code == 0
    assert "-lawine" in result.stdout
