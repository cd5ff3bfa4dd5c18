"""Which verbs stand in the subjunctive: Konjunktiv I (somebody else's words) and Konjunktiv II (the unreal).

Closed lists (sei, habe, werde, könne …) find two thirds, the morphemes of the verb the rest: a verb stem with the ending
-e and no "ich" near is Konjunktiv I ("er komme"), an umlauted or ablaut stem with -e is Konjunktiv II ("er käme").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

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
_PREFIX = (
    r"(?:ab|an|auf|aus|be|bei|bevor|da|dar|darein|durch|ein|emp|ent|entgegen|er|fern|fest|fort|frei|ge|gegenüber|gleich|heim"
    r"|her|heran|heraus|herbei|herein|herunter|hervor|hin|hinaus|hinein|hinter|hinweg|hinzu|hoch|inne|los|miss|mit|nach"
    r"|nahe|nieder|preis|statt|stehen|teil|über|überein|um|unter|ver|vor|voran|voraus|vorbei|vorüber|weg|weiter|wider|wieder"
    r"|zer|zu|zurück|zusammen|zuvor)?"
)
# Preterite stems without umlaut whose singular in -e can only be Konjunktiv II ("ginge", "bliebe"), prefixes apart, so
# that "schließe" and "fliehe" are none.
_ABLAUT = re.compile(
    _PREFIX
    + r"(?:ging|fing|hing|lief|rief|schrieb|blieb|hielt|ließ|liess|fiel|riet|schlief|stieg|stieß|griff|trieb|schien"
    r"|schied|hieß|litt|schritt|stritt|ritt|wich|glich|strich|schnitt|pfiff|riss|schwieg|lieh|mied|wies|pries|rieb"
    r"|biss|schliff|glitt|schrie|spie|blies|briet|hieb|sott|schliss)"
)
# The strong verbs' Konjunktiv II. The tagger's morphemes know the frequent ones only, and call the others Konjunktiv I.
# Left out is what another verb has too: "führe" (führen), "dränge" (drängen), "schwöre".
_STRONG_II = re.compile(
    _PREFIX
    + r"(?:(?:äß|bänd|bät|begänn|begönn|böt|bög|bräch|brächt|dächt|erräng|erschräk|fähl|fänd|flög|flöh|flöss|föhl|fräß"
    r"|frör|gäb|gäß|gält|geläng|genäs|genöss|gewänn|gewönn|göss|gölt|grüb|hälf|hülf|höb|hüb|käm|kläng|kröch|läg|läs|lög|lüd"
    r"|mäß|missläng|nähm|rönn|röch|säh|säng|sänk|säß|schäh|schlüg|schmölz|schöb|schölt|schöss|schlöss|schüf|schwämm|schwänd"
    r"|schwömm|schwüng|schwür|sög|söff|spräch|spräng|spröss|stäch|stähl|stöhl|ständ|stünd|stänk|stürb|träf|trät|tröff|trüg"
    r"|tränk|verdröss|verdürb|verlör|wänd|wög|würb|würf|wüsch|wüsst|wüchs|zög)(?:e|en|est|et)|zwänge(?:st|t)?)"
)
# Forms of another word: "die Tiere tränken", "der Schein mag trügen", "eine zeitgemäße Form".
_NO_STRONG_II = frozenset({"tränken", "gemäße", "gemäßen", "betrüge", "betrügen", "wänden", "bänden"})
# No verbs at all, though the tagger may say so.
_NEVER = frozenset({"infrage", "anstelle", "schade", "siehe", "mithilfe", "zustande", "imstande", "zugute", "zunutze"})
_NO_SUBJECT_BEFORE = frozenset({"ART", "PPOSAT", "PIAT", "PDAT", "ADJA", "APPR", "APPRART", "PTKZU"})
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


@lru_cache(maxsize=1 << 14)
def _listed(word: str) -> bool:
    return (
        word in _ALWAYS_I or word == "bitte" or word in _NOT_AFTER_ICH or word in _ALWAYS_II or _is_strong_second(word)
    )


def _is_strong_second(word: str) -> bool:
    """Whether a word is a strong verb's Konjunktiv II: "böte", "verschwände", "kämen"."""
    return not _UMLAUTS.isdisjoint(word) and word not in _NO_STRONG_II and bool(_STRONG_II.fullmatch(word))


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
            if not word.isalpha() or word in _NEVER or self._is_noun(i):
                continue
            features = self._from_list(i) if _listed(word) else self._from_morphemes(i, weak_pasts)
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

    def _is_noun(self, i: int) -> bool:
        """A capital inside the sentence: "die Würde", "seine Habe"."""
        return self.words[i][0].isupper() and i != self.first and not (i > 0 and self.breaks[i - 1])

    def _from_list(self, i: int) -> str | None:
        word = self.lower[i]
        if word in _ALWAYS_II or _is_strong_second(word):
            is_noun = self.tags[i] == "NN" and self.words[i][0].isupper() and self.tags[i + 1 : i + 2] != ["PPER"]
            return None if is_noun else KONJUNKTIV_II
        if word == "bitte":
            return KONJUNKTIV_I if i and self.lower[i - 1] in ("er", "sie", "man") else None
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
        if suffix == "e":
            return self._with_plain_ending(i, stem, stem_tag)
        if suffix in _WEAK_PAST and self.tags[i] == "VVFIN":
            weak_pasts.append(i)
        return None

    def _with_plain_ending(self, i: int, stem: str, stem_tag: str) -> str | None:
        """A verb that ends in -e: with a preterite stem Konjunktiv II, else Konjunktiv I unless "ich" is its subject."""
        if _ABLAUT.fullmatch(self.lower[i][:-1]):
            return KONJUNKTIV_II
        irregular = "VAR" in stem_tag or "IRR" in stem_tag
        if self.lower[i] == "wurde" or (irregular and stem.endswith("t") and not _UMLAUTS & set(stem)):
            return None  # "brachte", "konnte": the indicative
        if self._near_ich(i) or self._goes_on_after_ich(i) or self._stands_by_a_noun(i):
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

    def _goes_on_after_ich(self, i: int) -> bool:
        """Whether the verb has no subject of its own and an "ich" before it: "Ich bleibe stehen, rufe und warte"."""
        opens = i > 0 and (self.breaks[i - 1] or self.lower[i - 1] in ("und", "oder", "sondern"))
        if not opens or "ich" not in self.lower[max(0, i - _LONGEST_CLAUSE) : i]:
            return False
        return i + 1 >= len(self.words) or self.tags[i + 1] not in ("PPER", "PIS", "NE", "PDS")

    def _stands_by_a_noun(self, i: int) -> bool:
        """Whether it is an adjective after all: "eine tolle, friedliche Stimmung", "(gesunde)"."""
        if i == self.first:
            return False
        if "sage und schreibe" in (" ".join(self.lower[i : i + 3]), " ".join(self.lower[max(0, i - 2) : i + 1])):
            return True
        if self.lower[i - 1] in ("der", "die", "das", "dies", "dieser"):  # "die sieche Brauerei", "das steige"
            return i + 1 < len(self.words) and self.tags[i + 1] in ("NN", "NE")
        if self.tags[i - 1] in _NO_SUBJECT_BEFORE:
            return True
        enclosed = self.breaks[i - 1] and (i + 1 >= len(self.words) or self.breaks[i + 1])
        return enclosed and self.tags[i] == "ADJA"

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
