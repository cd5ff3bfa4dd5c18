"""Wordings of German news pages around the article, all in lower case: patterns are matched against the lower-cased line.

Each group is one thing a reader recognises at a glance. A pattern of `SERVICE` is tried only on lines that hold its
sign, so that a text of a hundred thousand lines is read in seconds.
"""

from __future__ import annotations

import re

__all__ = [
    "ADVERTISING",
    "AUTHOR_MARKS",
    "BUTTONS",
    "OPENERS",
    "READING_TIME",
    "RUNNING_TIME",
    "SECTION_NAMES",
    "SERVICE",
    "STAMP_WORDS",
    "SUMMARY_OPENER",
    "TEASER_LINE",
    "TOPIC_LINE",
    "word_set",
]


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def _labels(text: str) -> frozenset[str]:
    return frozenset(" ".join(label.split()) for label in text.split(","))


# Lines that announce what stands below them; the whole line must match.

SUMMARY_OPENER = re.compile(
    _any(
        r"das wichtigste (?:in kürze|auf einen blick|zum thema|vorab|zusammengefasst|im überblick)",
        r"darum geht(?:[’']?s| es)",
        r"worum geht(?:[’']?s| es)\??",
        r"auf einen blick",
        r"in kürze",
        r"kurz (?:zusammengefasst|& knapp|und knapp|und bündig|erklärt)",
        r"die wichtigsten (?:punkte|fakten|infos|informationen)(?: (?:in kürze|auf einen blick|im überblick))?",
        r"(?:ki-|artikel)?zusammenfassung",
    )
    + r"\s*[:.]?"
)
_TOPICS = (
    r"mehr zum thema",
    r"mehr zu diesem thema",
    r"mehr zu den themen",
    r"(?:die )?themen(?: (?:in diesem artikel|des artikels|dieses artikels))?",
    r"themen & autoren",
    r"(?:ähnliche|zugehörige) themen",
    r"themenseiten?",
    r"schlagworte?|schlagwörter|stichworte?|stichwörter|tags?|keywords|topics",
    r"orte?|personen|ressorts?|rubriken?|kategorien?",
)
_CONTENTS = ("inhalt", "inhaltsverzeichnis", "in diesem artikel", "springen sie direkt")
_CREDITS = (r"(?:verwendete |unsere )?quellen(?:angaben)?", "verwendete quelle")
_BYLINES = (
    r"von|autor(?:in|en)?|text|aus",
    r"(?:geschrieben|verfasst) von",
    r"ein artikel von",
    r"interview",
)
_ENDS = (
    r"(?:\d+ )?(?:leser)?kommentare?(?: \(\d+\))?",
    r"zu den kommentaren",
    r"mehr aus (?:dem ressort|dieser rubrik|der rubrik|\w{3,20})",
    r"meistgelesen(?:e artikel)?|am meisten gelesen",
    r"top-?themen|top-?artikel",
    r"weitere (?:artikel|nachrichten|meldungen|themen|beiträge|news|links|videos|storys)(?: zum thema| aus .{3,30})?",
    r"das könnte (?:sie|dich|euch) (?:auch |ebenfalls )?(?:noch )?interessieren",
    r"(?:auch|ebenfalls) interessant",
    r"(?:empfohlene|neueste|ähnliche|verwandte) artikel",
    r"verwandte themen|aktuelle nachrichten|neueste meldungen|newsticker|beliebt",
    r"unsere empfehlungen|empfehlungen der redaktion|leser(?:innen)? empfehlen",
    r"deine meinung(?: zählt)?|diskussion",
)
_TEASERS = (
    r"lesen sie (?:auch|hier|dazu|mehr|außerdem|ausserdem|weiter|zudem|jetzt)"
    r"(?: (?:auch|noch|mehr|dazu|hierzu|bei uns|hier|zum thema|weitere artikel)){0,2}",
    r"lies (?:auch|hier|dazu|mehr|jetzt|noch)(?: (?:auch|mehr|noch|dazu))?",
    r"lese-?tipps?|hörtipps?|tipp|(?:unsere )?empfehlung|podcast",
    r"(?:auch|ebenfalls) (?:interessant|spannend|lesenswert|wichtig|aktuell)",
    r"passend dazu|siehe auch|zum thema|aus dem archiv|hintergrund|weiterlesen|weitere informationen",
    r"mehr (?:dazu|hierzu|davon|zum thema|lesen|nachrichten|news|infos|hintergründe)",
    r"schon (?:gelesen|gesehen|gewusst)\??",
    r"im video|videos?(?: zum thema)?",
    r"(?:sehen|schauen|hören) sie (?:im video|hier|auch|dazu|jetzt)(?: (?:auch|dazu|hier|im video))?",
    r"nicht verpassen|jetzt auch lesen",
    r"könnte (?:sie|dich|euch) (?:auch )?(?:noch )?interessieren",
)

