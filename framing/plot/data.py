"""What figures take from a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from framing.compare import Comparison, ordered
from framing.errors import FramingError
from framing.finding import Analysis

__all__ = ["analyses_of", "chosen", "kinds_of"]


def analyses_of(comparison: Comparison, figure: str) -> tuple[Analysis, ...]:
    """Return what the comparison was made from, or raise FramingError if that was a table of numbers."""
    if not comparison.analyses:
        raise FramingError(
            f"{figure} looks at the articles, and this comparison was made from a table; "
            "make it from analyses: framing.compare(list(framing.analyze_all(articles)))"
        )
    return comparison.analyses


def chosen(comparison: Comparison, groups: Sequence[str] | None, measure: str = "sensationalism") -> tuple[str, ...]:
    """Return the groups to draw: the wanted ones, else all in the order in which they are shown."""
    if groups is None:
        return ordered(comparison, measure)
    unknown = [group for group in groups if group not in comparison.groups]
    if unknown or not groups:
        raise FramingError(f"groups: {unknown} are not in the comparison; choose from {', '.join(comparison.groups)}")
    return tuple(groups)


def kinds_of(comparison: Comparison) -> dict[str, str]:
    """Return the kind of outlet of each group."""
    return dict(zip(comparison.estimates["group"], comparison.estimates["kind"], strict=True))
