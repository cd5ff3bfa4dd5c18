"""*sollen* and *wollen*: hearsay ("soll geflohen sein") told from plan, duty, wish and condition.

What the infinitive says decides most cases: a perfect infinitive speaks of something past, which nobody can plan; a
passive one of something to be done; a state ("soll in Spanien leben") is hearsay unless a date puts it in the future;
an event is a plan unless a rumour or an accusation stands near. *sollte* is advice, condition or a plan that failed,
and only with a state or a perfect infinitive an expectation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotate.text import Text
from framing.finding import Finding
from framing.german import Words

__all__ = ["Predicate", "Reading", "clause_around", "has_perfect_auxiliary", "predicate_of", "read_modal", "readings"]

# No clause of a newspaper is longer, and a text without punctuation must not cost quadratic time.
_REACH = 60

_SOLLEN = frozenset({"soll", "sollen", "sollte", "sollten"})
_WOLLEN = frozenset({"will", "wollen"})


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# States: one is or is not; nobody is told to. In alphabetical order within a line.
_STATES = _set(
    "sein haben heißen liegen leben wohnen wissen kennen kosten stammen gehören besitzen verfügen existieren "
    "befinden bestehen aufhalten umfassen leiden stecken glauben lieben hassen mögen verdienen vorliegen drohen ähneln "
    "sitzen herrschen ausgehen fehlen bedeuten wiegen messen zählen unterhalten pflegen spuken arbeiten halten "
    "belaufen betragen stimmen schmecken wirken hegen aussehen bevorzugen beziehen klingen scheinen "
    "ausmachen zusammenhängen handeln hausen weilen verstecken horten beherbergen enthalten beruhen basieren verlaufen"
)
# States of mind and intentions: what somebody plans or wants, others only know from hearsay.
_INTENTIONS = _set(
    "planen erwägen beabsichtigen wollen überlegen hoffen fürchten befürchten denken liebäugeln bangen toben kochen schäumen "
    "favorisieren interessieren verlangen sträuben zweifeln trauern wünschen kriseln brodeln gären rumoren buhlen werben "
    "drängen sorgen_um verhandeln zögern pochen bereuen grollen schmollen"
)
# Nobody announces these as a plan.
_MISDEEDS = _set(
    "betteln erpressen schmuggeln betrügen foltern misshandeln quälen bestechen bespitzeln ausspionieren spionieren hintergehen "
    "veruntreuen hinterziehen unterschlagen dealen stehlen fälschen manipulieren mobben belästigen bedrohen lügen tricksen "
    "abzocken mauscheln klüngeln stalken plündern verprügeln anschwärzen anpöbeln vertuschen verheimlichen verschleiern "
    "ausbeuten schikanieren fremdgehen saufen prügeln spitzeln vergewaltigen rasen toben flirten turteln"
)
# What is done about an accusation, and planned as a rule.
_INQUIRIES = _set(
    "prüfen untersuchen klären aufklären ermitteln aussagen verhandeln vernehmen befragen entscheiden beginnen folgen "
    "fortsetzen stattfinden berichten beraten überprüfen auswerten anhören stellen vorstellen geben kommen"
)
# Perfect with "sein": "soll geflohen sein" is perfect, "soll abgeschlossen sein" is a state that can be planned.
_SEIN_PERFECT = _set(
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

_RUMOUR = re.compile(
    r"gerücht\w*|\w*medienbericht\w*|berichten|insider\w*|vernehmen|angeblich\w*|spekulation\w*|munkel\w*|gemunkelt"
    r"|spekuliert|hörensagen|offenbar|anscheinend|mutmaßlich\w*|kolportiert|unbestätigt\w*|augenzeugen|(?!land|um)\w*kreisen"
    r"|enthüllung\w*|informanten?|whistleblower\w*"
)
_ACCUSATION = re.compile(
    r"anklage|angeklagt\w*|vorw[uü]rf\w*|vorgeworfen|beschuldig\w*|verdächtig\w*|tatverdächtig\w*|verdacht\w*|\w+verdacht"
    r"|ermittl\w*|geheimdienst\w*|beschuldigte\w*|staatsanwaltschaft|bezichtig\w*|zeuge|zeugen|razzia|festgenommen\w*"
)
# Past or going on. The first group marks even an event as hearsay ("soll heimlich einen Käufer suchen").
_GOING_ON = re.compile(
    r"gestern|vorgestern|damals|jahrelang|monatelang|wochenlang|tagelang|mehrfach|wiederholt|heimlich|einst|jüngst|kürzlich"
    r"|derzeit|zurzeit|momentan|neuerdings"
)
_PAST = re.compile(
    _GOING_ON.pattern + r"|seit|zuvor|vergangene\w*|vorige\w*|letzte[nrs]?|inzwischen|mittlerweile|zeitweise|früher|längst|zuletzt|gar"
    r"|bereits|schon|regelrecht|tatsächlich|immer"
)
_DEADLINES = _set("zum dahin dann spätestens ende mitte anfang auf")
_WEEKDAYS = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|wochenende"
_MONTHS = "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
_FUTURE = re.compile(
    r"morgen|übermorgen|künftig\w*|zukünftig\w*|demnächst|bald|baldmöglichst|ab|nächste\w*|kommende\w*|spätestens|zukunft"
    r"|frühestens|weiterhin|wieder|dann|danach|anschließend|sofort|heute|erstmals|zunächst|voraussichtlich|schrittweise"
    r"|dauerhaft|langfristig|mittelfristig|kurzfristig|planmäßig|sommer|herbst|frühjahr|winter|jahresende|monatsende|stattdessen"
    rf"|({_WEEKDAYS})\w*|{_MONTHS}|20[2-9]\d|vorerst|nun|jetzt|möglichst|jeweils|weiter|mindestens|höchstens|maximal"
)
# Participles with "sein" that tell how things stand: "soll verwickelt sein".
_FOUND = _set(
    "verwickeln beteiligen verletzen betreffen infizieren verheiraten verschulden verkaufen interessieren befreunden "
    "verfeinden zerstreiten trennen informieren einweihen unterrichten vorbestrafen beschädigen zerstören vergiften "
    "enttäuschen verärgern verstimmen verlieben verloben verstricken einigen vergreifen verlassen schwängern begeistern "
    "entsetzen empören überschulden unterwandern verseuchen verstecken vermissen verschütten einschließen bewaffnen"
)
_EXISTS = re.compile(
    r"leute|menschen|streit|ärger|zoff|hinweise|zeugen|kontakte|videos?|aufnahmen|fotos|pläne|überlegungen|verbindungen|absprachen"
    r"|spannungen|zweifel|widerstand|tote|verletzte|opfer|probleme|gespräche|interessenten|einen|noch|rund|etwa|knapp|mindestens"
)
_GRANTS = re.compile(
    r"anspruch|recht|vorrang|priorität|zugang|zeit|möglichkeit|gelegenheit|zutritt|wahl|platz|vorfahrt|chance|chancen|bestand"
    r"|auswirkung\w*|folgen|stimmrecht|mitspracherecht|spielraum"
)
# "soll barrierefrei sein": a property somebody wants the thing to have.
_WANTED = _set(
    "möglich verfügbar fertig barrierefrei einheitlich zulässig erlaubt verpflichtend freiwillig kostenlos kostenfrei "
    "zugänglich offen geöffnet geschlossen transparent verbindlich gratis klimaneutral startklar einsatzbereit betriebsbereit "
    "befahrbar erreichbar bezugsfertig tabu pflicht voraussetzung bestandteil ziel frei buchbar nutzbar gesperrt fair "
    "nachhaltig attraktiv sicher einfach schnell günstig digital teil mittelpunkt schluss verboten willkommen gewährleistet "
    "dabei vertreten anwesend bezahlbar besetzt sichtbar spürbar erkennbar begehbar online vorbei berechtigt ausgestattet befreit"
)
_PROJECT = re.compile(
    r"\w*(?:bau|projekt|gesetz|halle|plan|straße|strasse|brücke|schule|anlage|gebäude|system|zentrum|regel|reform|abgabe|steuer"
    r"|programm|modell|park|linie|werk|museum|bahn|tunnel|stadion|turm|verordnung|konzept|angebot|fonds|paket|quartier"
    r"|siedlung|wohnung|app|portal|plattform|ausstellung|messe|festival|konzert|feier|veranstaltung|treffen|gipfel|regelung"
    r"|maßnahme|strategie|karte|ticket|beitrag|eintritt|gebühr|buch|film|serie|sendung|heft|spiel|turnier|verfahren|beamte|"
    r"impfung|test|kita|klinik|station|stelle|förderung|zuschuss|hilfe|obergrenze|grenze|kontrolle|pflicht|gremium|rat|kommission)"
    r"(?:n|s|es|en|e)?"
)
_ADDRESSED = frozenset({"ich", "du", "wir", "man"})
_INTERROGATIVE = _set("was wie wo wohin woher wer wen wem warum weshalb wieso wann wozu welche welcher welches womit wofür")
_OPENS_CONDITION = frozenset({"wenn", "falls", "sofern", "ob", "damit", "bevor", "solange", "soweit"})
_RELATIVE_TAGS = frozenset({"PRELS", "PRELAT", "KOUS", "PWS", "PWAV", "PWAT", "KOUI"})
_PARTICIPLE = re.compile(
    r"(?:\w*ge\w{2,}|(?:be|ver|er|ent|zer|miss|über|unter|wider|voll|hinter|um|durch)\w{2,}|\w{3,}ier)(?:t|en|n)"
)
_QUESTION_TAGS = frozenset({"?", "??", "???", "?!", "!?"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """What a modal verb governs.

    Attributes
    ----------
    form
        "perfect" (gesagt haben), "passive" (gebaut werden), "state" (abgeschlossen sein), "plain" (kommen) or "none".
    verb
        Lemma of the verb that carries the meaning; of a copula "sein".
    place
        Word position of the infinitive, that of the modal if there is none.
    """

    form: str
    verb: str
    place: int

    @property
    def stative(self) -> bool:
        """Whether it is a state that no order or plan brings about."""
        return self.form == "plain" and self.verb in _STATES


@dataclass(frozen=True, slots=True)
class Reading:
    """How a modal is meant: ``hearsay``, ``expectation``, or one of the readings that are no hedge."""

    label: str
    confidence: float


_OTHER = Reading("other", 0.8)
_PLAN = Reading("plan", 0.8)

_REASONS = {
    "hearsay": "„{form}“ heißt hier: So wird es behauptet, gesichert ist es nicht.",
    "expectation": "„{form}“ drückt hier eine Erwartung aus, keine Gewissheit.",
    "own claim": "„{form}“ heißt hier: Das sagt die Person über sich selbst, geprüft ist es nicht.",
}


def readings(text: Text) -> Iterator[Finding]:
    """Yield a finding for each *sollen* and *wollen* that passes something on without vouching for it."""
    words = text.words
    rumours = {i for i, lower in enumerate(words.lower) if _RUMOUR.fullmatch(lower)}
    for i, lower in enumerate(words.lower):
        if lower not in _SOLLEN and lower not in _WOLLEN:
            continue
        headline = text.role[i] in ("headline", "crosshead", "kicker")
        reading = read_modal(words, i, rumoured=headline and bool(rumours))
        if reading.label not in _REASONS:
            continue
        start, end = text.span_of(i, i + 1)
        yield Finding(
            kind="hedge",
            category="reportative",
            start=start,
            end=end,
            text=words.form[i],
            section=text.role[i],
            entry=f"{'sollen' if lower in _SOLLEN else 'wollen'}: {reading.label}",
            reason=_REASONS[reading.label].format(form=lower),
            confidence=reading.confidence,
        )


def read_modal(words: Words, i: int, *, rumoured: bool = False) -> Reading:
    """Tell how the form of *sollen* or *wollen* at `i` is meant.

    Parameters
    ----------
    words
        Words of the text.
    i
        Position of the verb.
    rumoured
        Whether the text passes on rumours, and the verb stands in its headline or a crosshead.
    """
    if words.tag[i][0] == "N" and words.form[i][0].isupper() and not _opens_clause(words, i):
        return _OTHER  # das Soll
    predicate = predicate_of(words, i)
    if words.lower[i] in _WOLLEN:
        return _read_wollen(words, i, predicate)
    if words.lower[i] in ("sollte", "sollten"):
        return _read_sollte(words, i, predicate)
    return _read_soll(words, i, predicate, rumoured=rumoured)


# ---- wollen ----------------------------------------------------------------------------------------------------------


def _read_wollen(words: Words, i: int, predicate: Predicate) -> Reading:
    """ "will nichts gewusst haben"; "will den Umbau bis Mai abgeschlossen haben" is an intention."""
    clause = _clause_words(words, i)
    if predicate.form != "perfect" or _ADDRESSED & set(clause) or _any(_FUTURE, clause):
        return _PLAN
    return Reading("own claim", 0.85)


# ---- soll ------------------------------------------------------------------------------------------------------------


def _read_soll(words: Words, i: int, predicate: Predicate, *, rumoured: bool) -> Reading:
    clause = _clause_words(words, i)
    if predicate.form == "none" or _ersatz_infinitive(words, i):
        return _OTHER
    if predicate.form == "perfect":
        return Reading("hearsay", 0.95)
    if _ADDRESSED & set(clause) or _is_question(words, i):
        return _OTHER
    if _hangs_on_condition(words, i):
        return _OTHER
    rumour, accusation = _cues(words, i)
    future, past = _is_dated_ahead(clause), _any(_PAST, clause)
    if rumour:
        return Reading("hearsay", 0.8)
    if predicate.form == "passive":
        return Reading("hearsay", 0.6) if _any(_GOING_ON, clause) and not future else _PLAN
    if predicate.form == "state":
        return Reading("hearsay", 0.7) if past or (predicate.verb in _FOUND and not future) else _PLAN
    if predicate.verb in _MISDEEDS or predicate.verb in _INTENTIONS:
        return Reading("hearsay", 0.75)
    if accusation and not future and predicate.verb not in _INQUIRIES:
        return Reading("hearsay", 0.65)
    if predicate.stative or _is_circumstance(predicate, clause):
        return _read_state(words, i, predicate, future=future, past=past)
    if _any(_GOING_ON, clause) and not future:
        return Reading("hearsay", 0.55)
    if predicate.verb == "helfen" and "gegen" in clause:
        return Reading("hearsay", 0.55)  # "soll gegen Husten helfen"
    return Reading("hearsay", 0.5) if rumoured else _PLAN


def _read_state(words: Words, i: int, predicate: Predicate, *, future: bool, past: bool) -> Reading:
    if predicate.verb in ("heißen", "bedeuten") and "das" in words.lower[max(0, i - 1) : i + 2]:
        return _OTHER  # "das soll nicht heißen, dass …"
    if past:
        return Reading("hearsay", 0.75)
    if future or _wanted(words, predicate) or _is_granted(words, predicate):
        return _PLAN
    subject = _subject(words, i)
    if subject and _PROJECT.fullmatch(subject):
        return _PLAN
    return Reading("hearsay", 0.65)


def _cues(words: Words, i: int) -> tuple[bool, bool]:
    """Whether a rumour, and whether an accusation, is named in the sentence."""
    start, end = _near_sentence(words, i)
    near = words.lower[start:end]
    return _any(_RUMOUR, near), _any(_ACCUSATION, near)


def _is_circumstance(predicate: Predicate, clause: list[str]) -> bool:
    """States that only their company makes one: "kurz vor der Pleite stehen", "es soll Streit geben"."""
    if predicate.form != "plain":
        return False
    if predicate.verb == "stehen":
        return any(w in ("kurz", "hinter", "unter", "kontakt", "vor") for w in clause)
    if predicate.verb == "führen":
        return any(w in ("gespräche", "verhandlungen", "doppelleben", "beziehung", "leben") for w in clause)
    return predicate.verb == "geben" and "es" in clause and _any(_EXISTS, clause)


def _is_granted(words: Words, predicate: Predicate) -> bool:
    """ "sollen Anspruch haben", "soll zu sehen sein": what a rule gives or a show offers."""
    start = max(0, predicate.place - 12)
    near = words.lower[start : predicate.place]
    if predicate.verb == "haben":
        return _any(_GRANTS, near)
    return predicate.verb == "sein" and (near[-2:-1] == ["zu"] or near[-1:] == ["rede"])


def _is_dated_ahead(clause: list[str]) -> bool:
    """A time to come, or a deadline: "bis Mai", not "bis zu zehn Meter"."""
    if _any(_FUTURE, clause):
        return True
    return any(a == "bis" and (b in _DEADLINES or _DATE.fullmatch(b)) for a, b in zip(clause, clause[1:], strict=False))


def _wanted(words: Words, predicate: Predicate) -> bool:
    """A property that one gives a thing: "soll künftig kostenlos sein"."""
    before = predicate.place - 1
    return before >= 0 and (words.lower[before] in _WANTED or words.lemma[before].lower() in _WANTED)


# ---- sollte ----------------------------------------------------------------------------------------------------------

_ADVISED = re.compile(
    r"unbedingt|dringend|besser|lieber|möglichst|wer|unverzüglich|umgehend|rechtzeitig|gefälligst|bitte|mal|erstmals"
)
_CALLS = re.compile(
    r"empf[aioe]hl\w*|empfohlen|rat|riet|rät|raten|forder\w*|gefordert|verlang\w*|mahn\w*|gemahnt|appell\w*|plädier\w*"
    r"|wunsch|wünsch\w*|regel|vorschrift|tipp|tipps|ratsam|vereinbar\w*|beschl[ou]ss\w*|verabredet|auftrag|plan|ziel|zweck|zeichen|auftakt|höhepunkt|gebot|norm|pflicht"
)
_FAILED_PLAN = re.compile(r"eigentlich|ursprünglich|zunächst|anfangs|damit|dazu|dafür|hierfür|danach|vereinbarungsgemäß|planmäßig")
_DATE = re.compile(
    rf"({_WEEKDAYS}|{_MONTHS}|vormittag|nachmittag|abend|morgen|nacht|mittag|jahr|saison|uhr|woche|monat|sommer|winter|herbst"
    r"|frühjahr|frühling|ostern|pfingsten|weihnachten|silvester|ende|anfang|mitte)\w*|(?:19|20)\d\d"
)
_MEANING = _set("meinen glauben denken annehmen erwarten vermuten")


def _read_sollte(words: Words, i: int, predicate: Predicate) -> Reading:
    """Advice, a condition, a plan that failed; an expectation only where nothing of the kind is said."""
    clause = _clause_words(words, i)
    if _opens_condition(words, i) or _hangs_on_condition(words, i):
        return Reading("conditional", 0.8)
    if predicate.form == "none" or _polite(words, i):
        return _OTHER
    if predicate.form == "perfect":
        return Reading("expectation", 0.7)
    if predicate.form == "passive" or {"du", "wir", "ihr"} & set(clause):
        return _OTHER
    if "man" in clause:
        return Reading("expectation", 0.6) if predicate.verb in _MEANING else _OTHER
    start, end = _near_sentence(words, i)
    if _any(_ADVISED, clause) or _any(_FAILED_PLAN, clause) or _any(_DATE, clause) or _any(_CALLS, words.lower[start:end]):
        return _OTHER
    if predicate.stative or predicate.form == "state":
        return Reading("expectation", 0.55)
    if "ich" in clause or _is_question(words, i) or words.lower[words.sentences[words.sentence[i]][0]] == "wer":
        return _OTHER
    if words.lower[i] == "sollten" and not _subject(words, i):
        return _OTHER
    return Reading("expectation", 0.45) if _subject_is_faceless(words, i) else _OTHER


def _hangs_on_condition(words: Words, i: int) -> bool:
    start, end = clause_around(words, i)
    return any(words.lower[k] in _OPENS_CONDITION and words.tag[k] != "PAV" for k in range(start, end))


def _opens_condition(words: Words, i: int) -> bool:
    """ "Sollte es regnen, …" and "…, sollte es regnen", not "Wenn es regnet, sollte …"."""
    if not _opens_clause(words, i):
        return False
    low = max(words.sentences[words.sentence[i]][0], i - _REACH)
    before = [k for k in range(low, i) if words.tag[k][0] != "$"]
    if not before:
        return True
    if words.form[i - 1] in _CLOSING_QUOTES:
        return False
    if words.tag[i - 1] != "$,":
        return True
    # After a subclause, a condition without "wenn" or a zu-infinitive the main clause goes on with its verb.
    subordinate = any(words.tag[k] in _RELATIVE_TAGS for k in before)
    return not (subordinate or words.tag[before[0]] in ("VVFIN", "VAFIN", "VMFIN") or "PTKZU" in words.tag[i - 3 : i - 1])


_CLOSING_QUOTES = frozenset("\"“”»«‘’")
_PERSONS = frozenset({"jemand", "dieser"})
_PEOPLE = re.compile(
    r"\w+(?:er|erin|innen|ern|ist|isten|ent|enten|ant|anten|or|oren|mann|frau|leute|chef|chefin|rat|amt|ium|partei|fraktion|regierung"
    r"|behörde|polizei|zoll|wehr|kommission|parlament|präsident|eltern|kinder|bürger|menschen|team|verein|klub|bund|land|länder|stadt)"
    r"|staat\w*|mensch\w*|leute|kind|mann|frau|rat|land|stadt|bund|eltern|wir|vater|mutter|freund|präsident\w*"
)


def _subject_is_faceless(words: Words, i: int) -> bool:
    """Nobody who could be advised or sent: a thing, or only a pronoun."""
    start, end = clause_around(words, i)
    if any(w in _PERSONS for w in words.lower[start:end]):
        return False
    return not _PEOPLE.fullmatch(_subject(words, i))


# ---- clause and predicate --------------------------------------------------------------------------------------------


def clause_around(words: Words, i: int) -> tuple[int, int]:
    """Word positions (first, last + 1) of the stretch around `i` without punctuation."""
    low, high = words.sentences[words.sentence[i]]
    start, end = i, i + 1
    while start > max(low, i - _REACH) and words.tag[start - 1][0] != "$":
        start -= 1
    while end < min(high, i + _REACH) and words.tag[end][0] != "$":
        end += 1
    return start, end


def has_perfect_auxiliary(words: Words, i: int) -> bool:
    """Whether a form of *haben* stands in the clause: then a participle is part of the verb."""
    return any(words.lemma[k] == "haben" for k in range(*clause_around(words, i)))


def predicate_of(words: Words, i: int) -> Predicate:
    """Find the infinitive that the modal at `i` governs: before it in a subclause, else after it."""
    place = _infinitive_before(words, i)
    if place is None:
        place = _infinitive_after(words, i)
    if place is None:
        return Predicate("none", "", i)
    return _describe(words, place)


def _infinitive_before(words: Words, i: int) -> int | None:
    """The infinitive right before a modal that closes its clause, or in front: "Gezeigt werden sollen Bilder"."""
    low, high = words.sentences[words.sentence[i]]
    if i == low or not _may_be_infinitive(words, i - 1):
        return None
    closes = i + 1 >= high or words.tag[i + 1][0] == "$" or words.tag[i + 1] in ("KON", "KOKOM", "VVFIN", "VAFIN")
    if closes or words.tag[i - 1] == "VAINF":
        return i - 1
    return None


def _infinitive_after(words: Words, i: int) -> int | None:
    """The first infinitive after the modal, subclauses skipped if they can be told."""
    place = _scan(words, i, skip=True)
    return _scan(words, i, skip=False) if place is None else place


def _scan(words: Words, i: int, *, skip: bool) -> int | None:
    high = min(words.sentences[words.sentence[i]][1], i + _REACH)
    inside = False
    mistaken = None
    for k in range(i + 1, high):
        tag = words.tag[k]
        if words.form[k] in ";:":
            break
        if tag == "$,":
            inside = skip and not inside and _opens_subclause(words, k, high)
        elif not inside and _closes_bracket(words, k, high):
            if _may_be_infinitive(words, k):
                return k
            # "soll Geld erhalten": infinitives that look like participles.
            if tag == "VVPP" and words.lower[k].endswith("en") and mistaken is None:
                mistaken = k
    return mistaken


def _opens_subclause(words: Words, comma: int, high: int) -> bool:
    following = words.tag[comma + 1 : min(comma + 3, high)]
    return bool(following) and (following[0] in _RELATIVE_TAGS or (len(following) > 1 and following[0] == "APPR" and following[1] in _RELATIVE_TAGS))


def _closes_bracket(words: Words, k: int, high: int) -> bool:
    """An infinitive ends its clause; what may follow is an extraposed phrase."""
    if words.tag[k] in ("VVINF", "VAINF", "VMINF"):
        return not (k + 1 < high and _may_be_infinitive(words, k + 1))
    return k + 1 >= high or words.tag[k + 1][0] == "$" or words.tag[k + 1] in ("KON", "KOKOM", "APPR")


def _may_be_infinitive(words: Words, k: int) -> bool:
    tag, lower = words.tag[k], words.lower[k]
    if k and words.tag[k - 1] == "PTKZU":
        return False
    if tag in ("VVINF", "VAINF", "VMINF"):
        return True
    if words.form[k][0].isupper():
        return False
    # The tagger takes infinitives at the end of a clause for finite plurals now and then.
    return lower.endswith(("en", "ern", "eln", "tun", "sein")) and tag in ("VVFIN", "VAFIN", "VMFIN")


def _is_participle(words: Words, k: int) -> bool:
    tag, lower = words.tag[k], words.lower[k]
    if tag in ("VVPP", "VAPP", "VMPP"):
        return True
    return tag in ("ADJD", "VVFIN", "VVINF") and bool(_PARTICIPLE.fullmatch(lower))


def _describe(words: Words, place: int) -> Predicate:
    lower = words.lower[place]
    before = place - 1
    participle = before >= 0 and _is_participle(words, before)
    lemma = words.lemma[place].lower()
    if lower == "haben" and participle:
        return Predicate("perfect", words.lemma[before].lower(), place)
    if lower == "sein" and participle:
        verb = words.lemma[before].lower()
        passive = words.lower[before] == "worden"
        return Predicate("perfect" if passive or verb in _SEIN_PERFECT else "state", verb, place)
    if lower == "werden" and participle:
        return Predicate("passive", words.lemma[before].lower(), place)
    if lower == "lassen" and before >= 0 and words.tag[before] == "VVINF":
        return Predicate("plain", "lassen", place)
    return Predicate("plain", lemma, place)


def _ersatz_infinitive(words: Words, i: int) -> bool:
    """ "hätte kommen sollen": the modal is itself an infinitive."""
    start, end = clause_around(words, i)
    if words.lower[i] != "sollen" or not (i > start and _may_be_infinitive(words, i - 1)):
        return False
    return any(words.lemma[k] == "haben" and words.tag[k] == "VAFIN" for k in range(start, end))


def _opens_clause(words: Words, i: int) -> bool:
    low = words.sentences[words.sentence[i]][0]
    return i == low or words.tag[i - 1][0] == "$"


def _polite(words: Words, i: int) -> bool:
    """ "Sie sollten …", capital or at the beginning, where only the verb's plural tells it from "she"."""
    start, end = clause_around(words, i)
    return words.lower[i].endswith("n") and "Sie" in words.form[start:end]


