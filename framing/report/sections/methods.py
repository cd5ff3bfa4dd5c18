"""How the numbers were made, what they cannot say, and where everything comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath

from framing.measures import MEASURES
from framing.plot import scale
from framing.report import blocks
from framing.report.blocks import Section
from framing.report.days import days_of
from framing.report.evidence import Evidence
from framing.report.prose import limits, method
from framing.report.words import LABELS
from framing.style import listed, number, period

__all__ = ["section"]

_DEFINED = (
    "sensationalism", "loaded_per_100", "hedges_per_100_sentences", "boosters_per_100_sentences", "attribution_share",
    "headline_gap", "tabloid_probability", "distinct_sources", "anonymous_source_share",
)  # fmt: skip
_MOST_FILES = 8


def section(e: Evidence, files: Iterable[str]) -> Section | None:
    """Return method, definitions, limits and provenance."""
    label = LABELS[e.language]
    return blocks.section(
        "method",
        label["method"],
        [
            blocks.parts((part["heading"], part["text"]) for part in method(e)),
            blocks.pairs(_definitions(e)) | {"heading": label["measures"]},
            blocks.parts([(label["limits"], limits(e.language))]),
            blocks.pairs(_provenance(e, list(files))) | {"heading": label["provenance"]},
        ],
    )


def _definitions(e: Evidence) -> Iterator[tuple[str, str]]:
    for name in _DEFINED:
        if name in e.comparison.measures and name in MEASURES:
            found = MEASURES[name]
            definition = found.definition if e.language == "de" else found.definition_en.replace("'", "’")
            written = scale(name, e.language)
            yield _named(written.label, written.unit), definition


def _named(label: str, unit: str) -> str:
    return f"{label} ({unit})" if unit else label


#: What tags the words, splits the text, draws and sets; another version of one may change a figure or a line break.
_LIBRARIES = ("HanTa", "matplotlib", "spacy", "textstat", "typst")


def _provenance(e: Evidence, files: list[str]) -> Iterator[tuple[str, str]]:
    german = e.language == "de"
    yield "Programm" if german else "Program", f"framing {_version()}"
    yield "Wortlisten" if german else "Word lists", f"framing {_version()}"
    yield "Bibliotheken" if german else "Libraries", ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES)
    if files:
        yield "Dateien" if german else "Files", _listed(files, e)
    days = days_of(e.comparison.table)
    if days:
        yield "Artikel vom" if german else "Articles of", period(days, e.language)
    if e.has_intervals:
        draws = number(e.comparison.draws, 0, e.language)
        yield "Startwert" if german else "Seed", f"{e.comparison.seed} ({draws} {'Ziehungen' if german else 'draws'})"
    if german:
        yield (
            "Nachrechnen",
            "Dieselben Dateien, dasselbe Programm und dieselben Bibliotheken ergeben Byte für Byte denselben Bericht.",
        )
    else:
        yield "To check", "The same files, program and libraries give the same report, byte for byte."


def _listed(files: list[str], e: Evidence) -> str:
    names = [PurePath(name).name for name in files]
    if len(names) <= _MOST_FILES:
        return listed(names, e.language)
    left = number(len(names) - _MOST_FILES, 0, e.language)
    return ", ".join(names[:_MOST_FILES]) + (f" und {left} weitere" if e.language == "de" else f" and {left} more")


def _version(name: str = "framing") -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "–"
