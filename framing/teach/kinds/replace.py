"""Kind 2: replace loaded words by sober ones, in the form the sentence needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from framing.article import Section
from framing.finding import Finding
from framing.lexicon import Entry, Lexicon, rows
from framing.teach.answers import Gap
from framing.teach.exercise import Item, Task
from framing.teach.explain import category, instead, neutral_words, why_loaded
from framing.teach.inflect import WHOLE_CELLS, adjective_like, verb, verb_like
from framing.teach.kinds.common import task
from framing.teach.kinds.mark import spread
from framing.teach.material import SURE, Material, Sentence, Source, shown, words_in
from framing.teach.passages import sentence_text

__all__ = ["fitting", "make"]

_ITEMS = {"5-7": 3, "8-10": 4, "11-13": 5}
_LONGEST_SENTENCE = 40
_LONGEST_WORDING = 3
#: Categories whose sober counterpart is one word for another; idioms and images ask for a new sentence.
_DIRECT = frozenset(
    "speech_verb verb person_label emotion intensifier colloquial money catastrophe sex_crime euphemism political".split()
)

#: Categories whose counterpart depends on who or what is meant.
_BY_CONTEXT = frozenset({"person_label", "political", "intensifier", "euphemism"})
#: Fields of meaning: an entry whose counterparts lie in two of them, or in violence or sport, has several senses.
_FIELDS = {
    "speech": frozenset(
        "sagen kritisieren klagen spotten mitteilen rügen loben erklären antworten schimpfen fordern mahnen warnen berichten "
        "zurechtweisen beschimpfen tadeln widersprechen behaupten sprechen reden rufen schreien zurückweisen".split()
    ),
    "violence": frozenset("töten sterben verletzen schlagen niederschlagen erschießen schießen zerreißen".split()),
    "sport": frozenset("besiegen gewinnen verlieren".split()),
}


def make(material: Material, before: Sequence[Task]) -> Task:
    """Make one item a loaded word, first from sentences that no task before has asked about."""
    used = {
        (o.article, o.outlet, o.start) for done in before if done.kind == "mark" for i in done.items for o in i.origins
    }
    candidates = [(source, finding) for source in material.sources for finding in source.loaded if _usable(finding)]
    fresh = [(s, f) for s, f in candidates if not _used(s, f, used)]
    wanted = _ITEMS[material.level]
    sure = [(source, finding) for source, finding in fresh if not _by_context(finding)]
    chosen = _chosen(sure, wanted)
    if len(chosen) < 2:
        chosen = _chosen([pair for pair in candidates if not _by_context(pair[1])], wanted)
    if len(chosen) < 2:
        chosen = _chosen(candidates, 2)
    items: list[Item] = []
    for source, finding in chosen:
        item = _item(material, source, finding, len(items) + 1)
        if item is not None:
            items.append(item)
    if not items:
        raise material.refuse("replace")
    return task(material, "replace", tuple(items))


def _usable(finding: Finding) -> bool:
    if finding.severity < 2 or finding.confidence < SURE or finding.category not in _DIRECT or spread(finding):
        return False
    if "–" in finding.neutral:  # a word that can simply go has no counterpart to be found
        return False
    if words_in(finding.text) > 1 or _apart(finding) or finding.voice != "outlet":
        return False
    entry = _entries().get(finding.entry)
    if entry is not None and entry.pos == "verb":  # a verb in capitals is mostly a noun: "Abzocke"
        return finding.text[0].islower() and any(_formed(finding, word) for word in neutral_words(finding))
    return bool(fitting(finding))


def _apart(finding: Finding) -> bool:
    """Whether only the stem of a separable verb is marked: "knöpft … vor"."""
    prefix, bar, _ = finding.entry.partition("|")
    return bool(bar) and not finding.text.lower().startswith(prefix.split()[-1].lower())


def _is_role(word: str) -> bool:
    """Whether a sober wording says what somebody is: whether it fits depends on the person."""
    last = word.rsplit(maxsplit=1)[-1].lower()
    return any(last.endswith(head) for head in _role_heads())


@cache
def _role_heads() -> tuple[str, ...]:
    return tuple(row["head"] for row in rows("roles") if len(row["head"]) > 4)


def _is_compound(finding: Finding) -> bool:
    return finding.entry.startswith("-") or finding.entry.endswith("-")


def _by_context(finding: Finding) -> bool:
    """Whether the right counterpart depends on what is meant here, so that the key has to be looked at."""
    neutral = neutral_words(finding)
    if finding.category in _BY_CONTEXT or _is_compound(finding) or any(_is_role(word) for word in neutral):
        return True
    entry = _entries().get(finding.entry)
    if entry is None or entry.pos != "verb":
        return len(neutral) > 1 and any(" " in word for word in neutral)
    heads = [word.split()[-1] for word in neutral]
    fields = {next((name for name, words in _FIELDS.items() if head in words), "") for head in heads}
    return len(fields) > 1 or not fields.isdisjoint({"violence", "sport"})


def _used(source: Source, finding: Finding, used: set[tuple[str, str, int]]) -> bool:
    origin = source.origin(finding.start, finding.end)
    return (origin.article, origin.outlet, origin.start) in used


def _chosen(candidates: Sequence[tuple[Source, Finding]], wanted: int) -> list[tuple[Source, Finding]]:
    """The most drastic first, each wording and each sentence once; in the order of the texts."""
    chosen: list[tuple[int, Source, Finding]] = []
    entries: set[str] = set()
    places: set[tuple[int, int]] = set()
    ranked = sorted(enumerate(candidates), key=lambda pair: (-_rank(pair[1][1]), pair[0]))
    for position, (source, finding) in ranked:
        place = _sentence(source, finding)
        if place is None or finding.entry in entries or (id(source), place.start) in places:
            continue
        entries.add(finding.entry)
        places.add((id(source), place.start))
        chosen.append((position, source, finding))
        if len(chosen) == wanted:
            break
    return [(source, finding) for _, source, finding in sorted(chosen, key=lambda c: c[0])]


def _rank(finding: Finding) -> float:
    """Verbs teach most: they are replaced without changing the sentence."""
    return finding.severity + 2.0 * (finding.category in ("speech_verb", "verb")) - 2.0 * _by_context(finding)


def _sentence(source: Source, finding: Finding) -> Sentence | Section | None:
    for sentence in source.sentences:
        if sentence.start <= finding.start and finding.end <= sentence.end:
            return sentence if sentence.words <= _LONGEST_SENTENCE else None
    return next((s for s in source.sections if s.start <= finding.start and finding.end <= s.end), None)


def _item(material: Material, source: Source, finding: Finding, number: int) -> Item | None:
    place = _sentence(source, finding)
    if place is None:
        return None
    passage = sentence_text(source, place, heading=isinstance(place, Section))
    focus = passage.place(finding.start, finding.end)
    accepted = fitting(finding)
    if focus is None or not accepted:
        return None
    explanation = " ".join(part for part in (why_loaded(material, finding), category(material, finding)) if part)
    if material.level == "5-7":
        explanation = f"{category(material, finding)} {instead(material, finding)}".strip()
    return Item(
        id=f"replace-{number}",
        answer=Gap(accepted),
        passage=passage.text,
        focus=focus,
        explanation=explanation,
        difficulty=1 if finding.category in ("speech_verb", "colloquial") else 2,
        minutes=1.0,
        unsure=material.wording.phrases["replace_unsure"] if _by_context(finding) else "",
        origins=(source.origin(finding.start, finding.end),),
    )


def fitting(finding: Finding) -> tuple[str, ...]:
    """Return the sober wordings of a loaded word, first those in the form of the text, then their basic forms.

    >>> bettelt = Finding(kind="loaded", category="verb", start=0, end=7, text="bettelt", section="headline", severity=2,
    ...                   entry="betteln", neutral=("bitten", "nachsuchen um"))
    >>> fitting(bettelt)
    ('bittet', 'sucht … nach um', 'bitten', 'nachsuchen um')
    """
    words = [word for word in neutral_words(finding) if words_in(word) <= _LONGEST_WORDING]
    if _is_compound(finding):  # "Flammen-" and "schwere Lage" make no word
        words = [word for word in words if " " not in word]
    formed = [form for word in words if (form := _formed(finding, word))]
    return tuple(dict.fromkeys([*formed, *words]))


def _formed(finding: Finding, word: str) -> str | None:
    entry = _entries().get(finding.entry)
    if entry is None or words_in(finding.text) > 1:
        return None
    surface = shown(finding.text)
    if entry.pos == "verb":
        return _verb_formed(entry.entry, surface, word)
    if entry.pos == "adj":
        capital = surface[0].isupper()
        formed = adjective_like(entry.entry, surface[0].lower() + surface[1:], word)
        return formed[0].upper() + formed[1:] if formed and capital else formed
    return None


def _verb_formed(model: str, surface: str, word: str) -> str | None:
    """Form the verb of a wording: "bitten", "sich annähern", "scharf kritisieren", "bitten um"."""
    if surface[0].isupper():
        surface = surface[0].lower() + surface[1:]
    parts = word.split()
    at = next((i for i in (len(parts) - 1, 0) if parts[i].endswith("n") and len(parts[i]) > 3), None)
    if at is None:
        return None
    form = verb_like(model, surface, parts[at])
    if form is None:
        return None
    return _arranged(form, parts[:at], parts[at + 1 :], whole=_whole(model, surface))


def _arranged(form: str, before: list[str], after: list[str], *, whole: bool) -> str:
    """Put the words around a verb where German has them: "kritisiert scharf", but "scharf kritisiert" as participle."""
    if whole or not before:
        return " ".join([*before, form, *after])
    first, _, particle = form.partition(" … ")
    return " ".join(part for part in (first, *before, particle and f"… {particle}", *after) if part)


def _whole(model: str, surface: str) -> bool:
    forms = verb(model).forms
    return any(forms[cell] == surface for cell in WHOLE_CELLS) and surface not in (forms["present3"], forms["plural"])


@cache
def _entries() -> Mapping[str, Entry]:
    """Verbs and adjectives of the bundled lexicon by entry."""
    found: dict[str, Entry] = {}
    for entry in Lexicon.load().entries:
        if entry.pos in ("verb", "adj"):
            found.setdefault(entry.entry, entry)
    return found
