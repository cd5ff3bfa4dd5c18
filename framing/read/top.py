"""The top of a page: kicker, headline, its repeats, and the lead."""

from __future__ import annotations

from framing.read.credits import closing_credit, dateline
from framing.read.furniture import is_navigation, is_person
from framing.read.headline import is_kicker_like, is_variant, normal
from framing.read.lines import Block, words
from framing.read.page import Page

__all__ = ["is_headed", "is_kicker_of", "read_top"]

_HEADLINE_LIMIT = 200
_LEAD_LIMIT = 600
_PARTED_LEAD_LIMIT = 450
_PLAIN_LEAD_LIMIT = 330
#: A headline stands among so many titles at the top, or there is none.
_CANDIDATES = 12
#: Roles that stand between lead and body and part them.
_PARTING = {"caption", "byline", "summary", "boilerplate", "headline"}
_QUOTES = '„“"»«'


def read_top(page: Page) -> None:
    """Find kicker, headline and lead."""
    headline = _read_known(page) if "headline" in page.roles else _read_headline(page)
    if headline >= 0:
        _mark_repeats(page, headline)
    if "lead" not in page.roles:
        _read_lead(page, headline)


def is_headed(block: Block) -> bool:
    """Whether a short line is a sentence with a dateline ("Moskau – Der Rat tagt!"), and so no title."""
    return block.tail[-1] in ".!?" and dateline(block.head) is not None


def _read_known(page: Page) -> int:
    """The mark-up tells the headline: titles above it are kicker and furniture."""
    headline = page.roles.index("headline")
    for place in page.open_places(0, headline):
        block = page.blocks[place]
        if block.is_title:
            page.roles[place] = "kicker" if place == headline - 1 and not is_navigation(block.head) else "boilerplate"
    return headline


def _read_headline(page: Page) -> int:
    titles = _candidates(page)
    if not titles:
        return -1
    headline = _choose(page, titles)
    page.roles[headline] = "headline"
    _read_above(page, [place for place in titles if place < headline])
    _read_below(page, headline, [place for place in titles if place > headline])
    return headline


def _candidates(page: Page) -> list[int]:
    """Titles before the first running text and before the summary."""
    summary = page.roles.index("summary") if "summary" in page.roles else len(page)
    titles: list[int] = []
    topmost = True
    for place in page.open_places(0, summary):
        block = page.blocks[place]
        fits = _may_be_headline(block, topmost=topmost)
        if block.is_prose and not block.is_bullet and not fits:
            break
        if fits:
            titles.append(place)
        topmost = False
    return titles


def _may_be_headline(block: Block, *, topmost: bool) -> bool:
    if block.size > _HEADLINE_LIMIT or is_headed(block):
        return False
    if topmost and block.is_prose:
        # The topmost line may hold two sentences ("Sturm wütet! Bahn stellt Verkehr ein") and still be the headline.
        return block.size <= 180 and block.tail.rstrip('"“”«»)')[-1:] not in ".:…" and not block.is_bullet
    return block.is_title or (not block.has_letters and not block.is_bullet)


def _choose(page: Page, titles: list[int]) -> int:
    """The headline among the titles: the first that comes twice, else the first that is no kicker."""
    heads = titles[:_CANDIDATES]
    texts = [page.blocks[place].head for place in heads]
    for index, text in enumerate(texts):
        if (
            len(words(text)) >= 3
            and not is_navigation(text)
            and any(is_variant(text, other) for other in texts[index + 1 :])
        ):
            return heads[index]
    for index, text in enumerate(texts[:-1]):
        if not is_navigation(text) and not is_kicker_of(text, texts[index + 1]):
            return heads[index]
    return heads[-1]


def is_kicker_of(text: str, following: str) -> bool:
    """Whether `text` is the kicker of the title below it."""
    if following[0] in _QUOTES and text[0] not in _QUOTES and len(text) <= 60 and ":" not in text:
        return True  # „Wir hatten Angst!“ is the headline, whatever the line above it looks like
    if text[0] in _QUOTES and text[-1] in _QUOTES and following[0] not in _QUOTES and len(text) <= 60:
        # A quotation over a headline with a verb is the kicker; over a mere subject it is the headline.
        return len(words(following)) >= 3 and not is_kicker_like(following)
    longer = len(words(following)) >= 4 and len(following) > len(text)
    verbal = len(words(following)) >= 3 and not is_kicker_like(following)
    return is_kicker_like(text) and (longer or verbal)


def _read_above(page: Page, above: list[int]) -> None:
    page.mark(above, "boilerplate")
    page.mark(above[-1:], "kicker")


def _read_below(page: Page, headline: int, below: list[int]) -> None:
    """Titles between headline and text: repeats, an author's name, a lead without a full stop, names of sections."""
    top = page.blocks[headline].head
    has_text = next(page.open_prose(headline + 1), None) is not None
    has_lead = "lead" in page.roles
    for place in below:
        block = page.blocks[place]
        if not has_lead and is_variant(top, block.head):
            page.roles[place] = "headline"
        elif is_navigation(block.head):
            page.roles[place] = "boilerplate"
        elif is_person(block.head):
            page.roles[place] = "byline"
        elif not has_text or (len(block.words) >= 4 and not has_lead and place == below[0]):
            page.roles[place] = "lead"
            has_lead = True
        elif len(block.words) <= 2:
            page.roles[place] = "boilerplate"


def _mark_repeats(page: Page, headline: int) -> None:
    """A line that repeats the headline word for word is one for another layout, wherever it stands."""
    block = page.blocks[headline]
    wanted = normal(block.head)
    if len(wanted) < 8:
        return
    for place in page.open_places():
        if abs(page.blocks[place].size - block.size) < 12 and normal(page.blocks[place].head) == wanted:
            page.roles[place] = "headline"


def _read_lead(page: Page, headline: int) -> None:
    """The first paragraph is the lead if something parts it from the text, or if it is short and more text follows."""
    prose: list[int] = []
    for place in page.open_prose(headline + 1):
        prose.append(place)
        if len(prose) == 3:
            break
    if not prose or not _may_be_lead(page, headline, prose[0]):
        return
    first, block = prose[0], page.blocks[prose[0]]
    if len(prose) == 1:
        is_lead = "summary" in page.roles[first:] and block.size <= _PLAIN_LEAD_LIMIT
    else:
        between = set(page.roles[first + 1 : prose[1]])
        parted = bool(between & _PARTING) and "teaser" not in between
        is_lead = (
            dateline(page.blocks[prose[1]].head) is not None
            or (parted and block.size <= _PARTED_LEAD_LIMIT)
            or (headline >= 0 and block.size <= _PLAIN_LEAD_LIMIT and len(prose) == 3)
        )
    if is_lead:
        page.roles[first] = "lead"


def _may_be_lead(page: Page, headline: int, place: int) -> bool:
    block = page.blocks[place]
    if block.size > _LEAD_LIMIT or block.tail.endswith(":") or dateline(block.head) or closing_credit(block.tail):
        return False
    between = [page.blocks[here] for here in page.open_places(headline + 1, place)]
    return not any(b.is_bullet or (headline >= 0 and b.is_title) for b in between)
