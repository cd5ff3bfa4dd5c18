"""The lexicons: where they are, how their files are read, and how a user's own entries lie over them.

A lexicon is a UTF-8 file of tab-separated values with a header line. Lines that start with ``#`` are comments.
Values that hold several wordings separate them with ``|``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from framing.errors import LexiconError
from framing.finding import CATEGORIES

__all__ = ["PARTS_OF_SPEECH", "Condition", "Entry", "Lexicon", "Part", "Row", "locate", "read", "rows", "split"]

Row = Mapping[str, str]


def locate() -> Traversable:
    """Return the folder of the lexicons: the packaged one, else the checkout's."""
    packaged = files("framing") / "_lexicons"
    if packaged.is_dir():
        return packaged
    return Path(__file__).resolve().parent.parent / "lexicons"


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Return the rows of a bundled lexicon, each a mapping from column to text.

    Parameters
    ----------
    name
        File below the lexicon folder without ending ("hedges"), or a folder, whose files are read in order of name.

    Raises
    ------
    LexiconError
        If there is no such lexicon or one of its lines is malformed.
    """
    place = locate() / name
    if place.is_dir():
        parts = sorted((p for p in place.iterdir() if p.name.endswith(".tsv")), key=lambda p: p.name)
        return tuple(row for part in parts for row in read(part))
    return tuple(read(locate() / f"{name}.tsv"))


def read(path: Traversable | str) -> Iterator[Row]:
    """Yield the rows of one lexicon file; ``row["source"]`` is file name and line number.

    Raises
    ------
    LexiconError
        If the file is missing, is no UTF-8, or a line has more fields than the header.
    """
    place = Path(path) if isinstance(path, str) else path
    try:
        text = place.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"lexicon {place} cannot be read ({error}); it must be a UTF-8 file with tabs") from None
    header: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [value.strip() for value in line.split("\t")]
        if not header:
            header = fields
            continue
        if len(fields) > len(header):
            raise LexiconError(
                f"{place.name}:{number} has {len(fields)} fields, the header has {len(header)} "
                f"({', '.join(header)}); is there a tab too many?"
            )
        fields += [""] * (len(header) - len(fields))
        yield {**dict(zip(header, fields, strict=True)), "source": f"{place.name}:{number}"}


def split(value: str) -> tuple[str, ...]:
    """Split a field that holds several wordings.

    >>> split("bitten | ersuchen")
    ('bitten', 'ersuchen')
    """
    return tuple(part.strip() for part in value.split("|") if part.strip())


# ---------------------------------------------------------------------- loaded words

PARTS_OF_SPEECH = frozenset({"noun", "verb", "adj", "adv", "phrase", "form"})
_TESTS = frozenset({"with", "without", "next", "prev", "notnext", "notprev", "headline", "loud", "person"})
_PART_ROLES = frozenset({"head", "modifier", "head_hyphen", "modifier_hyphen"})


@dataclass(frozen=True, slots=True)
class Condition:
    """One test on the surroundings of a match: ``without:Epizentrum|Richterskala``."""

    test: str
    words: frozenset[str]

    @classmethod
    def parse(cls, text: str, source: str = "") -> tuple[Condition, ...]:
        """Read the conditions of an entry.

        >>> Condition.parse("headline without:theater")[1].test
        'without'
        """
        conditions = []
        for piece in text.split():
            test, _, words = piece.partition(":")
            if test not in _TESTS:
                raise LexiconError(f"{source}: condition {piece!r} is unknown; allowed are {', '.join(sorted(_TESTS))}")
            conditions.append(cls(test, frozenset(w.lower() for w in words.split("|") if w)))
        return tuple(conditions)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the lexicon of loaded words.

    Attributes
    ----------
    entry
        As written in the file: lemma, separable verb with a bar ("aus|rasten"), or the words of an idiom.
    pos
        noun, verb, adj, adv, phrase, or form (the exact word only).
    category, severity
        See `framing.finding.Finding`.
    neutral
        Sober wordings.
    conditions
        All must hold for a match to count.
    note
        Why it is loaded, in German.
    source
        File and line.
    example
        A short sentence of our own that the entry must match; "" where none is needed.
    """

    entry: str
    pos: str
    category: str
    severity: int
    neutral: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    note: str = ""
    source: str = ""
    example: str = ""

    @classmethod
    def from_row(cls, row: Row) -> Entry:
        """Make an entry from a line of a lexicon file."""
        source = row["source"]
        if row["pos"] not in PARTS_OF_SPEECH:
            raise LexiconError(
                f"{source}: part of speech {row['pos']!r} is unknown; allowed are {', '.join(sorted(PARTS_OF_SPEECH))}"
            )
        return cls(
            entry=row["entry"],
            pos=row["pos"],
            category=_category(row),
            severity=_severity(row),
            neutral=tuple(n for n in split(row.get("neutral", "")) if n != "–"),
            conditions=Condition.parse(row.get("condition", ""), source),
            note=row.get("note", ""),
            source=source,
            example=row.get("example", ""),
        )

    def _repr_html_(self) -> str:
        """What the entry marks and why, for Jupyter."""
        from framing.report.notebook import entry_fragment  # noqa: PLC0415 - showing is built on this, not the reverse

        return entry_fragment(self)


