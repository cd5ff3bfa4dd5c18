"""Work on the lexicon of loaded words: check its files, see what a word matches, find words that are missing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from framing.annotate import read_text
from framing.annotate.loaded import matcher
from framing.annotate.matching import CompoundHit, Matcher
from framing.annotate.text import Text
from framing.article import Article
from framing.errors import LexiconError
from framing.german import load_nlp
from framing.german.compounds import split_compound
from framing.german.words import words_of
from framing.lexicon import Entry, Lexicon, Part, Row, locate, read

__all__ = ["Look", "Suggestion", "check", "look_up", "suggest"]

_WORD_TAGS = ("NN", "VV", "ADJ", "ADV")
_RAREST = 5  # occurrences below which a word suggests nothing


# ---------------------------------------------------------------------- check


def check(extra: str | Path | None = None) -> list[str]:
    """Return what is wrong with the lexicon of loaded words, a line a problem; an empty list if nothing is.

    Looked for: lines that cannot be read, entries that stand twice, clear and drastic entries without a note, entries
    without a neutral wording, entries that match their own neutral wording, and entries that do not match their own
    example.

    Parameters
    ----------
    extra
        A user's file to check instead of the bundled files.
    """
    problems: list[str] = []
    entries: list[Entry] = []
    for row in _rows(extra, problems):
        if not row.get("neutral"):
            problems.append(
                f"{row['source']}: {row.get('entry', '')!r} has no neutral wording; give one, or – to leave it out"
            )
        try:
            entries.append(Entry.from_row(row))
        except (LexiconError, KeyError) as error:
            problems.append(str(error) if isinstance(error, LexiconError) else f"{row['source']}: no column {error}")
    problems.extend(_twice(entries))
    for entry in entries:
        problems.extend(_weaknesses(entry))
    if extra is None:
        problems.extend(_broken_parts())
    return problems


def _rows(extra: str | Path | None, problems: list[str]) -> Iterator[Row]:
    folder = locate() / "loaded"
    files = (
        [Path(extra)]
        if extra
        else sorted((p for p in folder.iterdir() if p.name.endswith(".tsv")), key=lambda p: p.name)
    )
    for file in files:
        try:
            yield from read(file)
        except LexiconError as error:
            problems.append(str(error))


def _twice(entries: Sequence[Entry]) -> Iterator[str]:
    seen: dict[tuple[str, str], str] = {}
    for entry in entries:
        key = (entry.entry, entry.pos)
        if key in seen:
            yield f"{entry.source}: {entry.entry!r} ({entry.pos}) stands in {seen[key]} as well; keep one"
        seen.setdefault(key, entry.source)


def _weaknesses(entry: Entry) -> Iterator[str]:
    if entry.severity > 1 and not entry.note:
        yield f"{entry.source}: {entry.entry!r} has severity {entry.severity} but no note; say in a clause why it is loaded"
    alone = Matcher(Lexicon((Entry(entry.entry, entry.pos, entry.category, entry.severity),)))
    for wording in entry.neutral:
        if alone.match(_text(wording)):
            yield f"{entry.source}: {entry.entry!r} matches its own neutral wording {wording!r}"
    if entry.example and not Matcher(Lexicon((entry,))).match(_example(entry)):
        yield f"{entry.source}: {entry.entry!r} is never matched by its own example {entry.example!r}"


def _example(entry: Entry) -> Text:
    """The example as running text; as a headline where the entry counts in headlines alone."""
    if any(condition.test == "headline" for condition in entry.conditions):
        return read_text(Article.from_parts(entry.example))
    return read_text(Article.from_parts(body=entry.example))


def _broken_parts() -> Iterator[str]:
    for row in read(locate() / "compounds.tsv"):
        try:
            Part.from_row(row)
        except LexiconError as error:
            yield str(error)


@lru_cache(maxsize=20_000)
def _text(wording: str) -> Text:
    return read_text(Article.from_parts(body=wording))


# ---------------------------------------------------------------------- look up


@dataclass(frozen=True, slots=True)
class Look:
    """What the lexicon knows about a word.

    Attributes
    ----------
    word, lemma, tag
        The word as asked for, and what the pipeline makes of it.
    parts
        The compound split; one part if it is none.
    hits
        Entries and compound parts that would match, with those in which the word only takes part (idioms).
    """

    word: str
    lemma: str
    tag: str
    parts: tuple[str, ...]
    hits: tuple[Entry | CompoundHit, ...]


def look_up(word: str, extra: str | Path | None = None) -> Look:
    """Return what would match a word and why.

    Examples
    --------
    >>> look = look_up("Gebühren-Hammer")
    >>> look.parts, look.hits[0].part.part
    (('Gebühren', 'Hammer'), 'hammer')
    """
    words = words_of(load_nlp()(word))
    tag = words.tag[0] if len(words) == 1 else ""
    lemma = words.lemma[0] if len(words) == 1 else word
    found = matcher(None if extra is None else str(extra))
    return Look(word, lemma, tag, split_compound(word), tuple(dict.fromkeys(found.entries_with(word, lemma, tag))))


# ---------------------------------------------------------------------- suggest


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word or phrase that one corpus uses more than another, and that the lexicon does not know.

    Attributes
    ----------
    text
        Lemma, or the two lemmas of a phrase.
    z
        z-score of the log-odds; above 1.96 the difference is hardly chance.
    count, count_against
        Occurrences in the two corpora.
    """

    text: str
    z: float
    count: int
    count_against: int


