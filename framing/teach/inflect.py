"""German verbs and adjectives in the form a sentence needs, so that a sober word can take the place of a loaded one.

A verb is put into a form by analogy: the loaded verb's forms are made, the cells of the paradigm in which its form stands
are looked up, and the sober verb's forms of the same cells are returned. So no guess about tense or number is needed, and
where the cells disagree, there is no answer instead of a wrong one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from framing.lexicon import read

__all__ = ["SEPARABLE", "WHOLE_CELLS", "Verb", "adjective_like", "verb", "verb_like"]

#: Prefixes that stand apart in a main clause, the longest first so that "zurück" is not read as "zu".
SEPARABLE = tuple(
    sorted(
        "ab an auf aus bei beiseite bereit bekannt bloß dar durcheinander ein empor entgegen fern fest fort frei gegenüber "
        "gleich her herab heran herauf heraus herein herum herunter hervor hin hinaus hinein hinweg hinzu hoch kennen lahm "
        "los mit nach nahe nieder offen preis richtig sicher statt still teil umher vor voran voraus vorbei vorher weg weiter "
        "wett wieder zu zufrieden zurecht zurück zusammen zuvor auseinander".split(),
        key=len,
        reverse=True,
    )
)
_INSEPARABLE = (
    "be", "emp", "ent", "er", "ge", "hinter", "miss", "ver", "wider", "zer", "über", "unter", "um", "durch", "voll",
)  # fmt: skip
#: Verbs whose beginning only looks like a prefix.
_WHOLE = frozenset(
    "beten bellen betteln beben bergen gelten geben gehen genießen gewinnen gestehen geschehen gelingen geraten erben "
    "ernten erden enden beuten bitten binden bieten beißen bersten backen beginnen befehlen empfehlen empfangen verlieren "
    "verderben vergessen verschwinden misslingen antworten arbeiten atmen achten ahnen ärgern abonnieren akzeptieren "
    "agieren analysieren annektieren zürnen zucken zahlen zählen zaudern zeigen zielen zitieren zittern zögern einigen "
    "angeln ankern losen wiederholen mitteln hindern festigen offenbaren bechern".split()
)
_APART = frozenset(
    "umbauen umbringen umdrehen umgehen_mit umsehen umsetzen umziehen umkippen umstellen umbenennen umkehren umstoßen "
    "umwandeln umstrukturieren überlaufen übergreifen überkochen überschwappen unterbringen untergehen durchsetzen "
    "durchfallen durchführen durchgreifen durchhalten durchkommen durchlesen durchdrehen durchwinken".split()
)


@dataclass(frozen=True, slots=True)
class Verb:
    """Forms of a verb.

    Attributes
    ----------
    infinitive
        Without "sich".
    prefix
        The part that stands apart in a main clause, "" if there is none.
    forms
        Cell → form, the separable prefix left in place where the verb is written in one word ("einräumen",
        "einzuräumen", "eingeräumt") and left out where it stands apart ("räumt", then ``prefix`` at the end).
        Cells: infinitive, zu, participle, present1, present3, preterite3, plural, preterite_plural, konjunktiv1,
        konjunktiv2, konjunktiv2_plural.
    """

    infinitive: str
    prefix: str
    forms: Mapping[str, str]

    def finite(self, cell: str, *, clause_end: bool = False) -> str:
        """Return a finite form: "räumt … ein" in a main clause, "einräumt" at the end of a subordinate one."""
        form = self.forms[cell]
        if not self.prefix:
            return form
        return f"{self.prefix}{form}" if clause_end else f"{form} … {self.prefix}"


#: Cells that are one word whatever the prefix.
WHOLE_CELLS = frozenset({"infinitive", "zu", "participle"})


@cache
def verb(infinitive: str) -> Verb:
    """Return the forms of a verb, by the table of irregular verbs or by rule.

    Parameters
    ----------
    infinitive
        In one word; a bar may say where it comes apart ("ein|räumen").

    Examples
    --------
    >>> verb("zurückweisen").finite("preterite3"), verb("kritisieren").forms["participle"]
    ('wies … zurück', 'kritisiert')
    """
    bar, _, rest = infinitive.partition("|")
    prefix, base = (bar, rest) if rest else _split(infinitive)
    present, preterite, participle, konjunktiv = _principal_parts(base, weak=prefix + base in _WEAK)
    stem = _stem(base)
    return Verb(
        prefix + base,
        prefix,
        {
            "infinitive": prefix + base,
            "zu": f"{prefix}zu{base}" if prefix else f"zu {base}",
            "participle": prefix + participle,
            "present1": _first_person(base, stem, present),
            "present3": present,
            "plural": "sind" if base == "sein" else base,
            "preterite3": preterite,
            "preterite_plural": _plural(preterite),
            "konjunktiv1": "sei" if base == "sein" else _with_e(stem),
            "konjunktiv2": konjunktiv,
            "konjunktiv2_plural": _plural(konjunktiv) if konjunktiv else "",
        },
    )


def verb_like(model: str, form: str, infinitive: str) -> str | None:
    """Put a verb into the form another one has.

    Parameters
    ----------
    model
        Infinitive of the verb in the text, with a bar where it comes apart.
    form
        As it stands in the text, in one word.
    infinitive
        The verb that is to take its place, in one word.

    Returns
    -------
    str or None
        None if `form` is no form of `model`, or if its possible readings would need different forms.

    Examples
    --------
    >>> verb_like("betteln", "bettelt", "bitten"), verb_like("poltern", "gepoltert", "zurückweisen")
    ('bittet', 'zurückgewiesen')
    >>> verb_like("ätzen", "ätzte", "zurückweisen")
    'wies … zurück'
    """
    known, other = verb(model), verb(infinitive)
    found = set()
    for cell, model_form in known.forms.items():
        if not model_form:
            continue
        if model_form == form:
            found.add(other.forms[cell] if cell in WHOLE_CELLS else other.finite(cell))
        elif known.prefix and cell not in WHOLE_CELLS and known.prefix + model_form == form:
            found.add(other.finite(cell, clause_end=True))
    # "betteln" is infinitive and plural, "poltert" present; Konjunktiv I is only read where nothing else fits.
    cells = [cell for cell, model_form in known.forms.items() if model_form == form]
    if len(found) > 1 and "infinitive" in cells and other.prefix:
        return None
    if len(found) > 1:
        found = {other.finite(c) if c not in WHOLE_CELLS else other.forms[c] for c in cells if c in _COMMON}
    return found.pop() if len(found) == 1 else None


_COMMON = ("infinitive", "present3", "plural", "preterite3", "preterite_plural")


def adjective_like(model: str, form: str, adjective: str) -> str | None:
    """Give an adjective the ending another one has.

    >>> adjective_like("knallhart", "knallharten", "streng"), adjective_like("irre", "irrer", "hoch")
    ('strengen', 'hoher')
    """
    base = model.removesuffix("e") if form.startswith(model.removesuffix("e")) else model
    ending = form[len(base) :] if form.startswith(base) else None
    if ending in ("", None) and form != model:
        return None
    if form == model:
        return adjective
    if ending not in ("e", "en", "er", "es", "em"):
        return None
    if not adjective.isalpha():
        return None
    if adjective == "hoch":
        return f"hoh{ending}"
    if adjective.endswith("el"):
        return f"{adjective[:-2]}l{ending}"
    if adjective.endswith("e"):
        return adjective + ending.removeprefix("e")
    return adjective + ending


# ---- rules -----------------------------------------------------------------------------------------------------------


@cache
def _irregular() -> Mapping[str, tuple[str, str, str, str]]:
    rows = read(files("framing.teach") / "irregular_verbs.tsv")
    return {r["infinitive"]: (r["present"], r["preterite"], r["participle"], r["konjunktiv"]) for r in rows}


def _split(infinitive: str) -> tuple[str, str]:
    """Cut a separable prefix off, if there is one and a verb remains."""
    if infinitive in _WHOLE or infinitive in _irregular():
        return "", infinitive
    for prefix in SEPARABLE:
        rest = infinitive.removeprefix(prefix)
        if (
            rest != infinitive
            and (len(rest) > 3 or rest == "tun")
            and rest.endswith("n")
            and _has_vowel(rest[:-2] or rest)
        ):
            return prefix, rest
    if infinitive in _APART:
        prefix = next(p for p in ("unter", "über", "durch", "um") if infinitive.startswith(p))
        return prefix, infinitive.removeprefix(prefix)
    return "", infinitive


def _has_vowel(text: str) -> bool:
    return any(c in "aeiouäöüy" for c in text)


def _principal_parts(base: str, *, weak: bool) -> tuple[str, str, str, str]:
    """Third person present and preterite, participle, Konjunktiv II ("" where "würde" is used)."""
    known = _irregular().get(base)
    if known and not weak:
        return known
    for prefix in _INSEPARABLE:
        simple = _irregular().get(base.removeprefix(prefix)) if base.startswith(prefix) else None
        if simple and not weak:
            present, preterite, participle, konjunktiv = simple
            return (
                prefix + present,
                prefix + preterite,
                prefix + participle.removeprefix("ge") if participle.startswith("ge") else prefix + participle,
                prefix + konjunktiv if konjunktiv else "",
            )
    stem = _stem(base)
    inserted = "e" if _needs_e(stem) else ""
    takes_ge = not (base.endswith("ieren") or (base not in _WHOLE and base.startswith(_INSEPARABLE)) or base in _NO_GE)
    return f"{stem}{inserted}t", f"{stem}{inserted}te", f"{'ge' if takes_ge else ''}{stem}{inserted}t", ""


#: Weak verbs that look like a prefix and an irregular verb.
_WEAK = frozenset(
    "verhängen erhängen beauftragen beantragen veranlassen bewegen erlegen abschaffen anschaffen verschaffen vorbereiten "
    "bereiten zubereiten erschrecken verleiten bereden überreden".split()
)
#: Verbs with an unstressed beginning that is no prefix of the list.
_NO_GE = frozenset("wiederholen prophezeien offenbaren schmarotzen miauen krakeelen".split())


def _stem(base: str) -> str:
    if base.endswith("en"):
        return base[:-2]
    return base[:-1]


def _needs_e(stem: str) -> bool:
    """Whether the stem takes an e before -t: arbeit-e-t, atm-e-t, rechn-e-t, but nicht lern-t, filmt."""
    if stem.endswith(("t", "d")):
        return True
    if len(stem) < 3 or stem[-1] not in "mn":
        return False
    return stem[-2] not in "aeiouäöülrhmn" or stem[-3:-1] == "ch"


def _with_e(stem: str) -> str:
    """Konjunktiv I of the third person: "komme", "ändere", "bettle"."""
    return stem[:-2] + "le" if stem.endswith("el") else stem + "e"


def _first_person(base: str, stem: str, present: str) -> str:
    special = {"sein": "bin", "wissen": "weiß", "tun": "tue"}
    if base in special:
        return special[base]
    if base in ("können", "müssen", "dürfen", "sollen", "wollen", "mögen"):
        return present
    if base.endswith("eln"):
        return stem[:-2] + "le"
    return stem + "e"


def _plural(form: str) -> str:
    if not form:
        return ""
    return form + ("n" if form.endswith("e") else "en")
