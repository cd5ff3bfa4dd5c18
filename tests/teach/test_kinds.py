"""Each kind, on sentences written for it."""

from __future__ import annotations

import pytest
from erlenfurt import AGENCY, REGIONAL, STORY, TABLOID

import framing as fr
from framing.errors import FramingError
from framing.teach import KINDS, Choice, Essay, Gap, Marking, Matching, Ordering, exercise


def only(kind, subject, **options):
    return exercise(subject, kinds=[kind], **options).tasks[0]


def body(text):
    return fr.Article.from_parts(body=text)


# ---- mark ------------------------------------------------------------------------------------------------------------


def test_mark_requires_the_clear_words_and_allows_the_arguable():
    marks = only("mark", TABLOID).items[0].answer.marks
    assert [m.words for m in marks if m.required] == ["Rathaus-Zoff", "blecht", "geblecht", "wettert", "giftete"]
    assert "Frechheit" in [m.words for m in marks if not m.required]  # in a quotation: the speaker's word


def test_mark_explains_each_place():
    marks = {m.words: m.why for m in only("mark", TABLOID).items[0].answer.marks}
    assert marks["blecht"] == "„blecht“ macht aus einer Zahlung eine Strafe. Sachlich wäre: „zahlen“."
    assert "wer spricht, nicht die Redaktion" in marks["Frechheit"]


def test_mark_gives_a_point_for_each_required_place():
    item = only("mark", TABLOID).items[0]
    assert item.points == len(item.answer.required)


def test_mark_of_a_headline_alone():
    assert [m.words for m in only("mark", "Kanzler-Scherge bettelt um Geld").items[0].answer.marks][-1] == "bettelt"


# ---- replace ---------------------------------------------------------------------------------------------------------


def test_replace_accepts_the_form_of_the_sentence_first():
    items = {item.focus_text: item.answer.accepted for item in only("replace", TABLOID).items}
    assert items["wettert"] == ("kritisiert", "sagt", "kritisieren", "sagen")
    assert items["giftete"][:2] == ("kritisierte", "sagte")


def test_replace_takes_other_sentences_than_mark_where_there_are_enough():
    extra = (
        "Der Rat debattierte am Montag lange über den Haushalt der Stadt und über drei neue Spielplätze am Fluss. " * 8
    )
    text = f"Hedda Brommel blecht. Udo Kranz wettert im Rat. Tilda Mohr giftete zurück.\n{extra}\n"
    text += "Am Abend säuselt der Kämmerer. Der Verein keift."
    sheet = exercise(body(text), kinds=["mark", "replace"])
    marked = {(o.start, o.end) for o in sheet.tasks[0].items[0].origins}
    replaced = {(o.start, o.end) for item in sheet.tasks[1].items for o in item.origins}
    assert replaced
    assert marked.isdisjoint(replaced)
    assert not sheet.notes


def test_replace_marks_what_depends_on_the_context():
    task = only(
        "replace", body("Der Kriegstreiber fuhr am Montag durch die Stadt. Der Irre winkte dem Rüpel am Fenster.")
    )
    assert all(item.unsure for item in task.items)


# ---- headline --------------------------------------------------------------------------------------------------------


def test_headline_takes_its_model_from_the_agency():
    essay = only("headline", STORY).items[0].answer
    assert isinstance(essay, Essay)
    assert essay.models == ("Stadt Erlenfurt kauft Sofa für Amtszimmer",)
    assert sum(criterion.points for criterion in essay.rubric) == 4


def test_headline_without_an_agency_is_made_from_the_lexicon_and_unsure():
    item = only(
        "headline", fr.Article.from_parts("Kanzler bettelt um Geld", body="Der Kanzler war am Montag in Erlenfurt.")
    ).items[0]
    assert item.answer.models == ("Kanzler bittet um Geld",)
    assert item.unsure


def test_headline_that_is_sober_is_refused():
    with pytest.raises(FramingError, match="sober already"):
        only("headline", AGENCY)


def test_headline_of_the_model_is_not_shown_in_later_texts():
    sheet = exercise(STORY, kinds=["headline", "who", "status"])
    model = sheet.items[0].answer.models[0]
    assert all(model not in text.text for task in sheet.tasks for text in task.texts)


