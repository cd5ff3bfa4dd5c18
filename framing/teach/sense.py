"""Whether a loaded word stands in the sense that its entry means, and which of its sober wordings mean what is meant here.

An entry of the lexicon is written for one sense ("Bestie": a man), and its counterparts may belong to several ("schlagen",
"verkaufen"). A key that is read as the truth by a class must not guess: what the article does not settle is left open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from framing.finding import Finding
from framing.lexicon import Entry, Lexicon, rows
from framing.teach.material import Source, shown

__all__ = ["as_quoted", "doubtful", "entry_of", "is_cue", "is_role", "is_speech", "neutral_words", "settled"]

_DROP = "–"
_IMAGES = frozenset({"idiom", "metaphor", "war", "catastrophe"})
_OF_PEOPLE = frozenset({"person_label", "sex_crime"})

#: Where one of these is what the article is about, a label for people may mean it, and violence may be what it really did.
_ANIMALS = frozenset(
    "wolf wölfin hund hündin bär bärin fuchs löwe tiger wildschwein kuh stier bulle pferd schaf katze kater hahn henne huhn "
    "elefant hai schlange krokodil affe gorilla vogel storch biber luchs tier raubtier".split()
)

#: Fields of meaning: a word whose counterparts lie in several of them has several senses.
_FIELDS: Mapping[str, frozenset[str]] = {
    "speech": frozenset(
        "sagen kritisieren klagen spotten mitteilen rügen loben erklären antworten schimpfen fordern mahnen warnen berichten "
        "zurechtweisen beschimpfen tadeln widersprechen behaupten sprechen reden rufen schreien zurückweisen flüstern "
        "beschweren ankündigen andeuten erwidern scherzen hervorheben bemängeln einräumen verkünden vermuten äußern "
        "wiederholen protestieren".split()
    ),
    "violence": frozenset("töten sterben verletzen schlagen niederschlagen erschießen schießen zerreißen".split()),
    "sport": frozenset("besiegen gewinnen verlieren".split()),
    "office": frozenset("entlassen kündigen freistellen".split()),
}
#: Words → surroundings in which they are meant literally, whatever else the article is about.
_LITERAL = {
    "schock": re.compile(
        r"\b(?:mit (?:einem|dem|leichtem|schwerem) Schock|unter Schock|einen (?:\w+ )?Schock\b.{0,30}\b(?:erl|beh)|"
        r"(?:erlitt\w*|erleide\w*) einen (?:\w+ )?Schock)",
        re.IGNORECASE,
    ),
}

_UNSETTLED = frozenset({"violence", "sport"})


def entry_of(finding: Finding) -> Entry | None:
    """The entry of the bundled lexicon that fired, None for a part of a compound or an entry of the user's own."""
    return _entries().get(finding.entry)


@cache
def _entries() -> Mapping[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in Lexicon.load().entries:
        known = found.get(entry.entry)
        if known is None or known.pos not in ("verb", "adj"):
            found[entry.entry] = entry
    return found


def is_compound(finding: Finding) -> bool:
    """Whether only a part of a compound is in the lexicon: "-hammer", "horror-"."""
    return finding.entry.startswith("-") or finding.entry.endswith("-")


def doubtful(source: Source, finding: Finding) -> bool:
    """Whether the word may be meant literally here, or of somebody else than its entry thinks of."""
    if is_cue(source, finding):
        return False
    words = source.vocabulary
    literally = _LITERAL.get(finding.entry.lower())
    if literally and literally.search(source.article.text[max(0, finding.start - 30) : finding.end + 40]):
        return True
    entry = entry_of(finding)
    if entry is not None and not is_compound(finding):
        literal = [condition.words for condition in entry.conditions if condition.test == "without"]
        if any(not words.isdisjoint(some) for some in literal):
            return True
    # "Monster-Sturm" where there was a storm.
    if finding.category in _IMAGES and finding.entry.startswith("-") and finding.entry[1:].lower() in words:
        return True
    return finding.category in _OF_PEOPLE and not words.isdisjoint(_ANIMALS) and not is_compound(finding)


def is_cue(source: Source, finding: Finding) -> bool:
    """Whether the word introduces a statement: then somebody really speaks."""
    return any(
        quote.cue is not None and quote.cue.start < finding.end and finding.start < quote.cue.end
        for quote in source.quotes
    )


def as_quoted(source: Source, finding: Finding) -> bool:
    """Whether the word stands between quotation marks: then it is certainly not the newsroom's."""
    return any(q.category == "direct" and q.start <= finding.start and finding.end <= q.end for q in source.quotes)


def is_role(word: str) -> bool:
    """Whether a sober wording says what somebody is: whether it fits depends on the person."""
    last = word.rsplit(maxsplit=1)[-1].lower()
    return any(last.endswith(head) for head in _role_heads())


@cache
def _role_heads() -> tuple[str, ...]:
    return tuple(row["head"] for row in rows("roles") if len(row["head"]) > 4)


def neutral_words(finding: Finding) -> tuple[str, ...]:
    """Return the sober wordings of a loaded word in their basic form, without the sign for leaving it out.

    A phrase makes no compound: "Wasser-Wahnsinn" is no "Wasser-hohe Belastung".
    """
    words = tuple(shown(word) for word in finding.neutral if word != _DROP)
    return tuple(word for word in words if " " not in word) if is_compound(finding) else words


def settled(source: Source, finding: Finding) -> tuple[str, ...]:
    """Return the sober wordings, in their basic form, that mean what is meant in this article; () where that is open."""
    if doubtful(source, finding):
        return ()
    words = neutral_words(finding)
    if finding.entry.startswith("-") and len(words) > 1:  # "Gebühren-Keule": neither "-Vorwurf" nor "-Druckmittel"
        return ()
    if any(is_role(word) for word in words):
        words = tuple(word for word in words if _attested(source, word))
    if finding.category in _IMAGES and len(words) > 1:
        return ()
    entry = entry_of(finding)
    if entry is None or entry.pos != "verb":
        return words
    if finding.text[:1].isupper():  # "Abzocke im Netz": a noun that the lexicon knows as a verb
        return ()
    return _of_one_field(words, cue=is_cue(source, finding))


def _attested(source: Source, word: str) -> bool:
    """Whether the article itself uses the sober word for somebody: then it is the right one."""
    last = word.rsplit(maxsplit=1)[-1].lower()
    return last in source.vocabulary or last.endswith(("mann", "frau"))


def _of_one_field(words: tuple[str, ...], *, cue: bool) -> tuple[str, ...]:
    fields = {word: _field(word) for word in words}
    if cue:
        return tuple(word for word in words if fields[word] == "speech")
    if len(set(fields.values())) > 1 or not _UNSETTLED.isdisjoint(fields.values()):
        return ()
    return words


def is_speech(word: str) -> bool:
    """Whether a wording says that somebody speaks."""
    return _field(word) == "speech"


def _field(word: str) -> str:
    parts = word.split()
    return next((name for name, verbs in _FIELDS.items() if not verbs.isdisjoint(parts)), "")
