"""Files, folders and addresses: which of them hold articles, and reading them one after the other."""

from __future__ import annotations

import dataclasses
import os
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from framing.article import Article
from framing.errors import FramingWarning, ReadError
from framing.read.encoding import normalize, read_text
from framing.read.html import fetch, read_html
from framing.read.markdown import read_markdown
from framing.read.table import TABLE_ENDINGS, read_table

__all__ = ["ARTICLE_ENDINGS", "Problem", "read_article", "read_articles"]

#: Endings of files that hold one article.
ARTICLE_ENDINGS = (".txt", ".md", ".html", ".htm")

_ALLOWED = ", ".join((*ARTICLE_ENDINGS, *TABLE_ENDINGS))


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read; the rest went on.

    Attributes
    ----------
    path
        File, folder or address.
    item
        Row or line in a table, None for a whole file.
    message
        What was found and the way out, one line.
    """

    path: str
    item: int | None
    message: str


def read_article(path_or_url: str | os.PathLike[str], *, outlet: str | None = None) -> Article:
    r"""Read one article from a file or an address.

    The text is normalised: composed characters (NFC), line breaks as ``\\n``. The id is the name of the file
    without ending, or the address.

    Parameters
    ----------
    path_or_url
        A .txt, .md, .html or .htm file, or an http(s) address. Only an address makes a network connection.
    outlet
        Overrides what the text says.

    Raises
    ------
    ReadError
        If there is no article to be had; the message names file, finding and way out.
    """
    name = os.fspath(path_or_url)
    if is_url(name):
        return read_html(fetch(name), url=name, outlet=outlet, id=name)
    path = Path(name)
    _check(path)
    ending = path.suffix.lower()
    if ending not in ARTICLE_ENDINGS:
        hint = (
            "use read_articles for tables" if ending in TABLE_ENDINGS else f"allowed are {', '.join(ARTICLE_ENDINGS)}"
        )
        raise ReadError(f"{path}: the ending {ending or '(none)'} is no single article; {hint}")
    text = normalize(read_text(path))
    if ending in (".html", ".htm"):
        return read_html(text, name=str(path), outlet=outlet, id=path.stem)
    if ending == ".md":
        return read_markdown(text, outlet=outlet, id=path.stem)
    return Article.from_text(text, outlet=outlet, id=path.stem)


def read_articles(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    outlet: str | None = None,
    on_problem: Callable[[Problem], None] | None = None,
) -> Iterator[Article]:
    """Read many articles: from files, folders (with their subfolders, in order of name), tables and addresses.

    Something unreadable never stops the rest. Ids are unique: a second "artikel" becomes "artikel-2".

    Parameters
    ----------
    paths
        One or several of .txt .md .html .htm .jsonl .csv .tsv .parquet files, folders and addresses. In a folder,
        files of other kinds are left alone.
    outlet
        Overrides what the texts say. Without it, a text that names no outlet gets the name of its subfolder.
    on_problem
        Called for each item that could not be read; without it, a `FramingWarning` tells of each.

    Yields
    ------
    Article
        In the order given.
    """
    report = on_problem or _warn
    seen: Counter[str] = Counter()
    for given in [paths] if isinstance(paths, str | os.PathLike) else paths:
        for article in _read_one(os.fspath(given), outlet, report):
            yield _with_unique_id(article, seen)


def is_url(name: str) -> bool:
    """Whether a name is an address of the web rather than a file."""
    return name.lower().startswith(("http://", "https://"))


def _read_one(name: str, outlet: str | None, report: Callable[[Problem], None]) -> Iterator[Article]:
    if is_url(name):
        yield from _read_file(name, outlet, None, report)
        return
    path = Path(name)
    try:
        is_folder = path.is_dir()
        files = _files_in(path) if is_folder else [path]
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        report(Problem(name, None, f"{name!r}: cannot be opened ({error}); check path and permissions"))
        return
    if is_folder and not files:
        report(Problem(name, None, f"{name}: nothing to read in this folder; allowed are files ending in {_ALLOWED}"))
    for file in files:
        folder = file.parent.name if is_folder and file.parent != path else None
        yield from _read_file(str(file), outlet, folder, report)


def _files_in(folder: Path) -> list[Path]:
    endings = (*ARTICLE_ENDINGS, *TABLE_ENDINGS)
    found = (Path(root) / name for root, _, names in os.walk(folder) for name in names if not name.startswith("."))
    return sorted((file for file in found if file.suffix.lower() in endings), key=lambda file: file.parts)


def _read_file(
    name: str, outlet: str | None, folder: str | None, report: Callable[[Problem], None]
) -> Iterator[Article]:
    try:
        if not is_url(name) and Path(name).suffix.lower() in TABLE_ENDINGS:
            yield from _read_rows(Path(name), outlet, folder, report)
        elif not is_url(name) and Path(name).suffix.lower() not in ARTICLE_ENDINGS:
            _check(Path(name))
            raise ReadError(f"{name}: the ending {Path(name).suffix or '(none)'} is unknown; allowed are {_ALLOWED}")
        else:
            yield _in_folder(read_article(name, outlet=outlet), folder)
    except ReadError as error:
        report(Problem(name, None, str(error)))


def _read_rows(
    path: Path, outlet: str | None, folder: str | None, report: Callable[[Problem], None]
) -> Iterator[Article]:
    _check(path)
    for number, row in read_table(path, outlet=outlet):
        if isinstance(row, ReadError):
            report(Problem(str(path), number, str(row)))
        else:
            yield _in_folder(row, folder)


def _check(path: Path) -> None:
    """Raise if there is no such file."""
    try:
        path.stat()
    except FileNotFoundError:
        raise ReadError(f"{path}: there is no such file; check the path") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise ReadError(f"{str(path)!r}: cannot be opened ({error}); check path and permissions") from None
    if path.is_dir():
        raise ReadError(f"{path}: this is a folder; use read_articles to read all articles in it")


def _in_folder(article: Article, folder: str | None) -> Article:
    return dataclasses.replace(article, outlet=folder) if folder and not article.outlet else article


def _with_unique_id(article: Article, seen: Counter[str]) -> Article:
    if article.id is None:
        return article
    seen[article.id] += 1
    if seen[article.id] == 1:
        return article
    number = seen[article.id]
    while (new := f"{article.id}-{number}") in seen:
        number += 1
    seen[new] += 1
    return dataclasses.replace(article, id=new)


def _warn(problem: Problem) -> None:
    warnings.warn(problem.message, FramingWarning, stacklevel=3)
