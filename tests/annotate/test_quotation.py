from __future__ import annotations

import time

import pytest

from framing.annotate import quotation, read_text
from framing.annotate.marks import find_marked
from framing.annotate.speech import load_lexicon
from framing.article import Article
from framing.finding import CATEGORIES, Quote
from framing.lexicon import rows


def quotes_of(text: str, category: str | None = None) -> list[Quote]:
    article = Article.from_parts(body=text)
    found = quotation.find(read_text(article), [])
    for quote in found:
        assert article.text[quote.start : quote.end] == quote.text
        assert quote.category in CATEGORIES["quote"]
        assert 0 < quote.confidence <= 1
        assert quote.reason
    return [q for q in found if category in (None, q.category)]


def only(text: str, category: str | None = None) -> Quote:
    found = quotes_of(text, category)
    assert len(found) == 1, [(q.category, q.text) for q in found]
    return found[0]


def speaker(quote: Quote) -> str | None:
    return quote.speaker.text if quote.speaker else None


def cue(quote: Quote) -> str | None:
    return quote.cue.text if quote.cue else None


# ---------------------------------------------------------------------- direct


@pytest.mark.parametrize(
    "marked",
    [
        "„Wir haben alles versucht“",
        "»Wir haben alles versucht«",
        "«Wir haben alles versucht»",
        '"Wir haben alles versucht"',
        "“Wir haben alles versucht”",
    ],
)
def test_direct_takes_all_kinds_of_marks(marked: str) -> None:
    quote = only(f"{marked}, sagte Bürgermeisterin Eva Lamm.")
    assert (quote.category, quote.text) == ("direct", marked)
    assert speaker(quote) == "Bürgermeisterin Eva Lamm"
    assert cue(quote) == "sagte"


def test_direct_after_colon_has_the_speaker_before_it() -> None:
    quote = only("Die Bürgermeisterin erklärte: „Der Haushalt ist solide.“", "direct")
    assert quote.text == "„Der Haushalt ist solide.“"
    assert speaker(quote) == "Die Bürgermeisterin"


def test_direct_split_by_its_frame_gives_two_pieces_of_one_speaker() -> None:
    found = quotes_of("„Das reicht nicht“, sagte Jonas Birk am Montag, „und wir wissen das.“")
    assert [q.text for q in found] == ["„Das reicht nicht“", "„und wir wissen das.“"]
    assert [speaker(q) for q in found] == ["Jonas Birk", "Jonas Birk"]
    assert [cue(q) for q in found] == ["sagte", "sagte"]


def test_direct_runs_over_sentences_inside_its_marks() -> None:
    quote = only("„Wir gehen. Wir kommen aber wieder“, sagte Jonas Birk.")
    assert quote.text == "„Wir gehen. Wir kommen aber wieder“"


def test_direct_over_two_paragraphs_gives_one_quote_each() -> None:
    text = "„Wir haben lange verhandelt und nichts erreicht.\n\n„Jetzt ist Schluss damit“, sagte Jonas Birk."
    found = quotes_of(text, "direct")
    assert [q.text for q in found] == [
        "„Wir haben lange verhandelt und nichts erreicht.",
        "„Jetzt ist Schluss damit“",
    ]


def test_direct_keeps_inner_marks_inside() -> None:
    quote = only("„Das Wort ‚niemals‘ gibt es bei uns nicht“, sagte Eva Lamm.")
    assert quote.text == "„Das Wort ‚niemals‘ gibt es bei uns nicht“"


@pytest.mark.parametrize(
    "text",
    [
        "Die Zeitung „Nordhagener Post“ kostet jetzt zwei Euro.",
        "Im Kino läuft der Film „Die lange Nacht am See“.",
        "Die sogenannte „kalte Lösung“ ist teuer.",
        "Das „Haus am Markt“ wird abgerissen.",
    ],
)
def test_direct_leaves_titles_names_and_scare_quotes_alone(text: str) -> None:
    assert quotes_of(text) == []


