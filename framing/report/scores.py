"""Evaluations and trainings in the terminal: how good it is, in figures."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from framing.evaluation import Evaluation
from framing.style import kind_label, number

if TYPE_CHECKING:
    from framing.classify.training import Training

__all__ = ["errors_view", "scores_view", "training_view"]

_KINDS = {"loaded": "Wertende Wörter", "hedge": "Einschränkungen", "source": "Quellen", "quote": "Zitate"}
_PROBLEMS = {"missed": "übersehen", "surplus": "zu viel"}


def scores_view(evaluation: Evaluation) -> RenderableType:
    """Return what `framing evaluate` prints."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("", no_wrap=True)
    for heading in ("Marken", "Funde", "Ausbeute", "Genauigkeit", "Kategorie", "Enden", "Sprecher"):
        table.add_column(heading, header_style="bold", justify="right")
    for row in evaluation.scores.to_dict("records"):
        overall = row["outlet_kind"] == "all"
        name = _KINDS[row["kind"]] if overall else f"  {kind_label(row['outlet_kind'])}"
        table.add_row(
            name,
            str(row["marked"]),
            str(row["found"]),
            _with_interval(row, "recall"),
            _with_interval(row, "precision"),
            *(_percent(row[column]) for column in ("category", "exact", "speaker")),
            style="bold" if overall else "",
        )
    legend = (
        "Anteile in Prozent. Ausbeute: wie viele der von Hand markierten Stellen gefunden werden. Genauigkeit: wie viele der "
        "gefundenen von Hand markiert sind. In Klammern 95-%-Intervalle über die Ereignisse. Kategorie, Enden, Sprecher: "
        "bei wie vielen der gefundenen auch das stimmt."
    )
    return Group(Text(f"{evaluation.events} Ereignisse"), Text(), table, Text(), Text(legend, style="dim"))


def errors_view(evaluation: Evaluation, kind: str, most: int) -> RenderableType:
    """Return the passages of one kind on which annotation and marks differ, `most` of them at most."""
    chosen = [d for d in evaluation.disagreements if d.kind == kind]
    lines = [
        Text.assemble(
            (f"{_PROBLEMS[d.problem]}, {d.category}: ", "yellow" if d.problem == "missed" else "red"),
            (f"…{_one_line(d.before)}", "dim"),
            (f"»{_one_line(d.text)}«", "bold"),
            (f"{_one_line(d.after)}… ", "dim"),
            f"({d.article})",
        )
        for d in chosen[:most]
    ]
    hidden = len(chosen) - most
    return Group(*lines, *([Text(f"… und {hidden} weitere (--most)", style="dim")] if hidden > 0 else []))


def training_view(training: Training) -> RenderableType:
    """Return what `framing train` prints."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    for name, count in training.counts.items():
        sign = "gelernt" if name == training.positive else "dagegen"
        table.add_row(Text(kind_label(name)), str(count), Text(sign, style="dim"))
    for name, count in training.left_out.items():
        table.add_row(Text(kind_label(name)), str(count), Text("nicht benutzt", style="dim"))
    figures = (
        f"AUC {number(training.auc, 3)}, Kalibrierungsfehler {number(training.calibration_error, 3)} "
        f"({training.folds}-fach kreuzvalidiert: auf Artikeln, die nicht zum Lernen dienten)"
    )
    return Group(table, Text(), Text(figures))


def _with_interval(row: Mapping[Hashable, Any], name: str) -> str:
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    return f"{_percent(row[name])} ({_percent(low)}–{_percent(high)})" if not math.isnan(low) else _percent(row[name])


def _percent(share: float) -> str:
    return "–" if math.isnan(share) else number(100 * share, 0)


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
