from __future__ import annotations

from collections import Counter

import pytest
import typer
from typer.testing import CliRunner

from framing.article import Article
from framing.cli.names import names as command
from framing.errors import FramingError
from framing.names import names
from framing.names.linking import fold, link, pick
from framing.pipeline import analyze

TEXTS = {
    "Blitz am Abend": (
        "Despoten-Scherge bettelt um Panzer",
        "Außenminister Radovan Kesk ist in Velmar gelandet. Dort soll der Despoten-Scherge um Panzer betteln. "
        "Kesks Flugzeug landete am Abend.",
    ),
    "Nordlicht Nachrichtenagentur": (
        "Morvaniens Außenminister reist nach Velmar",
        "Der morvanische Außenminister Radovan Kesk ist in Velmar eingetroffen. Ein Gespräch mit dem morvanischen "
        "Außenminister sei geplant, teilte das Außenministerium mit. Kesk bleibt drei Tage.",
    ),
    "Mosel-Kurier": ("Kesk in Velmar", "Kesk wird drei Tage bleiben, wie das Außenministerium mitteilte."),
}


@pytest.fixture(scope="module")
def analyses():
    return [
        analyze(Article.from_parts(headline, body=body, outlet=outlet, id=outlet))
        for outlet, (headline, body) in TEXTS.items()
    ]


def ways(table, outlet: str, category: str) -> dict[str, int]:
    return {row.name: row.count for row in table.of("Radovan Kesk", outlet, category)}


def test_names_roles_and_labels_are_counted_by_outlet(analyses):
    table = names(analyses, "Radovan Kesk")
    assert ways(table, "Blitz am Abend", "name") == {"Radovan Kesk": 1, "Kesk": 1}
    assert "Despoten-Scherge" in ways(table, "Blitz am Abend", "label")
    assert ways(table, "Nordlicht Nachrichtenagentur", "label") == {}
    assert max(row.severity for row in table.of("Radovan Kesk", "Blitz am Abend")) == 3


def test_inflected_forms_are_counted_together_and_shown_in_the_nominative(analyses):
    roles = ways(names(analyses, "Kesk"), "Nordlicht Nachrichtenagentur", "role")
    assert roles["der morvanische Außenminister"] == 2


def test_bare_surname_is_found_where_nothing_else_links_it(analyses):
    table = names(analyses, "Kesk")
    assert ways(table, "Mosel-Kurier", "name") == {"Kesk": 2}
    assert table.named_in == (3,)


@pytest.mark.parametrize("person", ["Radovan Kesk", "Kesk", "kesk", "R. Kesk"])
def test_person_is_found_by_any_of_its_names(analyses, person):
    assert names(analyses, person).persons == ("Radovan Kesk",)


def test_surname_that_is_a_word_counts_only_beside_the_full_name():
    articles = [
        Article.from_parts(body="Richterin Ute Lamm las das Urteil vor. Lamm sprach leise.", id="a"),
        Article.from_parts(body="Zu Ostern gibt es Lamm mit Bohnen.", id="b"),
    ]
    table = names([analyze(article) for article in articles], "Ute Lamm")
    assert table.named_in == (1,)
    assert {row.name for row in table.rows if row.category == "name"} == {"Ute Lamm", "Lamm"}


def test_label_in_a_quotation_is_marked_as_such():
    text = "Außenminister Radovan Kesk kam an. „Der Scherge Kesk muss weg“, sagte der Abgeordnete Karl Moll."
    table = names([analyze(Article.from_parts(body=text, outlet="Mosel-Kurier"))], "Kesk")
    labels = table.of("Radovan Kesk", category="label")
    assert labels
    assert all(row.quoted == row.count for row in labels)
    assert "im Zitat" in repr(table)


def test_body_is_found_as_a_source(analyses):
    table = names(analyses, "Außenministerium")
    assert table.persons == ("Außenministerium",)
    assert table.outlets("Außenministerium") == ("Mosel-Kurier", "Nordlicht Nachrichtenagentur")
    assert {row.name for row in table.rows} == {"Außenministerium"}


