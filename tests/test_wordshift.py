from __future__ import annotations

import math

import pytest

from framing.article import Article
from framing.errors import FramingError
from framing.pipeline import analyze
from framing.wordshift import WordShift, log_odds, word_shift

TABLOID = [
    "Zoff im Rathaus! Jetzt knallt es richtig. Frau Stölting, was sagen Sie dazu?",
    "Wut-Ausbruch im Stadtrat: Jetzt knallt es wieder. Was sagen Sie den Leuten?",
    "Kosten-Lawine rollt auf Altenbrück zu. Jetzt reicht es den Leuten, es knallt.",
    "Gebühren-Lawine in Nordhagen! Jetzt sind die Leute wütend. Was sagen Sie, Herr Moll?",
]
AGENCY = [
    "Der Stadtrat von Altenbrück hat den Haushalt beschlossen. Das teilte die Verwaltung am Montag mit.",
    "Die Verwaltung von Altenbrück hat neue Gebühren angekündigt. Das teilte eine Sprecherin am Dienstag mit.",
    "Der Kreistag hat in Altenbrück über Gebühren beraten. Das teilte der Landkreis am Mittwoch mit.",
    "Die Stadt Altenbrück hat einen Zuschuss bewilligt. Das teilte das Bauamt mit. „Jetzt können wir bauen“, sagte Stölting.",
]


@pytest.fixture(scope="module")
def analyses():
    """Four texts a side, eight articles each, so that there is enough to tell."""
    return [
        analyze(Article.from_parts(body=text, outlet=outlet, id=f"{outlet}-{i}"))
        for outlet, texts in (("Blitz am Abend", TABLOID), ("Nordlicht Nachrichtenagentur", AGENCY))
        for i, text in enumerate(texts * 8)
    ]


@pytest.fixture(scope="module")
def shift(analyses) -> WordShift:
    return word_shift(analyses, "tabloid", "agency")


def terms(shifts, sign: int) -> set[str]:
    return {s.term for s in shifts if s.z * sign > 0}


def test_words_of_each_side_are_found_by_lemma(shift):
    assert {"jetzt", "knallen", "Leute"} <= terms(shift.words, 1)
    assert {"mitteilen"} <= terms(shift.words, -1)  # the particle belongs to its verb
    assert "teilen" not in {s.term for s in shift.words}


def test_names_stand_apart_from_wording(shift):
    assert "Altenbrück" in terms(shift.names, -1)
    assert "Altenbrück" not in {s.term for s in shift.words}


def test_halves_of_compounds_are_counted_together(shift):
    lawine = next(s for s in shift.words if s.term == "-Lawine")
    assert (lawine.kind, lawine.count, lawine.count_against) == ("part", 16, 0)
    assert {line.text for line in lawine.lines} == {"Kosten-Lawine", "Gebühren-Lawine"}


def test_half_that_stands_in_one_compound_only_is_no_term(shift):
    assert not {"Kosten-", "Wut-", "-Ausbruch"} & {s.term for s in shift.words}


def test_address_of_the_reader_differs_from_the_pronoun(shift):
    assert "Sie (Anrede)" in terms(shift.words, 1)


def test_examples_slice_to_the_articles_text_and_come_from_two_articles(shift, analyses):
    texts = {a.article.id: a.article.text for a in analyses}
    for found in (*shift.words, *shift.names):
        for line in found.lines:
            text = texts[line.article]
            assert text[line.start : line.end] == line.text
            assert line.before.lstrip("… ") + line.text + line.after.rstrip("… ") in text
    knallen = next(s for s in shift.words if s.term == "knallen")
    assert len({line.article for line in knallen.lines}) == 2


def test_clearest_come_first_on_either_side(shift):
    scores = [s.z for s in shift.words]
    split = sum(z > 0 for z in scores)
    assert scores[:split] == sorted(scores[:split], reverse=True)
    assert scores[split:] == sorted(scores[split:])
    assert all(abs(z) > 1.96 for z in scores)


def test_length_of_the_lists_is_bounded(analyses):
    few = word_shift(analyses, "tabloid", "agency", most=2)
    assert len(terms(few.words, 1)) == len(terms(few.words, -1)) == 2


