"""Structured data of a page: the news article in its <script type="application/ld+json">."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["as_text", "structured_article"]

_SPACE = re.compile(r"\s+")
_ARTICLE_TYPES = {
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "Report",
}


def structured_article(tree: Any) -> Mapping[str, Any]:
    """Return the news article among the page's structured data, empty if there is none."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            types = item.get("@type")
            if _ARTICLE_TYPES & set([types] if isinstance(types, str) else types if isinstance(types, list) else []):
                return item
    return {}


def _items(data: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > 4:
        return
    if isinstance(data, list):
        for part in data:
            yield from _items(part, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _items(data.get("@graph"), depth + 1)
        yield from _items(data.get("mainEntity"), depth + 1)


def as_text(value: object) -> str:
    """Return structured data as text: a string, the name of an object, the first of a list."""
    if isinstance(value, str):
        return _SPACE.sub(" ", value).strip()
    if isinstance(value, dict):
        return as_text(value.get("name"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(as_text, value)))
    return ""
