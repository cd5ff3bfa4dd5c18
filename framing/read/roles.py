"""The roles of the blocks of a page: first what a line alone tells, then what its neighbours tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from framing.read.furniture import is_caption, is_person
from framing.read.lines import Block
from framing.read.lists import read_lists
from framing.read.page import Page
from framing.read.pictures import read_pictures
from framing.read.top import is_headed, read_top

__all__ = ["assign_roles"]

_CROSSHEAD_LIMIT = 130
_ITEM_LIMIT = 300
_QUESTION_LIMIT = 300
#: "LANDBOTE: Wie geht es weiter?", "Frage: …"
_INTERVIEWER = re.compile(r"(?:[A-ZÄÖÜ][A-ZÄÖÜ .-]{1,25}|Frage|Reporter(?:in)?)\s?:\s")
_ADDRESS = {"Sie", "Ihr", "Ihre", "Ihnen", "Ihren", "Ihrem", "Ihrer", "du", "dir", "dich"}


def assign_roles(blocks: Sequence[Block], known: Mapping[int, str]) -> list[str]:
    """Return one role for each block.

    Parameters
    ----------
    blocks
        The blocks of a text, in order.
    known
        Roles that are certain: start of a block → role.
    """
    page = Page(blocks, known)
    read_lists(page)
    read_pictures(page)
    read_top(page)
    _read_body(page)
    return [role or "body" for role in page.roles]


def _read_body(page: Page) -> None:
    """Give the rest its roles: running text, lists, crossheads, and titles left over at the end."""
    interview = _is_interview(page)
    last_prose = max(page.open_prose(), default=-1)
    may_be_summary = "lead" in page.roles or "headline" in page.roles
    has_body = False
    titles: list[int] = []
    for place in list(page.open_places()):
        block = page.blocks[place]
        if block.is_title and not is_headed(block):
            titles.append(place)
            continue
        _read_titles(page, titles, interview=interview, has_body=has_body)
        titles = []
        # List items between lead and text sum up the article; later ones are part of it.
        is_summary = may_be_summary and block.is_bullet and block.size <= _ITEM_LIMIT and place < last_prose
        page.roles[place] = "summary" if is_summary else "body"
        may_be_summary = may_be_summary and is_summary
        has_body = has_body or not is_summary
    _read_end(page, titles)


def _is_interview(page: Page) -> bool:
    questions = 0
    for block, role in zip(page.blocks, page.roles, strict=True):
        if role in ("byline", None) and block.size < 80 and block.head.casefold().startswith("interview"):
            return True
        questions += block.size < _QUESTION_LIMIT and block.tail.endswith("?") and bool(_ADDRESS & set(block.words))
    return questions >= 2


def _read_titles(page: Page, titles: list[int], *, interview: bool, has_body: bool) -> None:
    """Titles that stand one after the other with running text below."""
    if len(titles) >= 3:
        # A table, results, a list without dots: part of the article; the last line may head what follows.
        page.mark(titles, "body")
        titles = [place for place in titles[-1:] if page.blocks[place].gap]
    for place in titles:
        if is_person(page.blocks[place].head) and not has_body:
            page.roles[place] = "byline"
            continue
        page.roles[place] = "crosshead" if _is_crosshead(page, place, interview=interview) else "body"


def _is_crosshead(page: Page, place: int, *, interview: bool) -> bool:
    block = page.blocks[place]
    following = page.blocks[place + 1].head[0] if place + 1 < len(page) else ""
    if block.size > _CROSSHEAD_LIMIT or block.head[0].islower() or following.islower():
        return False  # torn text, no title
    last = block.tail.rstrip('"“”«»')[-1:]
    if last == "?":
        return not _INTERVIEWER.match(block.head) and not (interview and _ADDRESS & set(block.words))
    if last == "!":
        return len(block.words) <= 7
    return last not in ".,;" or len(block.words) <= 3


def _read_end(page: Page, titles: list[int]) -> None:
    """Titles with no running text below them: topics, teasers, the last cry of the text."""
    has_headline = "headline" in page.roles
    has_text = "body" in page.roles or "lead" in page.roles
    for index, place in enumerate(titles):
        block = page.blocks[place]
        if is_caption(block):
            page.roles[place] = "caption"
        elif not has_headline or not has_text or (index == 0 and block.head[-1] in "!?"):
            page.roles[place] = "body"
        else:
            page.roles[place] = "teaser" if len(block.words) >= 5 else "boilerplate"
