"""Kind 4: who says so, and by which sign one can tell."""

from __future__ import annotations

from collections.abc import Sequence

from framing.teach.answers import Choice, Matching, Option, Pair
from framing.teach.exercise import Item, Task
from framing.teach.kinds.common import in_the_shadow, plain_statement, shows_model, stands_alone, task
from framing.teach.material import Material, Sentence, Source, words_in
from framing.teach.passages import Passage, best_passage, sentence_text
from framing.teach.speakers import Statement, statements

__all__ = ["make"]

_STATEMENTS = {"5-7": 3, "8-10": 5, "11-13": 6}
_SIGNS = {"5-7": 1, "8-10": 2, "11-13": 3}
_READING = 130  # words a minute
#: Kinds of words that show nobody's voice → their tags.
_NO_SIGNS = {
    "V": frozenset({"VVFIN", "VVINF", "VVPP", "VVIZU"}),
    "A": frozenset({"ADV", "ADJD", "ADJA"}),
    "NN": frozenset({"NN"}),
}
_UNITS = frozenset(
    "euro cent prozent meter kilometer gramm kilogramm liter grad uhr januar februar märz april juni juli august "
    "september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
)


def make(material: Material, before: Sequence[Task]) -> Task:
    """Make the task from the passage with most statements by different speakers."""
    best: tuple[int, Passage, list[Statement], list[Pair]] | None = None
    for source in material.sources:
        found = list(statements(source))
        passage = _passage(source, found, material.level, headings=not shows_model(before, source))
        if passage is None:
            continue
        inside = [s for s in found if s.sentence in passage.sentences]
        chosen = _chosen(inside, _STATEMENTS[material.level])
        pairs = _pairs(material, passage, chosen)
        speakers = {s.speaker for s in chosen}
        if len(chosen) < 2 or len(pairs) < 3 or len({pair.right for pair in pairs}) < 2:
            continue
        worth = len(chosen) + 2 * len(speakers)
        if best is None or worth > best[0]:
            best = (worth, passage, chosen, pairs)
    if best is None:
        raise material.refuse("who")
    _, passage, chosen, pairs = best
    items = [_match(material, passage, chosen, pairs), *_signs(material, chosen)]
    return task(material, "who", tuple(items), texts=(passage.text,))


