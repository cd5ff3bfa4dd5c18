"""Readability by textstat, with German settings and our own sentences."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from framing.article import Span

__all__ = ["flesch_amstad", "wiener_sachtextformel"]

_INNER_ENDS = re.compile(r"[.!?:;…]+")


@cache
def _textstat() -> Any:
    import textstat  # noqa: PLC0415 - slow to import, and only some measures need it

    textstat.set_lang("de")  # before anything else: the English default asks for a download
    return textstat


def wiener_sachtextformel(sentences: Iterable[Span]) -> float:
    """First Wiener Sachtextformel: school grade a text suits, about 4 (easy) to 15 (hard); NaN without words.

    Bamberger and Vanecek, *Lesen – Verstehen – Lernen – Schreiben* (1984):
    ``0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875`` with the percentage of words of three or more syllables,
    mean sentence length, percentage of words longer than six letters, percentage of words of one syllable.
    """
    text = _one_a_line(sentences)
    return float(_textstat().wiener_sachtextformel(text, 1)) if text else math.nan


def flesch_amstad(sentences: Iterable[Span]) -> float:
    """Flesch reading ease in Amstad's German version: 0 (hard) to 100 (easy); NaN without words.

    Amstad, *Wie verständlich sind unsere Zeitungen?* (1978): ``180 − ASL − 58.5 · ASW`` with mean sentence length and
    mean syllables a word.
    """
    text = _one_a_line(sentences)
    return float(_textstat().flesch_reading_ease(text)) if text else math.nan


def _one_a_line(sentences: Iterable[Span]) -> str:
    """Each sentence with one full stop, at its end: textstat takes every other full stop for an end of a sentence."""
    cleaned = (_INNER_ENDS.sub("", s.text).replace("\n", " ").strip() for s in sentences)
    return "\n".join(f"{text}." for text in cleaned if any(c.isalpha() for c in text))
