"""Which verbs stand in the subjunctive: Konjunktiv I (somebody else's words) and Konjunktiv II (the unreal).

Closed lists (sei, habe, werde, könne …) find two thirds, the morphemes of the verb the rest: a verb stem with the ending
-e and no "ich" near is Konjunktiv I ("er komme"), an umlauted or ablaut stem with -e is Konjunktiv II ("er käme").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from spacy.attrs import SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from framing.german.hanta import CachedTagger
from framing.german.tagger import shared_tagger

__all__ = ["KONJUNKTIV_I", "KONJUNKTIV_II", "find_subjunctives", "make_mood", "mark_mood"]

KONJUNKTIV_I = "Mood=Sub|Tense=Pres|VerbForm=Fin"
KONJUNKTIV_II = "Mood=Sub|Tense=Past|VerbForm=Fin"

_ALWAYS_I = frozenset(
    "sei seien seiest seiet könne könnest müsse dürfe solle möge mögest habest werdest wolle wisse".split()
)
_NOT_AFTER_ICH = frozenset({"habe", "werde"})
_ICH_TOO = frozenset({"wolle", "möge", "solle", "könne", "müsse", "dürfe", "wisse"})
_ALWAYS_II = frozenset(
    stem + ending
    for stem in [
        "hätte",
        "wäre",
        "würde",
        "könnte",
        "müsste",
        "müßte",
        "dürfte",
        "möchte",
        "bräuchte",
        "wüsste",
        "wüßte",
        "brächte",
        "dächte",
        "täte",
    ]
    for ending in ("", "n", "st", "t")
)
_BREAK = re.compile(r"[,;:.!?„“”\"»«–—()\[\]-]+|--")
# Preterite stems without umlaut whose singular in -e can only be Konjunktiv II ("ginge", "bliebe").
_ABLAUT = re.compile(
    r"(?:ging|fing|hing|lief|rief|schrieb|blieb|hielt|ließ|liess|fiel|riet|schlief|stieg|stieß|griff|trieb|schien|schied"
    r"|hieß|litt|schritt|stritt|ritt|wich|glich|strich|schnitt|pfiff|riss|schwieg|verzieh|lieh|mied|wies|pries|rieb|biss"
    r"|schliff|glitt)$"
)
_LONGEST_CLAUSE = 60  # words to each side; text without commas must not cost square time
_UMLAUTS = frozenset("äöü")
_CONDITIONALS = frozenset({"wenn", "falls", "sofern"})
_WEAK_PAST = frozenset({"te", "ten", "ete", "eten"})


def find_subjunctives(words: Sequence[str], tags: Sequence[str], tagger: CachedTagger) -> dict[int, str]:
    """Return position → morphological features of the subjunctive verbs in a sentence.

    Parameters
    ----------
    words, tags
        Words of one sentence and their STTS tags.
    tagger
        Splits verbs into morphemes.
    """
    return _Sentence(words, tags, tagger).subjunctives()


class _Sentence:
    """One sentence under inspection."""

    def __init__(self, words: Sequence[str], tags: Sequence[str], tagger: CachedTagger) -> None:
        self.words = words
        self.lower = [w.lower() for w in words]
        self.tags = tags
        self.tagger = tagger
        self.breaks = [bool(_BREAK.fullmatch(w)) for w in words]
        self.first = next((i for i, b in enumerate(self.breaks) if not b), len(words))

    def subjunctives(self) -> dict[int, str]:
        found: dict[int, str] = {}
        weak_pasts: list[int] = []
        for i, word in enumerate(self.lower):
            if not word.isalpha() or self._is_noun(i):
                continue
            features = self._from_list(i) if self._listed(word) else self._from_morphemes(i, weak_pasts)
            if features:
                found[i] = features
        # "Komme es dazu, drohe ein Streik." opens with its verb; "Habe die Küche gekauft." has only dropped its "ich".
        opener = self.first
        alone = len(found) == 1 or self._object_follows(opener)
        if found.get(opener) == KONJUNKTIV_I and alone and self._may_lack_ich(opener):
            del found[opener]
        # "Wenn er zahlte, wäre …": a weak past is Konjunktiv II only beside an open Konjunktiv II.
        for i in weak_pasts:
            start, end = self._clause(i)
            conditional = any(w in _CONDITIONALS for w in self.lower[start:i])
            if conditional and any(f == KONJUNKTIV_II and not start <= j <= end for j, f in found.items()):
                found[i] = KONJUNKTIV_II
        return found

    @staticmethod
    def _listed(word: str) -> bool:
        return word in _ALWAYS_I or word in _NOT_AFTER_ICH or word in _ALWAYS_II

    def _is_noun(self, i: int) -> bool:
        """A capital inside the sentence: "die Würde", "seine Habe"."""
        return self.words[i][0].isupper() and i != self.first and not (i > 0 and self.breaks[i - 1])

    def _from_list(self, i: int) -> str | None:
        word = self.lower[i]
        if word in _ALWAYS_II:
            return None if self.tags[i] == "NN" and self.words[i][0].isupper() else KONJUNKTIV_II
        if word in _ICH_TOO and self._near_ich(i):
            return None
        if word in _NOT_AFTER_ICH:
            return None if self._near_ich(i) else KONJUNKTIV_I
        return None if self.tags[i] == "NN" else KONJUNKTIV_I

    def _from_morphemes(self, i: int, weak_pasts: list[int]) -> str | None:
        word = self.lower[i]
        if not word.endswith(("e", "en", "n")):
            return None
        morphemes = self._verb_morphemes(i)
        if len(morphemes) < 2 or morphemes[-1][1] != "SUF_FIN":
            return None
        (stem, stem_tag), (suffix, _) = morphemes[-2:]
        if not stem_tag.startswith(("VV", "VA", "VM")):
            return None
        # wechsl-, zweifl-: a dropped vowel, no ablaut
        changed = ("VAR" in stem_tag or "IRR" in stem_tag) and not re.search(r"[bcdfghkmnpstvwzß][lr]$", stem)
        if suffix == "e" and not changed:
            return self._plain_stem(i, stem)
        if (
            suffix == "e"
            and word != "wurde"
            and (not stem.endswith("t") or _UMLAUTS & set(stem) or _ABLAUT.search(stem))
        ):
            return KONJUNKTIV_II
        if suffix in ("en", "n") and changed and _UMLAUTS & set(stem[-5:]):
            return KONJUNKTIV_II
        if suffix in _WEAK_PAST and self.tags[i] == "VVFIN":
            weak_pasts.append(i)
        return None

    def _plain_stem(self, i: int, stem: str) -> str | None:
        if _ABLAUT.search(stem):
            return KONJUNKTIV_II
        if self._near_ich(i):
            return None
        return KONJUNKTIV_I

    def _verb_morphemes(self, i: int) -> tuple[tuple[str, str], ...]:
        tag = self.tags[i]
        if tag in ("VVFIN", "VAFIN", "VMFIN"):
            return self.tagger.morphemes(self.lower[i], f"{tag[:2]}(FIN)")
        # At the end of a clause the tagger takes "… er komme" for an imperative or an adjective.
        at_clause_end = i + 1 >= len(self.words) or self.breaks[i + 1]
        if not self.lower[i].endswith("e") or self.words[i][0].isupper():
            return ()
        if tag == "VVIMP" or (tag == "ADJA" and at_clause_end and self._can_be_finite(i)):
            return self.tagger.morphemes(self.lower[i], "VV(FIN)")
        return ()

    def _can_be_finite(self, i: int) -> bool:
        return any(tag == "VV(FIN)" for tag, _ in self.tagger.tag_word(self.lower[i], cutoff=8))

    def _near_ich(self, i: int) -> bool:
        """Whether "ich" stands in the same stretch between commas."""
        start, end = self._clause(i)
        return "ich" in self.lower[start : end + 1]

    def _clause(self, i: int) -> tuple[int, int]:
        start = end = i
        while start > max(0, i - _LONGEST_CLAUSE) and not self.breaks[start - 1]:
            start -= 1
        while end + 1 < min(len(self.words), i + _LONGEST_CLAUSE) and not self.breaks[end + 1]:
            end += 1
        return start, end

    def _object_follows(self, i: int) -> bool:
        """Whether an object stands behind the verb, where its subject would have to stand: "Kenne den Laden"."""
        return (
            i + 1 < len(self.words)
            and self.tags[i + 1] in ("ART", "PPOSAT")
            and self.lower[i + 1].endswith(("en", "em"))
        )

    def _may_lack_ich(self, i: int) -> bool:
        """Whether a sentence that opens with this verb may be an order ("Sei still!") or lack its "ich"."""
        return self.words[i][0].isupper() and self.lower[i] not in ("seien", "könne", "müsse", "dürfe", "möge")


@Language.factory("framing_mood", requires=["token.tag"], assigns=["token.morph"])
def make_mood(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that marks subjunctives."""
    return mark_mood


def mark_mood(doc: Doc) -> Doc:
    """Set ``morph`` of subjunctive verbs: ``Mood=Sub`` with ``Tense=Pres`` (I) or ``Tense=Past`` (II)."""
    tagger = shared_tagger()
    strings = doc.vocab.strings
    rows = doc.to_array([SENT_START, TAG]).tolist() if len(doc) else []
    forms: list[str] = []
    tags: list[str] = []
    places: list[int] = []
    for place, (token, (starts, tag)) in enumerate(zip(doc, rows, strict=True)):
        if starts == 1 and forms:
            _mark(doc, find_subjunctives(forms, tags, tagger), places)
            forms, tags, places = [], [], []
        if strings[tag] != "_SP":
            forms.append(token.text)
            tags.append(strings[tag])
            places.append(place)
    _mark(doc, find_subjunctives(forms, tags, tagger), places)
    return doc


def _mark(doc: Doc, found: dict[int, str], places: list[int]) -> None:
    for position, features in found.items():
        doc[places[position]].set_morph(features)  # type: ignore[attr-defined]  # missing in the stub
