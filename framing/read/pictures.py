"""What belongs to a picture or video besides the line with its credit: alternative text, caption above a bare credit."""

from __future__ import annotations

from framing.read.credits import closing_credit, dateline
from framing.read.furniture import is_person, is_pure_photo_credit
from framing.read.headline import normal
from framing.read.lines import words
from framing.read.page import Page
from framing.read.photos import is_photo_credit
from framing.read.top import is_kicker_of

__all__ = ["read_pictures"]

_ALT_TEXT_LIMIT = 170
_SENTENCE_LIMIT = 220
_CAPTION_LIMIT = 300
_LEAD_LIMIT = 330
#: So many blocks before a picture are looked at.
_REACH = 8
#: Up to here a picture may stand between headline and lead.
_TOP = 12


def read_pictures(page: Page) -> None:
    """Find alternative texts and captions, from the end of the page to its start."""
    for place in range(len(page) - 1, -1, -1):
        if page.roles[place] == "agency_credit" and _is_picture_source(page, place):
            page.roles[place] = "caption"
        elif page.roles[place] == "caption" and _is_text_source(page, place):
            page.roles[place] = None
        if page.is_open(place - 1) and _pictures(page, place - 1, place):
            page.roles[place - 1] = "caption"


def _pictures(page: Page, above: int, place: int) -> bool:
    """Whether the line above a caption or video teaser describes the picture."""
    block = page.blocks[place]
    if page.roles[place] == "teaser":
        timed = block.tail[-4:].casefold().endswith(("min", "min.", "uten"))
        return timed and not block.gap and _describes(page, above)
    if page.roles[place] != "caption":
        return False
    return _is_alt_text(page, above, place) or (is_pure_photo_credit(block.head) and _is_caption_above(page, above))


def _is_picture_source(page: Page, place: int) -> bool:
    """Whether "Quelle: dpa" or "dpa" stands under a picture: running text still follows, and none ends right above."""
    block = page.blocks[place]
    if block.head.startswith(("/", "(")) or block.size > 60 or not page.text_follows(place):
        return False
    if not block.head.startswith("Quelle:") and (not is_photo_credit(block.head) or "dpa-" in block.head):
        return False
    if block.gap and place and page.blocks[place - 1].is_prose:
        return False
    return ":" not in block.head.removeprefix("Quelle:")


def _is_text_source(page: Page, place: int) -> bool:
    """Whether the last paragraph ends with the source of the text, "(Quelle: dpa)", and is no caption."""
    block = page.blocks[place]
    ends_with_credit = block.head[:1] != "(" and block.tail.endswith(")") and closing_credit(block.tail) != ""
    return ends_with_credit and not page.text_follows(place)


def _describes(page: Page, place: int) -> bool:
    """Whether a line may be the alternative text of a video: one short sentence in which nobody speaks."""
    block = page.blocks[place]
    return block.size <= 200 and not block.has_sentence_break and not any(mark in block.head for mark in '„“"«»')


def _is_alt_text(page: Page, place: int, caption: int) -> bool:
    """Whether a line above a caption is the picture's alternative text."""
    alt, below = page.blocks[place], page.blocks[caption]
    if alt.size > 2 * _ALT_TEXT_LIMIT:
        return False
    if alt.size >= 12 and normal(below.head).startswith(normal(alt.head)[:40]):
        return True
    if below.gap or alt.is_bullet or alt.size > _ALT_TEXT_LIMIT or alt.head[0].isdigit():
        return False
    shares = bool(_long_words(alt.words) & _long_words(words(below.head)))
    prose_before = any(page.blocks[here].is_prose for here in range(max(0, place - _REACH), place))
    if alt.is_prose:
        return shares and prose_before and alt.size <= 100 and not alt.has_sentence_break
    if alt.head[0].islower() and len(alt.words) <= 8:
        return True
    if not _headline_before(page, place) or alt.head[-1] in "?!:":
        return False
    # A name that the caption does not take up is the author's.
    return shares or (not is_person(alt.head) and (prose_before or len(alt.words) <= 3))


def _long_words(found: list[str]) -> set[str]:
    return {word.casefold() for word in found if len(word) > 3}


def _headline_before(page: Page, place: int) -> bool:
    """Whether a line that may be the headline stands before `place`."""
    return any(
        page.roles[here] == "headline"
        or (page.roles[here] is None and (len(page.blocks[here].words) >= 3 or page.blocks[here].is_prose))
        for here in range(max(0, place - _REACH), place)
    )


def _is_caption_above(page: Page, place: int) -> bool:
    """Whether the line above a bare photo credit is the caption, and not headline, lead or the end of a paragraph."""
    block = page.blocks[place]
    if block.size > _CAPTION_LIMIT or dateline(block.head):
        return False
    if not _headline_before(page, place):
        return block.is_prose and _title_follows(page, place + 1)
    if place >= _TOP or any(True for _ in page.open_prose(0, place)):
        return block.size <= 120 or (not block.has_sentence_break and block.size <= _SENTENCE_LIMIT)
    titles = [here for here in page.open_places(0, place) if page.blocks[here].is_title]
    # Headline, then this line: the lead, unless a further lead follows after the credit.
    if block.is_title:
        return len(titles) >= 2 or (len(titles) == 1 and not is_kicker_of(page.blocks[titles[0]].head, block.head))
    return _lead_follows(page, place + 1)


def _title_follows(page: Page, credit: int) -> bool:
    """Whether the next open line after a credit at the very top may be the headline: then the picture stands above it."""
    following = next(page.open_places(credit + 1, credit + _REACH), None)
    return following is not None and page.blocks[following].is_title and len(page.blocks[following].words) >= 4


def _lead_follows(page: Page, credit: int) -> bool:
    """Whether a lead-like paragraph and then a longer one follow a bare credit."""
    prose = [page.blocks[here] for here in page.open_prose(credit + 1, credit + _REACH)]
    return len(prose) >= 2 and prose[0].size <= _LEAD_LIMIT and prose[1].size > prose[0].size
