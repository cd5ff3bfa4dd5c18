"""The sample report that is committed is the one that the code makes now."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from framing.cli import app

REPORTS = Path(__file__).resolve().parent.parent / "reports"
KEPT = ("beispiel.pdf", "beispiel.html", "beispiel-1.png")


def made_with(folder):
    """The versions of the libraries that tagged, drew and set: others may do it differently."""
    page = (folder / "beispiel.html").read_text(encoding="utf-8")
    return re.search(r"HanTa [\d.]+, matplotlib [^<]+", page)[0]


@pytest.mark.slow
@pytest.mark.skipif(not REPORTS.is_dir(), reason="reports are not part of a source distribution")
def test_committed_report_is_the_one_made_now(tmp_path):
    result = CliRunner().invoke(app, ["demo", "-o", str(tmp_path / "beispiel.pdf")])
    assert result.exit_code == 0, result.output
    if made_with(tmp_path) != made_with(REPORTS):
        pytest.skip(f"the committed report was made with {made_with(REPORTS)}, here is {made_with(tmp_path)}")
    for name in KEPT:
        assert (tmp_path / name).read_bytes() == (REPORTS / name).read_bytes(), f"{name} is out of date: make reports"