# ---- who -------------------------------------------------------------------------------------------------------------


def test_who_names_speakers_in_the_nominative_and_by_full_name():
    task = only("who", AGENCY)
    matching = task.items[0].answer
    assert isinstance(matching, Matching)
    assert {pair.right for pair in matching.pairs} == {
        "Hedda Brommel",
        "Udo Kranz",
        "Rechnungsprüfungsamt",
        "die Redaktion selbst",
    }


def test_who_offers_signs_that_are_none_from_the_statement():
    task = only("who", AGENCY, level="11-13")
    for item in task.items[1:]:
        right = [option.text for option in item.answer.options if option.correct]
        assert right[0] in ("an den Anführungszeichen", "an „Laut“", "an „teilte … mit“")


def test_who_leaves_out_pronouns():
    text = "„Das Haus ist alt“, sagte er. „Das Dach ist neu“, sagte sie. „Der Keller ist feucht“, sagte er am Abend."
    with pytest.raises(FramingError, match="too few statements"):
        only("who", body(text))


# ---- status ----------------------------------------------------------------------------------------------------------


def right(item):
    return next(option.text for option in item.answer.options if option.correct)


def test_status_tells_fact_claim_and_rumour():
    found = {item.passage.text: right(item) for item in only("status", STORY, level="11-13").items}
    assert found["Gerüchten zufolge hat die Bürgermeisterin noch drei weitere Möbel bestellt."] == "Gerücht"
    assert found["Laut Rechnungsprüfungsamt lagen drei Angebote vor."] == "Behauptung"
    assert "als Tatsache dargestellt" in found.values()


def test_status_leaves_ambiguous_soll_out():
    items = only("status", STORY, level="11-13").items
    assert not any("soll der Ausschuss" in item.passage.text for item in items)


def test_status_leaves_out_a_rumour_in_a_subordinate_clause():
    text = (
        "Zwei Männer, die einander angeblich nie begegnet sind, stehen seit Montag vor Gericht.\nDer Prozess begann um 9 Uhr. "
        "„Mein Mandant ist unschuldig“, sagte Verteidigerin Rena Blüm. Laut Anklage wusste der Fahrer alles."
    )
    assert not any("angeblich" in item.passage.text for item in only("status", body(text)).items)


# ---- sure ------------------------------------------------------------------------------------------------------------


def test_sure_orders_from_plain_to_possible():
    ordering = only("sure", STORY).items[0].answer
    assert isinstance(ordering, Ordering)
    assert [next(w for w in ("wurde", "Wahrscheinlich", "könnte") if w in step.text) for step in ordering.steps] == [
        "wurde",
        "Wahrscheinlich",
        "könnte",
    ]


def test_sure_compares_two_where_three_are_not_to_be_had():
    text = "Die Brücke wurde am 3. März gesperrt. Vielleicht dauert der Umbau länger."
    item = only("sure", body(text)).items[0]
    assert isinstance(item.answer, Choice)
    assert right(item) == "Die Brücke wurde am 3. März gesperrt."


def test_sure_leaves_out_sentences_with_two_hedges():
    with pytest.raises(FramingError, match="differ in certainty"):
        only("sure", body("Die Brücke wurde am 3. März gesperrt. Vielleicht dauert der Umbau wahrscheinlich länger."))


# ---- copy, outlet ----------------------------------------------------------------------------------------------------


def test_copy_needs_two_articles():
    with pytest.raises(FramingError, match="Two articles"):
        only("copy", AGENCY)


def test_copy_offers_shared_and_own_sentences():
    event = fr.load_events()[4]
    articles = [example.article for example in event.examples]
    task = only("copy", articles)
    first, second = task.texts
    for option in task.items[0].answer.options:
        assert option.text in second.text
        assert (option.text in first.text) == option.correct
    assert (first.label, second.label) == ("Text A", "Text B")


def test_outlet_matches_headlines_with_kinds():
    pairs = {pair.left: pair.right for pair in only("outlet", STORY).items[0].answer.pairs}
    assert pairs == {
        TABLOID.headline: "Boulevard",
        AGENCY.headline: "Agentur",
        REGIONAL.headline: "Regionalzeitung",
    }


