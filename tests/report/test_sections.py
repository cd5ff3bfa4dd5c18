from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from marked_articles import OUTLETS, marked

from framing.compare import Comparison, compare
from framing.finding import Analysis, Finding
from framing.report.evidence import Evidence
from framing.report.facts import facts

COPY = (
    "Der Zweckverband hat am Montag den Bau eines neuen Wasserwerks in Altenbrück beschlossen und dafür elf Millionen Euro "
    "eingeplant. Die Arbeiten an der Leitung nach Nordhagen sollen im kommenden Frühjahr beginnen und zwei Jahre dauern."
)


def ids(comparison: Comparison, language: str = "de") -> list[str]:
    return [section["id"] for section in facts(comparison, language=language)["sections"]]


def section(comparison: Comparison, name: str, language: str = "de") -> dict:
    return next(s for s in facts(comparison, language=language)["sections"] if s["id"] == name)


def texts(section: dict) -> str:
    return " ".join(block["text"] for block in section["blocks"] if block["kind"] == "text")


def dated(analysis: Analysis, day: dt.date | None) -> Analysis:
    return replace(analysis, article=replace(analysis.article, date=day))


def naming(analysis: Analysis, word: str, category: str, target: str = "Karin Stölting") -> Analysis:
    """Mark a word as a name for somebody."""
    text = analysis.article.text
    start = text.index(word)
    found = Finding(
        kind="naming", category=category, start=start, end=start + len(word), text=word, section="body", target=target,
        severity=3 if category == "label" else 0,
    )  # fmt: skip
    return replace(analysis, findings=(*analysis.findings, found))


def test_sections_stand_in_reading_order(comparison):
    assert ids(comparison) == [
        "numbers",
        "headlines",
        "words",
        "voices",
        "hedging",
        "copy",
        "loudest",
        "soberest",
        "method",
        "articles",
    ]


def test_single_article_has_its_text_and_the_method(few):
    assert ids(compare(few[:1])) == ["loudest", "method"]


def test_articles_without_marks_make_a_report():
    shown = [marked("Rat tagt", "Der Rat hat am Montag getagt.", outlet, i) for i, outlet in enumerate("AB" * 9)]
    assert "words" not in ids(compare(shown, draws=20))
    assert "hedging" not in ids(compare(shown, draws=20))


