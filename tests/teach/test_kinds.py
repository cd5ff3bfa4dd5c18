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
    assert items["wettert"] == ("kritisiert", "sagt", "erklärt", "kritisieren", "sagen", "erklären")
    assert items["blecht"] == ("zahlt", "zahlen")


def test_replace_takes_other_sentences_than_mark_where_there_are_enough():
    extra = (
        "Der Rat debattierte am Montag lange über den Haushalt der Stadt und über drei neue Spielplätze am Fluss. " * 8
    )
    text = f"Hedda Brommel blecht. Der Verein verscherbelt sein Haus. Tilda Mohr verprasst ihr Erbe.\n{extra}\n"
    text += "„Das Sofa bleibt“, säuselt der Kämmerer Udo Kranz. „Das Sofa fliegt“, keift Ratsherrin Jule Rahm."
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


def replacements(text, **options):
    """Underlined word → accepted answers; empty where the kind is refused."""
    try:
        task = only("replace", body(text), **options)
    except FramingError:
        return {}
    return {item.focus_text: item.answer.accepted for item in task.items}


def test_replace_leaves_out_what_would_leave_a_broken_sentence():
    assert "buttert" not in replacements("Eine Million Euro buttert die Stadt jedes Jahr rein. Der Rat blecht wieder.")
    assert "verzockt" not in replacements("Der Kämmerer verzockt sich. Der Rat blecht am Montag wieder.")
    assert "durchgerasselt" not in replacements("Sechs Prüflinge sind am Montag durchgerasselt. Der Rat blecht wieder.")


def test_replace_leaves_out_a_verb_of_speaking_where_nobody_speaks():
    assert "heult" not in replacements("Am Abend heult das Dorf. Der Rat blecht am Montag wieder für alle.")


def test_replace_takes_only_verbs_that_introduce_speech():
    found = replacements("„Wir zahlen nicht“, schwadroniert Ratsherr Udo Kranz. „Das Sofa bleibt“, säuselt Tilda Mohr.")
    assert found["säuselt"] == ("sagt", "erklärt", "sagen", "erklären")
    assert not any("redet" in accepted or "reden" in accepted for accepted in found.values())


def test_replace_puts_the_verb_where_the_sentence_has_it():
    found = replacements("Der Rat schweigt, während der Kämmerer das Erbe verprasst. Der Verein blecht wieder.")
    assert found["verprasst"][0] == "ausgibt"


def test_replace_leaves_out_what_may_be_meant_literally():
    text = "Der Lokführer kam mit einem Schock davon. Der Verein blecht. Die Stadt verscherbelt ihr Haus."
    assert "Schock" not in replacements(text)


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


def test_headline_is_shown_with_the_beginning_of_its_article():
    item = only("headline", TABLOID).items[0]
    assert item.passage.text.startswith("Skandal in Erlenfurt\n\nRathaus-Zoff!")
    assert "4.300 Euro" in item.passage.text


@pytest.mark.parametrize(
    "headline",
    ["Killer-Wolf metzelt 20 Schafe nieder", "Fünf Buden kassiert, Trainer gefeuert", "Bühnen-Tyrann schmeißt hin!"],
)
def test_headline_that_one_word_does_not_mend_gets_no_model(headline):
    article = fr.Article.from_parts(headline, body="In Erlenfurt war am Montag viel los. Der Rat kam erst spät heim.")
    try:
        assert only("headline", article).items[0].answer.models == ()
    except FramingError as error:
        assert "sober already" in str(error)  # noqa: PT017 - a quieter reading of the headline is right as well


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


def test_who_leaves_out_a_body_that_has_another_name_too():
    text = (
        "Der Preis steige um acht Prozent, teilte das kommunale Unternehmen am Montag mit. Nach Angaben der Stadtwerke zahlt "
        "ein Haushalt 40 Euro mehr. „Das trifft die Falschen“, sagte Ratsherr Udo Kranz. „Der Rat muss das prüfen“, sagte "
        "Bürgermeisterin Hedda Brommel."
    )
    speakers = {pair.right for pair in only("who", body(text)).items[0].answer.pairs}
    assert "das kommunale Unternehmen" not in speakers
    assert {"Udo Kranz", "Hedda Brommel"} <= speakers


def test_who_takes_no_sentence_of_a_reporting_paragraph_for_the_newsrooms():
    text = (
        "„Ich habe das Sofa nicht ausgesucht“, sagte Bürgermeisterin Hedda Brommel. Eine Spedition aus Erlenfurt bekam am 3. "
        "März 900 Euro. „Die Stadt hat andere Sorgen“, sagte Ratsherr Udo Kranz. „Der Kauf war nicht nötig“, sagte Tilda Mohr."
    )
    matching = only("who", body(text)).items[0].answer
    assert "die Redaktion selbst" in matching.distractors
    assert "die Redaktion selbst" not in {pair.right for pair in matching.pairs}


