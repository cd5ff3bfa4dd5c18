"""Imports run one way, and each heavy library has its room."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import framing

PACKAGE = Path(framing.__file__).parent

#: Room → rank. A module imports rooms of a lower rank, or its own.
RANKS = {
    "errors": 0,
    "article": 0,
    "finding": 1,
    "style": 1,
    "lexicon": 2,
    "read": 3,
    "german": 3,
    "annotate": 4,
    "classify": 5,
    "readability": 5,
    "counting": 0,
    "sensationalism": 5,
    "lexicography": 5,
    "measures": 6,
    "pipeline": 7,
    "examples": 2,
    "stories": 7,
    "reuse": 8,
    "compare": 8,
    "evaluation": 8,
    "names": 8,
    "wordshift": 8,
    "plot": 9,
    "report": 10,
    "teach": 11,
    "batch": 12,
    "cli": 13,
    "__init__": 14,
    "__main__": 15,
}

#: Library → the rooms that may import it.
HOMES = {
    "spacy": {"german", "annotate"},
    "sklearn": {"classify", "stories", "reuse"},
    "matplotlib": {"plot"},
    "typst": {"report", "teach"},
    "textstat": {"readability"},
    "nltk": {"stories", "lexicography"},
    "trafilatura": {"read"},
    "pyarrow": {"read", "batch"},
    "typer": {"cli"},
    "dask": {"batch"},
    "distributed": {"batch"},
    "jinja2": {"teach"},
}

#: The ways up, all inside a method: an article reads itself from raw text, results show themselves in Jupyter.
EXCEPTIONS = {("article", "read"), ("finding", "report"), ("compare", "report"), ("lexicon", "report")}

MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "framing")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_run_one_way(path):
    room = room_of(path)
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] != "framing" or len(parts) < 2 or parts[1] == room or parts[1] not in RANKS:
            continue
        if (room, parts[1]) not in EXCEPTIONS:
            assert RANKS[parts[1]] < RANKS[room], f"{room} may not import {parts[1]}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_heavy_libraries_stay_in_their_rooms(path):
    for name in imports_of(path):
        homes = HOMES.get(name.split(".")[0])
        assert homes is None or room_of(path) in homes, f"{room_of(path)} may not import {name}"


def test_every_room_has_a_rank():
    assert {room_of(path) for path in MODULES} <= RANKS.keys()


def test_articles_and_findings_need_the_standard_library_only():
    for name in ("article", "finding", "errors"):
        outside = {n.split(".")[0] for n in imports_of(PACKAGE / f"{name}.py")} - {"framing", "__future__"}
        assert outside <= {"datetime", "collections", "dataclasses", "math", "types", "typing"}


def test_no_module_has_grown_past_400_lines():
    long = {
        str(p.relative_to(PACKAGE)): n for p in MODULES if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long


def test_no_template_asks_the_network_for_a_package():
    for path in PACKAGE.rglob("*.typ"):
        assert "@preview" not in path.read_text(encoding="utf-8")


def test_public_names_are_sorted_and_exist():
    assert list(framing.__all__) == sorted(framing.__all__, key=lambda n: (not n.isupper(), not n[0].isupper(), n))
    assert all(hasattr(framing, name) for name in framing.__all__)
