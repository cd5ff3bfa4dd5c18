"""Photo credits: who took the picture, and so which line is a caption."""

from __future__ import annotations

import re

from framing.read.agencies import agencies_in, may_name, without_agencies
from framing.read.credits import NO_PLACE, TOKEN
from framing.read.outlets import outlet_id
from framing.read.phrases import word_set

__all__ = ["is_photo_credit", "photo_credit"]

_CREDIT_LIMIT = 120
#: Words that stand inside credits ("KCNA via AFP", "mit freundlicher Genehmigung von …").
_PARTICLES = word_set(
    "via von van de der des und and für aus dem den vom am im in privat archiv zvg mit freundlicher genehmigung über"
)
_LABEL = re.compile(
    r"(?:^|[\s(\[.|/!?“\"»)])"
    r"(?:(?:Symbol|Archiv|Beispiel|Titel|Teaser|Rubriklisten|Aufmacher|Themen)?(?:foto|bild)s?|Bild(?:er|quelle|rechte|nachweis)?"
    r"|Foto-?(?:credit|quelle|nachweis)|Grafik|Illustration|Screenshot|Montage|Fotomontage|Collage|Karte|Credit|Copyright|Photo|Imago)\s?:"
    r"\s?(?=[A-ZÄÖÜ©(@]|picture|imago|dpa|afp|ap\b|epa|apa|sda|rtr|ddp|privat|pa\b|getty|dts|www|zvg|i\. ?m|nna|[a-z]{2,4}$)"
    r"(?P<credit>[^„“«»!?]{2,140})$",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s)\s{0,3}(?P<credit>[^„«»!?]{0,120})$", re.IGNORECASE)
_SITE_COPYRIGHT = re.compile(
    r"©\s*(?:Copyright\s*)?(?:19|20)\d\d|Alle Rechte|All rights|dpa-infocom|Verlag|GmbH|Copyright", re.IGNORECASE
)
#: "… (Archivbild) - Keystone"
_AFTER_DASH = re.compile(r"(?:\s[-–—|]\s|\.\s{0,2}[-–—|]\s?)(?P<credit>[\w .,/|()@&-]{1,70}[\w)])$")
#: "… KEYSTONE/PIA MUSTER"
_WITH_SLASH = re.compile(
    r"(?:^|[.!?)\]“\"»]\s{0,3}|\s)"
    r"(?P<credit>[A-Za-zÄÖÜäöü][\w.-]{0,40}(?: [A-ZÄÖÜ][\w.-]{0,40}){0,3}(?:\s?[/|]\s?[\w.@ -]{2,40}){1,5})$"
)
_NOTE = re.compile(
    r"[(\[](?:(?:Archiv|Symbol|Themen|Beispiel)-?(?:bild|foto|aufnahme|grafik)[^()\[\]]{0,30}"
    r"|[lr]\.|v\. ?[lr]\.[^()\[\]]{0,12}|Archiv|Fotos?|Bild|Screenshot|Fotomontage|Montage|Illustration|M)\.?[)\]]",
    re.IGNORECASE,
)
_START = re.compile(
    r"(?:Symbolbild|Symbolfoto|Archivbild|Archivfoto|Fotomontage|Montage|Collage|Schema|Bildunterschrift|Bildunter?titel|Legende"
    r"|Bildlegende|Bildrechte|Bildbeschreibung|Bildtext)\s?[:|]"
    r"|(?:Im Bild|Auf dem (?:Bild|Foto|Archivbild|Archivfoto))(?:\s?:|\s(?:zu sehen|ist|sind|von links))"
    r"|(?:Das|Dieses|Ein)\s(?:undatierte\s|von \S{3,30} (?:verbreitete|veröffentlichte)\s)?"
    r"(?:(?:Archiv|Symbol)(?:bild|foto)|Bild|Foto)\s(?:zeigt|aus dem)"
    r"|(?:Bild|Foto)\s\d{1,3}\s?(?:von|/)\s?\d{1,3}\b"
)


def photo_credit(line: str) -> str | None:
    """Return who took the picture if the line ends as a caption does, "" if it is marked as one without a name.

    >>> photo_credit("Der Hafen von Nordhagen. Foto: Jo Beispiel/dpa")
    'Jo Beispiel/dpa'
    >>> photo_credit("Der Hafen von Nordhagen (Archivbild)")
    ''
    >>> photo_credit("Der Rat tagt heute.") is None
    True
    """
    match = _LABEL.search(line) if ":" in line else None
    of_site = match is not None and "opyright" in match[0] and outlet_id(match["credit"]) is not None
    if match and not of_site and _is_photographer(match["credit"]):
        return match["credit"].strip(" )].")
    if line.startswith("Copyright ") and is_photo_credit(line.removeprefix("Copyright ")):
        return line.removeprefix("Copyright ")
    match = _COPYRIGHT.search(line) if "©" in line or "(c)" in line.lower() else None
    if match and not _SITE_COPYRIGHT.search(match[0]):
        return match["credit"].strip(" )].")
    for pattern in (_AFTER_DASH, _WITH_SLASH) if "/" in line or may_name(line) else ():
        match = pattern.search(line)
        if match and is_photo_credit(match["credit"]):
            return match["credit"].strip()
    noted = ("(" in line or "[" in line) and _NOTE.search(line)
    return "" if noted or _START.match(line) else None


def is_photo_credit(text: str) -> bool:
    """Whether a short text names a picture service or an agency and at most a photographer.

    >>> is_photo_credit("picture alliance/dpa | Jo Beispiel"), is_photo_credit("Keystone"), is_photo_credit("Altenbrück")
    (True, True, False)
    """
    if len(text) > _CREDIT_LIMIT:
        return False
    house, slash, _ = text.partition("/")
    if not agencies_in(text, kinds=("credit", "source", "photo")) and not (slash and outlet_id(house)):
        return False
    rest = [token for token in TOKEN.findall(without_agencies(text)) if token[:1].isalpha() and not outlet_id(token)]
    return len(rest) <= 6 and all(token[:1].isupper() or token in _PARTICLES for token in rest)


def _is_photographer(text: str) -> bool:
    """Whether what follows "Foto:" is a name, a house or "privat", and no sentence ("Trauriges Bild: Gärten verwüstet")."""
    if agencies_in(text, kinds=("credit", "source", "photo")):
        return True
    tokens = [token.strip(".") for token in TOKEN.findall(text)]
    if not 1 <= len(tokens) <= 9 or tokens[0].casefold() in NO_PLACE:
        return False
    return len(tokens) == 1 or all(not token[:1].islower() or token in _PARTICLES or "." in token for token in tokens)
