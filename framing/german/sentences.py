"""Where German sentences end: rules on raw text, and the spaCy component that applies them.

The rules know abbreviations, ordinals ("am 27. Juli", "der 70. Jahrestag"), quotation marks after the full stop, and the
glued sentences of careless web pages ("… werden sollen.Dies verkündete"). On treebank news they reach F1 .997.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import numpy as np
from spacy.attrs import IDX, LENGTH, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from framing.lexicon import rows

__all__ = ["SECTIONS", "make_sentences", "mark_sentences", "sentence_spans"]

#: Key in ``doc.user_data`` under which the caller may leave the (start, end) offsets of the text's sections.
SECTIONS = "framing.sections"

_CLOSING = "\"“”»«’')\\]‹›"
_OPENING = "\"„“»«‚'([›‹•–\\-"
_MARK = re.compile(
    rf"(?P<mark>[.!?…]+)(?P<closing>[{_CLOSING}]*)(?=(?P<space>\s+)|$)"
    r"|(?<=[a-zäöüß]{2})(?P<glued>[.!?])[“”»«\"]?(?=[A-ZÄÖÜ„][a-zäöüßA-ZÄÖÜ])"
    r"|(?<=[a-zäöüß]{2})(?P<glued_number>[?!])(?=\d)"
)
_BEFORE = re.compile(r"(\S+)$")
_AFTER = re.compile(rf"\s*(?P<opening>[{_OPENING}\s]*)(?P<chunk>\S+)")
_WORD = re.compile(r"[\wäöüÄÖÜß.-]+")
_NEWLINE = re.compile(r"[ \t\xa0]*\n\s*")
_NUMBER = re.compile(r"\d+(?:[./]\d+)*")
_LETTERS = re.compile(r"(?:[A-Za-zÄÖÜäöü]\.)+[A-Za-zÄÖÜäöü]")
_ROMAN = re.compile(r"[IVX]+")
#: Weekdays and the like are abbreviations only when capitalised ("Do." against "das tat er so.").
_ALSO_WORDS = frozenset("di mi do fr sa so mo art max gen ref red col lt ms pos reg rel sp ledig sen bill med".split())
_MONTHS = frozenset("januar jänner februar märz april mai juni juli august september oktober november dezember".split())
_STARTERS = frozenset(
    """der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich man dies diese dieser dieses
    diesen diesem jener jene jenes im in am an auf aus bei beim mit nach seit von vom vor während wegen zu zum zur
    für gegen ohne um über unter durch zwischen trotz laut neben hinter und aber doch denn oder sondern auch nur noch
    schon so dann danach dabei damit dafür dagegen darum deshalb daher jedoch allerdings zudem außerdem dennoch
    trotzdem wenn weil da dass daß als ob obwohl nachdem bevor wie was wer wo wann warum wohin woher welche welcher
    hier dort nun jetzt heute gestern morgen sein seine seiner ihre ihrer ihren mein meine unser unsere kein keine
    alle viele einige mehrere beide manche jeder jede jedes nicht nie bisher inzwischen mittlerweile zwar vielmehr
    insgesamt zuletzt zuvor später anschließend gleichzeitig unterdessen derweil erst bereits immer ihm ihnen ihn
    dazu daran darauf darüber davon hinzu anders angesichts anlässlich aufgrund bis dank ebenso entgegen ferner
    hingegen natürlich seitdem sobald solange somit sowohl statt teilweise vielleicht weder weiter weitere zugleich
    zunächst""".split()
)


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """All abbreviations, and those that may end a sentence."""
    table = rows("abbreviations")
    return frozenset(r["abbreviation"] for r in table), frozenset(r["abbreviation"] for r in table if r["ends"])


def sentence_spans(text: str, *, newline_ends: bool = True) -> list[tuple[int, int]]:
    """Return (start, end) of the sentences of `text`, without the white space around them.

    Parameters
    ----------
    text
        Any text.
    newline_ends
        Whether a line break ends a sentence; not so inside a hard-wrapped paragraph.

    Examples
    --------
    >>> [text[s:e] for text in ["Er kam am 3. Mai. Dr. Lamm blieb."] for s, e in sentence_spans(text)]
    ['Er kam am 3. Mai.', 'Dr. Lamm blieb.']
    """
    ends = set(_marked_ends(text, newline_ends=newline_ends))
    if newline_ends:
        ends.update(m.start() for m in _NEWLINE.finditer(text))
    ends.add(len(text))
    spans = []
    start = 0
    for end in sorted(ends):
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            first = start + piece.index(stripped)
            spans.append((first, first + len(stripped)))
            start = end
    return spans


def _marked_ends(text: str, *, newline_ends: bool) -> Iterator[int]:
    for match in _MARK.finditer(text):
        if (
            not match["mark"]
            or match["space"] is None
            or (newline_ends and "\n" in match["space"])
            or _ends_sentence(text, match)
        ):
            yield match.end()


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    after = _AFTER.match(text, match.end())
    if not after:
        return True
    chunk = after["chunk"]
    word = _WORD.match(chunk)
    following = (word.group() if word else chunk).lower().rstrip(".")
    first = chunk[0]
    mark, closing = match["mark"], match["closing"]
    if mark != ".":
        # "Wirklich?“, fragte er" goes on; so does "(sic!) und".
        if first.islower() or first in ",;:":
            return False
        return not (closing and mark[0] in "!?" and first in "–-")
    if first.islower():
        return "(" in after["opening"]
    if first in ",;:)/":
        return False
    if closing:
        return True
    before = _BEFORE.search(text, max(0, match.start() - 30), match.start())
    return _full_stop_ends(before.group(1).lstrip("„“\"»«('[‚") if before else "", following, first)


def _full_stop_ends(previous: str, following: str, first: str) -> bool:
    """Whether a single full stop between two words ends the sentence."""
    starts = following in _STARTERS
    if _NUMBER.fullmatch(previous):
        return _number_ends(previous, following, first)
    if _ROMAN.fullmatch(previous):
        return starts
    if len(previous) == 1 and previous.isalpha():
        return False
    low = previous.lower()
    known, may_end = _abbreviations()
    if _LETTERS.fullmatch(previous):
        return starts and low in may_end
    if low not in known and not ("-" in low and low.rpartition("-")[2] in known):
        return True
    return starts and (low in may_end or (low in _ALSO_WORDS and previous[0].islower()))


def _number_ends(number: str, following: str, first: str) -> bool:
    if following in _MONTHS:
        return False
    if len(number) <= 3 and "." not in number:  # "der 70. Jahrestag", but "… auf Platz 3. Der Trainer …"
        return following in _STARTERS
    return not (re.fullmatch(r"\d{1,2}\.\d{1,2}", number) and first.isdigit())


@Language.factory("framing_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that sets sentence starts."""
    return mark_sentences


def mark_sentences(doc: Doc) -> Doc:
    """Set sentence starts; sections left in ``doc.user_data`` are never crossed."""
    starts = iter(_starts(doc.text, doc.user_data.get(SECTIONS)))
    upcoming = next(starts, None)
    marks = np.full(len(doc), -1, dtype="int64")
    ends = doc.to_array([IDX, LENGTH]).sum(axis=1) if len(doc) else marks
    for i, end in enumerate(ends.tolist()):
        # A token may hold several starts: white space, or a glued word the tokenizer left whole.
        while upcoming is not None and end > upcoming:
            marks[i] = 1
            upcoming = next(starts, None)
    if len(doc):
        marks[0] = 1
    return doc.from_array([SENT_START], marks.astype("uint64"))  # type: ignore[arg-type]  # the stub knows no numpy


def _starts(text: str, sections: Sequence[tuple[int, int]] | None) -> list[int]:
    if sections is None:
        return [start for start, _ in sentence_spans(text)]
    return [
        begin + start for begin, end in sections for start, _ in sentence_spans(text[begin:end], newline_ends=False)
    ]
