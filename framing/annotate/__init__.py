"""Annotation: six phenomena, one module each, one list of findings.

A further phenomenon is a module with a function ``find(text, found) -> list[Finding]`` and a line in `ANNOTATORS`.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from framing.annotate import devices, hedging, loaded, naming, quotation, sources
from framing.annotate.identity import identified
from framing.annotate.marks import find_marked
from framing.annotate.text import Text, read_text
from framing.finding import Finding, Quote, Voice

__all__ = ["ANNOTATORS", "Text", "annotate", "read_text"]

Annotator = Callable[[Text, Sequence[Finding]], Iterable[Finding]]

#: Run in this order; each sees what those before it have found.
ANNOTATORS: tuple[tuple[str, Annotator], ...] = (
    ("quotation", quotation.find),
    ("sources", sources.find),
    ("hedging", hedging.find),
    ("loaded", loaded.find),
    ("naming", naming.find),
    ("devices", devices.find),
)


#: To print nothing but a quotation as the headline is the newsroom's choice, whoever is quoted.
_NEWSROOM_DEVICES = frozenset({"bare_quote"})


def annotate(text: Text) -> tuple[Finding, ...]:
    """Return all findings of a text in order of position, each with its voice."""
    found: list[Finding] = []
    for _, find in ANNOTATORS:
        found.extend(find(text, found))
    found = identified(text, found)
    marked = [(stretch.start, stretch.end) for stretch in find_marked(text)]
    return tuple(sorted(_with_voice(found, marked), key=lambda f: (f.start, -f.end, f.kind, f.category)))


def _with_voice(found: Sequence[Finding], marked: Sequence[tuple[int, int]]) -> list[Finding]:
    """Mark what stands in quotation marks or in somebody else's words as quoted."""
    nobody = {f.start for f in found if f.kind == "source" and f.category == "anonymous"}
    theirs = [(q.start, q.end) for q in found if isinstance(q, Quote) and _takes_the_voice(q, nobody)]
    quoted = _merge([*theirs, *marked])
    starts = [start for start, _ in quoted]
    result = []
    for finding in found:
        place = bisect.bisect_right(starts, finding.start) - 1
        inside = place >= 0 and finding.end <= quoted[place][1]
        theirs_alone = inside and finding.category not in _NEWSROOM_DEVICES
        voice: Voice = "quoted" if theirs_alone or isinstance(finding, Quote) else "outlet"
        result.append(finding if finding.voice == voice else replace(finding, voice=voice))
    return result


def _takes_the_voice(quote: Quote, nobody: set[int]) -> bool:
    """Whether the words of a quotation are the speaker's.

    In "X wettert gegen Y" the verb is the outlet's, although the sentence reports a statement; and in "Gerüchten zufolge
    bettelt er" there is nobody but the outlet who could have chosen the word.
    """
    if quote.category == "reported":
        return False
    return quote.category == "direct" or quote.speaker is None or quote.speaker.start not in nobody


def _merge(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join overlapping spans."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
