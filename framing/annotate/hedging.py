"""Hedges, where a text says that something is not certain, not known at first hand, or not exact; and boosters.

The words and phrases stand in ``lexicons/hedges.tsv``; what a word alone does not tell (*wohl*, *etwa*, *könnte*) is
decided by `framing.annotate.hedge_conditions`, *sollen* and *wollen* by `framing.annotate.sollen`. A Konjunktiv I is somebody's
statement, and "laut Polizei" names a source: neither is a hedge. Boosters ("zweifellos", "fest steht") are the
counterpart: they claim certainty. Each finding says what it covers, see `framing.annotate.hedge_scope`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from framing.annotate import sollen
from framing.annotate.hedge_conditions import CONDITIONS
from framing.annotate.hedge_scope import Scopes
from framing.annotate.text import Text
from framing.errors import LexiconError
from framing.finding import CATEGORIES, Finding, Hedge
from framing.german import Words
from framing.lexicon import rows

__all__ = ["find"]

_GAP = "~"
_LONGEST_GAP = 4
# A mark that bridges more words than this marks too much: then only its longest part is marked.
_WIDEST_MARK = 2
_NO_HEDGE = frozenset({"booster", "none"})
_BOOSTER = "„{word}“ sagt: Daran gibt es keinen Zweifel; belegt ist es damit nicht."

_REASONS = {
    "adverb": "Das Wort schränkt ein: So kann es sein, sicher ist es nicht.",
    "modal": "Das Verb stellt etwas als möglich oder wahrscheinlich dar, nicht als Tatsache.",
    "reportative": "So wird es gesagt; die Redaktion weiß es nicht aus eigener Kenntnis.",
    "rumour": "Wer das sagt, bleibt offen.",
    "suspicion": "Das ist ein Verdacht oder eine Vermutung, kein Beweis.",
    "approximator": "Die Zahl ist nicht genau.",
}
_CONFIDENCE = {"adverb": 0.9, "modal": 0.8, "reportative": 0.7, "rumour": 0.9, "suspicion": 0.8, "approximator": 0.9}


def find(text: Text, found: Sequence[Finding]) -> list[Hedge]:
    """Return the hedges and boosters of a text in order of position."""
    scopes = Scopes.of(text.words)
    hits = [*_lexicon_hits(text, scopes), *sollen.readings(text, scopes)]
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
    second: frozenset[str]  # what must follow at once; empty if anything may


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
    second = parts[1] if len(parts) > 1 and not isinstance(parts[1], str) else frozenset()
    return _Entry(row["entry"], parts, row["pos"], category, condition, row["note"], second)


# ---- matching --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Match:
    """Where an entry stands: from word `first` to before `last`, and the part of it that is marked."""

    entry: _Entry
    first: int
    last: int
    marked: tuple[int, int]

    @property
    def rank(self) -> tuple[int, int]:
        """How far it reaches and how many words it names."""
        return self.last, len(self.entry.parts) - self.entry.parts.count(_GAP)


def _lexicon_hits(text: Text, scopes: Scopes) -> Iterator[Hedge]:
    """Findings of the lexicon: at each word the longest entry, and none inside another."""
    words = text.words
    taken: set[int] = set()
    for i in range(len(words)):
        if i in taken:
            continue
        match = _longest(words, i)
        # Words in a wide gap stay free: "geht nach wie vor wohl davon aus" holds two hedges.
        if match is None or not taken.isdisjoint(range(*match.marked)):
            continue
        taken.update(range(*match.marked))
        if match.entry.category == "booster":
            yield _booster(text, match, scopes)
        elif match.entry.category != "none":
            yield _hedge(text, match, scopes)


def _longest(words: Words, i: int) -> _Match | None:
    """The entry that reaches furthest; of two, the one that names more of the words."""
    best: _Match | None = None
    following = (words.lower[i + 1], words.lemma[i + 1].lower()) if i + 1 < len(words) else ("", "")
    for entry in _candidates(words, i):
        if entry.second and entry.second.isdisjoint(following):
            continue
        match = _match(words, i, entry)
        if match and (best is None or match.rank > best.rank) and _holds(words, match):
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
    lower = words.lower[i]
    # Small words stand for themselves: "in der Tat" is not "in die Tat".
    lemma = words.lemma[i].lower() if words.tag[i][0] in "VNA" and words.tag[i] not in ("ART", "APPR") else lower
    if isinstance(part, str):
        return lower.endswith(part[1:]) or lemma.endswith(part[1:])
    return lower in part or lemma in part


def _holds(words: Words, match: _Match) -> bool:
    entry = match.entry
    if entry.pos in _POS_TEST and not _POS_TEST[entry.pos](words, match.first):
        return False
    return not entry.condition or CONDITIONS[entry.condition](words, match.first, match.last)


def _hedge(text: Text, match: _Match, scopes: Scopes) -> Hedge:
    entry = match.entry
    start, end = text.span_of(*match.marked)
    confidence = _CONFIDENCE[entry.category] - (0.15 if entry.pos == "noun" else 0.0)
    return Hedge(
        kind="hedge",
        category=entry.category,
        start=start,
        end=end,
        text=text.article.text[start:end],
        section=text.role[match.marked[0]],
        entry=entry.name,
        reason=entry.reason or _REASONS[entry.category],
        confidence=round(confidence, 2),
        scope=scopes.of_mark(match.first, match.last, entry.category, entry.pos),
    )


def _booster(text: Text, match: _Match, scopes: Scopes) -> Hedge:
    entry = match.entry
    start, end = text.span_of(*match.marked)
    surface = text.article.text[start:end]
    return Hedge(
        kind="booster",
        category="phrase" if entry.pos in ("phrase", "verb", "noun") else "adverb",
        start=start,
        end=end,
        text=surface,
        section=text.role[match.marked[0]],
        entry=entry.name,
        reason=entry.reason or _BOOSTER.format(word=surface),
        confidence=0.8,
        scope=scopes.of_mark(match.first, match.last, "booster", entry.pos),
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
