from __future__ import annotations

import datetime as dt
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import Article
from framing.read import read_structure

PAGES = sorted(Path(__file__).with_name("pages").glob("*.page"))


def load(page):
    """Facts, text, and (line number, role) of a page; a line that goes on with the block above has the role of that block."""
    facts, lines, roles = {}, [], []
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            key, value = line[2:].split(": ", 1)
            facts[key] = "" if value == "–" else value
        elif line.startswith("+ "):
            roles.append((len(lines), roles[-1][1]))
            lines.append(line[2:])
        elif line.strip():
            role, content = line.split("| ", 1)
            roles.append((len(lines), role))
            lines.append(content)
        else:
            lines.append("")
    return facts, "\n".join(lines), roles


def roles_of(text):
    return [section.role for section in read_structure(text).sections]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_lines_have_their_roles(page):
    _, text, wanted = load(page)
    article = Article.from_text(text)
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    found = []
    for number, _ in wanted:
        indent = len(lines[number]) - len(lines[number].lstrip())
        section = article.section_at(starts[number] + indent)
        found.append((number, section.role if section else None))
    assert found == wanted


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_tells_headline_agencies_outlet_date(page):
    facts, text, _ = load(page)
    found = read_structure(text)
    told = {
        "headline": found.headline,
        "agencies": " ".join(found.agencies),
        "outlet": found.outlet or "",
        "date": str(found.date or ""),
    }
    assert {key: told[key] for key in facts} == facts


BODY = "Der Rat von Altenbrück hat am Montag getagt. Es ging um die Brücke über die Lenz."


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("PolitikBildungRat kürzt Mittel", "Rat kürzt Mittel"),
        ("Krieg in KarelanienRat hilft Flüchtlingen", "Rat hilft Flüchtlingen"),
        ("YouTube sperrt Kanal des Rates", "YouTube sperrt Kanal des Rates"),
        ("BioNTech baut in Altenbrück", "BioNTech baut in Altenbrück"),
        ("LehrerInnen fordern mehr Lohn", "LehrerInnen fordern mehr Lohn"),
        ("14.03.2026 – Rat kürzt die Mittel", "Rat kürzt die Mittel"),
        ("Rat kürzt die Mittel - Harzer Landbote", "Rat kürzt die Mittel"),
        ("Rat streitet - und kürzt die Mittel", "Rat streitet - und kürzt die Mittel"),
        ("Rat kürzt Mittel 🔥", "Rat kürzt Mittel 🔥"),
    ],
)
def test_headline_is_cut_only_on_evidence(line, headline):
    assert read_structure(f"{line}\n\n{BODY}").headline == headline


def test_headline_section_keeps_the_whole_line():
    section = read_structure(f"PolitikBildungRat kürzt Mittel\n\n{BODY}").sections[0]
    assert (section.role, section.text) == ("headline", "PolitikBildungRat kürzt Mittel")


def test_headline_of_emoji_is_a_headline():
    found = read_structure(f"🔥🔥🔥\n\n{BODY}")
    assert (found.headline, found.sections[0].role) == ("🔥🔥🔥", "headline")


def test_single_sentence_is_body():
    assert roles_of("Der Minister soll um Hilfe gebettelt haben.") == ["body"]


def test_single_line_without_full_stop_is_headline():
    assert roles_of("Minister bettelt um Hilfe") == ["headline"]


def test_repeated_headline_is_headline_again():
    assert roles_of(f"Rat kürzt die Mittel\n\nAltenbrück\n\nRat kürzt die Mittel\n\n{BODY}") == [
        "headline",
        "boilerplate",
        "headline",
        "body",
    ]


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("(frs mit Material der dpa)", ("dpa",)),
        ("Quelle: dpa, AFP, Reuters", ("dpa", "AFP", "Reuters")),
        ("Quelle: ZEIT ONLINE, dpa, kna", ("dpa", "KNA")),
        ("dpa/lno", ("dpa",)),
        ("kle/ch (dpa, afp, rtr)", ("dpa", "AFP", "Reuters")),
        ("SDA/pmu", ("Keystone-SDA",)),
        ("Mit Informationen von epd und KNA", ("epd", "KNA")),
        ("Dieser Artikel wurde direkt aus dem dpa-Newskanal übernommen.", ("dpa",)),
        ("© dpa-infocom, dpa:260608-99-538437/2", ("dpa",)),
        ("sid jb/pm", ("SID",)),
        ("(Nordlicht Nachrichtenagentur)", ("nna",)),
        ("/pim/harzer-landbote.de/AP", ("AP",)),
    ],
)
def test_credit_line_names_agencies(line, agencies):
    found = read_structure(f"Rat tagt in Altenbrück\n\n{BODY}\n\n{line}")
    assert (found.sections[-1].role, found.agencies) == ("agency_credit", agencies)


def test_foreign_agency_is_no_credit():
    found = read_structure(f"Rat tagt\n\n{BODY} Das meldete die Nachrichtenagentur KCNA.\n\nQuelle: KCNA, dpa")
    assert found.agencies == ("dpa",)