def _pairs(material: Material, passage: Passage, chosen: Sequence[Statement]) -> list[Pair]:
    """Statements with their speakers, and one that the newsroom makes itself."""
    words = material.wording
    pairs = [Pair(s.text, s.speaker, _why(material, s)) for s in chosen]
    own = _newsroom(passage)
    if own is not None:
        newsroom = Pair(own.text.rstrip("."), words.phrases["newsroom"], words.phrases["newsroom_why"])
        pairs.insert(len(pairs) // 2, newsroom)
    return pairs


def _passage(source: Source, found: Sequence[Statement], level: str, *, headings: bool) -> Passage | None:
    worth = {s.sentence.start: 1.0 for s in found}
    seen: set[str] = set()
    for statement in found:
        if statement.speaker not in seen:
            worth[statement.sentence.start] += 1.0
            seen.add(statement.speaker)
    if not worth:
        return None
    return best_passage(source, level, lambda sentence: worth.get(sentence.start, 0.0), headings=headings)


def _chosen(found: Sequence[Statement], most: int) -> list[Statement]:
    """Each speaker once before anybody twice; in the order of the text."""
    # "der 58-Jährige" and "der Regisseur" may be one: beside other persons, only names are beyond doubt. So with bodies.
    for people in (True, False):
        same = [s for s in found if (s.voice.category == "person") == people]
        if len({s.speaker for s in same}) > 1:
            found = [s for s in found if s not in same or not s.vague]
    first: dict[str, Statement] = {}
    for statement in found:
        first.setdefault(statement.speaker, statement)
    rest = [s for s in found if s not in first.values()]
    texts: set[str] = set()
    chosen: list[Statement] = []
    for statement in [*first.values(), *rest]:
        if statement.text not in texts and len(chosen) < most:
            texts.add(statement.text)
            chosen.append(statement)
    return sorted(chosen, key=lambda s: s.quote.start)


def _newsroom(passage: Passage) -> Sentence | None:
    """A sentence the newsroom says itself, in no paragraph that reports what others say."""
    open_to_doubt = in_the_shadow(passage.sentences)
    for sentence in passage.sentences:
        if sentence.start not in open_to_doubt and plain_statement(sentence) and stands_alone(sentence, longest=25):
            return sentence
    return None


def _match(material: Material, passage: Passage, chosen: Sequence[Statement], pairs: list[Pair]) -> Item:
    phrases = material.wording.phrases
    without_source = any(pair.right == phrases["newsroom"] for pair in pairs)
    distractors = () if without_source else (phrases["newsroom"],)
    reasons = dict.fromkeys(material.wording.explanations.cue[s.rule] for s in chosen)
    return Item(
        id="who-1",
        answer=Matching(tuple(pairs), distractors),
        prompt=phrases["who_match"],
        explanation=" ".join(reasons),
        difficulty=1 if len({s.speaker for s in chosen}) < 3 else 2,
        points=len(pairs),
        minutes=round(words_in(passage.text.text) / _READING + 0.7 * len(pairs) + 0.5, 1),
        origins=tuple(s.source.origin(s.quote.start, s.quote.end) for s in chosen),
    )


def _signs(material: Material, chosen: Sequence[Statement]) -> list[Item]:
    """One question about the sign for each rule that occurs, as many as the level asks for."""
    items: list[Item] = []
    rules: set[str] = set()
    for statement in chosen:
        options = _options(material, statement)
        if statement.rule in rules or options is None or len(items) == _SIGNS[material.level]:
            continue
        rules.add(statement.rule)
        items.append(
            Item(
                id=f"who-{len(items) + 2}",
                answer=Choice(options),
                prompt=material.wording.phrases["who_sign"],
                passage=sentence_text(statement.source, statement.sentence).text,
                explanation=_why(material, statement),
                difficulty=2,
                minutes=1.0,
                origins=(statement.source.origin(statement.quote.start, statement.quote.end),),
            )
        )
    return items


def _why(material: Material, statement: Statement) -> str:
    """What shows the source here, named, and how this sign works."""
    known = material.wording.explanations.cue[statement.rule]
    sign = "„{}“" if material.language == "de" else "“{}”"
    if statement.rule == "direct" or not statement.sign:
        return known
    return f"{material.wording.phrases['sign_here'].format(sign=sign.format(statement.sign))} {known}"


def _options(material: Material, statement: Statement) -> tuple[Option, ...] | None:
    """The sign among words that are none: of the statement, away from speaker and cue, a verb and an adverb among nouns."""
    phrases = material.wording.phrases
    words = statement.sentence.tagged
    begin = statement.sentence.start
    cue = statement.quote.cue
    away = [(statement.voice.start, statement.voice.end)]
    if cue is not None:
        away.append((cue.start, cue.end))
    others: dict[str, list[str]] = {"V": [], "A": [], "NN": []}
    for i, form in enumerate(words.form):
        start, end = words.start[i] + begin, words.end[i] + begin
        inside = statement.quote.start <= start and end <= statement.quote.end
        if not inside or words.mood[i] or any(s < end and start < e for s, e in away):
            continue
        kind = next((k for k, tags in _NO_SIGNS.items() if words.tag[i] in tags), None)
        if kind and len(form) > 3 and form.lower() not in _UNITS and form[0].isupper() == (kind == "NN"):
            others[kind].append(form)
    wrong = list(dict.fromkeys([*others["V"][:1], *others["A"][:1], *others["NN"]]))[:3]
    if len(wrong) < 2:
        return None
    right = phrases["sign_marks"] if statement.rule == "direct" else phrases["sign_word"].format(word=statement.sign)
    options = [Option(right, correct=True), *(Option(phrases["sign_word"].format(word=word)) for word in wrong)]
    return tuple(sorted(options, key=lambda option: option.text.lower()))