def suggest(corpus: Iterable[Article], against: Iterable[Article], *, most: int = 50) -> list[Suggestion]:
    """Find words typical of one corpus against another that no entry covers.

    Log-odds ratio with informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words", eqs. 16–22), the
    prior being the counts of both corpora together; names and what is marked already are left out. Phrases are two-word
    collocations by likelihood ratio (nltk) and stand among the words.

    Parameters
    ----------
    corpus, against
        Articles; those of a tabloid against those of an agency, say.
    most
        Length of the list.
    """
    ours, theirs = _counts(corpus), _counts(against)
    totals = ours.total(), theirs.total()
    if not all(totals):
        return []
    prior = ours + theirs
    scored = [
        Suggestion(term, z, ours[term], theirs[term])
        for term in ours
        if ours[term] >= _RAREST
        and (z := _log_odds(ours[term], theirs[term], prior[term], (*totals, prior.total()))) > 0
    ]
    return sorted(scored, key=lambda s: (-s.z, s.text))[:most]


def _log_odds(a: int, b: int, prior: int, totals: tuple[int, int, int]) -> float:
    n_a, n_b, n_prior = totals
    log_a = math.log((a + prior) / (n_a + n_prior - a - prior))
    log_b = math.log((b + prior) / (n_b + n_prior - b - prior))
    return (log_a - log_b) / math.sqrt(1 / (a + prior) + 1 / (b + prior))


def _counts(articles: Iterable[Article]) -> Counter[str]:
    """Lemmas outside the marks, and the collocations among them."""
    from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder  # noqa: PLC0415 - slow to import

    counts: Counter[str] = Counter()
    sentences = [sentence for article in articles for sentence in _uncovered(article)]
    for sentence in sentences:
        counts.update(sentence)
    finder = BigramCollocationFinder.from_documents(sentences)
    finder.apply_freq_filter(_RAREST)
    for words, score in finder.score_ngrams(BigramAssocMeasures.likelihood_ratio):
        if score > 10.83:  # χ² with one degree of freedom, p < .001
            counts[" ".join(words)] = finder.ngram_fd[words]
    return counts


def _uncovered(article: Article) -> Iterator[list[str]]:
    text = read_text(article)
    covered = {i for match in matcher().match(text) for i in range(match.first, match.last)}
    words = text.words
    for first, last in words.sentences:
        yield [words.lemma[i] for i in range(first, last) if i not in covered and words.tag[i].startswith(_WORD_TAGS)]
