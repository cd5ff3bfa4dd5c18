"""Hedges: the lexicon, its conditions, and what is no hedge."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotate import hedging
from framing.annotate.hedge_conditions import CONDITIONS
from framing.annotate.text import read_text
from framing.article import Article
from framing.finding import CATEGORIES, Hedge
from framing.lexicon import rows


def found(sentence: str) -> list[Hedge]:
    return hedging.find(read_text(Article.from_parts(body=sentence)), [])


def hedges(sentence: str) -> list[tuple[str, str]]:
    return [(f.text, f.category) for f in found(sentence) if f.kind == "hedge"]


@pytest.mark.parametrize(
    ("sentence", "text", "category"),
    [
        ("Angeblich war die Tür offen.", "Angeblich", "adverb"),
        ("Der mutmaßliche Brandstifter schweigt.", "mutmaßliche", "adverb"),
        ("Mutmaßliche Diebe sind in Bad Wiesenau gefasst worden.", "Mutmaßliche", "adverb"),
        ("Der Kassierer hat offenbar geschlafen.", "offenbar", "adverb"),
        ("Der Zug kommt wohl erst morgen.", "wohl", "adverb"),
        ("Damit wird es wohl kaum getan sein.", "wohl kaum", "adverb"),
        ("Ein möglicher Grund ist der Frost.", "möglicher", "adverb"),
        ("Nach ersten Erkenntnissen war der Schacht offen.", "Nach ersten Erkenntnissen", "adverb"),
        ("Der Damm könnte brechen.", "könnte", "modal"),
        ("Das dürfte den Klub Millionen kosten.", "dürfte", "modal"),
        ("Der Täter müsste den Code gekannt haben.", "müsste", "modal"),
        ("Das mag stimmen.", "mag", "modal"),
        ("Die Stimmung scheint zu kippen.", "scheint", "modal"),
        ("Sie gilt als Favoritin.", "gilt als", "reportative"),
        ("Er ist ein Mann, der als unbestechlich gilt.", "als unbestechlich gilt", "reportative"),
        ("Gerüchten zufolge geht der Trainer.", "Gerüchten zufolge", "rumour"),
        ("Laut Berichten flog der Minister ab.", "Laut Berichten", "rumour"),
        (
            "Übereinstimmenden Medienberichten zufolge ist er tot.",
            "Übereinstimmenden Medienberichten zufolge",
            "rumour",
        ),
        ("Dem Vernehmen nach ist der Vertrag fertig.", "Dem Vernehmen nach", "rumour"),
        ("Im Dorf wird viel gemunkelt.", "wird viel gemunkelt", "rumour"),
        ("Lendik wird seit Monaten verdächtigt, Minen zu legen.", "verdächtigt", "suspicion"),
        ("Die Pächter verdächtigen den Förster.", "verdächtigen", "suspicion"),
        ("Er steht im Verdacht, Hehler zu sein.", "steht im Verdacht", "suspicion"),
        ("Es besteht der Verdacht der Untreue.", "Es besteht der Verdacht", "suspicion"),
        ("Es wird jedoch befürchtet, dass der Hang rutscht.", "Es wird jedoch befürchtet", "suspicion"),
        ("Befürchtet wird, was im Dorf vermutet wird.", "vermutet wird", "suspicion"),
        ("Rund 300 Gäste kamen.", "Rund", "approximator"),
        ("Knapp ein Drittel stimmte dagegen.", "Knapp", "approximator"),
        ("Sie warteten fast eine Stunde.", "fast", "approximator"),
        ("Fast alle Boote sind gesunken.", "Fast", "approximator"),
        ("Das Heu ist etwa doppelt so teuer.", "etwa", "approximator"),
        ("In der Kantine raunen alle von einem Verkauf.", "raunen", "rumour"),
        ("In dem Stollen liegen mehrere hundert Kisten.", "mehrere hundert", "approximator"),
        ("Der Umbau ist so gut wie fertig.", "so gut wie", "approximator"),
        ("Das stimmt, glaube ich.", "glaube ich", "adverb"),
        ("Die Talsperre droht überzulaufen.", "droht", "modal"),
        ("Der Streit scheint beigelegt.", "scheint", "modal"),
        ("Es steht zu befürchten, dass der Hang rutscht.", "steht zu befürchten", "suspicion"),
        ("Soweit bekannt, wurde niemand verletzt.", "Soweit bekannt", "adverb"),
        ("Nach heutigem Stand bleibt das Bad zu.", "Nach heutigem Stand", "adverb"),
        ("Die Angaben lassen sich bislang nicht bestätigen.", "lassen sich bislang nicht bestätigen", "rumour"),
        ("Unbestätigten Berichten zufolge ist er tot.", "Unbestätigten Berichten zufolge", "rumour"),
        ("Gemäss unbestätigten Berichten ist der Pass gesperrt.", "Gemäss unbestätigten Berichten", "rumour"),
        ("Wie kolportiert wird, geht der Landesrat.", "Wie kolportiert wird", "rumour"),
        ("Für den Verdächtigen gilt die Unschuldsvermutung.", "gilt die Unschuldsvermutung", "suspicion"),
        ("Vieles deutet darauf hin, dass er lebt.", "Vieles deutet darauf hin", "suspicion"),
        ("Es ist damit zu rechnen, dass der Pegel steigt.", "damit zu rechnen", "adverb"),
        ("Das lässt sich derzeit nicht ausschließen.", "lässt sich derzeit nicht ausschließen", "adverb"),
    ],
)
def test_hedge_is_found_with_its_exact_words(sentence, text, category):
    assert (text, category) in hedges(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Kinder fühlen sich in der neuen Kita wohl.",
        "Der Rat handelt zum Wohl der Stadt.",
        "Das weiß der Minister sehr wohl.",
        "Wohl oder übel zahlt die Gemeinde.",
        "Wie jetzt offenbar wurde, fehlte der Schlüssel.",
        "Könnten Sie das bitte wiederholen?",
        "Wenn er schwimmen könnte, wäre er hier.",
        "Er durfte das Haus verlassen.",
        "Besucher dürften das Gelände nicht betreten, sagte die Sprecherin.",
        "Die Stadt müsste mehr Bäume pflanzen.",
        "Sie mag Kuchen.",
        "Silke Prill mag darüber nicht richten.",
        "Ich möchte gehen.",
        "Am Nachmittag scheint die Sonne.",
        "Das Buch erscheint am Montag.",
        "Dort wachsen Obstbäume, etwa Kirschen und Pflaumen.",
        "Das war knapp.",
        "Bis zu zwölf Boote dürfen in den Hafen.",  # bounds say something exact
        "Es kamen mehr als 300 Gäste.",
        "Als Richtwert gelten 30 Prozent.",
        "Bis zum Urteil gilt der Wirt als unschuldig.",
        "Das reicht nicht, raunt Anwältin Ruth Lendik.",
        "Der Verein gewann knapp 2:1.",
        "Alle möglichen Leute standen im Saal.",
        "Das war unwahrscheinlich schön.",
        "Der Fonds spekuliert auf fallende Kurse.",
        "Ein Umzug ist für den Wirt nicht denkbar.",
        "Der Preis lag niedriger, mit zwei Euro weniger als ein Jahr zuvor.",
        "Um die 300 Arbeiter geht es in dem Streit.",
        "Schon wieder Regen, denke ich und schließe das Fenster.",
        "Der Rat streitet über 20 Anträge.",
        "Sie beraten über 2026.",
        "Die über 60-jährigen Gäste fahren gratis.",
        "Das Amt wird dem Ministerium unterstellt.",
    ],
)
def test_look_alikes_are_no_hedges(sentence):
    assert hedges(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Umbau sei ein wichtiger Schritt.",
        "Er habe den Brief nie erhalten, sagte Hambach.",
        "Laut Polizei brannte der Schuppen aus.",
        "Nach Angaben der Feuerwehr wurde niemand verletzt.",
        "Laut Berichten der Wiesenauer Zeitung tritt er ab.",
    ],
)
def test_reported_speech_and_named_sources_are_no_hedges(sentence):
    assert hedges(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["Das ist zweifellos richtig.", "Fest steht, dass er lügt.", "Er gilt als gesichert."]
)
def test_boosters_are_no_hedges(sentence):
    assert hedges(sentence) == []


def test_wide_frame_is_marked_once_and_leaves_the_words_between_free():
    assert hedges("Die Ermittler gehen nach wie vor wohl davon aus, dass er lebt.") == [
        ("wohl", "adverb"),
        ("davon aus", "suspicion"),
    ]
    assert hedges("Er steht seit drei Jahren im Verdacht, ein Hehler zu sein.") == [("im Verdacht", "suspicion")]


def test_findings_do_not_overlap_and_stand_in_order():
    text = read_text(Article.from_parts(body="Gerüchten zufolge soll er wohl rund 30 Uhren gestohlen haben."))
    hits = hedging.find(text, [])
    assert [f.text for f in hits] == ["Gerüchten zufolge", "soll", "wohl", "rund"]
    assert all(a.end <= b.start for a, b in pairwise(hits))


def test_findings_carry_section_reason_and_no_severity():
    article = Article.from_parts("Angeblich Gold im See", body="Das könnte stimmen.")
    hits = hedging.find(read_text(article), [])
    assert [f.section for f in hits] == ["headline", "body"]
    assert all(f.kind == "hedge" and f.severity == 0 and f.neutral == () and f.reason.endswith(".") for f in hits)


def test_lexicon_has_known_categories_conditions_and_no_duplicates():
    table = rows("hedges")
    assert len(table) >= 550
    assert {row["category"] for row in table} <= {*CATEGORIES["hedge"], "booster", "none"}
    assert {row["condition"] for row in table if row["condition"]} <= set(CONDITIONS)
    assert {row["pos"] for row in table} <= {"adverb", "adjective", "verb", "noun", "modal", "phrase"}
    keys = [(row["entry"].lower(), row["pos"]) for row in table]
    assert len(keys) == len(set(keys))


def test_every_condition_is_used():
    assert {row["condition"] for row in rows("hedges")} - {""} == set(CONDITIONS)


WORDS = (
    *("soll", "sollen", "sollte", "will", "könnte", "dürfte", "mag", "scheint", "gilt als", "es wird befürchtet"),
    *("wohl", "etwa", "rund", "3", "im Verdacht", "laut Berichten", "Berichten zufolge", "gestohlen haben", "sein"),
    *(",", ".", "?", "„", "“", "ich", "Sie", "dass", "zu", "\n", "🙂"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_any_order_of_the_words_is_survived(text):
    for finding in hedging.find(read_text(Article.from_parts(body=text)), []):
        assert text[finding.start : finding.end] == finding.text
        assert text[finding.scope.start : finding.scope.end] == finding.scope.text


def test_time_grows_with_length_only():
    def seconds(count: int) -> float:
        text = read_text(Article.from_parts(body="Es wird wohl soll könnte gilt scheint haben " * count))
        began = time.process_time()
        hedging.find(text, [])
        return time.process_time() - began

    seconds(100)
    assert seconds(2000) < 30 * max(seconds(200), 0.01)
