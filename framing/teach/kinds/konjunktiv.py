"""Kind 10: indicative or Konjunktiv? Direct speech becomes indirect, and indirect speech is recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.teach.answers import Choice, Gap, Option
from framing.teach.exercise import Item, Task
from framing.teach.indirect import INDICATIVE, Indirect, indirect_speech
from framing.teach.kinds.common import task
from framing.teach.material import Material, Sentence, Source
from framing.teach.passages import sentence_text
from framing.teach.speakers import Statement, gender_of, statements

__all__ = ["make"]

_TRANSFORM = {"5-7": 2, "8-10": 3, "11-13": 4}
_RECOGNISE = {"5-7": 1, "8-10": 2, "11-13": 1}
_RECOGNISED_ALONE = 3
_MARKS = re.compile(r"[„“”\"»«]")
#: Verbs of writing, for who said it in writing.
_WRITTEN = frozenset("schrieb schrieben schreibt schreiben".split())


def make(material: Material, before: Sequence[Task]) -> Task:
    """Make gaps from statements that the rules settle, and choices from sentences in Konjunktiv I."""
    items: list[Item] = []
    seen: set[str] = set()
    for source in material.sources:
        for statement, indirect in _transformable(material, source):
            said = _MARKS.sub("", statement.text)  # the same words, whatever marks an outlet prints
            if said in seen or len(items) == _TRANSFORM[material.level]:
                continue
            seen.add(said)
            items.append(_gap(material, statement, indirect, len(items) + 1))
    wanted = _RECOGNISE[material.level] if items else _RECOGNISED_ALONE
    for source in material.sources:
        for sentence, form in _konjunktive(source):
            if sentence.text in seen or wanted == 0:
                continue
            seen.add(sentence.text)
            wanted -= 1
            # Once what the form means, then what it would be otherwise: the same question twice asks nothing.
            asked = any(isinstance(item.answer, Choice) for item in items)
            make_item = _indicative if asked else _choice
            items.append(make_item(material, source, sentence, form, len(items) + 1))
    if not items:
        raise material.refuse("konjunktiv")
    return task(material, "konjunktiv", tuple(items))


def _transformable(material: Material, source: Source) -> Iterator[tuple[Statement, Indirect]]:
    for statement in statements(source):
        if statement.rule != "direct" or statement.sentence.words > 30:
            continue
        words = _MARKS.sub("", statement.text).strip().rstrip(",.")
        indirect = indirect_speech(words, gender_of(material.sources, statement))
        if indirect is not None:
            yield statement, indirect


def _gap(material: Material, statement: Statement, indirect: Indirect, number: int) -> Item:
    phrases = material.wording.phrases
    speaker = statement.speaker[0].upper() + statement.speaker[1:]
    written = statement.quote.cue is not None and statement.quote.cue.text.lower() in _WRITTEN
    said = ("schrieb" if written else "sagte") + ("en" * written or "n") * _plural(statement)
    before = phrases["konjunktiv_before"].format(speaker=speaker).replace("sagte", said)
    rules = {rule for _, _, rule in indirect.verbs}
    prompt = phrases["konjunktiv_prompt_sie" if material.formal else "konjunktiv_prompt"]
    if not indirect.dass:  # with "dass" there would be several orders of words
        prompt = f"{prompt} {phrases['konjunktiv_no_dass']}"
    return Item(
        id=f"konjunktiv-{number}",
        answer=Gap(tuple(form for form in (indirect.clause, indirect.dass, *indirect.variants) if form), before, "."),
        prompt=prompt,
        passage=sentence_text(statement.source, statement.sentence).text,
        explanation=_why(material, indirect),
        difficulty=3 if "ersatz" in rules or len(indirect.verbs) > 1 else 1 if not indirect.shifts else 2,
        points=1 if material.level == "5-7" else 2,
        minutes=2.0,
        origins=(statement.source.origin(statement.quote.start, statement.quote.end),),
    )


def _plural(statement: Statement) -> bool:
    """Whether the verb of speaking is a plural: "erklärten die Anwohner"."""
    cue = statement.quote.cue
    if cue is None:
        return False
    words = statement.sentence.tagged
    at = words.at(cue.start - statement.sentence.start)
    return at < len(words) and words.tag[at] == "VVFIN" and words.lower[at].endswith("en")


def _why(material: Material, indirect: Indirect) -> str:
    known = material.wording.explanations.verb
    parts = []
    for (before, after, rule), indicative in dict.fromkeys(zip(indirect.verbs, indirect.indicatives, strict=True)):
        if before.lower() == after and rule == "konjunktiv1":
            parts.append(known["same"].format(after=after, indicative=indicative))
            continue
        parts.append(known[rule].format(before=before, after=after))
    shifts = dict.fromkeys((before.lower(), after.lower()) for before, after in indirect.shifts)
    parts.extend(known["shift"].format(before=before, after=after) for before, after in shifts if after != "sich")
    return " ".join(parts)


def _konjunktive(source: Source) -> Iterator[tuple[Sentence, str]]:
    """Sentences with one unmistakable Konjunktiv I inside a statement that is surely one."""
    for sentence in source.sentences:
        if not 5 <= sentence.words <= 30 or _MARKS.search(sentence.text):
            continue
        quotes = [q for q in sentence.of_kind("quote") if q.confidence >= 0.9 and q.category.startswith("indirect")]
        words = sentence.tagged
        forms = [i for i, mood in enumerate(words.mood) if mood]
        if len(forms) != 1 or words.mood[forms[0]] != "K1" or words.lower[forms[0]] not in INDICATIVE:
            continue
        place = sentence.start + words.start[forms[0]]
        if any(q.start <= place < q.end for q in quotes):
            yield sentence, words.form[forms[0]]


def _choice(material: Material, source: Source, sentence: Sentence, form: str, number: int) -> Item:
    phrases = material.wording.phrases
    options = [
        Option(phrases["konjunktiv_right"], True),
        *(Option(phrases[f"konjunktiv_wrong_{what}"]) for what in ("checked", "doubt", "wish")),
    ]
    start = _place_of(sentence, form)
    return Item(
        id=f"konjunktiv-{number}",
        answer=Choice(tuple(sorted(options, key=lambda option: option.text))),
        prompt=phrases["konjunktiv_what"].format(verb=form),
        passage=sentence_text(source, sentence).text,
        focus=(start, start + len(form)),
        explanation=phrases["konjunktiv_choice_why"].format(verb=form),
        difficulty=1,
        minutes=1.0,
        origins=(source.origin(sentence.start, sentence.end),),
    )


def _indicative(material: Material, source: Source, sentence: Sentence, form: str, number: int) -> Item:
    """Ask what the verb would be if the newsroom said so itself."""
    phrases = material.wording.phrases
    indicative = INDICATIVE[form.lower()]
    start = _place_of(sentence, form)
    end = start + len(form)
    return Item(
        id=f"konjunktiv-{number}",
        answer=Gap((indicative,), sentence.text[:start], sentence.text[end:]),
        prompt=phrases["konjunktiv_back_sie" if material.formal else "konjunktiv_back"].format(verb=form),
        passage=sentence_text(source, sentence).text,
        focus=(start, end),
        explanation=phrases["konjunktiv_back_why"].format(verb=form.lower(), indicative=indicative),
        difficulty=1,
        minutes=1.0,
        origins=(source.origin(sentence.start, sentence.end),),
    )


def _place_of(sentence: Sentence, form: str) -> int:
    """Where a word stands: "sei" is no part of "seine"."""
    words = sentence.tagged
    return words.start[words.form.index(form)]
