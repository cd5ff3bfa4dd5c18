"""Stories in the terminal: which articles tell one event, and how much of each is its outlet's own wording."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from framing.reuse import ArticleCopy, StoryCopy
from framing.stories import Story
from framing.style import number

__all__ = ["stories_view"]

_SHOWN = 12  # articles of one story; a story of thousands would fill the screen


def stories_view(stories: Sequence[tuple[Story, StoryCopy]], articles: int) -> RenderableType:
    """Return what `framing stories` prints.

    Parameters
    ----------
    stories
        Stories with the copy inside each.
    articles
        Number of articles that were looked at.
    """
    told = sum(len(story.articles) for story, _ in stories)
    summary = _summary(len(stories), told, articles)
    parts: list[RenderableType] = []
    for story, copy in stories:
        parts.extend([_heading(story, copy), _table(copy), Text()])
    return Group(*parts, Text(summary, style="bold"))


def _summary(stories: int, told: int, articles: int) -> str:
    if articles == 1:
        return "Nur ein Artikel: Für ein gemeinsames Ereignis braucht es mindestens zwei."
    if not stories:
        return f"Kein Ereignis, das mehrere der {number(articles)} Artikel erzählen."
    events = "Ein Ereignis" if stories == 1 else f"{number(stories)} Ereignisse"
    return f"{events} in {number(told)} von {number(articles)} Artikeln."


def _heading(story: Story, copy: StoryCopy) -> Text:
    headline = copy.articles[copy.base].article.headline or "ohne Überschrift"
    common = number(len(copy.common)) if copy.common else "keine"
    sentences = "gemeinsamer Satz" if len(copy.common) == 1 else "gemeinsame Sätze"
    text = Text(headline, style="bold").append(
        f"\nÄhnlichkeit {number(story.score, 2)} · {common} {sentences}", style="dim"
    )
    return text.append(f"\n{copy.direction.reason()}", style="dim") if copy.common else text


def _table(copy: StoryCopy) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 2))
    table.add_column("Medium", header_style="bold", overflow="fold")
    table.add_column("Datum", header_style="bold", no_wrap=True)
    table.add_column("eigener Wortlaut", header_style="bold", justify="right")
    table.add_column("Überschrift", header_style="bold", overflow="fold", ratio=1)
    for entry in copy.articles[:_SHOWN]:
        table.add_row(*_row(entry))
    if len(copy.articles) > _SHOWN:
        table.add_row(f"und {number(len(copy.articles) - _SHOWN)} weitere")
    return table


def _row(entry: ArticleCopy) -> tuple[Text, ...]:
    article = entry.article
    return (
        Text(article.outlet or "ohne Namen"),
        Text(f"{article.date:%d.%m.%Y}" if article.date else "–"),
        Text(f"{number(100 * entry.own_share)} %" if entry.words else "–"),
        Text(article.headline),
    )