#: What is announced → the line that does it; tried in this order.
OPENERS = {
    "summary": SUMMARY_OPENER,
    "topics": re.compile(_any(*_TOPICS) + r"\s*:?"),
    "contents": re.compile(_any(*_CONTENTS) + r"\s*:?"),
    "credit": re.compile(_any(*_CREDITS) + r"\s*:?"),
    "end": re.compile(_any(*_ENDS) + r"\s*[:!]?"),
    "teaser": re.compile(_any(*_TEASERS) + r"\s*[:!.…+*]{0,4}"),
    "byline": re.compile(_any(*_BYLINES) + r"\s*:?"),
}

# Lines that are what they are by their first words.

TOPIC_LINE = re.compile(
    r"(?:themen|schlagworte|schlagwörter|stichworte|stichwörter|tags|keywords|mehr zu den themen|mehr zu|kategorien?)\s?:\s?\S"
)
TEASER_LINE = re.compile(
    r"(?:[+*>»→-]{1,3}\s?)?"
    + _any(
        r"schon (?:gelesen|gesehen|gehört|gewusst)\s?[?!:]",
        r"(?:lesen sie|lies|lest)(?:,? (?:auch|hier|dazu|mehr|außerdem|ausserdem|zudem|jetzt|noch|weiter|hierzu|bei uns|zum thema"
        r"|im|in unserem|unser|unsere|das|den|die|alles|was|warum|wie|mehr über)){1,4}\b",
        r"(?:auch|ebenfalls) (?:interessant|spannend|lesenswert)\s?[:–-]",
        r"(?:lese-?tipps?|hörtipp|tv-tipp|weiterlesen|passend dazu|siehe auch|mehr dazu|aus dem archiv|jetzt lesen|zum thema)\s?[:–-]",
        r"mehr zum thema\s?[:–-]+\s?\S",
        r"mehr\s?:|siehe auch\s",
        r"(?:im )?(?:video|podcast|bildergalerie|fotostrecke|galerie|quiz|live-?ticker|live-?blog|newsblog|newsticker)\s?[:|]",
        r"(?:sehen|schauen|hören) sie (?:im video|hier|auch|dazu|im folgenden)\b",
        r"alle (?:aktuellen |neuesten |wichtigen |weiteren )?(?:entwicklungen|nachrichten|news|infos|informationen|meldungen|artikel"
        r"|hintergründe|ereignisse)\b.{0,80}\b(?:lesen sie|finden sie|findest du|hier|newsblog|liveblog|liveticker|überblick)",
        r"(?:mehr|weitere) (?:infos|informationen|nachrichten|news|hintergründe|details|artikel|texte|themen)\b.{0,60}"
        r"\b(?:finden sie|findest du|lesen sie|gibt es|hier)\b",
        r"das könnte (?:sie|dich|euch) (?:auch |ebenfalls )?(?:noch )?interessieren\s?[:–-]",
    )
    + r"|\+{2,3}\s?.{3,250}\s?\+{2,3}$|[»>]{2,3}\s?\S.{5,200}$|→\s?\S.{5,200}$"
)
RUNNING_TIME = re.compile(
    r"\d{1,3}:\d\d(?::\d\d)?\s?(?:min\.?|minuten|std\.?|stunden)$"
    r"|\b\d{1,3}\smin\.?\s?(?:video|podcast)?$"
    r"|(?:video|dauer|länge|audio)\s?[:(|]?\s?\d{1,2}:\d\d\)?$"
    r"|^[▶►]\s?\d{0,2}:?\d\d.{0,200}$"
    r"|^\d{1,2}:\d\d(?:\s?/\s?\d{1,2}:\d\d)?$"
)
READING_TIME = re.compile(
    r"(?:lesezeit|lesedauer)\s?:?\s?(?:ca\.?\s?)?\d{0,3}\s?(?:min\.?|minuten?)?|\d{1,3}\s?(?:min\.?|minuten)\s?(?:lesezeit|lesedauer)"
)
ADVERTISING = re.compile(
    r"[-–—*|\s]*"
    + _any(
        r"ads?|anzeigen?|werbung|advertisement|sponsored|advertorial|werbepause|promotion",
        r"anzeige wird geladen",
        r"(?:weiterlesen )?nach der anzeige(?: weiterlesen)?",
        r"(?:der artikel wird|fortsetzung) nach der anzeige(?: fortgesetzt)?",
    )
    + r"[-–—*|:\s]*"
)

