"""Pages of this room, set by the report's typesetter in the report's look."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from framing.report.pdf import typeset

__all__ = ["set_pdf", "set_pictures"]


def set_pdf(template: str, facts: dict[str, Any]) -> bytes:
    """Set facts by one of the templates as tagged PDF (PDF/UA-1), A4.

    Parameters
    ----------
    template
        Name of the template, without its ending.
    facts
        Nested strings with ``language`` and ``date``, see `framing.report.pdf.typeset`.
    """
    return _set(template, facts, format="pdf", pdf_standards=["ua-1"])[0]


def set_pictures(template: str, facts: dict[str, Any]) -> list[bytes]:
    """Set facts by one of the templates as pictures, one a page, at 144 dots an inch."""
    return _set(template, facts, format="png", ppi=144.0)


def _set(template: str, facts: dict[str, Any], **options: Any) -> list[bytes]:
    return typeset(files("framing.teach") / "templates" / f"{template}.typ", facts, **options)
