"""Text credits: credit lines, credits at the end of a paragraph, datelines."""

from __future__ import annotations

import re

from framing.read.agencies import agencies_in, may_name, without_agencies
from framing.read.dates import DATE
from framing.read.outlets import DOMAIN, outlet_id
from framing.read.phrases import word_set

__all__ = ["NO_PLACE", "TOKEN", "closing_credit", "dateline", "is_credit_line"]

_LIST_LIMIT = 150
_SENTENCE_LIMIT = 300

#: What stands between the separators of a credit.
TOKEN = re.compile(r"[^\s,;/|&+()\[\]:·•–]+")
#: Words that stand beside agencies in a credit without naming anybody.
_HOUSE = word_set(
    """
    mit material von der des dem den und sowie u a auch aus in online agentur agenturen nachrichtenagentur
    nachrichtenagenturen nachrichten informationen agenturmaterial agenturmeldung agenturmeldungen agenturinformationen
    red redaktion redaktionell bearbeitet ergänzt quelle quellen text texte eigene eigener recherche recherchen verwendete
    newskanal dienst inhalte content original bericht mitteilung
    """
)
#: Words that make a credit even where no agency is named.
_COLLECTIVE = word_set("agentur agenturen nachrichtenagenturen agenturmaterial agenturmeldung agenturmeldungen")
_INITIALS = re.compile(r"[a-zäöüß]{1,5}\d?|[A-ZÄÖÜ]{1,5}")

_SENTENCE_START = re.compile(
    r"[(\[+*\s/]{0,5}(?:Dies|Direkt|Der (?:Text|Artikel|Beitrag)|Mit (?:Material|Informationen|Agentur)|Quelle|Hinweis|Redaktion"
    r"|Transparenz|Text|Das Original|Die(?:se[rs]?)? (?:Meldung|Nachricht)|\w{2,4} mit |Unter Verwendung|Verwendete)"
)
_SENTENCE_SIGN = re.compile(
    r"\b(?:Material|Newskanal|News-Kanal|Nachrichtenkanal|Newsfeed|Nachrichten-?feed|Agenturmaterial|Informationen"
    r"|übernommen|automatisch|zugeliefert|Agenturmeldung)\b"
)
_PICTURE_LABEL = re.compile(r"[(\[]?(?:fotos?|bild(?:er)?|grafik|video)\s?:", re.IGNORECASE)
_INFOCOM = re.compile(r"dpa-infocom|dpa:\d{6}-\d|^\(c\)\s", re.IGNORECASE)

_CLOSING = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\s{0,3}\.?\s{0,3}$")
_CLOSING_BARE = re.compile(r"[.!?][\"“”«»]?\s{0,3}(?:[-–—/|]\s?)?([A-Za-zäöü./, -]{2,40})$")

_PLACE_WORD = r"[A-ZÄÖÜ][\w.'’-]{0,30}"
_DATELINE = re.compile(
    rf"(?:[-–]\s)?(?P<place>{_PLACE_WORD}"
    rf"(?:(?:\s?/\s?|\s(?:am|an der|in der|im|in|ob der|bei|auf|vor der)\s|\s){_PLACE_WORD}){{0,4}})"
    r"(?:,\s\d{1,2}\.\s?[A-Za-zäöü]{3,9}\.?)?"
    r"(?:\s?[(/]\s?(?P<credit>[^()/]{2,40}(?:/[^()/]{1,12}){0,3}?)\s?\)?)?"
    r"\s?(?P<mark>[-–—:.])\s?(?=[A-ZÄÖÜ„“\"«»0-9])"
)
#: "(sda) Der Rat …" and "ALTENBRÜCK epd | Der Rat …"
_BARE_DATELINE = re.compile(
    rf"(?:\(|(?P<place>{_PLACE_WORD}(?:\s{_PLACE_WORD}){{0,2}})\s)(?P<credit>[A-Za-z][\w/, -]{{1,30}}?)(?:\)\s|\s\|\s)(?=[A-ZÄÖÜ„“\"«»])"
)
_DASH = re.compile(r"\s[–—-]\s")
_LOOSE_MARK = re.compile(r"\s[–—-]\s?$|[:.]\s?$")
#: Words a sentence starts with, so that they are no place in front of a dateline's dash.
NO_PLACE = word_set(
    """
    der die das den dem des ein eine einer einem einen er sie es wir ihr ich man in im am an auf aus bei nach mit von vom
    zu zum zur für durch über unter vor seit trotz wegen während als wenn weil doch aber und oder auch noch nur so wie was
    wer wo warum dann da dort hier heute gestern morgen jetzt nun schon fazit update eilmeldung video foto bild
    """
)


