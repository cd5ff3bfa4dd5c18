"""The furniture of a news page: lines that tell by themselves that they are byline, advertising mark, teaser, topic list."""

from __future__ import annotations

import re

from framing.read.agencies import agencies_in
from framing.read.credits import is_credit_line
from framing.read.dates import DATE
from framing.read.lines import REACH, Block
from framing.read.outlets import outlet_id
from framing.read.photos import is_photo_credit, photo_credit
from framing.read.phrases import (
    ADVERTISING,
    AUTHOR_MARKS,
    BUTTONS,
    OPENERS,
    READING_TIME,
    RUNNING_TIME,
    SECTION_NAMES,
    SERVICE,
    STAMP_WORDS,
    TEASER_LINE,
    TOPIC_LINE,
    word_set,
)

__all__ = [
    "furniture_role",
    "is_byline",
    "is_caption",
    "is_navigation",
    "is_person",
    "is_pure_photo_credit",
    "opener",
]

_CAPTION_LIMIT = 420
_BYLINE_LIMIT = 160
_OPENER_LIMIT = 90

# Names and time stamps.

_NAME_WORD = r"[A-ZÄÖÜ][\wäöüßéèáàóçñ'’.-]{0,30}"
_NAME = rf"(?:(?:Dr|Prof)\.\s?){{0,2}}{_NAME_WORD}(?:\s(?:von|van|de|der|den|zu|del|di|da|la|el|al|bin|ter)){{0,3}}(?:\s{_NAME_WORD}){{1,3}}"
_PERSON = re.compile(_NAME)
_BY = re.compile(
    rf"(?i:{AUTHOR_MARKS})\s?:?\s?(?P<names>(?:{_NAME}|(?i:redaktion|unserem? \w{{3,40}}|unserer \w{{3,40}})).{{0,90}})$"
)
_BY_COLON = re.compile(
    r"(?:von|autor(?:in|en)?|text|redaktion|erstellt von|geschrieben von)\s?:\s?\S.{1,80}$", re.IGNORECASE
)
_REPORTS_FROM = re.compile(r"(?:Aus|In) [A-ZÄÖÜ][\w /-]{2,40} (?:berichtet|berichten)\b.{0,60}$")
_NAME_PARTICLES = word_set(
    "von van de der den zu del di da la el al bin ter und aus in mit für am uhr sowie dpa afp ap epd kna sid sda zur zum"
)
_STAMP_SIGN = re.compile(
    r"\d{1,2}[.:]\d{2}|\d{1,2}\.\s?\w{3,9}\s\d{4}"
    r"|\d{1,2}\.\s(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)"
    r"|\buhr\b|vor \d+ (?:minuten?|stunden?|tagen?)"
)
_STAMP_START = re.compile(
    r"(?:stand|aktualisiert|zuletzt aktualisiert|letzte aktualisierung|veröffentlicht|publiziert|erstellt|erschienen|online seit"
    r"|erstveröffentlichung)\b.{0,20}\d{1,2}[.:]\s?(?:\d|[a-zä])"
)

# Boilerplate that is told by its form.

_AD_LINE = re.compile(r"anzeige\s?[:|–-]\s?\S")
_GLUED_BUTTONS = re.compile(
    r"(?:Kommentare|Drucken|Teilen|Merken|Facebook|Twitter|WhatsApp|E-Mail|Mail|Pocket|Link kopieren|\d{1,4}){2,10}"
)
_BREADCRUMB_HEAD = re.compile(r"(?:Startseite|Home|Sie sind hier|News)\s*(?:[>›»/|:•-]\s*\S|[A-ZÄÖÜ][a-zäöü])")
_BREADCRUMB_PATH = re.compile(r"[\w -]{2,30}(?:\s[>›»]\s[\w -]{2,60}){1,6}")
_HASHTAGS = re.compile(r"(?:#\w+[\s,]*){1,20}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+")
_COUNTER = re.compile(
    r"\d{1,4}(?:\s?/\s?\d{1,4})?|\d{1,4} (?:kommentare?|bilder|fotos|shares|mal geteilt|likes|reaktionen|aufrufe)"
)

# Captions.

#: "dpa Der Hafen von Nordhagen": the credit in front, as some portals print it.
_CREDIT_FIRST = re.compile(
    r"(?:dpa|imago|IMAGO|AFP|APA|Getty(?: Images)?|picture alliance)(?:\s?/\s?[\w.-]{2,30}){0,3}\s(?=[A-ZÄÖÜ][a-zäöü]).{12,250}$"
)
_SOURCE_LAST = re.compile(r"Quelle:\s?(?P<credit>[^.:!?]{2,80})$")
_CREDIT_LABEL = re.compile(
    r"[(\[]?(?:fotos?|bild(?:er|quelle|rechte)?|©|\(c\)|quelle|credit|copyright|grafik|screenshot)\s?:?"
)


