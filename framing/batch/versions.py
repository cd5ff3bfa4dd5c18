"""What figures depend on beside the articles: libraries, word lists, classifier. Parts made with others must not mix."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from framing.errors import LexiconError
from framing.lexicon import locate

__all__ = ["versions"]

#: Libraries that tag, split and count; others only store or show.
_LIBRARIES = ("framing", "HanTa", "simplemma", "spacy", "textstat")


def versions(lexicon: str | None) -> dict[str, Any]:
    """Return versions of libraries and fingerprints of word lists and classifier, as plain data.

    Parameters
    ----------
    lexicon
        The user's own lexicon, laid over the bundled one.

    Raises
    ------
    LexiconError
        If the user's lexicon cannot be read.
    """
    return {
        "software": {name: _version(name) for name in _LIBRARIES},
        "lexicon": {"sha256": _bundled(), "own": None if lexicon is None else _own(lexicon)},
        "classifier": {"sha256": _classifier()},
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"


@cache
def _bundled() -> str:
    """Fingerprint of the word lists: they are read once a process, so it is taken once."""
    return _digest(locate())


@cache
def _classifier() -> str:
    return _digest(files("framing") / "models")


def _own(lexicon: str) -> dict[str, str]:
    try:
        content = Path(lexicon).read_bytes()
    except OSError as error:
        raise LexiconError(f"lexicon {lexicon} cannot be read ({error}); check path and permissions") from None
    return {"name": Path(lexicon).name, "sha256": hashlib.sha256(content).hexdigest()}


def _digest(folder: Traversable) -> str:
    digest = hashlib.sha256()
    for name, file in _tables(folder):
        # Line ends differ between checkouts, not between word lists.
        content = file.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()


def _tables(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _tables(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".tsv"):
            yield f"{prefix}{entry.name}", entry
