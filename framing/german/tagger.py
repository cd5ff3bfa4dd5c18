"""Tags and lemmas: HanTa for what inflects, simplemma for names and function words."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import simplemma
from spacy.attrs import LEMMA, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from framing.german.hanta import CachedTagger

__all__ = ["Tagger", "make_tagger", "shared_tagger"]

# What HanTa's training text did not have, in the form it had.
_TYPEWRITER = {
    **dict.fromkeys("„“”»«‹›‚‘", '"'),
    "’": "'",
    "…": "...",
    **dict.fromkeys("–—−•|©", "-"),
}
_PUNCTUATION = re.compile(r"[^\w\s]+")
_SENTENCE_FINAL = re.compile(r"[.!?…:;]+")
_UNIVERSAL = {
    "NN": "NOUN", "NE": "PROPN", "ART": "DET", "PPOSAT": "DET", "PDAT": "DET", "PIAT": "DET", "PWAT": "DET",
    "PRELAT": "DET", "PPER": "PRON", "PRF": "PRON", "PIS": "PRON", "PDS": "PRON", "PRELS": "PRON", "PWS": "PRON",
    "PPOSS": "PRON", "APPR": "ADP", "APPRART": "ADP", "APPO": "ADP", "APZR": "ADP", "PTKVZ": "ADP", "ADJA": "ADJ",
    "ADJD": "ADJ", "ADV": "ADV", "PAV": "ADV", "PWAV": "ADV", "KON": "CCONJ", "KOUS": "SCONJ", "KOUI": "SCONJ",
    "KOKOM": "ADP", "CARD": "NUM", "PTKZU": "PART", "PTKNEG": "PART", "PTKA": "PART", "PTKANT": "INTJ", "ITJ": "INTJ",
    "$.": "PUNCT", "$,": "PUNCT", "$(": "PUNCT",
}  # fmt: skip


@cache
def shared_tagger() -> CachedTagger:
    """The tagger every pipeline of this process shares: its caches are worth more the more text they have seen."""
    return CachedTagger()


class Tagger:
    """spaCy component: STTS tag, universal part of speech and lemma."""

    def __init__(self) -> None:
        self._hanta = shared_tagger()
        self._lemmas: dict[tuple[str, str, int], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Tag a doc whose sentences are set; all attributes are written at once."""
        strings = doc.vocab.strings
        values = np.zeros((len(doc), 3), dtype="uint64")
        texts = [t.text for t in doc]
        for start, end in _sentence_bounds(doc):
            positions = [i for i in range(start, end) if not texts[i].isspace()]
            words = [texts[i] for i in positions]
            tags, ids = self.tag(words)
            for k, position in enumerate(positions):
                lemma = self.lemma(words[k], tags[k], ids[k])
                values[position] = (strings.add(tags[k]), strings.add(_universal(tags[k])), strings.add(lemma))
        for position, text in enumerate(texts):
            if text.isspace():
                values[position] = (strings.add("_SP"), strings.add("SPACE"), strings.add(text))
        return doc.from_array([TAG, POS, LEMMA], values)  # type: ignore[arg-type]  # the stub knows no numpy

    def tag(self, words: list[str]) -> tuple[list[str], list[int]]:
        """STTS tags and HanTa's numbers for the words of one sentence; punctuation never depends on the model."""
        plain = [_TYPEWRITER.get(w, w) for w in words]
        # HanTa looks the first word up without regard to case: so it must be a word, not the opening quotation mark.
        first = next((i for i, w in enumerate(plain) if not _PUNCTUATION.fullmatch(w)), len(plain))
        ids = [0] * first + self._hanta.tag_ids(plain[first:])
        tags = [
            _punctuation_tag(w) if _PUNCTUATION.fullmatch(w) else self._hanta.stts(number)
            for w, number in zip(plain, ids, strict=True)
        ]
        return tags, ids

    def lemma(self, word: str, tag: str, number: int) -> str:
        """Lemma of a word; of "Putin-Scherge" the part after the last hyphen is analysed."""
        key = (word, tag, number)
        found = self._lemmas.get(key)
        if found is None:
            found = self._lemmas[key] = self._make_lemma(word, tag, number)
        return found

    def _make_lemma(self, word: str, tag: str, number: int) -> str:
        if tag[0] == "$":
            return word
        if tag[0] == "V" or tag in ("NN", "ADJA", "ADJD"):
            head, hyphen, last = word.rpartition("-")
            return head + hyphen + self._hanta.lemma(last, number) if last else word
        if tag == "NE" and len(word) <= 3:
            return word
        return str(simplemma.lemmatize(word, lang="de"))


def _punctuation_tag(word: str) -> str:
    if word == ",":
        return "$,"
    return "$." if _SENTENCE_FINAL.fullmatch(word) else "$("


def _universal(tag: str) -> str:
    if tag in _UNIVERSAL:
        return _UNIVERSAL[tag]
    if tag.startswith("VV"):
        return "VERB"
    return "AUX" if tag.startswith(("VA", "VM")) else "X"


def _sentence_bounds(doc: Doc) -> list[tuple[int, int]]:
    starts = np.flatnonzero(doc.to_array([SENT_START]) == 1).tolist() if len(doc) else []
    if not starts or starts[0]:
        starts = [0, *starts]
    return list(zip(starts, [*starts[1:], len(doc)], strict=True))


@Language.factory("framing_tagger", requires=["token.is_sent_start"], assigns=["token.tag", "token.lemma"])
def make_tagger(nlp: Language, name: str) -> Tagger:
    """Make the tagger component."""
    return Tagger()
