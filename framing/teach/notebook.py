"""Exercises in Jupyter: with ipywidgets as something to answer, else as a sheet to read with its answers folded away.

Everything is styled inline and readable on white and on dark.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib import import_module
from itertools import pairwise
from typing import Any

from framing.errors import FramingWarning
from framing.style import Language
from framing.teach.answers import Choice, Essay, Gap, Mark, Marking, Matching, Ordering
from framing.teach.exercise import Exercise, Item, Paragraph, Task, Text
from framing.teach.grading import Response, points_for
from framing.teach.labels import labels, letter, level, minutes, points
from framing.teach.shown import roles, word_spans, writable

__all__ = ["StaticView", "static_html", "widget"]

_GOOD, _BAD = "#4C9A5B", "#D9622B"
_SERIF = "font-family:Georgia,'Libertinus Serif',serif"
_ROLES = {
    "kicker": "font-weight:600;opacity:.75;margin:0",
    "headline": "font-weight:700;font-size:125%;margin:.1em 0 .5em",
    "crosshead": "font-weight:700;margin:.6em 0 .2em",
    "body": "margin:0 0 .5em",
}


class StaticView:
    """An exercise to read where it cannot be answered; Jupyter shows it as HTML."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise

    def __repr__(self) -> str:
        return repr(self.exercise)

    def _repr_html_(self) -> str:
        return static_html(self.exercise)


def widget(exercise: Exercise) -> Any:
    """Return an exercise for Jupyter: each item can be answered, is checked and explained, and points are added up.

    Where the notebook is shown without its kernel, the output is what `static_html` returns.

    Parameters
    ----------
    exercise
        What to show.

    Returns
    -------
    ipywidgets.VBox or StaticView
        The static view where ipywidgets is not installed.

    Warns
    -----
    FramingWarning
        If ipywidgets is not installed.
    """
    try:
        widgets = import_module("ipywidgets")  # an optional dependency, and slow to import
    except ImportError:
        message = 'ipywidgets is not installed, so the exercise can only be read; pip install "framing[notebook]"'
        warnings.warn(message, FramingWarning, stacklevel=2)
        return StaticView(exercise)
    return _sheet(exercise, widgets)


# ---- to read ---------------------------------------------------------------------------------------------------------


def static_html(exercise: Exercise) -> str:
    """Return an exercise as HTML fragment for notebooks: inline styles alone, each answer folded away below its item."""
    label = labels(exercise.language, exercise.level)
    parts = [_head(exercise)]
    for number, task in enumerate(exercise.tasks, 1):
        parts += [_task_head(number, task, exercise.language), *(_text(text) for text in task.texts)]
        for index, item in enumerate(task.items):
            solution = "".join(f"<li>{_t(line)}</li>" for line in _solution(item, label))
            parts.append(
                f"{_question(item, index, len(task.items))}{_offered(item)}"
                f'<details style="margin:.3em 0 1em"><summary style="cursor:pointer">{_t(label["solution"])}</summary>'
                f'<ul style="margin:.3em 0">{solution}</ul><p style="margin:.3em 0">{_t(item.explanation)}</p></details>'
            )
    return (
        f'<div lang="{exercise.language}" style="color:inherit;max-width:46em;line-height:1.5">{"".join(parts)}</div>'
    )


def _t(text: str) -> str:
    return escape(writable(text), quote=True)


def _head(exercise: Exercise) -> str:
    language = exercise.language
    about = (level(exercise.level, language), minutes(exercise.minutes, language), points(exercise.points, language))
    return (
        f'<p style="font-size:150%;font-weight:700;margin:.2em 0">{_t(exercise.title)}</p>'
        f'<p style="opacity:.75;margin:0 0 1em">{_t(" · ".join(about))}</p>'
    )


def _task_head(number: int, task: Task, language: Language) -> str:
    hint = f" <i>{_t(task.hint)}</i>" if task.hint else ""
    return (
        f'<p style="font-size:115%;font-weight:600;margin:1.2em 0 .2em">{number}. {_t(task.title)} '
        f'<span style="font-weight:400;font-size:80%;opacity:.75">{_t(points(task.points, language))}</span></p>'
        f'<p style="margin:0 0 .5em">{_t(task.instruction)}{hint}</p>'
    )


