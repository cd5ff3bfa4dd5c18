"""Says in German what spoke for a tabloid and what against: the features of the model, gathered into what a reader sees.

Nobody can read a thousand shares of runs of letters. So letters are given back to the words they stand in, the features of
word order become one line, and so on. Nothing is left out: the shares still add up to the log-odds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from framing.article import Article
from framing.classify.headline import letters_of
from framing.classify.profile import traits
from framing.classify.tagging import Tagging
from framing.classify.weights import Share, Weights
from framing.classify.wording import NAME, NUMBER, headline_parts, hide_names, words
from framing.finding import Finding

__all__ = ["Reason", "reasons"]

_MARKS: Mapping[str, str] = {
    "!": "Ausrufezeichen",
    "?": "Fragezeichen",
    "…": "Auslassungspunkte",
    ":": "Doppelpunkt",
    ",": "Komma",
    '"': "Anführungszeichen",
    "-": "Bindestrich oder Gedankenstrich",
    "(": "Klammer",
    ")": "Klammer",
    "†": "Kreuz",
    "%": "Prozentzeichen",
    "€": "Eurozeichen",
    NUMBER: "Zahl",
    NAME: "Name",
}
_LENGTHS: Mapping[str, str] = {
    "characters": "Länge",
    "words": "Länge",
    "hyphens": "Wörter mit Bindestrich",
    "marks": "Zahl der Satzzeichen",
    "quotation": "Anführung",
    "last": "Schluss",
    "longest": "Wortlänge",
    "mean": "Wortlänge",
    "capitals": "Anteil großgeschriebener Wörter",
}
_KINDS: Mapping[str, str] = {
    "loaded": "wertende Wörter",
    "hedge": "Einschränkungen",
    "source": "Quellenangaben",
    "quote": "Zitate",
    "naming": "Benennungen",
    "device": "Kniffe",
}
_CONSTANTS: Mapping[str, str] = {
    "headline": "Grundwert für Titel",
    "kicker": "Grundwert für Titel mit Dachzeile",
    "text": "Grundwert für Artikel",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that spoke for or against a tabloid.

    Attributes
    ----------
    label
        In German, for readers.
    value
        How often it occurs; rates a hundred words (as a logarithm) for running text.
    share
        What it adds to the log-odds: above 0 for a tabloid, below 0 against.
    """

    label: str
    value: float
    share: float

    def __str__(self) -> str:
        return f"{self.label}: {self.share:+.2f}".replace("-", "−").replace(".", ",")


def reasons(weights: Weights, article: Article, findings: Sequence[Finding], tagging: Tagging) -> list[Reason]:
    """Return what made up the log-odds of an article, largest first.

    Parameters
    ----------
    weights
        The model.
    article, findings, tagging
        As for `framing.classify.model.tabloid_probability`.
    """
    kicker, headline = headline_parts(article)
    gathered: dict[str, list[float]] = {}
    shares = weights.shares(article, findings, tagging)
    for label, value, share in [
        *(_read(s) for s in shares if s.group not in _LETTERS),
        *_by_word(shares, "letters", headline, weights.names, "Wort im Titel"),
        *_by_word(shares, "kicker_letters", kicker, weights.names, "Wort in der Dachzeile"),
    ]:
        entry = gathered.setdefault(label, [0.0, 0.0])
        entry[0] = max(entry[0], value)
        entry[1] += share
    made = [Reason(label, value, share) for label, (value, share) in gathered.items()]
    return sorted(made, key=lambda reason: (-abs(reason.share), reason.label))


_LETTERS = frozenset({"letters", "kicker_letters"})


def _read(share: Share) -> tuple[str, float, float]:
    return _label(share), share.value if share.group == "text" else 1.0, share.share


def _label(share: Share) -> str:
    group, feature = share.group, share.feature
    if group == "constant":
        return _CONSTANTS[feature]
    if group == "text":
        return next(t.label for t in traits() if t.id == feature)
    if group == "finding":
        return f"{_KINDS[feature.split()[0]]} im Titel"
    if group == "length":
        return f"Titel: {_LENGTHS[feature.split()[0]]}"
    if group in ("order", "ending", "grammar"):
        return "Titel: Satzbau"
    if group in ("word", "lemma"):
        return _word_label(feature)
    return "Dachzeile" if group != "kicker_word" else _mark_or_word(feature, "der Dachzeile")


def _word_label(feature: str) -> str:
    """Two words are named as such; one word joins the letters it is made of."""
    parts = feature.split(" ")
    if len(parts) == 1:
        return _mark_or_word(feature, "Titel")
    if all(p in _MARKS or p in ("<s>", "</s>") for p in parts):
        return "Satzzeichen, Namen und Zahlen im Titel"
    shown = " ".join("…" if p in ("<s>", "</s>") else _MARKS.get(p, p) if p in (NAME, NUMBER) else p for p in parts)
    return f"Wortfolge „{shown}“"


def _mark_or_word(word: str, place: str) -> str:
    where = "im Titel" if place == "Titel" else f"in {place}"
    return f"{_MARKS[word]} {where}" if word in _MARKS else f"Wort {where}: „{word}“"


def _by_word(
    shares: Iterable[Share], group: str, text: str, names: frozenset[str], label: str
) -> list[tuple[str, float, float]]:
    """Give the shares of runs of letters back to the words, evenly where several words hold the same run."""
    share = {s.feature: s.share for s in shares if s.group == group}
    hidden = hide_names(text, names).split()
    counts = Counter(run for word in hidden for run in letters_of(word))
    return [
        (
            f"{label}: „{_bare(shown).lower()}“",
            1.0,
            sum(share[run] / counts[run] for run in letters_of(word) if run in share),
        )
        for shown, word in zip(text.split(), hidden, strict=True)
    ]


def _bare(word: str) -> str:
    """The word without the marks around it; the marks alone where there is nothing else."""
    letters = [w for w in words(word) if w[0].isalnum()]
    if not letters:
        return word
    return word[word.index(letters[0]) : word.rindex(letters[-1]) + len(letters[-1])]
