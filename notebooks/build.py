"""Runs the notebooks and writes them back with fresh outputs: the same file as long as nothing changed.

``python notebooks/build.py`` runs all of them, ``python notebooks/build.py 01_ein_artikel.ipynb`` one.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

FOLDER = Path(__file__).resolve().parent

#: Libraries on whose version figures and tables depend.
LIBRARIES = ("HanTa", "matplotlib", "numpy", "pandas", "scikit-learn", "scipy", "spacy")

#: A cell that takes longer is stuck, in seconds.
_PATIENCE = 300

# A widget is nothing without its kernel; what stands beside it, text or HTML, is kept.
_WIDGET = "application/vnd.jupyter.widget-view+json"

# Where an object lies in memory, and the name pandas draws for a styled table.
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")
_TABLE = re.compile(r"\bT_[0-9a-f]{5}(?=_|\b)")


def read(path: Path) -> NotebookNode:
    """Return the notebook in a file, as it was committed."""
    return nbformat.read(path, as_version=4)


def executed(path: Path) -> NotebookNode:
    """Run a notebook from its first cell to its last, away from its folder, and return it cleaned.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If a cell fails.
    """
    notebook = read(path)
    with TemporaryDirectory() as folder:
        client = NotebookClient(
            notebook,
            timeout=_PATIENCE,
            kernel_name="python3",
            record_timing=False,
            resources={"metadata": {"path": folder}},
            extra_arguments=["--IPKernelApp.log_level=40"],  # errors only
        )
        # A user's own start-up files must not change what comes out.
        client.execute(env={**os.environ, "IPYTHONDIR": folder})
    return cleaned(notebook)


def cleaned(notebook: NotebookNode) -> NotebookNode:
    """Return the notebook without what differs from run to run and from machine to machine."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
        "made_with": {name: version(name) for name in LIBRARIES},
    }
    notebook.nbformat_minor = 5
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number:02d}"
        cell.metadata = {}
        for place, output in enumerate(cell.get("outputs", ())):
            _clean_output(output, f"t{number}{place}")
    nbformat.validate(notebook)
    return notebook


def _clean_output(output: NotebookNode, name: str) -> None:
    data = output.get("data", {})
    data.pop(_WIDGET, None)
    if "text/plain" in data:
        data["text/plain"] = _ADDRESS.sub("", data["text/plain"])
    if "text/html" in data:
        data["text/html"] = _TABLE.sub(f"T_{name}", data["text/html"])


def text_of(notebook: NotebookNode) -> str:
    """Return a notebook as it is written to its file."""
    return nbformat.writes(notebook) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Run the notebooks named, or all."""
    paths = [FOLDER / name for name in arguments] or sorted(FOLDER.glob("*.ipynb"))
    for path in paths:
        path.write_text(text_of(executed(path)), encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path.name}: {path.stat().st_size / 1000:.0f} kB\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
