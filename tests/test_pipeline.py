from __future__ import annotations

import json
import math
import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing as fr
from framing.finding import CATEGORIES, Quote
from framing.pipeline import NOT_GERMAN

TABLOID = """Bürgermeister rastet aus!

Nordhagen – Irrer Zoff im Rathaus: Bürgermeister Uwe Brandes soll einen Stadtrat beschimpft haben.

„Das ist eine dreiste Lüge“, sagte Brandes am Montag. Er habe nur gelacht."""


def assert_sound(analysis):
    text = analysis.article.text
    for f in analysis.findings:
        assert 0 <= f.start < f.end <= len(text)
        assert text[f.start : f.end] == f.text
        assert f.category in CATEGORIES[f.kind]
        assert f.voice in ("outlet", "quoted")
        assert analysis.article.section_at(f.start).role == f.section
        for span in (f.speaker, f.cue) if isinstance(f, Quote) else ():
            assert span is None or text[span.start : span.end] == span.text
    assert [f.start for f in analysis.findings] == sorted(f.start for f in analysis.findings)
    assert all(text[s.start : s.end] == s.text for s in analysis.sentences)
    assert math.fsum(c.points for c in analysis.contributions) == pytest.approx(
        analysis.measures["sensationalism"] if analysis.contributions else 0
    )


@given(st.text(max_size=300))
def test_any_string_is_analysed_without_a_crash(raw):
    assert_sound(fr.analyze(fr.Article.from_text(raw)))


_NEWS = st.sampled_from(
    [
        "Brandes", "Rat", "Polizei", "Putin-Scherge", "sagte", "sei", "habe", "soll", "laut", "dass", "angeblich", "rastet", "aus",
        "„", "“", "»", "«", '"', ",", ".", ":", "!", "?", "\n", "\n\n", "–", "(", ")", "so", "und", "der", "die", "das", "zufolge",
        "Gerüchten", "nach", "Angaben", "teilte", "mit", "Das", "er", "Er", "zu", "kommen", "Schock", "-", "12", "Foto: dpa",
    ]
)  # fmt: skip


@given(st.lists(_NEWS, max_size=60))
def test_any_jumble_of_news_words_is_analysed_without_a_crash(words):
    assert_sound(fr.analyze(fr.Article.from_text(" ".join(words))))


def test_findings_of_a_tabloid_piece():
    analysis = fr.analyze(TABLOID)
    assert_sound(analysis)
    loaded = {f.text: f.voice for f in analysis.findings if f.kind == "loaded"}
    assert loaded["rastet aus"] == "outlet"
    assert loaded["Zoff"] == "outlet"
    assert loaded["dreiste"] == "quoted"
    assert [f.text for f in analysis.of_kind("hedge")] == ["soll"]
    assert any(q.category == "direct" and q.speaker.text == "Brandes" for q in analysis.quotes)
    assert "Er habe nur gelacht" in {q.text.rstrip(".") for q in analysis.quotes}
    assert analysis.measures["sensationalism"] > 40


def test_sober_agency_text_is_near_zero():
    analysis = fr.analyze(
        "Rat beschließt Haushalt\n\nNordhagen (dpa) – Der Stadtrat hat am Montag den Haushalt beschlossen. "
        "Die Ausgaben steigen nach Angaben der Verwaltung um drei Prozent."
    )
    assert analysis.measures["sensationalism"] == 0
    assert analysis.measures["distinct_sources"] == 1


def test_string_and_article_give_the_same():
    assert fr.analyze(TABLOID).findings == fr.analyze(fr.Article.from_text(TABLOID)).findings


def test_english_text_is_marked_and_warned_about():
    text = "The minister said on Monday that the talks with the unions had not been finished and would go on for weeks."
    with pytest.warns(fr.FramingWarning, match="does not look German"):
        analysis = fr.analyze(text)
    assert analysis.notes == (NOT_GERMAN,)


def test_captions_and_teasers_are_not_annotated():
    article = fr.Article.from_sections([("headline", "Rat tagt"), ("teaser", "Schock! Irrer Zoff um Promi-Villa!")])
    assert fr.analyze(article).findings == ()


def test_analyze_all_keeps_the_order_and_shares_work_between_processes():
    articles = fr.load_examples()[:6]
    alone = [a.findings for a in fr.analyze_all(articles, progress=False)]
    together = [a.findings for a in fr.analyze_all(articles, progress=False, processes=2)]
    assert alone == together


def test_progress_is_shown_where_it_is_wanted_and_leaves_nothing_behind(capsys):
    articles = fr.load_examples()[:2]
    assert len(list(fr.analyze_all(articles))) == 2
    shown = capsys.readouterr().err
    assert "Analysing" in shown
    assert not shown.rpartition("\r")[2].strip()
    list(fr.analyze_all(articles, progress=False))
    assert not capsys.readouterr().err


def test_analysis_survives_pickling_and_turns_into_json():
    analysis = fr.analyze(TABLOID)
    again = pickle.loads(pickle.dumps(analysis))  # noqa: S301 - our own bytes: how processes hand analyses over
    assert again.findings == analysis.findings
    data = json.loads(json.dumps(analysis.to_dict(), allow_nan=False))
    assert data["findings"][0]["text"] == analysis.findings[0].text


def test_analysis_shows_itself():
    analysis = fr.analyze(TABLOID)
    assert "<script" not in analysis._repr_html_()
    assert "rastet aus" in analysis._repr_html_()
    assert repr(analysis).startswith("<Analysis of 'Bürgermeister rastet aus!'")


def test_table_has_a_row_an_article_and_a_column_a_measure():
    table = fr.measure(fr.analyze_all(fr.load_examples()[:3], progress=False))
    assert list(table["kind"]) == ["agency", "regional", "tabloid"]
    assert set(fr.MEASURES) <= set(table.columns)
    assert table.attrs["units"]["loaded_per_100"] == "je 100 Wörter"


@pytest.mark.slow
def test_cost_grows_linearly_with_the_text():
    article = fr.load_examples()[2].text

    def seconds(times):
        started = time.process_time()
        fr.analyze("\n\n".join([article] * times))
        return time.process_time() - started

    seconds(20)  # fills the caches
    assert seconds(160) < 16 * seconds(20)