def test_direct_takes_single_words_of_the_source_in_indirect_speech() -> None:
    found = quotes_of("Eva Lamm sagte, die Lage sei „sehr ernst“.")
    assert [(q.category, q.text) for q in found] == [
        ("indirect", "die Lage sei „sehr ernst“"),
        ("direct", "„sehr ernst“"),
    ]
    assert speaker(found[1]) == "Eva Lamm"


def test_direct_takes_the_label_after_bezeichnen_als() -> None:
    quote = only("Der Verband bezeichnete den Entwurf als „völlig untauglich“.", "direct")
    assert speaker(quote) == "Der Verband"


def test_unclosed_mark_makes_no_quotation() -> None:
    assert quotes_of("Der „Saal wurde am Montag geschlossen. Danach kam die Feuerwehr.", "direct") == []


# ---------------------------------------------------------------------- introduced


@pytest.mark.parametrize(
    ("text", "content", "who", "word"),
    [
        ("Die Polizei sagte, dass der Mann flüchtig sei.", "dass der Mann flüchtig sei", "Die Polizei", "sagte"),
        ("Das Amt teilte mit, die Brücke sei gesperrt.", "die Brücke sei gesperrt", "Das Amt", "teilte mit"),
        (
            "Der Konzern kündigte an, zwei Werke zu schließen.",
            "zwei Werke zu schließen",
            "Der Konzern",
            "kündigte",
        ),
        (
            "Der Verein hat angekündigt, die Beiträge zu senken.",
            "die Beiträge zu senken",
            "Der Verein",
            "hat angekündigt",
        ),
        (
            "Jonas Birk, Sprecher der Stadt, erklärte, es gebe keine Pläne.",
            "es gebe keine Pläne",
            "Jonas Birk, Sprecher der Stadt",
            "erklärte",
        ),
        (
            "Der Minister geht davon aus, dass die Zahlen steigen.",
            "dass die Zahlen steigen",
            "Der Minister",
            "geht davon aus",
        ),
        (
            "Eva Lamm sagte, wenn es regne, falle das Fest aus.",
            "wenn es regne, falle das Fest aus",
            "Eva Lamm",
            "sagte",
        ),
        (
            "Die Partei vertritt die Ansicht, dass der Plan scheitert.",
            "dass der Plan scheitert",
            "Die Partei",
            "Ansicht",
        ),
    ],
)
def test_introduced_statement_has_exact_ends_speaker_and_cue(text: str, content: str, who: str, word: str) -> None:
    quote = only(text)
    assert (quote.category, quote.text) == ("indirect", content)
    assert speaker(quote) == who
    assert cue(quote) is not None
    assert str(cue(quote)).split()[0] in word.split()


def test_introduced_statement_ends_where_the_frame_goes_on() -> None:
    found = quotes_of("Birk sagte, dass er bleibe, und kündigte an, die Preise zu senken.")
    assert [q.text for q in found] == ["dass er bleibe", "die Preise zu senken"]


def test_introduced_statement_inside_a_clause_leaves_the_main_clause_out() -> None:
    quote = only("Nachdem der Chef erklärt hatte, er trete zurück, fiel der Kurs.")
    assert quote.text == "er trete zurück"


@pytest.mark.parametrize(
    "text",
    [
        "Der Mann steht im Verdacht, ein Auto gestohlen zu haben.",
        "Wann die Halle öffnet, gab die Stadt nicht bekannt.",
        "Der Sturm sorgte dafür, dass die Züge stehen blieben.",
        "Der Bus fuhr ab, der Regen ließ nach.",
        "Die Stadt sagte das Fest ab, weil es regnete.",
        "Das Dach besteht aus Blech, das die Firma liefert.",
        "Es wird befürchtet, dass der Fluss steigt.",
    ],
)
def test_sentences_without_a_speaker_are_no_quotation(text: str) -> None:
    assert quotes_of(text) == []


