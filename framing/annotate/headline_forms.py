"""Headlines whose form is the device: a bare quotation, a story's title, somebody who is not named yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotate.text import Text

__all__ = ["Form", "forms"]

_FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"})
_NOUNS = frozenset({"NN", "NE", "FM", "XY"})
#: What may stand before a pronoun while nobody is named yet: "Hier will er", "Als sie", "Mit seinem".
_NAMELESS = frozenset(
    {"ADV", "APPR", "APPRART", "KOUS", "KON", "PAV", "PTKNEG", "PWAV", "PWS", "PDS", "PIS", "PRF", "PPER", *_FINITE}
)
_PAUSES = frozenset({",", "-", "–", "—", "|", ";"})
_BREAKS = frozenset({":", ".", "!", "?"})
#: "sie" in small letters, or shouted; "Sie" inside a sentence speaks to the readers.
_THIRD_PERSON = frozenset({"er", "sie", "ihn", "ihm", "ER", "SIE", "IHN", "IHM", "Er", "Ihn", "Ihm"})
_WHOLE_QUOTATION = re.compile('["„»“](?=[^"„“”»«]{8,}["“”«]+[.!?…]?$)')
_OPENING = frozenset('"„»“')
#: A comparison of dates or a score stands in brackets too, but not after a word with a capital.
_AGE = re.compile(r"\b[A-ZÄÖÜ][\wäöüß.-]* \((?:†\s?|✝\s?)?\d{1,2}(?:\s?†)?\)")
_SHORTEST_TITLE = 3


@dataclass(frozen=True, slots=True)
class Form:
    """A device found by the form of a headline: where it stands, its category, severity and reason."""

    start: int
    end: int
    category: str
    severity: int
    reason: str


def forms(text: Text, start: int, end: int) -> Iterator[Form]:
    """Yield the devices in the headline that stands from `start` to `end`."""
    line = text.article.text[start:end]
    if _WHOLE_QUOTATION.match(line):
        yield Form(start, end, "bare_quote", 2, "lässt den Titel allein aus einem Zitat bestehen: Wer spricht, fehlt")
    for match in _AGE.finditer(line):
        yield Form(
            start + match.start(),
            start + match.end(),
            "personal",
            2,
            "holt mit dem Alter in Klammern einen einzelnen Menschen nah heran",
        )
    first, last = text.words.at(start), text.words.at(end - 1) + 1
    yield from _by_words(text, first, min(last, len(text.words)))


def _by_words(text: Text, first: int, last: int) -> Iterator[Form]:
    for start, end in _parts(text, first, last):
        quoted = start < end and text.words.form[start] in _OPENING
        form = _of_part(text, start + quoted, end, opens=start == first)
        if form is not None:
            yield form


def _parts(text: Text, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The headline itself and what comes after a colon or a full stop in it: "Streit im Rat: Das steckt dahinter"."""
    start = first
    for i in range(first, last):
        if text.words.form[i] in _BREAKS:
            yield start, i
            start = i + 1
    yield start, last


def _of_part(text: Text, first: int, last: int, *, opens: bool) -> Form | None:
    words = text.words
    if last - first < _SHORTEST_TITLE:
        return None
    if words.lower[first] in ("das", "dies") and words.tag[first + 1] in _FINITE:
        return _form(text, first, first + 1, "forward_reference", 2, "verweist auf etwas, das erst der Text nennt")
    unnamed = _unnamed(text, first, last) if opens else None
    if unnamed is not None:
        return _form(text, unnamed, unnamed + 1, "forward_reference", 2, "sagt erst im Text, wer gemeint ist")
    if words.form[first] not in ("Der", "Die", "Das") or _has_finite_verb(text, first, last):
        return None
    noun = next((i for i in range(first + 1, last) if words.tag[i] in _NOUNS), None)
    if noun is None:
        return None
    return _form(text, first, noun + 1, "story", 1, "klingt wie der Titel einer Geschichte, nicht wie eine Nachricht")


def _unnamed(text: Text, first: int, last: int) -> int | None:
    """Position of a pronoun of the third person that comes before anybody is named."""
    words = text.words
    for i in range(first, min(first + 5, last)):
        starts_sie = i == first and words.form[i] == "Sie"
        if words.tag[i] == "PPER" and (words.form[i] in _THIRD_PERSON or starts_sie):
            return i
        if words.tag[i] == "PPOSAT" and words.lower[i].startswith(("sein", "ihr")):
            return i if i == first or not words.form[i][0].isupper() else None
        if words.tag[i] not in _NAMELESS:
            return None
    return None


def _has_finite_verb(text: Text, first: int, last: int) -> bool:
    """Whether a finite verb stands before the first pause: then the headline is a sentence and no title."""
    words = text.words
    for i in range(first, last):
        if words.form[i] in _PAUSES:
            return False
        if words.tag[i] in _FINITE:
            return True
    return False


def _form(text: Text, first: int, last: int, category: str, severity: int, reason: str) -> Form:
    start, end = text.span_of(first, last)
    return Form(start, end, category, severity, reason)
