"""Measures a classifier for its card: ``python -m framing.classify.card HEADLINES.jsonl [--model MODEL.tsv]``.

The file has one headline a line with the fields ``kind``, ``date``, ``headline`` (with its kicker) and ``headline_core``
(without). Prints the tables of the card in Markdown and writes the calibration bins beside the model.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from framing.classify.estimator import TabloidClassifier, load_classifier
from framing.classify.training import calibration_error

__all__ = ["main"]

_BINS = 10
_CALIBRATION = Path(__file__).resolve().parent.parent / "models" / "calibration.tsv"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="framing.classify.card", description="Measure a classifier for its card.")
    parser.add_argument("headlines", type=Path, help="JSONL file with kind, date, headline, headline_core")
    parser.add_argument("--model", type=Path, help="the model; by default the shipped one")
    parser.add_argument("-o", "--output", type=Path, default=_CALIBRATION, help="where to write the calibration bins")
    options = parser.parse_args(arguments)
    rows = [json.loads(line) for line in options.headlines.read_text(encoding="utf-8").split("\n") if line.strip()]
    model = load_classifier(options.model)
    bare = _probabilities(model, rows, "headline_core")
    glued = _probabilities(model, rows, "headline")
    lines = [*_overview(rows, bare, glued), "", *_periods(rows, bare), "", *_kinds(rows, bare)]
    sys.stdout.write("\n".join(lines) + "\n")
    bins = _bins(_truth(rows), bare)
    options.output.write_text("\n".join(["predicted\tobserved\tn", *bins]) + "\n", encoding="utf-8", newline="\n")
    return 0


def _probabilities(model: TabloidClassifier, rows: Sequence[Mapping[str, str]], field: str) -> np.ndarray:
    return np.asarray(model.predict_proba([row[field] for row in rows])[:, 1])


def _truth(rows: Sequence[Mapping[str, str]]) -> np.ndarray:
    return np.array([row["kind"] == "tabloid" for row in rows])


def _kind(rows: Sequence[Mapping[str, str]], kind: str) -> np.ndarray:
    return np.array([row["kind"] == kind for row in rows])


def _auc(rows: Sequence[Mapping[str, str]], p: np.ndarray, kind: str, among: np.ndarray | None = None) -> float:
    chosen = _truth(rows) | _kind(rows, kind)
    if among is not None:
        chosen &= among
    return float(roc_auc_score(_truth(rows)[chosen], p[chosen]))


def _overview(rows: Sequence[Mapping[str, str]], bare: np.ndarray, glued: np.ndarray) -> Iterator[str]:
    yield "| | without kicker | with kicker on the same line |"
    yield "| --- | --- | --- |"
    for kind, name in (("agency", "agency"), ("quality", "quality papers")):
        yield f"| AUC, tabloid against {name} | {_auc(rows, bare, kind):.3f} | {_auc(rows, glued, kind):.3f} |"
    truth, two = _truth(rows), ~_kind(rows, "quality")
    errors = [
        ("all kinds", [calibration_error(truth, p) for p in (bare, glued)]),
        ("tabloid and agency only", [calibration_error(truth[two], p[two]) for p in (bare, glued)]),
    ]
    for name, (plain, on_line) in errors:
        yield f"| expected calibration error (10 bins), {name} | {plain:.3f} | {on_line:.3f} |"


def _periods(rows: Sequence[Mapping[str, str]], p: np.ndarray) -> Iterator[str]:
    yield "| half-year (without kicker) | headlines | against agency | against quality papers |"
    yield "| --- | --- | --- | --- |"
    halves = np.array([f"{row['date'][:4]}, {'first' if row['date'][5:7] < '07' else 'second'} half" for row in rows])
    for half in np.unique(halves):
        among = halves == half
        agency, quality = (_auc(rows, p, kind, among) for kind in ("agency", "quality"))
        yield f"| {half} | {among.sum()} | {agency:.3f} | {quality:.3f} |"


def _kinds(rows: Sequence[Mapping[str, str]], p: np.ndarray) -> Iterator[str]:
    yield "| kind (without kicker) | mean probability | share above .5 |"
    yield "| --- | --- | --- |"
    for kind in ("tabloid", "agency", "quality"):
        of_kind = p[_kind(rows, kind)]
        yield f"| {kind} | {of_kind.mean():.2f} | {(of_kind > 0.5).mean():.2f} |"


def _bins(truth: np.ndarray, p: np.ndarray) -> list[str]:
    bins = np.minimum((p * _BINS).astype(int), _BINS - 1)
    return [f"{p[bins == b].mean():.4f}\t{truth[bins == b].mean():.4f}\t{(bins == b).sum()}" for b in np.unique(bins)]


if __name__ == "__main__":
    raise SystemExit(main())