def test_without_a_person_the_most_named_come_first(analyses):
    more = analyze(Article.from_parts(body="Trainer Karl Moll geht. Moll bleibt gelassen.", outlet="Mosel-Kurier"))
    assert names([*analyses, more]).persons == ("Radovan Kesk", "Karl Moll")
    assert names([*analyses, more], most=1).persons == ("Radovan Kesk",)


def test_articles_that_name_nobody_give_an_empty_table_with_a_note():
    table = names([analyze("Es regnet.")])
    assert (table.persons, table.rows) == ((), ())
    assert "niemand" in table.notes[0]
    assert list(table.table().columns)[:4] == ["person", "outlet", "category", "name"]


def test_unknown_person_is_refused_and_known_ones_are_named(analyses):
    with pytest.raises(FramingError, match=r"nobody is called 'Ute Lamm' in these articles; they name Radovan Kesk"):
        names(analyses, "Ute Lamm")


def test_most_must_be_positive(analyses):
    with pytest.raises(FramingError, match="most is 0"):
        names(analyses, most=0)


def test_rows_point_to_their_place(analyses):
    texts = {a.article.id: a.article.text for a in analyses}
    for row in names(analyses, "Kesk").rows:
        assert row.name.split()[-1].removesuffix("s") in texts[row.article][row.start : row.end]


def test_table_shows_itself_without_letting_names_become_markup():
    article = Article.from_parts(body="Außenminister Radovan Kesk ist da.", outlet="<b>Bote</b>")
    assert "<b>Bote" not in names([analyze(article)])._repr_html_()


# ---------------------------------------------------------------------- linking


@pytest.mark.parametrize(
    ("one", "other"),
    [("Wolodymyr Selenskyj", "Volodymyr Selenski"), ("Kim Jong-un", "Kim Jong Un"), ("José Müller", "Jose Muller")],
)
def test_spellings_of_one_name_fold_alike(one, other):
    assert fold(one) == fold(other)


def test_bare_surname_belongs_to_the_only_person_called_so():
    assert link(Counter({"Sergej Morlow": 2, "Sergei Morlow": 1, "Morlow": 5})) == dict.fromkeys(
        ["Sergej Morlow", "Sergei Morlow", "Morlow"], "Sergej Morlow"
    )


def test_two_persons_of_one_surname_stay_apart_and_the_bare_name_with_neither():
    linked = link(Counter({"Karl Moll": 2, "Ute Moll": 1, "Moll": 5}))
    assert linked == {"Karl Moll": "Karl Moll", "Ute Moll": "Ute Moll", "Moll": "Moll"}


def test_name_with_an_office_before_it_is_the_same_person():
    assert link(Counter({"Richter Gernot Dahl": 1, "Gernot Dahl": 1}))["Richter Gernot Dahl"] == "Gernot Dahl"


def test_ambiguous_person_is_refused_with_the_choices():
    with pytest.raises(FramingError, match="could be Karl Moll, Ute Moll"):
        pick("Moll", ["Karl Moll", "Ute Moll"])


def test_person_unknown_to_all_is_none():
    assert pick("Lamm", ["Karl Moll"]) is None
    assert pick("", ["Karl Moll"]) is None


# ---------------------------------------------------------------------- command line


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    for outlet, (headline, body) in TEXTS.items():
        (tmp_path / f"{outlet}.txt").write_text(f"{headline}\n\n{body}\n\nQuelle: {outlet}\n", encoding="utf-8")
    app = typer.Typer()
    app.command()(command)
    return lambda *arguments: CliRunner().invoke(app, [str(tmp_path), *arguments])


def test_command_prints_the_table(run):
    result = run("--person", "Kesk")
    assert result.exit_code == 0
    assert "beim Namen" in result.output
    assert "Despoten-Scherge" in result.output
    assert "drastisch" in result.output


def test_command_writes_csv(run, tmp_path):
    target = tmp_path / "tabellen" / "namen.csv"
    assert run("--csv", str(target)).exit_code == 0
    assert target.read_text(encoding="utf-8-sig").startswith("person,outlet,category,name")
