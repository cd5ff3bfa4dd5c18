"""The tables of a comparison as CSV files that any spreadsheet opens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.compare import Comparison

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["write_tables"]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_tables(comparison: Comparison, path: Path) -> list[Path]:
    """Write articles, estimates and findings beside a report.

    Parameters
    ----------
    comparison
        What was compared.
    path
        Path of the report; the tables are named after it ("bericht-articles.csv").

    Returns
    -------
    list of Path
        The files written: UTF-8 with a byte-order mark, so that spreadsheets read the umlauts.
    """
    import pandas as pd  # noqa: PLC0415 - slow to import

    findings = pd.DataFrame(
        [
            (
                a.article.id,
                f.kind,
                f.category,
                f.start,
                f.end,
                f.text,
                f.section,
                f.voice,
                f.severity,
                f.entry,
                f.reason,
            )
            for a in comparison.analyses
            for f in a.findings
        ],
        columns=["id", "kind", "category", "start", "end", "text", "section", "voice", "severity", "entry", "reason"],
    )
    tables = {"articles": comparison.table, "estimates": comparison.estimates, "findings": findings}
    path.parent.mkdir(parents=True, exist_ok=True)
    written = []
    for name, table in tables.items():
        target = path.with_name(f"{path.stem}-{name}.csv")
        _harmless(table).to_csv(target, index=False, encoding="utf-8-sig", lineterminator="\n")
        written.append(target)
    return written


def _harmless(table: pd.DataFrame) -> pd.DataFrame:
    """Keep a spreadsheet from running a headline as a formula: such text gets an apostrophe in front."""

    def escape(value: object) -> object:
        return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value

    escaped: pd.DataFrame = table.apply(lambda c: c.map(escape) if c.dtype in ("object", "str") else c)
    return escaped
