from __future__ import annotations

import csv

import pandas as pd
import pytest
from marked_articles import marked

from framing.compare import compare
from framing.errors import FramingError
from framing.report import tables as module
from framing.report.tables import tables, write_tables

pytest.importorskip("pyarrow")


def test_tables_of_analyses_hold_everything_behind_the_report(comparison):
    found = tables(comparison)
    assert set(found) >= {
        "articles",
        "estimates",
        "findings",
        "words",
        "headlines",
        "categories",
        "sources",
        "weeks",
        "copy",
    }
    assert len(found["findings"]) == sum(len(a.findings) for a in comparison.analyses)
    assert found["findings"]["points"].sum() == pytest.approx(comparison.table["sensationalism"].sum())


def test_tables_of_a_table_are_articles_and_estimates(comparison):
    assert set(tables(compare(comparison.table, draws=20))) == {"articles", "estimates"}


def test_csv_and_parquet_hold_the_same_rows(comparison, tmp_path):
    written = write_tables(comparison, tmp_path / "neu" / "bericht.pdf")
    assert {path.suffix for path in written} == {".csv", ".parquet"}
    for path in written:
        if path.suffix == ".parquet":
            text = pd.read_csv(path.with_suffix(".csv"), encoding="utf-8-sig")
            assert len(pd.read_parquet(path)) == len(text)
            assert list(pd.read_parquet(path).columns) == list(text.columns)


def test_same_comparison_gives_the_same_tables(comparison, tmp_path):
    first = write_tables(comparison, tmp_path / "a.pdf")
    second = write_tables(comparison, tmp_path / "b.pdf")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝"])
def test_no_cell_of_a_csv_runs_as_a_formula(start, tmp_path):
    formula = f'{start}HYPERLINK("x","y")'
    analysis = marked(f"{formula} Zoff", "Der Rat hat getagt.", f"{start}Bote", 1)
    comparison = compare([analysis, marked("Rat tagt", "[l:-Zoff] im Rat.", "Kurier", 2)], draws=20)
    for path in write_tables(comparison, tmp_path / "bericht.pdf"):
        if path.suffix != ".csv":
            continue
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        risky = [cell for cell in cells if cell[:1] in "=+@＝\t" or (cell[:1] == "-" and not _is_number(cell))]
        assert [cell for cell in risky if cell] == []
    raw = pd.read_parquet(tmp_path / "bericht-articles.parquet")
    assert raw["outlet"].tolist()[0] == f"{start}Bote"


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_columns_that_mix_types_are_written(tmp_path):
    table = pd.DataFrame({"outlet": ["A", "B"], "note": ["x", 3], "sensationalism": [1.0, 2.0]})
    write_tables(compare(table, draws=20), tmp_path / "bericht.pdf")
    assert pd.read_parquet(tmp_path / "bericht-articles.parquet")["note"].tolist() == ["x", "3"]


def test_parquet_without_pyarrow_says_how_to_get_it(comparison, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    assert {p.suffix for p in write_tables(comparison, tmp_path / "a.pdf")} == {".csv"}
    with pytest.raises(FramingError, match=r"pip install 'framing\[parquet\]'"):
        write_tables(comparison, tmp_path / "a.pdf", parquet=True)
