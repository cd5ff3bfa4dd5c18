"""What the kinds share: the frame of a task, numbers by level, and sentences that can stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.finding import Finding
from framing.german import Words
from framing.teach.answers import Essay
from framing.teach.exercise import Item, Task, Text
from framing.teach.material import Material, Sentence, Source, shown
from framing.teach.passages import points_back

__all__ = ["in_the_shadow", "leads", "plain_statement", "shows_model", "stands_alone", "task"]

#: Words that lean on a sentence before, wherever they stand.
_LEANING = frozenset(
    "dafür davon damit daran darauf daraus darin darum darüber dazu dagegen danach deshalb deswegen daher dort dorthin hier "
    "derweil dabei demnach ebenfalls dieselbe derselbe".split()
)
_PRONOUNS = frozenset({"PPER", "PPOSAT"})
#: Nouns that a pronoun behind them does not mean: measures and times.
_NOBODY = frozenset(
    "euro cent prozent meter kilometer uhr jahr jahre jahren tag tage tagen woche wochen monat monate monaten stunde stunden "
    "minuten anfang ende mal montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april "
    "mai juni juli august september oktober november dezember morgen abend nacht mittag gerüchten berichten vernehmen".split()
)
_MARKS = frozenset('„“”"»«')
_DOCUMENT = re.compile(r"(?:[Ss]tudie|[Uu]mfrage|[Uu]ntersuchung|[Gg]utachten|[Ss]tatistik)\b")
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
    if points_back(sentence) or _THOSE_BEFORE.search(text) or _leans(sentence):
        return False
    words = sentence.tagged  # "Angeblich eine Bekannte": a noun in capitals is no verb
    return any(tag in _FINITE and (i == 0 or words.form[i][0].islower()) for i, tag in enumerate(words.tag))


def _leans(sentence: Sentence) -> bool:
    """Whether a pronoun outside quotation marks means somebody or something named in a sentence before."""
    words = sentence.tagged
    named = quoted = False
    for i, (word, tag) in enumerate(zip(words.lower, words.tag, strict=True)):
        if words.form[i] in _MARKS:
            quoted = not quoted
        elif quoted:
            continue
        elif tag in ("NN", "NE") and word not in _NOBODY:
            named = True
        elif tag == "PPER" and word in ("ich", "wir", "du", "uns", "mich", "mir"):
            continue
        elif word in _LEANING or (not named and tag in _PRONOUNS and word != "es"):
            # "dafür, dass …" leans forward
            if word in _LEANING and words.lower[i + 1 : i + 2] == [","]:
                continue
            return True
    return False


def in_the_shadow(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Beginnings of the sentences behind a quotation or a source in the same paragraph: they may still be somebody's.

    Where a paragraph reports a document ("heißt es in der Studie"), what stands before is taken from it as well.
    """
    shadowed = set()
    for section in {sentence.section for sentence in sentences}:
        inside = [sentence for sentence in sentences if sentence.section == section]
        attributed = [i for i, sentence in enumerate(inside) if sentence.of_kind("quote", "source")]
        from_a_document = any(_DOCUMENT.search(inside[i].text) for i in attributed)
        first = 0 if from_a_document else min(attributed, default=len(inside))
        shadowed |= {sentence.start for sentence in inside[first:]}
    return frozenset(shadowed)


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
    if any(words.mood) or any(word in _FUTURE for word in words.lower) or not _verb_comes_early(words):
        return False
    if _COUNTED.search(sentence.text):
        return False
    if not any(tag in ("VVFIN", "VAFIN") for tag in words.tag):
        return False
    numbers = sum(tag == "CARD" for tag in words.tag) - len(_AGE.findall(sentence.text))
    return numbers > 0 or any(word in _DAYS for word in words.lower)


def _verb_comes_early(words: Words) -> bool:
    """Whether the main clause has its verb before the first comma: neither "Macht 39 Sitze" nor "Zwei Tage Gipfel, und …"."""
    end = next((i for i, form in enumerate(words.form) if form in ",;:"), len(words))
    return words.tag[0] not in _FINITE and any(tag in _FINITE for tag in words.tag[:end])


#: How old somebody is proves nothing about the rest of a sentence.
_AGE = re.compile(r"\(\d{1,3}\)")
#: "97 sind es", "danach waren es sieben": what is counted was said before.
_COUNTED = re.compile(r"(?:sind|waren) es\b|[\d.,]+ es\b")

_DAYS = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august "
    "september oktober november dezember".split()
)
