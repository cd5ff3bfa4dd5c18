"""Exercises written by hand for the tests of the formats: every kind of task and every form of answer."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.teach import (
    Choice,
    Criterion,
    Essay,
    Exercise,
    Gap,
    Item,
    Mark,
    Marking,
    Matching,
    Option,
    Ordering,
    Origin,
    Pair,
    Step,
    Task,
    Text,
)

BLITZ = Origin("blitz-1", "Blitz am Abend", "2026-03-12", 0, 400)
DIENST = Origin("nna-7", "Nordlicht Nachrichtenagentur", "2026-03-11", 0, 300)

TABLOID = (
    "Brücken-Chaos in Altenbrück",
    "Wut-Bürger gehen auf Stadträtin Köhn los!",
    "Was für ein Irrsinn! Seit Montag ist die alte Weserbrücke dicht, und halb Altenbrück steht im Stau. Stadträtin "
    "Marlene Köhn verkroch sich tagelang im Rathaus, erst am Donnerstag stammelte sie vor den Kameras eine "
    "Entschuldigung. Pendler toben.",
    "„Wir brauchen zwei Jahre“",
    "Jetzt droht der ganzen Stadt ein Verkehrsinfarkt. Rund 14.000 Autos rollten bisher jeden Tag über die Brücke. "
    "Köhn sagte, der Neubau koste 38 Millionen Euro und daure zwei Jahre.",
)
SOBER = (
    "Weserbrücke in Altenbrück gesperrt",
    "Altenbrück (nna) – Die Weserbrücke in Altenbrück ist seit Montag für Autos gesperrt. Das teilte die Stadt mit. "
    "Bei einer Prüfung waren Risse im Beton gefunden worden. Der Neubau soll nach Angaben von Stadträtin Marlene Köhn "
    "zwei Jahre dauern und 38 Millionen Euro kosten.",
)


def text(paragraphs: tuple[str, ...], *headings: int, **more: object) -> Text:
    return Text("\n\n".join(paragraphs), headings, **more)  # type: ignore[arg-type]


def mark(shown: Text, words: str, why: str = "", *neutral: str, required: bool = True, at: int = 0) -> Mark:
    start = shown.text.index(words)
    return Mark(at, start, start + len(words), words, why, neutral, required)


def passage(sentence: str) -> tuple[Text, tuple[int, int] | None]:
    """A sentence whose words in question stand in brackets."""
    found = re.search(r"\[(.*?)\]", sentence)
    plain = sentence.replace("[", "").replace("]", "")
    return Text(plain, origin=BLITZ), (found.start(), found.start() + len(found[1])) if found else None


def marking() -> Task:
    shown = text(TABLOID, 0, 1, 3, origin=BLITZ, credit="Blitz am Abend, 12. März 2026")
    marks = (
        mark(shown, "Brücken-Chaos", "„Chaos“ macht aus einem Stau ein Durcheinander.", "Sperrung der Brücke"),
        mark(shown, "Wut-Bürger", "Das Wort stempelt Menschen ab, die sich beschweren.", "verärgerte Anwohner"),
        mark(shown, "gehen auf Stadträtin Köhn los", "Das klingt nach Prügelei.", "kritisieren"),
        mark(shown, "Irrsinn", "Hier urteilt die Zeitung und berichtet nicht."),
        mark(shown, "verkroch sich", "So redet man über Tiere, die Angst haben.", "blieb"),
        mark(shown, "stammelte", "Das Wort macht sie lächerlich.", "sagte"),
        mark(shown, "toben", "Toben ist mehr als sich ärgern.", "beschweren sich"),
        mark(shown, "Verkehrsinfarkt", "Ein Bild aus der Medizin: Es klingt lebensgefährlich.", "viele Staus"),
        mark(shown, "dicht", "Umgangssprache, aber kaum wertend.", "gesperrt", required=False),
    )
    item = Item(
        id="mark-1",
        answer=Marking(marks),
        points=8,
        minutes=8,
        explanation="Solche Wörter sagen dir, was du fühlen sollst. Was geschehen ist, steht in den übrigen Wörtern.",
        origins=(BLITZ,),
    )
    return Task(
        kind="mark",
        title="Reizwörter markieren",
        instruction="Unterstreiche alle Stellen, die Gefühle wecken sollen. Es sind acht.",
        hint="Ein Reizwort erkennst du daran, dass man es durch ein ruhigeres ersetzen könnte.",
        items=(item,),
        texts=(shown,),
        teacher="Sprechen Sie darüber, warum „dicht“ ein Grenzfall ist.",
    )


def replacing() -> Task:
    first, where = passage("Erst am Donnerstag [stammelte] sie vor den Kameras eine Entschuldigung.")
    second, there = passage("Jetzt droht der ganzen Stadt ein [Verkehrsinfarkt].")
    return Task(
        kind="replace",
        title="Neutral umschreiben",
        instruction="Ersetze das unterstrichene Wort durch ein sachliches.",
        items=(
            Item(
                id="replace-1",
                answer=Gap(("sprach", "sagte", "äußerte")),
                passage=first,
                focus=where,
                explanation="„Stammeln“ heißt: vor Angst kaum sprechen können. „Sprechen“ lässt offen, wie es klang.",
                origins=(replace(BLITZ, start=210, end=219),),
            ),
            Item(
                id="replace-2",
                answer=Gap(("langer Stau", "Stau", "dichter Verkehr")),
                passage=second,
                focus=there,
                explanation="Ein Infarkt kann tödlich sein, ein Stau ist lästig.",
                unsure="„Stau“ passt nur, wenn die Klasse den Text als Vermutung liest.",
                difficulty=3,
            ),
        ),
    )


def headline() -> Task:
    shown, _ = passage("Wut-Bürger gehen auf Stadträtin Köhn los!")
    essay = Essay(
        rubric=(
            Criterion("nennt, wer etwas tut", 1),
            Criterion("nennt, was geschehen ist", 2),
            Criterion("kommt ohne Reizwort aus", 1),
        ),
        models=("Altenbrück: Anwohner kritisieren Stadträtin Köhn wegen gesperrter Brücke",),
    )
    return Task(
        kind="headline",
        title="Die Schlagzeile sachlich schreiben",
        instruction="Schreibe die Schlagzeile so um, dass sie informiert. Wer? Was? Warum?",
        items=(
            Item(
                id="headline-1",
                answer=essay,
                passage=replace(shown, headings=(0,)),
                explanation="Eine sachliche Schlagzeile beantwortet mindestens: Wer tut was?",
                points=4,
                minutes=6,
            ),
        ),
    )


def who() -> Task:
    pairs = (
        Pair(
            "Der Neubau koste 38 Millionen Euro.", "Stadträtin Köhn", "Der Konjunktiv „koste“ gibt ihre Worte wieder."
        ),
        Pair("Im Beton waren Risse.", "ein Prüfbericht der Stadt", "„Laut Prüfbericht“ nennt die Quelle."),
        Pair("Die Sperrung treffe jeden zweiten Betrieb.", "die Handelskammer", "„so die Kammer“"),
    )
    sentence, where = passage("Der Neubau [dauere] zwei Jahre, so Köhn.")
    return Task(
        kind="who",
        title="Wer sagt das?",
        instruction="Ordne jeder Aussage ihre Quelle zu. Entscheide dann, woran du die fremde Aussage erkennst.",
        items=(
            Item(id="who-1", answer=Matching(pairs, ("die Zeitung selbst",)), points=3, minutes=4, explanation="Achte auf „laut“ und „so“."),
            Item(
                id="who-2",
                answer=Choice(
                    (
                        Option("am Wort „Neubau“", why="Das Wort sagt nur, worum es geht."),
                        Option("am Konjunktiv „dauere“ und an „so Köhn“", correct=True),
                        Option("an der Zahl", why="Zahlen stehen auch in eigenen Sätzen der Zeitung."),
                    )
                ),
                prompt="Woran erkennst du, dass hier jemand wiedergegeben wird?",
                passage=sentence,
                focus=where,
                explanation="Der Konjunktiv zeigt: Die Zeitung gibt weiter, was Köhn gesagt hat.",
            ),
        ),
    )  # fmt: skip


def status() -> Task:
    rows = (
        ("Die Brücke ist seit Montag gesperrt.", 0, "Das lässt sich nachprüfen."),
        ("Köhn sagt, der Bau werde rechtzeitig fertig.", 1, "Das sagt jemand, prüfen kann man es noch nicht."),
        ("Im Ort heißt es, ein Investor wolle die Brücke kaufen.", 2, "„Es heißt“ nennt niemanden."),
    )
    names = ("Tatsache", "Behauptung", "Gerücht")
    return Task(
        kind="status",
        title="Tatsache, Behauptung oder Gerücht?",
        instruction="Kreuze an.",
        items=tuple(
            Item(
                id=f"status-{n}",
                answer=Choice(tuple(Option(name, correct=i == right) for i, name in enumerate(names))),
                passage=Text(sentence, origin=DIENST),
                explanation=why,
                difficulty=1,
            )
            for n, (sentence, right, why) in enumerate(rows, 1)
        ),
    )


def sure() -> Task:
    steps = (
        Step("Die Brücke ist gesperrt.", "Ohne jedes Wort des Zweifels."),
        Step("Die Brücke wird wohl zwei Jahre gesperrt bleiben.", "„wohl“ ist eine Vermutung."),
        Step("Andere Wege könnten möglicherweise früher frei werden.", "Zwei Abschwächungen."),
    )
    return Task(
        kind="sure",
        title="Wie sicher ist das?",
        instruction="Bringe die Sätze in eine Reihenfolge.",
        items=(
            Item(
                id="sure-1",
                answer=Ordering(steps, "am sichersten", "am unsichersten"),
                explanation="Wörter wie „wohl“ und „möglicherweise“ nehmen einer Aussage Gewicht.",
                points=3,
                minutes=3,
            ),
        ),
    )


def copying() -> Task:
    sentences = SOBER[1].split(". ")
    options = (
        Option("Die Weserbrücke in Altenbrück ist seit Montag für Autos gesperrt.", correct=True),
        Option("Pendler toben.", why="Dieser Satz steht nur in Text B."),
        Option("Bei einer Prüfung waren Risse im Beton gefunden worden.", correct=True),
        Option("Halb Altenbrück steht im Stau.", why="Diesen Satz hat die Redaktion selbst geschrieben."),
    )
    assert len(sentences) > 3
    second = (
        "Brücke dicht! Pendler toben",
        "Altenbrück – Die Weserbrücke in Altenbrück ist seit Montag für Autos gesperrt. Halb Altenbrück steht im Stau. "
        "Bei einer Prüfung waren Risse im Beton gefunden worden. Pendler toben.",
    )
    return Task(
        kind="copy",
        title="Wo steckt der Agenturtext?",
        instruction="Vergleiche die Texte. Welche Sätze stehen in beiden?",
        texts=(
            text(SOBER, 0, label="Text A", origin=DIENST),
            text(second, 0, label="Text B", origin=BLITZ),
        ),
        items=(
            Item(
                id="copy-1",
                answer=Choice(options, several=True),
                prompt="Kreuze die Sätze an, die aus der Agenturmeldung stammen.",
                explanation="Zeitungen dürfen Meldungen einer Agentur übernehmen. Sie sollten es dazuschreiben.",
                points=2,
                minutes=5,
            ),
        ),
    )


def outlets() -> Task:
    pairs = (
        Pair("Wut-Bürger gehen auf Stadträtin Köhn los!", "Boulevardzeitung", "Reizwort und Ausrufezeichen"),
        Pair("Weserbrücke in Altenbrück gesperrt", "Nachrichtenagentur", "Nur was geschehen ist"),
        Pair("Brücke gesperrt: Was Pendler wissen müssen", "Regionalzeitung", "Nutzen für Leser am Ort"),
    )
    return Task(
        kind="outlet",
        title="Wer hat diese Schlagzeile geschrieben?",
        instruction="Ordne zu.",
        items=(Item(id="outlet-1", answer=Matching(pairs), points=3, minutes=3, explanation="Achte auf den Ton."),),
    )


def names() -> Task:
    return Task(
        kind="names",
        title="Eine Person, viele Namen",
        instruction="Welche Ausdrücke meinen dieselbe Frau?",
        items=(
            Item(
                id="names-1",
                answer=Choice(
                    (
                        Option("Stadträtin Köhn", correct=True),
                        Option("die Baudezernentin", correct=True),
                        Option("die Pendlerin Ruth Abele", why="Sie wird befragt, sie ist nicht Köhn."),
                    ),
                    several=True,
                ),
                explanation="Ein Amt klingt anders als ein Spitzname.",
                points=2,
            ),
        ),
    )


def konjunktiv() -> Task:
    direct, _ = passage("„Ich habe den Bericht am Freitag gelesen“, sagte Köhn.")
    return Task(
        kind="konjunktiv",
        title="Wiedergeben, was jemand gesagt hat",
        instruction="Setze die Aussage in die indirekte Rede.",
        items=(
            Item(
                id="konjunktiv-1",
                answer=Gap(("sie habe den Bericht am Freitag gelesen",), "Köhn sagte,", "."),
                passage=direct,
                explanation="Der Konjunktiv I zeigt: Du gibst wieder, was jemand anders gesagt hat.",
                points=2,
                minutes=2,
            ),
        ),
    )


def exercise(language: str = "de") -> Exercise:
    """A full sheet: ten tasks, one of each kind."""
    return Exercise(
        title="Eine Brücke, zwei Geschichten",
        level="8-10",
        language=language,  # type: ignore[arg-type]
        tasks=(
            marking(), replacing(), headline(), who(), status(), sure(), copying(), outlets(), names(), konjunktiv(),
        ),
        sources=("Blitz am Abend, 12. März 2026", "Nordlicht Nachrichtenagentur, 11. März 2026"),
        notes=("Die Texte sind erfunden.",),
    )  # fmt: skip


HOSTILE = (
    '#import "@preview/x:1.0.0": *',
    "$x^2$ und #panic() und *fett* _kursiv_ `Code` \\input{x}",
    "<script>alert(1)</script><img src=x onerror=alert(1)> & <b>",
    "</script><!-- <script> ]]> {{ 7 * 7 }} {% raw %}",
    "🔥🚨 Feuer 👍🏽 \x00\x07 \u202eumgedreht 北京",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
)


def hostile() -> Exercise:
    """Every field that holds text holds markup."""
    script = HOSTILE[2]
    shown = text(HOSTILE, 0, label=HOSTILE[1], credit=HOSTILE[2])
    tasks = (
        Task(
            kind="mark", title=HOSTILE[0], instruction=HOSTILE[1], hint=script, texts=(shown,),
            items=(
                Item(id="mark-1", answer=Marking((mark(shown, "Feuer", script, HOSTILE[1]),)), prompt=script,
                     explanation=HOSTILE[3]),
            ),
        ),
        Task(
            kind="who", title=script, instruction=HOSTILE[3],
            items=(
                Item(
                    id="who-1",
                    answer=Matching((Pair(HOSTILE[0], script, HOSTILE[1]), Pair(HOSTILE[1], HOSTILE[3])), (HOSTILE[4],)),
                ),
                Item(id="who-2", answer=Choice((Option(HOSTILE[0], why=script), Option(script, correct=True)))),
                Item(id="who-3", answer=Ordering((Step(script), Step(HOSTILE[5], script)), HOSTILE[0], script)),
                Item(id="who-4", answer=Gap((script,), HOSTILE[0], HOSTILE[3]), passage=Text(HOSTILE[5]), focus=(0, 62)),
                Item(id="who-5", answer=Essay((Criterion(script, 2),), (HOSTILE[4],))),
            ),
        ),
    )  # fmt: skip
    return Exercise(HOSTILE[2], "11-13", "de", tasks, (HOSTILE[0],), (HOSTILE[3],))
