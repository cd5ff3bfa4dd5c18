"""The words that tell how *sollen* is meant: states, rumours, dates, advice.

Kept apart from the rules of `framing.annotate.sollen`, so that adding a word changes no logic.
"""

from __future__ import annotations

import re

__all__ = [
    "ABOUT_NUMBERS",
    "ACCUSATION",
    "ACTS",
    "ADVISED",
    "CALLS",
    "CAREFUL",
    "DATE",
    "DEADLINES",
    "EXISTS",
    "FAILED_PLAN",
    "FOUND",
    "FUTURE",
    "GOING_ON",
    "GRANTS",
    "HAPPENINGS",
    "INQUIRIES",
    "INTENTIONS",
    "MEANING",
    "MISDEEDS",
    "OUTCOMES",
    "PAST",
    "PEOPLE",
    "PERSONS",
    "PRETERITES",
    "PROJECT",
    "PURPOSES",
    "RUMOUR",
    "SEIN_PERFECT",
    "SOLVABLE",
    "STATES",
    "WANTED",
]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# States: one is or is not; nobody is told to. In alphabetical order within a line.
STATES = _set(
    "sein haben heißen liegen leben wohnen wissen kennen kosten stammen gehören besitzen verfügen existieren "
    "befinden bestehen aufhalten umfassen leiden stecken glauben lieben hassen mögen verdienen vorliegen drohen ähneln "
    "sitzen herrschen ausgehen fehlen bedeuten wiegen messen zählen unterhalten pflegen spuken arbeiten halten "
    "belaufen betragen stimmen schmecken wirken hegen aussehen bevorzugen beziehen klingen scheinen "
    "ausmachen zusammenhängen handeln hausen weilen verstecken horten beherbergen enthalten beruhen basieren verlaufen"
)
# States of mind and intentions: what somebody plans or wants, others only know from hearsay.
INTENTIONS = _set(
    "planen erwägen beabsichtigen wollen überlegen hoffen fürchten befürchten denken liebäugeln bangen toben kochen schäumen "
    "favorisieren interessieren verlangen sträuben zweifeln trauern wünschen kriseln brodeln gären rumoren buhlen werben "
    "drängen verhandeln zögern pochen bereuen grollen schmollen"
)
# Nobody announces these as a plan.
MISDEEDS = _set(
    "betteln erpressen schmuggeln betrügen foltern misshandeln quälen bestechen bespitzeln ausspionieren spionieren hintergehen "
    "veruntreuen hinterziehen unterschlagen dealen stehlen fälschen manipulieren mobben belästigen bedrohen lügen tricksen "
    "abzocken mauscheln klüngeln stalken plündern verprügeln anschwärzen anpöbeln vertuschen verheimlichen verschleiern "
    "ausbeuten schikanieren fremdgehen saufen prügeln spitzeln vergewaltigen rasen toben flirten turteln"
)
# What is done about an accusation, and planned as a rule.
INQUIRIES = _set(
    "prüfen untersuchen klären aufklären ermitteln aussagen verhandeln vernehmen befragen entscheiden beginnen folgen "
    "fortsetzen stattfinden berichten beraten überprüfen auswerten anhören stellen vorstellen geben kommen"
)
# Perfect with "sein": "soll geflohen sein" is perfect, "soll abgeschlossen sein" is a state that can be planned.
SEIN_PERFECT = _set(
    "sein werden bleiben gehen kommen fahren fliegen fliehen flüchten reisen laufen rennen springen fallen stürzen steigen "
    "sterben wachsen sinken entkommen entstehen geschehen passieren gelingen misslingen scheitern eintreffen ankommen "
    "abreisen einreisen ausreisen umziehen ausziehen einziehen wegziehen auftauchen abtauchen untertauchen verschwinden "
    "erscheinen einbrechen ausbrechen aufbrechen eindringen entwischen ausrasten ausrutschen auffallen einschlafen "
    "aufwachen begegnen folgen zurückkehren zurücktreten zusammenbrechen ertrinken verunglücken explodieren "
    "zusammenstoßen abstürzen aufsteigen absteigen beitreten austreten eintreten übertreten desertieren vordringen "
    "vorrücken marschieren landen starten abbiegen abkommen kollidieren prallen schleudern kentern ausweichen umkommen "
    "wandern auswandern einwandern eingehen ausgehen hervorgehen losgehen abhauen anreisen einsteigen aussteigen umsteigen "
    "unterlaufen zustoßen dazukommen vorkommen zurückkommen nachkommen entgehen vorgehen umgehen erkranken genesen "
    "verbluten ersticken erfrieren verhungern eskalieren platzen bersten sickern durchsickern auslaufen ausfallen "
    "hinausgehen herauskommen rauskommen abrutschen rasen schleichen klettern stolpern schwimmen segeln rollen radeln rücken ausscheren auffahren aneinandergeraten geraten ausarten davonkommen"
)

