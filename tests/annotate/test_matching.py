from __future__ import annotations

import pytest

from framing.annotate import read_text
from framing.annotate.matching import Matcher
from framing.article import Article
from framing.lexicon import Condition, Entry, Lexicon, Part


def entry(text, pos, *, severity=2, condition="", neutral=()):
    return Entry(text, pos, "idiom" if pos == "phrase" else "verb", severity, neutral, Condition.parse(condition))


def part(text, role, *, hyphen_only=False, exceptions=()):
    return Part(text, role, hyphen_only, "catastrophe", 2, (), exceptions, "", "")


LEXICON = Lexicon(
    entries=(
        entry("betteln", "verb"),
        entry("ein|schmeicheln", "verb"),
        entry("aus|rasten", "verb"),
        entry("Protz", "noun"),
        entry("dreist", "adj"),
        entry("rot Teppich aus|rollen", "phrase"),
        entry("mit dem Rücken zur Wand", "phrase"),
        entry("Muskel spielen lassen", "phrase"),
        entry("nicht rund laufen", "phrase"),
        entry("Beben", "noun", condition="without:Epizentrum|Richterskala"),
        entry("zittern", "verb", condition="headline"),
        entry("Schlacht", "noun", condition="next:um"),
        entry("explodieren", "verb", condition="with:Preis|Kosten"),
    ),
    parts=(
        part("lawine", "head", exceptions=("schneelawine", "stein*lawine")),
        part("hammer", "head", exceptions=("presslufthammer",)),
        part("krieg", "head", hyphen_only=True),
        part("horror", "modifier"),
        part("todes", "modifier", exceptions=("todesfall*", "todesanzeige*")),
    ),
)


def found(sentence, **parts):
    text = read_text(Article.from_parts(**parts) if parts else Article.from_parts(body=sentence))
    return [text.words.slice(m.first, m.last) for m in Matcher(LEXICON).match(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Minister bettelt um Waffen.", ["bettelt"]),
        ("Er hatte um Waffen gebettelt.", ["gebettelt"]),
        ("Man sah ihn um Geld betteln.", ["betteln"]),
        ("Er schmeichelt sich bei der Wirtin ein.", ["schmeichelt"]),
        ("Sie sagt, dass er sich einschmeichelt.", ["einschmeichelt"]),
        ("Der Trainer rastete aus.", ["rastete aus"]),
        ("Der Trainer ist ausgerastet.", ["ausgerastet"]),
        ("Der Protz vom See wohnt hier.", ["Protz"]),
        ("Das war ein dreister Plan.", ["dreister"]),
        ("Noch dreister ging es kaum.", ["dreister"]),
    ],
)
def test_inflected_and_separated_words_are_found(sentence, expected):
    assert found(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Die Stadt hat dem Gast den roten Teppich ausgerollt.", ["roten Teppich ausgerollt"]),
        ("Die Stadt rollte dem Gast den roten Teppich aus.", ["roten Teppich"]),
        ("Der Klub steht mit dem Rücken zur Wand.", ["mit dem Rücken zur Wand"]),
        ("Der Konzern ließ die Muskeln spielen.", ["ließ die Muskeln spielen"]),
        ("Bei dem Verein läuft es nicht rund.", ["läuft es nicht rund"]),
    ],
)
def test_idioms_are_found_across_gaps_and_word_orders(sentence, expected):
    assert found(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Teppich war rot.",
        "Er lehnte den Rücken an die Wand.",
        "Die Kinder spielen, er trainiert die Muskeln.",
        "Die protzige Villa steht leer.",
    ],
)
def test_words_of_an_idiom_alone_are_not_the_idiom(sentence):
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Eine Kosten-Lawine rollt auf die Gemeinde zu.", ["Kosten-Lawine"]),
        ("Die Kostenlawine rollt.", ["Kostenlawine"]),
        ("Vom Gebühren-Hammer war die Rede.", ["Gebühren-Hammer"]),
        ("Die Horrornacht ist vorbei.", ["Horrornacht"]),
        ("Die Schneelawine verschüttete den Weg.", []),
        ("Der Presslufthammer lärmt.", []),
        ("Der Klima-Krieg beginnt.", ["Klima-Krieg"]),
        ("Der Bürgerkrieg endete.", []),
        ("Im Dorf gab es einen Todesfall.", []),
        ("Die Todesanzeigen standen im Blatt.", []),
    ],
)
def test_compounds_are_caught_by_a_loaded_half_except_the_sober_ones(sentence, expected):
    assert found(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Das Beben im Rathaus dauert an.", ["Beben"]),
        ("Das Epizentrum des Bebens lag im Westen.", []),
        ("Die Schlacht um die Sitze beginnt.", ["Schlacht"]),
        ("Die Schlacht begann im Morgengrauen.", []),
        ("Die Preise explodieren.", ["explodieren"]),
        ("Zwei Gasflaschen explodieren.", []),
    ],
)
def test_conditions_tell_the_loaded_from_the_sober_reading(sentence, expected):
    assert found(sentence) == expected


