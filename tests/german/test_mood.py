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
        ("Würfe er den Ball, flöge er weit.", {"Würfe": "II", "flöge": "II"}),
        ("Die Werft schlösse ihre Tore, wenn der Auftrag verschwände.", {"schlösse": "II", "verschwände": "II"}),
        ("Ohne Hilfe stürben die Bienen, sagte der Imker.", {"stürben": "II"}),
        ("Der Imker sagte, er fliehe vor dem Lärm und schließe den Hof.", {"fliehe": "I", "schließe": "I"}),
        ("Die Wirtin ziehe weg, hieß es im Dorf.", {"ziehe": "I"}),
        ("Das ermögliche dem Verein den Umbau, sagte Brandau.", {"ermögliche": "I"}),
        ("Er bitte um Geduld, sagte der Bahnchef.", {"bitte": "I"}),
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
        "Ich bleibe am Tor stehen, rufe und warte auf Antwort.",
        "Sie verbrachten eine tolle, friedliche Nacht am See.",
        "Die (gesunde) Kuh steht im Stall.",
        "Ein Verkauf kommt nicht infrage.",
        "Schade, dass es regnet, siehe Seite vier.",
        "Das kostet sage und schreibe neun Millionen Euro.",
        "Der Verein will die sieche Brauerei mithilfe der Stadt retten.",
        "Die Männer tränken ihre Pferde am Fluss.",
        "Bitte schließen Sie die Tür.",
        "Sie wurde gewählt, und die Menge jubelte.",
        "Der Rat tagt am Montag.",
    ],
)
def test_indicatives_nouns_and_orders_are_left_alone(text):
    assert moods(text) == {}
