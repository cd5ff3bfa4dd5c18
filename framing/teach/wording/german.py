"""What exercises say in German."""

from __future__ import annotations

from framing.teach.wording.explained_german import EXPLANATIONS
from framing.teach.wording.fields import Wording

__all__ = ["GERMAN"]

GERMAN = Wording(
    sheet="Wie Nachrichten klingen",
    titles={
        "mark": "Reizwörter finden",
        "replace": "Sachlich sagen",
        "headline": "Eine sachliche Überschrift",
        "who": "Wer sagt das?",
        "status": "Tatsache, Behauptung oder Gerücht?",
        "sure": "Wie sicher ist sich der Text?",
        "copy": "Abgeschrieben oder selbst geschrieben?",
        "outlet": "Wer hat das geschrieben?",
        "names": "Eine Person, viele Namen",
        "konjunktiv": "Indikativ oder Konjunktiv?",
    },
    instructions={
        "mark": {
            "5-7": "Lies den Text. Markiere alle Reizwörter.",
            "8-10": "Markiere alle Stellen, an denen der Text nicht nur berichtet, sondern wertet, dramatisiert oder spottet.",
            "11-13": "Markieren Sie alle wertenden, dramatisierenden und spöttischen Wörter und Wendungen im Text.",
        },
        "replace": {
            "5-7": "In jedem Satz ist ein Reizwort unterstrichen. Schreibe ein sachliches Wort auf, das dasselbe meint.",
            "8-10": "Ersetze das unterstrichene Wort durch ein sachliches. Den Satz darfst du dafür ein wenig umbauen.",
            "11-13": "Ersetzen Sie das Unterstrichene durch eine sachliche Formulierung. Der Satzbau darf sich dafür ändern.",
        },
        "headline": {
            "5-7": "Schreibe die Überschrift neu: ohne Reizwörter und so, dass man weiß, wer was getan hat.",
            "8-10": "Schreibe die Überschrift so um, dass sie sachlich informiert: Wer tut was? Wo oder wann?",
            "11-13": "Formulieren Sie die Überschrift so um, wie eine Nachrichtenagentur sie melden würde.",
        },
        "who": {
            "5-7": "Lies den Text. Ordne jeder Aussage zu, von wem sie stammt.",
            "8-10": "Ordne jeder Aussage ihre Quelle zu. Bestimme dann, woran man die Quelle erkennt.",
            "11-13": "Ordnen Sie jeder Aussage ihre Quelle zu und bestimmen Sie das sprachliche Signal.",
        },
        "status": {
            "5-7": "Was für ein Satz ist das? Kreuze an.",
            "8-10": "Entscheide bei jedem Satz: Stellt der Text etwas als Tatsache dar, behauptet es jemand, oder ist es ein Gerücht?",
            "11-13": "Bestimmen Sie den Status jeder Aussage: als Tatsache dargestellt, Behauptung einer genannten Quelle oder Gerücht.",
        },
        "sure": {
            "5-7": "Manche Sätze klingen ganz sicher, andere vorsichtig. Vergleiche sie.",
            "8-10": "Vergleiche, wie sicher die Sätze klingen. Achte auf Wörter wie „wahrscheinlich“ oder „könnte“.",
            "11-13": "Vergleichen Sie die Aussagen danach, wie sicher der Text sie hinstellt.",
        },
        "copy": {
            "5-7": "Zwei Zeitungen, zwei Texte. Manche Sätze sind fast gleich. Finde sie.",
            "8-10": "Zwei Medien berichten über dasselbe. Kreuze die Sätze aus Text B an, die fast wörtlich auch in Text A stehen.",
            "11-13": "Vergleichen Sie beide Texte. Kreuzen Sie an, welche Sätze aus Text B fast wörtlich auch in Text A stehen.",
        },
        "outlet": {
            "5-7": "Alle Überschriften melden dasselbe. Ordne zu, wo sie gestanden haben.",
            "8-10": "Alle Überschriften melden dasselbe Ereignis. Ordne jeder zu, was für ein Medium sie gedruckt hat.",
            "11-13": "Die Überschriften melden dasselbe Ereignis. Ordnen Sie jeder die Art des Mediums zu.",
        },
        "names": {
            "5-7": "Ein Mensch kann in einer Nachricht viele Namen haben. Finde sie.",
            "8-10": "Untersuche, mit welchen Ausdrücken dieselbe Person genannt wird und was das ausmacht.",
            "11-13": "Untersuchen Sie, mit welchen Ausdrücken dieselbe Person benannt wird und welche davon werten.",
        },
        "konjunktiv": {
            "5-7": "Setze die wörtliche Rede in die indirekte Rede. Das Verb steht dann im Konjunktiv.",
            "8-10": "Gib die wörtliche Rede indirekt wieder. Benutze den Konjunktiv und achte auf die Pronomen.",
            "11-13": "Geben Sie die wörtliche Rede in indirekter Rede wieder (Konjunktiv I, wo nötig Ersatzform).",
        },
    },
    hints={
        "mark": "Reizwort: ein Wort, das ein Gefühl oder ein Urteil mitliefert. Probe: Gibt es ein ruhigeres Wort für dieselbe Sache?",
        "replace": "Ein sachliches Wort nennt dieselbe Sache, ohne zu loben, zu schimpfen oder zu spotten.",
        "headline": "Behaupte nichts, was nicht dasteht.",
        "who": "Signale: Anführungszeichen, Redeverben (sagen, mitteilen), „laut“, „nach Angaben von“, „zufolge“, Konjunktiv. „Die "
        "Redaktion selbst“ heißt: Der Text nennt keine Quelle.",
        "status": "Tatsache: Der Text stellt es als nachprüfbar hin. Behauptung: Jemand sagt es, und der Text sagt, wer. Gerücht: Es wird "
        "erzählt, aber niemand steht dafür ein. Nicht jede Antwort muss vorkommen.",
        "sure": "Es geht nicht darum, was stimmt, sondern darum, wie sicher der Text es sagt.",
        "copy": "Viele Meldungen stammen von Nachrichtenagenturen. Redaktionen dürfen sie übernehmen, ganz oder in Teilen.",
        "outlet": "Achte auf Lautstärke, Spott, Rätsel und darauf, ob die Überschrift sagt, wer was getan hat.",
        "names": "Name, Amt oder Rolle und Etikett: Nur das Etikett urteilt.",
        "konjunktiv": "Konjunktiv I: er habe, sie sei, es werde, man könne. Sieht er aus wie der Indikativ, nimmt man den Konjunktiv II: "
        "sie hätten, sie könnten.",
    },
    hints_simple={
        "mark": "Ein Reizwort bringt ein Gefühl oder ein Urteil mit. Probe: Gibt es ein ruhigeres Wort?",
        "who": "Achte auf Anführungszeichen, auf „sagt“ und auf „laut“. „Die Redaktion selbst“ heißt: Es wird niemand genannt.",
        "status": "Tatsache: Man kann es nachprüfen. Behauptung: Jemand sagt es. Gerücht: Man weiß nicht, wer es sagt. Nicht jede "
        "Antwort muss vorkommen.",
        "copy": "Viele Zeitungen bekommen dieselben Meldungen und dürfen sie drucken.",
        "outlet": "Welche Überschrift ist laut und frech? Welche sagt nur, was passiert ist?",
        "konjunktiv": "Indikativ: er hat, sie ist. Konjunktiv: er habe, sie sei.",
    },
    teacher={
        "mark": "Der Schlüssel nennt, was sich gut begründen lässt. Stellen „auch richtig“ sind mild, stehen in einem Zitat oder sind "
        "länger als das eigentliche Reizwort: Sie zählen nicht als Fehler. Weitere Stellen können mit guter Begründung gelten.",
        "replace": "Die Antworten sind Vorschläge aus dem Wörterbuch; jede sachliche Lösung, die in den Zusammenhang passt, ist richtig. "
        "Artikel und Endungen dürfen sich mit dem neuen Wort ändern.",
        "headline": "Zum Gespräch: Was geht verloren, wenn die Überschrift sachlich wird, und was gewinnt sie?",
        "who": "Bei „die Redaktion selbst“ nennt der Text keine Quelle. Das heißt nicht, dass es keine gab.",
        "status": "„Tatsache“ meint hier: Der Text stellt es so dar. Ob es stimmt, müsste man nachprüfen; das ist ein guter Anlass für ein "
        "Gespräch.",
        "sure": "Gefragt ist die Formulierung, nicht die Wirklichkeit: Auch ein sicher klingender Satz kann falsch sein.",
        "copy": "Übernommene Agenturtexte sind üblich und erlaubt. Zum Gespräch: Was hat die Redaktion selbst hinzugetan oder geändert?",
        "outlet": "An einer einzelnen Überschrift lässt sich die Art des Mediums nicht immer erkennen. Wichtiger als der Treffer ist die "
        "Begründung.",
        "names": "Zum Gespräch: Welches Bild der Person entsteht, wenn man nur die Etiketten liest?",
        "konjunktiv": "Beide Formen gelten: mit „dass“ und ohne. Statt „sagte“ darf ein anderes sachliches Redeverb stehen.",
    },
    refusals={
        "loaded": "Im Text stehen zu wenige eindeutige Reizwörter.",
        "replace": "Für die Reizwörter im Text gibt es keinen eindeutigen sachlichen Ersatz.",
        "headline": "Die Überschrift ist schon sachlich, oder der Text hat keine.",
        "who": "Im Text stehen zu wenige Aussagen, deren Quelle eindeutig genannt ist.",
        "status": "Im Text sind Tatsachen, Behauptungen und Gerüchte nicht eindeutig genug zu trennen.",
        "sure": "Im Text stehen keine Aussagen, die sich in ihrer Sicherheit klar unterscheiden.",
        "copy_one": "Zum Vergleich braucht es zwei Artikel über dasselbe Ereignis.",
        "copy": "Die Artikel haben zu wenige gemeinsame Sätze.",
        "outlet": "Es braucht Überschriften aus mindestens zwei bekannten Arten von Medien.",
        "names": "Keine Person wird mit genügend verschiedenen Ausdrücken genannt.",
        "konjunktiv": "Im Text steht keine wörtliche oder indirekte Rede, die sich nach festen Regeln umformen oder bestimmen lässt.",
        "out": "„{kind}“ ist nicht möglich: {reason}",
        "foreign": "{name}: ausgelassen, der Text sieht nicht deutsch aus.",
        "unsure": "{count} mit Hinweis „bitte prüfen“: {ids}.",
        "spoils": "„{later}“ zeigt Stellen, nach denen „{earlier}“ fragt. Teilen Sie die Aufgaben nacheinander aus.",
        "model_shown": "„{later}“ zeigt die Überschrift der Agentur, die zu „{earlier}“ die Musterlösung ist. Teilen Sie die Aufgaben "
        "nacheinander aus.",
    },
    phrases={
        "quoted": "Das steht in einem Zitat: Hier wertet, wer spricht, nicht die Redaktion.",
        "mild": "Die Färbung ist leicht; man kann darüber streiten.",
        "wide": "Es genügt, einen Teil der Wendung zu markieren.",
        "reason": "„{word}“ {reason}.",
        "plain": "Sachlich wäre: {neutral}.",
        "or": " oder ",
        "drop": "Man kann das Wort auch weglassen.",
        "base": "In der Grundform: {neutral}.",
        "replace_unsure": "Welches Wort passt, hängt davon ab, wer oder was gemeint ist: Bitte den Schlüssel prüfen.",
        "rubric_loaded": "kein Reizwort mehr",
        "rubric_who": "sagt, wer etwas tut oder wem etwas geschieht",
        "rubric_what": "sagt, was geschehen ist, und behauptet nichts Neues",
        "rubric_form": "ist kurz und vollständig (höchstens zwölf Wörter)",
        "headline_model": "So meldet es {outlet}: „{headline}“.",
        "headline_why": "Eine sachliche Überschrift beantwortet zuerst: Wer tut was? Urteil und Gefühl bleiben den Lesern überlassen.",
        "headline_unsure": "Die Musterlösung ist aus dem Wörterbuch gebildet: Bitte auf Sinn und Grammatik prüfen.",
        "headline_no_model": "Es gibt keine Musterlösung: Eine Fassung der Agentur liegt nicht vor.",
        "who_match": "Von wem stammt die Aussage?",
        "who_sign": "Woran erkennt man, dass hier jemand anderes spricht?",
        "newsroom": "die Redaktion selbst",
        "newsroom_why": "Der Text nennt keine Quelle: Die Redaktion berichtet es selbst.",
        "sign_marks": "an den Anführungszeichen",
        "sign_word": "an „{word}“",
        "sign_konjunktiv": "am Konjunktiv „{word}“",
        "status_fact": "als Tatsache dargestellt",
        "status_claim": "Behauptung",
        "status_rumour": "Gerücht",
        "sure_first": "klingt am sichersten",
        "sure_last": "klingt am unsichersten",
        "sure_order": "Ordne die Sätze von sicher nach unsicher.",
        "sure_order_sie": "Ordnen Sie die Sätze von sicher nach unsicher.",
        "sure_choice": "Welcher Satz klingt sicherer?",
        "sure_plain": "Der Satz sagt ohne Einschränkung, was ist.",
        "sure_probable": "heißt: Es spricht viel dafür.",
        "sure_possible": "heißt: Es ist möglich, mehr nicht.",
        "sure_hearsay": "heißt: Jemand erzählt es, belegt ist es nicht.",
        "text_a": "Text A",
        "text_b": "Text B",
        "copy_prompt": "Welche dieser Sätze aus Text B stehen fast wörtlich auch in Text A?",
        "copy_same": "Steht fast wörtlich auch in Text A.",
        "copy_own": "Steht so nicht in Text A.",
        "copy_why": "Wo zwei Texte Wort für Wort gleich sind, haben beide meist dieselbe Vorlage: die Meldung einer Nachrichtenagentur. "
        "Was nur in einem Text steht, hat die Redaktion selbst hinzugefügt oder weggelassen.",
        "outlet_prompt": "Welche Überschrift stand wo?",
        "outlet_distractor": "wissenschaftliche Fachzeitschrift",
        "outlet_unsure": "Die Überschriften von {kinds} sind hier nicht laut genug, um sie sicher zu unterscheiden.",
        "names_which": "Welche Ausdrücke meinen {person}?",
        "names_sort": "Was für ein Ausdruck ist das?",
        "names_name": "Name",
        "names_role": "Amt oder Rolle",
        "names_label": "wertendes Etikett",
        "names_other": "Damit ist {person} gemeint.",
        "names_why": "Derselbe Mensch kann Name, Amt oder Etikett tragen. Wer zählt, welche Ausdrücke ein Text wählt, sieht, welches Bild "
        "er zeichnet.",
        "konjunktiv_prompt": "Setze in die indirekte Rede.",
        "konjunktiv_prompt_sie": "Setzen Sie in die indirekte Rede.",
        "konjunktiv_before": "{speaker} sagte, ",
        "konjunktiv_what": "Was zeigt der Konjunktiv „{verb}“ in diesem Satz?",
        "konjunktiv_right": "Der Text gibt wieder, was jemand anderes gesagt hat.",
        "konjunktiv_wrong_checked": "Die Redaktion hat es selbst nachgeprüft.",
        "konjunktiv_wrong_question": "Der Satz ist eine Frage.",
        "konjunktiv_wrong_past": "Es ist vor langer Zeit geschehen.",
        "konjunktiv_choice_why": "„{verb}“ ist Konjunktiv I. Er zeigt, dass der Text fremde Worte wiedergibt, auch wenn kein „sagte“ in der "
        "Nähe steht. Die Redaktion lässt offen, ob es stimmt.",
    },
    explanations=EXPLANATIONS,
)
