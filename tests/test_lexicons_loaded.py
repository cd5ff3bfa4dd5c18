"""The lexicons of loaded words: every file is well formed, and no entry contradicts another."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from framing import lexicon
from framing.finding import CATEGORIES

LEXICONS = Path(__file__).resolve().parent.parent / "lexicons"
LOADED = sorted((LEXICONS / "loaded").glob("*.tsv"))
HEADER = ["entry", "pos", "category", "severity", "neutral", "condition", "note", "example"]
COMPOUND_HEADER = ["part", "role", "category", "severity", "neutral", "except", "note"]
POS = {"noun", "verb", "adj", "adv", "phrase", "form"}
ROLES = {"head", "head_hyphen", "modifier", "modifier_hyphen"}
FLAGS = {"headline", "loud", "person"}
TESTS = {"with", "without", "next", "prev", "notnext", "notprev"}
LEAVE_OUT = "–"


def loaded() -> list[lexicon.Row]:
    return [row for path in LOADED for row in lexicon.read(str(path))]


def compounds() -> list[lexicon.Row]:
    return list(lexicon.read(str(LEXICONS / "compounds.tsv")))


def header(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if not line.startswith("#")).split("\t")


def condition_errors(condition: str) -> list[str]:
    """Say what is wrong with a condition: unknown tests, empty or repeated values."""
    errors = []
    for test in condition.split():
        name, colon, values = test.partition(":")
        if not colon:
            errors += [] if name in FLAGS else [f"unknown flag {name!r}"]
            continue
        words = values.split("|")
        errors += [] if name in TESTS else [f"unknown test {name!r}"]
        errors += [f"empty value in {test!r}"] if "" in words else []
        errors += [f"{word!r} twice in {name}" for word, count in Counter(words).items() if count > 1]
    return errors


def where(rows: list[lexicon.Row]) -> list[str]:
    return [f"{row['source']} {row.get('entry') or row.get('part')}" for row in rows]


def test_loaded_folder_has_its_families():
    assert {path.stem for path in LOADED} >= {
        "persons",
        "speech_verbs",
        "verbs",
        "emotion_events",
        "intensifiers",
        "metaphors",
        "crime_sex_health",
        "money_colloquial",
        "idioms",
        "sneer_political",
        "euphemism_address",
        "commentary",
        "judging",
        "accusing",
        "opinion_verbs",
        "colouring",
        "everyday",
    }


@pytest.mark.parametrize("path", LOADED, ids=lambda path: path.stem)
def test_loaded_file_has_header(path):
    assert header(path) == HEADER


def test_compounds_file_has_header():
    assert header(LEXICONS / "compounds.tsv") == COMPOUND_HEADER


@pytest.mark.parametrize("path", [*LOADED, LEXICONS / "compounds.tsv"], ids=lambda path: path.stem)
def test_lexicon_file_is_clean_text(path):
    text = path.read_text(encoding="utf-8")

    assert text.endswith("\n")
    assert "\r" not in text
    assert not re.search(r" \t|\t |  | $", text, re.MULTILINE)


def test_loaded_rows_have_known_pos_category_and_severity():
    bad = [
        row
        for row in loaded()
        if row["pos"] not in POS
        or row["category"] not in CATEGORIES["loaded"]
        or row["severity"] not in {"1", "2", "3"}
        or not row["entry"]
    ]

    assert where(bad) == []


def test_loaded_phrases_are_exactly_the_entries_of_several_words():
    bad = [row for row in loaded() if (row["pos"] == "phrase") != (" " in row["entry"])]

    assert where(bad) == []


def test_loaded_verbs_are_infinitives_and_nouns_are_capitalised():
    bad = [
        row
        for row in loaded()
        if (row["pos"] == "verb" and not re.search(r"(n|tun)$", row["entry"]))
        or (row["pos"] == "noun" and not row["entry"][0].isupper())
        or (row["pos"] in {"adj", "adv", "verb"} and row["entry"] != row["entry"].lower())
    ]

    assert where(bad) == []


def test_separation_bars_split_particle_from_verb():
    bad = [
        row
        for row in loaded()
        if "|" in row["entry"] and not re.fullmatch(r"[^|]*[a-zäöüß]\|[a-zäöüß]+n", row["entry"])
    ]

    assert where(bad) == []


def test_loaded_entries_are_unique_over_all_files():
    seen = Counter((row["entry"].replace("|", ""), row["pos"]) for row in loaded())

    assert [key for key, count in seen.items() if count > 1] == []


def test_tricky_entries_have_an_example():
    tricky = [row for row in loaded() if row["condition"] and row["example"]]

    assert len(tricky) >= 300


def test_examples_are_sentences_or_headlines():
    bad = [
        row
        for row in loaded()
        if row["example"] and "headline" not in row["condition"].split() and row["example"][-1] not in ".!?"
    ]

    assert where(bad) == []


def test_loaded_neutral_wordings_are_given_for_nearly_all():
    rows = loaded()
    given = [row for row in rows if row["neutral"]]

    assert len(given) >= 0.85 * len(rows)


def test_loaded_entry_is_never_its_own_neutral_wording():
    bad = [row for row in loaded() if row["entry"].replace("|", "") in lexicon.split(row["neutral"])]

    assert where(bad) == []


def test_neutral_wordings_are_separate_and_not_empty():
    rows = loaded() + compounds()
    bad = [row for row in rows if row["neutral"] and "" in row["neutral"].split("|")]
    repeated = [row for row in rows if len(set(lexicon.split(row["neutral"]))) != len(lexicon.split(row["neutral"]))]

    assert where(bad + repeated) == []


def test_sober_wordings_are_not_drastic_words_themselves():
    drastic = {row["entry"].replace("|", "") for row in loaded() if row["severity"] == "3" and not row["condition"]}
    bad = [row for row in loaded() if drastic & set(lexicon.split(row["neutral"]))]

    assert where(bad) == []


def test_loaded_conditions_parse():
    bad = {row["entry"]: condition_errors(row["condition"]) for row in loaded() if condition_errors(row["condition"])}

    assert bad == {}


@pytest.mark.parametrize("condition", ["with:", "wihout:Berg", "title", "with:Berg|", "with:Berg|Berg"])
def test_condition_check_finds_mistakes(condition):
    assert condition_errors(condition)


def test_loaded_conditions_do_not_exclude_what_they_demand():
    bad = []
    for row in loaded():
        values = dict(test.split(":", 1) for test in row["condition"].split() if ":" in test)
        if set(values.get("with", "").split("|")) & set(values.get("without", "").split("|")) - {""}:
            bad.append(row)

    assert where(bad) == []


def test_severe_entries_say_why():
    bad = [row for row in loaded() + compounds() if row["severity"] in {"2", "3"} and not row["note"]]

    assert where(bad) == []


def test_notes_are_clauses_without_full_stop():
    bad = [row for row in loaded() + compounds() if row["note"].endswith(".")]

    assert where(bad) == []


def test_compound_rows_have_known_role_category_and_severity():
    bad = [
        row
        for row in compounds()
        if row["role"] not in ROLES
        or row["category"] not in CATEGORIES["loaded"]
        or row["severity"] not in {"1", "2", "3"}
        or not row["neutral"]
    ]

    assert where(bad) == []


def test_compound_parts_are_lower_case_and_unique():
    rows = compounds()
    seen = Counter((row["part"], row["role"].split("_")[0]) for row in rows)

    assert [row["part"] for row in rows if row["part"] != row["part"].lower()] == []
    assert [key for key, count in seen.items() if count > 1] == []


def test_compound_exceptions_fit_their_part():
    bad = []
    for row in compounds():
        for exception in lexicon.split(row["except"]):
            stem = exception.strip("*")
            fits = stem.startswith(row["part"]) if row["role"].startswith("modifier") else row["part"] in stem
            open_end = exception.endswith("*") and row["role"].startswith("head")  # "galloway*" of "-bulle"
            if not (fits or open_end) or exception != exception.lower():
                bad.append(f"{row['part']}: {exception}")

    assert bad == []


def test_both_political_sides_have_their_fighting_words():
    entries = {row["entry"] for row in loaded() if row["category"] == "political"}

    assert {"Altpartei", "Klimakleber", "Lügenpresse"} <= entries
    assert {"Sozialkahlschlag", "Raubtierkapitalismus", "Klimakiller"} <= entries