def is_credit_line(line: str) -> bool:
    """Whether a whole line says only where the text comes from.

    >>> is_credit_line("/gom/harzer-landbote.de/dpa"), is_credit_line("(frs mit Material der dpa)")
    (True, True)
    >>> is_credit_line("Der dpa sagte der Minister nichts.")
    False
    """
    line = line.strip()
    if not 2 <= len(line) <= _SENTENCE_LIMIT:
        return False
    if line.startswith("Quelle") and outlet_id(line.partition(":")[2]):
        return True
    if not (may_name(line) or "gentur" in line or line.startswith("/")) or _PICTURE_LABEL.match(line):
        return False
    if _INFOCOM.search(line) and agencies_in(line):
        return True
    if _SENTENCE_START.match(line) and _SENTENCE_SIGN.search(line) and (agencies_in(line) or "gentur" in line):
        return True
    return _is_list(line)


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
            return match[1].strip()
    return ""


def dateline(head: str) -> tuple[str, str] | None:
    """Return place and credit of the dateline a paragraph starts with, None if it has none.

    >>> dateline("Altenbrück/Nordhagen (dpa/lno) – Der Rat hat getagt.")
    ('Altenbrück/Nordhagen', 'dpa/lno')
    >>> dateline("Moskau – Der Minister ist abgereist.")
    ('Moskau', '')
    """
    match = _BARE_DATELINE.match(head)
    if match and agencies_in(match["credit"]) and _is_list(match["credit"]):
        return (match["place"] or "").strip(), match["credit"]
    match = _DATELINE.match(head)
    if not match:
        return None
    place, credit = match["place"], match["credit"] or ""
    if place.split()[0].casefold().rstrip(".") in NO_PLACE or (credit and not agencies_in(credit)):
        return None
    if agencies_in(place):  # "Berlin/dpa – …"
        return place.split("/")[0].strip(), credit or place
    if credit:
        return place, credit
    # "Moskau:" and "Moskau." alone are no sure sign; capitals make them one.
    if match["mark"] in ":." and not (place.isupper() and len(place) > 3):
        return None
    # "Rat – Verwaltung – Bürger": a dash inside a sentence comes in pairs, one in a word has no space before it.
    paired = _DASH.search(head[match.end() : match.end() + 40])
    return None if paired or not _LOOSE_MARK.search(match[0]) else (place, credit)


def _is_list(line: str) -> bool:
    """Whether a line consists of agencies, initials, domains and the few words between them."""
    if len(line) > _LIST_LIMIT:
        return False
    named = bool(agencies_in(line, kinds=("credit", "source")))
    domain = DOMAIN.search(line) is not None
    rest = DATE.sub(" ", DOMAIN.sub(" ", without_agencies(line) if named else line))
    tokens = [token for token in (part.strip("\"'*_-") for part in TOKEN.findall(rest)) if token]
    collective = any(token.casefold() in _COLLECTIVE for token in tokens)
    if not (named or collective or (line.startswith("/") and domain)):
        return False
    return all(map(_is_credit_word, tokens)) or outlet_id(" ".join(tokens)) is not None


def _is_credit_word(token: str) -> bool:
    bare = token.rstrip(".")
    return (
        bare.casefold() in _HOUSE
        or token.isdigit()
        or _INITIALS.fullmatch(bare) is not None
        or outlet_id(token) is not None
    )