def test_agency_quoted_in_the_text_is_no_credit():
    assert read_structure(f"Rat tagt\n\n{BODY} Das sagte ein Sprecher der dpa.").agencies == ()


def test_photo_credit_counts_if_it_is_the_only_sign():
    caption = "Das Rathaus von Altenbrück. (Archivbild) - dpa"
    assert read_structure(f"Rat tagt heute\n{caption}\n\n{BODY}").agencies == ("dpa",)
    assert read_structure(f"Rat tagt heute\nVon Pia Muster\n{caption}\n\n{BODY}").agencies == ()
    assert read_structure(f"Rat tagt heute\n{caption}\n\n{BODY} (afp)").agencies == ("AFP",)


@pytest.mark.parametrize(
    "line",
    [
        "Bild: Der Rat hat heute ein trauriges Bild abgegeben, sagte der Sprecher.",
        "Nach Angaben der „Bild“: Der Rat tagt erst am Montag, wie es in dem Bericht heißt.",
        "Die Zahl der Newsletter stieg im vergangenen Jahr um drei Prozent auf 400.",
        "Die Telefonseelsorge in Altenbrück sucht dringend neue Mitarbeiter für die Nacht.",
        "Von der Brücke bis zum Markt standen die Menschen am Montag dicht an dicht.",
        "Die Anzeige ging am Montag bei der Polizei ein, wie eine Sprecherin sagte.",
        "Der Kommentar des Trainers fiel knapp aus: Er war mit dem Spiel nicht zufrieden.",
        "Cookies heißen die Kekse auch bei uns, seit es sie in jedem Café zu kaufen gibt.",
        "Folgen hat der Streit bislang keine, doch der Ton wird rauer, sagte der Landrat.",
    ],
)
def test_prose_that_looks_like_furniture_stays_body(line):
    assert roles_of(f"Rat tagt in Altenbrück\n\nAltenbrück – {BODY}\n\n{line}\n\n{BODY}")[2] == "body"


def test_plain_lines_between_paragraphs_are_crossheads():
    assert (
        roles_of(f"Rat tagt\n\n{BODY}\n\nStreit um die Brücke\n\n{BODY}\n\nWer bezahlt das?\n\n{BODY}")[2::2]
        == ["crosshead"] * 2
    )


def test_windows_line_breaks_do_not_part_blocks():
    text = f"Rat tagt in Altenbrück\r\n\r\n{BODY}\r\n{BODY}"
    found = read_structure(text)
    assert [section.text for section in found.sections] == ["Rat tagt in Altenbrück", BODY, BODY]


def test_wrapped_paragraph_is_one_section():
    text = (
        "Der Förderverein hat die alte Mühle von der Gemeinde übernommen und will\n"
        "das Dach bis zum Herbst decken. Danach folgen die Fenster, für die der\n"
        "Verein noch Spender sucht."
    )
    assert [section.text for section in read_structure(text).sections] == [text]


def test_date_that_does_not_exist_is_ignored():
    assert read_structure(f"Rat tagt\nStand: 31.02.2026\n{BODY}").date is None
    assert read_structure(f"Rat tagt\nStand: 28.02.2026\n{BODY}").date == dt.date(2026, 2, 28)


LINES = st.sampled_from(
    [
        "Rat kürzt Mittel",
        BODY,
        "Foto: dpa",
        "Lesen Sie auch:",
        "Das Wichtigste in Kürze",
        "• Punkt",
        "",
        " ",
        "\x00",
        "Quelle: dpa",
        "Von: Jo Beispiel",
        "|",
        "Themen:",
        "Nordhagen – Der Rat tagt.",
        "01.02.2026 | 3:20 min",
        "🔥",
        "\r",
        "(dpa)",
        "ab",
        "ende",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=400),
        st.lists(LINES, max_size=25).map("\n".join),
        st.lists(LINES, max_size=9).map("\r\n\r\n".join),
    )
)
def test_any_text_is_read_and_kept(raw):
    article = Article.from_text(raw)
    assert article.text == raw
    for section in article.sections:
        assert section.text == raw[section.start : section.end]
        assert section.text.strip() == section.text != ""
    assert all(a.end <= b.start for a, b in pairwise(article.sections))
    covered = "".join(section.text for section in article.sections)
    assert "".join(covered.split()) == "".join(raw.split())


@pytest.mark.parametrize(
    "unit",
    [
        "Kurze Zeile hier\n",
        "Foto: dpa\n",
        "Lesen Sie auch:\n",
        "Das Wichtigste in Kürze\n",
        "a",
        "(",
        "Ab",
        "1.1. ",
        "© ",
        "\n",
    ],
    ids=["lines", "credits", "openers", "summaries", "a", "brackets", "camel", "dates", "copyright", "breaks"],
)
def test_reading_takes_linear_time(unit):
    def seconds(amount):
        start = time.process_time()
        read_structure(unit * amount)
        return time.process_time() - start

    seconds(100)
    small, large = seconds(2_000), seconds(16_000)
    # Eight times the text; quadratic reading would take sixty times as long.
    assert large < 24 * max(small, 0.01)
