"""The built wheel works without the checkout: lexicons, fonts, templates, examples and model are in it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

SCRIPT = """
import framing as fr
from framing.lexicon import locate
assert locate().name == "_lexicons", locate()
analysis = fr.analyze("Putin-Scherge bettelt um Waffen")
assert [f.text for f in analysis.of_kind("loaded")] == ["Putin-Scherge", "bettelt"]
assert analysis.measures["tabloid_probability"] > 0.5
fr.report(fr.compare(list(fr.analyze_all(fr.load_examples()[:3], progress=False))), "bericht.pdf")
"""


@pytest.mark.slow
def test_wheel_works_outside_the_checkout(tmp_path):
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)  # noqa: S603 - our own command
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    run = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r})\n{SCRIPT}"]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "bericht.pdf").read_bytes().startswith(b"%PDF")