def furniture_role(block: Block) -> str | None:
    """Return the role of a block if the block alone tells it, else None."""
    if not block.has_letters and not any(char.isdigit() for char in block.head):
        # Rules, bars and dots; a line of emoji is left to be a headline.
        return "boilerplate" if all(ord(char) < 0x2190 or char in "│┃━─■●" for char in block.head) else None
    text = block.head
    low = text.lower()
    if block.size > REACH:
        return _long_furniture(block, low)
    if is_credit_line(text):
        return "byline" if low.startswith("von ") else "agency_credit"
    if _is_form(text, low) or _is_buttons(low):
        return "boilerplate"
    if READING_TIME.fullmatch(low) or is_byline(text):
        return "byline"
    if RUNNING_TIME.search(low):
        return "teaser"
    kind = opener(text)
    if kind in ("topics", "contents"):
        return "boilerplate"
    if kind in ("teaser", "end"):
        return None  # read together with the lines below it
    if TOPIC_LINE.match(low):
        return "boilerplate"
    if TEASER_LINE.match(low):
        return "teaser"
    if is_caption(block):
        return "caption"
    return "boilerplate" if _is_service(low) else None


def opener(text: str) -> str | None:
    """Return what the lines under this line are.

    One of "summary", "topics", "contents", "credit", "end", "teaser", "byline"; None if it announces nothing.

    >>> opener("Das Wichtigste in Kürze"), opener("Lesen Sie auch:"), opener("Der Rat tagt")
    ('summary', 'teaser', None)
    """
    if len(text) > _OPENER_LIMIT:
        return None
    low = text.lower().strip(" -–+*►▶→")
    return next((kind for kind, pattern in OPENERS.items() if pattern.fullmatch(low)), None)


def is_byline(text: str) -> bool:
    """Whether a line says who wrote the text or when it was published.

    >>> is_byline("Von: Jo Beispiel"), is_byline("Stand: 27.07.2023, 06:55 Uhr"), is_byline("Von Müll bis Mord")
    (True, True, False)
    """
    if len(text) > _BYLINE_LIMIT:
        return False
    low = text.lower()
    if _BY_COLON.match(text) or _REPORTS_FROM.match(text):
        return not text.endswith((".", "!", "?"))
    match = _BY.match(text)
    if match and not text.rstrip().endswith((".", "!", "?", ":")):
        return all(word.strip(",") in _NAME_PARTICLES for word in match["names"].split() if word[:1].islower())
    if (_only(low, STAMP_WORDS) and _STAMP_SIGN.search(low)) or (_STAMP_START.match(low) and len(text) < _OPENER_LIMIT):
        return True
    return DATE.fullmatch(text.strip(" -–|•")) is not None


def is_caption(block: Block) -> bool:
    """Whether the block is the text under a picture: it carries a photo credit or says it is a picture."""
    if block.size > _CAPTION_LIMIT:
        return False
    text = block.head if block.size <= REACH else block.tail
    if photo_credit(text) is not None or is_photo_credit(text) or _CREDIT_FIRST.match(text):
        return True
    source = _SOURCE_LAST.search(text)
    return source is not None and (source.start() > 0 or bool(agencies_in(source["credit"], kinds=("photo",))))


def is_pure_photo_credit(text: str) -> bool:
    """Whether the line holds nothing but the credit of a picture, so that the caption stands above it."""
    return len(text) < 120 and (_CREDIT_LABEL.match(text.lower()) is not None or is_photo_credit(text))


def is_navigation(text: str) -> bool:
    """Whether the line is the name of a section of the site, such as "Politik"."""
    return text.strip(" :|>›»").lower() in SECTION_NAMES


def is_person(text: str) -> bool:
    """Whether the line could be nothing but a person's name.

    >>> is_person("Jo Beispiel"), is_person("Rat tagt"), is_person("Krieg")
    (True, False, False)
    """
    return len(text) < 50 and _PERSON.fullmatch(text) is not None and outlet_id(text) is None


def _long_furniture(block: Block, low: str) -> str | None:
    """The role of a block too long to be a mere line of the page."""
    if is_caption(block):
        return "caption"
    if block.size <= 2 * REACH and TEASER_LINE.match(low) and low[:200].count(". ") <= 1:
        return "teaser"
    # Long notes about cookies, newsletters or helplines show what they are in their first words.
    if block.size <= 4 * REACH and _is_service(low, reach=120):
        return "boilerplate"
    return None


def _is_service(low: str, reach: int = REACH) -> bool:
    """Whether a lower-cased line speaks about the site and not about the event, from within its first characters on."""
    for sign, pattern in SERVICE.items():
        if sign in low and (match := pattern.search(low)) and match.start() < reach:
            return True
    return False


def _is_form(text: str, low: str) -> bool:
    """Whether the form of a line says that it is furniture: a mark, a path, an address, a counter."""
    if ADVERTISING.fullmatch(low) or _AD_LINE.match(low) or _BREADCRUMB_HEAD.match(text):
        return True
    return any(pattern.fullmatch(text) for pattern in (_GLUED_BUTTONS, _BREADCRUMB_PATH, _HASHTAGS, _ADDRESS)) or bool(
        _COUNTER.fullmatch(low)
    )


def _only(low: str, allowed: frozenset[str]) -> bool:
    """Whether every word of a lower-cased line is one of the allowed words; numbers do not matter."""
    return all(word in allowed for word in re.findall(r"[^\W\d_]+", low))


def _is_buttons(low: str) -> bool:
    """Whether a line consists of labels of buttons, longest label first: "Artikel teilen | Drucken | 12"."""
    tokens = re.sub(r"[|•·/,:()\d\s]+", " ", low).split()
    if not tokens or len(tokens) > 25 or tokens in (["und"], ["auf"]):
        return False
    place = 0
    while place < len(tokens):
        length = next((n for n in (4, 3, 2, 1) if " ".join(tokens[place : place + n]) in BUTTONS), 0)
        if not length:
            return False
        place += length
    return True