def test_headline_condition_looks_at_the_role():
    assert found("", headline="Ganz Nordhagen zittert", body="Die Nadel zittert.") == ["zittert"]


def test_capitals_are_matched_like_other_words():
    assert found("", headline="MINISTER BETTELT UM WAFFEN") == ["BETTELT"]


def test_unknown_condition_names_the_allowed_ones():
    with pytest.raises(Exception, match="allowed are headline"):
        Condition.parse("nearby:Haus", "meine.tsv:3")


@pytest.mark.parametrize(("word", "caught"), [("Steuerhammer", True), ("Xqqhammer", False), ("Hammer", False)])
def test_loaded_half_is_cut_off_only_from_a_word(word, caught):
    assert found(f"Der {word} kommt.") == ([word] if caught else [])


def test_rare_weak_verb_is_found_by_its_form():
    lexicon = Lexicon((entry("zetern", "verb"), entry("ab|zocken", "verb"), entry("zocken", "verb")))
    text = read_text(
        Article.from_parts(body="Er zetert. Sie hat gezetert. Man zockt die Leute mit Tricks ab. Er zockt.")
    )
    assert [m.hit.entry for m in Matcher(lexicon).match(text)] == ["zetern", "zetern", "ab|zocken", "zocken"]


def test_nouns_between_the_words_of_an_idiom_break_it():
    lexicon = Lexicon((entry("durch die Bank", "phrase"), entry("auf dem Rücken der", "phrase")))
    for sentence, expected in (
        ("Sie sind durch die Bank dagegen.", ["durch die Bank"]),
        ("Das gilt durch die neuen Abgaben für die Bank.", []),
        ("Das geht auf dem Rücken der Mieter.", ["auf dem Rücken der"]),
        ("Sie trug es auf dem Rücken zu den Zelten.", []),
    ):
        text = read_text(Article.from_parts(body=sentence))
        assert [text.words.slice(m.first, m.last) for m in Matcher(lexicon).match(text)] == expected


def test_verb_written_as_a_name_is_none():
    lexicon = Lexicon((entry("mosern", "verb"),))
    text = read_text(Article.from_parts(body="Die Blätter der Moser Holding schweigen. Die Mieter mosern."))
    assert [text.words.form[m.first] for m in Matcher(lexicon).match(text)] == ["mosern"]


def matches(sentence, *entries, parts=(), **article):
    """The marked words of a sentence under a lexicon of a few entries."""
    text = read_text(Article.from_parts(**article) if article else Article.from_parts(body=sentence))
    return [text.words.slice(m.first, m.last) for m in Matcher(Lexicon(entries, tuple(parts))).match(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Strompreis explodiert.", ["explodiert"]),
        ("Die Heiz-Kosten explodieren.", ["explodieren"]),
        ("Der Grieskessel explodiert.", []),
    ],
)
def test_conditions_see_the_last_part_of_compounds(sentence, expected):
    assert found(sentence) == expected


def test_condition_word_must_end_a_compound_and_not_just_a_word():
    dog = entry("knurren", "verb", condition="without:Hund")
    assert matches("Der Schäferhund knurrt.", dog) == []
    assert matches("Das Volk des Schund knurrt.", dog) == ["knurrt"]


def test_conditions_see_what_stands_inside_a_frame():
    throttle = entry("ab|würgen", "verb", condition="with:Debatte")
    assert matches("Sie würgt die Debatte ab.", throttle) == ["würgt die Debatte ab"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Groth fummelt.", ["fummelt"]),
        ("Sie fummelt.", ["fummelt"]),
        ("Der Bürgermeister fummelt.", ["fummelt"]),
        ("Es fummelt am Zaun.", []),
    ],
)
def test_person_is_a_name_a_pronoun_or_a_role(sentence, expected):
    assert matches(sentence, entry("fummeln", "verb", condition="person")) == expected


def test_function_words_that_end_like_infinitives_are_no_verbs():
    irony = entry("von wegen", "phrase")
    assert matches("Von wegen sparsam.", irony) == ["Von wegen"]
    assert matches("Es gibt dort ein Netz von Wegen.", irony) == []


def test_idioms_without_noun_and_verb_allow_no_gap():
    again = entry("wieder einmal", "phrase")
    assert matches("Das Bad ist wieder einmal zu.", again) == ["wieder einmal"]
    assert matches("Es kommt wieder alles auf einmal.", again) == []


