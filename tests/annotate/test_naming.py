from __future__ import annotations

from framing.annotate import annotate, read_text
from framing.annotate.naming import find
from framing.article import Article


def namings(body, headline=""):
    text = read_text(Article.from_parts(headline, body=body))
    return [(f.category, f.text, f.target) for f in find(text, ())]


def test_surname_and_role_are_linked_to_the_full_name():
    assert namings(
        "Verteidigungsminister Jan Lendik reist ab. Lendik schwieg. Der Verteidigungsminister lächelte."
    ) == [
        ("name", "Jan Lendik", "Jan Lendik"),
        ("name", "Lendik", "Jan Lendik"),
        ("role", "Verteidigungsminister", "Jan Lendik"),
        ("role", "Der Verteidigungsminister", "Jan Lendik"),
    ]


def test_role_behind_the_name_is_linked():
    found = namings("Ute Lamm, die Sprecherin der Stadt, kam. Die Sprecherin ging.")
    assert ("role", "Die Sprecherin", "Ute Lamm") in found


def test_genitive_of_a_name_is_the_same_person():
    assert ("name", "Lendiks", "Jan Lendik") in namings(
        "Minister Jan Lendik reist. Lendiks Reise dauert. Lendik schweigt."
    )


def test_role_of_somebody_else_is_not_linked():
    assert namings("Ein Minister trat zurück. Der Minister schwieg.") == []


def test_label_is_linked_to_the_person_it_stands_by():
    text = read_text(Article.from_parts(body="Putin-Scherge Jan Lendik (61) reist ab. Der Putin-Scherge schwieg."))
    labels = [(f.text, f.target, f.severity) for f in annotate(text) if f.kind == "naming" and f.category == "label"]
    assert labels == [("Putin-Scherge", "Jan Lendik", 3), ("Der Putin-Scherge", "Jan Lendik", 3)]


def test_epithet_of_another_office_is_not_linked_to_the_person_named_last():
    text = read_text(
        Article.from_parts(body="Minister Jan Lendik reist ab. Der Kreml-Chef lachte. Der Putin-Scherge bettelt.")
    )
    labels = [(f.text, f.target) for f in annotate(text) if f.kind == "naming" and f.category == "label"]
    assert labels == [("Der Putin-Scherge", "Jan Lendik")]
