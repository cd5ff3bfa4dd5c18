"""German explanations for pupils, written one by one."""

from __future__ import annotations

from framing.teach.wording.fields import Explanations

__all__ = ["EXPLANATIONS"]

EXPLANATIONS = Explanations(
    loaded={
        "person_label": "Ein Etikett für einen Menschen ersetzt Namen und Amt durch ein Urteil. Wer es liest, soll die Person "
        "schon ablehnen oder bewundern, bevor er weiß, was sie getan hat. Nüchtern sind Name, Amt oder Beruf.",
        "speech_verb": "Redeverben sind nicht alle gleich: „sagen“ und „mitteilen“ berichten nur, dass jemand spricht. Wer aber "
        "„poltert“ oder „giftet“, wirkt unbeherrscht, ganz gleich, was er gesagt hat.",
        "verb": "Ein wertendes Verb erzählt nicht nur, was jemand tut, es urteilt gleich mit: Wer „bettelt“, hat schon verloren, "
        "wer „bittet“, nicht. Das sachliche Verb nennt die Handlung und überlässt das Urteil den Lesern.",
        "emotion": "Solche Wörter melden kein Ereignis, sondern ein Gefühl. Ob jemand wirklich schockiert oder wütend war, "
        "müsste der Text erst belegen. Nüchtern ist, was geschehen ist, mit Zahl, Ort und Beteiligten.",
        "intensifier": "Verstärkungen drehen die Lautstärke auf, ohne etwas mitzuteilen. „Irre teuer“ sagt weniger als „40 Prozent "
        "teurer“. Lässt man das Wort weg, fehlt dem Satz meist nichts.",
        "catastrophe": "Hier wird ein Vorgang zur Naturgewalt. Gegen eine „Lawine“ oder „Flut“ kann niemand etwas tun; dass "
        "Menschen etwas entschieden haben, verschwindet hinter dem Bild. Eine Zahl wäre genauer.",
        "war": "Kriegswörter machen aus Streit einen Kampf mit Siegern und Feinden. Wer „unter Beschuss“ steht, wird in "
        "Wahrheit meist nur kritisiert. Das Bild lässt den Streit schlimmer aussehen und einen Kompromiss wie eine Niederlage.",
        "metaphor": "Ein Bild aus Sport, Tierwelt oder Technik ist anschaulich, bringt aber ein Urteil mit. Man prüft es, indem "
        "man das Bild weglässt und sagt, was tatsächlich geschehen ist.",
        "sex_crime": "Das Wort verspricht Gewalt oder Intimes und soll neugierig machen. Über die Tat sagt es wenig; der Ausdruck "
        "aus dem Polizeibericht oder dem Gesetz ist genauer und schont die Betroffenen.",
        "health": "Angst um die Gesundheit verkauft sich gut. Sachlich wäre: welcher Stoff oder Erreger, wie viele Menschen, wie "
        "groß ist die Gefahr, wer sagt das?",
        "money": "Solche Wörter machen Geld zum Aufreger: Aus einem Preis wird Abzocke, aus einer Zahlung eine Strafe. Sachlich "
        "wären der Betrag und der Grund.",
        "colloquial": "Umgangssprache klingt nach Gespräch am Küchentisch und stellt Nähe her. In einer Nachricht macht sie die "
        "Sache kleiner oder gröber, als sie ist. Das Standardwort sagt dasselbe ohne Augenzwinkern.",
        "idiom": "Redewendungen malen ein fertiges Bild, in dem das Urteil schon steckt. Wer nachfragt, was genau geschehen ist, "
        "findet oft einen viel ruhigeren Vorgang.",
        "sneer": "Das Wort macht jemanden oder etwas klein. Es spricht den Anspruch ab, statt zu zeigen, was daran falsch ist: Spott "
        "ersetzt das Argument.",
        "political": "Das ist ein Kampfwort: Eine politische Seite benutzt es, um der anderen zu schaden. Wer es übernimmt, übernimmt "
        "auch das Urteil. Sachlich ist die Bezeichnung, mit der beide Seiten leben können.",
        "euphemism": "Auch Beschönigen ist Werten, nur in die andere Richtung: Das Wort klingt harmlos und verdeckt, was geschieht. "
        "Sachlich ist das Wort, das die Sache beim Namen nennt.",
        "address": "Der Text spricht die Leser an und zieht sie auf eine Seite: „unser Geld“, „wir zahlen“. Eine Nachricht sagt, wer "
        "zahlt, und lässt offen, auf welcher Seite man steht.",
    },
    loaded_simple={
        "person_label": "Das Wort klebt einem Menschen ein Urteil an, wie ein Etikett. Besser ist der Name oder der Beruf.",
        "speech_verb": "Das Verb sagt nicht nur, dass jemand spricht. Es macht ihn auch schlecht. „Sagen“ ist fair zu allen.",
        "verb": "Das Verb erzählt, was jemand tut, und schimpft oder lacht dabei schon. Ein sachliches Verb erzählt nur.",
        "emotion": "Das Wort will, dass du etwas fühlst, bevor du weißt, was passiert ist.",
        "intensifier": "Das Wort dreht die Lautstärke auf. Streich es durch: Es fehlt fast nichts.",
        "catastrophe": "Das Wort macht aus einer Sache eine Naturkatastrophe. Eine genaue Zahl wäre besser.",
        "war": "Das Wort kommt aus dem Krieg. Hier streiten aber nur Menschen, es kämpft niemand mit Waffen.",
        "metaphor": "Das Wort ist ein Bild. Frag dich: Was ist wirklich passiert?",
        "sex_crime": "Das Wort will neugierig auf Gewalt oder auf Privates machen. Ein genaues Wort erklärt mehr.",
        "health": "Das Wort macht Angst vor Krankheit. Besser wäre: Wie viele Menschen sind wirklich betroffen?",
        "money": "Das Wort will, dass man sich über Geld aufregt. Besser wäre: Wie viel kostet es, und warum?",
        "colloquial": "So redet man mit Freunden. In einer Nachricht klingt das, als wäre die Sache nicht ernst.",
        "idiom": "Die Redewendung malt ein Bild, und im Bild steckt schon ein Urteil. Frag dich: Was ist wirklich passiert?",
        "sneer": "Das Wort lacht jemanden aus. Es sagt nicht, was er falsch gemacht hat.",
        "political": "Mit diesem Wort will eine Seite der anderen schaden. Eine Nachricht soll zu beiden fair sein.",
        "euphemism": "Das Wort klingt netter, als die Sache ist. Besser ist das Wort, das die Sache klar nennt.",
        "address": "Der Text redet die Leser an und will sie auf seine Seite ziehen.",
    },
    cue={
        "direct": "Die Anführungszeichen zeigen: Das sind die eigenen Worte des Sprechers. Das Redeverb daneben sagt, wer es ist.",
        "phrase": "Wörter wie „laut“, „so“, „nach Angaben von“ oder „zufolge“ nennen die Quelle. Das Verb darf dabei im Indikativ stehen: "
        "Die Quelle ist ja schon genannt.",
        "verb": "Das Redeverb sagt, dass hier jemand spricht; sein Subjekt sagt, wer. Die Redaktion gibt die Aussage nur weiter.",
        "document": "Hier spricht ein Schriftstück: „Heißt es“ sagt, dass etwas wiedergegeben wird, und hinter „in“ steht, woraus.",
        "dass": "Redeverb und „dass“ gehören zusammen: Was im dass-Satz steht, ist die Aussage eines anderen.",
        "konjunktiv": "Der Konjunktiv zeigt: Die Redaktion gibt fremde Worte wieder und verbürgt sich nicht dafür.",
        "question": "Das Verb mit „ob“ gibt eine Frage wieder, die jemand anderes stellt.",
    },
    status={
        "fact": "Der Text stellt das als Tatsache hin: im Indikativ, ohne „soll“, ohne Quelle dazwischen, mit Angaben, die man "
        "nachprüfen kann. Ob es stimmt, ist damit noch nicht bewiesen; aber die Redaktion steht dafür ein.",
        "claim": "Hier behauptet es jemand, und der Text sagt, wer: {speaker}. Es kann stimmen oder nicht; verantwortlich ist, wer es "
        "sagt.",
        "rumour": "Hier wird etwas weitererzählt, ohne dass jemand mit seinem Namen dafür einsteht. Das Zeichen dafür ist „{sign}“.",
    },
    status_simple={
        "fact": "Der Text sagt einfach, was ist. Man kann es nachprüfen.",
        "claim": "Das sagt {speaker}. Der Text gibt es nur weiter.",
        "rumour": "„{sign}“ heißt: Es wird erzählt. Wer es gesagt hat, steht nicht da.",
    },
    hedge={
        "adverb": "„{word}“ schränkt ein: So kann es sein, sicher ist es nicht.",
        "modal": "„{word}“ stellt etwas als möglich oder wahrscheinlich dar, nicht als Tatsache.",
        "reportative": "„{word}“ heißt hier: So wird es gesagt. Die Redaktion weiß es nicht selbst.",
        "rumour": "„{word}“ lässt offen, wer das sagt.",
        "suspicion": "„{word}“ nennt einen Verdacht oder eine Vermutung, keinen Beweis.",
        "approximator": "„{word}“ macht die Zahl ungenau.",
    },
    outlet={
        "agency": "Agenturen beliefern alle Redaktionen. Ihre Überschriften sagen in einem Satz, wer was tut, und werten nicht.",
        "regional": "Regionalzeitungen schreiben für Leser, die den Ort kennen. Ihre Überschriften dürfen erzählen und neugierig "
        "machen, bleiben aber meist ruhig.",
        "quality": "Überregionale Zeitungen ordnen ein: Ihre Überschriften nennen oft schon die Frage hinter der Nachricht.",
        "public": "Öffentlich-rechtliche Sender berichten sachlich; ihre Überschriften sind kurz und nennen den Kern.",
        "tabloid": "Boulevardblätter wollen am Kiosk auffallen: kurze, laute Wörter, Gefühle, Spott und manchmal ein Rätsel, das erst "
        "der Text löst.",
        "portal": "Portale leben von Klicks: Ihre Überschriften versprechen oft mehr, als sie verraten.",
    },
    naming={
        "name": "Der Name sagt, wer gemeint ist, und sonst nichts.",
        "role": "Amt oder Rolle sagt, warum die Person in der Nachricht vorkommt. Das lässt sich nachprüfen.",
        "label": "Das Etikett urteilt: Es sagt, was man von der Person halten soll.",
    },
    verb={
        "konjunktiv1": "Aus „{before}“ wird „{after}“, der Konjunktiv I. Er zeigt: Das sagt jemand anderes.",
        "same": "„{after}“ sieht aus wie in der Ich-Form, ist hier aber Konjunktiv I: Im Indikativ hieße es „{indicative}“.",
        "ersatz": "Der Konjunktiv I von „{before}“ sähe aus wie der Indikativ. Darum nimmt man den Konjunktiv II: „{after}“.",
        "stays": "„{before}“ steht schon im Konjunktiv II und bleibt so.",
        "shift": "Aus „{before}“ wird „{after}“, denn jetzt spricht jemand anderes über die Person.",
    },
)
