"""Features of running text: how often it says what agencies say and what tabloids say, and which parts of speech it uses.

Which wordings are counted, and in which direction each may point, stands in ``profile.tsv``. The direction comes from how
newspapers write; learning decides only how much each counts. With few annotated texts that is what keeps a model honest.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence, Sized
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from framing.article import Article
from framing.classify.wording import normalise
from framing.finding import Finding
from framing.lexicon import read

__all__ = ["BODY_ROLES", "Trait", "profile", "traits"]

#: Sections that make up the running text.
BODY_ROLES = frozenset({"lead", "summary", "crosshead", "body"})

_WORD = re.compile(r"\w+(?:[-'&/.]\w+)*")
#: Direct quotations of four words and more: what others say is not the newsroom's wording.
_QUOTATION = re.compile(r'"[^"\s]+(?: [^"\s]+){3,}"')
#: Words every text is taken to have besides its own, so that one word in a short text is no torrent.
_HEAD_START = 30


@dataclass(frozen=True, slots=True)
class Trait:
    """One line of ``profile.tsv``: a wording that is counted.

    Attributes
    ----------
    id, label
        Name in the model and in German.
    sign
        1 if more of it sounds like a tabloid, -1 if like an agency.
    pattern
        What is counted, or None where findings or parts of speech are.
    kind, severity
        Kind and least severity of the findings that are counted.
    tags, typical
        STTS tags of the words that are counted, and how many of them are typical of a hundred words in the news.
    """

    id: str
    label: str
    sign: int
    pattern: re.Pattern[str] | None
    kind: str = ""
    severity: int = 0
    tags: tuple[str, ...] = ()
    typical: float = 0.0

    def rate(self, text: _RunningText) -> float:
        """Return the value of the trait, see `profile`."""
        if self.tags:
            count = sum(len(text.tags.get(tag, ())) for tag in self.tags)
            words = sum(len(found) for tag, found in text.tags.items() if not tag.startswith("$"))
            usual = self.typical / 100
            return math.log((count + usual * _HEAD_START) / ((words + _HEAD_START) * usual))
        return math.log1p(100 * self._count(text.own, text.findings) / (text.words + _HEAD_START))

    def _count(self, text: str, findings: Sequence[Finding]) -> int:
        if self.pattern:
            return sum(1 for _ in self.pattern.finditer(text))
        return sum(f.kind == self.kind and f.severity >= self.severity and f.voice == "outlet" for f in findings)


@cache
def traits() -> tuple[Trait, ...]:
    """Read the table of traits."""
    return tuple(_trait(row) for row in read(files("framing.classify") / "profile.tsv"))


def _trait(row: Mapping[str, str]) -> Trait:
    sign = 1 if row["tendency"] == "+" else -1
    counted, *rest = row["pattern"].split()
    if counted == "finding":
        kind, *severity = rest
        return Trait(row["id"], row["label"], sign, None, kind, int(severity[0]) if severity else 0)
    if counted == "typical":
        typical, *tags = rest
        return Trait(row["id"], row["label"], sign, None, tags=tuple(tags), typical=float(typical))
    return Trait(row["id"], row["label"], sign, re.compile(row["pattern"], re.IGNORECASE))


class _RunningText(NamedTuple):
    """What traits are counted in: words, findings, tagged words, and the text without direct quotations."""

    own: str
    words: int
    findings: Sequence[Finding]
    tags: Mapping[str, Sized]


def profile(article: Article, findings: Sequence[Finding], tags: Mapping[str, Sized]) -> list[float] | None:
    """Return the value of every trait, None for an article without running text.

    Wordings and findings are worth ``log(1 + 100 · count / (words + 30))``: the logarithm keeps a text that does one thing
    all the time from deciding by that alone. Parts of speech are never absent, so theirs is the logarithm of how many times
    more often than typical they occur, ``log((count + 30 · t) / ((words + 30) · t))`` where t is the typical share.

    Parameters
    ----------
    article, findings
        The article and its findings.
    tags
        STTS tag → the words of the running text with it. With none at all the parts of speech count as typical.
    """
    text = normalise(" ".join(s.text for s in article.sections if s.role in BODY_ROLES))
    count = sum(1 for _ in _WORD.finditer(text))
    if not count:
        return None
    inside = [f for f in findings if f.section in BODY_ROLES]
    running = _RunningText(_QUOTATION.sub('""', text), count, inside, tags)
    return [trait.rate(running) for trait in traits()]