#: Words that stand before an author's name.
AUTHOR_MARKS = (
    r"(?:(?:erstellt|geschrieben|verfasst|veröffentlicht) von"
    r"|ein (?:artikel|beitrag|gastbeitrag|kommentar|bericht|interview|text|essay) von"
    r"|eine (?:analyse|reportage|kolumne|glosse|recherche|kritik) von"
    r"|(?:analyse|kommentar|kolumne|interview|reportage|bericht|gastbeitrag) von"
    r"|interview|autor(?:in|en)?|redakteur(?:in)?|text und fotos?|text|von)"
)

# Lines made up of certain words only.

#: Words of a time stamp: "Aktualisiert am Montag, 27. Juli 2023, 6.55 Uhr".
STAMP_WORDS = word_set(
    """
    erstellt stand aktualisiert zuletzt letzte letztes aktualisierung update akt veröffentlicht erstveröffentlichung
    publiziert erschienen datum online seit upload geändert zuerst ist dieser artikel wurde und lesen hören uhrzeit
    vom am heute gestern um von vor uhr mesz mez cest cet
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    januar jänner februar feber märz april mai juni juli august september oktober november dezember
    jan feb mrz apr jun jul aug sep sept okt nov dez
    lesezeit lesedauer ca min mins minute minuten stunde stunden tag tagen
    """
)
#: Labels of buttons and links.
BUTTONS = _labels(
    """
    teilen, drucken, kommentare, kommentar, kommentieren, merken, merkliste, vorlesen, anhören, speichern, feedback,
    artikel anhören, artikel teilen, artikel drucken, artikel merken, artikel versenden, artikel bewerten, artikel zum hören,
    zum hören, hören, lesen, min, minuten, mail, e-mail, per mail, per e-mail, per e-mail teilen, per e-mail senden,
    facebook, twitter, x, x.com, bluesky, mastodon, whatsapp, telegram, linkedin, xing, pocket, flipboard, threema, signal,
    messenger, instagram, pinterest, youtube, tiktok, snapchat, reddit, auf facebook, auf whatsapp, auf twitter, auf x,
    link kopieren, url kopieren, kopieren, zur startseite, nach oben, zurück, weiter, schließen, schliessen,
    mehr anzeigen, weniger anzeigen, alle anzeigen, alles anzeigen, mehr laden, mehr, mehr erfahren, hier klicken,
    login, anmelden, registrieren, abmelden, abonnieren, folgen, gefolgt, menü, menu, suche, suchen,
    impressum, datenschutz, agb, kontakt, newsletter, epaper, e-paper, abo, app, plus, premium, exklusiv für abonnenten,
    play, pause, stumm, einblenden, ausblenden, vollbild, zum video, video abspielen, audio herunterladen, download,
    herunterladen, einbetten, bild vergrößern, vergrößern, bilderstrecke, bildstrecke, bildergalerie, galerie, fotostrecke,
    bildunterschrift anzeigen, bildbeschreibung einblenden, bildbeschreibung ausblenden, detailansicht öffnen,
    schrift, schriftgröße, jetzt kommentieren, kommentar schreiben, zu den kommentaren, zum kommentarbereich, diskutieren,
    mitreden, gefällt mir, zusammenfassung anzeigen, zum inhalt springen, zur navigation springen, ok, okay, einverstanden,
    zustimmen, ablehnen, akzeptieren, alle akzeptieren, verstanden, rss, push, eilmeldung, newsticker, breaking news,
    horoskop, gewinnspiel, gewinnspiele, danke für ihre bewertung, und, auf
    """
)
#: Names of sections of a site, standing alone on a line.
SECTION_NAMES = word_set(
    """
    startseite home news nachrichten aktuell aktuelles schlagzeilen ticker politik ausland inland deutschland international
    welt europa österreich schweiz wirtschaft finanzen geld börse sport fußball panorama vermischtes kultur feuilleton
    wissen wissenschaft gesundheit ratgeber reise auto digital technik netzwelt medien unterhaltung leute promis stars
    lifestyle regional regionales lokales lokal region meinung debatte gesellschaft leben familie karriere bildung
    kommentar video videos podcast thema themen archiv service blaulicht polizei
    """
)

