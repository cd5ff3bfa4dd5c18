"""Analyses for the reports' tests, marked by hand: the report must be right whatever the annotation finds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from marked_articles import OUTLETS, marked

from framing.compare import Comparison, compare
from framing.finding import Analysis

#: Doctests are looked for in every module, but two conftests of one name are one module too many.
collect_ignore = ["conftest.py"]


@pytest.fixture(scope="session")
def few() -> tuple[Analysis, ...]:
    """Three articles of three outlets."""
    return tuple(marked(*text, outlet, i) for i, (outlet, text) in enumerate(OUTLETS, 1))


@pytest.fixture(scope="session")
def many() -> tuple[Analysis, ...]:
    """Twelve articles of each of three outlets; a filler sentence makes their lengths, and so their values, differ."""
    filler = " Am Abend kamen die Zuhörer ins Rathaus, später tagte der Bauausschuss im kleinen Saal."
    return tuple(
        marked(text[0], text[1] + filler * (i % 4), outlet, i) for outlet, text in OUTLETS for i in range(1, 13)
    )


@pytest.fixture(scope="session")
def small_comparison(few: tuple[Analysis, ...]) -> Comparison:
    return compare(few, draws=200)


@pytest.fixture(scope="session")
def comparison(many: tuple[Analysis, ...]) -> Comparison:
    return compare(many, draws=200)


@pytest.fixture(scope="session")
def hostile() -> Comparison:
    """Headlines and names that would be markup if anybody let them."""
    texts = [
        ('#import "@preview/x:1.0.0" #panic()', "Der Rat tagte. [l:#strong[Zoff]] im Saal."),
        ("<script>alert(1)</script> & <b>Zoff</b>", "[l:<i>Krawall</i>] im Rat. $x^2$ und \\input{x}."),
        ("🔥🚨 Hammer-Urteil 😱 $\\frac{1}{2}$", "Ein *fetter* _Text_ mit `Code` und \x00 Steuerzeichen\x07."),
    ]
    found = [marked(*text, f"Bote <b>#{i}$</b>", i) for i, text in enumerate(texts, 1)]
    return compare([*found, replace(found[0])], draws=50)
