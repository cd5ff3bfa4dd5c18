from __future__ import annotations

import codecs

import pytest

from framing.errors import ReadError
from framing.read.encoding import decode, normalize, read_text

TEXT = "Köln: Übler Streit – „Größe“ zählt, sagt der Rat von Nordhagen. Das kostet 40 €."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
    ids=["utf-8", "bom", "cp1252", "utf-16", "utf-16-be", "bare-le", "bare-be", "utf-32"],
)
def test_decode_reads_usual_encodings(data):
    assert decode(data, name="rat.txt") == TEXT


def test_decode_guesses_other_encodings():
    text = "Премьер-министр приехал в Берлин. Об этом сообщила пресс-служба правительства во вторник. " * 4
    assert decode(text.encode("cp1251"), name="rat.txt") == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        ("\u00a0\n".encode(), "no text"),
        (b"%PDF-1.7 abc", "a PDF"),
        (b"PK\x03\x04abc", "a ZIP file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (bytes(range(256)) * 8, "binary"),
        (b"\x00\x01\x02\x03abc\x04\x05" * 20, "binary"),
    ],
)
def test_decode_refuses_what_is_no_text(data, says):
    with pytest.raises(ReadError, match=rf"^akte\.txt: .*{says}.*;"):
        decode(data, name="akte.txt")


def test_decode_keeps_a_stray_nul():
    assert decode(b"Rat\x00 tagt heute in Nordhagen", name="rat.txt") == "Rat\x00 tagt heute in Nordhagen"


def test_read_text_names_a_missing_file(tmp_path):
    with pytest.raises(ReadError, match=r"weg\.txt: the file cannot be read"):
        read_text(tmp_path / "weg.txt")


def test_normalize_composes_and_levels_line_breaks():
    assert normalize("Ko\u0308ln\r\nBonn\rUlm") == "Köln\nBonn\nUlm"
