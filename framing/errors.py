"""The errors this package raises: each names what was given, what is allowed, and the way out."""

from __future__ import annotations

__all__ = ["FramingError", "FramingWarning", "LexiconError", "ReadError"]


class FramingError(Exception):
    """Base of every error that is the input's fault and not a bug."""


class ReadError(FramingError):
    """A file, page or table could not be read as a German article."""


class LexiconError(FramingError):
    """A lexicon file has a line that cannot be used."""


class FramingWarning(UserWarning):
    """Something was done, but the result needs a second look (say, the text is not German)."""
