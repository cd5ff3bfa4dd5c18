"""spaCy's tokenizer, kept from taking square time over endless chunks without a space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc
from spacy.util import DummyTokenizer

__all__ = ["PatientTokenizer"]

#: spaCy takes punctuation off a chunk one mark at a time and looks at the rest anew each time: a line of ten thousand
#: quotation marks takes half a minute. No German word and hardly any address is this long.
_ENDLESS = re.compile(r"\S{150,}")
_PIECE = re.compile(r"\w+|[^\w\s]")


class PatientTokenizer(DummyTokenizer):
    """Hands chunks of usual length to spaCy's tokenizer and splits endless ones at letters and marks.

    Parameters
    ----------
    tokenizer
        spaCy's tokenizer.
    """

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self.vocab = tokenizer.vocab

    def __call__(self, text: str) -> Doc:
        """Tokenize a text."""
        if not _ENDLESS.search(text):
            doc: Doc = self._tokenizer(text)
            return doc
        words, spaces = zip(*self._tokens(text), strict=True)
        return Doc(self.vocab, words=list(words), spaces=list(spaces))

    def _tokens(self, text: str) -> Iterator[tuple[str, bool]]:
        """Words of a text, each with whether one space follows it."""
        last = 0
        for chunk in _ENDLESS.finditer(text):
            yield from self._plain(text[last : chunk.start()])
            last = chunk.end()
            followed = text[last : last + 1] == " "
            pieces = _PIECE.findall(chunk.group())
            yield from ((piece, followed and k == len(pieces)) for k, piece in enumerate(pieces, 1))
            last += followed
        yield from self._plain(text[last:])

    def _plain(self, text: str) -> Iterator[tuple[str, bool]]:
        return ((token.text, bool(token.whitespace_)) for token in self._tokenizer(text))