def _text(text: Text, focus: tuple[int, int] | None = None) -> str:
    label = f'<p style="font-weight:600;margin:0">{_t(text.label)}</p>' if text.label else ""
    credit = f'<p style="opacity:.75;font-size:85%;margin:0">{_t(text.credit)}</p>' if text.credit else ""
    body = "".join(
        f'<p style="{_ROLES[role]}">{_underlined(paragraph, focus)}</p>' for role, paragraph in _paragraphs(text)
    )
    frame = "" if focus else "border-left:3px solid rgba(128,128,128,.5);padding-left:.8em;"
    return f'<div lang="de" style="{frame}margin:.4em 0;{_SERIF}">{label}{body}{credit}</div>'


def _paragraphs(text: Text) -> list[tuple[str, Paragraph]]:
    named = roles([{"heading": paragraph.heading} for paragraph in text.paragraphs])
    return list(zip(named, text.paragraphs, strict=True))


def _underlined(paragraph: Paragraph, focus: tuple[int, int] | None) -> str:
    if focus is None or not paragraph.start <= focus[0] < paragraph.end:
        return _t(paragraph.text)
    start, end = focus[0] - paragraph.start, focus[1] - paragraph.start
    return f"{_t(paragraph.text[:start])}<u>{_t(paragraph.text[start:end])}</u>{_t(paragraph.text[end:])}"


def _question(item: Item, index: int, amount: int) -> str:
    name = f"<b>{letter(index).lower()})</b> " if amount > 1 else ""
    prompt = f'<p style="margin:.6em 0 .2em">{name}{_t(item.prompt)}</p>' if name or item.prompt else ""
    return prompt + (_text(item.passage, item.focus) if item.passage else "")


def _offered(item: Item) -> str:
    """What there is to choose from."""
    match item.answer:
        case Choice() as choice:
            lines: Iterable[str] = (f"☐ {option.text}" for option in choice.options)
        case Matching() as matching:
            lines = (*(f"{pair.left} → …" for pair in matching.pairs), "– " + " · ".join(matching.choices))
        case Ordering() as ordering:
            lines = (f"… {text}" for text in ordering.shown)
        case Gap() as gap:
            lines = (f"{gap.before} … {gap.after}",) if gap.before or gap.after else ()
        case _:
            lines = ()
    return "".join(f'<p style="margin:.1em 0 .1em 1.2em">{_t(line)}</p>' for line in lines)


def _solution(item: Item, label: Mapping[str, str]) -> list[str]:
    match item.answer:
        case Marking() as marking:
            return [_mark(mark, label) for mark in marking.marks]
        case Choice() as choice:
            return [option.text for option in choice.correct]
        case Matching() as matching:
            return [" ".join((pair.left, "→", pair.right, *_why(pair.why))) for pair in matching.pairs]
        case Ordering() as ordering:
            return [" ".join((f"{n}. {step.text}", *_why(step.why))) for n, step in enumerate(ordering.steps, 1)]
        case Gap() as gap:
            return list(gap.accepted)
        case Essay() as essay:
            rubric = "; ".join(f"{line.text} ({line.points})" for line in essay.rubric)
            return [*essay.models, f"{label['rubric']}: {rubric}"]


def _mark(mark: Mark, label: Mapping[str, str]) -> str:
    sober = f" → {', '.join(mark.neutral)}" if mark.neutral else ""
    optional = () if mark.required else (f"– {label['optional_hit']}",)
    return " ".join((mark.words + sober, *_why(mark.why), *optional))


def _why(why: str) -> tuple[str, ...]:
    return (f"({why.rstrip('.')})",) if why else ()


# ---- to answer -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Controls:
    """What an item is answered with, how the answer is read, and whether there is one."""

    shown: Any
    read: Callable[[], Response]
    given: Callable[[], bool]