@dataclass(frozen=True, slots=True)
class Part:
    """A loaded half of compounds, whatever the other half is: "-hammer", "horror-".

    Attributes
    ----------
    part
        Lower case, as it stands in the compound.
    role
        "head" or "modifier".
    hyphen_only
        Whether it counts only in hyphenated compounds ("Klima-Krieg", not "Bürgerkrieg").
    exceptions
        Sober compounds; may hold ``*``.
    """

    part: str
    role: str
    hyphen_only: bool
    category: str
    severity: int
    neutral: tuple[str, ...]
    exceptions: tuple[str, ...]
    note: str
    source: str

    @classmethod
    def from_row(cls, row: Row) -> Part:
        """Make a part from a line of ``compounds.tsv``."""
        if row["role"] not in _PART_ROLES:
            raise LexiconError(
                f"{row['source']}: role {row['role']!r} is unknown; allowed are {', '.join(sorted(_PART_ROLES))}"
            )
        role, _, hyphen = row["role"].partition("_")
        return cls(
            part=row["part"].strip("-").lower(),
            role=role,
            hyphen_only=bool(hyphen),
            category=_category(row),
            severity=_severity(row),
            neutral=tuple(n for n in split(row["neutral"]) if n != "–"),
            exceptions=tuple(e.lower() for e in split(row["except"])),
            note=row["note"],
            source=row["source"],
        )


def _category(row: Row) -> str:
    if row["category"] not in CATEGORIES["loaded"]:
        raise LexiconError(
            f"{row['source']}: category {row['category']!r} is unknown; "
            f"allowed are {', '.join(sorted(CATEGORIES['loaded']))}"
        )
    return row["category"]


def _severity(row: Row) -> int:
    if row["severity"] not in ("1", "2", "3"):
        raise LexiconError(f"{row['source']}: severity {row['severity']!r} must be 1 (mild), 2 (clear) or 3 (drastic)")
    return int(row["severity"])


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lexicon of loaded words: entries, and loaded parts of compounds."""

    entries: tuple[Entry, ...]
    parts: tuple[Part, ...] = ()

    @classmethod
    def load(cls, extra: str | Path | None = None) -> Lexicon:
        """Load the bundled lexicon, with a user's own file laid over it.

        Parameters
        ----------
        extra
            A file with the columns of ``lexicons/loaded/*.tsv``. An entry that the bundled lexicon has as well
            replaces it.

        Raises
        ------
        LexiconError
            If the file cannot be read or a line is malformed.
        """
        entries = {(e.entry, e.pos): e for e in _entries(rows("loaded"))}
        if extra is not None:
            entries.update({(e.entry, e.pos): e for e in _entries(read(Path(extra)))})
        return cls(tuple(entries.values()), tuple(Part.from_row(row) for row in rows("compounds")))

    def __repr__(self) -> str:
        return f"<Lexicon: {len(self.entries)} entries, {len(self.parts)} compound parts>"

    def _repr_html_(self) -> str:
        """How many entries there are, by category and load, for Jupyter."""
        from framing.report.notebook import lexicon_fragment  # noqa: PLC0415 - showing is built on this, not the reverse

        return lexicon_fragment(self)


def _entries(table: Iterable[Row]) -> Iterator[Entry]:
    for row in table:
        missing = {"entry", "pos", "category", "severity"} - row.keys()
        if missing:
            raise LexiconError(f"{row['source']}: the header lacks {', '.join(sorted(missing))}")
        yield Entry.from_row(row)
