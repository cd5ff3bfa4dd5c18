"""Headlines as the classifier sees them: evened-out typography, words, shapes, and names hidden.

Whoever is in the news this month says nothing about how a newsroom words it. So frequent names become one symbol, digits
become another, and dashes and quotation marks, which are house style, are all made alike.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from framing.article import Article

__all__ = [
    "NAME",
    "NUMBER",
    "coarse_shape",
    "cut_kicker",
    "headline_parts",
    "hide_names",
    "normalise",
    "own_kicker",
    "shape",
    "words",
]

NAME = "<NAME>"
NUMBER = "<ZAHL>"

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?|[^\w\s]")
_LETTERS_OR_DIGITS = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_KICKER = re.compile(r"([^:]{2,60}):{1,2} (?=\S)")
_TYPOGRAPHY = str.maketrans(
    {
        "„": '"',
        "“": '"',
        "”": '"',
        "»": '"',
        "«": '"',
        "‚": "'",
        "‘": "'",
        "’": "'",
        "‹": "'",
        "›": "'",
        "–": "-",
        "—": "-",
    }
)

#: Words that stay as they are in shapes: what holds a sentence together, whatever it is about.
_FUNCTION_WORDS = frozenset(
    """der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich man dies diese dieser dieses diesen
    diesem jener jene jenes im in am an auf aus bei beim mit nach seit von vom vor während wegen zu zum zur für gegen ohne
    um über unter durch zwischen trotz laut neben hinter und aber doch denn oder sondern auch nur noch schon so dann danach
    dabei damit dafür dagegen darum deshalb daher jedoch wenn weil da dass als ob nachdem bevor wie was wer wo wann warum
    hier dort nun jetzt heute gestern morgen sein seine seiner seinen seinem ihre ihrer ihren ihrem mein meine unser unsere
    uns kein keine keinen alle viele einige mehrere mehr weniger nicht nie nichts etwas erst bereits immer ihm ihnen ihn
    mich mir dich dir sich ist sind war waren hat haben hatte wird werden wurde wurden kann können könnte muss müssen soll
    sollen sollte will wollen darf dürfen macht gibt geht kommt bis ab sehr ganz wieder ja nein""".split()
)


def normalise(text: str) -> str:
    """Make quotation marks, dashes and dots alike, and white space single.

    >>> normalise("„Alles gut“ – wirklich...")
    '"Alles gut" - wirklich…'
    """
    return " ".join(text.translate(_TYPOGRAPHY).replace("...", "…").split())


def words(text: str) -> list[str]:
    """Split a normalised text into words, numbers and punctuation marks; compounds with hyphens fall into their parts.

    >>> words('Zoff-Gipfel: 3,5 Stunden "Nein"!')
    ['Zoff', '-', 'Gipfel', ':', '3,5', 'Stunden', '"', 'Nein', '"', '!']
    """
    return _WORD.findall(text)


def shape(word: str) -> str:
    """Return what is left of a word without its meaning: a function word stays, others leave capital and ending.

    >>> [shape(w) for w in ("Bürgermeister", "bettelt", "um", "ADN", "12", "!")]
    ['A~er', 'a~lt', 'um', 'AA', '#', '!']
    """
    coarse = coarse_shape(word)
    return f"{coarse}~{word[-2:].lower()}" if coarse in ("A", "a") and len(word) > 3 else coarse


def coarse_shape(word: str) -> str:
    """Return the shape without the ending."""
    if word[0].isdigit():
        return "#"
    if not word[0].isalpha():
        return word
    lower = word.lower()
    if lower in _FUNCTION_WORDS:
        return lower
    if len(word) > 1 and word.isupper():
        return "AA"
    return "A" if word[0].isupper() else "a"


def hide_names(text: str, names: Collection[str]) -> str:
    """Replace names by one sign and each digit by 0.

    >>> hide_names("Lendik kauft 12 Boote", {"Lendik"})
    '@ kauft 00 Boote'
    """
    return _LETTERS_OR_DIGITS.sub(lambda m: "@" if m[0] in names else _DIGIT.sub("0", m[0]), text)


def cut_kicker(headline: str) -> tuple[str, str]:
    """Split a kicker glued to a headline off: ("Wetter", "Sturm zieht auf"); ("", headline) without one.

    >>> cut_kicker("Wetter: Sturm zieht auf")
    ('Wetter', 'Sturm zieht auf')
    """
    match = _KICKER.match(headline)
    return (match[1], headline[match.end() :]) if match else ("", headline)


def own_kicker(article: Article) -> tuple[str, str]:
    """Return the kicker glued to an article's headline and the headline, both normalised; "" where there is none."""
    return cut_kicker(normalise(" ".join(s.text for s in article.sections if s.role == "headline")))


def headline_parts(article: Article) -> tuple[str, str]:
    """Return kicker and headline of an article, both normalised; a line of its own is the kicker before a glued one."""
    kicker = normalise(" ".join(s.text for s in article.sections if s.role == "kicker"))
    if not kicker:
        return own_kicker(article)
    return kicker, normalise(" ".join(s.text for s in article.sections if s.role == "headline"))