def _sheet(exercise: Exercise, w: Any) -> Any:
    class ExerciseBox(w.VBox):  # type: ignore[misc]  # the base is only known once it is imported
        """A column of widgets that can also be shown without a kernel."""

        def _repr_mimebundle_(self, **options: Any) -> Any:
            bundle = super()._repr_mimebundle_(**options)
            if isinstance(bundle, dict):
                bundle["text/html"] = static_html(exercise)
            return bundle

    language = exercise.language
    score = _Score(exercise, w)
    rows = [w.HTML(_head(exercise))]
    for number, task in enumerate(exercise.tasks, 1):
        rows.append(w.HTML(_task_head(number, task, language)))
        if any(item.form != "marking" for item in task.items):
            rows += [w.HTML(_text(text)) for text in task.texts]
        for index, item in enumerate(task.items):
            rows += [w.HTML(_question(item, index, len(task.items))), _item(item, task, score, w)]
    return ExerciseBox([*rows, score.shown])


class _Score:
    """The points of all items that are checked."""

    def __init__(self, exercise: Exercise, w: Any) -> None:
        self.language = exercise.language
        self.label = labels(exercise.language, exercise.level)
        self.total = exercise.points
        self.earned: dict[str, float] = {}
        self.shown = w.HTML()
        self.show()

    def note(self, item: Item, earned: float) -> None:
        self.earned[item.id] = earned
        self.show()

    def show(self) -> None:
        earned = points(sum(self.earned.values()), self.language)
        self.shown.value = f"<b>{_t(earned)} {_t(self.label['of'])} {self.total}</b>"


def _item(item: Item, task: Task, score: _Score, w: Any) -> Any:
    label = score.label
    controls = _controls(item, task, label["choose"], w)
    essay = isinstance(item.answer, Essay)
    button = w.Button(
        description=label["show_model" if essay else "check"], layout={"width": "auto", "align_self": "flex-start"}
    )
    feedback = w.HTML()
    rating = w.VBox()

    def check(_: object) -> None:
        if not controls.given():
            feedback.value = _t(label["too_short" if essay else "nothing"])
            return
        if isinstance(item.answer, Essay):
            rating.children = _rating(item, item.answer, score, w)
            feedback.value = _explained(item, "", "#808080", label)
            return
        earned = points_for(item, controls.read())
        score.note(item, earned)
        verdict = label["right" if earned == item.points else "partly" if earned else "wrong"]
        said = f"{verdict} {label['score']}: {points(earned, score.language).split()[0]} {label['of']} {item.points}"
        feedback.value = _explained(item, said, _GOOD if earned == item.points else _BAD, label)

    button.on_click(check)
    return w.VBox([controls.shown, button, feedback, rating], layout={"margin": "0 0 1em 0"})


def _explained(item: Item, verdict: str, colour: str, label: Mapping[str, str]) -> str:
    lines = "".join(f"<li>{_t(line)}</li>" for line in _solution(item, label))
    said = f"<b>{_t(verdict)}</b>" if verdict else ""
    return (
        f'<div style="border-left:4px solid {colour};padding-left:.8em;line-height:1.5">{said}'
        f'<ul style="margin:.2em 0">{lines}</ul>{_t(item.explanation)}</div>'
    )


def _rating(item: Item, essay: Essay, score: _Score, w: Any) -> Sequence[Any]:
    boxes = [_tick(line.text, w) for line in essay.rubric]

    def rate(_: object) -> None:
        met = [line.text for line, box in zip(essay.rubric, boxes, strict=True) if box.value]
        score.note(item, points_for(item, met))

    for box in boxes:
        box.observe(rate, "value")
    return [w.Label(score.label["self_rating"]), *boxes]


def _controls(item: Item, task: Task, choose: str, w: Any) -> _Controls:
    match item.answer:
        case Marking():
            return _words(task, w)
        case Choice() as choice:
            return _choice(choice, w)
        case Matching() as matching:
            return _matching(matching, choose, w)
        case Ordering() as ordering:
            return _ordering(ordering, w)
        case Gap() as gap:
            typed = w.Text(layout={"width": "24em"})
            shown = w.HBox([w.Label(gap.before), typed, w.Label(gap.after)])
            return _Controls(shown, lambda: typed.value, lambda: bool(typed.value.strip()))
        case Essay() as essay:
            area = w.Textarea(rows=essay.lines + 1, layout={"width": "44em", "max_width": "100%"})
            return _Controls(area, lambda: (), lambda: len("".join(area.value.split())) >= 10)


