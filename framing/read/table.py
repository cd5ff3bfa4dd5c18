"""Tables of articles: JSON lines, CSV and Parquet, one article a row."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from framing.article import Article
from framing.errors import ReadError
from framing.read.dates import find_date
from framing.read.encoding import decode, normalize
from framing.read.plain import read_structure

__all__ = ["COLUMNS", "TABLE_ENDINGS", "read_table"]

#: Endings of table files.
TABLE_ENDINGS = (".jsonl", ".ndjson", ".csv", ".tsv", ".parquet")

#: What a column holds → names it goes by, in order of preference; upper and lower case, spaces, "-" and "_" make no difference.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text",
        "body",
        "content",
        "fulltext",
        "full_text",
        "articlebody",
        "article_text",
        "article",
        "maintext",
        "plain_text",
        "artikel",
        "artikeltext",
        "volltext",
        "inhalt",
        "fließtext",
        "fliesstext",
        "haupttext",
        "beitrag",
    ),
    "headline": ("headline", "title", "titel", "überschrift", "ueberschrift", "schlagzeile", "hauptzeile", "heading"),
    "kicker": ("kicker", "dachzeile", "spitzmarke", "oberzeile", "overline", "topline"),
    "lead": (
        "lead",
        "teaser",
        "vorspann",
        "intro",
        "abstract",
        "description",
        "standfirst",
        "unterzeile",
        "anriss",
        "einleitung",
    ),
    "outlet": (
        "outlet",
        "medium",
        "source",
        "quelle",
        "publisher",
        "newspaper",
        "zeitung",
        "publication",
        "sitename",
        "site",
        "domain",
        "media",
        "herausgeber",
    ),
    "date": (
        "date",
        "datum",
        "published",
        "published_at",
        "publish_date",
        "date_published",
        "pubdate",
        "publication_date",
        "veröffentlicht",
        "erschienen",
        "created",
        "timestamp",
        "zeitpunkt",
    ),
    "url": ("url", "link", "href", "permalink", "adresse", "webadresse", "uri"),
    "id": ("id", "article_id", "artikel_id", "doc_id", "docid", "uuid", "guid", "nr", "nummer", "kennung"),
    "agencies": ("agencies", "agency", "agentur", "agenturen"),
}

_BATCH = 256
#: Rows without text or headline at the top of JSON lines after which the file is taken to be no table of articles.
_MISSES = 20
_SAMPLE = 64 * 1024
_CHUNK = 1 << 20

Row = tuple[int, Mapping[str, Any] | ReadError]


def read_table(path: Path, *, outlet: str | None = None) -> Iterator[tuple[int, Article | ReadError]]:
    """Yield row number and article of each row of a table; a row that cannot be used gives the error instead.

    Rows are streamed: memory does not grow with the table.

    Parameters
    ----------
    path
        A .jsonl, .csv, .tsv or .parquet file. Row numbers are line numbers in JSON lines, row numbers from 1 else.
    outlet
        Overrides the outlet column.

    Raises
    ------
    ReadError
        If the file cannot be read or has neither a text nor a headline column.
    """
    rows: Callable[[Path], Iterator[Row]] = {".parquet": _parquet_rows, ".csv": _csv_rows, ".tsv": _csv_rows}.get(
        path.suffix.lower(), _json_rows
    )
    one_header = rows is not _json_rows
    columns: dict[str, str] | None = None
    usable = False
    misses: list[tuple[int, ReadError]] = []  # held back until a row shows that this is a table of articles
    try:
        for number, row in rows(path):
            if isinstance(row, ReadError):
                yield number, row
                continue
            # JSON lines may have other fields in each line; the other kinds have one header.
            if columns is None or any(name not in row for name in columns.values()):
                columns = _columns(row)
                if "text" not in columns and "headline" not in columns:
                    misses.append((number, _no_text(path, list(row), number)))
                    columns = None
                    if one_header or (not usable and len(misses) > _MISSES):
                        raise misses[0][1]
                    continue
            usable = True
            yield from misses
            misses.clear()
            yield number, _article(row, columns, path, number, outlet)
        if misses and not usable:
            raise misses[0][1]
        yield from misses
    except OSError as error:
        raise ReadError(
            f"{path}: the file cannot be read ({error.strerror or error}); check path and permissions"
        ) from None


def _no_text(path: Path, found: Sequence[str], number: int) -> ReadError:
    return ReadError(
        f"{path}: row {number} has no column with text or headline; found are {', '.join(map(str, found)) or 'none'}; "
        f'name one of them "text" (or {", ".join(COLUMNS["text"][1:5])} …) or "headline" (or {", ".join(COLUMNS["headline"][1:4])} …)'
    )


def _columns(row: Mapping[str, Any]) -> dict[str, str]:
    """Find which column holds what."""
    by_key = {_key(name): name for name in reversed(list(row)) if isinstance(name, str)}
    found: dict[str, str] = {}
    for field, names in COLUMNS.items():
        match = next((by_key[_key(name)] for name in names if _key(name) in by_key), None)
        if match is not None:
            found[field] = match
    return found


def _key(name: str) -> str:
    return "".join(char for char in normalize(name).casefold() if char.isalnum())


def _article(
    row: Mapping[str, Any], columns: Mapping[str, str], path: Path, number: int, outlet: str | None
) -> Article | ReadError:
    values = {field: _text(row.get(name)) for field, name in columns.items()}
    text, headline = values.get("text", ""), values.get("headline", "")
    if not text.strip() and not headline.strip():
        return ReadError(f"{path}: row {number} has neither text nor headline; fill it or drop the row")
    about: dict[str, Any] = {
        "outlet": outlet or values.get("outlet") or None,
        "date": _date(row.get(columns.get("date", ""))),
        "url": values.get("url") or None,
        "id": values.get("id") or f"{path.stem}-{number}",
    }
    if text.strip() and not headline.strip():
        return Article.from_text(text, **about)
    agencies = tuple(part.strip() for part in values.get("agencies", "").replace("/", ",").split(",") if part.strip())
    return Article.from_parts(
        headline,
        kicker=values.get("kicker", ""),
        lead=values.get("lead", ""),
        body=text,
        agencies=agencies or read_structure(f"{headline}\n\n{text}").agencies,
        **about,
    )


def _text(value: object) -> str:
    """Return a cell as text; missing values of any kind are empty, lists are joined."""
    if value is None or (isinstance(value, float) and value != value):  # noqa: PLR0124 - NaN alone differs from itself
        return ""
    if isinstance(value, str):
        return normalize(value)
    if isinstance(value, list | tuple):
        return "\n\n".join(filter(None, map(_text, value)))
    if isinstance(value, Mapping):  # {"name": "Harzer Landbote"} as in structured data
        return _text(value.get("name"))
    return str(value)


def _date(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    return find_date(_text(value))


def _json_rows(path: Path) -> Iterator[Row]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip(b" \t\r\n\x00\xef\xbb\xbf"):
                continue
            try:
                row = json.loads(decode(line, name=f"{path}, line {number}"))
            except ValueError as error:
                reason = getattr(error, "msg", None) or str(error)
                yield number, ReadError(f"{path}: line {number} is no JSON ({reason}); each line must be one object")
                continue
            except (ReadError, RecursionError) as error:
                yield number, ReadError(f"{path}: line {number} cannot be read ({error})")
                continue
            if isinstance(row, Mapping):
                yield number, row
            else:
                yield (
                    number,
                    ReadError(
                        f'{path}: line {number} is no JSON object; each line must be one, such as {{"text": "…"}}'
                    ),
                )


def _csv_rows(path: Path) -> Iterator[Row]:
    with path.open("rb") as raw:
        sample = raw.read(_SAMPLE)
    encoding = _encoding_of(sample)
    if encoding != "utf-16":
        decode(sample[: sample.rfind(b"\n") + 1] or sample, name=str(path))  # refuses empty and binary files
    text = sample.decode(encoding, errors="ignore")
    # One article may be larger than the module's default of 128 kB for a field.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    with io.open(path, encoding=encoding, errors="replace", newline="") as file:  # noqa: UP020
        lines = (line.replace("\0", "") for line in file)
        reader = csv.DictReader(lines, delimiter=_delimiter(text, path))
        if not reader.fieldnames:
            raise ReadError(f"{path}: the table has no header; its first line must name the columns")
        number = 0
        try:
            for number, row in enumerate(reader, 1):
                row.pop(None, None)  # cells beyond the header
                yield number, row
        except csv.Error as error:
            yield (
                number + 1,
                ReadError(f"{path}: row {number + 1} cannot be read ({error}); is a quotation mark missing?"),
            )


def _encoding_of(sample: bytes) -> str:
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        sample[: sample.rfind(b"\n") + 1].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _delimiter(text: str, path: Path) -> str:
    """Find the delimiter by the header line: the candidate that stands in it most often."""
    if path.suffix.lower() == ".tsv":
        return "\t"
    header = next((line for line in text.lstrip("\ufeff").splitlines() if line.strip()), "")
    return max(",;\t|", key=header.count)


def _parquet_rows(path: Path) -> Iterator[Row]:
    try:
        import pyarrow as pa  # noqa: PLC0415 - optional extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        raise ReadError(
            f'{path}: reading Parquet needs pyarrow; install it with: pip install "framing[parquet]"'
        ) from None
    try:
        with pq.ParquetFile(path) as file:
            wanted = list(_columns(dict.fromkeys(file.schema_arrow.names)).values())
            if not wanted:
                raise _no_text(path, file.schema_arrow.names, 1)
            number = 0
            for batch in file.iter_batches(batch_size=_BATCH, columns=wanted):
                for row in batch.to_pylist():
                    number += 1
                    yield number, row
    except pa.ArrowException as error:
        raise ReadError(f"{path}: this is no readable Parquet file ({str(error).splitlines()[0]})") from None
