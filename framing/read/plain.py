"""Raw news text: which line is headline, lead, caption, teaser …, and what the text says about its origin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.article import Section
from framing.read.agencies import agencies_in
from framing.read.credits import closing_credit, dateline
from framing.read.dates import find_date
from framing.read.furniture import is_byline, is_person
from framing.read.headline import clean_headline, site_suffix
from framing.read.lines import REACH, Block, split_blocks
from framing.read.outlets import outlet_id, outlet_in
from framing.read.photos import is_photo_credit, photo_credit
from framing.read.roles import assign_roles

__all__ = ["Structure", "read_structure"]


@dataclass(frozen=True, slots=True)
class Structure:
    """What raw text says about itself.

    Attributes
    ----------
    sections
        Stretches of the text with their roles, in order.
    headline
        The headline without topic tags glued to it, "" if the text has none.
    outlet
        Domain of the outlet, its name if it has no domain, None if the text does not say.
    date
        Day of publication, None if the text does not say.
    agencies
        Ids of the agencies credited for the text, in order of mention.
    """

    sections: tuple[Section, ...] = ()
    headline: str = ""
    outlet: str | None = None
    date: dt.date | None = None
    agencies: tuple[str, ...] = ()


def read_structure(raw: str, *, known: Mapping[int, str] | None = None) -> Structure:
    r"""Find sections, headline, outlet, date and credited agencies of a raw news text.

    Takes time linear in the length of the text.

    Parameters
    ----------
    raw
        The text as pasted, with whatever line breaks it has.
    known
        Roles that are certain (from the mark-up of a page): offset of a line's first character → role.

    Examples
    --------
    >>> found = read_structure("Rat kürzt Mittel\n\nAltenbrück (dpa) – Der Rat kürzt die Mittel für Vereine.")
    >>> [section.role for section in found.sections], found.agencies
    (['headline', 'body'], ('dpa',))
    """
    blocks = split_blocks(raw)
    roles = assign_roles(blocks, known or {})
    sections = tuple(Section(role, b.start, b.end, raw[b.start : b.end]) for b, role in zip(blocks, roles, strict=True))
    lines = [_Line(block, role) for block, role in zip(blocks, roles, strict=True)]
    first = next((s for s in sections if s.role == "headline"), None)
    # A headline is a line; nobody needs the evidence of more than the first pages to cut a tag from it.
    headline = clean_headline(first.text[: 2 * REACH], raw[:_EVIDENCE]) if first else ""
    return Structure(
        sections=sections,
        headline=headline,
        outlet=_outlet(lines),
        date=_date(lines),
        agencies=credited_agencies(lines),
    )


_EVIDENCE = 50_000


@dataclass(frozen=True, slots=True)
class _Line:
    block: Block
    role: str

    @property
    def text(self) -> str:
        return self.block.head


def credited_agencies(lines: Sequence[_Line]) -> tuple[str, ...]:
    """Return the agencies credited for the text.

    Credit lines, datelines, bylines and closing parentheses count. A photo credit counts only if nothing else in
    the text says where it comes from: no other credit, no author.
    """
    credited: list[str] = []
    signed = False
    for line in lines:
        if line.role == "agency_credit":
            signed = True
            credited += agencies_in(line.text)
        elif line.role == "byline" and is_byline(line.text):
            credited += agencies_in(line.text)
            signed = signed or _names_author(line.text)
        elif line.role == "byline":
            credited += agencies_in(line.text)
            signed = signed or is_person(line.text)
        elif line.role in {"body", "lead", "summary"}:
            place = dateline(line.block.head)
            if place:
                credited += agencies_in(place[1])
            credited += agencies_in(closing_credit(line.block.tail))
    if not credited and not signed:
        credited = [agency for line in lines if line.role == "caption" for agency in _pictured(line.block.tail)]
    return tuple(dict.fromkeys(credited))


def _pictured(caption: str) -> tuple[str, ...]:
    """Agencies of a photo credit that may stand for the text: not those behind a picture service or a foreign agency."""
    credit = photo_credit(caption) or (caption if is_photo_credit(caption) else "")
    if agencies_in(credit, kinds=("photo", "source")):
        return ()
    return agencies_in(credit)


def _names_author(byline: str) -> bool:
    text = byline.split(":", 1)[-1] if byline.lower().startswith(("von:", "autor:", "text:")) else byline
    return text.lower().lstrip().startswith(("von ", "ein ", "eine ", "aus ")) or is_person(text.strip())


def _outlet(lines: Sequence[_Line]) -> str | None:
    """Return the outlet a credit names, else one that the furniture of the page names."""
    for line in lines:
        if line.role == "agency_credit":
            found = outlet_in(line.text) or _named_outlet(line.text)
            if found:
                return found
    for line in lines:
        _, label, sources = line.text.partition("Quelle:")
        if line.role == "byline" and label and (found := _named_outlet(sources)):
            return found
    for line in lines:
        if line.role == "headline" and (found := site_suffix(line.text[:REACH])):
            return found
    for line in lines:
        if line.role in {"boilerplate", "byline"} and (found := outlet_in(line.text, listed_only=True)):
            return found
    return None


def _named_outlet(credit: str) -> str | None:
    """Return the outlet named in "Quelle: Harzer Landbote/nna"; agencies are no outlets of a page."""
    for part in credit.strip("() ").removeprefix("Quelle:").replace("/", ",").split(","):
        name = part.strip(" .")
        if len(name) > 2 and not agencies_in(name, kinds=("credit", "source", "photo")) and not name.islower():
            found = outlet_id(name)
            if found:
                return found
    return None


def _date(lines: Sequence[_Line]) -> dt.date | None:
    for wanted in ("byline", "agency_credit"):
        for line in lines:
            if line.role == wanted and (found := find_date(line.text)):
                return found
    for line in lines:
        if line.role == "body" and (found := find_date(closing_credit(line.block.tail))):
            return found
    # "27.07.2023 – Der Rat …": a date that stands in front of headline or lead.
    for line in lines:
        if (
            line.role in {"kicker", "headline", "lead"}
            and line.text[:1].isdigit()
            and (found := find_date(line.text[:20]))
        ):
            return found
    return None
