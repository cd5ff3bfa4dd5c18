"""Credits: which agencies a text comes from, and who took the picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from framing import lexicon
from framing.read.dates import DATE
from framing.read.outlets import DOMAIN, outlet_id

__all__ = ["agencies_in", "closing_credit", "dateline", "is_credit_line", "is_photo_credit", "photo_credit"]

_CREDIT_LIMIT = 150
_SHORT_CREDIT = 60

#: Words that stand beside agencies in a credit without naming anybody.
_HOUSE = frozenset(
    [
        "mit",
        "material",
        "von",
        "der",
        "des",
        "dem",
        "den",
        "und",
        "sowie",
        "u",
        "a",
        "agentur",
        "agenturen",
        "nachrichtenagentur",
        "nachrichtenagenturen",
        "nachrichten",
        "informationen",
        "agenturmaterial",
        "agenturmeldung",
        "agenturmeldungen",
        "agenturinformationen",
        "red",
        "redaktion",
        "redaktionell",
        "bearbeitet",
        "ergänzt",
        "quelle",
        "quellen",
        "text",
        "texte",
        "eigene",
        "eigener",
        "recherche",
        "recherchen",
        "online",
        "verwendete",
        "material",
        "newskanal",
        "dienst",
        "inhalte",
        "auch",
        "aus",
        "in",
        "dpa-material",
        "content",
        "original",
        "bericht",
        "mitteilung",
    ]
)
#: Words that make a credit even where no agency is named.
_COLLECTIVE = frozenset(
    ["agentur", "agenturen", "nachrichtenagenturen", "agenturmaterial", "agenturmeldung", "agenturmeldungen"]
)
_INITIALS = re.compile(r"[a-zäöüß]{1,5}\d?|[A-ZÄÖÜ]{1,5}")
_TOKEN = re.compile(r"[^\s,;/|&+()\[\]:·•–]+")

_CREDIT_SENTENCE = re.compile(
    r"\b(?:Material|Newskanal|News-Kanal|Nachrichtenkanal|Newsfeed|Nachrichten-?feed|Agenturmaterial|Informationen)\b"
    r"|\b(?:übernommen|automatisch|zugeliefert|Agenturmeldung)\b",
)
_INFOCOM = re.compile(r"dpa-infocom|dpa:\d{6}-\d|^\(c\)\s", re.IGNORECASE)

_CLOSING = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\s*\.?\s*$")
_CLOSING_BARE = re.compile(r"[.!?][\"“”«»]?\s*(?:[-–—/|]\s*)?([A-Za-zäöü./, -]{2,40})$")

_PLACE_WORD = r"[A-ZÄÖÜ][\wäöüß.'’-]{0,30}"
_DATELINE = re.compile(
    rf"(?:[-–]\s)?(?P<place>{_PLACE_WORD}(?:(?:\s?/\s?|\s(?:am|an der|in der|im|in|ob der|bei|auf|vor der)\s|\s){_PLACE_WORD}){{0,4}})"
    r"(?:,\s\d{1,2}\.\s?[A-Za-zäöü]{3,9}\.?)?"
    r"(?:\s?[(/]\s?(?P<credit>[^()/]{2,40}(?:/[^()/]{1,12}){0,3}?)\s?\)?)?"
    r"\s?(?P<mark>[-–—:.])\s?(?=[A-ZÄÖÜ„“\"«»0-9])"
)
_NO_PLACE = frozenset(
    [
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einer",
        "einem",
        "einen",
        "er",
        "sie",
        "es",
        "wir",
        "ihr",
        "ich",
        "man",
        "in",
        "im",
        "am",
        "an",
        "auf",
        "aus",
        "bei",
        "nach",
        "mit",
        "von",
        "vom",
        "zu",
        "zum",
        "zur",
        "für",
        "durch",
        "über",
        "unter",
        "vor",
        "seit",
        "trotz",
        "wegen",
        "während",
        "als",
        "wenn",
        "weil",
        "doch",
        "aber",
        "und",
        "oder",
        "auch",
        "noch",
        "nur",
        "so",
        "wie",
        "was",
        "wer",
        "wo",
        "warum",
        "dann",
        "da",
        "dort",
        "hier",
        "heute",
        "gestern",
        "morgen",
        "jetzt",
        "nun",
        "schon",
        "fazit",
        "update",
        "eilmeldung",
        "video",
        "foto",
        "bild",
    ]
)

_CREDIT_PARTICLES = frozenset(
    [
        "via",
        "von",
        "van",
        "de",
        "der",
        "des",
        "und",
        "and",
        "für",
        "aus",
        "dem",
        "den",
        "vom",
        "am",
        "im",
        "in",
        "privat",
        "archiv",
        "zvg",
        "mit",
        "freundlicher",
        "genehmigung",
        "über",
    ]
)
_PHOTO_LABEL = re.compile(
    r"(?:^|[\s(\[.|/!?“\"»)])(?:(?:Symbol|Archiv|Beispiel|Titel|Teaser|Rubriklisten|Aufmacher|Themen)?(?:foto|bild)s?|Fotos?|Bild(?:er|quelle|rechte|nachweis)?"
    r"|Foto-?(?:credit|quelle|nachweis)|Grafik|Illustration|Screenshot|Montage|Fotomontage|Collage|Karte|Credit|Photo|Imago)\s?:"
    r"\s?(?=[A-ZÄÖÜ©(@]|picture|imago|dpa|afp|ap\b|epa|apa|sda|rtr|ddp|privat|pa\b|getty|dts|www|zvg|i\. ?m|nna|kmm|[a-z]{2,4}$)"
    r"(?P<credit>[^„“«»!?]{2,140})$",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s|&copy;)\s{0,3}(?P<credit>[^„«»!?]{0,120})$", re.IGNORECASE)
_SITE_COPYRIGHT = re.compile(
    r"©\s*(?:Copyright\s*)?(?:19|20)\d\d|Alle Rechte|All rights|dpa-infocom|Verlag|GmbH|Copyright", re.IGNORECASE
)
_DASH_CREDIT = re.compile(r"(?:\s[-–—|]\s|\.\s{0,2}[-–—|]\s?)(?P<credit>[\w .,/|()@ÄÖÜäöüß&-]{1,70}[\w)])$")
_SLASH_CREDIT = re.compile(
    r"(?:^|[.!?)\]“\"»]\s{0,3}|\s)(?P<credit>[A-Za-zÄÖÜäöü][\w.-]*(?: [A-ZÄÖÜ][\w.-]*){0,3}(?:\s?[/|]\s?[\wÄÖÜäöüß.@ -]{2,40}){1,5})$"
)
_PICTURE_NOTE = re.compile(
    r"[(\[](?:(?:Archiv|Symbol|Themen|Beispiel)-?(?:bild|foto|aufnahme|grafik)[^()\[\]]{0,30}|Archiv|Foto|Fotos|Bild|Screenshot|Fotomontage|Montage|Illustration|M)\.?[)\]]",
    re.IGNORECASE,
)
_PICTURE_START = re.compile(
    r"(?:Symbolbild|Symbolfoto|Archivbild|Archivfoto|Fotomontage|Montage|Bildunterschrift|Bildunter?titel|Legende|Bildlegende|Bildrechte|Bildbeschreibung|Bildtext)\s?[:|]"
    r"|(?:Im Bild|Auf dem (?:Bild|Foto|Archivbild|Archivfoto))(?:\s?:|\s(?:zu sehen|ist|sind|von links))"
    r"|(?:Das|Dieses|Ein)\s(?:undatierte\s|von \S{3,30} (?:verbreitete|veröffentlichte|zur Verfügung gestellte)\s)?(?:Archiv|Symbol)?-?(?:bild|foto|Bild|Foto)\s(?:zeigt|aus dem)"
    r"|(?:Bild|Foto)\s\d{1,3}\s?(?:von|/)\s?\d{1,3}\b"
)


def agencies_in(text: str, *, kinds: Iterable[str] = ("credit",)) -> tuple[str, ...]:
    """Return the ids of the agencies named in a credit, in order and once each.

    >>> agencies_in("Quelle: dpa, afp, Reuters")
    ('dpa', 'AFP', 'Reuters')
    >>> agencies_in("© KCNA via dpa", kinds=["source"])
    ('KCNA',)
    """
    if not _may_name(text):
        return ()
    wanted = set(kinds)
    table = _table()
    found = (table[match[0].casefold()] for match in _names().finditer(text))
    return tuple(dict.fromkeys(row["id"] for row in found if row["kind"] in wanted))


def is_credit_line(line: str) -> bool:
    """Whether a whole line says only where the text comes from.

    >>> is_credit_line("/gom/harzer-landbote.de/dpa"), is_credit_line("(frs mit Material der dpa)")
    (True, True)
    >>> is_credit_line("Der dpa sagte der Minister nichts.")
    False
    """
    line = line.strip()
    if not 2 <= len(line) <= 2 * _CREDIT_LIMIT or not (_may_name(line) or "gentur" in line or line.startswith("/")):
        return False
    if _INFOCOM.search(line) and agencies_in(line):
        return True
    if _CREDIT_SENTENCE.search(line) and (agencies_in(line) or "gentur" in line):
        return bool(
            re.match(
                r"[(\[+*\s/]*(?:Dies|Direkt|Der (?:Text|Artikel|Beitrag)|Mit (?:Material|Informationen|Agentur)|Quelle|Hinweis|Redaktion|Transparenz|Text|Das Original|Die(?:se[rs]?)? (?:Meldung|Nachricht)|\w{2,4} mit |Unter Verwendung|Verwendete)",
                line,
            )
        ) or _is_list(line)
    return _is_list(line)


def _is_list(line: str) -> bool:
    """Whether a line consists of agencies, initials, domains and the few words between them."""
    if len(line) > _CREDIT_LIMIT:
        return False
    line = _names().sub(" ", line) if (named := bool(agencies_in(line, kinds=("credit", "source")))) else line
    slashed = line.startswith("/")
    domain = DOMAIN.search(line) is not None
    rest = [token.strip("\"'*_-") for token in _TOKEN.findall(DATE.sub(" ", DOMAIN.sub(" ", line)))]
    rest = [token for token in rest if token]
    collective = any(token.casefold() in _COLLECTIVE for token in rest)
    if not (named or collective or (slashed and domain)):
        return False
    return (
        all(
            token.casefold().rstrip(".") in _HOUSE
            or token.isdigit()
            or _INITIALS.fullmatch(token.rstrip("."))
            or outlet_id(token)
            for token in rest
        )
        or outlet_id(" ".join(rest)) is not None
    )


def closing_credit(tail: str) -> str:
    """Return the credit a paragraph ends with, "" if there is none.

    >>> closing_credit("Das teilte die Polizei mit. (mk/dpa)")
    'mk/dpa'
    >>> closing_credit("Er ist Mitglied der Opposition (SPD).")
    ''
    """
    for pattern in (_CLOSING, _CLOSING_BARE):
        match = pattern.search(tail)
        if match and agencies_in(match[1]) and _is_list(match[1]):
            return match[1]
    return ""


def dateline(head: str) -> tuple[str, str] | None:
    """Return place and credit of the dateline a paragraph starts with, None if it has none.

    >>> dateline("Altenbrück/Nordhagen (dpa/lno) – Der Rat hat getagt.")
    ('Altenbrück/Nordhagen', 'dpa/lno')
    >>> dateline("Moskau – Der Minister ist abgereist.")
    ('Moskau', '')
    """
    match = _DATELINE.match(head)
    if not match:
        return None
    place, credit, mark = match["place"], match["credit"] or "", match["mark"]
    first = place.split()[0].casefold().rstrip(".")
    if first in _NO_PLACE or (credit and not agencies_in(credit)):
        return None
    if agencies_in(place):  # "Berlin/dpa – …"
        credit, place = credit or place, re.split(r"\s?/", place)[0]
        return place, credit
    # "Moskau:" and "Moskau." alone are no sure sign; capitals or a credit make them one.
    if mark in ":." and not credit and not (place.isupper() and len(place) > 3):
        return None
    # "Rat – Verwaltung – Bürger": a dash inside a sentence comes in pairs.
    if not credit and (
        re.search(r"\s[–—-]\s", head[match.end() : match.end() + 40])
        or not re.search(r"\s[–—-]\s?$|[:.]\s?$", match[0])
    ):
        return None
    return place, credit


def photo_credit(line: str) -> str | None:
    """Return who took the picture if the line ends as a caption does, "" if it is marked as one without a name.

    >>> photo_credit("Der Hafen von Nordhagen. Foto: Jo Beispiel/dpa")
    'Jo Beispiel/dpa'
    >>> photo_credit("Der Hafen von Nordhagen (Archivbild)")
    ''
    >>> photo_credit("Der Rat tagt heute.") is None
    True
    """
    match = _PHOTO_LABEL.search(line) if ":" in line else None
    if match and _is_photographer(match["credit"]):
        return match["credit"].strip(" )].")
    match = _COPYRIGHT.search(line) if "©" in line or "(c)" in line.lower() else None
    if match and not _SITE_COPYRIGHT.search(match[0]):
        return match["credit"].strip(" )].")
    for pattern in (_DASH_CREDIT, _SLASH_CREDIT) if _may_name(line) or "/" in line else ():
        match = pattern.search(line)
        if match and is_photo_credit(match["credit"]):
            return match["credit"].strip()
    if ("(" in line or "[" in line) and _PICTURE_NOTE.search(line):
        return ""
    if _PICTURE_START.match(line):
        return ""
    return None


def is_photo_credit(text: str) -> bool:
    """Whether a short text names a picture service or an agency and at most a photographer.

    >>> is_photo_credit("picture alliance/dpa | Jo Beispiel"), is_photo_credit("Keystone"), is_photo_credit("Altenbrück")
    (True, True, False)
    """
    if len(text) > 2 * _SHORT_CREDIT:
        return False
    house, slash, _ = text.partition("/")
    if not (_may_name(text) and _names().search(text)) and not (slash and outlet_id(house)):
        return False
    rest = [token for token in _TOKEN.findall(_names().sub(" ", text)) if token[:1].isalpha() and not outlet_id(token)]
    return len(rest) <= 6 and all(token[:1].isupper() or token in _CREDIT_PARTICLES for token in rest)


def _is_photographer(text: str) -> bool:
    """Whether what follows "Foto:" is a name, a house or "privat", and no sentence ("Trauriges Bild: Gärten verwüstet")."""
    if agencies_in(text, kinds=("credit", "source", "photo")):
        return True
    tokens = [token.strip(".") for token in _TOKEN.findall(text)]
    if not 1 <= len(tokens) <= 9 or tokens[0].casefold() in _NO_PLACE:
        return False
    return len(tokens) == 1 or all(
        not token[:1].islower() or token in _CREDIT_PARTICLES or "." in token for token in tokens
    )


@cache
def _table() -> Mapping[str, lexicon.Row]:
    return {
        name.casefold(): row
        for row in lexicon.rows("agencies")
        for name in (row["id"], row["name"], *lexicon.split(row["patterns"]))
    }


@cache
def _first_words() -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name)[0] for name in _table())


def _may_name(text: str) -> bool:
    """Whether a word of the text starts the name of an agency: cheap, and false for most lines."""
    return not _first_words().isdisjoint(re.findall(r"\w+", text.casefold()))


@cache
def _names() -> re.Pattern[str]:
    names = sorted(_table(), key=len, reverse=True)
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, names))})(?![\w]|\.\w|-\w{{4}})", re.IGNORECASE)
