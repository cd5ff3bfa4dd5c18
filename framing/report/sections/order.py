"""Which sections a report has, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from framing.report.blocks import Section
from framing.report.evidence import Evidence
from framing.report.sections import (
    copying,
    headlines,
    hedging,
    listing,
    loaded,
    methods,
    naming,
    numbers,
    texts,
    voices,
    weeks,
)

__all__ = ["sections"]


def sections(evidence: Evidence, files: tuple[str, ...]) -> Iterator[Section]:
    """Yield the sections in reading order.

    Where outlets are compared, the list of articles is an appendix; else it is what the report is about and comes first.
    """
    outlets, articles = numbers.section(evidence), listing.section(evidence)
    found = [
        outlets or articles,
        headlines.section(evidence),
        loaded.section(evidence),
        voices.section(evidence),
        hedging.section(evidence),
        copying.section(evidence),
        weeks.section(evidence),
        *texts.sections(evidence),
        naming.section(evidence),
        methods.section(evidence, files),
        articles if outlets else None,
    ]
    yield from (section for section in found if section is not None)