RUMOUR = re.compile(
    r"gerücht\w*|\w*medienbericht\w*|berichten|insider\w*|vernehmen|angeblich\w*|spekulation\w*|munkel\w*|gemunkelt"
    r"|spekuliert|hörensagen|offenbar|anscheinend|mutmaßlich\w*|kolportiert|unbestätigt\w*|augenzeugen|(?!land|um)\w*kreisen"
    r"|enthüllung\w*|informanten?|whistleblower\w*"
)
ACCUSATION = re.compile(
    r"anklage|angeklagt\w*|vorw[uü]rf\w*|vorgeworfen|beschuldig\w*|verdächtig\w*|tatverdächtig\w*|verdacht\w*|\w+verdacht"
    r"|ermittl\w*|geheimdienst\w*|beschuldigte\w*|staatsanwaltschaft|bezichtig\w*|zeuge|zeugen|razzia|festgenommen\w*"
)
# Past or going on. The first group marks even an event as hearsay ("soll heimlich einen Käufer suchen").
GOING_ON = re.compile(
    r"gestern|vorgestern|damals|jahrelang|monatelang|wochenlang|tagelang|heimlich|einst|jüngst|kürzlich"
    r"|derzeit|zurzeit|momentan|neuerdings"
)
PAST = re.compile(
    GOING_ON.pattern
    + r"|mehrfach|wiederholt|seit|zuvor|vergangene\w*|vorige\w*|letzte[nrs]?|inzwischen|mittlerweile|zeitweise|früher|längst|zuletzt|gar"
    r"|bereits|schon|regelrecht|tatsächlich|immer"
)
DEADLINES = _set("zum dahin dann spätestens ende mitte anfang auf")
_WEEKDAYS = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|wochenende"
_MONTHS = "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
FUTURE = re.compile(
    r"morgen|übermorgen|künftig\w*|zukünftig\w*|demnächst|bald|baldmöglichst|ab|nächste\w*|kommende\w*|spätestens|zukunft"
    r"|frühestens|weiterhin|wieder|dann|danach|anschließend|sofort|heute|erstmals|zunächst|voraussichtlich|schrittweise"
    r"|dauerhaft|langfristig|mittelfristig|kurzfristig|planmäßig|sommer|herbst|frühjahr|winter|jahresende|monatsende|stattdessen"
    rf"|({_WEEKDAYS})\w*|{_MONTHS}|20[2-9]\d|vorerst|nun|jetzt|möglichst|jeweils|weiter|mindestens|höchstens|maximal"
)
# Participles with "sein" that tell how things stand: "soll verwickelt sein".
FOUND = _set(
    "verwickeln beteiligen verletzen betreffen infizieren verheiraten verschulden verkaufen interessieren befreunden "
    "verfeinden zerstreiten trennen informieren einweihen unterrichten vorbestrafen beschädigen zerstören vergiften "
    "enttäuschen verärgern verstimmen verlieben verloben verstricken einigen vergreifen verlassen schwängern begeistern "
    "entsetzen empören überschulden unterwandern verseuchen verstecken vermissen verschütten einschließen bewaffnen"
)
EXISTS = re.compile(
    r"leute|menschen|streit|ärger|zoff|hinweise|zeugen|kontakte|videos?|aufnahmen|fotos|pläne|überlegungen|verbindungen|absprachen"
    r"|spannungen|zweifel|widerstand|tote|verletzte|opfer|probleme|gespräche|interessenten"
)
ABOUT_NUMBERS = _set("rund etwa knapp mindestens noch ungefähr bis zu fast gut")
# "soll ein Zeichen der Versöhnung sein": what something is made for.
PURPOSES = _set(
    "zeichen signal ausdruck beitrag anreiz ansporn antwort vorbild auftakt kern symbol mahnung warnung hilfe ersatz alternative "
    "treffpunkt mahnmal denkmal ansprechpartner wegweiser brücke startschuss höhepunkt herzstück meilenstein keiner keine"
)
GRANTS = re.compile(
    r"anspruch|recht|vorrang|priorität|zugang|zeit|möglichkeit|gelegenheit|zutritt|wahl|platz|vorfahrt|chance|chancen|bestand"
    r"|auswirkung\w*|folgen|stimmrecht|mitspracherecht|spielraum"
)
# "soll barrierefrei sein": a property somebody wants the thing to have.
WANTED = _set(
    "möglich verfügbar fertig barrierefrei einheitlich zulässig erlaubt verpflichtend freiwillig kostenlos kostenfrei "
    "zugänglich offen geöffnet geschlossen transparent verbindlich gratis klimaneutral startklar einsatzbereit betriebsbereit "
    "befahrbar erreichbar bezugsfertig tabu pflicht voraussetzung bestandteil ziel frei buchbar nutzbar gesperrt fair "
    "nachhaltig attraktiv sicher einfach schnell günstig digital teil mittelpunkt schluss verboten willkommen gewährleistet "
    "dabei vertreten anwesend bezahlbar besetzt sichtbar spürbar erkennbar begehbar online vorbei berechtigt ausgestattet befreit"
)
PROJECT = re.compile(
    r"\w*(?:bau|projekt|gesetz|halle|plan|straße|strasse|brücke|schule|anlage|gebäude|system|zentrum|regel|reform|abgabe|steuer"
    r"|programm|modell|park|linie|werk|museum|bahn|tunnel|stadion|turm|verordnung|konzept|angebot|fonds|paket|quartier"
    r"|siedlung|wohnung|app|portal|plattform|ausstellung|messe|festival|konzert|feier|veranstaltung|treffen|gipfel|regelung"
    r"|maßnahme|strategie|karte|ticket|beitrag|eintritt|gebühr|buch|film|serie|sendung|heft|spiel|turnier|verfahren|beamte|"
    r"impfung|test|kita|klinik|station|stelle|förderung|zuschuss|hilfe|obergrenze|grenze|kontrolle|pflicht|gremium|rat|kommission)"
    r"(?:n|s|es|en|e)?"
)
ADVISED = re.compile(
    r"unbedingt|dringend|lieber|möglichst|unverzüglich|umgehend|rechtzeitig|gefälligst|bitte|mal|erstmals"
)
CALLS = re.compile(
    r"empf[aioe]hl\w*|empfohlen|riet|rät|forder\w*|gefordert|verlang\w*|mahn\w*|gemahnt|appell\w*|plädier\w*|gebot"
    r"|wunsch|wünsch\w*|vorschrift|tipp|tipps|ratsam|vereinbar\w*|verabredet|zeichen|auftakt|höhepunkt"
)
FAILED_PLAN = re.compile(r"eigentlich|ursprünglich|zunächst|anfangs|vereinbarungsgemäß|planmäßig")
DATE = re.compile(
    rf"({_WEEKDAYS}|{_MONTHS}|vormittag|nachmittag|abend|morgen|nacht|mittag|jahr|saison|uhr|woche|monat|sommer|winter|herbst"
    r"|frühjahr|frühling|ostern|pfingsten|weihnachten|silvester|ende|anfang|mitte)\w*|(?:19|20)\d\d"
)
MEANING = _set("meinen glauben denken annehmen erwarten vermuten")
# What happens to somebody or comes of itself; nobody is advised to.
HAPPENINGS = _set(
    "reichen ausreichen genügen langen funktionieren klappen gelingen glücken helfen weiterhelfen nützen nutzen wirken gehen "
    "weitergehen laufen passen stimmen aufgehen hinkommen hinhauen fallen leichtfallen schwerfallen passieren geschehen "
    "vorkommen eintreten ausfallen aussehen lauten klingen hassen lieben mögen gefallen schmecken interessieren überraschen verwundern erstaunen freuen "
    "beruhigen aufmuntern ermutigen trösten stören kümmern schaden erleichtern ermöglichen ersparen genießen gewinnen "
    "verlieren verpassen bekommen kriegen entkommen entgehen geraten brauchen bedürfen dauern kosten bringen einbringen "
    "ergeben bedeuten heißen erscheinen scheinen vorkommen auftauchen auftreten wachsen sinken steigen zunehmen abnehmen "
    "nachlassen verschwinden enden anhalten abklingen abflauen halten tragen standhalten merken spüren erwischen treffen "
    "existieren vorliegen bestehen abhängen neigen führen beitragen gelten zutreffen geben befürchten "
    "bedauern ähneln entsprechen widerfahren zustoßen sterben ertrinken stürzen verunglücken erinnern verkraften "
    "überleben erholen normalisieren entspannen bessern verbessern verschlechtern auszahlen lohnen rechnen ausgehen"
)
# Of those, what somebody may also do on purpose.
ACTS = _set(
    "gehen laufen halten treffen kümmern führen tragen bringen helfen weiterhelfen erinnern rechnen weitergehen nutzen genießen "
    "geben ermutigen verschwinden anhalten ergeben verbessern abnehmen kriegen bekommen sterben freuen trösten"
)
# The ones that stay sure even in an article, where most of *sollte* is advice: "Ein Tweet sollte genügen".
OUTCOMES = _set(
    "reichen ausreichen genügen langen funktionieren klappen gelingen glücken nützen wirken passen stimmen aufgehen hinkommen "
    "hinhauen leichtfallen schwerfallen überraschen verwundern erstaunen standhalten verkraften eintreten nachlassen "
    "abklingen abflauen normalisieren entspannen bessern sinken steigen auszahlen lohnen helfen"
)
SOLVABLE = _set(
    "möglich machbar lösbar leicht einfach problem schwer schwierig kinderspiel bezahlbar beherrschbar lage"
)
# "sollte aufpassen": a warning.
CAREFUL = _set(
    "aufpassen hüten beeilen benehmen vorsichtig hut still ehrlich benimm schämen achten hoffen bemühen bewusst"
)
PRETERITES = re.compile(
    r"war|waren|hatten?|wurden?|konnten?|mussten?|wollten?|durften?|kam|kamen|ging|gingen|gab|gaben|fand|fanden|fiel|fielen"
    r"|blieb|blieben|stand|standen|lag|lagen|ließ|ließen|sah|sahen|nahm|nahmen|hielt|hielten|rief|riefen|schrieb|sprach"
    r"|brachten?|dachten?|wussten?|begann|begannen|traf|trafen|trug|trugen|zog|zogen|\w+(?:[^s]t|ss?t|g|l|b|n|f|k|m)e?ten?"
)


PERSONS = frozenset({"jemand", "dieser"})
PEOPLE = re.compile(
    r"\w+(?:er|erin|innen|ern|ist|isten|ent|enten|ant|anten|or|oren|mann|frau|leute|chef|chefin|rat|amt|ium|partei|fraktion|regierung"
    r"|behörde|polizei|zoll|wehr|kommission|parlament|präsident|eltern|kinder|bürger|menschen|team|verein|klub|bund|land|länder|stadt)"
    r"|staat\w*|mensch\w*|leute|kind|mann|frau|rat|land|stadt|bund|eltern|wir|vater|mutter|freund|präsident\w*"
)
