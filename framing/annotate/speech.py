"""Words of saying: the lexicon of speech and stance words, and where a sentence uses one of its verbs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from framing.annotate.clauses import Sentence, is_finite
from framing.lexicon import rows

__all__ = ["Act", "Entry", "Lexicon", "find_acts", "load_lexicon", "with_es"]

#: How far behind its verb a separable prefix may stand: a relative clause fits in, a second sentence does not.
_PREFIX_WINDOW = 45
_AUXILIARY_WINDOW = 40
#: Tagged as prefixes, but part of another phrase: "sagte weiter", "sprach davon, klar zu sehen".
_FREE_PREFIXES = frozenset(["bekannt", "klar", "deutlich", "weiter"])
_OPENING = frozenset({"ART", "NE", "NN", "PPER", "PPOSAT", "PIAT", "PDAT", "PIS", "ADJA"})
_WERDEN = frozenset({"werden", "worden"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of saying.

    Attributes
    ----------
    lemma
        As listed, with the bar of a separable verb taken out ("davon ausgehen").
    pos
        "verb", "noun" or "adj".
    frames
        What may follow, see ``lexicons/speech.tsv``.
    stance, severity
        How the word stands to the statement, and how drastic it is.
    needs
        Words that must stand with it ("davon"), in lower case.
    """

    lemma: str
    pos: str
    frames: frozenset[str]
    stance: str
    severity: int
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The entries by the forms they are looked up under; entries that need further words come first."""

    whole: Mapping[str, tuple[Entry, ...]]
    separable: Mapping[str, tuple[tuple[str, Entry], ...]]
    nouns: Mapping[str, Entry]
    adjectives: Mapping[str, Entry]


@cache
def load_lexicon() -> Lexicon:
    """Read ``lexicons/speech.tsv``."""
    whole: dict[str, list[Entry]] = {}
    separable: dict[str, list[tuple[str, Entry]]] = {}
    nouns: dict[str, Entry] = {}
    adjectives: dict[str, Entry] = {}
    for row in rows("speech"):
        *needs, verb = row["lemma"].split()
        prefix, bar, base = verb.rpartition("|")
        entry = Entry(
            row["lemma"].replace("|", ""),
            row["pos"],
            frozenset(row["frame"].split()),
            row["stance"],
            int(row["severity"]),
            tuple(word.lower() for word in needs),
        )
        if entry.pos == "noun":
            nouns[verb] = entry
        elif entry.pos == "adj":
            adjectives[verb] = entry
        else:
            whole.setdefault(prefix + base, []).append(entry)
            if bar:
                separable.setdefault(base, []).append((prefix, entry))
    return Lexicon(
        MappingProxyType({k: tuple(sorted(v, key=_most_needs_first)) for k, v in whole.items()}),
        MappingProxyType({k: tuple(sorted(v, key=lambda p: _most_needs_first(p[1]))) for k, v in separable.items()}),
        MappingProxyType(nouns),
        MappingProxyType(adjectives),
    )


def _most_needs_first(entry: Entry) -> int:
    return -len(entry.needs)


@dataclass(frozen=True, slots=True)
class Act:
    """One use of a verb of saying.

    Attributes
    ----------
    verb, finite
        Positions of the verb itself and of the finite verb of its clause (-1 for none).
    cue
        Positions of all its words: auxiliary, verb, prefix.
    entry
        Lexicon entry.
    segment
        Index of the segment the verb stands in.
    form
        "finite", "participle" or "infinitive".
    passive
        Whether somebody is said something about ("wird vorgeworfen").
    """

    verb: int
    finite: int
    cue: tuple[int, ...]
    entry: Entry
    segment: int
    form: str
    passive: bool = False

    @property
    def last(self) -> int:
        """Position of its last word."""
        return max(self.cue)


def find_acts(sentence: Sentence) -> list[Act]:
    """Return the uses of verbs of saying in a sentence, outside quotation marks, in order."""
    lexicon = load_lexicon()
    words, region = sentence.words, sentence.region
    acts = []
    depth = 0
    for i in range(sentence.first, sentence.end):
        tag = words.tag[i]
        if tag == "$(":
            depth = max(0, depth + (words.form[i] in "([") - (words.form[i] in ")]"))
        if tag[0] != "V" or region[i] >= 0 or depth:
            continue
        lemma = words.lemma[i]
        if lemma not in lexicon.whole and lemma not in lexicon.separable:
            continue
        act = _act_at(sentence, lexicon, i, tag, lemma)
        if act is not None:
            acts.append(act)
    return acts


def _act_at(sentence: Sentence, lexicon: Lexicon, i: int, tag: str, lemma: str) -> Act | None:
    words = sentence.words
    segment = sentence.segment_of(i)
    if is_finite(tag) or (tag == "VVINF" and not sentence.segments[segment].finite and words.tag[i - 1] != "PTKZU"):
        return _finite_act(sentence, lexicon, i, lemma, segment)
    if tag == "VVPP" and i > sentence.first and words.tag[i - 1] in ("PTKVZ", "ADJD", "ADV"):
        for prefix, entry_ in lexicon.separable.get(lemma, ()):  # "bekannt gegeben", in two words
            if words.lower[i - 1] == prefix:
                act = _participle_act(sentence, i, entry_, segment)
                return act and Act(
                    act.verb, act.finite, (*sorted({*act.cue, i - 1}),), entry_, segment, act.form, act.passive
                )
    entry = _entry_with_needs(sentence, lexicon.whole.get(lemma, ()), i)
    if entry is None:
        return None
    if tag == "VVPP":
        return _participle_act(sentence, i, entry, segment) or _present_act(sentence, i, entry, segment)
    finite = next((f for f in sentence.segments[segment].finite), -1)
    if finite >= 0 and words.lemma[finite] == "lassen" and tag == "VVINF":
        return Act(i, finite, (finite, i), entry, segment, "finite")  # "ließ mitteilen"
    if finite < 0 or not sentence.words.tag[finite].startswith("VM"):
        return None  # "zu betonen ist, dass": nobody in particular speaks
    return Act(i, finite, (i,), entry, segment, "infinitive")


def _finite_act(sentence: Sentence, lexicon: Lexicon, i: int, lemma: str, segment: int) -> Act | None:
    for prefix, entry in lexicon.separable.get(lemma, ()):
        at = _prefix_after(sentence, i, prefix)
        if at < 0 and i > sentence.first and sentence.words.lower[i - 1] == prefix:
            at = i - 1  # "wie die Stadt bekannt gab"
        if at >= 0 and (not entry.needs or _has_needs(sentence, entry, i) or _has_needs(sentence, entry, at)):
            return Act(i, i, (i, at), entry, segment, "finite")
    entry_ = _entry_with_needs(sentence, lexicon.whole.get(lemma, ()), i)
    if entry_ is None or _other_prefix(sentence, i):
        return None
    return Act(i, i, (i,), entry_, segment, "finite")


def _prefix_after(sentence: Sentence, i: int, prefix: str) -> int:
    words = sentence.words
    for k in range(i + 1, min(sentence.end, i + _PREFIX_WINDOW)):
        if sentence.region[k] >= 0:
            continue
        if words.form[k] in (":", ";"):
            return -1
        if words.lower[k] == prefix and (words.tag[k] == "PTKVZ" or _closes_clause(sentence, k)):
            segment = sentence.segments[sentence.segment_of(k)]
            return -1 if segment.first > i and segment.finite else k  # "sagte, dann falle das Fest aus"
        if words.lower[k] in ("dass", "daß", "ob") and words.form[k - 1] == ",":
            return -1
    return -1


def _closes_clause(sentence: Sentence, k: int) -> bool:
    if k + 1 >= sentence.end:
        return True
    words = sentence.words
    return words.tag[k + 1][0] == "$" or words.tag[k + 1] == "KON" or words.lower[k + 1] in ("dass", "als", "wie")


def _other_prefix(sentence: Sentence, i: int) -> bool:
    """Whether the verb belongs to a prefix of its own: "nahm … teil" is not "nehmen", "sagte … ab" not "sagen"."""
    segment = sentence.segments[sentence.segment_of(i)]
    words = sentence.words
    return any(
        words.tag[k] == "PTKVZ" and sentence.region[k] < 0 and words.lower[k] not in _FREE_PREFIXES
        for k in range(i + 1, segment.last)
    )


def _entry_with_needs(sentence: Sentence, entries: tuple[Entry, ...], i: int) -> Entry | None:
    return next((e for e in entries if not e.needs or _has_needs(sentence, e, i)), None)


def _has_needs(sentence: Sentence, entry: Entry, i: int) -> bool:
    segment = sentence.segments[sentence.segment_of(i)]
    first, last = max(segment.first, i - 25), min(segment.last, i + 25)
    return all(need in sentence.words.lower[first:last] for need in entry.needs)


def _participle_act(sentence: Sentence, i: int, entry: Entry, segment: int) -> Act | None:
    """A participle is an act with its auxiliary only; "der zitierte Satz" and "wie vereinbart" are none."""
    words = sentence.words
    auxiliary = _auxiliary_of(sentence, i, segment)
    if auxiliary < 0:
        return None
    lemma = words.lemma[auxiliary]
    worden = i + 1 < sentence.end and words.lower[i + 1] in _WERDEN
    passive = lemma in _WERDEN or worden or (lemma == "sein" and entry.lemma not in ("davon ausgehen", "eingehen"))
    cue = {auxiliary, i} | ({i + 1} if worden else set())
    return Act(i, auxiliary, tuple(sorted(cue)), entry, segment, "participle", passive)


def _present_act(sentence: Sentence, i: int, entry: Entry, segment: int) -> Act | None:
    """Read "Lamm behauptet, er habe …": the tagger takes a present tense that looks like a participle for one."""
    here = sentence.segments[segment]
    closes = i == here.last - 1 and segment + 1 < len(sentence.segments) and sentence.segments[segment + 1].mark == ","
    if here.finite or not closes or here.first == i or not sentence.words.lower[i].endswith("t"):
        return None
    opens = here.mark == "" and sentence.words.tag[here.first] in _OPENING
    return Act(i, i, (i,), entry, segment, "finite") if opens else None


def _auxiliary_of(sentence: Sentence, i: int, segment: int) -> int:
    words, region = sentence.words, sentence.region
    here = sentence.segments[segment]
    near: list[int] = [*range(i - 1, here.first - 1, -1), *range(i + 1, min(here.last, i + 4))]
    for k in near:
        if words.tag[k].startswith("VAFIN") and region[k] < 0:
            return k
    # "hatte Lamm, die Sprecherin der Stadt, gesagt": the bracket spans an apposition or a relative clause.
    for k in range(here.first - 1, max(sentence.first, i - _AUXILIARY_WINDOW) - 1, -1):
        if words.tag[k].startswith("VAFIN") and region[k] < 0 and _may_frame(sentence, k):
            return k
    return -1


def _may_frame(sentence: Sentence, k: int) -> bool:
    """Whether the auxiliary's own segment lacks the verb it waits for."""
    segment = sentence.segments[sentence.segment_of(k)]
    return segment.kind == "main" and not any(
        sentence.words.tag[m] in ("VVPP", "VAPP", "VVINF") for m in range(k + 1, segment.last)
    )


def with_es(sentence: Sentence, act: Act) -> tuple[int, ...]:
    """The cue of "hieß es" has both words."""
    after = act.last + 1
    if act.entry.lemma == "heißen" and after < sentence.end and sentence.words.lower[after] == "es":
        return (*act.cue, after)
    return act.cue