# ---------------------------------------------------------------------- postposed and inserted


@pytest.mark.parametrize(
    ("text", "content", "who"),
    [
        (
            "Der Täter sei auf der Flucht, sagte die Staatsanwältin.",
            "Der Täter sei auf der Flucht",
            "die Staatsanwältin",
        ),
        ("„Das“ habe er nie gesagt, motzt Trainer Kurt Abel.", "„Das“ habe er nie gesagt", "Trainer Kurt Abel"),
        ("Der Preis steige im Mai, so glaubt die Stadt.", "Der Preis steige im Mai", "die Stadt"),
        ("Der Täter ist auf der Flucht, so die Polizei.", "Der Täter ist auf der Flucht", "die Polizei"),
        ("Die Lage ist ernst, hieß es aus Nordhagen.", "Die Lage ist ernst", "Nordhagen"),
        (
            "Die Brücke bleibt gesperrt, wie die Stadt mitteilte.",
            "Die Brücke bleibt gesperrt",
            "die Stadt",
        ),
        ("Wie die Stadt mitteilte, bleibt die Brücke gesperrt.", "bleibt die Brücke gesperrt", "die Stadt"),
        (
            "Wie Eva Lamm, Sprecherin der Stadt, mitteilte, bleibt die Brücke gesperrt.",
            "bleibt die Brücke gesperrt",
            "Eva Lamm, Sprecherin der Stadt",
        ),
    ],
)
def test_postposed_frame_is_not_part_of_the_statement(text: str, content: str, who: str) -> None:
    quote = only(text)
    assert (quote.category, quote.text, speaker(quote)) == ("indirect", content, who)


def test_inserted_frame_splits_the_statement() -> None:
    found = quotes_of("Der Angeklagte habe, so Richterin Olga Brandt, mehrfach gelogen.")
    assert [q.text for q in found] == ["Der Angeklagte habe", "mehrfach gelogen"]
    assert {speaker(q) for q in found} == {"Richterin Olga Brandt"}


def test_name_in_marks_before_the_verb_is_no_inserted_frame() -> None:
    quote = only("Die „Nordhagener Post“ berichtete, dass die Fabrik schließt.")
    assert quote.text == "dass die Fabrik schließt"
    assert speaker(quote) == "Die „Nordhagener Post“"


# ---------------------------------------------------------------------- source phrases


@pytest.mark.parametrize(
    ("text", "content", "who", "word"),
    [
        ("Laut Polizei ist der Mann geflohen.", "ist der Mann geflohen", "Polizei", "Laut"),
        ("Nach Angaben der Stadt starben zwei Menschen.", "starben zwei Menschen", "Angaben der Stadt", "Nach"),
        (
            "Einem Bericht der Nordhagener Post zufolge schließt die Fabrik.",
            "schließt die Fabrik",
            "Einem Bericht der Nordhagener Post",
            "zufolge",
        ),
        ("Seiner Meinung nach ist der Vertrag nichtig.", "ist der Vertrag nichtig", "Seiner Meinung", "nach"),
    ],
)
def test_source_phrase_makes_its_clause_a_statement(text: str, content: str, who: str, word: str) -> None:
    quote = only(text)
    assert (quote.category, quote.text, speaker(quote), cue(quote)) == ("indirect", content, who, word)


def test_source_phrase_speaks_for_its_own_main_clause_only() -> None:
    quote = only("Die Halle ist zerstört, nach Angaben der Feuerwehr brach das Feuer im Keller aus.")
    assert quote.text == "brach das Feuer im Keller aus"


