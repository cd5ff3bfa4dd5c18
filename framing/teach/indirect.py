"""From direct to indirect speech: "Ich habe bezahlt" becomes "er habe bezahlt".

The rules of school grammar: the verb goes into Konjunktiv I; where that looks like the indicative (they: "haben"), the
Konjunktiv II takes its place ("hätten"); a Konjunktiv II stays; *ich* becomes *er* or *sie*. Whatever these rules do not
settle (questions, orders, *wir*, *heute*, past tenses, subordinate clauses) is left alone: there is no answer then.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from framing.german import Words, load_nlp, words_of
from framing.teach.inflect import verb

__all__ = ["INDICATIVE", "Gender", "Indirect", "Rule", "indirect_speech"]

Gender = Literal["er", "sie"]
Rule = Literal["konjunktiv1", "ersatz", "stays"]


@dataclass(frozen=True, slots=True)
class Indirect:
    """A statement in indirect speech.

    Attributes
    ----------
    clause
        Main clause: "er habe bezahlt".
    dass
        The same with "dass": "dass er bezahlt habe"; "" where the word order is not certain.
    verbs
        (form in direct speech, form in indirect speech, rule) of each finite verb.
    shifts
        (word in direct speech, word in indirect speech) of each pronoun that changes.
    indicatives
        Of each finite verb, what the indicative of the third person would be: "hat" beside "habe".
    variants
        What is right as well: the longer spelling of a verb that has two ("er verhandele"), "sich" right behind "dass".
    """

    clause: str
    dass: str
    verbs: tuple[tuple[str, str, Rule], ...]
    shifts: tuple[tuple[str, str], ...]
    indicatives: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()


_CLOSED: Mapping[str, tuple[str, Rule]] = {
    "bin": ("sei", "konjunktiv1"),
    "ist": ("sei", "konjunktiv1"),
    "sind": ("seien", "konjunktiv1"),
    "habe": ("habe", "konjunktiv1"),
    "hat": ("habe", "konjunktiv1"),
    "haben": ("hätten", "ersatz"),
    "werde": ("werde", "konjunktiv1"),
    "wird": ("werde", "konjunktiv1"),
    "werden": ("würden", "ersatz"),
    "kann": ("könne", "konjunktiv1"),
    "können": ("könnten", "ersatz"),
    "muss": ("müsse", "konjunktiv1"),
    "müssen": ("müssten", "ersatz"),
    "darf": ("dürfe", "konjunktiv1"),
    "dürfen": ("dürften", "ersatz"),
    "soll": ("solle", "konjunktiv1"),
    "will": ("wolle", "konjunktiv1"),
    "weiß": ("wisse", "konjunktiv1"),
    **{
        form: (form, "stays")
        for form in "hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften möchte".split()
    },
}

#: Konjunktiv I of the third person that can be nothing else → its indicative.
INDICATIVE: Mapping[str, str] = {
    "sei": "ist",
    "seien": "sind",
    "habe": "hat",
    "werde": "wird",
    "könne": "kann",
    "müsse": "muss",
    "dürfe": "darf",
    "solle": "soll",
    "wolle": "will",
    "wisse": "weiß",
    "gebe": "gibt",
    "komme": "kommt",
    "gehe": "geht",
    "bleibe": "bleibt",
    "stehe": "steht",
}

#: Words that point at the moment of speaking, at somebody, or at something said before.
_POINTING = frozenset(
    "wir uns unser unsere unserem unseren unserer unseres du dich dir dein deine ihr euch euer eure ihm ihn ihnen er sie "
    "sein seine seinem seinen seiner seines ihre ihrem ihren ihrer ihres hier heute gestern morgen jetzt nun vorgestern "
    "übermorgen bitte ja nein doch halt mal eben dieser diese dieses diesem diesen denn und aber oder sondern".split()
)
_BETWEEN = frozenset({"und", "aber", "sondern", "doch"})
_FINITE = ("VAFIN", "VMFIN", "VVFIN")
_SUBORDINATE = ("KOUS", "KOUI", "PRELS", "PRELAT", "PWS", "PWAV", "PWAT", "PAV", "PROAV", "VVIMP", "ITJ", "PTKANT")
_MARKS = frozenset("„“”\"»«'‚‘’?!:;()–—-…")
_SHORTEST, _LONGEST = 3, 18  # words


def indirect_speech(statement: str, gender: Gender | None) -> Indirect | None:
    """Put a direct statement into indirect speech, None where the rules do not settle it.

    Parameters
    ----------
    statement
        One sentence without quotation marks.
    gender
        What *ich* becomes; None if unknown: then a statement with *ich* has no answer.

    Examples
    --------
    >>> result = indirect_speech("Ich habe mein Rad selbst bezahlt.", "sie")
    >>> result.clause, result.dass
    ('sie habe ihr Rad selbst bezahlt', 'dass sie ihr Rad selbst bezahlt habe')
    >>> indirect_speech("Wir kommen morgen wieder.", "er") is None
    True
    """
    text = statement.strip().removesuffix(".").rstrip()
    words = words_of(load_nlp()(text))
    if len(words.sentences) != 1 or not _settled(words):
        return None
    clauses = _clauses(words)
    if clauses is None:
        return None
    forms = list(words.form)
    verbs: list[tuple[str, str, Rule]] = []
    shifts: list[tuple[str, str]] = []
    indicatives: list[str] = []
    longer: list[tuple[str, str]] = []  # "verhandle", "verhandele"
    for first, last in clauses:
        finite = _finite(words, first, last)
        if len(finite) != 1:
            return None
        changed = _konjunktiv(words, finite[0])
        if changed is None or (changed[1] == "ersatz" and not _plural_subject(words, first, last)):
            return None
        forms[finite[0]] = changed[0]
        verbs.append((words.form[finite[0]], *changed))
        indicatives.append(INDICATIVE.get(changed[0]) or verb(words.lemma[finite[0]]).forms["present3"])
        if words.lemma[finite[0]].endswith("eln") and changed[1] == "konjunktiv1":
            longer.append((changed[0], changed[0].removesuffix("le") + "ele"))
        for i in range(first, last):
            if words.lower[i] in ("ich", "mich", "mir") or words.lower[i].startswith("mein"):
                shifted = _shifted(words, i, first, last, gender)
                if shifted is None:
                    return None
                forms[i] = shifted
                shifts.append((words.form[i], shifted))
    forms[0] = _lowered(words, forms[0])
    dass = ""
    if len(clauses) == 1:
        dass = _verb_last(words, forms, _finite(words, 0, len(words))[0])
    clause = _joined(words, forms)
    variants = _variants(clause, dass, longer)
    return Indirect(clause, dass, tuple(verbs), tuple(shifts), tuple(indicatives), variants)


def _variants(clause: str, dass: str, longer: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """What is right as well: "sich" right behind "dass", no second pronoun, the longer spelling of a verb."""
    found = []
    joined = re.match(r"(er|sie)\b(.*), aber \1 (\w+) (sich )?(.*)", clause)
    if joined:  # "er habe geschlampt, habe sich aber nicht bereichert"
        pronoun, before, finite, reflexive, rest = joined.groups()
        found.append(f"{pronoun}{before}, {finite} {reflexive or ''}aber {rest}")
    if " sich " in dass:
        found.append(dass.replace(" sich ", " ", 1).replace("dass ", "dass sich ", 1))
    for text in (clause, dass, *found):
        spelt = text
        for short, long in longer:
            spelt = re.sub(rf"\b((?:\w+)?){re.escape(short)}\b", rf"\g<1>{long}", spelt)
        if spelt not in (text, *found):
            found.append(spelt)
    return tuple(found)


def _settled(words: Words) -> bool:
    """Whether nothing in the sentence is beyond the rules."""
    if not _SHORTEST <= len(words) <= _LONGEST:
        return False
    if any(mark in _MARKS for mark in words.form) or words.lower[0] in _BETWEEN:
        return False
    if any(word in _POINTING and word not in _BETWEEN for word in words.lower):
        return False
    if any(tag in _SUBORDINATE for tag in words.tag):
        return False
    # A statement has its verb in second place: neither "Kommt Zeit, …" nor "Schreib das auf".
    return words.tag[0] not in _FINITE


def _clauses(words: Words) -> list[tuple[int, int]] | None:
    """Main clauses: one, or two joined by a comma and "aber", "und", "sondern" or "doch" with an own subject."""
    commas = [i for i, form in enumerate(words.form) if form == ","]
    joints = [i for i, word in enumerate(words.lower) if word in ("aber", "sondern", "doch")]
    if not commas:
        return [(0, len(words))] if not joints else None
    if len(commas) > 1 or commas[0] + 3 > len(words) or words.lower[commas[0] + 1] not in _BETWEEN:
        return None
    if words.tag[commas[0] + 2] not in ("PPER", "ART", "PDS"):
        return None
    return [(0, commas[0]), (commas[0] + 2, len(words))]


def _finite(words: Words, first: int, last: int) -> list[int]:
    """Finite verbs of a clause; a rare participle at its end ("habe geschlampt") is often tagged as one, and is none."""
    found = [i for i in range(first, last) if words.tag[i] in _FINITE and (i == 0 or words.form[i][0].islower())]
    if len(found) == 2 and words.tag[found[0]] == "VAFIN" and found[1] == last - 1 and words.form[last - 1][-1] in "tn":
        found.pop()
    return found


def _konjunktiv(words: Words, i: int) -> tuple[str, Rule] | None:
    form = words.lower[i]
    if form in _CLOSED:
        return _CLOSED[form]
    if words.tag[i] != "VVFIN" or not words.lemma[i].endswith("n"):
        return None
    forms = verb(words.lemma[i]).forms
    if form == forms["plural"] or form == forms["preterite3"]:
        return None
    if form in (forms["present3"], forms["present1"]):
        return forms["konjunktiv1"], "konjunktiv1"
    return None


def _plural_subject(words: Words, first: int, last: int) -> bool:
    """Whether nothing in a clause could be a singular subject beside a plural verb ("ich", "er", "es")."""
    return not any(words.lower[i] in ("ich", "es", "man", "wer") for i in range(first, last))


def _shifted(words: Words, i: int, first: int, last: int, gender: Gender | None) -> str | None:
    """Put a pronoun of the first person into the third."""
    if gender is None:
        return None
    word = words.lower[i]
    reflexive = any(words.lower[k] == "ich" for k in range(first, last))
    he = gender == "er"
    if word == "ich":
        return gender
    if word in ("mich", "mir"):
        if reflexive:
            return "sich"
        return {"mich": "ihn" if he else "sie", "mir": "ihm" if he else "ihr"}[word]
    return ("sein" if he else "ihr") + word.removeprefix("mein")


def _lowered(words: Words, form: str) -> str:
    """Take the capital off the first word, unless it is a noun or a name."""
    if words.tag[0] in ("NN", "NE", "CARD", "XY", "FM"):
        return form
    return form[0].lower() + form[1:]


def _verb_last(words: Words, forms: Sequence[str], finite: int) -> str:
    """The statement as a dass-clause, "" where the place of the verb is not certain."""
    rest = [i for i in range(len(words)) if i != finite]
    last = rest[-1]
    infinitives = [i for i in rest if words.tag[i] in ("VVINF", "VAINF", "VMINF")]
    if len(infinitives) > 1 or words.tag[0] in ("KON", "ADV", "APPR"):
        return ""
    if any(words.tag[i].startswith("APPR") for i in rest[-2:]):
        return ""
    subject_first = words.tag[0] in ("PPER", "ART", "PPOSAT", "NN", "NE", "PDS", "PIS", "CARD", "PIAT")
    if not subject_first or finite == 0:
        return ""
    participle = any(words.tag[i] in ("VVPP", "VAPP", "VMPP") for i in rest)
    if (participle or infinitives) and words.tag[last] not in ("VVPP", "VAPP", "VMPP", "VVINF", "VAINF", "VMINF"):
        return ""
    moved = list(forms)
    final = moved.pop(finite)
    if words.tag[last] == "PTKVZ":
        final = moved.pop() + final
    return "dass " + _with_commas([*moved, final])


def _joined(words: Words, forms: Sequence[str]) -> str:
    """The words with the spaces they had."""
    parts = []
    for i, form in enumerate(forms):
        gap = words.text[words.end[i - 1] : words.start[i]] if i else ""
        parts.append(gap + form)
    return "".join(parts)


def _with_commas(forms: Sequence[str]) -> str:
    return " ".join(forms).replace(" ,", ",")