def test_adverb_is_found_only_as_written():
    sure = entry("natürlich", "adv")
    assert matches("Natürlich bleibt das Bad zu.", sure) == ["Natürlich"]
    assert matches("Der Fluss ist eine natürliche Grenze.", sure) == []


@pytest.mark.parametrize(
    ("verb", "sentence", "expected"),
    [
        ("zerschlagen", "Damit zerschlägt sich alles.", ["zerschlägt"]),
        ("auf|brezeln", "Die aufgebrezelte Wirtin lachte.", ["aufgebrezelte"]),
    ],
)
def test_forms_the_model_has_no_lemma_for_are_found(verb, sentence, expected):
    assert matches(sentence, entry(verb, "verb")) == expected


def test_plural_with_an_old_lemma_is_found():
    assert matches("Die Konzern-Bosse tagen.", parts=[part("boss", "head")]) == ["Konzern-Bosse"]


def test_drastic_noun_is_found_as_the_head_of_a_hyphenated_word():
    brawl = entry("Keilerei", "noun")
    assert matches("Die Eis-Keilerei dauerte lange.", brawl) == ["Eis-Keilerei"]
    assert matches("Die Eis-Keilerei dauerte lange.", entry("Keilerei", "noun", severity=1)) == []


LOUD_LEXICON = (
    entry("Protz", "noun"),
    entry("dreist", "adj"),
    entry("betteln", "verb"),
    entry("Kohle", "noun", severity=1, condition="with:kassieren loud without:Bergbau"),
    entry("Held", "noun", severity=1, condition="headline loud"),
    entry("Gong", "noun", severity=1, condition="loud"),
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Der Protz bettelt dreist um Kohle.", ["Protz", "bettelt", "dreist", "Kohle"]),
        ("Der Protz bettelt dreist. Dann kam der Gong.", ["Protz", "bettelt", "dreist", "Gong"]),
        ("Der Protz bettelt dreist. Der Bergbau förderte Kohle.", ["Protz", "bettelt", "dreist"]),
        ("Die Gemeinde heizt mit Kohle.", []),
        ("Der Wirt will Kohle kassieren.", ["Kohle"]),
        ("Nach dem Gong sprach der Held.", []),
    ],
)
def test_loud_text_waives_what_an_entry_asks_for_but_no_exclusion(body, expected):
    assert matches(body, *LOUD_LEXICON) == expected


def test_loud_words_are_counted_against_the_length_of_the_text():
    loud = "Der Protz bettelt dreist um Kohle."
    sober = " ".join(["Der Rat beriet am Abend über den Haushalt der Gemeinde."] * 40)
    assert "Kohle" not in matches(f"{loud} {sober}", *LOUD_LEXICON)


def test_mild_words_make_no_text_loud():
    assert matches("Der Held, die Helden, dem Helden: alles Kohle.", *LOUD_LEXICON) == []


def test_noun_that_the_model_takes_for_a_verb_is_found_by_its_capital():
    assert matches("Für die Mieter ist das Abzocke mit Stempel.", entry("Abzocke", "noun")) == ["Abzocke"]


def test_verb_that_the_model_takes_for_another_word_is_found_by_its_infinitive():
    assert matches("Die Gäste bibbern zwei Stunden.", entry("bibbern", "verb")) == ["bibbern"]


@pytest.mark.parametrize(
    ("word", "caught"), [("Doping-Docs", True), ("TV-Docs", True), ("Ex-Doc", False), ("Ex-Docs", False)]
)
def test_hyphenated_head_may_be_inflected_and_follow_two_letters_but_not_ex(word, caught):
    assert matches(f"Er kannte die {word} gut.", parts=(part("doc", "head", hyphen_only=True),)) == [word] * caught


def test_readers_taken_along_stand_right_behind_the_pronoun():
    us = entry("wir Eltern", "phrase")
    assert matches("Am Ende zahlen wir Eltern.", us) == ["wir Eltern"]
    assert matches("Im Zweifel glauben wir den Eltern.", us) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Was wird aus unseren Kindern?", ["unseren Kindern"]),
        ("Unsere kleinen Kinder lernen schwimmen.", ["Unsere kleinen Kinder"]),
        ("Unser Dorf hat Kinder.", []),
    ],
)
def test_possessive_in_an_idiom_may_be_inflected(sentence, expected):
    assert matches(sentence, entry("unser Kind", "phrase")) == expected


def test_comma_in_an_idiom_is_a_word_of_its_own():
    six = entry("Setzen, sechs", "phrase")
    assert matches("Ein Plan ohne Zahlen? Setzen, sechs!", six) == ["Setzen, sechs"]
    assert matches("Man kann sechs Leute setzen.", six) == []
