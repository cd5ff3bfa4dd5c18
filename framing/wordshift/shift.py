"""The result of a word shift: words with their scores and examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Literal

from framing.style import kind_label, number

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Line", "Shift", "WordShift"]


@dataclass(frozen=True, slots=True)
class Line:
    """One place where a word stands: ``before + text + after`` is the line around it.

    Attributes
    ----------
    article, outlet
        Id and outlet of the article, None if unknown.
    start, end
        Offsets of the word in the article's text.
    before, text, after
        The words around it, cut at spaces, and the word as it is written.
    """

    article: str | None
    outlet: str | None
    start: int
    end: int
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Shift:
    """One word, how differently the two groups use it, and where.

    Attributes
    ----------
    term
        Lemma; halves of compounds have a hyphen ("-Lawine", "Horror-").
    kind
        "word", "part" (half of compounds) or "name" (person, place, body).
    z, log_odds
        Above 0: typical of the group; below 0: of what it is held against.
    count, count_against
        Occurrences.
    articles, articles_against
        Articles it occurs in.
    lines
        Examples from the side it is typical of, each from another article where there are several.
    """

    term: str
    kind: Literal["word", "part", "name"]
    z: float
    log_odds: float
    count: int
    count_against: int
    articles: int
    articles_against: int
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, repr=False)
class WordShift:
    """The words that make the difference between two groups of articles.

    Attributes
    ----------
    group, against
        The two groups.
    by
        "kind" or "outlet".
    words
        Words and halves of compounds: first those typical of the group, clearest first, then those of the other side.
    names
        Persons, places and bodies, in the same order; they tell of the subjects, not of the wording.
    sizes
        Words counted in the group and in what it is held against.
    articles
        Articles of the two.
    notes
        What a reader should know, in German.
    """

    group: str
    against: str
    by: str
    words: tuple[Shift, ...]
    names: tuple[Shift, ...]
    sizes: tuple[int, int]
    articles: tuple[int, int]
    notes: tuple[str, ...] = field(default=())

    def table(self, *, names: bool = False) -> pd.DataFrame:
        """Return the words, or the names, as a table with one row each; ``line`` is the first example."""
        import pandas as pd  # noqa: PLC0415 - slow to import

        columns = [name for name in Shift.__dataclass_fields__ if name != "lines"]
        rows = [
            {**{name: getattr(shift, name) for name in columns}, "line": _plain(shift.lines)}
            for shift in (self.names if names else self.words)
        ]
        return pd.DataFrame(rows, columns=[*columns, "line"])

    def __repr__(self) -> str:
        """Return the words, one line each, with the first example."""
        parts = [
            f"Words of {self.group} ({self.articles[0]} articles) against {self.against} ({self.articles[1]} articles)"
        ]
        for title, shifts in self._blocks():
            parts.append(f"\n{title}")
            parts.extend(
                f"{number(s.z, 1):>6}  {s.term:<24} {s.count:>5} : {s.count_against:<5} {_plain(s.lines)}"
                for s in shifts
            )
        return "\n".join([*parts, *self.notes])

    def _repr_html_(self) -> str:
        cell = "text-align:left;vertical-align:top;padding:.15em .8em .15em 0"
        parts = []
        for title, shifts in self._blocks():
            rows = "".join(
                f'<tr><td style="{cell}"><b>{escape(s.term)}</b></td><td style="{cell}">{number(s.z, 1)}</td>'
                f'<td style="{cell}">{_counts(s)}</td>'
                f'<td style="{cell}">{"<br>".join(_html(line) for line in s.lines)}</td></tr>'
                for s in shifts
            )
            heads = "".join(
                f'<th scope="col" style="{cell}">{head}</th>' for head in ("Wort", "z", "hier : dort", "Beispiele")
            )
            parts.append(f'<table style="color:inherit"><caption style="text-align:left"><b>{escape(title)}</b></caption>'
                         f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")  # fmt: skip
        notes = "".join(f"<p>{escape(note)}</p>" for note in self.notes)
        return f'<div lang="de" style="color:inherit">{"".join(parts)}{notes}</div>'

    def _blocks(self) -> Iterator[tuple[str, list[Shift]]]:
        for what, shifts in (("Wörter", self.words), ("Namen", self.names)):
            for name, sign in ((self.group, 1), (self.against, -1)):
                mine = [shift for shift in shifts if shift.z * sign > 0]
                if mine:
                    other = self.against if name == self.group else self.group
                    yield f"{what}, typisch für {kind_label(name)} (gegenüber {kind_label(other)})", mine


def _counts(shift: Shift) -> str:
    """How often on the side the word is typical for, and on the other."""
    pair = (shift.count, shift.count_against) if shift.z > 0 else (shift.count_against, shift.count)
    return " : ".join(number(count) for count in pair)


def _plain(lines: Sequence[Line]) -> str:
    return f"{lines[0].before}[{lines[0].text}]{lines[0].after}" if lines else ""


def _html(line: Line) -> str:
    return f"{escape(line.before)}<b>{escape(line.text)}</b>{escape(line.after)}"
