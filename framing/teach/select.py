"""`exercise`: which kinds of tasks an article can carry, and which of them make a good sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from framing.errors import FramingError
from framing.style import LANGUAGES, Language
from framing.teach.answers import Essay, Matching
from framing.teach.exercise import KINDS, LEVELS, Exercise, Task
from framing.teach.kinds import copy, headline, konjunktiv, mark, names, outlet, replace, status, sure, who
from framing.teach.material import Impossible, Material, Subject, material, shown
from framing.teach.wording import wording

__all__ = ["exercise"]

_MAKERS: Mapping[str, Callable[[Material, Sequence[Task]], Task]] = {
    "mark": mark.make,
    "replace": replace.make,
    "headline": headline.make,
    "who": who.make,
    "status": status.make,
    "sure": sure.make,
    "copy": copy.make,
    "outlet": outlet.make,
    "names": names.make,
    "konjunktiv": konjunktiv.make,
}

#: Level → kinds by default, what suits it best first, and how many of them fill a lesson.
_DEFAULT: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "5-7": (5, ("mark", "replace", "headline", "who", "status", "names", "sure", "konjunktiv")),
    "8-10": (6, ("mark", "replace", "headline", "who", "status", "konjunktiv", "copy", "sure", "names", "outlet")),
    "11-13": (7, ("mark", "headline", "who", "status", "konjunktiv", "copy", "names", "replace", "sure", "outlet")),
}


def exercise(
    subject: Subject,
    *,
    kinds: Iterable[str] | None = None,
    level: str = "8-10",
    language: Language = "de",
    title: str | None = None,
) -> Exercise:
    """Make an exercise from news articles.

    Only what the analysis is sure of becomes a question. What a teacher should look at before use is said in ``notes``
    and in ``unsure`` of the items; which kinds were not possible, and why, stands in ``notes`` as well.

    Parameters
    ----------
    subject
        An analysis, an article, its raw text, a story, or a sequence of analyses and articles. Kinds that compare
        ("copy", "outlet") need articles on the same event.
    kinds
        Kinds of tasks, see `framing.teach.KINDS`; by default those that suit the level and work, enough for a lesson.
    level
        Class: "5-7", "8-10" or "11-13". Decides length of passages, number of items, wording and address.
    language
        Of instructions and explanations, "de" or "en"; passages stay German.
    title
        Heading of the sheet.

    Returns
    -------
    Exercise
        Tasks in the order of `framing.teach.KINDS`.

    Raises
    ------
    FramingError
        If an argument is not allowed, the text is not German or too short, or none of the kinds is possible.

    Examples
    --------
    >>> sheet = exercise("Putin-Scherge bettelt um Waffen", kinds=["mark"])
    >>> [mark.words for mark in sheet.items[0].answer.marks]
    ['Putin-Scherge', 'bettelt']
    """
    _check(level, LEVELS, "level")
    _check(language, LANGUAGES, "language")
    wanted, most = _wanted(kinds, level)
    gathered, foreign = material(subject, level, language)
    made, refused = _make(gathered, wanted, most)
    words = gathered.wording
    if not made:
        english = wording("en").refusals
        reasons = " ".join(f"{kind}: {english[reason]}" for kind, reason in refused.items())
        left = ", ".join(kind for kind in KINDS if kind not in wanted)
        way_out = f"Try other kinds ({left}) or" if left else "Pass a longer article, several on the same event, or"
        raise FramingError(
            f"none of the kinds {', '.join(wanted)} can be made from this text. {reasons} {way_out} another article"
        )
    tasks = tuple(made[kind] for kind in KINDS if kind in made)
    notes = [words.refusals["foreign"].format(name=shown(name)) for name in foreign]
    notes += [
        words.refusals["out"].format(kind=words.titles[kind], reason=words.refusals[reason])
        for kind, reason in refused.items()
    ]
    notes += _warnings(gathered, tasks)
    return Exercise(
        title=title or words.sheet,
        level=level,
        language=language,
        tasks=tasks,
        sources=gathered.credits,
        notes=tuple(notes),
    )


def _check(value: str, allowed: Sequence[str], name: str) -> None:
    if value not in allowed:
        raise FramingError(f"{name} is {value!r}; allowed are {', '.join(allowed)}")


def _wanted(kinds: Iterable[str] | None, level: str) -> tuple[tuple[str, ...], int]:
    """Kinds to try in order of preference, and how many to keep."""
    if kinds is None:
        most, preferred = _DEFAULT[level]
        return preferred, most
    if isinstance(kinds, str):
        raise FramingError(f"kinds is the text {kinds!r}; pass a list such as kinds=[{kinds!r}]")
    wanted = tuple(dict.fromkeys(kinds))
    if not wanted:
        raise FramingError(f"kinds is empty; name at least one of {', '.join(KINDS)}, or leave it out")
    for kind in wanted:
        _check(kind, KINDS, "kinds")
    return wanted, len(wanted)


def _make(gathered: Material, wanted: Sequence[str], most: int) -> tuple[dict[str, Task], dict[str, str]]:
    made: dict[str, Task] = {}
    refused: dict[str, str] = {}
    for kind in wanted:
        if len(made) == most:
            break
        try:
            made[kind] = _MAKERS[kind](gathered, tuple(made.values()))
        except Impossible as reason:
            refused[kind] = str(reason)
    return made, refused


def _warnings(gathered: Material, tasks: Sequence[Task]) -> list[str]:
    """What the teacher should know before the sheets are handed out."""
    words = gathered.wording
    notes = []
    unsure = [item.id for task in tasks for item in task.items if item.unsure]
    if unsure:
        notes.append(words.refusals["unsure"].format(count=len(unsure), ids=", ".join(unsure)))
    by_kind = {task.kind: task for task in tasks}
    if "mark" in by_kind and "replace" in by_kind and _spoils(by_kind["mark"], by_kind["replace"]):
        notes.append(words.refusals["spoils"].format(earlier=words.titles["mark"], later=words.titles["replace"]))
    if "headline" in by_kind and "outlet" in by_kind and _shows_model(by_kind["headline"], by_kind["outlet"]):
        notes.append(
            words.refusals["model_shown"].format(earlier=words.titles["headline"], later=words.titles["outlet"])
        )
    return notes


def _shows_model(headline: Task, outlet: Task) -> bool:
    """Whether the headlines to be matched hold the model answer of the task before."""
    models = {model for item in headline.items if isinstance(item.answer, Essay) for model in item.answer.models}
    pairs = [pair for item in outlet.items if isinstance(item.answer, Matching) for pair in item.answer.pairs]
    return any(pair.left in models for pair in pairs)


def _spoils(earlier: Task, later: Task) -> bool:
    """Whether a task underlines words that the one before asks for."""
    asked = {origin for item in earlier.items for origin in item.origins}
    return any(origin in asked for item in later.items for origin in item.origins)
