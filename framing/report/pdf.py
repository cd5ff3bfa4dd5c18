"""The report as PDF and PNG, set by Typst: in memory, without network, the same bytes each time."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any

import typst

from framing.errors import FramingError
from framing.style import Language, printable

__all__ = ["TEMPLATES", "clean", "numbered", "pdf", "pngs", "typeset", "write_pictures"]

#: Where the templates of reports lie.
TEMPLATES = files("framing.report") / "templates"

#: Templates that others import.
_SHARED = ("style.typ", "parts.typ", "sidebyside-parts.typ")

#: Stands in the file where the report itself has no day.
_NO_DAY = (2000, 1, 1)


def pdf(facts: dict[str, Any], figures: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """Set a report as tagged PDF (PDF/UA-1).

    Parameters
    ----------
    facts
        What `framing.report.facts.facts` returned.
    figures
        What `framing.report.figures.svgs` drew for these facts, with letters as text.
    """
    return _pages(facts, figures, format="pdf", pdf_standards=["ua-1"])[0]


def pngs(facts: dict[str, Any], figures: Mapping[str, bytes] = MappingProxyType({}), *, dpi: int = 144) -> list[bytes]:
    """Set a report as pictures, one a page."""
    return _pages(facts, figures, format="png", ppi=float(dpi))


def numbered(pages: Iterable[bytes]) -> dict[str, bytes]:
    """Return pages by their numbers, from "1" on."""
    return {str(number): page for number, page in enumerate(pages, 1)}


def write_pictures(target: Path, pictures: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write pictures beside `target`, the name of each behind a hyphen: ``bericht-1.png``, ``bericht-outlets.png``."""
    written = []
    for name, picture in pictures.items():
        written.append(target.with_name(f"{target.stem}-{name}{target.suffix}"))
        written[-1].write_bytes(picture)
    return tuple(written)


def clean(value: Any, language: Language = "de") -> Any:
    """Return nested facts with every string in characters that the fonts have."""
    if isinstance(value, str):
        return printable(value, language)
    if isinstance(value, dict):
        return {key: clean(part, language) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [clean(part, language) for part in value]
    return value


def _pages(facts: dict[str, Any], figures: Mapping[str, bytes], **options: Any) -> list[bytes]:
    return typeset(
        TEMPLATES / "report.typ", facts, {f"{name}.svg": drawing for name, drawing in figures.items()}, **options
    )


def typeset(
    template: Traversable, facts: dict[str, Any], pictures: Mapping[str, bytes] | None = None, **options: Any
) -> list[bytes]:
    """Set facts by a template, with the look that all documents of the package share.

    Parameters
    ----------
    template
        The template; it may import ``style.typ`` and ``parts.typ``.
    facts
        Nested strings with ``language`` and ``date`` (year, month and day, or None); the template reads ``facts.json``.
    pictures
        Further files that the template names.
    **options
        Options of ``typst.compile``: ``format``, ``pdf_standards``, ``ppi``.

    Returns
    -------
    list of bytes
        The file, or one picture a page.

    Raises
    ------
    FramingError
        If the page cannot be set.
    """
    inputs = {
        "main.typ": template.read_bytes(),
        **{part: (TEMPLATES / part).read_bytes() for part in _SHARED},
        # Text reaches the template as JSON strings alone, which Typst never reads as markup.
        "facts.json": json.dumps(clean(facts, facts["language"]), ensure_ascii=False).encode(),
        **(pictures or {}),
    }
    day = _midnight(facts["date"])
    try:
        made = typst.compile(inputs, font_paths=_fonts(), timestamp=day, **options)
    except typst.TypstError as error:
        reason = getattr(error, "diagnostic", None) or error
        raise FramingError(f"the report could not be set ({reason}); please report this with the articles") from error
    return [bytes(page) for page in made] if isinstance(made, list) else [bytes(made)]


def _midnight(date: list[int] | None) -> dt.datetime:
    year, month, day = date or _NO_DAY
    return dt.datetime(year, month, day, tzinfo=dt.UTC)


@cache
def _fonts() -> typst.Fonts:
    """The package's own fonts and those inside Typst; what is installed on the machine must not change a page."""
    with as_file(files("framing.report") / "fonts") as folder:
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(folder)])
