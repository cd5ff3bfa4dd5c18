"""The tables behind a report, as CSV files that any spreadsheet opens and as Parquet files that keep their types."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from framing.compare import Comparison
from framing.errors import FramingError
from framing.finding import Analysis, Finding, Hedge, Quote
from framing.names import names
from framing.plot import category_table, headline_body_table, source_table, week_table
from framing.report.days import days_of
from framing.report.evidence import Evidence, common_words

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["tables", "write_tables"]

# The wide ones are read as their narrow twins by spreadsheets of East Asian languages.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_FINDINGS = (
    "id", "kind", "category", "start", "end", "text", "section", "voice", "severity", "entry", "reason", "neutral", "target",
    "speaker", "scope", "confidence", "points",
)  # fmt: skip


def tables(comparison: Comparison) -> dict[str, pd.DataFrame]:
    """Return the tables behind a report, those that the data carry.

    Parameters
    ----------
    comparison
        What `framing.compare` returned; made from a table, it has ``articles`` and ``estimates`` only.

    Returns
    -------
    dict
        - ``articles``: the measures, one row an article
        - ``estimates``: means, intervals and differences, see `framing.compare.Comparison`
        - ``findings``: every marked passage, with its points of `sensationalism`
        - ``words``: loaded words with their counts, one row a word and group
        - ``headlines``, ``categories``, ``sources``, ``weeks``: the numbers behind the figures, see `framing.plot`
        - ``wordshift``: words that tell the most sensational group from the reference
        - ``copy``: measures with and without shared wording, see `framing.measure_own`
        - ``names``: who is called what, see `framing.names`
    """
    found = {"articles": comparison.table, "estimates": comparison.estimates}
    if not comparison.analyses:
        return found
    evidence = Evidence(comparison, "de")
    found |= {"findings": _findings(comparison), "words": _words(evidence)}
    found |= {
        "headlines": headline_body_table(comparison),
        "categories": category_table(comparison),
        "sources": source_table(comparison),
    }
    if "sensationalism" in comparison.measures and days_of(comparison.table):
        found["weeks"] = week_table(comparison)
    if evidence.material.shift is not None:
        found["wordshift"] = evidence.material.shift.table()
    if evidence.material.own is not None:
        found["copy"] = evidence.material.own
    called = names(comparison.analyses).table()
    return found | ({"names": called} if len(called) else {})


def write_tables(comparison: Comparison, path: Path, *, parquet: bool | None = None) -> list[Path]:
    """Write the tables behind a report beside it.

    Parameters
    ----------
    comparison
        What was compared.
    path
        Path of the report; the tables are named after it ("bericht-articles.csv").
    parquet
        Whether to write Parquet files too; by default where pyarrow is installed.

    Returns
    -------
    list of Path
        The files written: CSV in UTF-8 with a byte-order mark, so that spreadsheets read the umlauts. Texts that a
        spreadsheet would run as formulas have an apostrophe in front; Parquet files have the texts as they are.

    Raises
    ------
    FramingError
        If `parquet` is asked for and pyarrow is not installed.
    """
    there = find_spec("pyarrow") is not None
    if parquet and not there:
        raise FramingError("parquet files need pyarrow; install it with: pip install 'framing[parquet]'")
    path.parent.mkdir(parents=True, exist_ok=True)
    written = []
    for name, table in tables(comparison).items():
        target = path.with_name(f"{path.stem}-{name}.csv")
        _harmless(table).to_csv(target, index=False, encoding="utf-8-sig", lineterminator="\n")
        written.append(target)
        if there if parquet is None else parquet:
            written.append(target.with_suffix(".parquet"))
            _storable(table).to_parquet(written[-1], engine="pyarrow", index=False)
    return written


def _storable(table: pd.DataFrame) -> pd.DataFrame:
    """Write out the columns of a user's own table that mix types: Parquet has one type a column."""
    from pandas.api.types import infer_dtype  # noqa: PLC0415

    mixed = [name for name in table if infer_dtype(table[name], skipna=True).startswith("mixed")]
    if not mixed:
        return table
    return table.assign(**{str(name): table[name].map(str, na_action="ignore") for name in mixed})


def _findings(comparison: Comparison) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - slow to import

    return pd.DataFrame([row for a in comparison.analyses for row in _rows(a)], columns=list(_FINDINGS))


def _rows(analysis: Analysis) -> list[tuple[object, ...]]:
    points = {id(c.finding): c.points for c in analysis.contributions}
    return [
        (
            analysis.article.id,
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
            " | ".join(f.neutral),
            f.target,
            *_spans(f),
            f.confidence,
            points.get(id(f), 0.0),
        )
        for f in analysis.findings
    ]


def _spans(finding: Finding) -> tuple[str | None, str | None]:
    """Who speaks, of a quotation; what is covered, of a hedge."""
    speaker = finding.speaker if isinstance(finding, Quote) else None
    scope = finding.scope if isinstance(finding, Hedge) else None
    return (speaker.text if speaker else None, scope.text if scope else None)


def _words(e: Evidence) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415

    rows = [
        (word, entry, group, count)
        for group in e.comparison.groups
        for entry, word, count in common_words(e.findings("loaded", group), len(e.comparison.table) * 1000)
    ]
    return pd.DataFrame(rows, columns=["word", "entry", "group", "count"])


def _harmless(table: pd.DataFrame) -> pd.DataFrame:
    """Keep a spreadsheet from running a headline as a formula: such text gets an apostrophe in front."""

    def escape(value: object) -> object:
        return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value

    escaped: pd.DataFrame = table.apply(lambda c: c.map(escape) if c.dtype in ("object", "str") else c)
    return escaped.rename(columns=escape)
