"""The annotation as a spaCy component, for pipelines of one's own: ``nlp.add_pipe("framing_findings")``."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from framing.annotate import annotate, read_text
from framing.article import Article
from framing.finding import CATEGORIES

__all__ = ["add_findings", "make_findings"]


@Language.factory(
    "framing_findings", requires=["token.tag", "token.lemma", "token.morph"], assigns=["doc._.framing", "doc.spans"]
)
def make_findings(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component; it needs the components of `framing.load_nlp` before it.

    It sets ``doc._.framing``, the tuple of findings, and a span group for each kind (``doc.spans["framing.loaded"]``).
    The whole text is taken for the body of an article.
    """
    if not Doc.has_extension("framing"):
        Doc.set_extension("framing", default=())
    return add_findings


def add_findings(doc: Doc) -> Doc:
    """Annotate a Doc."""
    findings = annotate(read_text(Article.from_parts(body=doc.text), doc))
    doc._.framing = findings
    for kind in CATEGORIES:
        spans = [
            doc.char_span(f.start, f.end, label=f.category, alignment_mode="expand") for f in findings if f.kind == kind
        ]
        doc.spans[f"framing.{kind}"] = [s for s in spans if s is not None]
    return doc