def test_who_leaves_out_speakers_that_are_two():
    text = (
        "„Wir gehen am Montag beide“, schrieben Tilda Mohr und Udo Kranz. „Das Sofa steht im Rathaus“, sagte Bürgermeisterin "
        "Hedda Brommel. „Der Kauf war genehmigt“, sagte Kämmerin Rena Blüm. „Das Sofa ist grün“, sagte Hausmeister Ole Finn."
    )
    rights = {pair.right for pair in only("who", body(text)).items[0].answer.pairs}
    assert rights == {"Hedda Brommel", "Rena Blüm", "Ole Finn"}


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


def test_status_takes_no_fact_that_leans_on_the_sentence_before():
    text = (
        "Im Rathaus stehen seit März 97 Stühle. Am 3. März hat er dafür bezahlt. 97 sind es bis heute geblieben. Am 5. Mai tagt "
        "der Ausschuss in Erlenfurt.\n„Das Sofa ist grün“, sagte Hausmeister Ole Finn. „Der Kauf war genehmigt“, sagte Tilda Mohr."
    )
    facts = {i.passage.text for i in only("status", body(text), level="11-13").items if "Tatsache" in right(i)}
    assert facts == {"Im Rathaus stehen seit März 97 Stühle.", "Am 5. Mai tagt der Ausschuss in Erlenfurt."}


def test_status_takes_no_promise_for_a_claim():
    text = (
        "Im Rathaus stehen seit März 97 Stühle. Am 5. Mai tagt der Ausschuss in Erlenfurt.\nKämmerer Udo Kranz verspricht, dass niemand "
        "mehr zahlen muss. „Wir werden alles prüfen“, sagte Tilda Mohr. „Der Kauf war genehmigt“, sagte Hausmeister Ole Finn."
    )
    claims = {i.passage.text for i in only("status", body(text), level="11-13").items if right(i) == "Behauptung"}
    assert claims == {"„Der Kauf war genehmigt“, sagte Hausmeister Ole Finn."}


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


def test_sure_takes_no_konjunktiv_of_somebody_elses_words_for_a_guess():
    text = "Die Brücke wurde am 3. März gesperrt. Die Anwohner könnten nicht ausweichen, sagte Ratsherr Udo Kranz."
    with pytest.raises(FramingError, match="differ in certainty"):
        only("sure", body(text))


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


def test_copy_offers_no_sentence_of_both_texts_as_ones_own():
    shared = (
        "Die Stadt kauft das Haus am Fluss für 90.000 Euro. Der Rat stimmte am Montag mit elf zu zwei Stimmen dafür. "
    )
    said = "Den Vorwurf der Eile weise er zurück. "
    one = fr.Article.from_parts(
        "Haus verkauft", body=f"{shared}{said}Der Keller steht seit Mai leer.", outlet="Harzer Landbote"
    )
    other = fr.Article.from_parts(
        "Das Haus am Fluss",
        body=f"{shared}Am Ufer sitzt Tilda Mohr und zählt die Boote im Wind. {said}Die alte Glocke schlug an diesem Abend viermal.",
        outlet="Mosel-Kurier",
    )
    try:
        options = only("copy", [one, other]).items[0].answer.options
    except FramingError:
        return
    assert all(option.correct == (option.text in one.text) for option in options)


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


def test_names_takes_the_genitive_for_the_name():
    text = (
        "Bürgermeisterin Hedda Brommel hat am Montag einen Brief geschrieben. Ratsherr Udo Kranz bekam ihn am Abend. Brommels "
        "Antwort fehlt. Brommel ist seit drei Jahren im Amt, Kranz seit vier."
    )
    for item in only("names", body(text)).items:
        assert "Brommels" not in str(item.answer.question())


def test_names_leaves_out_a_surname_that_two_persons_have():
    text = (
        "Bürgermeisterin Hedda Brommel (51) kam am Montag ins Rathaus. Martin Brommel (23) saß dort. Ratsherr Udo Kranz wartete. "
        "Brommel sprach lange. Kranz, seit drei Jahren im Amt, schwieg. Der Ratsherr ging, Brommel blieb."
    )
    with pytest.raises(FramingError, match="No person is named by enough"):
        only("names", body(text))


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


def test_konjunktiv_asks_for_the_indicative_once_the_meaning_was_asked():
    text = "Das Sofa sei grün, sagte Ratsherr Udo Kranz. Der Kauf sei genehmigt. Die Rechnung habe niemand gesehen."
    answers = [item.answer for item in only("konjunktiv", body(text)).items]
    assert isinstance(answers[0], Choice)
    assert all(isinstance(answer, Gap) for answer in answers[1:])
    assert {gap.accepted for gap in answers[1:]} <= {("ist",), ("hat",)}


def test_konjunktiv_says_schrieb_of_somebody_who_wrote():
    text = "„Die Straße ist zu eng“, schrieb Jule Rahm. „Das Rathaus ist offen“, sagte Udo Kranz."
    befores = [item.answer.before for item in only("konjunktiv", body(text)).items]
    assert befores == ["Jule Rahm schrieb, ", "Udo Kranz sagte, "]


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