def _is_question(words: Words, i: int) -> bool:
    low, high = words.sentences[words.sentence[i]]
    if words.form[high - 1] in _QUESTION_TAGS:
        return True
    start, _ = clause_around(words, i)
    return words.lower[start] in _INTERROGATIVE


def _subject(words: Words, i: int) -> str:
    """The noun that is probably the subject: first before the verb, unless that is a prepositional phrase."""
    start, end = clause_around(words, i)
    if start < i and words.tag[start] not in ("APPR", "APPRART", "ADV", "PAV", "KON"):
        for k in range(start, i):
            if words.tag[k] in ("NN", "NE"):
                return words.lower[k]
        return ""
    for k in range(i + 1, end):
        if words.tag[k] in ("NN", "NE"):
            return words.lower[k]
    return ""


def _near_sentence(words: Words, i: int) -> tuple[int, int]:
    low, high = words.sentences[words.sentence[i]]
    return max(low, i - _REACH), min(high, i + _REACH)


def _clause_words(words: Words, i: int) -> list[str]:
    """Lower-case words between the punctuation marks around the modal and around its infinitive."""
    start, end = clause_around(words, i)
    place = predicate_of(words, i).place
    if place >= end:
        return words.lower[start:end] + words.lower[slice(*clause_around(words, place))]
    return words.lower[start:end]


def _any(pattern: re.Pattern[str], lower: list[str]) -> bool:
    return any(pattern.fullmatch(w) for w in lower)
