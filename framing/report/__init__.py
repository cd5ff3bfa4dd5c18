"""Reports: a comparison on paper, as pictures or as one page for the browser.

`facts` says what there is to say, `pdf` and `html` only place it; so all three formats agree.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.errors import FramingError
from framing.style import LANGUAGES, Language

if TYPE_CHECKING:
    from framing.compare import Comparison

__all__ = ["ENDINGS", "check_ending", "report"]

#: File endings that `report` can write.
ENDINGS = (".pdf", ".png", ".html")


def report(
    comparison: Comparison,
    path: str | Path,
    *,
    title: str | None = None,
    language: Language = "de",
    date: dt.date | None = None,
    files: Sequence[str] = (),
) -> tuple[Path, ...]:
    """Write a report on a comparison.

    The ending of the file decides: ``.pdf`` (tagged PDF/UA), ``.png`` (a picture a page, ``name-1.png`` …, and one a figure,
    ``name-outlets.png`` …) or ``.html`` (one file without scripts). The same comparison and settings give the same bytes.

    Parameters
    ----------
    comparison
        What `framing.compare` returned; made from analyses, the report shows words and marked texts as well.
    path
        Where to write; the folder is made if there is none.
    title
        Title of the report; made from the data if None.
    language
        "de" or "en".
    date
        Day the report stands for; the day of the latest article if None, never today.
    files
        Names of the files the articles came from, for the section on provenance.

    Returns
    -------
    tuple of pathlib.Path
        The files that were written.

    Raises
    ------
    FramingError
        If the ending or the language is unknown.
    """
    target = Path(path)
    ending = check_ending(target)
    if language not in LANGUAGES:
        raise FramingError(f"language {language!r} is unknown; reports are written in {' or '.join(LANGUAGES)}")

    from framing.report.evidence import Evidence  # noqa: PLC0415 - figures and pages are slow to import
    from framing.report.facts import facts_of  # noqa: PLC0415
    from framing.report.figures import pictures, svgs  # noqa: PLC0415

    evidence = Evidence(comparison, language)
    content = facts_of(evidence, title=title, date=date, files=files)
    drawn = svgs(evidence, content, text=ending != ".html")
    target.parent.mkdir(parents=True, exist_ok=True)
    if ending == ".html":
        from framing.report.html import page  # noqa: PLC0415

        target.write_text(page(content, drawn), encoding="utf-8", newline="\n")
        return (target,)

    from framing.report.pdf import numbered, pdf, pngs, write_pictures  # noqa: PLC0415

    if ending == ".pdf":
        target.write_bytes(pdf(content, drawn))
        return (target,)
    return write_pictures(target, numbered(pngs(content, drawn)) | pictures(evidence, content))


def check_ending(path: Path) -> str:
    """Return the ending of a report's file in lower case, or raise FramingError naming those that can be written."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise FramingError(f"a report cannot be written as {path.name!r}; use one of the endings {', '.join(ENDINGS)}")
    return ending