def _tick(text: str, w: Any) -> Any:
    return w.Checkbox(description=text, indent=False, layout={"width": "auto"})


def _words(task: Task, w: Any) -> _Controls:
    buttons: dict[tuple[int, int, int], Any] = {}
    rows = []
    for at, text in enumerate(task.texts):
        for _, paragraph in _paragraphs(text):
            spans = [(start, end) for start, end in word_spans(text.text) if paragraph.start <= start < paragraph.end]
            shown = _with_marks(text.text[paragraph.start : paragraph.end], spans, paragraph.start)
            row = [w.ToggleButton(description=word, layout={"width": "auto", "margin": "1px"}) for word in shown]
            buttons |= {(at, *span): button for span, button in zip(spans, row, strict=True)}
            rows.append(w.Box(row, layout={"flex_flow": "row wrap"}))

    def marked() -> list[tuple[int, int, int]]:
        return [place for place, button in buttons.items() if button.value]

    return _Controls(w.VBox(rows), marked, lambda: bool(marked()))


def _with_marks(text: str, spans: Sequence[tuple[int, int]], offset: int) -> list[str]:
    """Words with the marks around them, which would be lost between buttons: „So“, sagte – sie.

    What stands between two words goes with the first of them up to its last space, the rest with the second.
    """
    cuts = [0]
    for (_, end), (start, _) in pairwise(spans):
        between = text[end - offset : start - offset]
        before, space, _ = between.rpartition(" ")
        cuts.append(end - offset + len(before if space else between))
    return [text[first:last].strip() for first, last in pairwise([*cuts, len(text)])] if spans else []


def _choice(choice: Choice, w: Any) -> _Controls:
    texts = [option.text for option in choice.options]
    if not choice.several:
        radio = w.RadioButtons(options=texts, value=None, layout={"width": "max-content", "max_width": "100%"})
        return _Controls(radio, lambda: [radio.value], lambda: radio.value is not None)
    boxes = [_tick(text, w) for text in texts]

    def ticked() -> list[str]:
        return [text for text, box in zip(texts, boxes, strict=True) if box.value]

    return _Controls(w.VBox(boxes), ticked, lambda: bool(ticked()))


def _matching(matching: Matching, choose: str, w: Any) -> _Controls:
    options = [(choose, ""), *((text, text) for text in matching.choices)]
    lists = [w.Dropdown(options=options, value="", layout={"width": "18em"}) for _ in matching.pairs]
    rows = [
        w.HBox([w.HTML(_t(pair.left), layout={"width": "26em"}), choice])
        for pair, choice in zip(matching.pairs, lists, strict=True)
    ]
    return _Controls(w.VBox(rows), lambda: [one.value for one in lists], lambda: any(one.value for one in lists))


def _ordering(ordering: Ordering, w: Any) -> _Controls:
    order = list(ordering.shown)
    lines = [w.HTML(layout={"width": "36em"}) for _ in order]

    def show() -> None:
        for place, (line, text) in enumerate(zip(lines, order, strict=True), 1):
            line.value = f"<b>{place}</b> {_t(text)}"

    def swap(place: int) -> Callable[[object], None]:
        def swapped(_: object) -> None:
            order[place - 1], order[place] = order[place], order[place - 1]
            show()

        return swapped

    rows = []
    for place, line in enumerate(lines):
        up = w.Button(description="↑", disabled=place == 0, layout={"width": "3em"})
        if place:
            up.on_click(swap(place))
        rows.append(w.HBox([up, line]))
    show()
    ends = [w.HTML(f"<i>{_t(text)}</i>") for text in (ordering.first, ordering.last)]
    return _Controls(w.VBox([ends[0], *rows, ends[1]]), lambda: tuple(order), lambda: True)
