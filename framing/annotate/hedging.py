"""Hedges: where a text says that something is not certain, not known at first hand, or not exact.

The words and phrases stand in ``lexicons/hedges.tsv``; what a word alone does not tell (*wohl*, *etwa*, *könnte*) is
decided by the conditions below, *sollen* and *wollen* by `framing.annotate.sollen`. A Konjunktiv I is somebody's
statement, and "laut Polizei" names a source: neither is a hedge.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from framing.annotate import sollen
from framing.annotate.text import Text
from framing.errors import LexiconError
from framing.finding import CATEGORIES, Finding
from framing.german import Words
from framing.lexicon import rows

__all__ = ["CONDITIONS", "find"]

_GAP = "~"
_LONGEST_GAP = 4
# A mark that bridges more words than this marks too much: then only its longest part is marked.
_WIDEST_MARK = 2
_NO_HEDGE = frozenset({"booster", "none"})

_REASONS = {
    "adverb": "Das Wort schränkt ein: So kann es sein, sicher ist es nicht.",
    "modal": "Das Verb stellt etwas als möglich oder wahrscheinlich dar, nicht als Tatsache.",
    "reportative": "So wird es gesagt; die Redaktion weiß es nicht aus eigener Kenntnis.",
    "rumour": "Wer das sagt, bleibt offen.",
    "suspicion": "Das ist ein Verdacht oder eine Vermutung, kein Beweis.",
    "approximator": "Die Zahl ist nicht genau.",
}
_CONFIDENCE = {"adverb": 0.9, "modal": 0.8, "reportative": 0.7, "rumour": 0.9, "suspicion": 0.8, "approximator": 0.9}


def find(text: Text, found: Sequence[Finding]) -> list[Finding]:  # noqa: ARG001 - the signature of every annotator
    """Return the hedges of a text in order of position."""
    hits = [*_lexicon_hits(text), *sollen.readings(text)]
    hits.sort(key=lambda hit: hit.start)
    return hits


# ---- entries ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the lexicon, ready to be matched."""

    name: str
    parts: tuple[frozenset[str] | str, ...]  # words that fit, "*ending", or "~"
    pos: str
    category: str
    condition: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Lexicon:
    by_first: Mapping[str, tuple[_Entry, ...]]
    by_ending: Mapping[str, tuple[_Entry, ...]]
    endings: tuple[str, ...]


@cache
def _lexicon() -> _Lexicon:
    by_first: defaultdict[str, list[_Entry]] = defaultdict(list)
    by_ending: defaultdict[str, list[_Entry]] = defaultdict(list)
    for row in rows("hedges"):
        entry = _entry(row)
        first = entry.parts[0]
        if isinstance(first, str):
            by_ending[first.removeprefix("*")].append(entry)
            continue
        for word in first:
            by_first[word].append(entry)
    return _Lexicon(
        {word: tuple(entries) for word, entries in by_first.items()},
        {ending: tuple(entries) for ending, entries in by_ending.items()},
        tuple(by_ending),
    )


def _entry(row: Mapping[str, str]) -> _Entry:
    category, condition = row["category"], row["condition"]
    if category not in CATEGORIES["hedge"] and category not in _NO_HEDGE:
        allowed = ", ".join((*CATEGORIES["hedge"], *sorted(_NO_HEDGE)))
        raise LexiconError(f"{row['source']}: category {category!r} is unknown; allowed are {allowed}")
    if condition and condition not in CONDITIONS:
        raise LexiconError(f"{row['source']}: condition {condition!r} is unknown; allowed are {', '.join(CONDITIONS)}")
    parts = tuple(
        part if part == _GAP or part.startswith("*") else frozenset(part.split("/"))
        for part in row["entry"].lower().split()
    )
    return _Entry(row["entry"], parts, row["pos"], category, condition, row["note"])


# ---- matching --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Match:
    """Where an entry stands: from word `first` to before `last`, and the part of it that is marked."""

    entry: _Entry
    first: int
    last: int
    marked: tuple[int, int]


