"""What the kinds share: the frame of a task, numbers by level, and sentences that can stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.finding import Finding
from framing.teach.answers import Essay
from framing.teach.exercise import Item, Task, Text
from framing.teach.material import Material, Sentence, Source, shown

__all__ = ["leads", "plain_statement", "shows_model", "stands_alone", "task"]

#: Beginnings that point back: such a sentence means nothing without the one before.
_POINTS_BACK = re.compile(
    r"(?:Das|Dies|Diese[rsmn]?|Er|Sie|Es|Ihm|Ihn|Ihr|Ihre[rsmn]?|Sein|Seine[rsmn]?|Dort|Hier|Da|Dann|Damit|Dabei|Dafür|"
    r"Dagegen|Davon|Dazu|Darauf|Daraus|Darin|Darüber|Danach|Daher|Darum|Deshalb|Denn|Und|Aber|Doch|Auch|Nun|Zudem|So|"
    r"Jene[rsmn]?|Weitere[rsmn]?|Zusammen|Beide|Letztere[rsmn]?|Ein anderer|Eine andere|Zuvor|Außerdem|Allerdings|Ob|Wer|"
    r"Was|Wie|Warum|Nur|Noch|Allein|Mehr|Ebenfalls|Stattdessen|Trotzdem|Dennoch|Sonst|Inzwischen)\b"
)
_FINITE = ("VVFIN", "VAFIN", "VMFIN")
_THOSE_BEFORE = re.compile(r"\b(?:von|mit|bei|unter) ihnen\b")
_FUTURE = frozenset("will wollen soll sollen wird werden würde würden kann können muss müssen darf dürfen".split())


def task(
    material: Material, kind: str, items: tuple[Item, ...], *, texts: tuple[Text, ...] = (), teacher: str = ""
) -> Task:
    """Return a task with the title, instruction, hint and note of its kind."""
    words = material.wording
    return Task(
        kind=kind,
        title=words.titles[kind],
        instruction=words.instructions[kind][material.level],
        hint=words.hints_simple.get(kind, words.hints[kind]) if material.level == "5-7" else words.hints[kind],
        teacher=" ".join(part for part in (words.teacher[kind], teacher) if part),
        items=items,
        texts=texts,
    )


def shows_model(before: Sequence[Task], source: Source) -> bool:
    """Whether an article's headline is the model answer of a task before; then it is not to be shown."""
    headline = shown(source.article.headline)
    return any(
        headline in item.answer.models for done in before for item in done.items if isinstance(item.answer, Essay)
    )


def stands_alone(sentence: Sentence, longest: int = 32) -> bool:
    """Whether a sentence can be understood without its neighbours and is neither a stub nor endless."""
    text = sentence.text
    if not 5 <= sentence.words <= longest or not text.rstrip('“”"«»').endswith((".", "!")):
        return False
    if _POINTS_BACK.match(text.lstrip('„“"»«')) or _THOSE_BEFORE.search(text):
        return False
    words = sentence.tagged  # "Angeblich eine Bekannte": a noun in capitals is no verb
    return any(tag in _FINITE and (i == 0 or words.form[i][0].islower()) for i, tag in enumerate(words.tag))


def leads(sentence: Sentence, finding: Finding) -> bool:
    """Whether a finding colours the main clause: it stands before the first comma, beside the only finite verb there."""
    words = sentence.tagged
    end = next((i for i, form in enumerate(words.form) if form in ",;:"), len(words))
    place = words.at(finding.start - sentence.start)
    return place < end and sum(tag in _FINITE for tag in words.tag[:end]) == 1


def plain_statement(sentence: Sentence) -> bool:
    """Whether the text itself says so, in the indicative and with something that can be checked.

    No quotation, source, hedge, loaded word or device is in it, no Konjunktiv, no modal verb, no future; and it has a
    number, a weekday or a month in it.
    """
    if sentence.of_kind("quote", "source", "hedge", "loaded") or not sentence.text.endswith("."):
        return False
    if any(f.severity for f in sentence.of_kind("device")) or any(mark in sentence.text for mark in '„“”"»«'):
        return False
    words = sentence.tagged
    if any(words.mood) or any(word in _FUTURE for word in words.lower):
        return False
    if not any(tag in ("VVFIN", "VAFIN") for tag in words.tag):
        return False
    return any(tag == "CARD" for tag in words.tag) or any(word in _DAYS for word in words.lower)


_DAYS = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august "
    "september oktober november dezember".split()
)
