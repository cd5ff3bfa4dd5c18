"""What a batch reads: cut into parts, and with a fingerprint that tells a changed source."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.article import Article
from framing.errors import FramingError, ReadError
from framing.read.files import ARTICLE_ENDINGS, Problem, is_url, read_articles
from framing.read.table import TABLE_ENDINGS

__all__ = ["Given", "Part", "Paths", "look_at", "paths_of", "read_parts"]

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]

_ENDINGS = (*ARTICLE_ENDINGS, *TABLE_ENDINGS)
_CHUNK = 1 << 20
_LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the source.

    Attributes
    ----------
    number
        From 0.
    articles
        In the order of the source.
    problems
        What could not be read on the way.
    """

    number: int
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """A file or folder of the source, as it was when the batch began.

    Attributes
    ----------
    path
        As the user gave it.
    files, bytes
        How many files with articles there are, and their size.
    sha256
        Of names and contents; the place of a file or folder makes no difference, so it may be moved.
    items
        How many articles to expect, None where only reading would tell.
    """

    path: str
    files: int
    bytes: int
    sha256: str
    items: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return what the manifest keeps."""
        return {"path": self.path, "files": self.files, "bytes": self.bytes, "sha256": self.sha256}


def paths_of(source: Paths, folder: Path) -> tuple[str, ...]:
    """Return the paths of the source as text.

    Raises
    ------
    FramingError
        If one of them is no path, an address of the web, missing, or holds the folder the batch writes to.
    """
    given = [source] if isinstance(source, str | os.PathLike) else list(source)
    if not given:
        raise FramingError("source is empty; name at least one file or folder with articles")
    for item in given:
        if not isinstance(item, str | os.PathLike):
            raise FramingError(
                f"source: {type(item).__name__} is no path; a batch reads files and folders, for articles in memory there "
                "is analyze_all"
            )
    paths = tuple(os.fspath(item) for item in given)
    for path in paths:
        _check(path, folder)
    return paths


def _check(path: str, folder: Path) -> None:
    if is_url(path):
        raise FramingError(
            f"{path}: a batch reads files, an address may say something else tomorrow; save the page first"
        )
    if not Path(path).exists():
        raise ReadError(f"{path}: there is no such file or folder; check the path")
    if Path(path).is_dir() and folder.resolve().is_relative_to(Path(path).resolve()):
        raise FramingError(
            f"{folder} lies within the source {path} and would be read as articles; write somewhere else"
        )


def look_at(paths: Iterable[str]) -> tuple[Given, ...]:
    """Read every file of the source once and return their fingerprints."""
    return tuple(_given(path) for path in paths)


def _given(path: str) -> Given:
    place = Path(path)
    digest = hashlib.sha256()
    files = size = 0
    items: int | None = 0
    for file in _files_in(place) if place.is_dir() else [place]:
        name = file.relative_to(place).as_posix() if place.is_dir() else file.name
        files += 1
        hashed, length, lines = _read(file)
        size += length
        digest.update(f"{name}\0{hashed}\n".encode("utf-8", "surrogateescape"))
        more = _items(file, lines)
        items = None if items is None or more is None else items + more
    return Given(path, files, size, digest.hexdigest(), items)


def _files_in(folder: Path) -> list[Path]:
    """The files that `read_articles` finds in a folder."""
    return sorted(
        (file for file in folder.rglob("*") if file.suffix.lower() in _ENDINGS and not file.name.startswith(".")),
        key=lambda file: file.parts,
    )


def _read(file: Path) -> tuple[str, int, int]:
    """Hash, size and number of lines; a file that cannot be opened is a problem of reading, not of the fingerprint."""
    digest = hashlib.sha256()
    size = lines = 0
    try:
        with file.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                lines += chunk.count(b"\n")
    except OSError:
        return "unreadable", size, lines
    return digest.hexdigest(), size, lines


def _items(file: Path, lines: int) -> int | None:
    ending = file.suffix.lower()
    if ending in ARTICLE_ENDINGS:
        return 1
    if ending in _LINES:
        return lines
    if ending == ".parquet":
        from framing.batch.tables import rows_of  # noqa: PLC0415 - pyarrow is an optional extra

        return rows_of(file)
    return None  # the line breaks of a CSV table may stand within its texts


def read_parts(paths: Iterable[str], size: int, outlet: str | None) -> Iterator[Part]:
    """Yield the source in parts of `size` articles; the last one may be shorter, or hold problems alone."""
    number = 0
    articles: list[Article] = []
    problems: list[Problem] = []
    for article in read_articles(paths, outlet=outlet, on_problem=problems.append):
        if len(articles) == size:
            yield Part(number, tuple(articles), tuple(problems))
            number += 1
            articles.clear()
            problems.clear()
        articles.append(article)
    if articles or problems:
        yield Part(number, tuple(articles), tuple(problems))
