"""Features of running text: how often it says what agencies say and what tabloids say, per hundred words.

Which wordings are counted, and in which direction each may point, stands in ``profile.tsv``. The direction comes from how
newspapers write; learning decides only how much each counts. With few annotated texts that is what keeps a model honest.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

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
        What is counted, or None where findings are.
    kind, severity
        Kind and least severity of the findings that are counted.
    """

    id: str
    label: str
    sign: int
    pattern: re.Pattern[str] | None
    kind: str = ""
    severity: int = 0

    def count(self, text: str, findings: Sequence[Finding]) -> int:
        """Count it in a normalised text without quotations, or among the findings of the text."""
        if self.pattern:
            return sum(1 for _ in self.pattern.finditer(text))
        return sum(f.kind == self.kind and f.severity >= self.severity and f.voice == "outlet" for f in findings)


@cache
def traits() -> tuple[Trait, ...]:
    """Read the table of traits."""
    return tuple(_trait(row) for row in read(files("framing.classify") / "profile.tsv"))


def _trait(row: Mapping[str, str]) -> Trait:
    sign = 1 if row["tendency"] == "+" else -1
    if not row["pattern"].startswith("finding "):
        return Trait(row["id"], row["label"], sign, re.compile(row["pattern"], re.IGNORECASE))
    _, kind, *severity = row["pattern"].split()
    return Trait(row["id"], row["label"], sign, None, kind, int(severity[0]) if severity else 0)


def profile(article: Article, findings: Sequence[Finding]) -> list[float] | None:
    """Return ``log(1 + 100 · count / (words + 30))`` for every trait, None for an article without running text.

    The logarithm keeps a text that does one thing all the time from deciding by that alone.
    """
    text = normalise(" ".join(s.text for s in article.sections if s.role in BODY_ROLES))
    count = sum(1 for _ in _WORD.finditer(text))
    if not count:
        return None
    own = _QUOTATION.sub('""', text)
    inside = [f for f in findings if f.section in BODY_ROLES]
    return [math.log1p(100 * trait.count(own, inside) / (count + _HEAD_START)) for trait in traits()]