def _lexicon_hits(text: Text) -> Iterator[Finding]:
    """Findings of the lexicon: at each word the longest entry, and none inside another."""
    words, free = text.words, 0
    for i in range(len(words)):
        if i < free:
            continue
        match = _longest(words, i)
        if match is None:
            continue
        # Words in a wide gap stay open: "geht nach wie vor wohl davon aus" holds two hedges.
        free = match.last if match.marked == (match.first, match.last) else i + 1
        if match.entry.category not in _NO_HEDGE:
            yield _finding(text, match)


def _longest(words: Words, i: int) -> _Match | None:
    best: _Match | None = None
    for entry in _candidates(words, i):
        match = _match(words, i, entry)
        if match and (best is None or match.last > best.last) and _holds(words, match):
            best = match
    return best


def _candidates(words: Words, i: int) -> Iterator[_Entry]:
    lexicon = _lexicon()
    lower, lemma = words.lower[i], words.lemma[i].lower()
    yield from lexicon.by_first.get(lower, ())
    if lemma != lower:
        yield from lexicon.by_first.get(lemma, ())
    if lower.endswith(lexicon.endings) or lemma.endswith(lexicon.endings):
        for ending, entries in lexicon.by_ending.items():
            if lower.endswith(ending) or lemma.endswith(ending):
                yield from entries


def _match(words: Words, i: int, entry: _Entry) -> _Match | None:
    end_of_sentence = words.sentences[words.sentence[i]][1]
    groups: list[tuple[int, int]] = []
    start = place = i
    gap = 0
    for part in entry.parts:
        if part == _GAP:
            gap = _LONGEST_GAP
            continue
        found = _next(words, place, min(place + gap + 1, end_of_sentence), part)
        if found is None:
            return None
        if found - place > _WIDEST_MARK:
            groups.append((start, place))
            start = found
        place, gap = found + 1, 0
    groups.append((start, place))
    return _Match(entry, i, place, max(groups, key=lambda group: len(words.slice(*group))))


def _next(words: Words, first: int, last: int, part: frozenset[str] | str) -> int | None:
    for i in range(first, last):
        if _fits(words, i, part):
            return i
        if words.tag[i][:1] == "$":
            return None
    return None


def _fits(words: Words, i: int, part: frozenset[str] | str) -> bool:
    lower, lemma = words.lower[i], words.lemma[i].lower()
    if isinstance(part, str):
        return lower.endswith(part[1:]) or lemma.endswith(part[1:])
    return lower in part or lemma in part


def _holds(words: Words, match: _Match) -> bool:
    entry = match.entry
    if entry.pos in _POS_TEST and not _POS_TEST[entry.pos](words, match.first):
        return False
    return not entry.condition or CONDITIONS[entry.condition](words, match.first, match.last)


def _finding(text: Text, match: _Match) -> Finding:
    entry = match.entry
    start, end = text.span_of(*match.marked)
    confidence = _CONFIDENCE[entry.category] - (0.15 if entry.pos == "noun" else 0.0)
    return Finding(
        kind="hedge",
        category=entry.category,
        start=start,
        end=end,
        text=text.article.text[start:end],
        section=text.role[match.marked[0]],
        entry=entry.name,
        reason=entry.reason or _REASONS[entry.category],
        confidence=round(confidence, 2),
    )


def _is_verb(words: Words, i: int) -> bool:
    return words.tag[i][0] == "V"


def _is_noun(words: Words, i: int) -> bool:
    return words.form[i][0].isupper() and words.tag[i][0] != "V"


def _is_no_noun(words: Words, i: int) -> bool:
    """Not "das Wohl": a capital only where a sentence or a headline part begins."""
    return words.tag[i] not in ("NN", "NE") or words.form[i][0].islower()


_POS_TEST: Mapping[str, Callable[[Words, int], bool]] = {
    "verb": _is_verb,
    "modal": _is_verb,
    "noun": _is_noun,
    "adverb": _is_no_noun,
    "adjective": _is_no_noun,
}

# ---- conditions: (words, first, last) -> whether the entry is a hedge here -------------------------------------------