@pytest.mark.parametrize(
    "text",
    [
        "Gerüchten zufolge will der Trainer gehen.",
        "Laut Berichten verhandelt der Verein mit ihm.",
        "Offiziellen Angaben zufolge war es ein Unfall.",
    ],
)
def test_phrase_that_names_nobody_is_no_quotation(text: str) -> None:
    assert quotes_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nach der Sitzung gingen alle nach Hause.",
        "Nach dem Urteil weinte der Angeklagte.",
        "Die Musik war laut und schlecht.",
        "Sie fuhren nach Nordhagen.",
    ],
)
def test_nach_and_laut_of_time_place_and_noise_name_no_source(text: str) -> None:
    assert quotes_of(text) == []


# ---------------------------------------------------------------------- without a frame


def test_konjunktiv_sentence_is_a_quotation_of_the_last_source() -> None:
    found = quotes_of("Eva Lamm kritisierte den Plan. Es sei ein Fehler, jetzt zu sparen.")
    assert [(q.category, q.text) for q in found] == [
        ("indirect_free_indirect", "Es sei ein Fehler, jetzt zu sparen."),
    ]
    assert speaker(found[0]) == "Eva Lamm"


def test_konjunktiv_sentences_in_a_row_are_one_quotation() -> None:
    text = "Eva Lamm kritisierte den Plan. Der Bund habe gezahlt. Das Land habe gezögert. Der Rat tagt im Mai."
    quote = only(text, "indirect_free_indirect")
    assert quote.text == "Der Bund habe gezahlt. Das Land habe gezögert."
    assert speaker(quote) == "Eva Lamm"


def test_konjunktiv_run_ends_where_another_source_is_named() -> None:
    text = "Lamm lobte den Plan. Er sei gut. Laut Birk ist er teuer. Das Geld fehle längst."
    assert [q.text for q in quotes_of(text, "indirect_free_indirect")] == ["Er sei gut.", "Das Geld fehle längst."]


def test_konjunktiv_run_ends_with_its_section() -> None:
    article = Article.from_parts(body="Der Bund habe gezahlt.\n\nDas Land habe gezögert.")
    found = quotation.find(read_text(article), [])
    assert [q.text for q in found] == ["Der Bund habe gezahlt.", "Das Land habe gezögert."]


def test_konjunktiv_run_takes_in_a_sentence_that_leaves_its_mood_open() -> None:
    text = "Birk lobte den Rat. Die Stadt habe gespart. Die Leute bezahlten zu viel. Das sei nun vorbei."
    assert only(text, "indirect_free_indirect").text.startswith("Die Stadt habe gespart. Die Leute bezahlten zu viel.")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Lamm verließ den Saal, weil sie sich bedroht fühle.", "weil sie sich bedroht fühle"),
        ("Birk lobt das Gesetz, für das es höchste Zeit gewesen sei.", "für das es höchste Zeit gewesen sei"),
        ("Kurz war davon die Rede, dass zwei Züge beteiligt gewesen wären.", "dass zwei Züge beteiligt gewesen wären"),
    ],
)
def test_clause_in_the_konjunktiv_is_a_quotation_of_its_own(text: str, span: str) -> None:
    assert only(text).text == span


@pytest.mark.parametrize(
    "text",
    [
        "Er lief, als sei ihm ein Hund auf den Fersen.",
        "Als wäre das eine Gnade!",
        "Sie sparte, damit er studiere.",
        "Ich arbeite viel, male und plane einen Film.",
        "Die Kosten dürften im Mai noch steigen.",
    ],
)
def test_konjunktiv_with_a_cause_of_its_own_is_no_quotation(text: str) -> None:
    assert quotes_of(text) == []


@pytest.mark.parametrize(
    "text",
    ["Wenn es regnet, wäre das Fest verloren.", "Das könnte teuer werden.", "Ohne Hilfe wäre er ertrunken."],
)
def test_unreal_konjunktiv_is_no_quotation(text: str) -> None:
    assert quotes_of(text) == []