@pytest.mark.parametrize(("days", "there"), [(2, False), (7, True)])
def test_timeline_needs_six_weeks(many, days, there):
    first = dt.date(2026, 1, 5)
    spread = [dated(a, first + dt.timedelta(days=days * (i % 12) // 2 * 2)) for i, a in enumerate(many)]
    assert ("weeks" in ids(compare(spread, draws=20))) is there


def test_timeline_is_left_out_without_dates(many):
    assert "weeks" not in ids(compare([dated(a, None) for a in many], draws=20))


def test_shared_wording_is_told_and_shown_side_by_side():
    agency = [
        marked("Wasserwerk wird gebaut", f"{COPY} Satz {i} der Agentur.", "Nordlicht Nachrichtenagentur", i)
        for i in range(9)
    ]
    paper = [
        marked("[l:Irrer] Plan", f"{COPY} Alle {i} Nachbarn [l:toben] und rufen nach dem Amt.", "Blitz am Abend", i)
        for i in range(9)
    ]
    comparison = compare([*agency, *paper], draws=50, stories=())
    shown = section(comparison, "copy")
    assert "Neun von neun Artikeln haben mehr als ein Zehntel" in texts(shown)
    assert "Agenturtexte sind nicht mitgezählt" in texts(shown)
    rows = {row[0]["text"]: [cell["text"] for cell in row] for row in shown["blocks"][1]["rows"]}
    assert rows["Nordlicht Nachrichtenagentur"][2] == "0"
    assert rows["Blitz am Abend"][2] == "9"
    assert rows["Nordlicht Nachrichtenagentur"][3] == "100"


def test_person_with_most_names_is_shown(few):
    shown = [
        naming(naming(few[0], "Bürgermeisterin", "role"), "Wahnsinn", "label"),
        naming(few[2], "Bürgermeisterin Stölting", "name"),
    ]
    found = section(compare(shown, draws=20), "naming")
    assert "Karin Stölting hat in zwei Artikeln aus zwei Medien" in texts(found)
    assert "Ein Etikett statt Name oder Amt ist „Wahnsinn“." in texts(found)
    assert "Etiketten" not in texts(found)


@pytest.mark.parametrize(("outlets", "drawn"), [(3, False), (4, True)])
def test_naming_is_drawn_only_where_the_table_grows_long(outlets, drawn):
    names = ["Bürgermeisterin", "Rathauschefin", "Gastgeberin", "Chefin"]
    shown = [
        naming(marked("Rat tagt", f"Die {word} Karin Stölting lud ein.", f"Bote {i}", i), word, "role")
        for i, word in enumerate(names[:outlets])
    ]
    kinds = [block["kind"] for block in section(compare(shown, draws=20), "naming")["blocks"]]
    assert kinds == ["text", "table", *(["figure"] if drawn else [])]


def test_sources_compare_the_reference_as_well(many):
    text = texts(section(compare(many, draws=50), "voices"))
    assert "Nordlicht Nachrichtenagentur nennt mehr verschiedene Quellen je Artikel als Blitz am Abend" in text


def test_nobody_with_many_names_no_section(few):
    assert "naming" not in ids(compare(few, draws=20))


def test_kinds_of_outlets_are_called_by_name_in_sentences(many):
    comparison = compare(many, by="kind", draws=100)
    said = " ".join(f"{f['lead']} {f['body']}" for f in facts(comparison)["findings"])
    assert "Am reißerischsten schreibt die Boulevardpresse." in said
    assert "bei den Agenturen" in said
    assert "Bei der Boulevardpresse wertet" in said
    assert "tabloid" not in said
    english = " ".join(f"{f['lead']} {f['body']}" for f in facts(comparison, language="en")["findings"])
    assert "The tabloid press is the most sensational." in english


def test_own_groups_are_no_outlets(many):
    table = compare(many, draws=20).table.assign(resort=["Kultur", "Sport", "Lokales"] * 12)
    comparison = compare(table, by="resort", reference="Sport", draws=100)
    said = " ".join(f"{f['lead']} {f['body']}" for f in facts(comparison)["findings"])
    assert "Gruppe" in said
    assert "Medium" not in said


def test_same_events_are_compared_where_both_report_them():
    pairs = [
        marked(*text, outlet, i)
        for i in range(1, 13)
        for outlet, text in OUTLETS
    ]  # fmt: skip
    table = compare(pairs, draws=20).table.assign(story=[i // 3 for i in range(36)])
    table["sensationalism"] += [0.1 * (i % 7) for i in range(36)]
    content = facts(compare(table, stories="story", draws=100))
    assert (
        "Wo beide über dasselbe Ereignis berichten (zwölf\u2011mal), liegt Blitz am Abend"
        in content["findings"][0]["body"]
    )
    method = next(s for s in content["sections"] if s["id"] == "method")["blocks"][0]["parts"]
    assert "zählt der Unterschied innerhalb dieser Ereignisse" in method[2]["text"]


def test_reference_too_small_is_no_reference(many):
    agency = [a for a in many if a.article.outlet == "Nordlicht Nachrichtenagentur"][:3]
    others = [a for a in many if a.article.outlet != "Nordlicht Nachrichtenagentur"]
    assert Evidence(compare([*others, *agency], draws=20, stories=()), "de").reference("sensationalism") is None


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_figure_has_a_caption_and_its_values_in_words(comparison, language):
    content = facts(comparison, language=language)
    figures = [content["figure"], *(b for s in content["sections"] for b in s["blocks"] if b["kind"] == "figure")]
    assert len(figures) >= 6
    for figure in figures:
        assert figure["caption"].endswith(".")
        assert len(figure["alt"]) > 20
        assert not {"nan", "None"} & set(figure["alt"].replace(",", " ").split())
    assert len({figure["file"] for figure in figures}) == len(figures)


def test_english_report_explains_marks_in_english(comparison):
    article = section(comparison, "loudest", "en")["blocks"][0]["article"]
    reasons = [item["reason"] for group in article["passages"] if group["explained"] for item in group["items"]]
    assert "Clearly loaded (emotion)." in reasons
    assert not any("Prüfgrund" in reason for reason in reasons)
