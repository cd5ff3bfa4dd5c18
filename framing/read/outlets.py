"""Outlets: what kind of house a name, domain or address belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from framing import lexicon
from framing.errors import LexiconError

__all__ = ["KINDS", "outlet_kind", "outlet_name"]

#: Kinds of outlets: how they are made and sold, see ``lexicons/outlets.tsv``.
KINDS = ("agency", "public", "quality", "regional", "tabloid", "portal")

#: Top-level domains under which German-language outlets publish.
DOMAIN = re.compile(
    r"(?<![\w@-])(?:[a-z0-9-]{1,40}\.){1,3}(?:de|at|ch|com|net|news|info|org|eu|li|lu)(?![\w-])", re.IGNORECASE
)


def outlet_kind(name: str, *, outlets: str | Path | None = None) -> str:
    """Return the kind of an outlet.

    Parameters
    ----------
    name
        Name ("Harzer Landbote"), domain ("zeit.de") or address ("https://www.zeit.de/politik").
    outlets
        Table of outlets of your own, laid over the bundled one: a UTF-8 file with tabs and a header that has "kind" and
        "name" or "domain", and may have "names" (further names, separated by ``|``).

    Returns
    -------
    str
        "agency", "public", "quality", "regional", "tabloid" or "portal"; "unknown" for any other outlet.

    Raises
    ------
    LexiconError
        If the table cannot be read, lacks a column, or has a kind that is none.

    Examples
    --------
    >>> outlet_kind("Harzer Landbote"), outlet_kind("https://www.zeit.de/politik"), outlet_kind("Altenbrücker Bote")
    ('regional', 'quality', 'unknown')
    """
    row = _find(name, outlets)
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


def _find(name: str, outlets: str | Path | None = None) -> lexicon.Row | None:
    own = {} if outlets is None else _own_table(str(outlets), _changed(Path(outlets)))
    bundled = _table()
    key = _key(name)
    while key:
        row = own.get(key) or bundled.get(key)
        if row:
            return row
        # "m.zeit.de" and "amp.zeit.de" belong to zeit.de: drop one label after the other, never down to "de".
        head, dot, key = key.partition(".")
        if not dot or "." not in key or " " in head:
            return None
    return None


@cache
def _table() -> dict[str, lexicon.Row]:
    return _by_name(lexicon.rows("outlets"))


@lru_cache(maxsize=8)
def _own_table(path: str, _stamp: int) -> dict[str, lexicon.Row]:
    """A user's own table; read anew when the file has changed."""
    return _by_name([_checked(row) for row in lexicon.read(Path(path))])


def _changed(path: Path) -> int:
    """When a file was changed; 0 if it is missing, which reading it will say better."""
    return path.stat().st_mtime_ns if path.is_file() else 0


def _checked(row: lexicon.Row) -> lexicon.Row:
    if "kind" not in row or not {"name", "domain"} & row.keys():
        raise LexiconError(
            f"{row['source']}: the header of a table of outlets must have 'kind' and 'name' or 'domain'; "
            f"it has {', '.join(name for name in row if name != 'source')}"
        )
    if row["kind"] not in KINDS:
        raise LexiconError(f"{row['source']}: kind {row['kind']!r} is unknown; allowed are {', '.join(KINDS)}")
    return row


def _by_name(rows: Iterable[lexicon.Row]) -> dict[str, lexicon.Row]:
    table: dict[str, lexicon.Row] = {}
    for row in rows:
        for name in (row.get("domain", ""), row.get("name", ""), *lexicon.split(row.get("names", ""))):
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
