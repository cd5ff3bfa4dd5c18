"""Features of headlines and kickers: each feature belongs to a group and says in a few letters what it saw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from framing.classify.tagging import Tagged
from framing.classify.wording import NAME, NUMBER, coarse_shape, hide_names, shape, words
from framing.finding import Finding

__all__ = [
    "FLAT",
    "GROUPS",
    "IN_TEXT",
    "Features",
    "headline_features",
    "kicker_features",
    "letters_of",
]

#: Group → feature → how often.
Features = Mapping[str, Mapping[str, int]]

#: Group → how strongly it enters. Letters get most: they generalise to compounds nobody has seen before.
GROUPS: Mapping[str, float] = {
    "word": 1.0,  # one and two words
    "letters": 2.0,  # runs of two to five letters inside a word
    "order": 1.0,  # two to four words without their meaning: Capital – lower case – "um"
    "ending": 1.0,  # one to three words as capital and ending
    "lemma": 1.0,  # one and two words, whatever their inflection
    "grammar": 1.0,  # two to five words, of which nouns, verbs, adjectives and adverbs leave their part of speech
    "length": 1.0,
    "finding": 1.0,
    "kicker_word": 1.0,
    "kicker_letters": 1.0,
    "kicker_ending": 1.0,
    "kicker_length": 1.0,
}

#: Groups whose values are not brought to unit length: every feature of theirs has this value, small enough for
#: regularisation to treat them like the others. Findings are few and coarse; they must not outvote the words.
FLAT: Mapping[str, float] = {"length": 0.5, "finding": 0.2, "kicker_length": 0.5}

#: Groups that speak in the headline of a whole article as well; length and kicker depend too much on a page's layout.
IN_TEXT = frozenset({"word", "letters", "order", "ending", "lemma", "grammar", "finding"})

_START, _END = "<s>", "</s>"
_GRAMMAR = (2, 3, 4, 5)
_HEADLINE_ROLES = frozenset({"headline", "kicker"})
#: Beginnings of the STTS tags of words that carry meaning; all others hold a sentence together and stay as they are.
_CONTENT = ("NN", "NE", "AD", "VV", "CA", "TR", "FM")


def headline_features(
    text: str, findings: Sequence[Finding] = (), *, tagged: Sequence[Tagged] = (), names: Collection[str] = ()
) -> dict[str, Counter[str]]:
    """Return the features of a headline.

    Parameters
    ----------
    text
        Normalised, without kicker.
    findings
        Those of the article; the ones in headline and kicker are used.
    tagged
        The headline's words with tags and lemmas.
    names
        Words to take for names.
    """
    tokens = words(text)
    shapes = _shapes(tokens, names)
    return {
        "word": Counter(_runs(_masked(tokens, names), (1, 2))),
        "letters": _letters(hide_names(text, names)),
        "order": Counter(_runs([coarse_shape(t) for t in tokens], (2, 3, 4))),
        "ending": Counter(_runs(shapes, (1, 2, 3))),
        "lemma": Counter(_runs([NAME if t.form in names else t.lemma.lower() for t in tagged], (1, 2))),
        "grammar": Counter(_runs([t.tag if t.tag.startswith(_CONTENT) else t.form.lower() for t in tagged], _GRAMMAR)),
        "length": Counter(_length(text, tokens, shapes)),
        "finding": Counter(dict.fromkeys(sorted(_found(findings)), 1)),
    }


def kicker_features(text: str, *, names: Collection[str] = ()) -> dict[str, Counter[str]]:
    """Return the features of a kicker; parameters as for `headline_features`."""
    tokens = words(text)
    return {
        "kicker_word": Counter(_masked(tokens, names)),
        "kicker_letters": _letters(hide_names(text, names)),
        "kicker_ending": Counter(_runs(_shapes(tokens, names), (1, 2))),
        "kicker_length": Counter([f"words {min(len(tokens), 7)}"]),
    }


def _masked(tokens: Sequence[str], names: Collection[str]) -> list[str]:
    return [NUMBER if t[0].isdigit() else NAME if t in names else t.lower() for t in tokens]


def _shapes(tokens: Sequence[str], names: Collection[str]) -> list[str]:
    return [NAME if t in names else shape(t) for t in tokens]


def _runs(tokens: Sequence[str], sizes: Iterable[int]) -> Iterator[str]:
    """Runs of tokens; longer ones may begin or end with the edge of the line."""
    framed = [_START, *tokens, _END]
    for size in sizes:
        if size == 1:
            yield from tokens
            continue
        for first in range(len(framed) - size + 1):
            yield " ".join(framed[first : first + size])


def _letters(text: str) -> Counter[str]:
    """Count the runs of letters inside words; ``_`` is the edge of a word."""
    counts: Counter[str] = Counter()
    for word in text.split():
        counts.update(letters_of(word))
    return counts


@lru_cache(maxsize=50_000)
def letters_of(word: str) -> tuple[str, ...]:
    """Return the runs of two to five letters of a word.

    >>> letters_of("am")
    ('_a', 'am', 'm_', '_am', 'am_', '_am_')
    """
    framed = f"_{word}_"
    return tuple(framed[i : i + size] for size in (2, 3, 4, 5) for i in range(len(framed) - size + 1))


def _length(text: str, tokens: Sequence[str], shapes: Sequence[str]) -> Iterator[str]:
    """Lengths in classes, and what else can be counted in a headline without reading it."""
    letters = [t for t in tokens if t[0].isalpha()]
    count = sum(t[0].isalnum() for t in tokens)
    yield f"characters {min(len(text) // 3, 40) * 3}"
    yield f"words {min(count, 18)}"
    yield f"words and characters {min(count, 14)} {min(len(text) // 8, 12) * 8}"
    yield f"hyphens {min(_hyphenated(text), 3)}"
    yield f"marks {min(len(tokens) - count, 6)}"
    yield f"quotation {min(text.count(chr(34)), 4)} {text.startswith(chr(34)):d}{text.endswith(chr(34)):d}"
    if tokens:
        yield f"last {shapes[-1]}"
    if letters:
        longest = max(map(len, letters))
        yield f"longest word {min(longest, 24)}"
        yield f"mean word {min(int(2 * sum(map(len, letters)) / len(letters)), 24) / 2:.1f}"
        yield f"capitals {10 * sum(t[0].isupper() for t in letters) // len(letters)}"


def _hyphenated(text: str) -> int:
    """Compounds with a hyphen between letters: "Zoff-Gipfel"."""
    return sum("-" in word.strip("-\"'.,!?:;()") for word in text.split())


def _found(findings: Sequence[Finding]) -> set[str]:
    """Findings of the headline by kind, category, severity and voice."""
    found: set[str] = set()
    for f in findings:
        if f.section not in _HEADLINE_ROLES:
            continue
        found.add(f"{f.kind} {f.category} {f.voice}")
        if f.kind == "loaded":
            found.update((f"loaded {f.severity} {f.voice}", f"loaded {f.voice}"))
    return found
