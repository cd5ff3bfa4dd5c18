"""The figures of a report: which function draws which, as SVG for pages and as PNG for files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from framing import plot
from framing.report.blocks import Block
from framing.report.evidence import Evidence
from framing.report.sections.texts import reasons_of

__all__ = ["figure_blocks", "named", "pictures", "svg", "svgs"]

_OUTLINE = re.compile(rb' d="[^"]*"')
_DECIMALS = re.compile(rb"(\d\.\d{2})\d+")


def figure_blocks(facts: Mapping[str, Any]) -> Iterator[Block]:
    """Yield the places of figures in reading order."""
    if facts["figure"] is not None:
        yield facts["figure"]
    for section in facts["sections"]:
        yield from (block for block in section["blocks"] if block["kind"] == "figure")


def svgs(evidence: Evidence, facts: Mapping[str, Any], *, text: bool) -> dict[str, bytes]:
    """Draw all figures of a report.

    Parameters
    ----------
    evidence
        What the facts were made from.
    facts
        What `framing.report.facts.facts_of` returned.
    text
        Keep letters as text, for places that have the fonts; else they become outlines.

    Returns
    -------
    dict
        Name of the figure's place (``block["file"]``) → SVG.
    """
    return {block["file"]: svg(evidence, block, text=text) for block in figure_blocks(facts)}


def svg(evidence: Evidence, block: Block, *, text: bool) -> bytes:
    """Draw one figure, see `svgs`."""
    drawing = plot.svg(_draw(evidence, block), text=text)
    return drawing if text else _shortened(drawing)


def _shortened(drawing: bytes) -> bytes:
    """Leave out what nobody can see: comments, indents, long names of letters, decimals below a hundredth of a point."""
    drawing = re.sub(rb"<!--.*?-->|<metadata>.*?</metadata>", b"", drawing, flags=re.DOTALL)
    drawing = re.sub(rb"\s*\n\s*", b" ", drawing).replace(b"> <", b"><")
    drawing = re.sub(rb"([\"#])\w+-(R|S)\w*-([0-9a-f]+\")", rb"\1\2\3", drawing)  # SourceSans3-Regular-61 → R61
    return _OUTLINE.sub(lambda found: _DECIMALS.sub(rb"\1", found[0]), drawing)


def pictures(evidence: Evidence, facts: Mapping[str, Any], *, dpi: int = 200) -> dict[str, bytes]:
    """Draw all figures of a report as PNG, see `svgs`."""
    return {block["file"]: plot.png(_draw(evidence, block), dpi=dpi) for block in figure_blocks(facts)}


def _draw(e: Evidence, block: Block) -> Any:
    return _DRAWERS[block["id"]](e, block)


def _outlets(e: Evidence, block: Block) -> Any:
    return plot.outlets(e.comparison, measures=block["measures"], groups=e.shown, language=e.language)


def _headlines(e: Evidence, _: Block) -> Any:
    return plot.headline_body(e.comparison, groups=e.shown, language=e.language)


def _words(e: Evidence, _: Block) -> Any:
    shift = e.material.shift
    assert shift is not None  # noqa: S101 - its place is made only where there is one
    return plot.word_shift(shift, language=e.language)


def _categories(e: Evidence, _: Block) -> Any:
    return plot.categories(e.comparison, groups=e.shown, language=e.language)


def _sources(e: Evidence, _: Block) -> Any:
    return plot.sources(e.comparison, groups=e.shown, language=e.language)


def _weeks(e: Evidence, block: Block) -> Any:
    return plot.timeline(e.comparison, groups=block["groups"], language=e.language)


def _strip(e: Evidence, block: Block) -> Any:
    return plot.heat_strip(e.members[block["place"]][1], language=e.language)


def _explanation(e: Evidence, block: Block) -> Any:
    return plot.explanation(reasons_of(e.members[block["place"]][1]), most=10, language=e.language)


def _naming(e: Evidence, _: Block) -> Any:
    table = e.material.naming
    assert table is not None  # noqa: S101 - its place is made only where there is one
    return plot.naming(table, language=e.language)


_DRAWERS: Mapping[str, Callable[[Evidence, Block], Any]] = {
    "outlets": _outlets,
    "headline_body": _headlines,
    "word_shift": _words,
    "categories": _categories,
    "sources": _sources,
    "timeline": _weeks,
    "heat_strip": _strip,
    "explanation": _explanation,
    "naming": _naming,
}


def named(blocks: Iterable[Block]) -> None:
    """Give each place of a figure the name of its file; where a kind of figure comes twice, with a number."""
    seen: dict[str, int] = {}
    for block in blocks:
        name = block["id"].replace("_", "-")
        seen[name] = seen.get(name, 0) + 1
        block["file"] = name if seen[name] == 1 else f"{name}-{seen[name]}"