def test_back_reference_makes_the_sentence_before_it_a_statement() -> None:
    quote = only("Die Brücke bleibt bis Mai gesperrt. Das teilte die Stadt am Montag mit.")
    assert (quote.category, quote.text) == ("indirect", "Die Brücke bleibt bis Mai gesperrt")
    assert speaker(quote) == "die Stadt"


def test_back_reference_takes_the_konjunktiv_from_an_earlier_source() -> None:
    text = "Der Chef Jonas Birk zieht nach Nordhagen. Er werde das Werk selbst leiten. Das teilte der Konzern mit."
    assert [(q.text, speaker(q)) for q in quotes_of(text)] == [("Er werde das Werk selbst leiten", "der Konzern")]


def test_soll_after_a_source_is_free_indirect() -> None:
    found = quotes_of("Die Stadt teilte mit, dass die Schule schließe. Die Kinder sollen nach Nordhagen fahren.")
    assert [(q.category, speaker(q)) for q in found] == [("indirect", "Die Stadt"), ("free_indirect", "Die Stadt")]


def test_soll_without_a_source_is_left_alone() -> None:
    assert quotes_of("Die Kinder sollen nach Nordhagen fahren.") == []


def test_reported_statement_is_summed_up() -> None:
    quote = only("Der Verband forderte am Dienstag eine Untersuchung.")
    assert (quote.category, speaker(quote)) == ("reported", "Der Verband")


@pytest.mark.parametrize(
    "text",
    ["Der Sturm forderte drei Todesopfer.", "Fordert der Verband eine Untersuchung?", "Das Tier sprach nicht."],
)
def test_sentences_that_sum_nothing_up_are_not_reported(text: str) -> None:
    assert quotes_of(text) == []


def test_passive_has_its_agent_as_speaker_or_none() -> None:
    named = only("Ihm wird von der Staatsanwaltschaft vorgeworfen, Geld gestohlen zu haben.")
    assert speaker(named) == "der Staatsanwaltschaft"
    assert speaker(only("Ihm wird vorgeworfen, Geld gestohlen zu haben.")) is None


