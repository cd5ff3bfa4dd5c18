"""How a modal verb is meant."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How a modal is meant.

    Attributes
    ----------
    label
        "hearsay", "expectation", "own claim", or one of the readings that are no hedge.
    confidence
        0 to 1.
    """

    label: str
    confidence: float
