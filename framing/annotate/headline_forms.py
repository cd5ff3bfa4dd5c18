"""Headlines whose form is the device: a bare quotation, a story's title, somebody who is not named yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotate.text import Text

__all__ = ["Form", "forms"]

_FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"})
_NOUNS = frozenset({"NN", "NE", "FM", "XY"})
_PAUSES = frozenset({",", ":", "-", "–", "—", "|", ";"})
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
        yield Form(start, end, "bare_quote", 1, "lässt den Titel allein aus einem Zitat bestehen: Wer spricht, fehlt")
    for match in _AGE.finditer(line):
        yield Form(
            start + match.start(),
            start + match.end(),
            "personal",
            1,
            "holt mit dem Alter in Klammern einen einzelnen Menschen nah heran",
        )
    first, last = text.words.at(start), text.words.at(end - 1) + 1
    yield from _by_words(text, first, min(last, len(text.words)))


def _by_words(text: Text, first: int, last: int) -> Iterator[Form]:
    words = text.words
    while first < last and words.form[first] in _OPENING:
        first += 1
    if last - first < _SHORTEST_TITLE:
        return
    if words.lower[first] in ("das", "dies") and words.tag[first + 1] in _FINITE:
        yield _form(text, first, first + 1, "forward_reference", "verweist auf etwas, das erst der Text nennt")
        return
    unnamed = _unnamed(text, first, last)
    if unnamed is not None:
        yield _form(text, unnamed, unnamed + 1, "forward_reference", "sagt erst im Text, wer gemeint ist")
        return
    if words.form[first] in ("Der", "Die", "Das") and not _has_finite_verb(text, first, last):
        noun = next((i for i in range(first + 1, last) if words.tag[i] in _NOUNS), None)
        if noun is not None:
            yield _form(
                text, first, noun + 1, "story", "klingt wie der Titel einer Geschichte, nicht wie eine Nachricht"
            )


def _unnamed(text: Text, first: int, last: int) -> int | None:
    """Position of a pronoun of the third person that comes before anybody is named."""
    words = text.words
    for i in range(first, min(first + 5, last)):
        if words.tag[i] in _NOUNS or words.form[i] in _PAUSES:
            return None
        starts_sie = i == first and words.form[i] == "Sie"
        if words.tag[i] == "PPER" and (words.form[i] in _THIRD_PERSON or starts_sie):
            return i
        if words.tag[i] == "PPOSAT" and words.lower[i].startswith(("sein", "ihr")):
            return i if i == first or not words.form[i][0].isupper() else None
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


def _form(text: Text, first: int, last: int, category: str, reason: str) -> Form:
    start, end = text.span_of(first, last)
    return Form(start, end, category, 1, reason)
