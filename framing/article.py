"""Articles: one text, and the sections that say which part of it is headline, body or caption.

Every offset in this package counts code points of ``Article.text``; ends are exclusive.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

__all__ = ["COUNTED_ROLES", "ROLES", "Article", "Section", "Span"]

#: Roles whose words count in the measures: what the newsroom wrote about the event.
COUNTED_ROLES = frozenset({"kicker", "headline", "lead", "summary", "crosshead", "body"})

#: Every role a section can have.
ROLES = COUNTED_ROLES | {"byline", "caption", "teaser", "agency_credit", "boilerplate"}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of an article's text with its role in the layout (see `ROLES`)."""

    role: str
    start: int
    end: int
    text: str

    @property
    def counted(self) -> bool:
        """Whether the words of this section enter the measures."""
        return self.role in COUNTED_ROLES


@dataclass(frozen=True, slots=True)
class Article:
    """A news article: the text as given, and what is known about it.

    Make one with `Article.from_text` (raw text, roles are found) or `Article.from_parts` (parts are known).

    Attributes
    ----------
    text
        The one text that every offset refers to.
    sections
        In reading order, without overlap. White space between sections belongs to none.
    headline
        The headline without topic tags glued to it; "" where the text has none.
    outlet
        Name or domain of the outlet, None if unknown.
    date
        Day of publication, None if unknown.
    url, id
        Where the article stands, and what it is called in tables.
    agencies
        News agencies credited for the text, in order of mention.
    """

    text: str
    sections: tuple[Section, ...] = ()
    headline: str = ""
    outlet: str | None = None
    date: dt.date | None = None
    url: str | None = None
    id: str | None = None
    agencies: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        end = 0
        for section in self.sections:
            if section.role not in ROLES:
                raise ValueError(f"section role {section.role!r} is unknown; allowed are {', '.join(sorted(ROLES))}")
            if not end <= section.start <= section.end <= len(self.text):
                raise ValueError(f"sections overlap or leave the text at {section.start}–{section.end}")
            end = section.end

    @classmethod
    def from_text(
        cls,
        raw: str,
        *,
        outlet: str | None = None,
        date: dt.date | str | None = None,
        url: str | None = None,
        id: str | None = None,  # noqa: A002 - the public name of the field
    ) -> Article:
        r"""Read raw news text: find headline, lead, captions, teasers, credits, outlet and date.

        Parameters
        ----------
        raw
            Text as pasted from a page or an agency feed. ``article.text == raw``.
        outlet, date, url, id
            Override what the text itself says. `date` is a date or an ISO string.

        Examples
        --------
        >>> article = Article.from_text("Rat beschließt Haushalt\n\nDer Stadtrat hat am Montag den Haushalt beschlossen.")
        >>> [section.role for section in article.sections]
        ['headline', 'body']
        """
        from framing.read.plain import read_structure  # noqa: PLC0415 - reading is built on articles, not the reverse

        found = read_structure(raw)
        return cls(
            text=raw,
            sections=found.sections,
            headline=found.headline,
            outlet=outlet or found.outlet,
            date=_as_date(date) or found.date,
            url=url,
            id=id,
            agencies=found.agencies,
        )

    @classmethod
    def from_parts(
        cls,
        headline: str = "",
        *,
        kicker: str = "",
        lead: str = "",
        body: str = "",
        outlet: str | None = None,
        date: dt.date | str | None = None,
        url: str | None = None,
        id: str | None = None,  # noqa: A002 - the public name of the field
        agencies: Iterable[str] = (),
    ) -> Article:
        r"""Make an article from parts whose roles are known.

        The text is the parts that are given, in the order kicker, headline, lead, body, with an empty line between
        two parts; one part alone is the text unchanged. Each line of a part becomes a section.

        Examples
        --------
        >>> article = Article.from_parts("Rat beschließt Haushalt", body="Der Rat hat beschlossen.")
        >>> article.text
        'Rat beschließt Haushalt\n\nDer Rat hat beschlossen.'
        """
        parts = [("kicker", kicker), ("headline", headline), ("lead", lead), ("body", body)]
        return cls.from_sections(
            [(role, part) for role, part in parts if part],
            headline=headline.strip(),
            outlet=outlet,
            date=date,
            url=url,
            id=id,
            agencies=agencies,
        )

    @classmethod
    def from_sections(
        cls,
        parts: Iterable[tuple[str, str]],
        *,
        headline: str | None = None,
        outlet: str | None = None,
        date: dt.date | str | None = None,
        url: str | None = None,
        id: str | None = None,  # noqa: A002 - the public name of the field
        agencies: Iterable[str] = (),
    ) -> Article:
        """Make an article from (role, text) pairs in reading order, joined by empty lines.

        Without `headline`, the first part with that role is the headline.

        Examples
        --------
        >>> article = Article.from_sections([("headline", "Sturm zieht auf"), ("caption", "Der Hafen (Archiv)")])
        >>> [(s.role, s.text) for s in article.sections]
        [('headline', 'Sturm zieht auf'), ('caption', 'Der Hafen (Archiv)')]
        """
        parts = list(parts)
        sections: list[Section] = []
        offset = 0
        for role, part in parts:
            sections.extend(Section(role, s, e, part[s - offset : e - offset]) for s, e in _lines(part, offset))
            offset += len(part) + len(_JOIN)
        if headline is None:
            headline = next((part.strip() for role, part in parts if role == "headline"), "")
        return cls(
            text=_JOIN.join(part for _, part in parts),
            sections=tuple(sections),
            headline=headline,
            outlet=outlet,
            date=_as_date(date),
            url=url,
            id=id,
            agencies=tuple(agencies),
        )

    def section_at(self, offset: int) -> Section | None:
        """Return the section that covers `offset`, None between sections."""
        return next((s for s in self.sections if s.start <= offset < s.end), None)

    def span(self, start: int, end: int) -> Span:
        """Return the span from `start` to `end` with its text."""
        return Span(start, end, self.text[start:end])


_JOIN = "\n\n"


def _lines(part: str, offset: int) -> Iterator[tuple[int, int]]:
    """Offsets of the lines of `part` that hold text, without the white space around them."""
    for line in part.split("\n"):
        stripped = line.strip()
        if stripped:
            start = offset + line.index(stripped)
            yield start, start + len(stripped)
        offset += len(line) + 1


def _as_date(value: dt.date | str | None) -> dt.date | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.fromisoformat(value).date()
    except ValueError:
        raise ValueError(f"date {value!r} is no ISO date; write it like 2026-03-14") from None
