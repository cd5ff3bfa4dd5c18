"""Two articles aligned: passages, edit scripts, what is evidence and what is not."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.reuse import align

AGENCY = (
    "Die Brücke über die Aue bleibt nach Angaben der Stadt bis Ende Mai gesperrt. "
    "Bei einer Prüfung waren Risse im mittleren Pfeiler entdeckt worden."
)
MORE = (
    "Der Verkehr wird über Nordhagen umgeleitet, Pendler müssen mit zwanzig Minuten mehr rechnen. "
    "Die Kosten der Reparatur schätzt das Bauamt auf drei Millionen Euro."
)


def body(text, **more):
    return Article.from_parts(body=text, **more)


def edits(a, b):
    return [(o.kind, o.change, o.a.text, o.b.text) for p in align(body(a), body(b)).passages for o in p.edits]


def test_same_text_is_one_verbatim_passage():
    alignment = align(body(AGENCY), body(AGENCY))
    assert [p.kind for p in alignment.passages] == ["verbatim"]
    assert alignment.containment == alignment.share_a == alignment.share_b == 1


def test_article_against_itself_shares_everything():
    article = Article.from_parts("Brücke gesperrt", lead=AGENCY, body=f"{MORE}\n{MORE}")
    alignment = align(article, article)
    assert alignment.share_a == alignment.share_b == 1
    assert all(p.kind == "verbatim" for p in alignment.passages)


def test_changed_words_make_an_edited_passage():
    edited = AGENCY.replace("gesperrt", "zu").replace("waren Risse", "seien tiefe Risse")
    (passage,) = align(body(AGENCY), body(f"Ärger in Altenbrück! {edited}")).passages
    assert passage.kind == "edited"
    assert passage.a.text == AGENCY.removesuffix(".")
    assert passage.b.text == edited.removesuffix(".")


def test_another_name_for_a_person_is_a_replacement():
    a = "Bürgermeisterin Karin Stölting eröffnete am Morgen die neue Schwimmhalle am Bahnhof von Altenbrück."
    b = "Die Rathaus-Chefin eröffnete am Morgen die neue Schwimmhalle am Bahnhof von Altenbrück."
    assert edits(a, b) == [("replace", "wording", "Bürgermeisterin Karin Stölting", "Die Rathaus-Chefin")]


def test_dropped_half_sentence_is_a_deletion():
    a = "Die Feuerwehr rettete drei Kinder, die auf dem Balkon im vierten Stock standen, und löschte den Brand in der Küche."
    b = "Die Feuerwehr rettete drei Kinder und löschte den Brand in der Küche."
    assert edits(a, b) == [("delete", "", "die auf dem Balkon im vierten Stock standen", "")]


def test_inserted_word_is_an_insertion_at_its_place():
    (passage,) = align(body(AGENCY), body(AGENCY.replace("waren Risse", "waren erneut Risse"))).passages
    (edit,) = passage.edits
    assert (edit.kind, edit.b.text, edit.a.text) == ("insert", "erneut", "")
    assert AGENCY[edit.a.start :].startswith("Risse")


@pytest.mark.parametrize(
    ("here", "there", "left", "right"),
    [
        ("am 27. Juli endete der Zug", "am 27.Juli endete der Zug", "27. Juli", "27.Juli"),
        (
            "am Ende des Koreakriegs stand der Zug",
            "am Ende des Korea-Kriegs stand der Zug",
            "Koreakriegs",
            "Korea-Kriegs",
        ),
        (
            "seit den 1950er-Jahren fuhr der Zug",
            "seit den 1950er Jahren fuhr der Zug",
            "1950er-Jahren",
            "1950er Jahren",
        ),
    ],
)
def test_other_spelling_is_named_and_counts_as_the_same_words(here, there, left, right):
    frame = "Der Museumsverein erinnerte daran, {} zum letzten Mal durch das Tal der Selde."
    alignment = align(body(frame.format(here)), body(frame.format(there)))
    (passage,) = alignment.passages
    assert [(o.change, o.a.text, o.b.text) for o in passage.edits] == [("spelling", left, right)]
    assert alignment.containment == 1


@pytest.mark.parametrize(
    ("left", "right", "change"),
    [("zwölf", "elf", "wording"), ("12", "11", "figure"), ("besuchte", "besucht", "form")],
)
def test_replacements_say_what_they_change(left, right, change):
    frame = "Der Rat von Altenbrück {} am Dienstag nach langer Aussprache die Baustelle am alten Hafenbecken."
    assert [e[1] for e in edits(frame.format(left), frame.format(right))] == [change]


def test_a_verb_that_lost_its_object_is_a_changed_form_and_a_deletion():
    a = "Der Arbeitspreis für Strom steige um 18,4 Prozent von 12,5 auf 14,8 Cent je Kilowattstunde."
    b = "Der Arbeitspreis für Strom steigt von 12,5 auf 14,8 Cent je Kilowattstunde."
    assert edits(a, b) == [("replace", "form", "steige", "steigt"), ("delete", "", "um 18,4 Prozent", "")]


def test_moved_sentence_is_marked_as_moved():
    first, second = AGENCY.split(". ", 1)
    alignment = align(body(f"{first}. {second} {MORE}"), body(f"{second} {MORE} {first}."))
    assert [(p.a.text, p.moved) for p in alignment.passages if p.moved] == [(first, True)]
    assert alignment.containment == 1


def test_operations_cover_a_passage_on_both_sides():
    a, b = body(f"{AGENCY} {MORE}"), body(f"{MORE.replace('drei', 'vier')} {AGENCY.replace('Risse', 'Schäden')}")
    for passage in align(a, b).passages:
        for side, text in (("a", a.text), ("b", b.text)):
            left = text[getattr(passage, side).start : getattr(passage, side).end]
            for operation in passage.operations:
                span = getattr(operation, side)
                assert text[span.start : span.end] == span.text
                left = left.replace(span.text, "", 1)
            assert not any(c.isalnum() for c in left)


@pytest.mark.parametrize(
    "phrase",
    [
        "Das teilte die Polizei am Montag mit.",
        "Nach ersten Erkenntnissen der Polizei sind die Hintergründe der Tat noch unklar.",
        "Bis zu einem rechtskräftigen Urteil gilt die Unschuldsvermutung.",
    ],
)
def test_stock_phrase_alone_is_no_evidence(phrase):
    a = body(f"{phrase} In Nordhagen brannte ein Schuppen.")
    b = body(f"Ein Radfahrer wurde verletzt. {phrase}")
    alignment = align(a, b)
    assert alignment.containment == 0
    assert all(p.evidence == "stock" and p.weight == 0 for p in alignment.passages)


def test_name_with_titles_alone_is_no_evidence():
    name = "die Vorsitzende des Verbands der Fährleute an der Unteren Selde, Wiebke Harring"
    alignment = align(body(f"Es sprach {name}, und alle hörten zu."), body(f"Kritik kam gestern nur von {name}."))
    assert [p.evidence for p in alignment.passages] == ["stock"]
    assert alignment.words == 0


def test_quotation_that_anybody_would_print_is_listed_without_weight():
    quote = "„Wir haben den Zaun selbst bezahlt, und er bleibt stehen“"
    a = body(f"{quote}, sagte der Landwirt Ole Lamm dem Gericht.")
    b = body(
        f"Wütend tritt der Bauer vor die Kammer: {quote.replace('„', chr(34)).replace('“', chr(34))}! Dann setzt er sich."
    )
    (passage,) = align(a, b).passages
    assert (passage.evidence, passage.kind, passage.weight) == ("quotation", "verbatim", 0)
    assert passage.a.text == "Wir haben den Zaun selbst bezahlt, und er bleibt stehen"


def test_long_quotation_cut_at_the_same_places_is_copy():
    quote = (
        "„Wir haben den Zaun selbst bezahlt, wir haben ihn selbst gebaut, und niemand im Rathaus hat uns damals "
        "gesagt, dass wir ihn nach drei Jahren wieder abreißen müssen“"
    )
    alignment = align(body(f"{quote}, klagte Lamm."), body(f"So klingt Zorn: {quote}."))
    assert [p.evidence for p in alignment.passages] == ["copy"]


def test_quotation_inside_a_copied_paragraph_is_copied_with_it():
    text = f"{AGENCY} „Wir hatten keine Wahl“, sagte Stölting. {MORE}"
    (passage,) = align(body(text), body(text)).passages
    assert passage.evidence == "copy"


def test_independent_texts_on_one_event_share_nothing():
    other = "Seit Montag kommt niemand mehr über die Aue. Ein Prüfer hat im Pfeiler Risse gesehen, der Umweg führt durch Nordhagen."
    assert align(body(f"{AGENCY} {MORE}"), body(other)).containment == 0


def test_passages_slice_to_their_texts():
    a, b = body(AGENCY), body(f"Vorab. {AGENCY} Danach.")
    for passage in align(a, b).passages:
        assert a.text[passage.a.start : passage.a.end] == passage.a.text
        assert b.text[passage.b.start : passage.b.end] == passage.b.text


def test_headline_and_lead_are_compared_too():
    headline = "Stadt sperrt Brücke über die Aue nach Prüfung bis Ende Mai für Autos"
    alignment = align(Article.from_parts(headline, lead=AGENCY), Article.from_parts(headline, lead=AGENCY))
    assert alignment.share_a == 1


def test_paragraphs_broken_elsewhere_are_still_one_passage():
    broken = AGENCY.replace(". Bei", ".\nBei")
    (passage,) = align(body(AGENCY), body(broken)).passages
    assert passage.kind == "verbatim"


def test_teasers_are_not_compared():
    teaser = Article.from_sections([("teaser", AGENCY)])
    assert align(teaser, body(AGENCY)).containment == 0


@pytest.mark.parametrize("empty", ["", "–", "…"])
def test_article_without_words_shares_nothing(empty):
    for pair in ((body(empty), body(AGENCY)), (body(AGENCY), body(empty)), (body(empty), body(empty))):
        alignment = align(*pair)
        assert (alignment.passages, alignment.containment, alignment.share_a) == ((), 0, 0)
        assert "nothing copied" in repr(alignment)


def test_copy_spans_leave_out_what_the_outlet_put_in():
    alignment = align(body(AGENCY), body(AGENCY.replace("waren Risse", "waren schlimme Risse")))
    assert all("schlimme" not in span.text for span in alignment.copy_spans("b"))
    assert " ".join(span.text for span in alignment.copy_spans("b")).replace(".", "") == AGENCY.replace(".", "")


def test_plain_data_has_offsets_and_no_texts_of_the_whole():
    data = align(body(AGENCY, outlet="Bote", date="2026-03-01"), body(AGENCY)).to_dict()
    assert data["a"] == {"id": None, "outlet": "Bote", "date": "2026-03-01", "url": None, "headline": ""}
    assert data["passages"][0]["operations"][0]["kind"] == "equal"


WORDS = st.lists(st.sampled_from("der Rat tagt heute im Saal von Altenbrück . \n „ “".split(" ")), max_size=80).map(
    " ".join
)


@given(WORDS, WORDS)
def test_whatever_the_texts_shares_and_offsets_hold(a, b):
    alignment = align(body(a), body(b))
    assert 0 <= alignment.share_a <= 1
    assert 0 <= alignment.share_b <= 1
    assert alignment.containment >= max(alignment.share_a, alignment.share_b)
    for side in ("a", "b"):
        spans = sorted((getattr(p, side) for p in alignment.passages), key=lambda s: s.start)
        assert all(x.end <= y.start for x, y in pairwise(spans))


@given(WORDS, WORDS)
def test_any_text_is_found_in_itself_and_sizes_do_not_depend_on_order(a, b):
    assert (align(body(a), body(a)).containment == 1) == bool(a.strip(" .\n„“"))
    assert align(body(a), body(b)).words_a == align(body(b), body(a)).words_b


@pytest.mark.parametrize("unit", ["Der Rat tagt heute. ", "ja "])
def test_repetition_does_not_cost_square_time(unit):
    started = time.process_time()
    align(body(unit * 20_000), body(f"Vorab. {unit * 20_000}"))
    assert time.process_time() - started < 8


@pytest.mark.slow
def test_texts_of_a_megabyte_are_aligned_in_linear_time():
    def text(size, step):
        return " ".join(f"Der Bote {i * step} brachte Brief {i} an Haus {i % 977}." for i in range(size))

    times = []
    for size in (3_000, 24_000):
        one, other = body(text(size, 1)), body(text(size, 2))
        assert size < 24_000 or len(one.text) > 1_000_000
        started = time.process_time()
        align(one, other)
        times.append(time.process_time() - started)
    assert times[1] < 30 * max(times[0], 0.1)
