"""The German pipeline: sentences, tags, lemmas, mood and compounds, all offline."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language

from framing.errors import FramingError
from framing.german import compounds, mood, sentences, tagger
from framing.german.tokenizer import PatientTokenizer
from framing.german.words import Words, words_of

__all__ = ["Words", "compounds", "load_nlp", "mood", "sentences", "tagger", "words_of"]

_COMPONENTS = ("framing_sentences", "framing_tagger", "framing_mood", "framing_compounds")


def load_nlp(model: str | None = None) -> Language:
    """Load the spaCy pipeline for German news.

    Parameters
    ----------
    model
        Name of an installed spaCy model ("de_core_news_sm") whose tokenizer and further components (parser, entities)
        are to be kept; by default ``spacy.blank("de")``. Sentences, tags, lemmas and mood are always this package's.

    Returns
    -------
    Language
        Sets sentence starts, ``tag_`` (STTS), ``pos_``, ``lemma_``, ``morph`` with Mood and Tense of subjunctives, and
        ``token._.framing_parts``.

    Raises
    ------
    FramingError
        If the model is not installed.

    Examples
    --------
    >>> doc = load_nlp()("Es sei ein wichtiger Schritt.")
    >>> doc[1].morph.get("Mood")
    ['Sub']
    """
    return _load(model)


@cache
def _load(model: str | None) -> Language:
    if model is None:
        nlp = spacy.blank("de")
    else:
        try:
            nlp = spacy.load(model)
        except OSError:
            raise FramingError(
                f"spaCy model {model!r} is not installed; install it with 'python -m spacy download {model}', "
                "or leave the model out to use the built-in pipeline"
            ) from None
    nlp.tokenizer = PatientTokenizer(nlp.tokenizer)
    nlp.max_length = 50_000_000  # the limit guards parsers and entity models; our components are linear
    for name in _COMPONENTS:
        nlp.add_pipe(name)
    return nlp
