"""framing shows how German news is worded: loaded language, hedging, attribution, outlet by outlet.

One article
-----------
>>> import framing as fr
>>> a = fr.analyze("Putin-Scherge bettelt um Waffen")
>>> [(f.text, f.severity, f.neutral) for f in a.findings if f.kind == "loaded"]  # doctest: +SKIP

``a.findings`` is the one list everything rests on: each finding has ``kind``, ``category``, ``start``, ``end``,
``voice`` ("outlet" or "quoted"), ``severity``, ``reason`` and ``neutral`` wordings. ``a.measures`` are the figures of the
article, ``a.contributions`` says what `sensationalism` is made of. In Jupyter, ``a`` shows the text with its marks.

Many articles
-------------
>>> analyses = list(fr.analyze_all(fr.load_examples(), progress=False))
>>> table = fr.measure(analyses)  # a pandas DataFrame, one row an article; fr.MEASURES describes the columns
>>> comparison = fr.compare(analyses, by="outlet", reference="agency")
>>> fr.report(comparison, "bericht.pdf")  # doctest: +SKIP

Too many for memory: ``corpus = fr.analyze_corpus("corpus.parquet", "ordner")`` writes Parquet files, can be stopped and gone
on with; ``fr.compare(corpus.measures())``.

Reading
-------
`read_article` takes a file or an address, `read_articles` folders and tables; `Article.from_text` finds headline, lead,
captions and credits in raw text, `Article.from_parts` takes them as known.
"""

from framing import plot
from framing.article import Article, Section, Span
from framing.batch import Corpus, analyze_corpus, load_corpus
from framing.classify.model import load_classifier, train
from framing.compare import Comparison, compare
from framing.errors import FramingError, FramingWarning, LexiconError, ReadError
from framing.evaluation import Evaluation, evaluate
from framing.examples import load_event, load_events, load_examples
from framing.finding import Analysis, Contribution, Finding, Hedge, Quote
from framing.german import load_nlp
from framing.lexicon import Lexicon
from framing.measures import MEASURES, measure
from framing.names import NamingTable, names
from framing.pipeline import analyze, analyze_all
from framing.read import read_article, read_articles
from framing.report import report
from framing.reuse import Alignment, Passage, StoryCopy, align, copy_in_story, measure_own
from framing.stories import Story, find_stories
from framing.teach import Exercise, exercise, load_exercise
from framing.wordshift import WordShift, word_shift

__version__ = "0.1.0"

__all__ = [
    "MEASURES",
    "Alignment",
    "Analysis",
    "Article",
    "Comparison",
    "Contribution",
    "Corpus",
    "Evaluation",
    "Exercise",
    "Finding",
    "FramingError",
    "FramingWarning",
    "Hedge",
    "Lexicon",
    "LexiconError",
    "NamingTable",
    "Passage",
    "Quote",
    "ReadError",
    "Section",
    "Span",
    "Story",
    "StoryCopy",
    "WordShift",
    "align",
    "analyze",
    "analyze_all",
    "analyze_corpus",
    "compare",
    "copy_in_story",
    "evaluate",
    "exercise",
    "find_stories",
    "load_classifier",
    "load_corpus",
    "load_event",
    "load_events",
    "load_examples",
    "load_exercise",
    "load_nlp",
    "measure",
    "measure_own",
    "names",
    "plot",
    "read_article",
    "read_articles",
    "report",
    "train",
    "word_shift",
]
