"""Outlets: what kind of house a name, domain or address belongs to."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from framing import lexicon

__all__ = ["outlet_kind", "outlet_name"]

#: Top-level domains under which German-language outlets publish.
DOMAIN = re.compile(
    r"(?<![\w@-])(?:[a-z0-9-]{1,40}\.){1,3}(?:de|at|ch|com|net|news|info|org|eu|li|lu)(?![\w-])", re.IGNORECASE
)


def outlet_kind(name: str) -> str:
    """Return the kind of an outlet.

    Parameters
    ----------
    name
        Name ("Harzer Landbote"), domain ("zeit.de") or address ("https://www.zeit.de/politik").

    Returns
    -------
    str
        "agency", "public", "quality", "regional", "tabloid" or "portal"; "unknown" for any other outlet.

    Examples
    --------
    >>> outlet_kind("Harzer Landbote"), outlet_kind("https://www.zeit.de/politik"), outlet_kind("Altenbrücker Bote")
    ('regional', 'quality', 'unknown')
    """
    row = _find(name)
    return row["kind"] if row else "unknown"


def outlet_name(name: str) -> str:
    """Return the usual name of an outlet, `name` itself if it is not listed.

    >>> outlet_name("www.zeit.de"), outlet_name("Altenbrücker Bote")
    ('Die Zeit', 'Altenbrücker Bote')
    """
    row = _find(name)
    return row["name"] if row else name


def outlet_id(name: str) -> str | None:
    """Return what an outlet is called in `Article.outlet`: its domain, its name if it has none, None if not listed."""
    row = _find(name)
    return (row["domain"] or row["name"]) if row else None


def outlet_in(text: str, *, listed_only: bool = False) -> str | None:
    """Return the outlet whose domain stands in `text`, on request only if the outlet is listed."""
    for match in DOMAIN.finditer(text):
        domain = match[0].lower().removeprefix("www.")
        listed = outlet_id(domain)
        if listed or not listed_only:
            return listed or domain
    return None


def _find(name: str) -> lexicon.Row | None:
    table = _table()
    key = _key(name)
    while key:
        if key in table:
            return table[key]
        # "m.zeit.de" and "amp.zeit.de" belong to zeit.de: drop one label after the other, never down to "de".
        head, dot, key = key.partition(".")
        if not dot or "." not in key or " " in head:
            return None
    return None


@cache
def _table() -> dict[str, lexicon.Row]:
    table: dict[str, lexicon.Row] = {}
    for row in lexicon.rows("outlets"):
        for name in (row["domain"], row["name"], *lexicon.split(row["names"])):
            if name:
                table.setdefault(_key(name), row)
    return table


def _key(name: str) -> str:
    name = name.strip()
    if "://" in name:
        name = urlsplit_host(name)
    return " ".join(name.casefold().split()).removeprefix("www.")


def urlsplit_host(url: str) -> str:
    """Return the host of an address, "" if it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # an address such as "http://[": no host either
        return ""