_CONDITION_WORDS = frozenset({"wenn", "falls", "sofern", "damit"})
_SPEAKERS = frozenset({"ich", "du", "wir"})
_NUMERAL = re.compile(
    r"\d[\d.,/–-]*\w*|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w*zehn|\w*zig|\w*hundert\w*|\w*tausend\w*"
    r"|null|eineinhalb|anderthalb|\w+einhalb)"
)
_FRACTIONS = re.compile(
    r"(?:million|milliarde|billion|dutzend|hälfte|halbe[srnm]?|drittel|viertel|fünftel|sechstel|achtel|zehntel|doppelte|dreifache"
    r"|stunde|minute|jahr|monat|woche|tag|kilometer|meter|kilo|prozent|dreiviertel\w*|jahrzehnt|jahrhundert|vierteljahr)"
    r"(?:en|n|s|e)?"
)
_ARTICLES = frozenset("ein eine einen einem einer eines die der das den dem zum zur".split())
_BECOMING = frozenset({"wird", "wurde", "werden", "wurden", "geworden", "werde"})
_SHINES = frozenset({"sonne", "mond", "licht", "lampe", "stern", "sterne"})


def _ends_clause(words: Words, i: int) -> bool:
    return i >= len(words) or words.tag[i][0] == "$" or words.tag[i] == "KON"


