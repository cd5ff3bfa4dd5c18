"""The page in a real browser: what axe-core finds, what the policy refuses, and whether it fits a narrow window."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from framing.compare import compare
from framing.examples import load_examples
from framing.pipeline import analyze_all
from framing.report import report
from framing.report.html import article_html

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
AXE = Path(__file__).parents[1] / "teach" / "node" / "node_modules" / "axe-core" / "axe.min.js"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(not AXE.exists(), reason=f"axe-core is not installed: npm install in {AXE.parents[2]}"),
]

_PLAYER = """
const refused = [];
document.addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
window.addEventListener("load", async () => {
  const { violations } = await axe.run(document);
  const marks = [...document.querySelectorAll("mark[tabindex]")];
  marks.slice(0, 1).forEach((mark) => mark.focus());
  const note = marks.length ? getComputedStyle(marks[0], "::after").content : "";
  const out = document.createElement("pre");
  out.id = "result";
  out.textContent = JSON.stringify({
    violations: violations.map((v) => [v.id, v.nodes.map((node) => node.html.slice(0, 200))]),
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    focused: document.activeElement.tagName, note, refused,
  });
  document.body.append(out);
});
"""


def opened(page: str, folder: Path, *options: str) -> dict[str, Any]:
    """Open a page under its own policy, to which only the hash of the player is added."""
    player = AXE.read_text(encoding="utf-8") + _PLAYER
    allowed = b64encode(sha256(player.encode()).digest()).decode()
    page = page.replace("default-src 'none';", f"default-src 'none'; script-src 'sha256-{allowed}';", 1)
    page = page.replace("<title>", f"<script>{player}</script><title>", 1)
    source = folder / "page.html"
    source.write_text(page, encoding="utf-8", newline="\n")
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
        "--virtual-time-budget=30000", *options, "--dump-dom", source.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, timeout=180, check=True)  # noqa: S603
    found = re.search(r'<pre id="result">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert found, done.stderr.decode()[-2000:]
    return json.loads(html.unescape(found[1]))


@pytest.fixture(scope="module")
def page(tmp_path_factory) -> str:
    comparison = compare(list(analyze_all(load_examples()[:36], progress=False)), draws=200)
    (path,) = report(comparison, tmp_path_factory.mktemp("page") / "bericht.html")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "options",
    [
        ("--window-size=1100,900",),
        ("--window-size=500,900",),
        ("--window-size=1100,900", "--blink-settings=preferredColorScheme=0"),
    ],
    ids=["wide", "narrow", "dark"],
)
def test_page_has_no_barriers(page, tmp_path, options):
    found = opened(page, tmp_path, *options)
    assert found["violations"] == []
    assert found["refused"] == []
    assert found["wider"] <= 0


def test_mark_explains_itself_on_focus(page, tmp_path):
    found = opened(page, tmp_path)
    assert found["focused"] == "MARK"
    assert len(found["note"]) > 4


def test_page_of_one_article_has_no_barriers(few, tmp_path):
    assert opened(article_html(few[0]), tmp_path)["violations"] == []
