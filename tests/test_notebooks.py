"""The notebooks run from top to bottom, and the outputs that are committed are the ones they give now."""

from __future__ import annotations

import ast
import re
import runpy
import tempfile
from pathlib import Path

import pytest

import framing as fr

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
NAMES = [path.stem for path in NOTEBOOKS]
#: What a notebook may import: what every user has, and of this package only what is public.
ALLOWED = {"framing", "framing.lexicography", "io", "pathlib", "pandas", "IPython.display", "PIL"}
LARGEST = 300_000  # bytes

if not FOLDER.is_dir():
    pytest.skip("notebooks are not part of a source distribution", allow_module_level=True)

BUILD = runpy.run_path(str(FOLDER / "build.py"))


def code_of(path):
    return [cell.source for cell in BUILD["read"](path).cells if cell.cell_type == "code"]


def shown(notebook):
    """What a reader sees below each cell, as text; of a picture, only that it is there."""
    return [[_seen(output) for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]


def _seen(output):
    if output.output_type == "stream":
        return {output.name: output.text}
    return {
        # A figure inside of HTML depends on the version of matplotlib.
        kind: "picture" if kind.startswith("image/") else re.sub(r'src="[^"]*"', "", content)
        for kind, content in output.data.items()
    }


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_committed_outputs_are_the_ones_made_now(path):
    committed, fresh = BUILD["read"](path), BUILD["executed"](path)
    if committed.metadata["made_with"] != fresh.metadata["made_with"]:
        pytest.skip(f"the outputs were made with {committed.metadata['made_with']}")
    assert shown(committed) == shown(fresh), f"{path.name} is out of date: make notebooks"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_committed_notebook_is_clean_and_small(path):
    written = path.read_text(encoding="utf-8")
    notebook = BUILD["read"](path)
    assert len(written.encode()) < LARGEST
    assert "application/vnd.jupyter.widget" not in written
    assert not re.search(r"\b0x[0-9a-f]{6,}|site-packages", written)
    assert tempfile.gettempdir() + "/" not in written, "a machine's path"
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    outputs = [output for cell in cells for output in cell.outputs]
    assert {output.output_type for output in outputs} <= {"execute_result", "display_data"}, "no prints, no warnings"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_tables_are_short(path):
    outputs = [output for cell in BUILD["read"](path).cells for output in cell.get("outputs", ())]
    tables = [t for o in outputs for t in o.get("data", {}).get("text/html", "").split("<table")[1:]]
    # An alignment is a text, not a table to be read row by row.
    lengths = [t.count("<tr") - 1 for t in tables if "table-layout:fixed" not in t]
    assert lengths
    assert max(lengths) <= 12


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_notebook_uses_public_names_only(path):
    for source in code_of(path):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                assert {alias.name for alias in node.names} <= ALLOWED
            if isinstance(node, ast.ImportFrom):
                assert node.module in ALLOWED
            if isinstance(node, ast.Attribute):
                assert not node.attr.startswith("_"), node.attr
                if isinstance(node.value, ast.Name) and node.value.id == "fr":
                    assert node.attr in fr.__all__, node.attr


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_linked_notebooks_are_there(path):
    for target in re.findall(r"\]\(([\w./]+\.ipynb)\)", path.read_text(encoding="utf-8")):
        assert (FOLDER / target).is_file(), target


def test_there_are_five_questions():
    titles = [BUILD["read"](path).cells[0].source.splitlines()[0] for path in NOTEBOOKS]
    assert len(titles) == 5
    assert all(title.startswith("# ") and title.endswith("?") for title in titles), titles


def test_cleaning_drops_what_differs_between_runs():
    read, clean = BUILD["read"](NOTEBOOKS[0]), BUILD["cleaned"]
    read.cells[1].outputs = [
        {
            "output_type": "display_data",
            "metadata": {},
            "data": {
                "text/plain": "<Styler at 0x7f12ab34cd56>",
                "text/html": '<table id="T_0a1b2"><td id="T_0a1b2_row0_col0">T_shirt</td></table>',
                "application/vnd.jupyter.widget-view+json": {},
            },
        }
    ]
    read.cells[1].metadata = {"collapsed": True}
    cleaned = clean(read)
    assert cleaned.cells[1].metadata == {}
    assert cleaned.cells[1].outputs[0]["data"] == {
        "text/plain": "<Styler>",
        "text/html": '<table id="T_t20"><td id="T_t20_row0_col0">T_shirt</td></table>',
    }
