"""Which names of different articles are the same person's: "Sergej Schoigu", "Sergei Schoigu" and "Schoigu"."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from framing.errors import FramingError

__all__ = ["fold", "link", "pick"]

_PARTICLES = frozenset("von van de der den zu al el bin ibn da di le la".split())

# How newspapers differ in writing names from other alphabets: Selenskyj, Selenski, Zelensky; Schoigu, Shoigu.
_SPELLINGS = (("tsch", "ch"), ("sch", "sh"), ("y", "i"), ("j", "i"), ("w", "v"), ("z", "s"), ("ß", "s"))


def fold(name: str) -> tuple[str, ...]:
    """Return the parts of a name without accents, hyphens and differences of transliteration.

    >>> fold("Wolodymyr Selenskyj") == fold("Volodimir Selenski"), fold("Kim Jong-un")
    (True, ('kim', 'iong', 'un'))
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    for written, common in _SPELLINGS:
        plain = plain.replace(written, common)
    plain = re.sub(r"(.)\1+", r"\1", plain)
    return tuple(part for part in re.split(r"[\s\-–]+", plain) if part and part not in _PARTICLES)


def link(targets: Counter[str]) -> dict[str, str]:
    """Map each name to the fullest name of the same person.

    Two names are one person's if they have the same surname and their first names agree or are spelt alike. A bare
    surname belongs to the only person of that surname; with several it stays by itself, because it could be any of them.

    Parameters
    ----------
    targets
        Names as the articles have them, with how often.

    Examples
    --------
    >>> linked = link(Counter({"Karin Stölting": 3, "Stölting": 2, "Karl Moll": 1, "Ute Moll": 1, "Moll": 1}))
    >>> linked["Stölting"], linked["Moll"]
    ('Karin Stölting', 'Moll')
    """
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in sorted(targets, key=lambda name: (-len(fold(name)), -targets[name], name)):
        parts = fold(name)
        if parts:
            by_surname[parts[-1]].append(name)
    linked: dict[str, str] = {}
    for named in by_surname.values():
        people: list[list[str]] = []
        bare = [name for name in named if len(fold(name)) == 1]
        for name in named:
            if name in bare:
                continue
            same = next((person for person in people if _first_names_agree(person[0], name)), None)
            if same is None:
                people.append([name])
            else:
                same.append(name)
        if len(people) == 1:
            people[0].extend(bare)
        elif bare:
            people.append(bare)
        for person in people:
            shown = min(person, key=lambda name: (len(fold(name)) == 1, -targets[name], len(name), name))
            linked |= dict.fromkeys(person, shown)
    return linked


def _first_names_agree(one: str, other: str) -> bool:
    """Whether two full names of one surname are the same person's: "U. Lamm", "Ute Lamm" and "Richterin Ute Lamm"."""
    parts, others = fold(one), fold(other)
    if parts[-len(others) :] == others or others[-len(parts) :] == parts:
        return True
    first, second = parts[0].rstrip("."), others[0].rstrip(".")
    if first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    return SequenceMatcher(None, first, second).ratio() >= 0.8


def pick(wanted: str, known: Iterable[str]) -> str | None:
    """Return the person that a name means, None if nobody is called so.

    Raises
    ------
    FramingError
        If several persons are called so.

    Examples
    --------
    >>> pick("schoigu", ["Sergej Schoigu", "Kim Jong-un"])
    'Sergej Schoigu'
    """
    parts = fold(wanted)
    people = list(dict.fromkeys(known))
    exact = [person for person in people if fold(person) == parts]
    if exact:
        return exact[0]
    alike = [person for person in people if parts and len(fold(person)) > 1 < len(parts) and _alike(wanted, person)]
    found = alike or [person for person in people if parts and set(parts) <= set(fold(person))]
    if len(found) > 1:
        raise FramingError(f"person: {wanted!r} could be {', '.join(sorted(found))}; give the full name of one of them")
    return found[0] if found else None


def _alike(one: str, other: str) -> bool:
    return fold(one)[-1] == fold(other)[-1] and _first_names_agree(one, other)