def test_outlet_of_two_gets_a_distractor():
    assert only("outlet", [TABLOID, AGENCY]).items[0].answer.distractors == ("wissenschaftliche Fachzeitschrift",)


def test_outlet_with_a_quiet_tabloid_is_unsure():
    quiet = fr.Article.from_parts("Stadt kauft Sofa", body="Die Stadt hat ein Sofa gekauft.", outlet="Blitz am Abend")
    assert "Boulevard" in only("outlet", [quiet, AGENCY]).items[0].unsure


# ---- names -----------------------------------------------------------------------------------------------------------


def test_names_asks_for_the_expressions_of_one_person():
    text = (
        "Bürgermeisterin Hedda Brommel hat am Montag einen Brief geschrieben. Ratsherr Udo Kranz bekam ihn am Abend. Die "
        "Bürgermeisterin wartet auf Antwort. Brommel ist seit drei Jahren im Amt, Kranz seit vier."
    )
    item = only("names", body(text)).items[0]
    found = {option.text: option.correct for option in item.answer.options}
    assert found["Hedda Brommel"] != found["Udo Kranz"]
    assert sum(found.values()) >= 2


# ---- konjunktiv ------------------------------------------------------------------------------------------------------


def test_konjunktiv_transforms_by_rule():
    gaps = {i.answer.before: i.answer.accepted for i in only("konjunktiv", AGENCY).items if isinstance(i.answer, Gap)}
    assert gaps["Hedda Brommel sagte, "] == (
        "sie habe das Sofa nicht ausgesucht",
        "dass sie das Sofa nicht ausgesucht habe",
    )
    assert gaps["Udo Kranz sagte, "] == ("die Stadt habe andere Sorgen", "dass die Stadt andere Sorgen habe")


def test_konjunktiv_explains_the_form_that_looks_like_the_first_person():
    item = next(i for i in only("konjunktiv", AGENCY).items if "Sofa" in i.passage.text)
    assert "im Indikativ hieße es „hat“" in item.explanation.replace("Im", "im")


def test_konjunktiv_says_sagten_of_several_speakers():
    text = "„Die Straße ist zu eng“, sagten die Anwohner. „Das Rathaus ist offen“, sagte Jule Rahm."
    befores = [item.answer.before for item in only("konjunktiv", body(text)).items]
    assert befores == ["Die Anwohner sagten, ", "Jule Rahm sagte, "]


# ---- all -------------------------------------------------------------------------------------------------------------


def test_every_item_has_an_explanation_and_an_origin(sheet, example_sheets):
    for one in [sheet, *example_sheets]:
        for item in one.items:
            assert item.explanation.strip()
            assert item.origins


def test_distractors_of_names_and_status_are_never_right(example_sheets):
    for one in example_sheets:
        for item in one.items:
            if isinstance(item.answer, Choice):
                texts = [option.text for option in item.answer.options]
                assert len(texts) == len(set(texts))


def test_passages_end_with_their_sentences(example_sheets):
    for one in example_sheets:
        for task in one.tasks:
            for text in task.texts:
                assert text.text.rstrip('“”"»«)').endswith((".", "!", "?"))


def test_kinds_of_the_example_sheets_cover_all(example_sheets):
    assert {task.kind for one in example_sheets for task in one.tasks} == set(KINDS)


def test_marked_words_are_in_no_hedge_or_source(example_sheets):
    for one in example_sheets:
        for item in one.items:
            if isinstance(item.answer, Marking):
                assert all(mark.words.strip() for mark in item.answer.marks)


def test_who_keeps_out_speakers_that_may_be_the_same_person():
    text = (
        "„Das Haus bleibt offen“, sagte Intendant Lars Morbach am Montag. „Der Vertrag ist gekündigt“, sagte der Regisseur. "
        "„Die Stadt zahlt weiter“, sagte Kämmerin Rena Blüm. Laut Polizei blieb der Abend ruhig und ohne Zwischenfall."
    )
    speakers = {pair.right for pair in only("who", body(text)).items[0].answer.pairs}
    assert "der Regisseur" not in speakers
