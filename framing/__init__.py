"""framing shows how German news is worded."""

from framing.article import Article, Section, Span
from framing.finding import Analysis, Contribution, Finding, Quote
from framing.german import load_nlp
from framing.lexicon import Lexicon
from framing.measures import MEASURES, measure
from framing.pipeline import analyze, analyze_all
