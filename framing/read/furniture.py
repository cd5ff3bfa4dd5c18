"""The furniture of a news page: lines that one look tells are byline, advertising mark, teaser, topic list …"""

from __future__ import annotations

import re

from framing.read.credits import agencies_in, is_credit_line, is_photo_credit, photo_credit
from framing.read.dates import DATE
from framing.read.lines import Block
from framing.read.outlets import outlet_id

__all__ = [
    "END_OPENER",
    "SUMMARY_OPENER",
    "furniture_role",
    "is_caption",
    "is_navigation",
    "is_person",
    "is_pure_photo_credit",
    "opener",
]

_FLAGS = re.IGNORECASE

# Openers: a line that says what the lines below it are.

SUMMARY_OPENER = re.compile(
    r"(?:das wichtigste (?:in kürze|auf einen blick|zum thema|vorab|zusammengefasst|im überblick)|darum geht[’']?s|auf einen blick"
    r"|kurz (?:zusammengefasst|& knapp|und knapp|und bündig|erklärt)|in kürze|die wichtigsten (?:punkte|fakten|infos|informationen)(?: (?:in kürze|auf einen blick|im überblick))?"
    r"|zusammenfassung|(?:ki-|artikel)zusammenfassung|(?:das|die) ?(?:steht|fakten|punkte) (?:im artikel|im überblick)|worum geht[’']?s\??|darum geht es)\s*[:.]?",
    _FLAGS,
)
_CONTENTS_OPENER = re.compile(r"(?:inhalt|inhaltsverzeichnis|in diesem artikel|übersicht|springen sie direkt)\s*:?", _FLAGS)
_TOPIC_OPENER = re.compile(
    r"(?:mehr zum thema|mehr zu diesem thema|mehr zu den themen|(?:die )?themen(?: (?:in diesem artikel|des artikels|dieses artikels))?|schlagworte?|schlagwörter|stichworte?|stichwörter|tags?|keywords|themen & autoren"
    r"|ähnliche themen|themenseiten?|zugehörige themen|orte?|personen|ressorts?|rubriken?|topics|kategorien?)\s*:?",
    _FLAGS,
)
_TOPIC_LINE = re.compile(r"(?:themen|schlagworte|schlagwörter|stichworte|stichwörter|tags|keywords|mehr zu den themen|mehr zu|kategorien?)\s?:\s?\S", _FLAGS)
_CREDIT_OPENER = re.compile(r"(?:verwendete |unsere )?quellen(?:angaben)?\s*:?|verwendete quelle\s*:?", _FLAGS)
_BYLINE_OPENER = re.compile(r"(?:von|autor(?:in|en)?|text|aus|geschrieben von|verfasst von|ein artikel von|interview)\s*:?", _FLAGS)
END_OPENER = re.compile(
    r"(?:kommentare?(?: \(\d+\))?|\d+ kommentare?|leserkommentare|zu den kommentaren|mehr aus (?:dem ressort|dieser rubrik|der rubrik|politik|panorama|\w{3,20})|meistgelesen(?:e artikel)?|am meisten gelesen|top-?themen|top-?artikel|"
    r"weitere (?:artikel|nachrichten|meldungen|themen|beiträge|news|links|videos|storys)(?: zum thema| aus .{3,30})?|das könnte (?:sie|dich|euch) (?:auch |ebenfalls )?(?:noch )?interessieren|auch interessant|ebenfalls interessant|empfohlene artikel|"
    r"neueste artikel|aktuelle nachrichten|ähnliche artikel|verwandte artikel|verwandte themen|unsere empfehlungen|empfehlungen der redaktion|leser(?:innen)? empfehlen|beliebt|deine meinung(?: zählt)?|diskussion|newsticker|neueste meldungen)\s*[:!]?",
    _FLAGS,
)
_TEASER_OPENER = re.compile(
    r"(?:[+*>»→-]{1,3}\s?)?(?:lesen sie (?:auch|hier|dazu|mehr|außerdem|ausserdem|weiter|zudem|jetzt)(?: (?:auch|noch|mehr|dazu|hierzu|bei uns|hier|zum thema|weitere artikel)){0,2}|lies (?:auch|hier|dazu|mehr|jetzt|noch)(?: (?:auch|mehr|noch|dazu))?|lesetipps?|lese-tipps?|"
    r"(?:auch|ebenfalls) (?:interessant|spannend|lesenswert|wichtig|aktuell)|passend dazu|siehe auch|mehr dazu|mehr zum thema|mehr lesen|mehr (?:hierzu|davon|nachrichten|news|infos|hintergründe)|hintergrund|weiterlesen|schon gelesen\??|schon gesehen\??|schon gewusst\??|zum thema|"
    r"im video|(?:sehen|schauen|hören) sie (?:im video|hier|auch|dazu|jetzt)(?: (?:auch|dazu|hier|im video))?|video(?:s)?(?: zum thema)?|podcast|empfehlung|unsere empfehlung|tipp|nicht verpassen|jetzt auch lesen|weitere informationen|(?:das könnte|könnte) (?:sie|dich|euch) (?:auch )?(?:noch )?interessieren|aus dem archiv|anzeige und leseempfehlung)\s*[:!.…+*]{0,4}",
    _FLAGS,
)
#: A prompt and the teased title in the same line. The word after the prompt must stand apart: colon, question mark, dash.
_TEASER_LINE = re.compile(
    r"(?:[+*>»→-]{1,3}\s?)?(?:"
    r"(?:schon (?:gelesen|gesehen|gehört|gewusst))\s?[?!:]"
    r"|(?:lesen sie|lies|lest)(?:,? (?:auch|hier|dazu|mehr|außerdem|ausserdem|zudem|jetzt|noch|weiter|hierzu|bei uns|zum thema|im|in unserem|unser|unsere|das|den|die|alles|was|warum|wie|mehr über)){1,4}\b"
    r"|(?:auch|ebenfalls) (?:interessant|spannend|lesenswert)\s?[:–-]|lese-?tipps?\s?[:–-]|passend dazu\s?[:–-]|siehe auch\s?[:–-]?|mehr dazu\s?[:–-]?|mehr zum thema\s?[:–-]+|mehr\s?:|weiterlesen\s?[:–-]|zum thema\s?:|aus dem archiv\s?:|jetzt lesen\s?:"
    r"|(?:im )?video\s?[:|]|podcast\s?[:|]|bildergalerie\s?[:|]|fotostrecke\s?[:|]|fotos?trecke\s?[:|]|galerie\s?[:|]|quiz\s?[:|]|live-?ticker\s?[:|]|live-?blog\s?[:|]|newsblog\s?[:|]|newsticker\s?[:|]|hörtipp\s?:|tv-tipp\s?:"
    r"|(?:sehen|schauen|hören) sie (?:im video|hier|auch|dazu|im folgenden)\b"
    r"|alle (?:aktuellen |neuesten |wichtigen )?(?:entwicklungen|nachrichten|news|infos|informationen|meldungen|artikel|hintergründe|ereignisse)\b.{0,80}\b(?:lesen sie|finden sie|findest du|hier|im (?:news|live|ticker)-?\s?(?:blog|ticker)?|newsblog|liveblog|liveticker|überblick)"
    r"|(?:mehr|weitere) (?:infos|informationen|nachrichten|news|hintergründe|details|artikel|texte|themen)\b.{0,60}\b(?:finden sie|findest du|lesen sie|gibt es|hier)\b"
    r"|das könnte (?:sie|dich|euch) (?:auch |ebenfalls )?(?:noch )?interessieren\s?[:–-]"
    r")",
    _FLAGS,
)
_PLUS_TEASER = re.compile(r"\+{2,3}\s?.{3,250}\s?\+{2,3}$|[»>]{2,3}\s?\S.{5,200}$|→\s?\S.{5,200}$")
_RUNNING_TIME = re.compile(r"\d{1,3}:\d\d(?::\d\d)?\s?(?:min\.?|minuten|std\.?|stunden|uhr laufzeit)$|\b\d{1,3}\smin\.?\s?(?:video|podcast)?$|(?:video|dauer|länge|audio)\s?[:(|]?\s?\d{1,2}:\d\d\)?$|^[▶►]\s?\d{0,2}:?\d\d.{0,200}$|^\d{1,2}:\d\d(?:\s?/\s?\d{1,2}:\d\d)?$", _FLAGS)

