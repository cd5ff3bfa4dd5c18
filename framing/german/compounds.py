"""The parts of compounds: "Kosten-Lawine" → Kosten, Lawine; "Todeskommando" → Todes, kommando."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import simplemma
from spacy.language import Language
from spacy.tokens import Doc, Token

from framing.german.tagger import shared_tagger

__all__ = ["add_compounds", "is_word", "make_compounds", "split_compound", "unlinked"]

_SHORTEST = 7  # a shorter closed word is hardly ever a compound worth splitting
_SHORTEST_WORD = 3
_LINKS = ("", "s", "es", "n", "en", "er", "e")  # letters that join two parts
_CONTENT = re.compile(r"(?:NN|NE|ADJ|VV|CARD|FM|ACR)")
_PREFIXES = ("PTKVZ", "PREF", "ADV", "APPR")  # "Vorwahl": the particle belongs to what follows


@lru_cache(maxsize=200_000)
def split_compound(word: str) -> tuple[str, ...]:
    """Return the parts of a compound as they are written; one part if it is none.

    Examples
    --------
    >>> split_compound("Kosten-Lawine")
    ('Kosten', 'Lawine')
    >>> split_compound("Brückensperrung")
    ('Brücken', 'sperrung')
    """
    parts: list[str] = []
    for piece in word.split("-"):
        if len(piece) < _SHORTEST or not piece.isalpha():
            parts.append(piece)
        else:
            parts.extend(_split_closed(piece))
    return tuple(part for part in parts if part) or (word,)


def _split_closed(word: str) -> list[str]:
    parts: list[str] = []
    start = end = 0
    has_stem = False
    previous = ""
    for morpheme, tag in shared_tagger().morphemes(word, "NN"):
        is_stem = bool(_CONTENT.match(tag))
        if is_stem and has_stem and not previous.startswith(_PREFIXES):
            parts.append(word[start:end])
            start = end
        has_stem = has_stem or is_stem
        end += len(morpheme)
        previous = tag
    return [*parts, word[start:]]


def is_word(rest: str) -> bool:
    """Whether what is left of a compound is a word: a noun, or as in "Frontalcrash" an adjective."""
    forms = [form for form in unlinked(rest) if len(form) >= _SHORTEST_WORD]
    return any(simplemma.is_known(word, lang="de") for form in forms for word in (form.capitalize(), form))


def unlinked(start: str) -> Iterator[str]:
    """The first half of a compound without the letters that join it to the second."""
    return (start.removesuffix(link) for link in _LINKS if start.endswith(link))


@Language.factory("framing_compounds", assigns=["token._.framing_parts"])
def make_compounds(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that gives tokens their parts."""
    return add_compounds


def add_compounds(doc: Doc) -> Doc:
    """Give tokens ``token._.framing_parts``, the parts of a noun, split when first asked for."""
    if not Token.has_extension("framing_parts"):
        Token.set_extension("framing_parts", getter=_parts)
    return doc


def _parts(token: Token) -> tuple[str, ...]:
    return split_compound(token.text) if token.tag_ in ("NN", "NE") else (token.text,)
