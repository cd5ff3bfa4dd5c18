"""The Parquet files of a part: their columns, with units and meaning, and the rows of an article."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from framing.article import Span
from framing.finding import Analysis, Finding, Hedge, Quote
from framing.measures import MEASURES, measure

__all__ = [
    "ARTICLES",
    "FINDINGS",
    "PROBLEMS",
    "SCHEMAS",
    "article_row",
    "encode",
    "finding_rows",
    "problem_rows",
    "rows_of",
]


def _field(name: str, kind: pa.DataType, definition: str, **about: str) -> pa.Field:
    return pa.field(name, kind, metadata={"definition": definition, **about})


def _measure_fields() -> list[pa.Field]:
    return [
        _field(m.id, pa.float64(), m.definition_en, label=m.label_en, label_de=m.label, unit=m.unit_en, unit_de=m.unit)
        for m in MEASURES.values()
    ]


#: One row an article. A measure with nothing to divide by is null.
ARTICLES = pa.schema(
    [
        _field("id", pa.string(), "Id of the article, unique in the corpus."),
        _field("outlet", pa.string(), "Outlet that published it."),
        _field("kind", pa.string(), "Kind of outlet: agency, regional, tabloid …"),
        _field("date", pa.date32(), "Day of publication."),
        _field("url", pa.string(), "Where it stands."),
        _field("headline", pa.string(), "Headline."),
        _field("agencies", pa.string(), "News agencies credited, separated by commas."),
        _field("notes", pa.string(), "What a reader of the figures should know, in German; empty for most."),
        *_measure_fields(),
    ]
)

#: One row a finding.
FINDINGS = pa.schema(
    [
        _field("id", pa.string(), "Id of the article."),
        _field("outlet", pa.string(), "Outlet of the article."),
        _field("date", pa.date32(), "Day of publication."),
        _field("kind", pa.string(), "loaded, hedge, booster, source, quote, naming or device."),
        _field("category", pa.string(), "Category within the kind."),
        _field("start", pa.int32(), "Where it begins.", unit="characters (code points) from the start of the text"),
        _field(
            "end", pa.int32(), "Where it ends, exclusive.", unit="characters (code points) from the start of the text"
        ),
        _field("text", pa.string(), "The marked words."),
        _field("context", pa.string(), "The sentence in which it begins."),
        _field("section", pa.string(), "Role of the section it stands in."),
        _field("voice", pa.string(), "outlet, or quoted inside a quotation."),
        _field("severity", pa.int8(), "1 mild, 2 clear, 3 drastic; 0 where it has no meaning."),
        _field("entry", pa.string(), "Lexicon entry or rule that fired."),
        _field("reason", pa.string(), "Why it was marked, in German."),
        _field("neutral", pa.string(), "Neutral wordings, separated by | ."),
        _field("target", pa.string(), "Person or body that is meant, on namings and sources."),
        *(
            field
            for name, definition in (
                ("speaker", "Whose statement it is, on quotations."),
                ("cue", "The word that marks the statement, on quotations."),
                ("scope", "What it covers, on hedges."),
            )
            for field in (
                _field(name, pa.string(), definition),
                _field(f"{name}_start", pa.int32(), f"Where the {name} begins.", unit="characters"),
                _field(f"{name}_end", pa.int32(), f"Where the {name} ends, exclusive.", unit="characters"),
            )
        ),
        _field("confidence", pa.float64(), "How sure the rule is.", unit="0–1"),
        _field("points", pa.float64(), "What it adds to the article's sensationalism.", unit="points"),
    ]
)

#: One row an item that could not be read or analysed.
PROBLEMS = pa.schema(
    [
        _field("path", pa.string(), "File it stands in, as far as known."),
        _field("item", pa.int64(), "Row or line in the file."),
        _field("id", pa.string(), "Id of the article, if it was read."),
        _field("message", pa.string(), "What was found and the way out."),
    ]
)

SCHEMAS = {"articles": ARTICLES, "findings": FINDINGS, "problems": PROBLEMS}


def article_row(analysis: Analysis) -> pa.Table:
    """Return the row of an article: the columns of `framing.measure`, address and notes."""
    table = measure([analysis])
    table.insert(4, "url", [analysis.article.url])
    table.insert(7, "notes", [" ".join(analysis.notes)])
    return pa.Table.from_pandas(table, schema=ARTICLES, preserve_index=False).replace_schema_metadata(None)


def finding_rows(analysis: Analysis) -> pa.Table:
    """Return the rows of an article's findings."""
    points = {id(c.finding): c.points for c in analysis.contributions}
    contexts = _contexts(analysis)
    rows = [
        _finding_row(analysis, finding, context, points.get(id(finding), 0.0))
        for finding, context in zip(analysis.findings, contexts, strict=True)
    ]
    return pa.Table.from_pylist(rows, schema=FINDINGS)


def _finding_row(analysis: Analysis, finding: Finding, context: str, points: float) -> dict[str, Any]:
    speaker, cue = (finding.speaker, finding.cue) if isinstance(finding, Quote) else (None, None)
    scope = finding.scope if isinstance(finding, Hedge) else None
    return {
        "id": analysis.article.id,
        "outlet": analysis.article.outlet,
        "date": analysis.article.date,
        "kind": finding.kind,
        "category": finding.category,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "context": context,
        "section": finding.section,
        "voice": finding.voice,
        "severity": finding.severity,
        "entry": finding.entry,
        "reason": finding.reason,
        "neutral": " | ".join(finding.neutral),
        "target": finding.target,
        **_span("speaker", speaker),
        **_span("cue", cue),
        **_span("scope", scope),
        "confidence": finding.confidence,
        "points": points,
    }


def _span(name: str, span: Span | None) -> dict[str, Any]:
    if span is None:
        return {}
    return {name: span.text, f"{name}_start": span.start, f"{name}_end": span.end}


def _contexts(analysis: Analysis) -> list[str]:
    """The sentence in which each finding begins, the finding itself where no sentence covers its start."""
    contexts = []
    sentences = iter(sorted(analysis.sentences, key=lambda s: s.start))
    sentence = next(sentences, None)
    for finding in analysis.findings:  # in order of position, like the sentences
        while sentence is not None and sentence.end <= finding.start:
            sentence = next(sentences, None)
        covers = sentence is not None and sentence.start <= finding.start
        contexts.append(sentence.text if sentence is not None and covers else finding.text)
    return contexts


def problem_rows(problems: Iterable[tuple[str | None, int | None, str | None, str]]) -> pa.Table:
    """Return the rows of problems: path, item, id and message of each."""
    rows = [dict(zip(PROBLEMS.names, map(_storable, problem), strict=True)) for problem in problems]
    return pa.Table.from_pylist(rows, schema=PROBLEMS)


def _storable(value: str | int | None) -> str | int | None:
    """Half a character, as in a damaged file name, is no text that Parquet could hold."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def encode(tables: Sequence[pa.Table], schema: pa.Schema) -> bytes:
    """Return the tables, one below the other, as a Parquet file: the same rows give the same bytes."""
    buffer = io.BytesIO()
    pq.write_table(pa.concat_tables([schema.empty_table(), *tables]), buffer, compression="zstd")
    return buffer.getvalue()


def rows_of(file: Path) -> int | None:
    """Return the number of rows a Parquet file says it has, None if it cannot be read."""
    try:
        return int(pq.read_metadata(file).num_rows)
    except (pa.ArrowException, OSError):
        return None