# Bylines and time stamps.

_NAME = r"(?:(?:Dr|Prof)\.\s?){0,2}[A-ZÄÖÜ][\wäöüßéèáàóçñ'’.-]{0,30}(?:\s(?:von|van|de|der|den|zu|del|di|da|la|el|al|bin|ter)){0,3}(?:\s[A-ZÄÖÜ][\wäöüßéèáàóçñ'’.-]{0,30}){1,3}"
_BY = re.compile(
    rf"(?i:erstellt von|geschrieben von|verfasst von|veröffentlicht von|ein (?:artikel|beitrag|gastbeitrag|kommentar|bericht|interview|text|essay) von|eine (?:analyse|reportage|kolumne|glosse|recherche|kritik) von"
    rf"|analyse von|kommentar von|kolumne von|interview von|interview|reportage von|bericht von|gastbeitrag von|autor(?:in|en)?|redakteur(?:in)?|text|text und fotos?|von)\s?:?\s?(?P<names>(?:{_NAME}|(?i:redaktion|unserem? \w{{3,40}}|unserer \w{{3,40}})).{{0,90}})$"
)
_BY_COLON = re.compile(r"(?:von|autor(?:in|en)?|text|redaktion|erstellt von|geschrieben von)\s?:\s?\S.{1,80}$", _FLAGS)
_REPORTING_FROM = re.compile(r"(?:aus|in) [A-ZÄÖÜ][\w /-]{2,40} (?:berichtet|berichten)\b.{0,60}$")
_ROLE_OF_AUTHOR = re.compile(r"(?:chef|politik|wirtschafts|sport|kultur|lokal|nachrichten)?-?(?:redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|volontär(?:in)?|autor(?:in)?|redaktion)(?:\s.{2,40})?$", _FLAGS)
_STAMP_WORDS = frozenset(
    ["erstellt", "stand", "aktualisiert", "zuletzt", "letzte", "letztes", "aktualisierung", "update", "akt", "veröffentlicht", "erstveröffentlichung", "publiziert", "erschienen", "datum", "online", "seit", "upload", "vom", "am", "heute", "gestern", "um", "von", "uhr", "mesz", "mez", "cest", "cet", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so", "januar", "jänner", "februar", "feber", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember", "jan", "feb", "mrz", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dez", "lesezeit", "lesedauer", "ca", "min", "mins", "minute", "minuten", "vor", "stunde", "stunden", "tag", "tagen", "uhrzeit", "geändert", "zuerst", "ist", "dieser", "artikel", "wurde", "und", "lesen", "hören"]
)
_STAMP_SIGN = re.compile(r"\d{1,2}[.:]\d{2}|\d{1,2}\.\s?\w{3,9}\s\d{4}|\d{1,2}\.\s(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|\buhr\b|vor \d+ (?:minuten?|stunden?|tagen?)", _FLAGS)
_STAMP_START = re.compile(r"(?:stand|aktualisiert|zuletzt aktualisiert|letzte aktualisierung|veröffentlicht|publiziert|erstellt|erschienen|online seit|erstveröffentlichung)\b.{0,20}\d{1,2}[.:]\s?(?:\d|[a-zä])", _FLAGS)
_READING_TIME = re.compile(r"(?:lesezeit|lesedauer)\s?:?\s?(?:ca\.?\s?)?\d{0,3}\s?(?:min\.?|minuten?)?|\d{1,3}\s?(?:min\.?|minuten)\s?(?:lesezeit|lesedauer)", _FLAGS)

# Boilerplate.

_AD = re.compile(r"[-–—*|\s]*(?:ad|ads|anzeigen?|werbung|advertisement|sponsored|advertorial|werbepause|promotion|- anzeige -|anzeige wird geladen|weiterlesen nach der anzeige|nach der anzeige weiterlesen|der artikel wird nach der anzeige fortgesetzt|fortsetzung nach der anzeige)[-–—*|:\s]*", _FLAGS)
_AD_LINE = re.compile(r"anzeige\s?[:|–-]\s?\S", _FLAGS)
_BUTTONS = frozenset(
    ["artikel zum hören", "zum hören", "lesen", "min", "minuten", "teilen", "drucken", "kommentare", "kommentar", "kommentieren", "merken", "merkliste", "vorlesen", "anhören", "artikel anhören", "artikel teilen", "artikel drucken", "artikel merken", "feedback", "speichern", "mail", "e-mail", "per e-mail", "per mail", "per e-mail teilen", "per e-mail senden", "facebook", "twitter", "x", "x.com", "bluesky", "mastodon", "whatsapp", "telegram", "linkedin", "xing", "pocket", "flipboard", "threema", "signal", "messenger", "instagram", "pinterest", "youtube", "tiktok", "snapchat", "reddit", "link kopieren", "url kopieren", "kopieren", "zur startseite", "nach oben", "zurück", "weiter", "schließen", "schliessen", "mehr anzeigen", "weniger anzeigen", "alle anzeigen", "alles anzeigen", "mehr laden", "login", "anmelden", "registrieren", "abmelden", "abonnieren", "folgen", "gefolgt", "menü", "menu", "suche", "suchen", "impressum", "datenschutz", "agb", "kontakt", "newsletter", "epaper", "e-paper", "abo", "app", "play", "pause", "stumm", "einblenden", "ausblenden", "bild vergrößern", "vergrößern", "bilderstrecke", "bildstrecke", "bildergalerie", "galerie", "fotostrecke", "bildunterschrift anzeigen", "bildbeschreibung einblenden", "bildbeschreibung ausblenden", "detailansicht öffnen", "vollbild", "zum video", "video abspielen", "audio herunterladen", "download", "herunterladen", "einbetten", "artikel versenden", "schrift", "schriftgröße", "jetzt kommentieren", "kommentar schreiben", "zu den kommentaren", "zum kommentarbereich", "diskutieren", "mitreden", "gefällt mir", "zusammenfassung anzeigen", "zum inhalt springen", "zur navigation springen", "exklusiv für abonnenten", "plus", "premium", "mehr", "mehr erfahren", "hier klicken", "ok", "okay", "einverstanden", "zustimmen", "ablehnen", "akzeptieren", "alle akzeptieren", "rss", "push", "eilmeldung", "newsticker", "breaking news", "horoskop", "gewinnspiel", "gewinnspiele", "verstanden", "artikel bewerten", "danke für ihre bewertung", "und", "auf", "auf facebook", "auf whatsapp", "auf twitter", "auf x"]
)
_GLUED_BUTTONS = re.compile(r"(?:Kommentare|Drucken|Teilen|Merken|Facebook|Twitter|WhatsApp|E-Mail|Mail|Pocket|Link kopieren|\d{1,4}){2,10}")
_NAVIGATION = frozenset(
    ["startseite", "home", "news", "nachrichten", "politik", "ausland", "inland", "deutschland", "international", "welt", "europa", "österreich", "schweiz", "wirtschaft", "finanzen", "geld", "börse", "sport", "fußball", "panorama", "vermischtes", "kultur", "feuilleton", "wissen", "wissenschaft", "gesundheit", "ratgeber", "reise", "auto", "digital", "technik", "netzwelt", "medien", "unterhaltung", "leute", "promis", "stars", "lifestyle", "regional", "regionales", "lokales", "lokal", "region", "meinung", "debatte", "gesellschaft", "leben", "familie", "karriere", "bildung", "kommentar", "video", "videos", "podcast", "thema", "themen", "archiv", "service", "aktuell", "aktuelles", "blaulicht", "polizei", "schlagzeilen", "ticker"]
)
_BREADCRUMB_HEAD = re.compile(r"(?:Startseite|Home|Sie sind hier|News)\s*(?:[>›»/|:•-]\s*\S|[A-ZÄÖÜ][a-zäöü])")
_BREADCRUMB_PATH = re.compile(r"[\wÄÖÜäöüß -]{2,30}(?:\s[>›»]\s[\wÄÖÜäöüß -]{2,40}){1,6}")
_SERVICE = re.compile(
    r"\bfolge[nt]? (?:sie|du|uns|\w{2,30})\b.{0,60}\b(?:schon|facebook|twitter|instagram|youtube|whatsapp|google news|tiktok|telegram|linkedin|threads|pinterest|hier|social|kanal)"
    r"|\bfolg(?:e|en|st|t) (?:du|sie|uns)\b|\b(?:finden|findest) (?:sie|du) (?:uns )?(?:auch )?(?:auf|bei) (?:facebook|twitter|instagram|tiktok|whatsapp|google news)"
    r"|\bnewsletter\b.{0,120}\b(?:abonnieren|abonniere|anmelden|melden sie|melde dich|bestellen|kostenlos(?:e[nrs]?)?|posteingang|postfach|jetzt|hier|e-mail-adresse|bekommen sie|erhalten sie)"
    r"|\b(?:abonnieren|abonniere|bestellen|jetzt|hier|melden sie sich|melde dich|kostenlos(?:e[nrs]?)?|unser(?:e[mnrs]?)?)\b.{0,80}\bnewsletter\b"
    r"|^(?:jetzt|hier) .{0,80}\b(?:abonnieren|testen|anmelden|registrieren|bestellen|sichern|herunterladen|downloaden|weiterlesen|freischalten|kommentieren|mitdiskutieren|abstimmen|teilnehmen|bewerben)\b"
    r"|\b(?:laden sie|lade|hol(?:en sie)?|lad) (?:sich |dir |jetzt |hier ){0,3}.{0,30}\bapp\b|\bapp\b.{0,50}\b(?:herunterladen|downloaden|app store|google play)\b|\bapp store\b|\bgoogle play\b"
    r"|\bpush-?(?:nachrichten|mitteilungen|benachrichtigungen|service)\b.{0,60}\b(?:aktivieren|erhalten|abonnieren|einschalten|bekommen)"
    r"|\b(?:diesen|dieser|der vollständige|den ganzen|vollen|ganzen) (?:artikel|text|beitrag)\b.{0,60}\b(?:weiterlesen|abonnent(?:en|innen)|freischalten|plus|kostenpflichtig|abo)\b"
    r"|\b(?:bereits|schon|noch kein(?:e)?|sie sind|du bist|als) (?:abonnent(?:in|en)?|registriert)\b.{0,60}\b(?:anmelden|einloggen|login|hier|\?)|^(?:bereits|schon) (?:abonnent|registriert|kunde|mitglied)"
    r"|\b(?:monat|woche)\w* (?:kostenlos|gratis|für (?:nur )?\d)|\b(?:abo|digitalabo|probeabo|jahresabo)\b.{0,60}\b(?:kostenlos|gratis|testen|sichern|kündbar|abschließen|angebot|euro)\b"
    r"|\bcookies?\b.{0,120}\b(?:akzeptieren|zustimmen|zustimmung|einwilligung|einstellungen|verwendet|verwenden|widerrufen|speichern|stimmen sie|erlauben)\b"
    r"|\b(?:externer?|externen?|empfohlener?|redaktioneller?) (?:redaktioneller? )?inhalte?\b.{0,160}(?:$|\b(?:laden|anzeigen|angezeigt|twitter|x|facebook|youtube|instagram|datenschutz|ergänzt|einverstanden|ausgewählt)\b)"
    r"|an dieser stelle (?:finden|befindet|sehen|steht|würden wir|möchten wir|ist ein)\b|\bich bin damit einverstanden\b|\bdamit (?:werden|können) personenbezogene daten\b|\bdatenschutz(?:erklärung|hinweise|bestimmungen|einstellungen)\b.{0,100}$"
    r"|\b(?:dieses element|dieser inhalt|dieser artikel) (?:enthält|beinhaltet|kann|ist nicht verfügbar|steht|stammt von (?:x|twitter|facebook|youtube|instagram))"
    r"|\b(?:ihre|deine|eure) meinung (?:zählt|ist gefragt|interessiert)|\b(?:diskutieren|diskutiere) (?:sie )?mit\b|was (?:halten sie|hältst du|meinen sie|meinst du|denken sie|denkst du) (?:davon|dazu|darüber)?\s?\?.{0,100}(?:kommentar|$)|\bschreib(?:en sie|t)? (?:uns|es|ihre|deine|eure)\b.{0,80}\b(?:kommentar|mail|@|leserbrief|meinung)"
    r"|\b(?:hat (?:dir|ihnen) (?:der|dieser) (?:artikel|beitrag|text)|war dieser (?:artikel|beitrag)|fanden sie diesen|fehler (?:gefunden|entdeckt|im artikel))"
    r"|\balle rechte (?:vorbehalten|liegen)|\bweiterverbreitung\b.{0,60}\bgenehmigung|\brechte (?:am|an diesem) (?:artikel|beitrag|text) (?:erwerben|kaufen)|^©\s?(?:copyright\s?)?(?:19|20)\d\d|^copyright\b|\bdieser text ist (?:urheberrechtlich|geschützt)"
    r"|^(?:\*+\s?)?(?:transparenz-?hinweis|hinweis der redaktion|redaktioneller hinweis|anmerkung(?: der redaktion)?|anm\. ?d\. ?red|hinweis|korrektur(?:hinweis)?|offenlegung|disclaimer|affiliate|\*? ?affiliate-link)\s?[:.*]"
    r"|\baffiliate-?links?\b|\bprovision(?:en)?\b.{0,60}\b(?:kauf|erhalten|link)|\bwerbelinks?\b|mit \* (?:markiert|gekennzeichnet)"
    r"|\b0800[ /-]?111[ /-]?0|\btelefonseelsorge\b.{0,80}(?:\d{3}|hilfe|erreichbar|anonym|wenden)|\b143\b.{0,20}dargebotene hand|dargebotene hand\b.{0,40}\d|\bpro juventute\b.{0,60}\d|\bsuizid\w*\b.{0,160}\b(?:hilfe|anonym|beratung|kostenlos|berichten wir|zurückhaltend)\b|(?:trauerst|leidest|brauchst|hast) du\b.{0,80}\b(?:jemand|hilfe|suizid)"
    r"|^(?:über dieses thema|dieses thema|diese nachricht|diese sendung|dieser beitrag|das thema|die sendung)\b.{0,30}\b(?:berichtete[nt]?|im programm|wurde am|lief am|gesendet|sendete|wird (?:ausgestrahlt|gesendet))\b|^sendung\s?:|^(?:sendung|sendedatum|erstausstrahlung)\b.{0,60}\d"
    r"|^(?:dieser|der|das) (?:artikel|beitrag|text|interview)\b.{0,60}\b(?:erschien(?:en)?|stammt|ist teil|gehört zur? (?:serie|reihe)|wurde (?:zuerst|erstmals|am|automatisch|aktualisiert|maschinell|mithilfe|mit hilfe|von einer)|liegt uns|finden sie)\b"
    r"|^(?:mehr|weitere|alle)? ?(?:aktuelle |neue )?(?:nachrichten|news|meldungen) aus [A-ZÄÖÜ]\w+.{0,40}\b(?:hier|finden|lesen|gibt)|^(?:hier|dort) (?:finden sie|findest du|geht es|gehts|geht’s|gibt es|lesen sie|klicken)\b|\bwhatsapp-?kanal\b|\bgoogle news\b.{0,40}\bfolgen|\b(?:bitte )?aktivieren sie javascript|\bjavascript\b.{0,40}\b(?:aktiv|deaktiv)|\badblocker\b|\bwerbefrei\b.{0,40}\b(?:lesen|nutzen|abo)"
    r"|^(?:ihr|dein|euer) browser\b|^loading|^wird geladen|^bitte warten|^\[?read more|^unterstützen sie\b.{0,80}\b(?:journalismus|spende|redaktion)|^wir freuen uns über (?:ihr|dein|euer)|^haben sie (?:hinweise|fragen|anregungen|einen fehler)\b.{0,80}(?:\?|@|mail)",
    _FLAGS,
)
_HASHTAGS = re.compile(r"(?:#[\wäöüß]+[\s,]*){1,20}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+")
#: "dpa Der Hafen von Nordhagen": the credit in front, as some portals print it.
_CREDIT_FIRST = re.compile(r"(?:dpa|imago|IMAGO|AFP|APA|Getty(?: Images)?|picture alliance)(?:\s?/\s?[\w.-]{2,30}){0,3}\s(?=[A-ZÄÖÜ][a-zäöü]).{12,250}$")
_COUNTER = re.compile(r"\d{1,4}(?:\s?/\s?\d{1,4})?|\d{1,4} (?:kommentare?|bilder|fotos|shares|mal geteilt|likes|reaktionen|aufrufe)", _FLAGS)
_CAPTION_LIMIT = 420
_LINE_LIMIT = 320


def furniture_role(block: Block) -> str | None:
    """Return the role of a block if the block alone tells it, else None."""
    text = block.head if block.size <= len(block.head) else ""
    if not block.has_letters and not any(char.isdigit() for char in block.head):
        # Rules, bars and dots; a line of emoji is left to be a headline.
        return "boilerplate" if all(ord(char) < 0x2190 or char in "│┃━─■●" for char in block.head) else None
    if not text:
        return _long_furniture(block)
    if text[:4].casefold() == "von " and is_credit_line(text):
        return "byline"
    if is_credit_line(text):
        return "boilerplate" if is_navigation(text) else "agency_credit"
    for pattern in (_AD, _GLUED_BUTTONS, _HASHTAGS, _ADDRESS, _COUNTER, _CONTENTS_OPENER):
        if pattern.fullmatch(text):
            return "boilerplate"
    if _is_buttons(text):
        return "boilerplate"
    if _READING_TIME.fullmatch(text):
        return "byline"
    if _AD_LINE.match(text) or _BREADCRUMB_HEAD.match(text) or (block.size < 120 and _BREADCRUMB_PATH.fullmatch(text)):
        return "boilerplate"
    if is_byline(text):
        return "byline"
    if _RUNNING_TIME.search(text):
        return "teaser"
    if _TOPIC_OPENER.fullmatch(text) or _TOPIC_LINE.match(text):
        return "boilerplate"
    if _TEASER_OPENER.fullmatch(text) or END_OPENER.fullmatch(text):
        return None  # an opener: its lines are read with it
    if _TEASER_LINE.match(text) or _PLUS_TEASER.match(text):
        return "teaser"
    if _SERVICE.search(text):
        return "boilerplate"
    return "caption" if is_caption(block) else None


def _only(text: str, allowed: frozenset[str]) -> bool:
    """Whether every word of `text` is a number or one of the allowed words."""
    return all(word in allowed for word in re.findall(r"[^\W\d_]+", text.casefold()))


def _is_buttons(text: str) -> bool:
    """Whether a line consists of labels of buttons, longest label first: "Artikel teilen | Drucken | 12"."""
    tokens = re.sub(r"[|•·/,:()\d\s]+", " ", text.casefold()).split()
    if not tokens or len(tokens) > 25:
        return False
    place = 0
    while place < len(tokens):
        length = next((n for n in (4, 3, 2, 1) if " ".join(tokens[place : place + n]) in _BUTTONS), 0)
        if not length:
            return False
        place += length
    return tokens not in (["und"], ["auf"])


def _long_furniture(block: Block) -> str | None:
    if is_caption(block):
        return "caption"
    if block.size <= 2 * _LINE_LIMIT and _TEASER_LINE.match(block.head) and not block.head[:200].count(". ") > 1:
        return "teaser"
    # Long notes about cookies, newsletters or helplines show what they are in their first words.
    if block.size <= 4 * _LINE_LIMIT and (match := _SERVICE.search(block.head)) and match.start() < 120:
        return "boilerplate"
    return None


def opener(text: str) -> str | None:
    """Return what the lines under this line are: "summary", "topics", "teaser", "end", "credit", "byline"; else None."""
    text = text.strip(" -–+*►▶→")
    for name, pattern in (
        ("summary", SUMMARY_OPENER),
        ("topics", _TOPIC_OPENER),
        ("contents", _CONTENTS_OPENER),
        ("credit", _CREDIT_OPENER),
        ("end", END_OPENER),
        ("teaser", _TEASER_OPENER),
        ("byline", _BYLINE_OPENER),
    ):
        if pattern.fullmatch(text):
            return name
    return None


def is_byline(text: str) -> bool:
    """Whether a line says who wrote the text or when it was published.

    >>> is_byline("Von: Jo Beispiel"), is_byline("Stand: 27.07.2023, 06:55 Uhr"), is_byline("Von Müll bis Mord")
    (True, True, False)
    """
    if len(text) > 160:
        return False
    if _BY_COLON.match(text) or _REPORTING_FROM.match(text):
        return not text.endswith((".", "!", "?"))
    match = _BY.match(text)
    if match and not text.rstrip().endswith((".", "!", "?", ":")):
        rest = [w for w in match["names"].split() if w[:1].islower()]
        return all(w.strip(",") in _NAME_PARTICLES for w in rest)
    if _STAMP_SIGN.search(text) and (_only(text, _STAMP_WORDS) or (_STAMP_START.match(text) and len(text) < 90)):
        return True
    return bool(DATE.fullmatch(text.strip(" -–|•")))


_NAME_PARTICLES = frozenset(["von", "van", "de", "der", "den", "zu", "del", "di", "da", "la", "el", "al", "bin", "ter", "und", "aus", "in", "mit", "für", "am", "uhr", "sowie", "dpa", "afp", "ap", "epd", "kna", "sid", "sda", "zur", "zum"])


def is_caption(block: Block) -> bool:
    """Whether the block is the text under a picture: it carries a photo credit or says it is a picture."""
    if block.size > _CAPTION_LIMIT:
        return False
    text = block.head if block.size <= len(block.head) else block.tail
    if photo_credit(text) is not None or is_photo_credit(text) or _CREDIT_FIRST.match(text):
        return True
    source = re.search(r"Quelle:\s?(?P<credit>[^.:!?]{2,80})$", text)
    return bool(source and (source.start() > 0 or agencies_in(source["credit"], kinds=("photo",))))


def is_pure_photo_credit(text: str) -> bool:
    """Whether the line holds nothing but the credit of a picture, so that the caption stands above it."""
    label = re.match(r"[(\[]?(?:Fotos?|Bild(?:er|quelle|rechte)?|©|\(c\)|Quelle|Credit|Grafik|Screenshot)\s?:?", text, _FLAGS)
    return len(text) < 120 and (bool(label) or is_photo_credit(text))


def is_navigation(text: str) -> bool:
    """Whether the line is a section name of the site, such as "Politik"."""
    return text.strip(" :|>›»").casefold() in _NAVIGATION


def is_person(text: str) -> bool:
    """Whether the line could be nothing but a person's name.

    >>> is_person("Jo Beispiel"), is_person("Rat tagt"), is_person("Krieg")
    (True, False, False)
    """
    return len(text) < 50 and re.fullmatch(_NAME, text) is not None and outlet_id(text) is None
