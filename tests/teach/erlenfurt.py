"""Three articles on one invented event: a sofa for the mayor of Erlenfurt."""

from __future__ import annotations

import framing as fr

TABLOID = fr.Article.from_parts(
    "Rathaus-Zoff! Bürgermeisterin blecht für Luxus-Sofa",
    kicker="Skandal in Erlenfurt",
    body=(
        "Hedda Brommel (51) hat es sich im Amtszimmer gemütlich gemacht: 4.300 Euro hat die Stadt für ein Sofa geblecht. "
        "„Das ist eine Frechheit“, wettert Ratsherr Udo Kranz. Angeblich liegt das Sofa schon in der zweiten Saison auf Halde.\n"
        "Gerüchten zufolge hat die Bürgermeisterin noch drei weitere Möbel bestellt. Am Montag giftete sie im Rat gegen ihre "
        "Kritiker. Am 3. Mai soll der Ausschuss tagen. Die Rechnung könnte noch teurer werden."
    ),
    outlet="Blitz am Abend",
    date="2026-04-14",
    id="erlenfurt-tabloid",
)
AGENCY = fr.Article.from_parts(
    "Stadt Erlenfurt kauft Sofa für Amtszimmer",
    body=(
        "Erlenfurt (nna) – Die Stadt Erlenfurt hat für das Amtszimmer der Bürgermeisterin ein Sofa für 4.300 Euro gekauft. Die "
        "Ausgabe wurde am 2. März vom Hauptausschuss genehmigt.\n"
        "„Ich habe das Sofa nicht ausgesucht“, sagte Bürgermeisterin Hedda Brommel am Dienstag. Der Kauf sei mit dem Ausschuss "
        "abgestimmt gewesen, teilte das Hauptamt mit. Laut Rechnungsprüfungsamt lagen drei Angebote vor.\n"
        "Ratsherr Udo Kranz kritisierte die Ausgabe. „Die Stadt hat andere Sorgen“, sagte Kranz. Der Ausschuss kommt am 3. Mai "
        "wieder zusammen. Wahrscheinlich legt das Hauptamt dann einen Bericht vor."
    ),
    outlet="Nordlicht Nachrichtenagentur",
    date="2026-04-14",
    id="erlenfurt-agency",
)
REGIONAL = fr.Article.from_parts(
    "Das Sofa, der Rat und ein Brief",
    body=(
        "Erlenfurt. Wer in diesen Tagen am Rathaus vorbeigeht, hört viel über ein Möbelstück.\n"
        "Die Ausgabe wurde am 2. März vom Hauptausschuss genehmigt. Laut Rechnungsprüfungsamt lagen drei Angebote vor. Der "
        "Ausschuss kommt am 3. Mai wieder zusammen.\n"
        "In der Altstadt sammelt die Buchhändlerin Tilda Mohr seit Samstag Unterschriften auf einer langen Liste. Bis zum Abend "
        "standen dort 214 Namen, viele davon aus den Dörfern am Fluss. Ein Sofa hat sie selbst nie besessen."
    ),
    outlet="Harzer Landbote",
    date="2026-04-14",
    id="erlenfurt-regional",
)
STORY = (TABLOID, AGENCY, REGIONAL)
