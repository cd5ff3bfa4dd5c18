"""Who has shared text from whom: what the articles themselves prove, and the plain word where they prove nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from framing.article import Article
from framing.read.outlets import outlet_kind
from framing.style import Language, date, listed

__all__ = ["Direction", "direction", "is_agency"]

Ground = Literal["agency_article", "agency_credit", "earlier", "none"]


@dataclass(frozen=True, slots=True)
class Direction:
    """Where shared text comes from, as far as can be told.

    Attributes
    ----------
    ground
        "agency_article": one of the articles is an agency's own. "agency_credit": no agency article is at hand, but an
        agency is credited. "earlier": nothing but an earlier date. "none": no sign at all.
    source
        The article the text comes from; None where it is not among them, or not known.
    agencies
        The agencies that are credited.
    """

    ground: Ground
    source: Article | None = None
    agencies: tuple[str, ...] = ()

    def reason(self, language: Language = "de") -> str:
        """Say in one sentence or two what the direction rests on."""
        texts = _GERMAN if language == "de" else _ENGLISH
        text = texts[self.ground]
        if self.source is not None:
            day = date(self.source.date, language) if self.source.date else ""
            unnamed = "ein Medium ohne Namen" if language == "de" else "an outlet without a name"
            text = text.replace("{outlet}", self.source.outlet or unnamed).replace("{date}", day)
        return text.replace("{agencies}", listed(self.agencies, language))


_GERMAN = {
    "agency_article": "{outlet} ist eine Nachrichtenagentur: Der gemeinsame Wortlaut stammt von ihr.",
    "agency_credit": "Genannt ist {agencies}: Der gemeinsame Wortlaut dürfte von dort stammen. Der Agenturtext selbst liegt nicht vor.",
    "earlier": "{outlet} ist der früheste Text ({date}). Das legt die Richtung nahe, beweist sie aber nicht: Beide können dieselbe "
    "Vorlage haben.",
    "none": "Kein Agenturtext, kein Agenturkürzel und kein früheres Datum: Wer den Wortlaut von wem hat, lässt sich nicht sagen.",
}
_ENGLISH = {
    "agency_article": "{outlet} is a news agency: the common wording comes from it.",
    "agency_credit": "{agencies} is credited: the common wording is likely to come from there. The agency's own text is not at hand.",
    "earlier": "{outlet} is the earliest text ({date}). That suggests the direction but does not prove it: both may follow the same "
    "original.",
    "none": "No agency text, no agency credit and no earlier date: who has the wording from whom cannot be told.",
}


def direction(articles: Sequence[Article]) -> Direction:
    """Tell where the text that articles share comes from.

    An article by an agency comes first, then a credit, then the one article that is dated before all others.

    Parameters
    ----------
    articles
        Articles that share text.
    """
    by_agency = [article for article in articles if is_agency(article)]
    if by_agency:
        return Direction("agency_article", min(by_agency, key=_day), _credits(articles))
    if credited := _credits(articles):
        return Direction("agency_credit", None, credited)
    dated = sorted((a for a in articles if a.date), key=_day)
    if len(articles) > 1 and len(dated) == len(articles) and _day(dated[0]) < _day(dated[1]):
        return Direction("earlier", dated[0])
    return Direction("none")


def is_agency(article: Article) -> bool:
    """Whether an article is a news agency's own."""
    return article.outlet is not None and outlet_kind(article.outlet) == "agency"


def _credits(articles: Sequence[Article]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(agency for article in articles for agency in article.agencies))


def _day(article: Article) -> int:
    return article.date.toordinal() if article.date else 10**9
