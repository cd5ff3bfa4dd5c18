"""Refits the shipped classifier: ``python -m framing.classify.train HEADLINES.jsonl [-o MODEL.tsv]``.

The file has one headline a line with the fields ``kind`` (tabloid, agency, quality), ``headline`` (with its kicker),
``headline_core`` (without) and ``outlet``. Running texts are learned from the package's example corpus. The same input
gives the same file.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from framing.annotate import annotate, read_text
from framing.article import Article
from framing.classify.fit import Sample, Settings, learn
from framing.classify.names import NameCounter
from framing.classify.tagging import tagging
from framing.classify.weights import Weights
from framing.errors import FramingError
from framing.examples.corpus import load_events

__all__ = ["main", "train"]

#: Weight of a headline by kind of outlet. Quality papers are no tabloids, but the question is put against agencies.
_KINDS: Mapping[str, float] = {"tabloid": 1.0, "agency": 1.0, "quality": 0.8}
#: Weight of an example article by kind; a portal puts tabloid headlines over agency copy and teaches neither.
_EXAMPLE_KINDS: Mapping[str, float] = {"tabloid": 1.0, "agency": 1.0, "regional": 0.5, "quality": 0.5}
_DEFAULT = Path(__file__).resolve().parent.parent / "models" / "tabloid.tsv"


@dataclass(slots=True)
class _Corpus:
    """What to learn from, with labels and weights."""

    samples: list[Sample] = field(default_factory=list)
    labels: list[bool] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    names: NameCounter = field(default_factory=NameCounter)

    def add(self, article: Article, kind: str, weight: float, *, learn_names: bool) -> None:
        text = read_text(article)
        self.samples.append(Sample(article, annotate(text), tagging(text)))
        self.labels.append(kind == "tabloid")
        self.weights.append(weight)
        if learn_names:
            self.names.look_at(text)


def train(headlines: Iterable[Mapping[str, str]], *, settings: Settings | None = None) -> Weights:
    """Fit the classifier to headlines and the example corpus.

    Parameters
    ----------
    headlines
        Mappings with kind, headline, headline_core and outlet.
    settings
        How to learn.
    """
    settings = settings or Settings()
    rows = [row for row in headlines if row["kind"] in _KINDS]
    balance = _outlet_balance(rows)
    corpus = _Corpus()
    for row in rows:
        corpus.add(_headline(row), row["kind"], _KINDS[row["kind"]] * balance[row["outlet"]], learn_names=True)
    for example in (example for event in load_events() for example in event.examples):
        if example.kind in _EXAMPLE_KINDS:
            corpus.add(example.article, example.kind, _EXAMPLE_KINDS[example.kind], learn_names=False)
    return learn(
        corpus.samples,
        corpus.labels,
        corpus.weights,
        names=corpus.names.frequent(settings.seen),
        settings=settings,
    )


def _headline(row: Mapping[str, str]) -> Article:
    core, whole = row["headline_core"], row["headline"]
    kicker = whole.removesuffix(core).strip().rstrip(":") if core != whole else ""
    return Article.from_parts(headline=core, kicker=kicker)


def _outlet_balance(rows: Sequence[Mapping[str, str]]) -> dict[str, float]:
    """Weights that bring quality papers half-way to equal shares, so that the largest does not stand for all."""
    counts = Counter(row["outlet"] for row in rows if row["kind"] == "quality")
    mean = sum(counts.values()) / max(1, len(counts))
    balance = {row["outlet"]: 1.0 for row in rows}
    return balance | {outlet: (mean / count) ** 0.5 for outlet, count in counts.items()}


def _read(path: Path) -> list[dict[str, str]]:
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    except (OSError, ValueError) as error:
        raise FramingError(f"{path} cannot be read as one JSON object a line ({error})") from None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="framing.classify.train", description="Refit the shipped classifier.")
    parser.add_argument("headlines", type=Path, help="JSONL file with kind, headline, headline_core, outlet")
    parser.add_argument("-o", "--output", type=Path, default=_DEFAULT, help="where to write the model")
    options = parser.parse_args(arguments)
    weights = train(_read(options.headlines))
    weights.save(options.output)
    count = sum(len(known) for known in weights.features.values())
    sys.stdout.write(f"{options.output}: {count} features from {weights.headlines} headlines\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
