"""Bytes to text: UTF-8 with or without a byte order mark, UTF-16, Windows-1252, and a guess for the rest."""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from charset_normalizer import from_bytes

from framing.errors import ReadError

__all__ = ["decode", "normalize", "read_text"]

_SAMPLE = 64_000

#: First bytes of files that people drop into a folder of articles by mistake → what they are.
_SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP file (Word, Excel, EPUB …)",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip file",
    b"{\\rtf": "an RTF file",
    b"SQLite format 3": "an SQLite database",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"OggS": "a sound file",
    b"ID3": "a sound file",
    b"PAR1": "a Parquet file",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(range(9)) + bytes(range(14, 32))
_WAY_OUT = "save the article as UTF-8 text (.txt) or HTML"


def decode(data: bytes, *, name: str) -> str:
    """Return the text of a file.

    Parameters
    ----------
    data
        Content of the file.
    name
        What the file is called in messages.

    Raises
    ------
    ReadError
        If the file is empty, binary, or in no encoding that gives text.

    Examples
    --------
    >>> decode("Rat kürzt Mittel".encode("cp1252"), name="rat.txt")
    'Rat kürzt Mittel'
    """
    if not data.strip():
        raise ReadError(f"{name}: the file is empty; remove it or fill it with the text of an article")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _filled(_decode_with_mark(data[len(bom) :], encoding, name), name)
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise ReadError(f"{name}: this is {what}, no text; {_WAY_OUT}")
    if utf16 := _bare_utf16(data):
        return _filled(data.decode(utf16, errors="replace"), name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode_legacy(data, name)
    if _is_binary(text):
        raise ReadError(f"{name}: this is a binary file, no text; {_WAY_OUT}")
    return _filled(text, name)


def read_text(path: Path) -> str:
    """Return the text of a file, see `decode`; `ReadError` also if the file cannot be opened."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReadError(f"{path}: the file cannot be read ({reason}); check path and permissions") from None
    return decode(data, name=str(path))


def normalize(text: str) -> str:
    r"""Return the text in composed form (NFC) with line breaks as ``\n``.

    >>> normalize("Gemu\u0308se\r\nObst")
    'Gemüse\nObst'
    """
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _decode_with_mark(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise ReadError(f"{name}: the file says it is {encoding} but is damaged; {_WAY_OUT}") from None


def _bare_utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a byte order mark by its zero bytes: every second one in Latin script."""
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0) / len(sample[0::2]), sample[1::2].count(0) / len(sample[1::2])
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd < 0.1 else None


def _decode_legacy(data: bytes, name: str) -> str:
    """Decode what is no UTF-8: Windows-1252 as old German editors write it, else what the statistics say."""
    if sum(data.count(byte) for byte in _CONTROLS) * 50 > len(data):
        raise ReadError(f"{name}: this is a binary file, no text; {_WAY_OUT}")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if text and _looks_german(text):
        return text
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise ReadError(f"{name}: the encoding is unknown; {_WAY_OUT}")
    return data.decode(best.encoding, errors="replace")


def _looks_german(text: str) -> bool:
    """Whether the letters beyond ASCII are those of German or of typography, and stand inside words."""
    odd = re.findall(r"[^\x00-\x7f]", text[:_SAMPLE])
    usual = sum(char in "äöüÄÖÜßéèàáçñâêô„“”‚‘’–—…«»€§°©®·•\xa0²³½" for char in odd)
    return usual >= 0.9 * len(odd)


def _is_binary(text: str) -> bool:
    """Whether control characters stand where text has none; a stray NUL is no sign yet."""
    sample = text[:_SAMPLE]
    controls = sum(1 for char in sample if char < " " and char not in "\t\n\r\f\v\x1a\x1b")
    return controls > max(3, len(sample) // 20)


def _filled(text: str, name: str) -> str:
    if not any(char.isprintable() and not char.isspace() for char in text):
        raise ReadError(
            f"{name}: the file holds no text, only white space; remove it or fill it with the text of an article"
        )
    return text
