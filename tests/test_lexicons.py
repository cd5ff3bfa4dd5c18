"""Every lexicon file is well formed: header, keys without repetition, known values. What loaded words need is tested apart."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

import framing
from framing import lexicon
from framing.errors import LexiconError
from framing.finding import CATEGORIES

LEXICONS = Path(__file__).resolve().parent.parent / "lexicons"

#: File → columns, columns that identify a row, and the values allowed in some columns.
FILES = {
    "abbreviations": (["abbreviation", "ends"], ["abbreviation"], {"ends": {"", "yes"}}),
    "agencies": (["id", "name", "kind", "patterns", "reason"], ["id"], {"kind": {"credit", "source", "photo"}}),
    "devices": (
        ["pattern", "category", "severity", "example", "note"],
        ["pattern"],
        {"category": set(CATEGORIES["device"]), "severity": {"0", "1", "2", "3"}},
    ),
    "first_names": (["name", "gender"], ["name"], {"gender": {"m", "f", "-"}}),
    "hedges": (
        ["entry", "pos", "category", "condition", "note"],
        ["entry", "pos"],
        {
            "category": {*CATEGORIES["hedge"], "booster", "none"},
            "pos": {"adverb", "adjective", "verb", "noun", "modal", "phrase"},
        },
    ),
    "outlets": (
        ["domain", "name", "country", "kind", "names", "reason"],
        ["name"],
        {"country": {"DE", "AT", "CH", "–"}, "kind": {"agency", "public", "quality", "regional", "tabloid", "portal"}},
    ),
    "roles": (["head", "field"], ["head"], {}),
    "source_nouns": (
        ["lemma", "class", "note"],
        ["lemma", "class"],
        {"class": {"statement", "nobody", "person", "institution", "media"}},
    ),
    "speech": (
        ["lemma", "pos", "frame", "stance", "severity", "note"],
        ["lemma", "pos"],
        {
            "pos": {"verb", "noun", "adj"},
            "stance": {"neutral", "doubting", "supporting", "attacking"},
            "severity": {"0", "1", "2", "3"},
        },
    ),
}


def table(name):
    return list(lexicon.read(LEXICONS / f"{name}.tsv"))


def test_no_lexicon_is_without_a_test():
    known = {*FILES, "compounds"}
    assert {p.stem for p in LEXICONS.glob("*.tsv")} == known


@pytest.mark.parametrize("name", FILES)
def test_columns_are_the_declared_ones(name):
    columns, _, _ = FILES[name]
    assert [c for c in table(name)[0] if c != "source"] == columns


@pytest.mark.parametrize("name", FILES)
def test_no_row_stands_twice(name):
    _, keys, _ = FILES[name]
    seen = {}
    for row in table(name):
        key = tuple(row[k] for k in keys)
        assert key not in seen, f"{row['source']} repeats {seen[key]}"
        assert key[0]
        seen[key] = row["source"]


@pytest.mark.parametrize("name", FILES)
def test_values_are_known(name):
    for row in table(name):
        for column, allowed in FILES[name][2].items():
            assert row[column] in allowed, f"{row['source']}: {row[column]!r}"


@pytest.mark.parametrize("path", sorted(LEXICONS.rglob("*.tsv")), ids=lambda p: p.stem)
def test_files_are_clean_text(path):
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "\r" not in text
    assert "\N{NO-BREAK SPACE}" not in text
    assert all(line == line.rstrip(" ") for line in text.splitlines())


@pytest.mark.parametrize("row", table("devices"), ids=lambda r: r["source"])
def test_device_patterns_match_their_own_example(row):
    assert re.search(row["pattern"].removeprefix("^"), row["example"])


def test_each_folder_says_its_licence():
    assert "CC BY 4.0" in (LEXICONS / "LICENSE.md").read_text(encoding="utf-8")


def test_line_with_a_tab_too_many_names_file_and_line(tmp_path):
    path = tmp_path / "meine.tsv"
    path.write_text("entry\tpos\nprotzen\tverb\tzu viel\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"meine.tsv:2 has 3 fields, the header has 2"):
        list(lexicon.read(path))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("protzen\tVerb\tverb\t2", "part of speech 'Verb' is unknown"),
        ("protzen\tverb\tböse\t2", "category 'böse' is unknown"),
        ("protzen\tverb\tverb\t7", "must be 1"),
    ],
)
def test_own_lexicon_with_a_mistake_says_what_is_allowed(tmp_path, line, message):
    path = tmp_path / "meine.tsv"
    path.write_text(f"entry\tpos\tcategory\tseverity\n{line}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        lexicon.Lexicon.load(path)


def test_own_lexicon_lies_over_the_bundled_one(tmp_path):
    path = tmp_path / "meine.tsv"
    path.write_text(
        "entry\tpos\tcategory\tseverity\nbetteln\tverb\tverb\t1\nquarken\tverb\tverb\t2\n", encoding="utf-8"
    )
    bundled, mine = lexicon.Lexicon.load(), lexicon.Lexicon.load(path)
    assert len(mine.entries) == len(bundled.entries) + 1
    assert next(e.severity for e in mine.entries if e.entry == "betteln") == 1


def test_unreadable_lexicon_says_what_it_must_be(tmp_path):
    with pytest.raises(LexiconError, match="UTF-8"):
        lexicon.Lexicon.load(tmp_path / "fehlt.tsv")


def test_own_lexicon_edited_since_is_read_anew(tmp_path):
    path = tmp_path / "meine.tsv"
    path.write_text("entry\tpos\tcategory\tseverity\nquarken\tverb\tverb\t1\n", encoding="utf-8")
    assert framing.analyze("Der Rat quarkt.", lexicon=path).of_kind("loaded")[0].severity == 1
    path.write_text("entry\tpos\tcategory\tseverity\nquarken\tverb\tverb\t3\n", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert framing.analyze("Der Rat quarkt.", lexicon=path).of_kind("loaded")[0].severity == 3