def _before_count(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    return last < len(words) and (words.tag[last] == "CARD" or bool(_NUMERAL.fullmatch(words.lower[last])))


def _before_number(words: Words, first: int, last: int) -> bool:
    """A number follows: "rund 300", "knapp ein Drittel", "fast die Hälfte"."""
    if _before_count(words, first, last):
        return words.lower[last] not in _ARTICLES or _before_fraction(words, last + 1)
    if last >= len(words):
        return False
    if words.lower[last] in _ARTICLES:
        return _before_fraction(words, last + 1)
    return bool(_FRACTIONS.fullmatch(words.lower[last]))


def _before_fraction(words: Words, i: int) -> bool:
    return i < len(words) and bool(_FRACTIONS.fullmatch(words.lower[i]) or words.tag[i] == "CARD")


def _before_clock(words: Words, first: int, last: int) -> bool:
    return _before_count(words, first, last) and last + 1 < len(words) and words.lower[last + 1] == "uhr"


def _supposing(words: Words, first: int, last: int) -> bool:
    """*wohl* as a guess, not "sich wohl fühlen", "sehr wohl", "zum Wohl", "wohl oder übel"."""
    before = words.lower[first - 1] if first else ""
    after = words.lower[last] if last < len(words) else ""
    if before in ("sehr", "zum", "leb", "lebe", "lebt", "so", "pudelwohl", "ganz", "richtig", "nicht"):
        return before == "nicht"
    if after in ("oder", "wissend", "wissentlich", "fühlen", "fühlt", "fühlte", "fühlten", "gefühlt", "gemerkt", "zu", "und"):
        return False
    clause = sollen.clause_around(words, first)
    feels = any(words.lemma[k].lower() in ("fühlen", "ergehen") for k in range(*clause))
    return not (feels and any(words.tag[k] == "PRF" for k in range(*clause)))


def _not_becoming(words: Words, first: int, last: int) -> bool:
    """*offenbar* as an adverb, not in "wie jetzt offenbar wurde"."""
    if last < len(words) and words.lower[last] in _BECOMING and _ends_clause(words, last + 1):
        return words.tag[first - 1] == "VVPP" if first else True
    return True


def _likelihood(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """Not "unwahrscheinlich gut"."""
    return last >= len(words) or not words.tag[last].startswith("ADJ")


def _attributive(words: Words, first: int, last: int) -> bool:
    if words.tag[first] != "ADJA" or words.lower[first].endswith(("möglichst", "möglichste", "möglichsten")):
        return False
    before = words.lower[first - 1] if first else ""
    after = words.lower[last] if last < len(words) else ""
    return not before.startswith(("all", "nicht", "so")) and after != "weise"


def _predicative(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    return words.tag[first] == "ADJD"


def _adverbial(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    return words.tag[first] in ("ADJD", "ADV", "VVPP") and not sollen.has_perfect_auxiliary(words, first)


def _unnamed(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """Reports of nobody in particular, not "laut Berichten der Lokalzeitung"."""
    if last >= len(words):
        return True
    return words.lower[last] not in ("der", "des", "von", "vom", "aus") and words.form[last] not in "„“\"«»‚"


def _followed_by_clause(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """A comma and "dass" or "ob" follow closely."""
    following = words.lower[last : last + 4]
    return any(a == "," and b in ("dass", "daß", "ob") for a, b in zip(following, following[1:], strict=False))


def _as_if(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    return words.lower[last : last + 2] == [",", "als"] or "zu" in words.lower[last : last + 12]


def _with_infinitive(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """*scheinen* with "zu" and infinitive or with an adjective, not "die Sonne scheint"."""
    start, end = words.sentences[words.sentence[first]]
    near = range(max(start, first - 12), min(end, first + 20))
    if any(words.lower[k] in _SHINES for k in range(*sollen.clause_around(words, first))):
        return False
    if any(words.tag[k] in ("PTKZU", "VVIZU") for k in near):
        return True
    return _as_quality(words, first, last)


def _as_quality(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """An adjective closes the clause: "erscheint fraglich"."""
    _, end = sollen.clause_around(words, first)
    return end - 1 > first and words.tag[end - 1] == "ADJD" and words.lemma[end - 1] not in ("neu", "wöchentlich", "täglich")


def _accused(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """ "des Mordes verdächtig", not "ein verdächtiger Gegenstand"."""
    return words.tag[first] == "ADJD" and first > 0 and words.tag[first - 1] == "NN"


def _about(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """Guessing, not gambling: "spekulieren über", "spekuliert, dass"; not "auf fallende Kurse spekulieren"."""
    start, end = sollen.clause_around(words, first)
    near = words.lower[start:end]
    if any(w in ("börse", "aktien", "kurse", "kursen", "anleger", "rohstoffen", "gewinn", "gewinne") for w in near):
        return False
    return "auf" not in words.lower[first + 1 : first + 3]


def _might(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """*könnte* as a guess, not as a request ("Könnten Sie …?"), a wish or the condition of a wenn-clause."""
    return _nobody_is_addressed(words, first)


def _probably(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """*dürfte* as a guess; "Besucher dürften das Haus nicht betreten" reports a ban."""
    if not _nobody_is_addressed(words, first):
        return False
    predicate = sollen.predicate_of(words, first)
    forbidden = any(w in ("nur", "nicht", "keine", "keinen", "kein") for w in words.lower[first + 1 : predicate.place])
    return not (words.lower[first] == "dürften" and forbidden and predicate.form == "plain" and not predicate.stative)


def _inferred(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """*müsste* as a conclusion: of a state or of something past; else it is a demand."""
    if not _nobody_is_addressed(words, first):
        return False
    predicate = sollen.predicate_of(words, first)
    return predicate.form == "perfect" or (predicate.form == "plain" and predicate.verb in ("sein", "liegen", "reichen"))


def _conceded(words: Words, first: int, last: int) -> bool:  # noqa: ARG001
    """*mag* with an infinitive ("mag stimmen"), not "mag Kuchen", "möchte" or "ich mag nicht hingehen"."""
    return words.lower[first] in ("mag", "mögen") and _nobody_is_addressed(words, first) and sollen.predicate_of(words, first).form != "none"


def _nobody_is_addressed(words: Words, i: int) -> bool:
    start, end = sollen.clause_around(words, i)
    clause = words.lower[start:end]
    if any(w in _SPEAKERS or w in _CONDITION_WORDS for w in clause):
        return False
    return not (i + 1 < len(words) and words.form[i + 1] == "Sie" and i == start)


#: Name in the column ``condition`` → test.
CONDITIONS: Mapping[str, Callable[[Words, int, int], bool]] = {
    "about": _about,
    "accused": _accused,
    "adverbial": _adverbial,
    "as_if": _as_if,
    "as_quality": _as_quality,
    "attributive": _attributive,
    "before_clock": _before_clock,
    "before_count": _before_count,
    "before_number": _before_number,
    "conceded": _conceded,
    "inferred": _inferred,
    "likelihood": _likelihood,
    "might": _might,
    "not_becoming": _not_becoming,
    "predicative": _predicative,
    "probably": _probably,
    "supposing": _supposing,
    "that": _followed_by_clause,
    "unnamed": _unnamed,
    "with_infinitive": _with_infinitive,
}