def test_word_of_one_article_alone_does_not_tell(analyses):
    repeated = analyze(
        Article.from_parts(body="Der Krötenzaun ist ein Krötenzaun. " * 20, outlet="Blitz am Abend", id="x")
    )
    assert "Krötenzaun" not in {s.term for s in word_shift([*analyses, repeated], "tabloid").words}


def test_own_voice_leaves_quotations_out(analyses):
    counts = {
        own: next(s for s in word_shift(analyses, "tabloid", "agency", own_voice=own).words if s.term == "jetzt")
        for own in (True, False)
    }
    assert (counts[False].count_against, counts[True].count_against) == (8, 0)


def test_outlets_can_be_compared_with_all_others(analyses):
    found = word_shift(analyses, "Blitz am Abend", by="outlet")
    assert found.articles == (32, 32)
    assert found.against == "übrige"
    assert "jetzt" in terms(found.words, 1)


def test_sides_swapped_swap_the_signs(analyses, shift):
    other = word_shift(analyses, "agency", "tabloid")
    assert {s.term: round(-s.z, 9) for s in other.words} == {s.term: round(s.z, 9) for s in shift.words}


def test_table_has_a_row_a_word(shift):
    table = shift.table()
    assert list(table["term"]) == [s.term for s in shift.words]
    assert {"z", "count", "count_against", "articles", "line"} <= set(table.columns)
    assert list(shift.table(names=True)["kind"].unique()) == ["name"]


def test_shift_shows_itself_without_letting_text_become_markup(analyses):
    hostile = analyze(
        Article.from_parts(body="Der <i>Rat</i> knallt: Jetzt sind die Leute da!", outlet="Blitz am Abend", id="y")
    )
    found = word_shift([*analyses, hostile], "tabloid", "agency")
    assert "<i>" not in found._repr_html_()
    assert "Wörter, typisch für Boulevard (gegenüber Agentur)" in repr(found)


def test_credit_of_an_agency_is_no_wording(analyses):
    agencies = [
        analyze(Article.from_parts(body=f"Ort {i} (nna) – Der Rat tagt heute.", agencies=("nna",), id=str(i)))
        for i in range(12)
    ]
    found = word_shift([*analyses, *agencies], "unknown")
    assert "nna" not in {shift.term for shift in (*found.words, *found.names)}


def test_few_articles_are_noted(analyses):
    found = word_shift([*analyses[:2], *analyses[32:34]], "tabloid")
    assert "Wenige Artikel" in found.notes[0]
    assert found.notes[1] == "Kein Wort unterscheidet die beiden deutlich."


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"group": "tabloid", "against": "tabloid"}, "both 'tabloid'"),
        ({"group": "quality"}, "no article has the kind 'quality'; the articles have agency, tabloid"),
        ({"group": "tabloid", "against": "quality"}, "against: no article has the kind 'quality'"),
        ({"group": "tabloid", "by": "verlag"}, "by is 'verlag'"),
        ({"group": "tabloid", "most": 0}, "both must be above 0"),
        ({"group": "tabloid", "prior": 0}, "both must be above 0"),
    ],
)
def test_unusable_arguments_are_refused(analyses, arguments, message):
    with pytest.raises(FramingError, match=message):
        word_shift(analyses, **arguments)


def test_group_alone_has_nothing_to_be_held_against(analyses):
    with pytest.raises(FramingError, match="nothing to hold them against"):
        word_shift(analyses[:32], "tabloid")


def test_articles_without_words_are_refused(analyses):
    empty = analyze(Article.from_parts("„!“", outlet="Blitz am Abend"))
    with pytest.raises(FramingError, match="have no words to count"):
        word_shift([empty, *analyses[32:]], "tabloid", "agency")


def test_log_odds_agree_with_the_formula_worked_by_hand():
    (ratio,), (z,) = log_odds([8], [2], (100, 200), prior=30)
    alpha = 30 * 10 / 300
    expected = math.log((8 + alpha) / (100 + 30 - 8 - alpha)) - math.log((2 + alpha) / (200 + 30 - 2 - alpha))
    assert ratio == pytest.approx(expected)
    assert z == pytest.approx(expected / math.sqrt(1 / (8 + alpha) + 1 / (2 + alpha)))


def test_heavier_prior_pulls_towards_no_difference():
    ratios = [log_odds([8], [0], (1000, 1000), prior=prior)[0][0] for prior in (10, 100, 1000)]
    assert ratios == sorted(ratios, reverse=True)