# ---------------------------------------------------------------------- ends, speakers and cues


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        # the bracket of the verb spans the frame: neither half would be a sentence
        (
            "Am Freitag haben nach Angaben der Stadt zwölf Züge am Bahnhof Wiesenau gehalten.",
            ["Am Freitag haben nach Angaben der Stadt zwölf Züge am Bahnhof Wiesenau gehalten"],
        ),
        # a frame longer than what it cuts off stays outside
        (
            "Das Geld ist nach Angaben der Leiterin des Rechnungsprüfungsamts in Nordhagen weg.",
            ["Das Geld ist", "in Nordhagen weg"],
        ),
        (
            "Laut Verfassung ernennt er die Minister; die Richter wählt das Parlament.",
            ["ernennt er die Minister"],
        ),
        (
            "Lamm begrüßte, dass der Zaun wegfällt, übte aber Kritik am Zeitplan.",
            ["dass der Zaun wegfällt"],
        ),
        ("Birk beteuerte, er habe gezahlt, doch die Richterin ließ das nicht gelten.", ["er habe gezahlt"]),
        (
            "Lamm sagte, Birk sei krank und kündigte an, den Rat zu verlassen.",
            ["Birk sei krank", "den Rat zu verlassen"],
        ),
        (
            "Der Sender gab an, dem Leiter des Amts, Udo Birk, sei gekündigt worden.",
            ["dem Leiter des Amts, Udo Birk, sei gekündigt worden"],
        ),
        (
            "Der Schaden ist groß, sagt ein Rat, der den Fall kennt, aber nicht genannt werden will.",
            ["Der Schaden ist groß"],
        ),
        ("Das Werk schließt, sagt Lamm, und der muss es wissen.", ["Das Werk schließt"]),
        ("Birk behauptet, er bewege sich im Rahmen des Rechts.", ["er bewege sich im Rahmen des Rechts"]),
        (
            "Denn wie die „Nordhagener Post“ am Montag berichtete, leidet der Wirt an Asthma.",
            ["leidet der Wirt an Asthma"],
        ),
    ],
)
def test_statement_has_exact_ends(text: str, spans: list[str]) -> None:
    assert [q.text for q in quotes_of(text)] == spans


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ein Sprecher des Senders Nordfunk, für den Lamm zuletzt arbeitete, erklärte, er bedauere das.",
            "Ein Sprecher des Senders Nordfunk",
        ),
        (
            "Wie Filip Panner, ein Sprecher der Feuerwehr, mitteilte, brennt der Wald.",
            "Filip Panner, ein Sprecher der Feuerwehr",
        ),
        ("Die Bürgerinnen und Bürger forderte er auf, sorgsam zu wählen.", "er"),
        ("In einer Mitteilung der Stadt wird gefordert, dass die Schule schließt.", "einer Mitteilung der Stadt"),
        ("Auf den Vorwurf der Opposition, er habe gelogen, ging Birk nicht ein.", "der Opposition"),
        ("Seit Mai vertritt der Verein die These, dass der Wolf nützt.", "der Verein"),
        ("Es begann mit der Aussage eines Jungen, der angab, bestohlen worden zu sein.", "eines Jungen"),
        ("Am Montag sagte der 81-jährige, dass die Maus tot gewesen sei.", "der 81-jährige"),
        ("Nach Lamms Einschätzung reicht das Geld.", "Lamms Einschätzung"),
        ("Nach Angaben libanesischer Behörden ist der Hafen zu.", "Angaben libanesischer Behörden"),
    ],
)
def test_speaker_is_whoever_says_it(text: str, name: str) -> None:
    assert speaker(quotes_of(text)[0]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Lamm hatte das bestritten. Dekan Berg sieht den Streit gelassen. Davon habe man nichts gewusst.",
            "Dekan Berg",
        ),
        (
            "Die Forderungen wurden von Minister Stolz als weltfremd bezeichnet. Heutige Autos seien dafür zu alt.",
            "Minister Stolz",
        ),
        ("Die Polizei meldete einen Brand. Demnach brannte ein Dach. Der Schaden sei gering.", "Die Polizei"),
        ("Rektorin Lamm zog Bilanz. Er war ihr Schüler gewesen. Die Schule sei gewachsen.", "Rektorin Lamm"),
    ],
)
def test_konjunktiv_belongs_to_whoever_was_named_last(text: str, name: str) -> None:
    assert speaker(quotes_of(text, "indirect_free_indirect")[-1]) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Stadt teilte am Montag im Rathaus vor allen mit, dass der Zoo schließt.", "teilte"),
        ("Die Stadt teilte mit, dass der Zoo schließt.", "teilte mit"),
        ("Lamm geht davon aus, dass der Zoo schließt.", "geht davon aus"),
        ("Der Rat ließ verbreiten, der Zoo sei sicher.", "ließ verbreiten"),
        ("Der Rat ließ am Abend überall verbreiten, der Zoo sei sicher.", "verbreiten"),
        ("Birk räumte Fehler ein und versicherte, er habe nichts gewusst.", "versicherte"),
        ("Lamm warb mit den Worten: „Wir haben lange genug gewartet.“", "mit den Worten"),
    ],
)
def test_cue_is_the_part_that_carries_the_meaning(text: str, words: str) -> None:
    assert cue(quotes_of(text)[0]) == words


def test_verb_beside_the_marks_is_the_frame_not_the_paper_it_stood_in() -> None:
    found = quotes_of("„Wir hören nicht auf, bevor das Werk steht“, sagte Lamm laut Nordfunk.", "direct")
    assert [(speaker(q), cue(q)) for q in found] == [("Lamm", "sagte")]