# Sentences to the reader about the site itself. A sign that must be in the line → the wordings.

_SERVICE: dict[str, tuple[str, ...]] = {
    "folg": (
        r"\bfolge[nt]? (?:sie|du|uns|\w{2,30})\b.{0,60}\b(?:schon|facebook|twitter|instagram|youtube|whatsapp|google news|tiktok"
        r"|telegram|linkedin|threads|pinterest|hier|social|kanal)",
        r"\bfolg(?:e|en|st|t) (?:du|sie|uns)\b",
        r"^folgen? (?:mir|ihr|ihm)$",
    ),
    "find": (
        r"\b(?:finden|findest) (?:sie|du) (?:uns )?(?:auch )?(?:auf|bei) (?:facebook|twitter|instagram|tiktok|whatsapp|google news)",
        r"^(?:mehr|weitere|alle)? ?(?:aktuelle |neue )?(?:nachrichten|news|meldungen) aus \w+.{0,40}\b(?:hier|finden|lesen|gibt)",
    ),
    "newsletter": (
        r"\bnewsletter\b.{0,120}\b(?:abonnieren|abonniere|anmelden|melden sie|melde dich|bestellen|kostenlos(?:e[nrs]?)?|posteingang"
        r"|postfach|jetzt|hier|e-mail-adresse|bekommen sie|erhalten sie)",
        r"\b(?:abonnieren|abonniere|bestellen|jetzt|hier|melden sie sich|melde dich|kostenlos(?:e[nrs]?)?|unser(?:e[mnrs]?)?)\b"
        r".{0,80}\b\w*-?newsletter\b",
    ),
    "jetzt": (
        r"^jetzt .{0,80}\b(?:abonnieren|testen|anmelden|registrieren|bestellen|sichern|herunterladen|downloaden|weiterlesen"
        r"|freischalten|kommentieren|mitdiskutieren|abstimmen|teilnehmen|bewerben)\b",
    ),
    "hier": (
        r"^hier .{0,80}\b(?:abonnieren|testen|anmelden|registrieren|bestellen|herunterladen|downloaden|weiterlesen|kommentieren|teilnehmen|abstimmen|mitmachen)\b",
        r"^(?:hier|dort) (?:finden sie|findest du|geht es|gehts|geht’s|gibt es|lesen sie|klicken)\b",
    ),
    "app": (
        r"\b(?:laden sie|lade|hol(?:en sie)?|lad) (?:sich |dir |jetzt |hier ){0,3}.{0,30}\bapp\b",
        r"\bapp\b.{0,50}\b(?:herunterladen|downloaden|app store|google play)\b",
        r"\bapp store\b",
        r"\bwhatsapp-?kanal\b.{0,60}\b(?:hier|abonnieren|folgen|unser|jetzt)|\b(?:unser|abonnieren|jetzt|hier)\b.{0,60}\bwhatsapp-?kanal",
    ),
    "google": (r"\bgoogle play\b", r"\bgoogle news\b.{0,40}\bfolgen"),
    "push": (
        r"\bpush-?(?:nachrichten|mitteilungen|benachrichtigungen|service)\b.{0,60}\b(?:aktivieren|erhalten|abonnieren|einschalten|bekommen)",
    ),
    "artikel": (
        r"\b(?:diesen|dieser|der vollständige|den ganzen|vollen|ganzen) artikel\b.{0,60}\b(?:weiterlesen|abonnent(?:en|innen)|freischalten"
        r"|plus|kostenpflichtig|abo)\b",
        r"\b(?:hat (?:dir|ihnen) (?:der|dieser) artikel|war dieser artikel|fanden sie diesen artikel)",
        r"^(?:dieser|der) artikel\b.{0,60}\b(?:erschien(?:en)?|stammt|ist teil|gehört zur? (?:serie|reihe)|liegt uns|finden sie"
        r"|wurde (?:zuerst|erstmals|am|automatisch|aktualisiert|maschinell|mithilfe|mit hilfe|von einer))\b",
        r"\bdieser artikel (?:enthält|beinhaltet) (?:affiliate|werbe|inhalte)",
    ),
    "abonnent": (
        r"\b(?:bereits|schon|sie sind|du bist|als) abonnent(?:in|en)?\b.{0,60}(?:\b(?:anmelden|einloggen|login|hier)\b|\?)",
        r"^(?:bereits|schon) abonnent",
    ),
    "kostenlos": (
        r"\b(?:monat|woche)\w* (?:lang )?kostenlos\b.{0,60}\b(?:testen|lesen)|\btesten sie\b.{0,80}\bkostenlos\b",
    ),
    "abo": (
        r"\b(?:abo|digitalabo|probeabo|jahresabo)\b.{0,60}\b(?:kostenlos|gratis|testen|sichern|kündbar|abschließen)\b",
    ),
    "cookie": (
        r"\bcookies?\b.{0,120}\b(?:akzeptieren|zustimmen|zustimmung|einwilligung|einstellungen|verwendet|verwenden|widerrufen|stimmen sie"
        r"|erlauben)\b",
        r"\bwir (?:verwenden|nutzen|setzen)\b.{0,40}\bcookies\b",
    ),
    "inhalt": (
        r"\b(?:externer?|externen?|empfohlener?|redaktioneller?) (?:redaktioneller? )?inhalte?\b.{0,160}(?:$|\b(?:laden|anzeigen|angezeigt"
        r"|twitter|x|facebook|youtube|instagram|datenschutz|ergänzt|einverstanden|ausgewählt)\b)",
        r"\bdieser inhalt (?:enthält|beinhaltet|kann|ist nicht verfügbar|stammt von)",
    ),
    "stelle": (r"\ban dieser stelle (?:finden|befindet|sehen|steht|würden wir|möchten wir|ist ein)\b",),
    "einverstanden": (r"\bich bin damit einverstanden\b",),
    "personenbezogen": (r"\bdamit (?:werden|können) personenbezogene daten\b",),
    "datenschutz": (r"\bdatenschutz(?:erklärung|hinweise|bestimmungen|einstellungen)\b.{0,100}$",),
    "meinung": (
        r"\b(?:ihre|deine|eure) meinung (?:zählt|ist gefragt|interessiert)",
        r"^schreib(?:en sie|t)? (?:uns|es|ihre|deine|eure)\b.{0,80}\b(?:kommentar|mail|leserbrief|meinung)",
    ),
    "diskutier": (r"\b(?:diskutieren sie|diskutiere|diskutiert) mit\b",),
    "was ": (r"^was (?:halten sie|hältst du|meinen sie|meinst du|denken sie|denkst du) (?:davon|dazu|darüber)?\s?\?",),
    "fehler": (r"\bfehler (?:gefunden|entdeckt|im artikel)\b.{0,60}(?:\?|melden|mail|hier)",),
    "rechte": (
        r"\balle rechte (?:vorbehalten|liegen)",
        r"\brechte (?:am|an diesem) (?:artikel|beitrag|text) (?:erwerben|kaufen)",
    ),
    "©": (r"^©\s?(?:copyright\s?)?(?:19|20)\d\d",),
    "copyright": (r"^copyright\b",),
    "urheberrecht": (r"\bdieser text ist urheberrechtlich",),
    "hinweis": (r"^(?:\*+\s?)?(?:transparenz-?|redaktioneller |korrektur-?)?hinweis(?: der redaktion)?\s?[:.*]",),
    "anm": (r"^(?:\*+\s?)?(?:anmerkung(?: der redaktion)?|anm\. ?d\. ?red\.?)\s?[:.*]",),
    "korrektur": (r"^korrektur\s?:",),
    "affiliate": (r"\baffiliate-?links?\b",),
    "provision": (r"\bprovision(?:en)?\b.{0,60}\b(?:kauf|erhalten wir|link)",),
    "werbelink": (r"\bwerbelinks?\b",),
    "gekennzeichnet": (r"\bmit \* (?:markiert|gekennzeichnet)",),
    "seelsorge": (r"\btelefonseelsorge\b.{0,80}(?:\d{3}|erreichbar|anonym|wenden sie)",),
    "0800": (r"\b0800[ /-]?111[ /-]?0",),
    "dargebotene": (r"\bdargebotene hand\b.{0,40}\d|\b143\b.{0,20}dargebotene hand",),
    "juventute": (r"\bpro juventute\b.{0,60}\d",),
    "suizid": (r"\bsuizid\w*\b.{0,160}\b(?:anonym|kostenlos|berichten wir|zurückhaltend|hilfsangebot\w*)\b",),
    " du ": (r"(?:trauerst|leidest|brauchst|hast) du\b.{0,80}\b(?:jemand|hilfe|suizid)",),
    "thema": (
        r"^(?:über dieses thema|dieses thema|das thema)\b.{0,30}\b(?:berichtete[nt]?|im programm|wurde am|lief am|gesendet|sendete)\b",
    ),
    "send": (
        r"^(?:diese nachricht|diese sendung|dieser beitrag|die sendung)\b.{0,60}\b(?:gesendet|ausgestrahlt)\b",
        r"^(?:sendung|sendedatum)\s?:",
    ),
    "beitrag": (
        r"^(?:dieser|der) beitrag\b.{0,60}\b(?:erschien(?:en)?|stammt (?:aus|von)|ist teil|gehört zur? (?:serie|reihe)|wurde (?:zuerst|erstmals"
        r"|am|automatisch|aktualisiert))\b",
    ),
    "text ": (
        r"^dieser text\b.{0,60}\b(?:erschien(?:en)?|stammt (?:aus|von)|ist teil|wurde (?:zuerst|erstmals|automatisch|maschinell|mithilfe|mit hilfe))\b",
    ),
    "javascript": (r"\bjavascript\b.{0,60}\b(?:aktiv|deaktiv)|\baktivieren sie javascript",),
    "adblocker": (r"\badblocker\b.{0,80}\b(?:deaktivieren|ausschalten|sie|du)\b",),
    "browser": (r"^(?:ihr|dein|euer) browser\b",),
    "laden": (r"^wird geladen|^bitte warten",),
    "loading": (r"^loading",),
    "read more": (r"^\[?read more",),
    "unterstütz": (r"^unterstützen sie\b.{0,80}\b(?:journalismus|spende|redaktion)",),
    "freuen": (r"^wir freuen uns über (?:ihr|dein|euer)",),
    "haben sie": (r"^haben sie (?:hinweise|fragen|anregungen|einen fehler)\b.{0,80}(?:\?|@|mail)",),
}

#: A sign that must be in the lower-cased line → what the line then says about the site.
SERVICE = {sign: re.compile(_any(*patterns)) for sign, patterns in _SERVICE.items()}
