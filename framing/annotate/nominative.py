"""Sources in the case of a list: "Deutscher Wetterdienst", "Sicherheitskreise", "Polizei"."""

from __future__ import annotations

from framing.annotate.phrases import noun_class
from framing.german import Words
from framing.german.compounds import split_compound

__all__ = ["nominative", "speaking_part"]

#: Nouns whose plural ends in -en in every case.
_PLURAL_IN_EN = (
    *("ung", "heit", "keit", "schaft", "ion", "ität", "ik", "ur", "ei", "or", "ent", "ant", "ist", "loge", "in", "at"),
    *("zahl", "frau", "bank", "partei", "herr", "mensch", "arzt", "bär"),
)


def speaking_part(head: str) -> str:
    """Say whose "Polizeiangaben" are: the police's; "" if the noun does not say.

    Examples
    --------
    >>> speaking_part("Polizeiangabe"), speaking_part("Angabe")
    ('Polizei', '')
    """
    if noun_class(head) != "statement":
        return ""
    part = split_compound(head)[0]
    return next((name for name in (part, part.removesuffix("s")) if noun_class(name) == "institution"), "")


def nominative(words: Words, first: int, start: int, last: int) -> str:
    """Return a name without the case of "Angaben des Deutschen Wetterdienstes", "laut Stadtwerken".

    Parameters
    ----------
    words
        Columns of the text.
    first, start, last
        First word of the phrase, first word behind its article, and the word behind its last.
    """
    name = words.slice(start, last)
    head = next((i for i in range(start, last) if words.tag[i] == "NN"), -1)
    if head < 0:
        return name
    behind = words.slice(head + 1, last) if head + 1 < last else ""
    form, lemma = words.form[head], words.lemma[head]
    if words.lower[first] in ("des", "eines") and form in (lemma + "s", lemma + "es"):
        before = [_strong(words.form[i]) if words.tag[i] == "ADJA" else words.form[i] for i in range(start, head)]
        return " ".join(filter(None, [*before, lemma, behind]))
    plural = _of_dative(form, lemma)
    bare = start == first and (first == 0 or words.tag[first - 1] != "ART")
    if plural == form or not (bare or words.lower[first] == "den"):
        return name
    before = [words.form[i].removesuffix("n") if words.tag[i] == "ADJA" else words.form[i] for i in range(start, head)]
    return " ".join(filter(None, [*before, plural, behind]))


def _of_dative(form: str, lemma: str) -> str:
    """Nominative of a dative plural: "Sicherheitskreise" of "Sicherheitskreisen"; other forms as they are."""
    if form.endswith(("ern", "eln")) and not lemma.endswith(("ern", "eln")):
        return form[:-1]
    return form[:-1] if form == lemma + "en" and not lemma.endswith(_PLURAL_IN_EN) else form


def _strong(adjective: str) -> str:
    """Make "Deutschen" "Deutscher": nearly all institutions with an adjective and a genitive in -s are masculine."""
    return adjective.removesuffix("n") + "r" if adjective.endswith("en") and adjective[0].isupper() else adjective
