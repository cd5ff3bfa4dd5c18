"""What was learned, as plain data: read, written and applied with nothing but the standard library.

A model is one file of tab-separated values: lines that start with ``#`` hold the settings as JSON, then follows one line a
feature with its group, the number of training headlines it was seen in, and its weight.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from framing.article import Article
from framing.classify.headline import (
    FLAT,
    GROUPS,
    IN_TEXT,
    Features,
    headline_features,
    kicker_features,
)
from framing.classify.profile import Trait, profile, traits
from framing.classify.tagging import Tagging, without_kicker
from framing.classify.wording import headline_parts
from framing.errors import FramingError
from framing.finding import Finding

__all__ = ["Share", "Weights", "shipped", "values"]

_HEADER = "group\tfeature\tseen\tweight"


class Share(NamedTuple):
    """What one feature adds to the log-odds."""

    group: str
    feature: str
    value: float
    share: float


class _Parts(NamedTuple):
    """Which sums make up the log-odds: features with their factors, traits with their rates, and the shift of `main`."""

    main: str
    features: tuple[tuple[Features, float], ...]
    traits: tuple[tuple[Trait, float], ...] = ()


@dataclass(frozen=True)
class Weights:
    """A fitted classifier.

    With h, k, t for the sums over the features of headline, kicker and running text, the log-odds of an article are

    - headline alone: ``headline_slope · h + headline_shift``
    - headline under a kicker: ``headline_with_kicker · h + k + kicker_shift``
    - running text, with or without headline: ``headline_in_text · h + t + text_shift``, where h leaves out the length.

    Attributes
    ----------
    features
        Group → feature → (number of training headlines with it, weight).
    headlines
        Number of training headlines.
    names
        Words taken for names.
    constants
        The factors and shifts of these sums.
    traits
        Trait of running text → weight.
    """

    features: Mapping[str, Mapping[str, tuple[int, float]]]
    headlines: int
    names: frozenset[str] = frozenset()
    constants: Mapping[str, float] = field(default_factory=dict)
    traits: Mapping[str, float] = field(default_factory=dict)

    def log_odds(self, article: Article, findings: Sequence[Finding], tagging: Tagging) -> float:
        """Return the calibrated log-odds of a tabloid; NaN for an article without words that count.

        The same as the sum of `shares`, many times faster.

        Parameters
        ----------
        article, findings
            The article and all its findings.
        tagging
            What the tagger says of it, see `framing.classify.tagging.tagging`.
        """
        parts = self._parts(article, findings, tagging)
        if parts is None:
            return math.nan
        total = self.constants[f"{parts.main}_shift"]
        for features, factor in parts.features:
            total += factor * self._sum(features)
        return total + sum(rate * self.traits.get(trait.id, 0.0) for trait, rate in parts.traits)

    def shares(self, article: Article, findings: Sequence[Finding], tagging: Tagging) -> list[Share]:
        """Return what every feature adds to the log-odds; empty for an article without words that count."""
        parts = self._parts(article, findings, tagging)
        if parts is None:
            return []
        made = [Share("constant", parts.main, 1.0, self.constants[f"{parts.main}_shift"])]
        for features, factor in parts.features:
            for group, counts in features.items():
                known = self.features.get(group, {})
                found = values(group, counts, known, self.headlines)
                made.extend(Share(group, name, value, factor * value * known[name][1]) for name, value in found)
        made.extend(Share("text", t.id, rate, rate * self.traits.get(t.id, 0.0)) for t, rate in parts.traits)
        return made

    def _parts(self, article: Article, findings: Sequence[Finding], tagging: Tagging) -> _Parts | None:
        """Choose which sums make up the log-odds of this article."""
        kicker, headline = headline_parts(article)
        glued = bool(kicker) and not any(s.role == "kicker" for s in article.sections)
        title = without_kicker(tagging.title) if glued else tagging.title
        rates = profile(article, findings, tagging.tags)
        if rates is not None:
            features = headline_features(headline, findings, tagged=title, names=self.names) if headline else {}
            spoken = {group: found for group, found in features.items() if group in IN_TEXT}
            pairs = tuple(zip(traits(), rates, strict=True))
            return _Parts("text", ((spoken, self.constants["headline_in_text"]),), pairs)
        if not any(c.isalnum() for c in kicker + headline):
            return None
        features = headline_features(headline, findings, tagged=title, names=self.names)
        if not kicker:
            return _Parts("headline", ((features, self.constants["headline_slope"]),))
        above = kicker_features(kicker, names=self.names)
        return _Parts("kicker", ((features, self.constants["headline_with_kicker"]), (above, 1.0)))

    def _sum(self, features: Features) -> float:
        """Weighted sum of the values of the features, see `values`."""
        total = 0.0
        for group, counts in features.items():
            known = self._ready.get(group, {})
            if group in FLAT:
                total += FLAT[group] * sum([known[name][1] for name in counts if name in known])
                continue
            dot = square = 0.0
            for name, count in counts.items():
                entry = known.get(name)
                if entry:
                    value = entry[0] if count == 1 else entry[0] * (1 + math.log(count))
                    dot += value * entry[1]
                    square += value * value
            if square:
                total += GROUPS[group] * dot / math.sqrt(square)
        return total

    @cached_property
    def _ready(self) -> dict[str, dict[str, tuple[float, float]]]:
        """Group → feature → (rarity, weight)."""
        return {
            group: {name: (_rarity(self.headlines, seen), weight) for name, (seen, weight) in known.items()}
            for group, known in self.features.items()
        }

    # ------------------------------------------------------------------ plain data

    def save(self, path: str | Path) -> None:
        """Write the model; the same model gives the same bytes."""
        Path(path).write_text(self.dumps(), encoding="utf-8", newline="\n")

    def dumps(self) -> str:
        """Return the model as text."""
        settings = {
            "headlines": self.headlines,
            "constants": {k: round(v, 4) for k, v in sorted(self.constants.items())},
            "traits": {k: round(v, 4) for k, v in self.traits.items()},
            "names": " ".join(sorted(self.names)),
        }
        lines = [f"# {json.dumps({k: v}, ensure_ascii=False)}" for k, v in settings.items()]
        lines.append(_HEADER)
        for group, known in self.features.items():
            lines.extend(f"{group}\t{name}\t{seen}\t{weight:.3f}" for name, (seen, weight) in sorted(known.items()))
        return "\n".join(lines) + "\n"

    def rounded(self) -> Weights:
        """Return the model as it is after saving and loading, so that what is measured is what is shipped."""
        return self._parse(self.dumps())

    @classmethod
    def load(cls, path: str | Path | Traversable) -> Weights:
        """Read a model that `save` has written.

        Raises
        ------
        FramingError
            If the file cannot be read or is no such model.
        """
        place = Path(path) if isinstance(path, str) else path
        try:
            text = place.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise FramingError(
                f"classifier {place} cannot be read ({error}); give a file made by framing.train"
            ) from None
        try:
            return cls._parse(text)
        except (ValueError, KeyError) as error:
            raise FramingError(
                f"{place} is no classifier of this package ({error}); give a file made by framing.train"
            ) from None

    @classmethod
    def _parse(cls, text: str) -> Weights:
        settings: dict[str, object] = {}
        features: dict[str, dict[str, tuple[int, float]]] = {}
        lines = iter(text.split("\n"))
        for line in lines:
            if not line.startswith("# "):
                break
            settings.update(json.loads(line[2:]))
        if line != _HEADER:
            raise ValueError("the header line is missing")
        for line in lines:
            if line:
                group, name, seen, weight = line.split("\t")
                features.setdefault(group, {})[name] = (int(seen), float(weight))
        constants, learned = settings["constants"], settings["traits"]
        if not isinstance(constants, dict) or not isinstance(learned, dict):
            raise ValueError("constants and traits must be tables")
        return cls(
            features, int(str(settings["headlines"])), frozenset(str(settings["names"]).split()), constants, learned
        )


def values(
    group: str, counts: Mapping[str, int], known: Mapping[str, tuple[int, float]], headlines: int
) -> list[tuple[str, float]]:
    """Return the values of the known features of a group: ``(1 + ln count) · (1 + ln(headlines / seen))``.

    Rare features weigh more than frequent ones, and the values of a group are brought to unit length, so that a long
    headline does not weigh more than a short one. In flat groups every feature has the same value.
    """
    if group in FLAT:
        return [(name, FLAT[group]) for name in counts if name in known]
    raw = [
        (name, _rarity(headlines, known[name][0]) * (1.0 if count == 1 else 1 + math.log(count)))
        for name, count in counts.items()
        if name in known
    ]
    if not raw:
        return raw
    scale = GROUPS[group] / math.sqrt(sum([value * value for _, value in raw]))
    return [(name, value * scale) for name, value in raw]


@cache
def _rarity(headlines: int, seen: int) -> float:
    return 1 + math.log(headlines / seen)


@cache
def shipped() -> Weights:
    """Return the shipped model, read when first asked for."""
    return Weights.load(files("framing") / "models" / "tabloid.tsv")
