"""What the tests of Moodle, GIFT and H5P share: reading HTML back, and exercises that are hard to write."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
import sheets

from framing.teach import Choice, Exercise, Gap, Item, Mark, Marking, Matching, Option, Ordering, Pair, Step, Task, Text
from framing.teach.questions import plain

NODE = Path(__file__).parent / "node"
NODE_MODULES = NODE / "node_modules"

#: Characters that one of the formats reads as its own, and some that only look like it.
TRICKY = (
    "]]> <script>alert(1)</script> &amp; {=x} {1:SHORTANSWER:=y} ~ # \\ \\n * ** $$x$$ %50% -> :: // _____ [[1]] @@PLUGINFILE@@",
    "„Ämter“ ‚zögern‘ – 🚨 14.000 €; ß, Š, 北京; *so*, (*so*); Leser*innen: 3 * 4 = 12",
)


def needs_package(name: str) -> pytest.MarkDecorator:
    """Skip where node or one of its packages is missing."""
    missing = shutil.which("node") is None or not (NODE_MODULES / name).exists()
    return pytest.mark.skipif(missing, reason=f"{name} is not installed: npm install --ignore-scripts in {NODE}")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag in ("p", "li", "div", "br"):
            self.parts.append(" ")

    def handle_data(self, data):
        self.parts.append(data)


def read_html(markup: str) -> str:
    """What a reader sees of HTML, in one line."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return plain("".join(reader.parts))


def tags(markup: str) -> set[str]:
    """The tags of HTML."""
    reader = _Reader()
    reader.feed(markup)
    return reader.tags


def one_task(*items: Item, texts: tuple[Text, ...] = (), kind: str = "who", **more: str) -> Exercise:
    """An exercise of one task."""
    task = Task(kind=kind, title="Eine Aufgabe", instruction="Löse sie.", items=items, texts=texts)
    return Exercise(title=more.get("title", "Ein Blatt"), level="8-10", language="de", tasks=(task,))


def item(answer: object, number: int = 1, **more: object) -> Item:
    return Item(id=f"who-{number}", answer=answer, **more)  # type: ignore[arg-type]


def marked(marked_text: str) -> Exercise:
    """A marking; the places stand in [square brackets], arguable ones in <angle brackets>."""
    marks, shown, at = [], "", 0
    for found in re.finditer(r"[\[<](.*?)[\]>]", marked_text):
        shown += marked_text[at : found.start()]
        marks.append(Mark(0, len(shown), len(shown) + len(found[1]), found[1], required=found[0][0] == "["))
        shown += found[1]
        at = found.end()
    text = Text(shown + marked_text[at:])
    return one_task(item(Marking(tuple(marks)), points=len(marks)), texts=(text,), kind="mark")


def tricky() -> Exercise:
    """Every form of answer, all its texts full of what the formats read as markup."""
    first, second = TRICKY
    pairs = (Pair(first, second, first), Pair(second, "b", second), Pair("c", first))
    two = (Pair(first, second, first), Pair(second, "=b", second))
    return one_task(
        item(Choice((Option(first, correct=True, why=second), Option(second, why=first))), 1, prompt=first),
        item(Choice((Option(first, correct=True), Option(second, correct=True), Option("c")), several=True), 2),
        item(Matching(pairs, ("d",)), 3, explanation=first),
        item(Matching(two), 4, explanation=second),
        item(Ordering((Step(first, second), Step(second), Step("c")), first, second), 5),
        item(Gap((first, second), second, first), 6, passage=Text(f"{first}\n\n{second}", (0,)), focus=(2, 30)),
        title=first,
    )


def all_sheets() -> list[Exercise]:
    return [sheets.exercise(), sheets.exercise("en"), sheets.hostile(), tricky()]
