"""News agencies and picture services by the wordings under which they stand in credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from framing import lexicon

__all__ = ["agencies_in", "may_name", "without_agencies"]

_WORD = re.compile(r"\w+")


def agencies_in(text: str, *, kinds: Iterable[str] = ("credit",)) -> tuple[str, ...]:
    """Return the ids of the agencies named in a credit, in order and once each.

    Parameters
    ----------
    text
        A credit; in running text, "ap" and "sid" would be too short to be sure of.
    kinds
        "credit" for agencies that supply texts, "source" for foreign ones, "photo" for picture services.

    Examples
    --------
    >>> agencies_in("Quelle: dpa, afp, Reuters")
    ('dpa', 'AFP', 'Reuters')
    >>> agencies_in("© KCNA via dpa", kinds=["source"])
    ('KCNA',)
    """
    if not may_name(text):
        return ()
    wanted = set(kinds)
    table = _table()
    found = (table[match[0].casefold()] for match in _names().finditer(text))
    return tuple(dict.fromkeys(row["id"] for row in found if row["kind"] in wanted))


def without_agencies(text: str) -> str:
    """Return the text with the names of agencies and picture services taken out."""
    return _names().sub(" ", text)


def may_name(text: str) -> bool:
    """Whether a word of the text starts the name of an agency: a cheap test, and false for most lines."""
    return not _first_words().isdisjoint(_WORD.findall(text.casefold()))


@cache
def _table() -> Mapping[str, lexicon.Row]:
    return {
        name.casefold(): row
        for row in lexicon.rows("agencies")
        for name in (row["id"], row["name"], *lexicon.split(row["patterns"]))
    }


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_WORD.findall(name)[0] for name in _table())


@cache
def _names() -> re.Pattern[str]:
    names = sorted(_table(), key=len, reverse=True)
    # "dpa/lno" and "dpa-Regio" name the agency, "Reutersberg", "ap.de" and "Apa-thie" do not.
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, names))})(?![\w]|\.\w|-\w{{4}})", re.IGNORECASE)