@pytest.mark.parametrize(
    "text",
    [
        "Ob sie bleiben dürfen, entscheidet das Gericht.",
        "Bestätigt sich das, droht eine Sperre.",
        "Als die Wagen eintrafen, stand das Haus in Flammen.",
        "Dass der Laden schließt, wissen alle.",
        "Die Bremse klemmte, so dass der Zug stehen blieb.",
        "Der Erfolg ergab sich dadurch, dass alle warteten.",
    ],
)
def test_clauses_nobody_says_are_no_quotation(text: str) -> None:
    assert quotes_of(text) == []


def test_danach_points_back_to_a_paper_not_to_a_time() -> None:
    assert only("Der Entwurf liegt nun vor. Danach muss jede Stadt ein Freibad haben.").text.startswith(
        "muss jede Stadt"
    )
    assert quotes_of("Der Regen hörte auf. Danach ging das Fest weiter.") == []


def test_confidence_falls_with_the_share_of_the_frame() -> None:
    plain = only("Laut Polizei ist der Keller des alten Hauses am Markt ausgebrannt.")
    joined = only("Der Keller des alten Hauses am Markt ist laut Polizei ausgebrannt.")
    assert joined.confidence < plain.confidence


# ---------------------------------------------------------------------- any text


def test_finding_never_crosses_a_section() -> None:
    article = Article.from_parts("„Wir schaffen das", body="nicht mehr allein“, sagte Eva Lamm.")
    for quote in quotation.find(read_text(article), []):
        assert any(s.start <= quote.start and quote.end <= s.end for s in article.sections)


@pytest.mark.parametrize(
    "text", ["", "„", "“", "„“", "„“„“", ": , ; –", "so", "laut", "zufolge", "Das", "sagte", '"\'"', "🙂"]
)
def test_any_string_gives_no_crash(text: str) -> None:
    quotes_of(text)


def test_time_grows_with_length_only() -> None:
    paragraph = "Eva Lamm sagte, die Lage sei ernst. „Wir warten“, sagte sie. Laut Polizei regnet es. Er „war da.\n"
    seconds = []
    for times in (150, 600):
        text = read_text(Article.from_parts(body=paragraph * times))
        start = time.process_time()
        quotation.find(text, [])
        seconds.append(time.process_time() - start)
    assert seconds[1] < 12 * seconds[0] + 0.2


def test_time_grows_with_length_only_in_one_endless_sentence() -> None:
    seconds = []
    for times in (300, 1200):
        text = read_text(Article.from_parts(body="sagte Lamm, laut Polizei sei, zufolge, so Birk, " * times))
        start = time.process_time()
        quotation.find(text, [])
        seconds.append(time.process_time() - start)
    assert seconds[1] < 12 * seconds[0] + 0.3


def test_time_grows_with_length_only_in_unclosed_marks() -> None:
    seconds = []
    for times in (2000, 8000):
        text = read_text(Article.from_parts(body="„" * times))
        start = time.process_time()
        find_marked(text)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 12 * seconds[0] + 0.2


def test_unclosed_marks_do_not_swallow_what_follows() -> None:
    text = read_text(
        Article.from_parts(body="Er kam „spät. " + "Der Tag war lang und grau. " * 400 + "Sie rief „Halt“.")
    )
    assert [m.last - m.first for m in find_marked(text)] == [3]


# ---------------------------------------------------------------------- lexicon


_FRAMES = {"dass", "ob", "zu", "konj", "direct", "wie", "akk", "als", "präp", "obj", "-"}


def test_speech_lexicon_is_well_formed() -> None:
    table = rows("speech")
    assert len(table) >= 400
    keys = [(r["lemma"], r["pos"]) for r in table]
    assert len(keys) == len(set(keys))
    for row in table:
        assert row["pos"] in ("verb", "noun", "adj"), row
        assert set(row["frame"].split()) <= _FRAMES, row
        assert row["stance"] in ("neutral", "doubting", "supporting", "attacking"), row
        assert row["severity"] in "0123", row
    assert "mitteilen" in load_lexicon().whole


