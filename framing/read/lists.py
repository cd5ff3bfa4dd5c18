"""Lines that announce what stands below them: "Das Wichtigste in Kürze", "Lesen Sie auch:", "Themen:", "Verwendete Quellen"."""

from __future__ import annotations

import re

from framing.read.credits import dateline
from framing.read.furniture import is_person, opener
from framing.read.page import Page

__all__ = ["read_lists"]

_OPENER_LIMIT = 90
_ITEM_LIMIT = 330
_SENTENCE_ITEM_LIMIT = 180
_TOPIC_WORDS = 4
#: End openers that announce articles; the others ("Kommentare", "Meistgelesen") are furniture.
_ANNOUNCES_ARTICLES = re.compile(r"artikel|interess|empf|weitere|meldung|nachricht", re.IGNORECASE)


def read_lists(page: Page) -> None:
    """Give openers and the lines under them their roles."""
    place = 0
    while place < len(page):
        kind = _opener_at(page, place)
        place = _READERS[kind](page, place) if kind else place + 1


def _opener_at(page: Page, place: int) -> str | None:
    block = page.blocks[place]
    if block.size >= _OPENER_LIMIT or page.roles[place] not in (None, "boilerplate", "agency_credit"):
        return None
    kind = opener(block.head)
    if kind == "byline" and (place + 1 >= len(page) or not is_person(page.blocks[place + 1].head)):
        return None
    return kind


def _read_summary(page: Page, place: int) -> int:
    page.roles[place] = page.known.get(page.blocks[place].start, "crosshead")
    first = place + 1
    count = _bullets(page, first) or _tight_items(page, first) or _loose_items(page, first)
    page.mark(range(first, first + count), "summary")
    return first + count


def _bullets(page: Page, place: int) -> int:
    """How many items of a list follow."""
    count = 0
    while page.is_open(place + count) and page.blocks[place + count].is_bullet and count < 12:
        count += 1
    return count


def _tight_items(page: Page, place: int) -> int:
    """How many lines follow without an empty line between them, if they are few, short and set off from the text."""
    count = 1
    while page.is_open(place + count) and not page.blocks[place + count].gap and count < 8:
        count += 1
    short = all(page.is_open(place + i) and page.blocks[place + i].size <= _ITEM_LIMIT for i in range(count))
    set_off = place + count >= len(page) or page.blocks[place + count].gap
    return count if 2 <= count <= 6 and short and set_off else 0


def _loose_items(page: Page, place: int) -> int:
    """How many short single sentences follow, at most four; one item there is at least."""
    count = 0
    while page.is_open(place + count) and count < 4:
        block = page.blocks[place + count]
        if block.size > _SENTENCE_ITEM_LIMIT or block.has_sentence_break or dateline(block.head) or opener(block.head):
            break
        count += 1
    return max(1, count) if page.is_open(place) else 0


def _read_credits(page: Page, place: int) -> int:
    page.roles[place] = "agency_credit"
    first = place + 1
    while first < len(page) and page.roles[first] == "agency_credit":
        first += 1
    return _mark_titles(page, first, "agency_credit", most=8)


def _read_byline(page: Page, place: int) -> int:
    page.mark([place, place + 1], "byline")
    return place + 2


def _read_contents(page: Page, place: int) -> int:
    page.roles[place] = "boilerplate"
    run = [here for here in _titles(page, place + 1) if page.blocks[here].is_bullet][:12]
    page.mark(run, "boilerplate")
    return run[-1] + 1 if run else place + 1


def _read_topics(page: Page, place: int) -> int:
    page.roles[place] = "boilerplate"
    run = _titles(page, place + 1)
    for here in run:
        block = page.blocks[here]
        is_tag = len(block.words) <= _TOPIC_WORDS or block.head.count(",") > 1
        page.roles[here] = "boilerplate" if is_tag else "teaser"
    return run[-1] + 1 if run else place + 1


def _read_end(page: Page, place: int) -> int:
    """Below "Das könnte Sie auch interessieren" and "Kommentare" stand titles of other articles."""
    announces = _ANNOUNCES_ARTICLES.search(page.blocks[place].head)
    page.roles[place] = page.roles[place] or ("teaser" if announces else "boilerplate")
    return _mark_titles(page, place + 1, "teaser", most=10)


def _read_teaser(page: Page, place: int) -> int:
    """Below "Lesen Sie auch:" stands one line, or a few titles."""
    page.roles[place] = page.roles[place] or "teaser"
    below = place + 1
    if not page.is_open(below):
        return below
    block = page.blocks[below]
    if block.is_title or block.is_bullet:
        return _mark_titles(page, below, "teaser", most=3)
    # Without a colon ("Hintergrund") a whole sentence below is the article going on.
    announced = page.blocks[place].head.rstrip(" +*").endswith((":", "!", "…", "."))
    limit = 160 if block.gap else 220
    if announced and block.size <= limit and not block.has_sentence_break:
        page.roles[below] = "teaser"
        return below + 1
    return below


def _mark_titles(page: Page, place: int, role: str, *, most: int) -> int:
    run = _titles(page, place)[:most]
    page.mark(run, role)
    return run[-1] + 1 if run else place


def _titles(page: Page, place: int) -> list[int]:
    """Places of the titles and list items that follow; a crosshead in front of running text is left out."""
    run: list[int] = []
    while page.is_open(place) and len(run) < 40:
        block = page.blocks[place]
        if not (block.is_title or block.is_bullet) or block.size > 220:
            break
        run.append(place)
        place += 1
    if not run or not page.is_open(place) or page.blocks[run[-1]].is_bullet:
        return run
    last = page.blocks[run[-1]]
    if len(run) > 1:
        return run[:-1]
    # One title, then text right below it: the crosshead of that text, if it is as short as crossheads are.
    belongs_to_text = last.gap and not page.blocks[place].gap and len(last.words) <= 5
    return [] if belongs_to_text else run


_READERS = {
    "summary": _read_summary,
    "credit": _read_credits,
    "byline": _read_byline,
    "contents": _read_contents,
    "topics": _read_topics,
    "end": _read_end,
    "teaser": _read_teaser,
}
