from __future__ import annotations

import pytest

from framing.german import load_nlp


def moods(text):
    return {
        t.text: "I" if "Pres" in t.morph.get("Tense") else "II"
        for t in load_nlp()(text)
        if "Sub" in t.morph.get("Mood")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er sei krank, sagte sie.", {"sei": "I"}),
        ("Die Brücke müsse gesperrt werden.", {"müsse": "I"}),
        ("Die Zahl steige weiter, teilte das Amt mit.", {"steige": "I"}),
        ("Er habe nichts gewusst.", {"habe": "I"}),
        ("Man wisse das seit Montag.", {"wisse": "I"}),
        ("Das Werk werde schließen, weil es zu teuer komme.", {"werde": "I", "komme": "I"}),
        ("Komme es dazu, drohe ein Streik.", {"Komme": "I", "drohe": "I"}),
        ("Sie hätten sich geeinigt.", {"hätten": "II"}),
        ("Er ginge, wenn er könnte.", {"ginge": "II", "könnte": "II"}),
        ("Die Stadt bräuchte mehr Geld.", {"bräuchte": "II"}),
        ("Käme der Regen, wäre die Ernte gerettet.", {"Käme": "II", "wäre": "II"}),
    ],
)
def test_subjunctives_are_found(text, expected):
    assert moods(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe das gesehen und werde schweigen.",
        "Habe die Ware gestern bekommen.",
        "Die Würde des Amtes ist unantastbar.",
        "Seine Habe passte in einen Koffer.",
        "Kenne den Laden seit Jahren, und er hält, was er verspricht.",
        "Sei vorsichtig!",
        "Sie wurde gewählt, und die Menge jubelte.",
        "Der Rat tagt am Montag.",
    ],
)
def test_indicatives_nouns_and_orders_are_left_alone(text):
    assert moods(text) == {}
