"""Reading articles: raw text, HTML pages and tables become `framing.Article`.

`read_article` reads one file or address, `read_articles` folders and tables; `read_structure` finds the parts of a
raw text; `outlet_kind` tells what kind of house an outlet is.
"""

from __future__ import annotations

from framing.read.files import Problem, read_article, read_articles
from framing.read.outlets import outlet_kind, outlet_name
from framing.read.plain import Structure, read_structure

__all__ = ["Problem", "Structure", "outlet_kind", "outlet_name", "read_article", "read_articles", "read_structure"]