def test_source_nouns_are_well_formed() -> None:
    table = rows("source_nouns")
    assert len({r["lemma"] for r in table}) == len(table)
    assert {r["class"] for r in table} == {"statement", "nobody", "person", "institution", "media"}


# ---------------------------------------------------------------------- tabloid and portal style


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Lieferprobleme, behauptet die Firma.", "Lieferprobleme", "die Firma"),
        ("Frühestens mittags, rät Meisterin Ewa Prill.", "Frühestens mittags", "Meisterin Ewa Prill"),
        ("Der Trainer lässt durch seinen Anwalt Olaf Prill sagen, er habe gefehlt.", "er habe gefehlt", "seinen Anwalt Olaf Prill"),
        ("Die zweite Fassung stammt von Wirt Olaf Prill: Es sei laut gewesen.", "Es sei laut gewesen", "Wirt Olaf Prill"),
        ("Es sei gut, sagte die 46-Jährige der Zeitschrift „Sterne“.", "Es sei gut", "die 46-Jährige"),
        ("Ein enger Freund ahnt Böses: „Das wird noch schlimm.“", "„Das wird noch schlimm.“", "Ein enger Freund"),
        ("Für Ute Lendik ist das „eine Ausrede, mit der ich leben muss“.", "„eine Ausrede, mit der ich leben muss“", "Ute Lendik"),
        ("41 Mitarbeiter beklagten ein „Klima der Angst“.", "„Klima der Angst“", "41 Mitarbeiter"),
        ("Es gibt Berichte des Senders, wonach der Vertrag endet.", "der Vertrag endet", "Berichte des Senders"),
        ("Wirt Olaf Prill, der alle kennt, nannte das „einen Satz, den man sich merkt“.", "„einen Satz, den man sich merkt“", "Wirt Olaf Prill"),
        ("Der Preis sei stabil, laut Angaben des Verbands der Händler.", "Der Preis sei stabil", "Angaben des Verbands der Händler"),
    ],
)  # fmt: skip
def test_quote_has_its_words_and_its_speaker(text: str, words: str, name: str) -> None:
    assert (words, name) in [(q.text, speaker(q)) for q in quotes_of(text)]


def test_source_phrase_ends_before_the_subject() -> None:
    quote = quotes_of("Im März war nach Angaben des Verbands der Ausfall am größten, das Personal fehlte überall.")[0]
    assert speaker(quote) == "Angaben des Verbands"


def test_relative_clause_goes_on_about_whom_it_stands_behind() -> None:
    text = "Es kam ein Abgeordneter der Opposition, der Ministerin Eva Prill vorwirft, gezögert zu haben."
    assert "Prill" not in (speaker(quotes_of(text, "indirect")[0]) or "")


def test_subject_that_cannot_speak_leaves_the_word_to_the_last_speaker() -> None:
    text = "Das Heft sei weg, sagte Wirt Olaf Prill. Seine Zuversicht hat Gründe: „Wir finden es bestimmt wieder.“"
    assert speaker(quotes_of(text, "direct")[0]) == "Wirt Olaf Prill"


@pytest.mark.parametrize(
    "text",
    [
        "Am Montag, glauben Sie mir, wird es warm.",
        "Im Februar, sagte man, kommt der Schnee.",
        "Drei Häuser, zwei Garagen und ein Stall brannten.",
    ],
)
def test_scraps_are_no_statements_without_a_speaker_behind(text: str) -> None:
    assert not [q for q in quotes_of(text) if len(q.text.split()) <= 3]


def test_word_before_a_source_phrase_is_no_statement_of_its_own() -> None:
    quotes = quotes_of("Der Mann, der nach Angaben der Feuerwehr von Nordhagen zwölf Häuser besitzt, schwieg.")
    assert "der" not in [q.text for q in quotes]
