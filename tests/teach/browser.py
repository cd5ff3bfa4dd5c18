"""Pages in a real browser: Chromium loads the page with a script that plays it, and prints what it has become."""

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

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
AXE = Path(__file__).parent / "node" / "node_modules" / "axe-core" / "axe.min.js"

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
needs_axe = pytest.mark.skipif(not AXE.exists(), reason=f"axe-core is not installed: npm install in {AXE.parents[2]}")

# Stands in the head, so that it hears of everything the policy refuses; what it is told to do waits for the whole page.
_PLAYER = """
const refused = [];
document.addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
window.addEventListener("load", async () => {
  const result = await (async () => { %s })().catch((error) => ({ error: String(error.stack) }));
  const out = document.createElement("pre");
  out.id = "result";
  out.textContent = JSON.stringify({ ...result, refused });
  document.body.append(out);
});
"""


def play(page: str, folder: Path, script: str, *, axe: bool = False) -> dict[str, Any]:
    """Open a page, run the script in it, and return the object that the script returns; ``refused`` is added.

    The page's policy stays in force: only the hash of the player is added to it.
    """
    player = _PLAYER % script
    if axe:
        player = AXE.read_text(encoding="utf-8") + player
    allowed = b64encode(sha256(player.encode()).digest()).decode()
    page = page.replace("script-src ", f"script-src 'sha256-{allowed}' ", 1)
    page = page.replace("<title>", f"<script>{player}</script><title>", 1)
    source = folder / "page.html"
    source.write_text(page, encoding="utf-8", newline="\n")
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
        "--window-size=820,1180", "--virtual-time-budget=20000", "--dump-dom", source.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, timeout=120, check=True)  # noqa: S603
    found = re.search(r'<pre id="result">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert found, done.stdout.decode()[-3000:]
    result = json.loads(html.unescape(found[1]))
    assert "error" not in result, result["error"]
    return result
