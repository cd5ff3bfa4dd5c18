"""Sources without a quotation: "Gerüchten zufolge", and whoever publishes, criticises, suspects or will not say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from framing.annotate.clauses import Sentence, bounded, read_sentence
from framing.annotate.nounphrase import Phrase, phrase_at, subject_between
from framing.annotate.phrases import can_speak, find_source_phrases, is_nobody
from framing.annotate.speakers import speaker_of, subject_of_clause
from framing.annotate.speech import Act, find_acts, load_lexicon
from framing.annotate.text import Text

__all__ = ["unquoted"]

#: Verbs whose subject is heard although their object is no statement: "veröffentlichte ein Video", "kritisierte den Rat".
_STANCE_FRAMES = frozenset({"obj", "-"})
_PHRASE_CUES = frozenset({"laut", "zufolge", "nach", "gemäß", "zu"})
_CLAIMING = frozenset({"wollen", "mögen", "äußern"})
_SILENT = frozenset(["nicht", "kein", "keine", "keinen", "nichts", "weder"])
_LONGEST_QUESTION = 14
_ASKS = frozenset(["sagt", "sagte", "meint", "antwortet", "rät"])


def unquoted(text: Text, region: list[int]) -> list[tuple[Phrase, str]]:
    """Return the sources of a text that stand without a quotation, each with the word that makes it one.

    Parameters
    ----------
    text, region
        The text, and for each word the index of the quotation marks it stands in, -1 for none.
    """
    words = text.words
    stances = _stance_lemmas() | _CLAIMING
    found = list(_invoked(text, region))
    for first, stop in bounded(words.sentences):
        if words.form[stop - 1] == "?":
            asked = _asked(text, region, first, stop)
            found.extend([asked] if asked else [])
            continue
        if stances.isdisjoint(words.lemma[first:stop]) and _PHRASE_CUES.isdisjoint(words.lower[first:stop]):
            continue
        sentence = read_sentence(words, region, first, stop)
        found.extend(
            (p.speaker, words.lower[p.cue]) for p in find_source_phrases(sentence) if is_nobody(words, p) and p.speaker
        )
        claimant = _claimant(sentence)
        found.extend([(claimant, "wollen")] if claimant else [])
        for act in find_acts(sentence):
            if act.passive or not (_is_silent(sentence, act) or _is_stance(act)):
                continue
            subject = speaker_of(sentence, act, sentence.segments[act.segment].last)
            if subject is not None and can_speak(words, subject):
                found.append((subject, act.entry.lemma))
    return found


def _is_stance(act: Act) -> bool:
    return act.form != "infinitive" and bool(act.entry.frames & _STANCE_FRAMES)


def _is_silent(sentence: Sentence, act: Act) -> bool:
    """Whether somebody is asked and does not say: "wollte das nicht bestätigen", "äußerte sich nicht"."""
    words = sentence.words
    segment = sentence.segments[act.segment]
    inside = words.lower[segment.first : segment.last]
    if act.form == "infinitive":
        return words.lemma[act.finite] in ("wollen", "mögen") and not _SILENT.isdisjoint(inside)
    return act.entry.lemma == "äußern" and "sich" in inside


def _claimant(sentence: Sentence) -> Phrase | None:
    """Who claims in "Eine Zeugin will den Wagen gesehen haben"; None if nobody does."""
    words = sentence.words
    for segment in sentence.segments:
        end = segment.last - 1
        closes = words.tag[end] == "VAINF" and words.tag[end - 1] in ("VVPP", "VAPP")
        if (
            closes
            and segment.kind == "main"
            and segment.finite
            and words.lower[segment.finite[0]] in ("will", "wollen")
        ):
            subject = subject_of_clause(sentence, segment.finite[0], segment.last)
            return subject if subject is not None and can_speak(words, subject) else None
    return None


def _invoked(text: Text, region: list[int]) -> Iterator[tuple[Phrase, str]]:
    """Whom another source goes back to: "unter Berufung auf Regierungskreise"."""
    words = text.words
    for i in (i for i, low in enumerate(words.lower) if low == "berufung"):
        if words.lower[i - 1 : i + 2] == ["unter", "berufung", "auf"]:
            last = phrase_at(words, region, i + 2, words.sentences[words.sentence[i]][1])
            if last > i + 2:
                yield (i + 2, last), "Berufung"


def _asked(text: Text, region: list[int], first: int, stop: int) -> tuple[Phrase, str] | None:
    """Who is about to answer: "Und was sagt der Chef dazu?", "Und Trainer Lamm?"."""
    words = text.words
    if stop - first > _LONGEST_QUESTION or words.lower[first] not in ("und", "aber", "doch", "was"):
        return None
    sentence = read_sentence(words, region, first, stop)
    verb = next((i for i in range(first, sentence.end) if words.lower[i] in _ASKS), -1)
    if verb < 0 or "was" not in words.lower[first:verb]:
        return None
    subject = subject_between(sentence, verb + 1, sentence.end)
    if subject is None or not (can_speak(words, subject) or words.lower[subject[0]] in ("der", "die")):
        return None
    return subject, words.lemma[verb]


@cache
def _stance_lemmas() -> frozenset[str]:
    """Lemmas under which a verb of publishing or of stance may appear, prefixes left off."""
    lexicon = load_lexicon()
    whole = {k for k, entries in lexicon.whole.items() if any(e.frames & _STANCE_FRAMES for e in entries)}
    return frozenset(
        whole | {k for k, pairs in lexicon.separable.items() if any(e.frames & _STANCE_FRAMES for _, e in pairs)}
    )
